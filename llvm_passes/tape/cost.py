"""The constants of the tape's cost model, measured; nanoseconds where nothing else is said."""

from __future__ import annotations

FEWEST_ITERATIONS_OF_A_SPLIT_LOOP = 64
"""A loop with fewer, known, iterations is better unrolled than split where tiles end."""

CACHE_BYTES = 16e6
"""Bytes of tape that the cache keeps: up to there a tape is nearly free."""

CHECKPOINT_BYTES = 8e6
"""Bytes that checkpoints and the tape of one segment may take together before fewer are worth anything."""

TAPED_BYTE = 0.55 / 8
"""To write a byte of tape beyond the cache and read it again."""

VECTOR_WORK = {"fdiv": 0.31, "sqrt": 0.54}
SCALAR_WORK = {"fdiv": 1.2, "sqrt": 2.0, "frem": 10.0}
VECTOR_FLOP, SCALAR_FLOP, SERIAL_FLOP = 0.02, 0.15, 0.81
"""A float operation in a loop that is vectorised, in one that is not, and where each waits for the one before."""

LIBM_CALL = 6.5
"""A scalar function of the C library."""

FEWEST_SLOTS_OF_A_STRUCT = 8
"""Arrays of so many slots, written and read together, are slower than one array of structs: by 1.4 for twelve."""

MOST_LANES_OF_A_LOOP_OF_ITS_OWN = 16
"""Up to so many lanes, a group that is complete has a loop with a known number of iterations."""

RECOMPUTED_FLOP = 0.08
"""A float operation that is done again in the reverse pass, of which it is not known whether it is vectorised."""

RELOADED = 0.1
"""To read eight bytes again that the program's memory still holds."""

COPIED_READ = 0.05 / 8
"""To read a byte of a copy of which the neighbours are read too."""
