"""Functions that rules call and libm lacks."""

from __future__ import annotations

import functools
import math
from typing import Any

import numpy as np
import pytest
from scipy import special

from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.reader import read_module
from llvm_passes.rules.polygamma import POLYGAMMA
from llvm_passes.rules.special import DIGAMMA, accumulate

EULER = 0.57721566490153286061

KNOWN = {
    1.0: -EULER,
    0.5: -EULER - 2.0 * math.log(2.0),
    1 / 3: -EULER - math.pi / (2.0 * math.sqrt(3.0)) - 1.5 * math.log(3.0),
    0.25: -EULER - math.pi / 2.0 - 3.0 * math.log(2.0),
    2.0: 1.0 - EULER,
    10.0: 7129 / 2520 - EULER,
    -0.5: 2.0 - EULER - 2.0 * math.log(2.0),
}
"""Closed forms: DLMF 5.4.12 to 5.4.19."""


def digamma(x: float) -> float:
    return float(Interpreter(read_module(DIGAMMA), strict=True).call("tapeflow.digamma", x))


@pytest.mark.parametrize("x", KNOWN)
def test_digamma_has_its_closed_forms(x: float) -> None:
    assert digamma(x) == pytest.approx(KNOWN[x], rel=4e-15, abs=4e-15)


@pytest.mark.parametrize("x", [1e-8, 0.03, 0.9, 1.1, 3.3, 9.99, 10.0, 17.0, 1e3, 1e12, -0.1, -1.25, -7.6, -40.3])
def test_digamma_agrees_with_scipy(x: float) -> None:
    assert digamma(x) == pytest.approx(float(special.digamma(x)), rel=1e-13)


@pytest.mark.parametrize("x", [0.37, 2.9, -0.6, -3.45])
def test_digamma_keeps_its_recurrence(x: float) -> None:
    assert digamma(x + 1.0) == pytest.approx(digamma(x) + 1.0 / x, rel=1e-13)


def test_digamma_at_its_poles_and_far_out() -> None:
    assert all(math.isnan(digamma(x)) for x in (0.0, -1.0, -12.0, math.nan))
    assert digamma(math.inf) == math.inf


def test_digamma_in_single_precision_is_the_rounded_one() -> None:
    machine = Interpreter(read_module(DIGAMMA))
    for x in (0.3, 1.5, -2.25):
        single = float(np.float32(x))
        assert machine.call("tapeflow.digammaf", single) == float(np.float32(digamma(single)))


@pytest.mark.parametrize(("type", "dtype"), [("double", np.float64), ("float", np.float32)])
@pytest.mark.parametrize("count", [0, 1, 5])
def test_accumulate_adds_and_clears(type: str, dtype: type, count: int) -> None:
    size = np.dtype(dtype).itemsize
    machine = Interpreter(read_module(accumulate(type, size)), strict=True)
    to: Any = np.arange(count, dtype=dtype)
    source: Any = np.full(count, 0.5, dtype)
    target, origin = machine.allocate(to, "to"), machine.allocate(source, "from")
    machine.call(f"tapeflow.accumulate.{type}", target, origin, count * size)
    np.testing.assert_array_equal(machine.read(target, dtype, count), to + source)
    np.testing.assert_array_equal(machine.read(origin, dtype, count), np.zeros(count))


def polygamma(n: int, x: float) -> float:
    return float(Interpreter(read_module(POLYGAMMA), strict=True).call("tapeflow.polygamma", float(n), x))


@pytest.mark.parametrize("x", [1e-8, 0.03, 0.5, 0.9, 1.1, 3.3, 9.99, 15.9, 16.0, 17.0, 1e3, 1e8])
@pytest.mark.parametrize("n", [1, 2, 3, 4, 7])
def test_polygamma_agrees_with_scipy(n: int, x: float) -> None:
    assert polygamma(n, x) == pytest.approx(float(special.polygamma(n, x)), rel=5e-14)


@pytest.mark.parametrize(
    ("n", "x", "expected"),
    [
        (1, 1.0, math.pi**2 / 6),
        (1, 0.5, math.pi**2 / 2),
        (1, -0.5, math.pi**2 / 2 + 4.0),
        (2, 1.0, -2.0 * 1.2020569031595942854),
        (3, 0.5, math.pi**4),
        (3, -0.5, math.pi**4 + 96.0),
    ],
)
def test_polygamma_has_its_closed_forms(n: int, x: float, expected: float) -> None:
    assert polygamma(n, x) == pytest.approx(expected, rel=4e-15)


@pytest.mark.parametrize("x", [0.37, 2.9, -0.6, -3.45, -40.3])
@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_polygamma_keeps_its_recurrence(n: int, x: float) -> None:
    step = (-1.0) ** n * math.factorial(n) / x ** (n + 1)
    scale = abs(polygamma(n, x)) + abs(polygamma(n, x + 1.0))
    assert abs(polygamma(n, x + 1.0) - polygamma(n, x) - step) <= 1e-13 * scale


@pytest.mark.parametrize("x", [0.7, 4.2, -1.3, -6.8])
def test_polygamma_is_the_derivative_of_the_one_before(x: float) -> None:
    h = 1e-4
    for n in (0, 1, 2, 3):
        lower = digamma if n == 0 else functools.partial(polygamma, n)
        rows = [(lower(x + k * h) - lower(x - k * h)) / (2.0 * k * h) for k in (1, 2)]
        assert polygamma(n + 1, x) == pytest.approx((4.0 * rows[0] - rows[1]) / 3.0, rel=1e-7)


def test_polygamma_at_its_poles_and_far_out() -> None:
    assert all(math.isnan(polygamma(n, x)) for n in (1, 2) for x in (0.0, -1.0, -12.0, math.nan))
    assert polygamma(1, math.inf) == 0.0
    assert polygamma(2, -1e9 - 0.5) == pytest.approx(0.0, abs=1e-10)


def test_polygamma_in_single_precision_is_the_rounded_one() -> None:
    machine = Interpreter(read_module(POLYGAMMA))
    for x in (0.3, 1.5, -2.25):
        single = float(np.float32(x))
        assert machine.call("tapeflow.polygammaf", 2.0, single) == float(np.float32(polygamma(2, single)))
