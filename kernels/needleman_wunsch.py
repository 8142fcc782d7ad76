"""Global alignment of two sequences: one row of the table, overwritten by the next."""

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Needleman and Wunsch (1970), differentiated in its scores"
SIZES = {"tiny": (5, 6), "small": (150, 150), "medium": (1_000, 1_000), "large": (6_000, 6_000)}
"""Lengths of the two sequences."""
ARGNUMS = (0, 1)
LETTERS = 20


@njit
def needleman_wunsch(scores, gap, first, second):
    """The score of the best alignment.

    ``scores``: (letters, letters), of putting one letter under another.  ``gap``: what one gap costs.
    ``first``, ``second``: letters as integers.
    """
    n = first.shape[0]
    m = second.shape[0]
    row = np.empty(m + 1)
    for j in range(m + 1):
        row[j] = -gap * j
    for i in range(n):
        diagonal = row[0]
        row[0] = -gap * (i + 1)
        for j in range(m):
            above = row[j + 1]
            best = diagonal + scores[first[i], second[j]]
            if above - gap > best:
                best = above - gap
            if row[j] - gap > best:
                best = row[j] - gap
            row[j + 1] = best
            diagonal = above
    return row[m]


def inputs(first, second):
    random = np.random.default_rng(12)
    scores = random.standard_normal((LETTERS, LETTERS)) + 2.0 * np.eye(LETTERS)
    return scores, 1.1, random.integers(0, LETTERS, first), random.integers(0, LETTERS, second)
