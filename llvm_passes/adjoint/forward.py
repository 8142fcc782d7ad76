"""The augmented forward pass of one body: the primal's blocks, with what the reverse pass needs put on the tape.

::

    header: x = load p[i]               fwd(i, record, ...): x = load p[i]
            y = fmul x, w                                    tape.write(slot of x, record, x)
            br done, exit, header                            y = fmul x, w
                                                             return { done ? 1 : 0, y }

An inner loop becomes a call of its own forward function; the blocks keep their names.  The primal's
instructions are copied as they stand, in their order, so results and side effects are the same bit
for bit.  What changes: references of handles are not counted (the tape owns every allocation until
the gradient ends, but for those that a failing end makes for itself), stack slots are the gradient's
(the reverse pass reads them), and an allocation that is differentiated gets a zeroed shadow of the
same size.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.context import AdjointContext, TapedAdjoint, TapedPath, TapedPosition
from llvm_passes.adjoint.early_adjoint import EarlyAdjoint
from llvm_passes.adjoint.forward_instruction import ForwardInstruction
from llvm_passes.adjoint.forward_loop import build_forward_loop
from llvm_passes.adjoint.forward_scope import ForwardScope
from llvm_passes.adjoint.fused_loop import build_fused_loop
from llvm_passes.adjoint.lookup import emit_trip_count
from llvm_passes.adjoint.replay import Replay
from llvm_passes.adjoint.reverse import ReverseFunctions
from llvm_passes.adjoint.shared_array_copy import emit_array_copies, shared_regions
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.analysis.control_flow import Edge
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import integer
from llvm_passes.ir.model import (
    I32,
    I64,
    PTR,
    Branch,
    FloatType,
    Function,
    Instruction,
    Local,
    Phi,
    Return,
    Switch,
    Type,
    Unreachable,
    Value,
)
from llvm_passes.tape.plan import Slot


@dataclass(frozen=True, slots=True)
class ForwardFunctions:
    """The augmented forward pass of one iteration and, for a loop, of the whole loop."""

    body: Function
    body_signature: Signature
    loop: Function | None
    loop_signature: Signature | None
    can_fail: bool
    """Memory for the tape or for a shadow may run out in it."""


class ForwardBody:
    """Generates ``fwd``: one iteration of a body."""

    def __init__(
        self,
        context: AdjointContext,
        body: Body,
        children: Mapping[int, ForwardFunctions],
        shadowed: frozenset[str],
    ) -> None:
        self.scope = ForwardScope(context, body, shadowed)
        self.instruction = ForwardInstruction(self.scope)
        self.builder = self.scope.builder
        self.primal = context.primal
        self.body = body
        self.children = children
        self.edge_labels: dict[Edge, str] = {}
        """The block that control comes from, here, on each of the primal's edges."""
        self.call_labels: dict[str, str] = {}
        """The block that calls an inner loop, by the loop's header."""

    def build(self) -> tuple[Function, Signature]:
        builder = self.builder
        start = builder.open("start")
        self.scope.parameter(TAPE_PORT, PTR)
        self.scope.add_header_phis()
        builder.at(start)
        self.scope.add_slot_cells()
        for region in self.regions_of_children():
            self.scope.position_cells[region] = builder.alloca(I64, f"position.{region}.cell")
            builder.store(self.scope.parameter(Port(Role.POSITION, region), I64), self.scope.position_cells[region])
        for label in self.body.blocks:
            assert builder.open(label) == label
        for child in self.body.children:
            self.call_labels[child.entry] = builder.open(f"call.{child.entry}")
        builder.branch(self.body.entry)
        children = {child.entry: child for child in self.body.children}
        own = set(self.body.blocks)
        for label in self.primal.control_flow.reverse_postorder():
            if label in own:
                self.emit_block(label)
            elif label in children:
                self.emit_loop(children[label])
        for phi in self.primal.header_phis(self.body):
            # What the loop hands from iteration to iteration may come from further out.
            self.scope.value(self.primal.next_value(phi, self.body))
            if phi.value.name in self.scope.shadowed:
                self.scope.shadow(self.primal.next_value(phi, self.body))
        signature = Signature(
            builder.name, tuple((p, v.type) for p, v in self.scope.parameters.items()), tuple(self.scope.result_ports())
        )
        builder.result = signature.result_type
        return builder.build(), signature

    def regions_of_children(self) -> tuple[str, ...]:
        return shared_regions(self.scope.context, self.body) + tuple(
            region
            for child in self.body.children
            if (signature := self.children[child.index].loop_signature) is not None
            for region in signature.ports(Role.POSITION)
        )

    # -- blocks -------------------------------------------------------------------------------------------

    def emit_block(self, label: str) -> None:
        builder = self.builder
        builder.at(label)
        block = self.primal.control_flow.block(label)
        is_header = self.body.loop is not None and label == self.body.entry
        if not is_header:
            for phi in block.phis:
                self.emit_phi(phi, label)
        path = self.scope.slots.get(TapedPath(label))
        if path is not None:
            arrivals = self.primal.arrivals(self.body, label)
            incoming = [(integer(n, path.type), self.edge_labels[a.edge]) for n, a in enumerate(arrivals)]
            self.scope.write(path, builder.phi(path.type, f"{label}.path", incoming))
        for phi in block.phis:
            self.scope.tape_result(phi)
        for instruction in block.instructions[len(block.phis) : -1]:
            builder.location = instruction.location
            self.instruction.emit(instruction, is_failing=label in self.primal.nest.failing)
        builder.location = block.terminator.location
        self.emit_terminator(label, block.terminator)
        builder.location = None

    def emit_phi(self, phi: Phi, label: str) -> None:
        sources = {source: v for v, source in phi.incoming()}
        labels = tuple(self.edge_labels[Edge(source, label)] for source in sources)
        operands = tuple(self.scope.value(v) for v in sources.values())
        self.builder.emit(phi.replace(operands=operands, blocks=labels))
        if phi.value.name in self.scope.shadowed:
            incoming = [(self.scope.shadow(v), at) for v, at in zip(sources.values(), labels, strict=True)]
            stem = port_stem(Port(Role.SHADOW, phi.value.name))
            self.scope.shadows[phi.value.name] = self.builder.phi(PTR, stem, incoming)

    # -- control ------------------------------------------------------------------------------------------

    def emit_terminator(self, label: str, terminator: Instruction) -> None:
        builder = self.builder
        match terminator:
            case Return():
                returned = next((t.number for t in self.primal.terminals(self.body) if t.source == label), 0)
                value = self.scope.value(terminator.operands[0]) if terminator.operands else None
                self.scope.emit_return(integer(returned, I32), label, value)
            case Unreachable():
                builder.unreachable()
            case Branch(operands=(condition,), targets=(if_true, if_false)) if (
                if_true != if_false
                and self.number(label, if_true) is not None
                and self.number(label, if_false) is not None
            ):
                numbers = [integer(self.number(label, t) or 0, I32) for t in (if_true, if_false)]
                self.scope.emit_return(
                    builder.select(self.scope.value(condition), numbers[0], numbers[1], "exit"), label
                )
            case Branch(targets=targets):
                goto = self.targets(label, targets)
                operands = tuple(map(self.scope.value, terminator.operands))
                builder.emit(terminator.replace(operands=operands, targets=tuple(goto[t] for t in targets)))
                self.emit_edge_blocks(label, goto)
            case Switch(default=default, targets=targets):
                goto = self.targets(label, (default, *targets))
                operands = tuple(map(self.scope.value, terminator.operands))
                onward = tuple(goto[t] for t in targets)
                builder.emit(terminator.replace(operands=operands, default=goto[default], targets=onward))
                self.emit_edge_blocks(label, goto)
            case _:
                raise AssertionError(terminator.opcode)

    def number(self, source: str, target: str) -> int | None:
        """Number of the edge as an end of the iteration; None for an edge within the body."""
        loop = self.body.loop
        if loop is None:
            return None
        if target == loop.header:
            return 0
        edge = Edge(source, target)
        return loop.exits.index(edge) + 1 if edge in loop.exits else None

    def targets(self, source: str, targets: Sequence[str]) -> dict[str, str]:
        """Where each edge from ``source`` goes here.

        An edge gets a block of its own where the iteration ends, and where several cases of a switch
        are the one edge: then a phi has one entry for it, as for any other.
        """
        goto: dict[str, str] = {}
        for target in dict.fromkeys(targets):
            edge = Edge(source, target)
            if self.number(source, target) is not None:
                goto[target] = self.edge_labels[edge] = self.builder.open(f"leave.{source}")
            elif targets.count(target) > 1:
                goto[target] = self.edge_labels[edge] = self.builder.open(f"{source}.to.{target}")
            else:
                goto[target] = self.entry_label(target)
                self.edge_labels[edge] = self.builder.label
        return goto

    def entry_label(self, target: str) -> str:
        """The block here in which control comes to a block, or an inner loop, of this body."""
        return self.call_labels.get(target, target)

    def emit_edge_blocks(self, source: str, goto: Mapping[str, str]) -> None:
        """The blocks that :meth:`targets` opened."""
        for target, label in goto.items():
            if label == self.entry_label(target):
                continue
            self.builder.at(label)
            number = self.number(source, target)
            if number is None:
                self.builder.branch(self.entry_label(target))
            else:
                self.scope.emit_return(integer(number, I32), source)

    # -- inner loops ----------------------------------------------------------------------------------------

    def emit_loop(self, child: Body) -> None:
        builder = self.builder
        builder.at(self.call_labels[child.entry])
        emit_array_copies(self.scope, child)
        functions = self.children[child.index]
        signature = functions.loop_signature
        assert signature is not None
        phis = {phi.value.name: phi for phi in self.primal.header_phis(child)}
        early = EarlyAdjoint(self.scope, child)

        def resolve(port: Port, type: Type) -> Value:
            match port.role:
                case Role.TAPE:
                    return self.scope.parameter(TAPE_PORT, PTR)
                case Role.PRIMAL:
                    return self.scope.value(Local(type, port.name))
                case Role.VALUE:
                    return self.scope.value(self.primal.initial_value(phis[port.name], child))
                case Role.SHADOW if port.name in phis:
                    return self.scope.shadow(self.primal.initial_value(phis[port.name], child))
                case Role.SHADOW:
                    return self.scope.shadow(Local(PTR, port.name))
                case Role.BOUND:
                    count = self.primal.trip_count(child)
                    assert count is not None
                    return emit_trip_count(builder, count.instructions, count.value, self.scope.value)
                case Role.POSITION:
                    return builder.load(I64, self.scope.position_cells[port.name], f"position.{port.name}")
                case Role.SEED:
                    return self.scope.parameter(port, type)
                case Role.OUT_ADJOINT:
                    assert isinstance(type, FloatType)
                    known = self.scope.context.fusions[child.index].adjoints.get(port.name, ())
                    return early.emit(known, type)
                case _:
                    raise AssertionError(port)

        results = signature.call(builder, resolve, f"{child.entry}.ran")
        kept: list[tuple[Slot, Value]] = []
        for port, value in results.items():
            match port.role:
                case Role.VALUE:
                    self.scope.values[port.name] = value
                case Role.SHADOW:
                    self.scope.shadows[port.name] = value
                case Role.POSITION if port.name in self.scope.position_cells:
                    builder.store(value, self.scope.position_cells[port.name])
                case Role.POSITION if (position := TapedPosition(int(port.name), child.entry)) in self.scope.slots:
                    kept.append((self.scope.slots[position], value))
                case Role.ADJOINT:
                    added = TapedAdjoint(self.scope.context.region(child), port.name)
                    if added in self.scope.slots:
                        kept.append((self.scope.slots[added], value))
                case Role.COUNT if self.scope.context.count(child) in self.scope.slots:
                    kept.append((self.scope.slots[self.scope.context.count(child)], value))
                case _:
                    continue
        self.emit_exits(child, results[Port(Role.EXIT)], kept, can_fail=functions.can_fail)

    def emit_exits(self, child: Body, code: Value, kept: Sequence[tuple[Slot, Value]], *, can_fail: bool) -> None:
        """Goes on where the loop was left; ``kept`` goes on the tape unless memory ran out."""
        builder = self.builder
        ways: list[tuple[int, str]] = []
        for number in range(1, len(child.exits) + 1):
            ways.append((number, builder.open(f"exit.{child.entry}.{number}")))
        if can_fail:
            self.scope.can_fail = True
            ways.append((FAILED, builder.open("failed")))
        if not ways:
            builder.unreachable()
            return
        builder.switch(code, ways[0][1], ways[1:])
        for number, label in ways:
            builder.at(label)
            if number == FAILED:
                self.scope.emit_return(integer(FAILED, I32), source=None)
                continue
            for slot, value in kept:
                self.scope.write(slot, value)
            edge = child.exits[number - 1]
            own_number = self.number(edge.source, edge.target)
            if own_number is not None:
                self.scope.emit_return(integer(own_number, I32), edge.source)
            else:
                self.edge_labels[edge] = label
                builder.branch(edge.target)


def build_forward(
    context: AdjointContext,
    body: Body,
    children: Mapping[int, ForwardFunctions],
    shadowed: frozenset[str],
    replay: Replay | str = "",
    reverse: ReverseFunctions | None = None,
) -> ForwardFunctions:
    """Generates the forward pass of ``body``; those of its children, and its reverse, are given."""
    generator = ForwardBody(context, body, children, shadowed)
    function, signature = generator.build()
    if body.loop is None:
        return ForwardFunctions(function, signature, None, None, generator.scope.can_fail)
    if context.is_fused(body):
        assert reverse is not None
        can_fail = generator.scope.can_fail
        loop, loop_signature = build_fused_loop(context, body, signature, reverse.body_signature, can_fail=can_fail)
        return ForwardFunctions(function, signature, loop, loop_signature, can_fail)
    loop, loop_signature = build_forward_loop(context, body, signature, replay)
    can_fail = generator.scope.can_fail or bool(context.slots_of(body))
    return ForwardFunctions(function, signature, loop, loop_signature, can_fail)
