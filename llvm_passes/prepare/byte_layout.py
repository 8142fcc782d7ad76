"""ByteLayout: addresses in records as distances in bytes.

::

    %p = getelementptr %struct.node, ptr %a, i64 %i, i32 1         %at = getelementptr [24 x i8], ptr %a, i64 %i
    %s = alloca %struct.node                                 =>    %p = getelementptr i8, ptr %at, i64 8
                                                                   %s = alloca [24 x i8]

The analyses lay out scalars and arrays of them, and know no record by name.  Legal because a
``getelementptr`` is that sum of bytes, and an ``alloca`` only so many bytes at an alignment, which is
written out.  The layout is C's on this machine: each member at the next multiple of its alignment.

Not done: records that are loaded, stored or passed as one value.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.lexer import Cursor
from llvm_passes.ir.model import (
    I8,
    I64,
    PTR,
    Alloca,
    ArrayType,
    Block,
    Constant,
    Function,
    GetElementPtr,
    Instruction,
    Local,
    Module,
    NamedType,
    StructType,
    Type,
    Value,
    VectorType,
)
from llvm_passes.ir.names import fresh_name, names_of
from llvm_passes.ir.sizes import scalar_size


@dataclass(frozen=True)
class ByteLayout:
    """Write addresses in records, and stack slots of them, in bytes."""

    name: str = "byte-layout"

    def apply(self, module: Module) -> Module:
        layout = RecordLayout.of(module.types)
        functions = {n: _rewritten(f, layout) if f.blocks else f for n, f in module.functions.items()}
        return dataclasses.replace(module, functions=functions)


@dataclass(frozen=True)
class RecordLayout:
    """Sizes and distances of the types of a module."""

    types: Mapping[str, Type]

    @staticmethod
    def of(definitions: Mapping[str, str]) -> RecordLayout:
        return RecordLayout({n: Cursor(text).type() for n, text in definitions.items() if text != "opaque"})

    def resolved(self, type: Type) -> Type | None:
        return self.types.get(type.name) if isinstance(type, NamedType) else type

    def size(self, type: Type) -> int | None:
        """Bytes from one element of this type to the next; None for what has no layout here."""
        match self.resolved(type):
            case StructType(elements, packed):
                end = self.distance(elements, len(elements), packed=packed)
                align = self.alignment(type)
                return None if end is None or align is None else -(-end // align) * align
            case ArrayType(count, element):
                size = self.size(element)
                return None if size is None else count * size
            case VectorType(count, element):
                size = scalar_size(element)
                return None if size is None else count * size
            case None:
                return None
            case scalar:
                return scalar_size(scalar)

    def alignment(self, type: Type) -> int | None:
        match self.resolved(type):
            case StructType(elements, packed):
                aligns = [1 if packed else self.alignment(e) for e in elements]
                known = [a for a in aligns if a is not None]
                return max(known, default=1) if len(known) == len(aligns) else None
            case ArrayType(_, element):
                return self.alignment(element)
            case None:
                return None
            case scalar:
                return self.size(scalar)

    def distance(self, elements: tuple[Type, ...], index: int, *, packed: bool) -> int | None:
        """Bytes before the member ``index``; behind the last one, the bytes of all."""
        offset = 0
        for number, element in enumerate(elements):
            align, size = self.alignment(element), self.size(element)
            if align is None or size is None:
                return None
            offset = offset if packed else -(-offset // align) * align
            if number == index:
                return offset
            offset += size
        return offset

    def has_records(self, type: Type) -> bool:
        match type:
            case NamedType() | StructType():
                return True
            case ArrayType(_, element):
                return self.has_records(element)
            case _:
                return False


def _rewritten(function: Function, layout: RecordLayout) -> Function:
    names = names_of(function)
    blocks = tuple(
        Block(b.label, tuple(new for i in b.instructions for new in _in_bytes(i, layout, names)))
        for b in function.blocks
    )
    return function.replace(blocks=blocks)


def _in_bytes(i: Instruction, layout: RecordLayout, names: set[str]) -> Iterator[Instruction]:
    match i:
        case Alloca() if layout.has_records(i.allocated):
            size = layout.size(i.allocated)
            yield i if size is None else i.replace(allocated=ArrayType(size, I8), align=i.align or 16)
        case GetElementPtr() if layout.has_records(i.source):
            steps = _steps(i, layout)
            yield from [i] if steps is None else _chain(i, steps, names)
        case _:
            yield i


def _steps(gep: GetElementPtr, layout: RecordLayout) -> list[tuple[int, Value | None]] | None:
    """The address as a sum of bytes and of multiples of indices; None where that is not known."""
    type: Type = gep.source
    size = layout.size(type)
    if size is None:
        return None
    steps = [(size, gep.operands[1])]
    constant = 0
    for index in gep.operands[2:]:
        match layout.resolved(type):
            case StructType(elements, packed):
                number = constant_value(index) if isinstance(index, Constant) else None
                distance = layout.distance(elements, number, packed=packed) if isinstance(number, int) else None
                if distance is None or not isinstance(number, int):
                    return None
                constant += distance
                type = elements[number]
            case ArrayType(_, element):
                size = layout.size(element)
                if size is None:
                    return None
                steps.append((size, index))
                type = element
            case _:
                return None
    found: list[tuple[int, Value | None]] = []
    for size, index in steps:
        number = constant_value(index) if isinstance(index, Constant) else None
        if isinstance(number, int):
            constant += number * size
        else:
            found.append((size, index))
    return [*found, (constant, None)] if constant or not found else found


def _chain(gep: GetElementPtr, steps: list[tuple[int, Value | None]], names: set[str]) -> Iterator[Instruction]:
    pointer: Value = gep.operands[0]
    for number, (size, index) in enumerate(steps):
        name = gep.value.name if number == len(steps) - 1 else fresh_name(f"{gep.name}.at", names)
        source, by = (I8, Constant(I64, str(size))) if index is None else (ArrayType(size, I8), index)
        yield gep.replace(name=name, source=source, operands=(pointer, by))
        pointer = Local(PTR, name)
