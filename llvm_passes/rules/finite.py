"""Partial derivatives that are numbers whatever the input: their products need no guard against ``0 * inf``."""

from __future__ import annotations

import math

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import Cast, Constant, Instruction
from llvm_passes.rules.expression import RESULT, Expression, Literal, Operand


def is_always_finite(partial: Expression, instruction: Instruction, definitions: Definitions) -> bool:
    """Whether the partial derivative is a number whatever the input.

    It is a constant, or a converted integer, or an operand or the result of arithmetic that promises (``nnan ninf``,
    or ``fast``, which has both) that they are numbers.
    """
    promises = "fast" in instruction.flags or {"nnan", "ninf"} <= set(instruction.flags)
    match partial:
        case Operand() if promises:
            return True
        case Literal(number):
            return math.isfinite(number)
        case Operand(index) if index != RESULT:
            value = instruction.operands[index]
            made = definitions.instruction(value)
            if isinstance(value, Constant):
                known = constant_value(value)
                return known is not None and math.isfinite(known)
            # Integers of at most 64 bits are within the range of float and double.
            return isinstance(made, Cast) and made.opcode in ("sitofp", "uitofp")
        case _:
            return False
