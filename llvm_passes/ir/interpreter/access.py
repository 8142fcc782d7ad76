"""Loads, stores and bit casts of typed values: how each type lies in memory."""

from __future__ import annotations

import struct
from collections.abc import Callable

from llvm_passes.errors import InterpreterError
from llvm_passes.ir.interpreter.layout import Layout
from llvm_passes.ir.interpreter.memory import Memory
from llvm_passes.ir.interpreter.values import Datum, has_poison
from llvm_passes.ir.model import ArrayType, FloatType, IntType, PointerType, StructType, Type, VectorType

Decode = Callable[[bytearray, int], Datum]
Encode = Callable[[bytearray, int, Datum], object]

_FORMATS = {1: "<B", 2: "<H", 4: "<I", 8: "<Q"}


def _codec(kind: Type, layout: Layout) -> tuple[int, Decode, Encode]:
    """Bytes of a scalar, and how it is read from them and written to them."""
    size = layout.store_size(kind)
    if isinstance(kind, FloatType) and kind.name in ("float", "double"):
        number = struct.Struct("<f" if kind.name == "float" else "<d")
        return size, lambda data, offset: number.unpack_from(data, offset)[0], number.pack_into
    if isinstance(kind, IntType | PointerType):
        mask = (1 << layout.integer_bits(kind)) - 1
        if size in _FORMATS and mask.bit_length() == 8 * size:
            word = struct.Struct(_FORMATS[size])
            return size, lambda data, offset: word.unpack_from(data, offset)[0], word.pack_into

        def encode(data: bytearray, offset: int, value: Datum) -> None:
            data[offset : offset + size] = value.to_bytes(size, "little")

        return size, lambda data, offset: int.from_bytes(data[offset : offset + size], "little") & mask, encode
    raise InterpreterError(f"memory access of type {kind} is not interpreted")


def _lanes(kind: Type, layout: Layout) -> tuple[int, int, Type] | None:
    """Count, distance and type of the elements of an array or vector; None for other types."""
    if isinstance(kind, VectorType) and layout.bits(kind.element) != 8 * layout.size(kind.element):
        raise InterpreterError(f"memory access of bit-packed {kind} is not interpreted")
    if isinstance(kind, VectorType | ArrayType):
        return kind.count, layout.size(kind.element), kind.element
    return None


def loader(kind: Type, memory: Memory, layout: Layout) -> Callable[[int], Datum]:
    """A function from an address to the value of type ``kind`` there."""
    kind = layout.resolve(kind)
    lanes = _lanes(kind, layout)
    if lanes is not None:
        count, stride, element = lanes
        load = loader(element, memory, layout)
        return lambda address: tuple([load(address + index * stride) for index in range(count)])
    if isinstance(kind, StructType):
        loads = [(offset, loader(element, memory, layout)) for offset, element in layout.elements(kind)]
        return lambda address: tuple([load(address + offset) for offset, load in loads])
    size, decode, _ = _codec(kind, layout)
    return memory.loader(size, decode)


def storer(kind: Type, memory: Memory, layout: Layout) -> Callable[[int, Datum], None]:
    """A function that writes a value of type ``kind`` to an address."""
    kind = layout.resolve(kind)
    lanes = _lanes(kind, layout)
    if lanes is not None:
        count, stride, element = lanes
        write = storer(element, memory, layout)

        def store_lanes(address: int, value: Datum) -> None:
            for index, lane in zip(range(count), value, strict=True):
                write(address + index * stride, lane)

        return store_lanes
    if isinstance(kind, StructType):
        writes = [(offset, storer(element, memory, layout)) for offset, element in layout.elements(kind)]

        def store_fields(address: int, value: Datum) -> None:
            for (offset, write_field), member in zip(writes, value, strict=True):
                write_field(address + offset, member)

        return store_fields
    size, _, encode = _codec(kind, layout)
    return memory.storer(size, encode)


def caster(source: Type, target: Type, layout: Layout) -> Callable[[Datum], Datum]:
    """The operation of ``bitcast``: the bits of one type read as the other, lane 0 lowest."""
    source, target = layout.resolve(source), layout.resolve(target)
    if source == target or (isinstance(source, PointerType) and isinstance(target, PointerType)):
        return lambda value: value
    to_bits, from_bits = _packer(source, layout), _unpacker(target, layout)

    def operation(value: Datum) -> Datum:
        if has_poison(value):
            raise TypeError("poison has no bits")
        return from_bits(to_bits(value))

    return operation


def _packer(kind: Type, layout: Layout) -> Callable[[Datum], int]:
    if isinstance(kind, VectorType):
        bits, pack = layout.bits(kind.element), _packer(layout.resolve(kind.element), layout)
        return lambda lanes: sum(pack(lane) << bits * index for index, lane in enumerate(lanes))
    if isinstance(kind, IntType | PointerType):
        return lambda value: value & -1
    size, _, encode = _codec(kind, layout)

    def pack_number(value: Datum) -> int:
        data = bytearray(size)
        encode(data, 0, value)
        return int.from_bytes(data, "little")

    return pack_number


def _unpacker(kind: Type, layout: Layout) -> Callable[[int], Datum]:
    if isinstance(kind, VectorType):
        bits, unpack = layout.bits(kind.element), _unpacker(layout.resolve(kind.element), layout)
        mask = (1 << bits) - 1
        lanes = range(kind.count)
        return lambda packed: tuple([unpack(packed >> bits * index & mask) for index in lanes])
    if isinstance(kind, IntType | PointerType):
        return lambda packed: packed
    size, decode, _ = _codec(kind, layout)
    return lambda packed: decode(bytearray(packed.to_bytes(size, "little")), 0)
