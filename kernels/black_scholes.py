"""The price of an Asian call option by Monte Carlo over Black-Scholes paths, and with its gradient the Greeks."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Glasserman (2003), Monte Carlo methods in financial engineering, sections 3.2 and 7.2 (pathwise derivatives)"
SIZES = {"tiny": (3, 2), "small": (200, 50), "medium": (10_000, 50), "large": (200_000, 50)}
"""Paths, steps of each."""
ARGNUMS = (0, 1, 2)


@njit
def black_scholes(spot, rate, volatility, strike, years, normals):
    """The discounted mean of what the option pays on the mean price; ``normals``: (paths, steps), the shocks."""
    paths = normals.shape[0]
    steps = normals.shape[1]
    dt = years / steps
    drift = (rate - 0.5 * volatility * volatility) * dt
    spread = volatility * math.sqrt(dt)
    total = 0.0
    for path in range(paths):
        price = spot
        mean = 0.0
        for step in range(steps):
            price *= math.exp(drift + spread * normals[path, step])
            mean += price / steps
        if mean > strike:
            total += mean - strike
    return math.exp(-rate * years) * total / paths


def inputs(paths, steps):
    return 100.0, 0.03, 0.2, 95.0, 1.0, np.random.default_rng(32).standard_normal((paths, steps))
