"""The thread that moves chunks between memory and the file, one at a time, and what it is told.

::

    submit(WRITE, region, chunk)              …                           finish()
    thread:   checksum, write, give the pages back                        what went wrong, or 0
    thread:   read, checksum: is it what it was?

The chunk belongs to the thread from ``submit`` to ``finish``.  Without a thread the work is done in ``finish``.
"""

from __future__ import annotations

from llvm_passes.tape.disk import (
    ARRAY_BASE,
    ARRAY_STRIDE,
    ARRAY_WORDS,
    ARRAYS,
    DAMAGED,
    FIRST_ARRAY,
    HEADER_WORDS,
    READ,
    RECORD_BYTES,
    REGION_WORDS,
    SHIFT,
    WRITTEN,
)
from tapeflow.frontend.disk.system import (
    SEMAPHORE_WORDS,
    WORD,
    compiled,
    forget,
    lower_semaphore,
    pthread_join,
    sem_destroy,
    sem_init,
    sem_post,
    start_thread,
    transfer,
    words,
)

TAPE, SHAPE, FILE, FILE_END, PEAK, RESIDENT, TASK, TASK_REGION, TASK_CHUNK, TASK_RESULT, THREAD, START = range(12)
"""Words of a store: the tape object; its shape; the file, -1 without one; where what is in use of it ends; the most
bytes of chunks in memory at once, and how many there are; what the thread is to do, with which chunk, and what became
of it; the thread, 0 without one; the thread's function."""
ASKED, DONE = 16, 16 + SEMAPHORE_WORDS
"""Semaphores: there is a task; it is done."""
REGION_STATES = DONE + SEMAPHORE_WORDS
TABLE, TABLE_SIZE, CURRENT, LOWEST, HIGHEST, COUNT, IS_READING = range(7)
"""Words of a region's state: its chunks' table, and of how many chunks; the chunk that was asked for last, -1 before
any; the first and the last chunk that may be in memory, and how many are; whether it was read last."""
STATE_WORDS = 7
STATE, CHECKSUM, PLACE = range(3)
"""Words of a chunk: the bits below; its checksum; 1 more than where it lies in the file, 0 if it never was there."""
CHUNK_WORDS = 3
IS_HERE, IS_DIRTY, IS_STORED, IS_GONE = 1, 2, 4, 8
"""Bits of a chunk: it is in memory; it was written since it was stored; the file holds it; it was given back."""
NOTHING, WRITE_CHUNK, READ_CHUNK, STOP = range(4)
"""Tasks."""
_ODD = -7046029254386353131
"""Odd, so that multiplying by it loses nothing: each bit that changes changes the checksum."""


@compiled
def region_shape(store: int, region: int) -> int:
    """The address of a region's words in the shape."""
    return words(store)[SHAPE] + WORD * (HEADER_WORDS + REGION_WORDS * region)


@compiled
def region_state(store: int, region: int) -> int:
    return store + WORD * (REGION_STATES + STATE_WORDS * region)


@compiled
def chunk_entry(store: int, region: int, chunk: int) -> int:
    return words(region_state(store, region))[TABLE] + WORD * CHUNK_WORDS * chunk


@compiled
def chunk_bytes(store: int, region: int) -> int:
    shape = words(region_shape(store, region))
    return shape[RECORD_BYTES] << shape[SHIFT]


@compiled
def checksum(address: int, bytes_: int, before: int) -> int:
    """Of whole words, in four chains that the processor runs side by side."""
    data, count = words(address), bytes_ >> 3
    a, b, c, d = before, before + 1, before + 2, before + 3
    for n in range(count & 3):
        a = (a ^ data[n]) * _ODD
    for n in range(count & 3, count, 4):
        a = (a ^ data[n]) * _ODD
        b = (b ^ data[n + 1]) * _ODD
        c = (c ^ data[n + 2]) * _ODD
        d = (d ^ data[n + 3]) * _ODD
    return (((a * _ODD) ^ b) * _ODD ^ c) * _ODD ^ d


@compiled
def _moved(store: int, region: int, chunk: int, is_write: bool) -> int:
    """Writes or reads a chunk, array by array; what went wrong, or 0."""
    state, shape = words(store), words(region_shape(store, region))
    entry = words(chunk_entry(store, region, chunk))
    place = entry[PLACE] - 1
    total = place  # the same data elsewhere in the file is other data
    for n in range(shape[ARRAYS]):
        array = words(state[SHAPE] + WORD * (shape[FIRST_ARRAY] + ARRAY_WORDS * n))
        bytes_ = array[ARRAY_STRIDE] << shape[SHIFT]
        address = words(state[TAPE] + array[ARRAY_BASE])[0] + chunk * bytes_
        if is_write:
            total = checksum(address, bytes_, total)
        problem = transfer(state[FILE], address, bytes_, place, is_write)
        if problem:
            return DAMAGED if problem < 0 else problem
        if is_write:
            forget(address, bytes_)
        else:
            total = checksum(address, bytes_, total)
        place += bytes_
    if is_write:
        entry[CHECKSUM] = total
    elif entry[CHECKSUM] != total:
        return DAMAGED
    return 0


@compiled
def _perform(store: int) -> None:
    state = words(store)
    is_write = state[TASK] == WRITE_CHUNK
    state[TASK_RESULT] = _moved(store, state[TASK_REGION], state[TASK_CHUNK], is_write)


@compiled
def work(store: int) -> int:
    """What the thread does."""
    while True:
        lower_semaphore(store + WORD * ASKED)
        if words(store)[TASK] == STOP:
            return 0
        _perform(store)
        sem_post(store + WORD * DONE)


@compiled
def begin(store: int) -> None:
    """Starts the thread."""
    state = words(store)
    sem_init(store + WORD * ASKED, 0, 0)
    sem_init(store + WORD * DONE, 0, 0)
    if not start_thread(store + WORD * THREAD, state[START], store):
        state[THREAD] = 0


@compiled
def submit(store: int, task: int, region: int, chunk: int) -> None:
    """Only when the task before is finished."""
    state = words(store)
    state[TASK] = task
    state[TASK_REGION] = region
    state[TASK_CHUNK] = chunk
    if state[THREAD]:
        sem_post(store + WORD * ASKED)


@compiled
def finish(store: int) -> int:
    """Waits for the task, and notes what has become of its chunk; what went wrong, or 0."""
    state = words(store)
    task = state[TASK]
    if task == NOTHING:
        return state[TASK_RESULT]  # what has failed once stays so
    if state[THREAD]:
        lower_semaphore(store + WORD * DONE)
    else:
        _perform(store)
    state[TASK] = NOTHING
    if state[TASK_RESULT]:
        return state[TASK_RESULT]
    region = state[TASK_REGION]
    bytes_ = chunk_bytes(store, region)
    entry = words(chunk_entry(store, region, state[TASK_CHUNK]))
    tape, shape = state[TAPE], words(state[SHAPE])
    if task == WRITE_CHUNK:
        entry[STATE] = IS_STORED
        state[RESIDENT] -= bytes_
        words(region_state(store, region))[COUNT] -= 1
        words(tape + shape[WRITTEN])[0] += bytes_
    else:
        entry[STATE] |= IS_HERE
        words(tape + shape[READ])[0] += bytes_
    return 0


@compiled
def end_thread(store: int) -> None:
    """Waits for what is being done, and for the thread's end."""
    state = words(store)
    finish(store)
    if state[THREAD]:
        submit(store, STOP, 0, 0)
        pthread_join(state[THREAD], 0)
    sem_destroy(store + WORD * ASKED)
    sem_destroy(store + WORD * DONE)
