"""The parts of which the substitutes of ``np.linalg`` are made: for use in captured code.

``marked(value, x, p)`` is ``value`` with the derivative ``p dx``, so ``grafted(value, x)`` has the value
of one array and the derivative of another.  ``native(f)`` is ``f`` as Numba compiles it, which is not looked into.
"""

from __future__ import annotations

import inspect
from typing import Any

import numba
import numpy as np
from numba.core import types, typing
from numba.extending import intrinsic, overload
from numba.np.numpy_support import as_dtype

from llvm_passes.environment import CustomRule
from tapeflow.frontend.context import CaptureContext
from tapeflow.frontend.custom import with_arguments
from tapeflow.frontend.external import emit_native_call
from tapeflow.frontend.markers import emit_marker
from tapeflow.frontend.structure import GENERATED

MARKED = CustomRule("numpy.linalg", differentiated=(1,), partials=(2,))
"""The derivative flows to the marker's second argument, times the third."""


def in_rules(function: Any) -> Any:
    """``function`` compiled, for captured code: its lines are those of the call that it is captured for.

    Infinities come where a derivative is one; nothing raises.
    """
    setattr(function, GENERATED, True)
    return numba.njit(error_model="numpy")(function)


def native(function: Any) -> Any:
    """``function`` of arrays, which returns nothing, as compiled by Numba: for arguments without a derivative.

    Captured code calls its address, and raises what it raises.  It may write into arrays of its caller's.
    """
    dispatcher = numba.njit(function)

    def call(typing_context: Any, *arguments: Any) -> tuple[Any, Any]:
        dispatcher.compile(arguments)

        def generate(context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
            if isinstance(context, CaptureContext):
                emit_native_call(context, builder, dispatcher.overloads[arguments], values)
            return context.get_dummy_value()

        return typing.signature(types.none, *arguments), generate

    return with_arguments(call, len(inspect.signature(function).parameters))


@intrinsic
def marked(typing_context: Any, value: Any, x: Any, partial: Any) -> Any:
    """The float ``value``, whose derivative is ``partial`` times that of the float ``x``."""

    def generate(context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        value, *operands = values
        return emit_marker(context, builder, value, operands, MARKED) if isinstance(context, CaptureContext) else value

    return typing.signature(value, value, x, value), generate


@in_rules
def matrix(a):  # type: ignore[no-untyped-def]
    """A copy of a matrix, by rows."""
    made = np.empty(a.shape, a.dtype)
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            made[i, j] = a[i, j]
    return made


@in_rules
def symmetric(a):  # type: ignore[no-untyped-def]
    """The symmetric matrix whose lower triangle is that of ``a``."""
    made = np.empty(a.shape, a.dtype)
    for i in range(a.shape[0]):
        for j in range(i + 1):
            made[i, j] = a[i, j]
            made[j, i] = a[i, j]
    return made


@in_rules
def lower(a):  # type: ignore[no-untyped-def]
    """The lower triangle of ``a``, with half its diagonal: ``Phi`` of Murray, 2016."""
    made = np.zeros(a.shape, a.dtype)
    for i in range(a.shape[0]):
        for j in range(i):
            made[i, j] = a[i, j]
        made[i, i] = a[i, i] / 2
    return made


@in_rules
def transposed(a):  # type: ignore[no-untyped-def]
    made = np.empty((a.shape[1], a.shape[0]), a.dtype)
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            made[j, i] = a[i, j]
    return made


@in_rules
def by_blas(a, b):  # type: ignore[no-untyped-def]
    return np.dot(a, b)


@in_rules
def by_loops(a, b):  # type: ignore[no-untyped-def]
    """``a b``, in a form that can be differentiated more than once."""
    made = np.zeros((a.shape[0], b.shape[1]), a.dtype)
    for i in range(a.shape[0]):
        for k in range(a.shape[1]):
            for j in range(b.shape[1]):
                made[i, j] += a[i, k] * b[k, j]
    return made


def columns(b: Any) -> Any:
    """A copy of a matrix, or of a vector as a matrix of one column."""
    raise NotImplementedError


@overload(columns)
def _columns(b: Any) -> Any:
    return _column if b.ndim == 1 else _matrix


def _column(b: Any) -> Any:
    made = np.empty((b.shape[0], 1), b.dtype)
    for i in range(b.shape[0]):
        made[i, 0] = b[i]
    return made


def _matrix(b: Any) -> Any:
    return matrix(b)


def grafted(made: Any, value: Any, x: Any) -> Any:
    """``made``, filled with the matrix ``value``, whose derivative is that of ``x``; a vector, with one column."""
    raise NotImplementedError


@overload(grafted)
def _grafted(made: Any, value: Any, x: Any) -> Any:
    return _grafted_vector if made.ndim == 1 else _grafted_matrix


def _grafted_vector(made: Any, value: Any, x: Any) -> Any:
    for i in range(made.shape[0]):
        made[i] = marked(value[i, 0], x[i, 0], 1.0)
    return made


def _grafted_matrix(made: Any, value: Any, x: Any) -> Any:
    for i in range(made.shape[0]):
        for j in range(made.shape[1]):
            made[i, j] = marked(value[i, j], x[i, j], 1.0)
    return made


for _implementation in (_column, _matrix, _grafted_vector, _grafted_matrix):
    setattr(_implementation, GENERATED, True)


def empty(type_: Any) -> Any:
    """What makes an array of Numba's type ``type_``, of any shape."""
    dtype = as_dtype(type_.dtype)
    if type_.layout == "F":
        return in_rules(lambda rows, columns: np.empty((columns, rows), dtype).T)
    if type_.ndim == 1:
        return in_rules(lambda rows, columns: np.empty(rows, dtype))
    return in_rules(lambda rows, columns: np.empty((rows, columns), dtype))
