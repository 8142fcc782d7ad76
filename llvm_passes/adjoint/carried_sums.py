"""Which values that a loop carries are sums: each iteration only adds something to them.

::

    loop:  s = phi [s0, entry], [s.next, latch]
           ...                                         ; nothing here has a derivative by s but what follows
           s.next = fadd s, term                       ; also: fsub s, term; a phi or select of s and fadd s, term;
                                                       ; the sum of an inner loop that begins with s

The derivative of every carried value by every carried value of the iteration before is then 1 for a
sum by itself and 0 for all else.  So the adjoint of a sum is one number, the same before and after each
iteration, however often the loop runs: it is what the adjoint is behind the loop.

Why it is right.  ``dependence`` is the derivative of a value by a header phi, as 0, 1 or "anything else".
It is found along the definitions, blocks in reverse postorder; the only cycles are those of inner loops,
where the header phi is taken to have the derivative of its initial value, which is verified for what the
loop hands on (an induction over its iterations).  Where paths meet, both must agree.  A derivative that
flows into memory is "anything else".

Not found: sums of which an iteration adds a multiple (``s = 2 * s + term``), and values that one iteration
makes and the next one uses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import BinaryOp, Call, FloatType, Instruction, Local, Phi, Select, Store, Value

OTHER = 2
"""A dependence that is neither 0 nor 1, or not known."""


@dataclass(frozen=True, eq=False)
class CarriedSums:
    """The sums of a loop all of whose active carried values are sums."""

    sums: tuple[Phi, ...]
    outs: Mapping[str, tuple[str, ...]]
    """For each sum, by its phi's name, the values that outlive an iteration and are it, plus something."""


def carried_sums(primal: Primal, body: Body) -> CarriedSums | str:
    """The sums of a loop that succeeding runs leave by one exit; or a reason why it carries anything else."""
    phis = [phi for phi in primal.header_phis(body) if _is_active(primal, phi.value)]
    exits = primal.succeeding_exits(body)
    if len(exits) != 1:
        return f"it has {len(exits)} exits" if exits else "it is never left by a run that succeeds"
    outs = [v for v in primal.outs(body) if _is_active(primal, v)]
    found: dict[str, tuple[str, ...]] = {}
    for phi in phis:
        dependence = _Dependence(primal, body, phi)
        if dependence.fault is not None:
            return dependence.fault
        for other in phis:
            expected = 1 if other is phi else 0
            if dependence.of(primal.next_value(other, body)) != expected:
                return f"it carries {other.value}, which is no sum of independent terms"
        if any(dependence.of(v) == OTHER for v in outs):
            return f"more than the sum {phi.value} leaves it"
        found[phi.value.name] = tuple(v.name for v in outs if dependence.of(v) == 1)
    return CarriedSums(tuple(phis), found)


def _is_active(primal: Primal, value: Value) -> bool:
    return isinstance(value.type, FloatType) and primal.activity.is_active(value)


class _Dependence:
    """The derivatives of a loop's values by what one header phi holds in the same iteration."""

    def __init__(self, primal: Primal, body: Body, phi: Phi) -> None:
        self._primal = primal
        self._known: dict[str, int] = {phi.value.name: 1}
        self.fault: str | None = None
        """Where the derivative flows into memory, or out of sight."""
        headers = {inner.entry: inner for inner in body.walk() if inner is not body}
        own_header = body.entry
        for label in primal.control_flow.reverse_postorder():
            if not body.contains(label) or label in primal.nest.failing:
                continue
            for instruction in primal.control_flow.block(label).instructions:
                if isinstance(instruction, Phi):
                    if label == own_header:
                        continue
                    dependence = self._of_phi(instruction, headers.get(label))
                else:
                    dependence = self._of_instruction(instruction)
                if instruction.name is not None and dependence:
                    self._known[instruction.name] = dependence
        for inner in headers.values():
            for carried in primal.header_phis(inner):
                if self.of(primal.next_value(carried, inner)) != self.of(carried.value):
                    self.fault = self.fault or f"an inner loop changes {carried.value} other than by adding to it"

    def of(self, value: Value) -> int:
        return self._known.get(value.name, 0) if isinstance(value, Local) else 0

    def _of_phi(self, phi: Phi, loop: Body | None) -> int:
        if loop is not None:
            return self.of(self._primal.initial_value(phi, loop))
        found = {self.of(v) for v, label in phi.incoming() if label not in self._primal.nest.failing}
        return found.pop() if len(found) == 1 else OTHER

    def _of_instruction(self, i: Instruction) -> int:
        on = [self.of(v) for v in i.operands]
        if not any(on):
            return 0
        match i:
            case Store():
                if any(self._primal.activity.is_active_object(o) for o in self._primal.memory.objects(i.operands[1])):
                    self.fault = self.fault or f"a sum is stored in memory ({_where(i)})"
                return 0
            case _ if i.name is None:
                return 0
            case _ if not _is_active(self._primal, i.value):
                return 0
            case BinaryOp(opcode="fadd"):
                return on[0] + on[1] if on[0] + on[1] <= 1 else OTHER
            case BinaryOp(opcode="fsub"):
                return on[0] if not on[1] else OTHER
            case Select():
                return on[1] if on[1] == on[2] else OTHER
            case Call():
                self.fault = self.fault or f"a sum is passed to a function ({_where(i)})"
                return OTHER
            case _:
                return OTHER


def _where(i: Instruction) -> str:
    return f"line {i.location.line}" if i.location else i.opcode
