"""Numbers from the cells: ratios within one process, geometric means, worst cases, slopes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

import kernels

CLASSES = ("taped", "tape-free", "transcendental-bound")
Cells = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Column:
    """A tool in one memory; ``first`` calls are a column of their own."""

    title: str
    tool: str
    memory: str = "cold"
    is_first: bool = False
    math: str = "strict"


class Results:
    """The cells by what they are about."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells

    def cell(self, kernel: str, size: str, column: Column) -> Mapping[str, Any] | None:
        return self.cells.get("/".join((column.math, column.memory, kernel, size, column.tool)))

    def seconds(self, kernel: str, size: str, column: Column, field: str = "minimum") -> float | None:
        """Of a gradient that is right; None otherwise."""
        cell = self.cell(kernel, size, column)
        if cell is None or cell["status"] != "right":
            return None
        value: float | None = cell["first" if column.is_first else field]
        return value

    def primal(self, kernel: str, size: str, column: Column) -> float | None:
        """Of the same process as the column's."""
        return self.seconds(kernel, size, Column("", "primal", column.memory, math=column.math))

    def ratio(self, kernel: str, size: str, column: Column) -> float | None:
        """Gradient over primal."""
        return _over(self.seconds(kernel, size, column), self.primal(kernel, size, column))

    def against(self, kernel: str, size: str, column: Column, ours: Column) -> float | None:
        """The column's time over ours: above 1 where we are faster.  Of two memories, by way of their primals."""
        if column.memory == ours.memory and column.math == ours.math:
            return _over(self.seconds(kernel, size, column), self.seconds(kernel, size, ours))
        return _over(self.ratio(kernel, size, column), self.ratio(kernel, size, ours))

    def kernels(self, of_class: str | None = None) -> tuple[str, ...]:
        """Those with a cell."""
        found = {cell["kernel"] for cell in self.cells.values()}
        return tuple(k for k in kernels.names() if k in found and of_class in (None, kernels.load(k).CLASS))


@dataclass(frozen=True)
class Mean:
    """Of some ratios."""

    geometric: float
    worst: float
    worst_kernel: str
    count: int


def mean_of(ratios: Iterable[tuple[str, float | None]], *, worst_is_least: bool) -> Mean | None:
    """The geometric mean over the kernels that have the ratio; None without any."""
    known = [(kernel, ratio) for kernel, ratio in ratios if ratio is not None and ratio > 0.0]
    if not known:
        return None
    worst = (min if worst_is_least else max)(known, key=lambda pair: pair[1])
    logarithms = [math.log(ratio) for _, ratio in known]
    return Mean(math.exp(sum(logarithms) / len(known)), worst[1], worst[0], len(known))


@dataclass(frozen=True)
class Slope:
    """``seconds = c work ** exponent``, fitted to logarithms; 1 is a gradient that keeps its pace out of the cache."""

    exponent: float
    fastest: float
    """Nanoseconds for each unit of work at the size where they are least."""
    last: float
    """At the largest size."""


def slope(work: Sequence[float], seconds: Sequence[float]) -> Slope | None:
    """None for fewer than three sizes."""
    if len(work) < 3:
        return None
    exponent = float(np.polyfit(np.log(work), np.log(seconds), 1)[0])
    pace = [1e9 * t / w for t, w in zip(seconds, work, strict=True)]
    return Slope(exponent, min(pace), pace[-1])


def _over(a: float | None, b: float | None) -> float | None:
    return a / b if a is not None and b else None
