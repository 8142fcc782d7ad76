"""Small symbolic expressions in which the derivative rules are written.

An expression names the operands of the instruction that is differentiated (``x``, ``y``, ``w``) and
its result (``z``).  What a rule needs from the primal is read off the expression; an emitter turns
it into IR.  Nothing is simplified here: LLVM folds constants better than we would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import FLOAT, FloatType, IntType, Type, Value

Number: TypeAlias = "Expression | float"


@dataclass(frozen=True, slots=True)
class Expression:
    """Base of the expression nodes; Python's operators build larger ones."""

    def __add__(self, other: Number) -> Expression:
        return Operation("fadd", (self, lift(other)))

    def __radd__(self, other: Number) -> Expression:
        return Operation("fadd", (lift(other), self))

    def __sub__(self, other: Number) -> Expression:
        return Operation("fsub", (self, lift(other)))

    def __rsub__(self, other: Number) -> Expression:
        return Operation("fsub", (lift(other), self))

    def __mul__(self, other: Number) -> Expression:
        return Operation("fmul", (self, lift(other)))

    def __rmul__(self, other: Number) -> Expression:
        return Operation("fmul", (lift(other), self))

    def __truediv__(self, other: Number) -> Expression:
        return Operation("fdiv", (self, lift(other)))

    def __rtruediv__(self, other: Number) -> Expression:
        return Operation("fdiv", (lift(other), self))

    def __neg__(self) -> Expression:
        return Operation("fneg", (self,))


@dataclass(frozen=True, slots=True)
class Operand(Expression):
    """An operand of the instruction, by position; ``RESULT`` is its result."""

    index: int


@dataclass(frozen=True, slots=True)
class Literal(Expression):
    value: float


@dataclass(frozen=True, slots=True)
class Operation(Expression):
    """A float instruction by opcode, or ``call NAME`` for an intrinsic or libm function."""

    opcode: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Condition(Expression):
    """An ``fcmp``, only used as the first argument of :func:`where`."""

    predicate: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Where(Expression):
    condition: Condition
    if_true: Expression
    if_false: Expression


RESULT = -1


def lift(value: Number) -> Expression:
    return value if isinstance(value, Expression) else Literal(float(value))


def function(name: str, *arguments: Number) -> Expression:
    """A call of ``llvm.NAME`` (written ``"llvm.sin"``) or of a libm function (``"tanh"``)."""
    return Operation(f"call {name}", tuple(map(lift, arguments)))


def where(condition: Condition, if_true: Number, if_false: Number) -> Expression:
    return Where(condition, lift(if_true), lift(if_false))


def equal(left: Number, right: Number) -> Condition:
    return Condition("oeq", lift(left), lift(right))


def less(left: Number, right: Number) -> Condition:
    return Condition("olt", lift(left), lift(right))


def is_nan(value: Number) -> Condition:
    return Condition("uno", lift(value), lift(value))


def operands_of(expression: Expression) -> Iterator[int]:
    """Positions of the operands that the expression reads, ``RESULT`` for the result."""
    match expression:
        case Operand(index):
            yield index
        case Operation(_, arguments):
            for argument in arguments:
                yield from operands_of(argument)
        case Condition(_, left, right):
            yield from operands_of(left)
            yield from operands_of(right)
        case Where(condition, if_true, if_false):
            yield from operands_of(condition)
            yield from operands_of(if_true)
            yield from operands_of(if_false)
        case _:
            return


def is_literal(expression: Expression, value: float) -> bool:
    return isinstance(expression, Literal) and expression.value == value


def emit_expression(
    builder: FunctionBuilder, expression: Expression, operands: Mapping[int, Value], type: FloatType
) -> Value:
    """Emits the expression in floating-point ``type`` and returns its value.

    Integer operands (the exponent of ``llvm.powi``) are converted where arithmetic meets them and
    handed over as they are where a function takes an integer.
    """
    match expression:
        case Operand(index):
            value = operands[index]
            return builder.cast("sitofp", value, type) if isinstance(value.type, IntType) else value
        case Literal(value):
            return float_constant(type, value)
        case Where(Condition(predicate, left, right), if_true, if_false):
            test = builder.compare(
                predicate,
                emit_expression(builder, left, operands, type),
                emit_expression(builder, right, operands, type),
            )
            return builder.select(
                test,
                emit_expression(builder, if_true, operands, type),
                emit_expression(builder, if_false, operands, type),
            )
        case Operation("fneg", (argument,)):
            return builder.fneg(emit_expression(builder, argument, operands, type))
        case Operation(opcode, arguments) if opcode.startswith("call "):
            name = opcode.removeprefix("call ")
            values = [
                operands[a.index]
                if isinstance(a, Operand) and isinstance(operands[a.index].type, IntType)
                else emit_expression(builder, a, operands, type)
                for a in arguments
            ]
            return builder.call_value(symbol(name, type, values), type, values, name.rpartition(".")[2])
        case Operation(opcode, (left, right)):
            return builder.binary(
                opcode,
                emit_expression(builder, left, operands, type),
                emit_expression(builder, right, operands, type),
            )
    raise AssertionError(f"not an arithmetic expression: {expression}")


def symbol(name: str, type: FloatType, arguments: list[Value]) -> str:
    """The function's name for this type: ``llvm.sin.f64``, ``tanhf``."""
    if not name.startswith("llvm."):
        return name + "f" if type == FLOAT else name
    suffix = mangled(type)
    if name == "llvm.powi":
        suffix += "." + mangled(arguments[1].type)
    return f"{name}.{suffix}"


def mangled(type: Type) -> str:
    """A type in the name of an overloaded intrinsic."""
    if isinstance(type, FloatType):
        return {"float": "f32", "double": "f64", "half": "f16", "fp128": "f128", "x86_fp80": "f80"}[type.name]
    return str(type)
