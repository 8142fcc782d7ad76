"""Allocations that a function can do without: refused memory, it goes on, as after a ``MemoryError`` it catches."""

from __future__ import annotations

from llvm_passes.adjoint.primal import Primal
from llvm_passes.ir.model import Branch, Call, Compare, Constant, Local


def goes_on_without(allocation: Call, primal: Primal) -> bool:
    """Whether the function compares the pointer with null, and not only in order to fail."""
    pointer = Local(allocation.type, allocation.value.name)
    asked = {
        i.value: i.predicate == "ne"
        for i in primal.function.instructions()
        if isinstance(i, Compare) and pointer in i.operands and any(_is_null(o) for o in i.operands)
    }
    for block in primal.function.blocks:
        end = block.terminator
        if isinstance(end, Branch) and end.operands and end.operands[0] in asked:
            absent = end.targets[asked[end.operands[0]]]
            if absent not in primal.nest.failing:
                return True
    return False


def _is_null(operand: object) -> bool:
    return isinstance(operand, Constant) and operand.text == "null"
