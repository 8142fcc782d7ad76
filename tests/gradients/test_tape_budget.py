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
from tapeflow.errors import TapeBudgetError
from tapeflow.pipeline import pipeline_of
from tapeflow.transforms.arguments import types_of
from tests.gradients.test_rebuilt import VECTOR, assert_same, outcome, raising, uneven

STEPPED = {
    "heat_1d": (9, 40),
    "lorenz96": (6, 30),
    "shallow_water": (4, 12),
    "spring_chain": (6, 25),
    "pathfinder": (12, 5),
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
    for budget in (nearest, 2 * nearest, whole):
        assert_same(outcome(function, arguments, module.ARGNUMS, tape_budget=budget), expected)
        assert tapeflow.tape_stats().peak <= budget
    left = with_arrays(arguments)
    with pytest.raises(TapeBudgetError, match=f"tape_budget={nearest}"):
        tapeflow.grad(tapeflow.jit(function), argnums=module.ARGNUMS, tape_budget=nearest - 1)(*left)
    assert_same(left, arguments)


@pytest.mark.parametrize("steps", range(5))
def test_few_iterations(steps: int) -> None:
    arguments = np.linspace(0.1, 1.0, 5), np.linspace(0.5, 0.9, 5), steps
    expected = outcome(uneven, arguments, (0, 1), rebuilt=False)
    for budget in (700, 1 << 40):
        assert_same(outcome(uneven, arguments, (0, 1), tape_budget=budget, check=True), expected)


@pytest.mark.parametrize("limit", [0.05, 0.6, 0.95, 9.0])
def test_exceptions_half_way(limit: float) -> None:
    arguments = np.linspace(0.1, 0.9, 4), limit, 8
    expected = outcome(raising, arguments, 0, rebuilt=False)
    assert_same(outcome(raising, arguments, 0, tape_budget=400), expected)


# -- what each iteration writes anew ----------------------------------------------------------------------


def scratch(x: Any, steps: int) -> float:
    """Written in two loops, twice, under a condition that does not change; the last cell is never written."""
    n = x.shape[0]
    stage = np.ones(n + 1)
    for t in range(steps):
        for k in range(2):
            if n > 2:
                for i in range(n):
                    stage[i] = x[i] * x[i] + 0.1 * k
            for i in range(n):
                x[i] = stage[i] * 0.9 * stage[i + 1] + 0.01 * t
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


def swapped_rows(x: Any, steps: int) -> float:
    """Two rows of one array."""
    n = x.shape[0]
    rows = np.ones((2, n))
    for i in range(n):
        rows[0, i] = x[i]
    for t in range(steps):
        for i in range(1, n):
            rows[(t + 1) % 2, i] = rows[t % 2, i] * rows[t % 2, i - 1] + 0.1
    return rows.sum()


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
    "swapped rows": (swapped_rows, 1),
}
"""Functions, and how many arrays a checkpoint of their loop holds."""


@pytest.mark.parametrize("what", ANEW)
def test_checkpoints_hold_what_is_read_again(what: str) -> None:
    function, arrays = ANEW[what]
    arguments = VECTOR, 9
    replay = replay_of_loop(function, arguments)
    assert len(replay.extents) - len(replay.swapped) == arrays
    expected = outcome(function, arguments, 0, rebuilt=False)
    nearest = nearest_budget(function, arguments, 0)
    for budget in (nearest, nearest + 200):
        assert_same(outcome(function, arguments, 0, tape_budget=budget), expected)


def replay_of_loop(function: Any, arguments: tuple[Any, ...]) -> Replay:
    compiled = tapeflow.jit(function)
    adjoint = pipeline_of(compiled).compilation(types_of(compiled, arguments), (0,)).adjoint
    return next(pair.replay for pair in adjoint.root.children if isinstance(pair.replay, Replay))
