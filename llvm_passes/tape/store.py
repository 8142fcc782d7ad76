"""The tape's memory management as LLVM IR: acquire, reserve, own, release.

A tape is kept between calls: ``release`` puts it into a pool of one, and ``acquire`` takes it from
there or makes a new one, both with one atomic exchange, so that threads never share a tape.  Without
``keep_memory`` the pool stays empty: every call makes a tape of its own and frees it.
Failures to allocate come back as null or false and leave everything as it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.tape.check_store import check_texts, forget_text, reserved_text
from llvm_passes.tape.guarded import guarded_text
from llvm_passes.tape.layout import OWNED_CAPACITY, OWNED_COUNT, OWNED_LIST, TapeLayout
from llvm_passes.tape.plan import Region, TapePlan

MOST_RECORDS = 1 << 48
"""No region can be larger: it keeps sizes in bytes from overflowing."""


def store_text(plan: TapePlan, layout: TapeLayout, *, keep_memory: bool = True, is_checked: bool = False) -> str:
    """LLVM IR that defines the tape's functions for one plan."""
    prefix = f"{plan.symbol}.tape"
    parts = [_DECLARATIONS, _pool(prefix, layout, plan, keep_memory, is_checked), _owned(prefix)]
    parts += [part for region in plan.regions if region.slots for part in _region(prefix, region, layout, is_checked)]
    if is_checked:
        parts += [guarded_text(prefix), *check_texts(prefix, layout)]
    return "\n".join(parts)


def function_name(plan: TapePlan, part: str) -> str:
    return f"{plan.symbol}.tape.{part}"


_DECLARATIONS = """
declare ptr @malloc(i64)
declare ptr @calloc(i64, i64)
declare ptr @realloc(ptr, i64)
declare void @free(ptr)
"""


def _pool(prefix: str, layout: TapeLayout, plan: TapePlan, keep_memory: bool, is_checked: bool) -> str:
    kept = "%tape" if keep_memory else "null"
    dropped = "%other" if keep_memory else "%tape"
    free = f'"{prefix}.unmap"' if is_checked else "free"
    frees = "\n".join(
        f"""  %slot.{slot.index} = getelementptr i8, ptr %tape, i64 {layout.bases[slot.index]}
  %array.{slot.index} = load ptr, ptr %slot.{slot.index}
  call void @{free}(ptr %array.{slot.index})"""
        for slot in plan.slots
    )
    size = layout.checked_size if is_checked else layout.size
    return f"""
@"{prefix}.pool" = internal global ptr null

define internal ptr @"{prefix}.acquire"() nounwind {{
  %kept = atomicrmw xchg ptr @"{prefix}.pool", ptr null acq_rel
  %found = icmp ne ptr %kept, null
  br i1 %found, label %again, label %new

again:{forget_text(layout) if is_checked else ""}
  ret ptr %kept

new:
  %fresh = call ptr @calloc(i64 1, i64 {size})
  ret ptr %fresh
}}

define internal void @"{prefix}.release"(ptr %tape) nounwind {{
  call void @"{prefix}.release.owned"(ptr %tape)
  %other = atomicrmw xchg ptr @"{prefix}.pool", ptr {kept} acq_rel
  %crowded = icmp ne ptr {dropped}, null
  br i1 %crowded, label %drop, label %done

drop:
  call void @"{prefix}.drop"(ptr {dropped})
  br label %done

done:
  ret void
}}

define internal void @"{prefix}.drop"(ptr %tape) nounwind noinline {{
{frees}
  %list.at = getelementptr i8, ptr %tape, i64 {OWNED_LIST}
  %list = load ptr, ptr %list.at
  call void @free(ptr %list)
  call void @free(ptr %tape)
  ret void
}}
"""


def _owned(prefix: str) -> str:
    """The allocations that a gradient call makes: kept in a list, released at its end, newest first."""
    return f"""
define internal i1 @"{prefix}.own"(ptr %tape, ptr %handle, ptr %release) nounwind {{
  %failed = icmp eq ptr %handle, null
  br i1 %failed, label %no, label %look

look:
  %list.at = getelementptr i8, ptr %tape, i64 {OWNED_LIST}
  %count.at = getelementptr i8, ptr %tape, i64 {OWNED_COUNT}
  %capacity.at = getelementptr i8, ptr %tape, i64 {OWNED_CAPACITY}
  %count = load i64, ptr %count.at
  %capacity = load i64, ptr %capacity.at
  %room = icmp ult i64 %count, %capacity
  br i1 %room, label %push, label %grow

grow:
  %doubled = shl i64 %capacity, 1
  %larger = add i64 %doubled, 8
  %bytes = shl i64 %larger, 4
  %old = load ptr, ptr %list.at
  %new = call ptr @realloc(ptr %old, i64 %bytes)
  %exhausted = icmp eq ptr %new, null
  br i1 %exhausted, label %give.back, label %grown

give.back:
  call void %release(ptr %handle)
  br label %no

grown:
  store ptr %new, ptr %list.at
  store i64 %larger, ptr %capacity.at
  br label %push

push:
  %list = load ptr, ptr %list.at
  %offset = shl i64 %count, 4
  %entry = getelementptr i8, ptr %list, i64 %offset
  %entry.release = getelementptr i8, ptr %entry, i64 8
  store ptr %handle, ptr %entry
  store ptr %release, ptr %entry.release
  %more = add i64 %count, 1
  store i64 %more, ptr %count.at
  ret i1 true

no:
  ret i1 false
}}

define internal void @"{prefix}.release.owned"(ptr %tape) nounwind {{
  %count.at = getelementptr i8, ptr %tape, i64 {OWNED_COUNT}
  %list.at = getelementptr i8, ptr %tape, i64 {OWNED_LIST}
  br label %next

next:
  %count = load i64, ptr %count.at
  %none = icmp eq i64 %count, 0
  br i1 %none, label %done, label %one

one:
  %less = sub i64 %count, 1
  store i64 %less, ptr %count.at
  %list = load ptr, ptr %list.at
  %offset = shl i64 %less, 4
  %entry = getelementptr i8, ptr %list, i64 %offset
  %entry.release = getelementptr i8, ptr %entry, i64 8
  %handle = load ptr, ptr %entry
  %release = load ptr, ptr %entry.release
  call void %release(ptr %handle)
  br label %next

done:
  ret void
}}
"""


def _region(prefix: str, region: Region, layout: TapeLayout, is_checked: bool) -> Iterator[str]:
    capacity = layout.capacities[region.index]
    yield f"""
define internal i1 @"{prefix}.reserve.{region.index}"(ptr %tape, i64 %records) nounwind alwaysinline {{{
        reserved_text(layout, region.index) if is_checked else ""
    }
  %capacity.at = getelementptr i8, ptr %tape, i64 {capacity}
  %capacity = load i64, ptr %capacity.at
  %enough = icmp ule i64 %records, %capacity
  br i1 %enough, label %yes, label %grow

grow:
  %grown = call i1 @"{prefix}.grow.{region.index}"(ptr %tape, i64 %records)
  ret i1 %grown

yes:
  ret i1 true
}}
"""
    steps = []
    for slot in region.slots:
        n = slot.index
        steps.append(f"""
grow.{n}:
  %slot.{n} = getelementptr i8, ptr %tape, i64 {layout.bases[n]}
  %old.{n} = load ptr, ptr %slot.{n}
  %bytes.{n} = mul i64 %wanted, {slot.size}
{_regrown(prefix, n, slot.size, is_checked)}
  %failed.{n} = icmp eq ptr %new.{n}, null
  br i1 %failed.{n}, label %no, label %keep.{n}

keep.{n}:
  store ptr %new.{n}, ptr %slot.{n}
  br label %{_following(region, n)}""")
    yield f"""
define internal i1 @"{prefix}.grow.{region.index}"(ptr %tape, i64 %records) nounwind noinline {{
  %absurd = icmp ugt i64 %records, {MOST_RECORDS}
  br i1 %absurd, label %no, label %size

size:
  %capacity.at = getelementptr i8, ptr %tape, i64 {capacity}
  %capacity = load i64, ptr %capacity.at
  %doubled = shl i64 %capacity, 1
  %larger = icmp ugt i64 %records, %doubled
  %wanted = select i1 %larger, i64 %records, i64 %doubled
  br label %grow.{region.slots[0].index}
{"".join(steps)}

done:
  store i64 %wanted, ptr %capacity.at
  ret i1 true

no:
  ret i1 false
}}
"""


def _regrown(prefix: str, slot: int, size: int, is_checked: bool) -> str:
    """The array of a slot, moved to where it has the wanted bytes."""
    if not is_checked:
        return f"  %new.{slot} = call ptr @realloc(ptr %old.{slot}, i64 %bytes.{slot})"
    return f"""  %kept.{slot} = mul i64 %capacity, {size}
  %new.{slot} = call ptr @"{prefix}.regrow"(ptr %old.{slot}, i64 %kept.{slot}, i64 %bytes.{slot})"""


def _following(region: Region, slot: int) -> str:
    indices = [s.index for s in region.slots]
    at = indices.index(slot) + 1
    return f"grow.{indices[at]}" if at < len(indices) else "done"
