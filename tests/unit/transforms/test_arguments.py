"""What is refused before anything is compiled or run: argnums, argument types, result types."""

import numba
import numpy as np
import pytest

import tapeflow
from tapeflow.errors import SignatureError

ran = []


@tapeflow.jit
def f(x, y, n):
    total = 0.0
    for i in range(n):
        total += x[i] * y
    return total


@pytest.mark.parametrize(
    ("argnums", "message"),
    [
        (3, r"argnums=3 is out of range for f\(x, y, n\)"),
        (-4, "argnums=-4 is out of range"),
        ("z", r"f\(x, y, n\) has no argument 'z'"),
        ((), "argnums is empty"),
        ((0, 0), "names argument 'x' more than once"),
        ((0, "x"), "names argument 'x' more than once"),
        ((1, -2), "names argument 'y' more than once"),
        (True, r"must be an int, an argument's name, or a tuple of these, not True \(bool\)"),
        (1.0, r"not 1\.0 \(float\)"),
        ([0], r"not \[0\] \(list\)"),
        (None, r"not None \(NoneType\)"),
        ((0, (1,)), r"not \(1,\) \(tuple\)"),
    ],
)
@pytest.mark.parametrize("transform", [tapeflow.grad, tapeflow.value_and_grad])
def test_argnums_that_name_nothing(transform, argnums, message):
    with pytest.raises(SignatureError, match=f"^{transform.__name__}: .*{message}"):
        transform(f, argnums)


def test_starred_arguments_are_no_target():
    @tapeflow.jit
    def g(x, *rest):
        return x

    with pytest.raises(SignatureError, match=r"cannot be differentiated in \*rest"):
        tapeflow.grad(g, 1)


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        (3, r"argument 'x' is an integer \(int64\). Pass a float"),
        (True, "argument 'x' is bool"),
        (1j, "argument 'x' is complex128"),
        ((1, 2), "argument 'x' is UniTuple"),
        (np.arange(3), "argument 'x' is an array of int64"),
        (np.ones(3, bool), "argument 'x' is an array of bool"),
        (np.ones(3, np.complex128), "argument 'x' is an array of complex128"),
        (None, "argument 'x' is none"),
    ],
)
def test_targets_that_have_no_gradient(argument, message):
    identity = tapeflow.jit(lambda x: 1.0)
    with pytest.raises(SignatureError, match=f"^grad: {message}"):
        tapeflow.grad(identity)(argument)


@pytest.mark.parametrize(
    "result", [lambda x: x.size, lambda x: x, lambda x: x[0] > 0, lambda x: (x[0], x[1]), lambda x: None, lambda x: 1j]
)
def test_results_that_have_no_gradient(result):
    with pytest.raises(SignatureError, match="Return one float"):
        tapeflow.grad(tapeflow.jit(result))(np.ones(3))


def test_a_default_that_is_no_float_is_no_target():
    g = tapeflow.grad(tapeflow.jit(lambda x, y=2: x * y), "y")
    with pytest.raises(SignatureError, match=r"argument 'y' is an integer"):
        g(1.0)


def test_what_is_no_compiled_function():
    with pytest.raises(SignatureError, match="grad: 3 is not a compiled function"):
        tapeflow.grad(3)
    with pytest.raises(SignatureError, match="is not a compiled function"):
        tapeflow.value_and_grad(np.sin)


@pytest.mark.parametrize("call", ["python", "compiled"])
def test_a_refusal_reaches_the_caller_as_it_is_and_nothing_runs(call):
    gradient = tapeflow.grad(tapeflow.jit(lambda x, out: out[0]), 1)

    @numba.njit
    def compiled(x, out):
        out[0] = 7
        return gradient(x, out)

    out = np.zeros(2, np.int64)
    with pytest.raises(SignatureError, match="argument 'out' is an array of int64"):
        (gradient if call == "python" else compiled)(1.0, out)
    assert out[0] == 0


def test_arguments_are_bound_as_python_binds_them():
    g = tapeflow.grad(f)
    with pytest.raises(TypeError, match="not enough arguments"):
        g(np.ones(3))
    with pytest.raises(TypeError, match="too many arguments"):
        g(np.ones(3), 1.0, 2, 3)
    with pytest.raises(TypeError):
        g(np.ones(3), 1.0, m=2)
