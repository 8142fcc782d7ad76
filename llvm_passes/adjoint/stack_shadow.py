"""The shadow of a stack slot: another slot, of zeros."""

from __future__ import annotations

from llvm_passes.adjoint.context import refuse
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import I1, I8, VOID, Alloca, ArrayType, Local
from llvm_passes.ir.sizes import size_in_memory


def emit_stack_shadow(builder: FunctionBuilder, slot: Alloca, stem: str, count: int = 1) -> Local:
    """A zeroed slot for the shadows of all that ``slot`` holds; ``count`` of them, one behind the other."""
    size = size_in_memory(slot.allocated)
    if size is None:
        raise refuse(
            f"a stack slot of type {slot.allocated} that holds differentiated values",
            slot,
            "Use an array or separate variables.",
        )
    type = slot.allocated if count == 1 else ArrayType(count, slot.allocated)
    shadow = builder.alloca(type, stem, slot.align)
    builder.call("llvm.memset.p0.i64", VOID, (shadow, integer(0, I8), integer(size * count), integer(0, I1)))
    return shadow
