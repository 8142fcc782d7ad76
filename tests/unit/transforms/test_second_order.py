"""Forward mode over reverse mode: ``hvp``, ``hessian`` and gradients of gradients."""

import math

import numpy as np
import pytest
from numba import njit
from numba.core.runtime import _nrt_python, rtsys
from scipy import special

import tapeflow


@tapeflow.jit
def chain(x):
    y = x
    for _ in range(3):
        y = math.sin(y) * x + y * y
    return y


@tapeflow.jit
def energy(x, k, steps=3):
    total = 0.0
    for _ in range(steps):
        for i in range(x.shape[0]):
            total += math.exp(-k * x[i] * x[i - 1])
            x[i] = x[i] + 0.1 * math.sin(total)
    return total


@tapeflow.jit
def diffusion(u, steps):
    a = u.copy()
    b = np.zeros_like(u)
    for _ in range(steps):
        for i in range(1, a.shape[0] - 1):
            b[i] = a[i] + 0.1 * (a[i - 1] - 2.0 * a[i] + a[i + 1]) * a[i]
        a, b = b, a
    return (a * a).sum()


@tapeflow.jit
def dynamic(x):
    total = 0.0
    n = 0
    while total < 5.0:
        total += x[n % x.shape[0]] * x[(n + 1) % x.shape[0]]
        n += 1
    if n > 1000:
        raise ValueError("too long")
    return total * total


POINT = np.linspace(0.3, 1.2, 7)
DIRECTION = np.array([1.0, -0.5, 0.25, 2.0, -1.0, 0.1, 0.7])


def differences(function, *arguments, direction, argnums=0, step=1e-5):
    """The derivative of the gradient along a direction of the first argument."""
    x, *rest = arguments
    ahead = tapeflow.grad(function, argnums)(x + step * direction, *rest)
    behind = tapeflow.grad(function, argnums)(x - step * direction, *rest)
    return (ahead - behind) / (2.0 * step)


@pytest.mark.parametrize(("function", "rest"), [(energy, (0.7,)), (diffusion, (5,)), (dynamic, ())])
def test_hvp_is_the_change_of_the_gradient(function, rest):
    v = DIRECTION.copy()
    product = tapeflow.hvp(function)(POINT.copy(), *_all(function, rest), v)
    assert product == pytest.approx(differences(function, POINT, *rest, direction=DIRECTION), rel=1e-6, abs=1e-8)
    assert np.array_equal(v, DIRECTION)


def _all(function, rest):
    """The arguments after the first; hvp takes all of them."""
    return (*rest, 3) if function is energy else rest


@pytest.mark.parametrize(("function", "rest"), [(energy, (0.7,)), (diffusion, (5,)), (dynamic, ())])
def test_the_columns_of_the_hessian_are_its_products(function, rest):
    matrix = tapeflow.hessian(function)(POINT.copy(), *rest)
    columns = [tapeflow.hvp(function)(POINT.copy(), *_all(function, rest), e) for e in np.eye(7)]
    assert matrix.shape == (7, 7)
    assert matrix == pytest.approx(np.array(columns).T, rel=1e-12, abs=1e-13)
    assert matrix == pytest.approx(matrix.T, rel=1e-9, abs=1e-11)


def test_hessian_does_to_its_arguments_what_the_function_does():
    x, expected = np.linspace(0.1, 1.0, 11), np.linspace(0.1, 1.0, 11)
    tapeflow.hessian(energy)(x, 0.7)
    energy(expected, 0.7)
    assert np.array_equal(x, expected)


def test_blocks_of_the_hessian_in_several_arguments():
    (xx, xk), (kx, kk) = tapeflow.hessian(energy, (0, "k"))(POINT.copy(), 0.7)
    assert (xx.shape, xk.shape, kx.shape, np.shape(kk)) == ((7, 7), (7,), (7,), ())
    assert xk == pytest.approx(kx, rel=1e-9)
    step = 1e-5
    dk = tapeflow.grad(energy, 1)
    assert kk == pytest.approx((dk(POINT.copy(), 0.7 + step) - dk(POINT.copy(), 0.7 - step)) / (2 * step), rel=1e-6)


def test_hvp_in_several_arguments():
    products = tapeflow.hvp(energy, (0, 1))(POINT.copy(), 0.7, 3, DIRECTION.copy(), 2.0)
    (xx, xk), (kx, kk) = tapeflow.hessian(energy, (0, 1))(POINT.copy(), 0.7)
    assert products[0] == pytest.approx(xx @ DIRECTION + 2.0 * xk, rel=1e-11)
    assert products[1] == pytest.approx(kx @ DIRECTION + 2.0 * kk, rel=1e-11)


@pytest.mark.parametrize("order", [2, 3, 4])
def test_gradients_of_gradients_in_a_number(order):
    lower = chain
    for _ in range(order - 1):
        lower = tapeflow.grad(lower)
    step = 1e-5
    expected = (lower(0.37 + step) - lower(0.37 - step)) / (2.0 * step)
    assert tapeflow.grad(lower)(0.37) == pytest.approx(expected, rel=1e-7)


def test_the_second_derivative_of_a_power_is_exact():
    @tapeflow.jit
    def cube(x):
        return x * x * x

    assert tapeflow.grad(tapeflow.grad(cube))(2.0) == 12.0
    assert tapeflow.grad(tapeflow.grad(tapeflow.grad(cube)))(2.0) == 6.0
    assert tapeflow.hessian(cube)(2.0) == 12.0
    assert tapeflow.hvp(cube)(2.0, 0.5) == 6.0


def test_mixed_partial_derivatives():
    mixed = tapeflow.grad(tapeflow.grad(energy, 1), 0)(POINT.copy(), 0.7, 3)
    step = 1e-5
    dx = tapeflow.grad(energy, 0)
    expected = (dx(POINT.copy(), 0.7 + step) - dx(POINT.copy(), 0.7 - step)) / (2.0 * step)
    assert mixed == pytest.approx(expected, rel=1e-6)


def test_value_and_grad_of_a_gradient():
    first, second = tapeflow.value_and_grad(tapeflow.grad(chain))(0.37)
    assert first == pytest.approx(tapeflow.grad(chain)(0.37), rel=1e-14)
    assert second == tapeflow.grad(tapeflow.grad(chain))(0.37)


def test_second_derivatives_are_dispatchers():
    curvature, product = tapeflow.grad(tapeflow.grad(chain)), tapeflow.hvp(diffusion)

    @njit
    def both(x, u, v):
        return curvature(x), product(u, 5, v)

    number, vector = both(0.37, POINT, DIRECTION)
    assert number == curvature(0.37)
    assert np.array_equal(vector, product(POINT, 5, DIRECTION))


def test_nothing_is_left_on_the_heap():
    product = tapeflow.hvp(diffusion)
    product(POINT, 5, DIRECTION)
    _nrt_python.memsys_enable_stats()
    try:
        before = rtsys.get_allocation_stats()
        for _ in range(1000):
            product(POINT, 5, DIRECTION)
        after = rtsys.get_allocation_stats()
    finally:
        _nrt_python.memsys_disable_stats()
    assert after.alloc - after.free == before.alloc - before.free
    assert after.mi_alloc - after.mi_free == before.mi_alloc - before.mi_free


def test_the_exception_is_the_functions_own():
    with pytest.raises(ValueError, match="too long"):
        tapeflow.hvp(dynamic)(np.full(7, 1e-3), DIRECTION)


def test_the_gradient_of_a_gradient_in_an_array_is_refused():
    with pytest.raises(tapeflow.SignatureError, match=r"gradient of energy in 'x' is an array.*Use hvp"):
        tapeflow.grad(tapeflow.grad(energy))(POINT.copy(), 0.7, 3)


@pytest.mark.parametrize("make", [tapeflow.value_and_grad, tapeflow.hvp, lambda f: tapeflow.grad(f, (0,))])
def test_other_derivatives_are_not_differentiated_again(make):
    with pytest.raises(tapeflow.UnsupportedError, match="which is a derivative itself"):
        tapeflow.grad(make(chain))


@tapeflow.jit
def gammas(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.gamma(x[i]) * x[i - 1] + math.lgamma(x[i]) ** 2
    return total


def test_second_derivatives_of_the_gamma_functions():
    x, v = np.array([0.4, 1.3, 2.6, -1.4]), np.array([1.0, -0.5, 0.25, 0.3])
    assert tapeflow.hvp(gammas)(x, v) == pytest.approx(differences(gammas, x, direction=v), rel=1e-7)


@pytest.mark.parametrize("x", [0.4, 1.3, 2.6, -1.4])
def test_derivatives_of_lgamma_to_any_order_are_polygammas(x):
    derivative = tapeflow.grad(tapeflow.jit(lambda a: math.lgamma(a)))
    for order in range(1, 4):
        derivative = tapeflow.grad(derivative)
        expected = special.polygamma(order, x) if x > 0.0 else _polygamma_below(order, x)
        assert derivative(x) == pytest.approx(float(expected), rel=1e-12)


def _polygamma_below(order, x):
    """By the recurrence, from the positive numbers."""
    found, n = 0.0, math.factorial(order)
    while x < 0.0:
        found -= (-1.0) ** order * n / x ** (order + 1)
        x += 1.0
    return found + special.polygamma(order, x)


@tapeflow.jit
def network(w, x, steps):
    y = x.copy()
    for t in range(steps):
        y = np.dot(w, y) * 0.3 + np.dot(y, w) * y
        w[t, 0] = y[t] * np.linalg.norm(y)
    return np.dot(y, y) + (w @ w.T).sum()


def test_second_derivatives_of_products_of_matrices():
    generator = np.random.default_rng(1)
    w, x, v = generator.uniform(0.2, 0.6, (3, 3)), generator.uniform(0.2, 0.6, 3), generator.normal(size=(3, 3))
    product = tapeflow.hvp(network)(w.copy(), x, 3, v)
    assert product == pytest.approx(differences(network, w, x, 3, direction=v), rel=1e-6, abs=1e-8)
    matrix = tapeflow.hessian(network)(w.copy(), x, 3)
    assert np.tensordot(matrix, v, axes=2) == pytest.approx(product, rel=1e-11, abs=1e-12)


def test_third_derivatives_of_products_of_matrices():
    @tapeflow.jit
    def cubed(s, x):
        y = np.dot(s * x, x)
        return y * y * y

    x = np.array([0.5, 1.5])
    third = tapeflow.grad(tapeflow.grad(tapeflow.grad(cubed)))
    assert third(0.7, x) == pytest.approx(6.0 * (x @ x) ** 3, rel=1e-13)
    mixed = tapeflow.grad(tapeflow.grad(tapeflow.grad(cubed)), 1)
    assert mixed(0.7, x) == pytest.approx(6.0 * 0.7 * 6.0 * (x @ x) ** 2 * x, rel=1e-13)
