"""The stages as text, and the tape plan: for values, types and text, running nothing."""

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
