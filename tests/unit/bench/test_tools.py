"""The tools of the benchmarks that need nothing but tapeflow: each runs a kernel, and gives its value."""

from __future__ import annotations

import pytest

from bench.cases import Case
from bench.tools import hand, primal, tapeflow_fresh, tapeflow_tool


@pytest.mark.parametrize("tool", (tapeflow_tool, tapeflow_fresh, hand), ids=lambda tool: tool.__name__)
def test_a_tool_gives_the_value_of_the_kernel(tool):
    case = Case("heat_1d", "tiny", "strict")
    plain, prepared = primal.prepare(case), tool.prepare(case)
    plain.reset()
    expected = plain.run()
    prepared.reset()
    value, _ = prepared.run()
    assert value == pytest.approx(expected[0] if isinstance(expected, tuple) else expected, rel=1e-14)
