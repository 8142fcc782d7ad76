"""What was measured, as ``docs/results.md``, ``bench/results.json`` and figures.

    python -m bench.report          # again from the finished cells, without measuring

Every kernel is there, also those that a tool refuses or gets wrong, and those on which tapeflow loses.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import kernels
from bench.aims import aims, parts
from bench.core import KERNELS
from bench.figures import draw_ratios, draw_series
from bench.machine import ROOT, machine
from bench.plan import SERIES, SERIES_SIZES, Group
from bench.summary import CLASSES, Cells, Column, Results, mean_of, slope
from bench.tables import megabytes, milliseconds, ratio_table

JSON = ROOT / "bench" / "results.json"
MARKDOWN = ROOT / "docs" / "results.md"
FIGURES = ROOT / "docs" / "figures"

OURS = Column("tapeflow", "tapeflow")
MAIN = (
    Column("tapeflow, first call", "tapeflow", is_first=True),
    OURS,
    Column("tapeflow, fresh tape", "tapeflow-fresh"),
    Column("by hand", "hand"),
    Column("Enzyme", "enzyme"),
    Column("JAX", "jax", "libraries"),
    Column("PyTorch", "torch", "libraries"),
    Column("PyTorch, compiled", "torch-compiled", "libraries"),
)
MEMORY = tuple(
    Column(f"{title}, {memory}", tool, memory)
    for tool, title in (("tapeflow", "tapeflow"), ("enzyme", "Enzyme"))
    for memory in ("cold", "warm", "huge")
)
FAST = tuple(
    Column(title, tool, math="fastmath")
    for title, tool in (("tapeflow", "tapeflow"), ("by hand", "hand"), ("Enzyme", "enzyme"))
)
SERIES_TOOLS = tuple(
    Column(title, tool, "warm")
    for title, tool in (("primal", "primal"), ("tapeflow", "tapeflow"), ("by hand", "hand"), ("Enzyme", "enzyme"))
)
SIZES = ("large", "medium", "small")


def write_report(cells: Cells, left: int = 0) -> list[Path]:
    """Write everything; the files.  ``left`` is the number of planned cells that are not measured yet."""
    about = machine()
    JSON.write_text(json.dumps({"machine": about, "cells": cells}, indent=1, sort_keys=True) + "\n")
    results = Results(cells)
    FIGURES.mkdir(parents=True, exist_ok=True)
    figures = [draw_ratios(results, MAIN[1:], "large", FIGURES / "ratios.png")]
    if any(results.cell(kernel, SERIES_SIZES[0], column) for kernel in SERIES for column in SERIES_TOOLS):
        figures.append(draw_series(results, SERIES_TOOLS, FIGURES / "series.png"))
    lines = list(_markdown(results, about))
    if left:
        told = f"**Incomplete: {left} planned cells are not measured yet; `make bench` goes on from there.**"
        lines[2:2] = [told, ""]
    MARKDOWN.write_text("\n".join(lines) + "\n")
    return [JSON, MARKDOWN, *figures]


def print_rows(console: Console, cells: Cells, planned: Sequence[Group]) -> None:
    """The cells of a part, one line each."""
    table = Table("kernel", "size", "math", "memory", "tool", "min ms", "median ms", "ratio", "tape MB", "heap MB", "")
    results = Results(cells)
    for group in planned:
        for size in group.sizes:
            for tool in group.tools:
                cell = cells.get(group.key(size, tool))
                if cell is None:
                    continue
                ratio = results.ratio(group.kernel, size, Column("", tool, group.memory, math=group.math))
                told = [f"{1e3 * cell[k]:.3f}" if cell.get(k) else "" for k in ("minimum", "median")]
                sizes = [megabytes(cell.get(k)) for k in ("tape_bytes", "heap_first")]
                note = "" if cell["status"] == "right" else f"{cell['status']}: {cell['reason']}"
                place = (group.kernel, size, group.math, group.memory, tool)
                table.add_row(*place, *told, f"{ratio:.2f}" if ratio else "", *sizes, note[:160])
    console.print(table)


def _markdown(results: Results, about: Mapping[str, Any]) -> Iterator[str]:
    yield "# Results"
    yield ""
    yield "Made by `make bench`; not edited by hand. All numbers, with medians: `bench/results.json`."
    yield ""
    yield from _machine(about)
    yield from _how_to_read()
    yield from _means(results)
    yield from aims(results)
    yield "![Gradient over primal at size large](figures/ratios.png)"
    yield ""
    for size in SIZES:
        yield f"## Size {size}, strict: gradient over primal"
        yield ""
        for name in CLASSES:
            yield from ratio_table(results, results.kernels(name), size, MAIN, f"### {name.capitalize()}")
    yield from parts(results)
    yield "## Enzyme and tapeflow in three memories, size large: gradient over primal"
    yield ""
    yield from ratio_table(results, results.kernels(), "large", MEMORY, "")
    yield from _orientation(results)
    yield "## Fastmath, size large: gradient over primal, both with `fastmath=True`"
    yield ""
    yield from ratio_table(results, results.kernels(), "large", FAST, "")
    yield from _series(results)
    yield from _times(results)
    yield from _costs(results)
    yield from _not_right(results)


def _machine(about: Mapping[str, Any]) -> Iterator[str]:
    versions = ", ".join(f"{name} {version}" for name, version in about["versions"].items())
    yield "| | |"
    yield "|---|---|"
    yield "| command | `make bench` |"
    yield f"| processor | {about['processor']}, {about['cores']} cores, of which one is used; {about['caches']} |"
    yield f"| memory | {about['memory_gib']} GiB; transparent huge pages: {about['huge_pages']} |"
    yield f"| system | {about['system']}, {about['libc']}, load {about['load']} when this was written |"
    yield f"| versions | Python {about['python']}, {versions}; Enzyme of {about['enzyme']} |"
    yield f"| code | {about['commit']}, digest {about['code']} |"
    yield ""


def _how_to_read() -> Iterator[str]:
    yield (
        "A ratio is the least time of a gradient (with the value) over the least time of the primal, both measured in "
        "turns in one process on one core, float64. Only right gradients have a time: at `tiny` by the oracle, "
        "at the size itself by finite differences and by each other. *First call*: compiled before, its memory fresh. "
        "*Fresh tape*: tapeflow's kept tape switched off. *Enzyme* gets its best of raw and prepared IR, in the C "
        "library's default memory (*cold*: what is freed is given back); in the table of memories, *warm* keeps what "
        "is freed and *huge* keeps it in huge pages. *JAX* and *PyTorch* change how `malloc` behaves, so they are "
        "measured in a process of their own, with the primal and tapeflow. *JAX* is the best of its variants in "
        "`bench/jax_kernels`, jitted; *PyTorch* those in `bench/torch_kernels`. A word in the place of a "
        "number is explained at the end."
    )
    yield ""


def _means(results: Results) -> Iterator[str]:
    yield "## Geometric means"
    yield ""
    yield "Time of the tool over tapeflow's later calls, over the kernels on which both are right; above 1 tapeflow is"
    yield "faster. Worst: the kernel on which tapeflow does worst against the tool."
    yield ""
    kept = [column for column in MEMORY if column.memory != "cold"]
    others = [*(column for column in MAIN if column is not OURS), *kept]
    yield "| against | " + " | ".join(f"{name}: mean | worst" for name in CLASSES) + " | all: mean |"
    yield "|---|" + "--:|:--|" * len(CLASSES) + "--:|"
    for column in others:
        if column.tool == "tapeflow" and column.memory != "cold":
            continue
        ours = Column("", "tapeflow", column.memory)
        row = [f"{column.title}"]
        for name in (*CLASSES, None):
            ratios = ((k, results.against(k, "large", column, ours)) for k in results.kernels(name))
            mean = mean_of(ratios, worst_is_least=True)
            row.append(f"{mean.geometric:.2f} ({mean.count})" if mean else "–")
            if name is not None:
                row.append(f"{mean.worst:.2f} {mean.worst_kernel}" if mean else "–")
        yield "| " + " | ".join(row) + " |"
    yield ""


def _orientation(results: Results) -> Iterator[str]:
    """Is this harness measuring Enzyme?  The figures that were measured before it was built, beside its own."""
    cold, warm = (Column("", "enzyme", memory) for memory in ("cold", "warm"))
    primal = Column("", "primal")
    rows: list[tuple[str, str, float | None]] = []
    for title, before, column in (("cold", "3.0", cold), ("warm", "2.1", warm)):
        ratios = ((kernel, results.ratio(kernel, "large", column)) for kernel in KERNELS)
        mean = mean_of(ratios, worst_is_least=False)
        rows.append((f"gradient over primal, ten kernels, {title}", before, mean.geometric if mean else None))
    for title, before, column in (("primal", "3.7", primal), ("cold", "120", cold), ("warm", "37 to 48", warm)):
        seconds = results.seconds("heat_1d", "large", column)
        rows.append((f"heat_1d, 20,000 points, 500 steps, {title}, ms", before, 1e3 * seconds if seconds else None))
    cell = results.cell("heat_1d", "large", cold) or {}
    rows.append(("heat_1d, tape, MB", "153", (cell.get("tape_bytes") or 0) / 1e6 or None))
    yield "### Is it Enzyme that is measured?"
    yield ""
    yield "Enzyme's figures on another machine of this kind, written down before this harness was built, beside those"
    yield "of the harness. Tape and cold time speak for its memory, warm time for its code; a primal that this"
    yield "processor vectorises further (AVX-512) raises the ratios. The ten kernels are those of `make bench-core`:"
    yield "the earlier ten are not known by name."
    yield ""
    yield "| | before | here |"
    yield "|---|--:|--:|"
    for title, before, here in rows:
        yield f"| {title} | {before} | {'–' if here is None else f'{here:.3g}'} |"
    yield ""


def _series(results: Results) -> Iterator[str]:
    yield "## From the cache to eight times its size"
    yield ""
    yield "Kept memory (*warm*), six sizes from `small` to twice the work of `large`. The exponent is the slope of"
    yield "log time over log work: 1 keeps its pace. Nanoseconds for each unit of work (the product of the size's"
    yield "numbers) at the best size and at the largest."
    yield ""
    yield "![Time for each unit of work](figures/series.png)"
    yield ""
    yield "| kernel | tool | exponent | best ns | largest ns |"
    yield "|---|---|--:|--:|--:|"
    for name in SERIES:
        for column in SERIES_TOOLS:
            known = [(cell["work"], results.seconds(name, size, column)) for size in SERIES_SIZES
                     if (cell := results.cell(name, size, column)) is not None]  # fmt: skip
            points = [(float(work), seconds) for work, seconds in known if seconds is not None]
            fitted = slope([w for w, _ in points], [s for _, s in points])
            numbers = f"{fitted.exponent:.3f} | {fitted.fastest:.3g} | {fitted.last:.3g}" if fitted else "– | – | –"
            yield f"| {name} | {column.title} | {numbers} |"
    yield ""


def _times(results: Results) -> Iterator[str]:
    yield "## Milliseconds, least / median, strict"
    yield ""
    columns = [Column("primal", "primal"), *(column for column in MAIN if not column.is_first)]
    for size in SIZES:
        yield f"| {size} | extents | " + " | ".join(column.title for column in columns) + " |"
        yield "|---|---|" + "--:|" * len(columns)
        for name in results.kernels():
            row = []
            for column in columns:
                least = results.seconds(name, size, column)
                median = results.seconds(name, size, column, "median")
                row.append("–" if least is None else f"{milliseconds(least)} / {milliseconds(median)}")
            extents = kernels.load(name).SIZES[size]
            yield f"| {name} | {' x '.join(map(str, extents))} | " + " | ".join(row) + " |"
        yield ""


def _costs(results: Results) -> Iterator[str]:
    yield "## Memory and compiling, size large, strict"
    yield ""
    yield "Tape: what the tool says (tapeflow: the most at once in the first call; Enzyme: counted; JAX: XLA's"
    yield "temporaries). Heap and resident: peak growth in the first call. Allocations, page faults: of a later call."
    yield ""
    yield "| kernel | tool | compile s | tape MB | heap MB | resident MB | allocations | page faults |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|"
    for name in results.kernels():
        for column in (Column("primal", "primal"), *MAIN[1:]):
            cell = results.cell(name, "large", column)
            if cell is None or cell["status"] != "right":
                continue
            compiled = cell.get("compile_seconds")
            row = [name, column.title, "–" if compiled is None else f"{compiled:.2f}"]
            row += [megabytes(cell.get(key)) or "–" for key in ("tape_bytes", "heap_first", "rss_first")]
            row += ["–" if cell.get(key) is None else str(cell[key]) for key in ("allocations", "page_faults")]
            yield "| " + " | ".join(row) + " |"
    yield ""


def _not_right(results: Results) -> Iterator[str]:
    yield "## Without a time, and why"
    yield ""
    yield "*Refused*: the tool, or we, have no gradient of it. *Wrong*: its gradient is not the oracle's, with what"
    yield "made it. *Unverified*: neither differences nor another tool confirm it. *Slow*: one run takes too long."
    yield ""
    yield "| kernels | tool | arithmetic, memory | sizes | | reason |"
    yield "|---|---|---|---|---|---|"
    told: dict[tuple[str, ...], dict[str, list[str]]] = {}
    for key, cell in sorted(results.cells.items()):
        if cell["status"] == "right" or cell["reason"] in ("not written by hand", "not written in PyTorch"):
            continue
        arithmetic, memory, kernel, size, tool = key.split("/")
        reason = " ".join(str(cell["reason"]).split()).replace("|", "\\|").replace(str(ROOT), ".")
        same = told.setdefault((tool, f"{arithmetic}, {memory}", cell["status"], reason), {})
        same.setdefault(kernel, []).append(size)
    for (tool, run, status, reason), found in told.items():
        sizes = sorted({size for each in found.values() for size in each})
        yield f"| {', '.join(found)} | {tool} | {run} | {', '.join(sizes)} | {status} | {reason} |"
    yield ""


if __name__ == "__main__":
    from bench.runner import CELLS

    for path in write_report(json.loads(CELLS.read_text())["cells"]):
        print(path.relative_to(ROOT))
