"""Scalar constants: from Python numbers to LLVM's spelling, and back.

A float is spelled as LLVM itself prints it, so that constants made here equal those that the reader
finds: in decimal when six digits are exact, otherwise by its bits.
"""

from __future__ import annotations

import math
import re
import struct

from llvm_passes.ir.model import Constant, FloatType, GlobalVariable, IntType

_ARRAY = re.compile(r"(?:^|\s)(?:constant|global) (?:\[(\d+) x )?(i8|i16|i32|i64|float|double)\b")
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+(?:e[+-]?[0-9]+)?")


def float_constant(type: FloatType, value: float) -> Constant:
    """``value`` as a constant of ``type`` (half, float or double), rounded to it.

    Raises OverflowError when a finite value is too large for the type.
    """
    if type.name == "half":
        return Constant(type, f"0xH{struct.unpack('<H', struct.pack('<e', value))[0]:04X}")
    if type.name == "float":
        value = struct.unpack("<f", struct.pack("<f", value))[0]
    elif type.name != "double":
        raise ValueError(f"no exact spelling of a Python float as {type}")
    # LLVM rounds to six significant digits and still prints seven.
    decimal = f"{value:.5e}".replace("e", "0e")
    if math.isfinite(value) and float(decimal) == value:
        return Constant(type, decimal)
    # The bits of a float are written as those of the double that equals it.
    return Constant(type, f"0x{struct.unpack('<Q', struct.pack('<d', value))[0]:X}")


def int_constant(type: IntType, value: int) -> Constant:
    """``value`` as a constant of ``type``; a value outside the type's range wraps, as in LLVM."""
    if type.bits == 1:
        return Constant(type, "true" if value & 1 else "false")
    wrapped = value & ((1 << type.bits) - 1)
    return Constant(type, str(wrapped - (1 << type.bits) if wrapped >> (type.bits - 1) else wrapped))


def constant_value(constant: Constant) -> int | float | None:
    """The number that a scalar constant stands for; None for undef, poison, pointers, vectors and aggregates.

    Integers are signed; ``i1`` is 0 or 1.
    """
    text = constant.text
    if isinstance(constant.type, IntType):
        if text in ("true", "false"):
            return int(text == "true")
        return int(text) if text.lstrip("-").isdigit() else None
    if not isinstance(constant.type, FloatType):
        return None
    if text == "zeroinitializer":
        return 0.0
    if _DECIMAL.fullmatch(text):
        return float(text)
    if text.startswith("0xH"):
        return float(struct.unpack("<e", struct.pack("<H", int(text[3:], 16)))[0])
    if text.startswith("0xR"):
        return float(struct.unpack("<f", struct.pack("<I", int(text[3:], 16) << 16))[0])
    if constant.type.name in ("float", "double") and text.startswith("0x"):
        return float(struct.unpack("<d", struct.pack("<Q", int(text[2:], 16)))[0])
    return None


def bytes_of_array(variable: GlobalVariable) -> int | None:
    """The size of a global variable that is a number or an array of numbers; None for any other."""
    found = _ARRAY.search(variable.text)
    if found is None:
        return None
    sizes = {"i8": 1, "i16": 2, "i32": 4, "float": 4, "i64": 8, "double": 8}
    return int(found.group(1) or 1) * sizes[found.group(2)]
