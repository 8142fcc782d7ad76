"""Measures one kernel at some sizes with some tools, in one process, on one core, in turns.

    python -m bench.worker heat_1d --sizes small,large --tools primal,tapeflow --math strict

:mod:`bench.runner` starts it, with the environment that pins every library to one thread.  It writes one JSON object a
line: ``{"begin": [size, tool]}`` before anything that may crash or hang, and a cell for each (size, tool).
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import gc
import json
import os
import signal
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, TextIO

from bench.cases import Case
from bench.check import AGREEMENT, TINY, arrays, choose_reference, difference, error_from_oracle
from bench.counters import Meter
from bench.tools import LIBRARIES, MODULES, Postponed, Prepared, Refusal, prepare
from bench.tools.columns import ABLATION
from tapeflow.oracle import OracleError, Reference

SHARE = 0.15
"""Seconds that each tool gets for its repetitions at one size."""
LEAST, MOST = 3, 60
"""Repetitions; one that takes longer than SHARE alone is repeated LEAST times all the same, unless SLOW."""
SHARE_OF_A_COLUMN = 0.08
"""The same for each column of the ablation, which are many."""
SLOW = 2.0
"""Seconds of one run after which it is run once more and no further."""
PATIENCE = 40.0
"""Seconds for a tool to compile, as far as it is Python that takes them."""
LIMIT = 5.0
"""Seconds of one run that are too many: the tool is left out at this size and those above."""

FIRST = 3
"""A first run may take that many times LIMIT: its memory is fresh, and huge pages have to be put together first."""


class TooSlowError(Exception):
    """A run has taken, or would take, longer than LIMIT."""


@dataclass
class Cell:
    """What is known of one tool at one size; seconds and bytes."""

    kernel: str
    size: str
    tool: str
    math: str
    extents: list[int]
    work: int
    status: str = "right"
    """``right``, ``wrong``, ``unverified``, ``refused``, ``slow``, ``skipped``, ``failed``; the runner adds ``crashed``
    and ``hung``."""
    reason: str = ""
    minimum: float | None = None
    median: float | None = None
    runs: int = 0
    first: float | None = None
    """The first call at this size, compiled: with memory that is fresh."""
    compile_seconds: float | None = None
    tape_bytes: int | None = None
    heap_first: int | None = None
    """Peak heap of the first call beyond what was there."""
    rss_first: int | None = None
    heap: int | None = None
    """The same for a later call: what is kept is not counted again."""
    allocations: int | None = None
    """Of a later call."""
    page_faults: int | None = None
    oracle_error: float | None = None
    reference: str | None = None
    reference_error: float | None = None
    build: str = ""
    value: float | None = None


@dataclass
class Worker:
    """One kernel's measurement."""

    kernel: str
    math: str
    tools: list[str]
    output: TextIO
    oracle_errors: dict[str, float] = field(default_factory=dict)
    given_up: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Status and reason of the tools that are out of the race at all further sizes."""
    seconds: dict[str, tuple[int, float]] = field(default_factory=dict)
    """The last size's work and time of each tool."""
    meter: Meter = field(default_factory=Meter)

    def run(self, sizes: list[str]) -> None:
        self._check_tiny()
        for size in sizes:
            self._measure(Case(self.kernel, size, self.math))

    @functools.cached_property
    def oracle(self) -> Reference | None:
        try:
            return Case(self.kernel, "tiny", self.math).reference()
        except OracleError:
            return None

    def _check_tiny(self) -> None:
        case = Case(self.kernel, "tiny", self.math)
        for tool in self.tools:
            if tool in self.given_up:
                continue
            self._say({"begin": ["tiny", tool]})
            try:
                prepared = self._guarded(case, tool)
            except Postponed:
                continue
            if prepared is None or tool == "primal" or self.oracle is None:
                continue
            try:
                prepared.reset()
                with _limited(LIMIT):
                    _, gradients = prepared.run()
                error = error_from_oracle(arrays(gradients), self.oracle)
            except Exception as raised:
                self.given_up[tool] = ("failed", _told(raised))
                continue
            self.oracle_errors[tool] = error
            if not error <= TINY[self.math]:
                reason = f"relative error {error:.1e} from the oracle on {case.extents}"
                self.given_up[tool] = ("wrong", f"{reason}; {prepared.build}" if prepared.build else reason)

    def _measure(self, case: Case) -> None:
        cells: dict[str, Cell] = {}
        ready: dict[str, Prepared] = {}
        found: dict[str, tuple[Any, ...]] = {}
        for tool in self.tools:
            cells[tool] = self._cell(case, tool)
            if tool in self.given_up:
                continue
            self._say({"begin": [case.size, tool]})
            gradients = self._first_run(case, tool, cells[tool], ready)
            if gradients is not None and tool != "primal":
                found[tool] = gradients
        self._compare(case, cells, found)
        found.clear()
        racing = [tool for tool in ready if cells[tool].status in ("right", "primal")]
        for tool in racing:
            if tool in ABLATION:
                continue
            self._say({"begin": [case.size, tool]})
            self._count(ready[tool], cells[tool])
        self._say({"begin": [case.size, "repetitions"]})
        self._race({tool: ready[tool] for tool in racing}, cells)
        for tool, cell in cells.items():
            if tool in self.given_up and cell.status == "right":
                cell.status, cell.reason = self.given_up[tool]
            if cell.minimum is not None:
                self.seconds[tool] = (case.work, cell.minimum)
            self._say({"cell": asdict(cell)})
        for prepared in ready.values():
            prepared.released()
        ready.clear()
        gc.collect()

    def _cell(self, case: Case, tool: str) -> Cell:
        cell = Cell(case.kernel, case.size, tool, case.math, list(case.extents), case.work)
        cell.oracle_error = self.oracle_errors.get(tool)
        if tool in self.given_up:
            cell.status, cell.reason = self.given_up[tool]
        return cell

    def _first_run(self, case: Case, tool: str, cell: Cell, ready: dict[str, Prepared]) -> tuple[Any, ...] | None:
        """Prepare and run once; the gradients, or None with the reason in ``cell``."""
        try:
            self._check_pace(case, tool)
            self._check_plain_form(tool)
            prepared = self._guarded(case, tool)
            if prepared is None:
                cell.status, cell.reason = self.given_up[tool]
                return None
            cell.compile_seconds, cell.tape_bytes, cell.build = (
                prepared.compile_seconds,
                prepared.tape_bytes,
                prepared.build,
            )
            prepared.reset()
            self.meter.start()
            with _limited(FIRST * LIMIT):
                begin = time.perf_counter()
                value, gradients = prepared.run()
                cell.first = time.perf_counter() - begin
            usage = self.meter.stop()
            if prepared.tape_after is not None:
                cell.tape_bytes = prepared.tape_after()
            cell.heap_first, cell.rss_first, cell.value = usage.heap_growth, usage.rss_growth, float(value)
            ready[tool] = prepared
            return arrays(gradients)
        except Postponed as postponed:
            cell.status, cell.reason = "skipped", str(postponed)
        except TooSlowError as slow:
            self.given_up[tool] = cell.status, cell.reason = "slow", str(slow)
        except Exception as raised:
            self.given_up[tool] = cell.status, cell.reason = "failed", _told(raised)
        return None

    def _check_pace(self, case: Case, tool: str) -> None:
        """A library that is inside its own code cannot be interrupted: what will take too long is not begun."""
        if tool not in LIBRARIES:
            return
        work, seconds = self.seconds.get(tool, (case.work, 0.0))
        expected = seconds * case.work / work
        if expected > LIMIT:
            raise TooSlowError(f"about {expected:.0f} s a run, from {seconds:.2g} s at the size before")

    def _check_plain_form(self, tool: str) -> None:
        """Where a loop of PyTorch's is too slow, a minute of compiling its step would not make it fast."""
        plain = tool.removesuffix("-compiled")
        if plain != tool and self.given_up.get(plain, ("",))[0] == "slow":
            raise Postponed(f"{plain} is too slow at this size, and compiling takes up to a minute")

    def _compare(self, case: Case, cells: dict[str, Cell], found: dict[str, tuple[Any, ...]]) -> None:
        trusted = [tool for tool in found if tool in self.oracle_errors] or list(found)
        self._say({"begin": [case.size, "check"]})
        chosen, _ = choose_reference(case, found, trusted)
        for tool, gradients in found.items():
            cell = cells[tool]
            if chosen is None:
                cell.status, cell.reason = "unverified", "neither finite differences nor another tool confirms it"
                continue
            cell.reference, cell.reference_error = chosen, difference(gradients, found[chosen])
            if not cell.reference_error <= AGREEMENT[case.math]:
                error = f"relative difference {cell.reference_error:.1e} from {chosen} on {case.extents}"
                cell.status, cell.reason = "wrong", f"{error}; {cell.build}" if cell.build else error

    def _count(self, prepared: Prepared, cell: Cell) -> None:
        """One call that is not timed, for what a later call takes."""
        prepared.reset()
        self.meter.start()
        kept = prepared.run()
        usage = self.meter.stop()
        del kept
        cell.allocations, cell.heap, cell.page_faults = usage.allocations, usage.heap_growth, usage.page_faults

    def _race(self, ready: dict[str, Prepared], cells: dict[str, Cell]) -> None:
        times: dict[str, list[float]] = {tool: [] for tool in ready}
        waiting = list(ready)
        gc.disable()
        while waiting:
            for tool in waiting:
                ready[tool].reset()
                begin = time.perf_counter()
                result = ready[tool].run()
                times[tool].append(time.perf_counter() - begin)
                del result
            waiting = [tool for tool in waiting if not _has_enough(tool, times[tool])]
        gc.enable()
        for tool, seconds in times.items():
            cells[tool].minimum, cells[tool].median = min(seconds), statistics.median(seconds)
            cells[tool].runs = len(seconds)

    def _guarded(self, case: Case, tool: str) -> Prepared | None:
        """The prepared tool, or None with the reason in ``given_up``; or Postponed is raised."""
        try:
            with _limited(PATIENCE):
                return prepare(tool, case)
        except Postponed:
            raise
        except Refusal as refusal:
            self.given_up[tool] = ("refused", str(refusal))
        except TooSlowError as slow:
            self.given_up[tool] = ("slow", f"{slow}, to compile and run once")
        except Exception as raised:
            self.given_up[tool] = ("failed", _told(raised))
        return None

    def _say(self, message: dict[str, Any]) -> None:
        print(json.dumps(message), file=self.output, flush=True)


def _has_enough(tool: str, seconds: list[float]) -> bool:
    if len(seconds) >= MOST or seconds[0] > SLOW:
        return True
    return len(seconds) >= LEAST and sum(seconds) >= (SHARE_OF_A_COLUMN if tool in ABLATION else SHARE)


def _told(raised: BaseException) -> str:
    text = " ".join(str(raised).split())
    return f"{type(raised).__name__}: {text[:300]}"


@contextlib.contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise TooSlowError when the body, if it is Python, takes longer."""

    def interrupt(_signal: int, _frame: object) -> None:
        raise TooSlowError(f"more than {seconds:.0f} s")

    previous = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except SystemError as error:
        # A wrapper in C that an exception of the handler's goes through.
        if isinstance(error.__cause__ or error.__context__, TooSlowError):
            raise TooSlowError(f"more than {seconds:.0f} s") from error
        raise
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, previous)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kernel")
    parser.add_argument("--sizes", required=True)
    parser.add_argument("--tools", required=True)
    parser.add_argument("--math", default="strict")
    parser.add_argument("--out", default="", help="tools that crashed before, as JSON of their status and reason")
    options = parser.parse_args()
    # One core, and not the first, which takes the interrupts.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    # What libraries print goes to standard error, or it would stand between the lines of JSON.
    output = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    worker = Worker(options.kernel, options.math, options.tools.split(","), output)
    worker.given_up.update({tool: tuple(known) for tool, known in json.loads(options.out or "{}").items()})
    worker.tools = [tool for tool in worker.tools if tool in MODULES]
    worker.run([size for size in options.sizes.split(",") if size])


if __name__ == "__main__":
    main()
