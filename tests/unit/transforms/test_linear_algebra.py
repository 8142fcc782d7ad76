"""``np.linalg`` in differentiated functions: what the corpus, which compares with the oracle, does not ask."""

from __future__ import annotations

import numba
import numpy as np
import pytest

import tapeflow

A = np.array([[4.0, 1.0, 0.5], [0.7, 3.0, 0.2], [0.1, 0.9, 5.0]])
DEFINITE = A @ A.T


def solve(a):
    return np.linalg.solve(a, a[0])


def inv(a):
    return np.linalg.inv(a)


def cholesky(a):
    return np.linalg.cholesky(a)


def determinants(a):
    return np.linalg.det(a), np.linalg.slogdet(a)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("function", [solve, inv, cholesky, determinants])
def test_values_are_numbas_bit_for_bit(function, dtype):
    a = DEFINITE.astype(dtype)
    value, _ = tapeflow.vjp(tapeflow.jit(function), a)
    expected = numba.njit(function)(a)
    for made, wanted in zip(_flat(value), _flat(expected), strict=True):
        np.testing.assert_array_equal(made, wanted, strict=True)


def _flat(value):
    return [leaf for part in value for leaf in _flat(part)] if isinstance(value, tuple) else [value]


def test_the_pullback_of_the_inverse():
    value, pullback = tapeflow.vjp(tapeflow.jit(inv), A)
    cotangent = np.arange(9.0).reshape(3, 3)
    np.testing.assert_allclose(pullback(cotangent)[0], -value.T @ cotangent @ value.T, rtol=1e-12)


def test_several_directions_at_once():
    f = tapeflow.jit(lambda a: np.linalg.slogdet(a)[1] + np.linalg.inv(a)[0, 1])
    directions = np.stack([A, DEFINITE, np.eye(3)])
    _, tangents = tapeflow.jvp(f, (A,), (directions,), batched=True)
    gradient = tapeflow.grad(f)(A)
    np.testing.assert_allclose(tangents, [(gradient * d).sum() for d in directions], rtol=1e-12)


def test_what_a_singular_matrix_raises_the_gradient_raises():
    @tapeflow.jit
    def f(a, x):
        x[0] = 7.0
        return np.linalg.solve(a, x)[0]

    a, x = np.ones((2, 2)), np.ones(2)
    with pytest.raises(np.linalg.LinAlgError, match="Matrix is singular to machine precision"):
        tapeflow.grad(f, (0, 1))(a, x)
    with pytest.raises(np.linalg.LinAlgError, match="Matrix is singular to machine precision"):
        tapeflow.jvp(f, (a, x), (a, x.copy()))


def test_the_logarithm_of_a_vanishing_determinant_has_no_derivative():
    f = tapeflow.jit(lambda a: np.linalg.slogdet(a)[1])
    value, gradient = tapeflow.value_and_grad(f)(np.ones((2, 2)))
    assert value == -np.inf
    assert np.isnan(gradient).all()


def test_a_rule_may_call_what_has_a_rule():
    """Within a rule nothing is differentiated, and NumPy's own functions are called."""

    @tapeflow.custom_vjp
    def trace_of_inverse(a):
        return np.trace(np.linalg.inv(a))

    trace_of_inverse.defvjp(
        lambda a: (np.trace(np.linalg.inv(a)), a), lambda a, g: (-g * (np.linalg.inv(a) @ np.linalg.inv(a)).T,)
    )
    f = tapeflow.jit(lambda a: trace_of_inverse(a) * np.linalg.det(a))
    expected = tapeflow.grad(tapeflow.jit(lambda a: np.trace(np.linalg.inv(a)) * np.linalg.det(a)))(A)
    np.testing.assert_allclose(tapeflow.grad(f)(A), expected, rtol=1e-12)


def test_empty_matrices():
    for function in (inv, cholesky):
        compiled = numba.njit(function)
        f = tapeflow.jit(lambda a: 1.0 + compiled(a).sum())  # noqa: B023
        value, gradient = tapeflow.value_and_grad(f)(np.ones((0, 0)))
        assert (value, gradient.shape) == (1.0, (0, 0))


SECOND = [
    (lambda a: np.linalg.solve(a, np.ones(3)).sum(), A),
    (lambda a: np.linalg.inv(a)[0, 1] * a[0, 0], A),
    (lambda a: np.linalg.det(a), A),
    (lambda a: np.linalg.slogdet(a)[1], np.eye(3)),
    (lambda a: np.linalg.cholesky(a)[2, 1], DEFINITE),
]


@pytest.mark.parametrize(("function", "at"), SECOND)
def test_second_derivatives(function, at):
    """Against differences of the gradient."""
    f = tapeflow.jit(function)
    gradient = tapeflow.grad(f)
    direction = np.array([[1.0, 2.0, -1.0], [0.5, 1.0, 3.0], [2.0, 0.1, -2.0]])
    difference = (gradient(at + 1e-5 * direction) - gradient(at - 1e-5 * direction)) / 2e-5
    np.testing.assert_allclose(tapeflow.hvp(f)(at, direction), difference, rtol=1e-6, atol=1e-8)


def test_third_derivatives_are_refused():
    f = tapeflow.jit(lambda x: np.linalg.det(np.array([[x, 1.0], [x * x, 2.0]])))
    with pytest.raises(tapeflow.UnsupportedError, match=r"derivatives of order 3 of numpy.linalg.det \(.*test_linear"):
        tapeflow.grad(tapeflow.grad(tapeflow.grad(f)))(0.5)
