"""Memory that each iteration of a loop writes anew: what it held when the iteration began, nobody reads.

::

    for t in range(steps):
        for i in range(n):                         a checkpoint of ``stage`` is not needed, nor one of
            stage[i] = now[i] + rate[i]            ``then``: each iteration reads what it has written itself
        for i in range(1, n - 1):
            then[i] = stage[i - 1] + stage[i + 1]
        now, then = then, now

A write is *steady* when it goes to the same places in every iteration that ends with the back edge: its
address, the counts of the loops around it and the branches that it hangs on are arithmetic on values from
before the loop and on counters.  Where all writes to an object are steady, its places are of two kinds.
What steady writes reach is written in each iteration, once it gets so far; all else is written by no
iteration, and is as it was before the loop.  So what an iteration finds at its start matters only to a read
that may come before one of the writes.  A read comes after a write when no way leads from it to the write
within an iteration; another write to the same places, for the same reason, counts as much as the write.

Buffers that change places (:mod:`llvm_passes.analysis.rotation`) are written through one of the pointers
alone: what that points to when an iteration begins is written anew, whichever buffer it is.  The iteration
that follows reads it through another pointer, and finds all of it.

An iteration that leaves the loop half-way is the last one, and reads under the same condition.

Not found: loops of many blocks; a read and a write in one inner loop, in whatever order; inner loops with several
exits, or that are tested before they run; the caller's arrays, which may overlap.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.steady_writes import SteadyWrites, Ways
from llvm_passes.analysis.memory_accesses import Access
from llvm_passes.analysis.memory_objects import WHOLE, MemoryObject, ObjectKind, Objects
from llvm_passes.analysis.nest import Body
from llvm_passes.analysis.pointer_flow import constant_offset, handle_of_buffer
from llvm_passes.analysis.rotation import base_of
from llvm_passes.ir.model import Load, PointerType, Value

MOST_BLOCKS = 150
"""Of a loop that is looked at: each write is looked up beside each branch."""


@dataclass(frozen=True, slots=True)
class Swapped:
    """Buffers that change places, of which each iteration writes one anew."""

    pointer: str
    """The header phi that points to that one when an iteration begins."""
    objects: tuple[MemoryObject, ...]
    """All of them; each pointer leads to the beginning of another one."""


@dataclass(frozen=True, slots=True)
class WrittenAnew:
    """What each iteration of a loop writes anew."""

    objects: Objects
    swapped: tuple[Swapped, ...]


def written_anew(primal: Primal, body: Body, written: Objects) -> WrittenAnew:
    """Of the objects that the loop of ``body`` writes, those that each iteration writes anew."""
    if body.loop is None or len(body.loop.blocks) > MOST_BLOCKS:
        return WrittenAnew(frozenset(), ())
    question = _Question(primal, body)
    objects = frozenset(o for o in written if question.is_anew(o))
    return WrittenAnew(objects, tuple(question.swapped(written - objects)))


class _Question:
    """What the iterations of one loop write anew."""

    def __init__(self, primal: Primal, body: Body) -> None:
        self._primal = primal
        self._body = body
        self._ways = Ways(primal)
        failing = primal.nest.failing
        self._accesses = [a for a in primal.memory.accesses if body.contains(a.label) and a.label not in failing]

    def is_anew(self, found: MemoryObject) -> bool:
        if found.kind not in (ObjectKind.ALLOCATION, ObjectKind.STACK) or found.field != WHOLE:
            return False
        own = self._accesses_of(frozenset({found}))
        if any(self._primal.memory.objects(a.pointer) != {found} for a in own):
            return False
        return self._are_anew(own, own, None)

    def swapped(self, written: Objects) -> Iterator[Swapped]:
        """Buffers that change places, and are written through one pointer alone."""
        primal = self._primal
        taken: set[MemoryObject] = set()
        for phi in primal.header_phis(self._body):
            cycle = primal.rotation.cycle(phi.value) if isinstance(phi.type, PointerType) else ()
            objects = [self._beginning_of(primal.initial_value(p, self._body)) for p in cycle]
            buffers = tuple(o for o in objects if o is not None and o in written)
            if len(cycle) < 2 or len(buffers) != len(cycle) or len(set(buffers) - taken) != len(buffers):
                continue
            own = self._accesses_of(frozenset(buffers))
            bases = [(a, base_of(a.pointer, primal.definitions)) for a in own]
            names = {p.value for p in cycle}
            if any(base not in names or (a.is_write and base != phi.value) for a, base in bases):
                continue
            if self._are_anew([a for a, base in bases if base == phi.value], own, phi.value):
                taken.update(buffers)
                yield Swapped(phi.value.name, buffers)

    def _accesses_of(self, objects: Objects) -> list[Access]:
        memory = self._primal.memory
        return [
            a
            for a in self._accesses
            if any(memory.may_overlap(one, other) for one in objects for other in memory.objects(a.pointer))
        ]

    def _beginning_of(self, pointer: Value) -> MemoryObject | None:
        """The allocation whose first byte ``pointer`` leads to."""
        primal = self._primal
        base, offset = constant_offset(pointer, primal.definitions)
        objects = primal.memory.objects(base)
        made = primal.definitions.instruction(base)
        if offset != 0 or len(objects) != 1 or not isinstance(made, Load):
            return None
        (found,) = objects
        is_buffer = bool(handle_of_buffer(made, primal.memory, primal.definitions))
        return found if is_buffer and found.kind is ObjectKind.ALLOCATION and found.field == WHOLE else None

    def _are_anew(self, own: Sequence[Access], others: Sequence[Access], pointer: Value | None) -> bool:
        """Whether the reads among ``own`` come after all writes, which are steady and among ``others``.

        ``pointer``: what counts as from before the loop, though it changes places.
        """
        steady = SteadyWrites(self._primal, self._body, pointer)
        places: dict[Hashable, list[Access]] = {}
        for write in (a for a in others if a.is_write):
            key = steady.places_or_none(write)
            if key is None:
                return False
            places.setdefault(key, []).append(write)
        reads = [a for a in own if not a.is_write]
        return bool(places) and all(
            any(not self._leads_to(read, write) for write in writes) for read in reads for writes in places.values()
        )

    def _leads_to(self, read: Access, write: Access) -> bool:
        """Whether the write may run after the read, in the same iteration."""
        if read.label == write.label and read.index <= write.index:
            return True
        starts = self._ways.following(read.label, self._body)
        return write.label in self._ways.reached(starts, self._body)
