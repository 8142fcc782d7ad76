"""Memory of the interpreter: what an access gives, and which accesses are refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from llvm_passes.errors import (
    InterpreterError,
    OutOfBoundsError,
    PoisonError,
    UninitialisedReadError,
    UseAfterFreeError,
)
from llvm_passes.ir.interpreter import Interpreter, Memory
from llvm_passes.ir.reader import read_module

ACCESS = """
define double @load(ptr %p, i64 %i) {
  %q = getelementptr inbounds double, ptr %p, i64 %i
  %v = load double, ptr %q, align 8
  ret double %v
}
define void @store(ptr %p, i64 %i, double %v) {
  %q = getelementptr double, ptr %p, i64 %i
  store double %v, ptr %q, align 8
  ret void
}
"""
HEAP = """
declare ptr @malloc(i64)
declare ptr @calloc(i64, i64)
declare ptr @realloc(ptr, i64)
declare void @free(ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
"""


def machine(text: str, **options: Any) -> Interpreter:
    return Interpreter(read_module(text), **options)


def test_arrays_go_in_and_come_out() -> None:
    m = machine(ACCESS)
    p = m.allocate(np.arange(6.0).reshape(2, 3))
    assert m.call("load", p, 4) == 4.0
    m.call("store", p, 5, -1.5)
    assert m.array(p, (2, 3), "f8").tolist() == [[0, 1, 2], [3, 4, -1.5]]
    assert m.read(p + 8, np.float64, 2).tolist() == [1, 2]


@pytest.mark.parametrize("index", [-1, 3, 1 << 20, -(1 << 40)])
def test_an_access_out_of_bounds_is_refused(index: int) -> None:
    m = machine(ACCESS)
    p = m.allocate(np.zeros(3), "x")
    with pytest.raises(OutOfBoundsError, match=r"@load, %v = load double, ptr %q, align 8: load of 8 bytes at"):
        m.call("load", p, index)
    with pytest.raises(OutOfBoundsError, match="store of 8 bytes at"):
        m.call("store", p, index, 1.0)


def test_an_out_of_bounds_error_names_the_allocation() -> None:
    m = machine(ACCESS)
    p = m.allocate(np.zeros(3), "x")
    with pytest.raises(OutOfBoundsError, match=r"at offset 24 of x \(caller, 24 bytes\)"):
        m.call("load", p, 3)
    with pytest.raises(OutOfBoundsError, match="at the null pointer"):
        m.call("load", 0, 0)


def test_heap_memory_must_be_written_before_it_is_read() -> None:
    text = (
        HEAP
        + """
    define double @f(i64 %where) {
      %p = call ptr @malloc(i64 16)
      %q = getelementptr i8, ptr %p, i64 %where
      store double 2.5, ptr %q
      %v = load double, ptr %p
      call void @free(ptr %p)
      ret double %v
    }"""
    )
    assert machine(text).call("f", 0) == 2.5
    with pytest.raises(UninitialisedReadError, match=r"read of byte 0 of malloc\(16\) \(heap, 16 bytes\)"):
        machine(text).call("f", 4)
    with pytest.raises(PoisonError, match="@f returns poison"):
        machine(text, memory=Memory(unwritten_is_poison=True)).call("f", 4)


def test_freed_memory_is_not_accessible() -> None:
    text = (
        HEAP
        + """
    define double @late() {
      %p = call ptr @calloc(i64 2, i64 8)
      %v = load double, ptr %p
      call void @free(ptr %p)
      %w = load double, ptr %p
      ret double %w
    }
    define void @twice() {
      %p = call ptr @malloc(i64 8)
      call void @free(ptr %p)
      call void @free(ptr %p)
      ret void
    }
    define void @inside() {
      %p = call ptr @malloc(i64 8)
      %q = getelementptr i8, ptr %p, i64 4
      call void @free(ptr %q)
      ret void
    }"""
    )
    with pytest.raises(UseAfterFreeError, match=r"@late, %w = load.* in calloc\(2, 8\) .*, which was freed"):
        machine(text).call("late")
    with pytest.raises(UseAfterFreeError, match="free of 0 bytes"):
        machine(text).call("twice")
    with pytest.raises(InterpreterError, match="is not the start of heap memory"):
        machine(text).call("inside")


def test_stack_slots_end_with_their_function() -> None:
    text = """
    define ptr @escape() {
      %p = alloca double
      store double 1.0, ptr %p
      ret ptr %p
    }
    define double @f() {
      %p = call ptr @escape()
      %v = load double, ptr %p
      ret double %v
    }"""
    with pytest.raises(UseAfterFreeError, match=r"%p of @escape \(stack, 8 bytes\)"):
        machine(text).call("f")


def test_what_is_not_freed_is_listed() -> None:
    m = machine(HEAP + "define ptr @f() {\n %p = call ptr @malloc(i64 24)\n ret ptr %p\n}")
    m.call("f")
    assert [str(a) for a in m.memory.heap()] == ["malloc(24) (heap, 24 bytes)"]


def test_realloc_keeps_the_contents_and_frees_the_old() -> None:
    text = (
        HEAP
        + """
    define double @f(i64 %index) {
      %p = call ptr @realloc(ptr null, i64 8)
      store double 3.0, ptr %p
      %q = call ptr @realloc(ptr %p, i64 16)
      %r = getelementptr double, ptr %q, i64 %index
      %v = load double, ptr %r
      ret double %v
    }"""
    )
    assert machine(text).call("f", 0) == 3.0
    with pytest.raises(UninitialisedReadError):
        machine(text).call("f", 1)


def test_copies_move_bytes_and_their_state() -> None:
    text = (
        HEAP
        + """
    define double @f(ptr %p, i64 %i) {
      %q = call ptr @malloc(i64 24)
      call void @llvm.memcpy.p0.p0.i64(ptr %q, ptr %p, i64 16, i1 false)
      %r = getelementptr double, ptr %q, i64 %i
      %v = load double, ptr %r
      ret double %v
    }
    define void @overlap(ptr %p) {
      %q = getelementptr i8, ptr %p, i64 8
      call void @llvm.memcpy.p0.p0.i64(ptr %q, ptr %p, i64 16, i1 false)
      ret void
    }
    define void @slide(ptr %p) {
      %q = getelementptr i8, ptr %p, i64 8
      call void @llvm.memmove.p0.p0.i64(ptr %q, ptr %p, i64 16, i1 false)
      call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 8, i1 false)
      ret void
    }"""
    )
    m = machine(text)
    p = m.allocate(np.array([1.0, 2.0, 3.0]))
    assert m.call("f", p, 1) == 2.0
    with pytest.raises(UninitialisedReadError):
        m.call("f", p, 2)
    with pytest.raises(InterpreterError, match="memcpy between overlapping parts"):
        m.call("overlap", p)
    m.call("slide", p)
    assert m.read(p, "f8", 3).tolist() == [0, 1, 2]


def test_a_float_may_travel_as_an_integer() -> None:
    text = """
    define double @f(ptr %p) {
      %n = load i64, ptr %p
      %flipped = xor i64 %n, -9223372036854775808
      store i64 %flipped, ptr %p
      %v = load double, ptr %p
      ret double %v
    }"""
    m = machine(text)
    assert m.call("f", m.allocate(np.array([2.75]))) == -2.75


def test_stored_poison_is_poison_again_when_loaded() -> None:
    text = """
    define double @f(ptr %p, i1 %c) {
      store double poison, ptr %p
      br i1 %c, label %over, label %out
    over:
      store double 1.0, ptr %p
      br label %out
    out:
      %v = load double, ptr %p
      ret double %v
    }"""
    m = machine(text)
    p = m.allocate(np.zeros(1))
    assert m.call("f", p, 1) == 1.0
    with pytest.raises(PoisonError, match="@f returns poison"):
        m.call("f", p, 0)


def test_structs_are_laid_out_as_the_data_layout_says() -> None:
    text = """
    %inner = type { i8, double }
    %outer = type { i32, %inner, [2 x float], <{ i8, i32 }> }
    define void @f(ptr %p, i64 %i) {
      %a = getelementptr %outer, ptr %p, i64 %i, i32 1, i32 1
      store double 1.5, ptr %a
      %b = getelementptr %outer, ptr %p, i64 %i, i32 2, i64 1
      store float 2.5, ptr %b
      %c = getelementptr %outer, ptr %p, i64 %i, i32 3, i32 1
      store i32 7, ptr %c
      ret void
    }"""
    inner = np.dtype({"names": ["a", "b"], "formats": ["i1", "f8"], "offsets": [0, 8], "itemsize": 16})
    packed = np.dtype([("a", "i1"), ("b", "i4")])
    formats = ["i4", inner, ("f4", 2), packed]
    outer = np.dtype({"names": ["i", "s", "v", "t"], "formats": formats, "offsets": [0, 8, 24, 32], "itemsize": 40})
    m = machine(text)
    p = m.allocate(np.zeros(2, outer))
    m.call("f", p, 1)
    second = m.read(p, outer, 2)[1]
    assert (second["s"]["b"], second["v"][1], second["t"]["b"]) == (1.5, 2.5, 7)


def test_global_variables_have_their_initialisers() -> None:
    text = r"""
    %pair = type { i32, ptr }
    @text = private unnamed_addr constant [4 x i8] c"a\00\FFb", align 1
    @table = internal constant [3 x double] [double 1.5, double 0x7FF0000000000000, double -2.000000e+00], align 16
    @nested = global { i8, [2 x %pair] } { i8 -1, [2 x %pair] [%pair { i32 7, ptr @table }, %pair zeroinitializer] }
    @inside = global ptr getelementptr inbounds (i8, ptr @table, i64 16), align 8
    @zero = common local_unnamed_addr global [1000 x i64] zeroinitializer, align 8
    @other = external global i32
    define i8 @byte(i64 %i) {
      %p = getelementptr i8, ptr @text, i64 %i
      %v = load i8, ptr %p
      ret i8 %v
    }
    define double @through() {
      %p = load ptr, ptr @inside
      %v = load double, ptr %p
      %q = load ptr, ptr getelementptr ({ i8, [2 x %pair] }, ptr @nested, i64 0, i32 1, i64 0, i32 1)
      %w = load double, ptr %q
      %a = load double, ptr @table
      %s = fadd double %v, %w
      %t = fadd double %s, %a
      ret double %t
    }
    define i64 @counted() {
      %p = getelementptr i64, ptr @zero, i64 999
      %v = load i64, ptr %p
      %n = add i64 %v, 1
      store i64 %n, ptr %p
      ret i64 %n
    }
    define void @written() {
      store i8 0, ptr @text
      ret void
    }
    define i32 @missing() {
      %v = load i32, ptr @other
      ret i32 %v
    }"""
    m = machine(text)
    assert [m.call("byte", i) for i in range(4)] == [97, 0, -1, 98]
    assert m.call("through") == -2.0 + 1.5 + 1.5
    assert [m.call("counted"), m.call("counted")] == [1, 2]
    with pytest.raises(InterpreterError, match=r"store to constant @text \(global, 4 bytes\)"):
        m.call("written")
    with pytest.raises(UninitialisedReadError, match="@other"):
        m.call("missing")


def test_atomics_update_memory() -> None:
    text = """
    define i64 @f(ptr %p) {
      %old = atomicrmw add ptr %p, i64 5 monotonic, align 8
      fence acquire
      %pair = cmpxchg ptr %p, i64 8, i64 20 acq_rel monotonic, align 8
      %done = extractvalue { i64, i1 } %pair, 1
      %swapped = atomicrmw xchg ptr %p, i64 -3 seq_cst, align 8
      %wide = zext i1 %done to i64
      %r = mul i64 %swapped, %wide
      ret i64 %r
    }"""
    m = machine(text)
    p = m.allocate(np.array([3]))
    assert m.call("f", p) == 20
    assert m.read(p, "i8", 1)[0] == -3
    assert m.call("f", p) == 0


def test_strict_mode_reports_a_broken_alignment() -> None:
    text = "define double @f(ptr %p) {\n %v = load double, ptr %p, align 16\n ret double %v\n}"
    lenient, strict = machine(text), machine(text, strict=True)
    assert lenient.call("f", lenient.allocate(np.zeros(4)) + 8) == 0.0
    assert strict.call("f", strict.allocate(np.zeros(4)) + 16) == 0.0
    with pytest.raises(InterpreterError, match="is not aligned to 16 bytes"):
        strict.call("f", strict.allocate(np.zeros(4)) + 8)
