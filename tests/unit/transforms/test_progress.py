"""A slow compilation says on a terminal what it does; a fast one, and one without a terminal, says nothing."""

import sys

import pytest

import tapeflow
from tapeflow import pipeline


@pytest.mark.parametrize(("seconds", "is_terminal"), [(-1.0, True), (-1.0, False), (1e9, True)])
def test_stages_are_named_on_a_terminal_when_it_takes_long(monkeypatch, capsys, seconds, is_terminal):
    monkeypatch.setattr(pipeline, "SILENT_SECONDS", seconds)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)

    @tapeflow.jit
    def slow(x):
        return x * x

    assert tapeflow.grad(slow)(3.0) == 6.0
    captured = capsys.readouterr()
    assert captured.out == ""
    if seconds < 0 and is_terminal:
        assert "tapeflow: gradient of " in captured.err
        assert all(f"{stage} …" in captured.err for stage in tapeflow.STAGES[:-1])
    else:
        assert captured.err == ""
