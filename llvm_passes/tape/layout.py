"""Where the tape object keeps what, for the plainest layout: one growing array a slot (``soa``).

::

    tape:  owned.list  owned.count  owned.capacity | capacity of region, base of slot, base of slot ... | next region
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from llvm_passes.tape.plan import TapePlan

OWNED_LIST, OWNED_COUNT, OWNED_CAPACITY = 0, 8, 16
"""Byte offsets of the list of allocations that live as long as the gradient call."""


@dataclass(frozen=True, slots=True)
class TapeLayout:
    """Byte offsets in the tape object."""

    capacities: Mapping[int, int]
    """Where a region's capacity in records stands, by region."""
    bases: Mapping[int, int]
    """Where the address of a slot's array stands, by slot."""
    positions: Mapping[int, int]
    """Where the number of records of a called function's region stands, by region."""
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

    @staticmethod
    def of(plan: TapePlan) -> TapeLayout:
        capacities: dict[int, int] = {}
        bases: dict[int, int] = {}
        positions: dict[int, int] = {}
        offset = OWNED_CAPACITY + 8
        for region in plan.regions:
            if not region.slots:
                continue
            capacities[region.index] = offset
            offset += 8
            if region.function:
                positions[region.index] = offset
                offset += 8
            for slot in region.slots:
                bases[slot.index] = offset
                offset += 8
        reserved = {region: offset + 8 + 8 * n for n, region in enumerate(capacities)}
        return TapeLayout(capacities, bases, positions, offset, offset, reserved)
