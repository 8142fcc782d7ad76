"""What forward and reverse generation share: the primal, the decisions, and the slots found so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeGuard

from llvm_passes.adjoint.availability import Availability
from llvm_passes.adjoint.fusible import Fusion
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.shared_array import SharedArray
from llvm_passes.adjoint.signature import Signature
from llvm_passes.analysis.nest import Body
from llvm_passes.analysis.program import CallSite
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.memory_tags import MEMORY_TAG
from llvm_passes.ir.model import DOUBLE, I1, PTR, FloatType, GlobalVariable, Instruction, Load, Local, Location, Type
from llvm_passes.tape.fate import Verdict
from llvm_passes.tape.plan import Recomputed, Slot
from llvm_passes.tape.settings import DEFAULT_SETTINGS, TapeSettings


@dataclass(frozen=True, slots=True)
class TapedShadow:
    """The shadow of a pointer, as the thing that a slot keeps."""

    pointer: str


@dataclass(frozen=True, slots=True)
class TapedCount:
    """The number of iterations of the loop of a body."""

    body: int
    """The body's region."""


@dataclass(frozen=True, slots=True)
class TapedPath:
    """The predecessor by which control came into a block, as an index into its predecessors."""

    label: str


@dataclass(frozen=True, slots=True)
class TapedRecord:
    """The record of the activation that a call made, in the region of the function called."""

    site: int
    callee: str
    """What the callee is called."""


@dataclass(frozen=True, slots=True)
class TapedPosition:
    """Where the records of a loop of a called function ended: they do not follow from its caller's position."""

    region: int
    header: str


@dataclass(frozen=True, slots=True)
class TapedLink:
    """The record of the iteration before, in a loop between whose iterations others use the region."""

    region: int


@dataclass(frozen=True, slots=True)
class TapedReturn:
    """By which of its returns an activation ended."""

    function: str


@dataclass(frozen=True, slots=True)
class TapedCopy:
    """A copy of the array that a matrix product reads, for it is overwritten before the reverse pass."""

    call: str
    argument: int


@dataclass(frozen=True, slots=True)
class TapedAdjoint:
    """What a fused loop has added to the adjoint of a value defined further out."""

    body: int
    """The body's region."""
    value: str


@dataclass(frozen=True, slots=True)
class TapedArray:
    """The elements of an array that a loop reads, taped where the loop begins."""

    array: int
    base: str


Taped = (
    str
    | TapedAdjoint
    | TapedArray
    | TapedCopy
    | TapedShadow
    | TapedCount
    | TapedPath
    | TapedRecord
    | TapedPosition
    | TapedLink
    | TapedReturn
)
"""What a slot keeps; a plain string is the primal value of that name."""


@dataclass(frozen=True, slots=True)
class Callee:
    """A function that stays a call, as its callers see its two passes."""

    title: str
    forward: Signature
    reverse: Signature


@dataclass(eq=False)
class AdjointContext:
    """Grows while the reverse bodies are generated: what they ask for becomes the tape's slots."""

    primal: Primal
    symbol: str
    availability: Availability
    slots: dict[Taped, Slot] = field(default_factory=dict)
    """Of all functions of the program."""
    first_region: int = 0
    """Region of the function's own body; those of its loops follow."""
    callees: Mapping[str, Callee] = field(default_factory=dict)
    """The functions that stay calls and that the derivative flows through, as their callers see them."""
    globals: Mapping[str, GlobalVariable] = field(default_factory=dict)
    """The module's global variables, by name."""
    is_callee: bool = False
    """Others call the function: its regions hold the records of all its activations, in the order in which they began.

    Positions in them are kept by the tape, not handed from call to call.
    """
    settings: TapeSettings = DEFAULT_SETTINGS
    first_shared: int = 0
    """Region of the first array that is taped as a whole; those of the others follow."""
    fusions: Mapping[int, Fusion] = field(default_factory=dict)
    """The loops that are fused, by the number of their body."""
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)
    """The fate of each loop, by the number of its body."""
    handed: dict[Taped, Slot] = field(default_factory=dict)
    """The slots of fused bodies: values, numbered for themselves, that never reach the tape."""
    recomputed: dict[str, tuple[int, Recomputed]] = field(default_factory=dict)
    """The values that could be taped and are not, by name, each with the region of its body."""
    first_tag: int = 0
    """First free number of the module's metadata."""
    tags: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Metadata that says which memory an access touches, and what that is apart from, by its number."""

    def slot(self, taped: Taped, body: Body, type: Type, reason: str, location: Location | None = None) -> Slot:
        """The slot of ``taped`` in the region of ``body``, made when it is first asked for."""
        if self.is_fused(body):
            return self._handed_slot(taped, body, type, reason, location)
        found = self.slots.get(taped)
        if found is None:
            found = Slot(len(self.slots), self.region(body), describe(taped), type, location, reason)
            self.slots[taped] = found
        return found

    def recompute(self, made: Instruction, body: Body, reason: str) -> None:
        """Notes that the reverse pass of ``body`` computes a value again, if that is one that could be taped."""
        if isinstance(made.type, FloatType) or made.type == I1 or (isinstance(made, Load) and made.type != PTR):
            found = Recomputed(describe(made.value.name), made.type, made.location, reason)
            self.recomputed[made.value.name] = self.region(body), found

    def recomputed_in(self, body: Body) -> tuple[Recomputed, ...]:
        return tuple(found for region, found in self.recomputed.values() if region == self.region(body))

    def array_slot(self, array: SharedArray, reason: str) -> Slot:
        """The slot of an array that is taped as a whole, the only one of its region."""
        taped = TapedArray(array.index, str(array.base))
        found = self.slots.get(taped)
        if found is None:
            found = Slot(len(self.slots), self.array_region(array), describe(taped), array.type, None, reason)
            self.slots[taped] = found
        return found

    def array_region(self, array: SharedArray) -> int:
        return self.first_shared + array.index

    def arrays_before(self, body: Body) -> tuple[SharedArray, ...]:
        """The arrays that are taped as a whole where the loop of ``body`` begins."""
        arrays = self.availability.shared.before(body)
        return tuple(a for a in arrays if TapedArray(a.index, str(a.base)) in self.slots)

    def slots_of(self, body: Body) -> dict[Taped, Slot]:
        return {taped: slot for taped, slot in self.slots.items() if slot.region == self.region(body)}

    def _handed_slot(self, taped: Taped, body: Body, type: Type, reason: str, location: Location | None) -> Slot:
        found = self.handed.get(taped)
        if found is None:
            found = Slot(len(self.handed), self.region(body), describe(taped), type, location, reason)
            self.handed[taped] = found
        return found

    def handed_of(self, body: Body) -> dict[Taped, Slot]:
        """What the forward pass of an iteration of a fused body hands to its reverse, instead of taping it."""
        return {taped: slot for taped, slot in self.handed.items() if slot.region == self.region(body)}

    def is_fused(self, body: Body) -> bool:
        """Whether the reverse of each iteration runs right after it."""
        return body.index in self.fusions

    def region(self, body: Body) -> int:
        """Number of the body's region among those of the program."""
        return self.first_region + body.index

    def owns(self, region: int) -> bool:
        """Whether the region is one of this function's."""
        shared = range(self.first_shared, self.first_shared + len(self.availability.shared.arrays))
        return region in shared or any(self.region(body) == region for body in self.primal.nest.bodies())

    def count(self, body: Body) -> TapedCount:
        return TapedCount(self.region(body))

    def has_records(self, body: Body) -> bool:
        """Whether each run of the body has a record of its own: there may be more than one."""
        return self.is_callee or body.loop is not None

    def is_interrupted(self, body: Body) -> bool:
        """Whether others may use the region of a called function's loop between two of its iterations."""
        sites = self.callee_sites()
        return self.is_callee and any(body.contains(site.label) for site in sites)

    def callee_sites(self) -> tuple[CallSite, ...]:
        """The calls that the function makes and that the derivative flows through."""
        program = self.primal.program
        if program is None:
            return ()
        sites = program.program.calls_of(self.primal.function.name)
        return tuple(site for site in sites if program.has_derivative(site))

    def site_or_none(self, instruction: Instruction) -> CallSite | None:
        """The call that ``instruction`` is, if it is one that the derivative flows through."""
        program = self.primal.program
        site = program.program.site_or_none(instruction) if program else None
        return site if program is not None and site is not None and program.has_derivative(site) else None

    def is_active(self, value: object) -> TypeGuard[Local]:
        """Whether ``value`` is a float that the derivative flows through."""
        return isinstance(value, Local) and isinstance(value.type, FloatType) and self.primal.activity.is_active(value)

    @cached_property
    def accumulated(self) -> Mapping[str, str]:
        """The additions into differentiated memory: each new value, with the old one."""
        sums = self.primal.accumulations.sums
        return {new: old for new, old in sums.items() if self.primal.activity.is_active(Local(DOUBLE, old))}

    @cached_property
    def added_to(self) -> frozenset[str]:
        """The old values of these additions."""
        return frozenset(self.accumulated.values())

    def memory_tag(self, *names: str) -> tuple[tuple[str, str], ...]:
        """What marks an access to the first of these kinds of memory, which overlaps none of the others."""
        number = self.tags.setdefault(names, f"!{self.first_tag + len(self.tags)}")
        return ((MEMORY_TAG, number),)

    def name(self, part: str, body: Body) -> str:
        """Symbol of one of a body's functions: ``f.fwd_0`` for the function's own, ``f.rev_loop_2`` for a loop."""
        return f"{self.symbol}.{part}_{body.index}"


def describe(taped: Taped) -> str:
    match taped:
        case str(name):
            return f"%{name}"
        case TapedShadow(pointer):
            return f"shadow of %{pointer}"
        case TapedAdjoint(body, value):
            return f"adjoint of %{value} from loop {body}"
        case TapedArray(_, base):
            return f"array at {base}"
        case TapedCopy(call, argument):
            return f"copy of argument {argument} of %{call}"
        case TapedCount(body):
            return f"iterations of loop {body}"
        case TapedPath(label):
            return f"path into %{label}"
        case TapedRecord(_, callee):
            return f"activation of {callee}"
        case TapedPosition(_, header):
            return f"records of loop %{header}"
        case TapedLink():
            return "the iteration before"
        case TapedReturn():
            return "the return taken"


def refuse(construct: str, instruction: Instruction | None, advice: str) -> UnsupportedError:
    """The error with which the adjoint refuses an instruction."""
    location = instruction.location if instruction else None
    return UnsupportedError("adjoint", construct, location=location, advice=advice)


TAPE_WRITE, TAPE_READ, TAPE_RESERVE, TAPE_OWN, TAPE_POSITION, TAPE_MOVE = (
    "tapeflow.tape.write",
    "tapeflow.tape.read",
    "tapeflow.tape.reserve",
    "tapeflow.tape.own",
    "tapeflow.tape.position",
    "tapeflow.tape.move",
)
"""The abstract tape, as functions that the tape stage lowers:

* ``void tapeflow.tape.write.TYPE(ptr tape, i32 slot, i64 record, TYPE value)``
* ``TYPE tapeflow.tape.read.TYPE(ptr tape, i32 slot, i64 record)``
* ``i1 tapeflow.tape.reserve(ptr tape, i32 region, i64 records)``: room for so many records in all; false without memory
* ``i1 tapeflow.tape.own(ptr tape, ptr handle, ptr release)``: ``release(handle)`` is called when the gradient ends
* ``i64 tapeflow.tape.position(ptr tape, i32 region)``: records that the region of a called function holds
* ``void tapeflow.tape.move(ptr tape, i32 region, i64 records)``: sets that number
"""
