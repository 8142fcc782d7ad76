"""Regions: the slots of a body as one struct, and how its records lie in memory.

The choice is made region by region.  An array a slot (``soa``) is what everything else is measured against, and
the layout of regions of functions that stay calls: their records are taken in no order that a tile could follow.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from llvm_passes.adjoint import Adjoint
from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.ir.model import Call, FloatType, Function
from llvm_passes.tape.address import number
from llvm_passes.tape.cost import FEWEST_ITERATIONS_OF_A_SPLIT_LOOP, FEWEST_SLOTS_OF_A_STRUCT
from llvm_passes.tape.layers import layers_of, with_layers
from llvm_passes.tape.packed_branches import with_packed_branches
from llvm_passes.tape.plan import Region, Slot, TapePlan
from llvm_passes.tape.region_layout import RegionLayout, one_array_a_slot, structs, tiles
from llvm_passes.tape.settings import Layout, TapeSettings


def laid_out(adjoint: Adjoint, settings: TapeSettings, *, is_checked: bool = False) -> Adjoint:
    """The adjoint with a layout for each region of its plan that has slots and no layout yet.

    ``is_checked``: each access to a record is checked, so that no two records share a byte.
    """
    bodies = [pair for root in (adjoint.root, *adjoint.callees) for pair in root.walk()]
    functions = adjoint.module.functions

    def with_layout(region: Region) -> Region:
        if not region.slots or region.layout is not None:
            return region
        if region.index >= len(bodies):
            return dataclasses.replace(region, layout=one_array_a_slot(region.slots, "it is not that of a loop"))
        return dataclasses.replace(region, layout=_layout(region, bodies[region.index], functions, settings))

    return with_packed_branches(
        with_regions(adjoint, map(with_layout, adjoint.plan.regions)), settings, is_checked=is_checked
    )


def written_in_place(adjoint: Adjoint) -> Adjoint:
    """The adjoint without scratchpads: for loops that are replayed, whose records are written more than once."""
    regions = (
        dataclasses.replace(r, layout=dataclasses.replace(r.layout, is_staged=False, is_split=r.layout.lanes > 1))
        if r.layout is not None and r.layout.is_staged
        else r
        for r in adjoint.plan.regions
    )
    return with_regions(adjoint, regions)


def with_regions(adjoint: Adjoint, regions: Iterable[Region]) -> Adjoint:
    return dataclasses.replace(adjoint, plan=dataclasses.replace(adjoint.plan, regions=tuple(regions)))


def with_split_loops(adjoint: Adjoint, functions: Sequence[Function]) -> tuple[tuple[Function, ...], TapePlan]:
    """The functions with their loops split as the layouts say, and the plan with layouts that are as was done.

    A scratchpad is where all accesses of its region go, or none: it is taken out of the plan again if one is
    left that is not in a split loop, because something has rearranged the loops.
    """
    roots, plan = (adjoint.root, *adjoint.callees), adjoint.plan
    made, split = with_layers(functions, roots, plan)
    left = {number(i.arguments[1]) for f in made for i in f.instructions() if isinstance(i, Call) and is_access(i)}
    split -= {s.region for s in plan.slots if s.index in left and _is_staged(plan.regions[s.region])}
    regions = tuple(r if r.layout is None or r.index in split else as_they_stand(r) for r in plan.regions)
    if regions == plan.regions:
        return made, plan
    plan = dataclasses.replace(plan, regions=regions)
    return with_layers(functions, roots, plan)[0], plan


def _is_staged(region: Region) -> bool:
    return region.layout is not None and region.layout.is_staged


def as_they_stand(region: Region) -> Region:
    """The region with its loops as they are: neither split nor staged."""
    if region.layout is None:
        return region
    return dataclasses.replace(region, layout=dataclasses.replace(region.layout, is_split=False, is_staged=False))


def is_access(call: Call) -> bool:
    """Whether the call reads or writes a record of the tape, not a lane of a tile."""
    return (call.callee_name or "").startswith((f"{TAPE_READ}.", f"{TAPE_WRITE}."))


def _layout(
    region: Region, pair: LoopPair | None, functions: Mapping[str, Function], settings: TapeSettings
) -> RegionLayout:
    if pair is None:
        return one_array_a_slot(region.slots, "a copy of an array")
    slots = _in_order_of_writing(region.slots, functions[pair.forward.symbol])
    if region.function:
        return one_array_a_slot(slots, f"activations of {region.function} take its records in any order")
    reason = f"tape={settings.layout.value!r}"
    said = settings.edits.layout(region.label)
    if said is not None:
        settings, reason = dataclasses.replace(settings, layout=said[0], lanes=said[1]), "the plan says so"
    match settings.layout:
        case Layout.AUTO:
            return _cheapest(slots, pair)
        case Layout.SOA:
            return one_array_a_slot(slots, reason)
        case Layout.AOS:
            return structs(slots, reason)
        case Layout.TILED:
            if pair.forward_loop is None:
                return structs(slots, "the function's own body has one record")
            reason = "the loop may be vectorised: each slot's records in a tile are contiguous"
            return _tiles(slots, region, pair, functions, settings, reason)


def _cheapest(slots: Sequence[Slot], pair: LoopPair) -> RegionLayout:
    """As many arrays as slots are streams that the hardware follows; from some number on it loses track of them."""
    if pair.forward_loop is None or len(slots) < FEWEST_SLOTS_OF_A_STRUCT:
        return one_array_a_slot(slots, f"fewer than {FEWEST_SLOTS_OF_A_STRUCT} streams")
    return structs(slots, f"{len(slots)} slots would be as many streams")


def _tiles(
    slots: Sequence[Slot],
    region: Region,
    pair: LoopPair,
    functions: Mapping[str, Function],
    settings: TapeSettings,
    reason: str,
) -> RegionLayout:
    serial = _why_serial(region, pair, functions)
    loops = len(layers_of(pair, region, functions))
    return tiles(slots, settings, split_loops=loops, is_vectorised=serial is None, reason=serial or reason)


def _why_serial(region: Region, pair: LoopPair, functions: Mapping[str, Function]) -> str | None:
    """Why the loop is not one that LLVM may vectorise, as far as can be seen here; None for one that it may."""
    if pair.children:
        return "the loop contains loops"
    if not layers_of(pair, region, functions):
        return "an iteration calls functions of the gradient's own, or the loop has another form"
    carried = [value for value in pair.carried if isinstance(value.type, FloatType)]
    if carried:
        return f"{carried[0]} is carried from iteration to iteration"
    count = region.trip_count or ""
    if count.isdigit() and int(count) < FEWEST_ITERATIONS_OF_A_SPLIT_LOOP:
        return f"{count} iterations are too few to split"
    return None


def _in_order_of_writing(slots: Sequence[Slot], forward: Function) -> list[Slot]:
    """As the forward pass of an iteration writes them; those that its callers write come last."""
    written: dict[int, None] = {}
    for instruction in forward.instructions():
        if isinstance(instruction, Call) and (instruction.callee_name or "").startswith(f"{TAPE_WRITE}."):
            written[number(instruction.arguments[1])] = None
    order = [*written]
    return sorted(slots, key=lambda slot: order.index(slot.index) if slot.index in written else len(order))
