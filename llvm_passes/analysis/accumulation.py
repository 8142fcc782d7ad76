"""Additions into memory: ``p[i] += t``.

::

    %old = load double, ptr %p
    %new = fadd double %old, %t             ; or fsub %old, %t
    store double %new, ptr %p

The adjoint of the cell is the same before and after, and is what ``t`` gets: ``t' += p'``, and no
shadow is written.  By the rules one by one: the store moves ``p'`` to ``new'`` and leaves 0, the sum
hands ``new'`` to ``old'`` and ``t'``, and the load adds ``old'`` to that 0.

It counts as one when nothing else uses the old and the new value, and nothing in between, in the one
block that it stands in, writes memory that the pointer may lead to.  (Loads in between add to the
shadow; whether before or after the store has left 0 there makes no difference to the sum.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import Definitions, Users
from llvm_passes.analysis.memory import Memory
from llvm_passes.ir.model import BinaryOp, Call, FloatType, Function, Instruction, Load, Store, Value
from llvm_passes.rules.table import operation_of_callee


@dataclass(frozen=True, eq=False)
class Accumulations:
    """The additions into memory of a function."""

    sums: Mapping[str, str]
    """The name of each new value, and of the old one that it is a sum with."""

    @staticmethod
    def of(function: Function, memory: Memory, definitions: Definitions, users: Users) -> Accumulations:
        found: dict[str, str] = {}
        for block in function.blocks:
            found |= dict(_in_block(block.instructions, memory, definitions, users))
        return Accumulations(found)


def _in_block(
    instructions: Sequence[Instruction], memory: Memory, definitions: Definitions, users: Users
) -> Iterator[tuple[str, str]]:
    places = {i.name: n for n, i in enumerate(instructions) if i.name is not None}
    for n, store in enumerate(instructions):
        if not isinstance(store, Store) or store.volatile or store.ordering:
            continue
        value, pointer = store.operands
        total = definitions.instruction(value)
        if not isinstance(total, BinaryOp) or not isinstance(total.type, FloatType) or total.name not in places:
            continue
        terms = total.operands[:1] if total.opcode == "fsub" else total.operands if total.opcode == "fadd" else ()
        for term in terms:
            old = definitions.instruction(term)
            if not isinstance(old, Load) or old.name not in places or old.operands[0] != pointer or old.volatile:
                continue
            is_alone = len(users.users(old.value)) == 1 and len(users.users(total.value)) == 1
            twice = total.operands[0] == total.operands[1]
            between = instructions[places[old.name] + 1 : n]
            if is_alone and not twice and not any(_may_write(i, pointer, memory) for i in between):
                yield total.value.name, old.value.name
                break


def _may_write(instruction: Instruction, pointer: Value, memory: Memory) -> bool:
    match instruction:
        case Call():
            return operation_of_callee(instruction.callee_name or "") is None
        case Store(operands=(_, target)):
            behind = memory.objects(pointer)
            return any(memory.may_overlap(a, b) for a in memory.objects(target) for b in behind)
    return False
