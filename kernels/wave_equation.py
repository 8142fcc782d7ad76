"""Waves on a membrane of uneven speed, and their misfit to what one row of receivers recorded."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "full-waveform inversion (Tarantola, 1984), second-order leapfrog"
SIZES = {"tiny": (5, 3), "small": (60, 20), "medium": (150, 50), "large": (200, 400)}
"""Grid points along a side, steps."""
ARGNUMS = 0


@njit
def wave_equation(speed, pulse, recorded):
    """``speed``: (n, n), squared and in units of the grid.  ``pulse``: (steps,).  ``recorded``: (steps, n)."""
    n = speed.shape[0]
    before = np.zeros((n, n))
    now = np.zeros((n, n))
    after = np.zeros((n, n))
    misfit = 0.0
    for t in range(pulse.shape[0]):
        for i in range(1, n - 1):
            for j in range(1, n - 1):
                bend = now[i - 1, j] + now[i + 1, j] + now[i, j - 1] + now[i, j + 1] - 4.0 * now[i, j]
                after[i, j] = 2.0 * now[i, j] - before[i, j] + speed[i, j] * bend
        after[n // 2, n // 2] += pulse[t]
        for j in range(n):
            difference = after[1, j] - recorded[t, j]
            misfit += difference * difference
        before, now, after = now, after, before
    return misfit


def inputs(side, steps):
    random = np.random.default_rng(29)
    time = np.arange(steps)
    pulse = np.exp(-(((time - 10.0) / 4.0) ** 2)) * np.sin(0.5 * time)
    return 0.2 + 0.1 * random.random((side, side)), pulse, 0.1 * random.standard_normal((steps, side))
