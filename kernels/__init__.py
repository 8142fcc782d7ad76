"""Numba kernels as users write them, one file each: loops, sizes, inputs, and no differentiation.

A kernel's file defines a function of its own name that returns one float, and

- ``CLASS``: ``"transcendental-bound"`` (its time is that of ``exp`` and the like); otherwise ``"taped"`` (at ``large``
  real Enzyme tapes more than a 32 MB cache holds) or ``"tape-free"`` (less: what the reverse pass needs is still in
  the arguments, or cheap);
- ``SOURCE``: the suite or paper it comes from;
- ``SIZES``: ``tiny`` for tests, ``small`` (in the cache), ``medium`` and ``large``, as arguments of ``inputs``;
- ``ARGNUMS``: the arguments that are differentiated;
- ``inputs(*size)``: the arguments, the same on every call; ``from_file(path)`` where real ones exist.

The list, the sizes and the classes are frozen: what is measured later is judged on all of them.
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
