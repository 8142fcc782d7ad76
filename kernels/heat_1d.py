"""Heat in a rod that conducts in proportion to its temperature: explicit steps between two buffers that are swapped."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "explicit finite differences of u_t = u u_xx (a case of the porous medium equation)"
SIZES = {"tiny": (8, 3), "small": (2_000, 100), "medium": (20_000, 100), "large": (20_000, 500)}
"""Cells, steps."""
ARGNUMS = 0


@njit
def heat_1d(u, steps):
    """Sum of squared temperatures after ``steps`` steps from ``u``, the ends held."""
    n = u.shape[0]
    now = u.copy()
    then = np.empty_like(u)
    for _ in range(steps):
        then[0] = now[0]
        then[n - 1] = now[n - 1]
        for i in range(1, n - 1):
            then[i] = now[i] + 0.25 * now[i] * (now[i - 1] - 2.0 * now[i] + now[i + 1])
        now, then = then, now
    total = 0.0
    for i in range(n):
        total += now[i] * now[i]
    return total


def inputs(cells, steps):
    return np.random.default_rng(1).random(cells), steps
