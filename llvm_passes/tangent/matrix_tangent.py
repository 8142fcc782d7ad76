"""The tangent of a product of matrices that is one call.

::

    C = op(A) op(B)       C'  = op(A') op(B) + op(A) op(B')
    C += op(A) op(B)      C' += op(A') op(B) + op(A) op(B')         (in a gradient that is differentiated again)
    r = |x|               r'  = x . x' / r

A loop nest in a function of its own, ``tapeflow.matrix.tangent``: the lanes of a tangent lie next to each
other in memory, which is no layout that BLAS takes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from llvm_passes.adjoint.matrix_check import is_added
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.matrix_calls import MatrixCall, is_transposed
from llvm_passes.environment import MatrixRoutine
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import I1, PTR, VOID, Constant, Value
from llvm_passes.tangent.lanes import Lanes

MATRIX_TANGENT = "tapeflow.matrix.tangent"
"""``void tapeflow.matrix.tangent.TYPE(ptr c', i64 row, i64 column, ptr a, a', …, ptr b, b', …, m, n, k, lanes, i1)``

with the distances between rows and between columns, in elements, after each matrix; null for no tangent; at last
whether it is added to what is there.
"""


class Matrix(NamedTuple):
    """An operand: position of its pointer, distance of rows and of columns in elements."""

    pointer: int
    row: Value
    column: Value


class MatrixTangent:
    """Emits the tangents of matrix products into one function."""

    def __init__(
        self,
        primal: Primal,
        builder: FunctionBuilder,
        lanes: Lanes,
        shadow_or_none: Callable[[Value], Value | None],
    ) -> None:
        self._primal = primal
        self._builder = builder
        self._lanes = lanes
        self._shadow_or_none = shadow_or_none

    def emit(self, product: MatrixCall) -> None:
        """Emits the tangent of what the call writes; it stands after the call."""
        result = self._shadow_or_none(product.result)
        if result is None:
            return
        adds = is_added(self._primal, product)
        assert product.element is not None
        builder, operands = self._builder, product.call.operands
        left, right, sizes = _operands(product)
        column = operands[13] if product.routine is MatrixRoutine.GEMM else integer(1)
        arguments: list[Value] = [result, integer(1), column]
        for matrix in (left, right):
            is_second = product.routine is MatrixRoutine.NRM2 and matrix is right
            tangent = None if is_second else self._shadow_or_none(operands[matrix.pointer])
            shadow = Constant(PTR, "null") if tangent is None else tangent
            arguments += [operands[matrix.pointer], shadow, matrix.row, matrix.column]
        name = f"{MATRIX_TANGENT}.{product.element}"
        builder.call(name, VOID, (*arguments, *sizes, integer(self._lanes.count), integer(adds, I1)))
        if product.routine is MatrixRoutine.NRM2:
            tangent = self._lanes.load(product.element, result, "norm.tangent", None)
            norm = builder.load(product.element, product.result, "norm")
            quotient = builder.binary("fdiv", tangent, self._lanes.splat(norm))
            self._lanes.store(quotient, product.element, result, None)


def _operands(product: MatrixCall) -> tuple[Matrix, Matrix, tuple[Value, Value, Value]]:
    """Both operands and the sizes m, n, k."""
    operands, one = product.call.operands, integer(1)

    def matrix(pointer: int, leading: Value, *, transposed: bool) -> Matrix:
        return Matrix(pointer, leading, one) if transposed else Matrix(pointer, one, leading)

    match product.routine:
        case MatrixRoutine.DOT:
            return Matrix(3, one, one), Matrix(4, one, one), (one, one, operands[2])
        case MatrixRoutine.NRM2:
            step = operands[3]
            return Matrix(2, step, step), Matrix(2, step, step), (one, one, operands[1])
        case MatrixRoutine.GEMV:
            transposed = is_transposed(operands[1])
            m, n = (operands[3], operands[2]) if transposed else (operands[2], operands[3])
            return matrix(5, operands[6], transposed=transposed), Matrix(7, one, one), (m, one, n)
        case MatrixRoutine.GEMM:
            a = matrix(7, operands[8], transposed=is_transposed(operands[1]))
            b = matrix(9, operands[10], transposed=is_transposed(operands[2]))
            return a, b, (operands[3], operands[4], operands[5])
