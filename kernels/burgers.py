"""Burgers' equation, inviscid, for a wave that travels left: upwind steps that overwrite the state in one sweep.

Each point reads its right neighbour before that is overwritten, so one array is enough.
"""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "first-order upwind scheme, in place: the form u[i] = g(u[i], u[i+1]) of many a solver"
SIZES = {"tiny": (12, 4), "small": (500, 20), "medium": (5_000, 200), "large": (20_000, 500)}
"""Points, steps."""
ARGNUMS = (0, 1)


@njit
def burgers(u, forcing, ratio, steps):
    """Half the energy of the state after ``steps`` steps from ``u``, which is overwritten; ``ratio`` is dt/dx."""
    n = u.shape[0]
    for _ in range(steps):
        for i in range(n - 1):
            u[i] = u[i] - ratio * u[i] * (u[i + 1] - u[i]) + forcing[i]
    energy = 0.0
    for i in range(n):
        energy += 0.5 * u[i] * u[i]
    return energy


def inputs(points, steps):
    x = np.linspace(0.0, 2.0 * np.pi, points)
    return -1.0 - 0.2 * np.sin(x), 1e-5 * np.cos(3.0 * x), 0.4, steps
