"""The table and the figures of docs/hierarchy-results.md."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import matplotlib
import numpy as np

import kernels
from bench.hierarchy.caches import LINE, SET_ASSOCIATIVE
from bench.hierarchy.energy import energy
from bench.hierarchy.parts import parts
from bench.hierarchy.records import Kind
from bench.hierarchy.row import Row, enzyme_over, required, size_text, spread
from bench.hierarchy.simulator import Counts
from bench.hierarchy.tools import TOOLS, Outcome

matplotlib.use("Agg")
from matplotlib import pyplot

COLOURS = {"tapeflow": "#1b6ca8", "enzyme": "#c8553d"}
_POINTS = 16
"""Points of a plotted curve for each doubling of the capacity."""


def row(kernel: str, extents: tuple[int, ...], outcome: Outcome) -> Row:
    if outcome.measured is None or outcome.curves is None:
        return Row(kernel, outcome.tool, outcome.note, extents)
    counts, found = outcome.measured.counts, outcome.curves
    return Row(
        kernel=kernel,
        tool=outcome.tool,
        note=outcome.note,
        extents=extents,
        required=found.required,
        tape=found.tape,
        compulsory=found.compulsory,
        accesses={kind.name.lower(): int(counts.accesses[kind].sum()) for kind in Kind},
        energy=outcome.energy,
        tape_energy=energy(counts, outcome.capacity, (Kind.TAPE,)),
        associative=tuple(_associativity(counts)),
    )


def _associativity(counts: Counts) -> Iterator[float]:
    for cache, size in enumerate(SET_ASSOCIATIVE):
        full = int((counts.load_misses + counts.store_misses)[:, size // LINE].sum())
        yield int(counts.set_associative[cache].sum()) / max(1, full)


def as_json(rows: Sequence[Row]) -> list[dict[str, object]]:
    return [asdict(one) for one in rows]


# ------------------------------------------------------------------------------------------- table


def markdown(rows: Sequence[Row], head: str, figures: str) -> str:
    """The whole document; ``figures`` is the folder of the figures, from it."""
    by_kernel: dict[str, dict[str, Row]] = {}
    for one in rows:
        by_kernel.setdefault(one.kernel, {})[one.tool] = one
    lines = [
        "# Required SRAM and on-chip energy, measured",
        "",
        head,
        "",
        "Definitions: [hierarchy.md](hierarchy.md).  SRAM is cache and scratchpad together.  Ratios are Enzyme over "
        "tapeflow: above 1, tapeflow needs less.  `>64 MB`: no capacity measured suffices, and the energy is that at "
        "64 MB.",
        "",
        "| kernel | class | size | SRAM tapeflow | Enzyme | ratio | energy µJ tapeflow | Enzyme | ratio "
        "| tape only tapeflow | Enzyme | ratio | tape tapeflow | Enzyme | curve |",
        "|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    lines += [_line(kernel, found, figures) for kernel, found in by_kernel.items()]
    lines += ["", *_summary(by_kernel), "", *parts(by_kernel), "", *_notes(rows), "", *_associative_table(rows)]
    return "\n".join(lines) + "\n"


def _line(kernel: str, found: Mapping[str, Row], figures: str) -> str:
    ours, theirs = (found.get(tool) for tool in TOOLS)
    extents = " x ".join(map(str, next(iter(found.values())).extents))
    cells = [kernel, kernels.load(kernel).CLASS, extents]
    cells += [*_pair(ours, theirs, required), _ratio(ours, theirs, "required")]
    cells += [*_pair(ours, theirs, lambda r: f"{r.energy / 1e6:.3g}"), _ratio(ours, theirs, "energy")]
    cells += [*_pair(ours, theirs, lambda r: f"{r.tape_energy / 1e6:.3g}"), _ratio(ours, theirs, "tape_energy")]
    cells += _pair(ours, theirs, lambda r: size_text(r.tape))
    cells.append(f"[plot]({figures}/{kernel}.png)" if any(r.is_measured for r in found.values()) else "")
    return f"| {' | '.join(cells)} |"


def _pair(ours: Row | None, theirs: Row | None, text: Callable[[Row], str]) -> list[str]:
    return [text(r) if r is not None and r.is_measured else "–" for r in (ours, theirs)]


def _ratio(ours: Row | None, theirs: Row | None, field: str) -> str:
    found = enzyme_over(ours, theirs, field)
    return "–" if found is None else f"{found:.2f}"


def _summary(by_kernel: Mapping[str, Mapping[str, Row]]) -> Iterator[str]:
    """Geometric means by class; of the tape's energy where both tools have a tape."""
    yield "Enzyme over tapeflow, geometric mean (least to greatest, kernels):"
    yield ""
    yield "| class | required SRAM | on-chip energy | of the tape alone |"
    yield "|---|---|---|---|"
    classes = {kernel: kernels.load(kernel).CLASS for kernel in by_kernel}
    for chosen in sorted(set(classes.values()), reverse=True):
        cells = []
        for field in ("required", "energy", "tape_energy"):
            pairs = [
                enzyme_over(found.get("tapeflow"), found.get("enzyme"), field)
                for kernel, found in by_kernel.items()
                if classes[kernel] == chosen
            ]
            cells.append(spread([ratio for ratio in pairs if ratio is not None]))
        yield f"| {chosen} | {' | '.join(cells)} |"


def _notes(rows: Sequence[Row]) -> Iterator[str]:
    """What is missing and why, and what else is to be said of a measurement."""
    told = [one for one in rows if not one.is_measured or ";" in one.note]
    if told:
        yield "Not measured, refused or wrong:"
        yield ""
        yield from (
            f"- {one.kernel}, {one.tool}{'' if one.is_measured else ' not measured'}: {one.note}" for one in told
        )


def _associative_table(rows: Sequence[Row]) -> Iterator[str]:
    sizes = " | ".join(size_text(size) for size in SET_ASSOCIATIVE)
    yield "Misses of an 8-way cache over those of the fully associative one that the curves are of:"
    yield ""
    yield f"| kernel | tool | {sizes} |"
    yield "|---|---|" + "--:|" * len(SET_ASSOCIATIVE)
    for one in rows:
        if one.is_measured and one.tool in TOOLS:
            yield f"| {one.kernel} | {one.tool} | {' | '.join(f'{ratio:.2f}' for ratio in one.associative)} |"


# ----------------------------------------------------------------------------------------- figures


def plot(kernel: str, extents: tuple[int, ...], outcomes: Sequence[Outcome], path: Path) -> None:
    """Bytes to and from memory over capacity, tape and the rest, tapeflow and Enzyme in one figure."""
    figure, axes = pyplot.subplots(figsize=(6.4, 3.8), layout="constrained")
    for outcome in outcomes:
        if outcome.curves is None or outcome.tool not in TOOLS:
            continue
        found = outcome.curves
        octaves = math.log2(found.capacities[-1] / found.capacities[0])
        at = np.unique(np.geomspace(1, found.capacities.size, int(octaves * _POINTS)).astype(int) - 1)
        capacities = found.capacities[at] / 1024
        colour = COLOURS[outcome.tool]
        for traffic, style, what in ((found.other_traffic, "-", "rest"), (found.tape_traffic, "--", "tape")):
            if traffic.max() > 0:
                axes.step(
                    capacities, traffic[at] / 1e6, style, where="post", color=colour, label=f"{outcome.tool}, {what}"
                )
        if found.required is not None:
            axes.axvline(found.required / 1024, color=colour, linewidth=0.8, linestyle=":")
    axes.set(
        xscale="log",
        yscale="log",
        xlabel="capacity, KB (dotted: required)",
        ylabel="bytes to and from memory, MB",
        title=f"{kernel}, {' x '.join(map(str, extents))}",
    )
    axes.legend(fontsize="small", frameon=False)
    axes.grid(alpha=0.2)
    figure.savefig(path, dpi=90)
    pyplot.close(figure)
