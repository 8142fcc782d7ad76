"""Writes of a loop that go to the same places in every iteration that ends with its back edge.

::

    for t in range(steps):
        if n > 2:                               steady: what they hang on, how often they run
            for i in range(1, n - 1):           and where they go is arithmetic on counters of loops
                w[i * m] = ...                  in there, and on values from before the loop

Two steady writes that are described in the same words go to the same places: a counter is named by how far out
its loop is, and each loop around a write by its count.  A write that hangs on several branches runs where all of
them go one way; one that is come to on both ways of a branch, and may be passed by on either, is not described.

Inner loops have one exit, at their latch: all that is not under a branch runs as often as the loop.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.induction import Induction, PointerInduction
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS, Access
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import (
    BinaryOp,
    Branch,
    Call,
    Cast,
    Compare,
    Constant,
    GetElementPtr,
    Global,
    Instruction,
    IntType,
    Local,
    Phi,
    PointerType,
    Select,
    Store,
    Value,
)

PURE_CALLS = tuple(f"llvm.{name}." for name in ("smax", "smin", "umax", "umin", "usub.sat", "abs"))
"""Calls whose result depends on their operands alone, and is an integer."""


@dataclass(frozen=True, eq=False)
class Ways:
    """The ways that control may take within one iteration of a loop, in a run that succeeds."""

    primal: Primal

    def following(self, label: str, around: Body) -> tuple[str, ...]:
        """Where control may go from a block, without leaving the iteration of ``around``."""
        assert around.loop is not None
        failing, header = self.primal.nest.failing, around.loop.header
        targets = self.primal.control_flow.block(label).terminator.successors
        return tuple(t for t in targets if t != header and around.contains(t) and t not in failing)

    def reached(self, starts: Sequence[str], around: Body, avoided: str | None = None) -> set[str]:
        found: set[str] = set()
        pending = [s for s in starts if s != avoided]
        while pending:
            label = pending.pop()
            if label not in found:
                found.add(label)
                pending += [s for s in self.following(label, around) if s != avoided]
        return found


class SteadyWrites:
    """The steady writes of one loop."""

    def __init__(self, primal: Primal, body: Body, pointer: Value | None) -> None:
        """``pointer``: a header phi that is taken for a value from before the loop."""
        assert body.loop is not None
        self._primal = primal
        self._body = body
        self._loop = body.loop
        self._pointer = pointer
        self._ways = Ways(primal)

    def places_or_none(self, write: Access) -> Hashable | None:
        """Stands for the places that a steady write goes to in an iteration; None where it is not steady."""
        around = list(self._around(write.label))
        counts = [self._count(inner) for inner in around]
        guards = [self._guard(label, write.label) for label in self._branches()]
        extent = self._extent(write.instruction)
        address = self._described(write.pointer, write.label)
        if None in counts or None in guards or extent is None or address is None:
            return None
        return address, extent, tuple(counts), frozenset(g for g in guards if g)

    def _extent(self, i: Instruction) -> Hashable | None:
        """What says how many bytes are written."""
        match i:
            case Store(operands=(value, _)):
                return value.type
            case Call() if (i.callee_name or "").startswith((*TRANSFERS, FILL)):
                label = self._primal.definitions.label(i.operands[2]) or ""
                return self._described(i.operands[2], label)
        return None

    def _around(self, label: str) -> Iterator[Body]:
        """The loops around a block within this one, the innermost first."""
        inner: Body | None = self._primal.nest.body_of(label)
        while inner is not None and inner is not self._body:
            yield inner
            inner = inner.parent

    def _count(self, inner: Body) -> Hashable | None:
        """Stands for how often an inner loop runs; None where iterations may differ in that."""
        assert inner.loop is not None
        primal = self._primal
        count, exits = primal.trip_count(inner), primal.succeeding_exits(inner)
        if count is None or len(exits) != 1 or inner.exits[exits[0] - 1].source != inner.loop.latch:
            return None
        made = {i.value.name: i for i in count.instructions}
        return self._described(count.value, inner.parent.entry if inner.parent else "", made)

    def _branches(self) -> Iterator[str]:
        for label in self._loop.blocks:
            terminator = self._primal.control_flow.block(label).terminator
            if label not in self._primal.nest.failing and len(set(terminator.successors)) > 1:
                yield label

    def _guard(self, branch: str, place: str) -> Hashable | None:
        """Stands for the branch where ``place`` hangs on it, () where not, None where that is not known."""
        common = self._common(branch, place)
        assert common.loop is not None
        starts, latch = self._ways.following(branch, common), common.loop.latch
        to = tuple(place == s or place in self._ways.reached((s,), common) for s in starts)
        if len(starts) < 2 or not any(to) or latch not in self._ways.reached(starts, common, place):
            return ()
        if all(to):
            return () if self._meet_before(starts, common, place) else None
        terminator = self._primal.control_flow.block(branch).terminator
        if not isinstance(terminator, Branch):
            return None
        condition = self._described(terminator.operands[0], place)
        return None if condition is None else (condition, to[0])

    def _meet_before(self, starts: Sequence[str], common: Body, place: str) -> bool:
        """Whether the ways from all ``starts`` meet before they come to ``place``, or pass it by."""
        assert common.loop is not None
        ends = {place, common.loop.latch}
        return any(ends.isdisjoint(self._ways.reached(starts, common, meeting)) for meeting in common.loop.blocks)

    def _common(self, one: str, other: str) -> Body:
        """The innermost loop that both blocks lie in."""
        found = self._primal.nest.body_of(one)
        while not found.contains(other):
            assert found.parent is not None
            found = found.parent
        return found

    def _described(self, value: Value, place: str, made: Mapping[str, Instruction] | None = None) -> Hashable | None:
        """``value`` as a function of values from before the loop and the counters around ``place``; None if it is not.

        ``made``: instructions that are not in the function.
        """
        if isinstance(value, Constant | Global) or value == self._pointer:
            return value
        instruction = (made or {}).get(value.name) if isinstance(value, Local) else None
        if instruction is None and isinstance(value, Local):
            if self._primal.is_outside(value, self._body):
                return value
            instruction = self._primal.definitions.instruction(value)
        match instruction:
            case Phi():
                return self._counter(instruction, place)
            case BinaryOp() | Cast() | Compare() | Select() | GetElementPtr():
                pass
            case Call() if (instruction.callee_name or "").startswith(PURE_CALLS):
                pass
            case _:
                return None
        operands = instruction.operands
        if not all(isinstance(o.type, IntType | PointerType) for o in operands):
            return None
        described = tuple(self._described(o, place, made) for o in operands)
        if None in described:
            return None
        return (*_operation(instruction), instruction.type, described)

    def _counter(self, phi: Phi, place: str) -> Hashable | None:
        """A counter is known by how far out its loop is, seen from what it is a part of."""
        depths = {inner.entry: (n, inner) for n, inner in enumerate(reversed(list(self._around(place))))}
        label = self._primal.definitions.label(phi.value)
        induction = self._primal.inductions.get(phi.value.name)
        if induction is None or label not in depths:
            return None
        depth, inner = depths[label]
        outside = inner.parent.entry if inner.parent else ""
        start = self._described(induction.start, outside)
        step: Hashable | None
        match induction:
            case Induction(step=int(number)):
                step = number
            case Induction(step=Local() as varying, subtracts=subtracts):
                described = self._described(varying, outside)
                step = None if described is None else (described, subtracts)
            case PointerInduction(stride=int(number)):
                step = number
            case _:
                step = None
        return None if start is None or step is None else ("counter", depth, start, step)


def _operation(i: Instruction) -> tuple[Hashable, ...]:
    match i:
        case Compare():
            return i.opcode, i.predicate
        case GetElementPtr():
            return "getelementptr", i.source
        case Call():
            return "call", i.callee_name
        case BinaryOp() | Cast():
            return (i.opcode,)
    return (type(i).__name__,)
