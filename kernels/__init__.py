"""Numba kernels as users write them, one file each: loops, sizes, inputs, and no differentiation.

A kernel's file defines a function of its own name that returns one float, and

- ``CLASS``: ``"taped"`` (a reverse pass needs megabytes of overwritten values at ``large``), ``"tape-free"`` (what it
  needs is still in the arguments, or cheap), or ``"transcendental-bound"`` (its time is that of ``exp`` and the like);
- ``SOURCE``: the suite or paper it comes from;
- ``SIZES``: ``tiny`` for tests, ``small`` (in the cache), ``medium`` and ``large``, as arguments of ``inputs``;
- ``ARGNUMS``: the arguments that are differentiated;
- ``inputs(*size)``: the arguments, the same on every call; ``from_file(path)`` where real ones exist.
"""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def names() -> tuple[str, ...]:
    """All kernels, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def load(name: str) -> ModuleType:
    """The module of one kernel."""
    return importlib.import_module(f"{__name__}.{name}")
