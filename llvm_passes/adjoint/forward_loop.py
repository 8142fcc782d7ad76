"""The loop of the augmented forward pass: runs iterations until one leaves.

::

    loop(bound, position, values):                 room for position + bound records
      repeat  exit, values = fwd(position + iteration, values)
              iteration += 1
      while exit is the back edge
      return exit, values, iteration, position + iteration

Room is made before the first iteration where the trip count is known on entry; else before every
iteration, which costs a comparison and keeps the loop from being vectorised.  (A mere upper bound
will not do: a loop over ``range(10**12)`` that breaks early must not ask for so much.)

In a called function the tape knows the position.  Where an iteration calls functions that may come
back to this loop, their records lie between its own; each then keeps the number of the one before.
"""

from __future__ import annotations

from collections.abc import Mapping

from llvm_passes.adjoint.context import (
    TAPE_MOVE,
    TAPE_POSITION,
    TAPE_RESERVE,
    TAPE_WRITE,
    AdjointContext,
    TapedLink,
)
from llvm_passes.adjoint.replay import Replay
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.model import I1, I32, I64, VOID, Function, Local, Phi, Type, Value


def build_forward_loop(
    context: AdjointContext, body: Body, iteration: Signature, replay: Replay | str = ""
) -> tuple[Function, Signature]:
    """Generates the loop around ``iteration``, the forward pass of one iteration of ``body``.

    One that may be replayed takes its trip count, and what its checkpoints are made of, though this loop does not.
    """
    primal = context.primal
    symbol = context.name("fwd_loop", body)
    builder = FunctionBuilder(symbol, VOID, [], linkage="internal", attributes=("nounwind", "alwaysinline"))
    phis = {phi.value.name: phi for phi in primal.header_phis(body)}
    region = integer(context.region(body), I32)
    own_position, count_port = Port(Role.POSITION, region.text), Port(Role.BOUND)
    has_region = bool(context.slots_of(body))
    link = context.slots.get(TapedLink(context.region(body)))
    is_counted = primal.trip_count(body) is not None and link is None
    may_raise = any(edge.target in primal.nest.failing for edge in body.exits)
    parameters = {p: t for p, t in iteration.parameters if p.role is not Role.RECORD}
    if has_region and not context.is_callee:
        parameters[own_position] = I64
    if has_region and is_counted:
        parameters[count_port] = I64
    if isinstance(replay, Replay):
        parameters |= {count_port: I64} if replay.is_counted else {}
        parameters |= {Port(Role.PRIMAL, v.name): v.type for v in replay.inputs}
    arguments = {port: builder.add_argument(type, port_stem(port)) for port, type in parameters.items()}

    entry, loop, done = builder.open("entry"), builder.open("loop"), builder.open("done")
    failed = builder.open("failed") if has_region else None

    def reserve(records: Value) -> Local:
        arguments_ = (arguments[TAPE_PORT], region, records)
        return builder.call_value(TAPE_RESERVE, I1, arguments_, "reserved")

    def position() -> Local:
        """How many records the region of a called function holds."""
        return builder.call_value(TAPE_POSITION, I64, (arguments[TAPE_PORT], region), "position")

    def move(records: Value) -> None:
        builder.call(TAPE_MOVE, VOID, (arguments[TAPE_PORT], region, records))

    builder.at(entry)
    first: Value = integer(0)
    if has_region and link is None:
        first = position() if context.is_callee else arguments[own_position]
    reserved: Value | None = None
    if has_region and is_counted:
        reserved = reserve(builder.add(first, arguments[count_port], "records"))
    if reserved is not None and not may_raise and failed is not None:
        builder.branch_if(reserved, loop, failed)
    else:
        builder.branch(loop)

    builder.at(loop)
    number = builder.phi(I64, "iteration", [(integer(0), entry)])
    carried = {
        port: builder.phi(type, port_stem(port), [(arguments[port], entry)])
        for port, type in parameters.items()
        if _is_carried(port, phis, own_position)
    }
    record: Value = integer(0)
    last: Local | None = None
    if link is not None:
        last = builder.phi(I64, "record.before", [(integer(0), entry)])
        record = position()
    elif has_region:
        record = builder.add(first, number, "record")
    if failed is not None and (reserved is None or may_raise):
        room = builder.open("room")
        if reserved is not None:
            # A loop that may raise may end long before the count: then what could not be reserved is not missed.
            piecemeal = builder.open("piecemeal")
            builder.branch_if(reserved, room, piecemeal)
            builder.at(piecemeal)
        builder.branch_if(reserve(builder.add(record, integer(1), "records")), room, failed)
        builder.at(room)
    if link is not None and last is not None:
        move(builder.add(record, integer(1), "records"))
        builder.call(f"{TAPE_WRITE}.i64", VOID, (arguments[TAPE_PORT], integer(link.index, I32), record, last))

    def resolve(port: Port, type: Type) -> Value:
        if port.role is Role.RECORD:
            return record
        return carried[port] if port in carried else arguments[port]

    results = iteration.call(builder, resolve)
    following = builder.binary("add", number, integer(1), "iterations", ("nuw", "nsw"))
    code = results[Port(Role.EXIT)]
    latch = builder.label
    builder.branch_if(builder.compare("eq", code, integer(0, I32), "again"), loop, done)
    builder.add_incoming(loop, number, following, latch)
    if last is not None:
        builder.add_incoming(loop, last, record, latch)
    for port, phi in carried.items():
        if port.role is Role.POSITION:
            builder.add_incoming(loop, phi, results[port], latch)
            continue
        value = primal.next_value(phis[port.name], body)
        builder.add_incoming(loop, phi, _handed_on(value, port.role, results, arguments), latch)

    builder.at(done)
    outgoing: dict[Port, Value] = dict(results)
    outgoing[Port(Role.COUNT)] = following
    if has_region:
        outgoing[own_position] = record if link else builder.add(first, following, "position.next")
    if has_region and context.is_callee and link is None:
        move(outgoing[own_position])
    builder.ret(builder.pack(list(outgoing.values())))
    if failed is not None:
        builder.at(failed)
        builder.ret(
            builder.pack([integer(FAILED, I32) if p.role is Role.EXIT else poison(v.type) for p, v in outgoing.items()])
        )
    signature = Signature(symbol, tuple(parameters.items()), tuple((p, v.type) for p, v in outgoing.items()))
    builder.result = signature.result_type
    return builder.build(), signature


def _is_carried(port: Port, phis: dict[str, Phi], own_position: Port) -> bool:
    if port.role is Role.POSITION:
        return port != own_position
    return port.role is Role.VALUE or (port.role is Role.SHADOW and port.name in phis)


def _handed_on(value: Value, role: Role, results: Mapping[Port, Value], arguments: Mapping[Port, Local]) -> Value:
    """A header phi's value, or its shadow, in the following iteration."""
    if not isinstance(value, Local):
        return value
    if Port(role, value.name) in results:
        return results[Port(role, value.name)]
    return arguments[Port(Role.PRIMAL if role is Role.VALUE else Role.SHADOW, value.name)]
