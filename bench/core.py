"""Ten small kernels: what their gradients cost to run, to call and to compile.

    make bench-core

Aims (of the project's second issue): the first gradient call within twice Numba's own compile of the kernel
plus a second; under 3 us for a call on tiny arrays; ``f(x)`` of ``tapeflow.jit`` as fast as ``numba.njit``'s.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from typing import Any

import numba
import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

import kernels
import tapeflow
from bench.timing import best_seconds
from tapeflow.errors import TapeflowError
from tapeflow.pipeline import pipeline_of

KERNELS = (
    "heat_1d",
    "gauss_seidel_2d",
    "nbody",
    "spring_chain",
    "rnn",
    "logsumexp",
    "lennard_jones",
    "lorenz96",
    "soft_dtw",
    "gaussian_mixture",
)
STAGES = ("captured", "prepared", "adjoint", "scheduled", "optimized", "link")
OVERHEAD_AIM = 3e-6


@dataclass(frozen=True)
class Row:
    """Seconds, all of them."""

    kernel: str
    primal: float
    gradient: float
    numba_compile: float
    first_gradient: float
    """From asking for the gradient to its first result, the function compiled before."""
    stages: dict[str, float]
    overhead: float
    """What a gradient call on tiny arrays takes beyond the primal's."""
    tiny_jit: float
    """``f(x)`` on tiny arrays, ``tapeflow.jit``."""
    tiny_njit: float

    @property
    def compile_aim(self) -> float:
        return 2.0 * self.numba_compile + 1.0


def measure(name: str, size: str) -> Row:
    """Measure one kernel.  Raises what refuses its gradient."""
    module = kernels.load(name)
    python_function = getattr(module, name).py_func
    tiny = module.inputs(*module.SIZES["tiny"])
    arguments = module.inputs(*module.SIZES[size])
    chosen = module.ARGNUMS

    plain = numba.njit(python_function)
    numba_compile = _seconds(lambda: plain(*_copied(tiny)))
    function = tapeflow.jit(python_function)
    function(*_copied(tiny))
    gradient = tapeflow.value_and_grad(function, argnums=chosen)
    first_gradient = _seconds(lambda: gradient(*_copied(tiny)))
    types = tuple(numba.typeof(argument) for argument in tiny)
    stages = dict(pipeline_of(function).compilation(types, chosen if isinstance(chosen, tuple) else (chosen,)).seconds)

    tiny_njit = best_seconds(lambda: plain(*tiny))
    tiny_jit = best_seconds(lambda: function(*tiny))
    return Row(
        kernel=name,
        primal=best_seconds(lambda: plain(*arguments)),
        gradient=best_seconds(lambda: gradient(*arguments)),
        numba_compile=numba_compile,
        first_gradient=first_gradient,
        stages=stages,
        overhead=best_seconds(lambda: gradient(*tiny)) - tiny_njit,
        tiny_jit=tiny_jit,
        tiny_njit=tiny_njit,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kernels", nargs="*", default=KERNELS, metavar="kernel", help="all ten when none is named")
    parser.add_argument("--size", default="small", choices=("tiny", "small", "medium", "large"))
    options = parser.parse_args()
    # The widest table, which a narrower terminal would make unreadable; it may wrap lines instead.
    console = Console(width=130)
    _compile_once()
    rows, refused = [], []
    for name in track(options.kernels, description="kernels", console=console, transient=True):
        try:
            rows.append(measure(name, options.size))
        except TapeflowError as error:
            refused.append(f"{name}: {error}")
    console.print(_run_table(rows, options.size))
    console.print(_call_table(rows))
    console.print(_compile_table(rows))
    for line in refused:
        console.print(f"refused  {line}", soft_wrap=True)
    reached = sum(row.first_gradient <= row.compile_aim for row in rows)
    console.print(f"first gradient call within twice Numba's compile + 1 s: {reached} of {len(rows)}")
    reached = sum(row.overhead < OVERHEAD_AIM for row in rows)
    console.print(
        f"gradient call on tiny arrays within {1e6 * OVERHEAD_AIM:.0f} us of the primal: {reached} of {len(rows)}"
    )


def _run_table(rows: list[Row], size: str) -> Table:
    table = _table(f"run time, size {size}", "primal ms", "gradient ms", "ratio")
    for row in rows:
        ratio = row.gradient / row.primal
        table.add_row(row.kernel, f"{1e3 * row.primal:.3f}", f"{1e3 * row.gradient:.3f}", f"{ratio:.2f}")
    return table


def _call_table(rows: list[Row]) -> Table:
    table = _table("calls on tiny arrays, us", "njit f(x)", "tapeflow.jit f(x)", "gradient beyond f(x)")
    for row in rows:
        cells = (row.tiny_njit, row.tiny_jit, row.overhead)
        table.add_row(row.kernel, *(f"{1e6 * seconds:.2f}" for seconds in cells))
    return table


def _compile_table(rows: list[Row]) -> Table:
    table = _table("compile seconds", "numba", "first gradient", "aim", *STAGES, "wrapper")
    for row in rows:
        stages = [row.stages.get(stage, 0.0) for stage in STAGES]
        # What is not a stage is Numba compiling the function that calls the gradient.
        wrapper = row.first_gradient - sum(stages)
        cells = (row.numba_compile, row.first_gradient, row.compile_aim, *stages, wrapper)
        table.add_row(row.kernel, *(f"{seconds:.2f}" for seconds in cells))
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("kernel")
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _compile_once() -> None:
    """The first compilations of a process pay for Numba's and LLVM's own start."""

    def cube(x: float) -> float:
        return x * x * x

    numba.njit(cube)(2.0)
    tapeflow.grad(tapeflow.jit(cube))(2.0)


def _seconds(call: Any) -> float:
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def _copied(arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    """Kernels overwrite their arguments; the first call and the next see the same."""
    return tuple(a.copy() if isinstance(a, np.ndarray) else a for a in arguments)


if __name__ == "__main__":
    main()
