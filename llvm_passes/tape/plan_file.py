"""A tape plan as a file: written to be read and edited, and given back as settings.

::

    {"version": 1, "function": "smooth", "settings": {"tape": "soa", "tape_budget": null, …}, "made_with": {…},
     "costs": {…},
     "regions": [{"loop": "B12", "line": 6, "records": "steps * (n - 1)", "fate": "streamed", "why": …,
                  "slots": [{"value": "%.3", "type": "double", "reason": …}, …]}, …]}

What may be edited: the settings, and the fate of a loop to ``streamed``.  Everything else says what the passes
have found and proved with the settings that it was made with; a file in which that differs from what they find
now is refused by name, since it was made for another function, or edited where nothing can be chosen.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from llvm_passes.errors import SignatureError
from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs
from llvm_passes.tape.fate import Fate
from llvm_passes.tape.settings import OPTIONS, Layout, TapeSettings

if TYPE_CHECKING:
    from llvm_passes.tape.plan import Region, TapePlan

VERSION = 1


@dataclass(frozen=True, eq=False)
class PlanFile:
    """What a file says.  Made by :meth:`TapePlan.load`, for ``tapeflow.jit(plan=…)`` and the like."""

    content: Mapping[str, Any]
    path: str

    @property
    def settings(self) -> Mapping[str, Any]:
        """The options of the tape, by name, as a user gives them."""
        given = self.content["settings"]
        for option in given:
            if option not in OPTIONS:
                raise SignatureError(f"plan: {self.path}: settings: there is no option {option!r}.")
        return dict(given)

    @property
    def streamed_loops(self) -> tuple[str, ...]:
        """The loops whose fate is written to be ``streamed``, by their labels."""
        return tuple(r["loop"] for r in self.content["regions"] if r.get("fate") == Fate.STREAMED.value)

    @property
    def costs(self) -> Costs:
        """Those of the machine that the plan was made on: what it chose, it chooses anywhere."""
        try:
            return Costs.of(self.content["costs"]) if "costs" in self.content else BUILT_IN_COSTS
        except ValueError as error:
            raise SignatureError(f"plan: {self.path}: 'costs' cannot be edited: {error}.") from error

    @property
    def made_with(self) -> TapeSettings:
        """The settings of the plan that was saved."""
        given = dict(self.content["made_with"])
        loops = tuple(given.pop("streamed_loops", ()))
        costs = self.costs
        try:
            found = {OPTIONS[option]: value for option, value in given.items()}
            found["layout"] = Layout(found["layout"])
            return TapeSettings(**found, streamed_loops=loops, costs=costs)
        except (KeyError, TypeError, ValueError) as error:
            raise SignatureError(f"plan: {self.path}: 'made_with' cannot be edited.") from error

    def check(self, saved: TapePlan, edited: TapePlan, function: str) -> None:
        """Raises :class:`SignatureError` that names what is not a choice.

        ``saved``: what the passes find with the settings that the plan was made with; ``edited``: with its own.
        """
        if self.content["function"] != function:
            raise SignatureError(f"plan: {self.path} is of {self.content['function']}, not of {function}.")
        found = {region["loop"]: region for region in _regions(saved)}
        given = {region["loop"]: region for region in self.content["regions"]}
        for loop in found.keys() ^ given.keys():
            raise SignatureError(f"plan: {self.path}: regions: {loop} is not in both the file and the function.")
        now = {region["loop"]: region for region in _regions(edited)}
        for loop, region in given.items():
            _check_region(self.path, found[loop], region)
            fate, possible = region["fate"], now.get(loop, region)
            if fate not in (possible["fate"], found[loop]["fate"]):
                raise SignatureError(
                    f"plan: {self.path}: the fate of {loop} (line {region['line']}) cannot be {fate!r}, but "
                    f"{possible['fate']}: {possible['why']}. A single loop can be made 'streamed'; the others are "
                    "switched on by the settings, where they are legal."
                )


def _check_region(path: str, found: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    where = f"plan: {path}: the region of {found['loop']} (line {found['line']})"
    for key in given.keys() ^ found.keys():
        raise SignatureError(f"{where}: {key!r} is not in both the file and the plan.")
    for key in ("line", "records", "slots"):
        if given[key] != found[key]:
            raise SignatureError(f"{where}: {key!r} cannot be edited; the plan has {found[key]!r}.")


def loaded(path: str) -> PlanFile:
    """Raises :class:`SignatureError` for a file that is no plan."""
    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
    except ValueError as error:
        raise SignatureError(f"plan: {path} is not a plan: {error}") from error
    keys = {"version", "function", "settings", "made_with", "regions"}
    if not isinstance(content, dict) or not keys <= content.keys() or content["version"] != VERSION:
        raise SignatureError(f"plan: {path} is not a plan of version {VERSION}.")
    return PlanFile(content, str(path))


def saved(plan: TapePlan, path: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        json.dump(content_of(plan), file, indent=2)
        file.write("\n")


def content_of(plan: TapePlan) -> dict[str, Any]:
    """What a file says of a plan."""
    return {
        "version": VERSION,
        "function": plan.function,
        "settings": options_of(plan.settings),
        "made_with": {**options_of(plan.settings), "streamed_loops": list(plan.settings.streamed_loops)},
        "costs": dataclasses.asdict(plan.settings.costs),
        "regions": list(_regions(plan)),
    }


def options_of(settings: TapeSettings) -> dict[str, Any]:
    """The options by the names that a user knows."""
    values = {option: getattr(settings, name) for option, name in OPTIONS.items()}
    return {option: value.value if isinstance(value, Layout) else value for option, value in values.items()}


def _regions(plan: TapePlan) -> Iterator[dict[str, Any]]:
    for region in plan.regions:
        fate = plan.fate_of(region)
        if not region.slots and fate is None:
            continue
        yield {
            "loop": _label(region),
            "line": region.location.line if region.location else None,
            "records": plan.records(region),
            "fate": fate.fate if fate else Fate.STREAMED.value,
            "why": fate.reason if fate else "the function's own body",
            "slots": [{"value": slot.value, "type": str(slot.type), "reason": slot.reason} for slot in region.slots],
        }


def _label(region: Region) -> str:
    return f"{region.function}:{region.body}" if region.function else region.body
