"""A cube of masses, each on springs to its six neighbours: forces, velocities and positions in place."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "`somier` of TapeFlow (Hakimi and Shriraman, 2024), from the RiVEC vector benchmarks"
SIZES = {"tiny": (4, 2), "small": (8, 20), "medium": (16, 40), "large": (24, 100)}
"""Masses along a side, steps."""
ARGNUMS = (0, 1)


@njit
def pull(positions, i, j, k, i2, j2, k2, forces):
    """Add to the force on one mass that of the spring to another, of rest length 1."""
    dx = positions[0, i2, j2, k2] - positions[0, i, j, k]
    dy = positions[1, i2, j2, k2] - positions[1, i, j, k]
    dz = positions[2, i2, j2, k2] - positions[2, i, j, k]
    length = math.sqrt(dx * dx + dy * dy + dz * dz)
    tension = (length - 1.0) / length
    forces[0, i, j, k] += tension * dx
    forces[1, i, j, k] += tension * dy
    forces[2, i, j, k] += tension * dz


@njit
def somier(positions, velocities, steps, dt):
    """Kinetic energy after ``steps`` steps; ``positions`` and ``velocities``, (3, n, n, n), are overwritten.

    The masses on the six faces do not move.
    """
    n = positions.shape[1]
    forces = np.zeros((3, n, n, n))
    for _ in range(steps):
        for i in range(1, n - 1):
            for j in range(1, n - 1):
                for k in range(1, n - 1):
                    for c in range(3):
                        forces[c, i, j, k] = 0.0
                    pull(positions, i, j, k, i - 1, j, k, forces)
                    pull(positions, i, j, k, i + 1, j, k, forces)
                    pull(positions, i, j, k, i, j - 1, k, forces)
                    pull(positions, i, j, k, i, j + 1, k, forces)
                    pull(positions, i, j, k, i, j, k - 1, forces)
                    pull(positions, i, j, k, i, j, k + 1, forces)
        for c in range(3):
            for i in range(1, n - 1):
                for j in range(1, n - 1):
                    for k in range(1, n - 1):
                        velocities[c, i, j, k] += dt * forces[c, i, j, k]
                        positions[c, i, j, k] += dt * velocities[c, i, j, k]
    energy = 0.0
    for c in range(3):
        for i in range(n):
            for j in range(n):
                for k in range(n):
                    energy += 0.5 * velocities[c, i, j, k] * velocities[c, i, j, k]
    return energy


def inputs(side, steps):
    random = np.random.default_rng(21)
    lattice = np.stack(np.meshgrid(*[np.arange(side)] * 3, indexing="ij"))
    positions = lattice + 0.1 * random.standard_normal((3, side, side, side))
    return positions, np.zeros((3, side, side, side)), steps, 1e-2
