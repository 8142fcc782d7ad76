"""Guarded products in what is differentiated again.

A product is guarded against ``0 * inf``::

    p = fmul a, b;  z = fcmp oeq a, 0.0;  y = select z, 0.0, p

Where ``a`` is zero the derivative of ``y`` is still that of the product: a select's, which is that of the
arm that is taken, would be zero.  So the guard must be told from any other condition, whatever LLVM makes
of it when a derivative is brought into canonical form: there it is a call, ``tapeflow.vanishes(a)``.
"""

from __future__ import annotations

import dataclasses

from llvm_passes.adjoint.context import refuse
from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    I1,
    PTR,
    BinaryOp,
    Block,
    Call,
    Compare,
    Constant,
    FloatType,
    Function,
    FunctionType,
    Global,
    Instruction,
    Module,
    Phi,
    Select,
    Value,
)
from llvm_passes.rules.special import GUARD

_EFFECTS = ("nounwind", "willreturn", "memory(none)")


def with_called_guards(module: Module) -> Module:
    """The module with each guard, which its name tells, as a call."""
    functions = {
        name: f.replace(blocks=tuple(Block(b.label, tuple(map(_called, b.instructions))) for b in f.blocks))
        for name, f in module.functions.items()
    }
    return dataclasses.replace(module, functions=functions)


def _called(instruction: Instruction) -> Instruction:
    if not isinstance(instruction, Compare) or not (instruction.name or "").startswith(GUARD):
        return instruction
    value = instruction.operands[0]
    if not isinstance(value.type, FloatType):
        return instruction  # of several lanes, which are the last derivative's
    return Call(
        opcode="call",
        type=I1,
        name=instruction.name,
        operands=(value, Global(PTR, f"{GUARD}.{value.type}")),
        signature=FunctionType(I1, (value.type,)),
        attributes=_EFFECTS,
        location=instruction.location,
    )


def check_guards(function: Function) -> None:
    """Raises UnsupportedError where a guard is anything but part of the condition of selects."""
    guards = {i.name for i in function.instructions() if is_guard(i)}
    if not guards:
        return
    phis = [i for i in function.instructions() if isinstance(i, Phi) and i.type == I1]
    while more := {p.name for p in phis if {getattr(v, "name", None) for v in p.operands} <= guards} - guards:
        guards |= more
    for instruction in function.instructions():
        used = [n for n, v in enumerate(instruction.operands) if getattr(v, "name", None) in guards and v.type == I1]
        if not used or (isinstance(instruction, Phi) and instruction.name in guards):
            continue
        if _is_either(instruction):
            guards.add(instruction.name)
        elif not isinstance(instruction, Select) or used != [0] or instruction.type == I1:
            raise refuse(
                f"a guard against 0 * inf that LLVM has made part of `{instruction.opcode}`",
                instruction,
                "Take one derivative less.",
            )


def is_guard(instruction: Instruction | None) -> bool:
    return isinstance(instruction, Call) and (instruction.callee_name or "").startswith(GUARD)


def without_guards(condition: Value, definitions: Definitions, builder: FunctionBuilder) -> Value | None:
    """What is left of a select's condition, a disjunction, when guards are taken out of it; None for nothing."""
    instruction = definitions.instruction(condition)
    if is_guard(instruction) or _is_joined_guard(instruction, definitions, frozenset()):
        return None
    if instruction is None or not _is_either(instruction):
        return condition
    first, second = (instruction.operands[n] for n in ((0, 1) if isinstance(instruction, BinaryOp) else (0, 2)))
    left, right = without_guards(first, definitions, builder), without_guards(second, definitions, builder)
    if left is None or right is None:
        return right if left is None else left
    return builder.select(left, integer(1, I1), right)


def _is_joined_guard(instruction: Instruction | None, definitions: Definitions, seen: frozenset[str]) -> bool:
    """Whether it is a phi of guards alone: that of the product whichever way control came."""
    if not isinstance(instruction, Phi) or instruction.type != I1:
        return False
    inside = seen | {instruction.value.name}
    sources = [definitions.instruction(v) for v in instruction.operands if getattr(v, "name", None) not in inside]
    return bool(sources) and all(is_guard(s) or _is_joined_guard(s, definitions, inside) for s in sources)


def _is_either(instruction: Instruction) -> bool:
    """Whether it is ``a or b`` of conditions, in either of LLVM's ways."""
    if instruction.type != I1:
        return False
    if isinstance(instruction, BinaryOp):
        return instruction.opcode == "or"
    if not isinstance(instruction, Select):
        return False
    if_true = instruction.operands[1]
    return isinstance(if_true, Constant) and bool(constant_value(if_true))
