"""Gradients on a tape within a budget: those of the whole tape, bit for bit, from the nearest budget on."""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np
import pytest

import kernels
import tapeflow
from llvm_passes.adjoint.replay import Replay
from llvm_passes.tape import rebuilt
from tapeflow.errors import TapeBudgetError
from tapeflow.pipeline import pipeline_of
from tapeflow.transforms.arguments import types_of
from tests.gradients.test_rebuilt import VECTOR, assert_same, forced, outcome, raising, uneven

STEPPED = {
    "heat_1d": (9, 40),
    "spring_chain": (6, 25),
    "pathfinder": (40, 5),
}
"""Kernels that step in time, with sizes of which a few steps fit a small budget."""

FAR_TOO_SMALL = 64
"""Enough for what functions tape outside of loops."""


def with_arrays(arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(a.copy() if isinstance(a, np.ndarray) else a for a in arguments)


def nearest_budget(function: Any, arguments: tuple[Any, ...], argnums: Any) -> int:
    """What the refusal says that would do."""
    with pytest.raises(TapeBudgetError) as refused:
        tapeflow.grad(tapeflow.jit(function), argnums=argnums, tape_budget=FAR_TOO_SMALL)(*with_arrays(arguments))
    named = re.search(
        r"With one checkpoint of .* it needs (?:at least )?([\d,]+) bytes .* Say tape_budget=(?:more than )?(\d+), or",
        str(refused.value),
    )
    assert named is not None, str(refused.value)
    assert named[1].replace(",", "") == named[2]
    return int(named[2])


@pytest.mark.parametrize("name", STEPPED)
def test_the_nearest_budget_does_and_no_smaller_one(name: str) -> None:
    module = kernels.load(name)
    function, arguments = getattr(module, name).py_func, tuple(module.inputs(*STEPPED[name]))
    expected = outcome(function, arguments, module.ARGNUMS, rebuilt=False)
    whole = tapeflow.tape_stats().peak
    nearest = nearest_budget(function, arguments, module.ARGNUMS)
    assert nearest < whole / 2
    for budget in (nearest, whole):
        assert_same(outcome(function, arguments, module.ARGNUMS, tape_budget=budget), expected)
        assert tapeflow.tape_stats().peak <= budget
    left = with_arrays(arguments)
    with pytest.raises(TapeBudgetError, match=f"tape_budget={nearest}"):
        tapeflow.grad(tapeflow.jit(function), argnums=module.ARGNUMS, tape_budget=nearest - 1)(*left)
    assert_same(left, arguments)


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_few_iterations(steps: int) -> None:
    arguments = np.linspace(0.1, 1.0, 5), np.linspace(0.5, 0.9, 5), steps
    expected = outcome(uneven, arguments, (0, 1), rebuilt=False)
    for budget in (700, 1 << 40):
        assert_same(outcome(uneven, arguments, (0, 1), tape_budget=budget, check=True), expected)


@pytest.mark.parametrize("limit", [0.05, 0.95])
def test_exceptions_half_way(limit: float) -> None:
    arguments = np.linspace(0.1, 0.9, 4), limit, 8
    expected = outcome(raising, arguments, 0, rebuilt=False)
    assert_same(outcome(raising, arguments, 0, tape_budget=400), expected)


# -- what each iteration writes anew ----------------------------------------------------------------------


def scratch(x: Any, steps: int) -> float:
    """Written twice; the last cell is never written."""
    n = x.shape[0]
    stage = np.ones(n + 1)
    for t in range(steps):
        for i in range(n):
            stage[i] = x[i] * x[i] + 0.1
        for i in range(n):
            x[i] = stage[i] * 0.9 * stage[i + 1] + 0.01 * t
        for i in range(n):
            stage[i] = 0.5 - x[i] * x[i]
        for i in range(n):
            x[i] += stage[i] * stage[n]
    return x.sum()


def written_late(x: Any, steps: int) -> float:
    """Reads what the iteration before has written."""
    n = x.shape[0]
    held = np.ones(n)
    for _ in range(steps):
        for i in range(n):
            x[i] = math.sin(x[i] * held[i])
        for i in range(n):
            held[i] = x[i] * x[i] + 0.1
    return x.sum()


def written_partly(x: Any, steps: int) -> float:
    """Writes fewer cells than it reads: the others hold what an earlier iteration has written."""
    n = x.shape[0]
    held = np.ones(n)
    for t in range(steps):
        for i in range(t % n, n):
            held[i] = x[i] * x[i] + 0.1
        for i in range(n):
            x[i] = math.sin(x[i] * held[i])
    return x.sum()


def written_on_condition(x: Any, steps: int) -> float:
    n = x.shape[0]
    held = np.ones(n)
    for _ in range(steps):
        if x[0] > 0.5:
            for i in range(n):
                held[i] = x[i] * x[i] + 0.1
        for i in range(n):
            x[i] = math.sin(x[i] * held[i] + 0.3)
    return x.sum()


def left_early(x: Any, steps: int) -> float:
    """A loop that writes is left early: how many cells it writes is not known."""
    n = x.shape[0]
    held = np.ones(n)
    for _ in range(steps):
        for i in range(n):
            if x[i] > 0.8:
                break
            held[i] = x[i] * x[i] + 0.1
        for i in range(n):
            x[i] = math.sin(x[i] * held[i] + 0.4)
    return x.sum()


def swapped(x: Any, steps: int) -> float:
    """The ends of both buffers are never written, and differ."""
    n = x.shape[0]
    now, then = x.copy(), np.full(n, 0.3)
    for t in range(steps):
        for i in range(1, n - 1):
            then[i] = now[i] * (now[i - 1] + now[i + 1]) + 0.1 * t
        now, then = then, now
    return now.sum()


def three_swapped(x: Any, steps: int) -> float:
    n = x.shape[0]
    before, now, after = np.zeros(n), x.copy(), np.zeros(n)
    for _ in range(steps):
        for i in range(1, n - 1):
            after[i] = 2.0 * now[i] - before[i] + now[i] * (now[i - 1] - now[i + 1])
        before, now, after = now, after, before
    return now.sum()


def swapped_read(x: Any, steps: int) -> float:
    """Reads what the buffer held that it writes."""
    n = x.shape[0]
    now, then = x.copy(), np.full(n, 0.3)
    for _ in range(steps):
        for i in range(n):
            then[i] = now[i] * then[i] + 0.1
        now, then = then, now
    return now.sum()


def swapped_with_itself(x: Any, steps: int) -> float:
    n = x.shape[0]
    now = x.copy()
    then = now
    for _ in range(steps):
        for i in range(1, n):
            then[i] = now[i] * now[i - 1] + 0.1
        now, then = then, now
    return now.sum()


def swapped_sometimes(x: Any, steps: int) -> float:
    n = x.shape[0]
    now, then = x.copy(), np.full(n, 0.3)
    for _ in range(steps):
        for i in range(n):
            then[i] = now[i] * now[i] + 0.1
        if now[0] > 0.3:
            now, then = then, now
    return now.sum() + then.sum()


ANEW: dict[str, tuple[Any, int]] = {
    "scratch": (scratch, 1),
    "written late": (written_late, 2),
    "written partly": (written_partly, 2),
    "written on condition": (written_on_condition, 2),
    "left early": (left_early, 2),
    "swapped": (swapped, 1),
    "three swapped": (three_swapped, 2),
    "swapped, and read": (swapped_read, 2),
    "swapped with itself": (swapped_with_itself, 1),
    "swapped sometimes": (swapped_sometimes, 2),
}
"""Functions, and how many arrays a checkpoint of their loop holds."""


@pytest.mark.parametrize("what", ANEW)
def test_checkpoints_hold_what_is_read_again(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    function, arrays = ANEW[what]
    arguments = VECTOR, 9
    replay = replay_of_loop(function, arguments)
    assert len(replay.extents) - len(replay.swapped) == arrays
    expected = outcome(function, arguments, 0, rebuilt=False)
    monkeypatch.setattr(rebuilt, "spacing_text", forced(1, 2))
    assert_same(outcome(function, arguments, 0, tape_budget=1 << 40), expected)


def replay_of_loop(function: Any, arguments: tuple[Any, ...]) -> Replay:
    compiled = tapeflow.jit(function)
    adjoint = pipeline_of(compiled).compilation(types_of(compiled, arguments), (0,)).adjoint
    return next(pair.replay for pair in adjoint.root.children if isinstance(pair.replay, Replay))


# -- loops whose length is not known ----------------------------------------------------------------------


def until_small(x: Any, w: Any, bound: float) -> float:
    steps = 0
    while x[0] > bound:
        for i in range(steps % 3, x.shape[0]):
            x[i] = x[i] * (1.0 - 0.1 * w[i] * x[i])
        steps += 1
    return x.sum() * steps


def left_half_way(x: Any, w: Any, bound: float) -> float:
    """Several ways out, numbers that are carried, and an exception."""
    total, last = 1.0, 0.5
    for t in range(1_000_000_000):
        for i in range(1, x.shape[0]):
            x[i] = x[i] * (1.0 - 0.1 * w[i] * x[i - 1])
        if t == 40:
            raise ZeroDivisionError("too late")
        if x[1] < bound:
            total = total * x[0]
            break
        total, last = total * 0.9 + last * x[2], total
    return total + last


def twice(x: Any, w: Any, bound: float) -> float:
    while x[0] > 0.8:
        for i in range(x.shape[0]):
            x[i] = x[i] * (1.0 - 0.05 * w[i] * x[i])
    while x[0] > bound:
        for i in range(x.shape[0]):
            x[i] = x[i] * (1.0 - 0.1 * x[i] * x[i])
    return x.sum()


UNCOUNTED: dict[str, tuple[Any, float, int]] = {
    "not entered": (until_small, 1.5, 300),
    "one iteration": (until_small, 0.99, 300),
    "one checkpoint": (until_small, 0.25, 450),
    "a few checkpoints": (until_small, 0.25, 900),
    "plenty": (until_small, 0.25, 1 << 30),
    "left by break": (left_half_way, 0.3, 600),
    "raises": (left_half_way, 0.0, 600),
    "two loops": (twice, 0.3, 1000),
}
"""Functions, when they stop, and the budget."""


@pytest.mark.parametrize("what", UNCOUNTED)
def test_loops_of_unknown_length(what: str) -> None:
    function, bound, budget = UNCOUNTED[what]
    arguments = np.linspace(1.0, 0.4, 5), np.linspace(0.5, 0.9, 5), bound
    expected = outcome(function, arguments, (0, 1), rebuilt=False)
    assert_same(outcome(function, arguments, (0, 1), tape_budget=budget, check=True), expected)


def test_a_refusal_half_way_leaves_everything_as_it_was() -> None:
    arguments = np.linspace(1.0, 0.4, 5), np.linspace(0.5, 0.9, 5), 0.25
    left = with_arrays(arguments)
    with pytest.raises(TapeBudgetError, match="at least"):
        tapeflow.grad(tapeflow.jit(until_small), argnums=(0, 1), tape_budget=200)(*left)
    assert_same(left, arguments)
