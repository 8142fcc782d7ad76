"""The call of a gradient's native entry, as two Numba intrinsics.

::

    outcome = call(x, n)        # allocate shadows, call the entry; on failure release the shadows
    return finish(outcome)      # raise what the function raised, or unpack the gradients

They are two because Numba releases no variable on the way out of an exception: by the time ``finish``
raises, the arguments are no longer held, and the shadows in a failed outcome are null.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from numba.core import cgutils, types, typing
from numba.core.compiler_lock import global_compiler_lock
from numba.extending import intrinsic
from numba.np import arrayobj

from llvm_passes.errors import AliasingError
from tapeflow.engine import NativeCode
from tapeflow.frontend.entry import Entry
from tapeflow.pipeline import Compilation

KEPT = "tapeflow_native_code"
"""Attribute of a Numba code library: native code whose address its own code holds."""


@dataclass(frozen=True)
class NativeGradient:
    """A compiled gradient and how its results are handed to Numba code."""

    native: NativeCode
    entry: Entry
    kept: Any
    """What the native code refers to by address."""
    name: str
    argument_types: tuple[Any, ...]
    shadow_types: dict[int, Any]
    """The array type of each differentiated array, by the argument's position."""
    scalars: tuple[int, ...]
    """Positions of the differentiated scalars, ascending."""
    targets: tuple[int, ...]
    """Positions in the order in which gradients are returned."""
    is_single: bool
    with_value: bool
    own_refusals: Mapping[int, tuple[type[Exception], tuple[Any, ...]]]
    """What those refusals of the entry mean that are not overlaps."""

    @property
    def gradient_types(self) -> tuple[Any, ...]:
        return tuple(self.shadow_types.get(p, self.argument_types[p]) for p in self.targets)

    @property
    def outcome_type(self) -> Any:
        """(value, gradient, …, status, exception, refusal of the entry)"""
        value = self.entry.result_type[0]
        return types.Tuple((value, *self.gradient_types, types.int32, types.voidptr, types.int32))

    @property
    def gradient_type(self) -> Any:
        return self.gradient_types[0] if self.is_single else types.Tuple(self.gradient_types)

    @property
    def return_type(self) -> Any:
        value = self.entry.result_type[0]
        return types.Tuple((value, self.gradient_type)) if self.with_value else self.gradient_type

    @property
    def refusals(self) -> dict[int, tuple[type[Exception], tuple[Any, ...]]]:
        """What the entry's refusals mean."""
        refusals = dict(self.own_refusals)
        for number, text in enumerate(self.entry.overlaps, start=1):
            refusals[number] = (AliasingError, (f"{self.name}: {text}",))
        return refusals

    def generate_call(self, context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        context.active_code_library.__dict__.setdefault(KEPT, []).append((self.native, self.kept))
        arguments: list[Any] = []
        shadows: dict[int, Any] = {}
        for position, value in enumerate(values):
            arguments.append(value)
            if position not in self.shadow_types:
                continue
            array = context.make_array(self.argument_types[position])(context, builder, value)
            shadow = _zeros(context, builder, self.shadow_types[position], array)
            shadows[position] = shadow._getvalue()
            arguments.append(shadow.data)
        convention, entry = context.call_conv, self.entry
        function_type = convention.get_function_type(entry.result_type, entry.argument_types)
        # A dynamic address tells Numba not to write any code that contains it to its disk cache.
        pointer = context.add_dynamic_addr(builder, self.native.addresses[entry.symbol], info=entry.symbol)
        callee = builder.bitcast(pointer, function_type.as_pointer())
        status, result = convention.call_function(builder, callee, entry.result_type, entry.argument_types, arguments)
        refusal = builder.extract_value(result, 1 + len(self.scalars))
        is_failure = builder.or_(status.is_error, builder.icmp_signed("!=", refusal, refusal.type(0)))
        with cgutils.if_unlikely(builder, is_failure):
            for position, shadow in shadows.items():
                context.nrt.decref(builder, self.shadow_types[position], shadow)
        gradients = {p: builder.extract_value(result, 1 + index) for index, p in enumerate(self.scalars)}
        for position, shadow in shadows.items():
            gradients[position] = builder.select(is_failure, cgutils.get_null_value(shadow.type), shadow)
        outcome = [
            builder.extract_value(result, 0),
            *(gradients[p] for p in self.targets),
            status.code,
            builder.bitcast(status.excinfoptr, cgutils.voidptr_t),
            refusal,
        ]
        return context.make_tuple(builder, self.outcome_type, outcome)

    def generate_finish(self, context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        (outcome,) = values
        value, *gradients, code, exception, refusal = cgutils.unpack_tuple(builder, outcome)
        convention = context.call_conv
        pointer = builder.bitcast(exception, convention._get_excinfo_argument(builder.function).type.pointee)
        status = convention._get_return_status(builder, code, pointer)
        with cgutils.if_unlikely(builder, status.is_error):
            # Null from `call`, but not from the form for arrays that overlap.
            context.nrt.decref(builder, self.outcome_type, outcome)
            convention.return_status_propagate(builder, status)
        for number, (exception_type, made_of) in self.refusals.items():
            with cgutils.if_unlikely(builder, builder.icmp_signed("==", refusal, refusal.type(number))):
                context.nrt.decref(builder, self.outcome_type, outcome)
                convention.return_user_exc(builder, exception_type, made_of)
        for gradient_type, gradient in zip(self.gradient_types, gradients, strict=True):
            context.nrt.incref(builder, gradient_type, gradient)
        made = gradients[0] if self.is_single else context.make_tuple(builder, self.gradient_type, gradients)
        return context.make_tuple(builder, self.return_type, (value, made)) if self.with_value else made


def native_gradient(
    compilation: Compilation, targets: tuple[int, ...], *, is_single: bool, with_value: bool
) -> NativeGradient:
    """Run the pipeline to its end, and describe what came out."""
    argument_types = compilation.source.argument_types
    with global_compiler_lock:
        native, entry = compilation.native, compilation.entry
    shadow_types = {
        position: types.Array(t.dtype, t.ndim, t.layout)
        for position in compilation.differentiated
        if isinstance(t := argument_types[position], types.Array)
    }
    return NativeGradient(
        native=native,
        entry=entry,
        kept=compilation.source.captured.environments,
        name=compilation.source.dispatcher.py_func.__qualname__,
        argument_types=argument_types,
        shadow_types=shadow_types,
        scalars=tuple(p for p in compilation.differentiated if p not in shadow_types),
        targets=targets,
        is_single=is_single,
        with_value=with_value,
        own_refusals=compilation.refusals,
    )


def intrinsics(gradient: NativeGradient) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """``call`` and ``finish`` for Numba code."""

    def call(typing_context: Any, *arguments: Any) -> tuple[Any, Any]:
        return typing.signature(gradient.outcome_type, *gradient.argument_types), gradient.generate_call

    def finish(typing_context: Any, outcome: Any) -> tuple[Any, Any]:
        return typing.signature(gradient.return_type, gradient.outcome_type), gradient.generate_finish

    # Numba binds an intrinsic's arguments by its signature, and would pack starred ones into a tuple.
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    names = ["typing_context", *(f"argument{i}" for i in range(len(gradient.argument_types)))]
    vars(call)["__signature__"] = inspect.Signature([inspect.Parameter(n, kind) for n in names])
    return intrinsic(call), intrinsic(finish)


def _zeros(context: Any, builder: Any, array_type: Any, like: Any) -> Any:
    """A zeroed array of the shape of ``like``."""
    shape = cgutils.unpack_tuple(builder, like.shape, array_type.ndim)
    array = arrayobj._empty_nd_impl(context, builder, array_type, shape)
    cgutils.memset(builder, array.data, builder.mul(array.itemsize, array.nitems), 0)
    return array
