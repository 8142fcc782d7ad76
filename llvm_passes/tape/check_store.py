"""The bookkeeping of a checked tape as LLVM IR: how much each region has room for in this call, what was violated.

A region's capacity is what earlier calls have made it; an access must stay within what this call asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.tape.layout import TapeLayout


def forget_text(layout: TapeLayout) -> str:
    """Part of ``acquire``: a tape that is used again knows nothing of the call before."""
    return f"""
  %checks = getelementptr i8, ptr %kept, i64 {layout.violation}
  call void @llvm.memset.p0.i64(ptr %checks, i8 0, i64 {layout.checked_size - layout.violation}, i1 false)"""


def reserved_text(layout: TapeLayout, region: int) -> str:
    """Part of ``reserve``: remembers the largest number of records asked for."""
    return f"""
  %reserved.at = getelementptr i8, ptr %tape, i64 {layout.reserved[region]}
  %reserved = load i64, ptr %reserved.at
  %more = icmp ugt i64 %records, %reserved
  %most = select i1 %more, i64 %records, i64 %reserved
  store i64 %most, ptr %reserved.at"""


def check_texts(prefix: str, layout: TapeLayout) -> Iterator[str]:
    """``i1 check.REGION(tape, slot, record)``, ``i1 sound(tape)``, and ``i32 violation(tape)``, a slot's number."""
    yield f"""
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)

define internal i1 @"{prefix}.sound"(ptr %tape) nounwind {{
  %violation.at = getelementptr i8, ptr %tape, i64 {layout.violation}
  %violation = load i32, ptr %violation.at
  %sound = icmp eq i32 %violation, 0
  ret i1 %sound
}}

define internal i32 @"{prefix}.violation"(ptr %tape) nounwind {{
  %violation.at = getelementptr i8, ptr %tape, i64 {layout.violation}
  %violation = load i32, ptr %violation.at
  %slot = sub i32 %violation, 1
  ret i32 %slot
}}
"""
    for region, reserved in layout.reserved.items():
        yield f"""
define internal i1 @"{prefix}.check.{region}"(ptr %tape, i32 %slot, i64 %record) nounwind {{
  %reserved.at = getelementptr i8, ptr %tape, i64 {reserved}
  %reserved = load i64, ptr %reserved.at
  %inside = icmp ult i64 %record, %reserved
  br i1 %inside, label %yes, label %no

yes:
  ret i1 true

no:
  %violation.at = getelementptr i8, ptr %tape, i64 {layout.violation}
  %violation = add i32 %slot, 1
  store i32 %violation, ptr %violation.at
  ret i1 false
}}
"""
