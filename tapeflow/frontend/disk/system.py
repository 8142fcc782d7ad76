"""What the functions of a tape on disk are made of: words of memory at an address, and the C library's functions.

Addresses are integers throughout.  Linux alone has all of these functions.
"""

from __future__ import annotations

import mmap
import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

from llvmlite import ir
from numba import njit, types
from numba.core.typing import signature
from numba.extending import intrinsic

WORD = 8
SEMAPHORE_WORDS = 8
"""Room for a ``sem_t``, which takes four words on the systems that there are."""
_SIGNALS_WORDS = 16
_SET_MASK = 2
_MAY_MOVE, _NO_RESERVE = 1, 0x4000
_NO_HUGE_PAGES = 15
_ACCESS = mmap.PROT_READ | mmap.PROT_WRITE
_KIND = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | _NO_RESERVE
_OPEN = os.O_RDWR | os.O_CLOEXEC
_UNNAMED = getattr(os, "O_TMPFILE", 0) | _OPEN
_FAILED = -1
_INTERRUPTED = 4
_BAD_FILE, _NO_SUCH = 9, 2


Function = TypeVar("Function")


def compiled(function: Function) -> Function:
    """For other functions that are compiled: nothing of Python can call it."""
    made: Function = njit(error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)(function)
    return made


def _system(name: str, arguments: int, result: Any = types.int64) -> Callable[..., int]:
    """A function of the C library, for compiled code."""
    made: Callable[..., int] = types.ExternalFunction(name, signature(result, *[types.int64] * arguments))
    return made


calloc, free = _system("calloc", 2), _system("free", 1, types.void)
close, _open, _mkostemp, _unlink = (
    _system("close", 1, types.int32),
    _system("open", 3, types.int32),
    _system("mkostemp", 2, types.int32),
    _system("unlink", 1, types.int32),
)
sem_init, sem_post, sem_destroy = (
    _system("sem_init", 3, types.int32),
    _system("sem_post", 1, types.int32),
    _system("sem_destroy", 1, types.int32),
)
pthread_join = _system("pthread_join", 2, types.int32)
_madvise = _system("madvise", 3, types.int32)
_DROP = mmap.MADV_DONTNEED if sys.platform == "linux" else 0
_malloc, _realloc = _system("malloc", 1), _system("realloc", 2)
_mmap, _mremap, _munmap = _system("mmap", 6), _system("mremap", 4), _system("munmap", 2, types.int32)
_posix_fallocate = _system("posix_fallocate", 3, types.int32)
_pread, _pwrite = _system("pread", 4), _system("pwrite", 4)
_errno = _system("__errno_location", 0)
_sem_wait = _system("sem_wait", 1, types.int32)
_pthread_create = _system("pthread_create", 4, types.int32)
_pthread_sigmask, _sigfillset = _system("pthread_sigmask", 3, types.int32), _system("sigfillset", 1, types.int32)


def _pointer(typingctx: Any, address: Any, pointee: Any) -> Any:
    def generate(context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        return builder.inttoptr(values[0], ir.IntType(pointee.bitwidth).as_pointer())

    return types.CPointer(pointee)(types.int64), generate


def _as_words(typingctx: Any, address: Any) -> Any:
    return _pointer(typingctx, address, types.int64)


def _as_halves(typingctx: Any, address: Any) -> Any:
    return _pointer(typingctx, address, types.int32)


def _as_bytes(typingctx: Any, address: Any) -> Any:
    return _pointer(typingctx, address, types.uint8)


words: Callable[[int], list[int]] = intrinsic(_as_words)
"""The memory at an address as 64-bit integers."""
_halves: Callable[[int], list[int]] = intrinsic(_as_halves)
_bytes: Callable[[int], list[int]] = intrinsic(_as_bytes)


@compiled
def error() -> int:
    """What the last function of the system says went wrong in this thread."""
    return _halves(_errno())[0]


@compiled
def grown(address: int, old: int, new: int) -> int:
    """So many words more, all 0; 0 without memory, and what was there stays."""
    moved = _realloc(address, new * WORD)
    if moved:
        added = words(moved)
        for n in range(old, new):
            added[n] = 0
    return moved


@compiled
def resize(array: int, old: int, new: int) -> int:
    """Pages for ``new`` bytes, with what the first of them held; 0 without memory.  No huge ones: they go by chunks."""
    found = _mremap(array, old, new, _MAY_MOVE) if array else _mmap(0, new, _ACCESS, _KIND, -1, 0)
    if found == _FAILED:
        return 0
    _madvise(found, new, _NO_HUGE_PAGES)
    return found


@compiled
def unmap(array: int, bytes_: int) -> None:
    if array:
        _munmap(array, bytes_)


@compiled
def forget(address: int, bytes_: int) -> None:
    """Gives pages back: the addresses stay, and hold zeros.

    Chunks that are not whole pages, which only tests make, are overwritten: who reads them by mistake shall see it.
    """
    if not (address | bytes_) & (mmap.PAGESIZE - 1):
        _madvise(address, bytes_, _DROP)
        return
    data = words(address)
    for n in range(bytes_ >> 3):
        data[n] = -1


@compiled
def open_unnamed(folder: int, length: int) -> int:
    """A file in a folder that nobody else can find; minus what went wrong."""
    file = _open(folder, _UNNAMED, 0o600)
    if file >= 0:
        return file
    problem = error()
    template = _malloc(length + 8)  # some file systems cannot: a name, for a moment
    if not template:
        return -problem
    name, source = _bytes(template), _bytes(folder)
    for n in range(length):
        name[n] = source[n]
    name[length] = 47  # a slash
    for n in range(6):
        name[length + 1 + n] = 88  # X
    name[length + 7] = 0
    file = _mkostemp(template, os.O_CLOEXEC)
    if file >= 0:
        _unlink(template)
        problem = 0
    free(template)
    return file if file >= 0 else -problem


@compiled
def reserve_space(file: int, bytes_: int) -> int:
    """Room for a file of so many bytes; what went wrong, or 0."""
    while True:
        problem = _posix_fallocate(file, 0, bytes_)
        if problem != _INTERRUPTED:
            return problem


@compiled
def transfer(file: int, address: int, bytes_: int, place: int, is_write: bool) -> int:
    """Memory to the file or back; what went wrong, -1 where the file ends too early, or 0."""
    done = 0
    while done < bytes_:
        if is_write:
            now = _pwrite(file, address + done, bytes_ - done, place + done)
        else:
            now = _pread(file, address + done, bytes_ - done, place + done)
        if now > 0:
            done += now
        elif now == 0:
            return -1
        elif error() != _INTERRUPTED:
            return error()
    return 0


@compiled
def lower_semaphore(address: int) -> None:
    while _sem_wait(address) != 0:
        pass


@compiled
def start_thread(handle: int, function: int, argument: int) -> bool:
    """A thread that handles no signals; its handle goes to ``handle``.  False where there is none to be had."""
    signals = calloc(2 * _SIGNALS_WORDS, WORD)
    if not signals:
        return False
    before = signals + WORD * _SIGNALS_WORDS
    _sigfillset(signals)
    _pthread_sigmask(_SET_MASK, signals, before)
    status = _pthread_create(handle, 0, function, argument)
    _pthread_sigmask(_SET_MASK, before, 0)
    free(signals)
    return status == 0
