"""The three weights of each soft minimum are taped; one of its exponentials is of zero and is not computed.

Rows go in fours, each one cell behind the row above: the cells of one turn do not wait for each other.  The reverse is
in gather form, a row at a time.
"""

import math

import numpy as np

from bench.hand import primal

JAM = 4


def tape(x, y, gamma):
    n, m = x.shape[0], y.shape[0]
    return np.empty((n + 2, m + 2, 3)), np.empty((JAM + 1, m + 1)), np.empty((2, m + 2))


@primal
def cell(a, b, c, gamma):
    """The soft minimum and its derivatives in ``a``, ``b``, ``c``."""
    least = min(a, min(b, c))
    is_a = a == least
    is_b = (b == least) & (not is_a)
    first = math.exp((least - (b if is_a else a)) / gamma)
    second = math.exp((least - (c if (is_a | is_b) else b)) / gamma)
    ea = 1.0 if is_a else first
    eb = first if is_a else (1.0 if is_b else second)
    ec = second if (is_a | is_b) else 1.0
    total = ea + eb + ec
    inverse = 1.0 / total
    return least, total, ea * inverse, eb * inverse, ec * inverse


@primal
def forward(x, y, gamma, weights, table):
    n = x.shape[0]
    m = y.shape[0]
    for j in range(m + 1):
        table[0, j] = 1e10
    table[0, 0] = 0.0
    for start in range(0, n, JAM):
        rows = min(JAM, n - start)
        for r in range(rows):
            table[r + 1, 0] = 1e10
        for turn in range(m + rows - 1):
            for r in range(max(0, turn - m + 1), min(rows, turn + 1)):
                j = turn - r + 1
                least, total, wa, wb, wc = cell(table[r, j - 1], table[r, j], table[r + 1, j - 1], gamma)
                difference = x[start + r] - y[j - 1]
                table[r + 1, j] = difference * difference + least - gamma * math.log(total)
                weights[start + r + 1, j, 0] = wa
                weights[start + r + 1, j, 1] = wb
                weights[start + r + 1, j, 2] = wc
        for j in range(m + 1):
            table[0, j] = table[rows, j]
    return table[0, m]


@primal
def gradient(tape, x, y, gamma):
    weights, table, adjoints = tape
    n = x.shape[0]
    m = y.shape[0]
    value = forward(x, y, gamma, weights, table)
    xa = np.zeros(n)
    ya = np.zeros(m)
    weights[n + 1] = 0.0
    for i in range(n + 2):
        weights[i, m + 1] = 0.0
    below, now = adjoints[0], adjoints[1]
    below[:] = 0.0
    for i in range(n, 0, -1):
        after = 1.0 if i == n else 0.0
        now[m + 1] = 0.0
        total = 0.0
        for j in range(m, 0, -1):
            from_below = below[j + 1] * weights[i + 1, j + 1, 0] + below[j] * weights[i + 1, j, 1]
            after = from_below + after * weights[i, j + 1, 2] if i < n or j < m else 1.0
            now[j] = after
            slope = 2.0 * (x[i - 1] - y[j - 1]) * after
            total += slope
            ya[j - 1] -= slope
        xa[i - 1] = total
        below, now = now, below
    return value, (xa, ya)
