"""What the branches before a place have established about integers.

A rotated loop is entered through a guard that tested its condition once.  What the guard rules out
(no iterations, a bound that the counter has already passed) need not be computed again.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from llvm_passes.analysis.control_flow import ControlFlow, Definitions, Edge
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.induction import constant_integer, wrapped
from llvm_passes.ir.model import BinaryOp, Branch, Call, Compare, Instruction, IntType, Local, Value

INVERSE = {
    "eq": "ne", "ne": "eq", "slt": "sge", "sge": "slt", "sgt": "sle", "sle": "sgt",
    "ult": "uge", "uge": "ult", "ugt": "ule", "ule": "ugt",
}  # fmt: skip
SWAPPED = {
    "eq": "eq", "ne": "ne", "slt": "sgt", "sgt": "slt", "sle": "sge", "sge": "sle",
    "ult": "ugt", "ugt": "ult", "ule": "uge", "uge": "ule",
}  # fmt: skip
_DEEPEST = 6
"""How many instructions an interval is followed through."""


class Fact(NamedTuple):
    """``left predicate right`` holds."""

    left: Value
    predicate: str
    right: Value


class Interval(NamedTuple):
    low: int
    high: int

    def contains(self, number: int) -> bool:
        return self.low <= number <= self.high


@dataclass(frozen=True, slots=True)
class Guards:
    """The comparisons that hold whenever control is at the end of one block."""

    facts: frozenset[Fact]
    """Each comparison in both orders of its operands."""
    instruction: Callable[[Value], Instruction | None]
    """What computes a value."""

    @staticmethod
    def of(
        label: str,
        control_flow: ControlFlow,
        dominators: Dominators,
        definitions: Definitions,
        instruction: Callable[[Value], Instruction | None],
    ) -> Guards:
        return Guards(frozenset(_facts(label, control_flow, dominators, definitions)), instruction)

    @property
    def compared(self) -> frozenset[Value]:
        """The values that the program has branched on: they are not poison."""
        return frozenset(fact.left for fact in self.facts)

    def are_never_equal(self, left: Value, right: Value) -> bool:
        """Whether ``left == right`` is ruled out."""
        if any(Fact(left, predicate, right) in self.facts for predicate in ("ne", "slt", "sgt", "ult", "ugt")):
            return True
        for domain in "su":
            first, second = self.interval(domain, left), self.interval(domain, right)
            if first.high < second.low or second.high < first.low:
                return True
        return False

    def is_ordered(self, low: Value, high: Value, domain: str, *, strictly: bool) -> bool:
        """Whether ``low <= high`` (``<`` if strictly) is known, as signed (``s``) or unsigned (``u``) integers."""
        predicates = ("lt",) if strictly else ("lt", "le")
        if any(Fact(low, domain + predicate, high) in self.facts for predicate in predicates):
            return True
        first, second = self.interval(domain, low), self.interval(domain, high)
        return first.high < second.low or (not strictly and first.high == second.low)

    def interval(self, domain: str, value: Value, depth: int = _DEEPEST) -> Interval:
        """The range of an integer, as far as constants in the guards and in its computation tell."""
        assert isinstance(value.type, IntType)
        bits = value.type.bits
        number = constant_integer(value)
        if number is not None:
            read = wrapped(number, bits) if domain == "s" else number % (1 << bits)
            return Interval(read, read)
        low, high = range_of(domain, bits)
        if depth:
            low, high = self._computed(domain, value, Interval(low, high), depth - 1)
        limits: list[tuple[str, int]] = []
        for fact in self.facts:
            limit = constant_integer(fact.right)
            if fact.left == value and limit is not None and fact.predicate[0] in ("e", "n", domain):
                read = wrapped(limit, bits) if domain == "s" else limit % (1 << bits)
                limits.append((fact.predicate.removeprefix(domain), read))
        found = Interval(low, high)
        # What is unequal to an end moves it: again, until nothing moves, whatever the order.
        while (narrower := functools.reduce(lambda i, limit: _narrowed(i, *limit), limits, found)) != found:
            found = narrower
        return found

    def _computed(self, domain: str, value: Value, whole: Interval, depth: int) -> Interval:
        """The range that follows from the operation that computes ``value``; no flag is relied upon."""
        instruction = self.instruction(value)
        if isinstance(instruction, Call) and instruction.callee_name is not None:
            largest = instruction.callee_name.startswith(f"llvm.{domain}max.")
            smallest = instruction.callee_name.startswith(f"llvm.{domain}min.")
            if largest or smallest:
                first, second = (self.interval(domain, a, depth) for a in instruction.arguments)
                choose = max if largest else min
                return Interval(choose(first.low, second.low), choose(first.high, second.high))
        if isinstance(instruction, BinaryOp) and instruction.opcode == "add":
            offset = constant_integer(instruction.operands[1])
            inner = self.interval(domain, instruction.operands[0], depth)
            if offset is not None and whole.contains(inner.low + offset) and whole.contains(inner.high + offset):
                return Interval(inner.low + offset, inner.high + offset)
        return whole


def range_of(domain: str, bits: int) -> Interval:
    """All signed (``s``) or unsigned (``u``) integers of ``bits`` bits."""
    if domain == "s":
        return Interval(-(1 << (bits - 1)), (1 << (bits - 1)) - 1)
    return Interval(0, (1 << bits) - 1)


def _narrowed(interval: Interval, relation: str, limit: int) -> Interval:
    low, high = interval
    match relation:
        case "eq":
            return Interval(max(low, limit), min(high, limit))
        case "ne":
            return Interval(low + (low == limit), high - (high == limit))
        case "lt":
            return Interval(low, min(high, limit - 1))
        case "le":
            return Interval(low, min(high, limit))
        case "gt":
            return Interval(max(low, limit + 1), high)
        case "ge":
            return Interval(max(low, limit), high)
    return interval


def _facts(label: str, control_flow: ControlFlow, dominators: Dominators, definitions: Definitions) -> Iterator[Fact]:
    """What holds on every edge into ``label``, and into each block that dominates it."""
    below: str | None = label
    while below is not None:
        edges = [Edge(source, below) for source in control_flow.predecessors[below]]
        if edges:
            yield from frozenset.intersection(*(_facts_on(edge, control_flow, definitions) for edge in edges))
        below = dominators.immediate(below)


def _facts_on(edge: Edge, control_flow: ControlFlow, definitions: Definitions) -> frozenset[Fact]:
    """What the branch that takes ``edge`` has tested."""
    branch = control_flow.block(edge.source).terminator
    if not isinstance(branch, Branch) or len(control_flow.successors[edge.source]) == 1:
        return frozenset()
    compare = definitions.instruction(branch.operands[0])
    if not isinstance(compare, Compare) or compare.opcode != "icmp" or not _is_integer(compare.operands[0]):
        return frozenset()
    return frozenset(_both_ways(compare, holds=branch.targets[0] == edge.target))


def _both_ways(compare: Compare, *, holds: bool) -> Iterator[Fact]:
    left, right = compare.operands
    predicate = compare.predicate if holds else INVERSE[compare.predicate]
    readings = [predicate]
    if "samesign" in compare.flags and predicate[0] in "su":
        readings.append(("u" if predicate[0] == "s" else "s") + predicate[1:])
    for reading in readings:
        yield Fact(left, reading, right)
        yield Fact(right, SWAPPED[reading], left)


def _is_integer(value: Value) -> bool:
    return isinstance(value, Local) and isinstance(value.type, IntType)
