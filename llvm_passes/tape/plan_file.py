"""A tape plan as a file: written to be read and edited, and given back as settings.

::

    {"version": 2, "function": "smooth", "settings": {"tape": "soa", "tape_budget": null, …}, "made_with": {…},
     "costs": {…},
     "regions": [{"loop": "B12", "line": 6, "records": "steps * (n - 1)", "fate": "streamed", "why": …,
                  "layout": "soa", "lanes": null,
                  "slots": [{"value": "%.3", "type": "double", "source": "tape", "reason": …}, …],
                  "recomputed": [{"value": "%.7", "type": "double", "source": "recompute", "reason": …}, …]}, …]}

What may be edited: the settings, the fate of a loop, the layout and lanes of a region, and where a value comes from
(:mod:`llvm_passes.tape.plan_edits`).  Everything else says what the passes have found and proved with the settings
that it was made with; a file in which that differs from what they find now is refused by name, since it was made
for another function, or edited where nothing can be chosen.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from llvm_passes.errors import SignatureError
from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs
from llvm_passes.tape.fate import Fate
from llvm_passes.tape.plan_edits import check_obeyed, edits_of, regions_of
from llvm_passes.tape.settings import OPTIONS, Layout, PlanEdits, TapeSettings

if TYPE_CHECKING:
    from llvm_passes.tape.plan import TapePlan

VERSION = 2


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
        costs = self.costs
        try:
            edits = _edits_from(given.pop("edits"))
            found = {OPTIONS[option]: value for option, value in given.items()}
            found["layout"] = Layout(found["layout"])
            return TapeSettings(**found, edits=edits, costs=costs)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise SignatureError(f"plan: {self.path}: 'made_with' cannot be edited.") from error

    def edits(self, saved: TapePlan, function: str) -> PlanEdits:
        """What the file says of single loops, regions and values.

        ``saved``: what the passes find with the settings that the plan was made with.  Raises
        :class:`SignatureError` that names what is not a choice.
        """
        if self.content["function"] != function:
            raise SignatureError(f"plan: {self.path} is of {self.content['function']}, not of {function}.")
        return edits_of(saved, self.content["regions"], self.path)

    def check(self, plan: TapePlan, edits: PlanEdits) -> None:
        """Raises :class:`SignatureError` that names an edit that is not in ``plan``, and why."""
        check_obeyed(plan, edits, self.path)


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
        "made_with": {**options_of(plan.settings), "edits": _edits_as_json(plan.settings.edits)},
        "costs": dataclasses.asdict(plan.settings.costs),
        "regions": list(regions_of(plan)),
    }


def options_of(settings: TapeSettings) -> dict[str, Any]:
    """The options by the names that a user knows."""
    values = {option: getattr(settings, name) for option, name in OPTIONS.items()}
    return {option: value.value if isinstance(value, Layout) else value for option, value in values.items()}


def _edits_as_json(edits: PlanEdits) -> dict[str, Any]:
    return {
        "fates": {loop: fate.value for loop, fate in edits.fates},
        "layouts": {label: [layout.value, lanes] for label, layout, lanes in edits.layouts},
        "taped": sorted(edits.taped),
        "recomputed": sorted(edits.recomputed),
    }


def _edits_from(given: Mapping[str, Any]) -> PlanEdits:
    return PlanEdits(
        tuple((loop, Fate(fate)) for loop, fate in given["fates"].items()),
        tuple((label, Layout(layout), lanes) for label, (layout, lanes) in given["layouts"].items()),
        frozenset(given["taped"]),
        frozenset(given["recomputed"]),
    )
