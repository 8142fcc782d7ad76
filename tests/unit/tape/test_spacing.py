"""Where checkpoints stand: what the IR decides, compiled and compared with a search over all schedules."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable, Iterator
from math import comb

import llvmlite.binding as llvm
import pytest

from llvm_passes.tape.spacing import spacing_text

WRAPPERS = """
define void @spacing(i64 %n, i64 %bytes, i64 %state, i64 %spent, ptr %out) {
  %r = call { i64, i64 } @"p.spacing"(i64 %n, i64 %bytes, i64 %state, i64 %spent)
  store { i64, i64 } %r, ptr %out
  ret void
}

define i64 @advance(i64 %segments, i64 %free) {
  %r = call i64 @"p.advance"(i64 %segments, i64 %free)
  ret i64 %r
}
"""


class Decisions:
    """The functions of one text."""

    def __init__(self, *, is_forced: bool = False, is_cheaper: bool = True, budget: int | None = None) -> None:
        text = spacing_text("p", is_forced=is_forced, is_cheaper=is_cheaper, budget=budget)
        llvm.initialize_native_target()
        llvm.initialize_native_asmprinter()
        module = llvm.parse_assembly(text + WRAPPERS)
        module.verify()
        machine = llvm.Target.from_default_triple().create_target_machine()
        self._engine = llvm.create_mcjit_compiler(module, machine)
        self._engine.finalize_object()
        number = ctypes.c_int64
        self._spacing = ctypes.CFUNCTYPE(None, number, number, number, number, ctypes.c_void_p)(
            self._engine.get_function_address("spacing")
        )
        self.advance: Callable[[int, int], int] = ctypes.CFUNCTYPE(number, number, number)(
            self._engine.get_function_address("advance")
        )

    def spacing(self, iterations: int, size: int, state: int, spent: int = 0) -> tuple[int, int]:
        out = (ctypes.c_int64 * 2)()
        self._spacing(iterations, size, state, spent, out)
        return out[0], out[1]


@pytest.fixture(scope="module")
def decisions() -> Iterator[Decisions]:
    yield Decisions()


def test_no_schedule_runs_fewer_segments_again(decisions: Decisions) -> None:
    @functools.cache
    def chosen(segments: int, free: int) -> int:
        if segments == 1:
            return 0
        steps = decisions.advance(segments, free)
        assert 1 <= steps < segments
        if free == 0:
            assert steps == segments - 1
            return steps + chosen(steps, 0)
        return steps + chosen(segments - steps, free - 1) + chosen(steps, free)

    @functools.cache
    def best(segments: int, free: int) -> int:
        if segments == 1:
            return 0
        if free == 0:
            return segments * (segments - 1) // 2
        return min(a + best(segments - a, free - 1) + best(a, free) for a in range(1, segments))

    for segments in (2, 3, 4, 5, 8, 13, 21, 40, 70):
        for free in range(8):
            assert chosen(segments, free) == best(segments, free), (segments, free)


def test_a_tape_that_fits_the_cache_is_kept_whole(decisions: Decisions) -> None:
    assert decisions.spacing(1_000, 16_000, 16_000) == (0, 0)
    assert decisions.spacing(1_001, 16_000, 16_000) != (0, 0)


def test_one_iteration_is_kept_whatever_is_asked() -> None:
    assert Decisions(is_forced=True, budget=1).spacing(1, 10**9, 10**9) == (0, 0)


def test_what_is_dearer_to_replay_is_kept_whole() -> None:
    assert Decisions(is_cheaper=False).spacing(10**6, 10**6, 8) == (0, 0)


def test_without_a_budget_each_segment_is_run_once_again(decisions: Decisions) -> None:
    length, most = decisions.spacing(100_000, 10_000, 10_000)
    segments = -(-100_000 // length)
    assert most == segments - 1
    assert 1 / 4 < length**2 / 100_000 < 4


@pytest.mark.parametrize("budget", [50_000, 200_000, 1_000_000, 10_000_000])
@pytest.mark.parametrize("spent", [0, 20_000])
def test_segments_and_checkpoints_fit_the_budget(budget: int, spent: int) -> None:
    iterations, size, state = 5_000, 4_000, 8_000
    length, most = Decisions(is_cheaper=False, budget=budget).spacing(iterations, size, state, spent)
    assert length >= 1 and most >= 1
    assert length * size + most * state + spent <= budget

    def repetitions(length: int, most: int) -> int:
        return next(r for r in range(10_000) if comb(most + r, most) >= -(-iterations // length))

    for other in (1, 2, 4, 8, 16, 32, 64, 128):
        left = (budget - spent - other * size) // state
        if left >= 1:
            assert repetitions(length, most) <= repetitions(other, left)
