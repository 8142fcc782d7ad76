"""Sums into neighbouring cells wait in registers until the cell is complete: from scatter to gather.

::

    rev:  u'[i-1] += a ; u'[i] += b ; u'[i+1] += c
    ->
    rev(b1, a1, a2):  u'[i+1] += c + b1 + a2            ; no lower iteration meets this cell again
                      return b, a, a1                   ; for the cells u'[i], u'[i-1], u'[i]
    after the loop:  u'[low] += b1 + a2 ; u'[low - 1] += a1     ; what waits when the first iteration is done

The reverse loop then writes each cell once and reads none that it wrote, so that LLVM vectorises it:
what waits are its *fixed-order recurrences* (sums of them that wait in one register are none, and it
gives up).  A sum into one cell waits until the loop ends.

Legal because ``a += b`` commutes with every access of the loop to other cells, and nothing else in
the loop touches these cells while their sums wait (:mod:`llvm_passes.adjoint.streams`).  What iteration
``i`` adds with delay ``d`` is for the cell that iteration ``i - d`` completes, and by induction is there
in the register of age ``d``.  After the first iteration the registers are paid out: in a loop of as many
iterations as a sum waits, each of their cells has been met.  Sums are made in another order than one by one.

What has to be compared at run time is compared when the loop begins; where it does not hold, or the
loop is short, the plain loop runs::

    rev_loop:  if count >= 8 and the streams' addresses do not overlap:  rev_loop.gathered
               else:                                                     rev_loop.scattered
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.lookup import Lookup
from llvm_passes.adjoint.signature import Port, Role, Signature, port_stem
from llvm_passes.adjoint.streams import Stream, Streams
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import I8, PTR, VOID, Function, Local, Type, Value

FEWEST_ITERATIONS = 8
"""Shorter loops are not worth the comparisons."""


class WaitingSums:
    """The sums of one reverse iteration that wait for their cells to be complete."""

    def __init__(
        self, context: AdjointContext, streams: Streams, builder: FunctionBuilder, lookup: Lookup, start: str
    ) -> None:
        self._context = context
        self._streams = streams
        self._builder = builder
        self._lookup = lookup
        self._start = start
        """The block in which the cells are made."""
        self._added: dict[Value, Local] = {}
        """A cell for what the iteration adds at each address; -0.0 where it does not come by."""

    def scopes(self, pointer: Value) -> tuple[tuple[str, str], ...]:
        """What an access to the shadow of ``pointer`` may overlap."""
        stream = self._streams.stream_of(pointer)
        return self._context.memory_tag(*stream_tag(self._streams, stream)) if stream else ()

    def add_or_none(self, pointer: Value, adjoint: Value) -> Value | None:
        """Keeps what is to be added to the shadow of ``pointer``; None where that does not wait."""
        stream = self._streams.stream_of(pointer)
        if stream is None or stream.delays is None:
            return None
        cell = self._added.get(pointer)
        if cell is None:
            cell = self._added[pointer] = self._cell(stream)
        before = self._builder.load(stream.type, cell, "waiting")
        self._builder.store(self._builder.binary("fadd", before, adjoint, "waiting"), cell)
        return adjoint

    def _cell(self, stream: Stream) -> Local:
        current = self._builder.label
        self._builder.at(self._start)
        cell = self._builder.alloca(stream.type, "waiting.cell")
        self._builder.store(float_constant(stream.type, -0.0), cell)
        self._builder.at(current)
        return cell

    def finish(self) -> list[tuple[Port, Value]]:
        """Adds to the cells that are complete, and hands on what goes on waiting."""
        found: list[tuple[Port, Value]] = []
        for stream in self._streams.gathered:
            total: Value = self._added_with(stream, 0)
            if not stream.step:
                total = self._builder.binary("fadd", self._waiting(stream, 0, 0), total, "waiting", ("reassoc",))
                found.append((waiting_port(stream, 0, 0), total))
                continue
            for delay in stream.delayed:
                total = self._builder.binary("fadd", total, self._waiting(stream, delay, delay), "gathered")
                newest = self._added_with(stream, delay)
                older = [self._waiting(stream, delay, age) for age in range(1, delay)]
                found += [(waiting_port(stream, delay, age), v) for age, v in enumerate((newest, *older), start=1)]
            self._pay(stream, total)
        return found

    def _waiting(self, stream: Stream, delay: int, age: int) -> Value:
        return self._lookup.parameter(waiting_port(stream, delay, age), stream.type)

    def _added_with(self, stream: Stream, delay: int) -> Value:
        """What this iteration adds to the cell that is complete in ``delay`` iterations."""
        assert stream.delays is not None
        pointers = [p for p, d in stream.delays.items() if d == delay and p in self._added]
        total: Value = float_constant(stream.type, -0.0)
        for number, pointer in enumerate(pointers):
            added = self._builder.load(stream.type, self._added[pointer], "added")
            total = self._builder.binary("fadd", total, added, "added") if number else added
        return total

    def _pay(self, stream: Stream, total: Value) -> None:
        pointer = stream.pointers[0]
        shadow, scopes = self._lookup.shadow(pointer), self.scopes(pointer)
        before = self._builder.load(stream.type, shadow, "shadow", stream.align, scopes)
        self._builder.store(self._builder.binary("fadd", before, total, "shadow"), shadow, stream.align, scopes)


def waiting_port(stream: Stream, delay: int, age: int) -> Port:
    """What an iteration ``age`` above this one adds to a cell that it completes ``delay`` iterations later."""
    return Port(Role.WAITING, f"{stream.index}.{delay}.{age}")


def stream_tag(streams: Streams, stream: Stream) -> tuple[str, ...]:
    """The memory that a stream is, then what it is known to be apart from."""
    return tuple(f"shadow.{streams.region}.{n}" for n in (stream.index, *streams.apart_from(stream)))


@dataclass(frozen=True, eq=False)
class Edges:
    """``edges(iteration)``: the shadow addresses at which each linear stream begins and ends in an iteration."""

    function: Function
    signature: Signature
    streams: Streams

    def call(self, builder: FunctionBuilder, arguments: Mapping[Port, Value], iteration: Value) -> Mapping[Port, Value]:
        def resolve(port: Port, type: Type) -> Value:
            return iteration if port.role is Role.ITERATION else arguments[port]

        return self.signature.call(builder, resolve, "edges")

    @property
    def parameters(self) -> Mapping[Port, Type]:
        return {p: t for p, t in self.signature.parameters if p.role is not Role.ITERATION}

    def pay_out(self, builder: FunctionBuilder, arguments: Mapping[Port, Value], waiting: Mapping[Port, Value]) -> None:
        """After the first iteration: what still waits goes to where it belongs."""
        edges = self.call(builder, arguments, integer(0))
        for stream in self.streams.gathered:
            first = edges[_edge_port(stream, "first")]
            if not stream.step:
                self._pay(builder, stream, first, waiting[waiting_port(stream, 0, 0)])
            for below in range(1, stream.longest_delay + 1):
                cell = builder.offset(first, I8, integer(-stream.step * below), "cell")
                # The iteration ``age - 1`` has added it to the cell that iteration ``age - 1 - delay`` would complete.
                owed = [waiting[waiting_port(stream, d, d - below + 1)] for d in stream.delayed if d >= below]
                total = owed[0]
                for more in owed[1:]:
                    total = builder.binary("fadd", total, more, "gathered")
                self._pay(builder, stream, cell, total)

    def _pay(self, builder: FunctionBuilder, stream: Stream, cell: Value, total: Value) -> None:
        before = builder.load(stream.type, cell, "shadow", stream.align)
        builder.store(builder.binary("fadd", before, total, "shadow"), cell, stream.align)


def build_edges(context: AdjointContext, body: Body, streams: Streams) -> Edges | None:
    """Generates ``edges``; None where an address is only known from the tape, or what was guessed is not at hand."""
    builder = FunctionBuilder(
        f"{context.name('rev', body)}.edges", VOID, [], linkage="internal", attributes=("nounwind", "alwaysinline")
    )
    parameters: dict[Port, Local] = {}
    builder.at(builder.open("start"))
    lookup = Lookup(context, body, builder, parameters)
    found = [
        (_edge_port(stream, end), lookup.shadow(pointer))
        for stream in streams.streams
        if stream.is_linear
        for end, pointer in (("first", stream.pointers[0]), ("last", stream.pointers[-1]))
    ]
    builder.ret(builder.pack([value for _, value in found]))
    is_on_tape = any(port.role in (Role.TAPE, Role.RECORD) for port in parameters)
    if is_on_tape or any(port not in parameters for port in _assumed(streams)):
        return None
    results = tuple((port, PTR) for port, _ in found)
    signature = Signature(builder.name, tuple((port, v.type) for port, v in parameters.items()), results)
    builder.result = signature.result_type
    return Edges(builder.build(), signature, streams)


def _edge_port(stream: Stream, end: str) -> Port:
    return Port(Role.SHADOW, f"{stream.index}.{end}")


def build_choice(
    context: AdjointContext, body: Body, edges: Edges, scattered: Signature, gathered: Signature
) -> tuple[Function, Signature]:
    """The reverse loop that runs one of the two."""
    builder = FunctionBuilder(
        context.name("rev_loop", body), VOID, [], linkage="internal", attributes=("nounwind", "alwaysinline")
    )
    parameters = {**dict(scattered.parameters), **dict(gathered.parameters), **edges.parameters}
    arguments = {port: builder.add_argument(type, port_stem(port)) for port, type in parameters.items()}
    entry, long, plain, done = (builder.open(label) for label in ("entry", "long", "scattered", "done"))
    waits = builder.open("gathered")
    count = arguments[Port(Role.COUNT)]
    builder.at(entry)
    # As many iterations as a sum waits: then each cell between those of the first has been met by one of them.
    fewest = max(FEWEST_ITERATIONS, *(stream.longest_delay for stream in edges.streams.streams))
    builder.branch_if(builder.compare("uge", count, integer(fewest), "is.long"), long, plain)
    builder.at(long)
    asked = [*_guessed(builder, edges.streams, arguments), *_compared(builder, edges, arguments, count)]
    if not asked:
        builder.branch(waits)
    else:
        builder.branch_if(functools.reduce(lambda a, b: builder.binary("and", a, b, "holds"), asked), waits, plain)
    outcomes: list[tuple[Mapping[Port, Value], str]] = []
    for label, signature in ((plain, scattered), (waits, gathered)):
        builder.at(label)
        given = {**arguments, **_assumed(edges.streams)} if signature is gathered else arguments
        outcomes.append((signature.call(builder, functools.partial(_given, given)), label))
        builder.branch(done)
    builder.at(done)
    results = {
        port: builder.phi(type, port_stem(port), [(found[port], label) for found, label in outcomes])
        for port, type in scattered.results
    }
    builder.ret(builder.pack(list(results.values())) if results else None)
    signature = Signature(builder.name, tuple(parameters.items()), scattered.results)
    builder.result = signature.result_type
    return builder.build(), signature


def _given(values: Mapping[Port, Value], port: Port, _: Type) -> Value:
    return values[port]


def _assumed(streams: Streams) -> dict[Port, Value]:
    """What the gathered loop is given in the place of values that were guessed."""
    return {
        Port(Role.PRIMAL, value.name): integer(number, value.type)
        for value, number in streams.assumed.items()
        if isinstance(value, Local)
    }


def _guessed(builder: FunctionBuilder, streams: Streams, arguments: Mapping[Port, Value]) -> Iterator[Value]:
    """Whether values are what they were guessed to be."""
    for port, number in _assumed(streams).items():
        yield builder.compare("eq", arguments[port], number, "as.guessed")


def _compared(builder: FunctionBuilder, edges: Edges, arguments: Mapping[Port, Value], count: Value) -> Iterator[Value]:
    """Whether the streams that may overlap do not."""
    if not edges.streams.checked:
        return
    first = edges.call(builder, arguments, integer(0))
    last = edges.call(builder, arguments, builder.sub(count, integer(1), "last"))
    groups = dict.fromkeys(group for pair in edges.streams.checked for group in pair)
    extents = {group: _hull(builder, [edges.streams.streams[n] for n in group], first, last) for group in groups}
    for one, other in edges.streams.checked:
        below = builder.compare("ule", extents[one][1], extents[other][0], "below")
        above = builder.compare("ule", extents[other][1], extents[one][0], "above")
        yield builder.binary("or", below, above, "apart")


def _hull(
    builder: FunctionBuilder, streams: Sequence[Stream], at_begin: Mapping[Port, Value], at_end: Mapping[Port, Value]
) -> tuple[Value, Value]:
    """The lowest address that any of the streams meets, and the one behind the highest."""
    low, high = _extent(builder, streams[0], at_begin, at_end)
    for stream in streams[1:]:
        lower, higher = _extent(builder, stream, at_begin, at_end)
        low = builder.select(builder.compare("ult", lower, low), lower, low, "low")
        high = builder.select(builder.compare("ugt", higher, high), higher, high, "high")
    return low, high


def _extent(
    builder: FunctionBuilder, stream: Stream, at_begin: Mapping[Port, Value], at_end: Mapping[Port, Value]
) -> tuple[Value, Value]:
    """The lowest address that a stream meets, and the one behind its highest cell."""
    first, last = _edge_port(stream, "first"), _edge_port(stream, "last")
    # The pointer that comes first is the one in front, wherever the stream goes.
    low, high = (at_begin[last], at_end[first]) if stream.step > 0 else (at_end[first], at_begin[last])
    return low, builder.offset(high, I8, integer(stream.size), "end")
