"""The order in which lines were last used, and how many of them are newer than a given one.

Mattson et al., "Evaluation techniques for storage hierarchies", IBM Systems Journal 9(2), 1970: an access hits in a
least-recently-used cache of ``c`` lines exactly when fewer than ``c`` other lines have been used since the line's
last use.  Olken (LBL-12370, 1981) counts them in a tree; here the tree is Fenwick's, over words of 64 marks.

Each use of a line marks a point of time.  A line's old mark is erased when it is used again, so the marks after it
are the lines used since.  When time runs out the marks are moved together.  Lines deeper than the largest cache are
forgotten then: no capacity of interest holds them.

The ``FRONT`` lines used last are kept outside the tree, in a short list: in loops nearly all accesses are to those.
"""

from __future__ import annotations

import numpy as np
from numba import njit

INLINED = {"_nrt": False, "forceinline": True, "error_model": "numpy"}
"""No counting of references: with two dozen arrays in every call it would be nearly all of the time."""

FRONT = 8
"""Lines outside the tree: those that the smallest capacity, 512 bytes, holds."""
LARGEST = 1 << 20
"""Lines of the largest capacity, 64 MB.  Distances of this and beyond are all the same: a miss everywhere."""
TIMES = 1 << 22
"""Points of time that the arrays have room for."""
FIRST_LIMIT = 1 << 17
"""Points of time at first: a small tree stays in the processor's cache."""

NOW, LIVE, LIMIT = range(3)
"""Positions in the array of counters: the next point of time, how many marks there are, points of time in use."""
COUNTERS = 3


def stack_arrays() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Marks, tree, the line of each mark, counters."""
    counters = np.zeros(COUNTERS, np.int64)
    counters[NOW], counters[LIMIT] = 1, FIRST_LIMIT
    words = TIMES // 64
    return np.zeros(words, np.uint64), np.zeros(words + 1, np.int32), np.zeros(TIMES, np.int32), counters


@njit(**INLINED)
def _ones(word):
    word = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    word = (word & np.uint64(0x3333333333333333)) + ((word >> np.uint64(2)) & np.uint64(0x3333333333333333))
    word = (word + (word >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((word * np.uint64(0x0101010101010101)) >> np.uint64(56))


@njit(**INLINED)
def _change(tree, word, limit, amount):
    at = word + 1
    words = limit // 64
    while at <= words:
        tree[at] += amount
        at += at & -at


@njit(**INLINED)
def newer_marks(marks, tree, counters, time):
    """How many marks are after ``time``."""
    word = time >> 6
    before = 0
    at = word
    while at > 0:
        before += tree[at]
        at -= at & -at
    upto = np.uint64(0xFFFFFFFFFFFFFFFF) >> np.uint64(63 - (time & 63))
    return counters[LIVE] - before - _ones(marks[word] & upto)


@njit(**INLINED)
def erase(marks, tree, counters, time):
    word = time >> 6
    marks[word] &= ~(np.uint64(1) << np.uint64(time & 63))
    _change(tree, word, counters[LIMIT], -1)
    counters[LIVE] -= 1


@njit(**INLINED)
def mark(marks, tree, line_of, counters, times, line):
    """The line is now the newest in the tree.  ``times[line]`` is its mark; 0 when it has none."""
    if counters[NOW] == counters[LIMIT]:
        _move_together(marks, tree, line_of, counters, times)
    now = counters[NOW]
    marks[now >> 6] |= np.uint64(1) << np.uint64(now & 63)
    _change(tree, now >> 6, counters[LIMIT], 1)
    line_of[now] = line
    times[line] = now
    counters[NOW] = now + 1
    counters[LIVE] += 1


@njit(_nrt=False)
def _move_together(marks, tree, line_of, counters, times):
    end = counters[NOW]
    forgotten = max(0, counters[LIVE] - LARGEST)
    count = 1
    for time in range(1, end):
        if not (marks[time >> 6] >> np.uint64(time & 63)) & np.uint64(1):
            continue
        line = line_of[time]
        if forgotten > 0:
            forgotten -= 1
            times[line] = 0
            continue
        line_of[count] = line
        times[line] = count
        count += 1
    limit = counters[LIMIT]
    while count > limit // 4 and limit < TIMES:
        limit *= 4
    limit = min(limit, TIMES)
    words = limit // 64
    marks[:words] = 0
    tree[: words + 1] = 0
    for time in range(1, count):
        marks[time >> 6] |= np.uint64(1) << np.uint64(time & 63)
        tree[(time >> 6) + 1] += 1
    for at in range(1, words + 1):
        parent = at + (at & -at)
        if parent <= words:
            tree[parent] += tree[at]
    counters[NOW] = count
    counters[LIVE] = count - 1
    counters[LIMIT] = limit
