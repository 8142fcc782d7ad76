"""The reverse pass of one body, and the loop that runs it backwards.

For a body with the blocks ``A -> (B | C) -> D`` and, in ``B``, ``y = x * w`` with ``w`` defined
further out, on the left the forward pass and on the right what is generated here::

    A: path = ...                       rev.D: adjoint rules of D, last instruction first
       br c, B, C                              br (path of D was B), rev.B, rev.C
    B: y = fmul x, w                    rev.B: x' += y' * w ;  w' += y' * x
    C: ...                              rev.C: ...
    D: v = phi [y, B], [0, C]           rev.A: ...             ; y' received v' on the edge to rev.B

Why it is right.  The body's graph is acyclic, so a block runs at most once in an iteration and each
SSA value is defined at most once: its adjoint is one cell, zero at the start, complete when all
blocks that use the value have been reversed.  Those blocks are dominated by the definition and so
are reversed before it.  Loops: the adjoints of what an iteration hands on come in as parameters
(``out adjoint``), those of what it was handed go out (``phi adjoint``); values defined further out
accumulate through a parameter and a result (``adjoint``).

Not done here: deciding what is taped by cost, and any layout.  Tape reads are abstract calls.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from llvm_passes.adjoint.adjoint_cells import AdjointCells
from llvm_passes.adjoint.context import AdjointContext, TapedAdjoint, TapedPath, TapedPosition
from llvm_passes.adjoint.edges import build_edges
from llvm_passes.adjoint.gather import WaitingSums
from llvm_passes.adjoint.gather_choice import build_choice
from llvm_passes.adjoint.instruction_adjoint import InstructionAdjoint
from llvm_passes.adjoint.lookup import Lookup
from llvm_passes.adjoint.primal import Arrival, exit_values
from llvm_passes.adjoint.reverse_loop import build_reverse_loop
from llvm_passes.adjoint.shared_array_copy import emit_first_record, shared_regions
from llvm_passes.adjoint.signature import TAPE_PORT, Port, Role, Signature
from llvm_passes.adjoint.streams import Streams, streams_or_none
from llvm_passes.analysis.control_flow import Edge
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.memory_tags import PRIMAL_MEMORY
from llvm_passes.ir.model import (
    I8,
    I32,
    I64,
    PTR,
    VOID,
    Branch,
    Function,
    Local,
    Phi,
    Type,
    Value,
)


@dataclass(frozen=True, slots=True)
class ReverseFunctions:
    """The reverse of one iteration and, for a loop, of the whole loop."""

    body: Function
    body_signature: Signature
    loop: Function | None
    loop_signature: Signature | None
    parts: tuple[Function, ...] = ()
    """What the loop calls beside the iteration."""


class ReverseBody:
    """Generates ``rev``: the reverse of one iteration of a body."""

    def __init__(
        self,
        context: AdjointContext,
        body: Body,
        children: Mapping[int, ReverseFunctions],
        streams: Streams | None = None,
    ) -> None:
        self.context = context
        self.primal = context.primal
        self.body = body
        self.children = children
        self.failing = context.primal.nest.failing
        symbol = context.name("rev", body) + (".gathered" if streams else "")
        self.builder = FunctionBuilder(symbol, VOID, [], linkage="internal", attributes=("nounwind", "alwaysinline"))
        self.parameters: dict[Port, Local] = {}
        self.lookup = Lookup(context, body, self.builder, self.parameters)
        self.position_cells: dict[str, Local] = {}
        self.start = self.builder.open("start")
        self.cells = AdjointCells(context, body, self.builder, self.lookup, self.start)
        self.waiting = WaitingSums(context, streams, self.builder, self.lookup, self.start) if streams else None
        """The sums that are gathered."""
        if streams:
            self.lookup.reload_scopes = context.memory_tag(PRIMAL_MEMORY)
        self.labels: dict[str, str] = {}
        """Reverse block of each node, by the entry label of the block or inner loop."""
        self.exit_codes: dict[int, list[tuple[int, str]]] = {}
        """For each inner loop, by which exit it was left, by the reverse block that comes from there."""

    def build(self) -> tuple[Function, Signature]:
        builder = self.builder
        builder.at(self.start)
        self.lookup.parameter(TAPE_PORT, PTR)
        for out in self.active_outs():
            self.cells.cell(out, self.lookup.parameter(Port(Role.OUT_ADJOINT, out.name), out.type))
        for phi in self.primal.header_phis(self.body):
            handed_on = self.primal.next_value(phi, self.body)
            if self.context.is_active(phi.value) and self.context.is_active(handed_on):
                self.cells.cell(handed_on)  # also when it is defined further out and the body never adds to it
        for region in self.regions_of_children():
            self.position_cells[region] = builder.alloca(I64, f"position.{region}.cell")
            builder.store(self.lookup.parameter(Port(Role.POSITION, region), I64), self.position_cells[region])
        nodes = [n for n in self.nodes() if (n if isinstance(n, str) else n.entry) not in self.failing]
        for node in nodes:
            entry = node if isinstance(node, str) else node.entry
            self.labels[entry] = builder.open(f"rev.{entry}")
        first = self.enter_terminals()
        for node in reversed(nodes):
            if isinstance(node, str):
                self.reverse_block(node)
            else:
                self.reverse_loop(node)
        results = self.finish()
        builder.at(self.start)
        self.emit_dispatch(first)
        signature = Signature(
            builder.name,
            tuple((port, value.type) for port, value in self.parameters.items()),
            tuple(results),
        )
        builder.result = signature.result_type
        return builder.build(), signature

    # -- the body's graph -----------------------------------------------------------------------

    def nodes(self) -> Iterator[str | Body]:
        """Blocks and inner loops, each before those it leads to."""
        children = {child.entry: child for child in self.body.children}
        own = set(self.body.blocks)
        for label in self.primal.control_flow.reverse_postorder():
            if label in own:
                yield label
            elif label in children:
                yield children[label]

    def regions_of_children(self) -> tuple[str, ...]:
        return shared_regions(self.context, self.body) + tuple(
            region
            for child in self.body.children
            if (functions := self.children.get(child.index)) is not None and functions.loop_signature is not None
            if not self.context.is_callee
            for region in functions.loop_signature.ports(Role.POSITION)
        )

    def active_outs(self) -> tuple[Local, ...]:
        return tuple(v for v in self.primal.outs(self.body) if self.context.is_active(v))

    # -- ways in ------------------------------------------------------------------------------------

    def enter_terminals(self) -> list[tuple[int, str]]:
        """The reverse block at which each way of ending the iteration starts."""
        entries: list[tuple[int, str]] = []
        for terminal in self.primal.terminals(self.body):
            label = self.labels[terminal.source]
            if terminal.child is not None:
                through = self.builder.open(f"rev.from.exit.{terminal.number}")
                self.builder.at(through)
                self.builder.branch(label)
                self.exit_codes.setdefault(terminal.child.index, []).append((terminal.exit, through))
                label = through
            entries.append((terminal.number, label))
        return entries

    def emit_dispatch(self, entries: list[tuple[int, str]]) -> None:
        """Goes to where the iteration ended."""
        if not entries:
            self.builder.unreachable()
            return
        targets = {label for _, label in entries}
        if len(targets) == 1:
            self.builder.branch(entries[0][1])
            return
        code = self.lookup.parameter(Port(Role.EXIT), I32)
        self.builder.switch(code, entries[0][1], entries[1:])

    def leave(self, label: str) -> None:
        """From the reverse of an own block to the reverse of the block that led to it."""
        builder = self.builder
        if label == self.body.entry:
            builder.branch(self.finish_label)
            return
        arrivals = self.primal.arrivals(self.body, label)
        if len(arrivals) == 1:
            self.cross(arrivals[0])
            return
        ways = [builder.open(f"rev.{label}.to.{a.edge.source}") for a in arrivals]
        self.emit_choice(label, arrivals, ways)
        for arrival, way in zip(arrivals, ways, strict=True):
            builder.at(way)
            self.cross(arrival)

    def emit_choice(self, label: str, arrivals: tuple[Arrival, ...], ways: list[str]) -> None:
        """Branches to the way by which control came in the forward pass."""
        condition = self.deciding_condition(label, arrivals)
        if condition is not None:
            value, first_if_true = condition
            pair = ways if first_if_true else ways[::-1]
            self.builder.branch_if(self.lookup.value(value), pair[0], pair[1])
            return
        path = self.lookup.taped(TapedPath(label), I8 if len(ways) < 128 else I32, "the path taken into a join")
        self.builder.switch(path, ways[0], list(enumerate(ways))[1:])

    def deciding_condition(self, label: str, arrivals: tuple[Arrival, ...]) -> tuple[Value, bool] | None:
        """A branch condition that alone tells which of two ways was taken, and whether the first is its true side."""
        dominators = self.primal.dominators
        above = dominators.immediate(label)
        if len(arrivals) != 2 or above is None or above not in self.body.blocks:
            return None
        branch = self.primal.control_flow.block(above).terminator
        if not isinstance(branch, Branch) or len(set(branch.targets)) != 2:
            return None
        sides = [self.side_of(a.edge, above, branch) for a in arrivals]
        if None in sides or sides[0] == sides[1]:
            return None
        return branch.operands[0], sides[0] == 0

    def side_of(self, edge: Edge, above: str, branch: Branch) -> int | None:
        """Which target of ``branch`` every path over ``edge`` goes through; None when that is not settled."""
        for side, target in enumerate(branch.targets):
            if edge == Edge(above, target):
                return side
            alone = self.primal.control_flow.predecessors[target] == (above,)
            if alone and self.primal.dominators.dominates(target, edge.source):
                return side
        return None

    def cross(self, arrival: Arrival) -> None:
        """Hands the adjoints of the target's phis to what they were on this edge, and goes on to the source."""
        builder = self.builder
        values = exit_values(self.primal, arrival.edge)
        moves = [(v, self.cells.adjoint(phi.value)) for phi, v in values if self.context.is_active(phi.value)]
        for value, adjoint in moves:
            self.cells.accumulate(value, adjoint)
        if arrival.child is None:
            builder.branch(self.labels[arrival.edge.source])
            return
        self.exit_codes.setdefault(arrival.child.index, []).append((arrival.exit, builder.label))
        builder.branch(self.labels[arrival.child.entry])

    # -- nodes ----------------------------------------------------------------------------------------

    def reverse_block(self, label: str) -> None:
        """The adjoint of each instruction, last first, then on to the predecessor."""
        self.builder.at(self.labels[label])
        self.lookup.enter_block()
        adjoint = InstructionAdjoint(self.context, self.builder, self.lookup, self.cells, self.waiting)
        for instruction in reversed(self.primal.control_flow.block(label).instructions):
            if isinstance(instruction, Phi):
                continue
            self.builder.location = instruction.location
            adjoint.emit(instruction)
        self.builder.location = None
        self.leave(label)

    def reverse_loop(self, child: Body) -> None:
        """A call of the inner loop's reverse."""
        builder = self.builder
        builder.at(self.labels[child.entry])
        self.lookup.enter_block()
        if self.context.is_fused(child):
            self.reverse_fused(child)
            return
        signature = self.children[child.index].loop_signature
        assert signature is not None
        codes = self.exit_codes[child.index]

        def resolve(port: Port, type: Type) -> Value:
            match port.role:
                case Role.TAPE | Role.FAILURE:
                    return self.lookup.parameter(port, PTR)
                case Role.PRIMAL:
                    return self.lookup.value(Local(type, port.name))
                case Role.SHADOW:
                    return self.lookup.shadow(Local(PTR, port.name))
                case Role.COUNT:
                    return self.lookup.trip_count(child)
                case Role.EXIT:
                    if len({number for number, _ in codes}) == 1:
                        return integer(codes[0][0], I32)
                    incoming = [(integer(number, I32), source) for number, source in codes]
                    return builder.phi(I32, f"{child.entry}.exit", incoming, self.labels[child.entry])
                case Role.COPY if (array := self.context.availability.shared.arrays[int(port.name)]).body is child:
                    cell = self.position_cells[str(self.context.array_region(array))]
                    return emit_first_record(builder, array, cell, self.lookup.value)
                case Role.COPY:
                    return self.lookup.parameter(port, I64)
                case Role.OUT_ADJOINT | Role.ADJOINT:
                    return self.cells.adjoint(Local(type, port.name))
                case Role.POSITION if self.context.is_callee:
                    position = TapedPosition(int(port.name), child.entry)
                    return self.lookup.taped(position, I64, "the function may be active more than once")
                case Role.POSITION:
                    return builder.load(I64, self.position_cells[port.name], f"position.{port.name}")
                case _:
                    raise AssertionError(port)

        results = signature.call(builder, resolve, f"{child.entry}.reversed")
        for port, value in results.items():
            if port.role is Role.ADJOINT:
                builder.store(value, self.cells.cell(Local(value.type, port.name)))
            elif port.role is Role.POSITION:
                builder.store(value, self.position_cells[port.name])
        for phi in self.primal.header_phis(child):
            # After the running sums are back in their cells: an initial value may be one of them.
            if Port(Role.PHI_ADJOINT, phi.value.name) in results:
                adjoint = results[Port(Role.PHI_ADJOINT, phi.value.name)]
                self.cells.accumulate(self.primal.initial_value(phi, child), adjoint)
        assert child.loop is not None and child.loop.preheader is not None
        builder.branch(self.labels[child.loop.preheader])

    def reverse_fused(self, child: Body) -> None:
        """What is left to do of a loop that the forward pass has reversed."""
        reason = "the loop is fused, and adds to the adjoint of a value from before it"
        for port, type in self.children[child.index].body_signature.results:
            if port.role is Role.ADJOINT:
                added = self.lookup.taped(TapedAdjoint(self.context.region(child), port.name), type, reason)
                self.cells.accumulate(Local(type, port.name), added)
        fusion = self.context.fusions[child.index]
        for phi in fusion.sums.sums:
            for name in fusion.leaving(phi):
                adjoint = self.cells.adjoint(Local(phi.type, name))
                self.cells.accumulate(self.primal.initial_value(phi, child), adjoint)
        assert child.loop is not None and child.loop.preheader is not None
        self.builder.branch(self.labels[child.loop.preheader])

    @property
    def finish_label(self) -> str:
        if "" not in self.labels:
            self.labels[""] = self.builder.open("finish")
        return self.labels[""]

    def finish(self) -> list[tuple[Port, Type]]:
        """Returns the adjoints of what came in."""
        builder = self.builder
        builder.at(self.finish_label)
        self.lookup.enter_block()
        waiting = self.waiting.finish() if self.waiting else []
        results: list[tuple[Port, Type]] = [(port, value.type) for port, value in waiting]
        values: list[Value] = [value for _, value in waiting]
        for phi in self.primal.header_phis(self.body):
            if self.context.is_active(phi.value):
                results.append((Port(Role.PHI_ADJOINT, phi.value.name), phi.type))
                values.append(self.cells.adjoint(phi.value))
        for port in [p for p in self.parameters if p.role is Role.ADJOINT]:
            value = Local(self.parameters[port].type, port.name)
            results.append((port, value.type))
            values.append(self.cells.adjoint(value))
        for region, cell in self.position_cells.items():
            results.append((Port(Role.POSITION, region), I64))
            values.append(builder.load(I64, cell, f"position.{region}"))
        builder.ret(builder.pack(values) if values else None)
        return results


def build_reverse(context: AdjointContext, body: Body, children: Mapping[int, ReverseFunctions]) -> ReverseFunctions:
    """Generates the reverse of ``body``; those of its children are given."""
    function, signature = ReverseBody(context, body, children).build()
    if body.loop is None:
        return ReverseFunctions(function, signature, None, None)
    if context.is_fused(body):
        return ReverseFunctions(function, signature, None, None)
    streams = streams_or_none(context, body)
    edges = build_edges(context, body, streams) if streams else None
    if edges is None:
        loop, loop_signature = build_reverse_loop(context, body, signature)
        return ReverseFunctions(function, signature, loop, loop_signature)
    gathered, gathered_signature = ReverseBody(context, body, children, streams).build()
    scattered_loop, scattered = build_reverse_loop(context, body, signature, ".scattered")
    gathered_loop, waits = build_reverse_loop(context, body, gathered_signature, ".gathered", edges)
    loop, loop_signature = build_choice(context, body, edges, scattered, waits)
    parts = (edges.function, gathered, scattered_loop, gathered_loop)
    return ReverseFunctions(function, signature, loop, loop_signature, parts)
