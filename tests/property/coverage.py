"""What a run of programs covered: constructs that were generated, IR that they became, decisions on the tape."""

from __future__ import annotations

import re
from collections import Counter

from rich.console import Console, Group
from rich.table import Table

from tests.property.outcome import Kind, Outcome
from tests.property.program import Program


class Coverage:
    """Counts of programs, by kind of outcome, construct, opcode and reason."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.seeds: dict[str, list[int]] = {}
        """By kind or refusal, the programs of it; those that match are not listed."""
        self.constructs: Counter[str] = Counter()
        self.matched_constructs: Counter[str] = Counter()
        self.opcodes: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()

    def add(self, program: Program, outcome: Outcome) -> None:
        self.kinds[outcome.kind.value] += 1
        self.constructs.update(program.constructs)
        if outcome.kind is not Kind.MATCH:
            self.seeds.setdefault(outcome.kind.value, []).append(program.seed)
        if outcome.kind is Kind.MATCH:
            self.matched_constructs.update(program.constructs)
        self.opcodes.update(outcome.opcodes)
        self.reasons.update(outcome.reasons)
        if outcome.kind is Kind.REFUSED:
            refusal = _without_places(outcome.detail)
            self.refusals[refusal] += 1
            self.seeds.setdefault(refusal, []).append(program.seed)

    def print(self, console: Console) -> None:
        console.print(_counts("Constructs generated (programs; with a matching gradient)", self._construct_texts()))
        console.print(_counts("Instructions in the prepared IR (programs)", _texts(self.opcodes)))
        console.print(_counts("Why values are taped (programs)", _texts(self.reasons)))
        console.print(_counts("Refusals", self._texts_with_seeds(self.refusals)))
        console.print(_counts("Outcomes", self._texts_with_seeds(self.kinds)))

    def _texts_with_seeds(self, counter: Counter[str]) -> list[tuple[str, str]]:
        shown = {name: sorted(self.seeds.get(name, []))[:6] for name in counter}
        return [
            (f"{name} (seeds {', '.join(map(str, shown[name]))})" if shown[name] else name, str(count))
            for name, count in counter.most_common()
        ]

    def _construct_texts(self) -> list[tuple[str, str]]:
        return [(name, f"{count}; {self.matched_constructs[name]}") for name, count in self.constructs.most_common()]


def _without_places(message: str) -> str:
    """A refusal without what differs from program to program: the file and line, and value names."""
    message = re.sub(r" \([^()]*\.py:\d+[^()]*\)", "", message)
    return re.sub(r"[%@][\w.\"$]+", "…", message)


def _texts(counter: Counter[str]) -> list[tuple[str, str]]:
    return [(name, str(count)) for name, count in counter.most_common()]


def _counts(title: str, rows: list[tuple[str, str]]) -> Group:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    for name, count in rows or [("none", "")]:
        table.add_row(name, count)
    return Group(f"[bold]{title}[/bold]", table, "")
