"""The call of a derivative's native entry, as two Numba intrinsics: see tapeflow/transforms/native.py.

::

    outcome = call(x, n, v)     # allocate buffers, call the entry; on failure release the buffers
    return finish(outcome)      # raise what the function raised, or unpack the results
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from numba.core import cgutils, types, typing
from numba.extending import intrinsic
from numba.np import arrayobj

from llvm_passes.errors import AliasingError, SignatureError, TapeBudgetError
from tapeflow.engine import NativeCode
from tapeflow.frontend.derivative_entry import RESULT, Buffer, DerivativeEntry, Key
from tapeflow.frontend.entry import OUT_OF_BUDGET, OUT_OF_MEMORY
from tapeflow.runtime.budget import completed
from tapeflow.transforms.native import KEPT

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
        return types.Tuple((*self.result_types, types.int32, types.voidptr, types.int32))

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
        context.active_code_library.__dict__.setdefault(KEPT, []).append((self.native, self.kept))
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
        convention, entry = context.call_conv, self.entry
        function_type = convention.get_function_type(entry.result_type, entry.argument_types)
        # A dynamic address tells Numba not to write any code that contains it to its disk cache.
        pointer = context.add_dynamic_addr(builder, self.native.addresses[entry.symbol], info=entry.symbol)
        callee = builder.bitcast(pointer, function_type.as_pointer())
        status, result = convention.call_function(builder, callee, entry.result_type, entry.argument_types, arguments)
        refusal = builder.extract_value(result, int(entry.has_value))
        is_failure = builder.or_(status.is_error, builder.icmp_signed("!=", refusal, refusal.type(0)))
        for key, array in made.items():
            if key in self.results:
                with cgutils.if_unlikely(builder, is_failure):
                    context.nrt.decref(builder, self.type_of(key), array)
            else:
                context.nrt.decref(builder, next(b.type for b in self.buffers if b.key == key), array)
        outcome = [self._result(context, builder, key, result, arrays, is_failure) for key in self.results]
        outcome += [status.code, builder.bitcast(status.excinfoptr, cgutils.voidptr_t), refusal]
        return context.make_tuple(builder, self.outcome_type, outcome)

    def _result(
        self, context: Any, builder: Any, key: Key, result: Any, arrays: dict[Key, Any], is_failure: Any
    ) -> Any:
        if key == VALUE:
            return builder.extract_value(result, 0) if self.entry.has_value else context.get_dummy_value()
        buffer = next(b for b in self.buffers if b.key == key)
        if buffer.is_number:
            array = context.make_array(buffer.type)(context, builder, arrays[key])
            return builder.load(array.data)
        if buffer.is_given:
            return arrays[key]
        return builder.select(is_failure, cgutils.get_null_value(arrays[key].type), arrays[key])

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

    lanes: int = 1

    def generate_finish(self, context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        (outcome,) = values
        *results, code, exception, refusal = cgutils.unpack_tuple(builder, outcome)
        convention = context.call_conv
        pointer = builder.bitcast(exception, convention._get_excinfo_argument(builder.function).type.pointee)
        status = convention._get_return_status(builder, code, pointer)
        with cgutils.if_unlikely(builder, status.is_error):
            convention.return_status_propagate(builder, status)
        for number, (exception_type, made_of) in self.refusals.items():
            with cgutils.if_unlikely(builder, builder.icmp_signed("==", refusal, refusal.type(number))):
                convention.return_user_exc(builder, exception_type, made_of)
        for type_, result in zip(self.result_types, results, strict=True):
            context.nrt.incref(builder, type_, result)
        return context.make_tuple(builder, self.return_type, results)

    def intrinsics(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        """``call`` and ``finish`` for Numba code."""

        def call(typing_context: Any, *arguments: Any) -> tuple[Any, Any]:
            return typing.signature(self.outcome_type, *self.primal_types, *self.given), self.generate_call

        def finish(typing_context: Any, outcome: Any) -> tuple[Any, Any]:
            return typing.signature(self.return_type, self.outcome_type), self.generate_finish

        # Numba binds an intrinsic's arguments by its signature, and would pack starred ones into a tuple.
        kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
        count = len(self.primal_types) + len(self.given)
        names = ["typing_context", *(f"argument{i}" for i in range(count))]
        vars(call)["__signature__"] = inspect.Signature([inspect.Parameter(n, kind) for n in names])
        return intrinsic(call), intrinsic(finish)


def _cell(context: Any, builder: Any, array_type: Any, value: Any) -> Any:
    """An array of no dimension on the stack that holds ``value``, or zero."""
    element = context.get_data_type(array_type.dtype)
    cell = cgutils.alloca_once(builder, element)
    builder.store(element(0.0) if value is None else value, cell)
    array = context.make_array(array_type)(context, builder)
    item = context.get_constant(types.intp, context.get_abi_sizeof(element))
    arrayobj.populate_array(array, cell, (), (), item, None)
    return array._getvalue()
