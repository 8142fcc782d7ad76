"""The index of a load as a sum of loop counters times values that a loop does not change.

::

    loop over i:                                                     from a, in elements:
      row = getelementptr a, i * s                                   s * i + j - 1
      loop over j:  load (getelementptr row, j) - 8 bytes

Counters and sums of 64 bits alone: what is said holds modulo 2**64, as for the machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from llvm_passes.analysis.arithmetic import Arithmetic, constant
from llvm_passes.analysis.induction import Induction, constant_integer
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import I64, BinaryOp, GetElementPtr, Local, Phi, Select, Value
from llvm_passes.ir.sizes import scalar_size

if TYPE_CHECKING:
    from llvm_passes.adjoint.primal import Primal

TYPICAL_COUNT = 100
"""What a count is taken for that is not known, when two sizes are compared."""


@dataclass(frozen=True, slots=True)
class ElementOffset:
    """Where a load reads, from its base pointer: ``distance + factor * index + …``, in elements."""

    base: Value
    distance: int
    terms: tuple[tuple[Value, int], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """``start + distance + step * iteration of a loop + …``."""

    start: Value | None
    distance: int
    steps: tuple[tuple[int, Value], ...]
    """By the number of the loop's body, what an iteration adds."""
    is_exact: bool = True
    """False where it is one of several that the load may use."""


def element_offset(pointer: Value, size: int, body: Body, primal: Primal) -> ElementOffset | None:
    """``pointer`` in elements of ``size`` bytes from a pointer that is there before the loop of ``body``."""
    distance, terms = 0, list[tuple[Value, int]]()
    while isinstance(pointer, Local) and not primal.is_outside(pointer, body):
        made = primal.definitions.instruction(pointer)
        if not isinstance(made, GetElementPtr) or len(made.operands) != 2:
            return None
        pointer, index = made.operands
        scale, number = scalar_size(made.source), constant_integer(index)
        if scale is None:
            return None
        if number is not None and number * scale % size == 0:
            distance += number * scale // size
        elif number is None and scale % size == 0 and index.type == I64:
            terms.append((index, scale // size))
        else:
            return None
    return ElementOffset(pointer, distance, tuple(terms)) if isinstance(pointer, Local) else None


class Indices:
    """The indices of the loads of one loop."""

    def __init__(self, primal: Primal, body: Body, arithmetic: Arithmetic) -> None:
        assert body.loop is not None
        self._primal = primal
        self._body = body
        self._loop = body.loop
        self._arithmetic = arithmetic
        self._joins: set[str] = set()
        """Phis that are being looked at."""

    def sum(self, offset: ElementOffset) -> Index | None:
        total = Index(None, offset.distance, ())
        for value, factor in offset.terms:
            index = self._index(value)
            scaled = None if index is None else self._times(index, constant(I64, factor))
            if scaled is None:
                return None
            total = self._plus(total, scaled)
        return total

    def _index(self, value: Value) -> Index | None:
        number = constant_integer(value)
        if number is not None:
            return Index(None, number, ())
        if value.type != I64:
            return None
        outside = self._arithmetic.invariant_or_none(value, self._loop)
        if outside is not None:
            return Index(outside, 0, ())
        made = self._primal.definitions.instruction(value)
        match made:
            case Phi() if isinstance(induction := self._primal.inductions.get(made.value.name), Induction):
                return self._counter(induction)
            case Phi() | Select():
                return self._one_of(made)
            case BinaryOp(opcode="add" | "sub" | "or", operands=(left, right)):
                if made.opcode == "or" and "disjoint" not in made.flags:
                    return None
                first, second = self._index(left), self._index(right)
                if made.opcode == "sub" and second is not None:
                    second = self._times(second, constant(I64, -1))
                return None if first is None or second is None else self._plus(first, second)
            case BinaryOp(opcode="mul", operands=(left, right)):
                for varying, factor in ((left, right), (right, left)):
                    invariant = self._arithmetic.invariant_or_none(factor, self._loop)
                    if invariant is not None:
                        index = self._index(varying)
                        return None if index is None else self._times(index, invariant)
            case BinaryOp(opcode="shl", operands=(left, right)) if (shift := constant_integer(right)) is not None:
                index = self._index(left)
                if index is not None and 0 <= shift < 32:
                    return self._times(index, constant(I64, 1 << shift))
        return None

    def _counter(self, induction: Induction) -> Index | None:
        body = self._primal.nest.body_of(self._primal.block_of(induction.phi))
        start = self._index(induction.start)
        step: Value | None = (
            constant(I64, induction.step)
            if isinstance(induction.step, int)
            else self._arithmetic.invariant_or_none(induction.step, self._loop)
        )
        if start is None or step is None:
            return None
        if induction.subtracts:
            step = self._arithmetic.sub(constant(I64, 0), step)
        return Index(start.start, start.distance, (*start.steps, (body.index, step)), start.is_exact)

    def _one_of(self, made: Phi | Select) -> Index | None:
        """Of several indices, the one that varies most, as an estimate."""
        if made.value.name in self._joins:
            return None
        self._joins.add(made.value.name)
        choices = made.operands[1:] if isinstance(made, Select) else made.operands
        known = [i for v in choices if (i := self._index(v)) is not None]
        self._joins.remove(made.value.name)
        if not known:
            return None
        widest = max(known, key=lambda index: len(index.steps))
        return Index(widest.start, widest.distance, widest.steps, is_exact=False)

    def _plus(self, left: Index, right: Index) -> Index:
        start = left.start or right.start
        if left.start is not None and right.start is not None:
            start = self._arithmetic.add(left.start, right.start)
        steps = dict(left.steps)
        for number, step in right.steps:
            steps[number] = self._arithmetic.add(steps[number], step) if number in steps else step
        exact = left.is_exact and right.is_exact
        return Index(start, left.distance + right.distance, tuple(sorted(steps.items())), exact)

    def _times(self, index: Index, factor: Value) -> Index | None:
        number = constant_integer(factor)
        if number == 1:
            return index
        steps = tuple((body, self._arithmetic.mul(step, factor)) for body, step in index.steps)
        start = None if index.start is None else self._arithmetic.mul(index.start, factor)
        if number is not None:
            return Index(start, index.distance * number, steps, index.is_exact)
        if index.distance:
            moved = self._arithmetic.mul(constant(I64, index.distance), factor)
            start = moved if start is None else self._arithmetic.add(start, moved)
        return Index(start, 0, steps, index.is_exact)

    def estimate(self, index: Index) -> int:
        total = 1
        for number, step in index.steps:
            body = next(b for b in self._primal.nest.bodies() if b.index == number)
            size = constant_integer(step)
            total += (typical_trips(self._primal, body) - 1) * (TYPICAL_COUNT if size is None else abs(size))
        return total


def typical_trips(primal: Primal, body: Body) -> int:
    """How often a loop runs, if its count is typical where it is not known."""
    count = primal.trip_count(body) if body.loop else None
    number = constant_integer(count.value) if count else None
    return TYPICAL_COUNT if number is None else number


def records_within(primal: Primal, body: Body, outer: Body) -> int:
    """How often an iteration of ``body`` runs each time that the loop of ``outer`` is entered, typically."""
    total = 1
    current: Body | None = body
    while current is not None and current.loop is not None:
        total *= typical_trips(primal, current)
        if current is outer:
            break
        current = current.parent
    return total
