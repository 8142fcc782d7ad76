"""``tapeflow.hessian``: the derivatives of the gradient in all directions, several at once.

The columns are those of the leaves of the differentiated arguments, and so are the rows.  An array in Fortran's
order is worked on as its transpose, a strided one as a copy: what native code takes is in C order.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from llvm_passes.errors import AliasingError
from tapeflow.frontend.structure import (
    Leaf,
    is_packed,
    is_transposed,
    is_tree,
    leaf_value,
    leaves_of,
    rebuilt,
    tree_value,
)
from tapeflow.pipeline import pipeline_of, without_defaults
from tapeflow.transforms.arguments import Argnums, check_constants, check_types, positions, types_of
from tapeflow.transforms.derivative import derivative_of, leaf_derivative_of
from tapeflow.transforms.gradient import compiled
from tapeflow.transforms.passes import Passes, bound
from tapeflow.transforms.private import overlapping_pairs, shares_memory_with_itself
from tapeflow.transforms.recipe import Recipe
from tapeflow.transforms.structured_derivative import leaf_recipe


def hessian(f: Any, argnums: Argnums = 0) -> Callable[..., Any]:
    """The matrix of second derivatives of ``f``: ``hessian(f)(x)`` has the shape ``x.shape + x.shape``.

    It takes the arguments of ``f`` and does to them what ``f`` does.  With a tuple as ``argnums`` it
    returns a tuple of tuples: the block in row ``i`` and column ``j`` has the shape of argument ``i``,
    then that of argument ``j``.  In arguments that are tuples it returns, as JAX does, a tree of trees:
    one like the gradient, with a tree like the gradient in place of each leaf, and None for what has none.
    Blocks are arrays in C order, and floats.  Columns are computed several at once.  Raises what
    :func:`tapeflow.grad` does, :class:`SignatureError` for arrays of records, and :class:`AliasingError`
    where an array that ``f`` writes overlaps another.
    """
    function = compiled(f, "hessian")
    targets = positions(function.py_func, argnums, "hessian")
    check_constants(function, targets, "hessian")
    is_single = not isinstance(argnums, tuple)

    @functools.wraps(function.py_func)
    def hessian_of(*arguments: Any, **named: Any) -> Any:
        return _Hessian.of(function, targets, bound(function, arguments, named)).trees(is_single=is_single)

    return hessian_of


@dataclass(frozen=True, eq=False)
class _Hessian:
    """One Hessian at one point."""

    function: Any
    targets: tuple[int, ...]
    argument_types: tuple[Any, ...]
    leaves: tuple[Leaf, ...]
    given: tuple[Any, ...]
    """The leaves of the arguments, as the caller gave them."""
    recipe: Recipe
    """By leaves."""

    @staticmethod
    def of(function: Any, targets: tuple[int, ...], arguments: tuple[Any, ...]) -> _Hessian:
        argument_types = without_defaults(types_of(function, tuple(map(function.typeof_pyval, arguments))))
        check_types(function.py_func, argument_types, targets, "hessian")
        leaves = leaves_of(tuple(inspect.signature(function.py_func).parameters), argument_types)
        given = tuple(leaf_value(arguments[leaf.argument], leaf.path) for leaf in leaves)
        recipe = leaf_recipe(Recipe("hessian", targets, (targets,), is_single=False), leaves)
        return _Hessian(function, targets, argument_types, leaves, given, recipe)

    def trees(self, *, is_single: bool) -> Any:
        """For each target a tree like it of rows; a row is a tuple of one tree of blocks for each target."""
        blocks = self._blocks()

        def row(n: int) -> Any:
            columns = tuple(self._tree(target, lambda m: blocks[n, m]) for target in self.targets)
            return columns[0] if is_single else columns

        rows = tuple(self._tree(target, row) for target in self.targets)
        return rows[0] if is_single else rows

    def _tree(self, target: int, entry: Callable[[int], Any]) -> Any:
        """A tree like an argument of what ``entry`` gives for the numbers of its leaves; None for those without."""
        numbers = (n for n, leaf in enumerate(self.leaves) if leaf.argument == target)

        def leaf(_: Any) -> Any:
            number = next(numbers)
            return entry(number) if number in self.recipe.targets else None

        return rebuilt(self.argument_types[target], leaf, tree_value)

    def _derivative(self, lanes: int) -> Any:
        """The dispatcher of the leaves, arrays in C order, for so many directions at once."""
        recipe = replace(self.recipe, lanes=lanes)
        if all(not is_tree(t) and not is_transposed(t) and not is_packed(t) for t in self.argument_types):
            return derivative_of(self.function, recipe)
        return leaf_derivative_of(pipeline_of(self.function).leaf_source(self.argument_types), recipe)

    def _blocks(self) -> dict[tuple[int, int], Any]:
        """By the numbers of the leaves of row and column."""
        targets, passed = self.recipe.targets, tuple(map(_in_c_order, self.given, self.leaves))
        sizes = [int(np.size(passed[n])) for n in targets]
        begins = [int(b) for b in np.cumsum([0, *sizes])]
        packed = {n: passed[n] for n, leaf in enumerate(self.leaves) if is_packed(leaf.type)}
        passes = Passes(self._derivative, passed, begins[-1])
        written = passes.dispatcher.written if packed else frozenset[int]()
        self._check_overlaps(packed, written)
        try:
            rows = self._rows(passes, passed, sizes, begins)
        finally:
            for n in written & packed.keys():
                self.given[n][...] = packed[n]
        found: dict[tuple[int, int], Any] = {}
        for n, row in zip(targets, rows, strict=True):
            for m, (begin, end) in zip(targets, pairwise(begins), strict=True):
                shapes = np.shape(passed[n]), np.shape(passed[m])
                found[n, m] = _block(row[:, begin:end], shapes, (self.leaves[n].type, self.leaves[m].type))
        return found

    def _rows(self, passes: Passes, passed: Sequence[Any], sizes: Sequence[int], begins: Sequence[int]) -> list[Any]:
        """For each differentiated leaf the derivatives of its entries, in all directions."""
        buffers_of = [passes.buffer(passed[n]) for n in self.recipe.targets]
        rows = [np.zeros((size, begins[-1]), buffer.dtype) for size, buffer in zip(sizes, buffers_of, strict=True)]
        for begin in range(0, max(begins[-1], 1), passes.lanes):
            end = min(begin + passes.lanes, begins[-1])
            buffers = [passes.buffer(passed[n]) for n in self.recipe.targets]
            for column in range(begin, end):
                which = int(np.searchsorted(begins, column, side="right")) - 1
                buffers[which].reshape(sizes[which], -1)[column - begins[which], column - begin] = 1.0
            results = passes.call(*(b if b.ndim else b.item() for b in buffers))
            for row, result, size in zip(rows, results, sizes, strict=True):
                row[:, begin:end] = np.reshape(result, (size, passes.lanes))[:, : end - begin]
        return rows

    def _check_overlaps(self, packed: Mapping[int, Any], written: frozenset[int]) -> None:
        """Where an array is packed, what is called cannot see what it overlaps."""
        name = self.function.py_func.__qualname__
        arrays = {n: self.given[n] for n, leaf in enumerate(self.leaves) if leaf.is_array}
        for a, b in overlapping_pairs(arrays, written):
            if a in packed or b in packed:
                first, second = self.leaves[a].label, self.leaves[b].label
                text = f"{first} and {second} overlap in memory, and the function writes {first}. Pass a copy of one."
                raise AliasingError(f"{name}: {text}")
        for n in written & packed.keys():
            if shares_memory_with_itself(self.given[n]):
                label = self.leaves[n].label
                raise AliasingError(f"{name}: elements of {label} share memory with each other. Pass a copy of it.")


def _in_c_order(value: Any, leaf: Leaf) -> Any:
    """The leaf as a leaf form takes it."""
    if is_packed(leaf.type):
        return np.array(value, order="C")
    return value.T if is_transposed(leaf.type) else value


def _block(entries: Any, shapes: tuple[Any, Any], types_: tuple[Any, Any]) -> Any:
    """The block of two leaves, each in C order, in the order of the leaves themselves."""
    axes: list[int] = []
    for shape, type_ in zip(shapes, types_, strict=True):
        own = range(len(axes), len(axes) + len(shape))
        axes += reversed(own) if is_transposed(type_) else own
    block = entries.reshape((*shapes[0], *shapes[1])).transpose(axes)
    return np.array(block, order="C")[()]
