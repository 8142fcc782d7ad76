"""Gradients under every layout: bit for bit the same, natively and interpreted; the plan says what is done."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

import tapeflow
from llvm_passes.tape.lower import schedule
from tests.gradients.corpus import Case
from tests.unit.adjoint.stages import Stages

LAYOUTS: tuple[dict[str, Any], ...] = (
    {"tape": "soa"},
    {"tape": "aos"},
    {"tape": "tiled"},
    {"tape": "tiled", "lanes": 1, "scratchpad": 64},
    {"tape": "tiled", "lanes": 4, "scratchpad": 100},
    {"tape": "tiled", "lanes": 8},
    {"tape": "tiled", "lanes": 4096, "scratchpad": 512},
    {"tape": "tiled", "scratchpad": 1},
    {"tape": "tiled", "scratchpad": 256, "staged": True},
    {"tape": "tiled", "lanes": 2, "scratchpad": 200, "staged": True},
    {"tape": "tiled", "lanes": 1, "scratchpad": 256, "staged": True},
)
KEPT = {"choose": False, "shared": False, "fused": False, "rebuilt": False, "gather": False}
"""So that there is a tape to lay out."""


def overwriting(u, steps):
    for _ in range(steps):
        for i in range(u.shape[0] - 1):
            u[i] = math.sin(u[i]) * u[i + 1] + math.exp(-u[i])
    return u.sum()


def branching(u, steps):
    total = 0.0
    for t in range(steps):
        for i in range(u.shape[0]):
            if (i + t) % 3 == 0:
                u[i] = u[i] * u[i]
            elif u[i] > 0.5:
                u[i] = math.sin(u[i])
            total += u[i] * t
    return total


def searching(u, steps):
    x = u[0]
    n = 0
    while abs(x * x - u[1]) > 1e-12 and n < 100 * steps:
        x = 0.5 * (x + u[1] / x)
        n += 1
    return x


def conditional_loops(u, steps):
    for t in range(steps):
        if t % 2 == 0:
            for i in range(u.shape[0]):
                u[i] *= u[i]
        else:
            for i in range(t % 3):
                u[i] = math.cos(u[i])
    return u.sum()


def single(u, steps):
    for _ in range(steps):
        for i in range(u.shape[0]):
            u[i] = np.float32(0.5) * u[i] * u[i]
    return u.sum()


def many_slots(u, steps):
    total = 0.0
    for _ in range(steps):
        for i in range(u.shape[0]):
            a = math.sin(u[i])
            b = math.cos(a * u[i])
            c = math.exp(-a * b)
            d = math.tanh(b + c)
            total += a * b * c * d
            u[i] = a * d
    return total


def with_a_marker(u, steps):
    for _ in range(steps):
        for i in range(u.shape[0]):
            u[i] = u[i] * tapeflow.stop_gradient(math.sin(u[i])) * u[i]
    return u.sum()


RANDOM = np.random.default_rng(5)
POINTS: tuple[tuple[Any, Any, int], ...] = (
    (overwriting, RANDOM.random(300), 3),
    (overwriting, RANDOM.random(37), 7),
    (overwriting, RANDOM.random(1), 3),
    (overwriting, RANDOM.random(5), 0),
    (branching, RANDOM.random(70), 5),
    (searching, RANDOM.random(3) + 1.0, 1),
    (conditional_loops, RANDOM.random(33), 8),
    (single, RANDOM.random(50).astype(np.float32), 4),
    (many_slots, RANDOM.random(45), 3),
    (with_a_marker, RANDOM.random(20), 2),
)


def gradient(kernel: Any, point: np.ndarray, steps: int, options: dict[str, Any]) -> list[bytes]:
    """The value and the gradient as bits, of two calls: the second runs on a kept tape."""
    function = tapeflow.value_and_grad(tapeflow.jit(kernel, **KEPT, **options))
    runs = [function(point.copy(), steps) for _ in range(2)]
    return [np.asarray(part).tobytes() for run in runs for part in run]


@pytest.mark.parametrize(("kernel", "point", "steps"), POINTS, ids=lambda v: getattr(v, "__name__", None))
def test_no_layout_changes_a_bit(kernel: Any, point: np.ndarray, steps: int) -> None:
    expected = gradient(kernel, point, steps, {})
    for options in LAYOUTS:
        assert gradient(kernel, point, steps, options) == expected, options


@pytest.mark.parametrize("options", LAYOUTS, ids=str)
@pytest.mark.parametrize("kernel", [overwriting, branching, conditional_loops])
def test_every_access_is_in_memory_that_was_reserved(kernel: Any, options: dict[str, Any]) -> None:
    """In the interpreter, whose memory knows the bounds of each allocation."""
    point = np.random.default_rng(1).random(13)

    def run(chosen: dict[str, Any]) -> Any:
        function = tapeflow.jit(kernel, **KEPT, **chosen)
        stages = Stages.of(Case(function, (point.copy(), 4), 0, True, "layout"))
        return stages.run_scheduled(schedule(stages.adjoint, stages.compilation.settings))

    assert run(options) == run({})


@pytest.mark.parametrize("options", LAYOUTS, ids=str)
def test_a_checked_tape_of_any_layout(options: dict[str, Any]) -> None:
    point = np.random.default_rng(2).random(21)
    assert gradient(branching, point, 3, {**options, "check": True}) == gradient(branching, point, 3, {})


def twice(u, steps):
    """Two loops of steps, of which each may be replayed, over the same array."""
    for _ in range(steps):
        for i in range(1, u.shape[0] - 1):
            u[i] = 0.5 * math.sin(u[i]) * u[i - 1] + 0.25 * u[i + 1]
    for _ in range(steps):
        for i in range(u.shape[0]):
            u[i] = 0.5 * u[i] * u[i] + 0.1
    return u.sum()


def raising(u, steps):
    total = 0.0
    for t in range(steps):
        for i in range(u.shape[0]):
            u[i] = u[i] * u[i]
            if u[i] > 0.9 and t == 1:
                raise ValueError("too large")
            total += u[i]
    return total


@pytest.mark.parametrize("options", LAYOUTS, ids=str)
def test_an_exception_half_way_leaves_the_tape_ready_for_the_next_call(options: dict[str, Any]) -> None:
    function = tapeflow.grad(tapeflow.jit(raising, **KEPT, **options))
    high, low = np.full(40, 0.3), np.full(40, 0.3)
    high[25] = 0.99
    expected = tapeflow.grad(tapeflow.jit(raising, **KEPT))(low.copy(), 3)
    for _ in range(2):
        with pytest.raises(ValueError, match="too large"):
            function(high.copy(), 3)
        np.testing.assert_array_equal(function(low.copy(), 3), expected)


@pytest.mark.parametrize("options", LAYOUTS, ids=str)
def test_a_loop_that_is_replayed_writes_its_records_more_than_once(options: dict[str, Any]) -> None:
    """Lanes of a scratchpad that other records hold must not be lost."""
    replayed = {"choose": False, "shared": False, "fused": False, "gather": False, "streamed": False}
    results = []
    for chosen in ({"tape": "soa"}, options):
        function = tapeflow.value_and_grad(tapeflow.jit(twice, **replayed, **chosen))
        results.append(np.array(function(np.random.default_rng(4).random(50), 30)[1]).tobytes())
    assert results[0] == results[1]


def test_the_plan_says_how_each_region_lies_and_why() -> None:
    point = np.random.default_rng(3).random(9)
    text = str(tapeflow.jit(overwriting, **KEPT, tape="tiled").explain(point, 2))
    assert "1024 x 24 bytes, 1024 lanes: the loop may be vectorised" in text or "lanes" in text
    assert "lanes=4" in str(tapeflow.jit(overwriting, **KEPT, tape="tiled", lanes=4).explain(point, 2))
    assert "tape='aos'" in str(tapeflow.jit(overwriting, **KEPT, tape="aos").explain(point, 2))
    assert "; " not in str(tapeflow.jit(overwriting, **KEPT).explain(point, 2)).splitlines()[0]


def test_lanes_are_a_power_of_two() -> None:
    with pytest.raises(tapeflow.SignatureError, match="a power of two from 1 to 4096"):
        tapeflow.jit(overwriting, tape="tiled", lanes=6)
