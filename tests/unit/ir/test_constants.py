"""Scalar constants are exact, and spelled as LLVM spells them."""

from __future__ import annotations

import math
import random
import struct

import pytest

from llvm_passes.ir.constants import constant_value, float_constant, int_constant
from llvm_passes.ir.model import DOUBLE, FLOAT, I1, I8, I64, PTR, Constant, FloatType, IntType
from llvm_passes.ir.reader import read_module

HALF = FloatType("half")


def as_read(constant: Constant) -> Constant:
    """The constant after LLVM has parsed and printed it."""
    function = read_module(f"define {constant.type} @f() {{\n  ret {constant.type} {constant}\n}}\n").functions["f"]
    operand = function.blocks[0].terminator.operands[0]
    assert isinstance(operand, Constant)
    return operand


SOME_DOUBLES = [0.0, -0.0, 1.0, -2.5, 0.1, math.pi, 1e-300, 5e-324, 1.7976931348623157e308, 1e22, 123456.0, 1234567.0]


@pytest.mark.parametrize("value", [*SOME_DOUBLES, math.inf, -math.inf, math.nan])
def test_doubles_are_spelled_as_LLVM_prints_them(value: float) -> None:
    constant = float_constant(DOUBLE, value)
    assert as_read(constant) == constant
    found = constant_value(constant)
    assert isinstance(found, float) and struct.pack("<d", found) == struct.pack("<d", value)


def test_random_doubles_survive_bit_for_bit() -> None:
    draw = random.Random(1)
    values = [struct.unpack("<d", draw.randbytes(8))[0] for _ in range(500)]
    values += [draw.randrange(10**8) / 10 ** draw.randrange(9) for _ in range(500)]
    constants = [float_constant(DOUBLE, value) for value in values]
    elements = ", ".join(f"double {constant}" for constant in constants)
    array = f"[{len(values)} x double]"
    read = read_module(f"@a = constant {array} [{elements}]\n").globals["a"].text
    assert read == f"constant {array} [{elements}]"
    for value, constant in zip(values, constants, strict=True):
        assert constant_value(constant) == value or math.isnan(value)


@pytest.mark.parametrize("value", [0.1, 1.0, -0.0, 1e-45, 3.4028234663852886e38, math.inf, math.nan])
def test_floats_are_rounded_to_their_type(value: float) -> None:
    constant = float_constant(FLOAT, value)
    assert as_read(constant) == constant
    rounded = struct.unpack("<f", struct.pack("<f", value))[0]
    assert constant_value(constant) == rounded or math.isnan(value)


@pytest.mark.parametrize("value", [1.0, 0.333251953125, 6e-08, -math.inf])
def test_halves_are_rounded_to_their_type(value: float) -> None:
    constant = float_constant(HALF, value)
    assert as_read(constant) == constant
    assert constant_value(constant) == struct.unpack("<e", struct.pack("<e", value))[0]


def test_a_value_too_large_for_its_type_is_an_error() -> None:
    with pytest.raises(OverflowError):
        float_constant(FLOAT, 1e300)
    with pytest.raises(ValueError, match="x86_fp80"):
        float_constant(FloatType("x86_fp80"), 1.0)


@pytest.mark.parametrize(
    ("type", "value", "text"),
    [(I64, -1, "-1"), (I8, 200, "-56"), (I8, 127, "127"), (I1, 1, "true"), (I1, 2, "false"), (IntType(3), 4, "-4")],
)
def test_integers_wrap_into_their_type(type: IntType, value: int, text: str) -> None:
    constant = int_constant(type, value)
    assert constant.text == text
    assert as_read(constant) == constant


@pytest.mark.parametrize(
    ("constant", "value"),
    [
        (Constant(I1, "true"), 1),
        (Constant(I64, "-7"), -7),
        (Constant(FloatType("bfloat"), "0xR3FC0"), 1.5),
        (Constant(I64, "undef"), None),
        (Constant(DOUBLE, "poison"), None),
        (Constant(PTR, "null"), None),
        (Constant(FloatType("x86_fp80"), "0xK3FFF8000000000000000"), None),
    ],
)
def test_the_value_of_a_constant(constant: Constant, value: float | None) -> None:
    assert constant_value(constant) == value
