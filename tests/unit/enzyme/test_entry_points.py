"""Enzyme's entry points in plain IR: markers, what a call asks for, and what is refused by name."""

from __future__ import annotations

import ctypes
import math
from pathlib import Path

import pytest

from llvm_passes.enzyme import EnzymeCalls, has_entry_points
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import Module
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from tapeflow.__main__ import main
from tapeflow.engine import compile_native, optimise

FUNCTIONS = """
@enzyme_dup = external global i32
@enzyme_const = external global i32
@enzyme_width = external global i32
declare double @__enzyme_autodiff(...)
declare double @__enzyme_fwddiff(...)
declare double @llvm.sin.f64(double)

define double @product(double %x, double %y) {
  %s = call double @llvm.sin.f64(double %x)
  %z = fmul double %s, %y
  ret double %z
}

define double @first(ptr %p, i64 %n) {
  %a = load double, ptr %p
  %b = fmul double %a, %a
  store double %b, ptr %p
  ret double %b
}

declare double @elsewhere(double)
"""


def caller(call: str, before: str = "") -> str:
    return f"{FUNCTIONS}\ndefine double @caller(double %x, ptr %p, ptr %q) {{\n{before}  {call}\n  ret double %r\n}}\n"


def replaced(call: str, before: str = "") -> Module:
    return EnzymeCalls().apply(read_module(caller(call, before)))


def value_of(module: Module, x: float = 0.7) -> float:
    code = compile_native(optimise(print_module(module), exports=("caller",)))
    memory = (ctypes.c_double * 2)(x, 0.0)
    prototype = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double, ctypes.c_void_p, ctypes.c_void_p)
    return float(prototype(code.addresses["caller"])(x, ctypes.addressof(memory), ctypes.addressof(memory) + 8))


def test_markers_may_be_metadata() -> None:
    arguments = 'ptr @product, metadata !"enzyme_const", double 2.0, metadata !"enzyme_out", double %x'
    assert value_of(replaced(f"%r = call double (...) @__enzyme_autodiff({arguments})")) == pytest.approx(
        math.sin(2.0), rel=1e-14
    )


def test_markers_may_be_loads_of_globals_and_globals_themselves() -> None:
    load = "  %c = load i32, ptr @enzyme_const\n"
    call = "%r = call double (...) @__enzyme_autodiff(ptr @product, double %x, i32 %c, double 3.0)"
    assert value_of(replaced(call, load)) == pytest.approx(3.0 * math.cos(0.7), rel=1e-14)
    call = "%r = call double (...) @__enzyme_autodiff(ptr @product, double %x, ptr @enzyme_const, double 3.0)"
    assert value_of(replaced(call)) == pytest.approx(3.0 * math.cos(0.7), rel=1e-14)


def test_a_name_that_contains_the_entry_point_is_one() -> None:
    text = caller(
        "%r = call double (ptr, ...) @_Z17__enzyme_autodiffIdJPFddEdEET_DpT0_(ptr @product, double %x, double 1.0)"
    )
    text = text.replace(
        "declare double @elsewhere",
        "declare {double, double} @_Z17__enzyme_autodiffIdJPFddEdEET_DpT0_(ptr, ...)\ndeclare double @elsewhere",
    )
    text = text.replace("%r = call double (ptr, ...)", "%g = call { double, double } (ptr, ...)")
    text = text.replace("  ret double %r\n}\n", "  %r = extractvalue { double, double } %g, 1\n  ret double %r\n}\n")
    assert value_of(EnzymeCalls().apply(read_module(text))) == pytest.approx(math.sin(0.7), rel=1e-14)


def test_equal_calls_share_a_derivative_and_no_entry_point_is_left() -> None:
    calls = (
        "%a = call double (...) @__enzyme_fwddiff(ptr @product, double %x, double 1.0, double 2.0, double 0.0)\n"
        "  %r = call double (...) @__enzyme_fwddiff(ptr @product, double %a, double 1.0, double 2.0, double 0.0)"
    )
    made = replaced(calls)
    assert not has_entry_points(made)
    assert not any("__enzyme_" in name for name in made.functions)
    assert sum(name.endswith(".tangent") for name in made.functions) == 1
    assert value_of(made) == pytest.approx(2.0 * math.cos(2.0 * math.cos(0.7)), rel=1e-14)


@pytest.mark.parametrize(
    ("call", "construct"),
    [
        ("@__enzyme_virtualreverse(ptr @product)", "a call of @__enzyme_virtualreverse"),
        ("@__enzyme_augmentfwd(ptr @product, double %x)", "a call of @__enzyme_augmentfwd"),
        ("@__enzyme_reverse(ptr @product, double %x)", "a call of @__enzyme_reverse"),
        ("@__enzyme_autodiff(ptr @elsewhere, double %x)", "@elsewhere, which the module does not define"),
        ("@__enzyme_autodiff(ptr %p, double %x)", "only known at run time, in @caller"),
        ("@__enzyme_autodiff(ptr @product, double %x)", "too few arguments for @product"),
        ("@__enzyme_autodiff(ptr @product, double %x, double %x, double %x)", "more arguments than @product takes"),
        ("@__enzyme_autodiff(ptr @first, ptr %p, i64 1)", "an argument of type|too few arguments for @first"),
        (
            '@__enzyme_autodiff(ptr @first, metadata !"enzyme_out", ptr %p, i64 1)',
            "enzyme_out for argument 0 of @first",
        ),
        ('@__enzyme_autodiff(ptr @product, metadata !"enzyme_dup", double %x, double %x, double %x)', "enzyme_dup for"),
        ('@__enzyme_autodiff(ptr @product, metadata !"enzyme_likelihood", double %x)', "the marker enzyme_likelihood"),
        (
            '@__enzyme_autodiff(ptr @product, metadata !"enzyme_out", metadata !"enzyme_out", double %x)',
            "after enzyme_out",
        ),
        ('@__enzyme_autodiff(ptr @product, metadata !"enzyme_width", i64 2, double %x, double %x)', "in reverse mode"),
        (
            '@__enzyme_fwddiff(ptr @first, metadata !"enzyme_width", i64 2, ptr %p, ptr %p, ptr %q, i64 1)',
            "enzyme_width 2 for @first|result of type double",
        ),
    ],
)
def test_what_is_refused_is_named(call: str, construct: str) -> None:
    text = caller(f"%r = call double (...) {call}")
    name = call[1:].split("(")[0]
    if f"@{name}(" not in FUNCTIONS:
        text += f"declare double @{name}(...)\n"
    module = read_module(text)
    with pytest.raises(UnsupportedError, match=construct):
        EnzymeCalls().apply(module)


def test_a_promise_of_restrict_is_read_and_printed_again(tmp_path: Path) -> None:
    source, output = tmp_path / "in.ll", tmp_path / "out.ll"
    source.write_text("define void @f(ptr noalias %x, ptr noalias readonly %y) {\n  ret void\n}\n")
    assert main(["opt", str(source), "-o", str(output)]) == 0
    assert "define void @f(ptr noalias %x, ptr noalias %y)" in output.read_text()
