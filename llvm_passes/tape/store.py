"""The tape's memory management as LLVM IR: acquire, reserve, own, release.

A tape is kept between calls: ``release`` puts it into a pool of one, and ``acquire`` takes it from
there or makes a new one, both with one atomic exchange, so that threads never share a tape.  Without
``keep_memory`` the pool stays empty: every call makes a tape of its own and frees it.
Failures to allocate come back as null or false and leave everything as it was.

With an ``account`` the tape counts what it does, takes its memory from the process's functions
(``tapeflow.memory.*``), keeps no more than these allow, and gives what it keeps back when asked to
(``drain``).  Without one it needs nothing but the C library.
"""

from __future__ import annotations

from llvm_passes.tape.account import DISK, MEMORY, TapeAccount, account_texts, begin_text
from llvm_passes.tape.budget import budget_texts, has_trim
from llvm_passes.tape.check_store import check_texts, forget_text
from llvm_passes.tape.disk import DiskTape
from llvm_passes.tape.disk_code import disk_texts
from llvm_passes.tape.disk_parts import ended_text, guarded_tape
from llvm_passes.tape.growth import region_texts
from llvm_passes.tape.guarded import guarded_text
from llvm_passes.tape.layout import OWNED_CAPACITY, OWNED_COUNT, OWNED_LIST, TapeLayout
from llvm_passes.tape.plan import TapePlan
from llvm_passes.tape.staging import staging_texts


def store_text(
    plan: TapePlan,
    layout: TapeLayout,
    *,
    keep_memory: bool = True,
    is_checked: bool = False,
    account: TapeAccount | None = None,
    disk: DiskTape | None = None,
) -> str:
    """LLVM IR that defines the tape's functions for one plan."""
    prefix = f"{plan.symbol}.tape"
    parts = [_DECLARATIONS, _pool(prefix, layout, keep_memory, is_checked, account, disk), _owned(prefix)]
    parts += [
        part
        for region in plan.regions
        if region.slots
        for part in region_texts(prefix, region, layout, is_checked, account, disk)
    ]
    if account is not None:
        parts += [
            *account_texts(prefix, account, is_checked=is_checked, on_disk=disk is not None),
            *budget_texts(prefix, account, has_trim=has_trim(account, is_checked, disk), refuses=disk is None),
        ]
    if disk is not None:
        parts += disk_texts(disk)
    parts += staging_texts(prefix, plan, layout)
    if is_checked:
        parts += [guarded_text(prefix), *check_texts(prefix, layout)]
    return _each_declared_once("\n".join(parts))


def _each_declared_once(text: str) -> str:
    """The text, whose parts declare what they call, with each declaration once."""
    declared: set[str] = set()
    lines = []
    for line in text.splitlines():
        if line in declared:
            continue
        if line.startswith("declare "):
            declared.add(line)
        lines.append(line)
    return "\n".join(lines) + "\n"


def function_name(plan: TapePlan, part: str) -> str:
    return f"{plan.symbol}.tape.{part}"


_DECLARATIONS = """
declare ptr @malloc(i64)
declare ptr @calloc(i64, i64)
declare ptr @realloc(ptr, i64)
declare void @free(ptr)
"""


def _pool(
    prefix: str,
    layout: TapeLayout,
    keep_memory: bool,
    is_checked: bool,
    account: TapeAccount | None,
    disk: DiskTape | None,
) -> str:
    size = layout.checked_size if is_checked else layout.size
    if account is not None:
        size = disk.size if disk is not None else account.size
    guard = "ptr %guard" if disk is not None else ""
    begin = (forget_text(layout) if is_checked else "") + (begin_text(account) if account and keep_memory else "")
    release = _release_counted(prefix, account, keep_memory, disk) if account else _release(prefix, keep_memory)
    return f"""
@"{prefix}.pool" = internal global ptr null

define internal ptr @"{prefix}.acquire"({guard}) nounwind {{
  %kept = atomicrmw xchg ptr @"{prefix}.pool", ptr null acq_rel
  %found = icmp ne ptr %kept, null
  br i1 %found, label %again, label %new

again:{begin}
  ret ptr %kept

new:
  %fresh = call ptr @calloc(i64 1, i64 {size}){guarded_tape(disk) if disk is not None else ""}
  ret ptr %fresh
}}
{release}
define internal void @"{prefix}.drop"(ptr %tape) nounwind noinline {{
{_freed(prefix, layout, is_checked, account, disk)}
  %list.at = getelementptr i8, ptr %tape, i64 {OWNED_LIST}
  %list = load ptr, ptr %list.at
  call void @free(ptr %list)
  call void @free(ptr %tape)
  ret void
}}
"""


def _freed(
    prefix: str, layout: TapeLayout, is_checked: bool, account: TapeAccount | None, disk: DiskTape | None
) -> str:
    """Gives the arrays back."""
    lines = []
    free = f"{MEMORY}free" if disk is None else f"{DISK}unmap"
    for array in layout.all_arrays:
        n = array.number
        lines.append(f"  %at.{n} = getelementptr i8, ptr %tape, i64 {array.base}")
        lines.append(f"  %array.{n} = load ptr, ptr %at.{n}")
        if is_checked:
            lines.append(f'  call void @"{prefix}.unmap"(ptr %array.{n})')
        elif account is None:
            lines.append(f"  call void @free(ptr %array.{n})")
        else:
            lines.append(f"  %size.at.{n} = getelementptr i8, ptr %tape, i64 {account.size_of_array(n)}")
            lines.append(f"  %size.{n} = load i64, ptr %size.at.{n}")
            lines.append(f'  call void @"{free}"(ptr %array.{n}, i64 %size.{n})')
    return "\n".join(lines)


def _release(prefix: str, keep_memory: bool) -> str:
    kept = "%tape" if keep_memory else "null"
    dropped = "%other" if keep_memory else "%tape"
    return f"""
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
"""


def _release_counted(prefix: str, account: TapeAccount, keep_memory: bool, disk: DiskTape | None) -> str:
    """``release`` of a tape that counts: it asks the process whether its memory may be kept."""
    kept = f'call i1 @"{MEMORY}keep"(i64 %held)' if keep_memory else "icmp eq i64 0, 1"
    return f"""
define internal void @"{prefix}.release"(ptr %tape) nounwind {{
  call void @"{prefix}.release.owned"(ptr %tape){ended_text(disk) if disk is not None else ""}
  %held.at = getelementptr i8, ptr %tape, i64 {account.held}
  %held = load i64, ptr %held.at
  %keep = {kept}
  br i1 %keep, label %pool, label %drop

pool:
  call void @"{prefix}.publish"(ptr %tape, i64 %held)
  %other = atomicrmw xchg ptr @"{prefix}.pool", ptr %tape acq_rel
  %crowded = icmp ne ptr %other, null
  br i1 %crowded, label %drop.other, label %done

drop.other:
  %other.held.at = getelementptr i8, ptr %other, i64 {account.held}
  %other.held = load i64, ptr %other.held.at
  call void @"{MEMORY}unkeep"(i64 %other.held)
  call void @"{prefix}.drop"(ptr %other)
  br label %done

drop:
  call void @"{prefix}.publish"(ptr %tape, i64 0)
  call void @"{prefix}.drop"(ptr %tape)
  br label %done

done:
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
