"""What a :class:`TapeBudgetError` says: the numbers of the call that would have exceeded its budget."""

from __future__ import annotations

import os
from collections.abc import Mapping

from llvm_passes.tape.disk import DAMAGED, LOST, least_budget, may_leave
from llvm_passes.tape.plan import Region, TapePlan
from tapeflow.runtime.statistics import asked_of_thread, fault_of_thread


def completed(text: str) -> str:
    """``text`` with the numbers of the thread's last call.  Called where the exception is made."""
    found = asked_of_thread()
    if found is None:
        return text
    tape, asked, records = found
    if tape.is_on_disk:
        return f"{text} {_for_disk(tape.plan, records)}"
    sizes = {region.index: region.record_size * records.get(region.index, 0) for region in tape.plan.regions}
    written = [region for region in tape.plan.regions if region.slots]
    largest = max(written, key=lambda region: sizes[region.index])
    frames = [region for region in written if region.holds_checkpoints]
    rebuilt = [region for region in frames if sizes[region.index]]
    # What comes behind the loop that was refused has asked for nothing yet.
    counted = (tape.plan.trip_counts(r) is not None for r in written if r not in frames)
    least = "" if all(counted) and frames == rebuilt[:1] else "at least "
    how = f"With one checkpoint of {_places(tape.plan, rebuilt)} it needs" if rebuilt else "It needs"
    part = "its checkpoints, and copies that replays write, take" if largest in rebuilt else ""
    return (
        f"{text} {how} {least}{asked:,} bytes for these arguments; {part or f'{_place(tape.plan, largest)} takes'} "
        f"{sizes[largest.index]:,} of them. Say tape_budget={least and 'more than '}{asked}, or leave it out."
    )


def _for_disk(plan: TapePlan, records: Mapping[int, int]) -> str:
    pinned = sum(r.record_size * records.get(r.index, 0) for r in plan.regions if not may_leave(r))
    return (
        "Of a tape on disk (tape_dir), the last records of each loop are in memory, and checkpoints of loops that are "
        f"rebuilt. Say tape_budget={least_budget(plan) + pinned}."
    )


def disk_fault(text: str) -> str:
    """``text`` with what went wrong with the file in the thread's last call."""
    fault = fault_of_thread()
    if fault == DAMAGED:
        found = (
            "what was read from the file is not what was written to it (its checksum is another). The disk, or what "
            "else writes to it, is at fault: say another folder"
        )
    elif fault == LOST:
        found = "a part of the tape was given back too early. This is a fault of tapeflow: please report it"
    else:
        asked = asked_of_thread()
        size = f" The tape takes {asked[1]:,} bytes." if asked else ""
        found = f"{os.strerror(fault)}.{size} Say a folder with room for it, or a larger tape_budget"
    return f"{text} {found}."


def _places(plan: TapePlan, regions: list[Region]) -> str:
    return ", and one of ".join(_place(plan, region) for region in regions)


def _place(plan: TapePlan, region: Region) -> str:
    where = f"{os.path.basename(region.location.file)}:{region.location.line}" if region.location else region.body
    return f"the function's own body ({where})" if region.parent is None else f"the loop at {where}"
