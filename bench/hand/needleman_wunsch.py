"""Anti-diagonals in lanes, the branch of each cell in a byte; the reverse pass walks the one path that was taken."""

import numpy as np

from bench.hand import primal

ALONG, DOWN, ACROSS = 0, 1, 2


def tape(scores, gap, first, second):
    n, m = first.shape[0], second.shape[0]
    rows, columns = np.empty(n + 1, np.int32), np.empty(m + 1, np.int32)
    return np.empty((n + m + 1, n + 1), np.int8), np.empty((3, n + 1)), rows, columns


@primal
def diagonal(scores, gap, before, last, now, branches, rows, columns, low, high):
    """The cells of rows ``low + 1`` to ``high``; ``columns`` begins with that of row ``low + 1``."""
    for i in range(high - low):
        best = before[i] + scores[rows[i] + columns[i]]
        branch = np.int8(ALONG)
        down = last[i] - gap
        across = last[i + 1] - gap
        if down > best:
            best = down
            branch = np.int8(DOWN)
        if across > best:
            best = across
            branch = np.int8(ACROSS)
        now[i] = best
        branches[i] = branch


@primal
def gradient(tape, scores, gap, first, second):
    branches, cells, rows, columns = tape
    n = first.shape[0]
    m = second.shape[0]
    letters = scores.shape[1]
    flat = scores.ravel()
    for i in range(n):
        rows[i + 1] = first[i] * letters
    for j in range(m):
        columns[j] = second[m - 1 - j]
    before, last, now = cells[0], cells[1], cells[2]
    last[0] = -gap * 0
    for k in range(1, n + m + 1):
        # Row i of diagonal k is column k - i; those of row and column 0 are given.
        low = max(0, k - m - 1)
        high = min(n, k - 1)
        if k <= m:
            now[0] = -gap * k
        if k <= n:
            now[k] = -gap * k
        if high > low:
            diagonal(
                flat,
                gap,
                before[low:],
                last[low:],
                now[low + 1 :],
                branches[k, low + 1 :],
                rows[low + 1 :],
                columns[m - k + low + 1 :],
                low,
                high,
            )
        before, last, now = last, now, before
    value = last[n]
    shadow = np.zeros_like(scores)
    gap_shadow = 0.0
    i, j = n, m
    while i > 0 and j > 0:
        branch = branches[i + j, i]
        if branch == ALONG:
            shadow[first[i - 1], second[j - 1]] += 1.0
            i -= 1
            j -= 1
        elif branch == DOWN:
            gap_shadow -= 1.0
            i -= 1
        else:
            gap_shadow -= 1.0
            j -= 1
    return value, (shadow, gap_shadow - i - j)
