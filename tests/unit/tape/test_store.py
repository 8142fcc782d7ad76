"""The tape's memory management, executed: it grows, fails without harm, owns, releases; one tape is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from llvm_passes.errors import InterpreterError
from llvm_passes.ir.interpreter import Interpreter, Memory
from llvm_passes.ir.model import DOUBLE, I1, I64, Location, Type
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.ir.verify import verify
from llvm_passes.tape.growth import MOST_RECORDS
from llvm_passes.tape.layout import OWNED_CAPACITY, OWNED_COUNT, OWNED_LIST, TapeLayout
from llvm_passes.tape.plan import Region, Slot, TapePlan
from llvm_passes.tape.store import function_name, store_text


def slot(index: int, region: int, type: Type) -> Slot:
    return Slot(index, region, f"%v{index}", type, Location("wave.py", index), "a reason")


PLAN = TapePlan(
    "f",
    (
        Region(0, "entry", 0, None, None, None, ()),
        Region(1, "outer", 1, None, "n", 0, (slot(0, 1, DOUBLE), slot(1, 1, I1), slot(2, 1, I64))),
        Region(2, "inner", 2, None, "m", 1, (slot(3, 2, DOUBLE),)),
    ),
)
LAYOUT = TapeLayout.of(PLAN)
SIZES = {0: 8, 1: 1, 2: 8, 3: 8}

MODULE = read_module(
    store_text(PLAN, LAYOUT)
    + """
declare void @drop(ptr)
define i1 @take(ptr %tape, ptr %handle) {
  %owned = call i1 @f.tape.own(ptr %tape, ptr %handle, ptr @drop)
  ret i1 %owned
}
"""
)


class Store:
    """The store of one plan, on a C heap of which requests can be refused."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.dropped: list[int] = []
        self.refused: set[int] = set()
        """Numbers of the requests for memory, from 0, that are refused."""
        self.requests = 0
        plain = Interpreter(MODULE, memory=self.memory)
        externals: dict[str, Callable[..., Any]] = {"drop": self.dropped.append}
        for name in ("calloc", "realloc"):
            externals[name] = self._refusable(plain.callee(name, MODULE.functions[name].type))
        self.machine = Interpreter(MODULE, externals, memory=self.memory, strict=True)

    def _refusable(self, allocate: Callable[..., Any]) -> Callable[..., Any]:
        def request(*arguments: int) -> int:
            self.requests += 1
            return 0 if self.requests - 1 in self.refused else int(allocate(*arguments))

        return request

    def call(self, part: str, *arguments: int) -> Any:
        return self.machine.call(function_name(PLAN, part), *arguments)

    def field(self, tape: int, offset: int) -> int:
        return int(self.machine.read(tape + offset, np.int64, 1)[0])

    def capacity(self, tape: int, region: int) -> int:
        return self.field(tape, LAYOUT.capacities[region])

    def array_size(self, tape: int, index: int) -> int:
        base = self.field(tape, LAYOUT.bases[index])
        return self.memory.locate(base, 0, "look")[0].size if base else 0


def test_the_store_is_valid_ir() -> None:
    verify(print_module(MODULE))


def test_a_tape_has_a_place_for_each_capacity_and_each_slot() -> None:
    places = [OWNED_LIST, OWNED_COUNT, OWNED_CAPACITY, *LAYOUT.capacities.values(), *LAYOUT.bases.values()]
    assert sorted(places) == list(range(0, LAYOUT.size, 8))
    assert LAYOUT.capacities.keys() == {1, 2}
    assert LAYOUT.bases.keys() == {0, 1, 2, 3}


def test_a_new_tape_is_empty() -> None:
    store = Store()
    tape = store.call("acquire")
    assert bytes(store.memory.bytes_at(tape, LAYOUT.size)) == bytes(LAYOUT.size)


def test_without_memory_there_is_no_tape() -> None:
    store = Store()
    store.refused = {0}
    assert store.call("acquire") == 0


def test_reserve_makes_room_in_every_slot_of_the_region_and_keeps_what_is_there() -> None:
    store = Store()
    tape = store.call("acquire")
    assert store.call("reserve.1", tape, 3) == 1
    assert store.capacity(tape, 1) == 3
    assert [store.array_size(tape, n) for n in range(4)] == [24, 3, 24, 0]
    contents = np.array([1.5, 2.5, 3.5])
    store.memory.write(store.field(tape, LAYOUT.bases[0]), contents)
    assert store.call("reserve.1", tape, 4) == 1
    assert store.capacity(tape, 1) == 6, "room doubles, so that growing record by record is linear"
    np.testing.assert_array_equal(store.machine.read(store.field(tape, LAYOUT.bases[0]), np.float64, 3), contents)
    assert store.call("reserve.1", tape, 1000) == 1
    assert store.capacity(tape, 1) == 1000
    assert [store.array_size(tape, n) for n in range(4)] == [8000, 1000, 8000, 0]


@pytest.mark.parametrize("records", [0, 1, 5])
def test_room_that_is_there_is_not_asked_for(records: int) -> None:
    store = Store()
    tape = store.call("acquire")
    assert store.call("reserve.2", tape, 5) == 1
    before = store.requests
    assert store.call("reserve.2", tape, records) == 1
    assert store.requests == before


def test_an_absurd_number_of_records_is_refused_without_asking() -> None:
    store = Store()
    tape = store.call("acquire")
    before = store.requests
    for records in (MOST_RECORDS + 1, 2**62, -1):
        assert store.call("reserve.1", tape, records) == 0
    assert store.requests == before
    assert store.capacity(tape, 1) == 0


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_growth_that_fails_half_way_leaves_room_and_records_as_they_were(failing: int) -> None:
    store = Store()
    tape = store.call("acquire")
    assert store.call("reserve.1", tape, 2) == 1
    contents = np.array([7, 8])
    store.memory.write(store.field(tape, LAYOUT.bases[2]), contents)
    store.refused = {store.requests + failing}
    assert store.call("reserve.1", tape, 100) == 0
    assert store.capacity(tape, 1) == 2
    assert all(store.array_size(tape, n) >= 2 * SIZES[n] for n in range(3))
    np.testing.assert_array_equal(store.machine.read(store.field(tape, LAYOUT.bases[2]), np.int64, 2), contents)
    store.refused = set()
    assert store.call("reserve.1", tape, 100) == 1
    assert store.capacity(tape, 1) == 100
    assert all(store.array_size(tape, n) == 100 * SIZES[n] for n in range(3))


def test_what_is_owned_is_released_once_newest_first() -> None:
    store = Store()
    tape = store.call("acquire")
    handles = list(range(100, 130))
    assert [store.machine.call("take", tape, h) for h in handles] == [1] * 30
    assert store.dropped == []
    store.call("release", tape)
    assert store.dropped == handles[::-1]
    assert store.call("acquire") == tape
    store.call("release", tape)
    assert len(store.dropped) == 30


def test_an_allocation_that_failed_is_not_owned() -> None:
    store = Store()
    tape = store.call("acquire")
    assert store.machine.call("take", tape, 0) == 0
    store.call("release", tape)
    assert store.dropped == []


def test_what_cannot_be_listed_is_released_at_once() -> None:
    store = Store()
    tape = store.call("acquire")
    assert store.machine.call("take", tape, 100) == 1
    room = store.field(tape, OWNED_CAPACITY)
    for handle in range(101, 100 + room):
        assert store.machine.call("take", tape, handle) == 1
    store.refused = {store.requests}
    assert store.machine.call("take", tape, 999) == 0
    assert store.dropped == [999]
    assert store.field(tape, OWNED_COUNT) == room
    store.call("release", tape)
    assert sorted(store.dropped) == [*range(100, 100 + room), 999]


def test_a_released_tape_is_taken_again_with_its_room() -> None:
    store = Store()
    tape = store.call("acquire")
    store.call("reserve.2", tape, 64)
    store.call("release", tape)
    assert store.call("acquire") == tape
    assert store.capacity(tape, 2) == 64


def test_two_calls_at_once_have_a_tape_each_and_one_is_kept() -> None:
    store = Store()
    first, second = store.call("acquire"), store.call("acquire")
    assert first != second
    for tape in (first, second):
        assert store.call("reserve.1", tape, 8) == 1
        assert store.machine.call("take", tape, tape) == 1
    store.call("release", first)
    store.call("release", second)
    assert store.dropped == [first, second]
    assert store.call("acquire") == second
    with pytest.raises(InterpreterError, match="which was freed"):
        store.memory.bytes_at(first, 8)
    kept = {second, *filter(None, (store.field(second, o) for o in (OWNED_LIST, *LAYOUT.bases.values())))}
    assert {a.address for a in store.memory.heap()} == kept, "the crowded-out tape left something behind"
