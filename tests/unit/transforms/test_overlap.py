"""Arrays that share memory: refused where the function writes one of them, separate partials otherwise."""

import threading

import numba
import numpy as np
import pytest

import tapeflow
from tapeflow.errors import AliasingError
from tests.gradients.structures import assert_structured_gradient


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


def test_a_written_array_that_overlaps_a_constant_is_refused_before_anything_runs():
    memory = np.arange(8.0)
    message = r"writes_first: arguments x and y overlap in memory, and the function writes x. Pass a copy"
    for x, y in [(memory[:4], memory[3:]), (memory, memory), (memory[2:4], memory), (memory, memory[2:4])]:
        for argnums in (0, 1):
            with pytest.raises(AliasingError, match=message):
                tapeflow.grad(writes_first, argnums)(x, y)
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
        tapeflow.grad(f, (0, 1))(np.ones(4), x, x)
    with pytest.raises(AliasingError, match="arguments b and a overlap"):
        tapeflow.grad(f)(x, x, np.ones(4))
    np.testing.assert_array_equal(tapeflow.grad(f)(x, np.ones(4), x), [1, 0, 0, 0])


def test_constant_arrays_may_overlap_as_they_do_in_the_function():
    @tapeflow.jit
    def f(a, b, c):
        for i in range(b.shape[0]):
            b[i] = a[i] * c[i]
        return b[1] + c[1]

    memory = np.array([2.0, 3.0, 5.0])
    np.testing.assert_array_equal(tapeflow.grad(f)(np.ones(2), memory[:2], memory[1:]), [0, 5])
    memory = np.array([2.0, 3.0, 5.0])
    np.testing.assert_array_equal(tapeflow.grad(f)(np.array([7.0, 11.0]), memory[1:], memory[:2]), [24, 14])


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


def chain(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        x[i] = x[i] * y[i] + 0.5 * x[i]
        total += x[i] * y[y.shape[0] - 1 - i]
    return total


def both(x, y):
    total = 0.0
    for k in range(3):
        for i in range(1, x.shape[0]):
            x[i] = x[i - 1] * y[i] + x[i]
            y[i - 1] = y[i] * x[i] * 0.25
        total += x[k] * y[k]
    return total


VIEWS = {
    "the same": lambda m: (m, m),
    "shifted": lambda m: (m[:-1], m[1:]),
    "shifted back": lambda m: (m[2:], m[:-2]),
    "inside": lambda m: (m[:4], m),
    "interleaved": lambda m: (m[::2], m[1::2]),
    "reversed": lambda m: (m, m[::-1]),
    "reversed steps": lambda m: (m[1::2], m[::-2]),
    "apart": lambda m: (m[:4], m[4:]),
    "apart and strided": lambda m: (m[:6:2], m[:5:-2]),
    "empty": lambda m: (m[3:3], m[2:2]),
}


@pytest.mark.parametrize("function", [chain, both])
@pytest.mark.parametrize("views", VIEWS)
def test_each_entry_is_the_derivative_of_its_memory_cell(function, views):
    memory = np.linspace(0.4, 1.1, 12)
    x, y = VIEWS[views](memory)
    if function is chain and y.shape[0] < x.shape[0]:
        x = x[: y.shape[0]]
    if views == "empty":
        x = y = memory[:3]
    assert_structured_gradient(function, (x, y), (0, 1), is_shared=True)


def test_overlaps_of_float32_and_of_two_dimensions():
    def f(x, y):
        total = 0.0
        for i in range(x.shape[0]):
            for j in range(x.shape[1]):
                x[i, j] = x[i, j] * y[j, i]
                total += x[i, j]
        return total

    memory = np.linspace(0.4, 1.1, 16, dtype=np.float32).reshape(4, 4)
    assert_structured_gradient(f, (memory, memory.T), (0, 1), is_shared=True)
    assert_structured_gradient(f, (memory[1:3, :2], memory[:2, 1:3]), (0, 1), is_shared=True)


def test_three_arrays_of_which_two_are_only_read():
    def f(x, y, u):
        total = 0.0
        for i in range(u.shape[0]):
            u[i] = x[i] * y[i] * u[i]
            total += u[i]
        return total

    memory = np.linspace(0.4, 1.1, 9)
    assert_structured_gradient(f, (memory[:3], memory[4:7], memory[2:5]), (0, 1, 2), is_shared=True)
    assert_structured_gradient(f, (memory[:5], memory[:5], memory[4:]), (0, 1, 2), is_shared=True)


def test_arrays_that_are_only_read_keep_their_partials_when_others_overlap():
    @tapeflow.jit
    def f(x, y, u, v):
        total = 0.0
        for i in range(u.shape[0]):
            u[i] = x[i] * y[i] * v[i]
            total += u[i]
        return total

    x, memory = np.arange(1.0, 4.0), np.ones(4)
    dx, dy, _, _ = tapeflow.grad(f, (0, 1, 2, 3))(x, x, memory[:3], memory[1:])
    np.testing.assert_array_equal(dx, x)
    np.testing.assert_array_equal(dy, x)


def test_overlapping_leaves_of_a_tuple():
    def f(p):
        total = 0.0
        for i in range(p[0].shape[0]):
            p[0][i] = p[0][i] * p[1][i] * p[2]
            total += p[0][i]
        return total

    memory = np.linspace(0.4, 1.1, 8)
    assert_structured_gradient(f, ((memory[:4], memory[1:5], 2.0),), 0, is_shared=True)


def test_integer_arrays_may_overlap_as_they_do_in_the_function():
    @tapeflow.jit
    def f(x, order, other):
        for i in range(order.shape[0]):
            order[i] = other[i]
        return x[order[0]] * x[order[1]]

    order = np.array([2, 0, 1])
    x = np.array([2.0, 3.0, 5.0])
    np.testing.assert_array_equal(tapeflow.grad(f)(x, order[:2], order[1:]), [3, 2, 0])
    np.testing.assert_array_equal(order, [0, 1, 1])


def test_views_of_one_memory_as_different_types_are_refused():
    @tapeflow.jit
    def f(x, y):
        x[0] = x[0] * y[0]
        return x[0]

    x = np.ones(2)
    with pytest.raises(AliasingError, match="arguments x and y overlap"):
        tapeflow.grad(f, (0, 1))(x, x.view(np.float32))


def test_a_record_that_lies_in_a_written_array_is_refused():
    particle = np.dtype([("charge", np.float64), ("size", np.float64)])

    @tapeflow.jit
    def f(x, particles, one):
        particles[0].charge = 2.0
        return x * one.charge

    particles = np.ones(3, particle)
    with pytest.raises(AliasingError, match="arguments particles and one overlap"):
        tapeflow.grad(f)(3.0, particles, particles[0])
    assert tapeflow.grad(f)(3.0, particles, particles[1].copy()) == 1.0


def test_overlapping_arrays_in_compiled_code_on_many_threads():
    gradient = tapeflow.grad(tapeflow.jit(nogil=True)(chain), (0, 1))

    @numba.njit(nogil=True)
    def use(memory):
        return gradient(memory[:-1], memory[1:])

    expected = tapeflow.grad(tapeflow.jit(chain), (0, 1))(*VIEWS["shifted"](np.linspace(0.4, 1.1, 8)))
    use.compile((numba.float64[::1],))
    found = []
    threads = [threading.Thread(target=lambda: found.append(use(np.linspace(0.4, 1.1, 8)))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    for x, y in found:
        np.testing.assert_array_equal(x, expected[0])
        np.testing.assert_array_equal(y, expected[1])


def test_an_exception_from_overlapping_arrays():
    def f(x, y):
        for i in range(x.shape[0]):
            x[i] = x[i] * y[i]
            if x[i] > 3.0:
                raise ValueError("too large", i)
        return x[0]

    memory = np.array([1.0, 2.0, 3.0, 4.0])
    reference = assert_structured_gradient(f, (memory[:3], memory[1:]), (0, 1), is_shared=True)
    assert isinstance(reference.exception, ValueError)


def test_a_constant_array_that_carries_values_while_others_overlap():
    def f(x, y, work):
        total = 0.0
        for i in range(x.shape[0]):
            work[i] = x[i] * y[i]
        for i in range(x.shape[0]):
            x[i] = work[i] * work[x.shape[0] - 1 - i]
            total += x[i] * y[i]
        return total

    memory = np.linspace(0.4, 1.1, 6)
    assert_structured_gradient(f, (memory[:4], memory[1:5], np.zeros(4)), (0, 1), is_shared=True)
    shared = np.zeros(6)
    with pytest.raises(AliasingError, match="arguments x and work overlap"):
        tapeflow.grad(tapeflow.jit(f), (0, 1))(shared[:4], memory[:4], shared[1:5])
