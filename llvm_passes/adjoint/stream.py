"""Cells of shadow memory that the accesses of a loop move over at the same pace, and which of their sums may wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.analysis.linear_form import LONGEST_STEP, LinearForm, LinearForms
from llvm_passes.analysis.memory_accesses import Access, is_before
from llvm_passes.analysis.memory_objects import Objects
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import FloatType, Load, Local, Store, Value
from llvm_passes.ir.sizes import scalar_size

MOST_WAITING = 24
"""Values that wait at a time: each takes a register."""


@dataclass(frozen=True, eq=False)
class Stream:
    """Cells of shadow memory that accesses of a loop's body move over at the same pace."""

    index: int
    type: FloatType
    align: int
    """What every access promises of its address."""
    pointers: tuple[Value, ...]
    """The primal's addresses; where they are linear, the one whose cell is complete first comes first."""
    objects: Objects
    walk: LinearForm | None
    """The first address; None where it is not linear, and so may be anywhere in its objects."""
    is_only_read: bool
    """What is added to its memory gets the adjoint that is there, and nothing else happens."""
    delays: Mapping[Value, int] | None
    """Of a gathered stream: in how many more iterations the cell at each address that is added to is complete."""
    cleared: int | None = None
    """Of a gathered stream whose cells are overwritten: the same of the address that is stored to."""

    @property
    def longest_delay(self) -> int:
        return max(*self.delays.values(), self.cleared or 0) if self.delays else 0

    def is_taken(self, delay: int) -> bool:
        """Whether what is added with this delay is taken by the store that comes to the cell later."""
        return self.cleared is not None and delay > self.cleared

    def wait(self, delay: int) -> int:
        """For how many iterations a sum with this delay waits: for the store, or until the cell is complete."""
        return delay - self.cleared if self.cleared is not None and delay > self.cleared else delay

    @property
    def delayed(self) -> list[int]:
        """The delays that are not 0, shortest first."""
        return sorted({d for d in self.delays.values() if d}) if self.delays else []

    @property
    def step(self) -> int:
        """Bytes by which the next iteration is further on."""
        return self.walk.step if self.walk else 0

    @property
    def is_linear(self) -> bool:
        """Whether its cells lie between those of the first and of the last iteration, upwards or downwards as known."""
        return self.walk is not None and not self.walk.rows

    @property
    def size(self) -> int:
        """Bytes of a cell."""
        size = scalar_size(self.type)
        assert size is not None
        return size


@dataclass(frozen=True, eq=False)
class _Placed:
    """An access and its address."""

    access: Access
    form: LinearForm


def streams_met(
    context: AdjointContext, body: Body, accesses: Sequence[Access], assumed: Mapping[Value, int]
) -> list[Stream]:
    assert body.loop is not None
    forms = LinearForms(body.loop, context.primal.definitions, assumed)
    walks: dict[tuple[object, ...], list[_Placed]] = {}
    alone: list[Access] = []
    for access in accesses:
        form = forms.form_or_none(access.pointer)
        if form is None or abs(form.step) > LONGEST_STEP:
            alone.append(access)
            continue
        residue = form.constant % abs(form.step) if form.step and not form.rows else form.constant
        walks.setdefault((form.terms, form.rows, form.step, residue, access.type), []).append(_Placed(access, form))
    found = [_stream(context, n, (access,)) for n, access in enumerate(alone)]
    for placed in walks.values():
        # The access whose cell is complete first comes first.
        upwards = placed[0].form.step > 0
        ordered = sorted(placed, key=lambda p: p.form.constant, reverse=upwards)
        stream = _stream(context, len(found), [p.access for p in ordered])
        delays = _delays_or_none(context, body, ordered)
        cleared = _cleared_or_none(ordered) if delays else None
        found.append(replace(stream, walk=ordered[0].form, delays=delays, cleared=cleared))
    return found


def _stream(context: AdjointContext, index: int, accesses: Sequence[Access]) -> Stream:
    pointers = tuple(dict.fromkeys(a.pointer for a in accesses))
    objects = frozenset(o for p in pointers for o in context.primal.memory.objects(p))
    type = accesses[0].type
    assert isinstance(type, FloatType)
    is_only_read = all(_is_sum(context, access) for access in accesses)
    return Stream(index, type, _alignment(type, accesses), pointers, objects, None, is_only_read, delays=None)


def _is_sum(context: AdjointContext, access: Access) -> bool:
    """Whether the access stores a sum with what was there before."""
    match access.instruction:
        case Store(operands=(Local(name=name), _)):
            return name in context.accumulated
    return False


def _alignment(type: FloatType, accesses: Sequence[Access]) -> int:
    size = scalar_size(type)
    assert size is not None
    promised = (a.instruction.align for a in accesses if isinstance(a.instruction, Load | Store))
    return min(size, *(align or size for align in promised))


def _delays_or_none(context: AdjointContext, body: Body, placed: Sequence[_Placed]) -> dict[Value, int] | None:
    """With what delay each address is added to; None where sums may not wait, or need not."""
    assert body.loop is not None
    form, type = placed[0].form, placed[0].access.type
    size = scalar_size(type) if type else None
    if size is None or form.rows or (form.step and abs(form.step) < size):
        return None
    stores = [p for p in placed if isinstance(p.access.instruction, Store)]
    dominators, latch = context.primal.dominators, body.loop.latch
    always = [p for p in placed if dominators.dominates(p.access.label, latch)]
    if len(stores) > 1 or any(store not in always for store in stores):
        return None
    for store, other in product(stores, placed):
        is_same_cell = other is not store and other.form.constant == store.form.constant
        if is_same_cell and not is_before(other.access, store.access, dominators):
            return None
    delays = {p.access.pointer: _delay(placed, p) for p in placed if p not in stores or _is_sum(context, p.access)}
    longest = _delay(placed, placed[-1])
    waiting = sum({*delays.values(), *(_delay(placed, p) for p in stores)})
    if not delays or waiting > MOST_WAITING or not (longest if form.step else not stores):
        return None
    # The cells that are written are those of these accesses, and what lies between them.
    met = [p.access.pointer for p in always]
    return delays if placed[0].access.pointer in met and placed[-1].access.pointer in met else None


def _delay(placed: Sequence[_Placed], access: _Placed) -> int:
    """In how many iterations the cell that is met there is the one that is complete."""
    first = placed[0].form
    return (first.constant - access.form.constant) // first.step if first.step else 0


def _cleared_or_none(placed: Sequence[_Placed]) -> int | None:
    """With what delay the cell is stored to, if it is."""
    return next((_delay(placed, p) for p in placed if isinstance(p.access.instruction, Store)), None)
