"""A derivative in many directions: several at once in lanes, and as many passes as that takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np

MOST_LANES = 8
"""Directions that are computed at once: as many doubles as the widest registers hold."""


def bound(function: Any, arguments: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
    """All arguments by position, defaults included.  Raises TypeError as a call does."""
    found = inspect.signature(function.py_func).bind(*arguments, **named)
    found.apply_defaults()
    return found.args


class Passes:
    """Calls a derivative once for each few directions, each time with the arguments as they first were."""

    def __init__(self, derivative: Callable[[int], Any], arguments: tuple[Any, ...], count: int) -> None:
        """``derivative``: the dispatcher that computes so many directions at once, of ``count`` in all."""
        self.lanes = _lanes(count)
        self.dispatcher = derivative(self.lanes)
        self._arguments = arguments
        is_repeated = count > self.lanes
        self._initial = tuple(a.copy() if is_repeated and isinstance(a, np.ndarray) else a for a in arguments)
        self._is_first = True

    def call(self, *tangents: Any) -> Any:
        """The first call does to the caller's arguments what the function does; the others work on copies."""
        arguments = self._arguments
        if not self._is_first:
            arguments = tuple(a.copy() if isinstance(a, np.ndarray) else a for a in self._initial)
        self._is_first = False
        return self.dispatcher(*arguments, *tangents)

    def buffer(self, like: Any) -> Any:
        """Zero tangents of an argument, a float array of the argument's shape and the lanes."""
        dtype = like.dtype if isinstance(like, np.ndarray | np.floating) else np.float64
        shape = np.shape(like)
        return np.zeros((*shape, self.lanes) if self.lanes > 1 else shape, dtype)


def _lanes(count: int) -> int:
    """How many lanes serve ``count`` directions: a power of two."""
    lanes = 1
    while lanes < min(count, MOST_LANES):
        lanes *= 2
    return lanes
