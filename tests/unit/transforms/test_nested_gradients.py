"""A gradient that is called within a function that is differentiated, against the same written out by hand."""

from __future__ import annotations

import math

import numba
import numpy as np
import pytest

import tapeflow
import tapeflow.oracle
from tapeflow.errors import UnsupportedError
from tests.gradients.comparison import assert_gradient_matches

X = np.array([0.5, 1.5, -0.7])


@tapeflow.jit
def wave(x, n, s):
    return math.sin(n * x) * s


@tapeflow.jit
def potential(q, k):
    s = 0.0
    for i in range(q.shape[0]):
        s += math.cos(q[i]) + 0.5 * k * q[i] * q[i - 1]
    return s


@tapeflow.jit
def network(t, w):
    s = 0.0
    for i in range(w.shape[0]):
        s += w[i, 0] * math.tanh(w[i, 1] * t)
    return s


@tapeflow.jit
def cubic(x, p):
    if x > 1e3:
        raise ValueError("far away")
    return x * x * x - p[0] * x - p[1]


def assert_same_derivative(function, by_hand, arguments, argnums):
    """``function`` has the value and the gradient that the oracle finds for ``by_hand``; and the value of itself."""
    reference = tapeflow.oracle.oracle_gradient(by_hand, arguments, argnums)
    assert_gradient_matches(tapeflow.jit(function), arguments, argnums, reference=reference)
    value, _ = tapeflow.value_and_grad(tapeflow.jit(function), argnums)(*arguments)
    assert value == numba.njit(function)(*arguments)


def test_in_a_number():
    slope = tapeflow.grad(wave)
    in_both = tapeflow.grad(wave, (2, 0))

    def f(x, s):
        a, b = in_both(x, 2, s)
        return slope(x, 3, s) ** 2 + a * b

    def by_hand(x, s):
        return (3.0 * math.cos(3.0 * x) * s) ** 2 + math.sin(2.0 * x) * 2.0 * math.cos(2.0 * x) * s

    assert_same_derivative(f, by_hand, (0.7, 1.3), (0, 1))
    assert_same_derivative(f, by_hand, (0.7, 1.3), 1)
    gradient = tapeflow.grad(tapeflow.jit(f), (0, 1))(0.7, 1.3)
    tangent = tapeflow.jvp(tapeflow.jit(f), (0.7, 1.3), (2.0, -1.0))[1]
    assert tangent == pytest.approx(2.0 * gradient[0] - gradient[1], rel=1e-12)


def test_newton_s_method():
    slope = tapeflow.grad(cubic)

    def root(p):
        x = 2.0
        while abs(cubic(x, p)) > 1e-13:
            x -= cubic(x, p) / slope(x, p)
        return x

    def by_hand(p):
        x = 2.0
        while abs(x * x * x - p[0] * x - p[1]) > 1e-13:
            x -= (x * x * x - p[0] * x - p[1]) / (3.0 * x * x - p[0])
        return x

    assert_same_derivative(root, by_hand, (np.array([1.0, 2.0]),), 0)


def test_in_a_number_of_a_function_of_arrays():
    with_slope = tapeflow.value_and_grad(network)

    def residual(w, ts):
        s = 0.0
        for k in range(ts.shape[0]):
            value, slope = with_slope(ts[k], w)
            s += (slope + value) ** 2
        return s

    def by_hand(w, ts):
        s = 0.0
        for k in range(ts.shape[0]):
            value, slope = 0.0, 0.0
            for i in range(w.shape[0]):
                y = math.tanh(w[i, 1] * ts[k])
                value += w[i, 0] * y
                slope += w[i, 0] * w[i, 1] * (1.0 - y * y)
            s += (slope + value) ** 2
        return s

    w = np.array([[0.3, 1.2], [-0.8, 0.4], [0.5, -1.1]])
    assert_same_derivative(residual, by_hand, (w, np.linspace(0.1, 1.0, 4)), (0, 1))


@pytest.mark.parametrize("argnums", [0, 1, 2, (0, 1, 2)])
def test_in_an_array(argnums):
    force = tapeflow.grad(potential)

    def leapfrog(q, p, k):
        s = 0.0
        for _ in range(3):
            p = p - 0.1 * force(q, k)
            q = q + 0.1 * p
            s += q[0] * p[1]
        return s

    def by_hand(q, p, k):
        s = 0.0
        q, p = q.copy(), p.copy()
        n = q.shape[0]
        for _ in range(3):
            for i in range(n):
                p[i] -= 0.1 * (-math.sin(q[i]) + 0.5 * k * (q[i - 1] + q[(i + 1) % n]))
            for i in range(n):
                q[i] += 0.1 * p[i]
            s += q[0] * p[1]
        return s

    assert_same_derivative(leapfrog, by_hand, (X, X[::-1].copy(), 0.8), argnums)


def test_in_several_arguments_with_the_value():
    parts = tapeflow.value_and_grad(potential, ("q", "k"))

    def f(q, k):
        value, (in_q, in_k) = parts(q, k)
        return value * in_q[1] + in_k

    def by_hand(q, k):
        s = 0.0
        pairs = 0.0
        for i in range(3):
            s += math.cos(q[i]) + 0.5 * k * q[i] * q[i - 1]
            pairs += 0.5 * q[i] * q[i - 1]
        return s * (-math.sin(q[1]) + 0.5 * k * (q[0] + q[2])) + pairs

    assert_same_derivative(f, by_hand, (X, 0.8), (0, 1))


def test_of_matrices_and_of_nothing():
    in_matrix = tapeflow.grad(tapeflow.jit(lambda a, s: (a * a * a).sum() * s))
    f = tapeflow.jit(lambda a, s: (in_matrix(a, s) * a).sum() if a.size else s)
    a = np.arange(6.0).reshape(2, 3)
    np.testing.assert_allclose(tapeflow.grad(f)(a, 2.0), 18.0 * a * a, rtol=1e-12)
    assert tapeflow.grad(f)(np.zeros((0, 3)), 2.0).shape == (0, 3)


def test_of_single_precision():
    force = tapeflow.grad(potential)
    f = tapeflow.jit(lambda q: (force(q, 0.0) * q).sum())
    gradient = tapeflow.grad(f)(X.astype(np.float32))
    assert gradient.dtype == np.float32
    np.testing.assert_allclose(gradient, -np.cos(X) * X - np.sin(X), rtol=1e-5)


def test_what_the_function_raises_is_raised():
    slope = tapeflow.grad(cubic)
    f = tapeflow.jit(lambda x, p: slope(x, p) * x)
    with pytest.raises(ValueError, match="far away"):
        tapeflow.grad(f, (0, 1))(2e3, np.ones(2))


def test_in_a_rule_it_is_a_value():
    force = tapeflow.grad(potential)
    product = tapeflow.hvp(potential)
    first = tapeflow.custom_vjp(lambda q: force(q, 0.8)[0])
    unit = np.array([1.0, 0.0, 0.0])
    first.defvjp(lambda q: (force(q, 0.8)[0], q), lambda q, g: (g * product(q, 0.8, unit),))
    np.testing.assert_allclose(
        tapeflow.grad(tapeflow.jit(lambda q: first(q) * 2.0))(X), 2.0 * product(X, 0.8, unit), rtol=1e-12
    )


def test_it_is_compiled_anew_with_its_function():
    scale = 2.0

    @tapeflow.jit
    def scaled(x):
        return scale * x * x

    slope = tapeflow.grad(scaled)
    f = tapeflow.jit(lambda x: slope(x) * x)
    assert tapeflow.grad(f)(1.0) == 8.0
    scale = 3.0
    scaled.recompile()
    assert tapeflow.grad(f)(1.0) == 12.0


def test_refusals_name_the_gradient():
    force, product = tapeflow.grad(potential), tapeflow.hvp(potential)
    writing = tapeflow.grad(tapeflow.jit(lambda x: _doubled(x)))
    cases = [
        (lambda q: product(q, 0.8, q).sum(), r"a call of hvp\(potential\) in a function that is differentiated \(.*py"),
        (lambda q: force(q[::2], 0.8)[0], r"a call of grad\(potential\), whose gradient is one in .*, in a function"),
        (lambda q: writing(q)[0], r"which takes no read-only arrays: the function writes its own, in a function"),
    ]
    for function, message in cases:
        with pytest.raises(UnsupportedError, match=message):
            tapeflow.grad(tapeflow.jit(function))(X.copy())
    f = tapeflow.jit(lambda q: (force(q, 0.8) * q).sum())
    with pytest.raises(
        UnsupportedError, match=r"a call of grad\(potential\), whose derivative is known to first order"
    ):
        tapeflow.hvp(f)(X, X.copy())
    with pytest.raises(UnsupportedError, match=r"forward mode through grad_potential|with differentiated memory"):
        tapeflow.jvp(f, (X,), (X.copy(),))


@numba.njit
def _doubled(x):
    x[0] *= 2.0
    return x[0] * x[1]
