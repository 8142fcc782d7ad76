"""Layers: the loop over a region's records is split where its tiles, or its groups of lanes, end.

::

    loop:                                          tile:   %t = tile.at(tape, region, record)    ; 256 records a tile
      record = first + i                                   lane = record & 255
      write(tape, slot, record, x)                         end = lane + min(256 - lane, n - i)
      i += 1                                       loop:   tile.write(t, slot, lane, x)
      br again, loop, done                   =>            i += 1
                                                           lane += 1
                                                           br (lane != end), loop, tiled
                                                   tiled:  br again, tile, done

``tile.at`` is the address of the tile, or of the group of lanes, that a record is in; within it a slot's address
is affine in the lane, which LLVM vectorises; it does not through the shifts and masks of a record's own address.

Legal because the iterations are the same, in the same order, and with the same records.  Ascending: before the
outer iteration that begins at ``i``, the iterations 0 to ``i - 1`` have run; the inner loop runs
``min(256 - lane, n - i)`` more, at least one, and no more than there are.  The original test is then as it was
behind the last of them, and decides.  ``n`` is how many there are: the loop's trip count is exact, it leaves for
no other reason (nothing in it raises or runs out of memory), and :mod:`record_loop` has read off that ``i`` counts
them.  Descending: the counter holds what is left, and it is the test itself.  Between a record's iteration and the
end of its tile the address of the tile does not change: only ``reserve`` moves a region, and no iteration calls it.

Staged, the tile is the scratchpad: what it holds is copied out when it is full, and copied back when the reverse
pass comes to its last record.  The records of a region are read in the opposite order of their writing, so a tile
that was never full still is in the scratchpad.

Not done: forward loops whose trip count is not known or that may raise (their reverse loops are split all the
same, for they run backwards over what there is); loops that contain loops or calls of the gradient's own functions,
which could run out of memory half-way, or move the region; regions of functions that stay calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.signature import TAPE_PORT, Port, Role, Signature
from llvm_passes.ir.model import (
    Call,
    Function,
    Local,
)
from llvm_passes.tape.plan import Region, TapePlan
from llvm_passes.tape.record_loop import record_loop_or_none, uses_record_for_tape_only
from llvm_passes.tape.split_loop import Layer, split_loop


def layers_of(pair: LoopPair, region: Region, functions: Mapping[str, Function]) -> tuple[Layer, ...]:
    """The forward and the reverse loop of a body, those of them that can be split."""
    if region.function or not region.slots:
        return ()
    found: list[Layer | None] = []
    if pair.forward_loop is not None and pair.trip_count is not None and not pair.may_raise:
        found.append(_layer_or_none(region, pair.forward, pair.forward_loop, functions))
    if pair.reverse_loop is not None and pair.reverse is not None:
        found.append(_layer_or_none(region, pair.reverse, pair.reverse_loop, functions))
    return tuple(layer for layer in found if layer is not None)


def _layer_or_none(
    region: Region, iteration: Signature, loop: Signature, functions: Mapping[str, Function]
) -> Layer | None:
    body, around = functions.get(iteration.symbol), functions.get(loop.symbol)
    if body is None or around is None or len(around.arguments) != len(loop.parameters):
        return None
    record, tape = _argument(body, iteration, Port(Role.RECORD)), _argument(around, loop, TAPE_PORT)
    if record is None or tape is None:
        return None
    if not uses_record_for_tape_only(body, record.name, region) or _calls_own(body, functions):
        return None
    bound = _argument(around, loop, Port(Role.BOUND))
    found = record_loop_or_none(around, body, record.name, bound)
    return None if found is None else Layer(region, around, body, record.name, tape, found)


def _argument(function: Function, signature: Signature, port: Port) -> Local | None:
    if len(function.arguments) != len(signature.parameters):
        return None
    ports = [p for p, _ in signature.parameters]
    return function.arguments[ports.index(port)].value if port in ports else None


def _calls_own(body: Function, functions: Mapping[str, Function]) -> bool:
    """Whether the iteration calls what may run out of memory, or take records: functions of the gradient's own."""
    calls = [i.callee_name or "" for i in body.instructions() if isinstance(i, Call)]
    return any(
        not name.startswith((f"{TAPE_WRITE}.", f"{TAPE_READ}."))
        and (name.startswith("tapeflow.tape.") or (name in functions and not functions[name].is_declaration))
        for name in calls
    )


def with_layers(
    functions: Iterable[Function], pairs: Sequence[LoopPair], plan: TapePlan
) -> tuple[tuple[Function, ...], frozenset[int]]:
    """The functions with the loops split that their region's layout says, and the regions of those."""
    known = {f.name: f for f in functions}
    split: set[int] = set()
    replaced: set[str] = set()
    for pair in (each for root in pairs for each in root.walk()):
        region = plan.regions[pair.index]
        if region.layout is None or not region.layout.is_split:
            continue
        layers = layers_of(pair, region, known)
        if region.layout.is_staged and len(layers) < 2:
            continue
        for layer in layers:
            known.update((f.name, f) for f in split_loop(layer, region.layout))
            replaced.add(layer.iteration.name)
        split |= {layer.region.index for layer in layers}
    called = {i.callee_name for f in known.values() for i in f.instructions() if isinstance(i, Call)}
    kept = (f for f in known.values() if f.name in called or f.name not in replaced)
    return tuple(kept), frozenset(split)
