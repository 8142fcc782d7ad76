"""Measure kernels, and write the table and the figures.

make hierarchy [K=heat_1d,lstm] [SIZE=small]
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

import kernels
from bench.cases import Case
from bench.hierarchy.records import Kind
from bench.hierarchy.report import as_json, markdown, plot, row
from bench.hierarchy.row import Row, size_text
from bench.hierarchy.simulator import Simulator
from bench.hierarchy.tools import PARTS, TOOLS, outcomes
from bench.machine import machine

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = ROOT / "docs" / "hierarchy-results.md"
FIGURES = ROOT / "docs" / "figures" / "hierarchy"
RESULTS = ROOT / "build" / "bench" / "hierarchy.json"
TIMEOUT = 600.0
"""Seconds after which a kernel is given up."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("options", nargs="*", help="K=kernel,kernel and SIZE=tiny|small|medium|large")
    given = dict(option.split("=", 1) for option in parser.parse_args().options)
    asked = tuple(filter(None, given.get("K", "").split(",")))
    size = given.get("SIZE") or "small"
    chosen = [name for name in kernels.names() if not asked or name.startswith(asked)]
    FIGURES.mkdir(parents=True, exist_ok=True)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    rows = _measure(chosen, size)
    if asked or size != "small":
        print("A part: the document is left as it is.")
        return
    RESULTS.write_text(json.dumps(as_json(rows), indent=1))
    about = machine()
    head = (
        f"Written by `make hierarchy`: one gradient call, size `{size}`, from empty caches, strict arithmetic. "
        f"Code generated for {about['processor']}; Numba {about['versions']['numba']}, {about['enzyme']}; "
        f"commit {about['commit']}."
    )
    DOCUMENT.write_text(markdown(rows, head, FIGURES.relative_to(DOCUMENT.parent).as_posix()))
    print(f"written: {DOCUMENT.relative_to(ROOT)}, {FIGURES.relative_to(ROOT)}, {RESULTS.relative_to(ROOT)}")


def _measure(chosen: Sequence[str], size: str) -> list[Row]:
    rows: list[Row] = []
    Simulator().register(1 << 20, 8, Kind.PRIMAL)  # compiles it, once for all kernels
    console = Console(width=150)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("kernels", total=len(chosen))
        for name in chosen:
            progress.update(task, description=name)
            begin = time.perf_counter()
            found = _apart(name, size)
            rows += found
            for one in found:
                console.print(_told(one), soft_wrap=True, highlight=False)
            console.print(f"{name}: {time.perf_counter() - begin:.1f} s")
            progress.advance(task)
    return rows


def _apart(name: str, size: str) -> list[Row]:
    """One kernel in a process of its own, forked from this one: a gradient that crashes takes nothing with it."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_one, args=(name, size, sender))
    process.start()
    sender.close()
    try:
        if receiver.poll(TIMEOUT):
            found: list[Row] = receiver.recv()
            return found
        reason = f"not done after {TIMEOUT:.0f} s"
    except EOFError:
        process.join()
        reason = f"the process ended with code {process.exitcode}"
    finally:
        process.kill()
        process.join()
    return [Row(name, tool, reason, Case(name, size).extents) for tool in (TOOLS[0], *PARTS, TOOLS[1])]


def _one(name: str, size: str, sender: Connection) -> None:
    case = Case(name, size)
    found = list(outcomes(case))
    if any(outcome.measured is not None for outcome in found):
        plot(name, case.extents, found, FIGURES / f"{name}.png")
    sender.send([row(name, case.extents, outcome) for outcome in found])
    sys.stdout.flush()


def _told(one: Row) -> str:
    if not one.is_measured:
        return f"{one.kernel:20} {one.tool:16} {one.note}"
    required = ">64 MB" if one.required is None else size_text(one.required)
    return (
        f"{one.kernel:20} {one.tool:16} SRAM {required:>8}  energy {one.energy / 1e6:8.3g} µJ, "
        f"tape {one.tape_energy / 1e6:8.3g} µJ, tape {size_text(one.tape):>8}  ({one.note})"
    )


if __name__ == "__main__":
    main()
