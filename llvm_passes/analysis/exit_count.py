"""How often a loop's header executes until one given exit is taken.

The exit test sees ``t(k) = A + k * s`` at the k-th execution of its block (k from 0) and goes on in
the loop while ``t(k) P B``.  With ``K`` the first k at which it does not, the header executes
``K + 1`` times, wherever the test stands, since a block of the loop's own that dominates the latch
runs once an iteration.

Why ``K`` may be computed with integers: ``t`` does not wrap before it is tested for the last time.
Either every value that goes on is a step or more away from the end of its range (``P`` is strict and
``s`` is 1 or -1, or constants or guards bound ``B``), or a flag makes the wrapped value poison, and the test
would branch on it, which is undefined.  ``!=`` with ``s`` 1 or -1 needs neither: it counts modulo
2**bits, as the machine does.  So a header that executes more often than its count has met undefined
behaviour before, not merely later: what is sized by the count is not overrun on the way there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from llvm_passes.analysis.affine import Affine, affine_or_none
from llvm_passes.analysis.arithmetic import Arithmetic, constant
from llvm_passes.analysis.control_flow import ControlFlow, Definitions, Edge
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.guards import INVERSE, SWAPPED, Guards, range_of
from llvm_passes.analysis.induction import constant_integer
from llvm_passes.analysis.loops import Loop
from llvm_passes.ir.model import I1, I64, PTR, BinaryOp, Branch, Compare, IntType, Value

_COUNT_BITS = 64
_MOST_COUNT = (1 << _COUNT_BITS) - 1


class UncountableError(Exception):
    """Why an exit is not counted.  Raised and caught within the analysis."""


class ExitCount(NamedTuple):
    executions: Value
    """How often the header executes if the loop leaves here: unsigned i64, at least 1."""
    text: str
    """The test that was counted."""


@dataclass(frozen=True, slots=True)
class _Test:
    """What an exit test compares, in the sense in which the loop goes on."""

    predicate: str
    """The loop goes on while ``value predicate bound``."""
    same_sign: bool
    """Operands of different sign make the answer poison: the signed and the unsigned test agree."""
    value: Affine
    bound: Value
    """Known before the loop; of the type that ``value.start`` has."""
    text: str


@dataclass(frozen=True, slots=True)
class ExitCounter:
    """Counts the exits of one loop."""

    loop: Loop
    control_flow: ControlFlow
    dominators: Dominators
    definitions: Definitions
    arithmetic: Arithmetic
    guards: Guards
    """What holds in the preheader."""

    def count(self, edge: Edge) -> ExitCount:
        """Raises :class:`UncountableError`, which says why."""
        if edge.source not in self.loop.own_blocks:
            raise UncountableError("it leaves from an inner loop")
        if not self.dominators.dominates(edge.source, self.loop.latch):
            raise UncountableError("an iteration may pass by its test")
        test = self._test(edge)
        return ExitCount(self._executions(test), test.text)

    @property
    def _is_only_exit(self) -> bool:
        """The test is reached in the first iteration."""
        return len(self.loop.exits) == 1

    # ------------------------------------------------------------------------------ the test

    def _test(self, edge: Edge) -> _Test:
        branch = self.control_flow.block(edge.source).terminator
        if not isinstance(branch, Branch) or len(branch.targets) != 2:
            raise UncountableError("it is not a conditional branch")
        goes_on_if = branch.targets[1] == edge.target
        condition, goes_on_if = self._without_negation(branch.operands[0], goes_on_if)
        compare = self.definitions.instruction(condition)
        if not isinstance(compare, Compare) or compare.opcode != "icmp":
            raise UncountableError(f"its condition {condition} is not an integer comparison")
        predicate = compare.predicate if goes_on_if else INVERSE[compare.predicate]
        left, right = compare.operands
        value = affine_or_none(left, self.loop, self.definitions, self.arithmetic)
        if value is None:
            left, right, predicate = right, left, SWAPPED[predicate]
            value = affine_or_none(left, self.loop, self.definitions, self.arithmetic)
        if value is None:
            raise UncountableError(f"neither side of {condition} advances by a constant step")
        text = f"goes on while {left} {predicate} {right}, step {value.step}"
        if value.bits > _COUNT_BITS:
            raise UncountableError(f"it counts in i{value.bits}")
        bound = self.arithmetic.invariant_or_none(right, self.loop)
        if bound is None:
            raise UncountableError(f"its bound {right} changes in the loop")
        if bound.type == PTR:
            bound = self.arithmetic.cast("ptrtoint", bound, I64)
        return self._settled(_Test(predicate, "samesign" in compare.flags, value, bound, text))

    def _without_negation(self, condition: Value, goes_on_if: bool) -> tuple[Value, bool]:
        instruction = self.definitions.instruction(condition)
        while isinstance(instruction, BinaryOp) and instruction.opcode == "xor" and condition.type == I1:
            if constant_integer(instruction.operands[1]) != -1:
                break
            condition, goes_on_if = instruction.operands[0], not goes_on_if
            instruction = self.definitions.instruction(condition)
        return condition, goes_on_if

    def _settled(self, test: _Test) -> _Test:
        """The test with operands that no path makes poison.

        Where the loop may leave before the test is reached, operands that the program never looks
        at could be poison; a count computed from them must still be some number.
        """
        if self._is_only_exit:
            return test
        compared = self.guards.compared
        start = self.arithmetic.settled(test.value.start, compared)
        bound = self.arithmetic.settled(test.bound, compared)
        value = Affine(start, test.value.step, test.value.bits, test.value.no_signed_wrap, test.value.no_unsigned_wrap)
        return _Test(test.predicate, test.same_sign, value, bound, test.text)

    # ------------------------------------------------------------------------------ the count

    def _executions(self, test: _Test) -> Value:
        if test.predicate == "eq":
            # A second value equal to the bound would take a step of 0.
            stays = self.arithmetic.compare("eq", test.value.start, test.bound)
            return self.arithmetic.select(stays, constant(I64, 2), constant(I64, 1))
        if test.predicate == "ne":
            return self._until_equal(test)
        if test.predicate[1:] in ("lt", "le") and test.value.step < 0:
            raise UncountableError("it moves away from its bound")
        if test.predicate[1:] in ("gt", "ge") and test.value.step > 0:
            raise UncountableError("it moves away from its bound")
        return self._until_passed(test)

    def _until_equal(self, test: _Test) -> Value:
        """``K`` is the distance over the step, modulo 2**bits; the largest count if the bound is never met."""
        step = abs(test.value.step)
        if step == 1:
            return self._plus(self._distance(test), 1, self._most_steps(test, (1 << test.value.bits) - 1))
        start, bound = constant_integer(test.value.start), constant_integer(test.bound)
        if start is not None and bound is not None:
            fixed = _steps_until_equal(start, bound, test.value.step, test.value.bits)
            if fixed is None:
                raise UncountableError("its steps pass the bound without meeting it")
            return self._plus(constant(IntType(test.value.bits), fixed), 1, fixed)
        if not (test.value.no_signed_wrap or test.value.no_unsigned_wrap):
            raise UncountableError(f"steps of {test.value.step} may wrap before they meet the bound")
        # Without a wrap, a distance that the step does not divide is passed, and this exit is never taken.
        distance = self._distance(test)
        meets = self.arithmetic.compare("eq", self.arithmetic.remainder(distance, step), constant(distance.type, 0))
        steps = self.arithmetic.divide(distance, step)
        executions = self._plus(steps, 1, ((1 << test.value.bits) - 1) // step)
        return self.arithmetic.select(meets, executions, constant(I64, _MOST_COUNT))

    def _until_passed(self, test: _Test) -> Value:
        """``K`` is the distance over the step, rounded up, when the first value goes on; else 0."""
        step, strict = abs(test.value.step), test.predicate.endswith("t")
        domain = self._domain_without_wrap(test, strict)
        distance = self._distance(test)
        most = self._most_distance(test, domain)
        if strict and step == 1:
            executions = self._plus(distance, 1, self._most_steps(test, most))
            # A distance of 0 gives the 1 that the other case would.
            if self._starts_at_most_at_bound(test, domain):
                return executions
        elif strict:
            # At least 1 where the first value goes on.  Rounded up this way the sum cannot overflow.
            one_less = self.arithmetic.add(distance, constant(distance.type, -1))
            executions = self._plus(self.arithmetic.divide(one_less, step), 2, (most - 1) // step)
        else:
            executions = self._plus(self.arithmetic.divide(distance, step), 2, most // step)
        goes_on = self.arithmetic.compare(domain + test.predicate[1:], test.value.start, test.bound)
        return self.arithmetic.select(goes_on, executions, constant(I64, 1))

    def _before_start(self, test: _Test) -> Value:
        """What the tested value would be one iteration before the first: often what a guard tested."""
        return self.arithmetic.add(test.value.start, constant(test.value.start.type, -test.value.step))

    def _starts_at_most_at_bound(self, test: _Test, domain: str) -> bool:
        """For steps of 1 or -1: whether the first value is known not to be beyond the bound."""
        before, start, bound = self._before_start(test), test.value.start, test.bound
        if test.value.step > 0:
            return self.guards.is_ordered(before, bound, domain, strictly=True) or self.guards.is_ordered(
                start, bound, domain, strictly=False
            )
        return self.guards.is_ordered(bound, before, domain, strictly=True) or self.guards.is_ordered(
            bound, start, domain, strictly=False
        )

    def _most_steps(self, test: _Test, most: int) -> int:
        """``most``, or one less where a guard rules the longest way round out; for steps of 1 or -1."""
        longest = (1 << test.value.bits) - 1
        if most == longest and self.guards.are_never_equal(self._before_start(test), test.bound):
            return longest - 1
        return most

    def _distance(self, test: _Test) -> Value:
        """From the first value to the bound, in the direction of the step; a number modulo 2**bits."""
        start, bound = test.value.start, test.bound
        return self.arithmetic.sub(bound, start) if test.value.step > 0 else self.arithmetic.sub(start, bound)

    def _domain_without_wrap(self, test: _Test, strict: bool) -> str:
        """``s`` or ``u``: a reading of the bits under which no value wraps before the last test."""
        domains = "su" if test.same_sign else test.predicate[0]
        for domain in domains:
            flagged = test.value.no_signed_wrap if domain == "s" else test.value.no_unsigned_wrap
            if flagged or (strict and abs(test.value.step) == 1) or self._has_room(test, domain, strict):
                return domain
        raise UncountableError(f"steps of {test.value.step} may wrap before they pass the bound")

    def _most_distance(self, test: _Test, domain: str) -> int:
        """The largest distance that a first value which goes on can have."""
        start, bound = self.guards.interval(domain, test.value.start), self.guards.interval(domain, test.bound)
        most = bound.high - start.low if test.value.step > 0 else start.high - bound.low
        return max(most, 1)

    def _has_room(self, test: _Test, domain: str, strict: bool) -> bool:
        """Whether one more step from any value that goes on stays within the range of the type."""
        bound = self.guards.interval(domain, test.bound)
        last = bound.high - strict if test.value.step > 0 else bound.low + strict
        return range_of(domain, test.value.bits).contains(last + test.value.step)

    def _plus(self, steps: Value, offset: int, most: int) -> Value:
        """``steps + offset`` as a count, held at the largest count where the sum could wrap."""
        arithmetic = self.arithmetic
        wide = arithmetic.cast("zext", steps, I64)
        total = arithmetic.add(wide, constant(I64, offset))
        if most + offset <= _MOST_COUNT:
            return total
        fits = arithmetic.compare("ule", wide, constant(I64, _MOST_COUNT - offset))
        return arithmetic.select(fits, total, constant(I64, _MOST_COUNT))


def _steps_until_equal(start: int, bound: int, step: int, bits: int) -> int | None:
    """The least ``k >= 0`` with ``start + k * step == bound`` modulo 2**bits; None if there is none."""
    modulus = 1 << bits
    common = step & -step
    distance = (bound - start) % modulus
    if distance % common:
        return None
    modulus //= min(common, modulus)
    return distance // common * pow(step // common, -1, modulus) % modulus
