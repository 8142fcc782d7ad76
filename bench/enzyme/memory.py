"""The ``malloc`` that a gradient by Enzyme is linked with.

Numba's references are not counted in Enzyme's input, so the arrays that a function allocates, and their
shadows, are never freed.  :func:`arena` gives allocation functions that remember what is allocated, and a
function that frees the rest when the gradient ends: memory comes and goes by the C library's ``malloc`` and
``free`` as in Enzyme's default, and each block begins on a cache line, as a favour.

:func:`counting` gives the same functions with counters, for a run that is not timed.
"""

from __future__ import annotations

import ctypes
import functools
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bench.enzyme.module import RELEASE, SCRATCH, UNSCRATCH
from tapeflow.engine import NativeCode, compile_native, optimise

_KEPT = "glibc.malloc.mmap_max=0:glibc.malloc.trim_threshold=17179869184"
MEMORIES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "cold": {},
        "warm": {"GLIBC_TUNABLES": _KEPT},
        "huge": {"GLIBC_TUNABLES": f"{_KEPT}:glibc.malloc.hugetlb=1"},
    }
)
"""Environments of a process: Enzyme's default, in which each call gets its tape from the operating system; what was
freed is kept by the process; and it lies in huge pages where the operating system has them."""


def is_default() -> bool:
    """Whether this process has the C library's default memory, *cold*."""
    return "GLIBC_TUNABLES" not in os.environ


PREFIXES = ("arena", "counting")
NAMES = ("malloc", "calloc", "realloc", "free")

_COUNTERS = ("tape_live", "tape_peak", "tape_blocks", "other_live", "other_peak", "other_blocks")


@dataclass(frozen=True)
class Counts:
    """Bytes and blocks that one call allocated."""

    cache_peak: int
    """Greatest bytes of what Enzyme itself keeps for the reverse pass."""
    cache_blocks: int
    """How many blocks of it were allocated or grown."""
    array_peak: int
    """Greatest bytes of the function's own arrays and their shadows."""
    array_blocks: int

    def tape_bytes(self, primal: Counts) -> int:
        """Bytes for the reverse pass: beside the caches, all arrays beyond the function's own and as many shadows.

        Of arrays that are allocated in a loop Enzyme keeps each, and its shadow, until the reverse pass.
        """
        return self.cache_peak + max(0, self.array_peak - 2 * primal.array_peak)


# Before each block stands { its neighbours in the list of all blocks, what malloc gave, its bytes, is it tape }.
_TEXT = """\
@{p}.list = internal global ptr null
{counters}

declare ptr @malloc(i64)
declare ptr @calloc(i64, i64)
declare ptr @realloc(ptr, i64)
declare void @free(ptr)

define internal ptr @{p}.place(ptr %raw, i64 %size, i64 %kind) {{
  %missing = icmp eq ptr %raw, null
  br i1 %missing, label %none, label %some
none:
  ret ptr null
some:
  %number = ptrtoint ptr %raw to i64
  %beyond = add i64 %number, 127
  %aligned = and i64 %beyond, -64
  %distance = sub i64 %aligned, %number
  %block = getelementptr i8, ptr %raw, i64 %distance
  %at.raw = getelementptr i8, ptr %block, i64 -24
  store ptr %raw, ptr %at.raw
  %at.size = getelementptr i8, ptr %block, i64 -16
  store i64 %size, ptr %at.size
  %at.kind = getelementptr i8, ptr %block, i64 -8
  store i64 %kind, ptr %at.kind
  call void @{p}.link(ptr %block)
  ret ptr %block
}}

define internal void @{p}.link(ptr %block) {{
  %first = load ptr, ptr @{p}.list
  %at.next = getelementptr i8, ptr %block, i64 -40
  store ptr %first, ptr %at.next
  %at.previous = getelementptr i8, ptr %block, i64 -32
  store ptr null, ptr %at.previous
  store ptr %block, ptr @{p}.list
  %lonely = icmp eq ptr %first, null
  br i1 %lonely, label %done, label %tell
tell:
  %first.previous = getelementptr i8, ptr %first, i64 -32
  store ptr %block, ptr %first.previous
  br label %done
done:
  {count_link}
  ret void
}}

define internal void @{p}.unlink(ptr %block) {{
  {count_unlink}
  %at.next = getelementptr i8, ptr %block, i64 -40
  %next = load ptr, ptr %at.next
  %at.previous = getelementptr i8, ptr %block, i64 -32
  %previous = load ptr, ptr %at.previous
  %is.first = icmp eq ptr %previous, null
  %before = getelementptr i8, ptr %previous, i64 -40
  %place = select i1 %is.first, ptr @{p}.list, ptr %before
  store ptr %next, ptr %place
  %is.last = icmp eq ptr %next, null
  br i1 %is.last, label %done, label %tell
tell:
  %next.previous = getelementptr i8, ptr %next, i64 -32
  store ptr %previous, ptr %next.previous
  br label %done
done:
  ret void
}}

define ptr @{p}.malloc(i64 %size) {{
  %room = add i64 %size, 128
  %raw = call ptr @malloc(i64 %room)
  %block = call ptr @{p}.place(ptr %raw, i64 %size, i64 0)
  ret ptr %block
}}

define ptr @{p}.tape.malloc(i64 %size) {{
  %room = add i64 %size, 128
  %raw = call ptr @malloc(i64 %room)
  %block = call ptr @{p}.place(ptr %raw, i64 %size, i64 1)
  ret ptr %block
}}

define ptr @{p}.calloc(i64 %number, i64 %each) {{
  %size = mul i64 %number, %each
  %room = add i64 %size, 128
  %raw = call ptr @calloc(i64 1, i64 %room)
  %block = call ptr @{p}.place(ptr %raw, i64 %size, i64 0)
  ret ptr %block
}}

define ptr @{p}.realloc(ptr %old, i64 %size) {{
  %fresh = icmp eq ptr %old, null
  br i1 %fresh, label %make, label %grow
make:
  %made = call ptr @{p}.tape.malloc(i64 %size)
  ret ptr %made
grow:
  call void @{p}.unlink(ptr %old)
  %at.raw = getelementptr i8, ptr %old, i64 -24
  %raw = load ptr, ptr %at.raw
  %old.number = ptrtoint ptr %old to i64
  %raw.number = ptrtoint ptr %raw to i64
  %distance = sub i64 %old.number, %raw.number
  %room = add i64 %size, 128
  %new.raw = call ptr @realloc(ptr %raw, i64 %room)
  ; The contents have moved with their distance, so a grown block may begin inside a cache line.
  %block = getelementptr i8, ptr %new.raw, i64 %distance
  %new.at.raw = getelementptr i8, ptr %block, i64 -24
  store ptr %new.raw, ptr %new.at.raw
  %at.size = getelementptr i8, ptr %block, i64 -16
  store i64 %size, ptr %at.size
  %at.kind = getelementptr i8, ptr %block, i64 -8
  store i64 1, ptr %at.kind
  call void @{p}.link(ptr %block)
  ret ptr %block
}}

define void @{p}.free(ptr %block) {{
  %nothing = icmp eq ptr %block, null
  br i1 %nothing, label %done, label %drop
drop:
  call void @{p}.unlink(ptr %block)
  %at.raw = getelementptr i8, ptr %block, i64 -24
  %raw = load ptr, ptr %at.raw
  call void @free(ptr %raw)
  br label %done
done:
  ret void
}}

define void @{p}.release() {{
entry:
  br label %next
next:
  %block = load ptr, ptr @{p}.list
  %empty = icmp eq ptr %block, null
  br i1 %empty, label %done, label %drop
drop:
  call void @{p}.free(ptr %block)
  br label %next
done:
  ret void
}}
"""
_COUNT_LINK = """%at.size = getelementptr i8, ptr %block, i64 -16
  %size = load i64, ptr %at.size
  %at.kind = getelementptr i8, ptr %block, i64 -8
  %kind = load i64, ptr %at.kind
  %tape = icmp ne i64 %kind, 0
  %live.at = select i1 %tape, ptr @tape_live, ptr @other_live
  %peak.at = select i1 %tape, ptr @tape_peak, ptr @other_peak
  %blocks.at = select i1 %tape, ptr @tape_blocks, ptr @other_blocks
  %live.before = load i64, ptr %live.at
  %live = add i64 %live.before, %size
  store i64 %live, ptr %live.at
  %peak.before = load i64, ptr %peak.at
  %peak = call i64 @llvm.umax.i64(i64 %peak.before, i64 %live)
  store i64 %peak, ptr %peak.at
  %blocks.before = load i64, ptr %blocks.at
  %blocks = add i64 %blocks.before, 1
  store i64 %blocks, ptr %blocks.at"""
_COUNT_UNLINK = """%at.size = getelementptr i8, ptr %block, i64 -16
  %size = load i64, ptr %at.size
  %at.kind = getelementptr i8, ptr %block, i64 -8
  %kind = load i64, ptr %at.kind
  %tape = icmp ne i64 %kind, 0
  %live.at = select i1 %tape, ptr @tape_live, ptr @other_live
  %live.before = load i64, ptr %live.at
  %live = sub i64 %live.before, %size
  store i64 %live, ptr %live.at"""

_COUNTER_TEXT = "declare i64 @llvm.umax.i64(i64, i64)\n" + "".join(f"@{name} = global i64 0\n" for name in _COUNTERS)


def linked_with(prefix: str, text: str) -> str:
    """The module ``text`` with its calls of the C library's allocation going to those of ``prefix``.

    Enzyme marks what it allocates for the reverse pass with ``!enzyme_cache_alloc``.
    """
    assert prefix in PREFIXES
    text = re.sub(r"@malloc(\([^\n]*!enzyme_cache_alloc)", rf"@{prefix}.tape.malloc\1", text)
    renamed = re.sub(rf"@({'|'.join(NAMES)})\(", rf"@{prefix}.\1(", text)
    renamed = renamed.replace(f"@{RELEASE}(", f"@{prefix}.release(")
    renamed = renamed.replace(f"@{SCRATCH}(", "@calloc(").replace(f"@{UNSCRATCH}(", "@free(")
    if f"@{prefix}.tape.malloc(" in renamed:
        renamed += f"\ndeclare noalias ptr @{prefix}.tape.malloc(i64)\n"
    return renamed


def symbols() -> Mapping[str, int]:
    """The addresses of both sets of allocation functions."""
    return MappingProxyType({**_native("arena").addresses, **_native("counting").addresses})


def start_counting() -> None:
    for name in _COUNTERS:
        _counter(name).value = 0


def counted() -> Counts:
    """What has been allocated since :func:`start_counting` by what is linked with ``counting``."""
    return Counts(*(_counter(name).value for name in ("tape_peak", "tape_blocks", "other_peak", "other_blocks")))


def _counter(name: str) -> ctypes.c_int64:
    return ctypes.c_int64.from_address(_native("counting").addresses[name])


@functools.cache
def _native(prefix: str) -> NativeCode:
    counts = prefix == "counting"
    text = _TEXT.format(
        p=prefix,
        counters=_COUNTER_TEXT if counts else "",
        count_link=_COUNT_LINK if counts else "",
        count_unlink=_COUNT_UNLINK if counts else "",
    )
    exports = [f"{prefix}.{name}" for name in (*NAMES, "tape.malloc", "release")]
    if counts:
        exports += _COUNTERS
    return compile_native(optimise(text, exports=exports))
