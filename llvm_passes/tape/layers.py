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
from dataclasses import dataclass

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.signature import TAPE_PORT, Port, Role, Signature
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import (
    I32,
    I64,
    PTR,
    VOID,
    Argument,
    BinaryOp,
    Block,
    Branch,
    Call,
    Function,
    FunctionType,
    Global,
    Instruction,
    Local,
    Phi,
    Value,
)
from llvm_passes.tape.plan import Region, TapePlan
from llvm_passes.tape.record_loop import RecordLoop, record_loop_or_none, uses_record_for_tape_only
from llvm_passes.tape.region_layout import RegionLayout

TILE_AT, TILE_WRITE, TILE_READ, TILE_PUSH, TILE_POP = (
    "tapeflow.tile.at",
    "tapeflow.tile.write",
    "tapeflow.tile.read",
    "tapeflow.tile.push",
    "tapeflow.tile.pop",
)
"""Tiles, as functions that the tape stage lowers:

* ``ptr tapeflow.tile.at(ptr tape, i32 region, i64 record)``: the tile, or the group of lanes, that the record is in
* ``void tapeflow.tile.write.TYPE(ptr tile, i32 slot, i64 lane, TYPE value)``
* ``TYPE tapeflow.tile.read.TYPE(ptr tile, i32 slot, i64 lane)``
* ``void tapeflow.tile.push(ptr tape, i32 region, i64 record, i64 end)``: the scratchpad is copied out if it is full
* ``void tapeflow.tile.pop(ptr tape, i32 region, i64 record)``: and back, if the record is the last of its tile
"""


@dataclass(frozen=True, slots=True)
class Layer:
    """One of the two loops of a loop pair, and the iteration that it calls."""

    region: Region
    loop: Function
    iteration: Function
    record: str
    """The iteration's parameter for the record's number."""
    tape: Local
    """The loop's parameter for the tape."""
    found: RecordLoop


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
            iteration = _tiled_iteration(layer)
            known[iteration.name] = iteration
            known[layer.loop.name] = _SplitLoop(layer, region.layout, iteration).build()
            replaced.add(layer.iteration.name)
        split |= {layer.region.index for layer in layers}
    called = {i.callee_name for f in known.values() for i in f.instructions() if isinstance(i, Call)}
    kept = (f for f in known.values() if f.name in called or f.name not in replaced)
    return tuple(kept), frozenset(split)


def _tiled_iteration(layer: Layer) -> Function:
    """The iteration on a lane of a tile instead of a record of the tape."""
    body = layer.iteration
    names = {a.name for a in body.arguments} | {i.name for i in body.instructions()} | {b.label for b in body.blocks}
    tile = Local(PTR, next(n for n in ("tile", *(f"tile.{k}" for k in range(len(names) + 1))) if n not in names))

    def rewritten(instruction: Instruction) -> Instruction:
        if not isinstance(instruction, Call) or len(instruction.arguments) < 3:
            return instruction
        _, slot, record, *value = instruction.arguments
        if not isinstance(record, Local) or record.name != layer.record:
            return instruction
        name = (instruction.callee_name or "").replace(TAPE_WRITE, TILE_WRITE).replace(TAPE_READ, TILE_READ)
        return _with(instruction, name, (tile, slot, record, *value))

    blocks = tuple(Block(b.label, tuple(map(rewritten, b.instructions))) for b in body.blocks)
    arguments = (*body.arguments, Argument(PTR, tile.name))
    return body.replace(name=f"{body.name}.tile", arguments=arguments, blocks=blocks)


class _SplitLoop:
    """Rewrites one loop function."""

    def __init__(self, layer: Layer, layout: RegionLayout, iteration: Function) -> None:
        self._layer = layer
        self._layout = layout
        self._iteration = iteration
        self._found = layer.found
        loop = layer.loop
        self._builder = FunctionBuilder(
            loop.name, loop.result, loop.arguments, linkage=loop.linkage, attributes=loop.attributes
        )
        self._builder.reserve_names([i.name for i in loop.instructions() if i.name is not None])
        self._builder.reserve_names([block.label for block in loop.blocks])
        self._outer: dict[str, Local] = {}
        """What each phi of the loop holds at the beginning of a tile."""
        self._tape = layer.tape

    def build(self) -> Function:
        builder, label = self._builder, self._found.block.label
        outer, ended = builder.fresh("tile"), builder.fresh("tiled")
        for block in self._layer.loop.blocks:
            if block.label == label:
                builder.open_reserved(outer)
            builder.open_reserved(block.label)
            if block.label == label:
                builder.open_reserved(ended)
        for block in self._layer.loop.blocks:
            builder.at(block.label)
            if block.label != label:
                self._copy(block, {label: outer} if block.label == self._found.before else {}, {label: ended})
        self._emit_loop(outer, ended)
        return builder.build()

    def _copy(self, block: Block, targets: Mapping[str, str], sources: Mapping[str, str]) -> None:
        for instruction in block.instructions:
            if isinstance(instruction, Branch):
                instruction = instruction.replace(targets=tuple(targets.get(t, t) for t in instruction.targets))
            elif isinstance(instruction, Phi):
                instruction = instruction.replace(blocks=tuple(sources.get(s, s) for s in instruction.blocks))
            self._builder.emit(instruction)

    def _emit_loop(self, outer: str, ended: str) -> None:
        builder, found = self._builder, self._found
        label, unit = found.block.label, integer(self._layout.unit)
        region = integer(self._layer.region.index, I32)
        builder.at(outer)
        for phi in found.block.phis:
            incoming = {source: value for value, source in phi.incoming()}
            entries = [(incoming[found.before], found.before), (incoming[label], ended)]
            self._outer[phi.value.name] = builder.phi(phi.type, f"{phi.name}.tile", entries)
        record = self._at_tile(found.record)
        if self._layout.is_staged and found.is_descending:
            builder.call(TILE_POP, VOID, (self._tape, region, record))
        tile = builder.call_value(TILE_AT, PTR, (self._tape, region, record), "tile.address")
        first = builder.binary("and", record, integer(self._layout.unit - 1), "lane.first")
        beyond = builder.binary("add", first, integer(1), "lane.beyond", ("nuw", "nsw"))
        room: Value = beyond if found.is_descending else builder.sub(unit, first, "room")
        left = self._left()
        count = builder.select(builder.compare("ult", room, left, "fits"), room, left, "count")
        start = beyond if found.is_descending else first
        last = builder.binary("sub" if found.is_descending else "add", start, count, "lane.end", ("nuw", "nsw"))
        builder.branch(label)

        builder.at(label)
        for phi in found.block.phis:
            incoming = {source: value for value, source in phi.incoming()}
            entries = [(self._outer[phi.value.name], outer), (incoming[label], label)]
            values, blocks = zip(*entries, strict=True)
            builder.emit(phi.replace(operands=values, blocks=blocks))
        moving = builder.phi(I64, "lane", [(start, outer)], label)
        step = "sub" if found.is_descending else "add"
        flags = ("nuw", "nsw")
        lane = builder.binary(step, moving, integer(1), "lane.next", flags)
        builder.add_incoming(label, moving, lane, label)
        for instruction in found.block.instructions[len(found.block.phis) : -1]:
            if instruction is found.call:
                self._emit_call(tile, lane if found.is_descending else moving)
            else:
                builder.emit(instruction)
        builder.branch_if(builder.compare("ne", lane, last, "within"), label, ended)

        builder.at(ended)
        if self._layout.is_staged and not found.is_descending:
            builder.call(TILE_PUSH, VOID, (self._tape, region, record, last))
        branch = found.block.terminator
        assert isinstance(branch, Branch)
        builder.emit(branch.replace(targets=(outer, found.after)))

    def _left(self) -> Value:
        """How many iterations the loop has left at the beginning of a tile."""
        counter = self._outer[self._found.counter.value.name]
        if self._found.is_descending:
            return counter
        assert self._found.left is not None
        return self._builder.sub(self._found.left, counter, "left")

    def _at_tile(self, value: Value) -> Value:
        """What a value of the loop's block, made of its phis by arithmetic, is in the tile's first iteration."""
        if not isinstance(value, Local):
            return value
        if value.name in self._outer:
            return self._outer[value.name]
        made = next((i for i in self._found.block.instructions if i.name == value.name), None)
        if made is None:
            return value
        assert isinstance(made, BinaryOp)
        left, right = map(self._at_tile, made.operands)
        return self._builder.binary(made.opcode, left, right, f"{value.name}.tile")

    def _emit_call(self, tile: Value, lane: Value) -> None:
        call = self._found.call
        number = [a.name for a in self._layer.iteration.arguments].index(self._layer.record)
        arguments = [*call.arguments, tile]
        arguments[number] = lane
        self._builder.emit(_with(call, self._iteration.name, tuple(arguments)))


def _with(call: Call, callee: str, arguments: tuple[Value, ...]) -> Call:
    signature = FunctionType(call.type, tuple(a.type for a in arguments))
    changed = call.replace(operands=(*arguments, Global(PTR, callee)), signature=signature, argument_attributes=())
    assert isinstance(changed, Call)
    return changed
