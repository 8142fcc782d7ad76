"""How often a loop's header executes, as arithmetic that can run before the loop.

::

    for i in range(a, b, 3)  ->  (a < b ? (b - a - 1) / 3 + 1 : 0) + 1              tested in the header
                                 (a + 3 < b ? (b - (a + 3) - 1) / 3 + 1 : 0) + 1    tested in the latch

A loop tested in the header runs its body one time less than its header; a loop tested in the latch
runs both equally often.  So a count is never 0, also for a rotated loop whose guard is not looked at.

Several exits: the loop leaves by the first that fires, so the minimum over them counts exactly if
every exit can be counted, and is an upper bound if some can.  :mod:`exit_count` has the argument for
a single exit.

Not counted: steps known only at run time, tests that move away from their bound, ``switch`` exits,
conditions joined by ``and``, exits of inner loops, and exits whose test an iteration may pass by.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from llvm_passes.analysis.arithmetic import Arithmetic
from llvm_passes.analysis.control_flow import ControlFlow, Definitions, Edge
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.exit_count import ExitCount, ExitCounter, UncountableError
from llvm_passes.analysis.guards import Guards
from llvm_passes.analysis.loops import Loop, LoopForest
from llvm_passes.ir.model import Cast, Compare, Function, Instruction, Value


@dataclass(frozen=True, slots=True)
class TripCount:
    """The number of times a loop's header executes, each time that the loop is entered."""

    instructions: tuple[Instruction, ...]
    """To be inserted in the preheader, before its terminator."""
    value: Value
    """Unsigned i64, at least 1: one of the instructions, a value from before the loop, or a constant."""
    exact: bool
    """Whether the header executes exactly that often unless an ignored exit is taken; else it is at most that."""
    reason: str
    """What was counted, and what makes it a bound only."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A count, or None, and why."""

    count: TripCount | None
    reason: str


def trip_count_or_none(
    loop: Loop,
    control_flow: ControlFlow,
    dominators: Dominators,
    definitions: Definitions,
    *,
    prefix: str,
    ignored_exits: Collection[Edge] = (),
) -> Counted:
    """The exact count, or None with the reason.

    ``ignored_exits`` are exits that the caller accounts for by other means (they raise): the count
    is what it is when none of them is taken, and an upper bound when one is.
    ``prefix`` begins the names of the new instructions, and is the caller's to keep unique.
    """
    counted = count_bound(loop, control_flow, dominators, definitions, prefix=prefix, ignored_exits=ignored_exits)
    if counted.count is not None and not counted.count.exact:
        return Counted(None, counted.reason)
    return counted


def count_bound(
    loop: Loop,
    control_flow: ControlFlow,
    dominators: Dominators,
    definitions: Definitions,
    *,
    prefix: str,
    ignored_exits: Collection[Edge] = (),
) -> Counted:
    """The exact count, else an upper bound from the exits that can be counted, else None with the reason."""
    if loop.preheader is None:
        return Counted(None, "the loop has no preheader to compute a count in")
    arithmetic = Arithmetic(prefix, definitions)
    guards = Guards.of(loop.preheader, control_flow, dominators, definitions, arithmetic.instruction)
    counter = ExitCounter(loop, control_flow, dominators, definitions, arithmetic, guards)
    counted: list[ExitCount] = []
    uncounted: list[str] = []
    for edge in (e for e in loop.exits if e not in ignored_exits):
        try:
            counted.append(counter.count(edge))
        except UncountableError as refusal:
            uncounted.append(f"exit %{edge.source} -> %{edge.target} is not counted: {refusal}")
    reason = "; ".join([each.text for each in counted] + uncounted)
    if not counted:
        return Counted(None, reason or "the loop has no exit that counts")
    value = counted[0].executions
    for other in counted[1:]:
        value = arithmetic.minimum(value, other.executions)
    return Counted(TripCount(arithmetic.instructions_for(value), value, not uncounted, reason), reason)


def describe_trip_counts(function: Function) -> str:
    """The count of every loop as stable text, outer loops first: what the IR tests compare."""
    control_flow = ControlFlow.of(function)
    dominators, definitions = Dominators.of(control_flow), Definitions.of(function)
    lines = [f"trip counts of @{function.name}:"]
    for loop in LoopForest.of(control_flow, dominators).all():
        prefix = f"{loop.header}.count"
        counted = count_bound(loop, control_flow, dominators, definitions, prefix=prefix)
        indent = "  " * loop.depth
        if counted.count is None:
            lines.append(f"{indent}loop %{loop.header}: unknown: {counted.reason}")
            continue
        kind = "exactly" if counted.count.exact else "at most"
        lines.append(f"{indent}loop %{loop.header}: {kind} {counted.count.value}: {counted.reason}")
        lines.extend(f"{indent}  {_formula(i)}" for i in counted.count.instructions)
    if len(lines) == 1:
        lines.append("  none")
    return "\n".join(lines) + "\n"


def _formula(instruction: Instruction) -> str:
    predicate = f" {instruction.predicate}" if isinstance(instruction, Compare) else ""
    operands = ", ".join(f"{o.type} {o}" for o in instruction.operands)
    target = f" to {instruction.type}" if isinstance(instruction, Cast) else ""
    return f"%{instruction.name} = {instruction.opcode}{predicate} {operands}{target}"
