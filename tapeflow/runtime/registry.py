"""The tapes of this process: which compiled gradients keep memory, and how it is given back.

A gradient's code exports ``drain``, which empties its pool.  It is called when the user asks for it, and when
the code is about to be unloaded, for nobody could do it afterwards.
"""

from __future__ import annotations

import ctypes
import threading
import weakref
from dataclasses import dataclass
from typing import Any

from llvm_passes.tape.plan import TapePlan
from tapeflow.engine import NativeCode

_DRAIN = ctypes.CFUNCTYPE(ctypes.c_int64)


@dataclass(frozen=True, eq=False)
class Tape:
    """What is known of a compiled gradient's tape."""

    name: str
    """The function that is differentiated."""
    plan: TapePlan
    budget: int | None
    drain: int
    """Address of the function that gives back what is kept; the tape's identity too."""
    is_on_disk: bool = False
    """What its budget does not hold goes to ``tape_dir``."""


_lock = threading.Lock()
_tapes: weakref.WeakKeyDictionary[NativeCode, Tape] = weakref.WeakKeyDictionary()


def register(native: NativeCode, tape: Tape) -> None:
    """Remember the tape of loaded code for as long as the code lives."""
    with _lock:
        if native in _tapes:
            return
        _tapes[native] = tape
    # The arguments keep the code alive until the pool is empty.
    finalizer = weakref.finalize(native, _drain, tape.drain, native.tracker)
    finalizer.atexit = False


def tape_at(drain: int) -> Tape | None:
    """The tape of that identity, while its code is loaded."""
    with _lock:
        return next((tape for tape in _tapes.values() if tape.drain == drain), None)


def release_tape() -> int:
    """Give all memory that tapes keep between calls back to the system; returns how many bytes that were.

    It is safe at any time and on any thread: a gradient that runs has its tape for itself, and keeps it
    for the next call when it ends.  Each later call of a gradient asks for memory anew.
    """
    with _lock:
        natives = list(_tapes.items())
    return sum(_drain(tape.drain, native) for native, tape in natives)


def _drain(address: int, _code: Any) -> int:
    return int(_DRAIN(address)())
