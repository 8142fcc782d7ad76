"""Hoist: move invariant arithmetic out of loops, once more, at the end.

::

    preheader:                                   preheader:
      br label %body                               %last = add i64 %n, -2
    body:                                          br label %body
      %i = phi i64 …                        =>   body:
      %last = add i64 %n, -2                       %i = phi i64 …
      %done = icmp eq i64 %i, %last                %done = icmp eq i64 %i, %last
      …                                            …

LLVM's IndVarSimplify runs after its LICM and writes the limits of loops into them.  Here they are moved
out, so that a limit is an invariant value for whoever counts trips, and nothing invariant is computed,
let alone taped, once an iteration.

Legal because what is moved has no effect and cannot trap: its result is the same wherever its operands
are available, and a result that no path uses is not observed.  Operands are available in the preheader,
since they are defined outside of the loop, and a definition outside that reaches a use inside dominates
the preheader.  Flags (``nsw``, ``inbounds``) stay: a broken one gives poison, which matters only where
it is used, and it was used there before.

Not moved: loads and other calls, which need to know about memory; divisions and remainders of integers, which
trap; phis, allocas and ``freeze``, which are not functions of their operands.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import Loop, LoopForest
from llvm_passes.ir.model import (
    BinaryOp,
    Block,
    Call,
    Cast,
    Compare,
    ExtractValue,
    Function,
    GetElementPtr,
    InsertValue,
    Instruction,
    Local,
    Module,
    Select,
    UnaryOp,
)

_MOVABLE = BinaryOp | UnaryOp | Cast | Compare | Select | GetElementPtr | ExtractValue | InsertValue
_TRAPPING = ("udiv", "sdiv", "urem", "srem", "freeze")
PURE_CALLS = tuple(f"llvm.{name}." for name in ("smax", "smin", "umax", "umin", "usub.sat", "abs"))
"""Integer functions in which LLVM writes the limits of loops; total, and without memory."""


@dataclass(frozen=True)
class Hoist:
    """Move every invariant instruction to the preheader of the outermost loop in which it is invariant."""

    name: str = "hoist"

    def apply(self, module: Module) -> Module:
        functions = {f.name: f if f.is_declaration else hoisted(f) for f in module.functions.values()}
        return dataclasses.replace(module, functions=functions)


def hoisted(function: Function) -> Function:
    """The function with every invariant instruction in the preheader of the outermost loop in which it is invariant."""
    control_flow = ControlFlow.of(function)
    forest = LoopForest.of(control_flow, Dominators.of(control_flow))
    if not forest.roots:
        return function
    home = {i.name: b.label for b in function.blocks for i in b.instructions if i.name is not None}
    moved: dict[str, list[Instruction]] = {}
    kept: dict[str, list[Instruction]] = {}
    for label in control_flow.reverse_postorder():
        loops = forest.around(label)
        for instruction in control_flow.block(label).instructions:
            target = _target(instruction, loops, home) if loops else None
            if target is None:
                kept.setdefault(label, []).append(instruction)
                continue
            assert instruction.name is not None
            home[instruction.name] = target
            moved.setdefault(target, []).append(instruction)
    if not moved:
        return function
    return function.replace(blocks=tuple(_block(b, kept, moved) for b in function.blocks if b.label in kept))


def _target(instruction: Instruction, loops: Collection[Loop], home: dict[str, str]) -> str | None:
    """The preheader that the instruction moves to, or None when it stays where it is."""
    if not _is_movable(instruction):
        return None
    sources = {home[o.name] for o in instruction.operands if isinstance(o, Local) and o.name in home}
    for loop in loops:
        if loop.preheader is not None and not any(source in loop for source in sources):
            return loop.preheader
    return None


def _is_movable(instruction: Instruction) -> bool:
    if isinstance(instruction, Call):
        return (instruction.callee_name or "").startswith(PURE_CALLS)
    return isinstance(instruction, _MOVABLE) and instruction.opcode not in _TRAPPING


def _block(block: Block, kept: dict[str, list[Instruction]], moved: dict[str, list[Instruction]]) -> Block:
    *body, terminator = kept[block.label]
    return Block(block.label, (*body, *moved.get(block.label, ()), terminator))
