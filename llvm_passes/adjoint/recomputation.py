"""What may be done again in the reverse pass, from which values, and what that takes."""

from __future__ import annotations

from dataclasses import dataclass

from llvm_passes.adjoint.intrinsics import PURE_INTRINSICS
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.shared_array import SharedArrays
from llvm_passes.analysis.activity import custom_rule
from llvm_passes.analysis.induction import Induction, PointerInduction
from llvm_passes.analysis.memory_objects import ObjectKind
from llvm_passes.ir.model import (
    Alloca,
    BinaryOp,
    Call,
    Cast,
    Compare,
    ExtractValue,
    FloatType,
    GetElementPtr,
    Instruction,
    IntType,
    Load,
    Local,
    Phi,
    Select,
    UnaryOp,
    Value,
)
from llvm_passes.rules.table import operation_of_callee
from llvm_passes.tape.cost import Costs, Pace

REWRITING_FLAGS = frozenset({"fast", "reassoc", "contract", "arcp", "afn"})
"""Fast-math flags under which LLVM may compute the same expression in different ways in two places."""

CHEAP_FUNCTIONS = frozenset(
    (
        "sqrt",
        "fabs",
        "copysign",
        "fma",
        "minnum",
        "maxnum",
        "minimum",
        "maximum",
        "floor",
        "ceil",
        "trunc",
        "rint",
        "nearbyint",
    )
)
"""Functions that are an instruction or two; the results of all others are taped rather than computed again."""


@dataclass(frozen=True, slots=True)
class Again:
    """How a value is made again."""

    operands: tuple[Local, ...]
    work: float
    """Nanoseconds."""


def again_or_none(i: Instruction, primal: Primal, shared: SharedArrays, costs: Costs) -> Again | None:
    """What doing the instruction again takes; None where only the tape can tell what it gave."""
    match i:
        case Alloca():
            return Again((), 0.0)
        case Phi():
            induction = primal.inductions.get(i.value.name)
            return None if induction is None else _induction(induction)
        case UnaryOp(opcode="freeze"):
            return None
        case Load():
            return _load(i, primal, shared, costs)
        case GetElementPtr():
            return Again(_locals(i.operands), 0.0)
        case BinaryOp() | UnaryOp() | Compare() | Cast() | Select() | ExtractValue():
            return Again(_locals(i.operands), work_of(i, costs, _pace(i, primal)))
        case Call():
            return _call(i, primal, costs)
        case _:
            return None


def work_of(i: Instruction, costs: Costs, pace: Pace) -> float:
    """Nanoseconds that an operation takes; what integers take is hidden behind the floats."""
    if not isinstance(i.type, FloatType):
        return 0.0
    name = operation_of_callee(i.callee_name or "") if isinstance(i, Call) else i.opcode
    return costs.work(name or "", pace)


def _pace(i: Instruction, primal: Primal) -> Pace:
    """What is known of the loop in which ``i`` is done again."""
    label = primal.definitions.sites[i.value.name].label
    return Pace.SCALAR if primal.nest.body_of(label).index in primal.scattered_bodies else Pace.UNKNOWN


def is_rewritten(i: Instruction) -> bool:
    """Whether LLVM may compute the same in another way in another place."""
    return not REWRITING_FLAGS.isdisjoint(i.flags)


def _induction(induction: Induction | PointerInduction) -> Again:
    stride = induction.step if isinstance(induction, Induction) else induction.stride
    return Again(_locals((induction.start, *([] if isinstance(stride, int) else [stride]))), 0.0)


def _load(load: Load, primal: Primal, shared: SharedArrays, costs: Costs) -> Again | None:
    array = shared.of_load(load.value.name)
    if array is not None:
        return Again(_locals(tuple(v for v, _ in array.offsets[load.value.name].terms)), costs.copied_read * 8)
    if primal.overwrites.is_overwritten_before_reverse(load):
        return None
    if any(o.kind is ObjectKind.UNKNOWN for o in primal.memory.objects(load.operands[0])):
        return None
    return Again(_locals(load.operands), costs.reloaded)


def _call(call: Call, primal: Primal, costs: Costs) -> Again | None:
    name = call.callee_name or ""
    custom = custom_rule(call, primal.environment)
    if custom is not None:
        return Again(_locals(call.operands if custom.partials is not None else call.operands[:1]), 0.0)
    is_integer = isinstance(call.type, IntType) and name.startswith(PURE_INTRINSICS)
    if is_integer or ".with.overflow." in name or operation_of_callee(name) in CHEAP_FUNCTIONS:
        return Again(_locals(call.arguments), work_of(call, costs, _pace(call, primal)))
    return None


def _locals(values: tuple[Value, ...]) -> tuple[Local, ...]:
    return tuple(v for v in values if isinstance(v, Local))
