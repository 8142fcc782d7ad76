"""What canonical form means for loops, as a question about a function."""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.analysis.control_flow import ControlFlow, Definitions
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import Loop, LoopForest
from llvm_passes.ir.model import Function, Phi


def check_canonical(function: Function) -> tuple[str, ...]:
    """What keeps ``function`` from canonical form, one sentence each; empty when it is canonical.

    Raises what :class:`LoopForest` raises for several latches and for irreducible flow.
    """
    control_flow = ControlFlow.of(function)
    forest = LoopForest.of(control_flow, Dominators.of(control_flow))
    problems = [
        f"block {label} is unreachable" for label in control_flow.labels if not control_flow.is_reachable(label)
    ]
    for loop in forest.all():
        problems += _shape_problems(loop, control_flow)
    problems += _escaping_values(function, control_flow, forest)
    return tuple(problems)


def _shape_problems(loop: Loop, control_flow: ControlFlow) -> Iterator[str]:
    if loop.preheader is None:
        yield f"loop {loop.header} has no preheader"
    for block in loop.exit_blocks:
        strangers = [p for p in control_flow.predecessors[block] if p not in loop]
        if strangers:
            yield f"exit {block} of loop {loop.header} is also entered from {', '.join(strangers)}"


def _escaping_values(function: Function, control_flow: ControlFlow, forest: LoopForest) -> Iterator[str]:
    """Uses that break LCSSA: outside the loop of the definition, and not in a phi fed from within it."""
    definitions = Definitions.of(function)
    for block in function.blocks:
        for instruction in block.instructions:
            sources = instruction.blocks if isinstance(instruction, Phi) else (block.label,) * len(instruction.operands)
            for operand, place in zip(instruction.operands, sources, strict=True):
                home = definitions.label(operand)
                loop = None if home is None else forest.loop_of(home)
                if loop is not None and place not in loop:
                    yield f"{operand} of loop {loop.header} is used outside of it, in block {block.label}"
