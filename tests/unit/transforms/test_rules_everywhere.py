"""Rules, constants and stop_gradient under the other transforms: forward mode, second derivatives, vjp, adjoint."""

import math

import numpy as np
import pytest

import tapeflow


@tapeflow.custom_vjp
def sine(x):
    return math.sin(x)


# Three times the derivative, so that a transform that overlooks the rule is seen.
sine.defvjp(lambda x: (math.sin(x), math.cos(x)), lambda slope, g: (3.0 * g * slope,))


@tapeflow.custom_jvp
def exponential(x):
    return math.exp(x)


@exponential.defjvp
def exponential_jvp(primals, tangents):
    value = exponential(primals[0])
    return value, 3.0 * value * tangents[0]


@tapeflow.jit
def with_tangents(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += exponential(x[i]) * i
    return total


@tapeflow.jit
def with_cotangents(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        total += sine(x[i] * y)
        x[i] = x[i] * 2.0
    return total


X, I = np.linspace(0.2, 1, 4), np.arange(4.0)


def test_forward_mode_uses_the_rule_for_tangents():
    v = np.array([1.0, -1.0, 0.5, 2.0])
    value, tangent = tapeflow.jvp(with_tangents, (X,), (v,))
    assert value == with_tangents(X)
    assert tangent == pytest.approx(3.0 * (np.exp(X) * I * v).sum(), rel=1e-13)
    assert tangent == pytest.approx(v @ tapeflow.grad(with_tangents)(X), rel=1e-13)


def test_second_derivatives_go_through_the_rule():
    # The derivative of a rule is that of what it computes; in its own rule the function is what it is without.
    f = tapeflow.jit(lambda x: exponential(x))
    assert tapeflow.grad(f)(0.5) == pytest.approx(3 * math.exp(0.5), rel=1e-14)
    np.testing.assert_allclose(tapeflow.hvp(with_tangents)(X, np.ones(4)), 3.0 * np.exp(X) * I, rtol=1e-13)


def test_second_derivatives_of_stopped_values():
    f = tapeflow.jit(lambda x: tapeflow.stop_gradient(x) * x * x)
    assert tapeflow.grad(tapeflow.grad(f))(0.5) == 1.0


def test_forward_mode_refuses_a_rule_for_cotangents_by_name():
    for call in (
        lambda: tapeflow.jvp(tapeflow.jit(lambda x: sine(x)), (0.5,), (1.0,)),
        lambda: tapeflow.hvp(tapeflow.jit(lambda x: sine(x[0])))(X, X),
    ):
        with pytest.raises(tapeflow.UnsupportedError, match=r"forward mode through sine.*tapeflow\.custom_jvp"):
            call()


def expected(y, seed):
    cosines = 3.0 * np.cos(X * y)
    return seed * cosines * y, seed * (cosines * X).sum()


def test_pullbacks():
    value, pullback = tapeflow.vjp(with_cotangents, X.copy(), 0.5)
    assert value == pytest.approx(np.sin(X * 0.5).sum())
    for seed in (2.0, 0.0, -1.0):
        x_bar, y_bar = pullback(seed)
        np.testing.assert_allclose(x_bar, expected(0.5, seed)[0], rtol=1e-13)
        assert y_bar == pytest.approx(expected(0.5, seed)[1], rel=1e-13)


def test_adjoints_without_copies():
    x_bar = np.zeros(4)
    _, (y_bar,) = tapeflow.adjoint(with_cotangents, activity=("dup", "active"))(X.copy(), x_bar, 0.5)
    np.testing.assert_allclose(x_bar, expected(0.5, 1.0)[0], rtol=1e-13)
    assert y_bar == pytest.approx(expected(0.5, 1.0)[1], rel=1e-13)


def test_in_a_function_that_calls_itself_it_is_refused_by_name():
    @tapeflow.jit
    def power(x, n):
        if n == 0:
            return sine(x)
        return x * power(x, n - 1)

    with pytest.raises(tapeflow.UnsupportedError, match="function that calls itself"):
        tapeflow.grad(power)(0.5, 3)


def test_a_new_rule_reaches_every_transform():
    rule = tapeflow.custom_jvp(lambda x: x)
    f = tapeflow.jit(lambda x, y: rule(x[0]) * y)

    def results():
        x_bar = np.zeros(1)
        adjoint(np.ones(1), x_bar, 2.0)
        return [
            gradient(np.ones(1), 2.0)[0],
            tapeflow.jvp(f, (np.ones(1), 2.0), (np.ones(1), None))[1],
            tapeflow.vjp(f, np.ones(1), 2.0)[1](1.0)[0][0],
            x_bar[0],
        ]

    rule.defjvp(lambda primals, tangents: (primals[0], tangents[0] * 5.0))
    gradient, adjoint = tapeflow.grad(f), tapeflow.adjoint(f, activity=("dup", "const"))
    assert results() == [10.0] * 4
    rule.defjvp(lambda primals, tangents: (primals[0], tangents[0] * 7.0))
    assert results() == [14.0] * 4


@tapeflow.jit(constant="m")
def weighted(x, m):
    return x[0] * m[0]


def test_constant_arguments():
    m = np.array([3.0])
    value, tangent = tapeflow.jvp(weighted, (X, m), (np.ones(4), np.ones(1)))
    assert (value, tangent) == (X[0] * 3.0, 3.0)
    x_bar, m_bar = tapeflow.vjp(weighted, X, m)[1](1.0)
    np.testing.assert_array_equal(x_bar, [3, 0, 0, 0])
    np.testing.assert_array_equal(m_bar, [0])
    for call in (
        lambda: tapeflow.adjoint(weighted, activity=("dup", "dup")),
        lambda: tapeflow.hvp(weighted, argnums=1),
        lambda: tapeflow.hessian(weighted, argnums="m"),
    ):
        with pytest.raises(tapeflow.SignatureError, match="argument 'm' of weighted is declared constant"):
            call()


def test_partials_of_another_precision():
    mixed = tapeflow.custom_jvp(lambda a, b: a * np.float64(b))
    mixed.defjvp(lambda p, t: (p[0] * np.float64(p[1]), t[0] * np.float64(p[1]) + p[0] * np.float64(t[1])))
    b, one = np.float32(3.0), np.float32(1.0)
    assert tapeflow.jvp(mixed, (2.0, b), (1.0, one)) == (6.0, 5.0)
    assert tapeflow.grad(mixed, (0, 1))(2.0, b) == (3.0, 2.0)
