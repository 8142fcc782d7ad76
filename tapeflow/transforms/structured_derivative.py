"""Second derivatives in arguments of any structure and layout, as generated Numba code.

For ``f(p, u)`` with ``p`` a pair of an array in Fortran's order and a float, and ``u`` a strided array that
``f`` writes, ``hvp(f)(p, u, v)`` is made of::

    def differentiated(a0, a1, a2):
        leaves = flatten(a0, a1, a2)             # those of the arguments, then those of the directions
        if may_meet_itself(leaves[2]):
            return failed(4)
        if meets(leaves[0], leaves[2]):
            return failed(5)
        x2 = leaves[2].copy()                    # packed
        outcome = call(leaves[0].T, leaves[1], x2, ascontiguousarray(leaves[3].T), leaves[4])
        leaves[2][...] = x2
        return 0.0, outcome[0].T, outcome[1], outcome[2], outcome[3], outcome[4]

What is called takes the leaves of the arguments, all arrays in C order: a *leaf form* of ``f``
(:mod:`tapeflow.frontend.structure`).  What overlaps there it refuses itself; where an array is packed,
that is seen here.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import Any

import numba
import numpy as np
from numba.core import types
from numba.np.numpy_support import as_dtype

from llvm_passes.errors import AliasingError, SignatureError
from tapeflow.frontend.derivative_entry import RESULT
from tapeflow.frontend.structure import Leaf, is_packed, is_transposed, is_tree, leaves_of, members
from tapeflow.pipeline import Source, needs_leaves, pipeline_of
from tapeflow.transforms.compiled_derivative import native_derivative
from tapeflow.transforms.memory import may_meet_itself, meets
from tapeflow.transforms.native_derivative import NativeDerivative
from tapeflow.transforms.recipe import Recipe
from tapeflow.transforms.shadowed import Finish, flatten_intrinsic
from tapeflow.transforms.structured import failed_intrinsic, gradient_type


def is_plain(primal_types: Sequence[Any], given: Sequence[Any], recipe: Recipe) -> bool:
    """Whether all arguments and directions are what native code takes: numbers, and arrays in C order."""
    differentiated = {*recipe.targets, *(p for step in recipe.directions for p in step)}
    if needs_leaves(tuple(primal_types), differentiated):
        return False
    arrays = [t for t in (*primal_types, *given) if isinstance(t, types.Array)]
    is_whole = not any(is_tree(t) or isinstance(t, types.NoneType) for t in given)
    return is_whole and all(t.layout == "C" for t in arrays) and all(t.mutable for t in given if t in arrays)


def leaf_recipe(recipe: Recipe, leaves: Sequence[Leaf]) -> Recipe:
    """The same recipe with the leaves in place of the arguments: of the differentiated ones, those that are floats."""

    def floats(positions: Sequence[int]) -> tuple[int, ...]:
        return tuple(n for p in positions for n, leaf in enumerate(leaves) if leaf.argument == p and leaf.is_float)

    return replace(
        recipe,
        targets=floats(recipe.targets),
        directions=tuple(floats(step) for step in recipe.directions),
        is_single=False,
    )


@dataclass(frozen=True, eq=False)
class StructuredDerivative:
    """A compiled derivative of the leaf form of a function, and the Numba function that calls it."""

    source: Source
    native: NativeDerivative
    recipe: Recipe
    """Of the function: by arguments."""
    leaves: tuple[Leaf, ...]
    """Those of the arguments, as they are passed."""
    directions: tuple[Leaf, ...]
    """Those that the native code takes, as they are passed; of type none for zero."""
    given: tuple[Any, ...]
    """The types of the arguments that the directions are leaves of."""

    @staticmethod
    def of(
        dispatcher: Any, recipe: Recipe, argument_types: tuple[Any, ...], given: tuple[Any, ...]
    ) -> StructuredDerivative:
        """Raises :class:`SignatureError` for a direction that does not fit its argument."""
        leaves = leaves_of(tuple(inspect.signature(dispatcher.py_func).parameters), argument_types)
        directions = tuple(_directions(recipe, leaves, argument_types, given))
        source = pipeline_of(dispatcher).leaf_source(argument_types)
        native = native_derivative(source, leaf_recipe(recipe, leaves))
        return StructuredDerivative(source, native, recipe, leaves, directions, given)

    @property
    def argument_types(self) -> tuple[Any, ...]:
        """Those of the function, then those of the directions."""
        return (*self.source.argument_types, *self.given)

    @property
    def arrays(self) -> tuple[int, ...]:
        return tuple(n for n, leaf in enumerate(self.leaves) if leaf.is_array)

    @cached_property
    def packed_pairs(self) -> tuple[tuple[int, int], ...]:
        """Pairs of arrays of which the function writes one, that one first, and of which one is packed."""
        written = self.native.written
        found = ((a, b) if a in written else (b, a) for a, b in combinations(self.arrays, 2))
        return tuple((a, b) for a, b in found if a in written and (self._is_packed(a) or self._is_packed(b)))

    @cached_property
    def finish(self) -> Finish:
        recipe = self.recipe
        results = (self.leaves[key.position].type for key in self.native.results if key.position != RESULT)
        return Finish(
            value_type=self.native.result_types[0] if recipe.with_value else types.float64,
            targets=tuple(self.source.argument_types[p] for p in recipe.targets),
            gradient_types=tuple(map(gradient_type, results)),
            is_single=recipe.is_single,
            with_value=recipe.with_value,
            refusals={**self.native.refusals, **self._refusals()},
        )

    def _refusals(self) -> dict[int, tuple[type[Exception], tuple[Any, ...]]]:
        found: dict[int, tuple[type[Exception], tuple[Any, ...]]] = {}
        for number, (a, b) in enumerate(self.packed_pairs, start=self._first_own):
            first, second = self.leaves[a].label, self.leaves[b].label
            text = f"{first} and {second} overlap in memory, and the function writes {first}. Pass a copy of one."
            found[number] = (AliasingError, (f"{self.native.name}: {text}",))
        for n in self.arrays:
            text = f"elements of {self.leaves[n].label} share memory with each other. Pass a copy of it."
            found[self._folded(n)] = (AliasingError, (f"{self.native.name}: {text}",))
        return found

    @property
    def _first_own(self) -> int:
        """The first number that the native code does not use for a refusal of its own."""
        return 1 + len(self.native.entry.refusals)

    def _folded(self, leaf: int) -> int:
        """The number that says that a leaf overlaps itself."""
        return self._first_own + len(self.packed_pairs) + leaf

    def _is_packed(self, leaf: int) -> bool:
        return is_packed(self.leaves[leaf].type)

    # -- generated code ---------------------------------------------------------------------------------

    def differentiated(self) -> Any:
        """The dispatcher that makes an outcome from the arguments and the directions."""
        parameters = ", ".join(f"a{n}" for n in range(len(self.argument_types)))
        call, _ = self.native.intrinsics()
        namespace: dict[str, Any] = {
            "np": np,
            "call": call,
            "failed": failed_intrinsic(self.finish.outcome_type),
            "flatten": flatten_intrinsic((*self.leaves, *self._present), self.argument_types),
            "may_meet_itself": may_meet_itself,
            "meets": meets,
            **{f"dtype{n}": as_dtype(self.leaves[n].type.dtype) for n in self.arrays},
        }
        lines = [f"def differentiated({parameters}):", f"leaves = flatten({parameters})", *self._statements()]
        exec("\n    ".join(lines), namespace)
        return numba.njit(namespace["differentiated"])

    def _statements(self) -> Iterator[str]:
        written = [n for n in self.arrays if n in self.native.written and self._is_packed(n)]
        for n in written:
            yield f"if may_meet_itself(leaves[{n}]):"
            yield f"    return failed({self._folded(n)})"
        for number, (a, b) in enumerate(self.packed_pairs, start=self._first_own):
            yield f"if meets(leaves[{a}], leaves[{b}]):"
            yield f"    return failed({number})"
        for n, leaf in enumerate(self.leaves):
            yield f"x{n} = leaves[{n}]{'.copy()' if self._is_packed(n) else '.T' if is_transposed(leaf.type) else ''}"
        passed = [f"x{n}" for n in range(len(self.leaves))]
        passed += [self._direction(number) for number in range(len(self.directions))]
        yield f"outcome = call({', '.join(passed)})"
        for n in written:
            yield f"leaves[{n}][...] = x{n}"
        yield f"return ({', '.join(self._outcome())})"

    @cached_property
    def _present(self) -> tuple[Leaf, ...]:
        """The directions that are not zero."""
        return tuple(leaf for leaf in self.directions if not isinstance(leaf.type, types.NoneType))

    def _direction(self, number: int) -> str:
        """A direction as the native code takes it: a number, or an array in C order that it may write."""
        buffer, direction = self.native.buffers[number], self.directions[number]
        position = buffer.key.position
        is_array, is_turned = self.leaves[position].is_array, is_transposed(self.leaves[position].type)
        if direction not in self._present:
            return f"np.zeros(x{position}.shape, dtype{position})" if is_array else "0.0"
        passed = f"leaves[{len(self.leaves) + self._present.index(direction)}]{'.T' if is_turned else ''}"
        if not is_array:
            return passed
        layout = direction.type.layout
        if layout == ("C" if is_turned else "F"):
            return f"np.ascontiguousarray({passed})"
        is_own = layout != "A" and direction.type.mutable and not buffer.is_written
        return passed if is_own else f"{passed}.copy()"

    def _outcome(self) -> Iterator[str]:
        """What :attr:`finish` takes: the value, the gradients, and how it ended."""
        results = self.native.results
        if not self.recipe.with_value:
            yield "0.0"
        for index, key in enumerate(results):
            is_turned = key.position != RESULT and is_transposed(self.leaves[key.position].type)
            yield f"outcome[{index}]{'.T' if is_turned else ''}"
        yield from (f"outcome[{len(results) + k}]" for k in range(3))


def _directions(
    recipe: Recipe, leaves: Sequence[Leaf], argument_types: Sequence[Any], given: Sequence[Any]
) -> Iterator[Leaf]:
    """The leaves of the directions, in the order in which the native code takes them."""
    for number, key in enumerate(recipe.given):
        for leaf in (leaf for leaf in leaves if leaf.argument == key.position):
            type_ = _type_at(given[number], leaf, recipe.transform)
            direction = replace(leaf, argument=len(argument_types) + number, type=type_)
            if leaf.is_float:
                _check_direction(direction, leaf.type, recipe.transform)
                yield direction
            elif not isinstance(type_, types.NoneType):
                raise SignatureError(
                    f"{recipe.transform}: the tangent of {leaf.label} is {type_}, but {leaf.label} is {leaf.type}, "
                    "which has none. Pass None."
                )


def _type_at(given: Any, leaf: Leaf, transform: str) -> Any:
    """The type of what is given as the tangent of a leaf: none also where a whole tuple has none."""
    for index in leaf.path:
        if isinstance(given, types.NoneType):
            return given
        if not is_tree(given) or len(members(given)) <= index:
            raise SignatureError(
                f"{transform}: the tangent of {leaf.label} is missing. Give a tuple like the argument, or None."
            )
        given = members(given)[index]
    return given


def _check_direction(direction: Leaf, wanted: Any, transform: str) -> None:
    given = direction.type
    if isinstance(wanted, types.Array) and isinstance(given, types.Array):
        fits = (given.dtype, given.ndim) == (wanted.dtype, wanted.ndim)
    else:
        fits = not isinstance(wanted, types.Array) and isinstance(given, types.Integer | types.Float)
    if not fits and not isinstance(given, types.NoneType):
        raise SignatureError(f"{transform}: the tangent of {direction.label} is {given}. Pass {wanted}.")
