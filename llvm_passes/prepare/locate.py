"""Locate: give back a source line to instructions that lost theirs when LLVM moved them.

::

    %x = load double, ptr %p        ; f.py:7        %x = load double, ptr %p        ; f.py:7
    %y = call double @exp(double %x)           =>   %y = call double @exp(double %x)  ; f.py:7

LLVM drops the line of what it moves to another block, because a debugger that steps through code would
jump.  Here a line says where a value comes from, in the tape plan and in refusals, and the line of what
an instruction reads, else of what reads it, is the best answer that there is.

Phis are left alone: they merge values of several lines.  A line says nothing about meaning; no pass
decides by it.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from llvm_passes.ir.model import Function, Instruction, Local, Location, Module, Phi, Value


@dataclass(frozen=True)
class Locate:
    """Take the missing line of an instruction from its operands, else from its first user."""

    name: str = "locate"

    def apply(self, module: Module) -> Module:
        functions = {f.name: _locate(f) for f in module.functions.values()}
        return dataclasses.replace(module, functions=functions)


def _locate(function: Function) -> Function:
    known = {i.name: i.location for i in function.instructions() if i.name is not None and i.location is not None}
    readers: dict[str, Location] = {}
    for instruction in function.instructions():
        for operand in instruction.operands:
            if isinstance(operand, Local) and instruction.location is not None:
                readers.setdefault(operand.name, instruction.location)

    def located(instruction: Instruction) -> Instruction:
        if instruction.location is not None or isinstance(instruction, Phi):
            return instruction
        place = _first_known(instruction.operands, known)
        if place is None and instruction.name is not None:
            place = readers.get(instruction.name)
        if place is not None and instruction.name is not None:
            known[instruction.name] = place
        return instruction.replace(location=place)

    blocks = (dataclasses.replace(b, instructions=tuple(map(located, b.instructions))) for b in function.blocks)
    return function.replace(blocks=tuple(blocks))


def _first_known(operands: tuple[Value, ...], known: dict[str, Location]) -> Location | None:
    places = (known.get(operand.name) for operand in operands if isinstance(operand, Local))
    return next((place for place in places if place is not None), None)
