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
        "C function of cffi",
        "C function that writes an array",
        "C function",
        "accumulation in an array",
        "argument: Fortran order",
        "argument: read-only",
        "argument: reversed",
        "argument: steps",
        "argument: transposed",
        "arithmetic into an array",
        "arithmetic on whole arrays",
        "array chosen in a branch",
        "array of records",
        "array taken out of a list",
        "assert",
        "boolean operator",
        "boundscheck",
        "break",
        "callee of an array with a rule",
        "callee that allocates an array",
        "callee that updates an array",
        "callee with a default argument",
        "closure",
        "column view",
        "condition on an array of truth values",
        "conditional expression",
        "continue",
        "copy of a record",
        "copy of an array",
        "copy within an array",
        "custom_jvp",
        "custom_vjp on an array",
        "custom_vjp",
        "default argument",
        "division by zero",
        "early return",
        "elif",
        "else of a try",
        "empty array argument",
        "empty list",
        "exception caught",
        "exception of a callee caught",
        "exception of one's own",
        "failed allocation",
        "field of a record",
        "fill of an array",
        "finally of a try",
        "flatten",
        "float32 array",
        "function in the kernel",
        "global constant array",
        "in-place product",
        "in-place update",
        "inactive function",
        "index from float data",
        "index out of bounds",
        "indirect index",
        "integer array as data",
        "integer read from an argument that is written",
        "integer stored in an argument",
        "list of arrays that grows in a loop",
        "list of arrays",
        "list of floats",
        "list with an array of the caller's",
        "local array in a result",
        "local array of integers",
        "local array of truth values",
        "loop downwards",
        "loop of argument length",
        "loop of run-time length",
        "loop of static length",
        "loop over records",
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
        "one field of all records",
        "optional argument",
        "overlapping arrays",
        "pop from a list",
        "product with a matrix",
        "raise",
        "ravel",
        "record by itself",
        "records in records",
        "recursion that updates an array",
        "recursion",
        "reshape",
        "row view",
        "scalar argument",
        "scalar callee",
        "stop_gradient",
        "store into a field",
        "store into a list",
        "store into an integer field",
        "strided array of records",
        "sum of an array",
        "swap of arrays",
        "swap of elements",
        "swap of fields",
        "swap of scalars",
        "temporary allocated in a loop",
        "transpose",
        "triangular loop",
        "truth value stored in an argument",
        "tuple argument",
        "tuple of arrays",
        "variable that is a record",
        "view of a part",
        "view of records",
        "view with a negative step",
        "view with a step",
        "while on a counter",
        "while on data",
    }
)
"""What the generator writes, given programs enough."""

NOT_GENERATED = (
    "chains of overlapping arrays, of which the first and the last have nothing in common",
    "strided arrays of records with integers, records in results, gradients in nested records (refused)",
    "records without a gradient in tuples",
    "lists of arrays that change places (refused)",
)
"""What users write and no program has: the corpus and the unit tests alone show it."""


class Coverage:
    """Counts of programs, by kind of outcome, construct, opcode and reason."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.seeds: dict[str, list[int]] = {}
        """By kind or refusal, the programs of it; those that match are not listed."""
        self.seconds: list[float] = []
        """Processor time of each program."""
        self.checks: Counter[str] = Counter()
        self.constructs: Counter[str] = Counter()
        self.matched_constructs: Counter[str] = Counter()
        self.opcodes: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()

    def add(self, program: Program, outcome: Outcome) -> None:
        self.kinds[outcome.kind.value] += 1
        self.seconds.append(outcome.seconds)
        self.checks.update(program.checks)
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
        console.print(_counts("Compared besides the gradient (programs)", _texts(self.checks)))
        total, longest = sum(self.seconds), max(self.seconds, default=0.0)
        times = [("mean", f"{total / max(1, len(self.seconds)):.2f} s"), ("longest", f"{longest:.2f} s")]
        console.print(_counts("Processor time of a program", times))
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
