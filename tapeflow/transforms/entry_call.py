"""The call of a native entry from Numba code, and what its ending becomes there.

An *outcome* is ``(value, …, status, exception, refusal)``: what the entry computed, Numba's status with its
exception, and the refusal of the entry, 0 for none.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from numba.core import cgutils, types, typing
from numba.extending import intrinsic

from tapeflow.engine import NativeCode

KEPT = "tapeflow_native_code"
"""Attribute of a Numba code library: native code whose address its own code holds."""

ENDING = (types.int32, types.voidptr, types.int32)
"""How a call ended: Numba's status, its exception, the refusal of the entry."""


def call_entry(
    context: Any, builder: Any, native: NativeCode, kept: Any, entry: Any, arguments: Sequence[Any]
) -> tuple[Any, list[Any], list[Any]]:
    """Emits the call.  Returns Numba's status, the parts of the result but for the refusal, and the ending."""
    context.active_code_library.__dict__.setdefault(KEPT, []).append((native, kept))
    convention = context.call_conv
    function_type = convention.get_function_type(entry.result_type, entry.argument_types)
    # A dynamic address tells Numba not to write any code that contains it to its disk cache.
    pointer = context.add_dynamic_addr(builder, native.addresses[entry.symbol], info=entry.symbol)
    callee = builder.bitcast(pointer, function_type.as_pointer())
    status, result = convention.call_function(builder, callee, entry.result_type, entry.argument_types, arguments)
    *parts, refusal = cgutils.unpack_tuple(builder, result)
    return status, parts, [status.code, builder.bitcast(status.excinfoptr, cgutils.voidptr_t), refusal]


def is_failure(builder: Any, status: Any, ending: Sequence[Any]) -> Any:
    """Whether the entry raised or refused."""
    refusal = ending[-1]
    return builder.or_(status.is_error, builder.icmp_signed("!=", refusal, refusal.type(0)))


def unless_failed(
    context: Any,
    builder: Any,
    outcome: Any,
    refusals: Mapping[int, tuple[type[Exception], tuple[Any, ...]]],
    release: Callable[[], None],
) -> list[Any]:
    """What an outcome holds before its ending; raises what the function raised, or the refusal, after ``release``.

    ``refusals``: the exception of each, and what it is made of.
    """
    values: list[Any]
    *values, code, exception, refusal = cgutils.unpack_tuple(builder, outcome)
    convention = context.call_conv
    pointer = builder.bitcast(exception, convention._get_excinfo_argument(builder.function).type.pointee)
    status = convention._get_return_status(builder, code, pointer)
    with cgutils.if_unlikely(builder, status.is_error):
        release()
        convention.return_status_propagate(builder, status)
    for number, (exception_type, made_of) in refusals.items():
        with cgutils.if_unlikely(builder, builder.icmp_signed("==", refusal, refusal.type(number))):
            release()
            convention.return_user_exc(builder, exception_type, made_of)
    return values


def made_intrinsic(
    name: str, parameter_types: Sequence[Any], result: Any, generate: Callable[..., Any]
) -> Callable[..., Any]:
    """An intrinsic of as many parameters as there are types, to which Numba casts what it is given."""

    def typed(typing_context: Any, *arguments: Any) -> tuple[Any, Any]:
        return typing.signature(result, *parameter_types), generate

    # Numba binds an intrinsic's arguments by its signature, and would pack starred ones into a tuple.
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    names = ["typing_context", *(f"argument{i}" for i in range(len(parameter_types)))]
    vars(typed)["__signature__"] = inspect.Signature([inspect.Parameter(n, kind) for n in names])
    typed.__name__ = name
    made: Callable[..., Any] = intrinsic(typed)
    return made
