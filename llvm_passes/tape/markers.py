"""What a marker of the user's own derivative is when nothing is differentiated any more: its first argument.

::

    define internal double @tapeflow.custom.f.0(double %value, ptr %a1, double %a2) alwaysinline {
      ret double %value
    }
"""

from __future__ import annotations

from collections.abc import Iterable

from llvm_passes.environment import CUSTOM_PREFIX
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.model import Call, Function


def marker_definitions(functions: Iterable[Function]) -> tuple[Function, ...]:
    """A definition for each marker that these functions call."""
    called: dict[str, Call] = {}
    for function in functions:
        for instruction in function.instructions():
            if isinstance(instruction, Call) and (instruction.callee_name or "").startswith(CUSTOM_PREFIX):
                called.setdefault(instruction.callee_name or "", instruction)
    return tuple(_definition(name, call) for name, call in called.items())


def _definition(name: str, call: Call) -> Function:
    attributes = ("nounwind", "alwaysinline")
    builder = FunctionBuilder(name, call.type, [], linkage="internal", attributes=attributes)
    arguments = [builder.add_argument(operand.type, "value") for operand in call.arguments]
    builder.at(builder.open("entry"))
    builder.ret(arguments[0])
    return builder.build()
