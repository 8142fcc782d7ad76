"""Required SRAM, as docs/hierarchy.md defines it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bench.hierarchy.caches import LINE, SMALLEST
from bench.hierarchy.records import Kind, Operation
from bench.hierarchy.simulator import Counts
from bench.hierarchy.stack import LARGEST

TOLERANCE = 1.05
_OTHERS = (Kind.PRIMAL, Kind.SHADOW)


@dataclass(frozen=True)
class Curves:
    """Bytes to and from memory by capacity."""

    capacities: np.ndarray
    """Bytes of cache, every multiple of a line from 512 B to 64 MB."""
    traffic: np.ndarray
    """``[kind, capacity]``: bytes fetched, written back and streamed."""
    compulsory: int
    """Bytes of primal and shadow that any cache moves: lines first loaded, once, and lines stored to, once."""
    tape: int
    """The tape's bytes: what is stored to it, or the lines that this touches where that is more."""
    scratchpad: int

    @property
    def other_traffic(self) -> np.ndarray:
        return np.asarray(self.traffic[list(_OTHERS)].sum(axis=0))

    @property
    def tape_traffic(self) -> np.ndarray:
        return np.asarray(self.traffic[Kind.TAPE])

    @property
    def required(self) -> int | None:
        """Bytes of cache and scratchpad; None when no capacity suffices."""
        is_enough = (self.other_traffic <= TOLERANCE * self.compulsory) & (
            self.tape_traffic <= TOLERANCE * 2 * self.tape
        )
        found = np.flatnonzero(is_enough)
        return int(self.capacities[found[0]]) + self.scratchpad if found.size else None


def curves(counts: Counts) -> Curves:
    """What the counts mean in bytes."""
    span = slice(SMALLEST, LARGEST + 1)
    lines = counts.load_misses[:, span] + counts.write_backs[:, span]
    others = list(_OTHERS)
    compulsory = counts.compulsory_loads[others].sum() + counts.compulsory_stores[others].sum()
    return Curves(
        capacities=np.arange(SMALLEST, LARGEST + 1, dtype=np.int64) * LINE,
        traffic=lines * LINE + counts.streamed[:, np.newaxis],
        compulsory=int(compulsory) * LINE,
        tape=max(stored_bytes(counts, Kind.TAPE), int(counts.compulsory_stores[Kind.TAPE]) * LINE),
        scratchpad=counts.scratchpad,
    )


def stored_bytes(counts: Counts, kind: Kind) -> int:
    """Bytes of all stores to memory of a kind."""
    stores = counts.accesses[kind, [Operation.STORE, Operation.STREAMING_STORE]]
    return int((stores * np.arange(stores.shape[1])).sum())
