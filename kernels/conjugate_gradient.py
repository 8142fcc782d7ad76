"""Conjugate gradients until a tolerance is met: heat in an uneven rod, its conductivities differentiated."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Hestenes and Stiefel (1952), differentiated through its iterations"
SIZES = {"tiny": (6, 5), "small": (3, 1_000), "medium": (8, 10_000), "large": (10, 50_000)}
"""Decimal digits by which the residual's squared length must fall, cells."""
ARGNUMS = (0, 1)


@njit
def conduct(conductivity, x, out):
    """``out``: what flows out of each cell, and is lost from it, at temperatures ``x``; the ends are kept at zero."""
    n = x.shape[0]
    for i in range(n):
        left = x[i - 1] if i > 0 else 0.0
        right = x[i + 1] if i < n - 1 else 0.0
        flow = conductivity[i] * (x[i] - left) + conductivity[i + 1] * (x[i] - right)
        out[i] = flow + 0.01 * x[i]


@njit
def conjugate_gradient(conductivity, source, tolerance):
    """Sum of squared temperatures in balance with ``source``: (n,); ``conductivity``: (n + 1,), between cells.

    The iterations end when the residual's squared length is at most ``tolerance`` of the source's.
    """
    n = source.shape[0]
    x = np.zeros(n)
    residual = source.copy()
    direction = source.copy()
    product = np.empty(n)
    length = 0.0
    for i in range(n):
        length += residual[i] * residual[i]
    enough = tolerance * length
    while length > enough:
        conduct(conductivity, direction, product)
        curvature = 0.0
        for i in range(n):
            curvature += direction[i] * product[i]
        step = length / curvature
        following = 0.0
        for i in range(n):
            x[i] += step * direction[i]
            residual[i] -= step * product[i]
            following += residual[i] * residual[i]
        growth = following / length
        for i in range(n):
            direction[i] = residual[i] + growth * direction[i]
        length = following
    total = 0.0
    for i in range(n):
        total += x[i] * x[i]
    return total


def inputs(digits, cells):
    random = np.random.default_rng(36)
    return 0.5 + random.random(cells + 1), random.standard_normal(cells), 10.0**-digits
