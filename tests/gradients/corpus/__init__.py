"""Kernels as users write them, one module for each behaviour, with the arguments to differentiate them at."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import numpy as np

Kernel = TypeVar("Kernel", bound=Callable[..., Any])


@dataclass(frozen=True)
class Case:
    """One kernel at one point."""

    kernel: Any
    arguments: tuple[Any, ...]
    argnums: int | tuple[int, ...]
    smooth: bool
    """Finite differences at this point make sense: float64, no tie, no nan, no exception."""
    name: str


_CASES: list[Case] = []


def case(*arguments: Any, argnums: int | Sequence[int] = 0, smooth: bool = True) -> Callable[[Kernel], Kernel]:
    """Registers a kernel with arguments; may be stacked."""

    def register(kernel: Kernel) -> Kernel:
        base = f"{kernel.__module__.rpartition('.')[2]}.{kernel.__name__}"
        count = sum(other.name.rpartition("-")[0] == base for other in _CASES)
        chosen = argnums if isinstance(argnums, int) else tuple(argnums)
        _CASES.append(Case(kernel, arguments, chosen, smooth, f"{base}-{count}"))
        return kernel

    return register


@cache
def all_cases() -> tuple[Case, ...]:
    """Every case of every module of this package, in a fixed order."""
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name):
        importlib.import_module(f"{__name__}.{module.name}")
    return tuple(_CASES)


def values(*shape: int, seed: int = 0, dtype: Any = np.float64, low: float = 0.5, high: float = 2.0) -> Any:
    """A C array of distinct numbers between ``low`` and ``high``."""
    generator = np.random.default_rng([seed, *shape])
    return np.ascontiguousarray(generator.uniform(low, high, shape).astype(dtype))


def singles(*shape: int, seed: int = 0) -> Any:
    """The same in float32."""
    return values(*shape, seed=seed, dtype=np.float32)


def indices(*entries: int) -> Any:
    return np.array(entries, np.int64)
