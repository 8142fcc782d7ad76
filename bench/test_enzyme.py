"""Enzyme itself: its gradients, where their memory goes, what it says when it refuses.  Run by make bench-quick."""

from __future__ import annotations

import numba
import numpy as np
import pytest

from bench.enzyme import memory
from bench.enzyme.build import STRICT, Variant, enzyme_gradient
from bench.enzyme.program import EnzymeError, differentiate


@numba.njit
def squares(x, work, s):
    held = x.copy()
    total = 0.0
    for i in range(x.shape[0]):
        work[i] = held[i] * x[i]
        total += s * work[i]
    return total


@pytest.mark.parametrize("form", ["raw", "prepared"])
def test_gradient(form: str) -> None:
    x, s = np.array([1.0, 2.0, 3.0]), 0.5
    gradient = enzyme_gradient(squares, (x, np.empty(3), s), (0, 2), Variant(form, STRICT))
    value, (of_x, of_s) = gradient.call(x, np.empty(3), s)
    assert value == 7.0
    np.testing.assert_allclose(of_x, x)
    assert of_s == 14.0


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


def test_refusals_say_what_enzyme_said() -> None:
    with pytest.raises(EnzymeError, match="exit code"):
        differentiate("define void @f() {\n  ret i32 0\n}\n")
