"""The tape plan: which values are kept for the reverse pass, where, and why."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from llvm_passes.ir.model import I1, I8, Location, Type, VectorType
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.tape.plan_file import PlanFile, loaded, saved
from llvm_passes.tape.report import plan_table
from llvm_passes.tape.settings import DEFAULT_SETTINGS, TapeSettings
from llvm_passes.tape.sizes import counters_of, evaluate

if TYPE_CHECKING:
    from llvm_passes.tape.region_layout import RegionLayout


NO_COUNTERS: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Slot:
    """One taped value of a region."""

    index: int
    """Number of the slot in the plan."""
    region: int
    value: str
    """Name of the primal value, or what stands for it (``count of LOOP``, ``path into BLOCK``)."""
    type: Type
    """Type of the value; an ``i1`` is kept in a byte."""
    location: Location | None
    reason: str
    """Why the value is taped."""

    @property
    def stored_type(self) -> Type:
        return I8 if self.type == I1 else self.type

    @property
    def size(self) -> int:
        """Bytes of one record of this slot."""
        if isinstance(self.type, VectorType):  # as many lanes as a power of two: there is no padding
            return self.type.count * _size(self.type.element)
        return _size(self.stored_type)


def element_alignment(type: Type) -> int | None:
    """Alignment of a slot's records where it is less than the type's own: a vector's is its element's."""
    return _size(type.element) if isinstance(type, VectorType) else None


def _size(type: Type) -> int:
    size = scalar_size(type)
    assert size is not None, f"no memory layout for {type}"
    return size


@dataclass(frozen=True, slots=True)
class Recomputed:
    """A value that the reverse pass reads and computes, or loads, again."""

    value: str
    """Name of the primal value."""
    type: Type
    location: Location | None
    reason: str
    """Why it is not taped."""


@dataclass(frozen=True, slots=True)
class Region:
    """The slots that one body writes together, once an iteration."""

    index: int
    body: str
    """Entry label of the body: a loop's header, or the function's entry."""
    depth: int
    """0 for the function's own body, 1 for a loop in it …"""
    location: Location | None
    trip_count: str | None
    """How often the loop iterates for each iteration around it, as a formula in the arguments; below 0 is never.

    None when that depends on anything else, also when the loop is come to under a condition that does.
    """
    parent: int | None
    """The region of the body around this one; None for the function's own."""
    slots: tuple[Slot, ...]
    function: str = ""
    """The function whose body it is, where that stays a call; empty in the function that is differentiated."""
    is_fused: bool = False
    """Each iteration is reversed at once: it has no records, and regions further in hold those of one iteration."""
    layout: RegionLayout | None = None
    """How its records lie in memory; None for an array a slot."""

    holds_checkpoints: bool = False
    """It is no body's: a rebuilt loop keeps its checkpoints in it, in records of 8 bytes."""
    recomputed: tuple[Recomputed, ...] = ()
    """Floats, conditions and what is loaded: values of the body that could be taped instead."""

    @property
    def label(self) -> str:
        """What the region is called in a file."""
        return f"{self.function}:{self.body}" if self.function else self.body

    @property
    def record_size(self) -> int:
        """Bytes that one iteration tapes, without the words that it shares with others."""
        return self.layout.stride if self.layout and self.slots else sum(slot.size for slot in self.slots)

    @property
    def words_bytes(self) -> int:
        """Bytes that the slots of a bit take together for every 64 records."""
        return self.layout.words_bytes if self.layout and self.slots else 0

    def bytes(self, records: int) -> int:
        """What so many records take."""
        return self.record_size * records + self.words_bytes * -(-records // 64)


@dataclass(frozen=True, slots=True)
class LoopFate:
    """What becomes of the records of one loop."""

    region: int
    fate: str
    """``streamed``, ``fused`` or ``rebuilt``."""
    reason: str


@dataclass(frozen=True, slots=True)
class TapePlan:
    """All regions of a gradient, outer first; regions without slots are listed too, for their trip counts."""

    symbol: str
    regions: tuple[Region, ...] = field(default_factory=tuple)
    parameters: tuple[str, ...] = ()
    """What the user calls the function's arguments; the last may begin with a star."""
    values: Mapping[str, Any] = field(default_factory=dict, compare=False)
    """The arguments that the plan is shown for, by name; none when it is shown for types."""
    function: str = ""
    """What the user calls the function."""
    fates: tuple[LoopFate, ...] = ()
    """What becomes of each loop's tape."""
    settings: TapeSettings = DEFAULT_SETTINGS
    per_use: TapePlan | None = field(default=None, compare=False)
    """The plan of a tool that tapes each value where the reverse pass reads it, for comparison."""

    @property
    def slots(self) -> tuple[Slot, ...]:
        return tuple(slot for region in self.regions for slot in region.slots)

    def region(self, index: int) -> Region:
        return self.regions[index]

    def trip_counts(self, region: Region) -> tuple[str, ...] | None:
        """Formulas in the arguments whose product is how many records a region takes, from the outside in.

        A factor below 0 stands for 0.  None where the number is not known before it is counted.
        """
        factors = self._factors(region)
        return None if any(counters_of(factor) for factor in factors) else factors

    def records(self, region: Region) -> str:
        """How many records the region takes: a product of trip counts and, at most first, a counter.

        ``iterations[line]`` is how often the loop at that line iterates in one call, in all.
        """
        return " * ".join(f"({factor})" if " " in factor else factor for factor in self._factors(region)) or "1"

    def counter(self, region: Region) -> str:
        """The name of the number of records that a region takes in a call."""
        if region.function and region.parent is None:
            return f"activations[{region.function!r}]"
        place = str(region.location.line) if region.location else repr(region.body)
        if region.holds_checkpoints:
            return f"checkpoints[{place}]"
        same = [
            r.index for r in self.regions if r.slots and r.location and region.location and _is_same_line(r, region)
        ]
        number = 1 + same.index(region.index) if region.index in same else 1
        return f"iterations[{place}]" if number == 1 else f"iterations[{place}, {number}]"

    def _factors(self, region: Region) -> tuple[str, ...]:
        """A counter counts records, so it stands for a loop that has some: that one, or one around it."""
        factors: list[str] = []
        current: Region | None = region
        while current is not None:
            if current.parent is None and not current.function:
                break
            if current.parent is None or current.trip_count is None:
                if not current.slots:
                    return (self.counter(region),)
                factors.append(self.counter(current))
                break
            # The iterations of a fused loop use the same records.
            factors.append(f"min({current.trip_count}, 1)" if current.is_fused else current.trip_count)
            current = self.regions[current.parent]
        return tuple(reversed(factors))

    def count(self, region: Region, values: Mapping[str, Any], counters: Mapping[str, int] = NO_COUNTERS) -> int:
        """How many records the region takes for these arguments, by name, and counters.

        Raises :class:`SignatureError` that names what is missing.
        """
        return math.prod(max(0, evaluate(factor, values, counters)) for factor in self._factors(region))

    def bytes(self, *arguments: Any, counters: Mapping[str, int] = NO_COUNTERS) -> int:
        """Bytes that a gradient call with these arguments (or those that the plan was made for) writes to the tape.

        ``counters``: of loops whose trip count is no formula in the arguments, as in
        ``tapeflow.tape_stats().counters``.  Raises :class:`SignatureError` that names what is missing.
        """
        values = self.bound(arguments) if arguments else self.values
        regions = (region for region in self.regions if region.slots)
        return sum(region.bytes(self.count(region, values, counters)) for region in regions)

    def bound(self, arguments: Sequence[Any]) -> Mapping[str, Any]:
        """The arguments by name."""
        if not self.parameters or not self.parameters[-1].startswith("*"):
            return dict(zip(self.parameters, arguments, strict=False))
        *names, starred = self.parameters
        return {**dict(zip(names, arguments, strict=False)), starred[1:]: tuple(arguments[len(names) :])}

    def fate_of(self, region: Region) -> LoopFate | None:
        """The fate of a region's loop; None for a body that is no loop."""
        return next((fate for fate in self.fates if fate.region == region.index), None)

    def save(self, path: str) -> None:
        """Write the plan to a JSON file, to be read, edited and given back: ``tapeflow.jit(plan=path)``."""
        saved(self, path)

    @staticmethod
    def load(path: str) -> PlanFile:
        """The plan in a file, for ``plan=`` of :func:`tapeflow.jit`, ``grad`` and the like.

        Raises :class:`SignatureError` for a file that is no plan.
        """
        return loaded(path)

    def __str__(self) -> str:
        return plan_table(self)


def _is_same_line(a: Region, b: Region) -> bool:
    assert a.location is not None and b.location is not None
    is_loop = a.parent is not None and b.parent is not None
    return is_loop and a.location.line == b.location.line
