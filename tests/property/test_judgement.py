"""What is compared of one program: each comparison can fail, and passes where it should."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numba
import numpy as np
import pytest

import tapeflow
from tests.gradients.comparison import Mismatch
from tests.property.argument_forms import LAYOUTS, relaid
from tests.property.checks import ADJOINT, DIFFERENCES, PULLBACK, SECOND
from tests.property.generator import generate
from tests.property.judgement import CHECKS, assert_shadows_untouched, compare, reference_of, runs
from tests.property.outcome import Kind
from tests.property.program import Program
from tests.property.worker import judge


@tapeflow.custom_jvp
def doubled(x: Any) -> Any:
    return 2.0 * x


@doubled.defjvp
def doubled_jvp(primals: Any, tangents: Any) -> Any:
    return 2.0 * primals[0], 3.0 * tangents[0]


@tapeflow.custom_jvp
def bent(x: Any) -> Any:
    return x * x


@bent.defjvp
def bent_jvp(primals: Any, tangents: Any) -> Any:
    # Its derivative has a derivative that is not its own.
    return primals[0] * primals[0], 2.0 * tapeflow.stop_gradient(primals[0]) * tangents[0]


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


def wrong_slope(u: Any) -> Any:
    return bent(u[0]) * u[1]


def moved(bodies: Any) -> Any:
    bodies[0].x = bodies[1].x * bodies[0].y * bodies[1].kind
    return bodies[0].x + bodies[0].y


def wrong_field(bodies: Any) -> Any:
    return doubled(bodies[0].x)


def point(*arguments: Any) -> Program:
    checks = tuple(argument for argument in arguments if isinstance(argument, str))
    return Program("", tuple(a for a in arguments if not isinstance(a, str)), (0,), 0, checks=checks)


POINT = np.array([0.5, 1.5])


def test_a_wrong_gradient_is_found() -> None:
    compare(scalar, None, point(POINT))
    with pytest.raises(Mismatch, match="gradient of argument 0"):
        compare(wrong, None, point(POINT))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wrong_gradient_in_another_layout_is_found(layout: str) -> None:
    compare(scalar, None, point(relaid(POINT, layout)))
    with pytest.raises(Mismatch):
        compare(wrong, None, point(relaid(POINT, layout)))


def test_a_wrong_pullback_is_found() -> None:
    with pytest.raises(Mismatch):
        compare(scalar, wrong_array, point(POINT, PULLBACK))


def test_shadows_after_an_exception() -> None:
    program = Program("", (POINT, 1.5), (0, 1), 0)
    compare(failing, None, program)
    raised = reference_of(failing, program.arguments, program.argnums)
    with pytest.raises(Mismatch, match="its adjoint returned"):
        assert_shadows_untouched(tapeflow.jit(scalar), (POINT,), (0,), raised)
    other = replace(raised, exception=ValueError("other"))
    with pytest.raises(Mismatch, match="ValueError"):
        assert_shadows_untouched(tapeflow.jit(failing), (POINT, 1.5), (0, 1), other)


@pytest.mark.parametrize("check", [ADJOINT, DIFFERENCES])
def test_a_wrong_derivative_is_found_by(check: str) -> None:
    reference = reference_of(scalar, (POINT,), (0,))
    CHECKS[check](tapeflow.jit(scalar), None, point(POINT), reference)
    with pytest.raises(Mismatch):
        CHECKS[check](tapeflow.jit(wrong), None, point(POINT), reference)


def test_a_wrong_second_derivative_is_found() -> None:
    reference = reference_of(scalar, (POINT,), (0,))
    CHECKS[SECOND](tapeflow.jit(scalar), None, point(POINT), reference)
    with pytest.raises(Mismatch, match="hvp"):
        CHECKS[SECOND](tapeflow.jit(wrong_slope), None, point(POINT), reference)


def test_records() -> None:
    bodies = np.array([(0.5, 2, 1.5), (0.7, 1, -0.5)], [("x", "f8"), ("kind", "i8"), ("y", "f8")])
    compare(moved, None, point(bodies))
    with pytest.raises(Mismatch):
        compare(wrong_field, None, point(bodies))


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
