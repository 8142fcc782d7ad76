"""The cosine alone is taped, from one call that gives the sine too; the reverse of a step in gather form."""

import math

import numpy as np

from bench.hand import adjoint, primal


def tape(x, v, steps, dt):
    return (np.empty((steps, x.shape[0])),)


@primal
def forward_step(x, v, cosines, dt):
    n = x.shape[0]
    for i in range(1, n - 1):
        cosines[i] = math.cos(x[i])
        v[i] += dt * (x[i - 1] - 2.0 * x[i] + x[i + 1] - math.sin(x[i]))
    for i in range(1, n - 1):
        x[i] += dt * v[i]


@adjoint
def reverse_step(cosines, xa, va, dt):
    """The adjoints of the ends' velocities are zero: nothing reads them."""
    n = xa.shape[0]
    for i in range(1, n - 1):
        va[i] += dt * xa[i]
    for i in range(1, n - 1):
        xa[i] += dt * (va[i - 1] + va[i + 1] - (2.0 + cosines[i]) * va[i])
    xa[0] += dt * va[1]
    xa[n - 1] += dt * va[n - 2]


@primal
def gradient(tape, x, v, steps, dt):
    (cosines,) = tape
    for s in range(steps):
        forward_step(x, v, cosines[s], dt)
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * x[i]
    xa = 2.0 * x
    va = np.zeros_like(v)
    for s in range(steps - 1, -1, -1):
        reverse_step(cosines[s], xa, va, dt)
    return total, (xa, va)
