"""``tapeflow tune``: the file of constants, what is wrong with one, and who reads it."""

from __future__ import annotations

import dataclasses
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs
from tapeflow.__main__ import main
from tapeflow.errors import TuningError
from tapeflow.tuning import file, measure
from tapeflow.tuning.file import VARIABLE, costs_in_use, path_or_none, read, write

CHECKOUT = Path(__file__).resolve().parents[3]
OTHER = dataclasses.replace(BUILT_IN_COSTS, taped_byte=0.25, cache_bytes=64e6)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = tmp_path / "folder" / "costs.json"
    monkeypatch.setenv(VARIABLE, str(found))
    return found


def content(**changes: Any) -> str:
    return json.dumps({"version": 1, "costs": {**dataclasses.asdict(OTHER), **changes}})


def test_the_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert path_or_none() == tmp_path / "tapeflow" / "costs.json"
    monkeypatch.setenv("HOME", "/somebody")
    for nowhere in ("", "relative"):
        monkeypatch.setenv("XDG_CONFIG_HOME", nowhere)
        assert path_or_none() == Path("/somebody/.config/tapeflow/costs.json")
    monkeypatch.setenv(VARIABLE, "")
    assert path_or_none() is None
    assert costs_in_use() == BUILT_IN_COSTS


def test_what_is_written_is_read(path: Path) -> None:
    assert read(path) is None
    assert costs_in_use() == BUILT_IN_COSTS
    write(path, OTHER)
    assert read(path) == costs_in_use() == OTHER
    assert list(path.parent.iterdir()) == [path], "no draft is left"


BROKEN = {
    "": "Expecting value",
    "[1]": "not of version 1",
    '{"version": 2, "costs": {}}': "not of version 1",
    '{"version": 1, "costs": [1]}': "not given by name",
    '{"version": 1}': "not given by name",
    '{"version": 1, "costs": {"taped_byte": 1}}': "'cache_bytes' is missing",
    content(more=1.0): "there is no constant 'more'",
    content(taped_byte=0.0): "'taped_byte' is 0.0, not a number from 1e-06",
    content(taped_byte=-1.0): "'taped_byte' is -1.0",
    content(taped_byte=math.nan): "'taped_byte' is nan",
    content(libm_call=math.inf): "'libm_call' is inf",
    content(libm_call=1e300): "'libm_call' is 1e+300",
    content(cache_bytes=True): "'cache_bytes' is True",
    content(cache_bytes="16 MB"): "'cache_bytes' is '16 MB'",
    "[" * 100_000: "recursion",
}


@pytest.mark.parametrize("text", BROKEN, ids=list(BROKEN.values()))
def test_a_broken_file_is_named_and_the_built_in_constants_hold(text: str, path: Path) -> None:
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(TuningError) as raised:
        read(path)
    assert str(path) in str(raised.value) and "tapeflow tune --reset" in str(raised.value)
    assert BROKEN[text] in str(raised.value)
    with pytest.warns(UserWarning, match="the built-in constants are used"):
        assert costs_in_use() == BUILT_IN_COSTS


def test_a_file_that_is_a_folder_or_no_text_is_broken(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(TuningError, match="Is a directory"):
        read(path)
    path.rmdir()
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(TuningError, match="utf-8"):
        read(path)


def test_tune_writes_what_it_measures(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measure, "SECONDS", 0.0)
    monkeypatch.setattr(measure, "SECONDS_OF_A_LARGE_TAPE", 0.0)
    monkeypatch.setattr(measure, "LARGEST", 8 << 20)
    assert main(["tune"]) == 0
    assert f"written to {path}" in capsys.readouterr().out
    costs = read(path)
    assert costs is not None and costs != BUILT_IN_COSTS
    assert main(["tune", "--show"]) == 0
    shown = capsys.readouterr().out
    assert f"from {path}" in shown
    assert all(field.name in shown for field in dataclasses.fields(Costs))
    assert main(["tune", "--reset"]) == main(["tune", "--reset"]) == 0
    assert "removed" in capsys.readouterr().out
    assert main(["tune", "--show"]) == 0
    assert f"built in: {path} is not there" in capsys.readouterr().out


def test_tune_says_where_it_cannot_write(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, "")
    assert main(["tune"]) == 1
    assert f"Set {VARIABLE} to its path" in capsys.readouterr().err
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file" / "costs.json"))
    monkeypatch.setattr(measure, "steps", lambda: iter(()))
    monkeypatch.setattr(measure, "costs_from", lambda found: OTHER)
    assert main(["tune"]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_measurement_that_makes_no_sense_is_not_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measure, "steps", lambda: iter(()))
    monkeypatch.setattr(measure, "costs_from", lambda found: dataclasses.replace(OTHER, reloaded=0.0))
    assert main(["tune"]) == 1
    assert "'reloaded' is 0.0" in capsys.readouterr().err
    assert not path.exists()


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        ([1.0, 1.0, 1.2, 4.0, 4.1], 4),
        ([1.0, 1.0, 1.0, 9.0, 4.1], 4),  # a disturbed measurement is not the largest's
        ([2.0, 1.0, 1.0, 1.0, 1.0], 16),
        ([4.0, 4.0, 4.0, 4.0, 1.0], 16),
    ],
)
def test_the_cache_ends_where_tapes_become_dear(costs: list[float], expected: int) -> None:
    tapes = [(1 << n, cost) for n, cost in enumerate(costs)]
    assert measure.cache_bytes(tapes) == expected


def test_explain_says_that_constants_are_tuned(path: Path) -> None:
    """Read when tapeflow starts: in a process of its own."""
    script = (
        "import tapeflow\n"
        "def f(x, n):\n"
        "    for i in range(n):\n"
        "        x = x * x\n"
        "    return x\n"
        "print(tapeflow.jit(f).explain('float64, int64'))\n"
        "print(tapeflow.jit(f, tape='aos').explain('float64, int64', lanes=2))\n"
    )
    (path.parent).mkdir()
    source = path.parent / "script.py"
    source.write_text(script)

    def printed() -> str:
        return subprocess.run(
            [sys.executable, str(source)], capture_output=True, text=True, check=True, env=environment()
        ).stdout

    assert "tuned" not in printed()
    write(path, OTHER)
    assert printed().count("costs: tuned, not the built-in ones: a cache of 64 MB, 2.00 ns for eight bytes") == 2


def environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(CHECKOUT)}


def test_the_processor_has_a_name() -> None:
    assert file.processor()
