"""Arrays that share memory: refused where the function writes one of them, separate partials otherwise."""

import numba
import numpy as np
import pytest

import tapeflow
from tapeflow.errors import AliasingError


@tapeflow.jit
def writes_first(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        x[i] = x[i] * 2.0
        total += x[i]
    for i in range(y.shape[0]):
        total += y[i]
    return total


@tapeflow.jit
def product(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * y[i]
    return total


def test_a_written_array_that_overlaps_another_is_refused_before_anything_runs():
    memory = np.arange(8.0)
    message = r"writes_first: arguments x and y overlap in memory, and the function writes x. Pass a copy"
    for x, y in [(memory[:4], memory[3:]), (memory, memory), (memory[2:4], memory), (memory, memory[2:4])]:
        with pytest.raises(AliasingError, match=message):
            tapeflow.grad(writes_first)(x, y)
    np.testing.assert_array_equal(memory, np.arange(8.0))


def test_neighbours_do_not_overlap():
    memory = np.arange(8.0)
    np.testing.assert_array_equal(tapeflow.grad(writes_first)(memory[:4], memory[4:]), np.full(4, 2.0))
    np.testing.assert_array_equal(tapeflow.grad(writes_first)(memory[4:], memory[:4]), np.full(4, 2.0))


def test_an_empty_array_overlaps_nothing():
    memory = np.arange(8.0)
    np.testing.assert_array_equal(tapeflow.grad(writes_first)(memory, memory[3:3]), np.full(8, 2.0))
    assert tapeflow.grad(writes_first)(memory[3:3], memory).shape == (0,)


def test_arrays_of_other_types_count():
    @tapeflow.jit
    def f(x, index):
        total = 0.0
        for i in range(x.shape[0]):
            x[i] = 2.0 * x[i]
            total += x[index[i]]
        return total

    x = np.zeros(4)
    with pytest.raises(AliasingError, match="arguments x and index overlap"):
        tapeflow.grad(f)(x, x.view(np.int64))


def test_arrays_that_are_only_read_have_separate_partials():
    x = np.arange(1.0, 5.0)
    dx, dy = tapeflow.grad(product, (0, 1))(x, x)
    np.testing.assert_array_equal(dx, x)
    np.testing.assert_array_equal(dy, x)


def test_the_pair_is_named_when_there_are_several():
    @tapeflow.jit
    def f(a, b, c):
        for i in range(b.shape[0]):
            b[i] = a[i] * c[i]
        return b[0]

    x = np.ones(4)
    with pytest.raises(AliasingError, match="arguments b and c overlap"):
        tapeflow.grad(f)(np.ones(4), x, x)
    with pytest.raises(AliasingError, match="arguments b and a overlap"):
        tapeflow.grad(f)(x, x, np.ones(4))
    np.testing.assert_array_equal(tapeflow.grad(f)(x, np.ones(4), x), [1, 0, 0, 0])


def test_it_is_refused_inside_compiled_code_too():
    gradient = tapeflow.grad(writes_first)

    @numba.njit
    def use(x):
        return gradient(x, x)

    with pytest.raises(AliasingError, match="arguments x and y overlap"):
        use(np.ones(3))


def test_an_array_written_only_on_the_way_to_an_exception_counts_as_written():
    @tapeflow.jit
    def spoils_before_it_fails(x, y):
        if y[0] < 0.0:
            x[0] = y[0]
            raise ValueError(x[0] + y[0])
        return x[0] * y[0]

    shared = np.array([-2.0])
    with pytest.raises(AliasingError, match="x and y overlap"):
        tapeflow.grad(spoils_before_it_fails)(shared, shared)
