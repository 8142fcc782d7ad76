"""Mathematical functions: the host's own libm through ctypes, so that results equal native ones bit for bit."""

from __future__ import annotations

import ctypes
import ctypes.util
import functools
import math
import re
from collections.abc import Callable

from llvm_passes.errors import InterpreterError
from llvm_passes.ir.interpreter.arithmetic import round_to_float, signer
from llvm_passes.ir.interpreter.values import POISON, Datum
from llvm_passes.ir.model import FloatType, FunctionType, IntType, Type

Operation = Callable[..., Datum]

LIBM = frozenset(
    {
        "sin",
        "cos",
        "tan",
        "asin",
        "acos",
        "atan",
        "atan2",
        "sinh",
        "cosh",
        "tanh",
        "asinh",
        "acosh",
        "atanh",
        "exp",
        "exp2",
        "exp10",
        "expm1",
        "log",
        "log2",
        "log10",
        "log1p",
        "sqrt",
        "cbrt",
        "pow",
        "hypot",
        "fabs",
        "floor",
        "ceil",
        "trunc",
        "rint",
        "nearbyint",
        "round",
        "roundeven",
        "fmod",
        "remainder",
        "fma",
        "fmin",
        "fmax",
        "fdim",
        "copysign",
        "erf",
        "erfc",
        "lgamma",
        "tgamma",
        "nextafter",
        "ldexp",
        "scalbn",
        "logb",
        "ilogb",
        "lrint",
        "llrint",
        "lround",
        "llround",
        "j0",
        "j1",
        "y0",
        "y1",
    }
)
"""Functions of C's libm that take and give numbers only; each has a twin with the suffix ``f``."""

_RENAMED = {"minnum": "fmin", "maxnum": "fmax", "fmuladd": "fma"}
"""LLVM intrinsics whose libm function has another name.

``fmuladd`` may round once or twice; hosts with a fused multiply-add round once, and so do we.
"""

_SAME = frozenset(
    {
        "sin",
        "cos",
        "tan",
        "asin",
        "acos",
        "atan",
        "atan2",
        "sinh",
        "cosh",
        "tanh",
        "exp",
        "exp2",
        "exp10",
        "log",
        "log2",
        "log10",
        "sqrt",
        "pow",
        "fabs",
        "floor",
        "ceil",
        "trunc",
        "rint",
        "nearbyint",
        "round",
        "roundeven",
        "copysign",
        "fma",
        "minnum",
        "maxnum",
        "fmuladd",
        "lrint",
        "llrint",
        "lround",
        "llround",
    }
)

_CTYPES: dict[str, type[ctypes.c_float | ctypes.c_double | ctypes.c_int32 | ctypes.c_int64]] = {
    "float": ctypes.c_float,
    "double": ctypes.c_double,
    "i32": ctypes.c_int32,
    "i64": ctypes.c_int64,
}


@functools.cache
def _library() -> ctypes.CDLL:
    name = ctypes.util.find_library("m")
    if name is None:
        raise InterpreterError("the host has no libm to take mathematical functions from")
    return ctypes.CDLL(name)


def libm(name: str, signature: FunctionType) -> Operation | None:
    """The libm function ``name``, or None when it is not one of :data:`LIBM`."""
    kinds = [_CTYPES[str(kind)] for kind in (signature.result, *signature.parameters) if str(kind) in _CTYPES]
    if (name not in LIBM and name.removesuffix("f") not in LIBM) or len(kinds) <= len(signature.parameters):
        return None
    library = _library()
    if not hasattr(library, name):
        return None
    function = library[name]
    function.restype, function.argtypes = kinds[0], kinds[1:]
    if not isinstance(signature.result, IntType):
        return function
    mask = (1 << signature.result.bits) - 1
    return lambda *arguments: function(*arguments) & mask


def intrinsic(base: str, signature: FunctionType) -> Operation | None:
    """The scalar operation of the intrinsic ``llvm.<base>.<types>``; None for one that is not arithmetic."""
    result = signature.result
    if base in _SAME:
        name = _RENAMED.get(base, base) + ("f" if signature.parameters[0] == FloatType("float") else "")
        return libm(name, signature)
    if isinstance(result, IntType) and base in _INTEGER:
        return _INTEGER[base](result.bits)
    if base == "is.fpclass":
        smallest = 2.0**-126 if signature.parameters[0] == FloatType("float") else 2.0**-1022
        return lambda value, classes: _is_class(value, classes, smallest)
    if isinstance(result, FloatType) and result.name in ("float", "double"):
        single = result.name == "float"
        operations: dict[str, Operation] = {
            "powi": lambda a, n: _integer_power(a, n, single=single),
            "minimum": _minimum,
            "maximum": lambda a, b: -_minimum(-a, -b),
            "minimumnum": lambda a, b: a if b != b else b if a != a else _minimum(a, b),
            "maximumnum": lambda a, b: a if b != b else b if a != a else -_minimum(-a, -b),
            "canonicalize": float,
        }
        return operations.get(base)
    if base in ("fptosi.sat", "fptoui.sat") and isinstance(result, IntType):
        return _saturating(result.bits, signed=base == "fptosi.sat")
    return None


def overflow(base: str, kind: Type) -> Operation | None:
    """``llvm.{s,u}{add,sub,mul}.with.overflow``: the pair of wrapped result and overflow bit."""
    match = re.fullmatch(r"([su])(add|sub|mul)\.with\.overflow", base)
    if match is None or not isinstance(kind, IntType):
        return None
    bits = kind.bits
    mask = (1 << bits) - 1
    signed = signer(bits)
    read: Callable[[int], int] = signed if match[1] == "s" else lambda value: value & mask
    exact = {"add": int.__add__, "sub": int.__sub__, "mul": int.__mul__}[match[2]]

    def operation(a: int, b: int) -> tuple[int, int]:
        result = exact(read(a), read(b))
        return result & mask, int(read(result & mask) != result)

    return operation


def _integer_power(value: float, exponent: int, *, single: bool) -> float:
    """compiler-rt's ``__powidf2``: the order of its products is part of the result."""
    rounded = round_to_float if single else float
    count = abs(signer(32)(exponent))
    result = 1.0
    while True:
        if count & 1:
            result = rounded(result * value)
        count >>= 1
        if not count:
            break
        value = rounded(value * value)
    if not signer(32)(exponent) < 0:
        return result
    return rounded(1.0 / result) if result else math.copysign(math.inf, result)


def _minimum(a: float, b: float) -> float:
    """IEEE 754-2019 minimum: NaN wins, and -0 is less than +0."""
    if a != a or b != b:
        return a + b
    if a == b:
        return a if math.copysign(1.0, a) < 0 else b
    return a if a < b else b


def _is_class(value: float, classes: int, smallest_normal: float) -> int:
    """``llvm.is.fpclass``: bits from signalling NaN (0) to positive infinity (9).  NaNs are taken as quiet."""
    if value != value:
        return classes >> 1 & 1
    negative = math.copysign(1.0, value) < 0
    magnitude = abs(value)
    if math.isinf(value):
        rank = 0
    elif magnitude == 0.0:
        rank = 3
    else:
        rank = 2 if magnitude < smallest_normal else 1
    return classes >> (2 + rank if negative else 9 - rank) & 1


def _saturating(bits: int, *, signed: bool) -> Operation:
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)
    mask = (1 << bits) - 1

    def operation(value: float) -> int:
        if value != value:
            return 0
        whole = high if value >= high else low if value <= low else int(value)
        return whole & mask

    return operation


def _bit_reversed(value: int, bits: int) -> int:
    return int(f"{value:0{bits}b}"[::-1], 2)


def _absolute(bits: int) -> Operation:
    signed = signer(bits)
    least = 1 << (bits - 1)
    return lambda a, least_is_poison: POISON if a == least and least_is_poison else abs(signed(a))


def _ordered(choose: Callable[[int, int], int], *, signed: bool) -> Callable[[int], Operation]:
    def make(bits: int) -> Operation:
        sign = 1 << (bits - 1) if signed else 0
        return lambda a, b: choose(a ^ sign, b ^ sign) ^ sign

    return make


def _clamped(opcode: Callable[[int, int], int], *, signed: bool) -> Callable[[int], Operation]:
    def make(bits: int) -> Operation:
        low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)
        mask = (1 << bits) - 1
        read: Callable[[int], int] = signer(bits) if signed else lambda value: value & mask
        return lambda a, b: min(high, max(low, opcode(read(a), read(b)))) & mask

    return make


def _funnel(bits: int, *, left: bool) -> Operation:
    mask = (1 << bits) - 1

    def operation(a: int, b: int, amount: int) -> int:
        wide, count = a << bits | b, amount % bits
        return wide >> (bits - count) & mask if left else wide >> count & mask

    return operation


_INTEGER: dict[str, Callable[[int], Operation]] = {
    "smin": _ordered(min, signed=True),
    "smax": _ordered(max, signed=True),
    "umin": _ordered(min, signed=False),
    "umax": _ordered(max, signed=False),
    "abs": _absolute,
    "ctlz": lambda bits: lambda a, zero_is_poison: POISON if a == 0 and zero_is_poison else bits - a.bit_length(),
    "cttz": lambda bits: (
        lambda a, zero_is_poison: (POISON if zero_is_poison else bits) if a == 0 else (a & -a).bit_length() - 1
    ),
    "ctpop": lambda bits: lambda a: a.bit_count(),
    "bswap": lambda bits: lambda a: int.from_bytes(a.to_bytes(bits // 8, "little"), "big"),
    "bitreverse": lambda bits: lambda a: _bit_reversed(a, bits),
    "fshl": lambda bits: _funnel(bits, left=True),
    "fshr": lambda bits: _funnel(bits, left=False),
    "sadd.sat": _clamped(int.__add__, signed=True),
    "uadd.sat": _clamped(int.__add__, signed=False),
    "ssub.sat": _clamped(int.__sub__, signed=True),
    "usub.sat": _clamped(int.__sub__, signed=False),
}
