"""StaticStack: every stack slot of constant size in the entry block, and no stack pointer saved.

::

    entry:                                       entry:
      …                                            %slot = alloca i64
    body:                                          …
      %saved = call ptr @llvm.stacksave()        body:
      %slot = alloca i64                    =>     …
      …                                            …
      call void @llvm.stackrestore(ptr %saved)

An inlined callee leaves this shape when it allocates outside of its entry block.  Moving a slot to the
entry is legal where the slot is made at most once, that is, outside of loops: it lives longer, and what
it holds at first is undefined either way.  In a loop it is legal too where no address of the slot
reaches a later iteration: every use comes after the slot was made anew, and is a load, a store to it, or
a gep of which the same holds.  Without slots made on the way, saving the stack pointer does nothing.

Not moved: slots of varying size, and slots whose address outlives an iteration; the adjoint refuses them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import ControlFlow, Users
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import LoopForest
from llvm_passes.ir.model import (
    Alloca,
    Block,
    Call,
    Constant,
    Function,
    GetElementPtr,
    Instruction,
    Load,
    Module,
    Phi,
    Select,
    Store,
)

STACK_POINTER = ("llvm.stacksave", "llvm.stackrestore")


@dataclass(frozen=True)
class StaticStack:
    """Move stack slots to the entry and drop what saves the stack pointer."""

    name: str = "static-stack"

    def apply(self, module: Module) -> Module:
        return module.with_functions(*(_rewritten(f) for f in module.functions.values() if _allocates_on_the_way(f)))


def _allocates_on_the_way(function: Function) -> bool:
    return any(_saves_the_stack(i) or isinstance(i, Alloca) for b in function.blocks[1:] for i in b.instructions)


def _saves_the_stack(instruction: Instruction) -> bool:
    return isinstance(instruction, Call) and (instruction.callee_name or "").startswith(STACK_POINTER)


def _rewritten(function: Function) -> Function:
    control_flow = ControlFlow.of(function)
    forest = LoopForest.of(control_flow, Dominators.of(control_flow))
    users = Users.of(function)
    moved = [
        i
        for b in function.blocks
        for i in b.instructions
        if b.label != control_flow.entry
        and isinstance(i, Alloca)
        and i.operands == (Constant(i.operands[0].type, "1"),)
        and _stays_in_iteration(i, users, {loop.header for loop in forest.around(b.label)})
    ]
    is_static = len(moved) == sum(isinstance(i, Alloca) for b in function.blocks[1:] for i in b.instructions)
    dropped = {id(i) for i in moved}
    blocks = []
    for block in function.blocks:
        kept = [i for i in block.instructions if id(i) not in dropped and not (is_static and _saves_the_stack(i))]
        if block.label == control_flow.entry:
            kept = [*moved, *kept]
        blocks.append(Block(block.label, tuple(kept)))
    return dataclasses.replace(function, blocks=tuple(blocks))


def _stays_in_iteration(slot: Alloca, users: Users, headers: Collection[str]) -> bool:
    """Whether no iteration of the loops with these headers sees an address that an earlier one made."""
    if not headers:
        return True
    pending: list[Instruction] = [slot]
    seen: set[str] = set()
    while pending:
        pointer = pending.pop().value
        if pointer.name in seen:
            continue
        seen.add(pointer.name)
        for label, user in users.users(pointer):
            match user:
                case Load():
                    continue
                case Store(operands=(value, _)) if value != pointer:
                    continue
                case Call() if (user.callee_name or "").startswith("llvm."):
                    continue
                case GetElementPtr() | Select():
                    pending.append(user)
                case Phi() if label not in headers:
                    pending.append(user)
                case _:
                    return False
    return True
