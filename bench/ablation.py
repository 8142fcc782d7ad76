"""What each part of the tape's scheduler brings: gradient over primal, part by part.

    make ablation K=heat,nbody SIZE=medium

Every column is one more part than the one before it; *per use* tapes what other tools tape: each value where
the reverse pass reads it, one array a slot.  All columns of a kernel are measured in turns in one process, on
the same arrays, by the processor time of the thread; the least of the repetitions counts.  The figures go to
``build/bench/ablation.json`` too.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

import kernels
import tapeflow
from tapeflow.errors import TapeflowError

PER_USE: Mapping[str, Any] = {
    "tape": "soa",
    "choose": False,
    "shared": False,
    "fused": False,
    "rebuilt": False,
    "gather": False,
}
COLUMNS: Mapping[str, Mapping[str, Any]] = {
    "per use": PER_USE,
    "+ choose": {**PER_USE, "choose": True},
    "+ shared": {**PER_USE, "choose": True, "shared": True},
    "+ gather": {**PER_USE, "choose": True, "shared": True, "gather": True},
    "+ rebuilt": {**PER_USE, "choose": True, "shared": True, "gather": True, "rebuilt": True},
    "+ fused": {},
    "tiled": {"tape": "tiled"},
}
REPETITIONS = 7
OUTPUT = Path("build/bench/ablation.json")


def measure(name: str, size: str) -> dict[str, float | str]:
    """Milliseconds of the primal, then for each column the ratio, or the name of what refuses it."""
    module = kernels.load(name)
    python_function = getattr(module, name).py_func
    arguments = module.inputs(*module.SIZES[size])
    functions: dict[str, Callable[..., Any]] = {"primal": tapeflow.jit(python_function)}
    found: dict[str, float | str] = {}
    for column, options in COLUMNS.items():
        gradient = tapeflow.value_and_grad(tapeflow.jit(python_function, **options), argnums=module.ARGNUMS)
        try:
            gradient(*_copied(arguments))
        except TapeflowError as refusal:
            found[column] = type(refusal).__name__
        else:
            functions[column] = gradient
    least = dict.fromkeys(functions, math.inf)
    for _ in range(REPETITIONS):
        for column, function in functions.items():
            least[column] = min(least[column], _seconds(function, arguments))
    primal = least.pop("primal")
    return {"primal ms": 1e3 * primal, **found, **{column: seconds / primal for column, seconds in least.items()}}


def _copied(arguments: tuple[Any, ...]) -> list[Any]:
    return [a.copy() if isinstance(a, np.ndarray) else a for a in arguments]


def _seconds(function: Callable[..., Any], arguments: tuple[Any, ...]) -> float:
    given = _copied(arguments)
    begin = time.thread_time()
    function(*given)
    return time.thread_time() - begin


def table(rows: Mapping[str, Mapping[str, float | str]], size: str) -> Table:
    made = Table(title=f"gradient over primal, size {size}")
    made.add_column("kernel")
    for column in ("primal ms", *COLUMNS):
        made.add_column(column, justify="right")
    for name, row in rows.items():
        made.add_row(name, *(_shown(row.get(column, "")) for column in ("primal ms", *COLUMNS)))
    means = [[r[c] for r in rows.values() if isinstance(r.get(c), float)] for c in COLUMNS]
    shown = (f"{math.exp(sum(map(math.log, column)) / len(column)):.2f}" if column else "" for column in means)
    made.add_row("geometric mean", "", *shown, style="bold")
    return made


def _shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description="What each part of the tape's scheduler brings.")
    parser.add_argument("--kernels", default="", help="beginnings of names, with commas; all when left out")
    parser.add_argument("--size", default="medium", help="one of the kernels' sizes")
    chosen = parser.parse_args()
    beginnings = tuple(chosen.kernels.split(","))
    names = [name for name in kernels.names() if name.startswith(beginnings)]
    size = chosen.size or "medium"
    rows: dict[str, dict[str, float | str]] = {}
    for name in track(names, "measuring", console=Console(stderr=True)):
        rows[name] = measure(name, size)
        OUTPUT.parent.mkdir(parents=True, exist_ok=True)
        OUTPUT.write_text(json.dumps({"size": size, "rows": rows}, indent=1))
    Console().print(table(rows, size))


if __name__ == "__main__":
    main()
