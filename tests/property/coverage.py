"""What a run of programs covered: constructs that were generated, IR that they became, decisions on the tape."""

from __future__ import annotations

import re
from collections import Counter

from rich.console import Console, Group
from rich.table import Table

from tests.property.outcome import Kind, Outcome
from tests.property.program import Program

CONSTRUCTS = frozenset(
    {
        "0-d array argument",
        "1-d array",
        "1-d temporary",
        "2-d array",
        "2-d temporary",
        "3-d array",
        "@",
        "accumulation in an array",
        "argument: Fortran order",
        "argument: read-only",
        "argument: reversed",
        "argument: steps",
        "argument: transposed",
        "arithmetic into an array",
        "arithmetic on whole arrays",
        "array chosen in a branch",
        "assert",
        "boolean operator",
        "break",
        "callee that allocates an array",
        "callee that updates an array",
        "column view",
        "condition on an array of truth values",
        "conditional expression",
        "continue",
        "copy of an array",
        "copy within an array",
        "custom_jvp",
        "custom_vjp",
        "early return",
        "elif",
        "empty array argument",
        "fill of an array",
        "flatten",
        "float32 array",
        "global constant array",
        "in-place product",
        "in-place update",
        "index from float data",
        "indirect index",
        "integer array as data",
        "list of floats",
        "local array in a result",
        "local array of integers",
        "local array of truth values",
        "loop downwards",
        "loop of argument length",
        "loop of run-time length",
        "loop of static length",
        "loop with a step",
        "min",
        "mutual recursion",
        "named tuple argument",
        "negative index",
        "neighbour index",
        "nested loop",
        "nested tuple argument",
        "np.cumsum",
        "np.dot",
        "np.max",
        "np.maximum",
        "np.mean",
        "np.min",
        "np.sum",
        "one array twice",
        "overlapping arrays",
        "pop from a list",
        "product with a matrix",
        "pullback of results with arrays",
        "raise",
        "ravel",
        "recursion",
        "recursion that updates an array",
        "reshape",
        "row view",
        "scalar argument",
        "scalar callee",
        "stop_gradient",
        "store into a list",
        "sum of an array",
        "swap of arrays",
        "swap of elements",
        "swap of scalars",
        "temporary allocated in a loop",
        "transpose",
        "triangular loop",
        "tuple argument",
        "tuple of arrays",
        "view of a part",
        "view with a negative step",
        "view with a step",
        "while on a counter",
        "while on data",
    }
)
"""What the generator writes, given programs enough."""

NOT_GENERATED = (
    "arrays of records",
    "chains of overlapping arrays, of which the first and the last have nothing in common",
    "closures, default and optional arguments",
    "lists of arrays",
    "truth values and integers as array arguments that are written",
    "division by zero, indices out of bounds, failed allocation",
    "rules on arrays (custom_vjp), external C functions, inactive functions",
    "second derivatives (hvp, hessian)",
    "adjoint, except after an exception",
)
"""What users write and no program has: the corpus and the unit tests alone show it."""


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
        missing = [(name, "0") for name in sorted(CONSTRUCTS.difference(self.constructs))]
        missing += [(name, "never generated") for name in NOT_GENERATED]
        console.print(_counts("Gaps: constructs in no program of this run", missing))
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
