"""Functions that are nothing but a control-flow graph."""

from __future__ import annotations

from llvm_passes.ir.model import (
    I1,
    VOID,
    Argument,
    Block,
    Branch,
    Function,
    Instruction,
    Location,
    Return,
    Switch,
    Unreachable,
)


def graph(description: str, *, location: Location | None = None) -> Function:
    """A function from lines ``label: successors``; a block without successors returns, ``!`` is unreachable."""
    condition = Argument(I1, "c")
    blocks = []
    for line in description.strip().splitlines():
        label, _, targets = line.strip().partition(":")
        blocks.append(Block(label, (_terminator(targets.split(), condition, location),)))
    return Function("f", VOID, (condition,), tuple(blocks))


def _terminator(targets: list[str], condition: Argument, location: Location | None) -> Instruction:
    if targets == ["!"]:
        return Unreachable(opcode="unreachable", type=VOID, location=location)
    if not targets:
        return Return(opcode="ret", type=VOID, location=location)
    if len(targets) > 2:
        return Switch(
            opcode="switch",
            type=VOID,
            operands=(condition.value,),
            default=targets[0],
            targets=tuple(targets[1:]),
            location=location,
        )
    operands = (condition.value,) if len(targets) == 2 else ()
    return Branch(opcode="br", type=VOID, operands=operands, targets=tuple(targets), location=location)
