"""Particles carried by a wind that is known on a grid: bilinear interpolation at every step, in place."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Lagrangian particle tracking, midpoint steps"
SIZES = {"tiny": (3, 4, 2), "small": (200, 32, 20), "medium": (5_000, 64, 50), "large": (20_000, 64, 120)}
"""Particles, grid points along a side, steps."""
ARGNUMS = (0, 1)


@njit
def interpolate(field, x, y):
    """Bilinear, in units of the grid; outside it, the nearest cell's map goes on."""
    i = min(max(math.floor(x), 0), field.shape[0] - 2)
    j = min(max(math.floor(y), 0), field.shape[1] - 2)
    a = x - i
    b = y - j
    low = (1.0 - b) * field[i, j] + b * field[i, j + 1]
    high = (1.0 - b) * field[i + 1, j] + b * field[i + 1, j + 1]
    return (1.0 - a) * low + a * high


@njit
def particle_advection(wind_x, wind_y, positions, target, steps, dt):
    """Mean squared distance from ``target`` after ``steps`` steps; ``positions``: (n, 2), overwritten."""
    n = positions.shape[0]
    for _ in range(steps):
        for p in range(n):
            x = positions[p, 0]
            y = positions[p, 1]
            middle_x = x + 0.5 * dt * interpolate(wind_x, x, y)
            middle_y = y + 0.5 * dt * interpolate(wind_y, x, y)
            positions[p, 0] = x + dt * interpolate(wind_x, middle_x, middle_y)
            positions[p, 1] = y + dt * interpolate(wind_y, middle_x, middle_y)
    total = 0.0
    for p in range(n):
        dx = positions[p, 0] - target[0]
        dy = positions[p, 1] - target[1]
        total += dx * dx + dy * dy
    return total / n


def inputs(particles, side, steps):
    random = np.random.default_rng(35)
    places = np.arange(side) - 0.5 * (side - 1)
    wind_x = 0.1 * random.standard_normal((side, side)) - 0.1 * places
    wind_y = 0.1 * random.standard_normal((side, side)) + 0.1 * places[:, None]
    positions = (0.25 + 0.5 * random.random((particles, 2))) * (side - 1)
    return wind_x, wind_y, positions, np.array([0.5 * side, 0.5 * side]), steps, 0.05
