"""Sampled dense-dense matrix product: a product of two factors where a sparse matrix has entries."""

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`sddmm` of TapeFlow (Hakimi and Shriraman, 2024); matrix factorisation, graph attention"
SIZES = {
    "tiny": (3, 4, 2, 2),
    "small": (100, 100, 10, 16),
    "medium": (5_000, 5_000, 20, 16),
    "large": (40_000, 40_000, 25, 16),
}
"""Rows and columns of the sparse matrix, entries a row, rank."""
ARGNUMS = (2, 3, 4)


@njit
def sddmm(starts, columns, values, left, right):
    """Sum of squares of the entries; the sparse matrix in CSR, ``left``: (rows, rank), ``right``: (columns, rank)."""
    rank = left.shape[1]
    entries = np.empty(values.shape[0])
    for i in range(starts.shape[0] - 1):
        for p in range(starts[i], starts[i + 1]):
            j = columns[p]
            product = 0.0
            for r in range(rank):
                product += left[i, r] * right[j, r]
            entries[p] = values[p] * product
    total = 0.0
    for p in range(entries.shape[0]):
        total += entries[p] * entries[p]
    return total


def inputs(rows, columns, entries, rank):
    random = np.random.default_rng(18)
    count = rows * entries
    return (
        np.arange(0, count + 1, entries),
        random.integers(0, columns, count),
        random.standard_normal(count),
        random.standard_normal((rows, rank)),
        random.standard_normal((columns, rank)),
    )
