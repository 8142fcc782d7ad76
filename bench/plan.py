"""What ``make bench`` measures: the groups of (arithmetic, memory, kernel, sizes, tools), in their order."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import kernels
from bench.cases import SIZES
from bench.core import KERNELS
from bench.enzyme.memory import MEMORIES
from bench.machine import ROOT
from bench.tools import LIBRARIES, MODULES
from bench.tools.columns import ABLATION

LIBRARY_SIZES = ("large",)
"""Sizes at which libraries are measured: their compilers and slow loops take most of the time there is."""
COMPILERS = ("primal", "tapeflow", "enzyme")
"""The tools that the C library's memory makes a difference to, and that are compared in each."""
FASTMATH = ("primal", "tapeflow", "hand", "enzyme")
FASTMATH_KERNELS = (*KERNELS, "needleman_wunsch", "sin_exp_chain")
"""Those of ``make bench-core``, and those that are written by hand too: fast-math says least about the tape."""
SERIES = ("heat_1d", "spring_chain", "nbody", "rnn", "soft_dtw", "logsumexp")
"""Kernels of each kind whose times are followed from the cache to eight times its size."""
SERIES_SIZES = tuple(f"series-{n}" for n in range(6))

ONE_THREAD = dict.fromkeys(
    (
        "OMP_NUM_THREADS",
        "MKL_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "NUMBA_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
        "TORCHINDUCTOR_COMPILE_THREADS",
    ),
    "1",
)
XLA = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"


@dataclass(frozen=True)
class Group:
    """What one process measures; ratios are within it."""

    kernel: str
    sizes: tuple[str, ...]
    tools: tuple[str, ...]
    math: str = "strict"
    memory: str = "cold"
    """One of :data:`MEMORIES`, or ``libraries``: what JAX and PyTorch make of it."""

    def key(self, size: str, tool: str) -> str:
        """The name of a cell."""
        return "/".join((self.math, self.memory, self.kernel, size, tool))

    @property
    def environment(self) -> dict[str, str]:
        """Of the process: one thread for every library, and the C library's memory."""
        fast = " --xla_cpu_enable_fast_math=true" if self.math == "fastmath" else ""
        return {
            **os.environ,
            **ONE_THREAD,
            **MEMORIES.get(self.memory, {}),
            "XLA_FLAGS": XLA + fast,
            "JAX_ENABLE_X64": "1",
            "JAX_PLATFORMS": "cpu",
            "TORCHINDUCTOR_CACHE_DIR": str(ROOT / "build" / "bench" / "torchinductor"),
            "TAPEFLOW_BENCH_MATH": self.math,
            "PYTHONHASHSEED": "0",
        }


def groups(names: Sequence[str] = (), sizes: Sequence[str] = (), tools: Sequence[str] = ()) -> tuple[Group, ...]:
    """Everything, or the part with kernels whose names begin with one of ``names``, of these sizes and tools.

    The part leaves out the series.
    """
    chosen = [kernel for kernel in kernels.names() if not names or kernel.startswith(tuple(names))]
    return tuple(_without_others(_all(chosen, tuple(sizes) or SIZES, is_part=bool(names or sizes)), tools))


def _all(chosen: Sequence[str], sizes: tuple[str, ...], *, is_part: bool) -> Iterator[Group]:
    """The most telling first: what there is no time for comes with the next call."""
    for kernel in chosen:
        yield Group(kernel, sizes, tuple(tool for tool in MODULES if tool not in (*LIBRARIES, *ABLATION)))
        if _has_library_form(kernel):
            library_sizes = sizes if is_part else LIBRARY_SIZES
            yield Group(kernel, library_sizes, ("primal", "tapeflow", *LIBRARIES), memory="libraries")
    largest = sizes[-1:]
    for kernel in chosen:
        # The ablation beside Enzyme, where the memory of both is kept.
        yield Group(kernel, largest, (*COMPILERS, *ABLATION), memory="warm")
    for kernel in chosen:
        if is_part or kernels.load(kernel).CLASS == "taped":
            yield Group(kernel, largest, COMPILERS, memory="huge")
    if not is_part:
        for kernel in SERIES:
            yield Group(kernel, SERIES_SIZES, ("primal", "tapeflow", "hand", "enzyme"), memory="warm")
    for kernel in chosen:
        if is_part or kernel in FASTMATH_KERNELS:
            yield Group(kernel, largest, FASTMATH, math="fastmath")


def _has_library_form(kernel: str) -> bool:
    packages = ("bench.jax_kernels", "bench.torch_kernels")
    return any(importlib.util.find_spec(f"{package}.{kernel}") is not None for package in packages)


def _without_others(found: Iterator[Group], tools: Sequence[str]) -> Iterator[Group]:
    for group in found:
        kept = tuple(tool for tool in group.tools if not tools or tool == "primal" or tool in tools)
        if len(kept) > 1 or not tools:
            yield Group(group.kernel, group.sizes, kept, group.math, group.memory)
