"""Every IR test as a pytest test of its own, so that one summary counts them all."""

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
FILES = sorted(
    path.relative_to(HERE).as_posix()
    for suffix in ("*.ll", "*.test")
    for path in HERE.rglob(suffix)
    if "data" not in path.relative_to(HERE).parts
)


@pytest.mark.parametrize("file", FILES)
def test_ir_file(file: str) -> None:
    command = [sys.executable, "-c", "from lit.main import main; main()", "-a", "-j", "1", str(HERE / file)]
    outcome = subprocess.run(command, capture_output=True, text=True)
    said = outcome.stdout + outcome.stderr
    assert outcome.returncode == 0, said
    assert "Passed: 1" in said, said
