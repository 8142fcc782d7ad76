"""Loops with one counter, as IR and as a direct simulation of what that IR does.

The simulation knows nothing of the analysis: it steps integers of a given width, tracks poison as
LLVM's flags make it, and stops where the program would branch on it.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from llvm_passes.ir.model import BinaryOp, Cast, Compare, Constant, Instruction, Local, Select, UnaryOp, Value

PREDICATES = ("eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge")


class Tested(Enum):
    """What the exit test looks at."""

    PHI = "phi"
    NEXT = "next"
    OFFSET = "offset"
    ZEXT = "zext"
    ZEXT_NNEG = "zext nneg"
    SEXT = "sext"
    TRUNC = "trunc"


_SAME_WIDTH = (Tested.PHI, Tested.NEXT, Tested.OFFSET)


class Leaves(Enum):
    """Where a second exit stands, whose condition is a counter of its own."""

    NEVER = "never"
    BEFORE_TEST = "before"
    AFTER_TEST = "after"


class Outcome(Enum):
    """Ways in which a loop does not end."""

    UNDEFINED = "undefined behaviour"
    ENDLESS = "endless"


@dataclass(frozen=True, slots=True)
class CountedLoop:
    """``header`` (tests here unless rotated) -> ``latch`` (tests here if rotated) -> ``header``."""

    bits: int
    step: int
    subtracts: bool
    """Written as a ``sub`` of the negated step."""
    flags: tuple[str, ...]
    predicate: str
    same_sign: bool
    goes_on_if: bool
    """Whether the loop goes on when the comparison holds."""
    bound_left: bool
    tested: Tested
    rotated: bool
    leaves: Leaves = Leaves.NEVER
    start: int | None = None
    """A constant, or None for the argument ``%start``."""
    bound: int | None = None
    offset: int = 0
    offset_flags: tuple[str, ...] = ()
    guard: tuple[str, int | None] | None = None
    """The loop is entered only if ``%bound predicate number`` holds, ``%bound predicate %start`` for None."""

    @property
    def tested_bits(self) -> int:
        match self.tested:
            case Tested.ZEXT | Tested.ZEXT_NNEG | Tested.SEXT:
                return self.bits + 3
            case Tested.TRUNC:
                return self.bits - 1
            case _:
                return self.bits

    def ir(self) -> str:
        n, m = self.bits, self.tested_bits
        start = "%start" if self.start is None else str(signed(self.start, n))
        bound = "%bound" if self.bound is None else str(signed(self.bound, m))
        amount = signed(-self.step if self.subtracts else self.step, n)
        update = "sub" if self.subtracts else "add"
        flags = "".join(f"{flag} " for flag in self.flags)
        value, definition = self._tested_value()
        operands = f"{bound}, {value}" if self.bound_left else f"{value}, {bound}"
        sign = "samesign " if self.same_sign else ""
        goes_on = "%latch" if not self.rotated else "%header"
        targets = f"label {goes_on}, label %done" if self.goes_on_if else f"label %done, label {goes_on}"
        advance = [
            f"  %next = {update} {flags}i{n} %phi, {amount}",
            "  %other.next = add i64 %other, 1",
        ]
        test = [*definition, f"  %test = icmp {sign}{self.predicate} i{m} {operands}", f"  br i1 %test, {targets}"]
        quit_ = "  %quits = icmp eq i64 %other, %leave"
        after_header = {
            Leaves.NEVER: ["  br label %middle"],
            Leaves.BEFORE_TEST: [quit_, "  br i1 %quits, label %early, label %middle"],
            Leaves.AFTER_TEST: ["  br label %middle"],
        }[self.leaves]
        lines = [
            f"define void @f(i{n} %start, i{m} %bound, i64 %leave) {{",
            *self._guarding(),
            "entry:",
            "  br label %header",
            "header:",
            f"  %phi = phi i{n} [ {start}, %entry ], [ %next, %latch ]",
            "  %other = phi i64 [ 0, %entry ], [ %other.next, %latch ]",
            *advance,
        ]
        if self.rotated:
            last = [quit_, "  br i1 %quits, label %early, label %latch"]
            middle = last if self.leaves is Leaves.AFTER_TEST else ["  br label %latch"]
            # A rotated loop is left after its test only by going round; the quit then comes first.
            lines += [*after_header, "middle:", *middle, "latch:", *test]
        elif self.leaves is Leaves.AFTER_TEST:
            test[-1] = test[-1].replace("%latch", "%tail")
            lines += [*after_header, "middle:", *test, "tail:", quit_]
            lines += ["  br i1 %quits, label %early, label %latch", "latch:", "  br label %header"]
        else:
            lines += [*after_header, "middle:", *test, "latch:", "  br label %header"]
        lines += ["early:", "  ret void", "done:", "  ret void", "}"]
        return "\n".join(lines) + "\n"

    def _guarding(self) -> list[str]:
        if self.guard is None:
            return []
        predicate, number = self.guard
        other = "%start" if number is None else str(signed(number, self.tested_bits))
        compare = f"  %enters = icmp {predicate} i{self.tested_bits} %bound, {other}"
        return ["guard:", compare, "  br i1 %enters, label %entry, label %skipped", "skipped:", "  ret void"]

    def is_entered(self, start: int, bound: int) -> bool:
        if self.guard is None:
            return True
        predicate, number = self.guard
        other = start if number is None else number % (1 << self.tested_bits)
        return compares(predicate, bound, other, self.tested_bits)

    def _tested_value(self) -> tuple[str, list[str]]:
        n, m = self.bits, self.tested_bits
        match self.tested:
            case Tested.PHI:
                return "%phi", []
            case Tested.NEXT:
                return "%next", []
            case Tested.OFFSET:
                flags = "".join(f"{flag} " for flag in self.offset_flags)
                return "%tested", [f"  %tested = add {flags}i{n} %phi, {signed(self.offset, n)}"]
            case _:
                return "%tested", [f"  %tested = {self.tested.value} i{n} %next to i{m}"]

    @property
    def leaves_before_test(self) -> bool:
        return self.leaves is Leaves.BEFORE_TEST or (self.rotated and self.leaves is Leaves.AFTER_TEST)

    def executions(self, start: int, bound: int, leave: int, limit: int) -> int | Outcome:
        """How often the header executes; the arguments are bit patterns."""
        phi: int | None = (start if self.start is None else self.start) % (1 << self.bits)
        fixed = (bound if self.bound is None else self.bound) % (1 << self.tested_bits)
        for iteration in range(limit):
            following = self._following(phi)
            quits = self.leaves is not Leaves.NEVER and iteration == leave
            if quits and self.leaves_before_test:
                return iteration + 1
            value = self._value(phi, following)
            if value is None:
                return Outcome.UNDEFINED
            left, right = (fixed, value) if self.bound_left else (value, fixed)
            top = self.tested_bits - 1
            if self.same_sign and left >> top != right >> top:
                return Outcome.UNDEFINED
            if compares(self.predicate, left, right, self.tested_bits) != self.goes_on_if or quits:
                return iteration + 1
            phi = following
        return Outcome.ENDLESS

    def _following(self, phi: int | None) -> int | None:
        if phi is None:
            return None
        amount = -self.step if self.subtracts else self.step
        return add(phi, amount, self.bits, self.flags, negated=self.subtracts)

    def _value(self, phi: int | None, following: int | None) -> int | None:
        source = phi if self.tested in (Tested.PHI, Tested.OFFSET) else following
        if source is None:
            return None
        match self.tested:
            case Tested.OFFSET:
                return add(source, self.offset, self.bits, self.offset_flags, negated=False)
            case Tested.ZEXT_NNEG:
                return None if source >> (self.bits - 1) else source
            case Tested.SEXT:
                return signed(source, self.bits) % (1 << self.tested_bits)
            case _:
                return source % (1 << self.tested_bits)


def signed(pattern: int, bits: int) -> int:
    pattern %= 1 << bits
    return pattern - (1 << bits) if pattern >= 1 << (bits - 1) else pattern


def add(pattern: int, amount: int, bits: int, flags: Sequence[str], *, negated: bool) -> int | None:
    """``add`` of a constant, or ``sub`` when negated; None for poison."""
    sign = -1 if negated else 1
    exact_signed = signed(pattern, bits) + sign * signed(amount, bits)
    exact_unsigned = pattern + sign * (amount % (1 << bits))
    if "nsw" in flags and signed(exact_signed, bits) != exact_signed:
        return None
    if "nuw" in flags and not 0 <= exact_unsigned < 1 << bits:
        return None
    return exact_unsigned % (1 << bits)


def compares(predicate: str, left: int, right: int, bits: int) -> bool:
    if predicate[0] == "s":
        left, right = signed(left, bits), signed(right, bits)
    answers = {"eq": left == right, "ne": left != right}
    answers |= {"lt": left < right, "le": left <= right, "gt": left > right, "ge": left >= right}
    return answers[predicate if predicate in answers else predicate[1:]]


def evaluate(instructions: Sequence[Instruction], value: Value, arguments: Mapping[str, int]) -> int:
    """The unsigned number that the instructions compute from unsigned arguments."""
    known = dict(arguments)

    def width(operand: Value) -> int:
        return int(str(operand.type).removeprefix("i"))

    def read(operand: Value) -> int:
        if isinstance(operand, Local):
            return known[operand.name]
        assert isinstance(operand, Constant)
        number = {"true": 1, "false": 0}.get(operand.text)
        return (int(operand.text) if number is None else number) % (1 << width(operand))

    for instruction in instructions:
        inputs = [read(o) for o in instruction.operands]
        bits = width(instruction.value)
        match instruction:
            case BinaryOp(opcode="add"):
                result = inputs[0] + inputs[1]
            case BinaryOp(opcode="sub"):
                result = inputs[0] - inputs[1]
            case BinaryOp(opcode="udiv"):
                result = inputs[0] // inputs[1]
            case BinaryOp(opcode="urem"):
                result = inputs[0] % inputs[1]
            case Compare():
                result = int(compares(instruction.predicate, inputs[0], inputs[1], width(instruction.operands[0])))
            case Select():
                result = inputs[1] if inputs[0] else inputs[2]
            case Cast(opcode="sext"):
                result = signed(inputs[0], width(instruction.operands[0]))
            case Cast() | UnaryOp(opcode="freeze"):
                result = inputs[0]
            case _:
                raise AssertionError(f"unexpected in a preheader: {instruction}")
        known[instruction.value.name] = result % (1 << bits)
    return read(value)


def random_loop(random: random.Random, bits: int) -> CountedLoop:
    """Any loop of this shape; favours the ones that compilers write."""
    most = (1 << (bits - 1)) - 1
    step = random.choice([1, 1, -1, -1, 2, -2, 3, -3, 4, -5, random.randint(1, most), -random.randint(1, most)])
    step = max(-most - 1, min(most, random.choice([step] * 20 + [-most - 1])))
    tested = random.choice([Tested.PHI, Tested.PHI, Tested.NEXT, Tested.NEXT, *Tested])
    tested_bits = bits - 1 if tested is Tested.TRUNC else bits
    flags = random.choice([(), ("nsw",), ("nsw",), ("nuw",), ("nuw", "nsw")])
    number = random.choice([0, 1, -1, random.randrange(1 << tested_bits)])
    guard = (random.choice(PREDICATES), None if tested in _SAME_WIDTH and random.random() < 0.6 else number)
    return CountedLoop(
        bits=bits,
        step=step,
        subtracts=random.random() < 0.3,
        flags=flags,
        predicate=random.choice(PREDICATES),
        same_sign=random.random() < 0.2,
        goes_on_if=random.random() < 0.5,
        bound_left=random.random() < 0.2,
        tested=tested,
        rotated=random.random() < 0.6,
        leaves=random.choice([Leaves.NEVER, Leaves.NEVER, *Leaves]),
        start=random.randrange(1 << bits) if random.random() < 0.25 else None,
        bound=random.randrange(1 << tested_bits) if random.random() < 0.25 else None,
        offset=random.randint(-3, 3) or 5,
        guard=guard if random.random() < 0.4 else None,
        offset_flags=random.choice([(), ("nsw",), ("nuw",), ("nuw", "nsw")]),
    )
