"""Loops with and without guards against ``0 * inf``: which path an iteration takes shows nowhere in a gradient."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

import tapeflow
from tests.gradients.comparison import assert_gradient_matches


def growth(x: Any, y: Any, n: Any) -> Any:
    """Overflows after some steps, and forgets it."""
    for _ in range(n):
        step = x * y * 0.5 - y * y * x
        x, y = x + x * x * y, y + step * y * x
    return math.exp(-(x * x)) + math.exp(-(y * y))


def scattered(table: Any, index: Any, weights: Any) -> Any:
    total = 0.0
    for i in range(index.shape[0]):
        a, b = table[index[i]], table[index[i] + 1]
        term = a * b * weights[i] + a * a * b
        total += math.exp(-(term * term))
    return total


def branching(x: Any, n: Any) -> Any:
    y = 1.0
    for i in range(n):
        y = y * x * y + x * y if i % 3 == 1 else math.sin(x * y) * y * x + 0.5
    return y


@pytest.mark.parametrize("x", [0.3, 0.0, 2.0, 1e160, math.inf, math.nan])
@pytest.mark.parametrize("y", [0.7, -0.0, 1.5, -math.inf])
@pytest.mark.parametrize("n", [0, 1, 2, 5, 9])
def test_a_recurrence(x: float, y: float, n: int) -> None:
    assert_gradient_matches(growth_compiled, (x, y, n), (0, 1))


growth_compiled = tapeflow.jit(growth)


def test_a_recurrence_has_both_paths() -> None:
    text = growth_compiled.inspect("scheduled", 0.3, 0.7, 9, argnums=(0, 1))
    assert ".unguarded:" in text
    assert ".guarded:" in text


@pytest.mark.parametrize("extreme", [0.0, 1e200, math.inf, math.nan])
def test_a_scatter(extreme: float) -> None:
    table = np.array([0.5, extreme, -0.25, 0.0, 2.0])
    arguments = (table, np.array([0, 3, 1, 1, 2, 0]), np.array([1.0, 0.0, 2.0, extreme, 1.0, -1.0]))
    compiled = tapeflow.jit(scattered)
    assert_gradient_matches(compiled, arguments, (0, 2))
    assert ".unguarded:" in compiled.inspect("scheduled", *arguments, argnums=(0, 2))


@pytest.mark.parametrize("x", [0.6, 0.0, 1.3, 1e100])
def test_branches(x: float) -> None:
    assert_gradient_matches(branching, (x, 11))


@pytest.mark.parametrize("options", [{"tape": "aos"}, {"tape": "tiled"}, {"choose": False}, {"fused": True}])
@pytest.mark.parametrize("x", [0.3, 2.0])
def test_with_other_tapes(options: dict[str, Any], x: float) -> None:
    assert_gradient_matches(tapeflow.jit(growth, **options), (x, 0.7, 9), (0, 1))


@pytest.mark.parametrize("x", [0.3, 0.0, 0.9])
def test_second_derivatives(x: float) -> None:
    def f(v: Any) -> Any:
        a, b = v[0], v[1]
        for _ in range(4):
            step = a * b * 0.5 - b * b * a
            a, b = a + a * a * b, b + step * b * a
        return a * b + a

    point, step = np.array([x, 0.7]), 1e-6
    gradient = tapeflow.grad(tapeflow.jit(f))
    found = tapeflow.hessian(tapeflow.jit(f))(point)
    for n, direction in enumerate(np.eye(2)):
        expected = (gradient(point + step * direction) - gradient(point - step * direction)) / (2.0 * step)
        np.testing.assert_allclose(found[n], expected, rtol=1e-6, atol=1e-6)
        np.testing.assert_allclose(tapeflow.hvp(tapeflow.jit(f))(point, direction), found[n], rtol=1e-12, atol=1e-12)


def test_a_gradient_of_a_gradient_that_is_called_in_a_loop() -> None:
    derivative = tapeflow.grad(tapeflow.jit(growth))
    second = tapeflow.grad(derivative)
    step = 1e-6
    expected = (derivative(0.3 + step, 0.7, 3) - derivative(0.3 - step, 0.7, 3)) / (2.0 * step)
    assert second(0.3, 0.7, 3) == pytest.approx(expected, rel=1e-6)
    assert second(2.0, 1.5, 5) == 0.0
