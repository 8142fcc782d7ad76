"""What guards say of integers does not depend on the order in which they are looked at."""

from __future__ import annotations

from itertools import permutations

from llvm_passes.analysis.guards import Fact, Guards, Interval
from llvm_passes.ir.builder import integer
from llvm_passes.ir.model import I64, Local


def test_the_order_of_facts_does_not_matter() -> None:
    n = Local(I64, "n")
    facts = [
        Fact(n, "sge", integer(0)),
        Fact(n, "ne", integer(0)),
        Fact(n, "ne", integer(1)),
        Fact(n, "slt", integer(9)),
    ]
    for order in permutations(facts):
        guards = Guards(order, lambda _: None)  # type: ignore[arg-type]
        assert guards.interval("s", n) == Interval(2, 8)
