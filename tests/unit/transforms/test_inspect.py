"""The stages as text, and the tape plan: for values, types and text, running nothing."""

import math

import numba
import numpy as np
import pytest

import tapeflow
from llvm_passes.ir.verify import verify
from tapeflow.errors import SignatureError
from tapeflow.pipeline import pipeline_of


@tapeflow.jit
def f(x, n=3):
    total = 0.0
    for i in range(n):
        x[i] = x[i] * x[i]
        total += x[i]
    return total


def test_the_stages_are_these():
    assert tapeflow.STAGES == ("captured", "prepared", "adjoint", "scheduled", "optimized", "asm")


@pytest.mark.parametrize("stage", tapeflow.STAGES[:-1])
def test_the_ir_of_every_stage_verifies(stage):
    verify(f.inspect(stage, "float64[::1], int64"))


def test_the_assembly_holds_the_entry():
    assert ".entry" in f.inspect("asm", "float64[::1], int64")


@pytest.mark.parametrize(
    "args",
    [
        (np.ones(4), 3),
        (numba.float64[::1], numba.int64),
        ("float64[::1]", "int64"),
        ("float64[::1], int64",),
        (np.ones(4), "int64"),
        ("float64[::1]",),
    ],
)
def test_arguments_are_values_types_or_text(args):
    assert f.inspect("captured", *args) == f.inspect("captured", "float64[::1], int64")


def test_nothing_runs():
    x = np.full(4, 3.0)
    f.inspect("asm", x)
    f.explain(x)
    np.testing.assert_array_equal(x, np.full(4, 3.0))
    assert not f.signatures


def test_explain_gives_the_plan():
    plan = f.explain("float64[::1], int64")
    assert plan == f.explain(np.ones(4), 3)
    assert str(plan)


def test_a_stage_runs_once_and_its_seconds_are_kept():
    compilation = pipeline_of(f).compilation((numba.float64[::1], numba.int64), (0,))
    assert compilation.text("asm") is compilation.text("asm")
    assert tapeflow.grad(f)(np.ones(4)).shape == (4,)
    assert set(compilation.seconds) == {*tapeflow.STAGES, "link"}
    assert all(seconds >= 0 for seconds in compilation.seconds.values())


def test_the_first_stages_are_shared_by_every_choice_of_arguments():
    g = tapeflow.jit(lambda x, y: x * y)
    pipeline = pipeline_of(g)
    types = (numba.float64, numba.float64)
    assert pipeline.compilation(types, (0,)).source is pipeline.compilation(types, (1,)).source
    assert pipeline.compilation(types, (0, 1)) is pipeline.compilation(types, (1, 0))


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("nonsense", "float64[::1]"), "there is no stage 'nonsense'. The stages are captured, prepared"),
        (("captured", "float64["), r"'float64\[' is not a list of Numba types"),
        (("captured",), "missing a required argument: 'x'"),
        (("captured", "float64[::1], int64, int64"), "too many positional arguments"),
        (("captured", "int64[::1]"), "inspect: argument 'x' is an array of int64"),
    ],
)
def test_what_cannot_be_inspected(args, message):
    with pytest.raises(SignatureError, match=message):
        f.inspect(*args)


def test_argnums_choose_the_gradient():
    g = tapeflow.jit(lambda x, y: x * y)
    assert g.inspect("scheduled", 1.0, 2.0) != g.inspect("scheduled", 1.0, 2.0, argnums=(0, 1))
    with pytest.raises(SignatureError, match="inspect: argnums=2 is out of range"):
        g.inspect("captured", 1.0, 2.0, argnums=2)


@tapeflow.jit
def carried(x, v):
    total = 0.0
    for i in range(x.shape[0]):
        v[i] = x[i] * x[i]
        total += v[i]
    return total


def test_an_array_that_carries_differentiated_values_has_a_shadow_as_in_the_gradient():
    types = "float64[::1], float64[:]"
    assert str(carried.explain(types))
    verify(carried.inspect("scheduled", types))
    assert np.array_equal(tapeflow.grad(carried)(np.arange(4.0), np.zeros(8)[::2]), 2.0 * np.arange(4.0))


def test_records_are_inspected():
    x = np.array([(1.0, 2)], np.dtype([("a", np.float64), ("n", np.int64)]))
    g = tapeflow.jit(lambda x: x[0].a * x[0].a * x[0].n)
    assert str(g.explain(x))
    assert tapeflow.grad(g)(x)["a"] == 4.0


def test_the_first_stages_of_a_function_whose_gradient_is_refused():
    g = tapeflow.jit(lambda x: math.frexp(x)[0])
    verify(g.inspect("prepared", 1.5))
    with pytest.raises(tapeflow.UnsupportedError):
        g.inspect("adjoint", 1.5)


@numba.njit
def even(x, n):
    return x if n == 0 else odd(x * x, n - 1)


@numba.njit
def odd(x, n):
    return x if n == 0 else even(x + 1.0, n - 1)


def test_a_recursive_njit_function_becomes_a_tapeflow_function():
    assert str(tapeflow.jit(even).explain(2.0, 3))
    assert tapeflow.jit(even)(2.0, 3) == even(2.0, 3)
    assert tapeflow.grad(tapeflow.jit(even))(2.0, 3) == tapeflow.grad(even)(2.0, 3)
