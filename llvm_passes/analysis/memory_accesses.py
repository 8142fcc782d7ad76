"""Every read and write of memory that a function makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.matrix_calls import MatrixCall
from llvm_passes.environment import EXTERNAL_PREFIX, CalleeKind, Environment
from llvm_passes.ir.model import I64, PTR, Call, Function, Instruction, Load, Local, PointerType, Store, Type, Value

TRANSFERS = ("llvm.memcpy.", "llvm.memmove.")
FILL = "llvm.memset."
ACCUMULATE = "tapeflow.accumulate."
"""``void tapeflow.accumulate.TYPE(ptr to, ptr from, i64 bytes)``: ``to += from; from = 0``, float by float."""


@dataclass(frozen=True, slots=True)
class Access:
    """A read or a write of memory by one instruction."""

    label: str
    index: int
    """Position of the instruction in its block."""
    instruction: Instruction
    pointer: Value
    type: Type | None
    """Type read or written; None when bytes are moved or filled."""
    is_write: bool


def is_before(first: Access, second: Access, dominators: Dominators) -> bool:
    """Whether ``first`` has always run in an iteration in which ``second`` runs, and before it."""
    if first.label == second.label:
        return first.index < second.index
    return dominators.dominates(first.label, second.label)


def memory_accesses(function: Function, environment: Environment) -> Iterator[Access]:
    """Every read and write of memory, in the function's order."""
    for block in function.blocks:
        for index, i in enumerate(block.instructions):
            match i:
                case Load(operands=(pointer,)):
                    yield Access(block.label, index, i, pointer, i.type, is_write=False)
                case Store(operands=(value, pointer)):
                    yield Access(block.label, index, i, pointer, value.type, is_write=True)
                case Call() if (i.callee_name or "").startswith(TRANSFERS):
                    yield Access(block.label, index, i, i.operands[0], None, is_write=True)
                    yield Access(block.label, index, i, i.operands[1], None, is_write=False)
                case Call() if (i.callee_name or "").startswith(FILL):
                    yield Access(block.label, index, i, i.operands[0], None, is_write=True)
                case Call() if is_resize(i, environment):
                    # It may shrink: then elements are gone.
                    yield Access(block.label, index, i, elements_of(i.value), None, is_write=True)
                case Call() if (product := MatrixCall.of(i, environment)) is not None:
                    for pointer in (*product.operands, *product.scalars):
                        yield Access(block.label, index, i, pointer, product.element, is_write=False)
                    yield Access(block.label, index, i, product.result, product.element, is_write=True)
                case Call() if (facts := environment.callees.get(i.callee_name or "")) and (
                    facts.reads or facts.writes
                ):
                    for position in facts.reads:
                        yield Access(block.label, index, i, i.operands[position], I64, is_write=False)
                    for position in facts.writes:
                        yield Access(block.label, index, i, i.operands[position], I64, is_write=True)
                case Call() if (i.callee_name or "").startswith(EXTERNAL_PREFIX):
                    first = 0 if (i.callee_name or "").startswith(f"{EXTERNAL_PREFIX}@") else 1
                    for pointer in (v for v in i.arguments[first:] if isinstance(v.type, PointerType)):
                        yield Access(block.label, index, i, pointer, None, is_write=False)
                        yield Access(block.label, index, i, pointer, None, is_write=True)
                case Call() if (facts := environment.callees.get(i.callee_name or "")) and facts.custom:
                    for position in facts.custom.differentiated:
                        if isinstance(i.operands[position].type, PointerType):
                            yield Access(block.label, index, i, i.operands[position], None, is_write=False)


def is_resize(instruction: Instruction, environment: Environment) -> bool:
    facts = environment.callees.get(instruction.callee_name or "") if isinstance(instruction, Call) else None
    return facts is not None and facts.kind is CalleeKind.RESIZE


def elements_of(resized: Local) -> Local:
    """Stands for a pointer to what follows the bookkeeping in a buffer that was resized."""
    return Local(PTR, f"{resized.name}:elements")
