"""The Lennard-Jones energy of a cluster, over all pairs."""

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "pair potential of molecular dynamics (Lennard-Jones 12-6)"
SIZES = {"tiny": (4,), "small": (300,), "medium": (1_000,), "large": (3_000,)}
"""Atoms."""
ARGNUMS = 0


@njit
def lennard_jones(positions):
    """Energy in units of the well's depth; ``positions``, of shape (n, 3), in units of the diameter."""
    n = positions.shape[0]
    energy = 0.0
    for i in range(n):
        for j in range(i):
            dx = positions[i, 0] - positions[j, 0]
            dy = positions[i, 1] - positions[j, 1]
            dz = positions[i, 2] - positions[j, 2]
            inverse = 1.0 / (dx * dx + dy * dy + dz * dz)
            attraction = inverse * inverse * inverse
            energy += 4.0 * (attraction * attraction - attraction)
    return energy


def inputs(atoms):
    random = np.random.default_rng(7)
    side = int(np.ceil(atoms ** (1 / 3)))
    lattice = np.stack(np.meshgrid(*[np.arange(side)] * 3, indexing="ij"), axis=-1).reshape(-1, 3)[:atoms]
    return (1.2 * lattice + 0.05 * random.standard_normal((atoms, 3)),)
