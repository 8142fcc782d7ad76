"""Which chunks of a tape are in memory.

::

    come(store, region, record, is_write):
      its chunk is on its way: wait                            finish
      it is not here: make room; read it, if it was stored     make_room
      the region's windows are this chunk
      write: what is needed last goes to disk meanwhile        write_behind
      read:  what has been read goes; the chunk below comes    give_up_read, read_ahead

The reverse pass goes down, so the lowest chunks are needed last while a region is written, and the highest while it
is read.  Nothing is taken from memory before all that the call asks for exceeds the budget.
"""

from __future__ import annotations

from llvm_passes.tape.disk import (
    ARRAY_BASE,
    ARRAY_STRIDE,
    ARRAY_WORDS,
    ARRAYS,
    FIRST_ARRAY,
    IS_POPPED,
    LOST,
    NO_MEMORY,
    OVER_BUDGET,
    READ_FROM,
    READ_SPAN,
    REGIONS,
    SHIFT,
    WINDOWS,
    WRITE_FROM,
    WRITE_SPAN,
)
from tapeflow.frontend.disk.store import available, has_entry, is_pending, note_peak, open_file
from tapeflow.frontend.disk.system import (
    WORD,
    compiled,
    forget,
    words,
)
from tapeflow.frontend.disk.transfer import (
    COUNT,
    CURRENT,
    FILE,
    FILE_END,
    HIGHEST,
    IS_DIRTY,
    IS_GONE,
    IS_HERE,
    IS_READING,
    IS_STORED,
    LOWEST,
    NOTHING,
    PLACE,
    READ_CHUNK,
    RESIDENT,
    SHAPE,
    STATE,
    TAPE,
    TASK,
    TASK_RESULT,
    WRITE_CHUNK,
    chunk_bytes,
    chunk_entry,
    finish,
    region_shape,
    region_state,
    submit,
)


@compiled
def _drop(store: int, region: int, chunk: int) -> None:
    """Gives the pages of a chunk back.  What the file does not hold is gone."""
    state, shape = words(store), words(region_shape(store, region))
    for n in range(shape[ARRAYS]):
        array = words(state[SHAPE] + WORD * (shape[FIRST_ARRAY] + ARRAY_WORDS * n))
        bytes_ = array[ARRAY_STRIDE] << shape[SHIFT]
        forget(words(state[TAPE] + array[ARRAY_BASE])[0] + chunk * bytes_, bytes_)
    entry = words(chunk_entry(store, region, chunk))
    entry[STATE] = IS_STORED if entry[STATE] & IS_STORED else IS_GONE
    words(region_state(store, region))[COUNT] -= 1
    state[RESIDENT] -= chunk_bytes(store, region)


@compiled
def _needed_last(store: int, region: int) -> int:
    """The chunk of a region that may leave first; -1 without one."""
    state = words(region_state(store, region))
    step = -1 if state[IS_READING] else 1
    chunk = state[HIGHEST] if state[IS_READING] else state[LOWEST]
    while state[LOWEST] <= chunk <= state[HIGHEST]:
        is_here = words(chunk_entry(store, region, chunk))[STATE] & IS_HERE
        if is_here and chunk != state[CURRENT] and not is_pending(store, region, chunk):
            return chunk
        chunk += step
        if not is_here:  # the bounds close in on what is here
            if state[IS_READING]:
                state[HIGHEST] = chunk
            else:
                state[LOWEST] = chunk
    return -1


@compiled
def _victim(store: int) -> int:
    """The region that has most in memory that may leave; -1 without one."""
    found, most = -1, 0
    for region in range(words(words(store)[SHAPE])[REGIONS]):
        takes = words(region_state(store, region))[COUNT] * chunk_bytes(store, region)
        if takes > most and _needed_last(store, region) >= 0:
            found, most = region, takes
    return found


@compiled
def _send(store: int, region: int, chunk: int) -> None:
    """Begins to write a chunk."""
    state, entry = words(store), words(chunk_entry(store, region, chunk))
    if entry[PLACE] == 0:
        entry[PLACE] = 1 + state[FILE_END]
        state[FILE_END] += chunk_bytes(store, region)
    submit(store, WRITE_CHUNK, region, chunk)


@compiled
def _make_room(store: int, bytes_: int) -> int:
    """Takes chunks from memory until so many bytes more fit the budget; what went wrong, or 0."""
    state = words(store)
    most = available(store)
    while state[RESIDENT] + bytes_ > most:
        is_pending = state[TASK] != NOTHING
        problem = finish(store)
        if problem:
            return problem
        if is_pending:
            continue
        region = _victim(store)
        if region < 0:
            return OVER_BUDGET
        chunk = _needed_last(store, region)
        if words(chunk_entry(store, region, chunk))[STATE] & IS_DIRTY:
            _send(store, region, chunk)
        else:
            _drop(store, region, chunk)
    return 0


@compiled
def begin(store: int, asked: int, folder: int, length: int) -> int:
    """What the tape asks for is more than the budget: bytes that it may ask for now, or minus what went wrong."""
    room = open_file(store, asked, folder, length)
    problem = _make_room(store, 0) if room > 0 else 0
    return -problem if problem else room


@compiled
def settle(store: int) -> None:
    """Arrays are about to grow, and to move: nothing is on its way, and what must stay in memory has its place.

    What goes wrong is found out when the next chunk comes.
    """
    if store:
        finish(store)
        if words(store)[FILE] >= 0:
            _make_room(store, 0)
            finish(store)
            note_peak(store)


@compiled
def _write_behind(store: int, bytes_: int) -> None:
    """Begins to write what has to leave when the next chunk is begun."""
    state = words(store)
    if state[TASK] != NOTHING or state[RESIDENT] + bytes_ <= available(store):
        return
    region = _victim(store)
    if region >= 0:
        chunk = _needed_last(store, region)
        if words(chunk_entry(store, region, chunk))[STATE] & IS_DIRTY:
            _send(store, region, chunk)


@compiled
def _give_up_read(store: int, region: int, chunk: int) -> None:
    """Drops what the reverse pass has left behind, but for the chunk above."""
    state = words(region_state(store, region))
    above = state[HIGHEST]
    while above > chunk + 1:
        if words(chunk_entry(store, region, above))[STATE] & IS_HERE and not is_pending(store, region, above):
            _drop(store, region, above)
        above -= 1
    state[HIGHEST] = max(above, state[LOWEST])


@compiled
def _read_ahead(store: int, region: int, chunk: int) -> None:
    """Begins to read a chunk, where there is room for it."""
    state, bytes_ = words(store), chunk_bytes(store, region)
    if chunk < 0 or state[TASK] != NOTHING or state[RESIDENT] + bytes_ > available(store):
        return
    if words(chunk_entry(store, region, chunk))[STATE] == IS_STORED:
        _enter(store, region, chunk)
        submit(store, READ_CHUNK, region, chunk)


@compiled
def _enter(store: int, region: int, chunk: int) -> None:
    """Counts a chunk as one that takes memory."""
    state = words(region_state(store, region))
    if state[COUNT] == 0:
        state[LOWEST] = chunk
        state[HIGHEST] = chunk
    state[LOWEST] = min(state[LOWEST], chunk)
    state[HIGHEST] = max(state[HIGHEST], chunk)
    state[COUNT] += 1
    all_chunks = words(store)
    all_chunks[RESIDENT] += chunk_bytes(store, region)
    if all_chunks[FILE] >= 0:
        note_peak(store)


@compiled
def _bring(store: int, region: int, chunk: int, is_write: bool) -> int:
    """A chunk that is not in memory comes there; what went wrong, or 0."""
    if words(store)[FILE] >= 0:
        problem = _make_room(store, chunk_bytes(store, region))
        if problem:
            return problem
    entry = words(chunk_entry(store, region, chunk))
    if entry[STATE] & IS_STORED:
        problem = finish(store)
        if problem:
            return problem
        _enter(store, region, chunk)
        submit(store, READ_CHUNK, region, chunk)
        return finish(store)
    if not is_write and entry[STATE] & IS_GONE:
        return LOST
    _enter(store, region, chunk)
    entry[STATE] = IS_HERE
    return 0


@compiled
def come(store: int, number: int, record: int, is_write: int) -> int:
    """Makes a record's chunk one that may be read, or read and written; what went wrong, or 0."""
    shape, state = words(region_shape(store, number)), words(region_state(store, number))
    chunk = record >> shape[SHIFT]
    if words(store)[TASK] == NOTHING and words(store)[TASK_RESULT]:
        return words(store)[TASK_RESULT]
    if not has_entry(store, number, chunk):
        return NO_MEMORY
    if is_pending(store, number, chunk):
        problem = finish(store)
        if problem:
            return problem
    state[CURRENT] = chunk
    state[IS_READING] = 0 if is_write else 1
    if not words(chunk_entry(store, number, chunk))[STATE] & IS_HERE:
        problem = _bring(store, number, chunk, is_write != 0)
        if problem:
            return problem
    entry = words(chunk_entry(store, number, chunk))
    if is_write:
        entry[STATE] = IS_HERE | IS_DIRTY
    windows, records = words(words(store)[TAPE] + shape[WINDOWS]), 1 << shape[SHIFT]
    windows[READ_FROM] = chunk * records
    windows[READ_SPAN] = records
    windows[WRITE_FROM] = chunk * records
    windows[WRITE_SPAN] = records if entry[STATE] & IS_DIRTY else 0
    if words(store)[FILE] >= 0:
        if is_write:
            _write_behind(store, chunk_bytes(store, number))
        else:
            if shape[IS_POPPED]:
                _give_up_read(store, number, chunk)
            _read_ahead(store, number, chunk - 1)
    return 0
