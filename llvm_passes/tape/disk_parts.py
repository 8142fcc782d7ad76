"""What ``acquire``, ``reserve``, ``grow`` and ``release`` of a tape on disk do more, and the call around the gradient.

::

    guarded(…):  the gradient with a guard, to which it comes back when the file cannot be read
    acquire:     the tape knows the guard, and the guard the tape
    reserve:     beyond the budget, room in the file
    grow:        waits for what is on its way between the arrays, which move, and the file
    release:     closes the file

A guard is the address of the tape and, behind it, C's ``jmp_buf``.
"""

from __future__ import annotations

from llvm_passes.environment import OUT_OF_MEMORY_STATUS
from llvm_passes.ir.model import quoted
from llvm_passes.tape.account import DISK
from llvm_passes.tape.disk import GUARD_BYTES, JUMP, DiskTape


def guarded_tape(disk: DiskTape) -> str:
    """Part of ``acquire``: the tape and the guard know each other."""
    return f"""
  %is.made = icmp ne ptr %fresh, null
  br i1 %is.made, label %guard.tape, label %made

guard.tape:
  store ptr %fresh, ptr %guard
  %guard.at = getelementptr i8, ptr %fresh, i64 {disk.guard}
  store ptr %guard, ptr %guard.at
  br label %made

made:"""


def ended_text(disk: DiskTape) -> str:
    """Part of ``release``."""
    return f"""
  %store.at = getelementptr i8, ptr %tape, i64 {disk.store}
  %store = load i64, ptr %store.at
  call void @"{DISK}end"(i64 %store)"""


def settled_text(disk: DiskTape) -> str:
    """Part of ``grow``: nothing is on its way between arrays that move and the file."""
    return f"""
  %store.at = getelementptr i8, ptr %tape, i64 {disk.store}
  %store = load i64, ptr %store.at
  call void @"{DISK}settle"(i64 %store)"""


def reserved_text(disk: DiskTape) -> str:
    """Part of ``reserve``: false where what the call asks for fits neither the budget nor the file."""
    account = disk.account
    return f"""  %asked.at = getelementptr i8, ptr %tape, i64 {account.number("asked")}
  %asked = load i64, ptr %asked.at
  %limit.at = getelementptr i8, ptr %tape, i64 {disk.limit}
  %limit.made = load i64, ptr %limit.at
  %limit = call i64 @llvm.umax.i64(i64 %limit.made, i64 {account.budget})
  %within = icmp ule i64 %asked, %limit
  br i1 %within, label %allowed, label %extend

extend:
  %extended = call i1 @"{disk.prefix}.extend"(ptr %tape)
  br i1 %extended, label %allowed, label %refused

refused:
  ret i1 false

allowed:"""


def guarded_text(symbol: str, arguments: str, passed: str) -> str:
    """``i32 SYMBOL.gradient.guarded(…)``: the gradient, which comes back also where it cannot go on.

    LLVM IR to stand beside the printed module.  ``arguments``: the gradient's, as they are declared; ``passed``: as
    they are handed on.
    """
    return f"""
declare i32 @_setjmp(ptr) returns_twice

define internal i32 @{quoted(symbol + ".gradient.guarded")}({arguments}) noinline nounwind {{
  %guard = alloca [{GUARD_BYTES} x i8], align 16
  %place = getelementptr i8, ptr %guard, i64 {JUMP}
  %came.back = call i32 @_setjmp(ptr %place) returns_twice
  %left = icmp ne i32 %came.back, 0
  br i1 %left, label %ended, label %run

run:
  %status = call i32 @{quoted(symbol + ".gradient")}({passed}, ptr %guard)
  ret i32 %status

ended:
  %tape = load volatile ptr, ptr %guard
  call void @{quoted(symbol + ".tape.release")}(ptr %tape)
  ret i32 {OUT_OF_MEMORY_STATUS}
}}
"""
