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
from llvm_passes.analysis.element_index import TYPICAL_COUNT, ElementOffset, Index, Indices
from llvm_passes.analysis.induction import constant_integer
from llvm_passes.analysis.loop_executions import Executions
from llvm_passes.analysis.memory_objects import ObjectKind
from llvm_passes.analysis.nest import Body
from llvm_passes.analysis.pointer_flow import constant_offset, handle_of_buffer
from llvm_passes.environment import CalleeKind, Pointee
from llvm_passes.ir.model import I64, PTR, Call, Instruction, Load, Local, Value
from llvm_passes.ir.sizes import scalar_size

if TYPE_CHECKING:
    from llvm_passes.adjoint.primal import Primal

LARGEST = (1 << 63) - 1


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
class _Form:
    """What loads have in common that read at constant distances from each other."""

    start: Value | None
    steps: tuple[tuple[int, Value], ...]
    counts: tuple[Value, ...]
    """How often each step is taken, and once more."""
    conditions: tuple[Value, ...]

    def covers(self, index: Index, distances: Sequence[int]) -> bool:
        """Whether loads of this form read wherever one with this index may read that not all iterations run."""
        is_same = (index.start, index.steps) == (self.start, self.steps) and not self.conditions
        return is_same and min(distances) <= index.distance <= max(distances)


@dataclass(frozen=True, slots=True)
class _Extremes:
    """The smallest and the largest offset of some loads, and when they are read."""

    low: Value
    high: Value
    conditions: tuple[Value, ...]


class ReadRanges:
    """Ranges of the loads of one loop."""

    def __init__(self, primal: Primal, body: Body, prefix: str) -> None:
        self._primal = primal
        self._body = body
        self._arithmetic = Arithmetic(prefix, primal.definitions)
        self._indices = Indices(primal, body, self._arithmetic)
        self._executions = Executions(primal, body, self._arithmetic)

    def range_or_none(self, reads: Sequence[tuple[Load, ElementOffset]]) -> ReadRange | None:
        """What loads of one base read together; None where it is not known before the loop."""
        indices = [self._indices.sum(offset) for _, offset in reads]
        found = self._by_corners([load for load, _ in reads], indices)
        whole = None if found else self._extent(reads[0][1].base, reads[0][0])
        if found is None and whole is None:
            return None
        known = [index for index in indices if index is not None]
        estimate = max((self._indices.estimate(index) for index in known), default=TYPICAL_COUNT**2)
        if whole is not None:
            return ReadRange(constant(I64, 0), whole, self._needed_for(whole), estimate, "the whole array")
        assert found is not None
        low, count = found
        estimate += max(i.distance for i in known) - min(i.distance for i in known)
        return ReadRange(low, count, self._needed_for(low, count), estimate, "what the loop reads of the array")

    def _needed_for(self, *values: Value) -> tuple[Instruction, ...]:
        """The instructions that compute some values, in an order in which they can run."""
        made = {i.value.name: i for i in (*self._executions.added.values(), *self._arithmetic.all_instructions())}
        pending = [v.name for v in values if isinstance(v, Local)]
        needed: set[str] = set()
        while pending:
            name = pending.pop()
            if name in made and name not in needed:
                needed.add(name)
                pending += [o.name for o in made[name].operands if isinstance(o, Local)]
        return tuple(i for name, i in made.items() if name in needed)

    # -- by corners -----------------------------------------------------------------------------------------

    def _by_corners(self, loads: Sequence[Load], indices: Sequence[Index | None]) -> tuple[Value, Value] | None:
        forms: dict[_Form, list[int]] = {}
        others: list[Index] = []
        for load, index in zip(loads, indices, strict=True):
            if index is None or not index.is_exact:
                return None
            chain = self._executions.of(load)
            if chain is None and not self._executions.are_whole(load):
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
        is_there = not (isinstance(asked, Local) and not primal.is_outside(asked, self._body))
        return (asked, True) if asked.type == I64 and is_there else None

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
