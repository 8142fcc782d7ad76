"""The adjoint of a product of matrices that is one call: products again (Giles, 2008, section 2.2).

::

    C = op(A) op(B)          A' += C' op(B)^T,  B' += op(A)^T C',  C' = 0      (transposed where A or B are)
    y = op(A) x              A' += y' x^T,      x' += op(A)^T y',  y' = 0
    r = x . y                x' += r' y,        y' += r' x,        r' = 0
    r = |x|                  x' += r' / r x,                       r' = 0

They are written with the routines ``gemm`` and ``gemv`` themselves, which add to what is there.  What is
read, the operands, must still be there in the reverse pass: where it may be overwritten, the forward pass
keeps a copy, which the tape owns.  In one point it differs from the rules of scalars: a zero adjoint times
an operand that is infinite or not a number is not a number.
"""

from __future__ import annotations

from llvm_passes.adjoint.adjoint_cells import AdjointCells
from llvm_passes.adjoint.context import TAPE_OWN, AdjointContext, TapedCopy, refuse
from llvm_passes.adjoint.forward_scope import ForwardScope
from llvm_passes.adjoint.lookup import Lookup
from llvm_passes.adjoint.matrix_check import check_product, place_of
from llvm_passes.adjoint.signature import TAPE_PORT
from llvm_passes.analysis.matrix_calls import MatrixCall, is_transposed
from llvm_passes.environment import CalleeKind, MatrixRoutine
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import I1, I8, I32, I64, PTR, VOID, FloatType, Global, Value
from llvm_passes.ir.sizes import scalar_size

CLEAR = "tapeflow.matrix.clear"
"""``void tapeflow.matrix.clear(ptr matrix, i64 bytes of a column, i64 columns, i64 bytes from column to column)``"""


class MatrixAdjoint:
    """Emits the adjoints of matrix products."""

    def __init__(self, context: AdjointContext, builder: FunctionBuilder, lookup: Lookup, cells: AdjointCells) -> None:
        self._context = context
        self._primal = context.primal
        self._builder = builder
        self._lookup = lookup
        self._cells = cells

    def emit(self, product: MatrixCall) -> None:
        if not self._is_active(product.result):
            return
        check_product(self._primal, product)
        match product.routine:
            case MatrixRoutine.DOT:
                self._dot(product)
            case MatrixRoutine.NRM2:
                self._norm(product)
            case MatrixRoutine.GEMV:
                self._matrix_vector(product)
            case MatrixRoutine.GEMM:
                self._matrix_matrix(product)

    # -- the rules ----------------------------------------------------------------------------------------

    def _dot(self, product: MatrixCall) -> None:
        n = self._lookup.value(product.call.operands[2])
        type, one = self._element(product), integer(1)
        seed = self._lookup.shadow(product.result)
        for position, other in ((3, 4), (4, 3)):
            if self._is_active(product.call.operands[position]):
                values = self._operand(product, other)
                target = self._lookup.shadow(product.call.operands[position])
                self._add_product(product, ("n", values, n), ("n", seed, one), (n, one, one), target, n)
        self._builder.store(float_constant(type, 0.0), seed)

    def _norm(self, product: MatrixCall) -> None:
        """The norm is computed once more: what was written may be gone."""
        builder, type, one = self._builder, self._element(product), integer(1)
        kind, _, _, _, _, callee = product.call.operands
        n, increment = (self._lookup.value(product.call.operands[p]) for p in (1, 3))
        values, seed = self._operand(product, 2), self._lookup.shadow(product.result)
        norm, factor = self._cells.temporary(type), self._cells.temporary(type)
        assert isinstance(callee, Global)
        builder.call(callee.name, I32, (kind, n, values, increment, norm), "status")
        builder.store(builder.binary("fdiv", builder.load(type, seed), builder.load(type, norm)), factor)
        target = self._lookup.shadow(product.call.operands[2])
        # The vector as a matrix of one row, whose columns are an increment apart.
        self._add_product(product, ("n", factor, one), ("n", values, increment), (one, n, one), target, increment)
        builder.store(float_constant(type, 0.0), seed)

    def _matrix_vector(self, product: MatrixCall) -> None:
        operands = product.call.operands
        m, n, leading = (self._lookup.value(operands[p]) for p in (2, 3, 6))
        transposed = is_transposed(operands[1])
        seed, one = self._lookup.shadow(product.result), integer(1)
        length = n if transposed else m
        if self._is_active(operands[5]):
            vector, target = self._operand(product, 7), self._lookup.shadow(operands[5])
            left, right = (vector, seed) if transposed else (seed, vector)
            self._add_product(product, ("n", left, m), ("n", right, one), (m, n, one), target, leading)
        if self._is_active(operands[7]):
            # As a product with a matrix of one column.
            matrix, target = self._operand(product, 5), self._lookup.shadow(operands[7])
            flipped, rows = ("n", m) if transposed else ("t", n)
            sizes = (rows, one, length)
            self._add_product(product, (flipped, matrix, leading), ("n", seed, length), sizes, target, rows)
        self._clear(product, seed, length, one, length)

    def _matrix_matrix(self, product: MatrixCall) -> None:
        operands = product.call.operands
        m, n, k, lda, ldb, ldc = (self._lookup.value(operands[p]) for p in (3, 4, 5, 8, 10, 13))
        a_transposed, b_transposed = is_transposed(operands[1]), is_transposed(operands[2])
        seed = self._lookup.shadow(product.result)
        straight_a, flipped_a = ("t", "n") if a_transposed else ("n", "t")
        straight_b, flipped_b = ("t", "n") if b_transposed else ("n", "t")
        if self._is_active(operands[7]):
            b, target = self._operand(product, 9), self._lookup.shadow(operands[7])
            if a_transposed:
                self._add_product(product, (straight_b, b, ldb), ("t", seed, ldc), (k, m, n), target, lda)
            else:
                self._add_product(product, ("n", seed, ldc), (flipped_b, b, ldb), (m, k, n), target, lda)
        if self._is_active(operands[9]):
            a, target = self._operand(product, 7), self._lookup.shadow(operands[9])
            if b_transposed:
                self._add_product(product, ("t", seed, ldc), (straight_a, a, lda), (n, k, m), target, ldb)
            else:
                self._add_product(product, (flipped_a, a, lda), ("n", seed, ldc), (k, n, m), target, ldb)
        self._clear(product, seed, m, n, ldc)

    # -- parts ----------------------------------------------------------------------------------------------

    def _add_product(
        self,
        product: MatrixCall,
        left: tuple[str, Value, Value],
        right: tuple[str, Value, Value],
        sizes: tuple[Value, Value, Value],
        target: Value,
        leading: Value,
    ) -> None:
        """``target += op(left) op(right)``; operands as (``n`` or ``t``, pointer, leading dimension), sizes m, n, k."""
        type = self._element(product)
        one = self._cells.temporary(type)
        self._builder.store(float_constant(type, 1.0), one)
        kind = product.call.operands[0]
        transposed = (integer(ord(left[0]), I8), integer(ord(right[0]), I8))
        arguments = (kind, *transposed, *sizes, one, *left[1:], *right[1:], one, target, leading)
        self._builder.call(self._gemm(product), I32, arguments, "status")

    def _clear(self, product: MatrixCall, matrix: Value, rows: Value, columns: Value, leading: Value) -> None:
        size = integer(scalar_size(self._element(product)) or 0)
        arguments = (matrix, self._builder.mul(rows, size), columns, self._builder.mul(leading, size))
        self._builder.call(CLEAR, VOID, arguments)

    def _gemm(self, product: MatrixCall) -> str:
        for name, facts in self._primal.environment.callees.items():
            if facts.kind is CalleeKind.MATRIX and facts.matrix is MatrixRoutine.GEMM:
                return name
        raise refuse("a product of matrices without gemm", product.call, "Name a gemm among the callees.")

    def _element(self, product: MatrixCall) -> FloatType:
        assert product.element is not None
        return product.element

    def _operand(self, product: MatrixCall, position: int) -> Value:
        """The array that was multiplied, as it was."""
        call, pointer = product.call, product.call.operands[position]
        label, index = place_of(self._primal, product)
        write = self._primal.overwrites.write_after(label, index, self._primal.memory.objects(pointer))
        if write is None:
            return self._lookup.value(pointer)
        where = f" at line {write.instruction.location.line}" if write.instruction.location else ""
        reason = f"an array that is multiplied may be overwritten{where}"
        return self._lookup.taped(TapedCopy(call.value.name, position), PTR, reason)

    def _is_active(self, pointer: Value) -> bool:
        return any(self._primal.activity.is_active_object(o) for o in self._primal.memory.objects(pointer))


def emit_copies(scope: ForwardScope, product: MatrixCall) -> None:
    """Keeps copies of the operands that the reverse pass will not find any more."""
    name = product.call.name
    for position in product.shape.operands:
        slot = scope.slots.get(TapedCopy(name, position)) if name is not None else None
        if slot is None:
            continue
        builder = scope.builder
        size = builder.mul(_elements(scope, product, position), integer(scalar_size(product.element or I64) or 8))
        # One byte more: malloc(0) may return null, which stands for a failure here.
        copy = builder.call_value("malloc", PTR, (builder.add(size, integer(1)),), "copy")
        owned = (scope.parameter(TAPE_PORT, PTR), copy, Global(PTR, "free"))
        scope.unless_failed(builder.call_value(TAPE_OWN, I1, owned, "owned"))
        source = scope.value(product.call.operands[position])
        builder.call("llvm.memcpy.p0.p0.i64", VOID, (copy, source, size, integer(0, I1)))
        scope.write(slot, copy)


def _elements(scope: ForwardScope, product: MatrixCall, position: int) -> Value:
    """How many elements an operand spans, from its first to its last."""
    operands = product.call.operands

    def size(n: int) -> Value:
        return scope.value(operands[n])

    rows: Value

    match product.routine:
        case MatrixRoutine.DOT:
            return size(2)
        case MatrixRoutine.NRM2:
            rows, columns, leading = integer(1), size(1), size(3)
        case MatrixRoutine.GEMV if position == 7:
            return size(2) if is_transposed(operands[1]) else size(3)
        case MatrixRoutine.GEMV:
            rows, columns, leading = size(2), size(3), size(6)
        case MatrixRoutine.GEMM if position == 7:
            rows, columns, leading = size(3), size(5), size(8)
            if is_transposed(operands[1]):
                rows, columns = columns, rows
        case _:
            rows, columns, leading = size(5), size(4), size(10)
            if is_transposed(operands[2]):
                rows, columns = columns, rows
    return scope.builder.add(scope.builder.mul(leading, scope.builder.sub(columns, integer(1))), rows)
