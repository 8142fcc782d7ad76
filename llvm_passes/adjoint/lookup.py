"""Primal values and shadow pointers in the reverse pass of one body."""

from __future__ import annotations

from collections.abc import Callable

from llvm_passes.adjoint.availability import Source
from llvm_passes.adjoint.context import TAPE_READ, AdjointContext, Taped, TapedShadow, refuse
from llvm_passes.adjoint.signature import Port, Role, global_port, port_stem
from llvm_passes.analysis.activity import custom_rule
from llvm_passes.analysis.induction import Induction, PointerInduction
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import (
    I1,
    I8,
    I32,
    I64,
    PTR,
    Alloca,
    Call,
    Constant,
    FloatType,
    GetElementPtr,
    Global,
    Instruction,
    IntType,
    Load,
    Local,
    Phi,
    Select,
    Type,
    Value,
)
from llvm_passes.rules.expression import mangled
from llvm_passes.tape.plan import Slot

WRAP_FLAGS = frozenset({"nuw", "nsw", "exact", "inbounds", "nusw", "disjoint", "nneg", "samesign", "nnan", "ninf"})
"""Promises of an instruction that do not hold where it is recomputed."""


class Lookup:
    """Hands out primal values inside a reverse body, and asks further out for what is defined there.

    The memo lives as long as one block: a value found there is found again without a second
    instruction, and nothing has to dominate anything else.  LLVM merges the rest.
    """

    def __init__(
        self, context: AdjointContext, body: Body, builder: FunctionBuilder, parameters: dict[Port, Local]
    ) -> None:
        self._context = context
        self._primal = context.primal
        self._body = body
        self._builder = builder
        self._parameters = parameters
        self._memo: dict[Port, Value] = {}
        self.reload_scopes: tuple[tuple[str, str], ...] = ()
        """What reloads of primal memory are marked with."""

    def enter_block(self) -> None:
        self._memo = {}

    def parameter(self, port: Port, type: Type) -> Local:
        """A parameter of the body's function, added when it is first asked for."""
        found = self._parameters.get(port)
        if found is None:
            found = self._parameters[port] = self._builder.add_argument(type, port_stem(port))
        return found

    # -- primal values ---------------------------------------------------------------------------

    def value(self, value: Value) -> Value:
        """``value`` as it was in the forward pass, in the iteration that is being reversed."""
        if not isinstance(value, Local):
            return value
        if self._primal.is_outside(value, self._body):
            return self.parameter(Port(Role.PRIMAL, value.name), value.type)
        pending = [value]
        while pending:
            # The stack is explicit because a chain of values that are recomputed may be longer than Python's.
            current = pending[-1]
            missing = [o for o in self._recomputed_from(current) if Port(Role.PRIMAL, o.name) not in self._memo]
            pending += missing
            if not missing:
                pending.pop()
                if Port(Role.PRIMAL, current.name) not in self._memo:
                    self._memo[Port(Role.PRIMAL, current.name)] = self._materialise(current)
        return self._memo[Port(Role.PRIMAL, value.name)]

    def _recomputed_from(self, value: Local) -> list[Local]:
        """The values of this body that doing the instruction again takes; none for what comes off the tape."""
        instruction = self._primal.definitions.sites[value.name].instruction
        if isinstance(instruction, Alloca):
            return []
        if self._context.availability.decision(value).source is Source.COPY:
            array = self._context.availability.shared.of_load(value.name)
            terms = array.offsets[value.name].terms if array else ()
            return [o for o, _ in terms if isinstance(o, Local) and not self._primal.is_outside(o, self._body)]
        if self._context.availability.decision(value).source not in (Source.RECOMPUTE, Source.RELOAD):
            return []
        operands = () if self._is_handed(instruction) else instruction.operands
        if self._is_another_name(instruction):
            operands = operands[:1]
        return [o for o in operands if isinstance(o, Local) and not self._primal.is_outside(o, self._body)]

    def _is_handed(self, instruction: Instruction) -> bool:
        """Whether a fused body hands the result on, though it could be had again: LLVM might not see it is the same."""
        if not self._context.is_fused(self._body) or self._is_another_name(instruction):
            return False
        source = self._context.availability.decision(instruction.value).source
        is_costly = isinstance(instruction, Load) or isinstance(instruction.type, FloatType) or instruction.type == I1
        return is_costly and source in (Source.RECOMPUTE, Source.RELOAD, Source.COPY)

    def _is_another_name(self, instruction: Instruction) -> bool:
        """Whether the instruction only marks a value as one with a reverse function of the user's."""
        custom = custom_rule(instruction, self._primal.environment)
        return custom is not None and custom.partials is None

    def _materialise(self, value: Local) -> Value:
        site = self._primal.definitions.sites[value.name]
        instruction = site.instruction
        if isinstance(instruction, Alloca):
            return self.parameter(Port(Role.PRIMAL, value.name), PTR)
        decision = self._context.availability.decision(value)
        if self._is_handed(instruction):
            slot = self._context.slot(value.name, self._body, value.type, "at hand", instruction.location)
            return self.read(slot, value.name)
        match decision.source:
            case Source.INDUCTION:
                induction = self._primal.inductions[value.name]
                if isinstance(induction, Induction):
                    return self._induction(induction)
                return self._advanced(self.value(induction.start), induction, value.name)
            case Source.RECOMPUTE if self._is_another_name(instruction):
                return self.value(instruction.operands[0])
            case Source.RECOMPUTE | Source.RELOAD:
                self._context.recompute(instruction, self._body, decision.reason)
                return self._again(instruction)
            case Source.COPY:
                self._context.recompute(instruction, self._body, decision.reason)
                return self._copied(value, decision.reason)
            case Source.TAPE:
                need = self._primal.differential_use.reason(value.name)
                reason = f"{need}; {decision.reason}" if need else decision.reason
                slot = self._context.slot(value.name, self._body, value.type, reason, instruction.location)
                return self.read(slot, value.name)

    def _copied(self, value: Local, reason: str) -> Local:
        """The element that was read, from the copy of the array."""
        builder = self._builder
        array = self._context.availability.shared.of_load(value.name)
        assert array is not None
        need = self._primal.differential_use.reason(value.name)
        slot = self._context.array_slot(array, f"{need}; {reason}" if need else reason)
        offset = array.offsets[value.name]
        record: Value = self.parameter(Port(Role.COPY, str(array.index)), I64)
        for index, factor in offset.terms:
            record = builder.add(record, builder.mul(self.value(index), integer(factor)))
        record = builder.add(record, integer(offset.distance), "element")
        arguments = (self.parameter(Port(Role.TAPE), PTR), integer(slot.index, I32), record)
        return builder.call_value(f"{TAPE_READ}.{mangled(array.type)}", array.type, arguments, value.name)

    def _again(self, instruction: Instruction) -> Local:
        """The instruction once more, on values at hand, without the promises it carried."""
        operands = tuple(self.value(o) for o in instruction.operands)
        name = self._builder.fresh(instruction.value.name)
        flags = tuple(f for f in instruction.flags if f not in WRAP_FLAGS)
        again = instruction.replace(name=name, operands=operands, flags=flags)
        self._builder.emit(again.replace(scopes=self.reload_scopes) if isinstance(again, Load) else again)
        return Local(instruction.type, name)

    def _induction(self, induction: Induction) -> Value:
        type = induction.phi.type
        assert isinstance(type, IntType)
        step = integer(induction.step, type) if isinstance(induction.step, int) else self.value(induction.step)
        distance = self._builder.mul(self._builder.resize(self.iteration, type), step)
        start = self.value(induction.start)
        if induction.subtracts:
            return self._builder.sub(start, distance, induction.phi.value.name)
        return self._builder.add(start, distance, induction.phi.value.name)

    def _advanced(self, start: Value, induction: PointerInduction, stem: str) -> Local:
        """A pointer as far from ``start`` as the induction is in the iteration that is being reversed."""
        builder = self._builder
        stride = integer(induction.stride) if isinstance(induction.stride, int) else self.value(induction.stride)
        assert isinstance(stride.type, IntType)
        units = builder.mul(self.iteration, builder.resize(stride, I64))
        return builder.offset(start, I8, builder.mul(units, integer(induction.scale)), stem)

    @property
    def iteration(self) -> Local:
        return self.parameter(Port(Role.ITERATION), I64)

    def read(self, slot: Slot, stem: str) -> Value:
        """What the slot of this iteration's record holds."""
        if self._context.is_fused(self._body):
            return self.parameter(Port(Role.SLOT, str(slot.index)), slot.type)
        builder = self._builder
        tape = self.parameter(Port(Role.TAPE), PTR)
        has_records = self._context.has_records(self._body)
        record: Value = self.parameter(Port(Role.RECORD), I64) if has_records else integer(0)
        stored = slot.stored_type
        arguments = (tape, integer(slot.index, I32), record)
        value = builder.call_value(f"{TAPE_READ}.{mangled(stored)}", stored, arguments, stem)
        return builder.cast("trunc", value, I1, stem) if slot.type == I1 else value

    def taped(self, what: Taped, type: Type, reason: str) -> Value:
        """Something that only the tape can tell, such as the path taken."""
        return self.read(self._context.slot(what, self._body, type, reason), "taped")

    def trip_count(self, child: Body) -> Value:
        """How many iterations a loop of this body ran."""
        count = self._primal.trip_count(child)
        if count is None:
            return self.taped(self._context.count(child), I64, "the number of iterations is only known after the loop")
        return emit_trip_count(self._builder, count.instructions, count.value, self.value)

    # -- shadow pointers ---------------------------------------------------------------------------

    def shadow(self, pointer: Value) -> Value:
        """The address in the shadow that corresponds to ``pointer``."""
        if isinstance(pointer, Constant):
            return pointer
        has_scratch = self._primal.environment.deduces_memory or (
            self._primal.memory.objects(pointer) <= self._primal.activity.companions
        )
        if isinstance(pointer, Global) and has_scratch:
            return self.parameter(Port(Role.SHADOW, global_port(pointer.name)), PTR)
        if not isinstance(pointer, Local):
            raise refuse(f"differentiated values in global memory {pointer}", None, "Pass the array as an argument.")
        port = Port(Role.SHADOW, pointer.name)
        if self._primal.is_outside(pointer, self._body):
            return self.parameter(port, PTR)
        if port not in self._memo:
            self._memo[port] = self._materialise_shadow(pointer)
        return self._memo[port]

    def _materialise_shadow(self, pointer: Local) -> Value:
        builder = self._builder
        instruction = self._primal.definitions.sites[pointer.name].instruction
        stem = port_stem(Port(Role.SHADOW, pointer.name))
        match instruction:
            case Alloca():
                return self.parameter(Port(Role.SHADOW, pointer.name), PTR)
            case GetElementPtr(operands=(base, *indices)):
                operands = (self.shadow(base), *map(self.value, indices))
                name = builder.fresh(stem)
                builder.emit(instruction.replace(name=name, operands=operands, flags=()))
                return Local(PTR, name)
            case Phi() if isinstance(induction := self._primal.inductions.get(pointer.name), PointerInduction):
                return self._advanced(self.shadow(induction.start), induction, stem)
            case Select(operands=(condition, if_true, if_false)):
                return builder.select(self.value(condition), self.shadow(if_true), self.shadow(if_false), stem)
            case Load(operands=(address,)) if self._primal.overwrites.overwrite_or_none(instruction) is None:
                return builder.load(PTR, self.shadow(address), stem)
            case Phi() | Call() | Load():
                if not self._primal.memory.objects(pointer).isdisjoint(self._primal.memory.resized):
                    raise refuse(
                        "a pointer that is kept into a list that grows or shrinks",
                        instruction,
                        "Keep the index of the element instead, or use an array.",
                    )
                slot = self._context.slot(
                    TapedShadow(pointer.name),
                    self._body,
                    PTR,
                    "the shadow of a pointer made here",
                    instruction.location,
                )
                return self.read(slot, stem)
            case _:
                raise refuse(
                    f"a pointer made by `{instruction.opcode}`",
                    instruction,
                    "Address the array by its indices instead.",
                )


def emit_trip_count(
    builder: FunctionBuilder,
    instructions: tuple[Instruction, ...],
    result: Value,
    value: Callable[[Value], Value],
) -> Value:
    """Emits a trip count's arithmetic; ``value`` maps what it reads to what holds it here."""
    known: dict[str, Value] = {}

    def resolve(operand: Value) -> Value:
        if isinstance(operand, Local) and operand.name in known:
            return known[operand.name]
        return value(operand)

    for instruction in instructions:
        operands = tuple(resolve(o) for o in instruction.operands)
        name = builder.fresh(instruction.value.name)
        builder.emit(instruction.replace(name=name, operands=operands))
        known[instruction.value.name] = Local(instruction.type, name)
    return resolve(result)
