"""How the reverse of a loop walks over shadow memory, and which of its sums may wait in registers.

::

    for i:  v[i] = a * u[i-1] + b * u[i] + c * u[i+1]

In reverse the loads of ``u`` add to three cells of its shadow that move together: one *stream*, whose
cells each iteration meets three times, in this iteration and the two that follow.  The load of
``u[i-1]`` meets a cell last: its *delay* is 0 in ``u[i+1]``, which no later (lower) iteration meets
again, 1 in ``u[i]`` and 2 in ``u[i-1]``.  The store to ``v`` is a stream of its own.

A stream is *gathered* when all its accesses are loads whose addresses differ by whole steps, and the
cell with delay 0, as the first and last of a step's cells, is met in every iteration.  Then the sums
may wait until their cell is complete, if nothing else in the loop touches the stream's cells.  That is
known from what the pointers point to, from constant distances, or it is asked when the loop begins
(``checked``): each stream covers the addresses between those of its first and its last iteration.

Not gathered: loops with inner loops, with exits in the middle, with calls that see memory; cells that
are both loaded and stored (``u[i] = f(u[i-1])`` is sequential in reverse too); a single load that moves
(its sum is complete at once).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.analysis.activity import custom_rule
from llvm_passes.analysis.linear_form import LinearForm, LinearForms
from llvm_passes.analysis.memory_accesses import Access
from llvm_passes.analysis.memory_objects import Objects
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import Call, FloatType, Load, Local, PointerType, Store, Value
from llvm_passes.ir.sizes import scalar_size

MOST_WAITING = 24
"""Values that wait at a time: each takes a register."""
MOST_COMPARISONS = 32
"""More would cost more than the loop gains."""
LONGEST_STEP = 1 << 20
"""Bytes of a step with which no loop comes around the end of the address space, whatever it skips on the way."""


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
    """Of a gathered stream: for how many more iterations the sum at each address waits."""

    @property
    def longest_delay(self) -> int:
        return max(self.delays.values()) if self.delays else 0

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
class Streams:
    """The streams of a loop's body, some of them gathered."""

    region: int
    """Number of the body, in the whole program."""
    streams: tuple[Stream, ...]
    checked: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    """Pairs of groups that are known to be apart only once all their addresses have been compared."""
    apart: frozenset[tuple[int, int]]
    """Pairs, lower index first, that share no cell if the comparisons hold."""
    assumed: Mapping[Value, int]
    """What values from outside have to be, too."""

    @property
    def gathered(self) -> tuple[Stream, ...]:
        return tuple(s for s in self.streams if s.delays is not None)

    def stream_of(self, pointer: Value) -> Stream | None:
        return next((s for s in self.streams if pointer in s.pointers), None)

    def apart_from(self, stream: Stream) -> list[int]:
        """The other streams that share no cell with this one."""
        others = (s.index for s in self.streams if s is not stream)
        return [n for n in others if (min(n, stream.index), max(n, stream.index)) in self.apart]


def streams_or_none(context: AdjointContext, body: Body) -> Streams | None:
    """The streams of ``body`` where at least one is gathered; None where none can be."""
    if context.is_callee or not context.settings.gather or body.children or not _runs_to_its_end(context, body):
        return None
    if any(_sees_memory(context, call) for call in _calls(context, body)):
        return None
    accesses = [a for a in context.primal.memory.accesses if _touches_shadow(context, body, a)]
    if not all(isinstance(a.instruction, Load | Store) and isinstance(a.type, FloatType) for a in accesses):
        return None
    assumed = _dense_rows(_streams(context, body, accesses, {}))
    return _told_apart(context, context.region(body), _streams(context, body, accesses, assumed), assumed)


def _runs_to_its_end(context: AdjointContext, body: Body) -> bool:
    """Whether every iteration of a successful run ends at the latch."""
    if body.loop is None:
        return False
    terminals = context.primal.terminals(body)
    return all(t.child is None and t.source == body.loop.latch for t in terminals)


def _calls(context: AdjointContext, body: Body) -> Iterator[Call]:
    for label in body.blocks:
        if label not in context.primal.nest.failing:
            for instruction in context.primal.control_flow.block(label).instructions:
                if isinstance(instruction, Call):
                    yield instruction


def _sees_memory(context: AdjointContext, call: Call) -> bool:
    custom = custom_rule(call, context.primal.environment)
    takes_pointer = any(isinstance(a.type, PointerType) for a in call.arguments)
    is_user_s = custom is not None and custom.partials is None
    return takes_pointer or is_user_s or call.callee_name is None or context.site_or_none(call) is not None


def _touches_shadow(context: AdjointContext, body: Body, access: Access) -> bool:
    """Whether the reverse of the access reads or writes shadow memory."""
    if access.label not in body.blocks or access.label in context.primal.nest.failing:
        return False
    if isinstance(access.instruction, Load):
        load = access.instruction.value
        return context.is_active(load) and load.name not in context.added_to
    objects = context.primal.memory.objects(access.pointer)
    return any(context.primal.activity.is_active_object(o) for o in objects)


@dataclass(frozen=True, eq=False)
class _Placed:
    """An access and its address."""

    access: Access
    form: LinearForm


def _dense_rows(found: Sequence[Stream]) -> dict[Value, int]:
    """Widths of rows, guessed: that the loop meets whole rows.

    ``p[j, 0], p[j, 1], p[j, 2]`` in an array of unknown width are apart, and moved in vectors, if it is 3.
    """
    met: dict[tuple[Value, int, object], list[Stream]] = {}
    for stream in found:
        if stream.walk is not None and len(stream.walk.rows) == 1 and not stream.walk.step:
            ((width, scale),) = stream.walk.rows
            met.setdefault((width, scale, stream.walk.terms), []).append(stream)
    guesses: dict[Value, set[int]] = {}
    for (width, scale, _), streams in met.items():
        constants = [s.walk.constant for s in streams if s.walk is not None]
        span = max(constants) - min(constants) + streams[0].size
        if len(streams) > 1 and span == scale * (span // scale) and span // scale > 1:
            guesses.setdefault(width, set()).add(span // scale)
    return {width: guess.pop() for width, guess in guesses.items() if len(guess) == 1}


def _streams(
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
        stream = replace(stream, walk=ordered[0].form, delays=_delays_or_none(context, body, ordered))
        found.append(stream)
    return found


def _stream(context: AdjointContext, index: int, accesses: Sequence[Access]) -> Stream:
    pointers = tuple(dict.fromkeys(a.pointer for a in accesses))
    objects = frozenset(o for p in pointers for o in context.primal.memory.objects(p))
    type = accesses[0].type
    assert isinstance(type, FloatType)
    stores = [a.instruction for a in accesses if isinstance(a.instruction, Store)]
    sums = [s for s in stores if isinstance(s.operands[0], Local) and s.operands[0].name in context.accumulated]
    is_only_read = len(sums) == len(accesses)
    return Stream(index, type, _alignment(type, accesses), pointers, objects, None, is_only_read, delays=None)


def _alignment(type: FloatType, accesses: Sequence[Access]) -> int:
    size = scalar_size(type)
    assert size is not None
    promised = (a.instruction.align for a in accesses if isinstance(a.instruction, Load | Store))
    return min(size, *(align or size for align in promised))


def _delays_or_none(context: AdjointContext, body: Body, placed: Sequence[_Placed]) -> dict[Value, int] | None:
    """For how many iterations the sum at each address waits; None where sums may not wait, or need not."""
    assert body.loop is not None
    form, type = placed[0].form, placed[0].access.type
    size = scalar_size(type) if type else None
    if size is None or form.rows or not all(isinstance(p.access.instruction, Load) for p in placed):
        return None
    if form.step and abs(form.step) < size:
        return None
    delays = {p.access.pointer: (form.constant - p.form.constant) // form.step if form.step else 0 for p in placed}
    waiting = sum(set(delays.values()))
    if waiting > MOST_WAITING or (form.step and not waiting):
        return None
    dominators, latch = context.primal.dominators, body.loop.latch
    always = [p.access.pointer for p in placed if dominators.dominates(p.access.label, latch)]
    # The cells that are written are those of these accesses, and what lies between them.
    is_met = bool(always) and placed[0].access.pointer in always and placed[-1].access.pointer in always
    return delays if is_met else None


def _told_apart(
    context: AdjointContext, region: int, found: Sequence[Stream], assumed: Mapping[Value, int]
) -> Streams | None:
    """Which streams share no cell; gathered ones that may share one are scattered again."""
    met: list[tuple[Stream, Stream]] = []
    apart: set[tuple[int, int]] = set()
    entangled: set[int] = set()
    for one, other in combinations(found, 2):
        pair = one.index, other.index
        if one.is_only_read and other.is_only_read:
            continue
        if not _may_meet(context, one, other):
            apart.add(pair)
        elif one.is_linear and other.is_linear:
            apart.add(pair)
            met.append((one, other))
        else:
            entangled |= set(pair)
    streams = [replace(s, delays=None) if s.index in entangled else s for s in found]
    checked = _comparisons(found, met)
    is_worth_it = assumed or any(s.delays is not None for s in streams)
    if not is_worth_it or len(checked) > MOST_COMPARISONS:
        return None
    return Streams(region, tuple(streams), checked, frozenset(apart), assumed)


def _comparisons(
    found: Sequence[Stream], met: Sequence[tuple[Stream, Stream]]
) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """What to compare: streams of one array, row by row, with each other; those of two arrays all at once."""
    arrays: dict[frozenset[Value], list[int]] = {}
    for stream in found:
        arrays.setdefault(_array(stream), []).append(stream.index)
    pairs: dict[tuple[tuple[int, ...], tuple[int, ...]], None] = {}
    for one, other in met:
        if _array(one) == _array(other):
            pairs[(one.index,), (other.index,)] = None
        else:
            pairs[tuple(arrays[_array(one)]), tuple(arrays[_array(other)])] = None
    kept = {frozenset(pair): pair for pair in pairs}
    return tuple(kept.values())


def _array(stream: Stream) -> frozenset[Value]:
    """The pointers that a stream's addresses are computed from."""
    terms = stream.walk.terms if stream.walk else ()
    return frozenset(leaf for leaf, _ in terms if isinstance(leaf.type, PointerType))


def _may_meet(context: AdjointContext, one: Stream, other: Stream) -> bool:
    memory = context.primal.memory
    return not _interleave(one, other) and any(memory.may_overlap(a, b) for a in one.objects for b in other.objects)


def _interleave(one: Stream, other: Stream) -> bool:
    """Whether two streams move in step at a distance that keeps each cell of one from those of the other."""
    if one.walk is None or other.walk is None or one.walk.rows or other.walk.rows:
        return False
    if (one.walk.terms, one.walk.step) != (other.walk.terms, other.walk.step):
        return False
    distance, step = other.walk.constant - one.walk.constant, abs(one.walk.step)
    if not step:
        return distance >= one.size if distance > 0 else -distance >= other.size
    ahead = distance % step
    return ahead >= one.size and step - ahead >= other.size
