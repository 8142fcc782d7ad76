"""Tangents as values: one float, or with several lanes a vector of floats, one for each direction.

In memory the lanes of a float lie next to each other, so the shadow of an array of ``n`` floats is
``n`` times ``lanes`` floats, and every byte offset in it is ``lanes`` times the primal's.
"""

from __future__ import annotations

from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.constants import constant_value, float_constant
from llvm_passes.ir.model import (
    I1,
    I32,
    I64,
    Compare,
    Constant,
    FloatType,
    IntType,
    Local,
    Type,
    Value,
    VectorElement,
    VectorType,
)
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.rules.special import GUARD


class Lanes:
    """Emits the arithmetic of tangents into one function."""

    def __init__(self, builder: FunctionBuilder, count: int) -> None:
        self.builder = builder
        self.count = count

    def type(self, primal: Type) -> Type:
        """The type of the tangent of a float of type ``primal``."""
        return primal if self.count == 1 else VectorType(self.count, primal)

    def zero(self, primal: Type) -> Constant:
        if self.count == 1:
            return self.scalar_zero(primal)
        return Constant(self.type(primal), "zeroinitializer")

    def splat(self, value: Value) -> Value:
        """A float in every lane."""
        if self.count == 1:
            return value
        vector = self.type(value.type)
        first = self.builder.fresh("lane")
        operands: tuple[Value, ...] = (poison(vector), value, integer(0))
        self.builder.emit(VectorElement(opcode="insertelement", type=vector, name=first, operands=operands))
        every = self.builder.fresh("lanes")
        mask = Constant(VectorType(self.count, I32), "zeroinitializer")
        operands = (Local(vector, first), poison(vector), mask)
        self.builder.emit(VectorElement(opcode="shufflevector", type=vector, name=every, operands=operands))
        return Local(vector, every)

    def is_zero(self, tangent: Value, primal: Type) -> Local:
        """Whether a tangent is zero, lane by lane."""
        result = I1 if self.count == 1 else VectorType(self.count, I1)
        name = self.builder.fresh(GUARD)
        operands = (tangent, self.zero(primal))
        self.builder.emit(Compare(opcode="fcmp", type=result, name=name, predicate="oeq", operands=operands))
        return Local(result, name)

    def product(self, tangent: Value, factor: Value, stem: str, *, is_finite: bool = False) -> Value:
        """``tangent * factor``, and zero where either is, whatever the other: ``0 * inf = 0``.

        Reverse mode has a zero adjoint where this has a zero factor further on, and then the factors
        before it do not matter there either.  ``is_finite``: the factor is neither infinite nor NaN.
        """
        type = factor.type
        result = self.builder.binary("fmul", tangent, self.splat(factor), stem)
        is_zero = self.builder.compare("oeq", factor, self.scalar_zero(type), GUARD)
        if self.count == 1 and not is_finite:
            is_zero = self.builder.binary("or", is_zero, self.is_zero(tangent, type))
        result = self.builder.select(is_zero, self.zero(type), result, stem)
        if self.count == 1 or is_finite:
            return result
        return self.builder.select(self.is_zero(tangent, type), self.zero(type), result, stem)

    @staticmethod
    def scalar_zero(type: Type) -> Constant:
        assert isinstance(type, FloatType)
        return float_constant(type, 0.0)

    def load(self, primal: Type, shadow: Value, stem: str, align: int | None) -> Local:
        return self.builder.load(self.type(primal), shadow, stem, alignment(align, primal))

    def store(self, tangent: Value, primal: Type, shadow: Value, align: int | None) -> None:
        self.builder.store(tangent, shadow, alignment(align, primal))

    def scaled(self, size: Value) -> Value:
        """A number of bytes, or an index, of the primal as one of the shadow, in the type of ``size``."""
        known = constant_value(size) if isinstance(size, Constant) else None
        if self.count == 1 or not isinstance(size.type, IntType):
            return size
        if isinstance(known, int):
            return integer(known * self.count, size.type)
        return self.builder.mul(size, integer(self.count, size.type), "scaled")

    def scaled_index(self, index: Value) -> Value:
        """As :meth:`scaled`, of an index, which the address arithmetic takes as signed and of 64 bits."""
        assert isinstance(index.type, IntType)
        if self.count == 1:
            return index
        known = constant_value(index) if isinstance(index, Constant) else None
        if isinstance(known, int):
            return integer(known * self.count)
        return self.scaled(self.builder.resize(index, I64))


def alignment(align: int | None, type: Type) -> int | None:
    """Alignment of a shadow access: the primal's, but never more than the type's own."""
    size = scalar_size(type)
    return size if align is None or size is None else min(align, size)
