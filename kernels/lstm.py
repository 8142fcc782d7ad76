"""A long short-term memory network over a long signal, gate by gate, without a matrix product."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Hochreiter and Schmidhuber (1997) with the forget gate of Gers, Schmidhuber and Cummins (2000)"
SIZES = {"tiny": (2, 2, 3), "small": (16, 4, 500), "medium": (16, 4, 5_000), "large": (16, 4, 50_000)}
"""Units, numbers a step, steps."""
ARGNUMS = (0, 1, 2)


@njit
def sigmoid(x):
    return 1.0 / (1.0 + math.exp(-x))


@njit
def lstm(weights, recurrent, biases, signal, targets):
    """Mean squared difference of the mean hidden state from ``targets``, over the steps.

    ``weights``: (4 n, m), ``recurrent``: (4 n, n), ``biases``: (4 n,); rows in the order input, forget, output
    gate, candidate.  ``signal``: (steps, m).  ``targets``: (steps,).
    """
    n = recurrent.shape[1]
    m = weights.shape[1]
    hidden = np.zeros(n)
    cell = np.zeros(n)
    gates = np.empty(4 * n)
    loss = 0.0
    for t in range(signal.shape[0]):
        for g in range(4 * n):
            total = biases[g]
            for j in range(m):
                total += weights[g, j] * signal[t, j]
            for j in range(n):
                total += recurrent[g, j] * hidden[j]
            gates[g] = total
        mean = 0.0
        for i in range(n):
            kept = sigmoid(gates[n + i]) * cell[i]
            cell[i] = kept + sigmoid(gates[i]) * math.tanh(gates[3 * n + i])
            hidden[i] = sigmoid(gates[2 * n + i]) * math.tanh(cell[i])
            mean += hidden[i] / n
        loss += (mean - targets[t]) * (mean - targets[t])
    return loss / signal.shape[0]


def inputs(units, width, steps):
    random = np.random.default_rng(11)
    weights = random.standard_normal((4 * units, width)) / math.sqrt(width)
    recurrent = random.standard_normal((4 * units, units)) / math.sqrt(units)
    biases = 0.1 * random.standard_normal(4 * units)
    return weights, recurrent, biases, random.standard_normal((steps, width)), 0.3 * random.standard_normal(steps)
