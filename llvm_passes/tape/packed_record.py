"""A bit of one record, outside of the loops that keep its word in a register: through the word in memory.

::

    tape.write.i8(tape, slot, record, x)   =>   word = (word & ~(1 << lane)) | x << lane        ; lane = record & 63
    x = tape.read.i8(tape, slot, record)   =>   x = (word >> lane) & 1
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from llvm_passes.ir.builder import integer
from llvm_passes.ir.model import I8, I64, VOID, BinaryOp, Call, Cast, Instruction, Load, Local, Store, Value
from llvm_passes.tape.address import Addresses, number
from llvm_passes.tape.alias_scopes import TAPE, AliasScopes
from llvm_passes.tape.layout import TapeLayout
from llvm_passes.tape.region_layout import WORD


@dataclass(frozen=True)
class PackedRecords:
    """Emits accesses to single bits in one function."""

    layout: TapeLayout
    addresses: Addresses
    scopes: AliasScopes
    fresh: Callable[[str], str]

    def is_packed(self, slot: Value) -> bool:
        """Whether a slot takes a bit a record."""
        layout = self.layout.layouts[number(slot)]
        return layout is not None and number(slot) in layout.bits

    def lowered(self, access: Call) -> Iterator[Instruction]:
        """A read or a write of one record."""
        tape, slot, record, *value = access.arguments
        region = self.layout.layouts[number(slot)]
        assert region is not None
        words = yield from self.addresses.of_words(tape, number(slot), record)
        place = yield from self.addresses.of_lane(words, slot, integer(0), I64)
        word, lane = Local(I64, self.fresh("word")), Local(I64, self.fresh("lane"))
        scopes = self.scopes.of(TAPE)
        yield Load(opcode="load", type=I64, name=word.name, operands=(place,), align=8, scopes=scopes)
        yield BinaryOp(opcode="and", type=I64, name=lane.name, operands=(record, integer(WORD - 1)))
        if not value:
            shifted, bit = Local(I64, self.fresh("shifted")), Local(I64, self.fresh("bit"))
            yield BinaryOp(opcode="lshr", type=I64, name=shifted.name, operands=(word, lane))
            yield BinaryOp(opcode="and", type=I64, name=bit.name, operands=(shifted, integer(1)))
            yield Cast(opcode="trunc", type=I8, name=access.name, operands=(bit,))
            return
        own, others, kept = (Local(I64, self.fresh(stem)) for stem in ("own", "others", "kept"))
        wide, bit, after = (Local(I64, self.fresh(stem)) for stem in ("wide", "bit", "after"))
        yield BinaryOp(opcode="shl", type=I64, name=own.name, operands=(integer(1), lane))
        yield BinaryOp(opcode="xor", type=I64, name=others.name, operands=(own, integer(-1)))
        yield BinaryOp(opcode="and", type=I64, name=kept.name, operands=(word, others))
        yield Cast(opcode="zext", type=I64, name=wide.name, operands=(value[0],))
        yield BinaryOp(opcode="shl", type=I64, name=bit.name, operands=(wide, lane))
        yield BinaryOp(opcode="or", type=I64, name=after.name, operands=(kept, bit))
        yield Store(opcode="store", type=VOID, operands=(after, place), align=8, scopes=scopes)
