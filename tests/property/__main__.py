"""``python -m tests.property --count N --seed S``: random kernels against the oracle."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from tests.property.coverage import Coverage
from tests.property.generator import generate
from tests.property.outcome import FINDINGS, Kind, Outcome
from tests.property.program import Program
from tests.property.reduce import reduced
from tests.property.runner import Worker, run

MAXIMAL_REDUCTIONS = 5
"""Failures reduced in one run; more of them mostly share a cause."""

MAXIMAL_FINDINGS = 40
"""A run with that many failures has shown what it can."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.property", description=__doc__)
    parser.add_argument("--count", type=int, default=150, help="how many programs")
    parser.add_argument("--seed", type=int, default=0, help="seed of the first program; the others follow")
    parser.add_argument("--workers", type=int, default=2, help="worker processes")
    parser.add_argument("--attempts", type=int, default=400, help="programs tried in each reduction")
    parser.add_argument("--show", action="store_true", help="print each program's source before it is judged")
    parser.add_argument("--no-reduce", action="store_true", help="print failing programs as they are")
    options = parser.parse_args()
    console = Console(soft_wrap=True, highlight=False)
    programs = [generate(options.seed + offset) for offset in range(options.count)]
    if options.show:
        for program in programs:
            console.print(program.script(), markup=False)
    coverage = Coverage()
    findings: list[tuple[Program, Outcome]] = []
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console) as progress:
        task = progress.add_task("programs", total=len(programs))

        def report(program: Program, outcome: Outcome) -> bool:
            coverage.add(program, outcome)
            if outcome.kind in FINDINGS:
                findings.append((program, outcome))
                progress.console.print(f"seed {program.seed}: {_headline(outcome)}", markup=False)
            shown = ", ".join(f"{count} {kind}" for kind, count in coverage.kinds.most_common())
            progress.update(task, advance=1, description=shown)
            return len(findings) < MAXIMAL_FINDINGS

        run(programs, report, workers=options.workers, with_coverage=True)
    coverage.print(console)
    with Worker() as worker:
        for program, outcome in sorted(findings, key=lambda found: found[0].seed)[:MAXIMAL_REDUCTIONS]:
            if not options.no_reduce and outcome.kind is not Kind.INVALID:
                console.print(f"Reducing seed {program.seed} …", markup=False)
                program, outcome = reduced(program, outcome, worker, attempts=options.attempts)
            console.print(failure_report(program, outcome), markup=False)
    return 1 if findings else 0


def failure_report(program: Program, outcome: Outcome) -> str:
    """The outcome, the program as a script, and how to see it again."""
    path = Path("build") / "property" / f"seed_{program.seed}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(program.script())
    return (
        f"\n---- seed {program.seed}: {outcome.kind.value}\n{outcome.detail}\n\n{program.script()}\n"
        f"This program:      PYTHONPATH=. python {path}\n"
        f"The whole program: python -m tests.property --count 1 --seed {program.seed}\n"
    )


def _headline(outcome: Outcome) -> str:
    return f"{outcome.kind.value}: {outcome.detail.splitlines()[0] if outcome.detail else ''}"


if __name__ == "__main__":
    sys.exit(main())
