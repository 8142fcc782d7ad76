"""The constants of the tape's cost model, measured; nanoseconds where nothing else is said."""

from __future__ import annotations

FEWEST_ITERATIONS_OF_A_SPLIT_LOOP = 64
"""A loop with fewer, known, iterations is better unrolled than split where tiles end."""
