"""What Enzyme is given, and where the memory of its gradients goes."""

from __future__ import annotations

import re

import numba
import numpy as np
import pytest

from bench.enzyme import memory
from bench.enzyme.build import STRICT, Variant, enzyme_gradient
from bench.enzyme.module import enzyme_input
from bench.enzyme.program import PROGRAM, EnzymeError, differentiate
from tapeflow.engine import optimise
from tapeflow.frontend.capture import Captured, capture

installed = pytest.mark.skipif(not PROGRAM.exists(), reason="no catalyst program: python -m bench.tools.enzyme gets it")


@numba.njit
def squares(x, work, s):
    held = x.copy()
    total = 0.0
    for i in range(x.shape[0]):
        work[i] = held[i] * x[i]
        total += s * work[i]
    return total


def captured_squares() -> Captured:
    array = numba.float64[::1]
    return capture(squares, (array, array, numba.float64))


def enzyme_call(*differentiated: int) -> str:
    captured = captured_squares()
    match = re.search(
        r"call [^\n]*@__enzyme_autodiff\(.*?\)\n", enzyme_input(captured.text, captured, differentiated), re.DOTALL
    )
    assert match is not None
    return match.group()


def test_differentiated_arguments_have_shadows_and_scalars_are_returned() -> None:
    call = enzyme_call(0, 2)
    assert call.startswith("call { double } (...)")
    assert 'metadata !"enzyme_dup", ptr %a0, ptr %shadow0' in call
    assert 'metadata !"enzyme_dup", ptr %a6, ptr %shadow6' in call
    assert 'metadata !"enzyme_out", double %a16' in call


def test_a_written_array_that_is_not_differentiated_has_a_shadow_for_the_call() -> None:
    assert 'metadata !"enzyme_dup", ptr %a13, ptr %scratch13' in enzyme_call(0)


def test_a_read_array_that_is_not_differentiated_is_constant() -> None:
    assert 'metadata !"enzyme_const", ptr %a6' in enzyme_call(1)


def test_nothing_of_numbas_runtime_is_left() -> None:
    captured = captured_squares()
    text = optimise(enzyme_input(captured.text, captured, (0,)), exports=(captured.symbol,)).text
    assert "NRT_" not in text


def test_elements_of_arrays_are_distinct() -> None:
    captured = captured_squares()
    definition = next(
        line for line in enzyme_input(captured.text, captured, (0,)).splitlines() if captured.symbol in line
    )
    assert "ptr noalias %arg.x.4" in definition
    assert "ptr noalias %arg.work.4" in definition


def test_what_enzyme_keeps_is_told_from_arrays() -> None:
    text = "  %a = call ptr @malloc(i64 8), !enzyme_cache_alloc !0\n  %b = call ptr @malloc(i64 8)\n"
    linked = memory.linked_with("counting", text)
    assert "%a = call ptr @counting.tape.malloc(i64 8)" in linked
    assert "%b = call ptr @counting.malloc(i64 8)" in linked


@installed
@pytest.mark.parametrize("form", ["raw", "prepared"])
def test_gradient(form: str) -> None:
    x, s = np.array([1.0, 2.0, 3.0]), 0.5
    gradient = enzyme_gradient(squares, (x, np.empty(3), s), (0, 2), Variant(form, STRICT))
    value, (of_x, of_s) = gradient.call(x, np.empty(3), s)
    assert value == 7.0
    np.testing.assert_allclose(of_x, x)
    assert of_s == 14.0


@installed
def test_arrays_of_a_gradient_are_freed() -> None:
    arguments = np.ones(1000), np.empty(1000), 0.5
    gradient = enzyme_gradient(squares, arguments, (0, 2), Variant("prepared", STRICT))
    peaks = []
    for calls in (1, 3):
        memory.start_counting()
        for _ in range(calls):
            gradient.counting(*arguments)
        peaks.append(memory.counted().array_peak)
    assert peaks[0] >= 8000
    assert peaks[0] == peaks[1]


@installed
def test_refusals_say_what_enzyme_said() -> None:
    with pytest.raises(EnzymeError, match="exit code"):
        differentiate("define void @f() {\n  ret i32 0\n}\n")
