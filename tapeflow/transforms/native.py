"""The call of a gradient's native entry, as two Numba intrinsics.

::

    outcome = call(x, n)        # allocate shadows, call the entry; on failure release the shadows
    return finish(outcome)      # raise what the function raised, or unpack the gradients

They are two because Numba releases no variable on the way out of an exception: by the time ``finish``
raises, the arguments are no longer held, and the shadows in a failed outcome are null.
"""

from __future__ import annotations

import mmap
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.compiler_lock import global_compiler_lock
from numba.np import arrayobj

from llvm_passes.errors import AliasingError
from tapeflow.engine import NativeCode
from tapeflow.frontend.entry import Entry
from tapeflow.pipeline import Compilation
from tapeflow.transforms.entry_call import ENDING, call_entry, is_failure, made_intrinsic, unless_failed

HUGE_FROM = 4 << 20
"""Bytes from which on a gradient's array lies in huge pages, where the system gives them."""


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
        return types.Tuple((value, *self.gradient_types, *ENDING))

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
        status, (result, *adjoints), ending = call_entry(
            context, builder, self.native, self.kept, self.entry, arguments
        )
        has_failed = is_failure(builder, status, ending)
        with cgutils.if_unlikely(builder, has_failed):
            for position, shadow in shadows.items():
                context.nrt.decref(builder, self.shadow_types[position], shadow)
        gradients = dict(zip(self.scalars, adjoints, strict=True))
        for position, shadow in shadows.items():
            gradients[position] = builder.select(has_failed, cgutils.get_null_value(shadow.type), shadow)
        outcome = [result, *(gradients[p] for p in self.targets), *ending]
        return context.make_tuple(builder, self.outcome_type, outcome)

    def generate_finish(self, context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        (outcome,) = values
        # Shadows are null when `call` has failed, but not in the form for arrays that overlap.
        value, *gradients = unless_failed(
            context, builder, outcome, self.refusals, lambda: context.nrt.decref(builder, self.outcome_type, outcome)
        )
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
    call = made_intrinsic("call", gradient.argument_types, gradient.outcome_type, gradient.generate_call)
    finish = made_intrinsic("finish", (gradient.outcome_type,), gradient.return_type, gradient.generate_finish)
    return call, finish


def _zeros(context: Any, builder: Any, array_type: Any, like: Any) -> Any:
    """A zeroed array of the shape of ``like``."""
    shape = cgutils.unpack_tuple(builder, like.shape, array_type.ndim)
    array = arrayobj._empty_nd_impl(context, builder, array_type, shape)
    size = builder.mul(array.itemsize, array.nitems)
    if sys.platform == "linux":
        with builder.if_then(builder.icmp_unsigned(">=", size, size.type(HUGE_FROM)), likely=False):
            _advise_huge_pages(builder, array.data, size)
    cgutils.memset(builder, array.data, size, 0)
    return array


def _advise_huge_pages(builder: Any, data: Any, size: Any) -> None:
    """Asks for huge pages behind the whole pages of an array: its first touch takes a fifth of the time then."""
    word = size.type
    begin = builder.ptrtoint(data, word)
    page = word(mmap.PAGESIZE)
    first = builder.and_(builder.add(begin, builder.sub(page, word(1))), builder.neg(page))
    end = builder.and_(builder.add(begin, size), builder.neg(page))
    advice = ir.IntType(32)
    type = ir.FunctionType(advice, (cgutils.voidptr_t, word, advice))
    function = cgutils.get_or_insert_function(builder.module, type, "madvise")
    place = builder.inttoptr(first, cgutils.voidptr_t)
    builder.call(function, (place, builder.sub(end, first), advice(mmap.MADV_HUGEPAGE)))
