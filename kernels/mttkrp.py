"""Matricised tensor times Khatri-Rao product, of a sparse tensor whose first mode is compressed."""

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`mttkrp` of TapeFlow (Hakimi and Shriraman, 2024); the inner step of a CP decomposition (FROSTT)"
SIZES = {
    "tiny": (3, 2, 4, 2, 2),
    "small": (50, 50, 50, 10, 16),
    "medium": (2_000, 1_000, 1_000, 20, 16),
    "large": (20_000, 10_000, 10_000, 20, 16),
}
"""Rows, columns and layers of the tensor, entries a row, rank."""
ARGNUMS = (3, 4, 5)


@njit
def mttkrp(starts, columns, layers, values, second, third):
    """Sum of squares of the product.

    Row ``i`` of the tensor holds ``values[p]`` at ``columns[p]``, ``layers[p]`` for ``p`` from ``starts[i]`` to
    ``starts[i + 1]``.  ``second`` and ``third``: the factors of the other two modes, (columns or layers, rank).
    """
    rank = second.shape[1]
    row = np.empty(rank)
    total = 0.0
    for i in range(starts.shape[0] - 1):
        for r in range(rank):
            row[r] = 0.0
        for p in range(starts[i], starts[i + 1]):
            for r in range(rank):
                row[r] += values[p] * second[columns[p], r] * third[layers[p], r]
        for r in range(rank):
            total += row[r] * row[r]
    return total


def inputs(rows, columns, layers, entries, rank):
    random = np.random.default_rng(17)
    count = rows * entries
    return (
        np.arange(0, count + 1, entries),
        random.integers(0, columns, count),
        random.integers(0, layers, count),
        random.standard_normal(count),
        random.standard_normal((columns, rank)),
        random.standard_normal((layers, rank)),
    )
