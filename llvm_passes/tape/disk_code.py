"""A tape with a folder for what its budget does not hold, as LLVM IR.

::

    touch.REGION.KIND(tape, record):   the record lies in the window of its region, or come(…)
    extend(tape):                      the call asks for more than the budget: room for all of it in a file
    acquire(guard), guarded:           where a call goes on whose file cannot be read any more

A chunk that cannot be read or written again ends the call where it stands (``longjmp`` to ``guarded``), as
nothing of what the reverse pass would compute further can be trusted, be it an index.  Legal because a call keeps
nothing that has to be undone on the way: its tape owns what it has allocated, and the caller restores arrays.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.tape.account import DISK
from llvm_passes.tape.disk import (
    BUDGET,
    HEADER_WORDS,
    JUMP,
    NO_MEMORY,
    OVER_BUDGET,
    PEAK_AT,
    PINNED,
    READ,
    READ_FROM,
    REGION_WORDS,
    REGIONS,
    WRITE_FROM,
    WRITTEN,
    DiskTape,
    is_popped,
)
from llvm_passes.tape.plan import Region


def disk_texts(disk: DiskTape) -> Iterator[str]:
    """The functions, and the shape."""
    yield f"""
declare i64 @"{DISK}make"(i64, i64, i64)
declare i64 @"{DISK}work"(i64)
declare i64 @"{DISK}open"(i64, i64, i64, i64)
declare i64 @"{DISK}come"(i64, i64, i64, i64)
declare void @"{DISK}settle"(i64)
declare void @"{DISK}end"(i64)
declare ptr @"{DISK}resize"(ptr, i64, i64)
declare void @"{DISK}unmap"(ptr, i64)
declare void @longjmp(ptr, i32)
declare i64 @llvm.umax.i64(i64, i64)
"""
    yield _shape(disk)
    yield _store(disk)
    yield _extend(disk)
    yield _blame(disk)
    for number, region in enumerate(disk.regions):
        yield _come(disk, region, number)
        yield _touch(disk, region, "read", READ_FROM)
        yield _touch(disk, region, "write", WRITE_FROM)


def _shape(disk: DiskTape) -> str:
    """The table that the process's functions read, and the folder's name."""
    account = disk.account
    first_array = HEADER_WORDS + REGION_WORDS * len(disk.regions)
    regions: list[int] = []
    arrays: list[int] = []
    for region in disk.regions:
        own = account.layout.arrays[region.index]
        windows = disk.windows(region.index)
        at = first_array + len(arrays)
        regions += [disk.shifts[region.index], region.record_size, int(is_popped(region)), windows, len(own), at]
        arrays += [word for array in own for word in (array.base, array.stride)]
    pinned = [word for r in disk.pinned for word in (account.reserved(r.index), r.record_size)]
    header = {
        BUDGET: account.budget,
        REGIONS: len(disk.regions),
        PINNED: len(disk.pinned),
        WRITTEN: account.number("written"),
        READ: account.number("read"),
        PEAK_AT: account.number("peak"),
    }
    words = [*(header[n] for n in range(HEADER_WORDS)), *regions, *arrays, *pinned]
    contents = ", ".join(f"i64 {word}" for word in words)
    folder = "".join(f"\\{byte:02X}" for byte in disk.folder)
    return f"""
@"{disk.prefix}.folder" = internal constant [{len(disk.folder) + 1} x i8] c"{folder}\\00"
@"{disk.prefix}.shape" = internal constant [{len(words)} x i64] [{contents}]
"""


def _store(disk: DiskTape) -> str:
    """``i64 store(tape)``: the process's part, made when it is first asked for; 0 without memory."""
    return f"""
define internal i64 @"{disk.prefix}.store"(ptr %tape) nounwind noinline {{
  %store.at = getelementptr i8, ptr %tape, i64 {disk.store}
  %known = load i64, ptr %store.at
  %none = icmp eq i64 %known, 0
  br i1 %none, label %make, label %done

make:
  %tape.address = ptrtoint ptr %tape to i64
  %shape = ptrtoint ptr @"{disk.prefix}.shape" to i64
  %work = ptrtoint ptr @"{DISK}work" to i64
  %made = call i64 @"{DISK}make"(i64 %tape.address, i64 %shape, i64 %work)
  store i64 %made, ptr %store.at
  ret i64 %made

done:
  ret i64 %known
}}
"""


def _extend(disk: DiskTape) -> str:
    """``i1 extend(tape)``: room for all that the call has asked for; false, and why is noted, where there is none."""
    account = disk.account
    return f"""
define internal i1 @"{disk.prefix}.extend"(ptr %tape) nounwind noinline {{
  %store = call i64 @"{disk.prefix}.store"(ptr %tape)
  %missing = icmp eq i64 %store, 0
  br i1 %missing, label %no, label %open

open:
  %asked.at = getelementptr i8, ptr %tape, i64 {account.number("asked")}
  %asked = load i64, ptr %asked.at
  %folder = ptrtoint ptr @"{disk.prefix}.folder" to i64
  %room = call i64 @"{DISK}open"(i64 %store, i64 %asked, i64 %folder, i64 {len(disk.folder)})
  %is.room = icmp sgt i64 %room, 0
  br i1 %is.room, label %yes, label %refused

yes:
  %limit.at = getelementptr i8, ptr %tape, i64 {disk.limit}
  store i64 %room, ptr %limit.at
  ret i1 true

refused:
  %problem = sub i64 0, %room
  call void @"{disk.prefix}.blame"(ptr %tape, i64 %problem)
  ret i1 false

no:
  ret i1 false
}}
"""


def _blame(disk: DiskTape) -> str:
    """``void blame(tape, problem)``: notes why the call ends."""
    account = disk.account
    return f"""
define internal void @"{disk.prefix}.blame"(ptr %tape, i64 %problem) nounwind noinline {{
  switch i64 %problem, label %file [
    i64 {OVER_BUDGET}, label %budget
    i64 {NO_MEMORY}, label %done
  ]

budget:
  %exceeded.at = getelementptr i8, ptr %tape, i64 {account.number("exceeded")}
  store i64 1, ptr %exceeded.at
  ret void

file:
  %fault.at = getelementptr i8, ptr %tape, i64 {account.number("fault")}
  store i64 %problem, ptr %fault.at
  ret void

done:
  ret void
}}
"""


def _come(disk: DiskTape, region: Region, number: int) -> str:
    """``void come.REGION(tape, record, is_write)``: the record's chunk is there when it returns."""
    prefix = disk.prefix
    return f"""
define internal void @"{prefix}.come.{region.index}"(ptr %tape, i64 %record, i64 %is.write) nounwind noinline {{
  %store = call i64 @"{prefix}.store"(ptr %tape)
  %missing = icmp eq i64 %store, 0
  br i1 %missing, label %leave, label %ask

ask:
  %problem = call i64 @"{DISK}come"(i64 %store, i64 {number}, i64 %record, i64 %is.write)
  %failed = icmp ne i64 %problem, 0
  br i1 %failed, label %note, label %done

done:
  ret void

note:
  call void @"{prefix}.blame"(ptr %tape, i64 %problem)
  br label %leave

leave:
  %guard.at = getelementptr i8, ptr %tape, i64 {disk.guard}
  %guard = load ptr, ptr %guard.at
  %place = getelementptr i8, ptr %guard, i64 {JUMP}
  call void @longjmp(ptr %place, i32 1)
  unreachable
}}
"""


def _touch(disk: DiskTape, region: Region, kind: str, window: int) -> str:
    at = disk.windows(region.index) + 8 * window
    name = f"{disk.prefix}.touch.{region.index}.{kind}"
    return f"""
define internal void @"{name}"(ptr %tape, i64 %record) nounwind alwaysinline {{
  %from.at = getelementptr i8, ptr %tape, i64 {at}
  %from = load i64, ptr %from.at
  %span.at = getelementptr i8, ptr %tape, i64 {at + 8}
  %span = load i64, ptr %span.at
  %ahead = sub i64 %record, %from
  %inside = icmp ult i64 %ahead, %span
  br i1 %inside, label %done, label %come

come:
  call void @"{disk.prefix}.come.{region.index}"(ptr %tape, i64 %record, i64 {int(kind == "write")})
  br label %done

done:
  ret void
}}
"""
