"""Arguments and results of any structure, as their leaves.

A tuple, a nested tuple or a named tuple is a tree whose *leaves* are what the passes know: arrays,
numbers, and opaque constants.  Numba passes a tree as its leaves, one after the other, so that a captured
function of trees is one of leaves already, and the passes never see a tree.  A leaf is called what the
user would write: ``p[0]``, ``state.mass``.

A result is another matter: it is one struct, and arrays in it are fresh.  The *result form* of ``f(p, n)``
returns nothing, and writes each float that ``f`` returns to an array of its own::

    def flat(p_0, p_1, n, result):
        y = f((p_0, p_1), n)
        for i0 in range(y.shape[0]):
            result[i0] = y[i0]

so that the derivative of a result of any structure is one with respect to arrays that are written.  It is
captured in place of ``f``, whose body is inlined into it.  It has no source lines of its own: all lines
that reports and errors name are those of ``f``.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from numba.core import types
from numba.core.registry import CPUDispatcher

FLOATS = (types.float64, types.float32)

GENERATED = "__tapeflow_generated__"
"""Marks a Python function that has no source lines: what is inlined into it keeps its own."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One array, number or opaque constant among the arguments or in the result."""

    argument: int
    """Position of the argument that it is part of; 0 for the result."""
    path: tuple[int, ...]
    """Where in the argument: ``(1, 0)`` for ``p[1][0]``; empty for the argument itself."""
    label: str
    """What the user calls it: ``p[1][0]``, ``state.mass``."""
    name: str
    """An identifier made of the label: its parameter in a result form."""
    type: Any
    """Numba's type."""

    @property
    def is_array(self) -> bool:
        return isinstance(self.type, types.Array)

    @property
    def is_float(self) -> bool:
        """Whether it has a gradient: see :func:`has_gradient`."""
        return has_gradient(self.type)


@dataclass(frozen=True, eq=False)
class ResultForm:
    """A dispatcher of leaves that computes what another one does, and writes the result to arrays."""

    dispatcher: Any
    """Takes the leaves, then the arrays for those of the result."""
    leaves: tuple[Leaf, ...]
    """The leaves of the arguments, in order."""
    results: tuple[Leaf, ...]
    """The float leaves of the result that the arrays after the arguments receive, in order."""

    @property
    def parameters(self) -> tuple[Leaf, ...]:
        """What the dispatcher takes: the leaves, and the arrays that receive the result's."""
        return (*self.leaves, *(replace(leaf, type=receiver(leaf.type)) for leaf in self.results))

    @property
    def argument_types(self) -> tuple[Any, ...]:
        return tuple(leaf.type for leaf in self.parameters)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(leaf.label for leaf in self.parameters)


def leaves_of(names: Sequence[str], argument_types: Sequence[Any]) -> tuple[Leaf, ...]:
    """The leaves of arguments of these names and Numba types, in order, each with a name of its own."""
    found: list[Leaf] = []
    taken: set[str] = set()
    for position, (name, type_) in enumerate(zip(names, argument_types, strict=True)):
        for path, label, leaf_type in _walk(name, type_):
            identifier = _identifier(label, taken)
            taken.add(identifier)
            found.append(Leaf(position, path, label, identifier, leaf_type))
    return tuple(found)


def is_tree(type_: Any) -> bool:
    """Whether a value of this type has leaves below it."""
    return isinstance(type_, types.BaseTuple)


def has_gradient(type_: Any) -> bool:
    """Whether a leaf of this type has one: a float, or an array of floats or of records with fields that are."""
    if not isinstance(type_, types.Array):
        return type_ in FLOATS
    return type_.dtype in FLOATS or has_float_fields(type_.dtype)


def has_float_fields(type_: Any) -> bool:
    """Whether it is a record of numbers of which at least one is a float."""
    if not isinstance(type_, types.Record):
        return False
    fields = [field.type for field in type_.fields.values()]
    is_plain = all(field in FLOATS or isinstance(field, types.Integer | types.Boolean) for field in fields)
    return is_plain and any(field in FLOATS for field in fields)


def leaf_types(type_: Any) -> Iterator[Any]:
    """The types of the leaves of a tree, in order."""
    return (leaf_type for _, _, leaf_type in _walk("", type_))


def has_memory(type_: Any) -> bool:
    """Whether a leaf of this type is memory that the caller sees, rather than a value."""
    return isinstance(type_, types.Array | types.Record)


def members(type_: Any) -> tuple[Any, ...]:
    """The types of a tree's members."""
    return tuple(type_.types)


def rebuilt(type_: Any, leaf: Callable[[Any], Any], join: Callable[[Any, list[Any]], Any]) -> Any:
    """A tree of ``type_``, from the bottom: ``leaf(type)`` for each leaf, in order, then ``join(type, members)``."""
    if not is_tree(type_):
        return leaf(type_)
    return join(type_, [rebuilt(member, leaf, join) for member in members(type_)])


def mapped(type_: Any, leaf: Callable[[Any], Any]) -> Any:
    """The type of a tree like ``type_`` whose leaves have the types that ``leaf`` gives."""
    return rebuilt(type_, leaf, tree_type)


def tree_type(like: Any, member_types: Sequence[Any]) -> Any:
    """The type of a tuple of these members, a named one where ``like`` is."""
    if isinstance(like, types.BaseNamedTuple):
        return types.NamedTuple(tuple(member_types), like.instance_class)
    return types.Tuple(tuple(member_types))


def tree_value(type_: Any, values: Sequence[Any]) -> Any:
    """A Python tuple of these members, a named one where ``type_`` is."""
    return type_.instance_class(*values) if isinstance(type_, types.BaseNamedTuple) else tuple(values)


def leaf_value(value: Any, path: tuple[int, ...]) -> Any:
    """The leaf at ``path`` of a Python value."""
    for index in path:
        value = value[index]
    return value


def receiver(type_: Any) -> Any:
    """The type of the array that a float or an array of floats of a result is written to."""
    if isinstance(type_, types.Array):
        return types.Array(type_.dtype, type_.ndim, "C")
    return types.Array(type_, 0, "C")


def result_form(function: Any, argument_types: Sequence[Any], result_type: Any) -> ResultForm:
    """The form of a dispatcher that writes the floats of its result, of ``result_type``, to arrays."""
    arguments = _argument_leaves(function, argument_types)
    names = ["result", *(leaf.name for leaf in arguments)]
    results = tuple(leaf for leaf in leaves_of((_unused("result", names),), (result_type,)) if leaf.is_float)
    namespace: dict[str, Any] = {}
    parameters = [leaf.name for leaf in (*arguments, *results)]
    value = _unused("y", parameters)
    lines = [f"{value} = {_call(function, argument_types, arguments, namespace)}"]
    for leaf in results:
        source = value + "".join(f"[{index}]" for index in leaf.path)
        lines += _copy(source, leaf, _unused("i", [*parameters, value]))
    return ResultForm(_dispatcher(function, parameters, lines, namespace), arguments, results)


def leaf_form(function: Any, argument_types: Sequence[Any]) -> ResultForm:
    """The form of a dispatcher that takes leaves, arrays in C order, and returns what the dispatcher returns.

    An array in Fortran's order is passed as its transpose, a strided one packed.
    """
    arguments = _argument_leaves(function, argument_types)
    passed = tuple(replace(leaf, name=f"{leaf.name}.T") if is_transposed(leaf.type) else leaf for leaf in arguments)
    namespace: dict[str, Any] = {}
    lines = [f"return {_call(function, argument_types, passed, namespace)}"]
    contiguous = tuple(replace(leaf, type=_in_c_order(leaf.type)) for leaf in arguments)
    return ResultForm(_dispatcher(function, [leaf.name for leaf in arguments], lines, namespace), contiguous, ())


def is_transposed(type_: Any) -> bool:
    """Whether a leaf of this type is passed to a leaf form as its transpose."""
    return isinstance(type_, types.Array) and type_.layout == "F"


def is_packed(type_: Any) -> bool:
    """Whether a leaf of this type is passed to a leaf form as a contiguous copy."""
    return isinstance(type_, types.Array) and type_.layout == "A"


def _in_c_order(type_: Any) -> Any:
    if is_packed(type_):
        return types.Array(type_.dtype, type_.ndim, "C", readonly=not type_.mutable)
    return type_.copy(layout="C") if is_transposed(type_) else type_


def _argument_leaves(function: Any, argument_types: Sequence[Any]) -> tuple[Leaf, ...]:
    return leaves_of(tuple(inspect.signature(function.py_func).parameters), argument_types)


def _walk(label: str, type_: Any, path: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], str, Any]]:
    if not is_tree(type_):
        yield path, label, type_
        return
    fields = getattr(type_, "fields", None)
    for index, member in enumerate(members(type_)):
        name = f"{label}.{fields[index]}" if fields else f"{label}[{index}]"
        yield from _walk(name, member, (*path, index))


def _identifier(label: str, taken: set[str]) -> str:
    stem = re.sub(r"\W+", "_", label).strip("_")
    # A lone `_` or a digit in front cannot be a parameter of every Python function.
    return _unused(stem if stem.isidentifier() else f"leaf_{stem}", taken)


def _unused(stem: str, taken: Sequence[str] | set[str]) -> str:
    """``stem``, with underscores after it until nothing else is called so."""
    while stem in taken:
        stem += "_"
    return stem


def _call(function: Any, argument_types: Sequence[Any], leaves: Sequence[Leaf], namespace: dict[str, Any]) -> str:
    """The call of ``function`` with its arguments put together from leaves; constructors go to ``namespace``."""
    # Longer than any parameter, so that none hides it.
    prefix = "_" * (1 + max((len(leaf.name) for leaf in leaves), default=0))
    names = iter(leaf.name for leaf in leaves)

    def join(type_: Any, parts: list[str]) -> str:
        if not isinstance(type_, types.BaseNamedTuple):
            return f"({', '.join(parts)}{',' * (len(parts) == 1)})"
        constructor = f"{prefix}{len(namespace)}"
        namespace[constructor] = type_.instance_class
        return f"{constructor}({', '.join(parts)})"

    parts = [rebuilt(type_, lambda _: next(names), join) for type_ in argument_types]
    parameters = list(inspect.signature(function.py_func).parameters.values())
    if parameters and parameters[-1].kind is inspect.Parameter.VAR_POSITIONAL:
        parts[-1] = f"*{parts[-1]}"
    callee = f"{prefix}{len(namespace)}"
    namespace[callee] = function
    return f"{callee}({', '.join(parts)})"


def _copy(source: str, leaf: Leaf, index: str) -> list[str]:
    """Statements that write a leaf of the result to its array."""
    if not isinstance(leaf.type, types.Array):
        return [f"{leaf.name}[()] = {source}"]
    indices = [f"{index}{dimension}" for dimension in range(leaf.type.ndim)]
    array = f"{index}a"
    lines = [f"{array} = {source}"]
    for dimension, name in enumerate(indices):
        lines.append(f"{'    ' * dimension}for {name} in range({array}.shape[{dimension}]):")
    element = f"[{', '.join(indices) or '()'}]"
    return [*lines, f"{'    ' * len(indices)}{leaf.name}{element} = {array}{element}"]


def _dispatcher(function: Any, parameters: Sequence[str], body: Sequence[str], namespace: dict[str, Any]) -> Any:
    """A dispatcher with the compiler options of ``function``, which the function inherits in turn."""
    text = "\n    ".join([f"def flat({', '.join(parameters)}):", *body])
    exec(compile(text, function.py_func.__code__.co_filename, "exec"), namespace)
    python_function = namespace["flat"]
    setattr(python_function, GENERATED, True)
    options = {name: value for name, value in function.targetoptions.items() if name != "inline"}
    return CPUDispatcher(
        python_function, locals={}, targetoptions=options, pipeline_class=function._compiler.pipeline_class
    )
