"""Forward mode of a function in leaves: arrays of any strides, tuples, and results of any structure.

A function of tuples, or one that returns anything but a float, is differentiated in its result form,
which takes leaves and writes each float that it returns to an array (:mod:`tapeflow.frontend.structure`).
The tangent of an array has the array's own strides in memory: where the caller's has others, it is
copied to one that has, and back when the function has changed it.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba.core import types
from numba.core.compiler_lock import global_compiler_lock
from numba.np.numpy_support import as_dtype

from llvm_passes.errors import AliasingError, SignatureError
from tapeflow.frontend.structure import Leaf, has_gradient, is_tree, leaf_value, leaves_of, rebuilt, tree_value
from tapeflow.pipeline import pipeline_of, without_defaults
from tapeflow.transforms.arguments import FLOATS, types_of
from tapeflow.transforms.derivative import derivative_of
from tapeflow.transforms.private import Placement, overlapping_pairs, shares_memory_with_itself
from tapeflow.transforms.recipe import Recipe
from tapeflow.transforms.shared_tangents import is_same, shared_tangents


@dataclass(frozen=True, eq=False)
class Pushforward:
    """What is called for a function and the types of its arguments."""

    dispatcher: Any
    """Takes the leaves of the arguments, then an array for each float of the result."""
    arguments: tuple[Leaf, ...]
    results: tuple[Leaf, ...]
    result_type: Any

    def call(self, function: Any, primals: Sequence[Any], tangents: Sequence[Any]) -> tuple[Any, Any]:
        values = [leaf_value(primals[leaf.argument], leaf.path) for leaf in self.arguments]
        moving = {n: t for n, t in enumerate(self._tangents(tangents)) if t is not None}
        if self.dispatcher is function:
            return push(function, values, moving) or (None, None)
        leaves = leaves_of(("the result",), (self.result_type,))
        if all(leaf.is_float and not leaf.is_array for leaf in leaves):
            outputs = [np.zeros((), as_dtype(leaf.type)) for leaf in leaves]
            value = None
        else:
            value = function(*_copies(primals))
            outputs = [np.zeros_like(leaf_value(value, leaf.path), order="C") for leaf in self.results]
        changes = {len(values) + n: np.zeros_like(output) for n, output in enumerate(outputs)}
        push(self.dispatcher, [*values, *outputs], {**moving, **changes})
        if value is None and leaves:
            value = self._tree(leaves, dict(zip((leaf.path for leaf in self.results), outputs, strict=True)))
        made = zip((leaf.path for leaf in self.results), changes.values(), strict=True)
        return value, self._tree(leaves, dict(made))

    def _tree(self, leaves: Sequence[Leaf], arrays: Mapping[tuple[int, ...], Any]) -> Any:
        """A tree like the result of these arrays, floats in place of those of floats, None where there is none."""
        remaining = iter(leaves)

        def entry(leaf_type: Any) -> Any:
            array = arrays.get(next(remaining).path)
            return array if array is None or isinstance(leaf_type, types.Array) else array.item()

        return rebuilt(self.result_type, entry, tree_value)

    def _tangents(self, tangents: Sequence[Any]) -> list[Any]:
        """The tangent of each leaf; None where it has none."""
        return [_tangent_leaf(tangents[leaf.argument], leaf) for leaf in self.arguments]


def pushforward_of(function: Any, primals: Sequence[Any]) -> Pushforward:
    """Raises :class:`SignatureError` when the result may carry a derivative in a form that is not understood."""
    argument_types = types_of(function, tuple(primals))
    with global_compiler_lock:
        result_type = types.Dispatcher(function).get_call_type(function.typingctx, argument_types, {}).return_type
        names = function.py_func.__code__.co_varnames
        has_float = result_type in FLOATS or isinstance(result_type, types.NoneType)
        if has_float and not any(map(is_tree, argument_types)):
            leaves = leaves_of(names[: len(argument_types)], argument_types)
            return Pushforward(function, leaves, (), result_type)
        form = pipeline_of(function).result_source(argument_types, result_type).form
    assert form is not None
    for leaf in leaves_of(("the result",), (result_type,)):
        element = leaf.type.dtype if isinstance(leaf.type, types.Array) else leaf.type
        if not leaf.is_float and not isinstance(element, types.Integer | types.Boolean | types.NoneType):
            raise SignatureError(
                f"jvp: {leaf.label} of {function.py_func.__qualname__} is {leaf.type}, whose tangent cannot be "
                "given. Return floats, arrays of floats, or tuples of these."
            )
    return Pushforward(form.dispatcher, form.leaves, form.results, result_type)


def push(dispatcher: Any, values: Sequence[Any], tangents: dict[int, Any]) -> Any:
    """Value and tangent of a function of leaves; None when it returns no float.

    Tangents of arrays that it writes become those of the new contents.
    """
    values = list(values)
    shared = _shared(dispatcher, values, tangents)
    passed = shared or {n: _alone(values, n, tangent) for n, tangent in tangents.items()}
    recipe = Recipe("jvp", directions=(tuple(passed),), with_value=True, is_distinct=shared is None)
    results = derivative_of(dispatcher, recipe)(*values, *passed.values())
    for position, tangent in tangents.items():
        if passed[position] is not tangent:
            _put_back(passed[position], tangent, position)
    return results or None


def _alone(values: list[Any], position: int, tangent: Any) -> Any:
    """The tangent of an argument that overlaps no other, as the derivative takes it."""
    if not isinstance(values[position], np.ndarray):
        return tangent
    if shares_memory_with_itself(values[position]):
        values[position] = _unshared(values[position], position)
    return _with_strides_of(values[position], tangent)


def _shared(dispatcher: Any, values: Sequence[Any], tangents: dict[int, Any]) -> dict[int, Any] | None:
    """The tangents where arrays overlap of which the function writes one; None where none do.

    Every array of floats has one then: where values are differentiated that the function puts into an array
    without a tangent, the passes could not make one that lies as the array does.
    """
    arrays = {n: value for n, value in enumerate(values) if isinstance(value, np.ndarray)}
    moving = {n: t for n, t in tangents.items() if n in arrays}
    if not any(True for _ in overlapping_pairs(arrays, arrays)):
        return None
    if not all(_fits(tangent, arrays[n]) for n, tangent in moving.items()):
        return None  # refused by its type, or by its shape
    argument_types = without_defaults(tuple(map(dispatcher.typeof_pyval, values)))
    recipe = Recipe("jvp", directions=(tuple(tangents),), with_value=True)
    written = derivative_of(dispatcher, recipe).native(argument_types).written
    pairs = list(overlapping_pairs(arrays, written))
    if not pairs:
        return None
    names = tuple(inspect.signature(dispatcher.py_func).parameters)
    floats = {n: array for n, array in arrays.items() if has_gradient(argument_types[n])}
    return {**tangents, **shared_tangents(arrays, floats, moving, pairs, written, names)}


def is_absent(tangent: Any) -> bool:
    """Whether an argument has no tangent: None, or the number 0."""
    return tangent is None or (isinstance(tangent, int | float) and tangent == 0)


def _tangent_leaf(tangent: Any, leaf: Leaf) -> Any:
    for index in leaf.path:
        if is_absent(tangent):
            return None
        if not isinstance(tangent, tuple) or len(tangent) <= index:
            raise SignatureError(
                f"jvp: the tangent of {leaf.label} is missing. Give a tuple like the argument, or None."
            )
        tangent = tangent[index]
    return None if is_absent(tangent) else tangent


def _copies(values: Sequence[Any]) -> list[Any]:
    """Copies of arrays, also within tuples, that overlap as the arrays do."""
    arrays = {id(array): array for array in _arrays(values)}
    copies = Placement.alike(arrays).copies(arrays)
    return [_replaced(value, copies) for value in values]


def _arrays(values: Sequence[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, np.ndarray):
            yield value
        elif isinstance(value, tuple):
            yield from _arrays(value)


def _replaced(value: Any, copies: Mapping[int, Any]) -> Any:
    if isinstance(value, tuple):
        members = [_replaced(member, copies) for member in value]
        return type(value)(*members) if hasattr(value, "_fields") else tuple(members)
    return copies.get(id(value), value)


def _unshared(array: Any, position: int) -> Any:
    """A read-only array whose elements share memory, in memory of its own."""
    if array.flags.writeable:
        raise AliasingError(f"jvp: elements of argument {position} share memory, and it may be written. Pass a copy.")
    made = np.ascontiguousarray(array)
    made.flags.writeable = False
    return made


def _with_strides_of(array: Any, tangent: Any) -> Any:
    """The tangent, or a copy of it, with the strides of its array."""
    if not _fits(tangent, array):
        return tangent  # refused by its type, or by its shape
    if tangent.strides == array.strides and tangent.flags.writeable:
        return tangent
    reaches = [stride * (length - 1) for stride, length in zip(array.strides, array.shape, strict=True)]
    before = -sum(r for r in reaches if r < 0) if array.size else 0
    after = sum(r for r in reaches if r > 0) if array.size else 0
    memory = np.zeros(before + after + array.itemsize, np.uint8)
    made: Any = np.ndarray(array.shape, array.dtype, memory, before, array.strides)
    made[...] = tangent
    return made


def _fits(tangent: Any, array: Any) -> bool:
    return isinstance(tangent, np.ndarray) and (tangent.shape, tangent.dtype) == (array.shape, array.dtype)


def _put_back(made: Any, tangent: Any, position: int) -> None:
    if not isinstance(tangent, np.ndarray) or is_same(made, tangent):
        return
    if not tangent.flags.writeable:
        raise SignatureError(f"jvp: the function overwrites argument {position}, whose tangent is read-only.")
    tangent[...] = made
