"""Accelerations of many bodies under softened gravity, each pair once, and their mean square."""

import math

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`gravity` of TapeFlow (Hakimi and Shriraman, 2024): all pairs"
SIZES = {"tiny": (4,), "small": (300,), "medium": (1_000,), "large": (4_000,)}
"""Bodies."""
ARGNUMS = (0, 1)


@njit
def gravity(positions, masses):
    """``positions``: (n, 3)."""
    n = positions.shape[0]
    accelerations = np.zeros((n, 3))
    for i in range(n):
        for j in range(i):
            dx = positions[j, 0] - positions[i, 0]
            dy = positions[j, 1] - positions[i, 1]
            dz = positions[j, 2] - positions[i, 2]
            r2 = dx * dx + dy * dy + dz * dz + 1e-3
            w = 1.0 / (r2 * math.sqrt(r2))
            accelerations[i, 0] += masses[j] * w * dx
            accelerations[i, 1] += masses[j] * w * dy
            accelerations[i, 2] += masses[j] * w * dz
            accelerations[j, 0] -= masses[i] * w * dx
            accelerations[j, 1] -= masses[i] * w * dy
            accelerations[j, 2] -= masses[i] * w * dz
    total = 0.0
    for i in range(n):
        for k in range(3):
            total += accelerations[i, k] * accelerations[i, k]
    return total / n


def inputs(bodies):
    random = np.random.default_rng(15)
    return random.standard_normal((bodies, 3)), random.random(bodies) / bodies
