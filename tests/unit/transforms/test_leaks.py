"""Nothing is kept alive by 10,000 gradient calls, by Numba's own count, also when the function raises."""

import numpy as np
import pytest
from numba.core.runtime import _nrt_python, rtsys

import tapeflow

CALLS = 10_000


@pytest.fixture(autouse=True)
def _statistics():
    _nrt_python.memsys_enable_stats()
    yield
    _nrt_python.memsys_disable_stats()


def live(function, *args):
    """How many more allocations and MemInfos live after ``CALLS`` calls than before."""
    function(*args)
    before = rtsys.get_allocation_stats()
    for _ in range(CALLS):
        function(*args)
    after = rtsys.get_allocation_stats()
    return (
        (after.alloc - after.free) - (before.alloc - before.free),
        (after.mi_alloc - after.mi_free) - (before.mi_alloc - before.mi_free),
    )


def quiet(function):
    def call(*args):
        with pytest.raises((ValueError, ZeroDivisionError)):
            function(*args)

    return call


@tapeflow.jit
def squares(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * x[i] / y
    return total


@tapeflow.jit
def with_temporary(x, y):
    if y < 0:
        raise ValueError("negative")
    work = np.empty(x.shape[0])
    for i in range(x.shape[0]):
        work[i] = x[i] * y
    total = 0.0
    for i in range(x.shape[0]):
        total += work[i] * work[i]
    if y > 50:
        raise ValueError("large")
    return total


@tapeflow.jit
def in_place(x, y):
    for i in range(x.shape[0]):
        x[i] = 0.5 * x[i] * y
    return x[0]


@pytest.mark.parametrize("f", [squares, with_temporary, in_place], ids=lambda f: f.__name__)
@pytest.mark.parametrize("argnums", [0, 1, (1, 0)], ids=str)
def test_gradients_leave_nothing(f, argnums):
    assert live(tapeflow.grad(f, argnums), np.ones(5), 2.0) == (0, 0)
    assert live(tapeflow.value_and_grad(f, argnums), np.ones(5), 2.0) == (0, 0)


def test_a_gradient_that_raises_leaves_nothing():
    assert live(quiet(tapeflow.grad(squares)), np.ones(5), 0.0) == (0, 0)
    assert live(quiet(tapeflow.grad(with_temporary)), np.ones(5), -1.0) == (0, 0)


def test_what_is_allocated_only_to_raise_is_released():
    @tapeflow.jit
    def f(x, limit):
        total = 0.0
        for i in range(x.shape[0]):
            total += x[i] * x[i]
            if total > limit:
                rest = np.zeros(3)
                rest[0] = total
                raise ValueError("too large", i)
        return total

    assert live(quiet(tapeflow.grad(f)), np.ones(5), 2.5) == (0, 0)


def test_a_refused_overlap_leaves_nothing():
    @tapeflow.jit
    def f(x, y):
        for i in range(x.shape[0]):
            x[i] = x[i] * y[i]
        return x[0]

    x = np.ones(4)
    assert live(quiet(tapeflow.grad(f)), x, x) == (0, 0)


@tapeflow.jit
def of_a_pair(p, limit):
    total = 0.0
    for i in range(p[0].shape[0]):
        p[0][i] = p[0][i] * p[1][i]
        total += p[0][i]
        if total > limit:
            raise ValueError("too large", i)
    return total


def test_gradients_of_trees_and_views_leave_nothing():
    gradient = tapeflow.value_and_grad(of_a_pair)
    memory = np.ones(8)
    for views in [(memory[:4], memory[4:]), (memory[::2], memory[1::2]), (memory[::-2], np.ones(4)[::-1])]:
        assert live(gradient, views, 50.0) == (0, 0)
        assert live(quiet(gradient), views, 2.5) == (0, 0)


def test_gradients_of_overlapping_arrays_leave_nothing():
    gradient = tapeflow.grad(with_neighbours, (0, 1))
    memory = np.ones(8)
    assert live(gradient, memory[:-1], memory[1:], 50.0) == (0, 0)
    assert live(quiet(gradient), memory[:-1], memory[1:], 2.5) == (0, 0)
    assert live(quiet(tapeflow.grad(with_neighbours)), memory[:-1], memory[1:], 50.0) == (0, 0)
    folded = np.lib.stride_tricks.as_strided(memory, (3, 2), (8, 8))
    assert live(quiet(tapeflow.grad(overwrites)), folded) == (0, 0)


@tapeflow.jit
def with_neighbours(x, y, limit):
    total = 0.0
    for i in range(x.shape[0]):
        x[i] = x[i] * y[i]
        total += x[i]
        if total > limit:
            raise ValueError("too large", i)
    return total


@tapeflow.jit
def overwrites(x):
    for i in range(x.shape[0]):
        x[i, 0] = x[i, 0] * x[i, 1]
    return x[0, 0]


@tapeflow.jit
def with_lists(x, limit):
    rows = [x * 2.0]
    found = []
    for i in range(12):
        found.append(x[i % 5] * i)
        rows.append(x * i)
        if found[i] > limit:
            raise ValueError("too large")
    while len(found) > 2:
        found.pop()
    return found[1] * rows[1][0] + rows[3][2]


@tapeflow.jit
def with_overwritten_operands(x, limit):
    y = x.copy()
    for t in range(3):
        y[:] = y * np.dot(x, y)
        if y[0] > limit:
            raise ValueError("too large")
    return y.sum()


@pytest.mark.parametrize("f", [with_lists, with_overwritten_operands], ids=lambda f: f.__name__)
def test_lists_and_copies_of_operands_leave_nothing_also_when_it_raises(f):
    assert live(tapeflow.grad(f), np.full(5, 0.5), 1e9) == (0, 0)
    assert live(quiet(tapeflow.grad(f)), np.ones(5), 4.0) == (0, 0)


def test_an_index_beyond_a_list_raises_what_the_kernel_raises():
    @tapeflow.jit
    def f(x, n):
        found = []
        for a in x:
            found.append(a * a)
        return found[n] * found[0]

    with pytest.raises(IndexError) as expected:
        f(np.ones(3), 7)
    with pytest.raises(IndexError) as raised:
        tapeflow.grad(f)(np.ones(3), 7)
    assert raised.value.args == expected.value.args
