"""One instruction of the primal in the augmented forward pass, with the shadows and the ownership it entails."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from llvm_passes.adjoint.context import TAPE_OWN, AdjointContext, TapedRecord, TapedShadow
from llvm_passes.adjoint.forward_scope import ForwardScope
from llvm_passes.adjoint.kept_pointers import (
    copies_shadows,
    has_shadow_behind,
    keeps_shadow,
    pointers_of_kept_shadows,
)
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, port_stem
from llvm_passes.analysis.memory import MemoryObject, ObjectKind
from llvm_passes.analysis.program import CallSite
from llvm_passes.environment import CalleeFacts, CalleeKind
from llvm_passes.ir.builder import integer
from llvm_passes.ir.model import (
    I1,
    I8,
    I32,
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
    Store,
    Type,
    Value,
)


class ForwardInstruction:
    """Copies instructions, one after the other, into a forward function."""

    def __init__(self, scope: ForwardScope) -> None:
        self.scope = scope

    def emit(self, instruction: Instruction, *, is_failing: bool) -> None:
        if isinstance(instruction, Alloca):
            return
        site = self.scope.context.site_or_none(instruction)
        if isinstance(instruction, Call) and site is not None:
            self.emit_call(instruction, site)
        elif isinstance(instruction, Call):
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
            if not is_failing:
                self.emit_shadow_copy(instruction)
        else:
            self.copy(instruction)
            if instruction.name in self.scope.shadowed:
                self.emit_shadow_address(instruction)
            if isinstance(instruction, Store) and not is_failing and keeps_shadow(instruction, self.scope.primal):
                self.emit_shadow_store(instruction)
        if not is_failing:
            self.scope.tape_result(instruction)

    def copy(self, instruction: Instruction) -> None:
        self.scope.builder.emit(instruction.replace(operands=tuple(self.scope.value(o) for o in instruction.operands)))

    def emit_call(self, call: Call, site: CallSite) -> None:
        """The augmented forward pass of the callee in its place; its record is kept, as a value of the caller's."""
        callee = self.scope.context.callees[site.callee]
        assert self.scope.primal.program is not None
        parameters = self.scope.primal.program.program.functions[site.callee].arguments
        operands = {parameter.name: o for parameter, o in zip(parameters, call.arguments, strict=True)}

        def resolve(port: Port, type: Type) -> Value:
            match port.role:
                case Role.TAPE:
                    return self.scope.parameter(port, type)
                case Role.PRIMAL:
                    return self.scope.value(operands[port.name])
                case Role.SHADOW:
                    return self.scope.shadow(operands[port.name])
                case _:
                    raise AssertionError(port)

        builder = self.scope.builder
        results = callee.forward.call(builder, resolve, f"{callee.title}.ran")
        self.scope.unless_failed(builder.compare("ne", results[Port(Role.EXIT)], integer(FAILED, I32), "has.memory"))
        if call.name is not None:
            self.scope.values[call.name] = results[Port(Role.RETURN)]
        record = self.scope.slots.get(TapedRecord(site.number, callee.title))
        if record is not None:
            self.scope.write(record, results[Port(Role.RECORD)])

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

    def emit_shadow_store(self, store: Store) -> None:
        """Keeps the shadow of a pointer where the pointer is kept; a pointer without a shadow stands for itself."""
        value, address = store.operands
        has_shadow = has_shadow_behind(value, self.scope.primal)
        kept = self.scope.shadow(value) if has_shadow else self.scope.value(value)
        self.scope.builder.store(kept, self.scope.shadow(address), store.align)

    def emit_shadow_copy(self, call: Call) -> None:
        """Copies the shadows of pointers where the pointers are copied."""
        if not copies_shadows(call, self.scope.primal):
            return
        target, source, *rest = call.arguments
        operands = (self.scope.shadow(target), self.scope.shadow(source), *map(self.scope.value, rest), call.callee)
        self.scope.builder.emit(call.replace(operands=operands))

    def emit_ownership(self, call: Call, facts: CalleeFacts) -> None:
        """Gives the allocation to the tape and, if it is differentiated, makes its shadow."""
        builder = self.scope.builder
        is_handed_out = MemoryObject(ObjectKind.ALLOCATION, call.value.name) in self.scope.primal.memory.escaping
        if not is_handed_out:
            self.own(call.value, facts)
        if call.value.name not in self.scope.shadowed:
            return
        stem = port_stem(Port(Role.SHADOW, call.value.name))
        shadow = builder.fresh(stem)
        builder.emit(call.replace(name=shadow, operands=tuple(self.scope.value(o) for o in call.operands)))
        handle = Local(PTR, shadow)
        if not is_handed_out:
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


def shadowed_pointers(contexts: Collection[AdjointContext]) -> frozenset[str]:
    """Pointers whose shadows the forward passes compute: those that are kept, and all that they come from."""
    pending = [taped.pointer for context in contexts for taped in context.slots if isinstance(taped, TapedShadow)]
    kept = (v for context in contexts for v in pointers_of_kept_shadows(context.primal))
    pending += [v.name for v in kept if isinstance(v, Local)]
    passed = _passed_pointers(contexts)
    found: set[str] = set()
    while pending:
        name = pending.pop()
        if name in found:
            continue
        found.add(name)
        pending += passed.get(name, ())
        made = (context.primal.definitions.instruction(Local(PTR, name)) for context in contexts)
        instruction = next((i for i in made if i is not None), None)
        match instruction:
            case Phi(operands=sources) | Select(operands=(_, *sources)):
                pending += [v.name for v in sources if isinstance(v, Local)]
            case GetElementPtr(operands=(base, *_)) | Load(operands=(base,)):
                pending += [base.name] if isinstance(base, Local) else []
            case _:
                continue
    return frozenset(found)


def _passed_pointers(contexts: Collection[AdjointContext]) -> Mapping[str, list[str]]:
    """The pointers that calls pass for each parameter of a callee."""
    passed: dict[str, list[str]] = {}
    for context in contexts:
        for site in context.callee_sites():
            assert context.primal.program is not None
            parameters = context.primal.program.program.functions[site.callee].arguments
            for parameter, operand in zip(parameters, site.call.arguments, strict=True):
                if isinstance(operand, Local):
                    passed.setdefault(parameter.name, []).append(operand.name)
    return passed
