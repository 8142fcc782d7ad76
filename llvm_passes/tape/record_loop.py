"""Whether a loop takes the records of its region one after the other, and how many it has left.

A loop function of the loop-pair tree has a loop of one block that calls the iteration once::

    loop:  iteration = phi [0, entry], [iterations, loop]         remaining = phi [count, entry], [current, loop]
           record = position + iteration                          current = remaining - 1
           ... = fwd(..., record, ...)                            record = first + current
           iterations = iteration + 1                             ... = rev(..., record, ...)
           br (exit == 0), loop, done                             br (current != 0), loop, done

Nothing is taken from names or from how the function was made: what is found is read off its instructions, and
what does not have this form is no record loop.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    BinaryOp,
    Block,
    Branch,
    Call,
    Compare,
    Constant,
    Function,
    Instruction,
    IntType,
    Local,
    Phi,
    Value,
)
from llvm_passes.tape.plan import Region


@dataclass(frozen=True, slots=True)
class RecordLoop:
    """A loop that calls an iteration for each record, ascending or descending."""

    block: Block
    before: str
    """Label of the block that control comes from."""
    after: str
    """Label of the block that the loop leaves to."""
    call: Call
    """The call of the iteration."""
    record: Local
    """The number of the record that the iteration gets."""
    counter: Phi
    is_descending: bool
    left: Value | None
    """Ascending: how many iterations the whole loop has.  Descending it is what the counter holds."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """``counter + constant + something that the loop does not change``."""

    counters: tuple[str, ...] = ()
    constant: int = 0
    has_rest: bool = False


def record_loop_or_none(function: Function, iteration: Function, record: str, bound: Value | None) -> RecordLoop | None:
    """The loop of ``function`` around its one call of ``iteration``.

    ``record`` is the parameter of the iteration that takes the record's number; ``bound`` is how many iterations
    the loop has if it ascends: it is the caller's to know that it takes neither more nor fewer.
    """
    calls = [
        (block, i)
        for block in function.blocks
        for i in block.instructions
        if isinstance(i, Call) and i.callee_name == iteration.name
    ]
    if len(calls) != 1:
        return None
    block, call = calls[0]
    branch = block.terminator
    if not isinstance(branch, Branch) or len(branch.targets) != 2 or branch.targets[0] != block.label:
        return None
    before = {label for phi in block.phis for label in phi.blocks} - {block.label}
    if len(before) != 1 or branch.targets[1] == block.label:
        return None
    number = [a.name for a in iteration.arguments].index(record)
    passed = call.arguments[number]
    definitions = {i.name: i for i in block.instructions if i.name is not None}
    if not isinstance(passed, Local) or passed.name not in definitions:
        return None
    total = _sum(passed, definitions)
    if total is None or len(total.counters) != 1:
        return None
    counter = definitions[total.counters[0]]
    assert isinstance(counter, Phi)
    label = before.pop()
    entry = {source: value for value, source in counter.incoming()}
    following = _sum(entry[block.label], definitions)
    if following is None or following.counters != (counter.name,) or following.has_rest:
        return None
    initial = entry[label]
    starts_at_zero = isinstance(initial, Constant) and constant_value(initial) == 0
    found = RecordLoop(block, label, branch.targets[1], call, passed, counter, following.constant < 0, bound)
    if following.constant == 1 and total.constant == 0 and bound is not None and starts_at_zero:
        return found
    if following.constant == -1 and total.constant == -1 and _ends_at_zero(branch, definitions, counter):
        return found
    return None


def _sum(value: Value, definitions: Mapping[str, Instruction]) -> _Sum | None:
    """``value`` as a sum; None where it is anything else."""
    if isinstance(value, Constant):
        number = constant_value(value)
        return _Sum(constant=number) if isinstance(number, int) and isinstance(value.type, IntType) else None
    if not isinstance(value, Local) or value.name not in definitions:
        return _Sum(has_rest=True)
    instruction = definitions[value.name]
    if isinstance(instruction, Phi):
        return _Sum(counters=(value.name,))
    if not isinstance(instruction, BinaryOp) or instruction.opcode not in ("add", "sub"):
        return None
    left, right = (_sum(operand, definitions) for operand in instruction.operands)
    if left is None or right is None:
        return None
    if instruction.opcode == "sub":
        if right.counters:
            return None
        right = _Sum(constant=-right.constant, has_rest=right.has_rest)
    return _Sum(left.counters + right.counters, left.constant + right.constant, left.has_rest or right.has_rest)


def _ends_at_zero(branch: Branch, definitions: Mapping[str, Instruction], counter: Phi) -> bool:
    """Whether the loop goes on as long as the counter less one is not zero."""
    condition = branch.operands[0]
    test = definitions.get(condition.name) if isinstance(condition, Local) else None
    if not isinstance(test, Compare) or test.predicate != "ne":
        return False
    left, right = test.operands
    found = _sum(left, definitions)
    is_zero = isinstance(right, Constant) and constant_value(right) == 0
    return is_zero and found == _Sum(counters=(counter.name or "",), constant=-1)


def uses_record_for_tape_only(iteration: Function, record: str, region: Region) -> bool:
    """Whether all that an iteration does with its record's number is to access the slots of ``region``."""
    slots = {slot.index for slot in region.slots}
    for instruction in iteration.instructions():
        places = [n for n, o in enumerate(instruction.operands) if isinstance(o, Local) and o.name == record]
        if not places:
            continue
        if not isinstance(instruction, Call) or places != [2]:
            return False
        if not (instruction.callee_name or "").startswith((TAPE_READ, TAPE_WRITE)):
            return False
        slot = instruction.arguments[1]
        if not isinstance(slot, Constant) or constant_value(slot) not in slots:
            return False
    return True
