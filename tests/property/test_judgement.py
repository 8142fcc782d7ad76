"""What is compared of one program: each comparison can fail, and passes where it should."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numba
import numpy as np
import pytest

import tapeflow
from tests.gradients.comparison import Mismatch
from tests.property.argument_forms import LAYOUTS, relaid
from tests.property.generator import generate
from tests.property.judgement import assert_shadows_untouched, compare, runs
from tests.property.outcome import Kind
from tests.property.program import Program
from tests.property.worker import judge


@tapeflow.custom_jvp
def doubled(x: Any) -> Any:
    return 2.0 * x


@doubled.defjvp
def doubled_jvp(primals: Any, tangents: Any) -> Any:
    return 2.0 * primals[0], 3.0 * tangents[0]


def scalar(u: Any) -> Any:
    return u[0] * u[1]


def wrong(u: Any) -> Any:
    return doubled(u[0] * u[1])


def wrong_array(u: Any) -> Any:
    made = np.empty(2)
    made[0] = doubled(u[1])
    made[1] = u[0]
    return made


def failing(u: Any, s: Any) -> Any:
    for i in range(u.shape[0]):
        u[i] = math.sin(u[i]) * s
        if i == 1:
            raise ValueError("stop")
    return u[0]


POINT = np.array([0.5, 1.5])


def test_a_wrong_gradient_is_found() -> None:
    compare(scalar, None, (POINT,), (0,))
    with pytest.raises(Mismatch, match="gradient of argument 0"):
        compare(wrong, None, (POINT,), (0,))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wrong_gradient_in_another_layout_is_found(layout: str) -> None:
    compare(scalar, None, (relaid(POINT, layout),), (0,))
    with pytest.raises(Mismatch):
        compare(wrong, None, (relaid(POINT, layout),), (0,))


def test_a_wrong_pullback_is_found() -> None:
    with pytest.raises(Mismatch):
        compare(scalar, wrong_array, (POINT,), (0,))


def test_shadows_after_an_exception() -> None:
    compare(failing, None, (POINT, 1.5), (0, 1))
    with pytest.raises(Mismatch, match="its adjoint returned"):
        assert_shadows_untouched(tapeflow.jit(scalar), (POINT,), (0,), ValueError("stop"))
    with pytest.raises(Mismatch, match="adjoint raised"):
        assert_shadows_untouched(tapeflow.jit(failing), (POINT, 1.5), (0, 1), ValueError("other"))


def test_a_function_that_numba_runs() -> None:
    assert runs(numba.njit(scalar), (POINT,))


def test_a_script_shows_what_the_worker_judged(tmp_path: Path) -> None:
    program = Program("def kernel(u):\n    return u[0] * u[-1]\n", (relaid(POINT, "reversed"),), (0,), 0)
    assert judge(program, tmp_path, with_coverage=False).kind is Kind.MATCH
    names: dict[str, Any] = {"__name__": "script"}
    exec(compile(program.script(), "script", "exec"), names)
    assert names["program"].arguments[0].strides == (-8,)


def test_scripts_of_generated_programs_are_python() -> None:
    for seed in range(20):
        compile(generate(seed).script(), "script", "exec")
