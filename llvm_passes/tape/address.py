"""Where a record of a slot is, as address arithmetic.

::

    soa                    base of slot   + size * record
    aos                    base of region + stride * record + offset of slot
    tiled, lanes           base of region + stride * (record & -lanes) + lanes * offset + size * (record & (lanes - 1))
    in a split loop        tile                                        + lanes * offset + size * lane

Two (slot, record) never share an address: a lane group has ``lanes * stride`` bytes, in which slot ``s`` has the
``lanes * size`` bytes from ``lanes * offset``; the offsets of a record's slots are ``size`` apart or more.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

from llvm_passes.ir.builder import integer
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    I8,
    I64,
    PTR,
    BinaryOp,
    Constant,
    GetElementPtr,
    Instruction,
    Load,
    Local,
    Type,
    Value,
)
from llvm_passes.tape.alias_scopes import HEADER, AliasScopes
from llvm_passes.tape.layout import TapeLayout
from llvm_passes.tape.plan import TapePlan
from llvm_passes.tape.region_layout import RegionLayout
from llvm_passes.tape.settings import Layout

Steps = Generator[Instruction, None, Local]
"""The instructions that compute an address; the generator returns it."""


@dataclass(frozen=True)
class Addresses:
    """Emits addresses in one function."""

    plan: TapePlan
    layout: TapeLayout
    scopes: AliasScopes
    fresh: Callable[[str], str]

    def of_record(self, tape: Value, slot: Value, record: Value, type: Type) -> Steps:
        """The address of a record of a slot."""
        index = number(slot)
        base = yield from self._loaded(tape, self.layout.bases[index])
        region = self.layout.layouts[index]
        if region is None or region.kind is Layout.SOA:
            return (yield from self._indexed(base, type, record))
        if region.lanes == 1:
            return (yield from self._in_structs(base, region, index, record))
        group = yield from self._binary("and", record, -region.lanes, "group")
        lane = yield from self._binary("and", record, region.lanes - 1, "lane")
        start = yield from self._scaled(base, region.stride, group)
        place = yield from self._indexed(start, I8, integer(region.offset(index)))
        return (yield from self._indexed(place, type, lane))

    def of_lane(self, tile: Value, slot: Value, lane: Value, type: Type) -> Steps:
        """The address of a lane of a slot; ``tile`` is that of the unit in which a split loop runs."""
        index = number(slot)
        region = self.layout.layouts[index]
        assert region is not None
        if region.lanes == 1:
            return (yield from self._in_structs(tile, region, index, lane))
        if region.unit != region.lanes:
            group = yield from self._binary("and", lane, -region.lanes, "group")
            lane = yield from self._binary("and", lane, region.lanes - 1, "lane")
            tile = yield from self._scaled(tile, region.stride, group)
        place = yield from self._indexed(tile, I8, integer(region.offset(index)))
        return (yield from self._indexed(place, type, lane))

    def of_tile(self, tape: Value, region_index: int, record: Value) -> Steps:
        """The address of the unit that a record is in: in the scratchpad, or where it stays."""
        region = self.plan.regions[region_index].layout
        assert region is not None
        if region.is_staged:
            return (yield from self._indexed(tape, I8, integer(self.layout.scratchpads[region_index])))
        if region.bits:
            return (yield from self.of_words(tape, region.bits[0], record))
        base = yield from self._loaded(tape, self.layout.arrays[region_index][0].base)
        first = yield from self._binary("and", record, -region.unit, "tile.first")
        return (yield from self._scaled(base, region.stride, first))

    def of_words(self, tape: Value, slot: int, record: Value) -> Steps:
        """The address of the words that the bits of a record are in, one for each slot that is packed."""
        region = self.layout.layouts[slot]
        assert region is not None
        base = yield from self._loaded(tape, self.layout.bases[slot])
        group = yield from self._binary("lshr", record, 6, "words")
        return (yield from self._scaled(base, region.words_bytes, group))

    def _loaded(self, tape: Value, offset: int) -> Steps:
        """The address that stands in the tape object at ``offset``."""
        at, base = self.fresh("slot"), self.fresh("base")
        yield GetElementPtr(
            opcode="getelementptr", type=PTR, name=at, source=I8, operands=(tape, integer(offset)), flags=("inbounds",)
        )
        scopes = self.scopes.of(HEADER)
        yield Load(opcode="load", type=PTR, name=base, operands=(Local(PTR, at),), align=8, scopes=scopes)
        return Local(PTR, base)

    def _in_structs(self, base: Value, region: RegionLayout, slot: int, record: Value) -> Steps:
        start = yield from self._scaled(base, region.stride, record)
        return (yield from self._indexed(start, I8, integer(region.offset(slot))))

    def _scaled(self, base: Value, stride: int, count: Value) -> Steps:
        bytes_ = self.fresh("bytes")
        yield BinaryOp(opcode="mul", type=I64, name=bytes_, operands=(count, integer(stride)), flags=("nuw", "nsw"))
        return (yield from self._indexed(base, I8, Local(I64, bytes_)))

    def _indexed(self, base: Value, source: Type, index: Value) -> Steps:
        pointer = self.fresh("at")
        yield GetElementPtr(
            opcode="getelementptr", type=PTR, name=pointer, source=source, operands=(base, index), flags=("inbounds",)
        )
        return Local(PTR, pointer)

    def _binary(self, opcode: str, left: Value, right: int, stem: str) -> Steps:
        name = self.fresh(stem)
        yield BinaryOp(opcode=opcode, type=I64, name=name, operands=(left, integer(right)))
        return Local(I64, name)


def number(operand: Value) -> int:
    """The slot or region that an abstract call names."""
    assert isinstance(operand, Constant)
    found = constant_value(operand)
    assert isinstance(found, int)
    return found
