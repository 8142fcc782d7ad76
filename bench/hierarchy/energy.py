"""On-chip energy: accesses times the energy of one, by the memory's size and the access's width.

The energies are of M. Horowitz, "Computing's energy problem (and what we can do about it)", ISSCC 2014, Figure 1.1.9:
a 64-bit access to a cache in 45 nm at 0.9 V.
"""

from __future__ import annotations

import math

import numpy as np

from bench.hierarchy.records import Kind
from bench.hierarchy.simulator import Counts

PICOJOULES = ((8 << 10, 10.0), (32 << 10, 20.0), (1 << 20, 100.0))
"""Bytes of memory and picojoules of a 64-bit access."""
WORD = 8
"""Bytes that the table's accesses move."""


def access_energy(capacity: int, width: int) -> float:
    """Picojoules of one access of ``width`` bytes.

    Between the table's sizes a power law, beyond them that of the nearest two: log-log interpolation.  An access
    moves whole words: narrower ones cost as one, wider ones as many as they hold.
    """
    points = [(math.log(size), math.log(energy)) for size, energy in PICOJOULES]
    at = math.log(capacity)
    (x0, y0), (x1, y1) = points[:2] if at <= points[1][0] else points[1:]
    return math.exp(y0 + (y1 - y0) * (at - x0) / (x1 - x0)) * max(1, -(-width // WORD))


def energy(counts: Counts, capacity: int, kinds: tuple[Kind, ...] = tuple(Kind)) -> float:
    """Picojoules of all accesses to memory of these kinds, at a capacity in bytes."""
    by_width = counts.accesses[list(kinds)].sum(axis=(0, 1))
    widths = np.flatnonzero(by_width)
    return float(sum(int(by_width[width]) * access_energy(capacity, int(width)) for width in widths))
