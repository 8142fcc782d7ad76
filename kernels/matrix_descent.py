"""Gradient descent on a least-squares problem, the solution overwritten by every step."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "`mdescent` of TapeFlow (Hakimi and Shriraman, 2024): matrix descent"
SIZES = {"tiny": (3, 2, 3), "small": (16, 16, 500), "medium": (16, 16, 10_000), "large": (16, 16, 150_000)}
"""Rows, columns, steps."""
ARGNUMS = (0, 1)


@njit
def matrix_descent(matrix, target, x, rate, steps):
    """Squared residual of ``matrix @ x = target`` after ``steps`` steps of length ``rate`` from ``x``."""
    n = matrix.shape[0]
    m = matrix.shape[1]
    residual = np.empty(n)
    for _ in range(steps):
        for i in range(n):
            total = -target[i]
            for j in range(m):
                total += matrix[i, j] * x[j]
            residual[i] = total
        for j in range(m):
            slope = 0.0
            for i in range(n):
                slope += matrix[i, j] * residual[i]
            x[j] -= rate * slope
    loss = 0.0
    for i in range(n):
        total = -target[i]
        for j in range(m):
            total += matrix[i, j] * x[j]
        loss += total * total
    return loss


def inputs(rows, columns, steps):
    random = np.random.default_rng(16)
    matrix = random.standard_normal((rows, columns)) / math.sqrt(rows)
    return matrix, random.standard_normal(rows), np.zeros(columns), 1e-4, steps
