"""What a call has of the process while its tape may be on disk: how it is made, what it may take, how it ends."""

from __future__ import annotations

from llvm_passes.tape.disk import (
    ARRAY_WORDS,
    ARRAYS,
    BUDGET,
    CHUNKS_AT_ONCE,
    HEADER_WORDS,
    OVER_BUDGET,
    PEAK_AT,
    PINNED,
    PINNED_BYTES,
    PINNED_RESERVED,
    PINNED_WORDS,
    REGION_WORDS,
    REGIONS,
)
from tapeflow.frontend.disk.system import (
    WORD,
    calloc,
    close,
    compiled,
    free,
    grown,
    open_unnamed,
    reserve_space,
    words,
)
from tapeflow.frontend.disk.transfer import (
    CHUNK_WORDS,
    CURRENT,
    FILE,
    NOTHING,
    PEAK,
    REGION_STATES,
    RESIDENT,
    SHAPE,
    START,
    STATE_WORDS,
    TABLE,
    TABLE_SIZE,
    TAPE,
    TASK,
    TASK_CHUNK,
    TASK_REGION,
    begin,
    chunk_bytes,
    end_thread,
    finish,
    region_shape,
    region_state,
)

STEP = 64 << 20
"""Bytes by which a file's room grows at least, where a loop asks for it record by record."""


@compiled
def make(tape: int, shape: int, start: int) -> int:
    """A store that has nothing yet; 0 without memory."""
    regions = words(shape)[REGIONS]
    store = calloc(REGION_STATES + STATE_WORDS * regions, WORD)
    if not store:
        return 0
    state = words(store)
    state[TAPE] = tape
    state[SHAPE] = shape
    state[START] = start
    state[FILE] = -1
    for region in range(regions):
        words(region_state(store, region))[CURRENT] = -1
    return store


@compiled
def end(store: int) -> None:
    """Closes the file, which is then no more, and gives everything back."""
    if not store:
        return
    state = words(store)
    if state[FILE] >= 0:
        end_thread(store)
        close(state[FILE])
        shape = words(state[SHAPE])
        words(state[TAPE] + shape[PEAK_AT])[0] = state[PEAK]
    for region in range(words(state[SHAPE])[REGIONS]):
        free(words(region_state(store, region))[TABLE])
    free(store)


@compiled
def available(store: int) -> int:
    """Bytes that chunks may take in memory: the budget, without what must stay there."""
    state = words(store)
    shape = words(state[SHAPE])
    left = shape[BUDGET]
    at = HEADER_WORDS + REGION_WORDS * shape[REGIONS]
    for region in range(shape[REGIONS]):
        at += ARRAY_WORDS * words(region_shape(store, region))[ARRAYS]
    for n in range(shape[PINNED]):
        pinned = words(state[SHAPE] + WORD * (at + PINNED_WORDS * n))
        left -= words(state[TAPE] + pinned[PINNED_RESERVED])[0] * pinned[PINNED_BYTES]
    return left


@compiled
def open_file(store: int, asked: int, folder: int, length: int) -> int:
    """Bytes that the tape may ask for now, at least ``asked``; or minus what went wrong."""
    state = words(store)
    regions = words(state[SHAPE])[REGIONS]
    chunks = 0
    for region in range(regions):
        chunks += chunk_bytes(store, region)
    if available(store) < CHUNKS_AT_ONCE * chunks:
        return -OVER_BUDGET
    if state[FILE] < 0:
        file = open_unnamed(folder, length)
        if file < 0:
            return file
        state[FILE] = file
        begin(store)
    # A chunk of each region may be begun and not full.
    generous = asked + max(asked >> 2, STEP)
    if reserve_space(state[FILE], generous + chunks) == 0:
        return generous
    problem = reserve_space(state[FILE], asked + chunks)
    return -problem if problem else asked


@compiled
def has_entry(store: int, region: int, chunk: int) -> bool:
    """Makes the table long enough; false without memory."""
    state = words(region_state(store, region))
    size = state[TABLE_SIZE]
    if chunk < size:
        return True
    finish(store)
    larger = max(2 * size, chunk + 1, 16)
    table = grown(state[TABLE], CHUNK_WORDS * size, CHUNK_WORDS * larger)
    if not table:
        return False
    state[TABLE] = table
    state[TABLE_SIZE] = larger
    return True


@compiled
def is_pending(store: int, region: int, chunk: int) -> bool:
    state = words(store)
    return state[TASK] != NOTHING and state[TASK_REGION] == region and state[TASK_CHUNK] == chunk


@compiled
def note_peak(store: int) -> None:
    state = words(store)
    takes = state[RESIDENT] + words(state[SHAPE])[BUDGET] - available(store)
    state[PEAK] = max(state[PEAK], takes)
