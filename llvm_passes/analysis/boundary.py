"""Boundary conditions of loops: comparisons that hold in the first iteration alone, or in the last alone.

::

    for (i = 0; i < n; i++) {
      left  = i > 0     ? u[i - 1] : u[n - 1];      i == 0      first
      right = i < n - 1 ? u[i + 1] : u[0];          i == n - 1  last
    }

The loop leaves from its latch, when ``i.next = i + step`` equals ``bound``, which does not change in the loop; the
step is 1 or -1.  Why an answer is right: ``i`` takes no value twice (it would have met ``bound`` in between), so
``i == start`` holds in the first iteration alone, and ``i == bound - step`` in the last alone, by the test that
leaves.  Where the increment does not wrap, all ``i`` lie from ``start`` to ``bound - step``, and being before the
last value, or after the first, is not being equal to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import ControlFlow, Definitions
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.guards import INVERSE, SWAPPED
from llvm_passes.analysis.induction import Induction, inductions
from llvm_passes.analysis.loops import Loop, LoopForest
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import BinaryOp, Branch, Compare, Constant, Function, Local, Value


@dataclass(frozen=True)
class Boundaries:
    """A loop with boundary conditions: the names of comparisons, and what they are in the iteration they single out."""

    loop: Loop
    counter: Induction
    bound: Value
    """What the counter's next value is when the loop leaves."""
    first: dict[str, bool]
    last: dict[str, bool]


def boundaries(function: Function) -> Iterator[Boundaries]:
    """The innermost counted loops of a function that have boundary conditions."""
    control_flow = ControlFlow.of(function)
    try:
        forest = LoopForest.of(control_flow, Dominators.of(control_flow))
    except UnsupportedError:
        return  # the passes refuse it, if it is differentiated
    definitions = Definitions.of(function)
    for loop in forest.all():
        counted = None if loop.children or loop.preheader is None else _counted(loop, control_flow, definitions)
        if counted is None:
            continue
        counter, bound = counted
        first: dict[str, bool] = {}
        last: dict[str, bool] = {}
        latch = control_flow.block(loop.latch).terminator.operands[0]
        for label in loop.own_blocks:
            for compare in control_flow.block(label).instructions:
                if not isinstance(compare, Compare) or compare.value == latch:
                    continue
                if (answer := _is_first(compare, counter)) is not None:
                    first[compare.value.name] = answer
                elif (answer := _is_last(compare, counter, bound, definitions)) is not None:
                    last[compare.value.name] = answer
        if first or last:
            yield Boundaries(loop, counter, bound, first, last)


def _counted(loop: Loop, control_flow: ControlFlow, definitions: Definitions) -> tuple[Induction, Value] | None:
    """The counter that the latch compares with its bound, and the bound."""
    branch = control_flow.block(loop.latch).terminator
    if not isinstance(branch, Branch) or len(branch.operands) != 1:
        return None
    test = definitions.instruction(branch.operands[0])
    leaves_when = branch.successors[0] not in loop
    if not isinstance(test, Compare) or test.predicate != ("eq" if leaves_when else "ne"):
        return None
    counters = {
        i.next: i
        for i in inductions(loop, control_flow, definitions)
        if isinstance(i, Induction) and isinstance(i.step, int) and i.step in (1, -1)
    }
    for following, bound in (test.operands, test.operands[::-1]):
        if isinstance(following, Local) and following in counters and _is_invariant(bound, loop, definitions):
            return counters[following], bound
    return None


def _is_invariant(value: Value, loop: Loop, definitions: Definitions) -> bool:
    return not isinstance(value, Local) or definitions.label(value) not in loop.blocks


def _is_first(compare: Compare, counter: Induction) -> bool | None:
    """What a comparison is in the first iteration, where it is the opposite in all others."""
    return _singled_out(compare, counter, {(counter.phi.value, counter.start)}, after=True)


def _is_last(compare: Compare, counter: Induction, bound: Value, definitions: Definitions) -> bool | None:
    """What a comparison is in the last iteration, where it is the opposite in all others."""
    pairs: set[tuple[Value, Value]] = {(counter.next, bound)}
    for other in compare.operands:
        if _is_moved(other, bound, -_step(counter), definitions):
            pairs.add((counter.phi.value, other))
    return _singled_out(compare, counter, pairs, after=False)


def _singled_out(compare: Compare, counter: Induction, pairs: set[tuple[Value, Value]], *, after: bool) -> bool | None:
    """The comparison of one of these pairs, where they are equal; all other iterations are ``after`` it, or before."""
    left, right = compare.operands
    predicate = compare.predicate
    if (left, right) not in pairs:
        left, right, predicate = right, left, SWAPPED.get(predicate, "")
    if (left, right) not in pairs or predicate not in INVERSE:
        return None
    if predicate in ("eq", "ne"):
        return predicate == "eq"
    if not (counter.no_signed_wrap if predicate.startswith("s") else counter.no_unsigned_wrap):
        return None
    # In all other iterations the counter is larger, or smaller; what holds there must not hold where they are equal.
    is_larger = after == (_step(counter) > 0)
    elsewhere = predicate[1:] in (("gt", "ge") if is_larger else ("lt", "le"))
    where_equal = predicate[1:] in ("ge", "le")
    return where_equal if where_equal != elsewhere else None


def _is_moved(value: Value, base: Value, distance: int, definitions: Definitions) -> bool:
    """Whether ``value = base + distance``, as numbers that wrap."""
    if isinstance(value, Constant) and isinstance(base, Constant):
        numbers = constant_value(value), constant_value(base)
        return isinstance(numbers[0], int) and isinstance(numbers[1], int) and numbers[0] - numbers[1] == distance
    root, away = _sum(value, definitions)
    other, far = _sum(base, definitions)
    return root == other and away - far == distance


def _sum(value: Value, definitions: Definitions) -> tuple[Value, int]:
    made = definitions.instruction(value)
    if isinstance(made, BinaryOp) and made.opcode == "add" and isinstance(made.operands[1], Constant):
        number = constant_value(made.operands[1])
        if isinstance(number, int):
            return made.operands[0], number
    return value, 0


def _step(counter: Induction) -> int:
    assert isinstance(counter.step, int)
    return counter.step
