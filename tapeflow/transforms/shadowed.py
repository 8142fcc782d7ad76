"""The call of a gradient's entry with shadows that generated Numba code has made.

::

    leaves = flatten(p, u, n)                            # every leaf of the arguments
    result = run(leaves[0], shadow_0, leaves[1], …)      # never raises
    … result[0], result[1], …                            # the value, adjoints of scalars, and how it ended
    return finish(outcome)                               # raise, or put gradients into trees

An *outcome* is ``(value, gradient of each leaf, …, status, exception, refusal)``.  Code that makes one
never raises, and ``finish``, the last to hold it, releases it before it raises: Numba releases no
variable on the way out of an exception.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numba.core import types

from tapeflow.engine import NativeCode
from tapeflow.frontend.entry import Entry
from tapeflow.frontend.structure import Leaf, has_gradient, mapped, rebuilt
from tapeflow.transforms.entry_call import ENDING, call_entry, made_intrinsic, unless_failed


@dataclass(frozen=True)
class ShadowedCall:
    """A loaded entry whose arguments are leaves."""

    native: NativeCode
    entry: Entry
    kept: Any
    """What the native code refers to by address."""
    leaf_types: tuple[Any, ...]
    differentiated: tuple[int, ...]
    """Positions of the leaves that are differentiated, ascending."""

    @property
    def parameter_types(self) -> tuple[Any, ...]:
        """Leaves, each differentiated array followed by its shadow, of the same dtype and any layout."""
        found: list[Any] = []
        for position, leaf_type in enumerate(self.leaf_types):
            found.append(leaf_type)
            if position in self.differentiated and isinstance(leaf_type, types.Array):
                found.append(types.Array(leaf_type.dtype, leaf_type.ndim, "A"))
        return tuple(found)

    @property
    def result_type(self) -> Any:
        """(value, adjoint of each differentiated scalar, status, exception, refusal)"""
        return types.Tuple((*self.entry.result_type.types[:-1], *ENDING))

    def generate(self, context: Any, builder: Any, signature: Any, values: Sequence[Any]) -> Any:
        arguments: list[Any] = []
        for value, given, wanted in zip(values, self.parameter_types, self.entry.argument_types, strict=True):
            is_shadow = isinstance(wanted, types.CPointer)
            arguments.append(context.make_array(given)(context, builder, value).data if is_shadow else value)
        _, parts, ending = call_entry(context, builder, self.native, self.kept, self.entry, arguments)
        return context.make_tuple(builder, self.result_type, [*parts, *ending])

    def intrinsic(self) -> Callable[..., Any]:
        """``run`` for Numba code."""
        return made_intrinsic("run", self.parameter_types, self.result_type, self.generate)


def flatten_intrinsic(leaves: Sequence[Leaf], argument_types: Sequence[Any]) -> Callable[..., Any]:
    """``flatten(arguments…)``: a tuple of their leaves."""
    result = types.Tuple(tuple(leaf.type for leaf in leaves))

    def generate(context: Any, builder: Any, signature: Any, values: Sequence[Any]) -> Any:
        found = []
        for leaf in leaves:
            value = values[leaf.argument]
            for index in leaf.path:
                value = builder.extract_value(value, index)
            context.nrt.incref(builder, leaf.type, value)
            found.append(value)
        return context.make_tuple(builder, result, found)

    return made_intrinsic("flatten", tuple(argument_types), result, generate)


@dataclass(frozen=True)
class Finish:
    """What becomes of an outcome."""

    value_type: Any
    targets: tuple[Any, ...]
    """Types of the differentiated arguments, in the order in which their gradients are returned."""
    gradient_types: tuple[Any, ...]
    """Types of the gradients in the outcome: of the float leaves of the targets, in order."""
    is_single: bool
    """The gradient of the one target comes back as such, not in a tuple."""
    with_value: bool
    refusals: Mapping[int, tuple[type[Exception], tuple[Any, ...]]]
    """What each refusal of the entry is: an exception, and what it is made of."""

    @property
    def outcome_type(self) -> Any:
        return types.Tuple((self.value_type, *self.gradient_types, *ENDING))

    @property
    def tree_types(self) -> tuple[Any, ...]:
        """The type of each target's gradient: a tree like it, with None for leaves without a gradient."""
        gradients = iter(self.gradient_types)
        return tuple(
            mapped(target, lambda leaf: next(gradients) if has_gradient(leaf) else types.none)
            for target in self.targets
        )

    @property
    def return_type(self) -> Any:
        found = self.tree_types[0] if self.is_single else types.Tuple(self.tree_types)
        return types.Tuple((self.value_type, found)) if self.with_value else found

    def generate(self, context: Any, builder: Any, signature: Any, values: Sequence[Any]) -> Any:
        (outcome,) = values
        value, *gradients = unless_failed(
            context, builder, outcome, self.refusals, lambda: context.nrt.decref(builder, self.outcome_type, outcome)
        )
        remaining = iter(gradients)

        def leaf(type_: Any) -> Any:
            return context.get_dummy_value() if type_ == types.none else next(remaining)

        trees = [
            rebuilt(tree, leaf, lambda type_, parts: context.make_tuple(builder, type_, parts))
            for tree in self.tree_types
        ]
        made = trees[0] if self.is_single else context.make_tuple(builder, types.Tuple(self.tree_types), trees)
        if self.with_value:
            made = context.make_tuple(builder, self.return_type, (value, made))
        context.nrt.incref(builder, self.return_type, made)
        return made

    def intrinsic(self) -> Callable[..., Any]:
        return made_intrinsic("finish", (self.outcome_type,), self.return_type, self.generate)
