"""``tapeflow.inactive`` and ``tapeflow.jit(constant=…)``: no derivative flows through them."""

import ctypes
import ctypes.util

import numba
import numpy as np
import pytest

import tapeflow

cosine = ctypes.CDLL(ctypes.util.find_library("m")).cos
cosine.restype = ctypes.c_double
cosine.argtypes = [ctypes.c_double]


@tapeflow.inactive
def largest(x):
    best = x[0]
    for v in x:
        best = max(best, v)
    return best


def test_the_result_is_constant():
    @tapeflow.jit
    def f(x):
        top = largest(x)
        total = 0.0
        for i in range(x.shape[0]):
            total += x[i] / top
        return total

    x = np.array([1.0, 4.0, 2.0])
    np.testing.assert_array_equal(tapeflow.grad(f)(x), [0.25, 0.25, 0.25])
    assert largest(x) == 4.0


def test_results_of_any_structure():
    @tapeflow.inactive
    def summary(x, n):
        return x * 2.0, (n, x[0], None)

    @tapeflow.jit
    def f(x):
        doubled, (n, first, _) = summary(x, 3)
        return (doubled * x).sum() + n * first * x[1]

    np.testing.assert_array_equal(tapeflow.grad(f)(np.array([1.0, 2.0])), [2.0, 4.0 + 3.0])


def test_it_fills_integers_and_calls_c():
    @tapeflow.inactive(error_model="numpy")
    def ranks(x, order):
        for i in range(x.shape[0]):
            order[i] = 0
            for j in range(x.shape[0]):
                if cosine(x[j]) < cosine(x[i]):
                    order[i] += 1
        return cosine(x[0])

    @tapeflow.jit
    def f(x):
        order = np.empty(x.shape[0], np.int64)
        scale = ranks(x, order)
        total = 0.0
        for i in range(x.shape[0]):
            total += order[i] * x[i] * scale
        return total

    x = np.array([0.5, 0.1, 1.5])
    np.testing.assert_allclose(tapeflow.grad(f)(x), np.array([1, 2, 0]) * np.cos(0.5))


def test_it_writes_no_floats():
    @tapeflow.inactive
    def clear(x):
        x[0] = 0.0
        return 1.0

    f = tapeflow.jit(lambda x: clear(x) * x[0])
    assert f(np.ones(2)) == 0.0
    with pytest.raises(numba.core.errors.TypingError, match="Cannot modify readonly array"):
        tapeflow.grad(f)(np.ones(2))


def test_an_inactive_function_has_no_gradient():
    with pytest.raises(tapeflow.SignatureError, match="largest is declared inactive"):
        tapeflow.grad(largest)
    with pytest.raises(tapeflow.SignatureError, match=r"not a Python or numba\.njit function"):
        tapeflow.inactive(largest)


@tapeflow.jit(constant=("mask", -1))
def masked(x, mask, scale):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * mask[i] * scale
    return total


def test_constant_arguments_are_no_targets():
    x, mask = np.array([1.0, 2.0]), np.array([3.0, 4.0])
    np.testing.assert_array_equal(tapeflow.grad(masked)(x, mask, 2.0), [6.0, 8.0])
    for transform in (tapeflow.grad, tapeflow.value_and_grad):
        for argnums in ("mask", 2, (0, 1)):
            with pytest.raises(
                tapeflow.SignatureError, match=r"argument '(mask|scale)' of masked is declared constant"
            ):
                transform(masked, argnums)
    with pytest.raises(tapeflow.SignatureError, match="declared constant"):
        masked.explain(x, mask, 2.0, argnums="mask")


def test_nothing_flows_through_them_where_the_function_is_called():
    f = tapeflow.jit(lambda x: masked(x, x, x[0]) + x[1])
    x = np.array([2.0, 3.0])
    assert f(x) == (4.0 + 9.0) * 2.0 + 3.0
    np.testing.assert_array_equal(tapeflow.grad(f)(x), [4.0, 6.0 + 1.0])


def test_constants_keep_the_function_s_interface():
    assert isinstance(masked, tapeflow.transforms.JitFunction)
    x = np.ones(2)
    assert "tapeflow" not in masked.inspect("prepared", x, x, 1.0).split("define")[0]
    with pytest.raises(tapeflow.SignatureError, match="has no argument 'y'"):
        tapeflow.jit(constant="y")(lambda x: x)
    with pytest.raises(tapeflow.SignatureError, match="compiled with options of its own"):
        tapeflow.jit(numba.njit(lambda x: x), constant="x")


def test_a_recursive_function_with_constants():
    @tapeflow.jit(constant="n")
    def power(x, n):
        if n == 0:
            return 1.0
        return x * power(x, n - 1)

    assert tapeflow.grad(power)(2.0, 3) == 12.0
    f = tapeflow.jit(lambda x: power(x, 3) * 2.0)
    assert tapeflow.grad(f)(2.0) == 24.0
