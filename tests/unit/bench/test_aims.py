"""What the results page says of the aims, from made-up cells."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from bench.aims import aims, parts
from bench.plan import groups
from bench.summary import Results
from bench.tools import MODULES
from bench.tools.columns import ABLATION, LAYOUTS, SETTINGS


def cells(*rows: tuple[str, str, str, float, int | None]) -> dict[str, Any]:
    """Of (memory, kernel, tool, milliseconds, tape bytes)."""
    made: dict[str, Any] = {}
    for memory, kernel, tool, milliseconds, tape in rows:
        cell = {"kernel": kernel, "status": "right", "reason": "", "minimum": 1e-3 * milliseconds, "tape_bytes": tape}
        made[f"strict/{memory}/{kernel}/large/{tool}"] = cell
    return made


def made_up() -> Results:
    """Two kernels of the taped class: one on which tapeflow leads, and one on which it does not."""
    rows: list[tuple[str, str, str, float, int | None]] = []
    for kernel, ours, soa, enzyme, tape in (("heat_1d", 10.0, 20.0, 40.0, 100), ("burgers", 12.0, 15.0, 10.0, 0)):
        for memory in ("cold", "warm", "huge"):
            rows += [(memory, kernel, "primal", 2.0, None), (memory, kernel, "tapeflow", ours, tape)]
            rows += [(memory, kernel, "enzyme", enzyme * (2.0 if memory == "cold" else 1.0), 700)]
        rows += [("warm", kernel, tool, soa / (2.0 if tool in LAYOUTS else 1.0), 400) for tool in ABLATION]
    return Results(cells(*rows, ("cold", "heat_1d", "hand", 5.0, 0)))


def test_each_aim_is_answered() -> None:
    text = " ".join("\n".join(aims(made_up())).split())
    assert "Within on 0 of 2 kernels. Above 1.10: burgers 1.50. Below 0.90," in text
    assert "not the layout's alone: heat_1d 0.50." in text
    assert "| the best of aos, tiled and staged | 2.31 (2) | 1.33 burgers | 2.00 (2) | 2.00 burgers |" in text
    assert "all kernels met: 2.31 where 1.3 was the aim. By the best for each kernel met: 2.31" in text
    assert "| taped | 3.65 (2) | 1.67 burgers | 1.83 (2) | 0.83 burgers | 1.83 (2) | 0.83 burgers |" in text
    assert "Enzyme, cold: met: 3.65 where 2.5 was the aim. Enzyme, warm: met: 1.83 where 1.4 was the aim." in text
    assert "by more than 5%, tapeflow's time over Enzyme's: burgers 1.20." in text
    assert "- order kept: heat_1d 2.00; mean 2.00 (1)" in text and "Missed on heat_1d." in text
    assert "Missed: geometric mean 6.00 (1)" in text and "Above 5, of all: burgers 6.00." in text
    assert "at once: mean 7.00 (1), worst 7.00 heat_1d; met" in text and "Without any tape: burgers." in text


def test_nothing_measured_is_said_so() -> None:
    text = " ".join("\n".join(aims(Results({}))).split())
    assert "not measured." in text and "Not measured." in text
    assert "met:" not in text.lower()
    assert "|---" not in "\n".join(parts(Results({})))


def test_the_ablation_is_a_table_of_ratios() -> None:
    lines = list(parts(made_up()))
    assert any(line.startswith("| heat_1d | 2 | – | 10.00 | 5.00 |") for line in lines)
    header = next(line for line in lines if line.startswith("| kernel"))
    assert all(f"| {setting.title} |" in header for setting in SETTINGS.values())


def test_the_plan_measures_each_column_once_and_beside_enzyme() -> None:
    planned = groups(["heat_1d"])
    for tool in SETTINGS:
        assert tool in MODULES
        (group,) = [group for group in planned if tool in group.tools]
        assert "enzyme" in group.tools and "large" in group.sizes
        assert group.memory == ("cold" if tool.endswith("fresh") else "warm")


def test_each_column_has_one_part_more() -> None:
    columns = [SETTINGS[tool].options for tool in ABLATION if tool not in LAYOUTS]
    for before, after in pairwise(columns[1:]):
        assert len({option for option in after if after[option] != before[option]}) == 1
