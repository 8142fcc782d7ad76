"""What the parts of a forward function share: its parameters, what stands for each value, its results."""

from __future__ import annotations

from llvm_passes.adjoint.context import TAPE_WRITE, AdjointContext, TapedShadow
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, global_port, port_stem
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.model import I1, I32, I64, PTR, VOID, Alloca, Argument, Global, Instruction, Local, Type, Value
from llvm_passes.rules.expression import mangled
from llvm_passes.tape.plan import Slot


class ForwardScope:
    """The forward function of one body under construction."""

    def __init__(self, context: AdjointContext, body: Body, shadowed: frozenset[str]) -> None:
        self.context = context
        self.primal = context.primal
        self.body = body
        self.shadowed = shadowed
        """Pointers whose shadow the forward pass has to compute."""
        symbol = context.name("fwd", body)
        self.builder = FunctionBuilder(symbol, VOID, [], linkage="internal", attributes=("nounwind", "alwaysinline"))
        self.builder.reserve_names([*self.primal.definitions.arguments, *self.primal.definitions.sites])
        self.parameters: dict[Port, Local] = {}
        self.values: dict[str, Value] = {}
        """What stands for a primal value that has another name here."""
        self.shadows: dict[str, Value] = {}
        self.position_cells: dict[str, Local] = {}
        """How many records each region further in holds so far."""
        self.slots = context.handed_of(body) if context.is_fused(body) else context.slots_of(body)
        self.slot_cells: dict[str, Local] = {}
        """What a fused body hands to its reverse, by the number of the slot."""
        self.can_fail = False
        """Memory for the tape or for a shadow may run out in the body."""

    def parameter(self, port: Port, type: Type) -> Local:
        found = self.parameters.get(port)
        if found is None:
            found = self.parameters[port] = (
                self.named_argument(type, port.name)
                if port.role is Role.PRIMAL
                else self.builder.add_argument(type, port_stem(port))
            )
        return found

    def add_header_phis(self) -> None:
        """What the header's phis hold comes in as parameters."""
        for phi in self.primal.header_phis(self.body):
            name = phi.value.name
            self.parameters[Port(Role.VALUE, name)] = self.named_argument(phi.type, name)
            if name in self.shadowed:
                port = Port(Role.SHADOW, name)
                self.shadows[name] = self.parameters[port] = self.builder.add_argument(PTR, port_stem(port))

    def named_argument(self, type: Type, name: str) -> Local:
        """A parameter that has the very name of a primal value, which the function reserved."""
        self.builder.arguments.append(Argument(type, name))
        return Local(type, name)

    def result_ports(self) -> list[tuple[Port, Type]]:
        ports: list[tuple[Port, Type]] = [(Port(Role.EXIT), I32)]
        if self.body.loop is None:
            ports.append((Port(Role.RETURN), self.primal.function.result))
        for out in self.primal.outs(self.body):
            ports.append((Port(Role.VALUE, out.name), out.type))
            if out.name in self.shadowed:
                ports.append((Port(Role.SHADOW, out.name), PTR))
        ports += [(Port(Role.POSITION, region), I64) for region in self.position_cells]
        if self.context.is_fused(self.body):
            ports += [(Port(Role.SLOT, str(slot.index)), slot.type) for slot in self.slots.values()]
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
        if isinstance(pointer, Global):
            return self.parameter(Port(Role.SHADOW, global_port(pointer.name)), PTR)
        if not isinstance(pointer, Local):
            return pointer
        if pointer.name in self.shadows:
            return self.shadows[pointer.name]
        return self.parameter(Port(Role.SHADOW, pointer.name), PTR)

    def is_stack_slot(self, value: Local) -> bool:
        return isinstance(self.primal.definitions.instruction(value), Alloca)

    # -- leaving the body ---------------------------------------------------------------------------

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
                case Role.SLOT:
                    values.append(self.builder.load(type, self.slot_cells[port.name], f"slot.{port.name}"))
                case _:
                    raise AssertionError(port)
        self.builder.ret(self.builder.pack(values))

    def is_defined_at(self, name: str, source: str) -> bool:
        label = self.primal.definitions.sites[name].label
        return self.primal.dominators.dominates(label, source)

    def unless_failed(self, succeeded: Value) -> None:
        """Leaves the body as failed where ``succeeded`` is false."""
        self.can_fail = True
        onward, failed = self.builder.open("onward"), self.builder.open("failed")
        self.builder.branch_if(succeeded, onward, failed)
        self.builder.at(failed)
        self.emit_return(integer(FAILED, I32), source=None)
        self.builder.at(onward)

    # -- the tape -------------------------------------------------------------------------------------

    def tape_result(self, instruction: Instruction) -> None:
        if instruction.name is None:
            return
        slot = self.slots.get(instruction.name)
        if slot is not None:
            self.write(slot, self.value(instruction.value))
        shadow_slot = self.slots.get(TapedShadow(instruction.name))
        if shadow_slot is not None:
            self.write(shadow_slot, self.shadow(instruction.value))

    def add_slot_cells(self) -> None:
        """A variable for each slot of a fused body; LLVM turns them into registers."""
        for slot in self.slots.values() if self.context.is_fused(self.body) else ():
            cell = self.slot_cells[str(slot.index)] = self.builder.alloca(slot.type, f"slot.{slot.index}.cell")
            self.builder.store(poison(slot.type), cell)

    def write(self, slot: Slot, value: Value) -> None:
        builder = self.builder
        if self.context.is_fused(self.body):
            builder.store(value, self.slot_cells[str(slot.index)])
            return
        has_records = self.context.has_records(self.body)
        record: Value = self.parameter(Port(Role.RECORD), I64) if has_records else integer(0)
        stored = builder.cast("zext", value, slot.stored_type) if slot.type == I1 else value
        arguments = (self.parameter(TAPE_PORT, PTR), integer(slot.index, I32), record, stored)
        builder.call(f"{TAPE_WRITE}.{mangled(slot.stored_type)}", VOID, arguments)
