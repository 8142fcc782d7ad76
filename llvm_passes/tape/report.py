"""A tape plan as a table for people: slot, source line, type, reason, bytes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from llvm_passes.errors import SignatureError
from llvm_passes.ir.model import Location
from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs
from llvm_passes.tape.settings import Layout

if TYPE_CHECKING:
    from llvm_passes.tape.plan import Region, Slot, TapePlan

HEADINGS = ("slot", "line", "type", "bytes", "value", "reason")


def plan_table(plan: TapePlan) -> str:
    """The whole plan.

    Bytes are a formula in the arguments and, for loops whose trip count is not one, in counters
    ``iterations[line]``, which count all iterations of a call; and a number, where that can be computed.
    """
    regions = [region for region in plan.regions if region.slots]
    lines = [_summary(plan)]
    if regions:
        lines += _table(plan, regions)
    lines += _fates(plan)
    if any(region.layout is not None and region.layout.kind is Layout.TILED for region in regions):
        lines.append(f"scratchpad: {plan.settings.scratchpad:,} bytes")
    if plan.settings.budget is not None:
        beyond = f"; the rest goes to {plan.settings.directory}" if plan.settings.directory is not None else ""
        lines.append(f"budget: {plan.settings.budget:,} bytes{beyond}")
    if plan.settings.costs != BUILT_IN_COSTS:
        lines.append(f"costs: tuned, not the built-in ones: {_costs(plan.settings.costs)}")
    if plan.per_use is not None:
        lines.append(f"per-use caching would take: {_total(plan.per_use)}")
    return "\n".join(lines)


def _summary(plan: TapePlan) -> str:
    if not plan.slots:
        return "tape: empty; the reverse pass needs nothing that it cannot compute or load again"
    return f"tape: {_total(plan)}"


def _total(plan: TapePlan) -> str:
    """Slots and bytes."""
    count = len(plan.slots)
    formula = " + ".join(region_bytes(plan, region) for region in plan.regions if region.slots) or "0"
    slots = f"{count} {'slot' if count == 1 else 'slots'}"
    number = _number(plan, [region for region in plan.regions if region.slots])
    return f"{slots}, {formula} bytes{number if formula.strip('0123456789') else ''}"


def _number(plan: TapePlan, regions: Sequence[Region]) -> str:
    """The bytes for the arguments that the plan is shown for, where they say it."""
    try:
        total = sum(region.bytes(plan.count(region, plan.values)) for region in regions)
    except SignatureError:
        return ""
    return f" = {total:,}"


def _table(plan: TapePlan, regions: Sequence[Region]) -> list[str]:
    rows: list[Sequence[str] | str] = [HEADINGS]
    for region in regions:
        rows.append(_title(plan, region))
        rows += [_row(plan, slot, region) for slot in region.slots]
    columns = [row for row in rows if not isinstance(row, str)]
    widths = [max(len(row[i]) for row in columns) for i in range(len(HEADINGS))]
    return [row if isinstance(row, str) else _line(row, widths) for row in rows]


def _fates(plan: TapePlan) -> list[str]:
    """Each loop's fate and why."""
    found = []
    for fate in plan.fates:
        region = plan.region(fate.region)
        found.append(f"{'  ' * region.depth}loop at {_place(region.location)}: {fate.fate}; {fate.reason}")
    return ["fates:", *found] if found else []


def region_bytes(plan: TapePlan, region: Region) -> str:
    """The bytes of a region's slots together."""
    records = plan.records(region)
    whole = [_product(region.record_size, records)] if region.record_size else []
    words = [_words(region.words_bytes, records)] if region.words_bytes else []
    return " + ".join(whole + words)


def _words(size: int, records: str) -> str:
    """The bytes of words that 64 records share."""
    return str(size) if records == "1" else f"{size} * (({records} + 63) // 64)"


def _title(plan: TapePlan, region: Region) -> str:
    place = "the function's own body" if region.parent is None else f"the loop at {_place(region.location)}"
    if region.function and region.parent is None:
        place = f"each activation of {region.function} ({_place(region.location)})"
    elif region.function:
        place += f" in {region.function}"
    is_plain = region.layout is None or region.layout.kind is Layout.SOA
    size = region_bytes(plan, region)
    number = _number(plan, [region]) if size.strip("0123456789") else ""
    branches = f"; {region.layout.branches}" if region.layout is not None and region.layout.branches else ""
    return f"{place}: {size} bytes{number}" + ("" if is_plain else f"; {region.layout}") + branches


def _row(plan: TapePlan, slot: Slot, region: Region) -> Sequence[str]:
    is_packed = region.layout is not None and slot.index in region.layout.bits
    size = _words(8, plan.records(region)) if is_packed else _product(slot.size, plan.records(region))
    return (str(slot.index), _place(slot.location), str(slot.type), size, slot.value, slot.reason)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
    return ("  " + "  ".join(cells)).rstrip()


def _product(size: int, records: str) -> str:
    return str(size) if records == "1" else f"{size} * {records}"


def _costs(costs: Costs) -> str:
    """Those that decide most."""
    cache, taped = costs.cache_bytes / 1e6, 8.0 * costs.taped_byte
    return (
        f"a cache of {cache:.0f} MB, {taped:.2f} ns for eight bytes of tape beyond it, "
        f"{costs.vector_flop:.3f} to {costs.serial_flop:.2f} ns for an operation, {costs.libm_call:.1f} ns for a call"
    )


def _place(location: Location | None) -> str:
    return "-" if location is None else f"{os.path.basename(location.file)}:{location.line}"
