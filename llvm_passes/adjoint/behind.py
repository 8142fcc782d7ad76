"""What of the code behind a loop is known before it: values from before, and what is computed of these alone."""

from __future__ import annotations

from functools import cached_property

from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.activity import operation_rule
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import BinaryOp, Call, Cast, Compare, FloatType, Phi, Select, UnaryOp, Value

MOST_STEPS = 30
"""A value is not computed again by a longer chain of operations."""


class Behind:
    """What comes after a loop, in the same iteration of those around it."""

    def __init__(self, primal: Primal, before: Body) -> None:
        self._primal = primal
        self._before = before
        self._at_hand: dict[tuple[Value, str], bool] = {}

    def source_or_none(self, phi: Phi) -> Value | None:
        """What a phi behind the loop is when the loop has run; None where that may be several values."""
        label = self._primal.definitions.sites[phi.value.name].label
        if label == self._primal.nest.body_of(label).entry:
            return None
        found = {value for value, source in phi.incoming() if source in self._blocks}
        return found.pop() if len(found) == 1 else None

    def is_at_hand(self, value: Value, label: str, depth: int = 0) -> bool:
        """Whether what a block reads exists before the loop, or can be computed there from what does."""
        known = self._at_hand.get((value, label))
        if known is None:
            # False while it is looked for: what comes back to itself is not at hand.
            self._at_hand[value, label] = False
            known = self._at_hand[value, label] = self._look_for(value, label, depth)
        return known

    def _look_for(self, value: Value, label: str, depth: int) -> bool:
        if self.exists_before(value, label):
            return True
        if depth >= MOST_STEPS:
            return False
        made = self._primal.definitions.instruction(value)
        where = self._primal.definitions.label(value) or label
        match made:
            case BinaryOp(opcode="udiv" | "sdiv" | "urem" | "srem"):
                return False
            case Phi():
                source = self.source_or_none(made)
                return source is not None and self.is_at_hand(source, where, depth + 1)
            case BinaryOp() | Cast() | Compare() | Select() | UnaryOp(opcode="fneg"):
                return all(self.is_at_hand(v, where, depth + 1) for v in made.operands)
            case Call(type=FloatType()) if operation_rule(made, self._primal.environment) is not None:
                return all(self.is_at_hand(v, where, depth + 1) for v in made.arguments)
            case _:
                return False

    def exists_before(self, value: Value, reader: str) -> bool:
        """Whether a value that a block reads is there before the loop, and is the same by then."""
        assert self._before.loop is not None and self._before.loop.preheader is not None
        label = self._primal.definitions.label(value)
        if label is None:
            return True
        # Outside of a loop, a value of the loop is that of the last iteration.
        is_same = self._primal.nest.body_of(label).contains(reader)
        return is_same and self._primal.dominators.dominates(label, self._before.loop.preheader)

    @cached_property
    def _blocks(self) -> frozenset[str]:
        """The blocks that may run once the loop has begun, up to the next iteration of the loops around it."""
        around = set()
        body = self._before.parent
        while body is not None:
            around.add(body.entry)
            body = body.parent
        seen = {self._before.entry}
        pending = [self._before.entry]
        while pending:
            for following in self._primal.control_flow.successors[pending.pop()]:
                if following not in seen and following not in around:
                    seen.add(following)
                    pending.append(following)
        return frozenset(seen)
