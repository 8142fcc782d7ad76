"""Which elements of an array the loads of a loop read, as arithmetic that can run before the loop.

::

    loop over i, n times:                                  elements from a:
      loop over j, m times:  load a[i * s + j]             low   = min(0, s * (n - 1))
                             load a[i * s + j + 1]         count = |s * (n - 1)| + (m - 1) + 1 + 1

*By corners.*  An index that is a sum of counters times invariants is smallest and largest at corners of
the nest.  Where the counts do not change in the loop, the load runs in every iteration and no exit but
the counted one is ever taken, the corners are read themselves: so whatever lies between them lies in
the object, and no multiplication has overflowed that an access has not.  Branches that the loop does
not change say whether any of it runs.  A load that only some iterations run counts where one that all
run has the same index, or one on either side.

*In whole.*  Otherwise the range is the object, where its extent is known (an argument's length, an
allocation's size) and the pointer leads to its beginning.

Not done: triangular nests, pointers that are walked through an array, narrow counters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from llvm_passes.analysis.arithmetic import Arithmetic, constant
from llvm_passes.analysis.induction import Induction, constant_integer
from llvm_passes.analysis.memory import ObjectKind, constant_offset, handle_of_buffer, scalar_size
from llvm_passes.analysis.nest import Body
from llvm_passes.environment import CalleeKind, Pointee
from llvm_passes.ir.model import (
    I64,
    PTR,
    BinaryOp,
    Branch,
    Call,
    GetElementPtr,
    Instruction,
    Load,
    Local,
    Phi,
    Select,
    Value,
)

if TYPE_CHECKING:
    from llvm_passes.adjoint.primal import Primal

LARGEST = (1 << 63) - 1
TYPICAL_COUNT = 100
"""What a count is taken for that is not known, when two sizes are compared."""


@dataclass(frozen=True, slots=True)
class ReadRange:
    """Elements from ``low`` on, counted from a base pointer."""

    low: Value
    count: Value
    """How many; 0 where nothing is read."""
    instructions: tuple[Instruction, ...]
    """What computes the two, from values that are there before the loop."""
    estimate: int
    """How many there are if every unknown count is typical."""
    reason: str


@dataclass(frozen=True, slots=True)
class ElementOffset:
    """Where a load reads, from its base pointer: ``distance + factor * index + …``, in elements."""

    base: Value
    distance: int
    terms: tuple[tuple[Value, int], ...]


@dataclass(frozen=True, slots=True)
class _Index:
    """``start + distance + step * iteration of a loop + …``."""

    start: Value | None
    distance: int
    steps: tuple[tuple[int, Value], ...]
    """By the number of the loop's body, what an iteration adds."""
    is_exact: bool = True
    """False where it is one of several that the load may use."""


@dataclass(frozen=True, slots=True)
class _Form:
    """What loads have in common that read at constant distances from each other."""

    start: Value | None
    steps: tuple[tuple[int, Value], ...]
    counts: tuple[Value, ...]
    """How often each step is taken, and once more."""
    conditions: tuple[Value, ...]

    def covers(self, index: _Index, distances: Sequence[int]) -> bool:
        """Whether loads of this form read wherever one with this index may read that not all iterations run."""
        is_same = (index.start, index.steps) == (self.start, self.steps) and not self.conditions
        return is_same and min(distances) <= index.distance <= max(distances)


@dataclass(frozen=True, slots=True)
class _Extremes:
    """The smallest and the largest offset of some loads, and when they are read."""

    low: Value
    high: Value
    conditions: tuple[Value, ...]


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


class ReadRanges:
    """Ranges of the loads of one loop."""

    def __init__(self, primal: Primal, body: Body, prefix: str) -> None:
        assert body.loop is not None
        self._primal = primal
        self._body = body
        self._loop = body.loop
        self._arithmetic = Arithmetic(prefix, primal.definitions)
        self._added: dict[str, Instruction] = {}
        """The instructions of trip counts."""

    def range_or_none(self, reads: Sequence[tuple[Load, ElementOffset]]) -> ReadRange | None:
        """What loads of one base read together; None where it is not known before the loop."""
        indices = [self._sum(offset) for _, offset in reads]
        found = self._by_corners([load for load, _ in reads], indices)
        whole = None if found else self._extent(reads[0][1].base, reads[0][0])
        if found is None and whole is None:
            return None
        known = [index for index in indices if index is not None]
        estimate = max((self._estimate(index) for index in known), default=TYPICAL_COUNT**2)
        if whole is not None:
            return ReadRange(constant(I64, 0), whole, self._needed_for(whole), estimate, "the whole array")
        assert found is not None
        low, count = found
        estimate += max(i.distance for i in known) - min(i.distance for i in known)
        return ReadRange(low, count, self._needed_for(low, count), estimate, "what the loop reads of the array")

    def _needed_for(self, *values: Value) -> tuple[Instruction, ...]:
        """The instructions that compute some values, in an order in which they can run."""
        made = {i.value.name: i for i in (*self._added.values(), *self._arithmetic.all_instructions())}
        pending = [v.name for v in values if isinstance(v, Local)]
        needed: set[str] = set()
        while pending:
            name = pending.pop()
            if name in made and name not in needed:
                needed.add(name)
                pending += [o.name for o in made[name].operands if isinstance(o, Local)]
        return tuple(i for name, i in made.items() if name in needed)

    # -- by corners -----------------------------------------------------------------------------------------

    def _by_corners(self, loads: Sequence[Load], indices: Sequence[_Index | None]) -> tuple[Value, Value] | None:
        forms: dict[_Form, list[int]] = {}
        others: list[_Index] = []
        for load, index in zip(loads, indices, strict=True):
            if index is None or not index.is_exact:
                return None
            chain = self._executions(load)
            if chain is None and not self._ends_in_latches(load):
                return None
            if chain is None:
                others.append(index)
                continue
            executions, conditions = chain
            counts = tuple(executions[number] for number, _ in index.steps)
            forms.setdefault(_Form(index.start, index.steps, counts, conditions), []).append(index.distance)
        if not forms or not all(any(form.covers(i, d) for form, d in forms.items()) for i in others):
            return None
        return self._union([self._extremes(form, min(d), max(d)) for form, d in forms.items()])

    def _extremes(self, form: _Form, least: int, most: int) -> _Extremes:
        arithmetic, zero = self._arithmetic, constant(I64, 0)
        start = form.start or zero
        low, high = arithmetic.add(start, constant(I64, least)), arithmetic.add(start, constant(I64, most))
        for (_, step), count in zip(form.steps, form.counts, strict=True):
            span = arithmetic.mul(step, arithmetic.add(count, constant(I64, -1)))
            number = constant_integer(step)
            if number is None or number < 0:
                low = arithmetic.add(low, self._least(span, zero) if number is None else span)
            if number is None or number > 0:
                high = arithmetic.add(high, self._most(span, zero) if number is None else span)
        return _Extremes(low, high, form.conditions)

    def _union(self, found: Sequence[_Extremes]) -> tuple[Value, Value]:
        arithmetic = self._arithmetic
        low, high = found[0].low, found[0].high
        if len(found) > 1 or found[0].conditions:
            low, high = constant(I64, LARGEST), constant(I64, -LARGEST)
            for extremes in found:
                below, above = self._least(low, extremes.low), self._most(high, extremes.high)
                for condition in extremes.conditions:
                    below, above = arithmetic.select(condition, below, low), arithmetic.select(condition, above, high)
                low, high = below, above
        count = arithmetic.add(arithmetic.sub(high, low), constant(I64, 1))
        if len(found) > 1 or found[0].conditions:
            is_read = arithmetic.compare("sle", low, high)
            count = arithmetic.select(is_read, count, constant(I64, 0))
            low = arithmetic.select(is_read, low, constant(I64, 0))
        return low, count

    def _least(self, left: Value, right: Value) -> Value:
        return self._arithmetic.select(self._arithmetic.compare("slt", left, right), left, right)

    def _most(self, left: Value, right: Value) -> Value:
        return self._arithmetic.select(self._arithmetic.compare("sgt", left, right), left, right)

    def _executions(self, load: Load) -> tuple[dict[int, Value], tuple[Value, ...]] | None:
        """How often each loop around a load runs it, and the conditions under which it runs at all.

        None where the loop may end, or an iteration may pass it by, for another reason.
        """
        primal = self._primal
        label = primal.block_of(load)
        body: Body | None = primal.nest.body_of(label)
        counts: dict[int, Value] = {}
        conditions: list[Value] = []
        while body is not None and body.loop is not None:
            guards = self._guards(label, body)
            count = self._count(label, body)
            if guards is None or count is None:
                return None
            executions, is_run = count
            counts[body.index] = executions
            conditions += [*guards, *([is_run] if is_run is not None else [])]
            if body is self._body:
                return counts, tuple(dict.fromkeys(conditions))
            label, body = body.entry, body.parent
        return None

    def _ends_in_latches(self, load: Load) -> bool:
        """Whether each iteration of the loops around a load is a whole one, so that no load runs in more than another."""
        body: Body | None = self._primal.nest.body_of(self._primal.block_of(load))
        while body is not None and body.loop is not None:
            if {edge.source for edge in body.exits} != {body.loop.latch}:
                return False
            if body is self._body:
                return True
            body = body.parent
        return False

    def _guards(self, label: str, body: Body) -> list[Value] | None:
        """The conditions, which do not change in the loop, under which an iteration runs a block; None for others."""
        primal = self._primal
        found: list[Value] = []
        assert body.loop is not None
        while not primal.dominators.dominates(label, body.loop.latch):
            above = primal.dominators.immediate(label)
            if above is None or not body.contains(above) or primal.control_flow.predecessors[label] != (above,):
                return None
            branch = primal.control_flow.block(above).terminator
            if not isinstance(branch, Branch) or len(set(branch.targets)) != 2:
                return None
            condition = self._arithmetic.invariant_or_none(branch.operands[0], self._loop)
            if condition is None:
                return None
            if branch.targets[1] == label:
                condition = self._arithmetic.negated(condition)
            found.append(condition)
            label = above
        return found

    def _count(self, label: str, body: Body) -> tuple[Value, Value | None] | None:
        """How often a loop runs a block of its own that no guard keeps it from, and when that is not zero."""
        primal = self._primal
        assert body.loop is not None
        sources = {edge.source for edge in body.exits}
        trips = primal.trip_count(body)
        if trips is None or len(sources) != 1 or any(e.target in primal.nest.failing for e in body.exits):
            return None
        for instruction in trips.instructions:
            own = {i.name for i in trips.instructions}
            if any(isinstance(o, Local) and o.name not in own and self._varies(o) for o in instruction.operands):
                return None
        if isinstance(trips.value, Local) and not trips.instructions and self._varies(trips.value):
            return None
        (source,) = sources
        self._added |= {i.value.name: i for i in trips.instructions}
        if label == source or not primal.dominators.dominates(source, label):
            return trips.value, None
        fewer = self._arithmetic.add(trips.value, constant(I64, -1))
        return fewer, self._arithmetic.compare("ne", fewer, constant(I64, 0))

    def _varies(self, value: Value) -> bool:
        return isinstance(value, Local) and not self._primal.is_outside(value, self._body)

    # -- in whole -------------------------------------------------------------------------------------------

    def _extent(self, base: Value, load: Load) -> Value | None:
        """How many elements there are from ``base`` on, where it leads to the beginning of an object."""
        size = scalar_size(load.type)
        starts = self._primal.rotation.initial_values(base)
        extents = {self._extent_from(start, size or 1, load) for start in starts}
        if len(extents) != 1 or None in extents or size is None:
            return None
        (extent,) = extents
        assert extent is not None
        elements, is_bytes = extent
        return self._arithmetic.divide(elements, size) if is_bytes else elements

    def _extent_from(self, start: Value, size: int, load: Load) -> tuple[Value, bool] | None:
        """The extent, and whether it is in bytes."""
        primal = self._primal
        if isinstance(start, Local) and start.name in primal.definitions.arguments:
            facts = primal.facts(start.name)
            expected = {8: Pointee.DOUBLE, 4: Pointee.FLOAT}.get(size)
            if facts.length_argument is None or facts.pointee is not expected:
                return None
            return primal.function.arguments[facts.length_argument].value, False
        objects = primal.memory.objects(start)
        if len(objects) != 1 or not objects.isdisjoint(primal.memory.resized):
            return None
        (found,) = objects
        call = primal.definitions.instruction(Local(PTR, found.name))
        if found.kind is not ObjectKind.ALLOCATION or found.field != -1 or not isinstance(call, Call):
            return None
        facts_ = primal.environment.callees.get(call.callee_name or "")
        if facts_ is None or facts_.kind is not CalleeKind.ALLOCATE or facts_.header or facts_.size_offset is not None:
            return None
        if not self._is_beginning(start, call, facts_.data_offset):
            return None
        asked = call.arguments[facts_.size_argument]
        return (asked, True) if asked.type == I64 and not self._varies(asked) else None

    def _is_beginning(self, start: Value, call: Call, data_offset: int | None) -> bool:
        """Whether ``start`` leads to the first byte of what the call allocates."""
        primal = self._primal
        if data_offset is None:
            return start == call.value
        made = primal.definitions.instruction(start)
        if not isinstance(made, Load):
            return False
        handle, _ = constant_offset(made.operands[0], primal.definitions)
        return handle == call.value and bool(handle_of_buffer(made, primal.memory, primal.definitions))

    # -- indices --------------------------------------------------------------------------------------------

    def _sum(self, offset: ElementOffset) -> _Index | None:
        total = _Index(None, offset.distance, ())
        for value, factor in offset.terms:
            index = self._index(value)
            scaled = None if index is None else self._times(index, constant(I64, factor))
            if scaled is None:
                return None
            total = self._plus(total, scaled)
        return total

    def _index(self, value: Value) -> _Index | None:
        number = constant_integer(value)
        if number is not None:
            return _Index(None, number, ())
        if value.type != I64:
            return None
        outside = self._arithmetic.invariant_or_none(value, self._loop)
        if outside is not None:
            return _Index(outside, 0, ())
        made = self._primal.definitions.instruction(value)
        match made:
            case Phi() if isinstance(induction := self._primal.inductions.get(made.value.name), Induction):
                return self._counter(induction)
            case Phi() | Select():
                choices = made.operands[1:] if isinstance(made, Select) else made.operands
                return self._one_of(choices)
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

    def _counter(self, induction: Induction) -> _Index | None:
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
        return _Index(start.start, start.distance, (*start.steps, (body.index, step)), start.is_exact)

    def _one_of(self, choices: Sequence[Value]) -> _Index | None:
        """Of several indices, the one that varies most, as an estimate."""
        known = [i for v in choices if (i := self._index_of_choice(v)) is not None]
        if not known:
            return None
        widest = max(known, key=lambda index: len(index.steps))
        return _Index(widest.start, widest.distance, widest.steps, is_exact=False)

    def _index_of_choice(self, value: Value) -> _Index | None:
        made = self._primal.definitions.instruction(value)
        is_choice = isinstance(made, Select) or (
            isinstance(made, Phi) and made.value.name not in self._primal.inductions
        )
        return None if is_choice and self._varies(value) else self._index(value)

    def _plus(self, left: _Index, right: _Index) -> _Index:
        start = left.start or right.start
        if left.start is not None and right.start is not None:
            start = self._arithmetic.add(left.start, right.start)
        steps = dict(left.steps)
        for number, step in right.steps:
            steps[number] = self._arithmetic.add(steps[number], step) if number in steps else step
        exact = left.is_exact and right.is_exact
        return _Index(start, left.distance + right.distance, tuple(sorted(steps.items())), exact)

    def _times(self, index: _Index, factor: Value) -> _Index | None:
        number = constant_integer(factor)
        if number == 1:
            return index
        steps = tuple((body, self._arithmetic.mul(step, factor)) for body, step in index.steps)
        start = None if index.start is None else self._arithmetic.mul(index.start, factor)
        if number is not None:
            return _Index(start, index.distance * number, steps, index.is_exact)
        if index.distance:
            moved = self._arithmetic.mul(constant(I64, index.distance), factor)
            start = moved if start is None else self._arithmetic.add(start, moved)
        return _Index(start, 0, steps, index.is_exact)

    def _estimate(self, index: _Index) -> int:
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
