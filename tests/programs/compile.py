"""Regenerates the IR of the C programs: ``python -m tests.programs.compile [name …]``, with ziglang from PyPI.

The IR is kept beside the programs, so that the tests need no C compiler.  What clang says of the machine
that it compiled on is left out.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LEVELS = ("O0", "O1", "O2")
CLANG = (sys.executable, "-m", "ziglang", "cc", "-target", "x86_64-linux-gnu", "-mcpu=x86_64")
OPTIONS = (
    *("-S", "-emit-llvm", "-g0", "-w", "-fno-sanitize=all", "-fno-stack-protector"),
    *("-fno-unwind-tables", "-fno-asynchronous-unwind-tables"),
)
_MACHINE = re.compile(r' "(?:target-features|target-cpu|tune-cpu|frame-pointer|stack-protector-buffer-size)"="[^"]*"')
_TRIPLE = re.compile(r'^target triple = "[^"]*"\n', re.MULTILINE)
_IDENTITY = re.compile(r"^; ModuleID = .*\n", re.MULTILINE)


def ir_of(program: Path, level: str) -> str:
    """The IR that clang makes of a C program."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "out.ll"
        command = [*CLANG, *OPTIONS, f"-{level}", program.name, "-o", str(output)]
        subprocess.run(command, cwd=program.parent, check=True, capture_output=True)
        text = output.read_text()
    return _TRIPLE.sub("", _IDENTITY.sub("", _MACHINE.sub("", text)))


def main(names: list[str]) -> None:
    (HERE / "ir").mkdir(exist_ok=True)
    for program in sorted(HERE.glob("*.c")):
        if names and program.stem not in names:
            continue
        for level in LEVELS:
            (HERE / "ir" / f"{program.stem}.{level}.ll").write_text(ir_of(program, level))


if __name__ == "__main__":
    main(sys.argv[1:])
