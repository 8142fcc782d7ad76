"""What forward and reverse generation share: the primal, the decisions, and the slots found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeGuard

from llvm_passes.adjoint.availability import Availability
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.nest import Body
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import FloatType, Instruction, Local, Location, Type
from llvm_passes.tape.plan import Slot


@dataclass(frozen=True, slots=True)
class TapedShadow:
    """The shadow of a pointer, as the thing that a slot keeps."""

    pointer: str


@dataclass(frozen=True, slots=True)
class TapedCount:
    """The number of iterations of the loop of a body."""

    body: int


@dataclass(frozen=True, slots=True)
class TapedPath:
    """The predecessor by which control came into a block, as an index into its predecessors."""

    label: str


Taped = str | TapedShadow | TapedCount | TapedPath
"""What a slot keeps; a plain string is the primal value of that name."""


@dataclass(eq=False)
class AdjointContext:
    """Grows while the reverse bodies are generated: what they ask for becomes the tape's slots."""

    primal: Primal
    symbol: str
    availability: Availability
    slots: dict[Taped, Slot] = field(default_factory=dict)

    def slot(self, taped: Taped, body: Body, type: Type, reason: str, location: Location | None = None) -> Slot:
        """The slot of ``taped`` in the region of ``body``, made when it is first asked for."""
        found = self.slots.get(taped)
        if found is None:
            found = Slot(len(self.slots), body.index, describe(taped), type, location, reason)
            self.slots[taped] = found
        return found

    def slots_of(self, body: Body) -> dict[Taped, Slot]:
        return {taped: slot for taped, slot in self.slots.items() if slot.region == body.index}

    def is_active(self, value: object) -> TypeGuard[Local]:
        """Whether ``value`` is a float that the derivative flows through."""
        return isinstance(value, Local) and isinstance(value.type, FloatType) and self.primal.activity.is_active(value)

    def name(self, part: str, body: Body) -> str:
        """Symbol of one of a body's functions: ``f.fwd_0`` for the function's own, ``f.rev_loop_2`` for a loop."""
        return f"{self.symbol}.{part}_{body.index}"


def describe(taped: Taped) -> str:
    match taped:
        case str(name):
            return f"%{name}"
        case TapedShadow(pointer):
            return f"shadow of %{pointer}"
        case TapedCount(body):
            return f"iterations of loop {body}"
        case TapedPath(label):
            return f"path into %{label}"


def refuse(construct: str, instruction: Instruction | None, advice: str) -> UnsupportedError:
    """The error with which the adjoint refuses an instruction."""
    location = instruction.location if instruction else None
    return UnsupportedError("adjoint", construct, location=location, advice=advice)


TAPE_WRITE, TAPE_READ, TAPE_RESERVE, TAPE_OWN = (
    "tapeflow.tape.write",
    "tapeflow.tape.read",
    "tapeflow.tape.reserve",
    "tapeflow.tape.own",
)
"""The abstract tape, as functions that the tape stage lowers:

* ``void tapeflow.tape.write.TYPE(ptr tape, i32 slot, i64 record, TYPE value)``
* ``TYPE tapeflow.tape.read.TYPE(ptr tape, i32 slot, i64 record)``
* ``i1 tapeflow.tape.reserve(ptr tape, i32 region, i64 records)``: room for so many records in all; false without memory
* ``i1 tapeflow.tape.own(ptr tape, ptr handle, ptr release)``: ``release(handle)`` is called when the gradient ends
"""
