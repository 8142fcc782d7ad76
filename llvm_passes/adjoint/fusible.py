"""Which loops are fused: the reverse of each iteration runs right after it, and nothing of it is taped.

::

    forward:  for i: fwd(i)                  forward:  s' = ...            ; known before the loop
              return s                                 for i: fwd(i); rev(i, s')
    reverse:  for i backwards: rev(i, s')    reverse:                      ; nothing left to do here

The reverse pass is a sum of what its iterations add to adjoints, so their order does not matter, and none
has to wait for what comes after the loop, if

* the loop carries no adjoint but that of sums (``carried_sums``), and what leaves it has an adjoint that is
  known before (``known_adjoint``): then every iteration gets the same adjoints, whenever it is reversed;
* shadow memory is the same.  Where the loop reads memory, the reverse adds to the shadow: additions
  commute with all but writes to the memory, which zero the shadow on the way back.  So nothing may write
  it in the loop or later.  Where the loop writes memory, the reverse takes the shadow and zeroes it: that
  is right at any time if each iteration uses the memory for itself (``private_memory``);
* nobody sees the shadows if the function then fails: the caller throws them away
  (``Environment.discards_shadows``), or nothing from the loop on can fail.

"Later" ends with the iteration of the nearest fused loop around, which is reversed before its next one
begins.  Not fused: loops with several exits, in functions that others call, and with calls of functions
whose reverse needs more than the iteration: those that stay calls, reverse functions of the user's, matrix
products.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from llvm_passes.adjoint.carried_sums import CarriedSums
from llvm_passes.adjoint.intrinsics import PURE_INTRINSICS
from llvm_passes.adjoint.known_adjoint import Known, KnownAdjoints
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.private_memory import why_shared
from llvm_passes.analysis.activity import custom_rule, operation_rule
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS, Access
from llvm_passes.analysis.nest import Body
from llvm_passes.environment import CalleeKind
from llvm_passes.ir.model import Call, FloatType, Instruction, Load, Phi
from llvm_passes.tape.fate import Fate, Verdict
from llvm_passes.tape.settings import TapeSettings

HARMLESS = (CalleeKind.ALLOCATE, CalleeKind.RETAIN_OR_RELEASE, CalleeKind.INERT, CalleeKind.MATH)
"""Calls that a fused loop may make."""


@dataclass(frozen=True, eq=False)
class Fusion:
    """A loop that is fused."""

    sums: CarriedSums
    adjoints: Mapping[str, Known]
    """The adjoint behind the loop of each active value that outlives an iteration; empty for none."""

    def leaving(self, phi: Phi) -> tuple[str, ...]:
        """The values whose adjoints behind the loop are together that of a sum."""
        return tuple(name for name in self.sums.outs[phi.value.name] if self.adjoints.get(name))


Fates: TypeAlias = tuple[Mapping[int, Fusion], Mapping[int, Verdict]]
"""The loops that are fused, and the verdict about every loop; by the number of the body."""


def fusions(primal: Primal, settings: TapeSettings, copying: Collection[int] = ()) -> Fates:
    """The loops that may be fused, and the verdicts.

    A loop within one that is not fused is not fused either: that one may be replayed, and would then add to
    the shadows again.  ``copying``: the bodies of loops before which arrays are copied to the tape.
    """
    found: dict[int, Fusion] = {}
    decisions: dict[int, Verdict] = {}
    fusible = _Fusible(primal)

    def visit(body: Body, scope: Body) -> None:
        for child in body.children:
            answer = fusible.fusion(child, scope) if scope is body else "the loop around it is not"
            if child.index in copying:
                answer = "an array that it reads is overwritten later, and taped as a whole"
            said = settings.edits.fate(child.entry)
            if not settings.fused and said is not Fate.FUSED:
                answer = "fused=False"
            elif said not in (None, Fate.FUSED):
                answer = "the plan says so"
            if isinstance(answer, Fusion):
                found[child.index] = answer
                decisions[child.index] = Verdict(Fate.FUSED, "its output adjoint is known before it runs")
            else:
                decisions[child.index] = Verdict(Fate.STREAMED, f"not fused: {answer}")
            visit(child, child if isinstance(answer, Fusion) else scope)

    visit(primal.nest.root, primal.nest.root)
    return found, decisions


class _Fusible:
    def __init__(self, primal: Primal) -> None:
        self._primal = primal
        self._known = KnownAdjoints(primal)

    def fusion(self, body: Body, scope: Body) -> Fusion | str:
        """How a loop is fused, or why it is not; ``scope`` is the nearest body around that is reversed at once."""
        primal = self._primal
        if primal.program is not None:
            return "the function has calls that stay calls"
        if body.entry in primal.nest.failing:
            return "it only runs when the function fails"
        assert body.loop is not None
        if body.loop.preheader is None:
            return "it is entered in several ways"
        sums = self._known.sums(body)
        if isinstance(sums, str):
            return sums
        adjoints = self._known.leaving(body)
        if isinstance(adjoints, str):
            return adjoints
        if not any(adjoints.values()):
            return "nothing that it computes has an adjoint of its own"
        return self._obstacle(body, scope) or Fusion(sums, adjoints)

    def _obstacle(self, body: Body, scope: Body) -> str | None:
        later = self._later(body, scope)
        return (
            next(self._calls(body), None)
            or next(self._memory(body, scope, later), None)
            or next(self._failures(body), None)
        )

    def _later(self, body: Body, scope: Body) -> frozenset[str]:
        """The blocks that may run after an iteration of a loop, in an iteration of ``scope``: its own too."""
        primal = self._primal
        seen: set[str] = set()
        pending = [body.entry]
        while pending:
            label = pending.pop()
            for following in primal.control_flow.successors[label]:
                is_again = scope.loop is not None and following == scope.entry
                if following not in seen and not is_again and scope.contains(following):
                    seen.add(following)
                    pending.append(following)
        return frozenset(seen)

    def _instructions(self, body: Body) -> Iterator[Instruction]:
        for inner in body.walk():
            for label in inner.blocks:
                if label not in self._primal.nest.failing:
                    yield from self._primal.control_flow.block(label).instructions

    def _calls(self, body: Body) -> Iterator[str]:
        environment = self._primal.environment
        for i in self._instructions(body):
            if not isinstance(i, Call):
                continue
            name = i.callee_name or ""
            custom, facts = custom_rule(i, environment), environment.callees.get(name)
            is_known = name.startswith((*TRANSFERS, FILL, *PURE_INTRINSICS))
            is_known = is_known or (facts is not None and facts.kind in HARMLESS)
            if custom is not None:
                is_known = custom.partials is not None and all(
                    isinstance(i.operands[n].type, FloatType) for n in custom.differentiated
                )
            if not is_known and operation_rule(i, environment) is None:
                yield f"it calls @{name}"

    def _memory(self, body: Body, scope: Body, later: frozenset[str]) -> Iterator[str]:
        primal, memory = self._primal, self._primal.memory
        active = {o for o in primal.activity.shadowed if primal.activity.is_active_object(o)}
        inside = [a for a in memory.accesses if body.contains(a.label) and a.label not in primal.nest.failing]
        writes = [a for a in memory.writes() if a.label in later and a.label not in primal.nest.failing]
        outside = frozenset(label for label in later if not body.contains(label))
        private: dict[object, str | None] = {}
        for access in inside:
            for found in memory.objects(access.pointer):
                if not primal.activity.is_active_object(found) and found not in active:
                    continue
                is_written = any(self._may_write(w, found) for w in writes)
                if not is_written or (not access.is_write and not _is_active_read(access, primal)):
                    continue
                if found not in private:
                    private[found] = why_shared(primal, body, found, outside)
                if private[found] is not None:
                    yield private[found] or ""

    def _may_write(self, write: Access, found: object) -> bool:
        memory = self._primal.memory
        return any(memory.may_overlap(o, found) for o in memory.objects(write.pointer))  # type: ignore[arg-type]

    def _failures(self, body: Body) -> Iterator[str]:
        """What might fail after the first iteration has been reversed, where that would be seen."""
        primal = self._primal
        if primal.environment.discards_shadows or not primal.environment.status_result:
            return
        after = primal.control_flow.reachable_from(body.entry)
        if body.parent is not primal.nest.root or body.children:
            yield "memory may run out while the caller sees the shadows: there are loops in it or around it"
        if any(label in primal.nest.failing for label in after):
            yield "an exception may be raised while the caller sees the shadows"
        for label in sorted(after):
            inner = primal.nest.body_of(label)
            if inner is not body and inner.loop is not None:
                yield "memory may run out in a later loop while the caller sees the shadows"
            for i in primal.control_flow.block(label).instructions:
                facts = primal.environment.callees.get(i.callee_name or "") if isinstance(i, Call) else None
                if facts is not None and facts.kind in (CalleeKind.ALLOCATE, CalleeKind.RESIZE, CalleeKind.CUSTOM):
                    yield "memory may run out while the caller sees the shadows"


def _is_active_read(access: Access, primal: Primal) -> bool:
    """Whether the reverse of a read adds to the shadow of what is read."""
    return not isinstance(access.instruction, Load) or primal.activity.is_active(access.instruction.value)
