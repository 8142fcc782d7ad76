"""How the records of a region lie in memory, and why.

::

    soa                   a a a a ...   b b b b ...   c c c c ...       an array a slot
    aos     (1 lane)      a b c  a b c  a b c  a b c  ...               an array of structs
    tiled   (4 lanes)     a a a a b b b b c c c c   a a a a ...         lanes of records, interleaved slot by slot
    tiled   (whole tile)  a a a a a a a a b b b b b b b b c ...         as many lanes as records fit the scratchpad

A record number splits into bits: ``record = tile | lane group | lane``, for tiles and lane groups hold as many
records as a power of two.  Within a region the slots stand in the order in which the forward pass writes them
(the widest first, so that each is aligned as its type is): the reverse pass, which takes the records from the
last to the first and reads in a record what was written last, then goes down in memory.

A branch takes a byte, or, an array a slot, a bit: then 64 records share a word, which the loops over them keep in a
register (:mod:`llvm_passes.tape.packed_loop`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from llvm_passes.ir.model import I1, VectorType
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.tape.plan import Slot
from llvm_passes.tape.settings import Layout, TapeSettings

WORD = 64
"""Records whose bits share a word."""


@dataclass(frozen=True, slots=True)
class RegionLayout:
    """The places of a region's slots.  Sizes in bytes."""

    kind: Layout
    lanes: int
    """Records that are interleaved: 1, or a power of two."""
    tile: int
    """Records of a tile, a power of two: a multiple of the lanes."""
    stride: int
    """What a record takes, with the padding that keeps the next one aligned."""
    offsets: tuple[tuple[int, int], ...]
    """Each slot, in the order of memory, with where it begins in a record; in a lane group, that times the lanes."""
    is_split: bool
    """The loops over the records are split, as far as they can be, where lane groups end."""
    is_staged: bool
    """A tile is written to the scratchpad and copied out when it is full; the reverse pass copies it back."""
    reason: str
    """Why so many lanes."""
    branches: str = ""
    """Whether a branch takes a bit or a byte, and why; empty without branches."""
    bits: tuple[int, ...] = ()
    """Slots that take a bit a record: a word of each for every 64 records, in an array of their own."""

    def offset(self, slot: int) -> int:
        """Where a slot begins in a lane group."""
        return self.lanes * dict(self.offsets)[slot]

    @property
    def unit(self) -> int:
        """Records after which a split loop comes to other addresses."""
        if self.bits:
            return WORD
        return self.tile if self.is_staged else self.lanes

    @property
    def words_bytes(self) -> int:
        """Bytes that the packed slots take for every 64 records."""
        return 8 * len(self.bits)

    @property
    def tile_bytes(self) -> int:
        return self.tile * self.stride

    def __str__(self) -> str:
        if self.kind is Layout.SOA:
            return f"an array a slot: {self.reason}"
        lanes = "an array of structs" if self.lanes == 1 else f"{self.lanes} lanes"
        if self.kind is Layout.AOS:
            return f"records of {self.stride} bytes, {lanes}: {self.reason}"
        staged = ", staged" if self.is_staged else ""
        return f"tiles of {self.tile} x {self.stride} bytes, {lanes}{staged}: {self.reason}"


def one_array_a_slot(slots: Sequence[Slot], reason: str) -> RegionLayout:
    size = sum(slot.size for slot in slots)
    offsets = tuple((slot.index, 0) for slot in slots)
    return RegionLayout(Layout.SOA, 1, 1, size, offsets, is_split=False, is_staged=False, reason=reason)


def packed(slots: Sequence[Slot], reason: str, why: str) -> RegionLayout:
    """One array a slot, but for branches: these take a bit, in words that 64 records share."""
    bits = tuple(slot.index for slot in slots if slot.type == I1)
    size = sum(slot.size for slot in slots if slot.index not in bits)
    offsets = tuple((slot.index, 8 * bits.index(slot.index) if slot.index in bits else 0) for slot in slots)
    return RegionLayout(
        Layout.SOA, 1, 1, size, offsets, is_split=True, is_staged=False, reason=reason, branches=why, bits=bits
    )


def structs(slots: Sequence[Slot], reason: str) -> RegionLayout:
    """One struct a record; ``slots`` in the order in which they are written."""
    offsets, stride = _placed(slots, 1)
    return RegionLayout(Layout.AOS, 1, 1, stride, offsets, is_split=False, is_staged=False, reason=reason)


def tiles(
    slots: Sequence[Slot], settings: TapeSettings, *, split_loops: int, is_vectorised: bool, reason: str
) -> RegionLayout:
    """Tiles that fit the scratchpad; lanes as the user says or, where the loop may be vectorised, the whole tile.

    ``split_loops``: of how many of the two loops it is known that they can be split.
    """
    packed = _placed(slots, 1)[1]
    most = _power_of_two_below(settings.scratchpad // packed)
    wanted = settings.lanes if settings.lanes is not None else (most if is_vectorised else 1)
    lanes = min(_power_of_two_below(wanted), most)
    offsets, stride = _placed(slots, lanes)
    tile = max(lanes, _power_of_two_below(settings.scratchpad // stride))
    why = reason if settings.lanes is None else f"lanes={settings.lanes}"
    if most == 1:
        why = f"a record of {stride} bytes fills the scratchpad of {settings.scratchpad}: a tile is one record"
    elif lanes < wanted:
        why = f"{why}, but no more records fit the scratchpad of {settings.scratchpad} bytes"
    is_staged = settings.staged and split_loops == 2
    is_split = is_staged or (split_loops > 0 and lanes > 1)
    return RegionLayout(Layout.TILED, lanes, tile, stride, offsets, is_split=is_split, is_staged=is_staged, reason=why)


def _placed(slots: Sequence[Slot], lanes: int) -> tuple[tuple[tuple[int, int], ...], int]:
    """The offsets of the slots in a record, and the bytes from one record to the next.

    Sizes are powers of two and descend, so every offset is a multiple of its slot's size.
    """
    places: list[tuple[int, int]] = []
    size = 0
    for slot in sorted(slots, key=lambda slot: -_alignment(slot)):
        places.append((slot.index, size))
        size += slot.size
    widest = max(_alignment(slot) for slot in slots)
    while size * lanes % widest:
        size += 1
    return tuple(places), size


def _alignment(slot: Slot) -> int:
    type = slot.stored_type
    size = scalar_size(type.element if isinstance(type, VectorType) else type)
    assert size is not None
    return size


def _power_of_two_below(number: int) -> int:
    """The largest power of two up to ``number``, 1 at least."""
    return 1 << max(0, number.bit_length() - 1)
