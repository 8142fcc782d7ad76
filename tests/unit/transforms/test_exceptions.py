"""A function that raises raises the same from its gradient, from Python and inside compiled code."""

import os
import subprocess
import sys
from pathlib import Path

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


@tapeflow.jit
def talkative(x, n):
    if n == 1:
        raise KeyError(str(n))
    if n == 2:
        raise ValueError(f"n is {n}!", n, x[0])
    return x[0] * x[0]


@pytest.mark.parametrize("n", [1, 2])
def test_arguments_of_an_exception_may_be_made_where_it_is_raised(n):
    for _ in range(100):
        assert raised(tapeflow.grad(talkative), np.ones(2), n) == raised(talkative, np.ones(2), n)
    np.testing.assert_array_equal(tapeflow.grad(talkative)(np.ones(2), 0), [2, 0])


def test_arguments_of_an_exception_made_before_are_refused():
    @tapeflow.jit
    def f(x, n):
        message = str(n)
        y = x[0] * x[0]
        if y > 100:
            raise ValueError(message)
        return y

    with pytest.raises(tapeflow.UnsupportedError, match="an exception that holds memory allocated before it was"):
        tapeflow.grad(f)(np.ones(2), 3)


OUT_OF_MEMORY = """
import resource
import os
import subprocess
import sys
from pathlib import Path

import numba
import tapeflow

@tapeflow.jit
def logistic(x, steps):
    y = x
    for _ in range(steps):
        y = 3.9 * y * (1.0 - y)
    return y

gradient = tapeflow.grad(logistic)
before = gradient(0.3, 10)
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
for _ in range(3):
    try:
        gradient(0.3, 1 << 30)
    except MemoryError as error:
        print(error)
print(gradient(0.3, 10) == before)
"""


def test_a_tape_that_does_not_fit_is_a_memory_error():
    environment = {**os.environ, "PYTHONPATH": str(Path(tapeflow.__file__).parents[1])}
    process = subprocess.run([sys.executable, "-c", OUT_OF_MEMORY], env=environment, capture_output=True, text=True)
    lines = ["logistic: there is no memory for the tape of its gradient"] * 3 + ["True"]
    assert process.stdout.splitlines() == lines, process.stderr


def test_a_loop_that_raises_early_raises_its_own_exception_however_long_it_might_run():
    @tapeflow.jit
    def diverges(u, n):
        s = 0.0
        for i in range(n):
            s = s * s + u[i % 3]
            if s > 5.0:
                raise ValueError("diverged", i)
        return s

    with pytest.raises(ValueError, match="diverged"):
        tapeflow.grad(diverges)(np.array([1.0, 2.0, 3.0]), 10**13)
    np.testing.assert_allclose(tapeflow.grad(diverges)(np.array([0.5, 0.2, 0.0]), 2), [1.0, 1.0, 0.0])
