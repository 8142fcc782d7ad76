"""Second and higher derivatives where a factor of a derivative is exactly zero: they need not be."""

from __future__ import annotations

import math

import numpy as np
import pytest

import tapeflow

DERIVATIVES = [
    (lambda x: math.sin(x) ** 2, [0.0, 2.0, 0.0, -8.0]),
    (lambda x: x * x * x, [0.0, 0.0, 6.0, 0.0]),
    (lambda x: math.sin(x) * math.sin(math.sin(x) ** 2), [0.0, 0.0, 6.0, 0.0]),
    (lambda x: math.exp(x) * math.cos(x), [1.0, 0.0, -2.0, -4.0]),
]


@pytest.mark.parametrize(("function", "expected"), DERIVATIVES)
def test_of_a_number(function, expected):
    derivative = tapeflow.jit(function)
    found = []
    for _ in expected:
        derivative = tapeflow.grad(derivative)
        found.append(derivative(0.0))
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


def test_the_hessian_at_an_exact_fit():
    def misfit(p, x, y):
        s = 0.0
        for i in range(x.shape[0]):
            s += (math.sin(p[0] * x[i]) * p[1] - y[i]) ** 2
        return s

    p, x = np.array([0.7, 1.5]), np.linspace(0.1, 1.0, 4)
    y = np.array([math.sin(p[0] * v) * p[1] for v in x])
    slopes = np.stack([np.cos(p[0] * x) * x * p[1], np.sin(p[0] * x)])
    f = tapeflow.jit(misfit)
    np.testing.assert_allclose(tapeflow.hessian(f)(p, x, y), 2.0 * slopes @ slopes.T, rtol=1e-12)
    v = np.array([1.0, -2.0])
    np.testing.assert_allclose(tapeflow.hvp(f)(p, x, y, v), 2.0 * slopes @ (slopes.T @ v), rtol=1e-12)


def test_a_branch_is_not_a_guard():
    f = tapeflow.jit(lambda x: 0.0 if x == 0.0 else x * x * math.sin(1.0 / x))
    assert tapeflow.grad(tapeflow.grad(f))(0.0) == 0.0
