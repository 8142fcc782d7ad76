"""Control flow, calls, aggregates and vectors of the interpreter."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

from llvm_passes.errors import InterpreterError
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.reader import read_module
from tests.unit.ir.native import Native


def machine(text: str, **options: Any) -> Interpreter:
    return Interpreter(read_module(text), **options)


def test_phis_take_their_values_all_at_once() -> None:
    text = """
    define i64 @fibonacci(i64 %n) {
    entry:
      br label %loop
    loop:
      %a = phi i64 [ 0, %entry ], [ %b, %loop ]
      %b = phi i64 [ 1, %entry ], [ %sum, %loop ]
      %i = phi i64 [ 0, %entry ], [ %next, %loop ]
      %sum = add i64 %a, %b
      %next = add nuw nsw i64 %i, 1
      %done = icmp eq i64 %next, %n
      br i1 %done, label %out, label %loop
    out:
      ret i64 %a
    }"""
    assert machine(text, strict=True).call("fibonacci", 30) == 514229


def test_switch_takes_the_matching_case_or_the_default() -> None:
    text = """
    define i32 @f(i32 %x) {
    entry:
      switch i32 %x, label %other [
        i32 1, label %one
        i32 -2, label %two
        i32 3, label %one
      ]
    one:
      %p = phi i32 [ 10, %entry ], [ 10, %entry ]
      ret i32 %p
    two:
      ret i32 20
    other:
      ret i32 30
    }"""
    m = machine(text)
    assert [m.call("f", x) for x in (1, 3, -2, 0)] == [10, 10, 20, 30]


def test_functions_call_each_other_and_themselves() -> None:
    text = """
    define i64 @factorial(i64 %n) {
      %small = icmp slt i64 %n, 2
      br i1 %small, label %base, label %more
    base:
      ret i64 1
    more:
      %less = add i64 %n, -1
      %rest = call i64 @factorial(i64 %less)
      %r = mul i64 %n, %rest
      ret i64 %r
    }"""
    m = machine(text)
    assert m.call("factorial", 10) == 3628800
    with pytest.raises(InterpreterError, match="recursion is too deep"):
        m.call("factorial", 100000)


def test_calls_through_pointers_reach_functions_by_their_address() -> None:
    text = """
    @table = constant [3 x ptr] [ptr @twice, ptr @fabs, ptr @given]
    declare double @fabs(double)
    declare double @given(double)
    define double @twice(double %x) {
      %r = fadd double %x, %x
      ret double %r
    }
    define double @f(i64 %i, double %x) {
      %p = getelementptr [3 x ptr], ptr @table, i64 0, i64 %i
      %g = load ptr, ptr %p
      %r = call double %g(double %x)
      ret double %r
    }
    define double @wrong(ptr %p) {
      %r = call double %p(double 1.0)
      ret double %r
    }"""
    m = machine(text, externals={"given": lambda x: x / 4})
    assert [m.call("f", i, -2.0) for i in range(3)] == [-4.0, 2.0, -0.5]
    with pytest.raises(InterpreterError, match="which is not the address of a function"):
        m.call("wrong", m.allocate(b"1234"))


def test_externals_stand_before_definitions() -> None:
    text = """
    define i32 @g(i32 %x) {
      ret i32 %x
    }
    define i32 @f(i32 %x) {
      %r = call i32 @g(i32 %x)
      ret i32 %r
    }"""
    seen = []

    def g(x: int) -> int:
        seen.append(x)
        return 2**31

    assert machine(text).call("f", -4) == -4
    assert machine(text, externals={"g": g}).call("f", -4) == -(2**31)
    assert seen == [-4]


def test_what_an_external_raises_passes_through() -> None:
    def fail() -> None:
        raise KeyError("tape")

    m = machine("declare void @g()\ndefine void @f() {\n call void @g()\n ret void\n}", externals={"g": fail})
    with pytest.raises(KeyError, match="tape"):
        m.call("f")


def test_aggregates_are_taken_apart_and_put_together() -> None:
    text = """
    define { i32, [2 x double] } @f(double %x) {
      %a = insertvalue { i32, [2 x double] } undef, i32 -7, 0
      %b = insertvalue { i32, [2 x double] } %a, double %x, 1, 0
      %y = extractvalue { i32, [2 x double] } %b, 1, 0
      %z = fadd double %y, 1.0
      %c = insertvalue { i32, [2 x double] } %b, double %z, 1, 1
      ret { i32, [2 x double] } %c
    }"""
    assert machine(text).call("f", 0.5) == (-7, (0.5, 1.5))


VECTORS = """
declare <4 x double> @llvm.sqrt.v4f64(<4 x double>)
declare <4 x i32> @llvm.smax.v4i32(<4 x i32>, <4 x i32>)
declare double @llvm.vector.reduce.fadd.v4f64(double, <4 x double>)
declare i32 @llvm.vector.reduce.add.v4i32(<4 x i32>)
define double @floats(ptr %p, ptr %q, ptr %out) {
  %a = load <4 x double>, ptr %p, align 8
  %b = load <4 x double>, ptr %q, align 8
  %s = fadd <4 x double> %a, splat (double 1.0)
  %m = fmul <4 x double> %s, %b
  %c = fcmp ogt <4 x double> %m, <double 0.0, double 1.0, double 2.0, double 3.0>
  %n = fneg <4 x double> %m
  %v = select <4 x i1> %c, <4 x double> %m, <4 x double> %n
  %r = call <4 x double> @llvm.sqrt.v4f64(<4 x double> %v)
  store <4 x double> %r, ptr %out, align 8
  %t = call double @llvm.vector.reduce.fadd.v4f64(double 0.5, <4 x double> %r)
  ret double %t
}
define i32 @integers(ptr %p, i32 %x, i64 %lane) {
  %a = load <4 x i32>, ptr %p, align 4
  %b = insertelement <4 x i32> poison, i32 %x, i64 0
  %splat = shufflevector <4 x i32> %b, <4 x i32> poison, <4 x i32> zeroinitializer
  %s = add <4 x i32> %a, %splat
  %r = shufflevector <4 x i32> %s, <4 x i32> %a, <4 x i32> <i32 3, i32 2, i32 5, i32 4>
  %m = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %r, <4 x i32> %splat)
  %e = extractelement <4 x i32> %m, i64 %lane
  %t = call i32 @llvm.vector.reduce.add.v4i32(<4 x i32> %m)
  %halves = bitcast <4 x i32> %m to <2 x i64>
  %half = extractelement <2 x i64> %halves, i64 1
  %low = trunc i64 %half to i32
  %u = xor i32 %t, %e
  %w = sub i32 %u, %low
  ret i32 %w
}
"""


def test_vectors_equal_native() -> None:
    native = Native(VECTORS)
    m = Interpreter(native.module)
    a, b = np.array([1.0, -3.0, 0.25, 7.0]), np.array([2.0, 2.0, -5.0, 0.5])
    out = np.zeros(4)
    expected = native.call("floats", a.ctypes.data, b.ctypes.data, out.ctypes.data)
    pointer = m.allocate(np.zeros(4))
    assert m.call("floats", m.allocate(a), m.allocate(b), pointer) == expected
    assert m.read(pointer, "f8", 4).tobytes() == out.tobytes()
    c = np.array([5, -6, 2**31 - 1, 8], dtype=np.int32)
    for x, lane in itertools.product((0, 3, -9), range(4)):
        assert m.call("integers", m.allocate(c), x, lane) == native.call("integers", c.ctypes.data, x, lane)


def test_a_lane_of_poison_leaves_the_others_usable() -> None:
    text = """
    define double @f(double %x) {
      %a = insertelement <2 x double> poison, double %x, i64 0
      %b = fadd <2 x double> %a, %a
      %r = extractelement <2 x double> %b, i64 0
      ret double %r
    }"""
    assert machine(text).call("f", 1.5) == 3.0


def test_reference_counts_in_their_optimised_form() -> None:
    text = """
    declare i8 @llvm.x86.atomic.sub.cc.i64(ptr, i64, i32)
    define i8 @f(ptr %p) {
      %r = call i8 @llvm.x86.atomic.sub.cc.i64(ptr %p, i64 1, i32 4)
      ret i8 %r
    }"""
    m = machine(text)
    p = m.allocate(np.array([2]))
    assert [m.call("f", p), m.call("f", p)] == [0, 1]


def test_statements_about_the_program_do_nothing() -> None:
    text = """
    declare void @llvm.assume(i1)
    declare i1 @llvm.expect.i1(i1, i1)
    declare void @llvm.lifetime.start.p0(ptr)
    declare void @llvm.lifetime.end.p0(ptr)
    define i32 @f(i1 %c) {
      %p = alloca i32
      call void @llvm.lifetime.start.p0(ptr %p)
      %e = call i1 @llvm.expect.i1(i1 %c, i1 true)
      call void @llvm.assume(i1 %e)
      store i32 4, ptr %p
      %v = load i32, ptr %p
      call void @llvm.lifetime.end.p0(ptr %p)
      ret i32 %v
    }"""
    assert machine(text).call("f", 0) == 4
    with pytest.raises(InterpreterError, match=r"llvm\.assume of a condition that does not hold"):
        machine(text, strict=True).call("f", 0)
