"""The log-likelihood of points under a kernel density estimate from others."""

import math

import numpy as np
from numba import njit

CLASS = "transcendental-bound"
SOURCE = "Parzen (1962), with normal kernels; the bandwidth chosen by held-out likelihood"
SIZES = {"tiny": (3, 4), "small": (100, 300), "medium": (1_000, 1_000), "large": (3_000, 4_000)}
"""Points, centres."""
ARGNUMS = (0, 1)


@njit
def kernel_density(centres, bandwidth, points):
    """Mean of the logarithms of the density at ``points``: (n, 2), from ``centres``: (m, 2)."""
    n = points.shape[0]
    m = centres.shape[0]
    likelihood = 0.0
    for i in range(n):
        density = 0.0
        for j in range(m):
            dx = (points[i, 0] - centres[j, 0]) / bandwidth
            dy = (points[i, 1] - centres[j, 1]) / bandwidth
            density += math.exp(-0.5 * (dx * dx + dy * dy))
        likelihood += math.log(density / (m * 2.0 * math.pi * bandwidth * bandwidth))
    return likelihood / n


def inputs(points, centres):
    random = np.random.default_rng(34)
    return random.standard_normal((centres, 2)), 0.3, random.standard_normal((points, 2))
