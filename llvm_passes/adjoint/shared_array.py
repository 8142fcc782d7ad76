"""Arrays that a loop reads and something overwrites later, taped once where the loop begins.

::

    for i:                                     for i:
      for j: s += w[i, j] * h[j]   -> tape       for j: ... tape.read(h's copy, first + j)
    for j: h[j] = ...

    forward:   copy h[low .. low + count) to the records first .. first + count of a region of its own,
               then run the loop
    reverse:   first = position - count;  h[j] of the loop is the record first - low + j

Taped at each use it would take ``n * n`` records, here ``n``; and what is computed from several
neighbours (``u[i - 1] - 2 u[i] + u[i + 1]``) is computed again from the one copy of them.

Why it is right.  Nothing in the loop writes what the load reads (:meth:`SharedArrays._is_unchanged`), so
each of its loads reads what was there when the loop began: the copy.  All that its loads read lies between
``low`` and ``low + count``, and that lies in the object (:mod:`read_range`), so the copy reads no foreign
memory.  Both are computed twice, before the forward and before the reverse loop, from values that are the
same.  The loop's preheader runs once an iteration of the body around, and its reverse once too, in the
opposite order: so positions in the region go up and down like those of any other.

A loop that writes the array is none that changes it for a load when each of its writes comes to a cell after the
load has (:func:`_is_behind`): ``u[i] = g(u[i], u[i + 1])`` reads what was there when the loop began, too.

Not done: in functions that others call, whose positions the tape keeps; for integers and pointers; one copy
for several loops, or for a nest that overwrites what it has read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.element_index import ElementOffset, element_offset, records_within
from llvm_passes.analysis.linear_form import LONGEST_STEP, LinearForm, LinearForms
from llvm_passes.analysis.memory_accesses import Access, is_before
from llvm_passes.analysis.memory_objects import Objects
from llvm_passes.analysis.nest import Body
from llvm_passes.analysis.read_range import ReadRange, ReadRanges
from llvm_passes.ir.model import FloatType, Load, Value
from llvm_passes.ir.sizes import scalar_size

MOST_ARRAYS = 64
"""Arrays of a function that are looked at."""


@dataclass(frozen=True, eq=False)
class SharedArray:
    """An array that is taped where a loop begins."""

    index: int
    """Number among the shared arrays of the function."""
    body: Body
    """The loop that reads it."""
    base: Value
    """What its elements are counted from: a pointer that is there before the loop."""
    type: FloatType
    range: ReadRange
    offsets: Mapping[str, ElementOffset]
    """Where each load reads, by its name."""
    align: int | None
    """The alignment of its elements, where it is not the type's own."""


@dataclass(frozen=True, eq=False)
class SharedArrays:
    """The shared arrays of one function."""

    arrays: tuple[SharedArray, ...] = ()

    @cached_property
    def _by_load(self) -> Mapping[str, SharedArray]:
        return {name: array for array in self.arrays for name in array.offsets}

    def of_load(self, name: str) -> SharedArray | None:
        """The array that holds what a load read; None where none does."""
        return self._by_load.get(name)

    def before(self, body: Body) -> tuple[SharedArray, ...]:
        """Those that are taped before a loop."""
        return tuple(array for array in self.arrays if array.body is body)

    def without(self, left_out: Callable[[SharedArray], bool]) -> SharedArrays:
        kept = (a for a in self.arrays if not left_out(a))
        return SharedArrays(
            tuple(SharedArray(n, a.body, a.base, a.type, a.range, a.offsets, a.align) for n, a in enumerate(kept))
        )

    @staticmethod
    def of(primal: Primal) -> SharedArrays:
        """All that could be shared, whether it pays or not."""
        groups: dict[tuple[int, Value, FloatType], list[tuple[Load, ElementOffset]]] = {}
        bodies: dict[int, Body] = {body.index: body for body in primal.nest.bodies()}
        for load in _overwritten(primal):
            body = _reader(load, primal)
            size = scalar_size(load.type)
            offset = element_offset(load.operands[0], size, body, primal) if body and size else None
            if body is not None and offset is not None and isinstance(load.type, FloatType):
                groups.setdefault((body.index, offset.base, load.type), []).append((load, offset))
        found: list[SharedArray] = []
        for (index, base, type), reads in list(groups.items())[:MOST_ARRAYS]:
            body = bodies[index]
            prefix = f"{body.entry}.shared.{len(found)}"
            range_ = ReadRanges(primal, body, prefix).range_or_none(reads)
            if range_ is not None:
                offsets = {load.value.name: offset for load, offset in reads}
                align = min((load.align for load, _ in reads if load.align is not None), default=None)
                found.append(SharedArray(len(found), body, base, type, range_, offsets, align))
        return SharedArrays(tuple(found))


NOTHING_SHARED = SharedArrays()


def chosen(
    primal: Primal, shared: SharedArrays, taped: Callable[[SharedArrays], Mapping[str, int]], asked: frozenset[str]
) -> SharedArrays:
    """Those that take less than taping each value where it is made.

    ``taped``: the values that are taped with these arrays shared, and their bytes.  ``asked``: the values that
    the reverse pass wants if all are shared.
    """
    shared = shared.without(lambda array: asked.isdisjoint(array.offsets))
    if not shared.arrays:
        return shared
    before, after = taped(NOTHING_SHARED), taped(shared)
    dear: set[int] = set()
    for body in {array.body.index: array.body for array in shared.arrays}.values():
        without = _bytes_in(primal, body, before)
        copies = sum(a.range.estimate * (scalar_size(a.type) or 8) for a in shared.before(body))
        if _bytes_in(primal, body, after) + copies >= without:
            dear.add(body.index)
    return shared.without(lambda array: array.body.index in dear)


def _bytes_in(primal: Primal, outer: Body, taped: Mapping[str, int]) -> int:
    """What the values of a loop take on the tape each time that it is entered, typically."""
    total = 0
    for name, size in taped.items():
        body = primal.nest.body_of(primal.definitions.sites[name].label)
        if body.loop is not None and outer.contains(body.entry):
            total += size * records_within(primal, body, outer)
    return total


def _overwritten(primal: Primal) -> Iterator[Load]:
    """The loads of floats in loops whose memory is overwritten before the reverse pass."""
    for label in primal.control_flow.reverse_postorder():
        if label in primal.nest.failing or primal.nest.body_of(label).loop is None:
            continue
        for i in primal.control_flow.block(label).instructions:
            is_plain = isinstance(i, Load) and isinstance(i.type, FloatType) and not i.volatile and i.ordering is None
            if is_plain and isinstance(i, Load) and primal.overwrites.is_overwritten_before_reverse(i):
                yield i


def _reader(load: Load, primal: Primal) -> Body | None:
    """The outermost loop around a load that does not change what it reads, and that its pointer is from outside of."""
    body: Body | None = primal.nest.body_of(primal.block_of(load))
    found: Body | None = None
    while body is not None and body.loop is not None and _is_unchanged(load, body, primal):
        if element_offset(load.operands[0], scalar_size(load.type) or 8, body, primal) is None:
            break
        found, body = body, body.parent
    return found


def _is_unchanged(load: Load, body: Body, primal: Primal) -> bool:
    """Whether nothing that runs in the loop may write what the load reads."""
    assert body.loop is not None
    pointer = load.operands[0]
    reads = primal.memory.objects(pointer)

    def may_change(written: Objects) -> bool:
        return any(primal.memory.may_overlap(r, w) for r in reads for w in written)

    if any(call.access.label in body.loop and may_change(call.objects) for call in primal.overwrites.calls):
        return False
    return not any(
        write.label in body.loop
        and may_change(primal.memory.objects(write.pointer))
        and not primal.rotation.are_apart(pointer, write.pointer)
        and not _is_behind(write, load, body, primal)
        for write in primal.memory.writes()
    )


def _is_behind(write: Access, load: Load, body: Body, primal: Primal) -> bool:
    """Whether a write of the loop comes to each cell that the load reads after the load does, or never."""
    assert body.loop is not None
    read = next(a for a in primal.memory.accesses if a.instruction is load)
    size = scalar_size(load.type)
    is_once = all(primal.nest.body_of(access.label) is body for access in (read, write))
    if size is None or write.type != load.type or not is_once:
        return False
    forms = LinearForms(body.loop, primal.definitions, {})
    behind, ahead = forms.form_or_none(write.pointer), forms.form_or_none(read.pointer)
    if behind is None or ahead is None or ahead.rows or not size <= abs(ahead.step) <= LONGEST_STEP:
        return False
    distance, step = ahead + behind * -1, ahead.step
    if distance != LinearForm(distance.constant):
        return False
    # The write comes to the cell that the load reads in iteration i in iteration i + later.
    later, rest = divmod(distance.constant, step)
    if rest:
        return size <= rest % abs(step) <= abs(step) - size
    return later > 0 or (later == 0 and is_before(read, write, primal.dominators))
