"""Seconds of a call: the least of several, since everything else on the machine only adds to it."""

from __future__ import annotations

import time
from collections.abc import Callable


def best_seconds(call: Callable[[], object], *, seconds: float = 0.3, rounds: int = 5) -> float:
    """Seconds of one call, the best of ``rounds`` rounds that take about ``seconds`` together.

    The first call, which may compile, is not counted.
    """
    call()
    begin = time.perf_counter()
    call()
    once = max(time.perf_counter() - begin, 1e-9)
    repeats = max(1, round(seconds / rounds / once))
    return min(_round(call, repeats) for _ in range(rounds))


def _round(call: Callable[[], object], repeats: int) -> float:
    begin = time.perf_counter()
    for _ in range(repeats):
        call()
    return (time.perf_counter() - begin) / repeats
