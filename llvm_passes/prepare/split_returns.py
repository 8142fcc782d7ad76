"""SplitReturns: a return of a constant status of its own for each way that fails.

::

    bad:                                         bad:
      store ptr @error, ptr %excinfo               store ptr @error, ptr %excinfo
      br label %common.ret                         ret i32 1
    good:                                        good:
      store double %y, ptr %retptr          =>     store double %y, ptr %retptr
      br label %common.ret                         br label %common.ret
    common.ret:                                  common.ret:
      %s = phi i32 [ 1, %bad ], [ 0, %good ]       %s = phi i32 [ 0, %good ]
      ret i32 %s                                   ret i32 %s

LLVM merges returns; then no block leads to failure alone, and what only an exception needs looks
like part of the computation.  Legal because the merging block does nothing but return: the way from
``bad`` returned the same constant before.

The status that a call has returned is split off too, where a branch has found that it is not 0.

Not done: returns of any other status that is not a constant, and merging blocks that compute.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.analysis.status import is_failure
from llvm_passes.ir.model import (
    VOID,
    Block,
    Branch,
    Function,
    Instruction,
    IntType,
    Module,
    Phi,
    Return,
    Value,
)


@dataclass(frozen=True)
class SplitReturns:
    """Give each failing end of ``symbol``, and of the functions of its type that stay calls, a return of its own."""

    symbol: str
    name: str = "split-returns"

    def apply(self, module: Module) -> Module:
        result = module.functions[self.symbol].result
        if not isinstance(result, IntType):
            return module
        for function in module.functions.values():
            if function.result == result and not function.is_declaration:
                for block in function.blocks:
                    function = _split(function, block)
                module = module.with_functions(function)
        return module


def _split(function: Function, merge: Block) -> Function:
    status = _merged_status(merge)
    if status is None:
        return function
    control_flow = ControlFlow.of(function)
    failing = {source: value for value, source in status.incoming() if is_failure(control_flow, source, value)}
    if not failing or len(failing) == len(status.blocks):
        return function
    taken = {block.label for block in function.blocks}
    blocks: list[Block] = []
    for block in function.blocks:
        if block.label == merge.label:
            blocks.append(_without(merge, failing))
        elif block.label in failing:
            blocks.extend(_returning(block, merge.label, failing[block.label], taken))
        else:
            blocks.append(block)
    return function.replace(blocks=tuple(blocks))


def _merged_status(block: Block) -> Phi | None:
    """The phi that a block which does nothing else returns; None for any other block."""
    end = block.terminator
    if not isinstance(end, Return) or len(block.instructions) != len(block.phis) + 1:
        return None
    return next((phi for phi in block.phis if phi.value in end.operands), None)


def _without(merge: Block, failing: Mapping[str, Value]) -> Block:
    """The merging block, entered from the other blocks alone."""
    instructions: list[Instruction] = []
    for instruction in merge.instructions:
        if isinstance(instruction, Phi):
            kept = [(value, source) for value, source in instruction.incoming() if source not in failing]
            instruction = dataclasses.replace(
                instruction, operands=tuple(v for v, _ in kept), blocks=tuple(s for _, s in kept)
            )
        instructions.append(instruction)
    return Block(merge.label, tuple(instructions))


def _returning(block: Block, merge: str, status: Value, taken: set[str]) -> list[Block]:
    """``block`` with a return where it went to the merging block; in a block of its own after a condition."""
    end = block.terminator
    leave = Return(opcode="ret", type=VOID, operands=(status,), location=end.location)
    if isinstance(end, Branch) and len(end.targets) == 1:
        return [Block(block.label, (*block.instructions[:-1], leave))]
    label = f"{block.label}.fails"
    while label in taken:
        label += "_"
    taken.add(label)
    redirected = _redirected(end, merge, label)
    return [Block(block.label, (*block.instructions[:-1], redirected)), Block(label, (leave,))]


def _redirected(end: Instruction, old: str, new: str) -> Instruction:
    changes: dict[str, object] = {"targets": tuple(new if t == old else t for t in end.successors)}
    if not isinstance(end, Branch):
        default, *targets = (new if t == old else t for t in end.successors)
        changes = {"default": default, "targets": tuple(targets)}
    return end.replace(**changes)
