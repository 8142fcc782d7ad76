"""How the reverse pass comes by each primal value: recomputed, read again, or taped.

Every decision carries its reason, which ``explain`` prints.  What decides here is only what must be
decided to be correct, with a small bound on recomputed work: choosing by cost is the tape's
business.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from llvm_passes.adjoint.intrinsics import PURE_INTRINSICS
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.induction import Induction
from llvm_passes.analysis.memory import ObjectKind
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import (
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

RECOMPUTED_FLOPS = 6
"""Float operations that are done again, at most, instead of taping their result."""


class Source(Enum):
    """Where the reverse pass gets a value from."""

    INDUCTION = "induction"
    """Computed from the iteration number."""
    RECOMPUTE = "recompute"
    """The instruction is done again on its operands."""
    RELOAD = "reload"
    """Memory still holds it."""
    TAPE = "tape"


@dataclass(frozen=True, slots=True)
class Decision:
    source: Source
    reason: str


class Availability:
    """The decisions for all values of a function."""

    def __init__(self, primal: Primal) -> None:
        self._primal = primal
        self._decisions: dict[str, Decision] = {}
        self._flops: dict[str, int] = {}
        # Definitions come before their uses in this order (phis look at no operand), so nothing recurses.
        for label in primal.control_flow.reverse_postorder():
            body = primal.nest.body_of(label)
            for instruction in primal.control_flow.block(label).instructions:
                if instruction.name is not None:
                    self._decisions[instruction.name] = self._decide(instruction, body)

    def decision(self, value: Local) -> Decision:
        """How the reverse pass gets ``value``, which an instruction defines."""
        return self._decisions[value.name]

    def _is_at_hand(self, value: Value, body: Body) -> bool:
        """Whether the reverse of ``body`` has ``value`` without a tape of its own.

        What is defined further out costs that body's tape, if any: one record there against many here.
        """
        if not isinstance(value, Local) or self._primal.is_outside(value, body):
            return True
        return self._decisions[value.name].source is not Source.TAPE

    def _decide(self, i: Instruction, body: Body) -> Decision:
        match i:
            case Phi() if isinstance(self._primal.inductions.get(i.value.name), Induction):
                return Decision(Source.INDUCTION, "an induction variable")
            case Phi():
                return Decision(Source.TAPE, "a phi: its value depends on the path taken")
            case UnaryOp(opcode="freeze"):
                return Decision(Source.TAPE, "a freeze need not give the same value twice")
            case Load():
                return self._load(i, body)
            case GetElementPtr():
                return Decision(Source.RECOMPUTE, "an address")
            case BinaryOp() | UnaryOp() | Compare() | Cast() | Select() | ExtractValue():
                return self._operation(i, body)
            case Call(type=IntType()) if (i.callee_name or "").startswith(PURE_INTRINSICS):
                return self._operation(i, body)
            case _:
                return Decision(Source.TAPE, f"the result of {i.opcode} is not computed twice")

    def _load(self, load: Load, body: Body) -> Decision:
        overwrite = self._primal.overwrites.overwrite_or_none(load)
        if overwrite is not None:
            where = overwrite.instruction.location
            line = f" at line {where.line}" if where else ""
            return Decision(Source.TAPE, f"the memory it was read from may be overwritten{line}")
        if any(o.kind is ObjectKind.UNKNOWN for o in self._primal.memory.objects(load.operands[0])):
            return Decision(Source.TAPE, "read through a pointer of unknown origin")
        if not self._address_is_at_hand(load.operands[0], body):
            return Decision(Source.TAPE, "its address would have to be taped")
        return Decision(Source.RELOAD, "memory still holds it")

    def _address_is_at_hand(self, pointer: Value, body: Body) -> bool:
        while isinstance(gep := self._primal.definitions.instruction(pointer), GetElementPtr):
            if not all(self._is_at_hand(index, body) for index in gep.operands[1:]):
                return False
            pointer = gep.operands[0]
        return self._is_at_hand(pointer, body)

    def _operation(self, i: Instruction, body: Body) -> Decision:
        taped = next((o for o in i.operands if not self._is_at_hand(o, body)), None)
        if taped is not None:
            return Decision(Source.TAPE, f"it follows from {taped}, which is not at hand")
        inner = [o.name for o in i.operands if isinstance(o, Local) and not self._primal.is_outside(o, body)]
        flops = sum(self._flops.get(name, 0) for name in inner) + isinstance(i.type, FloatType)
        if flops > RECOMPUTED_FLOPS or (i.opcode in ("fdiv", "frem") and flops):
            return Decision(Source.TAPE, "dearer to recompute than to tape")
        self._flops[i.value.name] = flops
        return Decision(Source.RECOMPUTE, "cheap to recompute from what is at hand")
