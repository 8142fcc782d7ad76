"""One loop over records becomes a loop over tiles around a loop over the lanes of a tile.

::

    tile:   %t = tile.at(tape, region, record)
            ran = lanes(…, lane, end, %t)              lanes:  repeat   … = iteration(…, lane, …, %t)
    tiled:  br again, tile, done                                        lane += 1      (or -= 1)
                                                               until lane == end

The loop over lanes is a function of its own, called again with constants where a group of few lanes is complete:
LLVM then knows how many iterations it has.  Legality: see :mod:`llvm_passes.tape.layers`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE
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
from llvm_passes.tape.cost import MOST_LANES_OF_A_LOOP_OF_ITS_OWN
from llvm_passes.tape.packed_loop import WordCells, packed_iteration
from llvm_passes.tape.plan import Region
from llvm_passes.tape.record_loop import RecordLoop
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


def split_loop(layer: Layer, layout: RegionLayout) -> tuple[Function, ...]:
    """The functions of a layer with its loop split: the loop, that over lanes, and the iteration on a lane."""
    iteration = packed_iteration(layer, layout) if layout.bits else _tiled_iteration(layer)
    return (*_SplitLoop(layer, layout, iteration).build(), iteration)


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
    """Rewrites one loop function: the loop over tiles stays in it, that over lanes becomes one of its own."""

    def __init__(self, layer: Layer, layout: RegionLayout, iteration: Function) -> None:
        self._layer = layer
        self._layout = layout
        self._iteration = iteration
        self._found = layer.found
        self._block = layer.found.block
        loop = layer.loop
        self._builder = FunctionBuilder(
            loop.name, loop.result, loop.arguments, linkage=loop.linkage, attributes=loop.attributes
        )
        self._builder.reserve_names([i.name for i in loop.instructions() if i.name is not None])
        self._builder.reserve_names([block.label for block in loop.blocks])
        self._outer: dict[str, Local] = {}
        """What each phi of the loop holds at the beginning of a tile."""
        self._latched = {
            phi.value.name: value
            for phi in self._block.phis
            for value, source in phi.incoming()
            if source == self._block.label
        }
        """What each phi of the loop holds in the iteration that follows."""

    def build(self) -> tuple[Function, Function]:
        """The loop over tiles, and the loop over the lanes of one."""
        builder, label = self._builder, self._block.label
        outer, ended = builder.fresh("tile"), builder.fresh("tiled")
        for block in self._layer.loop.blocks:
            builder.open_reserved(outer if block.label == label else block.label)
        builder.open_reserved(ended)
        for block in self._layer.loop.blocks:
            if block.label != label:
                builder.at(block.label)
                self._copy(block, {label: outer} if block.label == self._found.before else {}, {label: ended})
        results = self._results()
        lanes = self._lanes(results)
        self._emit_tile(outer, ended, lanes, results)
        return builder.build(), lanes

    def _copy(self, block: Block, targets: Mapping[str, str], sources: Mapping[str, str]) -> None:
        for instruction in block.instructions:
            if isinstance(instruction, Branch):
                instruction = instruction.replace(targets=tuple(targets.get(t, t) for t in instruction.targets))
            elif isinstance(instruction, Phi):
                instruction = instruction.replace(blocks=tuple(sources.get(s, s) for s in instruction.blocks))
            self._builder.emit(instruction)

    def _results(self) -> tuple[Local, ...]:
        """Values of the loop's block that are used behind it, or by its next iteration."""
        made = {i.name for i in self._block.instructions if i.name is not None}
        others = (i for b in self._layer.loop.blocks if b.label != self._block.label for i in b.instructions)
        used = [o for i in (*others, self._block.terminator) for o in i.operands]
        locals_ = (v for v in (*used, *self._latched.values()) if isinstance(v, Local) and v.name in made)
        return tuple(dict.fromkeys(locals_))

    def _inputs(self) -> tuple[Local, ...]:
        """Values from before the loop that its block uses."""
        made = {i.name for i in self._block.instructions if i.name is not None}
        phis = self._block.phis
        used = [o for i in self._block.instructions[len(phis) :] for o in i.operands] + [*self._latched.values()]
        return tuple(dict.fromkeys(v for v in used if isinstance(v, Local) and v.name not in made))

    def _lanes(self, results: Sequence[Local]) -> Function:
        """The iterations from one lane of a tile to another."""
        found, loop = self._found, self._layer.loop
        inputs = [Argument(value.type, value.name) for value in self._inputs()]
        builder = FunctionBuilder(f"{loop.name}.lanes", VOID, inputs, linkage=loop.linkage, attributes=loop.attributes)
        builder.reserve_names([i.name for i in loop.instructions() if i.name is not None])
        starts = [builder.add_argument(phi.type, f"{phi.name}.first") for phi in self._block.phis]
        first, end = builder.add_argument(I64, "lane.first"), builder.add_argument(I64, "lane.end")
        tile = builder.add_argument(PTR, "tile")
        entry, label, done = builder.open("entry"), builder.open("lanes"), builder.open("done")
        builder.at(entry)
        words = WordCells(builder, self._layer, self._layout)
        if self._layout.bits:
            words.load(tile, *((end, first) if found.is_descending else (first, end)))
        before = builder.label
        builder.branch(label)
        builder.at(label)
        for phi, start in zip(self._block.phis, starts, strict=True):
            builder.emit(phi.replace(operands=(start, self._latched[phi.value.name]), blocks=(before, label)))
        moving = builder.phi(I64, "lane", [(first, before)])
        lane = builder.binary("sub" if found.is_descending else "add", moving, integer(1), "lane.next", ("nuw", "nsw"))
        builder.add_incoming(label, moving, lane, label)
        for instruction in self._block.instructions[len(self._block.phis) : -1]:
            if instruction is found.call:
                builder.emit(self._called(tile, lane if found.is_descending else moving, words.cells))
            else:
                builder.emit(instruction)
        builder.branch_if(builder.compare("ne", lane, end, "within"), label, done)
        builder.at(done)
        words.store(tile)
        value = builder.pack(results)
        builder.result = value.type
        builder.ret(value)
        return builder.build()

    def _called(self, tile: Value, lane: Value, words: Sequence[Local]) -> Call:
        call = self._found.call
        if self._layout.bits:
            return _with(call, self._iteration.name, (*call.arguments, lane, *words))
        number = [a.name for a in self._layer.iteration.arguments].index(self._layer.record)
        arguments = [*call.arguments, tile]
        arguments[number] = lane
        return _with(call, self._iteration.name, tuple(arguments))

    def _emit_tile(self, outer: str, ended: str, lanes: Function, results: Sequence[Local]) -> None:
        builder, found, unit = self._builder, self._found, self._layout.unit
        region = integer(self._layer.region.index, I32)
        builder.at(outer)
        for phi in self._block.phis:
            incoming = {source: value for value, source in phi.incoming()}
            entries = [(incoming[found.before], found.before), (incoming[self._block.label], ended)]
            self._outer[phi.value.name] = builder.phi(phi.type, f"{phi.name}.tile", entries)
        record = self._at_tile(found.record)
        if self._layout.is_staged and found.is_descending:
            builder.call(TILE_POP, VOID, (self._layer.tape, region, record))
        tile = builder.call_value(TILE_AT, PTR, (self._layer.tape, region, record), "tile.address")
        first: Value = builder.binary("and", record, integer(unit - 1), "lane")
        beyond = builder.binary("add", first, integer(1), "lane.beyond", ("nuw", "nsw"))
        room = beyond if found.is_descending else builder.sub(integer(unit), first, "room")
        left = self._left()
        fits = builder.compare("ult", room, left, "fits")
        count = builder.select(fits, room, left, "count")
        start = beyond if found.is_descending else first
        end = builder.binary("sub" if found.is_descending else "add", start, count, "lane.end", ("nuw", "nsw"))
        whole = (integer(unit), integer(0)) if found.is_descending else (integer(0), integer(unit))

        def emit_lanes(start: Value, end: Value) -> list[Local]:
            phis = [self._outer[phi.value.name] for phi in self._block.phis]
            arguments = (*self._inputs(), *phis, start, end, tile)
            ran = builder.call_value(lanes.name, lanes.result, arguments, "ran")
            found = [builder.extract(ran, n, f"{value.name}.ran") for n, value in enumerate(results)]
            builder.branch(ended)
            return found

        runs = []
        if 1 < unit <= MOST_LANES_OF_A_LOOP_OF_ITS_OWN:
            full, part = builder.open("full"), builder.open("part")
            builder.branch_if(builder.compare("eq", count, integer(unit), "is.full"), full, part)
            builder.at(full)
            runs.append((full, emit_lanes(*whole)))
            builder.at(part)
            runs.append((part, emit_lanes(start, end)))
        else:
            runs.append((outer, emit_lanes(start, end)))
        builder.at(ended)
        labels = tuple(source for source, _ in runs)
        for n, value in enumerate(results):
            operands = tuple(values[n] for _, values in runs)
            builder.emit(Phi(opcode="phi", type=value.type, name=value.name, operands=operands, blocks=labels))
        if self._layout.is_staged and not found.is_descending:
            builder.call(TILE_PUSH, VOID, (self._layer.tape, region, record, end))
        branch = self._block.terminator
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
        made = next((i for i in self._block.instructions if i.name == value.name), None)
        if made is None:
            return value
        assert isinstance(made, BinaryOp)
        left, right = map(self._at_tile, made.operands)
        return self._builder.binary(made.opcode, left, right, f"{value.name}.tile")


def _with(call: Call, callee: str, arguments: tuple[Value, ...]) -> Call:
    signature = FunctionType(call.type, tuple(a.type for a in arguments))
    changed = call.replace(operands=(*arguments, Global(PTR, callee)), signature=signature, argument_attributes=())
    assert isinstance(changed, Call)
    return changed
