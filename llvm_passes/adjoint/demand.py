"""Which primal values the reverse pass is going to ask for: an estimate, for decisions of cost alone.

What is asked for in fact is known when the reverse pass has been generated; the tape holds that, no more.
Here is what derivative rules read, the conditions of selects and joins, and the indices of differentiated
memory, and all that these are recomputed from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from llvm_passes.adjoint.primal import Primal
from llvm_passes.ir.model import (
    Branch,
    FloatType,
    GetElementPtr,
    Instruction,
    Load,
    Local,
    Select,
    Store,
    Value,
)


def demanded(primal: Primal, operands: Callable[[Instruction], tuple[Value, ...]]) -> frozenset[str]:
    """The values that are asked for; ``operands`` are those that an instruction is recomputed from."""
    pending = list(roots(primal))
    found: set[str] = set()
    while pending:
        name = pending.pop()
        site = primal.definitions.sites.get(name)
        if name in found or site is None:
            continue
        found.add(name)
        pending += [o.name for o in operands(site.instruction) if isinstance(o, Local)]
    return frozenset(found)


def roots(primal: Primal) -> Iterator[str]:
    """The values that the reverse pass itself reads."""
    yield from primal.differential_use.readers
    for label in primal.control_flow.reverse_postorder():
        if label in primal.nest.failing:
            continue
        block = primal.control_flow.block(label)
        for instruction in block.instructions:
            yield from _read_by(instruction, primal)
        above = primal.dominators.immediate(label)
        is_join = len(primal.control_flow.predecessors[label]) > 1 and label != primal.nest.body_of(label).entry
        if above is not None and is_join:
            branch = primal.control_flow.block(above).terminator
            conditions = branch.operands if isinstance(branch, Branch) else ()
            yield from (c.name for c in conditions if isinstance(c, Local))


def _read_by(instruction: Instruction, primal: Primal) -> Iterator[str]:
    match instruction:
        case Select(operands=(Local() as condition, *_)) if primal.activity.is_active(instruction.value):
            yield condition.name
        case Load(operands=(pointer,), type=FloatType()) if primal.activity.is_active(instruction.value):
            yield from _indices(pointer, primal)
        case Store(operands=(_, pointer)):
            if any(primal.activity.is_active_object(o) for o in primal.memory.objects(pointer)):
                yield from _indices(pointer, primal)


def _indices(pointer: Value, primal: Primal) -> Iterator[str]:
    while isinstance(made := primal.definitions.instruction(pointer), GetElementPtr):
        yield from (o.name for o in made.operands[1:] if isinstance(o, Local))
        pointer = made.operands[0]
