"""Which branches take a bit of the tape, and which a byte.

A bit saves seven eighths of a byte, 0.06 ns where the tape is beyond the cache, and costs a shift or two, 0.3 to 1 ns
in a loop that does little else: so it does not pay in time.  It pays in memory where branches are most of the tape
and the loop is serial, so that shifts are done while it waits (needleman_wunsch: 9 MB instead of 72, 4% more time).
Elsewhere less is to be had (logsumexp: a tenth less tape, a fifth more time), or more is lost (a loop that LLVM
vectorises, with nothing else on its tape: 1.2 to 1.3 times the time).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from llvm_passes.adjoint import Adjoint
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.ir.model import I1, FloatType, Function
from llvm_passes.tape.cost import OFTEN
from llvm_passes.tape.fate import Fate
from llvm_passes.tape.layers import layers_of
from llvm_passes.tape.plan import Region, TapePlan
from llvm_passes.tape.region_layout import one_array_a_slot, packed
from llvm_passes.tape.settings import Layout, TapeSettings


def with_packed_branches(adjoint: Adjoint, settings: TapeSettings, *, is_checked: bool) -> Adjoint:
    """The adjoint with branches as bits where that is possible and wanted, and the reason where it is not."""
    pairs = {pair.index: pair for pair in adjoint.root.walk()}
    rebuilt = {pair.index for root in adjoint.root.children if root.fate.fate is Fate.REBUILT for pair in root.walk()}
    unpacked = _reason_for_all(adjoint.plan, settings, is_checked=is_checked)

    def with_branches(region: Region) -> Region:
        layout = region.layout
        if layout is None or layout.bits or layout.branches or not _branches(region):
            return region
        again = "its loop is rebuilt, a short tape at a time" if region.index in rebuilt else None
        pair = pairs.get(region.index)
        reason = unpacked or again or _reason(region, pair, adjoint.plan, adjoint.module.functions)
        if reason is None and settings.bits is None and not _is_serial(pair):
            reason = "the loop may be vectorised, which bits would slow down"
        if reason is not None:
            changed = dataclasses.replace(layout, branches=f"a branch takes a byte: {reason}")
        else:
            slots = {slot.index: slot for slot in region.slots}
            changed = packed([slots[index] for index, _ in layout.offsets], layout.reason, "a branch takes a bit")
        return dataclasses.replace(region, layout=changed)

    plan = dataclasses.replace(adjoint.plan, regions=tuple(map(with_branches, adjoint.plan.regions)))
    return dataclasses.replace(adjoint, plan=plan)


def in_bytes(region: Region) -> Region:
    """The region with a byte for each branch."""
    if region.layout is None or not region.layout.bits:
        return region
    slots = {slot.index: slot for slot in region.slots}
    layout = one_array_a_slot([slots[index] for index, _ in region.layout.offsets], region.layout.reason)
    return dataclasses.replace(region, layout=layout)


def _branches(region: Region) -> int:
    return sum(slot.type == I1 for slot in region.slots)


def _reason_for_all(plan: TapePlan, settings: TapeSettings, *, is_checked: bool) -> str | None:
    if settings.bits is False:
        return "bits=False"
    if is_checked:
        return "check=True addresses each record by itself"
    if settings.directory is not None or settings.budget is not None:
        return "a budget counts whole bytes a record"
    if settings.bits is None and not _are_branches_most(plan):
        return "branches are less than half of the tape"
    return None


def _are_branches_most(plan: TapePlan) -> bool:
    """Whether branches are half of the tape or more, if each loop iterates often."""
    often = [(OFTEN**region.depth, region) for region in plan.regions if region.slots]
    whole = sum(times * region.record_size for times, region in often)
    return 2 * sum(times * _branches(region) for times, region in often) >= whole


def _reason(region: Region, pair: LoopPair | None, plan: TapePlan, functions: Mapping[str, Function]) -> str | None:
    """Why the branches of this region take a byte; None where they take a bit."""
    assert region.layout is not None
    if region.layout.kind is not Layout.SOA:
        return "records are structs or tiles"
    if pair is None or pair.forward_loop is None:
        return "it is not that of a loop, or in a function that stays a call"
    if any(around.is_fused for around in _around(region, plan)):
        return "a loop around it is fused"
    split = {layer.loop.name for layer in layers_of(pair, region, functions)}
    if pair.forward_loop.symbol not in split:
        return "its loop cannot be split where words end"
    if len(split) < 2 and not _is_serial(pair):
        return "its reverse cannot be split where words end, and may be vectorised"
    return None


def _is_serial(pair: LoopPair | None) -> bool:
    return pair is not None and any(isinstance(value.type, FloatType) for value in pair.carried)


def _around(region: Region, plan: TapePlan) -> list[Region]:
    found = []
    while region.parent is not None:
        region = plan.regions[region.parent]
        found.append(region)
    return found
