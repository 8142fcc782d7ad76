"""Gradients in arrays of any strides: Fortran's order, steps, negative strides, read-only, self-overlapping."""

import math

import numba
import numpy as np
import pytest

import tapeflow
from tapeflow.errors import AliasingError
from tests.gradients.structures import assert_structured_gradient


def read(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            total += math.sin(x[i, j]) * y[i, j] * y[i, j]
    return total


def written(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(1, x.shape[1]):
            x[i, j] = x[i, j - 1] * y[i, j] + x[i, j]
            total += x[i, j] * x[i, j]
    return total


def raises(x, y):
    for i in range(x.shape[0]):
        x[i, 0] *= 2.0
        if x[i, 0] > 2.5:
            raise ValueError("too large", i)
    return x[0, 0]


def memory(shape, dtype=np.float64):
    return np.linspace(0.2, 1.4, math.prod(shape)).astype(dtype).reshape(shape)


LAYOUTS = {
    "Fortran": lambda d: np.asfortranarray(memory((3, 4), d)),
    "transposed": lambda d: memory((4, 3), d).T,
    "part of rows": lambda d: memory((3, 6), d)[:, 1:5],
    "steps": lambda d: memory((6, 8), d)[::2, ::2],
    "reversed": lambda d: memory((3, 4), d)[::-1, ::-1],
    "reversed steps": lambda d: memory((6, 9), d)[::-2, 7::-2],
    "axes swapped and a step": lambda d: memory((4, 2, 3), d)[:, 1, :].T,
    "one row": lambda d: memory((3, 4), d)[1:2],
    "empty": lambda d: memory((3, 8), d)[:0, ::2],
    "empty rows": lambda d: memory((3, 8), d)[::2, 4:4],
    "C": lambda d: memory((3, 4), d),
}


@pytest.mark.parametrize("function", [read, written])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(function, layout):
    assert_structured_gradient(function, (LAYOUTS[layout](np.float64), LAYOUTS[layout](np.float64) + 0.5), (0, 1))


@pytest.mark.parametrize("function", [read, written])
@pytest.mark.parametrize("layout", ["Fortran", "reversed steps"])
def test_layouts_of_float32(function, layout):
    assert_structured_gradient(function, (LAYOUTS[layout](np.float32), LAYOUTS["C"](np.float32)[:, :]), (0, 1))


@pytest.mark.parametrize("layout", ["steps", "reversed", "Fortran"])
def test_a_constant_array_may_have_any_layout(layout):
    assert_structured_gradient(read, (LAYOUTS["C"](np.float64), LAYOUTS[layout](np.float64)), 0)
    assert_structured_gradient(written, (LAYOUTS[layout](np.float64), LAYOUTS["C"](np.float64)), 1)


@pytest.mark.parametrize("layout", ["steps", "reversed", "Fortran"])
def test_an_exception_leaves_the_array_as_the_function_does(layout):
    reference = assert_structured_gradient(raises, (LAYOUTS[layout](np.float64) + 0.3, np.ones((3, 4))))
    assert isinstance(reference.exception, ValueError)


def test_gradients_are_fresh_and_contiguous():
    gradient = tapeflow.grad(tapeflow.jit(read))
    for name, layout in LAYOUTS.items():
        x = layout(np.float64)
        found = gradient(x, np.ones(x.shape))
        assert found.flags.c_contiguous or (name == "Fortran" and found.flags.f_contiguous) or found.flags.f_contiguous
        assert found.flags.writeable and not np.shares_memory(found, x)


def test_strided_arrays_in_tuples():
    def f(p):
        total = 0.0
        for i in range(p[0].shape[0]):
            p[0][i] = p[0][i] * p[1][i]
            total += p[0][i] * p[2]
        return total

    assert_structured_gradient(f, ((np.arange(1.0, 9.0)[::-2], np.arange(4.0, 8.0)[::1], 2.0),))
    assert_structured_gradient(f, ((np.arange(1.0, 9.0)[::2], np.arange(1.0, 13.0)[::-3], 2.0),))


def test_in_compiled_code():
    gradient = tapeflow.grad(tapeflow.jit(written))

    @numba.njit
    def use(x, y):
        return gradient(x[::2, ::-1], y)

    x = memory((6, 4))
    expected = tapeflow.grad(tapeflow.jit(written))(x.copy()[::2, ::-1], np.ones((3, 4)))
    np.testing.assert_array_equal(use(x, np.ones((3, 4))), expected)


@numba.njit
def weighted(x):
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            total += (i + 1.0) * x[i, j] * x[i, j]
    return total


def test_a_read_array_that_overlaps_itself_has_a_partial_for_each_entry():
    row = np.arange(1.0, 4.0)
    view = np.broadcast_to(row, (2, 3))
    np.testing.assert_array_equal(tapeflow.grad(weighted)(view), [[2, 4, 6], [4, 8, 12]])
    windows = np.lib.stride_tricks.sliding_window_view(np.arange(4.0), 3)
    np.testing.assert_array_equal(tapeflow.grad(weighted)(windows), [[0, 2, 4], [4, 8, 12]])


def test_a_written_array_that_overlaps_itself_is_refused_before_anything_runs():
    base = np.arange(1.0, 5.0)
    windows = np.lib.stride_tricks.as_strided(base, (2, 3), (8, 8))
    with pytest.raises(AliasingError, match="elements of argument x share memory with each other"):
        tapeflow.grad(tapeflow.jit(written))(windows, np.ones((2, 3)))
    np.testing.assert_array_equal(base, np.arange(1.0, 5.0))


def test_read_only_arrays():
    x = LAYOUTS["steps"](np.float64)
    x.flags.writeable = False
    assert_structured_gradient(read, (x, LAYOUTS["C"](np.float64)), (0, 1))
    y = LAYOUTS["Fortran"](np.float64)
    y.flags.writeable = False
    assert_structured_gradient(read, (x, y), (0, 1))


def test_a_field_of_packed_records():
    records = np.zeros(3, np.dtype([("tag", np.int8), ("value", np.float64)]))
    records["value"] = [2.0, 3.0, 5.0]

    @tapeflow.jit
    def f(x, c):
        for i in range(x.shape[0]):
            x[i] = x[i] * c[i]
        return x[0] * x[1] * x[2]

    np.testing.assert_array_equal(tapeflow.grad(f)(np.ones(3), records["value"]), [30, 30, 30])
    np.testing.assert_array_equal(tapeflow.grad(f)(records["value"], np.ones(3)), [15, 10, 6])
