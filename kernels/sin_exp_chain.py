"""A chain of two maps over a long array, the first into an array of its own, and a sum."""

import math

import numpy as np
from numba import njit

CLASS = "transcendental-bound"
SOURCE = "the smallest program in which a value is kept between two loops"
SIZES = {"tiny": (6,), "small": (50_000,), "medium": (1_000_000,), "large": (8_000_000,)}
"""Numbers."""
ARGNUMS = 0


@njit
def sin_exp_chain(x):
    n = x.shape[0]
    waves = np.empty(n)
    for i in range(n):
        waves[i] = math.sin(x[i])
    total = 0.0
    for i in range(n):
        total += waves[i] * math.exp(-waves[i])
    return total


def inputs(count):
    return (np.random.default_rng(13).standard_normal(count),)
