"""Predators and prey: the misfit of a Lotka-Volterra trajectory to the lynx and hare pelts of Hudson Bay.

    d hare/dt =  alpha hare - beta  hare lynx
    d lynx/dt = -gamma lynx + delta hare lynx

integrated by the classical Runge-Kutta method with a fixed step.  The state is one small array that
each step overwrites.
"""

from pathlib import Path

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Lotka (1925) and Volterra (1926); the pelts of the Hudson's Bay Company, 1900 to 1920"
SIZES = {"tiny": (4,), "small": (40,), "medium": (5_000,), "large": (200_000,)}
"""Runge-Kutta steps a year."""
ARGNUMS = 0

TABLE = Path(__file__).parent / "data" / "lynx_hare.csv"

START = np.log(np.array([0.5, 0.03, 0.8, 0.03, 30.0, 4.0]))
"""Logarithms of alpha, beta, gamma, delta and of the first hares and lynxes, to begin a fit from."""


@njit
def lotka_volterra(parameters, hares, lynxes, steps_per_year):
    """Sum of squared differences of the logarithms, over the years.

    ``parameters``: logarithms of (alpha, beta, gamma, delta, first hares, first lynxes).
    ``hares``, ``lynxes``: the counts, one a year, in thousands.
    """
    alpha = np.exp(parameters[0])
    beta = np.exp(parameters[1])
    gamma = np.exp(parameters[2])
    delta = np.exp(parameters[3])
    state = np.empty(2)
    state[0] = np.exp(parameters[4])
    state[1] = np.exp(parameters[5])
    dt = 1.0 / steps_per_year

    loss = 0.0
    for year in range(hares.shape[0]):
        if year > 0:
            for _ in range(steps_per_year):
                h, l = state[0], state[1]
                h1 = alpha * h - beta * h * l
                l1 = delta * h * l - gamma * l
                h, l = state[0] + 0.5 * dt * h1, state[1] + 0.5 * dt * l1
                h2 = alpha * h - beta * h * l
                l2 = delta * h * l - gamma * l
                h, l = state[0] + 0.5 * dt * h2, state[1] + 0.5 * dt * l2
                h3 = alpha * h - beta * h * l
                l3 = delta * h * l - gamma * l
                h, l = state[0] + dt * h3, state[1] + dt * l3
                h4 = alpha * h - beta * h * l
                l4 = delta * h * l - gamma * l
                state[0] += dt / 6.0 * (h1 + 2.0 * h2 + 2.0 * h3 + h4)
                state[1] += dt / 6.0 * (l1 + 2.0 * l2 + 2.0 * l3 + l4)
        loss += (np.log(state[0]) - np.log(hares[year])) ** 2
        loss += (np.log(state[1]) - np.log(lynxes[year])) ** 2
    return loss


def read_table():
    """Years, hares and lynxes, in thousands of pelts."""
    years, lynxes, hares = np.ascontiguousarray(np.loadtxt(TABLE, delimiter=",", skiprows=3).T)
    return years, hares, lynxes


def inputs(steps_per_year):
    _, hares, lynxes = read_table()
    return START.copy(), hares, lynxes, steps_per_year
