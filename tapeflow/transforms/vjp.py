"""``tapeflow.vjp``: the value of a function, and its pullback.

The caller gets control back between the two, and may change every array.  So a pullback owns what it
reads: copies of the arguments, made before the function ran.  When it is called it runs the *result
form* of the function (:mod:`tapeflow.frontend.structure`) forward and in reverse, on copies of what is
written, with the cotangents as the shadows of the arrays that the result and the arguments are::

    shadow of the result = y_bar                    shadow of u = u_bar
    gradients            = the shadows afterwards

It therefore costs the function once more, holds no tape between calls, and can be called as often, in
whatever order, and on whatever threads its user likes.

Copies of arrays that overlap, one of which the function writes, overlap in the same way.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

import numpy as np
from numba import typeof
from numba.np.numpy_support import as_dtype

from llvm_passes.errors import AliasingError, SignatureError
from llvm_passes.tape.settings import TapeSettings
from tapeflow.frontend.entry import Distinct
from tapeflow.frontend.structure import Leaf, leaf_value, leaves_of, mapped, receiver
from tapeflow.pipeline import without_defaults
from tapeflow.transforms.arguments import types_of
from tapeflow.transforms.cotangents import add_cotangent, check_no_cotangent, collected, cotangent_leaves
from tapeflow.transforms.gradient import compiled
from tapeflow.transforms.private import Placement, overlapping_pairs, shares_memory_with_itself
from tapeflow.transforms.reverse_function import ReverseFunction, reverse_function
from tapeflow.transforms.settings import own_settings


class Pullback:
    """The transposed derivative of one call of a function.  Made by :func:`vjp`."""

    def __init__(
        self,
        name: str,
        parameters: tuple[str, ...],
        given_count: int,
        reverse: ReverseFunction,
        placement: Placement,
        values: Mapping[int, Any],
    ) -> None:
        self._name = name
        self._parameters = parameters
        self._given_count = given_count
        """How many of the parameters were passed; the others had their defaults, and get no gradient."""
        self._reverse = reverse
        self._placement = placement
        self._values = values
        """The leaves of the arguments, by position; arrays are copies that nobody else holds."""
        self._shapes: tuple[tuple[int, ...], ...] = ()

    def __repr__(self) -> str:
        return f"<pullback of {self._name}({', '.join(self._parameters)})>"

    def keep_shapes(self, value: Any) -> None:
        """Remember the shapes of what the function returned."""
        self._shapes = tuple(np.shape(leaf_value(value, leaf.path)) for leaf in self._reverse.results)

    def __call__(self, *cotangents: Any, **of_arrays: Any) -> tuple[Any, ...]:
        """The gradients for a cotangent of the result, and for cotangents of arrays by the argument's name.

        A cotangent has the structure and shapes of what it belongs to; None stands for zeros.  That of an
        array belongs to its contents when the function returned; its gradient is with respect to its
        contents when it was called.

        Returns a tuple with one entry per argument, fresh arrays and floats, None for what has no
        gradient.  Raises :class:`SignatureError` for a cotangent that does not fit.
        """
        reverse, placement = self._reverse, self._placement
        shadows = placement.of(reverse.shadowed).zeros()
        dtypes = [as_dtype(receiver(leaf.type).dtype) for leaf in reverse.results]
        results = [np.zeros(shape, dtype) for shape, dtype in zip(self._shapes, dtypes, strict=True)]
        bars = [np.zeros_like(result) for result in results]
        self._seed_result(cotangents, bars)
        for name, given in of_arrays.items():
            self._seed_argument(name, given, shadows)
        arrays = {n: self._values[n] for n in placement.places}
        values = {**self._values, **placement.fresh(arrays, reverse.written)}
        passed: list[Any] = []
        for n in range(len(reverse.arguments)):
            passed += [values[n], shadows[n]] if n in shadows else [values[n]]
        for result, bar in zip(results, bars, strict=True):
            passed += [result, bar]
        _, adjoints = reverse.run(*passed)
        is_shared = len(placement.sizes) < len(placement.places)
        gradients = {n: shadow.copy() if is_shared else shadow for n, shadow in shadows.items()}
        gradients.update(zip(reverse.scalars, adjoints, strict=True))
        return collected(reverse.argument_types, reverse.arguments, gradients)[: self._given_count]

    def _seed_result(self, cotangents: tuple[Any, ...], bars: list[Any]) -> None:
        wanted = 1 if self._reverse.results else 0
        if len(cotangents) != wanted and not (wanted == 0 and cotangents == (None,)):
            expected = "one cotangent, that of its result" if wanted else "no cotangent: its result holds no float"
            raise SignatureError(
                f"vjp: {self!r} takes {expected}. Those of arrays that {self._name} writes are given by name."
            )
        by_path = {leaf.path: bar for leaf, bar in zip(self._reverse.results, bars, strict=True)}
        given = cotangents[0] if cotangents else None
        for path, label, part in cotangent_leaves("the result", self._reverse.result_type, given):
            if path in by_path:
                add_cotangent(by_path[path], label, part)
            else:
                check_no_cotangent(label, part)

    def _seed_argument(self, name: str, given: Any, shadows: Mapping[int, Any]) -> None:
        if name not in self._parameters:
            raise SignatureError(f"vjp: {self._name}({', '.join(self._parameters)}) has no argument {name!r}.")
        position = self._parameters.index(name)
        leaves = {leaf.path: n for n, leaf in enumerate(self._reverse.arguments) if leaf.argument == position}
        for path, label, part in cotangent_leaves(name, self._reverse.argument_types[position], given):
            if leaves[path] in shadows:
                add_cotangent(shadows[leaves[path]], label, part)
            else:
                check_no_cotangent(label, part)


def vjp(f: Any, *args: Any, **tape: Any) -> tuple[Any, Pullback]:
    """``(f(*args), pullback)``: the value, and the map from cotangents to gradients.

    ``f`` is a function made by ``tapeflow.jit`` or ``numba.njit``, or a Python function, which is
    compiled.  It runs once, on ``args`` themselves, and does to them what it does.  It may return floats,
    arrays, tuples of these, nested, or nothing.

    ``pullback(y_bar)`` returns a tuple with one entry per argument that was passed: its gradient, of its
    structure, dtypes and shapes, or None where it has none.  ``y_bar`` has the structure of the result;
    None in it stands for zeros.  Arrays that ``f`` writes are outputs too, and their cotangents are given
    by the argument's name: ``pullback(y_bar, u=u_bar)``, or ``pullback(u=u_bar)`` when ``f`` returns no float.

    A pullback holds copies of the arguments' arrays, and runs ``f`` again on copies of its own each time
    it is called: the caller may change any array in between, and its arrays are never written.  Its tape
    (options ``tape`` as for :func:`grad`) lives while it runs.

    Raises :class:`SignatureError` or :class:`UnsupportedError` before anything of ``f`` runs, or
    :class:`AliasingError` when arrays overlap in a way that leaves a gradient undefined; and what ``f``
    raises.
    """
    f = compiled(f, "vjp")
    bound = inspect.signature(f.py_func).bind(*args)
    given_count = len(bound.arguments)
    bound.apply_defaults()
    parameters = tuple(bound.arguments)
    given_types = without_defaults(types_of(f, tuple(f.typeof_pyval(a) for a in args)))
    leaves = leaves_of(parameters, given_types)
    given = {n: leaf_value(bound.arguments[parameters[leaf.argument]], leaf.path) for n, leaf in enumerate(leaves)}
    arrays = {n: given[n] for n, leaf in enumerate(leaves) if leaf.is_array}
    placement, reverse = _reverse_of(f, given_types, leaves, arrays, own_settings("vjp", f, tape))
    values = {n: _owned(value) for n, value in given.items() if n not in arrays}
    values.update(placement.copies(arrays))
    pullback = Pullback(f.py_func.__qualname__, parameters, given_count, reverse, placement, values)
    value = f(*args)
    pullback.keep_shapes(value)
    return value, pullback


def _reverse_of(
    f: Any,
    given_types: tuple[Any, ...],
    leaves: tuple[Leaf, ...],
    arrays: Mapping[int, Any],
    settings: TapeSettings | None,
) -> tuple[Placement, ReverseFunction]:
    """Where private copies of the arrays lie, and what is compiled for them."""
    placement = Placement.apart(arrays)
    reverse = reverse_function(f, _types_in(placement, given_types, leaves), Distinct.SHADOWS, settings)
    pairs = list(overlapping_pairs(arrays, reverse.written))
    if not pairs:
        for n in reverse.written & set(reverse.shadowed):
            _check_not_folded(f, reverse, arrays, n)
        return placement, reverse
    for a, b in pairs:
        is_one = (a in reverse.shadowed) != (b in reverse.shadowed)
        if is_one or (a in reverse.shadowed and arrays[a].dtype != arrays[b].dtype):
            raise AliasingError(
                f"{f.py_func.__qualname__}: arguments {leaves[a].label} and {leaves[b].label} overlap in memory, and "
                f"the function writes {leaves[a].label}. Pass a copy of one of them."
            )
    for n in reverse.shadowed:
        _check_not_folded(f, reverse, arrays, n)
    placement = Placement.alike(arrays)
    return placement, reverse_function(f, _types_in(placement, given_types, leaves), Distinct.NOTHING, settings)


def _check_not_folded(f: Any, reverse: ReverseFunction, arrays: Mapping[int, Any], n: int) -> None:
    if shares_memory_with_itself(arrays[n]):
        raise AliasingError(
            f"{f.py_func.__qualname__}: elements of argument {reverse.arguments[n].label} share memory with each "
            "other. Pass a copy of it."
        )


def _types_in(placement: Placement, given_types: tuple[Any, ...], leaves: tuple[Leaf, ...]) -> tuple[Any, ...]:
    """The argument types with those that the arrays have in their places."""
    views = placement.zeros()
    found = iter([typeof(views[n]) if n in views else leaf.type for n, leaf in enumerate(leaves)])
    return tuple(mapped(type_, lambda _: next(found)) for type_ in given_types)


def _owned(value: Any) -> Any:
    """A value that the caller cannot change."""
    return value.copy() if isinstance(value, np.void) else value
