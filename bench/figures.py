"""The figures of ``docs/results.md``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib

from bench.plan import SERIES, SERIES_SIZES
from bench.summary import CLASSES, Column, Results

MARKERS = "o^svDPX*"


def draw_ratios(results: Results, columns: Sequence[Column], size: str, path: Path) -> Path:
    """Gradient over primal, a column of marks a kernel, a panel a class; the scale is logarithmic."""
    plt = _pyplot()
    counts = [max(1, len(results.kernels(name))) for name in CLASSES]
    figure, panels = plt.subplots(
        1, len(CLASSES), figsize=(4 + 0.42 * sum(counts), 5.5), sharey=True, layout="constrained", width_ratios=counts
    )
    for panel, name in zip(panels, CLASSES, strict=True):
        names = results.kernels(name)
        for number, column in enumerate(columns):
            known = [(i, r) for i, k in enumerate(names) if (r := results.ratio(k, size, column)) is not None]
            panel.plot(
                [i for i, _ in known],
                [r for _, r in known],
                MARKERS[number % len(MARKERS)],
                color=f"C{number}",
                markersize=8 if column.tool == "tapeflow" else 5,
                label=column.title,
            )
        panel.axhline(1.0, color="black", linewidth=0.8)
        panel.set(yscale=_scale(panel), title=name)
        panel.set_xticks(range(len(names)), names, rotation=90)
        panel.grid(alpha=0.3, which="both", axis="y")
    panels[0].set_ylabel(f"gradient / primal, size {size}")
    handles, labels = panels[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper center", ncols=len(columns))
    figure.savefig(path, dpi=110)
    plt.close(figure)
    return path


def draw_series(results: Results, columns: Sequence[Column], path: Path) -> Path:
    """Nanoseconds for each unit of work over work, a panel a kernel."""
    plt = _pyplot()
    figure, panels = plt.subplots(2, (len(SERIES) + 1) // 2, figsize=(13, 7), layout="constrained")
    for panel, name in zip(panels.flat, SERIES, strict=False):
        for number, column in enumerate(columns):
            points = [
                (cell["work"], 1e9 * seconds / cell["work"])
                for size in SERIES_SIZES
                if (cell := results.cell(name, size, column)) is not None
                and (seconds := results.seconds(name, size, column)) is not None
            ]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            panel.plot(xs, ys, f"{MARKERS[number]}-", color=f"C{number}", label=column.title)
        panel.set(xscale=_scale(panel), yscale=_scale(panel), title=name, xlabel="work", ylabel="ns / work")
        panel.grid(alpha=0.3, which="both")
    handles, labels = panels.flat[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper center", ncols=len(columns))
    figure.savefig(path, dpi=110)
    plt.close(figure)
    return path


def _scale(panel: Any) -> str:
    """Logarithmic, if there is something to scale: of an unfinished run a panel may be empty."""
    return "log" if any(len(line.get_xdata()) for line in panel.get_lines()[: len(MARKERS)]) else "linear"


def _pyplot():  # type: ignore[no-untyped-def]
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    return plt
