"""Forward in lanes (the units), on the transposed weights, each sum in its order; the state is taped once."""

import math

import numpy as np

from bench.hand import adjoint, primal


def tape(weights, signal):
    n = weights.shape[0]
    return np.empty((signal.shape[0] + 1, n)), np.empty((n + 1, n)), np.empty((3, n))


@primal
def forward_step(columns, state, following, entry):
    n = state.shape[0]
    for i in range(n):
        following[i] = columns[n, i] * entry
    for j in range(n):
        for i in range(n):
            following[i] += columns[j, i] * state[j]
    for i in range(n):
        following[i] = math.tanh(following[i])


@adjoint
def reverse_step(weights, state, following, entry, now, inner, shadow):
    """``now``: the adjoint of ``following``, overwritten by that of ``state``."""
    n = state.shape[0]
    for i in range(n):
        inner[i] = now[i] * (1.0 - following[i] * following[i])
    for j in range(n):
        now[j] = 0.0
    for i in range(n):
        d = inner[i]
        row = weights[i]
        shadow_row = shadow[i]
        for j in range(n):
            now[j] += row[j] * d
            shadow_row[j] += d * state[j]
        shadow_row[n] += d * entry


@primal
def gradient(tape, weights, signal):
    states, columns, workspace = tape
    n = weights.shape[0]
    steps = signal.shape[0]
    for i in range(n):
        for j in range(n + 1):
            columns[j, i] = weights[i, j]
        states[0, i] = 0.0
    for t in range(steps):
        forward_step(columns, states[t], states[t + 1], signal[t])
    loss = 0.0
    now, inner = workspace[0], workspace[1]
    for i in range(n):
        loss += states[steps, i] * states[steps, i]
        now[i] = 2.0 * states[steps, i]
    shadow = np.zeros_like(weights)
    for t in range(steps - 1, -1, -1):
        reverse_step(weights, states[t], states[t + 1], signal[t], now, inner, shadow)
    return loss, (shadow,)
