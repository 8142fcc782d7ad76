"""Sparse matrix in CSR times a vector, and the squared length of the product."""

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`spmv` of TapeFlow (Hakimi and Shriraman, 2024)"
SIZES = {
    "tiny": (4, 4, 2),
    "small": (1_000, 1_000, 20),
    "medium": (20_000, 20_000, 50),
    "large": (100_000, 100_000, 50),
}
"""Rows, columns, entries a row."""
ARGNUMS = (2, 3)


@njit
def spmv(starts, columns, values, x):
    rows = starts.shape[0] - 1
    y = np.empty(rows)
    for i in range(rows):
        total = 0.0
        for p in range(starts[i], starts[i + 1]):
            total += values[p] * x[columns[p]]
        y[i] = total
    loss = 0.0
    for i in range(rows):
        loss += y[i] * y[i]
    return loss


def inputs(rows, columns, entries):
    random = np.random.default_rng(19)
    count = rows * entries
    return (
        np.arange(0, count + 1, entries),
        random.integers(0, columns, count),
        random.standard_normal(count),
        random.standard_normal(columns),
    )
