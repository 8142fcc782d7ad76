"""``tapeflow.custom_jvp``: a rule for tangents, used by the reverse pass through its partial derivatives."""

import math

import numpy as np
import pytest

import tapeflow
from tests.gradients.comparison import assert_gradient_matches


@tapeflow.custom_jvp
def log1pexp(x):
    return math.log(1.0 + math.exp(x))


@log1pexp.defjvp
def log1pexp_jvp(primals, tangents):
    (x,) = primals
    (dx,) = tangents
    return log1pexp(x), (1.0 - 1.0 / (1.0 + math.exp(x))) * dx


@tapeflow.custom_jvp
def weighted(x, n, y):
    return x**n * y


@weighted.defjvp
def weighted_jvp(primals, tangents):
    x, n, y = primals
    dx, _, dy = tangents
    power = x ** (n - 1)
    return power * x * y, n * power * y * dx + power * x * dy


def test_it_agrees_with_the_true_derivative():
    def f(x):
        total = 0.0
        for i in range(x.shape[0]):
            total = total * 0.5 + log1pexp(x[i] * total) * x[i]
            if x[i] > 1.0:
                total = weighted(total, i, x[i])
        return total

    assert_gradient_matches(f, (np.linspace(0.5, 2, 6),), 0)
    assert_gradient_matches(f, (np.empty(0),), 0)


def test_no_overflow_where_the_true_derivative_has_one():
    f = tapeflow.jit(lambda x: log1pexp(x) * 2.0)
    assert tapeflow.grad(f)(1000.0) == 2.0
    assert tapeflow.grad(tapeflow.jit(log1pexp.py_func))(1000.0) == 0.0  # of log(inf)


def test_a_rule_that_is_no_derivative():
    ramp = tapeflow.custom_jvp(lambda x: max(x, 0.0))
    ramp.defjvp(lambda primals, tangents: (ramp(primals[0]), tangents[0] if primals[0] > 0 else 0.1 * tangents[0]))
    f = tapeflow.jit(lambda x, y: ramp(x) * y)
    assert tapeflow.grad(f, (0, 1))(-2.0, 3.0) == (0.1 * 3.0, 0.0)
    assert tapeflow.grad(f, (0, 1))(2.0, 3.0) == (3.0, 2.0)
    assert tapeflow.grad(ramp)(-1.0) == 0.1


def test_a_zero_adjoint_stays_zero():
    steep = tapeflow.custom_jvp(lambda x: math.sqrt(x))
    steep.defjvp(lambda primals, tangents: (steep(primals[0]), np.inf * tangents[0]))
    f = tapeflow.jit(lambda x: steep(x) * 0.0 + x)
    assert tapeflow.grad(f)(0.0) == 1.0


def test_single_precision():
    @tapeflow.custom_jvp
    def scaled(x, y):
        return x * np.float32(y)

    @scaled.defjvp
    def rule(primals, tangents):
        x, y = primals
        dx, dy = tangents
        return x * np.float32(y), dx * np.float32(y) + np.float32(dy) * x

    f = tapeflow.jit(lambda x, y: scaled(x[0], y) + x[1])
    gradients = tapeflow.grad(f, (0, 1))(np.array([2.0, 1.0], np.float32), 3.0)
    np.testing.assert_array_equal(gradients[0], [3.0, 1.0])
    assert gradients[0].dtype == np.float32
    assert gradients[1] == 2.0


def test_integer_tangents_are_zero_and_defaults_are_bound():
    @tapeflow.custom_jvp
    def shifted(x, n=2, flag=True):
        return x + n

    shifted.defjvp(lambda primals, tangents: (primals[0] + primals[1], tangents[0] + tangents[1] * 99 + tangents[2]))
    f = tapeflow.jit(lambda x: shifted(x) * shifted(x, n=3))
    assert tapeflow.value_and_grad(f)(1.0) == (12.0, 7.0)


def test_nondiff_arguments_go_first():
    @tapeflow.custom_jvp(nondiff_argnums=(0, 2))
    def polynomial(table, x, n):
        return table[0] + table[n] * x

    polynomial.defjvp(
        lambda table, n, primals, tangents: (table[0] + table[n] * primals[0], table[n] * tangents[0] * 10.0)
    )
    f = tapeflow.jit(lambda table, x: polynomial(table, x, 1) * x)
    assert tapeflow.grad(f, 1)(np.array([1.0, 2.0]), 3.0) == 7.0 + 60.0
    with pytest.raises(tapeflow.UnsupportedError, match="argument of polynomial that is in nondiff_argnums"):
        tapeflow.grad(f, 0)(np.array([1.0, 2.0]), 3.0)


def test_arrays_are_refused_by_name():
    total = tapeflow.custom_jvp(lambda x: x.sum())
    total.defjvp(lambda primals, tangents: (primals[0].sum(), tangents[0].sum()))
    with pytest.raises(tapeflow.UnsupportedError, match=r"as argument x of .*<lambda> \(custom_jvp\).*custom_vjp"):
        tapeflow.grad(tapeflow.jit(lambda x: total(x)))(np.ones(3))


def test_an_exception_in_the_rule_is_the_gradient_s():
    @tapeflow.custom_jvp
    def inverse(x):
        return 1.0 / x

    inverse.defjvp(lambda primals, tangents: (1.0 / primals[0], -tangents[0] / primals[0] ** 2))
    f = tapeflow.jit(lambda x: inverse(x) * x)
    with pytest.raises(ZeroDivisionError):
        tapeflow.grad(f)(0.0)
    assert tapeflow.grad(f)(2.0) == 0.0


def test_without_a_float_there_is_nothing_to_differentiate():
    square = tapeflow.custom_jvp(lambda n: n * n + 0.5)
    square.defjvp(lambda primals, tangents: (0.0, 0.0))
    assert tapeflow.grad(tapeflow.jit(lambda x: square(3) * x))(1.0) == 9.5


def test_a_new_rule_is_used_from_then_on():
    f = tapeflow.custom_jvp(lambda x: x)
    f.defjvp(lambda primals, tangents: (primals[0], tangents[0] * 2.0))
    gradient = tapeflow.grad(tapeflow.jit(lambda x: f(x)))
    assert gradient(1.0) == 2.0
    f.defjvp(lambda primals, tangents: (primals[0], tangents[0] * 3.0))
    assert gradient(1.0) == 3.0
