"""What Enzyme is given; what it gives back is tested with it installed, in bench/test_enzyme.py."""

from __future__ import annotations

import re

import numba

from bench.enzyme import memory
from bench.enzyme.module import enzyme_input
from tapeflow.engine import optimise
from tapeflow.frontend.capture import Captured, capture


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
