"""A tape that counts, executed: what it pushes, holds and asks for, and its budget."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from llvm_passes.ir.interpreter import Interpreter, Memory
from llvm_passes.ir.model import DOUBLE, I1, Type
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.ir.verify import verify
from llvm_passes.tape.account import MEMORY, NUMBERS, TapeAccount
from llvm_passes.tape.layout import TapeLayout
from llvm_passes.tape.plan import Region, Slot, TapePlan
from llvm_passes.tape.store import function_name, store_text


def slot(index: int, region: int, type: Type) -> Slot:
    return Slot(index, region, f"%v{index}", type, None, "a reason")


PLAN = TapePlan(
    "f",
    (
        Region(0, "entry", 0, None, None, None, ()),
        Region(1, "outer", 1, None, "n", 0, (slot(0, 1, DOUBLE), slot(1, 1, I1))),
        Region(2, "inner", 2, None, "m", 1, (slot(2, 2, DOUBLE),)),
    ),
)
LAYOUT = TapeLayout.of(PLAN)
TAKE = """
declare void @drop(ptr)
define i1 @take(ptr %tape, ptr %handle) {
  %owned = call i1 @f.tape.own(ptr %tape, ptr %handle, ptr @drop)
  ret i1 %owned
}
"""


class Store:
    """The store of the plan, with the process's functions in Python."""

    def __init__(self, budget: int | None = None, mark: int = 1 << 30, *, keep_memory: bool = True) -> None:
        self.account = TapeAccount.of(PLAN, LAYOUT, budget)
        text = store_text(PLAN, LAYOUT, account=self.account, keep_memory=keep_memory) + TAKE
        self.module = read_module(text)
        verify(print_module(self.module))
        self.memory = Memory()
        self.mark = mark
        self.kept = 0
        self.dropped: list[int] = []
        """What the gradient allocated, and has given back."""
        self.block = self.memory.reserve(16 + self.account.length, "the thread's account", kind="heap")
        self.is_published = False
        self.memory.write(self.block, np.zeros(2 + self.account.length // 8, np.int64))
        plain = Interpreter(self.module, memory=self.memory)
        self.realloc = plain.callee("realloc", self.module.functions["realloc"].type)
        externals = {
            f"{MEMORY}resize": lambda old, _, new: self.realloc(old, new),
            f"{MEMORY}free": lambda array, _: self.memory.free(array) if array else None,
            f"{MEMORY}keep": self._keep,
            f"{MEMORY}unkeep": self._unkeep,
            f"{MEMORY}faults": lambda: 5,
            f"{MEMORY}account": lambda _: self.block,
            "drop": self.dropped.append,
        }
        self.machine = Interpreter(self.module, externals, memory=self.memory, strict=True)

    def _keep(self, held: int) -> bool:
        if self.kept + held > self.mark:
            return False
        self.kept += held
        return True

    def _unkeep(self, held: int) -> None:
        self.kept -= held

    def call(self, part: str, *arguments: int) -> Any:
        return self.machine.call(function_name(PLAN, part), *arguments)

    def numbers(self) -> dict[str, int]:
        """What the last call published."""
        found = self.machine.read(self.block + 8, np.int64, 1 + len(NUMBERS) + 2)
        return dict(zip(("kept", *NUMBERS, "records 1", "records 2"), map(int, found), strict=True))

    def arrays(self) -> int:
        return len(self.memory.heap())


def test_what_is_pushed_is_counted_by_region() -> None:
    store = Store()
    tape = store.call("acquire")
    assert store.call("reserve.1", tape, 10) == 1
    assert store.call("reserve.2", tape, 4) == 1
    store.call("count.1", tape, 10)
    store.call("count.2", tape, 4)
    store.call("uncount.2", tape, 4)
    store.call("count.2", tape, 4)
    store.call("release", tape)
    found = store.numbers()
    assert found["pushed"] == 10 * 9 + 2 * 4 * 8
    assert found["peak"] == 10 * 9 + 4 * 8
    assert (found["records 1"], found["records 2"]) == (10, 8)
    assert found["allocations"] == 3
    assert found["kept"] == store.kept == 10 * 9 + 4 * 8


def test_each_call_counts_anew_and_kept_memory_is_not_asked_for_again() -> None:
    store = Store()
    for _ in range(2):
        tape = store.call("acquire")
        assert store.kept == 0
        assert store.call("reserve.1", tape, 10) == 1
        store.call("count.1", tape, 7)
        store.call("release", tape)
    found = store.numbers()
    assert (found["pushed"], found["peak"], found["allocations"], found["faults"]) == (63, 63, 0, 0)
    assert found["kept"] == store.kept == 90


def test_above_the_mark_memory_is_given_back() -> None:
    store = Store(mark=100)
    before = store.arrays()
    tape = store.call("acquire")
    assert store.call("reserve.1", tape, 1000) == 1
    store.call("release", tape)
    assert store.numbers()["kept"] == store.kept == 0
    assert store.arrays() == before


def test_memory_that_is_not_to_be_kept_is_given_back() -> None:
    store = Store(keep_memory=False)
    before = store.arrays()
    tape = store.call("acquire")
    assert store.call("reserve.1", tape, 10) == 1
    store.call("release", tape)
    assert (store.kept, store.arrays()) == (0, before)


def test_draining_gives_back_what_is_kept_and_says_how_much() -> None:
    store = Store()
    before = store.arrays()
    tape = store.call("acquire")
    store.call("reserve.1", tape, 10)
    assert store.call("drain") == 0, "a tape in use is not in the pool"
    store.call("release", tape)
    assert store.call("drain") == 90
    assert (store.kept, store.arrays()) == (0, before)
    assert store.call("drain") == 0


def test_two_tapes_at_once_are_accounted_for_and_one_is_kept() -> None:
    store = Store()
    before = store.arrays()
    first, second = store.call("acquire"), store.call("acquire")
    store.call("reserve.1", first, 10)
    store.call("reserve.1", second, 20)
    store.call("release", first)
    store.call("release", second)
    assert store.kept == 180
    assert store.call("drain") == 180
    assert (store.kept, store.arrays()) == (0, before)


def test_what_is_owned_is_given_back_when_the_call_ends() -> None:
    for mark in (1 << 30, 0):
        store = Store(mark=mark)
        tape = store.call("acquire")
        assert store.call("reserve.1", tape, 10) == 1
        assert [store.machine.call("take", tape, handle) for handle in (100, 101)] == [1, 1]
        assert store.dropped == []
        store.call("release", tape)
        assert store.dropped == [101, 100], f"memory is {'' if mark else 'not '}kept"


def test_a_budget_bounds_what_is_asked_for_in_all() -> None:
    store = Store(budget=100)
    tape = store.call("acquire")
    assert store.call("reserve.1", tape, 10) == 1
    assert store.call("reserve.1", tape, 4) == 1, "no more than before"
    assert store.call("reserve.2", tape, 1) == 1
    assert store.call("reserve.2", tape, 2) == 0
    store.call("release", tape)
    assert store.numbers()["asked"] == 106
    assert store.call("exceeded") == 1
    tape = store.call("acquire")
    assert store.call("reserve.2", tape, 12) == 1, "the next call begins anew"
    store.call("release", tape)
    assert store.call("exceeded") == 0


def test_what_is_expected_is_refused_before_anything_is_allocated() -> None:
    store = Store(budget=100)
    tape = store.call("acquire")
    before = store.arrays()
    store.call("expect.1", tape, 2**62)
    store.call("expect.2", tape, 2**62)
    assert store.call("reserve.1", tape, 1) == 0
    assert store.arrays() == before
    store.call("release", tape)
    assert store.numbers()["asked"] == 2**62


def test_what_another_call_left_makes_room_within_a_budget() -> None:
    store = Store(budget=100)
    tape = store.call("acquire")
    assert store.call("reserve.1", tape, 11) == 1
    store.call("release", tape)
    tape = store.call("acquire")
    assert store.call("reserve.2", tape, 12) == 1
    store.call("release", tape)
    assert store.numbers()["kept"] == store.kept == 96
    tape = store.call("acquire")
    assert store.call("reserve.1", tape, 11) == 1
    store.call("release", tape)
    assert store.kept == 99


def test_growth_does_not_double_beyond_a_budget() -> None:
    store = Store(budget=100)
    tape = store.call("acquire")
    for records in range(1, 13):
        assert store.call("reserve.2", tape, records) == 1
    store.call("release", tape)
    assert store.kept == 96


@pytest.mark.parametrize("budget", [None, 1 << 20])
def test_growth_record_by_record_keeps_what_is_there(budget: int | None) -> None:
    store = Store(budget)
    tape = store.call("acquire")
    base = next(a.base for a in LAYOUT.arrays[2])
    for record in range(50):
        assert store.call("reserve.2", tape, record + 1) == 1
        array = int(store.machine.read(tape + base, np.int64, 1)[0])
        store.memory.write(array + 8 * record, np.array([record + 0.5]))
    array = int(store.machine.read(tape + base, np.int64, 1)[0])
    np.testing.assert_array_equal(store.machine.read(array, np.float64, 50), np.arange(50) + 0.5)
