"""What is measured: a kernel at a size, the same arguments for every tool."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numba
import numpy as np

import kernels
from tapeflow.oracle import Reference, oracle_gradient

SIZES = ("small", "medium", "large")
"""The sizes that are timed; ``tiny`` is for the check against the oracle."""
MATHS: Mapping[str, Mapping[str, bool]] = {"strict": {}, "fastmath": {"fastmath": True}}
"""Options of ``njit``.  A run is of one of them: they are not compared with each other."""


@dataclass(frozen=True)
class Case:
    """A kernel, a size, and the arithmetic it is compiled with."""

    kernel: str
    size: str
    """A name in the kernel's ``SIZES``, or ``series-N``: the Nth of :func:`series`."""
    math: str = "strict"

    @property
    def module(self) -> ModuleType:
        return kernels.load(self.kernel)

    @property
    def extents(self) -> tuple[int, ...]:
        """The arguments of the kernel's ``inputs``."""
        if self.size.startswith("series-"):
            return series(self.kernel)[int(self.size.removeprefix("series-"))]
        extents: tuple[int, ...] = self.module.SIZES[self.size]
        return extents

    @property
    def work(self) -> int:
        """The product of the extents: the time of a gradient that scales is proportional to it."""
        return math.prod(self.extents)

    @property
    def python_function(self) -> Any:
        return getattr(self.module, self.kernel).py_func

    @property
    def argnums(self) -> tuple[int, ...]:
        chosen = self.module.ARGNUMS
        return chosen if isinstance(chosen, tuple) else (chosen,)

    @property
    def options(self) -> Mapping[str, bool]:
        """Options for ``njit`` and ``tapeflow.jit``."""
        return MATHS[self.math]

    @property
    def dispatcher(self) -> Any:
        """The primal, compiled by Numba; one for all sizes."""
        return _dispatcher(self.kernel, self.math)

    def arguments(self) -> tuple[Any, ...]:
        """Fresh ones, the same on every call."""
        return copied(_inputs(self.kernel, self.extents))

    def reference(self) -> Reference:
        """The oracle's gradient: for ``tiny``."""
        return oracle_gradient(self.python_function, self.arguments(), self.argnums)


class Arguments:
    """A case's arguments for a tool that overwrites them, and how they are put back."""

    def __init__(self, case: Case) -> None:
        self._originals = case.arguments()
        self.values = copied(self._originals)

    def reset(self) -> None:
        """In place: the arrays stay where they are, so that no call pays for fresh memory."""
        for value, original in zip(self.values, self._originals, strict=True):
            if isinstance(value, np.ndarray):
                np.copyto(value, original)


def copied(arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(a.copy() if isinstance(a, np.ndarray) else a for a in arguments)


def series(kernel: str, count: int = 6) -> tuple[tuple[int, ...], ...]:
    """Sizes in equal ratios from ``small``, which is in the cache, to twice the work of ``large``.

    At twice ``large`` the tapes of the taped class are eight times a last-level cache of 32 MB or more.
    """
    module = kernels.load(kernel)
    small, large = module.SIZES["small"], module.SIZES["large"]
    doubled = (*large[:-1], 2 * large[-1]) if large[:-1] else (2 * large[0],)
    ratios = [position / (count - 1) for position in range(count)]
    return tuple(
        tuple(max(1, round(low * (high / low) ** ratio)) for low, high in zip(small, doubled, strict=True))
        for ratio in ratios
    )


@functools.cache
def _dispatcher(kernel: str, arithmetic: str) -> Any:
    return numba.njit(**MATHS[arithmetic])(getattr(kernels.load(kernel), kernel).py_func)


@functools.lru_cache(maxsize=1)
def _inputs(kernel: str, extents: tuple[int, ...]) -> tuple[Any, ...]:
    made: tuple[Any, ...] = kernels.load(kernel).inputs(*extents)
    return made
