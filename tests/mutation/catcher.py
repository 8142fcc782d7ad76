"""Parts of the test suite that are run against a mutated copy, each in a process of its own."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

MOST_MEMORY = 12 << 30
"""Bytes of address space: a fault may make the tape ask for any amount."""

PASSED, FAILED = 0, 1
"""Exit statuses of pytest, and of our fuzzing loop, that say something about the compiler."""

FAILURE = re.compile(r"^(?:FAILED|ERROR) (?P<test>.+?)(?: - (?P<reason>.*))?$", re.MULTILINE)
STARTED = re.compile(r"^(?P<test>tests/\S+::\S+)", re.MULTILINE)


class CatcherError(Exception):
    """A catcher could not be run, which says nothing about the fault."""


@dataclass(frozen=True, slots=True)
class Catch:
    """What noticed a fault, and how."""

    test: str
    how: str


@dataclass(frozen=True, slots=True)
class Catcher:
    """A selection of tests."""

    module: str
    """``pytest`` or ``tests.mutation.fuzz``."""
    arguments: tuple[str, ...]
    seconds: int
    """After so long a process counts as hanging, which is a catch."""

    def __str__(self) -> str:
        return " ".join((self.module, *self.arguments))

    def catch_or_none(self, tree: Path) -> Catch | None:
        """What noticed a fault in the copy at ``tree``; None when everything passed."""
        options = ("-x", "-v", "--tb=no", "-p", "no:cacheprovider") if self.module == "pytest" else ()
        process = subprocess.Popen(
            [sys.executable, "-m", self.module, *options, *self.arguments],
            cwd=tree,
            env={
                **os.environ,
                "PYTHONPATH": str(tree),
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYTEST_ADDOPTS": "",
                "COLUMNS": "200",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        if hasattr(resource, "prlimit"):
            resource.prlimit(process.pid, resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        _running.add(process)
        try:
            output, _ = process.communicate(timeout=self.seconds)
        except subprocess.TimeoutExpired:
            return Catch(str(self), f"no end within {self.seconds} s")
        finally:
            _end(process)
        return self._judged(process.returncode, output)

    def _judged(self, status: int, output: str) -> Catch | None:
        if status == PASSED:
            return None
        failure = FAILURE.search(output)
        if status == FAILED and failure is not None:
            return Catch(failure["test"], _shortened(failure["reason"] or ""))
        if status < 0:
            started = list(STARTED.finditer(output))
            return Catch(started[-1]["test"] if started else str(self), f"crash: {signal.Signals(-status).name}")
        raise CatcherError(f"{self} ended with status {status}:\n{output[-3000:]}")


def corpus(names: str = "") -> Catcher:
    """Kernels of ``tests/gradients/corpus``, by a pytest expression over their names."""
    return _pytest("tests/gradients/test_corpus.py", names)


def on_disk(names: str = "") -> Catcher:
    """Programs whose tapes go to disk in chunks of a few records."""
    return _pytest("tests/gradients/test_tape_on_disk.py", names)


def packed(names: str = "") -> Catcher:
    """Programs whose branches take a bit of the tape."""
    return _pytest("tests/gradients/test_packed_branches.py", names)


def functions(names: str = "") -> Catcher:
    """Scalar functions of ``math`` and NumPy."""
    return _pytest("tests/gradients/test_scalar_functions.py", names)


def unit(path: str, names: str = "") -> Catcher:
    return _pytest(f"tests/unit/{path}", names)


def ir(names: str = "") -> Catcher:
    """lit tests."""
    return _pytest("tests/ir", names)


def _pytest(path: str, names: str) -> Catcher:
    return Catcher("pytest", (path, "-k", names) if names else (path,), 150 if names else 400)


SUITE = (
    unit("adjoint"),
    unit("rules"),
    unit("tape"),
    corpus(),
    unit("ir"),
    unit("analysis"),
    unit("test_c_gradients.py"),
    unit("transforms"),
    functions(),
    ir("loops or tape"),
    Catcher("tests.mutation.fuzz", ("40",), 400),
)
"""What a fault meets, in this order, if its first catcher lets it pass."""


_running: set[subprocess.Popen[str]] = set()


def end_running() -> None:
    """Ends what an interrupted run leaves: the processes are groups of their own, which Ctrl-C does not reach."""
    for process in tuple(_running):
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """Ends the process with all that it started: a worker that hangs outlives the test that asked it."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    _running.discard(process)


def _shortened(reason: str, most: int = 60) -> str:
    line = reason.strip().splitlines()[0] if reason.strip() else ""
    line = re.sub(r"^(?:\w+\.)+(\w+)", r"\1", line)
    return line if len(line) <= most else line[: most - 1] + "…"
