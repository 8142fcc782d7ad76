"""Memory for a checked tape: each slot's array ends where a page begins that must not be touched.

::

    | length | no access | array, at the end of its pages | no access |

``void *PREFIX.map(bytes)``, ``void PREFIX.unmap(array)``, and ``void *PREFIX.regrow(array, old, new)``,
which does what ``realloc`` does for an array of ``old`` bytes.
"""

from __future__ import annotations

import mmap

PAGE = mmap.PAGESIZE
_ACCESS = mmap.PROT_READ | mmap.PROT_WRITE
_KIND = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS


def guarded_text(prefix: str) -> str:
    """LLVM IR that defines the functions."""
    return f"""
declare ptr @mmap(ptr, i64, i32, i32, i32, i64)
declare i32 @munmap(ptr, i64)
declare i32 @mprotect(ptr, i64, i32)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

define internal ptr @"{prefix}.map"(i64 %bytes) nounwind noinline {{
  %upward = add i64 %bytes, {PAGE - 1}
  %whole = and i64 %upward, {-PAGE}
  %length = add i64 %whole, {3 * PAGE}
  %base = call ptr @mmap(ptr null, i64 %length, i32 {_ACCESS}, i32 {_KIND}, i32 -1, i64 0)
  %address = ptrtoint ptr %base to i64
  %failed = icmp eq i64 %address, -1
  br i1 %failed, label %no, label %protect

protect:
  store i64 %length, ptr %base
  %before = getelementptr i8, ptr %base, i64 {PAGE}
  %left = call i32 @mprotect(ptr %before, i64 {PAGE}, i32 0)
  %array.offset = add i64 %whole, {2 * PAGE}
  %end = getelementptr i8, ptr %base, i64 %array.offset
  %right = call i32 @mprotect(ptr %end, i64 {PAGE}, i32 0)
  %back = sub i64 0, %bytes
  %array = getelementptr i8, ptr %end, i64 %back
  %either = or i32 %left, %right
  %guarded = icmp eq i32 %either, 0
  br i1 %guarded, label %yes, label %give.back

yes:
  ret ptr %array

give.back:
  %status = call i32 @munmap(ptr %base, i64 %length)
  br label %no

no:
  ret ptr null
}}

define internal void @"{prefix}.unmap"(ptr %array) nounwind noinline {{
  %none = icmp eq ptr %array, null
  br i1 %none, label %done, label %find

find:
  %address = ptrtoint ptr %array to i64
  %over = and i64 %address, {PAGE - 1}
  %down = sub i64 {-2 * PAGE}, %over
  %base = getelementptr i8, ptr %array, i64 %down
  %length = load i64, ptr %base
  %status = call i32 @munmap(ptr %base, i64 %length)
  br label %done

done:
  ret void
}}

define internal ptr @"{prefix}.regrow"(ptr %array, i64 %old, i64 %new) nounwind noinline {{
  %made = call ptr @"{prefix}.map"(i64 %new)
  %failed = icmp eq ptr %made, null
  br i1 %failed, label %done, label %copy

copy:
  call void @llvm.memcpy.p0.p0.i64(ptr %made, ptr %array, i64 %old, i1 false)
  call void @"{prefix}.unmap"(ptr %array)
  br label %done

done:
  ret ptr %made
}}
"""
