"""The loop-pair tree: what the tape scheduler may know of, and rearrange in, a gradient.

Each node stands for a body: the forward functions and the reverse functions that mirror them.  The
loops (``forward_loop``, ``reverse_loop``) only call the iterations (``forward``, ``reverse``), so a
fate is another arrangement of those calls, written in the place of the two loop functions:

* streamed: the loops as they are;
* fused: one loop that calls ``forward`` and at once ``reverse``;
* rebuilt: a reverse loop that calls ``forward`` again from a checkpoint of the carried values.

It says nothing of what happens inside an iteration: that is the IR of the two functions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llvm_passes.adjoint.replay import Replay
from llvm_passes.adjoint.signature import Signature
from llvm_passes.ir.model import Local, Location
from llvm_passes.tape.fate import Verdict
from llvm_passes.tape.plan import Slot


@dataclass(frozen=True, slots=True)
class LoopPair:
    """One body of the function: the function itself at the root, a loop everywhere else."""

    index: int
    """Number of the body, and of its region."""
    header: str
    location: Location | None
    forward: Signature
    """One iteration of the augmented forward pass."""
    reverse: Signature | None
    """Its reverse; None for a body that only a failing run enters."""
    forward_loop: Signature | None
    reverse_loop: Signature | None
    carried: tuple[Local, ...]
    """Values handed from one iteration to the next: the state that a checkpoint has to hold, besides memory."""
    active_carried: tuple[Local, ...]
    """Those of them that have an adjoint."""
    recurrence: str | None
    """Why the adjoint that an iteration's reverse hands on is not the one it was handed; None where all are sums."""
    writes: tuple[str, ...]
    """The memory objects that an iteration writes, inner loops included: what else a checkpoint has to hold."""
    may_raise: bool
    """An iteration may leave for a failing return."""
    exits: int
    """How many ways out of the loop a successful run may take."""
    trip_count: str | None
    """What the trip count is, when it is known on entry."""
    slots: tuple[Slot, ...]
    """What an iteration tapes; of a fused loop, what it hands to its reverse in registers."""
    fate: Verdict
    children: tuple[LoopPair, ...]
    replay: Replay | str = "nobody has asked"
    """How the loop may be replayed, or the reason why not."""

    def walk(self) -> Iterator[LoopPair]:
        yield self
        for child in self.children:
            yield from child.walk()

    def __str__(self) -> str:
        return "\n".join(self._lines(0))

    def _lines(self, depth: int) -> Iterator[str]:
        what = f"loop %{self.header}" if self.forward_loop else "function"
        where = f" line {self.location.line}" if self.location else ""
        trips = f", trips {self.trip_count or 'counted while running'}" if self.forward_loop else ""
        carried = f", carries {', '.join(map(str, self.carried))}" if self.carried else ""
        writes = f", writes {', '.join(self.writes)}" if self.writes else ""
        raises = ", may raise" if self.may_raise else ""
        fate = f", {self.fate.fate.value}" if self.forward_loop else ""
        yield f"{'  ' * depth}{what}{where}{trips}{carried}{writes}{raises}, {len(self.slots)} slots{fate}"
        for child in self.children:
            yield from child._lines(depth + 1)
