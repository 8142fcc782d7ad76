"""The page of refusals says what the code refuses, and is the one in docs/."""

from __future__ import annotations

from pathlib import Path

import pytest

import tapeflow
from tapeflow.__main__ import main
from tapeflow.inspect.refusals import page, refusals

DOCS = Path(__file__).parents[3] / "docs" / "refusals.md"


def test_the_page_in_docs_is_current() -> None:
    assert DOCS.read_text() == page(), "write it again: .venv/bin/tapeflow refusals > docs/refusals.md"


def test_the_command_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["refusals"]) == 0
    assert capsys.readouterr().out == page()


def test_a_refusal_of_the_fence_is_on_the_page() -> None:
    def distinct(x):
        found = set()
        for a in x:
            found.add(int(a))
        return len(found) * x[0]

    with pytest.raises(tapeflow.UnsupportedError) as raised:
        tapeflow.jit(distinct).explain("float64[::1]")
    assert "which cannot be looked into" in str(raised.value)
    (entry,) = (r for r in refusals() if r.construct == "a call of @‹name›, which cannot be looked into")
    assert entry.stage == "adjoint"
    assert entry.advice in str(raised.value)


def test_every_refusal_of_the_passes_says_what_to_do() -> None:
    for refusal in refusals():
        assert refusal.construct and refusal.advice
        assert "…" not in refusal.construct
