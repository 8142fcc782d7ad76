"""One instruction of the primal in the augmented forward pass, with the shadows and the ownership it entails."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from llvm_passes.adjoint.context import TAPE_OWN, AdjointContext, TapedRecord, TapedShadow, refuse
from llvm_passes.adjoint.forward_scope import ForwardScope
from llvm_passes.adjoint.kept_pointers import (
    copies_shadows,
    has_shadow_behind,
    keeps_shadow,
    pointers_of_kept_shadows,
)
from llvm_passes.adjoint.matrix_adjoint import emit_copies
from llvm_passes.adjoint.missing_memory import goes_on_without
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, port_stem
from llvm_passes.analysis.matrix_calls import MatrixCall
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.analysis.program import CallSite
from llvm_passes.environment import CalleeFacts, CalleeKind
from llvm_passes.ir.builder import integer
from llvm_passes.ir.model import (
    I1,
    I8,
    I32,
    I64,
    PTR,
    VOID,
    Alloca,
    Call,
    Constant,
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
            if (product := MatrixCall.of(instruction, self.scope.primal.environment)) is not None and not is_failing:
                emit_copies(self.scope, product)
            if facts and facts.kind is CalleeKind.ALLOCATE and not is_failing:
                instruction = without_destructor(instruction, facts)
            self.copy(instruction)
            if facts and facts.kind is CalleeKind.RESIZE and not is_failing:
                self.emit_resized_shadow(instruction)
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
        """Gives the allocation to the tape and, if it is differentiated, makes its shadow.

        Where the function can do without the memory, so can the gradient: the shadow has no bytes then.
        """
        builder = self.scope.builder
        is_handed_out = MemoryObject(ObjectKind.ALLOCATION, call.value.name) in self.scope.primal.memory.escaping
        absent: Value | None = None
        if goes_on_without(call, self.scope.primal):
            absent = builder.compare("eq", self.scope.value(call.value), Constant(PTR, "null"), "absent")
        if not is_handed_out:
            self.own(call.value, facts, absent)
        if call.value.name not in self.scope.shadowed:
            return
        stem = port_stem(Port(Role.SHADOW, call.value.name))
        shadow = builder.fresh(stem)
        size = self.shadow_size(call, facts)
        if absent is not None:
            size = builder.select(absent, integer(0), size, "size")
        operands = [self.scope.value(o) for o in call.operands]
        operands[facts.size_argument] = size
        builder.emit(call.replace(name=shadow, operands=tuple(operands)))
        handle = Local(PTR, shadow)
        if not is_handed_out:
            self.own(handle, facts)
        self.scope.shadows[call.value.name] = handle
        buffer: Value = handle
        if facts.data_offset is not None:
            buffer = builder.load(PTR, builder.offset(handle, I8, integer(facts.data_offset)), "buffer")
        builder.call("llvm.memset.p0.i64", VOID, (buffer, integer(0, I8), size, integer(0, I1)))

    def shadow_size(self, call: Call, facts: CalleeFacts) -> Value:
        """As many bytes as the allocation has: more than were asked for, where the function may use them."""
        asked = self.scope.value(call.arguments[facts.size_argument])
        if facts.usable_size is None or not self.scope.primal.calls(facts.usable_size):
            return asked
        return self.scope.builder.call_value(facts.usable_size, I64, (self.scope.value(call.value),), "usable")

    def emit_resized_shadow(self, call: Call) -> None:
        """The shadow of a buffer grows with it, and never shrinks: in reverse it is wanted at its largest."""
        handle, size = call.arguments[:2]
        if not isinstance(handle, Local) or handle.name not in self.scope.shadowed:
            return
        facts = facts_of_buffer(call, self.scope.primal)
        if facts is None or facts.size_offset is None:
            raise refuse("a buffer that grows, of unknown making", call, "Use an array.")
        builder = self.scope.builder
        shadow, wanted = self.scope.shadow(handle), self.scope.value(size)
        before = builder.load(I64, builder.offset(shadow, I8, integer(facts.size_offset)), "size")
        grow, grown = builder.open("grow.shadow"), builder.open("shadow.grown")
        builder.branch_if(builder.compare("ugt", wanted, before), grow, grown)
        builder.at(grow)
        buffer = builder.call_value(call.callee_name or "", PTR, (shadow, wanted), "buffer")
        self.scope.unless_failed(builder.compare("ne", buffer, Constant(PTR, "null"), "has.memory"))
        fresh = builder.offset(buffer, I8, before)
        zeros = (fresh, integer(0, I8), builder.sub(wanted, before), integer(0, I1))
        builder.call("llvm.memset.p0.i64", VOID, zeros)
        builder.branch(grown)
        builder.at(grown)

    def own(self, handle: Value, facts: CalleeFacts, absent: Value | None = None) -> None:
        """``absent``: whether there is nothing to own, and the function goes on."""
        assert facts.release is not None
        arguments = (self.scope.parameter(TAPE_PORT, PTR), handle, Global(PTR, facts.release))
        owned = self.scope.builder.call_value(TAPE_OWN, I1, arguments, "owned")
        self.scope.unless_failed(owned if absent is None else self.scope.builder.binary("or", owned, absent))


def without_destructor(call: Call, facts: CalleeFacts) -> Call:
    """The allocation without the function that releases what it refers to: all that is in it is the tape's own."""
    if facts.destructor_argument is None:
        return call
    nothing = Constant(PTR, "null")
    operands = tuple(nothing if n == facts.destructor_argument else o for n, o in enumerate(call.operands))
    changed = call.replace(operands=operands)
    assert isinstance(changed, Call)
    return changed


def facts_of_buffer(resize: Call, primal: Primal) -> CalleeFacts | None:
    """What is known of the function that made the buffers which may be resized here; None if there are several."""
    makers = [primal.definitions.instruction(Local(PTR, o.name)) for o in primal.memory.objects(resize.arguments[0])]
    names = {maker.callee_name or "" if isinstance(maker, Call) else "" for maker in makers}
    return primal.environment.callees.get(names.pop()) if len(names) == 1 else None


def _resized_handles(contexts: Collection[AdjointContext], found: Collection[str]) -> Iterator[str]:
    """Handles of buffers that may be resized while they have a shadow."""
    for context in contexts:
        primal = context.primal
        for instruction in primal.function.instructions():
            facts = (
                primal.environment.callees.get(instruction.callee_name or "") if isinstance(instruction, Call) else None
            )
            if isinstance(instruction, Call) and facts is not None and facts.kind is CalleeKind.RESIZE:
                handle = instruction.arguments[0]
                if isinstance(handle, Local) and any(o.name in found for o in primal.memory.objects(handle)):
                    yield handle.name


def shadowed_pointers(contexts: Collection[AdjointContext], wanted: Collection[str] = ()) -> frozenset[str]:
    """Pointers whose shadows the forward passes compute: those that are kept or wanted, and all that they come from."""
    slots = (taped for context in contexts for taped in (*context.slots, *context.handed))
    pending = [*wanted, *(taped.pointer for taped in slots if isinstance(taped, TapedShadow))]
    kept = (v for context in contexts for v in pointers_of_kept_shadows(context.primal))
    pending += [v.name for v in kept if isinstance(v, Local)]
    passed = _passed_pointers(contexts)
    found: set[str] = set()
    while pending or (pending := [name for name in _resized_handles(contexts, found) if name not in found]):
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
