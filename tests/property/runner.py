"""Programs are compiled and run in worker processes, so that a crash is a finding and not the end of the run."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from tests.property.outcome import Kind, Outcome
from tests.property.program import Program

NUMBA_OPT = "0"
"""What Numba compiles by itself, around a gradient, is not what is tested; its optimiser is a sixth of the time."""

ROOT = Path(__file__).parents[2]
TIMEOUT_SECONDS = 120.0
MOST_WAITS = 10
"""So many times the timeout a process may take that does not get the processor, or sleeps."""
PROGRAMS_PER_PROCESS = 300
"""Compiled code is kept as long as its process; a fresh one bounds the memory."""


def _processor_seconds(pid: int) -> float:
    """Processor time that a process has had; infinite where the system does not say."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("inf")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Worker:
    """One worker process, started when needed and again after a crash."""

    def __init__(self, *, with_coverage: bool = False) -> None:
        self._flag = "coverage" if with_coverage else "plain"
        self._process: subprocess.Popen[str] | None = None
        self._errors: Any = None
        self._served = 0

    def judge(self, program: Program) -> Outcome:
        process = self._running()
        assert process.stdin is not None and process.stdout is not None
        try:
            process.stdin.write(f"{self._flag} {program.to_json()}\n")
            process.stdin.flush()
        except BrokenPipeError:
            return self._crashed()
        latest = _processor_seconds(process.pid) + TIMEOUT_SECONDS
        ready: list[Any] = []
        # On a busy machine a minute is little: what counts is the processor time.
        for _ in range(MOST_WAITS):
            ready, _, _ = select.select([process.stdout], [], [], TIMEOUT_SECONDS)
            if ready or _processor_seconds(process.pid) >= latest:
                break
        if not ready:
            self.close()
            return Outcome(Kind.TIMEOUT, f"no answer within {TIMEOUT_SECONDS:.0f} s")
        line = process.stdout.readline()
        if not line:
            return self._crashed()
        self._served += 1
        if self._served >= PROGRAMS_PER_PROCESS:
            self.close()
        return Outcome.from_json(line)

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            self._errors = TemporaryFile("w+")  # noqa: SIM115 -- lives as long as the process
            self._served = 0
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.property.worker"],
                cwd=ROOT,
                env={**os.environ, "NUMBA_OPT": NUMBA_OPT},
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
            )
        return self._process

    def _crashed(self) -> Outcome:
        assert self._process is not None
        code = self._process.wait()
        self._errors.seek(0)
        last = "".join(self._errors.readlines()[-12:])
        self.close()
        return Outcome(Kind.CRASH, f"exit status {code}\n{last}")

    def close(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.communicate()
        self._errors.close()
        self._process = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def run(
    programs: Iterable[Program],
    report: Callable[[Program, Outcome], bool],
    *,
    workers: int = 2,
    with_coverage: bool = False,
) -> None:
    """Judge every program, until ``report`` says False; it is called from one thread at a time."""
    waiting = deque(programs)
    lock = threading.Lock()
    failures: list[BaseException] = []

    def serve() -> None:
        try:
            with Worker(with_coverage=with_coverage) as worker:
                while not failures:
                    try:
                        program = waiting.popleft()
                    except IndexError:
                        return
                    outcome = worker.judge(program)
                    with lock:
                        if not report(program, outcome):
                            waiting.clear()
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=serve, daemon=True) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
