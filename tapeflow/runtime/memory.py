"""The process's part of every tape: memory in huge pages, how much is kept, and the account of the last call.

Gradients call these functions by name (``tapeflow.memory.*``); they are compiled once, when the first
gradient is linked, and know nothing of Python, so that they run without its lock.

Arrays of 2 MiB and more are mapped for themselves, begin where a huge page begins, and are said to want
huge pages (``MADV_HUGEPAGE``); growing one moves its pages, not its contents.  Smaller ones, and all where
the system is no Linux, are the C library's.

Each call's account is kept by its thread (``pthread_getspecific``) until the thread's next call.
"""

from __future__ import annotations

import ctypes
import functools
import mmap
import os
import sys
from collections.abc import Mapping
from types import MappingProxyType

from tapeflow.engine import NativeCode, compile_native, optimise

KEPT_SHARE = 4
"""All tapes together keep at most one part in so many of the machine's memory between calls."""
HUGE = 2 << 20
"""Bytes of a huge page."""
NAMES = ("resize", "free", "keep", "unkeep", "faults", "account", "none", "kept", "thread")
"""The functions; the last two are for Python."""
PREFIX = "tapeflow.memory."
_ACCESS = mmap.PROT_READ | mmap.PROT_WRITE
_KIND = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
_MAY_MOVE, _FIXED = 1, 2
_RUSAGE_THREAD, _RUSAGE_BYTES, _MINOR_FAULTS, _MAJOR_FAULTS = 1, 256, 64, 72
"""Linux's: what ``getrusage`` is asked for, room for its answer, and where the faults stand in it."""


def kept_mark() -> int:
    """Bytes that all tapes together keep at most."""
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // KEPT_SHARE


def symbols() -> Mapping[str, int]:
    """The addresses of the functions, by name."""
    return _loaded()[1]


def kept_bytes() -> int:
    """Bytes that all tapes of the process keep at this moment."""
    return int(ctypes.CFUNCTYPE(ctypes.c_int64)(symbols()[f"{PREFIX}kept"])())


def account_of_thread() -> int:
    """The address of the calling thread's account; 0 when it has called no gradient."""
    return int(ctypes.CFUNCTYPE(ctypes.c_size_t)(symbols()[f"{PREFIX}thread"])())


@functools.cache
def _loaded() -> tuple[NativeCode, Mapping[str, int]]:
    names = tuple(f"{PREFIX}{name}" for name in NAMES)
    text = memory_text(_thread_key(), kept_mark(), is_linux=sys.platform == "linux")
    native = compile_native(optimise(text, exports=names))
    return native, MappingProxyType({name: native.addresses[name] for name in names})


def _thread_key() -> int:
    """A key of the C library's thread-specific data; what a thread has is freed when it ends."""
    library = ctypes.CDLL(None)
    key = ctypes.c_ulong(0)  # an unsigned int on Linux, a long elsewhere
    free = ctypes.cast(library.free, ctypes.c_void_p)
    if library.pthread_key_create(ctypes.byref(key), free) != 0:
        raise MemoryError("tapeflow: the system has no key for thread-specific data left")
    return key.value


def memory_text(key: int, mark: int, *, is_linux: bool) -> str:
    """LLVM IR of the functions."""
    return "\n".join((_kept_text(mark), _account_text(key), *(_linux_texts() if is_linux else _plain_texts())))


def _kept_text(mark: int) -> str:
    return f"""
@kept = internal global i64 0

define i1 @"{PREFIX}keep"(i64 %bytes) nounwind {{
  %before = atomicrmw add ptr @kept, i64 %bytes acq_rel
  %after = add i64 %before, %bytes
  %fits = icmp ule i64 %after, {mark}
  br i1 %fits, label %yes, label %no

yes:
  ret i1 true

no:
  %undone = atomicrmw sub ptr @kept, i64 %bytes acq_rel
  ret i1 false
}}

define void @"{PREFIX}unkeep"(i64 %bytes) nounwind {{
  %before = atomicrmw sub ptr @kept, i64 %bytes acq_rel
  ret void
}}

define i64 @"{PREFIX}kept"() nounwind {{
  %kept = load atomic i64, ptr @kept acquire, align 8
  ret i64 %kept
}}
"""


def _account_text(key: int) -> str:
    """``ptr account(bytes)``: the thread's block, of so many bytes at least; null without one, or without memory."""
    return f"""
declare ptr @pthread_getspecific(i32)
declare i32 @pthread_setspecific(i32, ptr)
declare ptr @realloc(ptr, i64)
declare ptr @malloc(i64)
declare void @free(ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare i64 @llvm.umin.i64(i64, i64)

define ptr @"{PREFIX}thread"() nounwind {{
  %found = call ptr @"{PREFIX}account"(i64 0)
  ret ptr %found
}}

define void @"{PREFIX}none"() nounwind {{
  %of.thread = call ptr @"{PREFIX}account"(i64 0)
  %unknown = icmp eq ptr %of.thread, null
  br i1 %unknown, label %done, label %forget

forget:
  store ptr null, ptr %of.thread
  br label %done

done:
  ret void
}}

define ptr @"{PREFIX}account"(i64 %bytes) nounwind {{
  %block = call ptr @pthread_getspecific(i32 {key})
  %none = icmp eq ptr %block, null
  br i1 %none, label %first, label %look

first:
  %asks = icmp eq i64 %bytes, 0
  br i1 %asks, label %missing, label %grow

look:
  %size = load i64, ptr %block
  %large = icmp ule i64 %bytes, %size
  br i1 %large, label %found, label %grow

found:
  %account = getelementptr i8, ptr %block, i64 8
  ret ptr %account

grow:
  %wanted = add i64 %bytes, 8
  %new = call ptr @realloc(ptr %block, i64 %wanted)
  %exhausted = icmp eq ptr %new, null
  br i1 %exhausted, label %forget, label %keep

keep:
  store i64 %bytes, ptr %new
  %status = call i32 @pthread_setspecific(i32 {key}, ptr %new)
  %refused = icmp ne i32 %status, 0
  br i1 %refused, label %give.back, label %grown

grown:
  %account.new = getelementptr i8, ptr %new, i64 8
  ret ptr %account.new

give.back:
  call void @free(ptr %new)
  ret ptr null

forget:
  call void @free(ptr %block)
  %cleared = call i32 @pthread_setspecific(i32 {key}, ptr null)
  ret ptr null

missing:
  ret ptr null
}}
"""


def _plain_texts() -> tuple[str, ...]:
    return (
        f"""
define ptr @"{PREFIX}resize"(ptr %array, i64 %old, i64 %new) nounwind {{
  %moved = call ptr @realloc(ptr %array, i64 %new)
  ret ptr %moved
}}

define void @"{PREFIX}free"(ptr %array, i64 %bytes) nounwind {{
  call void @free(ptr %array)
  ret void
}}

define i64 @"{PREFIX}faults"() nounwind {{
  ret i64 0
}}
""",
    )


def _linux_texts() -> tuple[str, ...]:
    return _MAP, _RESIZE, _FREE, _FAULTS


_MAP = f"""
declare ptr @mmap(ptr, i64, i32, i32, i32, i64)
declare i32 @munmap(ptr, i64)
declare ptr @mremap(ptr, i64, i64, i32, ...)
declare i32 @madvise(ptr, i64, i32)
declare i32 @getrusage(i32, ptr)

define internal i64 @whole(i64 %bytes) nounwind {{
  %upward = add i64 %bytes, {HUGE - 1}
  %pages = and i64 %upward, {-HUGE}
  ret i64 %pages
}}

define internal ptr @map(i64 %length) nounwind {{
  %room = add i64 %length, {HUGE}
  %base = call ptr @mmap(ptr null, i64 %room, i32 {_ACCESS}, i32 {_KIND}, i32 -1, i64 0)
  %address = ptrtoint ptr %base to i64
  %failed = icmp eq i64 %address, -1
  br i1 %failed, label %no, label %align

align:
  %aligned = call i64 @whole(i64 %address)
  %before = sub i64 %aligned, %address
  %after = sub i64 {HUGE}, %before
  %array = getelementptr i8, ptr %base, i64 %before
  %end = getelementptr i8, ptr %array, i64 %length
  %is.before = icmp ne i64 %before, 0
  br i1 %is.before, label %cut.before, label %cut.after

cut.before:
  %left = call i32 @munmap(ptr %base, i64 %before)
  br label %cut.after

cut.after:
  %is.after = icmp ne i64 %after, 0
  br i1 %is.after, label %cut, label %advise

cut:
  %right = call i32 @munmap(ptr %end, i64 %after)
  br label %advise

advise:
  %advised = call i32 @madvise(ptr %array, i64 %length, i32 {mmap.MADV_HUGEPAGE if sys.platform == "linux" else 0})
  ret ptr %array

no:
  ret ptr null
}}
"""

_RESIZE = f"""
define ptr @"{PREFIX}resize"(ptr %array, i64 %old, i64 %new) nounwind {{
  %was.large = icmp uge i64 %old, {HUGE}
  %is.large = icmp uge i64 %new, {HUGE}
  %either = or i1 %was.large, %is.large
  br i1 %either, label %large, label %small

small:
  %moved = call ptr @realloc(ptr %array, i64 %new)
  ret ptr %moved

large:
  %absurd = icmp ugt i64 %new, {1 << 62}
  br i1 %absurd, label %no, label %sizes

sizes:
  %length.old = call i64 @whole(i64 %old)
  %length = call i64 @whole(i64 %new)
  %both = and i1 %was.large, %is.large
  %same = icmp eq i64 %length.old, %length
  %stays = and i1 %both, %same
  br i1 %stays, label %unmoved, label %make

unmoved:
  ret ptr %array

make:
  br i1 %is.large, label %map, label %allocate

map:
  %mapped = call ptr @map(i64 %length)
  br label %made

allocate:
  %allocated = call ptr @malloc(i64 %new)
  br label %made

made:
  %target = phi ptr [ %mapped, %map ], [ %allocated, %allocate ]
  %failed = icmp eq ptr %target, null
  br i1 %failed, label %no, label %fill

fill:
  %grows = icmp ult i64 %length.old, %length
  %movable = and i1 %both, %grows
  br i1 %movable, label %move, label %copy

move:
  %there = call ptr (ptr, i64, i64, i32, ...) @mremap(ptr %array, i64 %length.old, i64 %length.old,
      i32 {_MAY_MOVE | _FIXED}, ptr %target)
  %done = icmp eq ptr %there, %target
  br i1 %done, label %advise, label %copy

advise:
  %advised = call i32 @madvise(ptr %target, i64 %length, i32 {mmap.MADV_HUGEPAGE if sys.platform == "linux" else 0})
  ret ptr %target

copy:
  %bytes = call i64 @llvm.umin.i64(i64 %old, i64 %new)
  call void @llvm.memcpy.p0.p0.i64(ptr %target, ptr %array, i64 %bytes, i1 false)
  call void @"{PREFIX}free"(ptr %array, i64 %old)
  ret ptr %target

no:
  ret ptr null
}}
"""

_FREE = f"""
define void @"{PREFIX}free"(ptr %array, i64 %bytes) nounwind {{
  %large = icmp uge i64 %bytes, {HUGE}
  br i1 %large, label %unmap, label %plain

unmap:
  %length = call i64 @whole(i64 %bytes)
  %status = call i32 @munmap(ptr %array, i64 %length)
  ret void

plain:
  call void @free(ptr %array)
  ret void
}}
"""

_FAULTS = f"""
define i64 @"{PREFIX}faults"() nounwind {{
  %usage = alloca [{_RUSAGE_BYTES} x i8], align 16
  %status = call i32 @getrusage(i32 {_RUSAGE_THREAD}, ptr %usage)
  %minor.at = getelementptr i8, ptr %usage, i64 {_MINOR_FAULTS}
  %major.at = getelementptr i8, ptr %usage, i64 {_MAJOR_FAULTS}
  %minor = load i64, ptr %minor.at
  %major = load i64, ptr %major.at
  %faults = add i64 %minor, %major
  ret i64 %faults
}}
"""
"""On Linux; the faults of this thread alone."""
