"""Soft dynamic time warping: a table filled in two nested loops, a soft minimum in each cell."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Cuturi and Blondel (2017), Soft-DTW, section 2"
SIZES = {"tiny": (4, 5), "small": (100, 100), "medium": (1_000, 1_000), "large": (3_000, 3_000)}
"""Lengths of the two series."""
ARGNUMS = (0, 1)


@njit
def soft_dtw(x, y, gamma):
    """The soft distance of two series, ``gamma`` the softness of its minimum."""
    n = x.shape[0]
    m = y.shape[0]
    table = np.empty((n + 1, m + 1))
    for i in range(n + 1):
        table[i, 0] = 1e10
    for j in range(m + 1):
        table[0, j] = 1e10
    table[0, 0] = 0.0
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            a = table[i - 1, j - 1]
            b = table[i - 1, j]
            c = table[i, j - 1]
            least = min(a, min(b, c))
            total = math.exp((least - a) / gamma) + math.exp((least - b) / gamma) + math.exp((least - c) / gamma)
            difference = x[i - 1] - y[j - 1]
            table[i, j] = difference * difference + least - gamma * math.log(total)
    return table[n, m]


def inputs(first, second):
    random = np.random.default_rng(9)
    return random.standard_normal(first), random.standard_normal(second), 0.5
