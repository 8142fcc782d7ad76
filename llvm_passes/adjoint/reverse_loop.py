"""The loop that reverses the iterations of a body, from the last to the first.

::

    loop(count, exit, out adjoints, adjoints):          iteration = count
      while iteration > 0:                              iteration -= 1
        phi adjoints, adjoints = rev(iteration, exit, out adjoints, adjoints)
        out adjoint of v = sum of the phi adjoints of the phis that v was carried to
        exit = the back edge
      return phi adjoints, adjoints                     of the first iteration: those of the initial values
"""

from __future__ import annotations

from collections.abc import Mapping

from llvm_passes.adjoint.context import TAPE_READ, AdjointContext, TapedLink
from llvm_passes.adjoint.edges import Edges
from llvm_passes.adjoint.signature import TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import I32, I64, VOID, FloatType, Function, Local, Type, Value
from llvm_passes.tape.plan import Slot

CARRIED = (Role.EXIT, Role.OUT_ADJOINT, Role.ADJOINT, Role.POSITION, Role.WAITING)
"""Parameters that change from one iteration to the next."""


def build_reverse_loop(
    context: AdjointContext, body: Body, iteration: Signature, suffix: str = "", edges: Edges | None = None
) -> tuple[Function, Signature]:
    """Generates the loop around ``iteration``, the reverse of one iteration of ``body``.

    ``edges`` tell where sums go that still wait in registers after the first iteration.
    """
    symbol = context.name("rev_loop", body) + suffix
    builder = FunctionBuilder(symbol, VOID, [], linkage="internal", attributes=("nounwind", "alwaysinline"))
    own_position = Port(Role.POSITION, str(context.region(body)))
    has_region = bool(context.slots_of(body))
    link: Slot | None = None
    if has_region and context.is_interrupted(body):
        reason = "activations within an iteration have records in this region too"
        link = context.slot(TapedLink(context.region(body)), body, I64, reason)
    own = (Role.ITERATION, Role.RECORD, Role.WAITING)
    parameters = {p: t for p, t in iteration.parameters if p.role not in own}
    parameters |= edges.parameters if edges else {}
    parameters[Port(Role.COUNT)] = I64
    if has_region:
        parameters[own_position] = I64
    arguments = {port: builder.add_argument(type, port_stem(port)) for port, type in parameters.items()}

    entry, loop, done = builder.open("entry"), builder.open("loop"), builder.open("done")
    builder.at(entry)
    count = arguments[Port(Role.COUNT)]
    first_record: Value = integer(0)
    if has_region and link is None:
        first_record = builder.sub(arguments[own_position], count, "first")
    kept = edges.keep(builder, arguments) if edges else []
    builder.branch(loop)

    builder.at(loop)
    remaining = builder.phi(I64, "remaining", [(count, entry)])
    carried = {
        port: builder.phi(type, port_stem(port), [(_initial(arguments, port, type), entry)])
        for port, type in iteration.parameters
        if port.role in CARRIED and port != own_position
    }
    linked = builder.phi(I64, "record", [(arguments[own_position], entry)]) if link else None
    current = builder.binary("sub", remaining, integer(1), "iteration", ("nuw", "nsw"))

    def resolve(port: Port, type: Type) -> Value:
        match port.role:
            case Role.ITERATION:
                return current
            case Role.RECORD:
                return linked or builder.add(first_record, current, "record")
            case _:
                return carried[port] if port in carried else arguments[port]

    results = iteration.call(builder, resolve)
    builder.add_incoming(loop, remaining, current, loop)
    if link is not None and linked is not None:
        before = (arguments[TAPE_PORT], integer(link.index, I32), linked)
        builder.add_incoming(loop, linked, builder.call_value(f"{TAPE_READ}.i64", I64, before, "record.before"), loop)
    for port, phi in carried.items():
        builder.add_incoming(loop, phi, _following(builder, context, body, port, phi.type, results), loop)
    builder.branch_if(builder.compare("ne", current, integer(0), "again"), loop, done)

    builder.at(done)
    if edges:
        edges.pay_out(builder, arguments, results, kept)
    outgoing = {port: value for port, value in results.items() if port.role is not Role.WAITING}
    if has_region and not context.is_callee:
        outgoing[own_position] = first_record
    builder.ret(builder.pack(list(outgoing.values())) if outgoing else None)
    signature = Signature(symbol, tuple(parameters.items()), tuple((p, v.type) for p, v in outgoing.items()))
    builder.result = signature.result_type
    return builder.build(), signature


def _initial(arguments: Mapping[Port, Value], port: Port, type: Type) -> Value:
    """What a carried parameter is for the last iteration."""
    if port.role is not Role.WAITING:
        return arguments[port]
    assert isinstance(type, FloatType)
    return float_constant(type, -0.0)


def _following(
    builder: FunctionBuilder,
    context: AdjointContext,
    body: Body,
    port: Port,
    type: Type,
    results: Mapping[Port, Value],
) -> Value:
    """What a carried parameter is for the iteration before this one."""
    match port.role:
        case Role.EXIT:
            return integer(0, I32)
        case Role.POSITION | Role.WAITING:
            return results[port]
    assert isinstance(type, FloatType)
    # What the iteration before handed on: to a phi that holds a value of the loop, or one from further out.
    parts = [
        results[Port(Role.PHI_ADJOINT, phi.value.name)]
        for phi in context.primal.header_phis(body)
        if context.is_active(phi.value) and context.primal.next_value(phi, body) == Local(type, port.name)
    ]
    if port.role is Role.ADJOINT:
        parts.insert(0, results[port])
    if not parts:
        return float_constant(type, 0.0)
    total = parts[0]
    for part in parts[1:]:
        total = builder.binary("fadd", total, part, port_stem(port))
    return total
