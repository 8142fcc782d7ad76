"""Where the tape object keeps what.

::

    tape:  owned.list  owned.count  owned.capacity | capacity of region, base of array, base of array ... | next region
           ... | scratchpad of a staged region | ...
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from llvm_passes.tape.plan import TapePlan
from llvm_passes.tape.region_layout import WORD, RegionLayout
from llvm_passes.tape.settings import Layout

OWNED_LIST, OWNED_COUNT, OWNED_CAPACITY = 0, 8, 16
"""Byte offsets of the list of allocations that live as long as the gradient call."""

CACHE_LINE = 64


@dataclass(frozen=True, slots=True)
class TapeArray:
    """One growing array: the records of a slot, or of a whole region."""

    number: int
    """Its own among the tape's arrays."""
    base: int
    """Where its address stands in the tape object, in bytes."""
    stride: int
    """Bytes that a record takes in it, or a group of them."""
    group: int = 1
    """Records of a group: those that share words."""


@dataclass(frozen=True, slots=True)
class TapeLayout:
    """Byte offsets in the tape object."""

    capacities: Mapping[int, int]
    """Where a region's capacity in records stands, by region."""
    groups: Mapping[int, int]
    """A region's capacity is a multiple of this, by region."""
    arrays: Mapping[int, tuple[TapeArray, ...]]
    """The arrays of each region that has slots, by region."""
    bases: Mapping[int, int]
    """Where the address of the array stands that a slot is kept in, by slot."""
    layouts: Mapping[int, RegionLayout | None]
    """The layout of the region that a slot is in, by slot."""
    positions: Mapping[int, int]
    """Where the number of records of a called function's region stands, by region."""
    scratchpads: Mapping[int, int]
    """Where the scratchpad of a staged region begins, by region."""
    size: int
    """Bytes of the tape object, without what follows here."""
    violation: int
    """CHECKED: where the number of the violated slot stands, from 1; 0 without one."""
    reserved: Mapping[int, int]
    """CHECKED: where the number of records that this call has room for stands, by region."""

    @property
    def checked_size(self) -> int:
        """Bytes of the tape object in checked mode."""
        return self.violation + 8 + 8 * len(self.reserved)

    @property
    def all_arrays(self) -> tuple[TapeArray, ...]:
        return tuple(array for arrays in self.arrays.values() for array in arrays)

    @staticmethod
    def of(plan: TapePlan) -> TapeLayout:
        capacities: dict[int, int] = {}
        arrays: dict[int, tuple[TapeArray, ...]] = {}
        bases: dict[int, int] = {}
        positions: dict[int, int] = {}
        groups: dict[int, int] = {}
        scratchpads: dict[int, int] = {}
        offset = OWNED_CAPACITY + 8
        for region in plan.regions:
            if not region.slots:
                continue
            capacities[region.index] = offset
            offset += 8
            if region.function:
                positions[region.index] = offset
                offset += 8
            layout = region.layout
            groups[region.index] = layout.unit if layout else 1
            own: list[TapeArray] = []
            bits = layout.bits if layout else ()
            for slot in region.slots:
                bases[slot.index] = offset
                if slot.index in bits:
                    continue  # all in one array, behind the others
                if layout is not None and layout.kind is not Layout.SOA:
                    continue  # all in the one array
                own.append(TapeArray(slot.index, offset, slot.size))
                offset += 8
            if bits and layout is not None:
                own.append(TapeArray(bits[0], offset, layout.words_bytes, WORD))
                bases.update(dict.fromkeys(bits, offset))
                offset += 8
            if not own and layout is not None:
                own.append(TapeArray(region.slots[0].index, offset, layout.stride))
                offset += 8
            arrays[region.index] = tuple(own)
        for region in (r for r in plan.regions if r.slots and r.layout and r.layout.is_staged):
            assert region.layout is not None
            offset = -(-offset // CACHE_LINE) * CACHE_LINE
            scratchpads[region.index] = offset
            offset += region.layout.tile_bytes
        offset = -(-offset // 8) * 8
        layouts = {slot.index: region.layout for region in plan.regions for slot in region.slots}
        reserved = {region: offset + 8 + 8 * n for n, region in enumerate(capacities)}
        return TapeLayout(capacities, groups, arrays, bases, layouts, positions, scratchpads, offset, offset, reserved)
