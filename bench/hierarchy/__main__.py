"""Measure kernels, and write the table and the figures.

make hierarchy [K=heat_1d,lstm] [SIZE=small]
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

import kernels
from bench.cases import Case
from bench.hierarchy.report import Row, as_json, markdown, plot, row, size_text
from bench.hierarchy.tools import outcomes

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = ROOT / "docs" / "hierarchy-results.md"
FIGURES = ROOT / "docs" / "figures" / "hierarchy"
RESULTS = ROOT / "build" / "bench" / "hierarchy.json"


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
    head = f"Written by `make hierarchy`: one gradient call, size `{size}`, from empty caches, strict arithmetic."
    DOCUMENT.write_text(markdown(rows, head, FIGURES.relative_to(DOCUMENT.parent).as_posix()))
    print(f"written: {DOCUMENT.relative_to(ROOT)}, {FIGURES.relative_to(ROOT)}, {RESULTS.relative_to(ROOT)}")


def _measure(chosen: Sequence[str], size: str) -> list[Row]:
    rows: list[Row] = []
    console = Console(width=150)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("kernels", total=len(chosen))
        for name in chosen:
            progress.update(task, description=name)
            begin = time.perf_counter()
            case = Case(name, size)
            found = list(outcomes(case))
            rows += [row(name, case.extents, outcome) for outcome in found]
            plot(name, case.extents, found, FIGURES / f"{name}.png")
            for one in rows[-len(found) :]:
                console.print(_told(one), soft_wrap=True)
            console.print(f"{name}: {time.perf_counter() - begin:.1f} s")
            progress.advance(task)
    return rows


def _told(one: Row) -> str:
    if not one.is_measured:
        return f"{one.kernel:20} {one.tool:10} {one.note}"
    required = ">64 MB" if one.required is None else size_text(one.required)
    return (
        f"{one.kernel:20} {one.tool:10} SRAM {required:>8}  energy {one.energy / 1e6:8.3g} µJ, "
        f"tape {one.tape_energy / 1e6:8.3g} µJ, tape {size_text(one.tape):>8}  ({one.note})"
    )


if __name__ == "__main__":
    main()
