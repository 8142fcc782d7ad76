"""The call of a derivative's native entry, as two Numba intrinsics: see tapeflow/transforms/native.py.

::

    outcome = call(x, n, v)     # allocate buffers, call the entry; on failure release the buffers
    return finish(outcome)      # raise what the function raised, or unpack the results
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from numba.core import cgutils, types
from numba.np import arrayobj

from llvm_passes.errors import AliasingError, SignatureError, TapeBudgetError
from tapeflow.engine import NativeCode
from tapeflow.frontend.derivative_entry import RESULT, Buffer, DerivativeEntry, Key
from tapeflow.frontend.entry import OUT_OF_BUDGET, OUT_OF_MEMORY
from tapeflow.runtime.budget import completed
from tapeflow.transforms.entry_call import ENDING, call_entry, is_failure, made_intrinsic, unless_failed

VALUE = Key(RESULT, ())
"""Stands for the function's value among the results of a derivative."""


@dataclass(frozen=True)
class NativeDerivative:
    """A compiled derivative and how its results are handed to Numba code."""

    native: NativeCode
    entry: DerivativeEntry
    kept: Any
    """What the native code refers to by address."""
    name: str
    budget: int | None
    """Bytes that the tape may take."""
    primal_types: tuple[Any, ...]
    given: tuple[Any, ...]
    """Types of the arguments that follow the function's own: tangents, in order."""
    buffers: tuple[Buffer, ...]
    """Given ones first, in order; the others are allocated here."""
    results: tuple[Key, ...]
    """What is returned: the value, or the contents of buffers."""
    written: frozenset[int]
    """Positions of the arguments whose memory the function may write."""
    lanes: int = 1

    def type_of(self, key: Key) -> Any:
        if key == VALUE:
            return self.entry.result_type[0] if self.entry.has_value else types.none
        buffer = next(b for b in self.buffers if b.key == key)
        return buffer.type.dtype if buffer.is_number else buffer.type

    @property
    def result_types(self) -> tuple[Any, ...]:
        return tuple(map(self.type_of, self.results))

    @property
    def outcome_type(self) -> Any:
        """(result, …, status, exception, refusal of the entry)"""
        return types.Tuple((*self.result_types, *ENDING))

    @property
    def return_type(self) -> Any:
        return types.Tuple(self.result_types)

    @property
    def refusals(self) -> dict[int, tuple[type[Exception], tuple[Any, ...]]]:
        """What the entry's refusals mean."""
        refusals: dict[int, tuple[type[Exception], tuple[Any, ...]]] = {
            OUT_OF_MEMORY: (MemoryError, (f"{self.name}: there is no memory for its derivative",))
        }
        if self.budget is not None:
            text = f"{self.name}: the tape of its derivative would exceed tape_budget={self.budget}."
            refusals[OUT_OF_BUDGET] = (TapeBudgetError, (text, completed))
        for number, refusal in enumerate(self.entry.refusals, start=1):
            kind = AliasingError if refusal.is_overlap else SignatureError
            refusals[number] = (kind, (f"{self.name}: {refusal.text}",))
        return refusals

    def generate_call(self, context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        count = len(self.primal_types)
        primals, given = values[:count], list(values[count:])
        arguments = list(primals)
        arrays: dict[Key, Any] = {}
        made: dict[Key, Any] = {}
        for buffer in self.buffers:
            if buffer.is_given:
                value = given.pop(0)
                # A number is handed over in memory of its own.
                array = _cell(context, builder, buffer.type, value) if buffer.is_number else value
            else:
                array = self._allocate(context, builder, buffer, primals)
                if not buffer.is_number:
                    made[buffer.key] = array
            arrays[buffer.key] = array
            arguments.append(array)
        status, parts, ending = call_entry(context, builder, self.native, self.kept, self.entry, arguments)
        has_failed = is_failure(builder, status, ending)
        value = parts[0] if self.entry.has_value else context.get_dummy_value()
        for key, array in made.items():
            if key in self.results:
                with cgutils.if_unlikely(builder, has_failed):
                    context.nrt.decref(builder, self.type_of(key), array)
            else:
                context.nrt.decref(builder, next(b.type for b in self.buffers if b.key == key), array)
        results = (self._result(context, builder, key, value, arrays, has_failed) for key in self.results)
        return context.make_tuple(builder, self.outcome_type, [*results, *ending])

    def _result(self, context: Any, builder: Any, key: Key, value: Any, arrays: dict[Key, Any], has_failed: Any) -> Any:
        if key == VALUE:
            return value
        buffer = next(b for b in self.buffers if b.key == key)
        if buffer.is_number:
            array = context.make_array(buffer.type)(context, builder, arrays[key])
            return builder.load(array.data)
        if buffer.is_given:
            return arrays[key]
        return builder.select(has_failed, cgutils.get_null_value(arrays[key].type), arrays[key])

    def _allocate(self, context: Any, builder: Any, buffer: Buffer, primals: tuple[Any, ...]) -> Any:
        """Zeros in the shape of the argument, and the lanes."""
        if buffer.is_number:
            return _cell(context, builder, buffer.type, None)
        position = buffer.key.position
        shape: list[Any] = []
        if position != RESULT and isinstance(self.primal_types[position], types.Array):
            type_ = self.primal_types[position]
            like = context.make_array(type_)(context, builder, primals[position])
            shape = list(cgutils.unpack_tuple(builder, like.shape, type_.ndim))
        if len(shape) < buffer.type.ndim:
            shape.append(context.get_constant(types.intp, self.lanes))
        array = arrayobj._empty_nd_impl(context, builder, buffer.type, shape)
        cgutils.memset(builder, array.data, builder.mul(array.itemsize, array.nitems), 0)
        return array._getvalue()

    def generate_finish(self, context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        (outcome,) = values
        # When `call` has failed, what it made is released and the other results are the caller's.
        results = unless_failed(context, builder, outcome, self.refusals, lambda: None)
        for type_, result in zip(self.result_types, results, strict=True):
            context.nrt.incref(builder, type_, result)
        return context.make_tuple(builder, self.return_type, results)

    def intrinsics(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        """``call`` and ``finish`` for Numba code."""

        parameters = (*self.primal_types, *self.given)
        call = made_intrinsic("call", parameters, self.outcome_type, self.generate_call)
        return call, made_intrinsic("finish", (self.outcome_type,), self.return_type, self.generate_finish)


def _cell(context: Any, builder: Any, array_type: Any, value: Any) -> Any:
    """An array of no dimension on the stack that holds ``value``, or zero."""
    element = context.get_data_type(array_type.dtype)
    cell = cgutils.alloca_once(builder, element)
    builder.store(element(0.0) if value is None else value, cell)
    array = context.make_array(array_type)(context, builder)
    item = context.get_constant(types.intp, context.get_abi_sizeof(element))
    arrayobj.populate_array(array, cell, (), (), item, None)
    return array._getvalue()
