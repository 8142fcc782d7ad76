"""The Brusselator, two chemicals that react and diffuse on a torus: explicit steps between two buffers."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "`Brusselator` of Enzyme's benchmarks (Moses and Churavy, 2020), from the SciML test set"
SIZES = {"tiny": (3, 2), "small": (32, 20), "medium": (64, 200), "large": (64, 2_000)}
"""Grid points along a side, steps."""
ARGNUMS = (0, 1)


@njit
def brusselator(u, v, feed, steps, dt):
    """Mean of ``u²`` after ``steps`` steps; ``feed``: (n, n), what is poured in."""
    n = u.shape[0]
    diffusion = 0.1
    u_now = u.copy()
    v_now = v.copy()
    u_then = np.empty_like(u)
    v_then = np.empty_like(v)
    for _ in range(steps):
        for i in range(n):
            up = i - 1 if i > 0 else n - 1
            down = i + 1 if i < n - 1 else 0
            for j in range(n):
                left = j - 1 if j > 0 else n - 1
                right = j + 1 if j < n - 1 else 0
                u_here = u_now[i, j]
                v_here = v_now[i, j]
                u_flow = u_now[up, j] + u_now[down, j] + u_now[i, left] + u_now[i, right] - 4.0 * u_here
                v_flow = v_now[up, j] + v_now[down, j] + v_now[i, left] + v_now[i, right] - 4.0 * v_here
                reaction = u_here * u_here * v_here
                u_then[i, j] = u_here + dt * (1.0 + reaction - 4.4 * u_here + diffusion * u_flow + feed[i, j])
                v_then[i, j] = v_here + dt * (3.4 * u_here - reaction + diffusion * v_flow)
        u_now, u_then = u_then, u_now
        v_now, v_then = v_then, v_now
    total = 0.0
    for i in range(n):
        for j in range(n):
            total += u_now[i, j] * u_now[i, j]
    return total / (n * n)


def inputs(side, steps):
    random = np.random.default_rng(28)
    u = 1.0 + 0.1 * random.standard_normal((side, side))
    v = 3.0 + 0.1 * random.standard_normal((side, side))
    feed = np.zeros((side, side))
    feed[: side // 3, : side // 3] = 5.0
    return u, v, feed, steps, 1e-3
