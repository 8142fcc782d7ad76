"""How many bytes values take in memory."""

from __future__ import annotations

from llvm_passes.ir.model import ArrayType, FloatType, IntType, PointerType, Type


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
