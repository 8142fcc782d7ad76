"""Each C program, as clang compiles it at three levels, goes through ``tapeflow opt`` and finds its answers right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tapeflow.__main__ import main

HERE = Path(__file__).resolve().parent
PROGRAMS = sorted(p.stem for p in HERE.glob("*.c"))
LEVELS = ("O0", "O1", "O2")


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_finds_its_derivatives_right(program: str, tmp_path: Path) -> None:
    outputs = []
    for level in LEVELS:
        output = tmp_path / f"{program}.{level}.ll"
        assert main(["opt", str(HERE / "ir" / f"{program}.{level}.ll"), "-o", str(output)]) == 0
        assert "__enzyme_" not in output.read_text()
        outputs.append(str(output))
    command = [sys.executable, "-m", "tests.programs.execute", *outputs]
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE.parents[1], timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_is_ir_for_every_program() -> None:
    expected = {f"{program}.{level}.ll" for program in PROGRAMS for level in LEVELS}
    assert {p.name for p in (HERE / "ir").glob("*.ll")} == expected
