"""Interrupts wait until Numba has compiled.

Numba is not made to be interrupted: a KeyboardInterrupt that arrives while it takes its lock leaves the lock taken,
and every other thread waits for ever; one that arrives while it loads its registries leaves functions unknown for
the rest of the process.  So the first interrupt is delivered when the compilation ends, and only a second one at once.
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType


@contextlib.contextmanager
def interrupts_deferred() -> Iterator[None]:
    """The handler of SIGINT is called after the body.  Only the main thread handles signals: in others, nothing."""
    handler = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(handler):
        yield
        return
    pending: list[tuple[int, FrameType | None]] = []

    def defer(number: int, frame: FrameType | None) -> None:
        pending.append((number, frame))
        if len(pending) > 1:
            handler(number, frame)

    signal.signal(signal.SIGINT, defer)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        if len(pending) == 1:
            handler(*pending[0])
