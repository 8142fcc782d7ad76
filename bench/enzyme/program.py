"""The ``catalyst`` program of PennyLane Catalyst, which has Enzyme linked in and reads LLVM IR.

    catalyst in.ll --tool=llc -o out.ll --workspace=W --keep-intermediate

runs LLVM's O2, Enzyme where the module calls ``__enzyme_autodiff``, and leaves the result in
``W/2_AfterEnzymePasses.ll``.  It is installed for the benchmarks alone, into ``build/enzyme``.
"""

from __future__ import annotations

import hashlib
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REQUIREMENT = "pennylane-catalyst==0.15.0"
ROOT = Path(__file__).resolve().parent.parent.parent
TARGET = ROOT / "build" / "enzyme"
PROGRAM = TARGET / "bin" / "catalyst"
TIMEOUT = 300.0
"""Seconds after which a differentiation counts as failed."""

_TELLING = ("Enzyme: ", "Assertion", "error: ")
"""What a line of the program's output says that tells why it failed, most telling first."""


class EnzymeError(Exception):
    """Enzyme did not give a gradient: what it said, and the command."""


@dataclass(frozen=True)
class Differentiated:
    """What Enzyme made of a module."""

    text: str
    seconds: float
    """Of the program: its start, reading and writing, O2 and Enzyme."""
    command: str


def install() -> None:
    """Install the program unless it is there.  Raises CalledProcessError when pip fails."""
    if PROGRAM.exists():
        return
    print(f"installing {REQUIREMENT} (88 MB) into {TARGET.relative_to(ROOT)}", file=sys.stderr)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*command, "--target", str(TARGET), REQUIREMENT], check=True)


def differentiate(text: str, flags: Sequence[str] = ()) -> Differentiated:
    """The module ``text`` with its calls of ``__enzyme_autodiff`` resolved.

    ``flags`` are Enzyme's own (``--enzyme-fast-math=0``).  Raises :class:`EnzymeError` when Enzyme
    refuses, crashes or takes too long; its input is then kept beside the program's installation.
    """
    install()
    with tempfile.TemporaryDirectory(prefix="enzyme.") as name:
        workspace = Path(name)
        (workspace / "in.ll").write_text(text)
        command = [str(PROGRAM), "in.ll", "--tool=llc", "-o", "out.ll", "--workspace=.", "--keep-intermediate", *flags]
        shown = shlex.join([PROGRAM.name, *command[1:]])
        begin = time.perf_counter()
        try:
            run = subprocess.run(command, cwd=workspace, capture_output=True, text=True, timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            raise EnzymeError(f"no gradient after {TIMEOUT:.0f} s; {shown}, {_keep(text)}") from None
        seconds = time.perf_counter() - begin
        result = workspace / "2_AfterEnzymePasses.ll"
        if run.returncode != 0 or not result.exists():
            raise EnzymeError(f"{_reason(run.stderr or run.stdout, run.returncode)}; {shown}, {_keep(text)}")
        return Differentiated(result.read_text(), seconds, shown)


def _reason(output: str, code: int) -> str:
    """The line of the program's output that says what is wrong: crashes print whole modules."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = next((line for line in lines if any(mark in line for mark in _TELLING)), "no reason")
    # Before what is wrong stands the whole type of the function, or the path of a source file.
    marks = [mark for mark in _TELLING if mark in telling]
    said = telling[telling.index(marks[0]) :] if marks else telling
    return f"exit code {code}: {said[:200]}"


def _keep(text: str) -> str:
    """Write a refused input where it can be looked at; says where."""
    refused = TARGET / "refused" / f"{hashlib.sha256(text.encode()).hexdigest()[:12]}.ll"
    refused.parent.mkdir(parents=True, exist_ok=True)
    refused.write_text(text)
    return f"in.ll kept as {refused.relative_to(ROOT)}"
