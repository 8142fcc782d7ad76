"""One instruction of the primal in the augmented forward pass, with the shadows and the ownership it entails."""

from __future__ import annotations

from llvm_passes.adjoint.context import TAPE_OWN, AdjointContext, TapedShadow
from llvm_passes.adjoint.forward_scope import ForwardScope
from llvm_passes.adjoint.signature import TAPE_PORT, Port, Role, port_stem
from llvm_passes.environment import CalleeFacts, CalleeKind
from llvm_passes.ir.builder import integer
from llvm_passes.ir.model import (
    I1,
    I8,
    PTR,
    VOID,
    Alloca,
    Call,
    GetElementPtr,
    Global,
    Instruction,
    Load,
    Local,
    Phi,
    Select,
    Value,
)


class ForwardInstruction:
    """Copies instructions, one after the other, into a forward function."""

    def __init__(self, scope: ForwardScope) -> None:
        self.scope = scope

    def emit(self, instruction: Instruction, *, is_failing: bool) -> None:
        if isinstance(instruction, Alloca):
            return
        if isinstance(instruction, Call):
            name = instruction.callee_name or ""
            facts = self.scope.primal.environment.callees.get(name)
            if name.startswith("llvm.lifetime."):
                return
            if (
                facts
                and facts.kind is CalleeKind.RETAIN_OR_RELEASE
                and not self.scope.primal.is_made_to_fail(instruction)
            ):
                return
            self.copy(instruction)
            # What a failing block allocates, it releases, or leaves to the exception, which outlives the tape.
            if facts and facts.kind is CalleeKind.ALLOCATE and not is_failing:
                self.emit_ownership(instruction, facts)
        else:
            self.copy(instruction)
            if instruction.name in self.scope.shadowed:
                self.emit_shadow_address(instruction)
        if not is_failing:
            self.scope.tape_result(instruction)

    def copy(self, instruction: Instruction) -> None:
        self.scope.builder.emit(instruction.replace(operands=tuple(self.scope.value(o) for o in instruction.operands)))

    def emit_shadow_address(self, instruction: Instruction) -> None:
        builder = self.scope.builder
        name = instruction.value.name
        stem = port_stem(Port(Role.SHADOW, name))
        match instruction:
            case GetElementPtr(operands=(base, *indices)):
                operands = (self.scope.shadow(base), *map(self.scope.value, indices))
                fresh = builder.fresh(stem)
                builder.emit(instruction.replace(name=fresh, operands=operands))
                self.scope.shadows[name] = Local(PTR, fresh)
            case Select(operands=(condition, if_true, if_false)):
                self.scope.shadows[name] = builder.select(
                    self.scope.value(condition), self.scope.shadow(if_true), self.scope.shadow(if_false), stem
                )
            case Load(operands=(address,)):
                self.scope.shadows[name] = builder.load(PTR, self.scope.shadow(address), stem)
            case _:
                raise AssertionError(f"no shadow for a pointer made by {instruction.opcode}")

    def emit_ownership(self, call: Call, facts: CalleeFacts) -> None:
        """Gives the allocation to the tape and, if it is differentiated, makes its shadow."""
        builder = self.scope.builder
        self.own(call.value, facts)
        if call.value.name not in self.scope.shadowed:
            return
        stem = port_stem(Port(Role.SHADOW, call.value.name))
        shadow = builder.fresh(stem)
        builder.emit(call.replace(name=shadow, operands=tuple(self.scope.value(o) for o in call.operands)))
        handle = Local(PTR, shadow)
        self.own(handle, facts)
        self.scope.shadows[call.value.name] = handle
        buffer: Value = handle
        if facts.data_offset is not None:
            buffer = builder.load(PTR, builder.offset(handle, I8, integer(facts.data_offset)), "buffer")
        size = self.scope.value(call.arguments[facts.size_argument])
        builder.call("llvm.memset.p0.i64", VOID, (buffer, integer(0, I8), size, integer(0, I1)))

    def own(self, handle: Value, facts: CalleeFacts) -> None:
        assert facts.release is not None
        arguments = (self.scope.parameter(TAPE_PORT, PTR), handle, Global(PTR, facts.release))
        owned = self.scope.builder.call_value(TAPE_OWN, I1, arguments, "owned")
        self.scope.unless_failed(owned)


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
