"""Exceptions that a function catches itself: what it did before, and what it does about them, is differentiated."""

from __future__ import annotations

import math

import numba
import numpy as np
import pytest
from numba.core.runtime import _nrt_python, rtsys

import tapeflow
from tests.gradients.comparison import assert_gradient_matches
from tests.gradients.identity import assert_modes_agree


@numba.njit
def strict(x, y):
    for k in range(3):
        if x > 1.0:
            raise ValueError("strict", k)
        x = x * y + 0.4
    return x


def in_a_loop(u, a):
    total = 0.0
    for i in range(u.shape[0]):
        try:
            u[i] = u[i] * a
            if u[i] > 1.0:
                raise ValueError("stop")
            total += math.sin(u[i])
        except Exception:
            total += a * u[i - 1]
    return total + u[0]


def around_a_loop(u, a):
    total = a
    try:
        for i in range(u.shape[0]):
            u[i] = total * u[i]
            if u[i] > 1.0:
                raise KeyError("stop", i)
            total += u[i] * u[i]
    except Exception:
        total = total * total
    else:
        total *= 3.0
    finally:
        total *= a
    return total + u[0]


def of_a_callee(u, a):
    total = 0.0
    for i in range(u.shape[0]):
        try:
            total += strict(u[i], a)
        except Exception:
            total += a * u[i] * u[i]
    return total


def division(u, a):
    total = a
    for i in range(u.shape[0]):
        try:
            total += a / (abs(u[i]) // 0.5)
            u[i] = total * u[i]
        except Exception:
            total += u[i] * u[i]
    return total


def ways_out(u, a):
    total = 0.0
    for i in range(u.shape[0]):
        try:
            if u[i] > 1.0:
                raise ValueError("stop")
            if u[i] < 0.0:
                break
            if u[i] < 0.1:
                return total * a
            if u[i] < 0.4:
                continue
            total += u[i] * a
        except Exception:
            total += a
            if total > 1.2:
                break
    return total


def swapped(u, a):
    total = 0.0
    old, new = u.copy(), np.ones(u.shape[0])
    for i in range(u.shape[0]):
        try:
            new[i] = old[i] * a
            old, new = new, old
            if u[i] > 1.0:
                raise ValueError("stop")
            total += new[i]
        except Exception:
            total += a * old[0]
    return total + old[0]


def empty_list(u, a):
    total = 0.0
    for i in range(u.shape[0]):
        try:
            values = [u[i] * a]
            total += values.pop()
            if u[i] > 1.0:
                total += values.pop()
            total += a
        except Exception:
            total += u[i] * u[i]
    return total


def nested(u, a):
    total = 0.0
    for i in range(u.shape[0]):
        try:
            try:
                if u[i] > 1.0:
                    raise ValueError("inner")
                total += u[i] * a
            except Exception:
                total += a
                raise KeyError("outer")  # noqa: B904 -- Numba has no "from"
        except Exception:
            total += 2.0 * a * u[i]
    return total


def allocation(u, a):
    total = a * u[0]
    for i in range(u.shape[0]):
        try:
            values = np.empty(1 << 58 if u[i] > 1.0 else 2)
            values[0] = a * u[i]
            total += values[0]
        except Exception:
            total += u[i] * u[i]
    return total


def constant_allocation(u, a):
    total = a * u[0]
    try:
        values = np.zeros(1 << 58)
        values[0] = a
        total += values[0]
    except Exception:
        total += 2.0 * u[1]
    return total


KERNELS = (
    in_a_loop,
    around_a_loop,
    of_a_callee,
    division,
    ways_out,
    swapped,
    empty_list,
    nested,
    allocation,
    constant_allocation,
)
POINTS = ([0.5, 1.5, 0.3], [0.5, 0.6, 0.7], [1.5, 1.6, 1.7], [0.45, 0.05, 2.0], [0.45, -1.0, 2.0])


@pytest.mark.parametrize("kernel", KERNELS, ids=lambda kernel: kernel.__name__)
def test_exceptions_that_are_caught(kernel):
    function = tapeflow.jit(kernel)
    for point in POINTS:
        assert_gradient_matches(function, (np.array(point), 0.9), (0, 1))
    assert_modes_agree(function, (np.array(POINTS[0]), 0.9), (0, 1))


def test_an_index_out_of_bounds():
    @tapeflow.jit(boundscheck=True)
    def beyond(u, a):
        total = a * u[0]
        try:
            for i in range(4):
                total += u[i] * a
        except Exception:
            total += 2.0 * u[1]
        return total

    value, (u_bar, a_bar) = tapeflow.value_and_grad(beyond, (0, 1))(np.array([0.5, 1.5, 0.3]), 0.9)
    np.testing.assert_allclose([value, *u_bar, a_bar], [5.52, 1.8, 2.9, 0.9, 2.8], rtol=1e-14)


@pytest.mark.parametrize("kernel", [swapped, empty_list, allocation], ids=lambda kernel: kernel.__name__)
def test_gradients_leave_no_memory(kernel):
    gradient = tapeflow.grad(tapeflow.jit(kernel))
    point = np.array(POINTS[0])
    gradient(point.copy(), 0.9)
    _nrt_python.memsys_enable_stats()
    try:
        before = rtsys.get_allocation_stats()
        for _ in range(3):
            gradient(point.copy(), 0.9)
        after = rtsys.get_allocation_stats()
    finally:
        _nrt_python.memsys_disable_stats()
    assert after.mi_alloc - before.mi_alloc == after.mi_free - before.mi_free
