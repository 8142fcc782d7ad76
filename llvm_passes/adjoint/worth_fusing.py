"""Which of the loops that may be fused are: those that tape something, and lose less than their tape takes.

A loop that tapes nothing has no tape to save.  Its two loops are better left apart: the reverse then has
none of what keeps the forward pass from being vectorised, sums in order and exceptions.  (All pairs of the
Lennard-Jones potential: 5.7 times the primal fused, 2.3 times streamed.)

The same holds for an innermost loop of a few cheap operations, whose reverse is vectorised where it is
apart: that is worth more than a slot or two.  (The distances of the tracked hand took 1.4 times as long
fused.)  Where iterations call functions of the C library, compute addresses from data or hold loops, the
reverse is scalar either way.  Where the tape has a budget, memory counts, not time.  Where a plan says of
one that it is fused, its nest is left as it is.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.fusible import Fates, Fusion
from llvm_passes.adjoint.recomputation import CHEAP_FUNCTIONS, work_of
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import Call, FloatType, Load, Phi
from llvm_passes.rules.table import operation_of_callee
from llvm_passes.tape.cost import OFTEN, Costs, Pace
from llvm_passes.tape.fate import Fate, Verdict

NO_TAPE = Verdict(Fate.STREAMED, "not fused: it would save no tape")
SLOWER = Verdict(Fate.STREAMED, "not fused: apart its reverse is vectorised, which saves more than its tape takes")

OPERATIONS_OF_A_GRADIENT = 3.0
"""Those of an iteration and its reverse, over those of the iteration."""


def worth_fusing(context: AdjointContext, fused: Mapping[int, Fusion], verdicts: Mapping[int, Verdict]) -> Fates:
    """Those of the loops that are better fused; ``context``: when none of them is."""
    settings = context.settings
    kept = dict(fused)
    changed = dict(verdicts)
    for outermost in context.primal.nest.root.children:
        is_said = any(settings.edits.fate(body.entry) is Fate.FUSED for body in outermost.walk())
        if outermost.index not in fused or is_said:
            continue
        is_taped = any(_tape(context, body) for body in outermost.walk())
        is_slower = settings.budget is None and _gain(context, outermost, fused, settings.costs) < 0.0
        if not is_taped or is_slower:
            for body in outermost.walk():
                if kept.pop(body.index, None) is not None:
                    changed[body.index] = SLOWER if is_taped else NO_TAPE
    return kept, changed


def _gain(context: AdjointContext, body: Body, fused: Container[int], costs: Costs) -> float:
    """Nanoseconds that an iteration gains; loops in it are taken to iterate often."""
    gain = costs.taped_byte * _tape(context, body)
    if body.index in fused and not body.children:
        gain -= _loss(context, body, costs)
    return gain + OFTEN * sum(_gain(context, child, fused, costs) for child in body.children)


def _tape(context: AdjointContext, body: Body) -> int:
    """Bytes that an iteration tapes, with the elements of arrays that are taped before the loop."""
    region = context.region(body)
    arrays = {context.array_region(a) for a in context.availability.shared.arrays if a.body is body}
    return sum(slot.size for slot in context.slots.values() if slot.region == region or slot.region in arrays)


def _loss(context: AdjointContext, innermost: Body, costs: Costs) -> float:
    """Nanoseconds that an iteration loses because its reverse is no longer vectorised."""
    primal = context.primal
    if innermost.index in primal.scattered_bodies:
        return 0.0
    lost = 0.0
    for label in innermost.blocks:
        for i in primal.control_flow.block(label).instructions:
            if isinstance(i, Call) and operation_of_callee(i.callee_name or "") not in {None, *CHEAP_FUNCTIONS}:
                return 0.0
            if isinstance(i.type, FloatType) and not isinstance(i, Load | Phi) and context.is_active(i.value):
                lost += work_of(i, costs, Pace.SCALAR) - work_of(i, costs, Pace.VECTOR)
    return OPERATIONS_OF_A_GRADIENT * lost
