"""Branches as bits: the loop over the records of a word keeps the word in a register.

::

    fwd(…, record):                               fwd.tile(…, record, lane, %word):
      tape.write.i8(tape, slot, record, x)   =>     %word |= x << lane

    rev(…, record):                               rev.tile(…, record, lane, %word):
      x = tape.read.i8(tape, slot, record)   =>     x = (%word >> lane) & 1

    lanes(…, first, end, tile):                   ; of a split loop (split_loop.py): records of one word
      %word = first ? tile.read.i64(tile, slot) & ~(bits of the lanes that follow) : 0    ; in reverse as it is
      repeat  … fwd.tile(…, record, lane, %word) …
      tile.write.i64(tile, slot, %word)                                       ; forward

``%word`` is a cell of the function over lanes; LLVM makes a register of it, and of the bits that a loop that it
vectorises gathers a sum (``or``) and of those that it reads a comparison with a mask.

Legal where loops may be split (:mod:`llvm_passes.tape.layers`).  The bit of each record is written once, by its own
iteration, before the word goes to the tape: the loop over lanes has no other exit.  Bits of
earlier records in the word are kept, and those of later ones are not there yet: records are written in ascending
order.  Bits that nobody has written are read by nobody.

Reverse loops that cannot be split read each bit out of its word in memory (:mod:`llvm_passes.tape.packed_record`).

Not done: forward loops that cannot be split (a bit that is written through the word in memory makes each iteration
wait for the one before: needleman_wunsch took 1.8 times as long, pathfinder 2.2), structs and tiles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import (
    I8,
    I32,
    I64,
    PTR,
    VOID,
    Argument,
    BinaryOp,
    Block,
    Call,
    Cast,
    Function,
    Instruction,
    Load,
    Local,
    Store,
    Value,
)
from llvm_passes.tape.address import number
from llvm_passes.tape.region_layout import WORD, RegionLayout

if TYPE_CHECKING:
    from llvm_passes.tape.split_loop import Layer

WORD_READ, WORD_WRITE = "tapeflow.tile.read.i64", "tapeflow.tile.write.i64"


def packed_iteration(layer: Layer, layout: RegionLayout) -> Function:
    """The iteration on a lane of words: it takes the lane and, for each packed slot, where its word is."""
    return _Iteration(layer.iteration, layout.bits).build()


class _Iteration:
    def __init__(self, body: Function, bits: Sequence[int]) -> None:
        self._body = body
        self._names = {a.name for a in body.arguments} | {b.label for b in body.blocks}
        self._names |= {i.name for i in body.instructions() if i.name is not None}
        self._lane = Local(I64, self._fresh("lane"))
        self._words = {slot: Local(PTR, self._fresh("word")) for slot in bits}

    def build(self) -> Function:
        blocks = tuple(
            Block(b.label, tuple(made for i in b.instructions for made in self._rewritten(i)))
            for b in self._body.blocks
        )
        added = (Argument(I64, self._lane.name), *(Argument(PTR, word.name) for word in self._words.values()))
        return self._body.replace(
            name=f"{self._body.name}.tile", arguments=(*self._body.arguments, *added), blocks=blocks
        )

    def _rewritten(self, instruction: Instruction) -> Iterator[Instruction]:
        name = (instruction.callee_name or "") if isinstance(instruction, Call) else ""
        if not isinstance(instruction, Call) or not name.startswith((f"{TAPE_READ}.", f"{TAPE_WRITE}.")):
            yield instruction
            return
        _, slot, _, *value = instruction.arguments
        word = self._words.get(number(slot))
        if word is None:
            yield instruction
        elif value:
            yield from self._write(word, value[0])
        else:
            yield from self._read(word, instruction)

    def _write(self, word: Local, value: Value) -> Iterator[Instruction]:
        wide, bit, before, after = (Local(I64, self._fresh(stem)) for stem in ("wide", "bit", "before", "after"))
        yield Cast(opcode="zext", type=I64, name=wide.name, operands=(value,))
        yield BinaryOp(opcode="shl", type=I64, name=bit.name, operands=(wide, self._lane))
        yield Load(opcode="load", type=I64, name=before.name, operands=(word,))
        yield BinaryOp(opcode="or", type=I64, name=after.name, operands=(before, bit))
        yield Store(opcode="store", type=VOID, operands=(after, word))

    def _read(self, word: Local, read: Call) -> Iterator[Instruction]:
        whole, shifted, bit = (Local(I64, self._fresh(stem)) for stem in ("whole", "shifted", "bit"))
        yield Load(opcode="load", type=I64, name=whole.name, operands=(word,))
        yield BinaryOp(opcode="lshr", type=I64, name=shifted.name, operands=(whole, self._lane))
        yield BinaryOp(opcode="and", type=I64, name=bit.name, operands=(shifted, integer(1)))
        yield Cast(opcode="trunc", type=I8, name=read.name, operands=(bit,))

    def _fresh(self, stem: str) -> str:
        name = next(n for n in (stem, *(f"{stem}.{k}" for k in range(len(self._names) + 1))) if n not in self._names)
        self._names.add(name)
        return name


class WordCells:
    """The words of a function over lanes."""

    def __init__(self, builder: FunctionBuilder, layer: Layer, layout: RegionLayout) -> None:
        self._builder = builder
        self._slots = layout.bits
        written = {
            number(i.arguments[1])
            for i in layer.iteration.instructions()
            if isinstance(i, Call) and (i.callee_name or "").startswith(f"{TAPE_WRITE}.")
        }
        self._is_written = not written.isdisjoint(layout.bits)
        self.cells: tuple[Local, ...] = ()

    def load(self, tile: Local, first: Value, end: Value) -> None:
        """From the tape.  Where bits are written, those of the lanes before ``first``; a new word has none."""
        builder = self._builder
        self.cells = tuple(builder.alloca(I64, "word") for _ in self._slots)
        if not self._is_written:
            self._load(tile, None)
            return
        for cell in self.cells:
            builder.store(integer(0), cell)
        begun, ready = builder.open("begun"), builder.open("ready")
        builder.branch_if(builder.compare("eq", first, integer(0), "is.new"), ready, begun)
        builder.at(begun)
        left_out = builder.sub(integer(WORD), builder.sub(end, first, "lanes.count"), "left.out")
        ones = builder.binary("lshr", integer(-1), left_out, "ones")
        self._load(tile, builder.binary("xor", builder.binary("shl", ones, first, "own"), integer(-1), "others"))
        builder.branch(ready)
        builder.at(ready)

    def _load(self, tile: Local, kept: Value | None) -> None:
        for slot, cell in zip(self._slots, self.cells, strict=True):
            whole = self._builder.call_value(WORD_READ, I64, (tile, integer(slot, I32), integer(0)), "whole")
            self._builder.store(whole if kept is None else self._builder.binary("and", whole, kept, "kept"), cell)

    def store(self, tile: Local) -> None:
        """To the tape, if bits are written."""
        if not self._is_written:
            return
        for slot, cell in zip(self._slots, self.cells, strict=True):
            word = self._builder.load(I64, cell, "word")
            self._builder.call(WORD_WRITE, VOID, (tile, integer(slot, I32), integer(0), word))
