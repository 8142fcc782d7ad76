"""Arithmetic of the plan, and the plan against what a gradient writes."""

from __future__ import annotations

import pytest

from llvm_passes.ir.model import DOUBLE, FLOAT, I1, I8, I32, I64, PTR, FloatType, IntType, StructType, Type
from llvm_passes.tape.plan import Region, Slot, TapePlan


def slot(index: int, region: int, type: Type) -> Slot:
    return Slot(index, region, f"%v{index}", type, None, "a reason")


@pytest.mark.parametrize(
    ("type", "stored", "size"),
    [
        (DOUBLE, DOUBLE, 8),
        (FLOAT, FLOAT, 4),
        (FloatType("half"), FloatType("half"), 2),
        (I64, I64, 8),
        (I32, I32, 4),
        (I8, I8, 1),
        (I1, I8, 1),
        (PTR, PTR, 8),
        (IntType(128), IntType(128), 16),
    ],
)
def test_size_of_a_record(type: Type, stored: Type, size: int) -> None:
    assert slot(0, 0, type).stored_type == stored
    assert slot(0, 0, type).size == size


def test_a_slot_of_a_type_without_layout_is_a_fault_of_the_adjoint() -> None:
    with pytest.raises(AssertionError, match="no memory layout"):
        _ = slot(0, 0, StructType((DOUBLE,))).size


def region(index: int, parent: int | None, trips: str | None, *slots: Slot) -> Region:
    return Region(index, f"block{index}", 0 if parent is None else 1, None, trips, parent, slots)


def test_a_region_is_as_large_as_its_slots() -> None:
    assert region(1, 0, "n", slot(0, 1, DOUBLE), slot(1, 1, I1), slot(2, 1, FLOAT)).record_size == 13
    assert region(1, 0, "n").record_size == 0


def test_records_multiply_from_the_outside_in_and_counters_are_totals() -> None:
    plan = TapePlan(
        "f",
        (
            region(0, None, None),
            region(1, 0, "steps", slot(0, 1, DOUBLE)),
            region(2, 1, "n - 1", slot(1, 2, DOUBLE)),
            region(3, 2, None, slot(2, 3, DOUBLE)),
            region(4, 0, "8", slot(3, 4, DOUBLE)),
        ),
    )
    assert [plan.records(r) for r in plan.regions] == [
        "1",
        "steps",
        "steps * (n - 1)",
        "iterations['block3']",
        "8",
    ]
    assert [s.index for s in plan.slots] == [0, 1, 2, 3]
    assert plan.region(2).trip_count == "n - 1"
