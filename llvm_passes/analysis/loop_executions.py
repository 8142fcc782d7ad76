"""How often a loop and those in it run a load, and under which conditions, where that is known before the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llvm_passes.analysis.arithmetic import Arithmetic, constant
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import I64, Branch, Instruction, Load, Local, Value

if TYPE_CHECKING:
    from llvm_passes.adjoint.primal import Primal


class Executions:
    """The answers for one loop."""

    def __init__(self, primal: Primal, body: Body, arithmetic: Arithmetic) -> None:
        assert body.loop is not None
        self._primal = primal
        self._body = body
        self._loop = body.loop
        self._arithmetic = arithmetic
        self.added: dict[str, Instruction] = {}
        """The instructions of trip counts."""

    def of(self, load: Load) -> tuple[dict[int, Value], tuple[Value, ...]] | None:
        """How often each loop around a load runs it, and the conditions under which it runs at all.

        None where the loop may end, or an iteration may pass it by, for another reason.
        """
        primal = self._primal
        label = primal.block_of(load)
        body: Body | None = primal.nest.body_of(label)
        counts: dict[int, Value] = {}
        conditions: list[Value] = []
        while body is not None and body.loop is not None:
            guards = self._guards(label, body)
            count = self._count(label, body)
            if guards is None or count is None:
                return None
            executions, is_run = count
            counts[body.index] = executions
            conditions += [*guards, *([is_run] if is_run is not None else [])]
            if body is self._body:
                return counts, tuple(dict.fromkeys(conditions))
            label, body = body.entry, body.parent
        return None

    def are_whole(self, load: Load) -> bool:
        """Whether all iterations of the loops around a load are whole, so that no load runs more often than another."""
        body: Body | None = self._primal.nest.body_of(self._primal.block_of(load))
        while body is not None and body.loop is not None:
            if {edge.source for edge in body.exits} != {body.loop.latch}:
                return False
            if body is self._body:
                return True
            body = body.parent
        return False

    def _guards(self, label: str, body: Body) -> list[Value] | None:
        """The conditions, which do not change in the loop, under which an iteration runs a block; None for others."""
        primal = self._primal
        found: list[Value] = []
        assert body.loop is not None
        while not primal.dominators.dominates(label, body.loop.latch):
            above = primal.dominators.immediate(label)
            if above is None or not body.contains(above) or primal.control_flow.predecessors[label] != (above,):
                return None
            branch = primal.control_flow.block(above).terminator
            if not isinstance(branch, Branch) or len(set(branch.targets)) != 2:
                return None
            condition = self._arithmetic.invariant_or_none(branch.operands[0], self._loop)
            if condition is None:
                return None
            if branch.targets[1] == label:
                condition = self._arithmetic.negated(condition)
            found.append(condition)
            label = above
        return found

    def _count(self, label: str, body: Body) -> tuple[Value, Value | None] | None:
        """How often a loop runs a block of its own that no guard keeps it from, and when that is not zero."""
        primal = self._primal
        assert body.loop is not None
        sources = {edge.source for edge in body.exits}
        trips = primal.trip_count(body)
        if trips is None or len(sources) != 1 or any(e.target in primal.nest.failing for e in body.exits):
            return None
        for instruction in trips.instructions:
            own = {i.name for i in trips.instructions}
            if any(isinstance(o, Local) and o.name not in own and self._varies(o) for o in instruction.operands):
                return None
        if isinstance(trips.value, Local) and not trips.instructions and self._varies(trips.value):
            return None
        (source,) = sources
        self.added |= {i.value.name: i for i in trips.instructions}
        if label == source or not primal.dominators.dominates(source, label):
            return trips.value, None
        fewer = self._arithmetic.add(trips.value, constant(I64, -1))
        return fewer, self._arithmetic.compare("ne", fewer, constant(I64, 0))

    def _varies(self, value: Value) -> bool:
        return isinstance(value, Local) and not self._primal.is_outside(value, self._body)
