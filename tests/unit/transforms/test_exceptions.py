"""A function that raises raises the same from its gradient, from Python and inside compiled code."""

import numba
import numpy as np
import pytest

import tapeflow


class Odd(Exception):
    pass


@tapeflow.jit(boundscheck=True)
def careful(x, y, n):
    if n < 0:
        raise ValueError("n is negative", 3)
    if n == 77:
        raise Odd
    if n == 88:
        raise KeyError("at", n)
    if n == 99:
        raise AssertionError("ninety-nine")
    total = 0.0
    for i in range(n):
        total += x[i] * x[i] / y
    return total


CASES = [(0.0, 2), (1.0, -1), (1.0, 77), (1.0, 88), (1.0, 99), (1.0, 9)]


def raised(function, *args):
    with pytest.raises(Exception) as caught:
        function(*args)
    return type(caught.value), caught.value.args


@pytest.mark.parametrize(("y", "n"), CASES)
@pytest.mark.parametrize("transform", [tapeflow.grad, tapeflow.value_and_grad])
def test_the_exception_is_the_function_s(transform, y, n):
    x = np.ones(4)
    assert raised(transform(careful), x, y, n) == raised(careful, x, y, n)


def test_the_exceptions_are_these():
    x = np.ones(4)
    kinds = [raised(tapeflow.grad(careful), x, y, n)[0] for y, n in CASES]
    assert kinds == [ZeroDivisionError, ValueError, Odd, KeyError, AssertionError, IndexError]


def test_a_call_after_an_exception_works():
    gradient = tapeflow.grad(careful)
    with pytest.raises(ZeroDivisionError):
        gradient(np.ones(4), 0.0, 2)
    np.testing.assert_array_equal(gradient(np.ones(4), 1.0, 2), [2, 2, 0, 0])


def test_compiled_code_can_catch_it():
    gradient = tapeflow.grad(careful)

    @numba.njit
    def guarded(x, y, n):
        try:
            return gradient(x, y, n)
        except Exception:
            return np.full(1, -1.0)

    np.testing.assert_array_equal(guarded(np.ones(4), 0.0, 2), [-1])
    np.testing.assert_array_equal(guarded(np.ones(4), 1.0, 1), [2, 0, 0, 0])


def test_the_numpy_error_model_raises_nothing():
    f = tapeflow.jit(error_model="numpy")(lambda x: 1.0 / x)
    assert tapeflow.grad(f)(0.0) == -np.inf
