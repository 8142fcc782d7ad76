"""Cheapest paths over a grid from top to bottom: one row of costs after another, two buffers that are swapped."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "`pathfinder` of TapeFlow (Hakimi and Shriraman, 2024), from Rodinia"
SIZES = {"tiny": (4, 5), "small": (50, 500), "medium": (200, 5_000), "large": (2_000, 17_000)}
"""Rows, columns."""
ARGNUMS = 0


@njit
def pathfinder(wall):
    """The mean cost of the cheapest paths to each cell of the last row; a step goes down, straight or diagonally."""
    rows = wall.shape[0]
    columns = wall.shape[1]
    costs = np.empty(columns)
    following = np.empty(columns)
    for j in range(columns):
        costs[j] = wall[0, j]
    for i in range(1, rows):
        for j in range(columns):
            cheapest = costs[j]
            if j > 0 and costs[j - 1] < cheapest:
                cheapest = costs[j - 1]
            if j < columns - 1 and costs[j + 1] < cheapest:
                cheapest = costs[j + 1]
            following[j] = wall[i, j] + cheapest
        costs, following = following, costs
    total = 0.0
    for j in range(columns):
        total += costs[j]
    return total / columns


def inputs(rows, columns):
    return (np.random.default_rng(20).random((rows, columns)),)
