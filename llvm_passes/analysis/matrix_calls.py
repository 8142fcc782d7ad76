"""Calls of matrix products: what they read and write, as the analyses and the adjoint see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from llvm_passes.environment import CalleeKind, Environment, MatrixRoutine
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import DOUBLE, FLOAT, Call, Constant, FloatType, Instruction, Value

_KINDS: Mapping[int, FloatType] = MappingProxyType({ord("d"): DOUBLE, ord("s"): FLOAT})


@dataclass(frozen=True, slots=True)
class MatrixShape:
    """Positions of a routine's arguments."""

    operands: tuple[int, ...]
    """The arrays that are multiplied."""
    result: int
    scalars: tuple[int, ...] = ()
    """``alpha`` and ``beta``."""


SHAPES: Mapping[MatrixRoutine, MatrixShape] = MappingProxyType(
    {
        MatrixRoutine.DOT: MatrixShape((3, 4), 5),
        MatrixRoutine.GEMV: MatrixShape((5, 7), 9, (4, 8)),
        MatrixRoutine.GEMM: MatrixShape((7, 9), 12, (6, 11)),
        MatrixRoutine.NRM2: MatrixShape((2,), 4),
    }
)


@dataclass(frozen=True, slots=True)
class MatrixCall:
    """One call of a matrix product."""

    call: Call
    routine: MatrixRoutine
    element: FloatType | None
    """None for complex elements, and where the kind is not a constant."""

    @staticmethod
    def of(instruction: Instruction, environment: Environment) -> MatrixCall | None:
        """``instruction`` as a matrix product; None for any other."""
        if not isinstance(instruction, Call):
            return None
        facts = environment.callees.get(instruction.callee_name or "")
        if facts is None or facts.kind is not CalleeKind.MATRIX or facts.matrix is None:
            return None
        kind = instruction.operands[0]
        value = constant_value(kind) if isinstance(kind, Constant) else None
        return MatrixCall(instruction, facts.matrix, _KINDS.get(int(value)) if value is not None else None)

    @property
    def shape(self) -> MatrixShape:
        return SHAPES[self.routine]

    @property
    def operands(self) -> tuple[Value, ...]:
        """Pointers to the arrays that are multiplied."""
        return tuple(self.call.operands[n] for n in self.shape.operands)

    @property
    def scalars(self) -> tuple[Value, ...]:
        """Pointers to ``alpha`` and ``beta``."""
        return tuple(self.call.operands[n] for n in self.shape.scalars)

    @property
    def result(self) -> Value:
        """Pointer to what is written."""
        return self.call.operands[self.shape.result]


def is_transposed(value: Value) -> bool:
    """Whether a character that says so is ``t``; it is ``t`` or ``n``, in either case, where this matters."""
    return isinstance(value, Constant) and constant_value(value) in (ord("t"), ord("T"))
