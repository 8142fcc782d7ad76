"""One tool's numbers on one kernel, and how they are compared and written."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One tool on one kernel, in bytes, accesses and picojoules; written to the results' JSON as it stands."""

    kernel: str
    tool: str
    note: str
    extents: tuple[int, ...] = ()
    required: int | None = None
    tape: int = 0
    compulsory: int = 0
    accesses: Mapping[str, int] | None = None
    energy: float = 0.0
    tape_energy: float = 0.0
    associative: tuple[float, ...] = ()
    """Misses of the 8-way caches over those of the fully associative ones of the same size."""

    @property
    def is_measured(self) -> bool:
        return self.accesses is not None


def enzyme_over(ours: Row | None, theirs: Row | None, field: str) -> float | None:
    """Enzyme's number over tapeflow's; None where one of them is missing or zero."""
    if ours is None or theirs is None or not (ours.is_measured and theirs.is_measured):
        return None
    a, b = getattr(ours, field), getattr(theirs, field)
    return b / a if a and b else None


def spread(ratios: Sequence[float]) -> str:
    if not ratios:
        return "–"
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
    return f"{mean:.2f} ({min(ratios):.2g} to {max(ratios):.2g}, {len(ratios)})"


def required(one: Row) -> str:
    return ">64 MB" if one.required is None else size_text(one.required)


def size_text(size: float) -> str:
    for unit in ("B", "KB", "MB"):
        if size < 1024 or unit == "MB":
            return f"{size:.3g} {unit}" if size < 1000 else f"{size:.0f} {unit}"
        size /= 1024
    raise AssertionError
