"""The tangent of one instruction: the rule table for arithmetic, shadow memory for loads and stores."""

from __future__ import annotations

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE, refuse
from llvm_passes.adjoint.fence import is_overwriting
from llvm_passes.adjoint.intrinsics import PURE_INTRINSICS
from llvm_passes.adjoint.kept_pointers import has_shadow_behind, keeps_shadow
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.signature import global_port
from llvm_passes.analysis.activity import custom_rule, operation_rule
from llvm_passes.analysis.matrix_calls import MatrixCall
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.analysis.program import CallSite
from llvm_passes.environment import CalleeFacts, CalleeKind, CustomRule
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import (
    DOUBLE,
    I1,
    I8,
    I64,
    PTR,
    VOID,
    BinaryOp,
    Call,
    Cast,
    Constant,
    ExtractValue,
    FloatType,
    Function,
    FunctionType,
    GetElementPtr,
    Global,
    Instruction,
    IntType,
    Load,
    Local,
    PointerType,
    Select,
    Store,
    StructType,
    Value,
)
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.rules.expression import RESULT, Expression, Literal, emit_expression, is_literal, operands_of
from llvm_passes.rules.finite import is_always_finite
from llvm_passes.tangent.lanes import Lanes
from llvm_passes.tangent.matrix_tangent import MatrixTangent
from llvm_passes.tangent.ownership import emit_out_of_memory
from llvm_passes.tangent.shadowed import Shadowed
from llvm_passes.tangent.slots import TangentSlots, numbered_name


class InstructionTangent:
    """Emits, beside one instruction after the other, its tangent and the shadow of the pointer that it makes."""

    def __init__(
        self, primal: Primal, builder: FunctionBuilder, lanes: Lanes, shadowed: Shadowed, slots: TangentSlots
    ) -> None:
        self.primal = primal
        self.builder = builder
        self.lanes = lanes
        self.shadowed = shadowed
        self.tangents: dict[str, Value] = {}
        self.shadows: dict[str, Value] = {}
        self.slots = slots
        self._matrix = MatrixTangent(
            primal, builder, lanes, lambda pointer: self.shadow(pointer, None) if shadowed.holds(pointer) else None
        )

    def emit(self, instruction: Instruction) -> None:
        """The instruction, then what belongs to it in the tangent."""
        if self._is_shadowed_own(instruction):
            assert isinstance(instruction, Call)
            self._own(instruction)
            return
        program = self.primal.program
        site = program.program.site_or_none(instruction) if program else None
        if program is not None and site is not None and program.has_derivative(site):
            self._call_tangent(site, program.program.functions[site.callee])
            return
        self.builder.emit(instruction)
        if site is not None:
            return  # no derivative flows through the function: it writes nothing that has a tangent
        match instruction:
            case Load(operands=(pointer,)) if isinstance(instruction.type, PointerType):
                self._pointer_load(instruction, pointer)
            case GetElementPtr() if self.shadowed.holds(instruction.value):
                self._address(instruction)
            case Select(operands=(condition, if_true, if_false)) if isinstance(instruction.type, PointerType):
                if self.shadowed.holds(instruction.value):
                    stem = shadow_stem(instruction)
                    shadows = self.shadow(if_true, instruction), self.shadow(if_false, instruction)
                    self.shadows[instruction.value.name] = self.builder.select(condition, *shadows, stem)
            case Store():
                self._store(instruction)
            case Call():
                self._call(instruction)
            case _ if not self.is_active(instruction):
                self._check_pointer(instruction)
            case Load(operands=(pointer,)):
                shadow = self.shadow(pointer, instruction)
                stem = tangent_stem(instruction)
                self.tangents[instruction.value.name] = self.lanes.load(
                    instruction.type, shadow, stem, instruction.align
                )
            case Select(operands=(condition, if_true, if_false)):
                self.tangents[instruction.value.name] = self.builder.select(
                    condition, self.tangent(if_true), self.tangent(if_false), tangent_stem(instruction)
                )
            case _:
                self._operation(instruction)

    def _call_tangent(self, site: CallSite, callee: Function) -> None:
        """The tangent of a function that stays a call, in the place of the call."""
        call, builder = site.call, self.builder
        arguments: list[Value] = []
        for parameter, operand in zip(callee.arguments, call.arguments, strict=True):
            arguments.append(operand)
            if self.has_shadow(parameter.value):
                arguments.append(self.shadow(operand, call))
            if self.primal.activity.is_active(parameter.value):
                arguments.append(self.tangent(operand))
        name, result = tangent_name(self.primal, site.callee), callee.result
        if not isinstance(result, FloatType):
            signature = FunctionType(result, tuple(a.type for a in arguments))
            made = Call(
                opcode="call",
                type=result,
                name=call.name,
                operands=(*arguments, Global(PTR, name)),
                signature=signature,
                location=call.location,
            )
            builder.emit(made)
            return
        both = builder.call_value(name, StructType((result, self.lanes.type(result))), arguments, f"{call.name}.both")
        value = ExtractValue(opcode="extractvalue", type=result, name=call.name, operands=(both,), indices=(0,))
        builder.emit(value.replace(location=call.location))
        if self.is_active(call):
            self.tangents[call.value.name] = builder.extract(both, 1, tangent_stem(call))

    def has_shadow(self, pointer: Value) -> bool:
        return isinstance(pointer.type, PointerType) and self.shadowed.holds(pointer)

    def is_active(self, instruction: Instruction) -> bool:
        return instruction.name is not None and self.primal.activity.is_active(instruction.value)

    def tangent(self, value: Value) -> Value:
        """The tangent of a float: zero unless it is active."""
        if isinstance(value, Local) and value.name in self.tangents:
            return self.tangents[value.name]
        assert not self.primal.activity.is_active(value), f"{value} is used before its tangent is known"
        return self.lanes.zero(value.type)

    def shadow(self, pointer: Value, user: Instruction | None) -> Value:
        """The shadow of a pointer that has one."""
        if isinstance(pointer, Local) and pointer.name in self.shadows:
            return self.shadows[pointer.name]
        if isinstance(pointer, Global) and global_port(pointer.name) in self.shadows:
            return self.shadows[global_port(pointer.name)]
        objects = self.primal.memory.objects(pointer)
        if not objects and not isinstance(pointer, Local):
            return pointer  # null and poison are their own shadows
        if objects and objects <= self.shadowed.unused:
            return Constant(PTR, "null")
        raise refuse(
            f"a pointer of mixed activity, or of an origin that has no shadow: {pointer}",
            user,
            "Differentiate with respect to all arrays that it may point to, or copy into one array first.",
        )

    # -- arithmetic ----------------------------------------------------------------------------------------

    def _operation(self, instruction: Instruction) -> None:
        """``z' = sum of dz/dx * x'`` over the operands."""
        rule = operation_rule(instruction, self.primal.environment)
        if rule is None or not isinstance(instruction.type, FloatType):
            what = instruction.opcode
            if isinstance(instruction, Call):
                what = f"call @{instruction.callee_name}" if instruction.callee_name else "an indirect call"
            raise refuse(
                f"no derivative rule for `{what}`",
                instruction,
                "Keep differentiated values out of it, or compute it from functions that have a rule.",
            )
        stem = tangent_stem(instruction)
        total: Value | None = None
        for operand, partial in zip(instruction.operands, rule.partials, strict=False):
            if partial is None or is_literal(partial, 0.0) or not self.primal.activity.is_active(operand):
                continue
            term = self._term(instruction, partial, self.tangent(operand), stem)
            total = term if total is None else self.builder.binary("fadd", total, term, stem)
        self.tangents[instruction.value.name] = self.lanes.zero(instruction.type) if total is None else total

    def _term(self, instruction: Instruction, partial: Expression, tangent: Value, stem: str) -> Value:
        if isinstance(instruction, Cast):
            return self.builder.cast(instruction.opcode, tangent, self.lanes.type(instruction.type), stem)
        if is_literal(partial, 1.0):
            return tangent
        if is_literal(partial, -1.0):
            return self.builder.fneg(tangent, stem)
        type = instruction.type
        assert isinstance(type, FloatType)
        values = {i: instruction.value if i == RESULT else instruction.operands[i] for i in operands_of(partial)}
        factor = emit_expression(self.builder, partial, values, type)
        if isinstance(partial, Literal):
            return self.builder.binary("fmul", tangent, self.lanes.splat(factor), stem)
        is_finite = is_always_finite(partial, instruction, self.primal.definitions)
        return self.lanes.product(tangent, factor, stem, is_finite=is_finite)

    # -- pointers ------------------------------------------------------------------------------------------

    def _check_pointer(self, instruction: Instruction) -> None:
        if not isinstance(instruction.type, PointerType) or not self.shadowed.holds(instruction.value):
            return
        if instruction.value.name not in self.shadows:
            raise refuse(
                f"a pointer to differentiated values made by `{instruction.opcode}`",
                instruction,
                "Address arrays by their indices.",
            )

    def _pointer_load(self, load: Load, pointer: Value) -> None:
        if not self.shadowed.holds(load.value):
            return
        if not self.shadowed.is_handle(pointer) and not self.primal.memory.keeps_pointers:
            raise refuse(
                "a pointer to differentiated values that is kept in memory", load, "Keep it in a local variable."
            )
        shadow = self.builder.load(PTR, self.shadow(pointer, load), shadow_stem(load), load.align)
        self.shadows[load.value.name] = shadow

    def _address(self, gep: GetElementPtr) -> None:
        base, *indices = gep.operands
        shadow = self.shadow(base, gep)
        stem = shadow_stem(gep)
        if self.lanes.count == 1 or self.shadowed.is_handle(gep.value):
            name = self.builder.fresh(stem)
            self.builder.emit(gep.replace(name=name, operands=(shadow, *indices)))
            self.shadows[gep.value.name] = Local(PTR, name)
        elif len(indices) == 1:
            index = self.lanes.scaled_index(indices[0])
            self.shadows[gep.value.name] = self.builder.offset(shadow, gep.source, index, stem)
        else:
            end, begin = (self.builder.cast("ptrtoint", p, I64) for p in (gep.value, base))
            distance = self.lanes.scaled(self.builder.sub(end, begin))
            self.shadows[gep.value.name] = self.builder.offset(shadow, I8, distance, stem)

    # -- memory --------------------------------------------------------------------------------------------

    def _store(self, store: Store) -> None:
        value, pointer = store.operands
        if not self.shadowed.holds(pointer):
            return
        if self.primal.memory.keeps_pointers and not isinstance(value.type, FloatType):
            self._store_in_record(store)
            return
        is_active = any(self.primal.activity.is_active_object(o) for o in self.primal.memory.objects(pointer))
        if not is_active and not isinstance(value.type, FloatType):
            return  # a field that holds no floats, of a record that has others
        if is_overwriting(store, self.primal):
            # Whatever floats were there, their derivative ends.
            size = scalar_size(value.type)
            assert size is not None
            self._clear(self.shadow(pointer, store), integer(size))
            return
        if not isinstance(value.type, FloatType):
            raise refuse(
                f"a store of {value.type} into differentiated memory",
                store,
                "Keep integers and floats in separate arrays.",
            )
        self.lanes.store(self.tangent(value), value.type, self.shadow(pointer, store), store.align)

    def _store_in_record(self, store: Store) -> None:
        """A pointer takes its shadow along; integers in bytes that may hold a float end its tangent."""
        value, pointer = store.operands
        if keeps_shadow(store, self.primal):
            kept = self.shadow(value, store) if has_shadow_behind(value, self.primal) else value
            self.builder.store(kept, self.shadow(pointer, store), store.align)
        elif self.shadowed.holds_tangents(pointer) and isinstance(value.type, IntType):
            self.builder.store(integer(0, value.type), self.shadow(pointer, store), 1)

    def _call(self, call: Call) -> None:
        name = call.callee_name or ""
        facts = self.primal.environment.callees.get(name)
        if name.startswith(TRANSFERS):
            self._transfer(call)
        elif name.startswith(FILL):
            if self.shadowed.holds(call.arguments[0]):
                self._clear(self.shadow(call.arguments[0], call), call.arguments[2])
        elif (product := MatrixCall.of(call, self.primal.environment)) is not None:
            self._matrix.emit(product)
        elif facts is not None and facts.kind in _MEMORY_KINDS:
            self._memory_call(call, facts)
        elif self.is_active(call):
            custom = custom_rule(call, self.primal.environment)
            if custom is None:
                self._operation(call)
            else:
                self._custom(call, custom)
        elif self._touches_no_memory(name, facts):
            self._check_pointer(call)
        elif any(isinstance(a.type, PointerType) and self.shadowed.holds(a) for a in call.arguments):
            raise refuse(
                f"a call of @{name} with differentiated memory",
                call,
                "Write the computation as loops and scalar functions.",
            )

    @staticmethod
    def _touches_no_memory(name: str, facts: CalleeFacts | None) -> bool:
        """Whether a call whose result is not differentiated has no effect on differentiated memory either."""
        if facts is not None:
            return facts.kind in (CalleeKind.INERT, CalleeKind.MATH, CalleeKind.ABORT)
        return name.startswith(PURE_INTRINSICS)

    def _custom(self, call: Call, rule: CustomRule) -> None:
        """``y' = sum of partial * x'``, with the partial derivatives that a user gives."""
        if rule.partials is None:
            raise refuse(
                f"forward mode through {rule.label}, whose derivative is given for reverse mode",
                call,
                "Give it a rule for forward mode too, with tapeflow.custom_jvp.",
            )
        stem = tangent_stem(call)
        zero = self.lanes.zero(call.type)
        total: Value = zero
        for position, partial in zip(rule.differentiated, rule.partials, strict=True):
            operand = call.operands[position]
            if not self.primal.activity.is_active(operand):
                continue
            tangent = self.tangent(operand)
            if operand.type != call.type:
                opcode = "fpext" if call.type == DOUBLE else "fptrunc"
                tangent = self.builder.cast(opcode, tangent, self.lanes.type(call.type), stem)
            term = self.lanes.product(tangent, call.operands[partial], stem)
            total = term if total is zero else self.builder.binary("fadd", total, term, stem)
        self.tangents[call.value.name] = total

    def _memory_call(self, call: Call, facts: CalleeFacts) -> None:
        match facts.kind:
            case CalleeKind.ALLOCATE if self.shadowed.holds(call.value):
                self._allocate(call, facts)
            case CalleeKind.ACCUMULATE if self.shadowed.holds(call.arguments[0]):
                target, source, size = call.arguments
                arguments = self.shadow(target, call), self.shadow(source, call), self.lanes.scaled(size)
                self.builder.emit(_called_with(call, arguments))
            case CalleeKind.RETAIN_OR_RELEASE if call.arguments and self.shadowed.holds(call.arguments[0]):
                self.builder.emit(_called_with(call, (self.shadow(call.arguments[0], call), *call.arguments[1:])))
            case CalleeKind.RESIZE if self.shadowed.holds(call.arguments[0]):
                self._resize(call)
            case CalleeKind.TAPE_WRITE | CalleeKind.TAPE_READ:
                self._tape(call, facts)

    def _transfer(self, call: Call) -> None:
        target, source, size, *rest = call.arguments
        if not self.shadowed.holds(target):
            return
        shadow = self.shadow(target, call)
        if not self.shadowed.holds(source):
            self._clear(shadow, size)
            return
        arguments = (shadow, self.shadow(source, call), self.lanes.scaled(size), *rest)
        self.builder.emit(_called_with(call, arguments))

    def _clear(self, shadow: Value, size: Value) -> None:
        """Zero tangents in the shadow of ``size`` bytes."""
        size = self.lanes.scaled(size)
        self.builder.call(f"llvm.memset.p0.{size.type}", VOID, (shadow, integer(0, I8), size, integer(0, I1)))

    def _allocate(self, call: Call, facts: CalleeFacts) -> None:
        """A second allocation, ``lanes`` times as large; :meth:`_own` clears it, once it is known to be there."""
        arguments = list(call.arguments)
        if facts.usable_size is not None and self.primal.calls(facts.usable_size):
            # The function may use more bytes than it asked for.
            arguments[facts.size_argument] = self.builder.call_value(facts.usable_size, I64, (call.value,), "usable")
        arguments[facts.size_argument] = self.lanes.scaled(arguments[facts.size_argument])
        name = self.builder.fresh(shadow_stem(call))
        self.builder.emit(_called_with(call, tuple(arguments)).replace(name=name))
        self.shadows[call.value.name] = Local(PTR, name)
        if MemoryObject(ObjectKind.ALLOCATION, call.value.name) in self.primal.memory.escaping:
            self._clear(Local(PTR, name), arguments[facts.size_argument])

    def _resize(self, call: Call) -> None:
        """The shadow's buffer is resized with the buffer; what is new in either is written before it is read."""
        builder = self.builder
        handle, size = call.arguments
        arguments = (self.shadow(handle, call), self.lanes.scaled(size))
        resized = builder.call_value(call.callee_name or "", PTR, arguments, shadow_stem(call))
        self.shadows[call.value.name] = resized
        onward, exhausted = builder.open("onward"), builder.open("exhausted")
        builder.branch_if(builder.compare("ne", resized, Constant(PTR, "null")), onward, exhausted)
        builder.at(exhausted)
        emit_out_of_memory(builder, self.primal.environment)
        builder.at(onward)

    def _is_shadowed_own(self, instruction: Instruction) -> bool:
        if not isinstance(instruction, Call):
            return False
        facts = self.primal.environment.callees.get(instruction.callee_name or "")
        return facts is not None and facts.kind is CalleeKind.OWN and self.shadowed.holds(instruction.arguments[1])

    def _own(self, call: Call) -> None:
        """The allocation and its shadow are owned both, and the shadow cleared, or there is no memory."""
        builder = self.builder
        tape, handle, release = call.arguments
        made = self.primal.definitions.instruction(handle)
        facts = self.primal.environment.callees.get(made.callee_name or "") if isinstance(made, Call) else None
        if facts is None or facts.kind is not CalleeKind.ALLOCATE or not isinstance(made, Call):
            raise refuse("memory that is owned but not allocated here", call, "Allocate it in the function.")
        shadow = self.shadow(handle, call)
        name = call.callee_name or ""
        owned = [builder.call_value(name, I1, (tape, h, release), "owned") for h in (handle, shadow)]
        builder.emit(BinaryOp(opcode="and", type=I1, name=call.name, operands=tuple(owned), location=call.location))
        clear, onward = builder.open("clear.shadow"), builder.open("cleared")
        builder.branch_if(call.value, clear, onward)
        builder.at(clear)
        buffer: Value = shadow
        if facts.data_offset is not None:
            buffer = builder.load(PTR, builder.offset(shadow, I8, integer(facts.data_offset)), "buffer")
        self._clear(buffer, made.arguments[facts.size_argument])
        builder.branch(onward)
        builder.at(onward)

    # -- the tape of a function that is a gradient itself -------------------------------------------------------

    def _tape(self, call: Call, facts: CalleeFacts) -> None:
        """What a slot keeps has its tangent, or its shadow, in a slot of its own."""
        assert facts.slot is not None
        tape, record, *written = call.arguments
        kept = written[0] if written else call.value
        is_pointer = isinstance(kept.type, PointerType)
        slot_object = MemoryObject(ObjectKind.TAPE, str(facts.slot))
        if not (self.shadowed.holds(kept) if is_pointer else self.primal.activity.is_active_object(slot_object)):
            return
        type = PTR if is_pointer else self.lanes.type(kept.type)
        slot = self.slots.of(facts.slot, type)
        if written:
            value = self.shadow(kept, call) if is_pointer else self.tangent(kept)
            self.builder.call(numbered_name(TAPE_WRITE, type, slot), VOID, (tape, record, value))
        elif is_pointer:
            name = numbered_name(TAPE_READ, type, slot)
            self.shadows[call.value.name] = self.builder.call_value(name, type, (tape, record), shadow_stem(call))
        else:
            name = numbered_name(TAPE_READ, type, slot)
            self.tangents[call.value.name] = self.builder.call_value(name, type, (tape, record), tangent_stem(call))


_MEMORY_KINDS = (
    *(CalleeKind.ALLOCATE, CalleeKind.RESIZE, CalleeKind.RETAIN_OR_RELEASE, CalleeKind.ACCUMULATE),
    *(CalleeKind.TAPE_WRITE, CalleeKind.TAPE_READ),
)


def _called_with(call: Call, arguments: tuple[Value, ...]) -> Call:
    """The same function called with other arguments; what was promised of the old ones is not promised of these."""
    changed = call.replace(operands=(*arguments, call.callee), argument_attributes=("",) * len(arguments))
    assert isinstance(changed, Call)
    return changed


def tangent_name(primal: Primal, symbol: str) -> str:
    """Symbol of the tangent of a function of the program."""
    if primal.program is None or symbol == primal.program.program.root:
        return f"{symbol}.tangent"
    return f"{primal.program.program.root}.{primal.program.program.titles[symbol]}.tangent"


def tangent_stem(instruction: Instruction) -> str:
    return f"{instruction.name}.tangent"


def shadow_stem(instruction: Instruction) -> str:
    return f"{instruction.name}.shadow"
