"""Scalar functions with their derivatives, written down for the oracle alone.

Nothing here comes from ``llvm_passes``: two tables that were written twice agree only if both are right.
Values never raise; outside its domain a function is nan or an infinity, as in the compiled kernel.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

F = np.float64
TWO_OVER_ROOT_PI = 2.0 / math.sqrt(math.pi)
LN2 = math.log(2.0)
LN10 = math.log(10.0)
DEGREE = math.pi / 180.0


@dataclass(frozen=True, slots=True)
class Unary:
    """``y = f(x)`` and ``dy/dx`` as a function of ``x`` and ``y``."""

    value: Callable[[np.float64], float]
    slope: Callable[[np.float64, np.float64], float]


@dataclass(frozen=True, slots=True)
class Binary:
    """``z = f(x, y)`` and ``(dz/dx, dz/dy)`` as a function of ``x``, ``y`` and ``z``."""

    value: Callable[[np.float64, np.float64], float]
    slopes: Callable[[np.float64, np.float64, np.float64], tuple[float, float]]


def _sign(x: np.float64) -> float:
    return 0.0 if x == 0.0 else math.copysign(1.0, x)


def _gamma(x: np.float64) -> float:
    try:
        return math.gamma(x)
    except ValueError:
        return math.copysign(math.inf, x) if x == 0.0 else math.nan
    except OverflowError:
        return math.inf


def _lgamma(x: np.float64) -> float:
    try:
        return math.lgamma(x)
    except (ValueError, OverflowError):
        return math.inf


def _digamma(x: np.float64) -> float:
    # SciPy is no dependency of the wheel: only who differentiates gamma or lgamma needs it here.
    from scipy import special

    return float(special.digamma(x))


def _flat(x: np.float64, y: np.float64) -> float:
    return 0.0


UNARY: dict[str, Unary] = {
    "sin": Unary(np.sin, lambda x, y: np.cos(x)),
    "cos": Unary(np.cos, lambda x, y: -np.sin(x)),
    "tan": Unary(np.tan, lambda x, y: 1.0 + y * y),
    "asin": Unary(np.arcsin, lambda x, y: 1.0 / np.sqrt((1.0 - x) * (1.0 + x))),
    "acos": Unary(np.arccos, lambda x, y: -1.0 / np.sqrt((1.0 - x) * (1.0 + x))),
    "atan": Unary(np.arctan, lambda x, y: 1.0 / (1.0 + x * x)),
    "sinh": Unary(np.sinh, lambda x, y: np.cosh(x)),
    "cosh": Unary(np.cosh, lambda x, y: np.sinh(x)),
    "tanh": Unary(np.tanh, lambda x, y: 1.0 / np.cosh(x) ** 2),
    "asinh": Unary(np.arcsinh, lambda x, y: 1.0 / np.hypot(1.0, x)),
    "acosh": Unary(np.arccosh, lambda x, y: 1.0 / (np.sqrt(x - 1.0) * np.sqrt(x + 1.0))),
    "atanh": Unary(np.arctanh, lambda x, y: 1.0 / ((1.0 - x) * (1.0 + x))),
    "exp": Unary(np.exp, lambda x, y: y),
    "exp2": Unary(np.exp2, lambda x, y: y * LN2),
    "expm1": Unary(np.expm1, lambda x, y: np.exp(x)),
    "log": Unary(np.log, lambda x, y: 1.0 / x),
    "log2": Unary(np.log2, lambda x, y: 1.0 / (x * LN2)),
    "log10": Unary(np.log10, lambda x, y: 1.0 / (x * LN10)),
    "log1p": Unary(np.log1p, lambda x, y: 1.0 / (1.0 + x)),
    "sqrt": Unary(np.sqrt, lambda x, y: F(0.5) / y),
    "cbrt": Unary(np.cbrt, lambda x, y: F(1.0) / (3.0 * y * y)),
    "square": Unary(lambda x: x * x, lambda x, y: 2.0 * x),
    "reciprocal": Unary(lambda x: F(1.0) / x, lambda x, y: -y * y),
    "erf": Unary(math.erf, lambda x, y: TWO_OVER_ROOT_PI * np.exp(-x * x)),
    "erfc": Unary(math.erfc, lambda x, y: -TWO_OVER_ROOT_PI * np.exp(-x * x)),
    "gamma": Unary(_gamma, lambda x, y: y * _digamma(x)),
    "lgamma": Unary(_lgamma, lambda x, y: _digamma(x)),
    "degrees": Unary(np.degrees, lambda x, y: 1.0 / DEGREE),
    "radians": Unary(np.radians, lambda x, y: DEGREE),
    "fabs": Unary(np.fabs, lambda x, y: _sign(x)),
    "positive": Unary(lambda x: x, lambda x, y: 1.0),
    "negative": Unary(lambda x: -x, lambda x, y: -1.0),
    "conjugate": Unary(lambda x: x, lambda x, y: 1.0),
    "sinc": Unary(np.sinc, lambda x, y: 0.0 if x == 0.0 else (np.cos(np.pi * x) - y) / x),
    "nan_to_num": Unary(np.nan_to_num, lambda x, y: 1.0 if np.isfinite(x) else 0.0),
    "sign": Unary(np.sign, _flat),
    "rint": Unary(np.rint, _flat),
    "floor": Unary(np.floor, _flat),
    "ceil": Unary(np.ceil, _flat),
    "trunc": Unary(np.trunc, _flat),
    "spacing": Unary(np.spacing, _flat),
    "imag": Unary(lambda x: F(0.0), _flat),
    "angle": Unary(np.angle, _flat),
}


def _log_of_positive_part(x: np.float64, z: np.float64) -> float:
    return 0.0 if z == 0.0 else float(z * np.log(x))


def _first_if(condition: bool | np.bool_) -> tuple[float, float]:
    return (1.0, 0.0) if condition else (0.0, 1.0)


def _share(x: np.float64, y: np.float64, z: np.float64) -> tuple[float, float]:
    return float(np.exp(x - z)), float(np.exp(y - z))


BINARY: dict[str, Binary] = {
    "add": Binary(np.add, lambda x, y, z: (1.0, 1.0)),
    "subtract": Binary(np.subtract, lambda x, y, z: (1.0, -1.0)),
    "multiply": Binary(np.multiply, lambda x, y, z: (y, x)),
    "divide": Binary(np.divide, lambda x, y, z: (F(1.0) / y, -z / y)),
    "floor_divide": Binary(np.floor_divide, lambda x, y, z: (0.0, 0.0)),
    "remainder": Binary(np.remainder, lambda x, y, z: (1.0, -np.floor(x / y))),
    "fmod": Binary(np.fmod, lambda x, y, z: (1.0, -np.trunc(x / y))),
    "power": Binary(
        np.power,
        lambda x, y, z: (0.0 if y == 0.0 else float(y * np.power(x, y - 1.0)), _log_of_positive_part(x, z)),
    ),
    "atan2": Binary(np.arctan2, lambda x, y, z: (y / (x * x + y * y), -x / (x * x + y * y))),
    "hypot": Binary(np.hypot, lambda x, y, z: (x / z, y / z)),
    "copysign": Binary(np.copysign, lambda x, y, z: (_sign(x) * math.copysign(1.0, y), 0.0)),
    "nextafter": Binary(np.nextafter, lambda x, y, z: (1.0, 0.0)),
    "logaddexp": Binary(np.logaddexp, _share),
    "logaddexp2": Binary(np.logaddexp2, lambda x, y, z: (float(np.exp2(x - z)), float(np.exp2(y - z)))),
    # A tie, and a nan, go to the argument that is returned.
    "maximum": Binary(np.maximum, lambda x, y, z: _first_if(np.isnan(x) or x >= y)),
    "minimum": Binary(np.minimum, lambda x, y, z: _first_if(np.isnan(x) or x <= y)),
    "fmax": Binary(np.fmax, lambda x, y, z: _first_if(np.isnan(y) or x >= y)),
    "fmin": Binary(np.fmin, lambda x, y, z: _first_if(np.isnan(y) or x <= y)),
}

PREDICATES: dict[str, Callable[..., object]] = {
    name: getattr(np, name)
    for name in [
        "isnan",
        "isinf",
        "isfinite",
        "signbit",
        "isneginf",
        "isposinf",
        "greater",
        "greater_equal",
        "less",
        "less_equal",
        "equal",
        "not_equal",
        "logical_and",
        "logical_or",
        "logical_xor",
        "logical_not",
        "isclose",
        "isreal",
        "iscomplex",
    ]
}
"""Functions whose result is a truth value; it carries no derivative."""

SYNONYMS: dict[str, str] = {
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "arctan2": "atan2",
    "arcsinh": "asinh",
    "arccosh": "acosh",
    "arctanh": "atanh",
    "deg2rad": "radians",
    "rad2deg": "degrees",
    "absolute": "fabs",
    "abs": "fabs",
    "true_divide": "divide",
    "mod": "remainder",
    "pow": "power",
    "float_power": "power",
    "conj": "conjugate",
    "real": "positive",
}
"""NumPy's second names."""
