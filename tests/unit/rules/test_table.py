"""Every rule of the table, against the complex step or extrapolated differences of the operation; and its edges."""

from __future__ import annotations

import cmath
import itertools
import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from llvm_passes.rules.table import LIBM_NAMES, RULES, SPELLINGS, operation_of_callee, rule_of_callee
from tests.unit.rules.operations import BINARY_INSTRUCTIONS, Operation, value, value_and_partials

NAN, INF = math.nan, math.inf
HERE = [(-1.7,), (-0.3,), (0.2,), (0.9,), (2.5,)]
BETWEEN_STEPS = [(-1.7,), (-0.3,), (0.2,), (2.6,)]
INSIDE = [(-0.95,), (-0.3,), (0.0,), (0.2,), (0.9,)]
POSITIVE = [(1e-3,), (0.2,), (0.9,), (2.5,), (40.0,)]
ABOVE_ONE = [(1.001,), (1.5,), (7.0,)]
PAIRS = [(1.7, 0.6), (-2.3, 1.1), (0.4, -3.0), (-0.8, -0.5)]
POSITIVE_PAIRS = [(1.7, 0.6), (0.3, 2.2), (4.0, -1.5), (0.9, 0.0)]

POINTS: dict[str, list[tuple[Any, ...]]] = {
    **dict.fromkeys(("fadd", "fsub", "fmul", "fdiv", "frem", "hypot", "atan2", "copysign"), PAIRS),
    **dict.fromkeys(("minnum", "maxnum", "minimum", "maximum"), PAIRS),
    **dict.fromkeys(("fneg", "freeze", "fpext", "fptrunc", "cbrt", "exp", "exp2", "exp10", "expm1", "fabs"), HERE),
    **dict.fromkeys(("sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "asinh", "erf", "erfc"), HERE),
    **dict.fromkeys(("floor", "ceil", "trunc", "rint", "nearbyint", "round", "roundeven"), BETWEEN_STEPS),
    **dict.fromkeys(("asin", "acos", "atanh", "log1p"), INSIDE),
    **dict.fromkeys(("sqrt", "log", "log2", "log10"), POSITIVE),
    "acosh": ABOVE_ONE,
    "fma": [(1.5, -0.7, 0.3), (-2.0, 0.1, 4.0)],
    "pow": POSITIVE_PAIRS,
    "powi": [(1.3, 4), (-0.7, 3), (2.5, -2), (0.8, 1)],
    "ldexp": [(1.3, 4), (-0.7, -3)],
    "nextafter": PAIRS,
    "tgamma": [(0.3,), (1.0,), (2.5,), (5.7,), (-0.5,), (-2.3,)],
    "lgamma": [(0.3,), (1.2,), (2.5,), (5.7,), (40.0,), (-0.5,), (-2.3,)],
}
"""Points inside the domain, away from ties and steps."""

COMPLEX: dict[str, Callable[..., complex]] = {
    "fadd": lambda a, b: a + b,
    "fsub": lambda a, b: a - b,
    "fmul": lambda a, b: a * b,
    "fdiv": lambda a, b: a / b,
    "fneg": lambda a: -a,
    "freeze": lambda a: a,
    "fma": lambda a, b, c: a * b + c,
    "sqrt": cmath.sqrt,
    "pow": lambda a, b: complex(a) ** complex(b),
    "powi": lambda a, n: complex(a) ** n,
    "ldexp": lambda a, n: a * 2.0**n,
    "hypot": lambda a, b: cmath.sqrt(a * a + b * b),
    "exp": cmath.exp,
    "exp2": lambda a: cmath.exp(a * math.log(2.0)),
    "exp10": lambda a: cmath.exp(a * math.log(10.0)),
    "expm1": lambda a: np.expm1(complex(a)),
    "log": cmath.log,
    "log2": lambda a: cmath.log(a) / math.log(2.0),
    "log10": cmath.log10,
    "log1p": lambda a: np.log1p(complex(a)),
    **{name: getattr(cmath, name) for name in ("sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh")},
    **{name: getattr(cmath, name) for name in ("tanh", "asinh", "acosh", "atanh")},
}
"""Operations that are analytic, and that Python computes for complex numbers: their derivatives come out exact."""


def spellings(name: str) -> list[Operation]:
    """The operation in double precision, in every spelling that LLVM IR may call it by."""
    arity = len(RULES[name].partials)
    operands = ("double",) * arity
    if name in (*BINARY_INSTRUCTIONS, "fneg", "freeze"):
        return [Operation(name, operands, "double", name)]
    if name == "fpext":
        return [Operation(name, ("float",), "double", name)]
    if name == "fptrunc":
        return [Operation(name, ("double",), "float", name)]
    if name == "powi":
        return [Operation(name, ("double", "i32"), "double", "llvm.powi.f64.i32")]
    if name == "ldexp":
        return [Operation(name, ("double", "i32"), "double", "ldexp")]
    found = [Operation(name, operands, "double", name)] if name in LIBM_NAMES else []
    if name in INTRINSICS:
        found.append(Operation(name, operands, "double", f"llvm.{name}.f64"))
    for other, meant in SPELLINGS.items():
        if meant == name and other in LIBM_NAMES:
            found.append(Operation(name, operands, "double", other))
        elif meant == name and other in INTRINSICS:
            found.append(Operation(name, operands, "double", f"llvm.{other}.f64"))
    return found


INTRINSICS = frozenset(
    (
        *("sqrt", "pow", "exp", "exp2", "exp10", "log", "log2", "log10", "sin", "cos", "tan", "asin", "acos", "atan"),
        *("atan2", "sinh", "cosh", "tanh", "fma", "fmuladd", "fabs", "copysign", "minnum", "maxnum", "minimum"),
        *("maximum", "floor", "ceil", "trunc", "rint", "nearbyint", "round", "roundeven", "minimumnum", "maximumnum"),
    )
)


def single(operation: Operation) -> Operation:
    """The operation in single precision."""
    spelling = operation.spelling
    if spelling.startswith("llvm."):
        spelling = spelling.replace(".f64", ".f32")
    elif spelling in LIBM_NAMES:
        spelling += "f"
    operands = tuple("float" if t == "double" else t for t in operation.operands)
    return Operation(operation.name, operands, "float", spelling)


ALL = [(name, operation) for name in RULES for operation in spellings(name)]
IDS = [operation.spelling for _, operation in ALL]


def difference(function: Callable[[float], float], at: float) -> float:
    """The derivative by central differences, extrapolated four times (Richardson)."""
    steps = [0.02 * max(1.0, abs(at)) * 0.5**k for k in range(5)]
    row = [(function(at + h) - function(at - h)) / (2.0 * h) for h in steps]
    for weight in (4.0, 16.0, 64.0, 256.0):
        row = [(weight * finer - coarser) / (weight - 1.0) for coarser, finer in itertools.pairwise(row)]
    return row[0]


def expected_partials(operation: Operation, point: tuple[Any, ...]) -> tuple[list[float], float]:
    """The derivatives by float operand, and how far they may be trusted."""
    analytic = COMPLEX.get(operation.name)
    found = []
    for n, kind in enumerate(operation.operands):
        if kind.startswith("i"):
            continue
        if analytic is not None:
            step = 1e-100
            moved = [complex(a, step) if m == n else a for m, a in enumerate(point)]
            found.append(analytic(*moved).imag / step)
        else:
            found.append(difference(lambda a, n=n: value(operation, (*point[:n], a, *point[n + 1 :])), point[n]))  # type: ignore[misc]
    return found, 1e-12 if analytic is not None else 1e-8


def test_every_rule_has_points() -> None:
    assert POINTS.keys() == RULES.keys()


@pytest.mark.parametrize(("name", "operation"), ALL, ids=IDS)
def test_partials_are_the_derivatives(name: str, operation: Operation) -> None:
    for point in POINTS[name]:
        expected, trust = expected_partials(operation, point)
        returned, partials = value_and_partials(operation, point)
        assert returned == value(operation, point)
        trust = 1e-4 if "float" in (*operation.operands, operation.result) else trust
        for found, exact in zip(partials, expected, strict=True):
            assert found == pytest.approx(exact, rel=trust, abs=trust), point
        _, doubled = value_and_partials(operation, point, seed=-2.0)
        assert doubled == [-2.0 * p for p in partials]


@pytest.mark.parametrize(
    "operation", [o for n, o in ALL if n not in ("fpext", "fptrunc")], ids=lambda o: single(o).spelling
)
def test_partials_in_single_precision(operation: Operation) -> None:
    for point in POINTS[operation.name]:
        rounded = tuple(float(np.float32(a)) if isinstance(a, float) else a for a in point)
        _, expected = value_and_partials(operation, rounded)
        _, partials = value_and_partials(single(operation), rounded)
        assert partials == pytest.approx(expected, rel=2e-5, abs=2e-5), point


@pytest.mark.parametrize(
    ("name", "point", "expected"),
    [
        ("fabs", (0.0,), [0.0]),
        ("fabs", (-0.0,), [0.0]),
        ("fabs", (-INF,), [-1.0]),
        ("sqrt", (0.0,), [INF]),
        ("sqrt", (-1.0,), [NAN]),
        ("cbrt", (0.0,), [INF]),
        ("log", (0.0,), [INF]),
        ("log1p", (-1.0,), [INF]),
        ("asin", (1.0,), [INF]),
        ("acos", (-1.0,), [-INF]),
        ("acosh", (1.0,), [INF]),
        ("atanh", (1.0,), [INF]),
        ("pow", (0.0, 2.0), [0.0, 0.0]),
        ("pow", (0.0, 1.0), [1.0, 0.0]),
        ("pow", (0.0, 0.5), [INF, 0.0]),
        ("pow", (0.0, 0.0), [0.0, 0.0]),
        ("pow", (3.0, 0.0), [0.0, math.log(3.0)]),
        ("pow", (-2.0, 3.0), [12.0, NAN]),
        ("powi", (0.0, 0), [0.0]),
        ("powi", (0.0, 1), [1.0]),
        ("powi", (0.0, 3), [0.0]),
        ("minnum", (2.0, 2.0), [1.0, 0.0]),
        ("maxnum", (2.0, 2.0), [1.0, 0.0]),
        ("minimum", (2.0, 2.0), [1.0, 0.0]),
        ("maximum", (2.0, 2.0), [1.0, 0.0]),
        ("minnum", (NAN, 2.0), [0.0, 1.0]),
        ("maxnum", (NAN, 2.0), [0.0, 1.0]),
        ("minnum", (2.0, NAN), [1.0, 0.0]),
        ("maxnum", (2.0, NAN), [1.0, 0.0]),
        ("frem", (7.5, 2.0), [1.0, -3.0]),
        ("frem", (-7.5, 2.0), [1.0, 3.0]),
        ("copysign", (-2.0, 3.0), [-1.0, 0.0]),
        ("copysign", (2.0, -0.0), [-1.0, 0.0]),
        ("floor", (2.0,), [0.0]),
        ("round", (2.5,), [0.0]),
        ("exp", (800.0,), [INF]),
        ("exp", (-INF,), [0.0]),
        ("tanh", (INF,), [0.0]),
        ("atan", (INF,), [0.0]),
        ("erf", (INF,), [0.0]),
        ("fdiv", (1.0, 0.0), [INF, -INF]),
    ],
)
def test_edges(name: str, point: tuple[Any, ...], expected: list[float]) -> None:
    for operation in spellings(name):
        _, partials = value_and_partials(operation, point)
        np.testing.assert_allclose(partials, expected, rtol=1e-14, err_msg=operation.spelling)


@pytest.mark.parametrize(
    ("name", "point"),
    [
        ("sqrt", (0.0,)),
        ("log", (0.0,)),
        ("pow", (0.0, 0.5)),
        ("fmul", (INF, NAN)),
        ("fdiv", (1.0, 0.0)),
        ("asin", (1.0,)),
    ],
)
def test_a_zero_adjoint_stays_zero(name: str, point: tuple[Any, ...]) -> None:
    for operation in spellings(name):
        _, partials = value_and_partials(operation, point, seed=0.0)
        assert partials == [0.0] * len(partials)


def test_callees_are_known_by_their_names_in_c_and_in_llvm() -> None:
    assert operation_of_callee("llvm.sin.f64") == operation_of_callee("sin") == operation_of_callee("sinf") == "sin"
    assert operation_of_callee("erff") == "erf"
    assert operation_of_callee("llvm.fmuladd.f32") == "fma"
    assert operation_of_callee("fmod") == operation_of_callee("fmodf") == "frem"
    assert operation_of_callee("fadd") is None
    assert operation_of_callee("sinful") is None
    assert operation_of_callee("llvm.memcpy.p0.p0.i64") is None
    assert operation_of_callee("numba_gamma", {"numba_gamma": "gamma"}.get) == "tgamma"
    assert rule_of_callee("atan2f") is RULES["atan2"]
    assert rule_of_callee("unheard_of") is None
