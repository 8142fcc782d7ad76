"""Jacobi relaxation of a square: the mean of five points, between two buffers."""

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "PolyBench jacobi-2d"
SIZES = {"tiny": (5, 2), "small": (100, 20), "medium": (500, 50), "large": (1_300, 20)}
"""Grid points along a side, pairs of steps."""
ARGNUMS = 0


@njit
def jacobi_2d(a, b, steps):
    """Sum of squares after ``steps`` pairs of steps, from ``a`` to ``b`` and back; both are overwritten."""
    n = a.shape[0]
    for _ in range(steps):
        for i in range(1, n - 1):
            for j in range(1, n - 1):
                b[i, j] = 0.2 * (a[i, j] + a[i, j - 1] + a[i, j + 1] + a[i + 1, j] + a[i - 1, j])
        for i in range(1, n - 1):
            for j in range(1, n - 1):
                a[i, j] = 0.2 * (b[i, j] + b[i, j - 1] + b[i, j + 1] + b[i + 1, j] + b[i - 1, j])
    total = 0.0
    for i in range(n):
        for j in range(n):
            total += a[i, j] * a[i, j]
    return total


def inputs(side, steps):
    a = np.random.default_rng(22).random((side, side))
    return a, a.copy(), steps
