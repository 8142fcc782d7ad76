"""Which arguments are meant, of which types: checked before anything is compiled."""

from __future__ import annotations

import inspect
from typing import Any

from numba.core import sigutils, types
from numba.core.errors import TypingError

from llvm_passes.errors import SignatureError
from llvm_passes.ir.model import Location
from tapeflow.frontend.structure import has_gradient, is_tree, leaves_of

Argnums = int | str | tuple[int | str, ...]
"""One argument by position (negative from the end) or name, or a tuple of such."""

FLOATS = (types.float64, types.float32)

OF_RECORDS = ("grad", "value_and_grad", "inspect", "explain", "jvp", "hvp")
"""Transforms that differentiate with respect to the fields of records."""


def positions(function: Any, argnums: Argnums, transform: str) -> tuple[int, ...]:
    """The positions that ``argnums`` names, in the order in which it names them.

    Raises :class:`SignatureError` when one does not exist, is named twice, or none is named.
    """
    parameters = tuple(inspect.signature(function).parameters.values())
    wanted = argnums if isinstance(argnums, tuple) else (argnums,)
    if not wanted:
        raise SignatureError(f"{transform}: argnums is empty. Name at least one argument of {function.__qualname__}.")
    found = tuple(_position(function, parameters, item, transform) for item in wanted)
    for position in found:
        if found.count(position) > 1:
            name = parameters[position].name
            raise SignatureError(f"{transform}: argnums={argnums!r} names argument {name!r} more than once.")
    return found


def check_constants(dispatcher: Any, targets: tuple[int, ...], transform: str) -> None:
    """Refuse, with :class:`SignatureError`, arguments that ``tapeflow.jit`` was told are constant."""
    names = tuple(inspect.signature(dispatcher.py_func).parameters)
    for position in sorted(set(targets) & constant_positions(dispatcher)):
        raise SignatureError(
            f"{transform}: argument {names[position]!r} of {dispatcher.py_func.__qualname__} is declared constant. "
            "Choose other argnums, or take it out of tapeflow.jit(constant=…)."
        )


def constant_positions(dispatcher: Any) -> frozenset[int]:
    """Positions of the arguments that ``tapeflow.jit`` was told are constant."""
    positions_: frozenset[int] = getattr(dispatcher, "constant_positions", frozenset())
    return positions_


def check_types(function: Any, argument_types: tuple[Any, ...], targets: tuple[int, ...], transform: str) -> None:
    """Refuse argument types that have no gradient: :class:`SignatureError` or :class:`UnsupportedError`."""
    names = tuple(inspect.signature(function).parameters)
    for position in targets:
        _check_target(names[position], argument_types[position], transform)


def types_of(dispatcher: Any, arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    """Numba's types for arguments given as values, as Numba types, or as text (``"float64[::1], int64"``).

    Arguments left out take their defaults.
    """
    given: list[Any] = []
    for argument in arguments:
        if isinstance(argument, str):
            given.extend(_parse(argument))
        elif isinstance(argument, types.Type):
            given.append(argument)
        else:
            given.append(dispatcher.typeof_pyval(argument))
    try:
        return tuple(dispatcher.fold_argument_types(tuple(given), {})[1])
    except (TypeError, TypingError) as error:
        raise SignatureError(f"{dispatcher.py_func.__qualname__}: {error}") from None


def location_of(function: Any) -> Location:
    return Location(function.__code__.co_filename, function.__code__.co_firstlineno)


def _position(function: Any, parameters: tuple[inspect.Parameter, ...], item: object, transform: str) -> int:
    names = [p.name for p in parameters]
    signature = f"{function.__qualname__}({', '.join(names)})"
    if isinstance(item, str):
        if item not in names:
            raise SignatureError(f"{transform}: {signature} has no argument {item!r}.")
        position = names.index(item)
    elif isinstance(item, bool) or not isinstance(item, int):
        raise SignatureError(
            f"{transform}: argnums must be an int, an argument's name, or a tuple of these, not {item!r} "
            f"({type(item).__name__})."
        )
    elif not -len(names) <= item < len(names):
        raise SignatureError(f"{transform}: argnums={item} is out of range for {signature}.")
    else:
        position = item % len(names)
    if parameters[position].kind is inspect.Parameter.VAR_POSITIONAL:
        raise SignatureError(
            f"{transform}: {signature} cannot be differentiated in *{names[position]}. Name the arguments."
        )
    return position


def _check_target(name: str, numba_type: Any, transform: str) -> None:
    for leaf in leaves_of((name,), (numba_type,)) if transform not in OF_RECORDS else ():
        if leaf.is_array and leaf.is_float and isinstance(leaf.type.dtype, types.Record):
            raise SignatureError(
                f"{transform}: argument {leaf.label!r} is an array of records, which {transform} does not take. "
                "Pass their fields as arrays of their own."
            )
    if is_tree(numba_type):
        if not any(leaf.is_float for leaf in leaves_of((name,), (numba_type,))):
            raise SignatureError(
                f"{transform}: argument {name!r} is {numba_type}, which holds no float and no array of floats. "
                "Choose other argnums."
            )
        return
    if isinstance(numba_type, types.Array):
        if not has_gradient(numba_type):
            raise SignatureError(
                f"{transform}: argument {name!r} is an array of {numba_type.dtype}, and only arrays of float64 or "
                "float32, or of records with such fields, have a gradient. Convert it, or choose other argnums."
            )
        return
    if numba_type in FLOATS:
        return
    if isinstance(numba_type, types.Integer):
        raise SignatureError(
            f"{transform}: argument {name!r} is an integer ({numba_type}). "
            "Pass a float (1.0 for 1) to differentiate in it."
        )
    raise SignatureError(
        f"{transform}: argument {name!r} is {numba_type}, and only a float, or an array of floats, has a gradient."
    )


def _parse(text: str) -> tuple[Any, ...]:
    try:
        arguments, _ = sigutils.normalize_signature(f"({text},)")
    except Exception as error:
        raise SignatureError(
            f"{text!r} is not a list of Numba types: {error}. An example: 'float64[::1], int64'."
        ) from None
    return tuple(arguments)
