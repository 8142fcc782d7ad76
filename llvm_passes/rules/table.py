"""Derivative rules: one table, each entry the partial derivatives of ``z = f(x, y, w)``.

Forward mode sums ``partial * tangent``, reverse mode adds ``partial * adjoint`` to each operand; both
read this table.  The conventions at the edges (docs/derivatives.md):

* a product with a zero adjoint is zero, whatever the partial is (``0 * inf = 0``);
* ``abs'(0) = 0``; ``min`` and ``max`` take the derivative of the operand that is returned, the
  first of two equal ones;
* ``sqrt'(0) = inf``; ``d pow(x, y)/dy`` is 0 at ``x = 0``, ``d pow(x, y)/dx`` is 0 for ``y = 0``;
* steps (``floor``, ``rint`` …) have derivative 0.

Formulas: NIST Digital Library of Mathematical Functions, sections 4.20, 4.34 and 7.2; digamma 5.2.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from llvm_passes.rules.expression import (
    RESULT,
    Expression,
    Number,
    Operand,
    equal,
    function,
    is_nan,
    less,
    lift,
    where,
)

x, y, w, z = Operand(0), Operand(1), Operand(2), Operand(RESULT)


@dataclass(frozen=True, slots=True)
class Rule:
    """The partial derivatives of an operation, one for each operand; None where it has none."""

    partials: tuple[Expression | None, ...]


def sin(a: Number) -> Expression:
    return function("llvm.sin", a)


def cos(a: Number) -> Expression:
    return function("llvm.cos", a)


def exp(a: Number) -> Expression:
    return function("llvm.exp", a)


def log(a: Number) -> Expression:
    return function("llvm.log", a)


def sqrt(a: Number) -> Expression:
    return function("llvm.sqrt", a)


def power(a: Number, b: Number) -> Expression:
    return function("llvm.pow", a, b)


def truncated(a: Number) -> Expression:
    return function("llvm.trunc", a)


def sign(a: Number) -> Expression:
    """The sign of ``a``: ±1, and 0 at 0."""
    return where(equal(a, 0.0), 0.0, function("llvm.copysign", 1.0, a))


def square(a: Expression) -> Expression:
    return a * a


def partials(*entries: Number | None) -> Rule:
    return Rule(tuple(None if e is None else lift(e) for e in entries))


LN2, LN10 = math.log(2.0), math.log(10.0)
TWO_OVER_SQRT_PI = 2.0 / math.sqrt(math.pi)
DIGAMMA, POLYGAMMA = "tapeflow.digamma", "tapeflow.polygamma"

RULES: dict[str, Rule] = {
    # arithmetic
    "fadd": partials(1.0, 1.0),
    "fsub": partials(1.0, -1.0),
    "fmul": partials(y, x),
    "fdiv": partials(1.0 / y, -(z * (1.0 / y))),
    "frem": partials(1.0, -truncated(x / y)),
    "fneg": partials(-1.0),
    "freeze": partials(1.0),
    "fpext": partials(1.0),
    "fptrunc": partials(1.0),
    "fma": partials(y, x, 1.0),
    # powers
    "sqrt": partials(0.5 / z),
    "cbrt": partials(1.0 / (3.0 * square(z))),
    "pow": partials(
        where(equal(y, 0.0), 0.0, y * power(x, y - 1.0)),
        where(equal(x, 0.0), 0.0, z * log(x)),
    ),
    "powi": partials(where(equal(y, 0.0), 0.0, y * power(x, y - 1.0)), None),
    "hypot": partials(x / z, y / z),
    # exponentials and logarithms
    "exp": partials(z),
    "exp2": partials(z * LN2),
    "exp10": partials(z * LN10),
    "expm1": partials(exp(x)),
    "log": partials(1.0 / x),
    "log2": partials(1.0 / (x * LN2)),
    "log10": partials(1.0 / (x * LN10)),
    "log1p": partials(1.0 / (1.0 + x)),
    "ldexp": partials(function("ldexp", 1.0, y), None),
    "nextafter": partials(1.0, None),
    # circular and hyperbolic functions
    "sin": partials(cos(x)),
    "cos": partials(-sin(x)),
    "tan": partials(1.0 + square(z)),
    "asin": partials(1.0 / sqrt((1.0 - x) * (1.0 + x))),
    "acos": partials(-1.0 / sqrt((1.0 - x) * (1.0 + x))),
    "atan": partials(1.0 / (1.0 + square(x))),
    "atan2": partials(y / (square(x) + square(y)), -x / (square(x) + square(y))),
    "sinh": partials(function("llvm.cosh", x)),
    "cosh": partials(function("llvm.sinh", x)),
    "tanh": partials((1.0 - z) * (1.0 + z)),
    "asinh": partials(1.0 / function("hypot", x, 1.0)),
    "acosh": partials(1.0 / sqrt((x - 1.0) * (x + 1.0))),
    "atanh": partials(1.0 / ((1.0 - x) * (1.0 + x))),
    # special functions
    "erf": partials(TWO_OVER_SQRT_PI * exp(-square(x))),
    "erfc": partials(-TWO_OVER_SQRT_PI * exp(-square(x))),
    "tgamma": partials(z * function(DIGAMMA, x)),
    "lgamma": partials(function(DIGAMMA, x)),
    # piecewise linear
    "fabs": partials(sign(x)),
    "copysign": partials(function("llvm.copysign", 1.0, x) * function("llvm.copysign", 1.0, y), 0.0),
    "minnum": partials(
        where(less(y, x), 0.0, where(is_nan(x), 0.0, 1.0)), where(less(y, x), 1.0, where(is_nan(x), 1.0, 0.0))
    ),
    "maxnum": partials(
        where(less(x, y), 0.0, where(is_nan(x), 0.0, 1.0)), where(less(x, y), 1.0, where(is_nan(x), 1.0, 0.0))
    ),
    "minimum": partials(where(less(y, x), 0.0, 1.0), where(less(y, x), 1.0, 0.0)),
    "maximum": partials(where(less(x, y), 0.0, 1.0), where(less(x, y), 1.0, 0.0)),
    # steps
    **dict.fromkeys(("floor", "ceil", "trunc", "rint", "nearbyint", "round", "roundeven"), partials(0.0)),
}

SPELLINGS = {
    "fmin": "minnum",
    "fmax": "maxnum",
    "minimumnum": "minnum",
    "maximumnum": "maxnum",
    "fmuladd": "fma",
    "fmod": "frem",
    "gamma": "tgamma",
}
"""Other names of the operations above, in libm or among LLVM's intrinsics."""

LIBM_NAMES = frozenset(RULES) - {
    *("fadd", "fsub", "fmul", "fdiv", "frem", "fneg", "freeze", "fpext", "fptrunc", "powi"),
    *("minnum", "maxnum", "minimum", "maximum", "roundeven"),
} | {"fmin", "fmax", "fmod"}
"""Functions of C's ``math.h`` that may be called by name, as ``name`` and, for float, ``namef``."""


OWN_RULES: dict[str, Rule] = {
    DIGAMMA: partials(function(POLYGAMMA, 1.0, x)),
    POLYGAMMA: partials(None, function(POLYGAMMA, x + 1.0, y)),
}
"""Those of functions that derivatives call and libm lacks (llvm_passes/rules/special.py)."""


def rule_of_callee(callee: str, aliases: Callable[[str], str | None] = lambda _: None) -> Rule | None:
    """The rule of an intrinsic, of a libm function, or of a function that the front end gave a name to."""
    name = operation_of_callee(callee, aliases)
    return None if name is None else RULES.get(name) or OWN_RULES.get(name)


def operation_of_callee(callee: str, aliases: Callable[[str], str | None] = lambda _: None) -> str | None:
    """``sin`` for ``llvm.sin.f64``, ``sin`` and ``sinf``; None for a function without a rule."""
    if callee.startswith("llvm."):
        stem = callee.split(".")[1]
        name = SPELLINGS.get(stem, stem)
        return name if name in RULES else None
    if callee.removesuffix("f") in OWN_RULES:
        return callee.removesuffix("f")
    alias = aliases(callee)
    if alias is not None:
        return SPELLINGS.get(alias, alias)
    stem = callee if callee in LIBM_NAMES else callee.removesuffix("f")
    if stem not in LIBM_NAMES:
        return None
    return SPELLINGS.get(stem, stem)
