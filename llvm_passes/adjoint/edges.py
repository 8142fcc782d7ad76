"""Where the streams of a gathered loop begin and end: what waits is paid out there, and they are compared there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.gather import waiting_port
from llvm_passes.adjoint.lookup import Lookup
from llvm_passes.adjoint.signature import Port, Role, Signature
from llvm_passes.adjoint.stream import Stream
from llvm_passes.adjoint.streams import Streams
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import I8, PTR, VOID, Function, Local, Type, Value


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

    def keep(self, builder: FunctionBuilder, arguments: Mapping[Port, Value]) -> list[tuple[Stream, Value, Value]]:
        """Before the last iteration: cells that the loop completes and no store of it clears, and what they hold."""
        overwritten = [s for s in self.streams.gathered if s.cleared]
        if not overwritten:
            return []
        last = builder.sub(arguments[Port(Role.COUNT)], integer(1), "last")
        edges = self.call(builder, arguments, last)
        kept: list[tuple[Stream, Value, Value]] = []
        for stream in overwritten:
            for below in range(stream.cleared or 0):
                cell = builder.offset(edges[edge_port(stream, "first")], I8, integer(-stream.step * below), "cell")
                kept.append((stream, cell, builder.load(stream.type, cell, "kept", stream.align)))
        return kept

    def pay_out(
        self,
        builder: FunctionBuilder,
        arguments: Mapping[Port, Value],
        waiting: Mapping[Port, Value],
        kept: Sequence[tuple[Stream, Value, Value]],
    ) -> None:
        """After the first iteration: what still waits goes to where it belongs."""
        edges = self.call(builder, arguments, integer(0))
        for stream, cell, value in kept:
            self._pay(builder, stream, cell, value)
        for stream in self.streams.gathered:
            first = edges[edge_port(stream, "first")]
            if not stream.step:
                self._pay(builder, stream, first, waiting[waiting_port(stream, 0, 0)])
            for below in range(1, stream.longest_delay + 1):
                cell = builder.offset(first, I8, integer(-stream.step * below), "cell")
                is_cleared = stream.cleared is not None and below <= stream.cleared
                owed: list[Value] = [float_constant(stream.type, 0.0)] if is_cleared else []
                # The iteration ``age - 1`` has added it to the cell that iteration ``age - 1 - delay`` would complete.
                for delay in stream.delayed:
                    if delay >= below and not (is_cleared and stream.is_taken(delay)):
                        owed.append(waiting[waiting_port(stream, delay, delay - below + 1)])
                total = owed[0]
                for more in owed[1:]:
                    total = builder.binary("fadd", total, more, "gathered")
                if is_cleared:
                    builder.store(total, cell, stream.align)
                else:
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
        (edge_port(stream, end), lookup.shadow(pointer))
        for stream in streams.streams
        if stream.is_linear
        for end, pointer in (("first", stream.pointers[0]), ("last", stream.pointers[-1]))
    ]
    builder.ret(builder.pack([value for _, value in found]))
    is_on_tape = any(port.role in (Role.TAPE, Role.RECORD) for port in parameters)
    if is_on_tape or any(port not in parameters for port in assumed_numbers(streams)):
        return None
    results = tuple((port, PTR) for port, _ in found)
    signature = Signature(builder.name, tuple((port, v.type) for port, v in parameters.items()), results)
    builder.result = signature.result_type
    return Edges(builder.build(), signature, streams)


def edge_port(stream: Stream, end: str) -> Port:
    return Port(Role.SHADOW, f"{stream.index}.{end}")


def assumed_numbers(streams: Streams) -> dict[Port, Value]:
    """What the gathered loop is given in the place of values that were guessed."""
    return {
        Port(Role.PRIMAL, value.name): integer(number, value.type)
        for value, number in streams.assumed.items()
        if isinstance(value, Local)
    }
