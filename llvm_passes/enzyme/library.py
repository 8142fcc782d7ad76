"""What the passes may assume of C's library, and its allocators in terms of ``malloc``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from llvm_passes.environment import CalleeFacts, CalleeKind
from llvm_passes.ir.model import Module
from llvm_passes.ir.reader import read_module

_BUFFER = CalleeFacts(
    CalleeKind.ALLOCATE, data_offset=None, size_argument=0, release="free", usable_size="malloc_usable_size"
)
_INERT = CalleeFacts(CalleeKind.INERT)
_ABORT = CalleeFacts(CalleeKind.ABORT)

CALLEES: Mapping[str, CalleeFacts] = MappingProxyType(
    {
        "malloc": _BUFFER,
        "aligned_alloc": CalleeFacts(CalleeKind.ALLOCATE, data_offset=None, size_argument=1, release="free"),
        "free": CalleeFacts(CalleeKind.RETAIN_OR_RELEASE),
        "_Znwm": CalleeFacts(CalleeKind.ALLOCATE, data_offset=None, size_argument=0, release="_ZdlPv"),
        "_Znam": CalleeFacts(CalleeKind.ALLOCATE, data_offset=None, size_argument=0, release="_ZdaPv"),
        "_ZdlPv": CalleeFacts(CalleeKind.RETAIN_OR_RELEASE),
        "_ZdlPvm": CalleeFacts(CalleeKind.RETAIN_OR_RELEASE),
        "_ZdaPv": CalleeFacts(CalleeKind.RETAIN_OR_RELEASE),
        "_ZdaPvm": CalleeFacts(CalleeKind.RETAIN_OR_RELEASE),
        # Output and time: no float that a derivative flows through comes back.
        **dict.fromkeys(("printf", "puts", "putchar", "fprintf", "fflush", "fputs", "fputc", "fwrite"), _INERT),
        **dict.fromkeys(("clock", "rand", "strlen", "malloc_usable_size"), _INERT),
        **dict.fromkeys(("abort", "exit", "_exit", "__assert_fail", "llvm.trap", "llvm.ubsantrap"), _ABORT),
    }
)
KEEP: tuple[str, ...] = ()
"""Functions that stay calls although the module may define them."""

_IN_TERMS_OF_MALLOC = {
    "calloc": """
declare ptr @malloc(i64)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64)

define ptr @calloc(i64 %count, i64 %size) {
  %product = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %count, i64 %size)
  %bytes = extractvalue { i64, i1 } %product, 0
  %memory = call ptr @malloc(i64 %bytes)
  call void @llvm.memset.p0.i64(ptr %memory, i8 0, i64 %bytes, i1 false)
  ret ptr %memory
}
""",
    "realloc": """
declare ptr @malloc(i64)
declare void @free(ptr)
declare i64 @malloc_usable_size(ptr)
declare i64 @llvm.umin.i64(i64, i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

define ptr @realloc(ptr %old, i64 %size) {
  %new = call ptr @malloc(i64 %size)
  %none = icmp eq ptr %old, null
  br i1 %none, label %done, label %move

move:
  %held = call i64 @malloc_usable_size(ptr %old)
  %bytes = call i64 @llvm.umin.i64(i64 %held, i64 %size)
  call void @llvm.memcpy.p0.p0.i64(ptr %new, ptr %old, i64 %bytes, i1 false)
  call void @free(ptr %old)
  br label %done

done:
  ret ptr %new
}
""",
    "posix_memalign": """
declare ptr @aligned_alloc(i64, i64)

define i32 @posix_memalign(ptr %place, i64 %align, i64 %size) {
  %memory = call ptr @aligned_alloc(i64 %align, i64 %size)
  %failed = icmp eq ptr %memory, null
  br i1 %failed, label %none, label %some

some:
  store ptr %memory, ptr %place
  ret i32 0

none:
  ret i32 12
}
""",
}


def with_library(module: Module) -> Module:
    """The module with C's allocators that it calls defined in terms of ``malloc``."""
    for name, text in _IN_TERMS_OF_MALLOC.items():
        called = module.functions.get(name)
        if called is None or not called.is_declaration:
            continue
        part = read_module(text)
        new = [f for f in part.functions.values() if f.name == name or f.name not in module.functions]
        module = module.with_functions(*new)
    return module
