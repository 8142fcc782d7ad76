"""The tape's scheduler, part by part, in required SRAM, energy and bytes: the tables of docs/hierarchy-results.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import kernels
from bench.hierarchy.row import Row, enzyme_over, required, size_text, spread
from bench.hierarchy.tools import PARTS, TOOLS
from bench.tools.columns import SETTINGS

COLUMNS = {**{tool: SETTINGS[tool].title for tool in PARTS}, TOOLS[0]: "default", TOOLS[1]: "Enzyme"}
"""Tools in the order of the tables, with their titles."""
MEASURES: Mapping[str, Callable[[Row], str]] = {
    "Required SRAM": required,
    "On-chip energy, µJ": lambda row: f"{row.energy / 1e6:.3g}",
    "Tape": lambda row: size_text(row.tape),
}


def parts(by_kernel: Mapping[str, Mapping[str, Row]]) -> Iterator[str]:
    """Means of Enzyme over each column, then every kernel."""
    yield "## The scheduler, part by part"
    yield ""
    yield "The columns of [results.md](results.md), where what they are is said. Loops that may be rebuilt are: at this"
    yield "size the cost model, and so the default, keeps every tape whole."
    yield ""
    yield "Enzyme over each, geometric mean (least to greatest, kernels):"
    yield ""
    yield "| column | class | required SRAM | on-chip energy | of the tape alone |"
    yield "|---|---|---|---|---|"
    classes = {kernel: kernels.load(kernel).CLASS for kernel in by_kernel}
    for tool, title in COLUMNS.items():
        if tool == TOOLS[1]:
            continue
        for chosen in sorted(set(classes.values()), reverse=True):
            names = [kernel for kernel in by_kernel if classes[kernel] == chosen]
            cells = [_mean(by_kernel, names, tool, field) for field in ("required", "energy", "tape_energy")]
            yield f"| {title} | {chosen} | {' | '.join(cells)} |"
    for measure, text in MEASURES.items():
        yield ""
        yield f"| {measure} | " + " | ".join(COLUMNS.values()) + " |"
        yield "|---|" + "--:|" * len(COLUMNS)
        for kernel, found in by_kernel.items():
            cells = [text(row) if (row := found.get(tool)) and row.is_measured else "–" for tool in COLUMNS]
            yield f"| {kernel} | {' | '.join(cells)} |"


def _mean(by_kernel: Mapping[str, Mapping[str, Row]], names: list[str], tool: str, field: str) -> str:
    pairs = (enzyme_over(by_kernel[kernel].get(tool), by_kernel[kernel].get(TOOLS[1]), field) for kernel in names)
    return spread([ratio for ratio in pairs if ratio is not None])
