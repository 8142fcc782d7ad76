"""Heat in a rod: explicit steps between two buffers that are swapped."""

import numpy as np
from numba import njit

SIZES = {"tiny": (8, 3), "small": (2_000, 200), "large": (20_000, 500)}
"""Cells, steps."""


@njit
def heat_1d(u, steps):
    """Energy of the rod after ``steps`` steps from ``u``, its ends held."""
    n = u.shape[0]
    now = u.copy()
    then = np.empty_like(u)
    for _ in range(steps):
        then[0] = now[0]
        then[n - 1] = now[n - 1]
        for i in range(1, n - 1):
            then[i] = now[i] + 0.25 * (now[i - 1] - 2.0 * now[i] + now[i + 1])
        now, then = then, now
    energy = 0.0
    for i in range(n):
        energy += now[i] * now[i]
    return energy


def inputs(cells, steps):
    return np.random.default_rng(1).random(cells), steps


def tiny():
    return inputs(*SIZES["tiny"])
