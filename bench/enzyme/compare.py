"""Enzyme beside tapeflow and the primal, in three memories: one process a memory, the tools in turns in it."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

import kernels
from bench.enzyme.memory import MEMORIES
from bench.enzyme.program import ROOT, install

TOOLS = ("primal", "tapeflow", "enzyme")
THREADS = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "NUMBA")}

Cells = Mapping[tuple[str, str], Mapping[str, Any]]
"""By memory and tool."""


def main(arguments: list[str]) -> int:
    """``K=heat_1d,lstm SIZE=large MEMORY=cold,warm``: prints a row a kernel.  Returns the exit code."""
    options = dict(argument.partition("=")[::2] for argument in arguments)
    if unknown := options.keys() - {"K", "SIZE", "MEMORY"}:
        print(f"usage: python -m bench.tools.enzyme [K=kernel,…] [SIZE=large] [MEMORY=cold,…]; not {unknown}")
        return 2
    chosen = options["K"].split(",") if "K" in options else kernels.names()
    size = options.get("SIZE", "large")
    memories = options["MEMORY"].split(",") if "MEMORY" in options else tuple(MEMORIES)
    install()
    console = Console(width=190, highlight=False)
    rows = {}
    for kernel in track(chosen, description="kernels", console=console, transient=True):
        rows[kernel] = {(m, cell["tool"]): cell for m in memories for cell in _measured(kernel, size, m)}
    console.print(_table(rows, size, memories))
    for kernel, cells in rows.items():
        for (memory, tool), cell in cells.items():
            if cell["status"] != "right" and tool != "primal":
                console.print(f"{kernel} {memory} {tool}: {cell['status']}: {cell['reason']}", soft_wrap=True)
    return 0


def _measured(kernel: str, size: str, memory: str) -> Iterator[dict[str, Any]]:
    """The cells that a process of its own measures; none when it crashes."""
    command = [sys.executable, "-m", "bench.worker", kernel, "--sizes", size, "--tools", ",".join(TOOLS)]
    environment = {**os.environ, **THREADS, **MEMORIES[memory]}
    run = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    for line in run.stdout.splitlines():
        message = json.loads(line)
        if "cell" in message:
            yield message["cell"]
    if run.returncode != 0:
        print(f"{kernel} {memory}: the process ended with {run.returncode}", file=sys.stderr)


def _table(rows: Mapping[str, Cells], size: str, memories: tuple[str, ...] | list[str]) -> Table:
    table = Table(title=f"size {size}: ms, and times the primal in the same process", title_justify="left")
    table.add_column("kernel")
    for memory in memories:
        for name in (f"{memory} primal", "tapeflow", "enzyme", "ratios"):
            table.add_column(name, justify="right")
    table.add_column("enzyme/tapeflow tape MB", justify="right")
    table.add_column("compile s", justify="right")
    ratios: dict[tuple[str, str], list[float]] = {}
    for kernel, cells in rows.items():
        row = [kernel]
        for memory in memories:
            times = {tool: cells.get((memory, tool), {}).get("minimum") for tool in TOOLS}
            row += [_milliseconds(times[tool]) for tool in TOOLS]
            over = {tool: t / times["primal"] for tool, t in times.items() if t is not None and times["primal"]}
            row.append(" ".join(f"{over[tool]:.2f}" if tool in over else "-" for tool in TOOLS[1:]))
            if len(over) == len(TOOLS):
                for tool in TOOLS[1:]:
                    ratios.setdefault((memory, tool), []).append(over[tool])
        last = {tool: cells.get((memories[-1], tool), {}) for tool in TOOLS}
        row.append(" ".join(_megabytes(last[tool].get("tape_bytes")) for tool in ("enzyme", "tapeflow")))
        row.append(" ".join(f"{last[tool].get('compile_seconds') or math.nan:.2f}" for tool in ("enzyme", "tapeflow")))
        table.add_row(*row)
    means = ["geometric mean"]
    for memory in memories:
        cells_of = [ratios.get((memory, tool), []) for tool in TOOLS[1:]]
        means += ["", "", "", " ".join(f"{_geometric_mean(values):.2f}" for values in cells_of)]
    table.add_row(*means)
    return table


def _geometric_mean(values: list[float]) -> float:
    return math.exp(sum(map(math.log, values)) / len(values)) if values else math.nan


def _milliseconds(seconds: float | None) -> str:
    return "-" if seconds is None else f"{1e3 * seconds:.4g}"


def _megabytes(size: int | None) -> str:
    return "-" if size is None else f"{size / 1e6:.1f}"
