"""Measures what the cost model wants to know of this machine.

The least of several runs counts, so that a machine that is used meanwhile spoils little; where memory is measured,
its neighbours' cache traffic is part of the answer.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from llvm_passes.tape.cost import Costs
from tapeflow.tuning import kernels

SECONDS, SECONDS_OF_A_LARGE_TAPE = 0.12, 0.5
"""For the repetitions of one kernel.  Tapes beyond the cache suffer most from what else runs."""
LARGE = 64 << 20
FEWEST = 3
ELEMENTS = 1024
"""Of the arrays that operations are measured on: they stay in the innermost cache."""
SMALLEST, LARGEST = 1 << 20, 256 << 20
"""Bytes of the tapes that are measured, in powers of two."""
SHARE = 8
"""No tape takes more than this part of the machine's memory."""
NEAR = 256 << 10
"""Bytes of an array of which the neighbours are read too."""
FUNCTIONS = {
    "exp": kernels.exponential,
    "log": kernels.logarithm,
    "sin": kernels.sine,
    "tanh": kernels.hyperbolic_tangent,
    "pow": kernels.power,
}


@dataclass(frozen=True)
class Step:
    """One thing that has been measured."""

    name: str
    value: float
    unit: str = "ns"


def steps() -> Iterator[Step]:
    """Each thing as it is measured, with the names that :func:`costs_from` knows them by."""
    yield from _operations()
    yield from _memory()


def number_of_steps() -> int:
    return 8 + len(FUNCTIONS) + len(_sizes()) + 2


def costs_from(found: dict[str, float]) -> Costs:
    """The constants from all steps' values, by their names."""
    tapes = [(size, found[_tape_name(size)]) for size in _sizes()]
    logarithms = [math.log(found[name]) for name in FUNCTIONS]
    return Costs(
        cache_bytes=float(cache_bytes(tapes)),
        taped_byte=beyond_the_cache(tapes),
        copied_read=found["read, near"] / 8.0,
        reloaded=found["read, from the cache"],
        # Of some it is known later that their loop is vectorised, of others that it is not.
        recomputed_flop=(found["operation, vectorised"] + found["operation"]) / 2.0,
        vector_flop=found["operation, vectorised"],
        vector_division=found["division, vectorised"],
        vector_sqrt=found["square root, vectorised"],
        scalar_flop=found["operation"],
        scalar_division=found["division"],
        scalar_sqrt=found["square root"],
        remainder=found["remainder"],
        serial_flop=found["operation, serial"],
        libm_call=math.exp(sum(logarithms) / len(logarithms)),
    )


def cache_bytes(tapes: list[tuple[int, float]]) -> int:
    """The largest tape that is nearer to the cheapest one than to those beyond the cache, by its time for a byte.

    ``tapes``: sizes, ascending, with that time.
    """
    cheapest, dearest = min(cost for _, cost in tapes), beyond_the_cache(tapes)
    fitting = [size for size, cost in tapes if cost * cost <= cheapest * dearest]
    return max(fitting, default=tapes[0][0])


def beyond_the_cache(tapes: list[tuple[int, float]]) -> float:
    """The lesser time for a byte of the two largest tapes: one alone may have been disturbed."""
    return min(cost for _, cost in tapes[-2:])


def _operations() -> Iterator[Step]:
    values = np.linspace(1.0, 2.0, ELEMENTS)
    results = np.empty(ELEMENTS)

    def elementwise(name: str, operation: Any, factor: float, *, is_vector: bool, count: int = 1) -> Step:
        # A function of the C library is called once: repeated, its argument would leave its domain.
        chain = 1 if count == 0 else kernels.CHAIN
        kernel = kernels.elementwise(operation, is_vector=is_vector, chain=chain)
        work = ELEMENTS * chain * max(count, 1)
        return Step(name, _nanoseconds(lambda n: kernel(values, results, factor, n)) / work)

    for name, is_vector in (("operation, vectorised", True), ("operation", False)):
        yield elementwise(name, kernels.multiply_add, 0.5, is_vector=is_vector, count=2)
    yield Step("operation, serial", _nanoseconds(lambda n: kernels.serial(values, 0.5, n)) / (2 * ELEMENTS))
    for name, is_vector in (("division, vectorised", True), ("division", False)):
        yield elementwise(name, kernels.divide, 1.7, is_vector=is_vector)
    for name, is_vector in (("square root, vectorised", True), ("square root", False)):
        yield elementwise(name, kernels.root, 1.7, is_vector=is_vector)
    yield elementwise("remainder", kernels.remainder, 0.3, is_vector=False, count=0)
    for name, function in FUNCTIONS.items():
        yield elementwise(name, function, 1.7, is_vector=False, count=0)


def _memory() -> Iterator[Step]:
    sums = np.zeros(kernels.BLOCK)
    sizes = _sizes()
    records = np.zeros(sizes[-1] // 8)
    tapes = []
    for size in sizes:
        part = records[: size // 8]
        seconds = SECONDS_OF_A_LARGE_TAPE if size >= LARGE else SECONDS
        cost = _nanoseconds(lambda n, part=part: kernels.stream(part, sums, n), seconds) / size  # type: ignore[misc]
        tapes.append((size, cost))
        yield Step(_tape_name(size), cost, "ns a byte")
    for name, size in (("read, near", NEAR), ("read, from the cache", max(NEAR, cache_bytes(tapes) // 2))):
        part = records[: size // 8]
        yield Step(name, _nanoseconds(lambda n, part=part: kernels.read(part, n)) / part.size)  # type: ignore[misc]


def _sizes() -> tuple[int, ...]:
    """Of the tapes, in bytes, ascending."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError, AttributeError):
        memory = SHARE * LARGEST
    most = max(8 * SMALLEST, min(LARGEST, memory // SHARE))
    return tuple(1 << n for n in range(SMALLEST.bit_length() - 1, most.bit_length()))


def _tape_name(size: int) -> str:
    return f"tape of {size >> 20} MiB, written and read"


def _nanoseconds(run: Callable[[int], object], limit: float = SECONDS) -> float:
    """Of one repeat: the least, over runs of as many repeats as make a millisecond, for ``limit`` seconds."""
    run(1)
    repeats = 1
    while (seconds := _seconds(run, repeats)) < 1e-3:
        repeats = max(2 * repeats, math.ceil(repeats * 1e-3 / max(seconds, 1e-7)))
    times = [seconds]
    end = time.perf_counter() + limit
    while len(times) < FEWEST or time.perf_counter() < end:
        times.append(_seconds(run, repeats))
    return 1e9 * min(times) / repeats


def _seconds(run: Callable[[int], object], repeats: int) -> float:
    begin = time.perf_counter()
    run(repeats)
    return time.perf_counter() - begin
