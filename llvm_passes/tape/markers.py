"""What stands for a derivative of the user's own when nothing is differentiated any more.

::

    define internal double @tapeflow.custom.f.0(double %value, ptr %a1, double %a2) alwaysinline {
      ret double %value
    }

    define internal double @tapeflow.external.1(ptr %function, double %x) alwaysinline {
      %r = call double %function(double %x)
      ret double %r
    }

    define internal i32 @"tapeflow.external.@f"(ptr %x) alwaysinline {
      %r = call i32 @f(ptr %x)
      ret i32 %r
    }
"""

from __future__ import annotations

from collections.abc import Iterable

from llvm_passes.environment import CUSTOM_PREFIX, EXTERNAL_PREFIX
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.model import PTR, VOID, Call, Function, FunctionType, Global, Local, Value


def marker_definitions(functions: Iterable[Function]) -> tuple[Function, ...]:
    """A definition for each marker, and for each way out to an unknown function, that these functions call."""
    called: dict[str, Call] = {}
    for function in functions:
        for instruction in function.instructions():
            if isinstance(instruction, Call):
                called.setdefault(instruction.callee_name or "", instruction)
    defined = ((CUSTOM_PREFIX, _returns_its_argument), (EXTERNAL_PREFIX, _calls_its_argument))
    return tuple(
        define(name, call) for name, call in called.items() for prefix, define in defined if name.startswith(prefix)
    )


def _returns_its_argument(name: str, call: Call) -> Function:
    builder, arguments = _opened(name, call)
    builder.ret(arguments[0])
    return builder.build()


def _calls_its_argument(name: str, call: Call) -> Function:
    builder, arguments = _opened(name, call)
    symbol = name.removeprefix(f"{EXTERNAL_PREFIX}@")
    function: Value = arguments.pop(0) if symbol == name else Global(PTR, symbol)
    signature = FunctionType(call.type, tuple(a.type for a in arguments))
    result = None if call.type == VOID else builder.fresh("result")
    operands = (*arguments, function)
    builder.emit(Call(opcode="call", type=call.type, name=result, operands=operands, signature=signature))
    builder.ret(None if result is None else Local(call.type, result))
    return builder.build()


def _opened(name: str, call: Call) -> tuple[FunctionBuilder, list[Local]]:
    builder = FunctionBuilder(name, call.type, [], linkage="internal", attributes=("alwaysinline",))
    arguments = [builder.add_argument(operand.type, "a") for operand in call.arguments]
    builder.at(builder.open("entry"))
    return builder, arguments
