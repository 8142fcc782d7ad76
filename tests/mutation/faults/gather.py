"""Faults in what is done with loops that overwrite what they read: sums that wait in registers, arrays taped once."""

from tests.mutation.catcher import ir, unit
from tests.mutation.fault import Fault

STREAM = "llvm_passes/adjoint/stream.py"
GATHER = "llvm_passes/adjoint/gather.py"
EDGES = "llvm_passes/adjoint/edges.py"
SHARED_ARRAY = "llvm_passes/adjoint/shared_array.py"
SHARED = "adjoint/test_shared_arrays.py"
IN_PLACE = "adjoint/test_gather_in_place.py"

GATHERED = (
    Fault(
        "a store under a condition counts as made",
        STREAM,
        "len(stores) > 1 or any(store not in always for store in stores)",
        "len(stores) > 1",
        "the cell of an iteration that does not store is not cleared",
        unit(IN_PLACE, "stored_in_a_branch"),
    ),
    Fault(
        "one of two stores clears the cell",
        STREAM,
        "len(stores) > 1 or any(",
        "any(",
        "the later store clears what waits behind the first",
        unit(IN_PLACE, "stored_twice"),
    ),
    Fault(
        "loads behind the store count as before it",
        STREAM,
        "if is_same_cell and not is_before(other.access, store.access, dominators):",
        "if False:",
        "what they add belongs to the value that is stored",
        unit(IN_PLACE, "behind_its_store"),
    ),
    Fault(
        "loops shorter than the way from load to store are gathered",
        STREAM,
        "max(*self.delays.values(), self.cleared or 0)",
        "max(*self.delays.values(), 0)",
        "the cells ahead of the last store are not those that the loop completes",
        unit(IN_PLACE, "far_ahead"),
    ),
    Fault(
        "no sum is taken by the store",
        STREAM,
        "return self.cleared is not None and delay > self.cleared",
        "return False",
        "the store takes what later iterations added to its cell",
        unit(IN_PLACE, "recurrence or both_sides"),
    ),
    Fault(
        "a cell that was cleared is added to",
        GATHER,
        "        if stream.cleared is None:\n",
        "        if stream.index >= 0:\n",
        "its memory still holds what the store has taken",
        unit(IN_PLACE, "upwind"),
    ),
    Fault(
        "an addition in place clears its cell",
        GATHER,
        "        if is_sum:\n",
        "        if False:\n",
        "the adjoint of the cell is the same before the addition and after",
        unit(IN_PLACE, "added_to"),
    ),
    Fault(
        "cells ahead of the last store lose what they held",
        EDGES,
        "        for stream, cell, value in kept:\n",
        "        for stream, cell, value in kept[:0]:\n",
        "no store of the loop has cleared them",
        unit(IN_PLACE, "upwind"),
    ),
    Fault(
        "the first cells are added to",
        EDGES,
        "                if is_cleared:\n",
        "                if False:\n",
        "stores have cleared them, in registers alone",
        unit(IN_PLACE, "upwind"),
    ),
    Fault(
        "an array that was overwritten ahead is taped when the loop begins",
        SHARED_ARRAY,
        "return later > 0 or (",
        "return later != 0 or (",
        "later iterations read what earlier ones wrote",
        unit(SHARED, "in_place"),
    ),
    Fault(
        "an array that was overwritten in the same iteration is taped when the loop begins",
        SHARED_ARRAY,
        "(later == 0 and is_before(read, write, primal.dominators))",
        "later == 0",
        "a load behind the store reads what the iteration wrote",
        ir("array_overwritten_behind"),
    ),
)
