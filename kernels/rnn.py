"""A recurrent network over a long signal, one unit after another, without a matrix product."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Elman network (Elman, 1990), trained by backpropagation through time"
SIZES = {"tiny": (3, 4), "small": (16, 1_000), "medium": (16, 50_000), "large": (16, 500_000)}
"""Units, steps."""
ARGNUMS = 0


@njit
def rnn(weights, signal):
    """Sum of squares of the state after the whole signal.

    ``weights``: (n, n + 1), the last column for the signal.  ``signal``: one number a step.
    """
    n = weights.shape[0]
    state = np.zeros(n)
    following = np.zeros(n)
    for t in range(signal.shape[0]):
        for i in range(n):
            total = weights[i, n] * signal[t]
            for j in range(n):
                total += weights[i, j] * state[j]
            following[i] = math.tanh(total)
        for i in range(n):
            state[i] = following[i]
    loss = 0.0
    for i in range(n):
        loss += state[i] * state[i]
    return loss


def inputs(units, steps):
    random = np.random.default_rng(5)
    return random.standard_normal((units, units + 1)) / math.sqrt(units), random.standard_normal(steps)
