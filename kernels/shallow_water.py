"""Shallow water on a torus: depth and momentum by Lax-Friedrichs steps between two sets of buffers."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "shallow water equations (LeVeque, 2002, Finite volume methods, chapter 13), Lax-Friedrichs"
SIZES = {"tiny": (3, 2), "small": (40, 10), "medium": (80, 50), "large": (120, 200)}
"""Grid points along a side, steps."""
ARGNUMS = (0, 1, 2)
GRAVITY = 9.81


@njit
def shallow_water(depth, east, north, steps, ratio):
    """Mean squared depth after ``steps`` steps; ``east``, ``north``: momenta; ``ratio``: time step over grid step."""
    n = depth.shape[0]
    h = depth.copy()
    p = east.copy()
    q = north.copy()
    h_next = np.empty_like(h)
    p_next = np.empty_like(p)
    q_next = np.empty_like(q)
    for _ in range(steps):
        for i in range(n):
            a = i - 1 if i > 0 else n - 1
            b = i + 1 if i < n - 1 else 0
            for j in range(n):
                c = j - 1 if j > 0 else n - 1
                d = j + 1 if j < n - 1 else 0
                east_flow = p[b, j] * p[b, j] / h[b, j] - p[a, j] * p[a, j] / h[a, j]
                east_flow += 0.5 * GRAVITY * (h[b, j] * h[b, j] - h[a, j] * h[a, j])
                east_flow += p[i, d] * q[i, d] / h[i, d] - p[i, c] * q[i, c] / h[i, c]
                north_flow = q[i, d] * q[i, d] / h[i, d] - q[i, c] * q[i, c] / h[i, c]
                north_flow += 0.5 * GRAVITY * (h[i, d] * h[i, d] - h[i, c] * h[i, c])
                north_flow += p[b, j] * q[b, j] / h[b, j] - p[a, j] * q[a, j] / h[a, j]
                mass_flow = p[b, j] - p[a, j] + q[i, d] - q[i, c]
                h_next[i, j] = 0.25 * (h[a, j] + h[b, j] + h[i, c] + h[i, d]) - 0.5 * ratio * mass_flow
                p_next[i, j] = 0.25 * (p[a, j] + p[b, j] + p[i, c] + p[i, d]) - 0.5 * ratio * east_flow
                q_next[i, j] = 0.25 * (q[a, j] + q[b, j] + q[i, c] + q[i, d]) - 0.5 * ratio * north_flow
        h, h_next = h_next, h
        p, p_next = p_next, p
        q, q_next = q_next, q
    total = 0.0
    for i in range(n):
        for j in range(n):
            total += h[i, j] * h[i, j]
    return total / (n * n)


def inputs(side, steps):
    random = np.random.default_rng(30)
    depth = 1.0 + 0.1 * random.random((side, side))
    momenta = 0.1 * random.standard_normal((2, side, side))
    return depth, momenta[0].copy(), momenta[1].copy(), steps, 0.05
