"""Adjoints written by hand, as good as Numba lets them be: the target for the compiler.

A kernel's file defines ``tape(*arguments)``, the memory that is kept between calls (a tuple of arrays), and
``gradient(tape, *arguments)``, which returns the value, bit for bit the primal's, and the gradients.  The primal keeps
the order of its sums; those of the adjoint may be reassociated.
"""

from __future__ import annotations

import os
from typing import Any

import numba

REARRANGED = ("lennard_jones", "nbody", "needleman_wunsch", "rnn", "sin_exp_chain", "soft_dtw")
"""Kernels whose loops are interchanged, jammed, fused or run in lanes by hand, where the compiler keeps their order."""

_IS_FAST = os.environ.get("TAPEFLOW_BENCH_MATH") == "fastmath"


def primal(function: Any) -> Any:
    """For code whose arithmetic is the primal's."""
    return numba.njit(error_model="numpy", fastmath=_IS_FAST)(function)


def adjoint(function: Any) -> Any:
    """For code of the reverse pass alone: its sums may be reassociated."""
    return numba.njit(error_model="numpy", fastmath=True if _IS_FAST else {"reassoc", "contract", "nsz"})(function)
