"""The log-likelihood of a long observation under a hidden Markov model, by the scaled forward recursion."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Rabiner (1989), A tutorial on hidden Markov models, sections III.A and V.A"
SIZES = {"tiny": (3, 4, 5), "small": (16, 20, 500), "medium": (16, 20, 20_000), "large": (16, 20, 200_000)}
"""States, symbols, length of the observation."""
ARGNUMS = (0, 1, 2)


@njit
def hmm_forward(first, transitions, emissions, observed):
    """Unnormalised probabilities: ``first``: (states,), ``transitions``: (states, states), from row to column,
    ``emissions``: (states, symbols).  ``observed``: symbols as integers.
    """
    n = first.shape[0]
    now = np.empty(n)
    then = np.empty(n)
    scale = 0.0
    for i in range(n):
        now[i] = first[i] * emissions[i, observed[0]]
        scale += now[i]
    for i in range(n):
        now[i] /= scale
    likelihood = math.log(scale)
    for t in range(1, observed.shape[0]):
        for j in range(n):
            then[j] = 0.0
        for i in range(n):
            for j in range(n):
                then[j] += now[i] * transitions[i, j]
        scale = 0.0
        for j in range(n):
            then[j] *= emissions[j, observed[t]]
            scale += then[j]
        for j in range(n):
            now[j] = then[j] / scale
        likelihood += math.log(scale)
    return likelihood


def inputs(states, symbols, length):
    random = np.random.default_rng(31)
    first = random.random(states)
    transitions = random.random((states, states))
    emissions = random.random((states, symbols))
    return (
        first / first.sum(),
        transitions / transitions.sum(axis=1, keepdims=True),
        emissions / emissions.sum(axis=1, keepdims=True),
        random.integers(0, symbols, length),
    )
