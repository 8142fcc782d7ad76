"""What was edited in a saved plan, and whether the passes obeyed it.

An edit is a difference between a file and the plan that was saved, which is made again to find it.  Whether it is
legal is for the passes to say: they obey what they can prove, and what they did not obey is refused here, with the
reason that they give.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from llvm_passes.errors import SignatureError
from llvm_passes.tape.fate import Fate
from llvm_passes.tape.settings import Layout, PlanEdits

if TYPE_CHECKING:
    from llvm_passes.tape.plan import Region, TapePlan

TAPE, RECOMPUTE = "tape", "recompute"
"""Where a value may come from, in a file."""
CHOICES = frozenset({"fate", "why", "layout", "lanes"})
"""What a file says of a region that need not be what was found."""
LANES = tuple(1 << n for n in range(13))


def regions_of(plan: TapePlan) -> Iterator[dict[str, Any]]:
    """What a file says of a plan's regions."""
    for region in plan.regions:
        fate = plan.fate_of(region)
        if not region.slots and fate is None and not region.recomputed:
            continue
        is_tiled = region.layout is not None and region.layout.kind is Layout.TILED
        yield {
            "loop": region.label,
            "line": region.location.line if region.location else None,
            "records": plan.records(region),
            "fate": fate.fate if fate else Fate.STREAMED.value,
            "why": fate.reason if fate else _why_no_fate(region),
            "layout": region.layout.kind.value if region.layout else None,
            "lanes": region.layout.lanes if region.layout and is_tiled else None,
            "slots": [_value(TAPE, slot) for slot in region.slots],
            "recomputed": [_value(RECOMPUTE, value) for value in region.recomputed],
        }


def _why_no_fate(region: Region) -> str:
    if region.function:
        return f"it is in {region.function}, which stays a call"
    return "the function's own body" if region.parent is None else "it is not that of a loop"


def _value(source: str, found: Any) -> dict[str, Any]:
    return {"value": found.value, "type": str(found.type), "source": source, "reason": found.reason}


def edits_of(saved: TapePlan, regions: list[Mapping[str, Any]], path: str) -> PlanEdits:
    """What ``regions`` of a file say that is not in the plan that was saved, and what had been said for that.

    Raises :class:`SignatureError` that names what is not a choice.
    """
    found = {region["loop"]: region for region in regions_of(saved)}
    given = {region["loop"]: region for region in regions}
    for loop in found.keys() ^ given.keys():
        raise SignatureError(f"plan: {path}: regions: {loop} is not in both the file and the function.")
    before = saved.settings.edits
    fates = dict(before.fates)
    layouts = {label: (layout, lanes) for label, layout, lanes in before.layouts}
    taped, recomputed = set(before.taped), set(before.recomputed)
    with_fate = {saved.region(fate.region).label for fate in saved.fates}
    called = {region.label for region in saved.regions if region.function}
    for loop, region in given.items():
        where = f"plan: {path}: the region of {loop} (line {found[loop]['line']})"
        _check_region(where, found[loop], region)
        if region["fate"] != found[loop]["fate"]:
            fates[loop] = _fate(where, region["fate"], found[loop], is_loop=loop in with_fate)
        if (region["layout"], region["lanes"]) != (found[loop]["layout"], found[loop]["lanes"]):
            layouts[loop] = _layout(where, region["layout"], region["lanes"], found[loop])
        for now, then in _values(where, found[loop], region):
            name = _name(where, then, is_called=loop in called)
            (taped if now["source"] == TAPE else recomputed).add(name)
            (recomputed if now["source"] == TAPE else taped).discard(name)
    return PlanEdits(
        tuple(fates.items()),
        tuple((label, *layout) for label, layout in layouts.items()),
        frozenset(taped),
        frozenset(recomputed),
    )


def check_obeyed(plan: TapePlan, edits: PlanEdits, path: str) -> None:
    """Raises :class:`SignatureError` that names an edit that the passes did not obey, and why."""
    regions = {region.label: region for region in plan.regions}
    for loop, fate in edits.fates:
        region = regions[loop]
        found = plan.fate_of(region)
        if found is not None and found.fate != fate.value:
            raise SignatureError(
                f"plan: {path}: the fate of {loop} (line {_line(region)}) cannot be {fate.value!r}, but {found.fate}: "
                f"{found.reason}."
            )
    for label, kind, lanes in edits.layouts:
        region, layout = regions[label], regions[label].layout
        if not region.slots or layout is None:
            continue
        where = f"plan: {path}: the region of {label} (line {_line(region)})"
        if layout.kind is not kind:
            raise SignatureError(f"{where} cannot be {kind.value!r}, but {layout.kind.value}: {layout.reason}.")
        if lanes not in (None, layout.lanes):
            raise SignatureError(f"{where} cannot have lanes={lanes}, but {layout.lanes}: {layout.reason}.")
    for region in (region for region in plan.regions if not region.function):
        where = f"plan: {path}: in the region of {region.label} (line {_line(region)})"
        for slot in region.slots:
            if slot.value[1:] in edits.recomputed and _is_value(slot.value):
                raise SignatureError(f"{where} {slot.value} cannot be computed again: {slot.reason}.")
        for value in region.recomputed:
            if value.value[1:] in edits.taped:
                raise SignatureError(f"{where} {value.value} cannot be taped: {value.reason}.")


def _check_region(where: str, found: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    for key in given.keys() ^ found.keys():
        raise SignatureError(f"{where}: {key!r} is not in both the file and the plan.")
    for key in found.keys() - CHOICES:
        then, now = (_without_sources(region[key]) for region in (found, given))
        if now != then:
            raise SignatureError(f"{where}: {key!r} cannot be edited; the plan has {then!r}.")


def _without_sources(said: Any) -> Any:
    """The values of a region without where they come from; anything else as it is."""
    if not isinstance(said, list):
        return said
    return [{k: v for k, v in value.items() if k != "source"} if isinstance(value, dict) else value for value in said]


def _values(
    where: str, found: Mapping[str, Any], given: Mapping[str, Any]
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """The values that come from elsewhere now, as they are and as they were."""
    for key in ("slots", "recomputed"):
        for now, then in zip(given[key], found[key], strict=True):
            source = now.get("source")
            if source not in (TAPE, RECOMPUTE):
                raise SignatureError(f"{where}: {then['value']}: source {source!r}. Say {TAPE!r} or {RECOMPUTE!r}.")
            if source != then["source"]:
                yield now, then


def _name(where: str, value: Mapping[str, Any], *, is_called: bool) -> str:
    """The name of a value that may come from elsewhere."""
    if is_called:
        raise SignatureError(f"{where}: {value['value']} cannot be edited: it is in a function that stays a call.")
    if not _is_value(value["value"]):
        raise SignatureError(f"{where}: {value['value']} cannot be computed again: {value['reason']}.")
    name: str = value["value"][1:]
    return name


def _is_value(description: str) -> bool:
    """Whether it is a value of the program, not what stands for a path, a count or an array."""
    return description.startswith("%")


def _fate(where: str, said: Any, found: Mapping[str, Any], *, is_loop: bool) -> Fate:
    names = [fate.value for fate in Fate]
    if said not in names:
        raise SignatureError(f"{where}: fate {said!r}. Say one of {', '.join(map(repr, names))}.")
    if not is_loop:
        raise SignatureError(f"{where}: its fate cannot be {said!r}, but {found['fate']}: {found['why']}.")
    return Fate(said)


def _layout(where: str, said: Any, lanes: Any, found: Mapping[str, Any]) -> tuple[Layout, int | None]:
    names = [layout.value for layout in Layout if layout is not Layout.AUTO]
    if found["layout"] is None:
        raise SignatureError(f"{where}: it has no layout, for it has no slots.")
    if said not in names:
        raise SignatureError(f"{where}: layout {said!r}. Say one of {', '.join(map(repr, names))}.")
    if said != Layout.TILED.value:
        if lanes not in (None, found["lanes"]):
            raise SignatureError(f"{where}: lanes {lanes!r}: only tiles have lanes. Say null, or layout 'tiled'.")
        return Layout(said), None
    if lanes is not None and (isinstance(lanes, bool) or lanes not in LANES):
        raise SignatureError(f"{where}: lanes {lanes!r}. Say a power of two from 1 to {LANES[-1]}, or null.")
    return Layout.TILED, lanes


def _line(region: Region) -> int | None:
    return region.location.line if region.location else None
