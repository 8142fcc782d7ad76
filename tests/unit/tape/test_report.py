"""The tape plan as a table."""

from __future__ import annotations

from llvm_passes.ir.model import DOUBLE, I1, Location
from llvm_passes.tape.plan import Region, Slot, TapePlan


def region(index: int, parent: int | None, trip_count: str | None, *slots: Slot) -> Region:
    location = None if parent is None else Location("folder/wave.py", 10 + index)
    return Region(index, f"block{index}", index, location, trip_count, parent, slots)


def slot(index: int, region: int, type: object = DOUBLE) -> Slot:
    return Slot(index, region, f"%v{index}", type, Location("folder/wave.py", 20 + index), "it is overwritten")  # type: ignore[arg-type]


def test_bytes_are_a_product_of_trip_counts() -> None:
    plan = TapePlan(
        "f", (region(0, None, None), region(1, 0, "steps"), region(2, 1, "u.shape[0] - 1", slot(0, 2), slot(1, 2, I1)))
    )
    assert str(plan).splitlines() == [
        "tape: 2 slots, 9 * steps * (u.shape[0] - 1) bytes",
        "  slot  line        type    bytes                         value  reason",
        "the loop at wave.py:12: 9 * steps * (u.shape[0] - 1) bytes",
        "  0     wave.py:20  double  8 * steps * (u.shape[0] - 1)  %v0    it is overwritten",
        "  1     wave.py:21  i1      1 * steps * (u.shape[0] - 1)  %v1    it is overwritten",
    ]


def test_a_loop_without_a_formula_has_a_counter() -> None:
    plan = TapePlan("f", (region(0, None, None, slot(0, 0)), region(1, 0, None, slot(1, 1))))
    assert str(plan).startswith("tape: 2 slots, 8 + 8 * iterations[11] bytes\n")


def test_an_empty_tape_says_so() -> None:
    assert str(TapePlan("f", (region(0, None, None),))) == (
        "tape: empty; the reverse pass needs nothing that it cannot compute or load again"
    )
