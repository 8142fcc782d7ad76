"""Scalar operations: integers modulo 2**n, binary64 and binary32 as the hardware rounds them.

Every function here makes an operation once, for a type and its flags, and returns a plain callable.
An operation whose result LLVM calls poison returns :data:`POISON`; undefined behaviour raises.

binary32 is computed in binary64 and rounded once more.  For ``+ - * /`` and ``sqrt`` that gives the
correctly rounded binary32 result, because 53 >= 2 * 24 + 2 (Figueroa, "When is double rounding
innocuous?", 1995).
"""

from __future__ import annotations

import ctypes
import math
import operator
import struct
from collections.abc import Callable, Collection

from llvm_passes.errors import FlagViolationError, InterpreterError
from llvm_passes.ir.interpreter.values import POISON, Datum
from llvm_passes.ir.model import FloatType, IntType, PointerType, Type

Binary = Callable[[Datum, Datum], Datum]
Unary = Callable[[Datum], Datum]

_INVALID: float = struct.unpack("<d", (0xFFF8 << 48).to_bytes(8, "little"))[0]
"""What x86 gives for an invalid operation: the quiet NaN with its sign set."""

_NAMES = {"add": operator.add, "sub": operator.sub, "mul": operator.mul}


def round_to_float(value: float) -> float:
    """The binary32 nearest to ``value``."""
    return ctypes.c_float(value).value


def signer(bits: int) -> Unary:
    """The two's complement reading of an unsigned value."""
    sign = 1 << (bits - 1)
    return lambda value: (value ^ sign) - sign


def _check_rounds(kind: Type) -> Unary | None:
    """How results of ``kind`` are rounded; None for binary64, which Python computes in."""
    if isinstance(kind, FloatType) and kind.name in ("float", "double"):
        return round_to_float if kind.name == "float" else None
    raise InterpreterError(f"arithmetic on {kind} is not interpreted")


# ------------------------------------------------------------------------------------- binary


def binary(opcode: str, kind: Type, flags: Collection[str] = (), *, strict: bool = False) -> Binary:
    """The operation of a ``BinaryOp`` on scalars of type ``kind``."""
    if opcode in ("fadd", "fsub", "fmul", "fdiv", "frem"):
        return _float_binary(opcode, kind)
    if not isinstance(kind, IntType):
        raise InterpreterError(f"{opcode} on {kind} is not interpreted")
    plain = _integer_binary(opcode, kind.bits)
    if not strict or not set(flags) & {"nuw", "nsw", "exact", "disjoint"}:
        return plain
    return _checked(opcode, kind.bits, flags, plain)


def _float_binary(opcode: str, kind: Type) -> Binary:
    exact: dict[str, Binary] = {
        "fadd": operator.add,
        "fsub": operator.sub,
        "fmul": operator.mul,
        "fdiv": _divide,
        "frem": _remainder,
    }
    operation = exact[opcode]
    rounding = _check_rounds(kind)
    if rounding is None:
        return operation
    return lambda a, b: ctypes.c_float(operation(a, b)).value


def _divide(a: float, b: float) -> float:
    try:
        return a / b
    except ZeroDivisionError:
        if a == 0.0 or a != a:
            return a if a != a else _INVALID
        return math.copysign(math.inf, math.copysign(1.0, a) * math.copysign(1.0, b))


def _remainder(a: float, b: float) -> float:
    if a != a or b != b:
        return a + b
    if math.isinf(a) or b == 0.0:
        return _INVALID
    return math.fmod(a, b)


def _integer_binary(opcode: str, bits: int) -> Binary:
    mask = (1 << bits) - 1
    signed = signer(bits)
    least = 1 << (bits - 1)

    def divisor(value: int) -> int:
        if value == 0:
            raise InterpreterError("division by zero")
        return value

    def signed_quotient(a: int, b: int) -> int:
        divisor(b)
        if a == least and b == mask:
            raise InterpreterError("signed division overflows")
        x, y = signed(a), signed(b)
        quotient: int = abs(x) // abs(y)
        return quotient if (x < 0) == (y < 0) else -quotient

    operations: dict[str, Binary] = {
        "add": lambda a, b: (a + b) & mask,
        "sub": lambda a, b: (a - b) & mask,
        "mul": lambda a, b: (a * b) & mask,
        "udiv": lambda a, b: a // divisor(b),
        "urem": lambda a, b: a % divisor(b),
        "sdiv": lambda a, b: signed_quotient(a, b) & mask,
        "srem": lambda a, b: (signed(a) - signed_quotient(a, b) * signed(b)) & mask,
        "shl": lambda a, b: (a << b) & mask if b < bits else POISON,
        "lshr": lambda a, b: a >> b if b < bits else POISON,
        "ashr": lambda a, b: (signed(a) >> b) & mask if b < bits else POISON,
        "and": operator.and_,
        "or": operator.or_,
        "xor": operator.xor,
    }
    if opcode not in operations:
        raise InterpreterError(f"{opcode} is not interpreted")
    return operations[opcode]


def _checked(opcode: str, bits: int, flags: Collection[str], plain: Binary) -> Binary:
    """``plain``, raising where a flag on the instruction is broken."""
    signed = signer(bits)

    def broken(a: int, b: int, result: int) -> str | None:
        if opcode in _NAMES:
            exact = _NAMES[opcode]
            if "nuw" in flags and exact(a, b) != result:
                return "nuw"
            if "nsw" in flags and exact(signed(a), signed(b)) != signed(result):
                return "nsw"
        elif opcode == "shl":
            if "nuw" in flags and result >> b != a:
                return "nuw"
            if "nsw" in flags and signed(result) >> b != signed(a):
                return "nsw"
        elif opcode in ("lshr", "ashr") and "exact" in flags:
            return "exact" if a & ((1 << b) - 1) else None
        elif opcode in ("udiv", "sdiv") and "exact" in flags:
            return "exact" if (result * b - a) & ((1 << bits) - 1) else None
        elif opcode == "or" and "disjoint" in flags and a & b:
            return "disjoint"
        return None

    def operation(a: Datum, b: Datum) -> Datum:
        result = plain(a, b)
        flag = None if result is POISON else broken(a, b, result)
        if flag is not None:
            raise FlagViolationError(f"{opcode} {flag} i{bits} {signed(a)}, {signed(b)} does not keep {flag}")
        return result

    return operation


# ------------------------------------------------------------------------------------ compare

_INTEGER_ORDER: dict[str, Callable[[int, int], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
}

_FLOAT_ORDER: dict[str, Callable[[float, float], bool]] = {
    "false": lambda a, b: False,
    "oeq": lambda a, b: a == b,
    "ogt": lambda a, b: a > b,
    "oge": lambda a, b: a >= b,
    "olt": lambda a, b: a < b,
    "ole": lambda a, b: a <= b,
    "one": lambda a, b: a < b or a > b,
    "ord": lambda a, b: a == a and b == b,
    "uno": lambda a, b: a != a or b != b,
    "ueq": lambda a, b: not (a < b or a > b),
    "ugt": lambda a, b: not a <= b,
    "uge": lambda a, b: not a < b,
    "ult": lambda a, b: not a >= b,
    "ule": lambda a, b: not a > b,
    "une": lambda a, b: a != b,
    "true": lambda a, b: True,
}


def comparison(predicate: str, kind: Type, flags: Collection[str] = (), *, strict: bool = False) -> Binary:
    """The operation of ``icmp`` or ``fcmp``; its result is 0 or 1."""
    if isinstance(kind, FloatType):
        _check_rounds(kind)
        holds = _FLOAT_ORDER[predicate]
        return lambda a, b: 1 if holds(a, b) else 0
    bits = 64 if isinstance(kind, PointerType) else kind.bits if isinstance(kind, IntType) else 0
    if not bits:
        raise InterpreterError(f"icmp on {kind} is not interpreted")
    sign = 1 << (bits - 1)
    order = _INTEGER_ORDER[predicate if predicate in ("eq", "ne") else predicate[1:]]
    if predicate[0] == "s":
        # Flipping the sign bit maps the signed order onto the unsigned one.
        plain: Binary = lambda a, b: 1 if order(a ^ sign, b ^ sign) else 0  # noqa: E731
    else:
        plain = lambda a, b: 1 if order(a, b) else 0  # noqa: E731
    if not strict or "samesign" not in flags:
        return plain

    def operation(a: int, b: int) -> Datum:
        if (a ^ b) & sign:
            raise FlagViolationError(f"icmp samesign {predicate} of operands with different signs")
        return plain(a, b)

    return operation


# --------------------------------------------------------------------------------------- casts


def cast(opcode: str, source: Type, target: Type, flags: Collection[str] = (), *, strict: bool = False) -> Unary:
    """The operation of a ``Cast`` between scalars; ``bitcast`` between vectors is not one."""
    if opcode in ("ptrtoint", "inttoptr", "addrspacecast", "ptrtoaddr"):
        mask = (1 << (target.bits if isinstance(target, IntType) else 64)) - 1
        return lambda value: value & mask
    if isinstance(source, IntType) and isinstance(target, IntType) and opcode in ("trunc", "zext", "sext"):
        return _integer_cast(opcode, source.bits, target.bits, flags if strict else ())
    if isinstance(source, FloatType):
        _check_rounds(source)
    if opcode in ("fptrunc", "fpext"):
        return _check_rounds(target) or float
    if opcode in ("fptosi", "fptoui") and isinstance(target, IntType):
        return _to_integer(target.bits, signed=opcode == "fptosi")
    if opcode in ("sitofp", "uitofp") and isinstance(source, IntType):
        rounding = from_integer_to_float if _check_rounds(target) else float
        signed = signer(source.bits)
        if opcode == "uitofp":
            return lambda value: rounding(value)
        return lambda value: rounding(signed(value))
    raise InterpreterError(f"{opcode} from {source} to {target} is not interpreted")


def _integer_cast(opcode: str, source: int, target: int, flags: Collection[str]) -> Unary:
    mask = (1 << target) - 1
    signed = signer(source)
    if opcode == "sext":
        return lambda value: signed(value) & mask
    if opcode == "zext" and "nneg" not in flags:
        return lambda value: value & mask
    narrow = signer(target)

    def operation(value: int) -> Datum:
        if "nneg" in flags and value >> (source - 1):
            raise FlagViolationError(f"zext nneg of {signed(value)}")
        if "nuw" in flags and value > mask:
            raise FlagViolationError(f"trunc nuw i{source} {value} to i{target} loses bits")
        if "nsw" in flags and narrow(value & mask) != signed(value):
            raise FlagViolationError(f"trunc nsw i{source} {signed(value)} to i{target} loses bits")
        return value & mask

    return operation if flags else lambda value: value & mask


def _to_integer(bits: int, *, signed: bool) -> Unary:
    low, high = (-(1 << (bits - 1)), 1 << (bits - 1)) if signed else (0, 1 << bits)
    mask = (1 << bits) - 1

    def operation(value: float) -> Datum:
        if not math.isfinite(value):
            return POISON
        whole = int(value)
        return whole & mask if low <= whole < high else POISON

    return operation


def from_integer_to_float(value: int) -> float:
    """The binary32 nearest to an integer of any size, rounded once."""
    magnitude = abs(value)
    excess = magnitude.bit_length() - 53
    if excess > 0:
        # Round to odd first: the last kept bit is sticky, so that the second rounding is the only one.
        kept = (magnitude >> excess) | int(magnitude & ((1 << excess) - 1) != 0)
        magnitude = kept << excess
    return round_to_float(-float(magnitude) if value < 0 else float(magnitude))
