"""Bodies under softened gravity: symplectic Euler steps that overwrite positions and velocities."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "direct N-body simulation with Plummer softening"
SIZES = {"tiny": (3, 2), "small": (32, 50), "medium": (32, 1_000), "large": (32, 10_000)}
"""Bodies, steps."""
ARGNUMS = (0, 1)


@njit
def nbody(positions, velocities, masses, steps, dt):
    """Kinetic energy after ``steps`` steps; ``positions`` and ``velocities``, of shape (n, 3), are overwritten."""
    n = positions.shape[0]
    for _ in range(steps):
        for i in range(n):
            ax = 0.0
            ay = 0.0
            az = 0.0
            for j in range(n):
                dx = positions[j, 0] - positions[i, 0]
                dy = positions[j, 1] - positions[i, 1]
                dz = positions[j, 2] - positions[i, 2]
                r2 = dx * dx + dy * dy + dz * dz + 0.01
                w = masses[j] / (r2 * math.sqrt(r2))
                ax += w * dx
                ay += w * dy
                az += w * dz
            velocities[i, 0] += dt * ax
            velocities[i, 1] += dt * ay
            velocities[i, 2] += dt * az
        for i in range(n):
            for k in range(3):
                positions[i, k] += dt * velocities[i, k]
    energy = 0.0
    for i in range(n):
        for k in range(3):
            energy += 0.5 * masses[i] * velocities[i, k] * velocities[i, k]
    return energy


def inputs(bodies, steps):
    random = np.random.default_rng(3)
    positions = random.standard_normal((bodies, 3))
    velocities = 0.1 * random.standard_normal((bodies, 3))
    return positions, velocities, random.random(bodies) / bodies, steps, 1e-3
