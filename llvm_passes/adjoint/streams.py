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

One store among them overwrites each cell on its way: ``u[i] = g(u[i], u[i+1])`` clears the cell with
delay 1.  What the sums of longer delays brought until then is the store's, with what memory held; what
comes later is all that the cell holds in the end, so it is set and not added to (:mod:`.gather`).  Sums
with the store's delay have to come after it in reverse: their loads come before it in the iteration.

Not gathered: loops with inner loops, with exits in the middle, with calls that see memory; cells that are
stored to twice or not in every iteration; a single load that moves (its sum is complete at once).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.stream import Stream, streams_met
from llvm_passes.analysis.activity import custom_rule
from llvm_passes.analysis.memory_accesses import Access
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import Call, FloatType, Load, PointerType, Store, Value

MOST_COMPARISONS = 32
"""More would cost more than the loop gains."""


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
    assumed = _dense_rows(streams_met(context, body, accesses, {}))
    return _told_apart(context, context.region(body), streams_met(context, body, accesses, assumed), assumed)


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
    streams = [replace(s, delays=None, cleared=None) if s.index in entangled else s for s in found]
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
