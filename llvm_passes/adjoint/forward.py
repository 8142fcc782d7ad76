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

from llvm_passes.adjoint.context import (
    TAPE_OWN,
    TAPE_WRITE,
    AdjointContext,
    TapedCount,
    TapedPath,
    TapedShadow,
)
from llvm_passes.adjoint.forward_loop import build_forward_loop
from llvm_passes.adjoint.lookup import emit_trip_count
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.analysis.control_flow import Edge
from llvm_passes.analysis.nest import Body
from llvm_passes.environment import CalleeFacts, CalleeKind
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.model import (
    I1,
    I8,
    I32,
    I64,
    PTR,
    VOID,
    Alloca,
    Argument,
    Branch,
    Call,
    Function,
    GetElementPtr,
    Global,
    Instruction,
    Load,
    Local,
    Phi,
    Return,
    Select,
    Switch,
    Type,
    Unreachable,
    Value,
)
from llvm_passes.rules.expression import mangled
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
        self.context = context
        self.primal = context.primal
        self.body = body
        self.children = children
        self.shadowed = shadowed
        """Pointers whose shadow the forward pass has to compute."""
        symbol = context.name("fwd", body)
        self.builder = FunctionBuilder(symbol, VOID, [], linkage="internal", attributes=("nounwind", "alwaysinline"))
        self.builder.reserve_names([*self.primal.definitions.arguments, *self.primal.definitions.sites])
        self.parameters: dict[Port, Local] = {}
        self.values: dict[str, Value] = {}
        """What stands for a primal value that has another name here."""
        self.shadows: dict[str, Value] = {}
        self.edge_labels: dict[Edge, str] = {}
        """The block that control comes from, here, on each of the primal's edges."""
        self.call_labels: dict[str, str] = {}
        """The block that calls an inner loop, by the loop's header."""
        self.position_cells: dict[str, Local] = {}
        self.slots = context.slots_of(body)
        self.can_fail = False

    def build(self) -> tuple[Function, Signature]:
        builder = self.builder
        start = builder.open("start")
        self.parameter(TAPE_PORT, PTR)
        for phi in self.primal.header_phis(self.body):
            self.parameters[Port(Role.VALUE, phi.value.name)] = self.named_argument(phi.type, phi.value.name)
            if phi.value.name in self.shadowed:
                port = Port(Role.SHADOW, phi.value.name)
                self.shadows[phi.value.name] = self.parameters[port] = builder.add_argument(PTR, port_stem(port))
        builder.at(start)
        for region in self.regions_of_children():
            self.position_cells[region] = builder.alloca(I64, f"position.{region}.cell")
            builder.store(self.parameter(Port(Role.POSITION, region), I64), self.position_cells[region])
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
            self.value(self.primal.next_value(phi, self.body))
            if phi.value.name in self.shadowed:
                self.shadow(self.primal.next_value(phi, self.body))
        signature = Signature(
            builder.name, tuple((p, v.type) for p, v in self.parameters.items()), tuple(self.result_ports())
        )
        builder.result = signature.result_type
        return builder.build(), signature

    # -- parameters and results ---------------------------------------------------------------------

    def parameter(self, port: Port, type: Type) -> Local:
        found = self.parameters.get(port)
        if found is None:
            found = self.parameters[port] = (
                self.named_argument(type, port.name)
                if port.role is Role.PRIMAL
                else self.builder.add_argument(type, port_stem(port))
            )
        return found

    def named_argument(self, type: Type, name: str) -> Local:
        """A parameter that has the very name of a primal value, which the function reserved."""
        self.builder.arguments.append(Argument(type, name))
        return Local(type, name)

    def regions_of_children(self) -> tuple[str, ...]:
        return tuple(
            region
            for child in self.body.children
            if (signature := self.children[child.index].loop_signature) is not None
            for region in signature.ports(Role.POSITION)
        )

    def result_ports(self) -> list[tuple[Port, Type]]:
        ports: list[tuple[Port, Type]] = [(Port(Role.EXIT), I32)]
        if self.body.loop is None:
            ports.append((Port(Role.RETURN), self.primal.function.result))
        for out in self.primal.outs(self.body):
            ports.append((Port(Role.VALUE, out.name), out.type))
            if out.name in self.shadowed:
                ports.append((Port(Role.SHADOW, out.name), PTR))
        ports += [(Port(Role.POSITION, region), I64) for region in self.position_cells]
        if self.primal.function.result == VOID:
            ports = [p for p in ports if p[0].role is not Role.RETURN]
        return ports

    def value(self, value: Value) -> Value:
        """What stands for a primal value here."""
        if not isinstance(value, Local):
            return value
        if value.name in self.values:
            return self.values[value.name]
        if self.primal.is_outside(value, self.body) or self.is_stack_slot(value):
            return self.parameter(Port(Role.PRIMAL, value.name), value.type)
        return value

    def shadow(self, pointer: Value) -> Value:
        if not isinstance(pointer, Local):
            return pointer
        if pointer.name in self.shadows:
            return self.shadows[pointer.name]
        return self.parameter(Port(Role.SHADOW, pointer.name), PTR)

    def is_stack_slot(self, value: Local) -> bool:
        return isinstance(self.primal.definitions.instruction(value), Alloca)

    # -- blocks -------------------------------------------------------------------------------------------

    def emit_block(self, label: str) -> None:
        builder = self.builder
        builder.at(label)
        block = self.primal.control_flow.block(label)
        is_header = self.body.loop is not None and label == self.body.entry
        if not is_header:
            for phi in block.phis:
                self.emit_phi(phi, label)
        path = self.slots.get(TapedPath(label))
        if path is not None:
            arrivals = self.primal.arrivals(self.body, label)
            incoming = [(integer(n, path.type), self.edge_labels[a.edge]) for n, a in enumerate(arrivals)]
            self.write(path, builder.phi(path.type, f"{label}.path", incoming))
        for phi in block.phis:
            self.tape_result(phi)
        for instruction in block.instructions[len(block.phis) : -1]:
            builder.location = instruction.location
            self.emit_instruction(instruction, is_failing=label in self.primal.nest.failing)
        builder.location = block.terminator.location
        self.emit_terminator(label, block.terminator)
        builder.location = None

    def emit_phi(self, phi: Phi, label: str) -> None:
        sources = {source: v for v, source in phi.incoming()}
        labels = tuple(self.edge_labels[Edge(source, label)] for source in sources)
        operands = tuple(self.value(v) for v in sources.values())
        self.builder.emit(phi.replace(operands=operands, blocks=labels))
        if phi.value.name in self.shadowed:
            incoming = [(self.shadow(v), at) for v, at in zip(sources.values(), labels, strict=True)]
            stem = port_stem(Port(Role.SHADOW, phi.value.name))
            self.shadows[phi.value.name] = self.builder.phi(PTR, stem, incoming)

    def emit_instruction(self, instruction: Instruction, *, is_failing: bool) -> None:
        if isinstance(instruction, Alloca):
            return
        if isinstance(instruction, Call):
            name = instruction.callee_name or ""
            facts = self.primal.environment.callees.get(name)
            if name.startswith("llvm.lifetime."):
                return
            if facts and facts.kind is CalleeKind.RETAIN_OR_RELEASE and not self.primal.is_made_to_fail(instruction):
                return
            self.copy(instruction)
            # What a failing block allocates, it releases, or leaves to the exception, which outlives the tape.
            if facts and facts.kind is CalleeKind.ALLOCATE and not is_failing:
                self.emit_ownership(instruction, facts)
        else:
            self.copy(instruction)
            if instruction.name in self.shadowed:
                self.emit_shadow_address(instruction)
        if not is_failing:
            self.tape_result(instruction)

    def copy(self, instruction: Instruction) -> None:
        self.builder.emit(instruction.replace(operands=tuple(self.value(o) for o in instruction.operands)))

    def emit_shadow_address(self, instruction: Instruction) -> None:
        builder = self.builder
        name = instruction.value.name
        stem = port_stem(Port(Role.SHADOW, name))
        match instruction:
            case GetElementPtr(operands=(base, *indices)):
                operands = (self.shadow(base), *map(self.value, indices))
                fresh = builder.fresh(stem)
                builder.emit(instruction.replace(name=fresh, operands=operands))
                self.shadows[name] = Local(PTR, fresh)
            case Select(operands=(condition, if_true, if_false)):
                self.shadows[name] = builder.select(
                    self.value(condition), self.shadow(if_true), self.shadow(if_false), stem
                )
            case Load(operands=(address,)):
                self.shadows[name] = builder.load(PTR, self.shadow(address), stem)
            case _:
                raise AssertionError(f"no shadow for a pointer made by {instruction.opcode}")

    def emit_ownership(self, call: Call, facts: CalleeFacts) -> None:
        """Gives the allocation to the tape and, if it is differentiated, makes its shadow."""
        builder = self.builder
        self.own(call.value, facts)
        if call.value.name not in self.shadowed:
            return
        stem = port_stem(Port(Role.SHADOW, call.value.name))
        shadow = builder.fresh(stem)
        builder.emit(call.replace(name=shadow, operands=tuple(self.value(o) for o in call.operands)))
        handle = Local(PTR, shadow)
        self.own(handle, facts)
        self.shadows[call.value.name] = handle
        buffer: Value = handle
        if facts.data_offset is not None:
            buffer = builder.load(PTR, builder.offset(handle, I8, integer(facts.data_offset)), "buffer")
        size = self.value(call.arguments[facts.size_argument])
        builder.call("llvm.memset.p0.i64", VOID, (buffer, integer(0, I8), size, integer(0, I1)))

    def own(self, handle: Value, facts: CalleeFacts) -> None:
        assert facts.release is not None
        arguments = (self.parameter(TAPE_PORT, PTR), handle, Global(PTR, facts.release))
        owned = self.builder.call_value(TAPE_OWN, I1, arguments, "owned")
        self.unless_failed(owned)

    def unless_failed(self, succeeded: Value) -> None:
        """Leaves the body as failed where ``succeeded`` is false."""
        self.can_fail = True
        onward, failed = self.builder.open("onward"), self.builder.open("failed")
        self.builder.branch_if(succeeded, onward, failed)
        self.builder.at(failed)
        self.emit_return(integer(FAILED, I32), source=None)
        self.builder.at(onward)

    def tape_result(self, instruction: Instruction) -> None:
        if instruction.name is None:
            return
        slot = self.slots.get(instruction.name)
        if slot is not None:
            self.write(slot, self.value(instruction.value))
        shadow_slot = self.slots.get(TapedShadow(instruction.name))
        if shadow_slot is not None:
            self.write(shadow_slot, self.shadow(instruction.value))

    def write(self, slot: Slot, value: Value) -> None:
        builder = self.builder
        record: Value = integer(0) if self.body.loop is None else self.parameter(Port(Role.RECORD), I64)
        stored = builder.cast("zext", value, slot.stored_type) if slot.type == I1 else value
        arguments = (self.parameter(TAPE_PORT, PTR), integer(slot.index, I32), record, stored)
        builder.call(f"{TAPE_WRITE}.{mangled(slot.stored_type)}", VOID, arguments)

    # -- control ------------------------------------------------------------------------------------------

    def emit_terminator(self, label: str, terminator: Instruction) -> None:
        builder = self.builder
        match terminator:
            case Return():
                number = next((t.number for t in self.primal.terminals(self.body) if t.source == label), 0)
                value = self.value(terminator.operands[0]) if terminator.operands else None
                self.emit_return(integer(number, I32), label, value)
            case Unreachable():
                builder.unreachable()
            case Branch(operands=(condition,), targets=(if_true, if_false)) if (
                if_true != if_false
                and self.number(label, if_true) is not None
                and self.number(label, if_false) is not None
            ):
                numbers = [integer(self.number(label, t) or 0, I32) for t in (if_true, if_false)]
                self.emit_return(builder.select(self.value(condition), numbers[0], numbers[1], "exit"), label)
            case Branch(targets=targets):
                goto = self.targets(label, targets)
                operands = tuple(map(self.value, terminator.operands))
                builder.emit(terminator.replace(operands=operands, targets=tuple(goto[t] for t in targets)))
                self.emit_edge_blocks(label, goto)
            case Switch(default=default, targets=targets):
                goto = self.targets(label, (default, *targets))
                operands = tuple(map(self.value, terminator.operands))
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
                self.emit_return(integer(number, I32), source)

    def emit_return(self, code: Value, source: str | None, returned: Value | None = None) -> None:
        """Ends the iteration with what is defined by then; ``source`` is the primal's block it ends in."""
        values: list[Value] = []
        for port, type in self.result_ports():
            match port.role:
                case Role.EXIT:
                    values.append(code)
                case Role.RETURN:
                    values.append(returned if returned is not None else poison(type))
                case Role.VALUE | Role.SHADOW:
                    if source is None or not self.is_defined_at(port.name, source):
                        values.append(poison(type))
                    elif port.role is Role.VALUE:
                        values.append(self.value(Local(type, port.name)))
                    else:
                        values.append(self.shadow(Local(type, port.name)))
                case Role.POSITION:
                    values.append(self.builder.load(I64, self.position_cells[port.name], f"position.{port.name}"))
                case _:
                    raise AssertionError(port)
        self.builder.ret(self.builder.pack(values))

    def is_defined_at(self, name: str, source: str) -> bool:
        label = self.primal.definitions.sites[name].label
        return self.primal.dominators.dominates(label, source)

    # -- inner loops ----------------------------------------------------------------------------------------

    def emit_loop(self, child: Body) -> None:
        builder = self.builder
        builder.at(self.call_labels[child.entry])
        functions = self.children[child.index]
        signature = functions.loop_signature
        assert signature is not None
        phis = {phi.value.name: phi for phi in self.primal.header_phis(child)}

        def resolve(port: Port, type: Type) -> Value:
            match port.role:
                case Role.TAPE:
                    return self.parameter(TAPE_PORT, PTR)
                case Role.PRIMAL:
                    return self.value(Local(type, port.name))
                case Role.VALUE:
                    return self.value(self.primal.initial_value(phis[port.name], child))
                case Role.SHADOW if port.name in phis:
                    return self.shadow(self.primal.initial_value(phis[port.name], child))
                case Role.SHADOW:
                    return self.shadow(Local(PTR, port.name))
                case Role.BOUND:
                    count = self.primal.trip_count(child)
                    assert count is not None
                    return emit_trip_count(builder, count.instructions, count.value, self.value)
                case Role.POSITION:
                    return builder.load(I64, self.position_cells[port.name], f"position.{port.name}")
                case _:
                    raise AssertionError(port)

        results = signature.call(builder, resolve, f"{child.entry}.ran")
        for port, value in results.items():
            match port.role:
                case Role.VALUE:
                    self.values[port.name] = value
                case Role.SHADOW:
                    self.shadows[port.name] = value
                case Role.POSITION:
                    builder.store(value, self.position_cells[port.name])
                case Role.COUNT if TapedCount(child.index) in self.slots:
                    self.write(self.slots[TapedCount(child.index)], value)
                case _:
                    continue
        self.emit_exits(child, results[Port(Role.EXIT)], functions.can_fail)

    def emit_exits(self, child: Body, code: Value, can_fail: bool) -> None:
        """Goes on where the loop was left."""
        builder = self.builder
        ways: list[tuple[int, str]] = []
        for number in range(1, len(child.exits) + 1):
            ways.append((number, builder.open(f"exit.{child.entry}.{number}")))
        if can_fail:
            self.can_fail = True
            ways.append((FAILED, builder.open("failed")))
        if not ways:
            builder.unreachable()
            return
        builder.switch(code, ways[0][1], ways[1:])
        for number, label in ways:
            builder.at(label)
            if number == FAILED:
                self.emit_return(integer(FAILED, I32), source=None)
                continue
            edge = child.exits[number - 1]
            own_number = self.number(edge.source, edge.target)
            if own_number is not None:
                self.emit_return(integer(own_number, I32), edge.source)
            else:
                self.edge_labels[edge] = label
                builder.branch(edge.target)


def build_forward(
    context: AdjointContext, body: Body, children: Mapping[int, ForwardFunctions], shadowed: frozenset[str]
) -> ForwardFunctions:
    """Generates the forward pass of ``body``; those of its children are given."""
    generator = ForwardBody(context, body, children, shadowed)
    function, signature = generator.build()
    if body.loop is None:
        return ForwardFunctions(function, signature, None, None, generator.can_fail)
    loop, loop_signature = build_forward_loop(context, body, signature)
    can_fail = generator.can_fail or bool(context.slots_of(body))
    return ForwardFunctions(function, signature, loop, loop_signature, can_fail)


def shadowed_pointers(context: AdjointContext) -> frozenset[str]:
    """Pointers whose shadows the forward pass computes: those that are taped, and all that they come from."""
    pending = [taped.pointer for taped in context.slots if isinstance(taped, TapedShadow)]
    found: set[str] = set()
    while pending:
        name = pending.pop()
        if name in found:
            continue
        found.add(name)
        instruction = context.primal.definitions.instruction(Local(PTR, name))
        match instruction:
            case Phi(operands=sources) | Select(operands=(_, *sources)):
                pending += [v.name for v in sources if isinstance(v, Local)]
            case GetElementPtr(operands=(base, *_)) | Load(operands=(base,)):
                pending += [base.name] if isinstance(base, Local) else []
            case _:
                continue
    return frozenset(found)
