"""Tables in Markdown, of cells and ratios."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.summary import Column, Results, mean_of


def ratio_table(
    results: Results, names: Sequence[str], size: str, columns: Sequence[Column], title: str
) -> Iterator[str]:
    """A row a kernel, then their means; nothing without kernels."""
    if not names:
        return
    if title:
        yield title
        yield ""
    yield "| kernel | primal ms | " + " | ".join(column.title for column in columns) + " |"
    yield "|---|--:|" + "--:|" * len(columns)
    for name in names:
        primal = results.primal(name, size, columns[0]) or results.primal(name, size, columns[-1])
        cells = (ratio_or_status(results, name, size, column) for column in columns)
        yield f"| {name} | {milliseconds(primal)} | " + " | ".join(cells) + " |"
    means, worst = [], []
    for column in columns:
        mean = mean_of(((name, results.ratio(name, size, column)) for name in names), worst_is_least=False)
        means.append(f"{mean.geometric:.2f} ({mean.count})" if mean else "–")
        worst.append(f"{mean.worst:.2f}" if mean else "–")
    yield "| *geometric mean (of how many)* | | " + " | ".join(means) + " |"
    yield "| *worst* | | " + " | ".join(worst) + " |"
    yield ""


def ratio_or_status(results: Results, name: str, size: str, column: Column) -> str:
    found = results.ratio(name, size, column)
    if found is not None:
        return f"{found:.2f}"
    cell = results.cell(name, size, column)
    if cell is None or cell["reason"].startswith("not written"):
        return "–"
    return str(cell["status"])


def milliseconds(seconds: float | None) -> str:
    return "–" if seconds is None else f"{1e3 * seconds:.3g}" if seconds < 0.1 else f"{1e3 * seconds:.0f}"


def megabytes(size: int | None) -> str:
    return "" if size is None else f"{size / 1e6:.1f}"
