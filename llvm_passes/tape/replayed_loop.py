"""Some iterations of a loop, with or without their tape.

::

    run(tape, is_taped, most, first, …):
      is_taped:  repeat  exit, values = fwd(first + iteration, values)       room for each record before it
                 while exit is the back edge and fewer than most have run
      else:      repeat  exit, values = fwd.plain(values)
                 while exit is the back edge and fewer than most have run
      return exit, values, positions, iterations

It stays a function of its own: the forward pass and each replay run the same code, so that a replay rounds as
the forward pass did, and nothing is there more than twice.
"""

from __future__ import annotations

from collections.abc import Mapping

from llvm_passes.adjoint.context import TAPE_RESERVE
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.replay import Replay
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.model import I1, I32, I64, VOID, Function, Local, Type, Value
from llvm_passes.tape.plain import SUFFIX

IS_TAPED, AT_MOST, FIRST_RECORD = Port(Role.BOUND, "taped"), Port(Role.BOUND, "most"), Port(Role.BOUND, "first")


def build_run(
    pair: LoopPair, replay: Replay, symbol: str, region: int, noalias: frozenset[str]
) -> tuple[Function, Signature]:
    """Generates ``run`` for the loop of ``pair``, whose own region is ``region``.

    ``noalias``: arguments of the function itself that it may take for distinct from all else.
    """
    iteration = pair.forward
    builder = FunctionBuilder(symbol, VOID, [], linkage="internal", attributes=("nounwind", "noinline"))
    parameters: dict[Port, Type] = {TAPE_PORT: dict(iteration.parameters)[TAPE_PORT]}
    parameters |= {IS_TAPED: I1, AT_MOST: I64, FIRST_RECORD: I64}
    parameters |= {p: t for p, t in iteration.parameters if p.role is not Role.RECORD}
    arguments = {
        port: builder.add_argument(
            type, port_stem(port), ("noalias",) if port.role is Role.PRIMAL and port.name in noalias else ()
        )
        for port, type in parameters.items()
    }
    results = (*iteration.results, (Port(Role.COUNT), I64))
    signature = Signature(symbol, tuple(parameters.items()), results)
    entry, taped, plain = builder.open("entry"), builder.open("taped"), builder.open("plain")
    done = builder.open("done")
    builder.at(entry)
    builder.branch_if(arguments[IS_TAPED], taped, plain)
    loop = _Loop(builder, pair, replay, arguments, done)
    builder.at(taped)
    ends = [loop.emit(iteration, region if pair.slots else None, is_plain=False)]
    builder.at(plain)
    ends.append(loop.emit(iteration, None, is_plain=True))
    builder.at(done)
    outgoing: list[Value] = [
        builder.phi(type, port_stem(port), [(values[port], label) for label, values in ends]) for port, type in results
    ]
    builder.ret(builder.pack(outgoing))
    if loop.failed is not None:
        builder.at(loop.failed)
        failing = (integer(FAILED, I32) if p.role is Role.EXIT else poison(t) for p, t in results)
        builder.ret(builder.pack(list(failing)))
    builder.result = signature.result_type
    return builder.build(), signature


class _Loop:
    """One of the two loops."""

    def __init__(
        self,
        builder: FunctionBuilder,
        pair: LoopPair,
        replay: Replay,
        arguments: Mapping[Port, Local],
        done: str,
    ) -> None:
        self.builder = builder
        self.pair = pair
        self.next_values = dict(replay.next_values)
        self.arguments = arguments
        self.done = done
        self.failed: str | None = None

    def emit(self, iteration: Signature, region: int | None, *, is_plain: bool) -> tuple[str, dict[Port, Value]]:
        """The loop; returns the block that it leaves from and what it returns.  With a region it makes room there."""
        builder, arguments = self.builder, self.arguments
        before, loop = builder.label, builder.open("loop")
        builder.branch(loop)
        builder.at(loop)
        number = builder.phi(I64, "iteration", [(integer(0), before)])
        carried = {
            port: builder.phi(type, port_stem(port), [(arguments[port], before)])
            for port, type in iteration.parameters
            if is_carried(port, self.next_values)
        }
        record: Value = builder.add(arguments[FIRST_RECORD], number, "record")
        if region is not None:
            following = builder.add(record, integer(1), "records")
            reserved = builder.call_value(TAPE_RESERVE, I1, (arguments[TAPE_PORT], integer(region, I32), following))
            room = builder.open("room")
            self.failed = self.failed or builder.open("failed")
            builder.branch_if(reserved, room, self.failed)
            builder.at(room)

        def resolve(port: Port, type: Type) -> Value:
            if port.role is Role.RECORD:
                return record
            return carried[port] if port in carried else arguments[port]

        symbol = iteration.symbol + SUFFIX if is_plain else iteration.symbol
        called = Signature(symbol, iteration.parameters, iteration.results)
        results = dict(called.call(builder, resolve))
        ran = builder.binary("add", number, integer(1), "ran", ("nuw", "nsw"))
        latch = builder.label
        goes_on = builder.compare("eq", results[Port(Role.EXIT)], integer(0, I32), "goes.on")
        fewer = builder.compare("ult", ran, arguments[AT_MOST], "fewer")
        builder.branch_if(builder.binary("and", goes_on, fewer, "again"), loop, self.done)
        builder.add_incoming(loop, number, ran, latch)
        for port, phi in carried.items():
            builder.add_incoming(loop, phi, handed_on(port, self.next_values, results, arguments), latch)
        return latch, {**results, Port(Role.COUNT): ran}


def is_carried(port: Port, next_values: Mapping[str, Value]) -> bool:
    """Whether an iteration takes from the one before what comes in at ``port``."""
    if port.role is Role.SHADOW:
        return port.name in next_values
    return port.role in (Role.VALUE, Role.POSITION)


def handed_on(
    port: Port, next_values: Mapping[str, Value], results: Mapping[Port, Value], inputs: Mapping[Port, Value]
) -> Value:
    """What an iteration, which returned ``results``, hands to the next at ``port``."""
    if port.role is Role.POSITION:
        return results[port]
    value = next_values[port.name]
    if not isinstance(value, Local):
        return value
    if Port(port.role, value.name) in results:
        return results[Port(port.role, value.name)]
    return inputs[Port(Role.PRIMAL if port.role is Role.VALUE else Role.SHADOW, value.name)]
