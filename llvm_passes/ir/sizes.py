"""How many bytes values take in memory."""

from __future__ import annotations

from llvm_passes.ir.model import ArrayType, FloatType, IntType, PointerType, StructType, Type


def scalar_size(type: Type) -> int | None:
    """Bytes of a value of this type in memory; None for types that the passes do not lay out."""
    match type:
        case IntType(bits):
            return max(1, (bits + 7) // 8) if bits in (1, 8, 16, 32, 64, 128) else None
        case FloatType(name):
            return {"half": 2, "float": 4, "double": 8}.get(name)
        case PointerType():
            return 8
        case ArrayType(count, element):
            size = scalar_size(element)
            return None if size is None else count * size
        case _:
            return None


def size_in_memory(type: Type) -> int | None:
    """Bytes of a value of this type in memory, structs with C's padding; None for types that are not laid out."""
    laid_out = _size_and_alignment(type)
    return None if laid_out is None else laid_out[0]


def _size_and_alignment(type: Type) -> tuple[int, int] | None:
    match type:
        case ArrayType(count, element):
            inner = _size_and_alignment(element)
            return None if inner is None else (count * inner[0], inner[1])
        case StructType(elements, packed):
            size, widest = 0, 1
            for element in elements:
                inner = _size_and_alignment(element)
                if inner is None:
                    return None
                alignment = 1 if packed else inner[1]
                size = -(-size // alignment) * alignment + inner[0]
                widest = max(widest, alignment)
            return -(-size // widest) * widest, widest
        case _:
            scalar = scalar_size(type)
            return None if scalar is None else (scalar, scalar)
