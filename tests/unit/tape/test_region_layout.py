"""Where the slots of a region are: alignment, lanes, tiles that fit the scratchpad."""

from __future__ import annotations

import pytest

from llvm_passes.ir.model import DOUBLE, FLOAT, I1, I64, PTR, FloatType, Type
from llvm_passes.tape.plan import Region, Slot
from llvm_passes.tape.region_layout import RegionLayout, one_array_a_slot, structs, tiles
from llvm_passes.tape.settings import Layout, TapeSettings

TYPES = (I1, DOUBLE, FLOAT, I1, PTR, FloatType("half"))


def slots(*types: Type) -> list[Slot]:
    return [Slot(n, 1, f"%v{n}", type, None, "a reason") for n, type in enumerate(types)]


def tiled(types: tuple[Type, ...], *, loops: int = 2, **settings: object) -> RegionLayout:
    chosen = TapeSettings(layout=Layout.TILED, **settings)  # type: ignore[arg-type]
    return tiles(slots(*types), chosen, split_loops=loops, is_vectorised=loops > 0, reason="a reason")


def test_the_widest_come_first_and_otherwise_the_order_of_writing_stays() -> None:
    layout = structs(slots(*TYPES), "a reason")
    assert layout.offsets == ((1, 0), (4, 8), (2, 16), (5, 20), (0, 22), (3, 23))
    assert layout.stride == 24


def test_a_record_is_padded_to_the_alignment_of_its_widest_slot() -> None:
    assert structs(slots(DOUBLE, I1), "").stride == 16
    assert structs(slots(FLOAT, I1), "").stride == 8
    assert structs(slots(FLOAT, FLOAT, FLOAT), "").stride == 12
    assert structs(slots(I1, I1, I1), "").stride == 3


@pytest.mark.parametrize("lanes", [1, 2, 4, 8, 64])
def test_every_lane_of_every_slot_has_a_place_of_its_own_and_is_aligned(lanes: int) -> None:
    layout = tiled(TYPES, lanes=lanes)
    taken: set[int] = set()
    for slot in slots(*TYPES):
        for lane in range(lanes):
            place = layout.offset(slot.index) + lane * slot.size
            bytes_ = set(range(place, place + slot.size))
            assert not bytes_ & taken
            taken |= bytes_
            assert place % slot.size == 0
    assert max(taken) < lanes * layout.stride
    assert lanes * layout.stride % 8 == 0, "the next group would not be aligned"


def test_eight_lanes_need_no_padding() -> None:
    assert tiled((DOUBLE, I1), lanes=8).stride == 9
    assert tiled((DOUBLE, I1), lanes=2).stride == 12


@pytest.mark.parametrize("scratchpad", [1, 24, 100, 4096, 24 << 10, 1 << 20])
@pytest.mark.parametrize("lanes", [None, 1, 8, 4096])
def test_a_tile_fits_the_scratchpad_and_has_as_many_records_as_a_power_of_two(
    scratchpad: int, lanes: int | None
) -> None:
    layout = tiled((DOUBLE, DOUBLE, I64), scratchpad=scratchpad, lanes=lanes)
    assert layout.tile.bit_count() == layout.lanes.bit_count() == 1
    assert layout.tile % layout.lanes == 0
    assert layout.tile_bytes <= scratchpad or layout.tile == 1


def test_a_record_that_fills_the_scratchpad_is_a_tile_and_the_plan_says_so() -> None:
    layout = tiled((DOUBLE, DOUBLE), scratchpad=24, lanes=8)
    assert (layout.tile, layout.lanes) == (1, 1)
    assert str(layout) == (
        "tiles of 1 x 16 bytes, an array of structs: "
        "a record of 16 bytes fills the scratchpad of 24: a tile is one record"
    )


def test_the_whole_tile_is_in_lanes_where_the_loop_may_be_vectorised() -> None:
    layout = tiled((DOUBLE,), scratchpad=8192)
    assert str(layout) == "tiles of 1024 x 8 bytes, 1024 lanes: a reason"
    assert layout.is_split
    assert tiled((DOUBLE,), loops=0).lanes == 1


def test_only_a_region_of_which_both_loops_are_split_is_staged() -> None:
    assert tiled((DOUBLE,), staged=True).is_staged
    assert tiled((DOUBLE,), staged=True, lanes=1).is_split
    assert not tiled((DOUBLE,), loops=1, staged=True).is_staged
    assert tiled((DOUBLE, DOUBLE), staged=True, lanes=8).unit == 1024


def test_the_bytes_of_a_record_are_those_of_its_layout() -> None:
    members = tuple(slots(DOUBLE, I1))
    plain = Region(1, "loop", 1, None, "n", 0, members)
    assert plain.record_size == 9
    assert Region(1, "loop", 1, None, "n", 0, members, layout=structs(members, "")).record_size == 16
    assert Region(1, "loop", 1, None, "n", 0, members, layout=one_array_a_slot(members, "")).record_size == 9
