"""A matrix product by three loops, into a matrix that it overwrites."""

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "PolyBench gemm"
SIZES = {"tiny": (2, 3, 4), "small": (50, 50, 50), "medium": (200, 200, 200), "large": (500, 500, 500)}
"""Rows of the product, columns of it, length of the sums."""
ARGNUMS = (2, 3, 4)


@njit
def gemm(alpha, beta, c, a, b):
    """Sum of squares of ``alpha a b + beta c``, which overwrites ``c``."""
    n = c.shape[0]
    m = c.shape[1]
    length = a.shape[1]
    for i in range(n):
        for j in range(m):
            c[i, j] *= beta
        for k in range(length):
            for j in range(m):
                c[i, j] += alpha * a[i, k] * b[k, j]
    total = 0.0
    for i in range(n):
        for j in range(m):
            total += c[i, j] * c[i, j]
    return total


def inputs(rows, columns, length):
    random = np.random.default_rng(23)
    return 1.5, 1.2, random.random((rows, columns)), random.random((rows, length)), random.random((length, columns))
