"""What a tape counts of itself, behind everything else in the tape object, and the functions that count.

::

    tape object … | held  array sizes … | pushed live peak tiles allocations faults asked exceeded  records … reserved …
                    kept between calls    one call's

``held`` is what the tape's arrays take, used or not.  The second part begins anew with each call.  When the
call ends it is copied to where its thread finds it (``tapeflow.memory.account``, of the process).

Nothing is counted record by record: a region's records are known when its loops have run, and memory is
counted where it is asked for.  ``asked`` is what the records take that the call has asked room for, and
what a budget bounds; a call that would exceed it is treated as one without memory, and says so here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llvm_passes.tape.layout import TapeLayout
from llvm_passes.tape.plan import Region, TapePlan
from llvm_passes.tape.region_layout import WORD

NUMBERS = ("pushed", "live", "peak", "tiles", "allocations", "faults", "asked", "exceeded", "written", "read", "fault")
"""One call's numbers, in their order; the records of each region with slots follow, in the plan's order."""
DISK = "tapeflow.disk."
"""How the process's functions for tapes on disk begin (tapeflow/frontend/disk)."""
MEMORY = "tapeflow.memory."
"""How the process's functions begin (tapeflow/runtime/memory.py); a tape that does not count calls none of them."""


@dataclass(frozen=True, slots=True)
class TapeAccount:
    """Byte offsets in the tape object."""

    layout: TapeLayout
    regions: tuple[Region, ...]
    """Those with slots."""
    budget: int | None = None

    @staticmethod
    def of(plan: TapePlan, layout: TapeLayout, budget: int | None = None) -> TapeAccount:
        return TapeAccount(layout, tuple(region for region in plan.regions if region.slots), budget)

    @property
    def held(self) -> int:
        return (self.layout.checked_size + 7) // 8 * 8

    def size_of_array(self, number: int) -> int:
        """Where the bytes stand that an array has room for."""
        numbers = [array.number for array in self.layout.all_arrays]
        return self.held + 8 + 8 * numbers.index(number)

    @property
    def first(self) -> int:
        """Where the numbers of one call begin."""
        return self.held + 8 + 8 * len(self.layout.all_arrays)

    def number(self, name: str) -> int:
        return self.first + 8 * NUMBERS.index(name)

    def records(self, region: int) -> int:
        indices = [r.index for r in self.regions]
        return self.first + 8 * (len(NUMBERS) + indices.index(region))

    def reserved(self, region: int) -> int:
        """BUDGET: where the number of records stands that the call has asked room for."""
        return self.records(region) + 8 * len(self.regions)

    @property
    def length(self) -> int:
        """Bytes of one call's numbers that are published."""
        return 8 * (len(NUMBERS) + 2 * len(self.regions))

    @property
    def size(self) -> int:
        """Bytes of the tape object."""
        return self.first + self.length


def account_texts(prefix: str, account: TapeAccount, *, is_checked: bool, on_disk: bool = False) -> Iterator[str]:
    """Declarations, and the functions that count."""
    yield f"""
declare ptr @"{MEMORY}resize"(ptr, i64, i64)
declare void @"{MEMORY}free"(ptr, i64)
declare i1 @"{MEMORY}keep"(i64)
declare void @"{MEMORY}unkeep"(i64)
declare i64 @"{MEMORY}faults"()
declare ptr @"{MEMORY}account"(i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare i64 @llvm.umin.i64(i64, i64)
declare i64 @llvm.umax.i64(i64, i64)
"""
    yield _resize(prefix, account, is_checked, on_disk)
    yield _publish(prefix, account)
    yield _drain(prefix, account)
    for region in account.regions:
        yield _count(prefix, account, region)


def _resize(prefix: str, account: TapeAccount, is_checked: bool, on_disk: bool) -> str:
    """``ptr resize(tape, where an array's size stands, array, bytes)``: moves an array, and accounts for it."""
    moved = f'@"{prefix}.regrow"(ptr %array, i64 %old, i64 %bytes)'
    if not is_checked:
        moved = f'@"{DISK if on_disk else MEMORY}resize"(ptr %array, i64 %old, i64 %bytes)'
    return f"""
define internal ptr @"{prefix}.resize"(ptr %tape, i64 %size, ptr %array, i64 %bytes) nounwind noinline {{
  %size.at = getelementptr i8, ptr %tape, i64 %size
  %old = load i64, ptr %size.at
  %faults.at = getelementptr i8, ptr %tape, i64 {account.number("faults")}
  %faults = load i64, ptr %faults.at
  %first = icmp eq i64 %faults, 0
  br i1 %first, label %begin, label %move

begin:
  %before = call i64 @"{MEMORY}faults"()
  %marked = or i64 %before, {1 << 63}
  store i64 %marked, ptr %faults.at
  br label %move

move:
  %new = call ptr {moved}
  %failed = icmp eq ptr %new, null
  br i1 %failed, label %done, label %note

note:
  store i64 %bytes, ptr %size.at
  %more = sub i64 %bytes, %old
{_added("held", account.held, "%more")}
{_added("allocations", account.number("allocations"), "1")}
  br label %done

done:
  ret ptr %new
}}
"""


def _added(name: str, offset: int, value: str) -> str:
    return f"""  %{name}.at = getelementptr i8, ptr %tape, i64 {offset}
  %{name}.before = load i64, ptr %{name}.at
  %{name} = add i64 %{name}.before, {value}
  store i64 %{name}, ptr %{name}.at"""


def begin_text(account: TapeAccount) -> str:
    """Part of ``acquire``: a tape that is used again has counted nothing, and is not kept any more."""
    return f"""
  %numbers = getelementptr i8, ptr %kept, i64 {account.first}
  call void @llvm.memset.p0.i64(ptr %numbers, i8 0, i64 {account.length}, i1 false)
  %held.at = getelementptr i8, ptr %kept, i64 {account.held}
  %held = load i64, ptr %held.at
  call void @"{MEMORY}unkeep"(i64 %held)"""


def _publish(prefix: str, account: TapeAccount) -> str:
    """``void publish(tape, kept)``: the call's numbers, for its thread, after the tape's identity and what is kept."""
    return f"""
define internal void @"{prefix}.publish"(ptr %tape, i64 %kept) nounwind noinline {{
  %faults.at = getelementptr i8, ptr %tape, i64 {account.number("faults")}
  %marked = load i64, ptr %faults.at
  %none = icmp eq i64 %marked, 0
  br i1 %none, label %copy, label %end

end:
  %before = and i64 %marked, {(1 << 63) - 1}
  %now = call i64 @"{MEMORY}faults"()
  %during = sub i64 %now, %before
  store i64 %during, ptr %faults.at
  br label %copy

copy:
  %to = call ptr @"{MEMORY}account"(i64 {16 + account.length})
  %missing = icmp eq ptr %to, null
  br i1 %missing, label %done, label %write

write:
  %to.kept = getelementptr i8, ptr %to, i64 8
  %to.numbers = getelementptr i8, ptr %to, i64 16
  %numbers = getelementptr i8, ptr %tape, i64 {account.first}
  store ptr @"{prefix}.drain", ptr %to
  store i64 %kept, ptr %to.kept
  call void @llvm.memcpy.p0.p0.i64(ptr %to.numbers, ptr %numbers, i64 {account.length}, i1 false)
  br label %done

done:
  ret void
}}
"""


def _drain(prefix: str, account: TapeAccount) -> str:
    """``i64 drain()``: gives back what the pool keeps, and says how many bytes that was."""
    return f"""
define i64 @"{prefix}.drain"() nounwind noinline {{
  %kept = atomicrmw xchg ptr @"{prefix}.pool", ptr null acq_rel
  %none = icmp eq ptr %kept, null
  br i1 %none, label %empty, label %drop

drop:
  %held.at = getelementptr i8, ptr %kept, i64 {account.held}
  %held = load i64, ptr %held.at
  call void @"{MEMORY}unkeep"(i64 %held)
  call void @"{prefix}.drop"(ptr %kept)
  ret i64 %held

empty:
  ret i64 0
}}
"""


def _count(prefix: str, account: TapeAccount, region: Region) -> str:
    """``void count.REGION(tape, records)``: so many records were pushed; ``uncount``: they are not needed any more."""
    group = account.layout.groups[region.index]
    tiles = ""
    if group > 1 and not region.words_bytes:
        tiles = f"""  %upward = add i64 %records, {group - 1}
  %tiles.more = udiv i64 %upward, {group}
{_added("tiles", account.number("tiles"), "%tiles.more")}"""
    return f"""
define internal void @"{prefix}.count.{region.index}"(ptr %tape, i64 %records) nounwind {{
{_added("of.region", account.records(region.index), "%records")}
{_bytes(region, "of.region.before", "before")}
{_bytes(region, "of.region", "after")}
  %bytes = sub i64 %after, %before
{_added("pushed", account.number("pushed"), "%bytes")}
{_added("live", account.number("live"), "%bytes")}
{tiles}
  %peak.at = getelementptr i8, ptr %tape, i64 {account.number("peak")}
  %peak = load i64, ptr %peak.at
  %most = call i64 @llvm.umax.i64(i64 %peak, i64 %live)
  store i64 %most, ptr %peak.at
  ret void
}}

define internal void @"{prefix}.uncount.{region.index}"(ptr %tape, i64 %records) nounwind {{
{_bytes(region, "records", "fewer")}
  %bytes = sub i64 0, %fewer
{_added("live", account.number("live"), "%bytes")}
  ret void
}}
"""


def _bytes(region: Region, records: str, name: str) -> str:
    """What so many records take: those that share words take whole ones."""
    if not region.words_bytes:
        return f"  %{name} = mul i64 %{records}, {region.record_size}"
    return f"""  %{name}.whole = mul i64 %{records}, {region.record_size}
  %{name}.upward = add i64 %{records}, {WORD - 1}
  %{name}.words = udiv i64 %{name}.upward, {WORD}
  %{name}.bits = mul i64 %{name}.words, {region.words_bytes}
  %{name} = add i64 %{name}.whole, %{name}.bits"""
