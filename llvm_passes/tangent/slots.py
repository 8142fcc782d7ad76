"""The tape of a gradient that is differentiated again.

::

    call void @tapeflow.tape.write.double(ptr %tape, i32 3, i64 %record, double %x)
    <->
    call void @tapeflow.tape.write.double.slot3(ptr %tape, i64 %record, double %x)

While LLVM simplifies the gradient, and while it is analysed, a slot is part of the name of the
function that accesses it: two accesses of different slots cannot be merged into one of a chosen slot,
and what a slot holds is seen from the callee alone.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping

from llvm_passes.adjoint.context import TAPE_OWN, TAPE_READ, TAPE_RESERVE, TAPE_WRITE
from llvm_passes.adjoint.declarations import with_declarations
from llvm_passes.adjoint.expected import COUNTING
from llvm_passes.adjoint.gradient import ACQUIRE, RELEASE
from llvm_passes.adjoint.instruction_adjoint import ACCUMULATE_BYTES
from llvm_passes.environment import CalleeFacts, CalleeKind
from llvm_passes.ir.builder import integer
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    I32,
    PTR,
    Block,
    Call,
    Constant,
    Function,
    FunctionType,
    Global,
    Instruction,
    Module,
    Type,
    Value,
)
from llvm_passes.rules.special import GUARD
from llvm_passes.tape.plan import Region, Slot, TapePlan

_NUMBERED = re.compile(rf"({re.escape(TAPE_WRITE)}|{re.escape(TAPE_READ)})\.(.*)\.slot(\d+)")

TAPE_CALLEES: Mapping[str, CalleeFacts] = {
    ACQUIRE: CalleeFacts(CalleeKind.INERT),
    RELEASE: CalleeFacts(CalleeKind.INERT),
    TAPE_RESERVE: CalleeFacts(CalleeKind.INERT),
    TAPE_OWN: CalleeFacts(CalleeKind.OWN),
    **dict.fromkeys(COUNTING, CalleeFacts(CalleeKind.INERT)),
    f"{GUARD}.double": CalleeFacts(CalleeKind.INERT),
    f"{GUARD}.float": CalleeFacts(CalleeKind.INERT),
    f"{ACCUMULATE_BYTES}.double": CalleeFacts(CalleeKind.ACCUMULATE),
    f"{ACCUMULATE_BYTES}.float": CalleeFacts(CalleeKind.ACCUMULATE),
    # The size argument is a count, and the memory comes zeroed: clearing a part of it again does no harm.
    "calloc": CalleeFacts(CalleeKind.ALLOCATE, size_argument=0, release="free"),
    "malloc": CalleeFacts(CalleeKind.ALLOCATE, release="free"),
    "free": CalleeFacts(CalleeKind.RETAIN_OR_RELEASE),
}
"""What the analyses may assume of the functions that adjoint IR calls."""


class TangentSlots:
    """A plan that grows: for each slot whose contents are differentiated, one for the tangent."""

    def __init__(self, plan: TapePlan) -> None:
        self._plan = plan
        self._next = 1 + max((s.index for s in plan.slots), default=-1)
        self._made: dict[int, Slot] = {}

    def of(self, slot: int, type: Type) -> int:
        """The slot of the tangent (or the shadow) of what ``slot`` keeps."""
        if slot not in self._made:
            kept = next(s for s in self._plan.slots if s.index == slot)
            self._made[slot] = Slot(
                self._next,
                kept.region,
                f"tangent of {kept.value}",
                type,
                kept.location,
                f"the gradient that is differentiated tapes {kept.value}",
            )
            self._next += 1
        return self._made[slot].index

    def plan(self) -> TapePlan:
        return TapePlan(self._plan.symbol, tuple(map(self._extended, self._plan.regions)))

    def _extended(self, region: Region) -> Region:
        added = tuple(s for s in self._made.values() if s.region == region.index)
        return dataclasses.replace(region, slots=(*region.slots, *added), layout=None)


def numbered_name(access: str, type: Type, slot: int) -> str:
    return f"{access}.{type}.slot{slot}"


def tape_callees(function: Function) -> Mapping[str, CalleeFacts]:
    """Facts about each numbered access of the tape that a function makes."""
    found = {}
    for instruction in function.instructions():
        matched = _matched(instruction)
        if matched is not None and isinstance(instruction, Call):
            kind = CalleeKind.TAPE_WRITE if matched[1] == TAPE_WRITE else CalleeKind.TAPE_READ
            found[instruction.callee_name or ""] = CalleeFacts(kind, slot=int(matched[3]))
    return found


def with_numbered_slots(module: Module) -> Module:
    """The module with the slot of each tape access in the name of its callee."""
    return _rewritten(module, _numbered)


def with_slot_arguments(module: Module) -> Module:
    """The inverse of :func:`with_numbered_slots`: what the schedule takes."""
    return _rewritten(module, _unnumbered)


def _rewritten(module: Module, change: Callable[[Instruction], Instruction]) -> Module:
    functions = {}
    for name, function in module.functions.items():
        if function.is_declaration and name.startswith((TAPE_READ, TAPE_WRITE)):
            continue
        functions[name] = function.replace(
            blocks=tuple(Block(b.label, tuple(map(change, b.instructions))) for b in function.blocks)
        )
    return with_declarations(dataclasses.replace(module, functions=functions))


def _numbered(instruction: Instruction) -> Instruction:
    if not isinstance(instruction, Call) or not (instruction.callee_name or "").startswith((TAPE_READ, TAPE_WRITE)):
        return instruction
    tape, slot, record, *written = instruction.arguments
    assert isinstance(slot, Constant)
    kept = written[0].type if written else instruction.type
    number = constant_value(slot)
    assert isinstance(number, int)
    access = TAPE_WRITE if written else TAPE_READ
    return _with_callee(instruction, numbered_name(access, kept, number), (tape, record, *written))


def _unnumbered(instruction: Instruction) -> Instruction:
    matched = _matched(instruction)
    if matched is None or not isinstance(instruction, Call):
        return instruction
    tape, *rest = instruction.arguments
    return _with_callee(instruction, f"{matched[1]}.{matched[2]}", (tape, integer(int(matched[3]), I32), *rest))


def _matched(instruction: Instruction) -> re.Match[str] | None:
    return _NUMBERED.fullmatch(instruction.callee_name or "") if isinstance(instruction, Call) else None


def _with_callee(call: Call, callee: str, arguments: tuple[Value, ...]) -> Call:
    signature = FunctionType(call.type, tuple(a.type for a in arguments))
    changed = call.replace(operands=(*arguments, Global(PTR, callee)), signature=signature, argument_attributes=())
    assert isinstance(changed, Call)
    return changed
