"""The scheduler, part by part: the tables, and that each column is a gradient that can be measured."""

from __future__ import annotations

import pytest

from bench.cases import Case
from bench.hierarchy.parts import COLUMNS, parts
from bench.hierarchy.report import markdown
from bench.hierarchy.row import Row
from bench.hierarchy.tools import PARTS, _compilation
from llvm_passes.tape.settings import Layout


def made_up() -> dict[str, Row]:
    """Each column needs a quarter of what Enzyme does; one is not measured."""
    rows = {tool: Row("heat_1d", tool, "", (8, 3), 1 << 10, 256, 0, {}, 1e6, 1e5, (1.0,) * 3) for tool in COLUMNS}
    rows["enzyme"] = Row("heat_1d", "enzyme", "", (8, 3), 4 << 10, 512, 0, {}, 4e6, 4e5, (1.0,) * 3)
    rows["tapeflow-staged"] = Row("heat_1d", "tapeflow-staged", "refused; for a reason", (8, 3))
    return rows


def test_the_tables() -> None:
    text = "\n".join(parts({"heat_1d": made_up()}))
    assert "| soa | taped | 4.00 (4 to 4, 1) | 4.00 (4 to 4, 1) | 4.00 (4 to 4, 1) |" in text
    assert "| + staged | taped | – | – | – |" in text
    measured = ["1 KB"] * len(COLUMNS)
    measured[list(COLUMNS).index("tapeflow-staged")], measured[-1] = "–", "4 KB"
    assert f"| heat_1d | {' | '.join(measured)} |" in text
    whole = markdown(list(made_up().values()), "head", "figures")
    assert "- heat_1d, tapeflow-staged not measured: refused; for a reason" in whole
    assert "| heat_1d | tapeflow-aos | 1.00" not in whole


@pytest.mark.parametrize("tool", ["tapeflow", *PARTS])
def test_each_column_is_a_gradient_of_its_own(tool: str) -> None:
    settings = _compilation(Case("heat_1d", "tiny"), tool).settings
    if tool != "tapeflow":
        assert settings.layout is Layout(PARTS[tool]["tape"])
        assert settings.rebuilt is not settings.streamed, "what may be rebuilt is, where that is switched on"
