"""Integers as arithmetic in a function's arguments, for people to read.

::

    %v0 = add nsw i64 %n, -2
    %last = call i64 @llvm.smax.i64(i64 %v0, i64 0)      ->      max(n - 2, 0)

What it is for: the sizes in a tape plan.  Widening casts are not shown and nothing wraps around, so
the text is what the program computes where its integers do not overflow; no pass may rely on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.induction import constant_integer
from llvm_passes.ir.model import (
    BinaryOp,
    Call,
    Cast,
    Compare,
    Constant,
    Instruction,
    IntType,
    Local,
    Select,
    UnaryOp,
    Value,
)

_CALLS = {"smax": "max", "umax": "max", "smin": "min", "umin": "min"}
_TESTS = {
    "eq": "==",
    "ne": "!=",
    "slt": "<",
    "ult": "<",
    "sle": "<=",
    "ule": "<=",
    "sgt": ">",
    "ugt": ">",
    "sge": ">=",
    "uge": ">=",
}
_GREATER = ("sgt", "ugt", "sge", "uge")
_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", "<=": ">", ">": "<="}
_WIDTHS = (32, 64)
"""Bits of the integers that casts are shown through."""

MOST_VALUES = 100
"""Values that a formula is made of, at most, each counted as often as it is written: nobody reads a longer one."""


def formula_or_none(
    value: Value, definitions: Definitions, names: Mapping[str, str], added: Iterable[Instruction] = ()
) -> str | None:
    """``value`` in terms of the arguments; None where it depends on anything else, or the text would be endless.

    ``names``: what the user calls each argument.  ``added``: instructions that stand in no block yet.
    """
    found = _Reader(definitions, names, {i.name: i for i in added if i.name is not None}).sum(value)
    return None if found is None else found.text


@dataclass(frozen=True, slots=True)
class Guard:
    """A comparison of integers, as a condition."""

    text: str
    excess: str
    """What is above 0 where, and only where, the condition holds (or not 0, and never below)."""


def guards_or_none(
    value: Value, holds: bool, definitions: Definitions, names: Mapping[str, str]
) -> tuple[Guard, ...] | None:
    """Conditions in the arguments that together say that ``value`` is true, or false; None where it has none."""
    parts = _parts(definitions.instruction(value) if isinstance(value, Local) else None, holds)
    if parts is None:
        guard = _guard_or_none(value, holds, definitions, names)
        return None if guard is None else (guard,)
    found = [guards_or_none(part, holds, definitions, names) for part in parts]
    known = [guards for guards in found if guards is not None]
    return tuple(guard for guards in known for guard in guards) if len(known) == len(found) else None


def _parts(instruction: Instruction | None, holds: bool) -> tuple[Value, Value] | None:
    """The two values that must both be true for a conjunction to be, or false for a disjunction not to be."""
    match instruction:
        case BinaryOp(opcode="and" | "or" as opcode, operands=(left, right)) if (opcode == "and") == holds:
            return left, right
        case Select(operands=(left, Constant(text="true"), right)) if not holds:
            return left, right
        case Select(operands=(left, right, Constant(text="false"))) if holds:
            return left, right
    return None


def _guard_or_none(value: Value, holds: bool, definitions: Definitions, names: Mapping[str, str]) -> Guard | None:
    test = definitions.instruction(value) if isinstance(value, Local) else None
    if not isinstance(test, Compare) or test.predicate not in _TESTS:
        return None
    reader = _Reader(definitions, names, {})
    left, right = (reader.sum(operand) for operand in test.operands)
    if left is None or right is None:
        return None
    predicate = _TESTS[test.predicate]
    predicate = predicate if holds else _OPPOSITE[predicate]
    difference = left.plus(right, -1)
    excess = {
        ">": difference,
        ">=": difference.plus(_Sum(1)),
        "<": difference.times(-1),
        "<=": difference.times(-1).plus(_Sum(1)),
    }.get(predicate, difference)
    return Guard(f"{left.text} {predicate} {right.text}", excess.text if predicate != "==" else "")


@dataclass(frozen=True, slots=True)
class _Sum:
    """``constant + factor * atom + …``."""

    constant: int
    terms: tuple[tuple[str, int], ...] = ()

    def plus(self, other: _Sum, factor: int = 1) -> _Sum:
        terms = dict(self.terms)
        for atom, count in other.terms:
            terms[atom] = terms.get(atom, 0) + factor * count
        return _Sum(self.constant + factor * other.constant, tuple((a, c) for a, c in terms.items() if c))

    def times(self, factor: int) -> _Sum:
        return _Sum(0).plus(self, factor)

    @property
    def text(self) -> str:
        parts = [(count, atom if abs(count) == 1 else f"{abs(count)} * {atom}") for atom, count in self.terms]
        if self.constant or not parts:
            parts.append((self.constant, str(abs(self.constant))))
        # A positive part leads, so that the text seldom begins with a sign.
        parts.sort(key=lambda part: part[0] < 0)
        first, *rest = parts
        signed = [f" {'-' if count < 0 else '+'} {text}" for count, text in rest]
        return ("-" if first[0] < 0 else "") + first[1] + "".join(signed)

    @property
    def factor_text(self) -> str:
        """The text as a factor of a product."""
        return self.text if len(self.terms) + bool(self.constant) < 2 and "*" not in self.text else f"({self.text})"


@dataclass(slots=True)
class _Reader:
    definitions: Definitions
    names: Mapping[str, str]
    added: Mapping[str, Instruction]
    remaining: int = MOST_VALUES

    def sum(self, value: Value) -> _Sum | None:
        self.remaining -= 1
        if self.remaining < 0:
            return None
        number = constant_integer(value)
        if number is not None:
            return _Sum(number)
        if not isinstance(value, Local):
            return None
        if value.name in self.definitions.arguments:
            return _Sum(0, ((self.names.get(value.name) or value.name, 1),))
        instruction = self.added.get(value.name) or self.definitions.instruction(value)
        return None if instruction is None else self._result(instruction)

    def _result(self, instruction: Instruction) -> _Sum | None:
        match instruction:
            case BinaryOp():
                return self._binary(instruction)
            case UnaryOp(opcode="freeze"):
                return self.sum(instruction.operands[0])
            case Cast(opcode="zext" | "sext" | "trunc"):
                source = instruction.operands[0]
                is_shown = all(isinstance(t, IntType) and t.bits in _WIDTHS for t in (source.type, instruction.type))
                return self.sum(source) if is_shown else None
            case Select():
                return self._choice(instruction)
            case Call():
                return self._call(instruction)
        return None

    def _call(self, call: Call) -> _Sum | None:
        stem = (call.callee_name or "").removeprefix("llvm.").rpartition(".")[0]
        operands = [self.sum(argument) for argument in call.arguments]
        known = [operand for operand in operands if operand is not None]
        if len(known) != len(operands):
            return None
        if stem == "usub.sat":
            return _atom(f"max({known[0].plus(known[1], -1).text}, 0)")
        return _atom(f"{_CALLS[stem]}({', '.join(operand.text for operand in known)})") if stem in _CALLS else None

    def _binary(self, instruction: Instruction) -> _Sum | None:
        left, right = (self.sum(operand) for operand in instruction.operands)
        if left is None or right is None:
            return None
        is_number = not right.terms
        match instruction.opcode:
            case "add":
                return left.plus(right)
            case "sub":
                return left.plus(right, -1)
            case "mul" if is_number:
                return left.times(right.constant)
            case "mul" if not left.terms:
                return right.times(left.constant)
            case "mul":
                return _atom(f"{left.factor_text} * {right.factor_text}")
            case "shl" if is_number and right.constant >= 0:
                return left.times(1 << right.constant)
            case "sdiv" | "udiv":
                return _atom(f"{left.factor_text} // {right.factor_text}")
            case "lshr" | "ashr" if is_number and right.constant >= 0:
                return _atom(f"{left.factor_text} // {1 << right.constant}")
        return None

    def _choice(self, select: Select) -> _Sum | None:
        condition, yes, no = select.operands
        test = self.added.get(condition.name) if isinstance(condition, Local) else None
        test = test or self.definitions.instruction(condition)
        if not isinstance(test, Compare) or test.predicate not in _TESTS:
            return None
        parts = [self.sum(value) for value in (*test.operands, yes, no)]
        known = [part for part in parts if part is not None]
        if len(known) != len(parts):
            return None
        # Nothing wraps around, so no unsigned integer reaches the upper half, where such a constant lies.
        if test.predicate in {"ult", "ule"} and not known[1].terms and known[1].constant < 0:
            return known[2]
        left, right, then, otherwise = (part.text for part in known)
        if test.predicate in _GREATER and {left, right} == {then, otherwise}:
            return _atom(f"{'max' if left == then else 'min'}({left}, {right})")
        return _atom(f"({then} if {left} {_TESTS[test.predicate]} {right} else {otherwise})")


def _atom(text: str) -> _Sum:
    return _Sum(0, ((text, 1),))
