"""A chain of masses on springs, each tied to a pendulum: symplectic steps in place."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Frenkel-Kontorova chain (discrete sine-Gordon equation), symplectic Euler"
SIZES = {"tiny": (5, 3), "small": (1_000, 50), "medium": (20_000, 40), "large": (20_000, 500)}
"""Masses, steps."""
ARGNUMS = (0, 1)


@njit
def spring_chain(x, v, steps, dt):
    """Squared distance of the chain from rest after ``steps`` steps; ``x`` and ``v`` are overwritten."""
    n = x.shape[0]
    for _ in range(steps):
        for i in range(1, n - 1):
            v[i] += dt * (x[i - 1] - 2.0 * x[i] + x[i + 1] - math.sin(x[i]))
        for i in range(1, n - 1):
            x[i] += dt * v[i]
    total = 0.0
    for i in range(n):
        total += x[i] * x[i]
    return total


def inputs(masses, steps):
    random = np.random.default_rng(4)
    return random.standard_normal(masses), 0.1 * random.standard_normal(masses), steps, 1e-2
