"""The caches that records are run through, compiled by Numba: every capacity at once, in one pass.

A cache here is fully associative, replaces the line used longest ago, writes back, and allocates a line on a store
without fetching it (the bytes stored are marked as valid: what combining stores and streaming engines do).

*Fetches.*  A load at distance ``D`` (see :mod:`bench.hierarchy.stack`) fetches its line in the caches of at most
``D`` lines.

*Write-backs.*  A line stored to is dirty in every cache.  An access at distance ``D`` shows that the caches of at
most ``D`` lines had evicted it.  So the line is dirty in the caches of more than ``d`` lines, ``d`` being the
greatest distance since the store, and at each access those of ``d < c <= D`` have written it back (Thompson and
Smith, "Efficient (stack) algorithms for analysis of write-back and sector memories", ACM TOCS 7(1), 1989).  At the
end every dirty line is written back.

*Streaming stores* go to memory at once and drop the line from all caches.

*Scratchpad* accesses are counted, and are in no cache.

Beside this, three set-associative caches of eight ways count misses, to see what full associativity hides.
"""

from __future__ import annotations

from collections import namedtuple

import numpy as np
from numba import njit

from bench.hierarchy.records import CODE_BITS, KIND_SHIFT, Kind, Operation
from bench.hierarchy.stack import FRONT, INLINED, LARGEST, erase, mark, newer_marks, stack_arrays

LINE = 64
SMALLEST = FRONT
"""Lines of the smallest capacity."""
WAYS = 8
SET_ASSOCIATIVE = (32 << 10, 256 << 10, 2 << 20)
"""Bytes of the three set-associative caches."""
WIDEST = 64
"""Bytes that one access moves at most; wider ones are several."""
COPY_WIDTH = 32
"""Bytes that an access of ``memcpy`` or ``memset`` moves."""

_KINDS = len(Kind)
PAGE_LINES = 64
PAGES = 1 << 18
"""Pages of 4 KB: a gradient may touch 1 GB."""
_SLOT_BITS = 19
_SLOTS = 1 << _SLOT_BITS
_LOADED_FIRST, _STORED = 1, 2

_CLOCK, PAGE_COUNT, _LAST_PAGE, _LAST_INDEX, _SOURCE = range(5)
_LOAD, _STORE, _STREAM_LOAD, _STREAM_STORE = (int(o) for o in list(Operation)[:4])
_COPY_SOURCE, _COPY_DESTINATION, _FILL, _REGISTER = (int(o) for o in list(Operation)[4:])
_SCRATCHPAD = int(Kind.SCRATCHPAD)

State = namedtuple(
    "State",
    # Of lines: page table, then by line.
    "page_keys page_values kinds flags times dirty used"
    # The order of use.
    " marks tree line_of counters front"
    # What is counted, by kind: by distance; by operation and width; lines touched first by a load, and stored.
    " load_misses store_misses write_backs accesses compulsory_loads compulsory_stores streamed"
    # Set-associative caches.
    " set_lines set_masks set_misses"
    " scalars",
)


def state_arrays(pages: tuple[np.ndarray, np.ndarray, np.ndarray] | None) -> State:
    """Zeros, which take memory where they are touched only."""
    lines = PAGES * PAGE_LINES
    keys, values, kinds = pages or (
        np.zeros(_SLOTS, np.int64),
        np.zeros(_SLOTS, np.int32),
        np.zeros(lines, np.uint8),
    )
    scalars = np.zeros(5, np.int64)
    scalars[PAGE_COUNT] = np.count_nonzero(keys)
    scalars[_LAST_PAGE] = -1
    sets = [size // LINE // WAYS for size in SET_ASSOCIATIVE]
    by_distance = (_KINDS, LARGEST + 2)
    marks, tree, line_of, counters = stack_arrays()
    return State(
        page_keys=keys,
        page_values=values,
        kinds=kinds,
        flags=np.zeros(lines, np.uint8),
        # The dirty distance plus one: zero is clean.
        times=np.zeros(lines, np.int32),
        dirty=np.zeros(lines, np.int32),
        used=np.zeros(lines, np.int64),
        marks=marks,
        tree=tree,
        line_of=line_of,
        counters=counters,
        front=np.full(FRONT, -1, np.int64),
        load_misses=np.zeros(by_distance, np.int64),
        store_misses=np.zeros(by_distance, np.int64),
        write_backs=np.zeros(by_distance, np.int64),
        accesses=np.zeros((_KINDS, 4, WIDEST + 1), np.int64),
        compulsory_loads=np.zeros(_KINDS, np.int64),
        compulsory_stores=np.zeros(_KINDS, np.int64),
        streamed=np.zeros(_KINDS, np.int64),
        set_lines=np.full((len(sets), max(sets) * WAYS), -1, np.int64),
        set_masks=np.array([count - 1 for count in sets], np.int64),
        set_misses=np.zeros((len(sets), _KINDS, 2), np.int64),
        scalars=scalars,
    )


@njit(_nrt=False, error_model="numpy")
def process(records, s):
    scalars = s.scalars
    for n in range(records.shape[0]):
        address, descriptor = records[n, 0], records[n, 1]
        size = descriptor >> CODE_BITS
        operation = descriptor & 15
        if size <= 0 and operation != _COPY_SOURCE:
            continue
        if operation == _COPY_SOURCE:
            scalars[_SOURCE] = address
        elif operation == _REGISTER:
            if address != 0 and not _register(s, address, size, (descriptor >> KIND_SHIFT) & 15):
                return False
        else:
            is_copy = operation == _COPY_DESTINATION
            is_block = is_copy or operation == _FILL
            step = COPY_WIDTH if is_block else WIDEST
            for offset in range(0, size, step):
                width = min(step, size - offset)
                for half in range(2 if is_copy else 1):
                    is_source = is_copy and half == 0
                    begin = scalars[_SOURCE] if is_source else address
                    what = _LOAD if is_source else _STORE if is_block else operation
                    if not _access(s, begin + offset, width, what):
                        return False
    return True


@njit(**INLINED)
def _index(s, line):
    """The number of a line in the arrays; -1 when there is no room."""
    page = line >> 6
    scalars = s.scalars
    if page != scalars[_LAST_PAGE]:
        # Fibonacci hashing; zero is a free place, and no code touches page zero.
        slot = np.int64((np.uint64(page) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - _SLOT_BITS))
        while s.page_keys[slot] != page:
            if s.page_keys[slot] == 0:
                count = scalars[PAGE_COUNT]
                if count == PAGES:
                    return -1
                s.page_keys[slot] = page
                s.page_values[slot] = count
                scalars[PAGE_COUNT] = count + 1
                break
            slot = (slot + 1) & (_SLOTS - 1)
        scalars[_LAST_PAGE] = page
        scalars[_LAST_INDEX] = s.page_values[slot]
    return scalars[_LAST_INDEX] * PAGE_LINES + (line & (PAGE_LINES - 1))


@njit(**INLINED)
def _register(s, address, size, kind):
    for line in range(address // LINE, (address + size - 1) // LINE + 1):
        index = _index(s, line)
        if index < 0:
            return False
        if s.kinds[index] != kind:
            s.kinds[index] = kind
            s.flags[index] = 0
    return True


@njit(**INLINED)
def _access(s, address, size, operation):
    first = address // LINE
    for line in range(first, (address + size - 1) // LINE + 1):
        index = _index(s, line)
        if index < 0:
            return False
        kind = s.kinds[index]
        if line == first:
            s.accesses[kind, operation, size] += 1
            if operation == _STREAM_STORE:
                s.streamed[kind] += size
        _touch(s, line, index, kind, operation)
    return True


@njit(**INLINED)
def _touch(s, line, index, kind, operation):
    """One access to one line."""
    is_load = operation in (_LOAD, _STREAM_LOAD)
    flags = s.flags[index]
    if flags == 0 and is_load:
        s.flags[index] = _LOADED_FIRST
        s.compulsory_loads[kind] += 1
    elif not is_load and not flags & _STORED:
        s.flags[index] = flags | _STORED
        s.compulsory_stores[kind] += 1
    if kind == _SCRATCHPAD:
        return
    if operation == _STREAM_STORE:
        _drop(s, line, index, kind)
        return
    scalars = s.scalars
    scalars[_CLOCK] += 1
    s.used[index] = scalars[_CLOCK]
    front = s.front
    place = 0
    while place < FRONT and front[place] != index:
        place += 1
    if place < FRONT:
        # In the front of every cache, and of every set of as many ways.
        for at in range(place, 0, -1):
            front[at] = front[at - 1]
        front[0] = index
        if not is_load:
            s.dirty[index] = 1
        return
    distance = _from_tree(s, index)
    _to_front(s, index)
    if is_load:
        s.load_misses[kind, distance] += 1
    else:
        s.store_misses[kind, distance] += 1
    dirty = s.dirty[index]
    if dirty != 0 and distance >= dirty:
        s.write_backs[kind, dirty] += 1
        s.write_backs[kind, distance + 1] -= 1
        s.dirty[index] = distance + 1
    if not is_load:
        s.dirty[index] = 1
    for cache in range(s.set_masks.shape[0]):
        _touch_set(s, cache, line, index, kind, is_load)


@njit(**INLINED)
def _from_tree(s, index):
    """Take a line that is not in front out of the tree; returns its distance."""
    time = s.times[index]
    if time == 0:
        return LARGEST
    distance = FRONT + newer_marks(s.marks, s.tree, s.counters, time)
    erase(s.marks, s.tree, s.counters, time)
    s.times[index] = 0
    return min(distance, LARGEST)


@njit(**INLINED)
def _to_front(s, index):
    front = s.front
    oldest = front[FRONT - 1]
    for at in range(FRONT - 1, 0, -1):
        front[at] = front[at - 1]
    front[0] = index
    if oldest >= 0:
        mark(s.marks, s.tree, s.line_of, s.counters, s.times, oldest)


@njit(**INLINED)
def _touch_set(s, cache, line, index, kind, is_load):
    """The victim is the way whose line was used longest ago."""
    base = (line & s.set_masks[cache]) * WAYS
    lines = s.set_lines[cache]
    victim = base
    for way in range(base, base + WAYS):
        held = lines[way]
        if held == index:
            return
        if held < 0 or (lines[victim] >= 0 and s.used[held] < s.used[lines[victim]]):
            victim = way
    lines[victim] = index
    s.set_misses[cache, kind, 0 if is_load else 1] += 1


@njit(**INLINED)
def _drop(s, line, index, kind):
    """A streaming store: the line leaves every cache, and what was dirty is written back."""
    front = s.front
    for place in range(FRONT):
        if front[place] == index:
            for at in range(place, FRONT - 1):
                front[at] = front[at + 1]
            front[FRONT - 1] = -1
            break
    _from_tree(s, index)
    if s.dirty[index] != 0:
        s.write_backs[kind, s.dirty[index]] += 1
        s.dirty[index] = 0
    for cache in range(s.set_masks.shape[0]):
        base = (line & s.set_masks[cache]) * WAYS
        for way in range(base, base + WAYS):
            if s.set_lines[cache, way] == index:
                s.set_lines[cache, way] = -1
