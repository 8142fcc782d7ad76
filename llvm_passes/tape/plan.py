"""The tape plan: which values are kept for the reverse pass, where, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from llvm_passes.analysis.memory import scalar_size
from llvm_passes.ir.model import I1, I8, Location, Type, VectorType
from llvm_passes.tape.report import plan_table

if TYPE_CHECKING:
    from llvm_passes.tape.region_layout import RegionLayout


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
class Region:
    """The slots that one body writes together, once an iteration."""

    index: int
    body: str
    """Entry label of the body: a loop's header, or the function's entry."""
    depth: int
    """0 for the function's own body, 1 for a loop in it …"""
    location: Location | None
    trip_count: str | None
    """The loop's trip count, as a formula in the arguments; None when it depends on anything else."""
    parent: int | None
    """The region of the body around this one; None for the function's own."""
    slots: tuple[Slot, ...]
    function: str = ""
    """The function whose body it is, where that stays a call; empty in the function that is differentiated."""
    layout: RegionLayout | None = None
    """How its records lie in memory; None for an array a slot."""

    @property
    def record_size(self) -> int:
        """Bytes that one iteration tapes."""
        return self.layout.stride if self.layout and self.slots else sum(slot.size for slot in self.slots)


@dataclass(frozen=True, slots=True)
class TapePlan:
    """All regions of a gradient, outer first; regions without slots are listed too, for their trip counts."""

    symbol: str
    regions: tuple[Region, ...] = field(default_factory=tuple)

    @property
    def slots(self) -> tuple[Slot, ...]:
        return tuple(slot for region in self.regions for slot in region.slots)

    def region(self, index: int) -> Region:
        return self.regions[index]

    def records(self, region: Region) -> str:
        """How many records the region takes, as a product of trip counts from the outside in."""
        factors: list[str] = []
        current: Region | None = region
        while current is not None and current.parent is not None:
            factors.append(_factor(current))
            current = self.regions[current.parent]
        if region.function:
            factors.append(f"activations[{region.function}]")
        return " * ".join(reversed(factors)) or "1"

    def __str__(self) -> str:
        return plan_table(self)


def _factor(region: Region) -> str:
    """The trip count of a region's loop as a factor of a product."""
    if region.trip_count is None:
        return f"iterations[{region.location.line if region.location else region.body}]"
    return f"({region.trip_count})" if " " in region.trip_count else region.trip_count
