"""The fused loop: each iteration is reversed right after it has run.

::

    loop(values, out adjoints):
      repeat  exit, values, slots, positions = fwd(values, position 0)
              if it failed: leave
              adjoints = rev(iteration, exit, slots, positions, out adjoints, adjoints)
      while exit is the back edge
      return exit, values, iterations, adjoints

Whether that may be done is asked in :mod:`fusible`.  What the body itself would tape goes from ``fwd`` to
``rev`` as values; the regions of inner loops begin anew in each iteration, so they hold one iteration's
records, whatever the number of iterations; the most that one had is what is counted.  The out adjoints of
an iteration that goes on are those of the sums that it hands on; of the last one, those behind the loop.
The adjoints of what the loop was handed are not returned: of a sum it is that of what leaves the loop.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.fusible import Fusion
from llvm_passes.adjoint.signature import Port, Role, Signature, port_stem
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import I32, I64, VOID, FloatType, Function, Local, Type, Value

EXIT = Port(Role.EXIT)
MADE_HERE = (Role.RECORD, Role.POSITION, Role.ITERATION, Role.EXIT, Role.ADJOINT, Role.SLOT)
"""Parameters of the iteration's passes that the loop does not take."""


def build_fused_loop(
    context: AdjointContext, body: Body, forward: Signature, reverse: Signature, *, can_fail: bool
) -> tuple[Function, Signature]:
    """Generates the loop around the two passes of one iteration; ``can_fail``: the first may run out of memory."""
    primal, fusion = context.primal, context.fusions[body.index]
    symbol = context.name("fused_loop", body)
    builder = FunctionBuilder(symbol, VOID, [], linkage="internal", attributes=("nounwind", "alwaysinline"))
    phis = {phi.value.name: phi for phi in primal.header_phis(body)}
    inner = [port for port, _ in forward.parameters if port.role is Role.POSITION]
    ports = dict(p for p in (*forward.parameters, *reverse.parameters) if p[0].role not in MADE_HERE)
    ports |= dict.fromkeys(inner, I64)
    arguments = {port: builder.add_argument(type, port_stem(port)) for port, type in ports.items()}
    summed = {port: type for port, type in reverse.results if port.role is Role.ADJOINT}

    entry, loop, back, done = (builder.open(label) for label in ("entry", "loop", "reverse", "done"))
    builder.at(entry)
    behind = _adjoints_behind(builder, arguments)
    of_sums = dict(_adjoints_of_sums(builder, fusion, behind))
    builder.branch(loop)

    builder.at(loop)
    number = builder.phi(I64, "iteration", [(integer(0), entry)])
    carried = {
        port: builder.phi(type, port_stem(port), [(arguments[port], entry)])
        for port, type in ports.items()
        if port.role is Role.VALUE or (port.role is Role.SHADOW and port.name in phis)
    }
    most = {port: builder.phi(I64, "most", [(integer(0), entry)]) for port in inner}
    sums: dict[Port, Local] = {}
    for port, type in summed.items():
        assert isinstance(type, FloatType)
        sums[port] = builder.phi(type, port_stem(port), [(float_constant(type, -0.0), entry)])

    def resolve_forward(port: Port, type: Type) -> Value:
        if port.role is Role.POSITION:
            return integer(0)
        return carried[port] if port in carried else arguments[port]

    ran = forward.call(builder, resolve_forward, "ran")
    following = builder.binary("add", number, integer(1), "iterations", ("nuw", "nsw"))
    code = ran[EXIT]
    more = {port: builder.call_value("llvm.umax.i64", I64, (most[port], ran[port]), "records") for port in inner}
    again = builder.compare("eq", code, integer(0, I32), "again")
    stopped: str | None = None
    (leaving,) = primal.succeeding_exits(body)
    if can_fail or any(edge.target in primal.nest.failing for edge in body.exits):
        stopped = builder.open("stopped")
        left = builder.compare("eq", code, integer(leaving, I32), "left")
        builder.branch_if(builder.binary("or", again, left, "succeeded"), back, stopped)
    else:
        builder.branch(back)

    builder.at(back)
    following_sums = dict(_handed_on(context, body, of_sums))

    def resolve_reverse(port: Port, type: Type) -> Value:
        match port.role:
            case Role.ITERATION:
                return number
            case Role.EXIT:
                return code
            case Role.SLOT | Role.POSITION:
                return ran[port]
            case Role.ADJOINT:
                return sums[port]
            case Role.OUT_ADJOINT:
                assert isinstance(type, FloatType)
                zero = float_constant(type, 0.0)
                on, off = following_sums.get(port.name, zero), behind.get(port.name, zero)
                return on if on == off else builder.select(again, on, off, port_stem(port))
            case _:
                return carried[port] if port in carried else arguments[port]

    reversed_ = reverse.call(builder, resolve_reverse, "reversed")
    builder.branch_if(again, loop, done)
    builder.add_incoming(loop, number, following, back)
    for port, phi in sums.items():
        builder.add_incoming(loop, phi, reversed_[port], back)
    for port, phi in most.items():
        builder.add_incoming(loop, phi, more[port], back)
    for port, phi in carried.items():
        value = primal.next_value(phis[port.name], body)
        builder.add_incoming(loop, phi, _next(value, port.role, ran, arguments), back)

    results = {p: v for p, v in ran.items() if p.role not in (Role.SLOT, Role.POSITION)}
    outgoing: dict[Port, Value] = {**results, **more, Port(Role.COUNT): following}
    outgoing |= {port: reversed_[port] for port in summed}
    builder.at(done)
    builder.ret(builder.pack(list(outgoing.values())))
    if stopped is not None:
        builder.at(stopped)
        builder.ret(builder.pack([poison(v.type) if p in summed else v for p, v in outgoing.items()]))
    signature = Signature(symbol, tuple(ports.items()), tuple((p, v.type) for p, v in outgoing.items()))
    builder.result = signature.result_type
    return builder.build(), signature


def _adjoints_behind(builder: FunctionBuilder, arguments: Mapping[Port, Local]) -> dict[str, Value]:
    """What leaves the loop, with its adjoint there."""
    return {port.name: value for port, value in arguments.items() if port.role is Role.OUT_ADJOINT}


def _adjoints_of_sums(
    builder: FunctionBuilder, fusion: Fusion, behind: Mapping[str, Value]
) -> Iterator[tuple[str, Value]]:
    """The adjoint of each sum, by its phi."""
    for phi in fusion.sums.sums:
        assert isinstance(phi.type, FloatType)
        parts = [behind[name] for name in fusion.leaving(phi) if name in behind]
        total: Value = parts[0] if parts else float_constant(phi.type, 0.0)
        for part in parts[1:]:
            total = builder.binary("fadd", total, part, f"{phi.value.name}.adjoint")
        yield phi.value.name, total


def _handed_on(context: AdjointContext, body: Body, of_sums: Mapping[str, Value]) -> Iterator[tuple[str, Value]]:
    """What an iteration hands on to the next, with its adjoint: each is handed to one sum."""
    for phi in context.fusions[body.index].sums.sums:
        handed = context.primal.next_value(phi, body)
        assert isinstance(handed, Local)
        yield handed.name, of_sums[phi.value.name]


def _next(value: Value, role: Role, ran: Mapping[Port, Value], arguments: Mapping[Port, Local]) -> Value:
    """A header phi's value, or its shadow, in the following iteration."""
    if not isinstance(value, Local):
        return value
    if Port(role, value.name) in ran:
        return ran[Port(role, value.name)]
    return arguments[Port(Role.PRIMAL if role is Role.VALUE else Role.SHADOW, value.name)]
