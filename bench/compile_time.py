"""Does compiling an instruction take longer in a larger function?

    make bench-compile

Compiles generated functions of growing size (loop bodies dense in branches, running values, and arrays updated in
place), and prints the microseconds of each stage for an instruction of the prepared IR, with the exponent of the
power of the size that fits the stage's seconds best: 1 is linear.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numba
import numpy as np
from numba.core.compiler_lock import global_compiler_lock
from rich.console import Console
from rich.progress import track
from rich.table import Table

import tapeflow
from tapeflow.pipeline import pipeline_of

STATEMENTS = (20, 60, 170, 450, 1350)
"""Statements in the loop body; the largest is more than 5,000 instructions."""
STAGES = ("captured", "prepared", "adjoint", "scheduled", "optimized", "link")
OURS = ("prepared", "adjoint", "scheduled")


@dataclass(frozen=True)
class Compiled:
    """One function's size and seconds."""

    instructions: int
    seconds: dict[str, float]


def generate(statements: int, seed: int = 0) -> str:
    """The source of a function ``f(x, y, n)`` with so many statements in its loop."""
    choose = random.Random(seed)
    lines = ["def f(x, y, n):", "    s = 0.0", "    a = 1.0", "    b = 0.5", "    for i in range(1, n - 1):"]
    for k in range(statements):
        forms = (
            (f"a = a * 0.5 + x[i] * y[i - 1] + {k}.0",),
            ("b = np.sin(a) * x[i + 1] - b",),
            ("x[i] = x[i] * b + a",),
            (f"if a > {k}.5:", "    b = b * a", "else:", "    a = a - b"),
            ("y[i] = y[i] + a * b",),
            (f"s += a * x[i] + b * {k}.25",),
        )
        lines += [f"        {line}" for line in choose.choice(forms)]
    return "\n".join([*lines, "    return s"])


def compile_gradient(statements: int) -> Compiled:
    """Everything up to native code, of the gradient in both arrays."""
    namespace: dict[str, Any] = {"np": np}
    exec(generate(statements), namespace)
    array = numba.float64[::1]
    function = pipeline_of(tapeflow.jit(namespace["f"]))
    compilation = function.compilation((array, array, numba.int64), (0, 1))
    with global_compiler_lock:
        _ = compilation.native
        prepared = compilation.source.prepared.functions[compilation.source.captured.symbol]
    return Compiled(sum(1 for _ in prepared.instructions()), dict(compilation.seconds))


def exponent(compiled: list[Compiled], seconds: Callable[[Compiled], float]) -> float:
    """The slope of the logarithm of seconds over that of instructions, by least squares."""
    sizes = np.log([c.instructions for c in compiled])
    return float(np.polyfit(sizes, np.log([seconds(c) for c in compiled]), 1)[0])


def main() -> int:
    console = Console()
    compile_gradient(STATEMENTS[0])  # What Numba and LLVM do once.
    compiled = [compile_gradient(n) for n in track(STATEMENTS, "compiling", console=console, transient=True)]
    table = Table("instructions", *STAGES, "ours", title="microseconds an instruction", caption="captured: Numba's own")
    for c in compiled:
        each = [c.seconds[stage] for stage in STAGES] + [sum(c.seconds[stage] for stage in OURS)]
        table.add_row(str(c.instructions), *(f"{1e6 * s / c.instructions:.0f}" for s in each))
    fits = [exponent(compiled, lambda c, stage=stage: c.seconds[stage]) for stage in STAGES]  # type: ignore[misc]
    fits.append(exponent(compiled, lambda c: sum(c.seconds[stage] for stage in OURS)))
    table.add_section()
    table.add_row("exponent", *(f"{fit:.2f}" for fit in fits))
    console.print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
