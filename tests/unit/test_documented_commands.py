"""What README.md shows is run as it is written."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tapeflow.__main__ import main

CHECKOUT = Path(__file__).resolve().parents[2]
README = (CHECKOUT / "README.md").read_text()
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
COMMANDS = [line.split("#")[0].strip() for language, block in BLOCKS if not language for line in block.splitlines()]


def test_every_kind_of_command_is_found() -> None:
    assert {shlex.split(command)[0] for command in COMMANDS if command} == {"make", "tapeflow", "clang"}


@pytest.mark.parametrize("block", [block for language, block in BLOCKS if language == "python"])
def test_python_of_the_readme(block: str, tmp_path: Path) -> None:
    # Numba reads the source of a function from its file.
    file = tmp_path / "readme.py"
    file.write_text(block)
    names: dict[str, Any] = {"__name__": "readme", "__file__": str(file)}
    exec(compile(block, str(file), "exec"), names)
    assert names["du"].shape == names["u"].shape


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.startswith("tapeflow ")])
def test_tapeflow_commands(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kernels").symlink_to(CHECKOUT / "kernels")
    shutil.copy(CHECKOUT / "tests" / "ir" / "data" / "dot.ll", tmp_path)
    shutil.copy(CHECKOUT / "tests" / "programs" / "ir" / "scalars.O2.ll", tmp_path / "program.ll")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAPEFLOW_COSTS", str(tmp_path / "costs.json"))
    status = main(shlex.split(command)[1:])
    assert status == 0, capsys.readouterr().err


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.startswith("make")])
def test_make_knows_its_targets(command: str) -> None:
    printed = subprocess.run(["make"], cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    assert f"\n  {command} " in printed


def test_the_demo_fits_and_agrees_with_the_oracle() -> None:
    done = subprocess.run([sys.executable, "-m", "bench.demo"], cwd=CHECKOUT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "CONVERGENCE" in done.stdout
    assert (CHECKOUT / "build" / "demo" / "lynx_hare.png").read_bytes().startswith(b"\x89PNG")
