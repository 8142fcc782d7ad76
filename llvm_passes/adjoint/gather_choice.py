"""The question whether a loop's sums may wait, asked when it begins.

::

    rev_loop:  if count >= 8 and the streams' addresses do not overlap:  rev_loop.gathered
               else:                                                     rev_loop.scattered
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.edges import Edges, assumed_numbers, edge_port
from llvm_passes.adjoint.signature import Port, Role, Signature, port_stem
from llvm_passes.adjoint.stream import Stream
from llvm_passes.adjoint.streams import Streams
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import I8, VOID, Function, Type, Value

FEWEST_ITERATIONS = 8
"""Shorter loops are not worth the comparisons."""


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
        given = {**arguments, **assumed_numbers(edges.streams)} if signature is gathered else arguments
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


def _guessed(builder: FunctionBuilder, streams: Streams, arguments: Mapping[Port, Value]) -> Iterator[Value]:
    """Whether values are what they were guessed to be."""
    for port, number in assumed_numbers(streams).items():
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
    first, last = edge_port(stream, "first"), edge_port(stream, "last")
    # The pointer that comes first is the one in front, wherever the stream goes.
    low, high = (at_begin[last], at_end[first]) if stream.step > 0 else (at_end[first], at_begin[last])
    return low, builder.offset(high, I8, integer(stream.size), "end")
