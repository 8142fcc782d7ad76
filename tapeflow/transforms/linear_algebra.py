"""What is captured for ``np.linalg`` where a function is differentiated: a matrix equation for each function.

``x = solve(a, b)`` is met as the solution of ``a x = b``, by a step of Newton's method from the solution itself::

    value, y = solve(a, b), inv(a)         # by LAPACK, bit for bit; no derivative flows through them
    x = value + y (b - a value)            # what is differentiated, in either mode
    return grafted(value, x)               # the value of the one, the derivative of the other

As the step's starting point is constant, its derivative is that of the solution, ``dx = a^-1 (db - da x)``: the
implicit function theorem ("one-step differentiation": Bolte, Pauwels and Vaiter, 2023).  It is right to first
order, and as Newton's method squares errors, the step from there is right to third, the next to seventh.  So the
number of steps comes from the order for which a function is captured.

    solve       a x = b                  x + y (b - a x)
    inv         a y = 1                  y + y (1 - a y)                   (Schulz, 1933)
    cholesky    l l^T = a                l + l Phi(l^-1 (a - l l^T) l^-T)  (Giles, 2008, section 3.2.3; Murray, 2016)
    slogdet     d log|det a| = tr(a^-1 da)                                 (Giles, 2008, section 2.2.3)
    det         d det a = tr(adj(a) da)

That ``y`` times a vector is as accurate as the solution of the equations: Druinsky and Toledo, 2012.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numba.core import types

from tapeflow.frontend.custom import FLOATS, written
from tapeflow.frontend.substitutes import SUBSTITUTES, Substitute
from tapeflow.transforms.matrix_code import (
    by_blas,
    by_loops,
    columns,
    empty,
    grafted,
    in_rules,
    lower,
    marked,
    matrix,
    native,
    symmetric,
    transposed,
)
from tapeflow.transforms.stop_gradient import stop_gradient

Made = Callable[..., Any]


def steps(order: int) -> int:
    """How many steps of Newton's method from the value are right in ``order`` derivatives."""
    return order.bit_length()


# -- values, as Numba computes them ---------------------------------------------------------------------------


@native
def solved(x, y, a, b):  # type: ignore[no-untyped-def]
    x[:] = np.linalg.solve(a, b)
    y[:] = np.linalg.inv(a)


@native
def inverted(y, a):  # type: ignore[no-untyped-def]
    y[:] = np.linalg.inv(a)


@native
def factorised(x, y, a):  # type: ignore[no-untyped-def]
    x[:] = np.linalg.cholesky(a)
    y[:] = np.linalg.inv(x)


@native
def log_determinant(sign, logarithm, y, a):  # type: ignore[no-untyped-def]
    """The derivative of a singular matrix is not a number."""
    sign[0], logarithm[0] = np.linalg.slogdet(a)
    if logarithm[0] > -np.inf:
        y[:] = np.linalg.inv(a)
    else:
        y[:] = np.nan


@native
def determinant(value, adjugate, a):  # type: ignore[no-untyped-def]
    """The adjugate of a singular matrix comes from ``a = u s v``."""
    value[0] = np.linalg.det(a)
    sign, logarithm = np.linalg.slogdet(a)
    if logarithm > -np.inf:
        adjugate[:] = np.linalg.inv(a)
        adjugate *= sign * np.exp(logarithm)
        return
    u, s, v = np.linalg.svd(a)
    others = np.full_like(s, np.linalg.det(u) * np.linalg.det(v))
    for i in range(s.size):
        for j in range(s.size):
            if i != j:
                others[i] *= s[j]
    adjugate[:] = np.dot(v.T * others, u.T)


# -- steps --------------------------------------------------------------------------------------------------


@in_rules
def one_minus(p):  # type: ignore[no-untyped-def]
    made = -p
    for i in range(p.shape[0]):
        made[i, i] += 1
    return made


@in_rules
def weighted(value, a, weights):  # type: ignore[no-untyped-def]
    """The float ``value``, whose derivative is the trace of ``weights`` times that of ``a``."""
    total = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            total += marked(0.0, a[i, j], weights[j, i])
    return marked(value, total, 1.0)


def _steps(order: int, *step: str, between: str) -> list[str]:
    """As many steps as the order needs, and what brings the approximate inverse up to the next."""
    count = steps(order)
    return [line for n in range(count) for line in ((*step, between) if n < count - 1 else step)]


# -- substitutes ----------------------------------------------------------------------------------------------

INVERSE = "y = y + {product}(y, {one_minus}({product}(m, y)))"


def _solve(arguments: tuple[Any, ...], result: Any, order: int) -> Made:
    lines = [
        "m, r = {matrix}(a), {columns}(b)",
        "x, y = {empty_like}(r), {empty_like}(m)",
        "{solved}(x, y, {stop}(m), {stop}(r))",
        "value = x",
        *_steps(order, "x = x + {product}(y, r - {product}(m, x))", between=INVERSE),
        "return {grafted}({empty}(m.shape[0], r.shape[1]), value, x)",
    ]
    return _written("a, b", lines, order, solved=solved, empty=empty(result))


def _inv(arguments: tuple[Any, ...], result: Any, order: int) -> Made:
    lines = [
        "m = {matrix}(a)",
        "y = {empty_like}(m)",
        "{inverted}(y, {stop}(m))",
        "value = y",
        *[INVERSE] * steps(order),
        "return {grafted}({empty}(m.shape[0], m.shape[0]), value, y)",
    ]
    return _written("a", lines, order, inverted=inverted, empty=empty(result))


def _cholesky(arguments: tuple[Any, ...], result: Any, order: int) -> Made:
    lines = [
        "m = {matrix}(a)",
        "x, y = {empty_like}(m), {empty_like}(m)",
        "{factorised}(x, y, {stop}(m))",
        "value, m = x, {symmetric}(m)",
        *_steps(
            order,
            "r = m - {product}(x, {transposed}(x))",
            "x = x + {product}(x, {lower}({product}(y, {product}(r, {transposed}(y)))))",
            between="y = y + {product}(y, {one_minus}({product}(x, y)))",
        ),
        "return {grafted}({empty}(m.shape[0], m.shape[0]), value, x)",
    ]
    return _written("a", lines, order, factorised=factorised, empty=empty(result))


def _slogdet(arguments: tuple[Any, ...], result: Any, order: int) -> Made:
    lines = [
        "m = {matrix}(a)",
        "sign, value, y = {cell}(1), {cell}(1), {empty_like}(m)",
        "{log_determinant}(sign, value, y, {stop}(m))",
        *[INVERSE] * steps(order - 1),
        "return sign[0], {weighted}(value[0], m, y)",
    ]
    return _written("a", lines, order, log_determinant=log_determinant, cell=np.empty)


def _det(arguments: tuple[Any, ...], result: Any, order: int) -> Made | None:
    """Beyond the first order the determinant is what Numba makes of ``slogdet``: singular matrices are excepted."""
    if order > 1:
        return None
    lines = [
        "m = {matrix}(a)",
        "value, y = {cell}(1), {empty_like}(m)",
        "{determinant}(value, y, {stop}(m))",
        "return {weighted}(value[0], m, y)",
    ]
    return _written("a", lines, order, determinant=determinant, cell=np.empty)


def _written(arguments: str, lines: list[str], order: int, **names: Any) -> Made:
    parts = {f.py_func.__name__: f for f in (matrix, symmetric, lower, transposed, one_minus, weighted)}
    product = by_blas if order == 1 else by_loops
    parts |= {"columns": columns, "grafted": grafted, "product": product, "stop": stop_gradient}
    parts |= {"empty_like": np.empty_like, **names}
    return written(arguments.split(", "), lines, **parts)


def _of_floats(make: Callable[[tuple[Any, ...], Any, int], Made | None]) -> Callable[..., Made | None]:
    """Nothing for arguments that are no arrays of floats."""

    def made(arguments: tuple[Any, ...], result: Any, order: int) -> Made | None:
        is_real = all(isinstance(a, types.Array) and a.dtype in FLOATS for a in arguments)
        return make(arguments, result, order) if is_real else None

    return made


def register() -> None:
    """Have the substitutes captured from now on."""
    for function, make in (
        (np.linalg.solve, _solve),
        (np.linalg.inv, _inv),
        (np.linalg.cholesky, _cholesky),
        (np.linalg.slogdet, _slogdet),
        (np.linalg.det, _det),
    ):
        SUBSTITUTES[function] = Substitute(f"numpy.linalg.{function.__name__}", _of_floats(make), most=2)
