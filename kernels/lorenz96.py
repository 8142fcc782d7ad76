"""The Lorenz-96 weather on a ring: Runge-Kutta steps, the rate of change in a function of its own."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Lorenz (1996), Predictability: a problem partly solved; classical Runge-Kutta method"
SIZES = {"tiny": (5, 2), "small": (40, 500), "medium": (400, 500), "large": (400, 5_000)}
"""Places on the ring, steps."""
ARGNUMS = 0


@njit
def rate(x, forcing, out):
    n = x.shape[0]
    out[0] = (x[1] - x[n - 2]) * x[n - 1] - x[0] + forcing
    out[1] = (x[2] - x[n - 1]) * x[0] - x[1] + forcing
    for i in range(2, n - 1):
        out[i] = (x[i + 1] - x[i - 2]) * x[i - 1] - x[i] + forcing
    out[n - 1] = (x[0] - x[n - 3]) * x[n - 2] - x[n - 1] + forcing


@njit
def lorenz96(x, forcing, steps, dt):
    """Mean square of the weather after ``steps`` steps from ``x``."""
    n = x.shape[0]
    now = x.copy()
    stage = np.empty(n)
    k1 = np.empty(n)
    k2 = np.empty(n)
    k3 = np.empty(n)
    k4 = np.empty(n)
    for _ in range(steps):
        rate(now, forcing, k1)
        for i in range(n):
            stage[i] = now[i] + 0.5 * dt * k1[i]
        rate(stage, forcing, k2)
        for i in range(n):
            stage[i] = now[i] + 0.5 * dt * k2[i]
        rate(stage, forcing, k3)
        for i in range(n):
            stage[i] = now[i] + dt * k3[i]
        rate(stage, forcing, k4)
        for i in range(n):
            now[i] += dt / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i])
    total = 0.0
    for i in range(n):
        total += now[i] * now[i]
    return total / n


def inputs(places, steps):
    return 8.0 + 0.1 * np.random.default_rng(8).standard_normal(places), 8.0, steps, 1e-3
