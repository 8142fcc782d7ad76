"""What ``tapeflow tune`` times: loops as the passes make them, compiled by Numba.

Each does its work ``repeats`` times on arrays that are there already.  Divisors and factors are arguments, so that
LLVM cannot compute with them beforehand.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numba import njit

CHAIN = 8
"""Operations on each element, one after another."""
BLOCK = 512
"""Records that are read backwards into the same accumulators."""


@njit  # type: ignore[untyped-decorator]
def stream(records: np.ndarray, sums: np.ndarray, repeats: int) -> None:
    """Writes a tape and reads it, last record first.  ``records``: a multiple of BLOCK; ``sums``: BLOCK."""
    blocks = records.shape[0] // BLOCK
    for _ in range(repeats):
        for n in range(blocks):
            written = records[n * BLOCK : (n + 1) * BLOCK]
            for j in range(BLOCK):
                written[j] = 0.5 * sums[j]
        for n in range(blocks):
            read = records[(blocks - 1 - n) * BLOCK : (blocks - n) * BLOCK]
            for j in range(BLOCK):
                sums[BLOCK - 1 - j] += read[BLOCK - 1 - j]


@njit(fastmath={"reassoc", "nsz"})  # type: ignore[untyped-decorator]
def read(values: np.ndarray, repeats: int) -> float:
    """Adds up all of an array."""
    total = 0.0
    for _ in range(repeats):
        for i in range(values.shape[0]):
            total += values[i]
    return total


@njit  # type: ignore[untyped-decorator]
def serial(values: np.ndarray, factor: float, repeats: int) -> float:
    """A recurrence of one addition and one multiplication an element."""
    state = 0.0
    for _ in range(repeats):
        for i in range(values.shape[0]):
            state = state * factor + values[i]
    return state


def elementwise(operation: Callable[[float, float], float], *, is_vector: bool, chain: int = CHAIN) -> Any:
    """``kernel(values, results, factor, repeats)``: ``chain`` operations on each element.

    A loop that may end early is not vectorised; nor is one that asks of each divisor whether it is zero.
    """
    compiled = njit(error_model="numpy")(operation)

    @njit(error_model="numpy")  # type: ignore[untyped-decorator]
    def kernel(values: np.ndarray, results: np.ndarray, factor: float, repeats: int) -> None:
        for _ in range(repeats):
            for i in range(values.shape[0]):
                value = values[i]
                for _ in range(chain):
                    value = compiled(value, factor)
                results[i] = value
                if not is_vector and value > 1e300:
                    return

    return kernel


def multiply_add(value: float, factor: float) -> float:
    return value * factor + factor


def divide(value: float, factor: float) -> float:
    return factor / value


def root(value: float, factor: float) -> float:
    return math.sqrt(value)


def remainder(value: float, factor: float) -> float:
    return float(np.fmod(value, factor))


def exponential(value: float, factor: float) -> float:
    return math.exp(value)


def logarithm(value: float, factor: float) -> float:
    return math.log(value)


def sine(value: float, factor: float) -> float:
    return math.sin(value)


def hyperbolic_tangent(value: float, factor: float) -> float:
    return math.tanh(value)


def power(value: float, factor: float) -> float:
    return math.pow(value, factor)
