"""Room for records: a region's arrays grow together.

::

    i1 reserve.REGION(tape, records):    records <= capacity, or grow
    i1 grow.REGION(tape, records):       capacity = max(records, 2 * capacity), in whole groups of lanes
                                         each array of the region is moved to where it has so many records

A growth that fails half way leaves arrays that are longer than the capacity says, which harms nobody: the
records are where they were, and the next growth asks for all arrays again.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.tape.account import TapeAccount
from llvm_passes.tape.budget import budget_text, has_trim
from llvm_passes.tape.check_store import reserved_text
from llvm_passes.tape.disk import DiskTape
from llvm_passes.tape.disk_parts import settled_text
from llvm_passes.tape.layout import TapeArray, TapeLayout
from llvm_passes.tape.plan import Region

MOST_RECORDS = 1 << 48
"""No region can be larger: it keeps sizes in bytes from overflowing."""


def region_texts(
    prefix: str,
    region: Region,
    layout: TapeLayout,
    is_checked: bool,
    account: TapeAccount | None = None,
    disk: DiskTape | None = None,
) -> Iterator[str]:
    """The functions ``reserve`` and ``grow`` of a region."""
    is_bounded = account is not None and account.budget is not None
    capacity = layout.capacities[region.index]
    yield f"""
define internal i1 @"{prefix}.reserve.{region.index}"(ptr %tape, i64 %records) nounwind alwaysinline {{{
        reserved_text(layout, region.index) if is_checked else ""
    }{budget_text(prefix, account, region.index, disk) if account is not None and is_bounded else ""}
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
    arrays = layout.arrays[region.index]
    following = [f"grow.{array.number}" for array in arrays[1:]] + ["done"]
    steps = [_step(prefix, a, after, is_checked, account) for a, after in zip(arrays, following, strict=True)]
    has_within = account is not None and has_trim(account, is_checked, disk)
    group = layout.groups[region.index]
    if disk is not None and region.index in disk.shifts:
        group = max(group, 1 << disk.shifts[region.index])
    yield f"""
define internal i1 @"{prefix}.grow.{region.index}"(ptr %tape, i64 %records) nounwind noinline {{
  %absurd = icmp ugt i64 %records, {MOST_RECORDS}
  br i1 %absurd, label %no, label %size

size:{settled_text(disk) if disk is not None else ""}
  %capacity.at = getelementptr i8, ptr %tape, i64 {capacity}
  %capacity = load i64, ptr %capacity.at
  %doubled = shl i64 %capacity, 1
  %larger = icmp ugt i64 %records, %doubled
{_wanted(group, f"{prefix}.within.{region.index}" if has_within else None)}
  br label %grow.{arrays[0].number}
{"".join(steps)}

done:
  store i64 %wanted, ptr %capacity.at
  ret i1 true

no:
  ret i1 false
}}
"""


def _wanted(group: int, within: str | None) -> str:
    """The new capacity: whole groups of records, and less where ``within`` says so."""
    if within is not None:
        return f"""{_wanted(group, None).replace("%wanted", "%unbounded")}
  %wanted = call i64 @"{within}"(ptr %tape, i64 %records, i64 %unbounded)"""
    if group == 1:
        return "  %wanted = select i1 %larger, i64 %records, i64 %doubled"
    return f"""  %most = select i1 %larger, i64 %records, i64 %doubled
  %upward = add i64 %most, {group - 1}
  %wanted = and i64 %upward, {-group}"""


def _step(prefix: str, array: TapeArray, after: str, is_checked: bool, account: TapeAccount | None) -> str:
    """Moves one array to where it has room for the wanted records."""
    n = array.number
    return f"""
grow.{n}:
  %array.{n} = getelementptr i8, ptr %tape, i64 {array.base}
  %old.{n} = load ptr, ptr %array.{n}
{_bytes(array)}
{_regrown(prefix, array, is_checked, account)}
  %failed.{n} = icmp eq ptr %new.{n}, null
  br i1 %failed.{n}, label %no, label %keep.{n}

keep.{n}:
  store ptr %new.{n}, ptr %array.{n}
  br label %{after}"""


def _bytes(array: TapeArray) -> str:
    n = array.number
    if array.group == 1:
        return f"  %bytes.{n} = mul i64 %wanted, {array.stride}"
    return f"""  %groups.{n} = udiv i64 %wanted, {array.group}
  %bytes.{n} = mul i64 %groups.{n}, {array.stride}"""


def _regrown(prefix: str, array: TapeArray, is_checked: bool, account: TapeAccount | None) -> str:
    n = array.number
    if account is not None:
        arguments = f"ptr %tape, i64 {account.size_of_array(n)}, ptr %old.{n}, i64 %bytes.{n}"
        return f'  %new.{n} = call ptr @"{prefix}.resize"({arguments})'
    if not is_checked:
        return f"  %new.{n} = call ptr @realloc(ptr %old.{n}, i64 %bytes.{n})"
    return f"""  %kept.{n} = mul i64 %capacity, {array.stride}
  %new.{n} = call ptr @"{prefix}.regrow"(ptr %old.{n}, i64 %kept.{n}, i64 %bytes.{n})"""
