"""Which parts of a tape may go to disk, in what chunks, and what the code and the process tell each other of them.

The records of a region are cut into *chunks*: a power of two of records, whose bytes are whole pages in each array
of the region.  What moves them is the process's part (tapeflow/frontend/disk).  It is told the tape's *shape*, a
table, and leaves in a region's *windows* which records are in memory: for reading and, where the chunk need not be
equal to what the file holds, for writing.

Regions that stay in memory (pinned): a function's own body, which has one record, and checkpoints, whose addresses
the code computes itself.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from llvm_passes.tape.account import TapeAccount
from llvm_passes.tape.plan import Region, TapePlan

PAGE_RECORDS = 4096
"""Records of a chunk at least: even of a slot of one byte they fill a page."""
MOST_CHUNK_BYTES = 4 << 20
CHUNKS_AT_ONCE = 3
"""Chunks of each region that the budget must hold: the one in use, the one used before, and one on its way."""
GUARD = "tape.guard"
"""The last parameter of a gradient whose tape may go to disk."""
GUARD_BYTES, JUMP = 1024, 16
"""Room for the address of the tape and, so many bytes further, for a ``jmp_buf``."""

BUDGET, REGIONS, PINNED, WRITTEN, READ, PEAK_AT = range(6)
"""Words of the shape, by number; those of the regions follow, then their arrays, then what is pinned.

``WRITTEN``, ``READ``, ``PEAK_AT``: where in the tape object the bytes are counted that went and came, and the most
that were in memory."""
HEADER_WORDS = 6
SHIFT, RECORD_BYTES, IS_POPPED, WINDOWS, ARRAYS, FIRST_ARRAY = range(6)
"""Words of a region: records of a chunk as a power of two; whether what has been read is read never again; where its
windows stand in the tape object; how many arrays it has, and which word of the shape their first begins at."""
REGION_WORDS = 6
ARRAY_BASE, ARRAY_STRIDE = range(2)
ARRAY_WORDS = 2
PINNED_RESERVED, PINNED_BYTES = range(2)
"""Words of a region that stays in memory: where the number of its records stands, and the bytes of one."""
PINNED_WORDS = 2
READ_FROM, READ_SPAN, WRITE_FROM, WRITE_SPAN = range(4)
"""Words of a region's windows: the first record, and how many."""
WINDOW_WORDS = 4

OVER_BUDGET, NO_MEMORY, DAMAGED, LOST = range(1001, 1005)
"""What can go wrong beside what the system says (``errno``): what must stay is more than the budget; no memory for
tables; the checksum is another, or the file ends too early; a chunk was given back too early."""


@dataclass(frozen=True)
class DiskTape:
    """Which regions of a tape may go to disk, in what chunks, and where the tape object keeps their windows."""

    prefix: str
    account: TapeAccount
    directory: str
    shifts: dict[int, int]
    """Records of a chunk of each region that may go to disk, as a power of two."""

    @staticmethod
    def of(plan: TapePlan, account: TapeAccount, directory: str) -> DiskTape:
        assert account.budget is not None
        regions = [region for region in plan.regions if may_leave(region)]
        share = min(account.budget // max(1, CHUNKS_AT_ONCE * len(regions)), MOST_CHUNK_BYTES)
        sizes = {r.index: max(unit_of(r), share // max(r.record_size, 1)) for r in regions}
        shifts = {index: size.bit_length() - 1 for index, size in sizes.items()}
        return DiskTape(f"{plan.symbol}.tape", account, directory, shifts)

    @property
    def folder(self) -> bytes:
        return os.fsencode(self.directory)

    @property
    def regions(self) -> tuple[Region, ...]:
        return tuple(r for r in self.account.regions if r.index in self.shifts)

    @property
    def pinned(self) -> tuple[Region, ...]:
        return tuple(r for r in self.account.regions if r.index not in self.shifts)

    @property
    def store(self) -> int:
        """Where the address of the process's part stands in the tape object; 0 before the first record is touched."""
        return self.account.size

    @property
    def guard(self) -> int:
        """Where the address of the guard stands."""
        return self.store + 8

    @property
    def limit(self) -> int:
        """Where it stands how many bytes there is room for, in memory and on disk; 0 for the budget."""
        return self.guard + 8

    def windows(self, region: int) -> int:
        numbers = [r.index for r in self.regions]
        return self.limit + 8 + 8 * WINDOW_WORDS * numbers.index(region)

    @property
    def size(self) -> int:
        """Bytes of the tape object."""
        return self.limit + 8 + 8 * WINDOW_WORDS * len(self.regions)


def may_leave(region: Region) -> bool:
    """Whether the records of a region may go to disk."""
    return bool(region.slots) and not region.holds_checkpoints and (region.parent is not None or bool(region.function))


def is_popped(region: Region) -> bool:
    """Whether the reverse pass comes to each record for the last time before it goes on to the one below.

    Not in functions that stay calls, which read a record again after the activations that it began, nor
    in the copy of an array, which is read as the function reads the array.
    """
    return not region.function and not region.slots[0].value.startswith("array at ")


def least_budget(plan: TapePlan) -> int:
    """Bytes of a budget that suffices for what must be in memory of regions that may go to disk."""
    chunks = [r.record_size * unit_of(r) for r in plan.regions if may_leave(r)]
    return CHUNKS_AT_ONCE * len(chunks) * max(chunks, default=0)


def unit_of(region: Region) -> int:
    """Records of the region's smallest chunk: whole pages in each of its arrays, and whole tiles."""
    return max(PAGE_RECORDS, region.layout.unit if region.layout else 1)
