"""``tapeflow.jvp`` of tuples, strided arrays, and results of any structure."""

import math
from typing import NamedTuple

import numpy as np
import pytest

import tapeflow


class Spring(NamedTuple):
    x: np.ndarray
    k: float


@tapeflow.jit
def stretched(spring, n):
    total = 0.0
    for i in range(n):
        total += math.sin(spring.x[i] * spring.k)
        spring.x[i] = total
    return total


@tapeflow.jit
def several(x, s):
    y = np.empty(x.shape)
    for i in range(x.shape[0]):
        y[i] = x[i] * x[i - 1] * s
    return y, (y.sum(), x.shape[0])


@tapeflow.jit
def pair(x, s):
    return x * s, (x + s, s * s)


@tapeflow.jit
def running(a):
    total = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            total += a[i, j] ** 2 * (i + 1)
            a[i, j] = total
    return total


POINT = np.linspace(0.1, 1.0, 4)
DIRECTION = np.arange(4.0)


def test_a_named_tuple_as_argument():
    x, dx = POINT.copy(), DIRECTION.copy()
    value, tangent = tapeflow.jvp(stretched, (Spring(x, 1.2), 4), (Spring(dx, 0.5), None))
    gradient = tapeflow.grad(stretched)(Spring(POINT.copy(), 1.2), 4)
    expected = POINT.copy()
    assert value == stretched(Spring(expected, 1.2), 4)
    assert np.array_equal(x, expected)
    assert tangent == pytest.approx(gradient.x @ DIRECTION + 0.5 * gradient.k, rel=1e-13)


@pytest.mark.parametrize("absent", [None, (None, 0), (0, 0.0)])
def test_a_tuple_without_tangents(absent):
    assert tapeflow.jvp(stretched, (Spring(POINT.copy(), 1.2), 4), (absent, None))[1] == 0.0


def test_a_tuple_of_another_length_is_refused():
    with pytest.raises(tapeflow.SignatureError, match=r"the tangent of spring\.k is missing"):
        tapeflow.jvp(stretched, (Spring(POINT.copy(), 1.2), 4), ((DIRECTION.copy(),), None))


def test_the_tangent_of_a_result_has_its_structure():
    value, tangent = tapeflow.jvp(several, (POINT, 2.0), (DIRECTION.copy(), 1.0))
    expected = several(POINT, 2.0)
    assert np.array_equal(value[0], expected[0])
    assert value[1] == expected[1]
    ahead, behind = several(POINT + 1e-6 * DIRECTION, 2.0 + 1e-6), several(POINT - 1e-6 * DIRECTION, 2.0 - 1e-6)
    assert tangent[0] == pytest.approx((ahead[0] - behind[0]) / 2e-6, rel=1e-8)
    assert tangent[1][0] == pytest.approx((ahead[1][0] - behind[1][0]) / 2e-6, rel=1e-8)
    assert tangent[1][1] is None


def test_a_result_of_numbers():
    assert tapeflow.jvp(pair, (3.0, 2.0), (1.0, 0.5)) == ((6.0, (5.0, 4.0)), (3.5, (1.5, 2.0)))


def _views():
    base = np.arange(48.0).reshape(6, 8) / 10.0
    return {
        "steps": base[::2, ::-3],
        "transposed": base.T,
        "fortran": np.asfortranarray(base),
        "backwards": base[4:1:-1],
        "row": base[2:3],
        "empty": base[3:3, ::2],
    }


@pytest.mark.parametrize("name", _views())
def test_arrays_of_any_strides(name):
    a, expected = _views()[name], _views()[name].copy()
    direction = np.random.default_rng(0).normal(size=a.shape)
    changed = direction.copy()
    ahead, behind = expected + 1e-6 * direction, expected - 1e-6 * direction
    gradient = tapeflow.grad(running)(expected.copy())
    value, tangent = tapeflow.jvp(running, (a,), (changed,))
    assert value == running(expected)
    assert np.array_equal(a, expected)
    assert tangent == pytest.approx((gradient * direction).sum(), rel=1e-12)
    running(ahead)
    running(behind)
    assert changed == pytest.approx((ahead - behind) / 2e-6, rel=1e-6, abs=1e-7)


def test_elements_that_share_memory():
    @tapeflow.jit
    def squares(a):
        total = 0.0
        for i in range(a.shape[0]):
            for j in range(a.shape[1]):
                total += a[i, j] * a[i, j]
        return total

    repeated = np.broadcast_to(np.arange(3.0), (2, 3))
    assert tapeflow.jvp(squares, (repeated,), (np.ones((2, 3)),)) == (10.0, 12.0)
    writeable = np.lib.stride_tricks.as_strided(np.arange(4.0), (2, 3), (8, 8))
    with pytest.raises(tapeflow.AliasingError, match="elements of argument 0 share memory"):
        tapeflow.jvp(squares, (writeable,), (np.ones((2, 3)),))
