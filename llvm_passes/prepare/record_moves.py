"""Copies and fills of records become moves of their fields.

::

    call memcpy(ptr %t, ptr %s, i64 16)          %f = load double, ptr %s ;  store double %f, ptr %t
    ; where %s holds { double, i32 }      =>     %k = load i32, ptr %s.8  ;  store i32 %k, ptr %t.8
                                                 %g = load i32, ptr %s.12 ;  store i32 %g, ptr %t.12

What the bytes hold is known from the other accesses to either side, and to what those are copied from or
to; bytes that nothing else accesses move as integers.  Legal because the bytes are the same, and because
all of them are loaded before any is stored, as memmove needs it.

Only where the size is constant and the bytes hold several types: a copy of floats alone stays one
instruction.  A copy whose fields are not settled stays too, and is refused where it is differentiated.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from llvm_passes.analysis.fields import Span
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS, memory_accesses
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.analysis.points_to import PointsTo
from llvm_passes.environment import Environment
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    I8,
    I16,
    I32,
    I64,
    PTR,
    VOID,
    Block,
    Call,
    Constant,
    FloatType,
    Function,
    GetElementPtr,
    Instruction,
    IntType,
    Load,
    Local,
    PointerType,
    Store,
    Type,
    Value,
)
from llvm_passes.ir.names import fresh_name, names_of
from llvm_passes.ir.sizes import scalar_size

LARGEST = 1024
"""Bytes of the largest record that is moved field by field."""
MOST_ROUNDS = 8
"""How many copies of copies are followed."""


@dataclass(frozen=True, slots=True)
class Part:
    """A field, by its distance from where the copy begins."""

    at: int
    type: Type


def with_record_moves(function: Function, environment: Environment) -> Function:
    """The function with copies and fills of records taken apart, where what pointers lead to is deduced."""
    if not environment.deduces_memory or not any(_constant_move(i) or _is_fill(i) for i in function.instructions()):
        return function
    return _RecordMoves(function, environment).rewritten()


def _is_fill(i: Instruction) -> bool:
    return isinstance(i, Call) and (i.callee_name or "").startswith(FILL)


def _constant_move(i: Instruction) -> int | None:
    """Bytes that a copy or fill of constant size moves; None for any other instruction."""
    if not isinstance(i, Call) or not (i.callee_name or "").startswith((*TRANSFERS, FILL)):
        return None
    size = i.arguments[2]
    number = constant_value(size) if isinstance(size, Constant) else None
    return number if isinstance(number, int) and 0 < number <= LARGEST else None


@dataclass(eq=False)
class _RecordMoves:
    function: Function
    environment: Environment
    spans: dict[MemoryObject, set[tuple[Span, Type]]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def rewritten(self) -> Function:
        self.points = PointsTo(self.function, self.environment)
        for access in memory_accesses(self.function, self.environment):
            size = None if access.type is None else scalar_size(access.type)
            if access.type is not None and size is not None:
                for found, at in self.points.of(access.pointer).items():
                    self.spans.setdefault(found, set()).add((Span(at, size), access.type))
        moves = [i for i in self.function.instructions() if isinstance(i, Call) and _constant_move(i)]
        for _ in range(MOST_ROUNDS):
            for move in moves:
                self.spread(move)
        self.names = names_of(self.function)
        blocks = tuple(
            Block(b.label, tuple(new for i in b.instructions for new in self.moved(i))) for b in self.function.blocks
        )
        return self.function.replace(blocks=blocks)

    # -- what the bytes hold ----------------------------------------------------------------------

    def spread(self, call: Call) -> None:
        """Lets each side of a copy hold what the other does."""
        if not (call.callee_name or "").startswith(TRANSFERS):
            return
        size = _constant_move(call)
        assert size is not None
        parts = self.parts(call.arguments[0], size) | self.parts(call.arguments[1], size)
        for pointer in call.arguments[:2]:
            for found, at in self.points.of(pointer).items():
                for part in parts:
                    width = scalar_size(part.type)
                    assert width is not None
                    moved = at._replace(at=(at.at + part.at) % at.stride if at.stride else at.at + part.at)
                    self.spans.setdefault(found, set()).add((Span(moved, width), part.type))

    def parts(self, pointer: Value, size: int) -> set[Part]:
        """The fields that lie in the bytes behind a pointer, as far as they are accessed."""
        found: set[Part] = set()
        for whole, at in self.points.of(pointer).items():
            for span, type in self.spans.get(whole, ()):
                stride = math.gcd(span.at.stride, at.stride)
                distance = span.at.at - at.at
                if stride:
                    first = distance % stride
                    found |= {Part(p, type) for p in range(first, size - span.size + 1, stride)}
                elif 0 <= distance <= size - span.size:
                    found.add(Part(distance, type))
        return found

    def fields(self, pointers: tuple[Value, ...], size: int) -> list[Part] | None:
        """All of the bytes as fields, in order; None where they are not settled, or are of one type."""
        known = set[Part]().union(*(self.parts(p, size) for p in pointers))
        if len({part.type for part in known if not isinstance(part.type, IntType)}) == 1 and not any(
            isinstance(part.type, IntType) for part in known
        ):
            (type,) = {part.type for part in known}
            if isinstance(type, FloatType) and not self._is_partly_covered(known, size):
                return None
        if not known:
            return None
        chosen: list[Part] = []
        end = 0
        for part in sorted(known, key=_preference):
            width = scalar_size(part.type)
            assert width is not None
            if part.at < end:
                if not _agrees(chosen[-1], part):
                    return None
                continue
            chosen += _gap(end, part.at)
            chosen.append(part)
            end = part.at + width
        return [*chosen, *_gap(end, size)]

    @staticmethod
    def _is_partly_covered(parts: set[Part], size: int) -> bool:
        covered = sum(scalar_size(p.type) or 0 for p in parts)
        return covered < size

    # -- the moves --------------------------------------------------------------------------------

    def moved(self, i: Instruction) -> Iterator[Instruction]:
        size, is_fill = _constant_move(i), _is_fill(i)
        if is_fill and isinstance(i, Call) and _is_zero(i.arguments[1]) and self._is_own(i.arguments[0]):
            # Memory made here is filled as a whole, and so is its shadow; the pointer leads to all of its fields.
            address, step = self.address(i.arguments[0], 0)
            yield from step
            yield i.replace(operands=(address, *i.operands[1:]))
            return
        if size is None or not isinstance(i, Call):
            yield i
            return
        pointers = i.arguments[:1] if is_fill else i.arguments[:2]
        fields = self.fields(pointers, size)
        if fields is None or (is_fill and not _is_zero(i.arguments[1])):
            yield i
            return
        if is_fill:
            for part in fields:
                yield from self.store(_zero(part.type), i.arguments[0], part)
            return
        values: list[Value] = []
        for part in fields:
            address, step = self.address(i.arguments[1], part.at)
            yield from step
            name = self.fresh("moved")
            yield Load(opcode="load", type=part.type, name=name, operands=(address,), align=1, location=i.location)
            values.append(Local(part.type, name))
        for part, value in zip(fields, values, strict=True):
            yield from self.store(value, i.arguments[0], part)

    def _is_own(self, pointer: Value) -> bool:
        return all(o.kind in (ObjectKind.STACK, ObjectKind.ALLOCATION) for o in self.points.of(pointer))

    def store(self, value: Value, pointer: Value, part: Part) -> Iterator[Instruction]:
        address, step = self.address(pointer, part.at)
        yield from step
        yield Store(opcode="store", type=VOID, operands=(value, address), align=1)

    def address(self, pointer: Value, distance: int) -> tuple[Value, list[Instruction]]:
        name = self.fresh("field")
        operands = (pointer, Constant(I64, str(distance)))
        made = GetElementPtr(opcode="getelementptr", type=PTR, name=name, source=I8, operands=operands)
        return Local(PTR, name), [made]

    def fresh(self, stem: str) -> str:
        return fresh_name(stem, self.names)


def _preference(part: Part) -> tuple[int, bool, int]:
    """By place; a float or pointer before the integers that its bytes may be moved as."""
    return part.at, isinstance(part.type, IntType), -(scalar_size(part.type) or 0)


def _agrees(chosen: Part, other: Part) -> bool:
    """Whether ``other`` moves the bytes of ``chosen``, in the same type or as integers of the same width."""
    return (
        chosen.at == other.at
        and scalar_size(chosen.type) == scalar_size(other.type)
        and (chosen.type == other.type or isinstance(other.type, IntType))
    )


def _gap(begin: int, end: int) -> Iterator[Part]:
    """Bytes that nothing accesses, as integers."""
    while begin < end:
        type = next(t for t in (I64, I32, I16, I8) if begin % (t.bits // 8) == 0 and begin + t.bits // 8 <= end)
        yield Part(begin, type)
        begin += type.bits // 8


def _is_zero(value: Value) -> bool:
    return isinstance(value, Constant) and constant_value(value) == 0


def _zero(type: Type) -> Constant:
    if isinstance(type, PointerType):
        return Constant(type, "null")
    return Constant(type, "0.000000e+00" if isinstance(type, FloatType) else "0")
