"""A reaction-diffusion equation on a square: Gauss-Seidel sweeps that overwrite the grid."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "PolyBench seidel-2d, as a solver of -Δu + u³ = source"
SIZES = {"tiny": (6, 2), "small": (100, 10), "medium": (300, 30), "large": (700, 50)}
"""Grid points along a side, sweeps."""
ARGNUMS = (0, 1)


@njit
def gauss_seidel_2d(source, u, sweeps):
    """Sum of squares of the solution after ``sweeps`` sweeps from ``u``, which is overwritten."""
    n = u.shape[0]
    m = u.shape[1]
    for _ in range(sweeps):
        for i in range(1, n - 1):
            for j in range(1, m - 1):
                reaction = u[i, j] * u[i, j] * u[i, j]
                u[i, j] = 0.25 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1] + source[i, j] - reaction)
    total = 0.0
    for i in range(n):
        for j in range(m):
            total += u[i, j] * u[i, j]
    return total


def inputs(side, sweeps):
    random = np.random.default_rng(2)
    return random.random((side, side)), random.random((side, side)), sweeps
