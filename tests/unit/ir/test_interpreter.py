"""Scalar operations of the interpreter, each beside what the host's own code gives."""

from __future__ import annotations

import itertools
import math
import struct
from typing import Any

import pytest

from llvm_passes.errors import FlagViolationError, InterpreterError, PoisonError, StepLimitError
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.model import (
    DOUBLE,
    VOID,
    Argument,
    BinaryOp,
    Block,
    Function,
    Local,
    Module,
    Return,
)
from llvm_passes.ir.reader import read_module
from tests.unit.ir.native import Native

WIDTHS = (8, 16, 32, 64)
FLOATS = (
    0.0, -0.0, 1.0, -1.0, 0.1, -2.5, 3.5, 0.5, 1e-310, 7e-46, 1e-40, 1.9, 65504.0, 3.0e38, 1e39, 1.7e308, 5e-324,
    math.inf, -math.inf, math.nan, 123456789.123, -7.25, 2.0**53, 16777217.0, math.pi,
)  # fmt: skip


def words(text: str) -> list[str]:
    return text.split()


def interpret(text: str, name: str, *arguments: Any, **options: Any) -> Any:
    return Interpreter(read_module(text), **options).call(name, *arguments)


def integers(bits: int) -> list[int]:
    top = 1 << (bits - 1)
    return [0, 1, 2, 3, 7, -1, -2, -7, top - 1, -top, -top + 1, 0x55 & (top - 1), 100]


def same(one: Any, other: Any) -> bool:
    """Equal bit for bit, all NaNs taken as one."""
    if isinstance(one, float) and isinstance(other, float):
        return (one != one and other != other) or struct.pack("<d", one) == struct.pack("<d", other)
    return bool(one == other)


def agree(text: str, cases: list[tuple[str, tuple[Any, ...]]]) -> None:
    """Every call gives the same interpreted and native."""
    native = Native(text)
    machine = Interpreter(native.module)
    for name, arguments in cases:
        expected = native.call(name, *arguments)
        found = machine.call(name, *arguments)
        assert same(found, expected), f"@{name}{arguments}: interpreted {found!r}, native {expected!r}"


def binary_text(opcodes: str, kinds: list[str]) -> str:
    return "\n".join(
        f"define {kind} @{opcode}_{kind}({kind} %a, {kind} %b) {{\n %r = {opcode} {kind} %a, %b\n ret {kind} %r\n}}"
        for opcode in words(opcodes)
        for kind in kinds
    )


def test_a_module_built_by_hand_runs() -> None:
    x, y = Argument(DOUBLE, "x"), Argument(DOUBLE, "y")
    product = BinaryOp(opcode="fmul", type=DOUBLE, name="p", operands=(x.value, y.value))
    back = Return(opcode="ret", type=VOID, operands=(Local(DOUBLE, "p"),))
    function = Function("f", DOUBLE, (x, y), (Block("entry", (product, back)),))
    assert Interpreter(Module({"f": function})).call("f", 1.5, 3) == 4.5


def test_integer_arithmetic_equals_native() -> None:
    kinds = [f"i{bits}" for bits in WIDTHS]
    cases: list[tuple[str, tuple[Any, ...]]] = []
    for opcode, bits in itertools.product(words("add sub mul udiv sdiv urem srem and or xor shl lshr ashr"), WIDTHS):
        for a, b in itertools.product(integers(bits), repeat=2):
            if opcode in ("udiv", "sdiv", "urem", "srem") and (b == 0 or (b == -1 and a == -(1 << (bits - 1)))):
                continue
            if opcode in ("shl", "lshr", "ashr") and not 0 <= b < bits:
                continue
            cases.append((f"{opcode}_i{bits}", (a, b)))
    agree(binary_text("add sub mul udiv sdiv urem srem and or xor shl lshr ashr", kinds), cases)


def test_float_arithmetic_equals_native() -> None:
    opcodes = "fadd fsub fmul fdiv frem"
    cases = [
        (f"{opcode}_{kind}", pair)
        for opcode, kind in itertools.product(words(opcodes), ("float", "double"))
        for pair in itertools.product(FLOATS, repeat=2)
    ]
    agree(binary_text(opcodes, ["float", "double"]), cases)


def test_fneg_flips_the_sign_of_zero() -> None:
    text = "define double @f(double %x) {\n %r = fneg double %x\n ret double %r\n}"
    assert same(interpret(text, "f", 0.0), -0.0)


def test_comparisons_equal_native() -> None:
    cases: list[tuple[str, tuple[Any, ...]]] = []
    texts = []
    for predicate, bits in itertools.product(words("eq ne ugt uge ult ule sgt sge slt sle"), (8, 64)):
        texts.append(f"define i1 @{predicate}_i{bits}(i{bits} %a, i{bits} %b) {{")
        texts.append(f" %r = icmp {predicate} i{bits} %a, %b\n ret i1 %r\n}}")
        cases += [(f"{predicate}_i{bits}", pair) for pair in itertools.product(integers(bits), repeat=2)]
    for predicate in words("false oeq ogt oge olt ole one ord uno ueq ugt uge ult ule une true"):
        texts.append(f"define i1 @f{predicate}(double %a, double %b) {{")
        texts.append(f" %r = fcmp {predicate} double %a, %b\n ret i1 %r\n}}")
        cases += [(f"f{predicate}", pair) for pair in itertools.product(FLOATS, repeat=2)]
    agree("\n".join(texts), cases)


def test_casts_equal_native() -> None:
    texts: list[str] = []
    cases: list[tuple[str, tuple[Any, ...]]] = []

    def add(opcode: str, source: str, target: str, values: Any) -> None:
        name = f"{opcode}_{source}_{target}"
        texts.append(f"define {target} @{name}({source} %a) {{\n %r = {opcode} {source} %a to {target}")
        texts.append(f" ret {target} %r\n}}")
        cases.extend((name, (value,)) for value in values)

    for small, large in itertools.combinations(WIDTHS, 2):
        add("zext", f"i{small}", f"i{large}", integers(small))
        add("sext", f"i{small}", f"i{large}", integers(small))
        add("trunc", f"i{large}", f"i{small}", [*integers(large), *integers(small)])
    awkward = [2**62 + 2**38 + 1, 2**53 + 1, -(2**60) - 2**36 - 1, 2**63 - 1, 33554433, -16777217]
    for opcode, kind in itertools.product(("sitofp", "uitofp"), ("float", "double")):
        add(opcode, "i64", kind, [*integers(64), *awkward])
        add(opcode, "i32", kind, integers(32))
    for kind in ("float", "double"):
        add("fptosi", kind, "i32", [0.0, -0.9, 1.9, -1.9, 2e9, -2147483648.0])
        add("fptoui", kind, "i64", [0.0, 1.9, 1e18, 4.5])
    add("fptrunc", "double", "float", FLOATS)
    add("fpext", "float", "double", FLOATS)
    add("bitcast", "double", "i64", FLOATS)
    add("bitcast", "i32", "float", integers(32))
    agree("\n".join(texts), cases)


UNARY = words(
    """sin cos tan asin acos atan sinh cosh tanh exp exp2 exp10 log log2 log10 sqrt fabs floor ceil trunc rint
    nearbyint round roundeven"""
)
TWO = words("pow copysign minnum maxnum minimum maximum")


def test_float_intrinsics_equal_native() -> None:
    texts: list[str] = []
    cases: list[tuple[str, tuple[Any, ...]]] = []
    for kind, suffix in (("double", "f64"), ("float", "f32")):
        for name, count in [*((n, 1) for n in UNARY), *((n, 2) for n in TWO), ("fma", 3)]:
            symbol = f"@llvm.{name}.{suffix}"
            arguments = ", ".join(f"{kind} %{letter}" for letter in "abc"[:count])
            texts.append(f"declare {kind} {symbol}({', '.join([kind] * count)})")
            texts.append(f"define {kind} @{name}_{kind}({arguments}) {{")
            texts.append(f" %r = call {kind} {symbol}({arguments})\n ret {kind} %r\n}}")
            values = itertools.product(FLOATS if count < 3 else FLOATS[::2], repeat=count)
            # Which zero minnum gives of -0 and +0 is left open.
            open_cases = name in ("minnum", "maxnum")
            cases += [(f"{name}_{kind}", v) for v in values if not (open_cases and max(map(abs, v)) < 1e-44)]
    agree("\n".join(texts), cases)


def test_powi_equals_native() -> None:
    text = """
    declare double @llvm.powi.f64.i32(double, i32)
    declare float @llvm.powi.f32.i32(float, i32)
    define double @d(double %x, i32 %n) {
      %r = call double @llvm.powi.f64.i32(double %x, i32 %n)
      ret double %r
    }
    define float @s(float %x, i32 %n) {
      %r = call float @llvm.powi.f32.i32(float %x, i32 %n)
      ret float %r
    }"""
    cases = itertools.product("ds", (1.1, -0.3, 3.0, 0.0, -0.0, 1e200), (0, 1, -1, 2, 3, 7, -5, 31, -2147483648))
    agree(text, [(name, (x, n)) for name, x, n in cases])


def test_libm_functions_by_name_equal_native() -> None:
    names = "sinh cosh tanh asin acos atan asinh acosh atanh expm1 log1p cbrt erf erfc lgamma tgamma exp log sin tan"
    texts: list[str] = []
    cases: list[tuple[str, tuple[Any, ...]]] = []
    for kind, suffix in (("double", ""), ("float", "f")):
        for name in words(names):
            texts.append(f"declare {kind} @{name}{suffix}({kind})")
            texts.append(f"define {kind} @call_{name}{suffix}({kind} %a) {{")
            texts.append(f" %r = call {kind} @{name}{suffix}({kind} %a)\n ret {kind} %r\n}}")
            cases += [(f"call_{name}{suffix}", (x,)) for x in FLOATS]
        for name in ("atan2", "hypot", "fmod", "nextafter"):
            texts.append(f"declare {kind} @{name}{suffix}({kind}, {kind})")
            texts.append(f"define {kind} @call_{name}{suffix}({kind} %a, {kind} %b) {{")
            texts.append(f" %r = call {kind} @{name}{suffix}({kind} %a, {kind} %b)\n ret {kind} %r\n}}")
            cases += [(f"call_{name}{suffix}", pair) for pair in itertools.product(FLOATS[::2], repeat=2)]
    texts.append("declare double @ldexp(double, i32)\ndefine double @call_ldexp(double %a, i32 %n) {")
    texts.append(" %r = call double @ldexp(double %a, i32 %n)\n ret double %r\n}")
    cases += [("call_ldexp", (1.5, n)) for n in (-3, 0, 10)]
    agree("\n".join(texts), cases)


def test_integer_intrinsics_equal_native() -> None:
    texts: list[str] = []
    cases: list[tuple[str, tuple[Any, ...]]] = []
    for bits in WIDTHS:
        for name in words("smin smax umin umax uadd.sat sadd.sat usub.sat ssub.sat"):
            texts.append(f"declare i{bits} @llvm.{name}.i{bits}(i{bits}, i{bits})")
            texts.append(f"define i{bits} @{name}_{bits}(i{bits} %a, i{bits} %b) {{")
            texts.append(f" %r = call i{bits} @llvm.{name}.i{bits}(i{bits} %a, i{bits} %b)\n ret i{bits} %r\n}}")
            cases += [(f"{name}_{bits}", pair) for pair in itertools.product(integers(bits), repeat=2)]
        for name, flag in (("abs", ", i1 false"), ("ctlz", ", i1 false"), ("cttz", ", i1 false"), ("ctpop", "")):
            texts.append(f"declare i{bits} @llvm.{name}.i{bits}(i{bits}{', i1' if flag else ''})")
            texts.append(f"define i{bits} @{name}_{bits}(i{bits} %a) {{")
            texts.append(f" %r = call i{bits} @llvm.{name}.i{bits}(i{bits} %a{flag})\n ret i{bits} %r\n}}")
            cases += [(f"{name}_{bits}", (value,)) for value in integers(bits)]
        for name in words("sadd uadd ssub usub smul umul"):
            pair, symbol = f"{{ i{bits}, i1 }}", f"@llvm.{name}.with.overflow.i{bits}"
            texts.append(f"declare {pair} {symbol}(i{bits}, i{bits})")
            for index, kind in ((0, f"i{bits}"), (1, "i1")):
                texts.append(f"define {kind} @{name}_{bits}_{index}(i{bits} %a, i{bits} %b) {{")
                texts.append(f" %p = call {pair} {symbol}(i{bits} %a, i{bits} %b)")
                texts.append(f" %r = extractvalue {pair} %p, {index}\n ret {kind} %r\n}}")
                cases += [(f"{name}_{bits}_{index}", two) for two in itertools.product(integers(bits), repeat=2)]
    agree("\n".join(texts), cases)


def test_division_by_zero_is_refused_by_name() -> None:
    text = binary_text("sdiv", ["i32"])
    with pytest.raises(InterpreterError, match=r"@sdiv_i32, %r = sdiv i32 %a, %b: division by zero"):
        interpret(text, "sdiv_i32", 1, 0)
    with pytest.raises(InterpreterError, match="signed division overflows"):
        interpret(text, "sdiv_i32", -(2**31), -1)


@pytest.mark.parametrize(
    ("instruction", "a", "b", "flag"),
    [
        ("add nuw i8 %a, %b", -1, 1, "nuw"),
        ("add nsw i8 %a, %b", 127, 1, "nsw"),
        ("sub nuw i8 %a, %b", 1, 2, "nuw"),
        ("mul nsw i8 %a, %b", 64, 2, "nsw"),
        ("shl nuw i8 %a, %b", -128, 1, "nuw"),
        ("shl nsw i8 %a, %b", 64, 1, "nsw"),
        ("lshr exact i8 %a, %b", 3, 1, "exact"),
        ("udiv exact i8 %a, %b", 7, 2, "exact"),
        ("sdiv exact i8 %a, %b", -7, 2, "exact"),
        ("or disjoint i8 %a, %b", 3, 1, "disjoint"),
    ],
)
def test_strict_mode_reports_a_broken_flag(instruction: str, a: int, b: int, flag: str) -> None:
    text = f"define i8 @f(i8 %a, i8 %b) {{\n %r = {instruction}\n ret i8 %r\n}}"
    interpret(text, "f", a, b)
    interpret(text, "f", 4, 0 if "sh" in instruction or "or" in instruction else 1, strict=True)
    with pytest.raises(FlagViolationError, match=f"does not keep {flag}"):
        interpret(text, "f", a, b, strict=True)


def test_poison_is_raised_only_where_it_is_used() -> None:
    text = """
    define i32 @unused(i32 %a) {
      %p = shl i32 %a, 40
      %q = add i32 %p, 1
      %c = icmp eq i32 %q, 0
      %s = select i1 %c, i32 1, i32 2
      %r = select i1 true, i32 %a, i32 %s
      ret i32 %r
    }
    define i32 @returned(i32 %a) {
      %p = add i32 %a, poison
      ret i32 %p
    }
    define i32 @branched(i32 %a) {
      %c = icmp eq i32 %a, undef
      br i1 %c, label %x, label %x
    x:
      ret i32 0
    }
    define i32 @frozen(i32 %a) {
      %p = shl i32 %a, 40
      %f = freeze i32 %p
      ret i32 %f
    }
    define i32 @loaded(ptr %p) {
      %n = getelementptr i8, ptr %p, i64 undef
      %v = load i32, ptr %n
      ret i32 %v
    }"""
    assert interpret(text, "unused", 5) == 5
    assert interpret(text, "frozen", 5) == 0
    with pytest.raises(PoisonError, match="@returned returns poison"):
        interpret(text, "returned", 1)
    with pytest.raises(PoisonError, match=r"@branched, br i1 %c.*undef or poison is used"):
        interpret(text, "branched", 1)
    with pytest.raises(PoisonError, match=r"@loaded, %v = load"):
        interpret(text, "loaded", 0)


def test_an_endless_loop_ends_at_the_step_limit() -> None:
    text = "define void @f() {\nentry:\n br label %loop\nloop:\n br label %loop\n}"
    with pytest.raises(StepLimitError, match="more than 1000 instructions"):
        interpret(text, "f", step_limit=1000)


def test_an_unknown_function_is_named_when_it_is_called_and_not_before() -> None:
    text = """
    declare i32 @mystery(i32)
    define i32 @f(i32 %a) {
      %c = icmp eq i32 %a, 0
      br i1 %c, label %x, label %y
    x:
      %r = call i32 @mystery(i32 %a)
      ret i32 %r
    y:
      ret i32 %a
    }"""
    assert interpret(text, "f", 3) == 3
    with pytest.raises(InterpreterError, match="nothing is known of @mystery"):
        interpret(text, "f", 0)
    assert interpret(text, "f", 0, externals={"mystery": lambda a: a - 7}) == -7


def test_an_instruction_that_is_not_interpreted_is_named_when_it_is_reached() -> None:
    text = """
    define i32 @f(half %x, i1 %c) {
      br i1 %c, label %half, label %out
    half:
      %y = fadd half %x, %x
      br label %out
    out:
      ret i32 1
    }"""
    assert interpret(text, "f", 1.0, 0) == 1
    with pytest.raises(InterpreterError, match="@f, %y = fadd half %x, %x: arithmetic on half is not interpreted"):
        interpret(text, "f", 1.0, 1)
