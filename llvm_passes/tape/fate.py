"""What becomes of the tape that a loop's iterations write: the three fates of the design, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Fate(Enum):
    STREAMED = "streamed"
    """Kept until the reverse pass comes to it."""
    FUSED = "fused"
    """Read at once: the reverse of an iteration runs right after its forward pass."""
    REBUILT = "rebuilt"
    """Written again in the reverse pass, from a checkpoint, where that is cheaper or the budget demands it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The fate of one loop, and why."""

    fate: Fate
    reason: str
