"""Runs the plan, group by group, each in a process of its own, and keeps every finished cell.

    make bench                              # everything, under 30 minutes; again: what is missing
    make bench K=heat,lstm SIZE=large       # a part, measured anew; prints the rows

Finished cells are in ``build/bench/cells.json``, with a digest of the code that was measured: a cell of other code is
measured again.  A tool that crashes or hangs its process is left out, and the process is started again.
"""

from __future__ import annotations

import argparse
import json
import mmap
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bench.cases import Case
from bench.counters import counting_library
from bench.machine import ROOT, code, machine
from bench.plan import Group, groups

FOLDER = ROOT / "build" / "bench"
CELLS = FOLDER / "cells.json"
LOG = FOLDER / "log.txt"
"""What the tools printed."""
SILENCE = 150.0
"""Seconds without a word from a process after which it counts as hung."""
MINUTES = 29.0
"""After this no group is begun; the next call goes on from there."""


@dataclass
class Store:
    """The finished cells of one state of the code, on disk."""

    path: Path
    code: str
    cells: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def open(cls, path: Path = CELLS) -> Store:
        store = cls(path, code())
        if path.exists():
            cells = json.loads(path.read_text())["cells"]
            store.cells = {key: cell for key, cell in cells.items() if cell["code"] == store.code}
        return store

    def add(self, group: Group, cell: dict[str, Any]) -> None:
        key = group.key(cell["size"], cell["tool"])
        self.cells[key] = {**cell, "memory": group.memory, "code": self.code}

    def is_finished(self, group: Group, size: str) -> bool:
        return all(group.key(size, tool) in self.cells for tool in group.tools)

    def save(self) -> None:
        """By a rename: an interrupted run leaves a whole file."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft = self.path.with_suffix(".draft")
        draft.write_text(json.dumps({"machine": machine(), "cells": self.cells}, indent=1))
        draft.replace(self.path)


class Runner:
    """Measures groups and tells how far it is."""

    def __init__(self, store: Store, console: Console) -> None:
        self.store = store
        self.console = console

    def run(self, planned: Sequence[Group], minutes: float) -> int:
        """Measure what is missing.  Returns the number of cells for which there was no time."""
        deadline = time.monotonic() + 60.0 * minutes
        total = sum(len(group.sizes) * len(group.tools) for group in planned)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=self.console) as progress:
            task = progress.add_task("bench", total=total)
            left = 0
            for group in planned:
                sizes = tuple(size for size in group.sizes if not self.store.is_finished(group, size))
                cells = len(group.sizes) * len(group.tools)
                if sizes and time.monotonic() > deadline:
                    left += len(sizes) * len(group.tools)
                elif sizes:
                    progress.update(task, description=f"{group.kernel} {group.math} {group.memory}".ljust(36))
                    self._measure(group, list(sizes), lambda text: progress.update(task, description=text.ljust(36)))
                    self.store.save()
                progress.advance(task, cells)
        return left

    def _measure(self, group: Group, sizes: list[str], show: Any) -> None:
        """One group, in as many processes as tools crash, plus one."""
        out: dict[str, tuple[str, str]] = {}
        while sizes:
            begun, ending = self._process(group, sizes, out, show)
            sizes = [size for size in sizes if not self.store.is_finished(group, size)]
            if not sizes:
                return
            if begun is None or begun[1] not in group.tools or begun[1] in out:
                self._give_up(group, sizes, ending)
                return
            # A tool that ends a process at a large size is out there and above; what it did before counts.
            out[begun[1]] = ending

    def _process(
        self, group: Group, sizes: list[str], out: dict[str, tuple[str, str]], show: Any
    ) -> tuple[list[str] | None, tuple[str, str]]:
        """What was begun last and how the process ended, as a status and a reason."""
        command = [sys.executable, "-m", "bench.worker", group.kernel, "--sizes", ",".join(sizes)]
        command += ["--tools", ",".join(group.tools), "--math", group.math, "--out", json.dumps(out)]
        environment = group.environment
        if library := counting_library():
            environment["LD_PRELOAD"] = str(library)
        FOLDER.mkdir(parents=True, exist_ok=True)
        with LOG.open("a") as log:
            print(f"\n# {' '.join(command[1:])} ({group.memory})", file=log, flush=True)
            process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=log, start_new_session=True
            )
            assert process.stdout is not None
            is_hung = True
            try:
                begun, is_hung = self._read(group, process.stdout, show)
            finally:
                # Also when this run is interrupted.  The process leads a session: what it started ends with it.
                if is_hung:
                    os.killpg(process.pid, signal.SIGKILL)
            status = process.wait()
        if is_hung:
            return begun, ("hung", f"no answer for {SILENCE:.0f} s")
        return begun, ("crashed", f"the process ended with status {status}" + _last_words())

    def _read(self, group: Group, stream: IO[bytes], show: Any) -> tuple[list[str] | None, bool]:
        begun: list[str] | None = None
        selector = selectors.DefaultSelector()
        selector.register(stream, selectors.EVENT_READ)
        pending = b""
        while True:
            if not selector.select(timeout=SILENCE):
                return begun, True
            block = os.read(stream.fileno(), 65536)
            if not block:
                return begun, False
            *lines, pending = (pending + block).split(b"\n")
            for line in lines:
                message = json.loads(line)
                if "begin" in message:
                    begun = message["begin"]
                    show(f"{group.kernel} {begun[0]} {begun[1]}")
                else:
                    self.store.add(group, message["cell"])

    def _give_up(self, group: Group, sizes: Sequence[str], ending: tuple[str, str]) -> None:
        for size in sizes:
            case = Case(group.kernel, size, group.math)
            for tool in group.tools:
                cell = {"kernel": group.kernel, "size": size, "tool": tool, "math": group.math, "work": case.work}
                cell |= {"extents": list(case.extents), "status": ending[0], "reason": ending[1]}
                if group.key(size, tool) not in self.store.cells:
                    self.store.add(group, cell)


def touch_memory(share: float = 0.4) -> int:
    """Write to a share of the memory that is free, and give it back; the bytes.

    A virtual machine gets its memory from its host when it first touches it, at seconds a gigabyte: whichever tool
    came first would pay for that.
    """
    pages = int(os.sysconf("SC_AVPHYS_PAGES") * share)
    size = os.sysconf("SC_PAGE_SIZE")
    with mmap.mmap(-1, max(1, pages) * size) as memory:
        for page in range(pages):
            memory[page * size] = 1
    return pages * size


def _last_words() -> str:
    lines = [line.strip() for line in LOG.read_text(errors="replace").splitlines() if line.strip()]
    return f": {lines[-1][:200]}" if lines and not lines[-1].startswith("#") else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kernels", default="", help="beginnings of names, with commas")
    parser.add_argument("--sizes", default="", help="of tiny, small, medium, large, with commas")
    parser.add_argument("--tools", default="", help="with commas; the primal is always measured")
    parser.add_argument("--minutes", type=float, default=MINUTES)
    options = parser.parse_args()
    # Imported late: matplotlib is not needed to be told that an option is wrong.
    from bench.report import print_rows, write_report

    # A table that is piped into a file is not cut to 80 columns.
    console = Console() if sys.stdout.isatty() else Console(width=200)
    names, sizes, tools = (_listed(text) for text in (options.kernels, options.sizes, options.tools))
    planned = groups(names, sizes, tools)
    if not planned:
        console.print(f"no kernel begins with {' or '.join(names)}")
        return 1
    if os.getloadavg()[0] > 1.0:
        console.print(f"[yellow]the load of this machine is {os.getloadavg()[0]:.1f}: times will be too long[/]")
    store = Store.open()
    is_part = bool(names or sizes or tools)
    if is_part:
        for group in planned:
            for size in group.sizes:
                for tool in group.tools:
                    store.cells.pop(group.key(size, tool), None)
    if not is_part:
        touched = touch_memory() / 2**30
        console.print(f"touched {touched:.0f} GiB of memory, so that no first call waits for its pages")
    left = Runner(store, console).run(planned, options.minutes)
    if is_part:
        print_rows(console, store.cells, planned)
        return 0
    for path in write_report(store.cells, left):
        console.print(f"wrote {path.relative_to(ROOT)}")
    if left:
        console.print(f"there was no time for {left} cells: run it again, and it goes on from there")
    return 0


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


if __name__ == "__main__":
    sys.exit(main())
