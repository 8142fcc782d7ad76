"""Sizes, alignments and field offsets of types, by the module's data layout string."""

from __future__ import annotations

import re
from collections.abc import Mapping

from llvm_passes.errors import InterpreterError
from llvm_passes.ir.lexer import read_type
from llvm_passes.ir.model import (
    ArrayType,
    FloatType,
    IntType,
    NamedType,
    PointerType,
    StructType,
    Type,
    VectorType,
)

X86_64 = "e-m:e-i64:64-i128:128-f80:128-n8:16:32:64-S128"
"""What a module without a data layout is read by: the layout of the hosts that the engine runs on."""

_FLOAT_BYTES = {"half": 2, "bfloat": 2, "float": 4, "double": 8, "x86_fp80": 10, "fp128": 16}


def _round_up(value: int, multiple: int) -> int:
    return -(-value // multiple) * multiple


class Layout:
    """Answers size and offset questions about the types of one module; answers are cached."""

    def __init__(self, data_layout: str, named: Mapping[str, str]) -> None:
        self._named = named
        self._resolved: dict[Type, Type] = {}
        self._sizes: dict[Type, int] = {}
        self._offsets: dict[StructType, tuple[int, ...]] = {}
        # The defaults that LLVM documents, in bits, before the module's own specifications.
        self._integers = {1: 8, 8: 8, 16: 16, 32: 32, 64: 32}
        self._floats = {16: 16, 32: 32, 64: 64, 80: 128, 128: 128}
        specification = data_layout or X86_64
        if specification.startswith("E"):
            raise InterpreterError("big-endian data layouts are not interpreted")
        for kind, bits, alignment in re.findall(r"(?:^|-)([if])(\d+):(\d+)", specification):
            table = self._integers if kind == "i" else self._floats
            table[int(bits)] = int(alignment)

    def resolve(self, kind: Type) -> Type:
        """``kind`` itself, or what a named type stands for."""
        if not isinstance(kind, NamedType):
            return kind
        if kind not in self._resolved:
            text = self._named.get(kind.name)
            if text is None or text == "opaque":
                raise InterpreterError(f"type {kind} has no definition")
            self._resolved[kind] = self.resolve(read_type(text))
        return self._resolved[kind]

    def size(self, kind: Type) -> int:
        """Bytes from one element of an array of ``kind`` to the next."""
        if kind not in self._sizes:
            self._sizes[kind] = _round_up(self.store_size(kind), self.alignment(kind))
        return self._sizes[kind]

    def store_size(self, kind: Type) -> int:
        """Bytes that a store of ``kind`` writes."""
        match self.resolve(kind):
            case IntType(bits):
                return (bits + 7) // 8
            case FloatType(name):
                return _FLOAT_BYTES[name]
            case PointerType():
                return 8
            case ArrayType(count, element):
                return count * self.size(element)
            case VectorType(count, element):
                return (count * self.bits(element) + 7) // 8
            case StructType(elements, packed) as struct:
                if not elements:
                    return 0
                end = self.offsets(struct)[-1] + self.size(elements[-1])
                return end if packed else _round_up(end, self.alignment(struct))
        raise InterpreterError(f"type {kind} has no size")

    def bits(self, scalar: Type) -> int:
        """Width of a scalar in a vector, where integers are packed."""
        scalar = self.resolve(scalar)
        return scalar.bits if isinstance(scalar, IntType) else 8 * self.store_size(scalar)

    def alignment(self, kind: Type) -> int:
        """ABI alignment in bytes."""
        match self.resolve(kind):
            case IntType(bits):
                wider = [width for width in self._integers if width >= bits]
                return self._integers[min(wider) if wider else max(self._integers)] // 8
            case FloatType(name):
                return self._floats[{"x86_fp80": 80}.get(name, 8 * _FLOAT_BYTES[name])] // 8
            case PointerType():
                return 8
            case ArrayType(_, element):
                return self.alignment(element)
            case VectorType() as vector:
                return 1 << max(0, self.store_size(vector) - 1).bit_length()
            case StructType(elements, packed):
                return 1 if packed else max((self.alignment(e) for e in elements), default=1)
        raise InterpreterError(f"type {kind} has no alignment")

    def offsets(self, struct: StructType) -> tuple[int, ...]:
        """Byte offset of each field."""
        if struct not in self._offsets:
            position = 0
            offsets = []
            for element in struct.elements:
                if not struct.packed:
                    position = _round_up(position, self.alignment(element))
                offsets.append(position)
                position += self.size(element)
            self._offsets[struct] = tuple(offsets)
        return self._offsets[struct]

    def element(self, aggregate: Type, index: int) -> tuple[int, Type]:
        """Byte offset and type of one element of an array, vector or struct."""
        match self.resolve(aggregate):
            case StructType(elements) as struct:
                return self.offsets(struct)[index], elements[index]
            case ArrayType(_, element) | VectorType(_, element):
                return index * self.size(element), element
        raise InterpreterError(f"type {aggregate} has no elements")

    def elements(self, aggregate: Type) -> tuple[tuple[int, Type], ...]:
        """Byte offset and type of every element of an array, vector or struct."""
        match self.resolve(aggregate):
            case StructType(elements):
                count = len(elements)
            case ArrayType(count, _) | VectorType(count, _):
                pass
            case _:
                raise InterpreterError(f"type {aggregate} has no elements")
        return tuple(self.element(aggregate, index) for index in range(count))

    def scalar(self, kind: Type) -> Type:
        """The element of a vector, or the type itself."""
        kind = self.resolve(kind)
        return self.resolve(kind.element) if isinstance(kind, VectorType) else kind

    def integer_bits(self, kind: Type) -> int:
        """Width of an integer or pointer (or of a vector's elements)."""
        scalar = self.scalar(kind)
        if isinstance(scalar, IntType):
            return scalar.bits
        if isinstance(scalar, PointerType):
            return 64
        raise InterpreterError(f"{kind} is not an integer or pointer type")
