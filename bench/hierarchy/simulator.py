"""Runs records through the caches, and sums up what they counted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bench.hierarchy.caches import LINE, PAGE_COUNT, PAGE_LINES, PAGES, process, state_arrays
from bench.hierarchy.records import CODE_BITS, KIND_SHIFT, Kind, Operation
from bench.hierarchy.stack import LARGEST


class FootprintError(Exception):
    """More memory is touched than the simulator has room for."""


class Simulator:
    """Runs records through the caches.  :meth:`restart` empties them and forgets the counts, not the kinds."""

    def __init__(self) -> None:
        self._state = state_arrays(None)

    def restart(self) -> None:
        old = self._state
        self._state = state_arrays((old.page_keys, old.page_values, old.kinds))

    def register(self, address: int, size: int, kind: Kind) -> None:
        """From here on these bytes are of this kind."""
        record = np.array([[address, size << CODE_BITS | kind << KIND_SHIFT | Operation.REGISTER]], np.int64)
        self.process(record)

    def process(self, records: np.ndarray) -> None:
        """Records in the order of execution, of shape (n, 2).  Raises :class:`FootprintError`."""
        if not process(records, self._state):
            raise FootprintError(f"the code touches more than {PAGES * PAGE_LINES * LINE >> 20} MB")

    def counts(self) -> Counts:
        """What has been counted, with all that is dirty written back."""
        state = self._state
        final = state.write_backs.copy()
        lines = state.scalars[PAGE_COUNT] * PAGE_LINES
        dirty = state.dirty[:lines]
        found = np.flatnonzero(dirty)
        np.add.at(final, (state.kinds[found], dirty[found]), 1)
        scratchpad = np.count_nonzero((state.kinds[:lines] == Kind.SCRATCHPAD) & (state.flags[:lines] != 0))
        return Counts(
            # A miss at distance D is one in caches of D lines and fewer: sums from the far end.
            load_misses=_from_far(state.load_misses),
            store_misses=_from_far(state.store_misses),
            write_backs=np.cumsum(final[:, : LARGEST + 1], axis=1),
            streamed=state.streamed.copy(),
            accesses=state.accesses.copy(),
            compulsory_loads=state.compulsory_loads.copy(),
            compulsory_stores=state.compulsory_stores.copy(),
            scratchpad=int(scratchpad) * LINE,
            set_associative=state.set_misses.copy(),
        )


@dataclass(frozen=True)
class Counts:
    """What one run did, in lines unless said otherwise.  The first axis is the kind."""

    load_misses: np.ndarray
    """``[kind, c]``: loads that miss in a cache of ``c`` lines; meaningful from ``SMALLEST`` to ``LARGEST``."""
    store_misses: np.ndarray
    """The same of stores, which fetch nothing."""
    write_backs: np.ndarray
    """The same of lines written back."""
    streamed: np.ndarray
    """Bytes of streaming stores."""
    accesses: np.ndarray
    """``[kind, operation, bytes]``: accesses as executed; operations are the first four of :class:`Operation`."""
    compulsory_loads: np.ndarray
    """Lines whose first access is a load."""
    compulsory_stores: np.ndarray
    """Lines that are stored to."""
    scratchpad: int
    """Bytes of scratchpad that are used."""
    set_associative: np.ndarray
    """``[cache, kind, is store]``: misses in the three set-associative caches."""


def _from_far(by_distance: np.ndarray) -> np.ndarray:
    return np.cumsum(by_distance[:, LARGEST::-1], axis=1)[:, ::-1]
