"""``python -m tests.mutation``: every deliberate fault against the tests; exit status 1 if one survives."""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from tests.mutation.catcher import SUITE, Catch, Catcher, end_running
from tests.mutation.fault import Fault, TableError, Tree
from tests.mutation.faults import FAULTS

Job = TypeVar("Job")


@dataclass(frozen=True, slots=True)
class Result:
    fault: Fault
    catch: Catch | None
    seconds: float


def judge(fault: Fault, tree: Tree) -> Result:
    """Run the likeliest catcher, then the others, until one notices the fault."""
    start = time.monotonic()
    with tree.containing(fault) as folder:
        catch = next(filter(None, (catcher.catch_or_none(folder) for catcher in (fault.first, *SUITE))), None)
    return Result(fault, catch, time.monotonic() - start)


def check_isolation(tree: Tree) -> None:
    """The processes must run the copy and not the installed packages: else nothing would be caught."""
    script = "import llvm_passes, tapeflow; print(llvm_passes.__file__); print(tapeflow.__file__)"
    command = [sys.executable, "-c", script]
    printed = subprocess.run(
        command, cwd=tree.folder, env={"PYTHONPATH": str(tree.folder)}, capture_output=True, text=True, check=True
    )
    for line in printed.stdout.splitlines():
        if not Path(line).is_relative_to(tree.folder):
            raise TableError(f"{line} would be tested instead of the copy in {tree.folder}")


def spread(jobs: Iterable[Job], trees: list[Tree], work: Callable[[Job, Tree], None]) -> None:
    """``work`` on every job, one thread for each copy; the first exception ends it."""
    waiting = deque(jobs)
    failures: list[BaseException] = []

    def serve(tree: Tree) -> None:
        try:
            while not failures:
                try:
                    job = waiting.popleft()
                except IndexError:
                    return
                work(job, tree)
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=serve, args=(tree,), daemon=True) for tree in trees]
    for thread in threads:
        thread.start()
    try:
        for thread in threads:
            thread.join()
    except KeyboardInterrupt:
        end_running()
        raise
    if failures:
        raise failures[0]


def run(faults: list[Fault], trees: list[Tree], console: Console, *, with_baseline: bool) -> list[Result] | None:
    """The results in the order of the table; None when the tests fail without any fault."""
    results: list[Result] = []
    broken: list[str] = []
    lock = threading.Lock()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console) as progress:
        if with_baseline:
            baseline = progress.add_task("tests without a fault", total=len(SUITE))

            def pass_without_fault(catcher: Catcher, tree: Tree) -> None:
                catch = catcher.catch_or_none(tree.folder)
                with lock:
                    if not progress.console.is_terminal:  # no bar moves there
                        progress.console.print(f"{'failed' if catch else 'passed'}: {catcher}", markup=False)
                    if catch is not None:
                        broken.append(f"{catch.test}: {catch.how}")
                    progress.advance(baseline)

            spread(SUITE, trees, pass_without_fault)
        if broken:
            console.print("These fail without any fault:", *broken, sep="\n  ", markup=False)
            return None
        task = progress.add_task("faults", total=len(faults))

        def meet(fault: Fault, tree: Tree) -> None:
            result = judge(fault, tree)
            with lock:
                results.append(result)
                survivors = sum(r.catch is None for r in results)
                progress.update(task, advance=1, description=f"faults ({survivors} survived)")
                if result.catch is None:
                    progress.console.print(f"SURVIVED: {fault.name} ({fault.file}): {fault.why}", markup=False)
                elif not progress.console.is_terminal:
                    progress.console.print(f"caught: {fault.name}: {result.catch.test}", markup=False)

        spread(faults, trees, meet)
    return sorted(results, key=lambda result: faults.index(result.fault))


def report(results: list[Result]) -> Table:
    table = Table("fault", "in", "caught by", "how", "s")
    for r in results:
        test, how = (r.catch.test, r.catch.how) if r.catch else ("[bold red]SURVIVED", r.fault.why)
        shown = test if r.catch is None else test.replace("[", r"\[")
        place = r.fault.file.removeprefix("llvm_passes/")
        table.add_row(r.fault.name, place, shown, how.replace("[", r"\["), f"{r.seconds:.0f}")
    return table


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--workers", type=int, default=2, help="copies of the checkout that are tested side by side")
    parser.add_argument("--only", default="", help="faults whose name contains this")
    parser.add_argument("--no-baseline", action="store_true", help="do not run the tests without a fault first")
    parser.add_argument("--list", action="store_true", help="print the faults and stop")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C: the processes of the copies end too
    console = Console(soft_wrap=not sys.stdout.isatty(), highlight=False)
    faults = [fault for fault in FAULTS if options.only in fault.name]
    if options.list:
        for fault in faults:
            console.print(f"{fault.name} ({fault.file}): {fault.why}", markup=False)
        return 0
    with TemporaryDirectory(prefix="tapeflow-mutation-") as folder:
        trees = [Tree(Path(folder).resolve() / str(number)) for number in range(options.workers)]
        check_isolation(trees[0])
        for fault in faults:
            fault.mutated(trees[0].folder)
        results = run(faults, trees, console, with_baseline=not options.no_baseline)
    if results is None:
        return 1
    console.print(report(results))
    caught = sum(r.catch is not None for r in results)
    console.print(f"{caught} of {len(results)} faults caught")
    return 0 if caught == len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
