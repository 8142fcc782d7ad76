"""Which of the loops that may be fused are: those whose iterations would tape something.

A loop that tapes nothing has no tape to save.  Its two loops are better left apart: the reverse then has
none of what keeps the forward pass from being vectorised, sums in order and exceptions.  (All pairs of the
Lennard-Jones potential: 5.7 times the primal fused, 2.3 times streamed.)  Where a plan says of one that it is fused,
its nest is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.fusible import Fates, Fusion
from llvm_passes.analysis.nest import Body
from llvm_passes.tape.fate import Fate, Verdict

NO_TAPE = Verdict(Fate.STREAMED, "not fused: it would save no tape")


def worth_fusing(context: AdjointContext, fused: Mapping[int, Fusion], verdicts: Mapping[int, Verdict]) -> Fates:
    """Those of the loops that tape something, inside or further in; ``context``: when none of them is fused."""
    taped = {slot.region for slot in context.slots.values()}
    kept = dict(fused)
    changed = dict(verdicts)
    for outermost in context.primal.nest.root.children:
        is_said = any(context.settings.edits.fate(body.entry) is Fate.FUSED for body in outermost.walk())
        if outermost.index in fused and not is_said and not _is_taped(context, outermost, taped):
            for body in outermost.walk():
                if kept.pop(body.index, None) is not None:
                    changed[body.index] = NO_TAPE
    return kept, changed


def _is_taped(context: AdjointContext, loop: Body, taped: set[int]) -> bool:
    inner = list(loop.walk())
    arrays = (array for array in context.availability.shared.arrays if array.body in inner)
    return any(context.region(body) in taped for body in inner) or any(
        context.array_region(array) in taped for array in arrays
    )
