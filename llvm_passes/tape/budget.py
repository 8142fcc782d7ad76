"""A tape within a budget, as LLVM IR: what a call asks for is summed up, and refused before it is too much.

::

    expect.REGION(tape, records):     asked += bytes of the records beyond those asked for;  exceeded = asked > budget
    reserve.REGION(tape, records):    expect;  false if exceeded;  then as ever
    grow.REGION:                      holds no more than the budget: what earlier calls left goes first

Legal because a refusal is what a failed allocation is: the call ends, and its caller asks ``exceeded`` which
of the two it was.  A gradient whose loops are counted expects all its records before it runs anything
(llvm_passes/adjoint/expected.py), so that it is refused there.

What it does not count: the tape object itself (some hundred bytes), and what large arrays are rounded up to.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.tape.account import MEMORY, NUMBERS, TapeAccount
from llvm_passes.tape.disk import DiskTape
from llvm_passes.tape.disk_parts import reserved_text
from llvm_passes.tape.plan import Region

MOST_BYTES = 1 << 62
"""What no sum of sizes exceeds."""


def budget_texts(prefix: str, account: TapeAccount, *, has_trim: bool, refuses: bool = True) -> Iterator[str]:
    """``refuses``: what exceeds the budget is refused; otherwise it goes to disk."""
    yield _asked_of_thread(prefix, "exceeded")
    yield _asked_of_thread(prefix, "fault")
    for region in account.regions:
        yield _expect(prefix, account, region, refuses)
        if has_trim:
            yield _within(prefix, account, region)
    if has_trim:
        yield _trim(prefix, account)


def has_trim(account: TapeAccount, is_checked: bool, disk: DiskTape | None) -> bool:
    """Whether growth asks ``within`` first.

    A checked tape is bounded by what is asked alone, and one that goes to disk keeps nothing of earlier calls.
    """
    return account.budget is not None and not is_checked and disk is None and bool(account.regions)


def _asked_of_thread(prefix: str, name: str) -> str:
    """``i1 exceeded()``, ``i1 fault()``: whether this is why the call ended that just failed in this thread."""
    at = 16 + 8 * NUMBERS.index(name)
    return f"""
define internal i1 @"{prefix}.{name}"() nounwind noinline {{
  %of.thread = call ptr @"{MEMORY}account"(i64 0)
  %none = icmp eq ptr %of.thread, null
  br i1 %none, label %no, label %look

look:
  %identity = load ptr, ptr %of.thread
  %own = icmp eq ptr %identity, @"{prefix}.drain"
  br i1 %own, label %read, label %no

read:
  %at = getelementptr i8, ptr %of.thread, i64 {at}
  %number = load i64, ptr %at
  %found = icmp ne i64 %number, 0
  ret i1 %found

no:
  ret i1 false
}}
"""


def _expect(prefix: str, account: TapeAccount, region: Region, refuses: bool) -> str:
    """``void expect.REGION(tape, records)``: the call will have so many records, and counts for a budget as if it had.

    More than the budget in all is noted at once.  Without a budget nothing is to be done.
    """
    if account.budget is None:
        return f"""
define internal void @"{prefix}.expect.{region.index}"(ptr %tape, i64 %records) nounwind alwaysinline {{
  ret void
}}
"""
    most = MOST_BYTES // max(region.record_size, 1)
    return f"""
define internal void @"{prefix}.expect.{region.index}"(ptr %tape, i64 %records) nounwind {{
  %reserved.at = getelementptr i8, ptr %tape, i64 {account.reserved(region.index)}
  %reserved = load i64, ptr %reserved.at
  %possible = call i64 @llvm.umin.i64(i64 %records, i64 {most})
  %more = icmp ugt i64 %possible, %reserved
  br i1 %more, label %ask, label %done

ask:
  store i64 %possible, ptr %reserved.at
  %added = sub i64 %possible, %reserved
  %bytes = mul i64 %added, {region.record_size}
  %asked.at = getelementptr i8, ptr %tape, i64 {account.number("asked")}
  %asked.before = load i64, ptr %asked.at
  %asked.all = add i64 %asked.before, %bytes
  %asked = call i64 @llvm.umin.i64(i64 %asked.all, i64 {MOST_BYTES})
  store i64 %asked, ptr %asked.at
  %exceeds = icmp ugt i64 %asked, {account.budget if refuses else MOST_BYTES}
  br i1 %exceeds, label %note, label %done

note:
  %exceeded.at = getelementptr i8, ptr %tape, i64 {account.number("exceeded")}
  store i64 1, ptr %exceeded.at
  br label %done

done:
  ret void
}}
"""


def budget_text(prefix: str, account: TapeAccount, region: int, disk: DiskTape | None) -> str:
    """Part of ``reserve``: false when the call would exceed its budget, and there is no room on disk either."""
    if disk is not None:
        return f"""
  call void @"{prefix}.expect.{region}"(ptr %tape, i64 %records)
{reserved_text(disk)}"""
    return f"""
  call void @"{prefix}.expect.{region}"(ptr %tape, i64 %records)
  %exceeded.at = getelementptr i8, ptr %tape, i64 {account.number("exceeded")}
  %exceeded = load i64, ptr %exceeded.at
  %within = icmp eq i64 %exceeded, 0
  br i1 %within, label %allowed, label %refused

refused:
  ret i1 false

allowed:"""


def _within(prefix: str, account: TapeAccount, region: Region) -> str:
    """``i64 within.REGION(tape, records, wanted)``: the capacity to grow to; at least ``records``.

    What earlier calls have left to other regions is given back before the budget would be exceeded.
    """
    group = account.layout.groups[region.index]
    return f"""
define internal i64 @"{prefix}.within.{region.index}"(ptr %tape, i64 %records, i64 %wanted) nounwind noinline {{
  %capacity.at = getelementptr i8, ptr %tape, i64 {account.layout.capacities[region.index]}
  %capacity = load i64, ptr %capacity.at
  %held.at = getelementptr i8, ptr %tape, i64 {account.held}
  %held = load i64, ptr %held.at
  %more = sub i64 %wanted, %capacity
  %bytes = mul i64 %more, {region.record_size}
  %after = add i64 %held, %bytes
  %fits = icmp ule i64 %after, {account.budget}
  br i1 %fits, label %as.wanted, label %trim

as.wanted:
  ret i64 %wanted

trim:
  call void @"{prefix}.trim"(ptr %tape)
  %upward = add i64 %records, {group - 1}
  %least = and i64 %upward, {-group}
  ret i64 %least
}}
"""


def _trim(prefix: str, account: TapeAccount) -> str:
    """``void trim(tape)``: regions that this call has not asked for yet give their arrays back."""
    labels = [f"region.{region.index}" for region in account.regions] + ["done"]
    steps = []
    for region, following in zip(account.regions, labels[1:], strict=True):
        n = region.index
        steps.append(f"""
region.{n}:
  %reserved.at.{n} = getelementptr i8, ptr %tape, i64 {account.reserved(n)}
  %reserved.{n} = load i64, ptr %reserved.at.{n}
  %unused.{n} = icmp eq i64 %reserved.{n}, 0
  br i1 %unused.{n}, label %empty.{n}, label %{following}

empty.{n}:
  %capacity.at.{n} = getelementptr i8, ptr %tape, i64 {account.layout.capacities[n]}
  store i64 0, ptr %capacity.at.{n}""")
        for a in account.layout.arrays[n]:
            k = a.number
            steps.append(f"""  %array.at.{k} = getelementptr i8, ptr %tape, i64 {a.base}
  %array.{k} = load ptr, ptr %array.at.{k}
  %size.at.{k} = getelementptr i8, ptr %tape, i64 {account.size_of_array(k)}
  %size.{k} = load i64, ptr %size.at.{k}
  call void @"{MEMORY}free"(ptr %array.{k}, i64 %size.{k})
  store ptr null, ptr %array.at.{k}
  store i64 0, ptr %size.at.{k}
  %held.at.{k} = getelementptr i8, ptr %tape, i64 {account.held}
  %held.{k} = load i64, ptr %held.at.{k}
  %less.{k} = sub i64 %held.{k}, %size.{k}
  store i64 %less.{k}, ptr %held.at.{k}""")
        steps.append(f"  br label %{following}")
    text = "\n".join(steps)
    return f"""
define internal void @"{prefix}.trim"(ptr %tape) nounwind noinline {{
entry:
  br label %{labels[0]}
{text}

done:
  ret void
}}
"""
