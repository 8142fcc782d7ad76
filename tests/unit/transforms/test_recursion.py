"""Gradients of functions that call themselves: depth, exceptions, memory, threads, and what is refused."""

from __future__ import annotations

import math
import threading

import numpy as np
import pytest
from numba import njit
from numba.core.runtime import _nrt_python, rtsys

import tapeflow
from tapeflow.errors import UnsupportedError


@njit
def chain(u, i):
    if i == len(u):
        return 1.0
    return math.sin(chain(u, i + 1)) * u[i]


@njit
def with_arrays(u, lo, hi, limit):
    if hi - lo < 2:
        if u[lo] > limit:
            raise ValueError("above the limit", lo)
        return u[lo]
    work = np.empty(hi - lo)
    for i in range(hi - lo):
        work[i] = u[lo + i] * 0.5
    mid = (lo + hi) // 2
    below = with_arrays(u, lo, mid, limit) * work[0] + with_arrays(u, mid, hi, limit)
    u[lo] = below * work[hi - lo - 1]
    return below


def test_ten_thousand_activations_at_once():
    n = 10_000
    u = np.linspace(0.5, 1.5, n)
    value, gradient = tapeflow.value_and_grad(chain)(u, 0)
    values = [1.0]
    for x in u[::-1]:
        values.append(math.sin(values[-1]) * x)
    adjoint = 1.0
    for i, below in enumerate(values[-2::-1]):
        assert gradient[i] == pytest.approx(adjoint * math.sin(below), rel=1e-10, abs=1e-300)
        adjoint *= u[i] * math.cos(below)
    assert value == values[-1]


def test_the_tape_of_a_shallow_call_follows_that_of_a_deep_one():
    gradient = tapeflow.grad(chain)
    u = np.array([0.7, 1.2, 0.4])
    first = gradient(u, 0)
    gradient(np.ones(5000), 0)
    np.testing.assert_array_equal(gradient(u, 0), first)


def test_the_exception_of_an_inner_activation():
    u = np.array([0.3, 0.4, 0.9, 0.2])
    primal = u.copy()
    with pytest.raises(ValueError) as expected:
        with_arrays(primal, 0, 4, 0.8)
    with pytest.raises(ValueError) as found:
        tapeflow.grad(with_arrays)(u, 0, 4, 0.8)
    assert found.value.args == expected.value.args == ("above the limit", 2)
    np.testing.assert_array_equal(u, primal)


def test_nothing_is_left_behind():
    gradient = tapeflow.grad(with_arrays)

    def run():
        gradient(np.array([0.3, 0.4, 0.6, 0.2, 0.7]), 0, 5, 0.8)
        with pytest.raises(ValueError):
            gradient(np.array([0.3, 0.4, 0.6, 0.2, 0.9]), 0, 5, 0.8)

    _nrt_python.memsys_enable_stats()
    try:
        run()
        before = rtsys.get_allocation_stats()
        for _ in range(500):
            run()
        after = rtsys.get_allocation_stats()
    finally:
        _nrt_python.memsys_disable_stats()
    assert after.alloc - after.free == before.alloc - before.free
    assert after.mi_alloc - after.mi_free == before.mi_alloc - before.mi_free


def test_threads_have_tapes_of_their_own():
    gradient = tapeflow.grad(chain)
    inputs = [np.random.default_rng(n).uniform(0.5, 1.5, 50 * n + 3) for n in range(6)]
    expected = [gradient(u, 0) for u in inputs]
    wrong = []

    def work(n):
        for _ in range(50):
            if not np.array_equal(gradient(inputs[n], 0), expected[n]):
                wrong.append(n)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_compiled_before_it_was_called_or_after():
    @njit
    def down(x, n):
        if n == 0:
            return x
        return x * down(x, n - 1)

    before = tapeflow.grad(down)(0.7, 3)
    assert down(0.7, 3) == pytest.approx(0.7**4)
    assert tapeflow.grad(down)(0.7, 3) == before == pytest.approx(4 * 0.7**3)


def test_a_jit_function_that_calls_itself():
    @tapeflow.jit
    def down(x, n):
        if n == 0:
            return x
        return x * down(x, n - 1)

    assert tapeflow.grad(down)(0.7, 3) == pytest.approx(4 * 0.7**3)


def test_explain_shows_each_function_by_name():
    text = str(tapeflow.jit(lambda u: chain(u, 0)).explain("float64[::1]"))
    assert "each activation of chain (test_recursion.py:" in text
    assert "* activations['chain']" in text


@njit
def scales(u, n):
    if n == 0:
        u[0] *= 0.5
        return 1.0
    return scales(u, n - 1)


@njit
def calls_scales(u, n):
    return scales(u, n) if n == 0 else calls_scales(u, n - 1)


def test_memory_that_is_written_through_another_function():
    @tapeflow.jit
    def f(u):
        before = u[0]
        calls_scales(u, 2)
        return before * before * u[0]

    np.testing.assert_allclose(tapeflow.grad(f)(np.array([1.4])), [1.5 * 1.4**2])


@njit
def up(x, n):
    if n <= 0:
        return x
    if x > 0.5:
        return down(x * 0.7, n - 1)
    return up(x + 0.2, n - 1) * x


@njit
def down(x, n):
    if x > 1e9:
        raise ValueError("x")
    if n <= 0:
        return math.sin(x)
    return up(x * x, n - 1) + down(x * 0.5, n - 1)


def test_several_calls_that_may_raise_in_one_expression():
    @tapeflow.jit
    def f(u):
        total = 0.0
        for i in range(len(u)):
            total += down(u[i], 2) * up(down(u[i], 2), 2) if u[i] > 0.3 else up(u[i], 2)
        return total

    tapeflow.check_grads(f, (np.array([0.1, 0.6, 0.9]),))


def test_second_derivatives_are_refused():
    with pytest.raises(UnsupportedError, match=r"the gradient of a function that calls itself\. Use first derivatives"):
        tapeflow.hessian(chain)(np.ones(3), 0)


def test_an_exception_that_is_caught_is_refused():
    @njit
    def inner(x, n):
        if n == 0:
            if x > 1.0:
                raise ValueError("x")
            return x
        try:
            return inner(x * 1.3, n - 1) * x
        except Exception:
            return x

    with pytest.raises(UnsupportedError, match=r"a call of inner that goes on when it has raised .*Let the exception"):
        tapeflow.grad(inner)(0.9, 2)


def test_types_that_numba_cannot_infer_are_numbas_error():
    @njit
    def endless(x):
        return endless(x) * x

    with pytest.raises(Exception, match="runaway recursion"):
        tapeflow.grad(endless)(1.0)
