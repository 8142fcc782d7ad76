"""What may be chosen about a tape.

Every gain of the scheduler has a switch of its own, so that it is shown by switching it off.  None
of them changes a gradient, but for the order of sums under ``gather`` and ``fused``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs
from llvm_passes.tape.fate import Fate

if TYPE_CHECKING:
    from llvm_passes.tape.plan_file import PlanFile


class Layout(Enum):
    """How the records of a region lie in memory."""

    AUTO = "auto"
    """Region by region, as the cost model says."""
    SOA = "soa"
    """One array a slot."""
    AOS = "aos"
    """One array of structs: the paper's."""
    TILED = "tiled"
    """Tiles that fit the scratchpad, pushed and popped as a FIFO; within a tile, lanes."""


@dataclass(frozen=True, slots=True)
class PlanEdits:
    """What a plan that was given back says of single loops, regions and values; obeyed where that is legal."""

    fates: tuple[tuple[str, Fate], ...] = ()
    """Of loops, by the labels of their headers."""
    layouts: tuple[tuple[str, Layout, int | None], ...] = ()
    """Of regions, by their labels, with the lanes of tiles; None leaves these to the cost model."""
    taped: frozenset[str] = frozenset()
    """Values that are taped, though they could be computed again."""
    recomputed: frozenset[str] = frozenset()
    """Values that are computed again, though they would be taped."""

    def fate(self, loop: str) -> Fate | None:
        """What a loop's fate is said to be."""
        return dict(self.fates).get(loop)

    def layout(self, region: str) -> tuple[Layout, int | None] | None:
        """What a region's layout is said to be, and its lanes."""
        return next(((layout, lanes) for label, layout, lanes in self.layouts if label == region), None)


NO_EDITS = PlanEdits()


@dataclass(frozen=True, slots=True)
class TapeSettings:
    """The settings of one gradient's tape."""

    layout: Layout = Layout.AUTO
    lanes: int | None = None
    """Iterations that are interleaved in a tile: 1 is an array of structs; None leaves it to the cost model."""
    scratchpad: int = 24 << 10
    """Bytes of the scratchpad: what a layer's tape operands take together, and so a tile's size."""
    staged: bool = False
    """Tiles are written to the scratchpad and copied out when they are full; otherwise written where they stay."""
    bits: bool | None = None
    """A branch takes a bit where that is possible; False: a byte; None: a bit where branches are most of the tape."""
    budget: int | None = None
    """Bytes that the tape may take at once; None for as much as there is."""
    directory: str | None = None
    """Where tiles beyond the budget go; None keeps them in memory."""
    choose: bool = True
    """Store or recompute by a minimum cut; otherwise value by value, greedily."""
    shared: bool = True
    """An array that many iterations read is taped once, where they begin, not at each use."""
    fused: bool = True
    """The reverse of an iteration runs right after its forward pass where its output adjoint is known."""
    streamed: bool = True
    """Layers may be kept whole; otherwise whatever can be rebuilt is."""
    rebuilt: bool = True
    """Layers may be replayed from checkpoints."""
    gather: bool = True
    """Sums into neighbouring cells wait in registers, so that each cell is written once an iteration."""

    costs: Costs = BUILT_IN_COSTS
    """What the machine takes, for the choices that are left to the cost model."""
    edits: PlanEdits = NO_EDITS
    """What a plan says of single loops, regions and values, whatever is switched on."""
    plan: PlanFile | None = None
    """The plan that was given back: what the passes find must be what it says."""

    @property
    def rebuilds(self) -> bool:
        """Whether any loop may be replayed."""
        return self.rebuilt or any(fate is Fate.REBUILT for _, fate in self.edits.fates)


OPTIONS = {
    "tape": "layout",
    "lanes": "lanes",
    "scratchpad": "scratchpad",
    "staged": "staged",
    "bits": "bits",
    "tape_budget": "budget",
    "tape_dir": "directory",
    "choose": "choose",
    "shared": "shared",
    "fused": "fused",
    "streamed": "streamed",
    "rebuilt": "rebuilt",
    "gather": "gather",
}
"""What a user calls each setting."""

DEFAULT_SETTINGS = TapeSettings()

PER_USE_CACHING = TapeSettings(bits=False, choose=False, shared=False, fused=False, rebuilt=False, gather=False)
"""What other tools do: each value is taped where the reverse pass reads it."""
