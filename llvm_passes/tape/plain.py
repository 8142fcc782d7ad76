"""Forward passes without their tape: what an iteration does to everything else.

::

    fwd(tape, record, x):                        fwd.plain(tape, record, x):
      y = fmul x, x                                y = fmul x, x
      tape.write(tape, 3, record, x)       =>
      room = tape.reserve(tape, 1, n)              room = or true, true
      r = fwd_loop_1(tape, …)                      r = fwd_loop_1.plain(tape, …)

Legal because nothing but the reverse pass reads the tape.  Numbers of records are still counted: they are
handed from call to call, and say how much tape the iteration would have taken.

Not done: a forward pass that does anything else with its tape (owns memory, asks for a position) has no
plain version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from llvm_passes.adjoint.context import TAPE_RESERVE, TAPE_WRITE
from llvm_passes.ir.builder import integer
from llvm_passes.ir.model import I1, PTR, BinaryOp, Block, Call, Function, Global, Instruction

SUFFIX = ".plain"


def plain_versions(symbol: str, functions: Mapping[str, Function], prefix: str) -> dict[str, Function] | None:
    """``symbol`` and all generated functions that it calls, without their tape; None if they need it.

    Generated functions are those whose name begins with ``prefix``.
    """
    found: dict[str, Function] = {}
    pending = [symbol]
    while pending:
        name = pending.pop()
        if name in found:
            continue
        function = functions[name]
        blocks = []
        for block in function.blocks:
            instructions: list[Instruction] = []
            for i in block.instructions:
                callee = (i.callee_name or "") if isinstance(i, Call) else ""
                if isinstance(i, Call) and callee.startswith(prefix) and callee in functions:
                    pending.append(callee)
                    instructions.append(_renamed(i, callee + SUFFIX))
                elif callee.startswith("tapeflow.tape."):
                    if not callee.startswith((TAPE_WRITE, TAPE_RESERVE)):
                        return None
                    instructions += _without_tape(i)
                else:
                    instructions.append(i)
            blocks.append(Block(block.label, tuple(instructions)))
        found[name] = function.replace(name=name + SUFFIX, blocks=tuple(blocks))
    return found


def called_functions(symbol: str, functions: Mapping[str, Function], prefix: str) -> set[str]:
    """Generated functions that are reached from ``symbol``, which is one of them."""
    found: set[str] = set()
    pending = [symbol]
    while pending:
        name = pending.pop()
        if name in found:
            continue
        found.add(name)
        calls = (i.callee_name or "" for i in functions[name].instructions() if isinstance(i, Call))
        pending += [c for c in calls if c.startswith(prefix) and c in functions]
    return found


def _without_tape(i: Instruction) -> Iterator[Instruction]:
    if isinstance(i, Call) and i.callee_name == TAPE_RESERVE:
        true = integer(1, I1)
        yield BinaryOp(opcode="or", type=I1, name=i.name, operands=(true, true), location=i.location)


def _renamed(call: Call, target: str) -> Call:
    changed = call.replace(operands=(*call.arguments, Global(PTR, target)))
    assert isinstance(changed, Call)
    return changed
