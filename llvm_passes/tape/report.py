"""A tape plan as a table for people: slot, source line, type, reason, bytes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from llvm_passes.ir.model import Location
from llvm_passes.tape.settings import Layout

if TYPE_CHECKING:
    from llvm_passes.tape.plan import Region, Slot, TapePlan

HEADINGS = ("slot", "line", "type", "bytes", "value", "reason")


def plan_table(plan: TapePlan) -> str:
    """The whole plan.

    Bytes are a formula in the arguments and, for loops whose trip count is not one, in counters
    ``iterations[line]``.  They are a bound: a loop under a condition counts as if it always ran.
    """
    regions = [region for region in plan.regions if region.slots]
    if not regions:
        return "tape: empty; the reverse pass needs nothing that it cannot compute or load again"
    rows: list[Sequence[str] | str] = [HEADINGS]
    for region in regions:
        rows.append(_title(plan, region))
        rows += [_row(plan, slot, region) for slot in region.slots]
    columns = [row for row in rows if not isinstance(row, str)]
    widths = [max(len(row[i]) for row in columns) for i in range(len(HEADINGS))]
    slots, total = len(plan.slots), " + ".join(region_bytes(plan, region) for region in regions)
    return "\n".join(
        [f"tape: {slots} {'slot' if slots == 1 else 'slots'}, at most {total} bytes"]
        + [row if isinstance(row, str) else _line(row, widths) for row in rows]
    )


def region_bytes(plan: TapePlan, region: Region) -> str:
    """The bytes of a region's slots together."""
    return _product(region.record_size, plan.records(region))


def _title(plan: TapePlan, region: Region) -> str:
    place = "the function's own body" if region.parent is None else f"the loop at {_place(region.location)}"
    if region.function and region.parent is None:
        place = f"each activation of {region.function} ({_place(region.location)})"
    elif region.function:
        place += f" in {region.function}"
    is_plain = region.layout is None or region.layout.kind is Layout.SOA
    return f"{place}: {region_bytes(plan, region)} bytes" + ("" if is_plain else f"; {region.layout}")


def _row(plan: TapePlan, slot: Slot, region: Region) -> Sequence[str]:
    size = _product(slot.size, plan.records(region))
    return (str(slot.index), _place(slot.location), str(slot.type), size, slot.value, slot.reason)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
    return ("  " + "  ".join(cells)).rstrip()


def _product(size: int, records: str) -> str:
    return str(size) if records == "1" else f"{size} * {records}"


def _place(location: Location | None) -> str:
    return "-" if location is None else f"{os.path.basename(location.file)}:{location.line}"
