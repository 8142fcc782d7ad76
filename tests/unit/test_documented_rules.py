"""The examples of docs/rules.md print what the page shows."""

import doctest
import linecache
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rules.md"


def test_the_page_on_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Numba reads the source of a function through linecache, which doctest fills for its examples.
    page = doctest.DocTestParser().get_doctest(PAGE.read_text(), {"__name__": "rules"}, "rules.md", str(PAGE), 0)
    assert len(page.examples) > 30
    printed: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL | doctest.REPORT_NDIFF)
    monkeypatch.setattr(linecache, "checkcache", lambda filename=None: None)
    runner.run(page, out=printed.append)
    assert runner.failures == 0, "".join(printed)
