"""The tangent of one function, block by block: see :mod:`llvm_passes.tangent.differentiate`."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.signature import global_port
from llvm_passes.adjoint.stack_shadow import emit_stack_shadow
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.environment import Activity, Pointee
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import bytes_of_array
from llvm_passes.ir.model import (
    DOUBLE,
    FLOAT,
    PTR,
    VOID,
    Alloca,
    Block,
    Constant,
    FloatType,
    Function,
    GlobalVariable,
    Instruction,
    Phi,
    PointerType,
    Return,
    StructType,
    Value,
)
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.tangent.companions import shadow_stem, tangent_name, tangent_stem
from llvm_passes.tangent.instruction import InstructionTangent
from llvm_passes.tangent.lanes import Lanes
from llvm_passes.tangent.ownership import emit_out_of_memory, with_phi_blocks
from llvm_passes.tangent.shadowed import Shadowed
from llvm_passes.tangent.slots import TangentSlots


class TangentFunction:
    """Generates the tangent function of the one that is differentiated, or of one that it calls."""

    def __init__(
        self, primal: Primal, root: str, lanes: int, slots: TangentSlots, globals: Mapping[str, GlobalVariable]
    ) -> None:
        self.primal = primal
        self.globals = globals
        self.is_callee = primal.function.name != root
        name = tangent_name(primal, primal.function.name)
        linkage = "internal" if self.is_callee else ""
        self.builder = FunctionBuilder(name, primal.function.result, [], linkage=linkage, attributes=("nounwind",))
        self.lanes = Lanes(self.builder, lanes)
        self.shadowed = Shadowed(primal)
        self.instruction = InstructionTangent(primal, self.builder, self.lanes, self.shadowed, slots)
        self.phis: list[tuple[str, Phi]] = []
        """Phis of tangents and shadows, by name, with the primal's phi: what they hold is known last."""
        self.ends: dict[str, str] = {}
        """The block in which each of the primal's blocks ends."""
        self.scratch: list[Value] = []
        self.returns_tangent = False

    def build(self) -> Function:
        builder, function = self.builder, self.primal.function
        builder.reserve_names([*self.primal.definitions.arguments, *self.primal.definitions.sites])
        builder.reserve_names([block.label for block in function.blocks])
        if self.is_callee:
            self.declare_arguments_of_callee()
        else:
            self.declare_arguments()
        self.declare_result()
        begin = builder.open("tangent.begin")
        for block in function.blocks:
            builder.open_reserved(block.label)
        builder.at(begin)
        self.make_stack_slots()
        self.make_scratch_shadows()
        builder.branch(function.blocks[0].label)
        order = self.primal.control_flow.reverse_postorder()
        for label in order:
            self.emit_block(self.primal.control_flow.block(label))
        made = builder.build()
        blocks = {b.label: b for b in made.blocks}
        unreachable = {b.label for b in function.blocks} - set(order)
        made = made.replace(blocks=tuple(b for b in blocks.values() if b.label not in unreachable))
        return with_phi_blocks(self.with_incoming_values(made), self.ends)

    def declare_arguments_of_callee(self) -> None:
        """The callee's arguments, with a shadow or a tangent wherever there is one."""
        for argument in self.primal.function.arguments:
            self.builder.arguments.append(dataclasses.replace(argument, attributes=()))
            if self.instruction.has_shadow(argument.value):
                shadow = self.builder.add_argument(PTR, f"{argument.name}.shadow")
                self.instruction.shadows[argument.name] = shadow
            if self.primal.activity.is_active(argument.value):
                type = self.lanes.type(argument.type)
                self.instruction.tangents[argument.name] = self.builder.add_argument(type, f"{argument.name}.tangent")

    def declare_arguments(self) -> None:
        primal, builder = self.primal, self.builder
        # Arguments that are distinct wherever one is written are what LLVM calls noalias; so are their shadows.
        distinct = ("noalias",) if primal.environment.distinct_arguments else ()
        for argument, facts in zip(primal.function.arguments, primal.environment.arguments, strict=True):
            is_array = facts.pointee in (Pointee.DOUBLE, Pointee.FLOAT, Pointee.INTEGER)
            promise = distinct if is_array and isinstance(argument.type, PointerType) else ()
            builder.arguments.append(dataclasses.replace(argument, attributes=promise))
            if facts.activity is Activity.DUP:
                shadow = builder.add_argument(PTR, f"{argument.name}.shadow", distinct)
                self.instruction.shadows[argument.name] = shadow
            if facts.activity is Activity.ACTIVE:
                type = self.lanes.type(argument.type)
                tangent = builder.add_argument(type, f"{argument.name}.tangent")
                if self.primal.activity.is_active(argument.value):
                    self.instruction.tangents[argument.name] = tangent

    def declare_result(self) -> None:
        result = self.primal.function.result
        self.returns_tangent = isinstance(result, FloatType) and not self.primal.environment.status_result
        if self.returns_tangent:
            self.builder.result = StructType((result, self.lanes.type(result)))

    def make_stack_slots(self) -> None:
        builder = self.builder
        for instruction in self.primal.function.instructions():
            if not isinstance(instruction, Alloca):
                continue
            builder.emit(instruction)
            if not self.shadowed.contains(MemoryObject(ObjectKind.STACK, instruction.value.name)):
                continue
            shadow = emit_stack_shadow(builder, instruction, shadow_stem(instruction), self.lanes.count)
            self.instruction.shadows[instruction.value.name] = shadow

    def make_scratch_shadows(self) -> None:
        """A zeroed shadow, for the time of the call, for constant arrays that may hold differentiated values."""
        builder, primal = self.builder, self.primal
        for argument in self.shadowed.scratch_arguments():
            facts = primal.facts(argument.name)
            assert facts.length_argument is not None
            length = primal.function.arguments[facts.length_argument].value
            size = scalar_size(DOUBLE if facts.pointee is Pointee.DOUBLE else FLOAT)
            assert size is not None
            # One element more: calloc(0) may return null, which stands for a failure here.
            count = builder.add(length, integer(1))
            self.make_scratch_shadow(argument.name, count, size)
        for name in self.shadowed.scratch_globals():
            size = bytes_of_array(self.globals[name]) if name in self.globals else None
            if size is not None:
                self.make_scratch_shadow(global_port(name), integer(1), size)

    def make_scratch_shadow(self, name: str, count: Value, size: int) -> None:
        builder = self.builder
        arguments = (count, integer(size * self.lanes.count))
        shadow = builder.call_value("calloc", PTR, arguments, f"{name}.shadow")
        onward, exhausted = builder.open("onward"), builder.open("no.memory")
        builder.branch_if(builder.compare("ne", shadow, Constant(PTR, "null")), onward, exhausted)
        builder.at(exhausted)
        self.release_scratch()
        emit_out_of_memory(builder, self.primal.environment)
        builder.at(onward)
        self.scratch.append(shadow)
        self.instruction.shadows[name] = shadow

    def release_scratch(self) -> None:
        for shadow in self.scratch:
            self.builder.call("free", VOID, (shadow,))

    def emit_block(self, block: Block) -> None:
        builder = self.builder
        builder.at(block.label)
        is_failing = block.label in self.primal.nest.failing
        for phi in block.phis:
            builder.emit(phi)
        for phi in () if is_failing else block.phis:
            self.emit_phi(phi)
        for instruction in block.instructions[len(block.phis) :]:
            builder.location = instruction.location
            if isinstance(instruction, Alloca):
                continue
            if isinstance(instruction, Return):
                self.emit_return(instruction, is_failing=is_failing)
            elif is_failing or instruction.is_terminator:
                builder.emit(instruction)
            else:
                self.instruction.emit(instruction)
        builder.location = None
        self.ends[block.label] = builder.label

    def emit_phi(self, phi: Phi) -> None:
        """A phi of the tangent, or of the shadow, with nothing coming in yet."""
        name = phi.value.name
        type = self.lanes.type(phi.type)
        if isinstance(phi.type, PointerType):
            if not self.shadowed.holds(phi.value):
                return
            type = phi.type
            made, known = self.builder.fresh(shadow_stem(phi)), self.instruction.shadows
        elif self.primal.activity.is_active(phi.value):
            if not isinstance(phi.type, FloatType):
                raise refuse(f"differentiated values of type {phi.type}", phi, "Use double or float.")
            made, known = self.builder.fresh(tangent_stem(phi)), self.instruction.tangents
        else:
            return
        self.phis.append((made, phi))
        placeholder = Phi(opcode="phi", type=type, name=made, blocks=(), location=phi.location)
        self.builder.emit(placeholder)
        known[name] = placeholder.value

    def with_incoming_values(self, function: Function) -> Function:
        """The function with its phis of tangents and shadows complete."""
        waiting = dict(self.phis)
        blocks = []
        for block in function.blocks:
            instructions = tuple(self.completed(i, waiting) for i in block.instructions)
            blocks.append(Block(block.label, instructions))
        return function.replace(blocks=tuple(blocks))

    def completed(self, instruction: Instruction, waiting: dict[str, Phi]) -> Instruction:
        primal = waiting.get(instruction.name or "")
        if primal is None:
            return instruction
        is_pointer = isinstance(primal.type, PointerType)
        values = [
            self.instruction.shadow(v, primal) if is_pointer else self.instruction.tangent(v) for v in primal.operands
        ]
        return instruction.replace(operands=tuple(values), blocks=primal.blocks)

    def emit_return(self, instruction: Return, *, is_failing: bool) -> None:
        builder = self.builder
        self.release_scratch()
        if not self.returns_tangent:
            builder.emit(instruction)
            return
        (value,) = instruction.operands
        tangent = self.lanes.zero(value.type) if is_failing else self.instruction.tangent(value)
        builder.ret(builder.pack((value, tangent)))
