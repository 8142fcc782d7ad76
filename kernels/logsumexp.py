"""The logarithm of a sum of exponentials, shifted by the greatest so that none overflows."""

import math

import numpy as np
from numba import njit

CLASS = "transcendental-bound"
SOURCE = "the normaliser of every softmax"
SIZES = {"tiny": (6,), "small": (50_000,), "medium": (1_000_000,), "large": (8_000_000,)}
"""Numbers."""
ARGNUMS = 0


@njit
def logsumexp(x):
    greatest = x[0]
    for i in range(1, x.shape[0]):
        if x[i] > greatest:
            greatest = x[i]
    total = 0.0
    for i in range(x.shape[0]):
        total += math.exp(x[i] - greatest)
    return greatest + math.log(total)


def inputs(count):
    return (np.random.default_rng(6).standard_normal(count),)
