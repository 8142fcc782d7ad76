"""Branches that take a bit of the tape: the same gradients as with bytes, and an eighth of the tape."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import tapeflow
from tapeflow.errors import SignatureError
from tests.gradients.comparison import assert_gradient_matches
from tests.gradients.structures import copied


def leaky(u, steps):
    """One branch an iteration, in a loop that LLVM vectorises; its records go on from step to step."""
    for _ in range(steps):
        for i in range(u.shape[0]):
            u[i] = 1.5 * u[i] - 0.25 if u[i] > 0.3 else 0.5 * u[i] + 0.25
    total = 0.0
    for i in range(u.shape[0]):
        total += u[i]
    return total


def aligned(a, b):
    """Two branches in one record, and a loop that is serial: Needleman and Wunsch."""
    row = np.zeros(b.shape[0] + 1)
    for i in range(a.shape[0]):
        diagonal = row[0]
        for j in range(b.shape[0]):
            above = row[j + 1]
            best = diagonal + a[i] + b[j]
            if above - 0.1 > best:
                best = above - 0.1
            if row[j] - 0.2 > best:
                best = row[j] - 0.2
            row[j + 1] = best
            diagonal = above
    return row[b.shape[0]]


def mixed(u):
    """A branch beside a float, of another size."""
    total = 0.0
    greatest = u[0]
    for i in range(u.shape[0]):
        if u[i] > greatest:
            greatest = u[i]
        total += np.sin(u[i]) * greatest
        u[i] = 0.0
    return total + greatest


def doubled(u, steps):
    """A loop that is come to under a condition, and is shorter each time: the plan counts its records."""
    for t in range(steps):
        if t % 3 != 1:
            for i in range(t, u.shape[0]):
                u[i] = 1.25 * u[i] if u[i] < 0.6 else u[i] - 0.5
    return u[0] * u[u.shape[0] - 1]


def line(n: int) -> np.ndarray:
    return np.random.default_rng(n).uniform(-1.0, 1.0, n)


SIZES = (1, 2, 63, 64, 65, 127, 128, 129, 300)
CALLS = [(leaky, (line(n), steps)) for n in SIZES for steps in (0, 1, 3)]
CALLS += [(aligned, (line(n), line(m))) for n, m in ((1, 1), (3, 64), (5, 65), (4, 63), (20, 100), (70, 3))]
CALLS += [(mixed, (line(n),)) for n in SIZES]
CALLS += [(doubled, (line(n), 7)) for n in SIZES if n > 6]


@pytest.fixture(scope="module")
def gradients() -> dict[tuple[str, bool], Any]:
    functions = (leaky, aligned, mixed, doubled)
    return {(f.__name__, bits): tapeflow.jit(f, bits=bits, rebuilt=False) for f in functions for bits in (False, True)}


def test_gradients_are_those_with_bytes_bit_for_bit(gradients: dict[tuple[str, bool], Any]) -> None:
    for function, arguments in CALLS:
        argnums = (0, 1) if function is aligned else (0,)
        packed, whole = (gradients[function.__name__, bits] for bits in (True, False))
        plan = packed.explain(*arguments, argnums=argnums)
        assert any(region.layout.bits for region in plan.regions if region.layout), function.__name__
        for _ in range(2):
            found = tapeflow.value_and_grad(packed, argnums=argnums)(*copied(arguments))
            assert tapeflow.tape_stats().pushed == tapeflow.tape_stats().peak
            stats = tapeflow.tape_stats()
            assert stats.pushed == plan.bytes(*arguments, counters=stats.counters), (function.__name__, arguments)
            expected = tapeflow.value_and_grad(whole, argnums=argnums)(*copied(arguments))
            np.testing.assert_array_equal(found[0], expected[0])
            for a, b in zip(found[1], expected[1], strict=True):
                np.testing.assert_array_equal(a, b, str(function.__name__))


@pytest.mark.parametrize(("function", "arguments"), CALLS[-1::-14], ids=lambda found: getattr(found, "__name__", ""))
def test_gradients_are_the_oracles(
    gradients: dict[tuple[str, bool], Any], function: Any, arguments: tuple[Any, ...]
) -> None:
    assert_gradient_matches(gradients[function.__name__, True], arguments, (0, 1) if function is aligned else (0,))


def test_a_longer_call_after_a_shorter_one_reads_no_old_bits(gradients: dict[tuple[str, bool], Any]) -> None:
    packed, whole = (tapeflow.grad(gradients["leaky", bits]) for bits in (True, False))
    for n, steps in ((65, 9), (7, 2), (200, 3), (64, 1), (3, 30)):
        np.testing.assert_array_equal(packed(line(n), steps), whole(line(n), steps))


def test_sixty_four_records_share_a_word(gradients: dict[tuple[str, bool], Any]) -> None:
    plan = gradients["leaky", True].explain(line(100), 10)
    assert plan.bytes() == 8 * (1000 // 64 + 1)
    assert "8 * ((steps * u.shape[0] + 63) // 64)" in str(plan)
    assert "a branch takes a bit" in str(plan)
    assert gradients["leaky", False].explain(line(100), 10).bytes() == 1000


def test_a_branch_takes_a_bit_by_default_where_branches_are_most_of_the_tape_of_a_serial_loop() -> None:
    plan = tapeflow.jit(aligned).explain(line(9), line(9), argnums=(0, 1))
    assert any(region.layout.bits for region in plan.regions if region.layout)
    text = str(tapeflow.jit(mixed).explain(line(9)))
    assert "a branch takes a byte: branches are less than half of the tape" in text
    text = str(tapeflow.jit(leaky).explain(line(9), 3))
    assert "a branch takes a byte: the loop may be vectorised" in text


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"bits": False}, "bits=False"),
        ({"tape_budget": "1MiB"}, "a budget counts whole bytes a record"),
        ({"check": True}, "check=True addresses each record by itself"),
        ({"tape": "aos"}, "records are structs or tiles"),
        ({"tape": "tiled"}, "records are structs or tiles"),
        ({"streamed": False}, "its loop is rebuilt"),
    ],
)
def test_where_a_branch_takes_a_byte_the_plan_says_why(options: dict[str, Any], reason: str) -> None:
    function = tapeflow.jit(leaky, **{"bits": True, **options})
    text = str(function.explain(line(80), 4))
    assert f"a branch takes a byte: {reason}" in text
    np.testing.assert_array_equal(tapeflow.grad(function)(line(80), 4), tapeflow.grad(tapeflow.jit(leaky))(line(80), 4))


def test_bits_is_true_false_or_none() -> None:
    with pytest.raises(SignatureError, match=r"bits=7. Say True, False or None"):
        tapeflow.jit(leaky, bits=7)


def test_a_loop_that_is_left_early_keeps_bytes_and_its_gradient() -> None:
    def until(u, limit):
        total = 0.0
        for i in range(u.shape[0]):
            u[i] = 2.0 * u[i] if u[i] > 0.1 else 3.0 * u[i]
            total += u[i]
            if total > limit:
                break
        return total

    for limit in (-9.0, 0.5, 1e9):
        assert_gradient_matches(tapeflow.jit(until, bits=True), (np.abs(line(90)), limit), (0,))


def test_second_derivatives_and_pullbacks(gradients: dict[tuple[str, bool], Any]) -> None:
    value, pullback = tapeflow.vjp(gradients["mixed", True], line(130))
    expected, other = tapeflow.vjp(gradients["mixed", False], line(130))
    np.testing.assert_array_equal(value, expected)
    for _ in range(2):
        np.testing.assert_array_equal(pullback(1.0)[0], other(1.0)[0])
