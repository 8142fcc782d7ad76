"""``tapeflow.custom_vjp``: the user's derivative is the one that is used, wherever the function is called."""

import math
from collections import namedtuple

import numba
import numpy as np
import pytest

import tapeflow
from tests.gradients.comparison import assert_gradient_matches


@tapeflow.custom_vjp
def clipped(x, limit):
    """The identity, whose cotangent is clipped: no derivative of any function."""
    return x


def clipped_fwd(x, limit):
    return x, limit


def clipped_bwd(limit, g):
    return min(max(g, -limit), limit), None


clipped.defvjp(clipped_fwd, clipped_bwd)


@tapeflow.custom_vjp
def rounded(x):
    return np.floor(x + 0.5)


rounded.defvjp(lambda x: (np.floor(x + 0.5), ()), lambda residuals, g: (g,))


@tapeflow.custom_vjp
def norm(x, scale):
    total = 0.0
    for v in x:
        total += v * v
    return math.sqrt(total) * scale


def norm_fwd(x, scale):
    value = norm(x, 1.0)
    return value * scale, (x, value, scale)


def norm_bwd(residuals, g):
    x, value, scale = residuals
    return g * scale * x / value, g * value


norm.defvjp(norm_fwd, norm_bwd)


def test_from_python_and_compiled_code_it_is_the_function():
    compiled = numba.njit(lambda x: clipped(x, 0.5) + rounded(x))
    assert clipped(3.25, 1.0) == 3.25
    assert rounded(x=2.6) == 3.0
    assert compiled(2.6) == 5.6


def test_a_cotangent_is_clipped():
    @tapeflow.jit
    def f(x):
        total = 0.0
        for i in range(x.shape[0]):
            total += clipped(x[i] * x[i], 1.0) * 3.0 * i * x[i]
        return total

    x = np.linspace(0.1, 1, 5)
    i = np.arange(5)
    value, gradient = tapeflow.value_and_grad(f)(x)
    assert value == f(x)
    np.testing.assert_allclose(gradient, np.clip(3 * i * x, -1, 1) * 2 * x + 3 * i * x**2)


def test_straight_through_rounding():
    @tapeflow.jit
    def f(x):
        return rounded(x) * x

    assert tapeflow.value_and_grad(f)(2.6) == (3.0 * 2.6, 3.0 + 2.6)


def test_the_function_itself_is_differentiated_with_its_rule():
    assert tapeflow.grad(rounded)(2.6) == 1.0
    assert tapeflow.grad(clipped)(2.6, 0.25) == 0.25


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_rule_on_arrays_agrees_with_the_true_derivative(dtype):
    def f(x, scale):
        first = norm(x, scale)
        for i in range(x.shape[0]):
            x[i] = x[i] * i
        return first + norm(x, 2.0)

    x = np.linspace(0.5, 2, 5).astype(dtype)
    assert_gradient_matches(f, (x, dtype(1.5)), (0, 1))


def test_an_array_among_the_residuals_is_what_it_was():
    def f(x):
        total = 0.0
        for k in range(3):
            total += norm(x, 1.0 + k)
            for i in range(x.shape[0]):
                x[i] = x[i] * 0.5 + k
        return total

    assert_gradient_matches(f, (np.linspace(0.5, 2, 5),), 0)


def test_an_array_that_is_not_differentiated_has_no_shadow():
    @tapeflow.jit
    def f(x, scale):
        return norm(x, scale) * scale

    x = np.array([3.0, 4.0])
    assert tapeflow.grad(f, 1)(x, 2.0) == 20.0


def test_the_same_array_twice():
    @tapeflow.custom_vjp
    def dot(x, y):
        total = 0.0
        for i in range(x.shape[0]):
            total += x[i] * y[i]
        return total

    dot.defvjp(lambda x, y: (dot(x, y), (x, y)), lambda residuals, g: (g * residuals[1], g * residuals[0]))
    f = tapeflow.jit(lambda x: dot(x, x))
    np.testing.assert_array_equal(tapeflow.grad(f)(np.array([1.0, 2.0])), [2.0, 4.0])
    both = tapeflow.grad(dot, (0, 1))
    x = np.array([1.0, 2.0])
    for gradient in both(x, x):
        np.testing.assert_array_equal(gradient, x)


def test_views_and_rows():
    def f(a):
        total = 0.0
        for i in range(a.shape[0]):
            total += norm(a[i], 1.0 + i)
        return total + norm(a[:, 1], 2.0) + norm(a[::-1, 0], 3.0)

    assert_gradient_matches(f, (np.linspace(0.5, 2, 6).reshape(2, 3).copy(),), 0)


def test_local_arrays():
    def f(x):
        total = 0.0
        for k in range(3):
            work = np.empty(x.shape[0])
            for i in range(x.shape[0]):
                work[i] = x[i] * (k + 1) + total
            total += norm(work, 1.0)
        return total

    assert_gradient_matches(f, (np.linspace(0.5, 2, 5),), 0)


def test_empty_array():
    safe = tapeflow.custom_vjp(norm.plain)
    safe.defvjp(lambda x, scale: (0.0, x), lambda x, g: (x * g, None))
    f = tapeflow.jit(lambda x: safe(x, 1.0) + 1.0)
    assert tapeflow.grad(f)(np.empty(0)).shape == (0,)


def test_in_branches_and_while_loops():
    def f(x, n):
        total = 0.0
        while n > 0:
            if n % 2 == 0:
                total += norm(x, total + n)
            else:
                total = total * x[0]
            if total > 50.0:
                break
            n -= 1
        return total

    for n in (0, 1, 2, 6):
        assert_gradient_matches(f, (np.linspace(0.5, 1, 3), n), 0)


def test_residuals_of_every_kind():
    Kept = namedtuple("Kept", ["weight", "rest"])

    @tapeflow.custom_vjp
    def f(x, n, flag):
        return x * n

    def fwd(x, n, flag):
        table = np.arange(3)
        return x * n, Kept(np.float32(0.5), (n, (flag, x, True), table, np.full((2, 2), x), None))

    def bwd(kept, g):
        n, (flag, x, _), table, full, _ = kept.rest
        return g * (kept.weight + n + 10 * flag + 100 * x + 1000 * table[2] + full[1, 1]), 0, None

    f.defvjp(fwd, bwd)
    assert tapeflow.grad(f)(2.0, 7, True) == 0.5 + 7 + 10 + 200 + 2000 + 2
    g = tapeflow.jit(lambda x: f(x, 3, False) * 2.0)
    assert tapeflow.grad(g)(1.0) == 2 * (0.5 + 3 + 100 + 2000 + 1)


def test_single_precision_keeps_its_type():
    scaled = tapeflow.custom_vjp(lambda x: x * np.float32(3.0))
    scaled.defvjp(lambda x: (x * np.float32(3.0), x), lambda x, g: (g * x * 4.0,))
    f = tapeflow.jit(lambda x: scaled(x))
    gradient = tapeflow.grad(f)(np.float32(0.5))
    assert gradient == 2.0
    x = np.array([0.5], np.float32)
    g = tapeflow.jit(lambda x: scaled(x[0]))
    assert tapeflow.grad(g)(x).dtype == np.float32


def test_defaults_and_keywords():
    @tapeflow.custom_vjp
    def power(x, n=3):
        return x**n

    power.defvjp(lambda x, n=3: (x**n, (x, n)), lambda residuals, g: (1000.0 + residuals[1], None))
    assert power(2.0) == 8.0
    assert power(n=2, x=3.0) == 9.0
    assert tapeflow.grad(power)(2.0) == 1003.0
    f = tapeflow.jit(lambda x: power(x) + power(n=5, x=x))
    assert tapeflow.grad(f)(1.0) == 2008.0


def test_nondiff_arguments_go_first():
    @tapeflow.jit
    def inner(x):
        return x * x

    def apply(function, x, n):
        return function(x) * n

    applied = tapeflow.custom_vjp(numba.njit(apply), nondiff_argnums=(0, "n"))
    applied.defvjp(lambda function, x, n: (function(x) * n, x), lambda function, n, x, g: (g * n * 100.0,))
    f = tapeflow.jit(lambda x: applied(inner, x, 3))
    assert tapeflow.value_and_grad(f)(2.0) == (12.0, 300.0)


def test_the_decorator_with_options():
    @tapeflow.custom_vjp(nondiff_argnums=1)
    def scaled(x, factor):
        return x * factor

    scaled.defvjp(lambda x, factor: (x * factor, ()), lambda factor, residuals, g: (g * factor,))
    assert tapeflow.grad(scaled)(2.0, 5.0) == 5.0
    with pytest.raises(tapeflow.UnsupportedError, match=r"argument of scaled that is in nondiff_argnums"):
        tapeflow.grad(tapeflow.jit(lambda x: scaled(x, x)))(2.0)
    stopped = tapeflow.jit(lambda x: scaled(x, tapeflow.stop_gradient(x)))
    assert tapeflow.grad(stopped)(2.0) == 2.0


def test_functions_of_one_name():
    def make(slope):
        @tapeflow.custom_vjp
        def f(x):
            return x

        def bwd(residuals, g):
            return (g * slope,)

        f.defvjp(lambda x: (x, ()), bwd)
        return f

    one, two = make(10.0), make(200.0)
    both = tapeflow.jit(lambda x: one(x) + two(x) + one(x))
    assert tapeflow.grad(both)(1.0) == 220.0


def test_nested_rules():
    outer = tapeflow.custom_vjp(lambda x: rounded(x) * 2.0)
    # fwd is not differentiated: the rule of rounded, which it calls, plays no part.
    outer.defvjp(lambda x: (rounded(x) * 2.0, rounded(x)), lambda kept, g: (g * kept * 7.0,))
    f = tapeflow.jit(lambda x: outer(clipped(x * x, 0.5)))
    assert tapeflow.grad(f)(2.0) == 0.5 * 4.0
    plain = tapeflow.jit(lambda x: rounded(x) * 2.0)
    assert tapeflow.grad(plain)(2.0) == 2.0


def test_a_callee_is_told_apart_inside_and_outside_of_a_rule():
    helper = numba.njit(lambda x: rounded(x) + 1.0)
    inner = tapeflow.custom_vjp(lambda x: x)
    inner.defvjp(lambda x: (helper(x), ()), lambda residuals, g: (g * 100.0,))
    f = tapeflow.jit(lambda x: inner(x) + helper(x))
    assert tapeflow.grad(f)(2.0) == 101.0


def test_the_function_may_be_called_by_its_own_rule():
    @tapeflow.custom_vjp
    def square(x):
        return x * x

    square.defvjp(lambda x: (square(x), x), lambda x, g: (g * 2.0 * math.sqrt(square(x)),))
    f = tapeflow.jit(lambda x: square(square(x)))
    assert tapeflow.grad(f)(3.0) == pytest.approx(4 * 27)


def test_a_new_rule_is_used_from_then_on():
    f = tapeflow.custom_vjp(lambda x: x)
    f.defvjp(lambda x: (x, ()), lambda residuals, g: (g * 2.0,))
    caller = tapeflow.jit(lambda x: f(x))
    other = numba.njit(lambda x: caller(x) * 10.0)
    gradients = [tapeflow.grad(caller), tapeflow.value_and_grad(other), tapeflow.grad(f)]
    assert [gradients[0](1.0), gradients[1](1.0)[1], gradients[2](1.0)] == [2.0, 20.0, 2.0]
    f.defvjp(lambda x: (x, ()), lambda residuals, g: (g * 3.0,))
    assert [gradients[0](1.0), gradients[1](1.0)[1], gradients[2](1.0)] == [3.0, 30.0, 3.0]


def test_a_constant_result_needs_no_reverse_function():
    f = tapeflow.jit(lambda x, y: rounded(y) * x)
    assert tapeflow.grad(f)(2.0, 3.2) == 3.0


def test_gradients_in_compiled_code():
    @tapeflow.jit
    def f(x):
        return rounded(x) * x

    gradient = tapeflow.grad(f)
    assert numba.njit(lambda x: gradient(x) + 1.0)(2.6) == 3.0 + 2.6 + 1.0


def test_oracle_agrees_with_a_true_rule():
    def f(x):
        total = 1.0
        for i in range(x.shape[0]):
            total = total * sine(x[i] * total) + x[i]
        return total

    assert_gradient_matches(f, (np.linspace(0.5, 2, 6),), 0)


@tapeflow.custom_vjp
def sine(x):
    return math.sin(x)


sine.defvjp(lambda x: (math.sin(x), math.cos(x)), lambda slope, g: (g * slope,))


def test_each_call_has_a_cotangent_of_its_own():
    """A rule that is not linear: LLVM must not make one call of several, or move one out of a loop."""

    @tapeflow.jit
    def invariant(x, n):
        total = 0.0
        for i in range(n):
            total += clipped(x * x, 1.0) * 0.75
        return total

    @tapeflow.jit
    def twice(x):
        return clipped(x, 1.0) * 0.75 + clipped(x, 1.0) * 0.75

    @tapeflow.jit
    def in_both_arms(x, flag):
        if flag:  # noqa: SIM108 - both arms of a branch are what is tested
            y = clipped(x, 1.0) * 0.75
        else:
            y = clipped(x, 1.0) * 0.5
        return y + clipped(x, 1.0) * 0.75

    assert tapeflow.grad(invariant)(1.0, 4) == 4 * 0.75 * 2.0
    assert tapeflow.grad(twice)(1.0) == 1.5
    assert tapeflow.grad(in_both_arms)(1.0, True) == 1.5
