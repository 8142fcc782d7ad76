"""The tangent of one instruction: the rule table for arithmetic, shadow memory for loads and stores."""

from __future__ import annotations

from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.intrinsics import PURE_INTRINSICS
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.activity import custom_rule, operation_rule
from llvm_passes.analysis.matrix_calls import MatrixCall
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS
from llvm_passes.analysis.program import CallSite
from llvm_passes.environment import CalleeFacts, CalleeKind, CustomRule
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.model import (
    DOUBLE,
    I8,
    I64,
    PTR,
    Call,
    Cast,
    ExtractValue,
    FloatType,
    Function,
    FunctionType,
    GetElementPtr,
    Global,
    Instruction,
    Load,
    Local,
    PointerType,
    Select,
    Store,
    StructType,
    Value,
)
from llvm_passes.rules.expression import RESULT, Expression, Literal, emit_expression, is_literal, operands_of
from llvm_passes.rules.finite import is_always_finite
from llvm_passes.tangent.companions import shadow_stem, tangent_name, tangent_stem
from llvm_passes.tangent.guards import without_guards
from llvm_passes.tangent.lanes import Lanes
from llvm_passes.tangent.matrix_tangent import MatrixTangent
from llvm_passes.tangent.memory_tangent import MEMORY_KINDS, MemoryTangent
from llvm_passes.tangent.shadowed import Shadowed
from llvm_passes.tangent.slots import TangentSlots


class InstructionTangent(MemoryTangent):
    """Emits, beside one instruction after the other, its tangent and the shadow of the pointer that it makes."""

    def __init__(
        self, primal: Primal, builder: FunctionBuilder, lanes: Lanes, shadowed: Shadowed, slots: TangentSlots
    ) -> None:
        super().__init__(primal, builder, lanes, shadowed, slots)
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
                left = without_guards(condition, self.primal.definitions, self.builder)
                tangent = self.tangent(if_false)
                if left is not None:
                    tangent = self.builder.select(left, self.tangent(if_true), tangent, tangent_stem(instruction))
                self.tangents[instruction.value.name] = tangent
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
        elif facts is not None and facts.kind in MEMORY_KINDS:
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
