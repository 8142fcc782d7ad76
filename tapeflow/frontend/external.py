"""Calls of C functions in the rules that users give: made by a name that the passes know.

::

    %y = call double %pointer(double %x)   =>   %y = call double @tapeflow.external.0(ptr %pointer, double %x)

    %y = call i32 @numba_gesv(ptr %a)      =>   %y = call i32 @"tapeflow.external.@numba_gesv"(ptr %a)

ctypes and cffi functions are addresses; a call of an address, or of a function of which nothing is known,
is refused wherever a derivative flows.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from llvmlite import ir
from numba.core import cgutils, types

from llvm_passes.environment import CUSTOM_PREFIX, EXTERNAL_PREFIX, CalleeFacts, CalleeKind
from llvm_passes.rules.table import operation_of_callee
from tapeflow.frontend.library import RawLibrary, callees
from tapeflow.frontend.runtime import CALLEES

FACTS = CalleeFacts(CalleeKind.EXTERNAL)


def emit_external_call(
    known: dict[str, tuple[CalleeFacts, list[str]]], builder: Any, function: Any, arguments: Sequence[Any]
) -> Any:
    """The call; ``known`` maps the names in use to their meanings, and to the LLVM types of their arguments."""
    result = function.type.pointee.return_type
    types = [str(result), *(str(argument.type) for argument in arguments)]
    name = next((n for n, (f, t) in known.items() if f == FACTS and t == types), None)
    if name is None:
        name = f"{EXTERNAL_PREFIX}{len(known)}"
        known[name] = FACTS, types
    callee = builder.module.globals.get(name)
    if callee is None:
        parameters = [function.type, *(argument.type for argument in arguments)]
        callee = ir.Function(builder.module, ir.FunctionType(result, parameters), name)
    return builder.call(callee, [function, *arguments])


def emit_native_call(context: Any, builder: Any, overload: Any, values: Sequence[Any]) -> Any:
    """The result of what Numba compiled for a dispatcher, and what lives on, as an ``overload`` of it.

    What it raises is raised.  Arrays are passed without a reference of their own.
    """
    result_type, argument_types = overload.signature.return_type, overload.signature.args
    address = overload.library.get_pointer_to_function(overload.fndesc.llvm_func_name)
    convention = context.call_conv
    function_type = convention.get_function_type(result_type, argument_types)
    pointer = context.add_dynamic_addr(builder, address, info=overload.fndesc.llvm_func_name)
    result = cgutils.alloca_once(builder, function_type.args[0].pointee)
    exception = convention._get_excinfo_argument(builder.function)
    passed = [borrowed(context, builder, *pair) for pair in zip(argument_types, values, strict=True)]
    flat = context.get_arg_packer(argument_types).as_arguments(builder, passed)
    callee = builder.bitcast(pointer, function_type.as_pointer())
    code = emit_external_call(context.session.markers, builder, callee, [result, exception, *flat])
    status = convention._get_return_status(builder, code, builder.load(exception))
    with cgutils.if_unlikely(builder, status.is_error):
        convention.return_status_propagate(builder, status)
    return context.get_returned_value(builder, result_type, builder.load(result))


def borrowed(context: Any, builder: Any, type_: Any, value: Any) -> Any:
    """An array without its reference; anything else as it is."""
    if not isinstance(type_, types.Array):
        return value
    array = context.make_array(type_)(context, builder, value)
    array.meminfo = cgutils.get_null_value(array.meminfo.type)
    array.parent = cgutils.get_null_value(array.parent.type)
    return array._getvalue()


def rename_externals(
    known: dict[str, tuple[CalleeFacts, list[str]]], library: RawLibrary, defined_later: Collection[str]
) -> None:
    """Have ``library`` call the functions of which nothing is known by names that the passes know.

    ``defined_later`` are names for functions that are still being lowered.
    """
    defined = {f.name for part in callees(library) for f in part._final_module.functions if not f.is_declaration}
    for function in library._final_module.functions:
        name = function.name
        if not function.is_declaration or name in defined or name in defined_later or _is_known(name):
            continue
        function.name = f"{EXTERNAL_PREFIX}@{name}"
        known[function.name] = FACTS, []


def _is_known(name: str) -> bool:
    is_generated = name.startswith((CUSTOM_PREFIX, EXTERNAL_PREFIX, "llvm.", "NRT_"))
    return is_generated or name in CALLEES or operation_of_callee(name) is not None
