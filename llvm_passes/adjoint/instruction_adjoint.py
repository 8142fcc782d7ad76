"""The adjoint of one instruction: the rule table for arithmetic, shadow memory for loads and stores."""

from __future__ import annotations

from llvm_passes.adjoint.adjoint_cells import AdjointCells
from llvm_passes.adjoint.context import AdjointContext, TapedRecord, refuse
from llvm_passes.adjoint.custom_adjoint import CustomAdjoint
from llvm_passes.adjoint.gather import WaitingSums
from llvm_passes.adjoint.lookup import Lookup
from llvm_passes.adjoint.matrix_adjoint import MatrixAdjoint
from llvm_passes.adjoint.signature import Port, Role
from llvm_passes.analysis.activity import custom_rule, operation_rule
from llvm_passes.analysis.matrix_calls import MatrixCall
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS
from llvm_passes.analysis.program import CallSite
from llvm_passes.environment import CustomRule, Pointee
from llvm_passes.ir.builder import FunctionBuilder, Scopes, integer
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import (
    DOUBLE,
    FLOAT,
    I1,
    I8,
    I64,
    VOID,
    Call,
    FloatType,
    Instruction,
    IntType,
    Load,
    Local,
    PointerType,
    Return,
    Select,
    Store,
    Type,
    Value,
)
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.rules.expression import (
    RESULT,
    Expression,
    emit_expression,
    is_literal,
    operands_of,
)
from llvm_passes.rules.finite import is_always_finite
from llvm_passes.rules.special import GUARD

ACCUMULATE_BYTES = "tapeflow.accumulate"
"""``void tapeflow.accumulate.TYPE(ptr to, ptr from, i64 bytes)``: ``to += from; from = 0``, float by float."""

ACCUMULATE_MOVED = "tapeflow.accumulate.moved"
"""The same for memory that may overlap in part."""


class InstructionAdjoint:
    """Emits, for one instruction after the other, what adds to the adjoints of its operands."""

    def __init__(
        self,
        context: AdjointContext,
        builder: FunctionBuilder,
        lookup: Lookup,
        cells: AdjointCells,
        waiting: WaitingSums | None = None,
    ) -> None:
        self._context = context
        self._builder = builder
        self._lookup = lookup
        self._adjoint = cells.adjoint
        self._accumulate = cells.accumulate
        self._waiting = waiting
        self._custom = CustomAdjoint(context, builder, lookup, cells)
        self._matrix = MatrixAdjoint(context, builder, lookup, cells)

    def emit(self, instruction: Instruction) -> None:
        match instruction:
            case Store():
                self._store(instruction)
            case Call() if (instruction.callee_name or "").startswith(TRANSFERS):
                self._transfer(instruction)
            case Call() if (instruction.callee_name or "").startswith(FILL):
                self._fill(instruction)
            case Call() if (product := MatrixCall.of(instruction, self._context.primal.environment)) is not None:
                self._matrix.emit(product)
            case Return():
                self._return(instruction)
            case Call() if (site := self._context.site_or_none(instruction)) is not None:
                self._call(instruction, site)
            case _ if instruction.name is None or not self._context.is_active(instruction.value):
                return
            case Load():
                self._load(instruction)
            case Select():
                self._select(instruction)
            case Call() if (rule := custom_rule(instruction, self._context.primal.environment)) is not None:
                self._check_custom_memory(instruction, rule)
                self._custom.emit(instruction, rule)
            case _:
                self._operation(instruction)

    def _operation(self, instruction: Instruction) -> None:
        """``x' += z' * dz/dx`` for each operand."""
        rule = operation_rule(instruction, self._context.primal.environment)
        if rule is None or not isinstance(instruction.type, FloatType):
            raise refuse(
                f"no derivative rule for `{_name(instruction)}`",
                instruction,
                "Compute it from functions that have a rule, or give one with tapeflow.custom_vjp.",
            )
        adjoint = self._adjoint(instruction.value)
        for operand, partial in zip(instruction.operands, rule.partials, strict=False):
            if partial is not None and self._context.is_active(operand):
                self._accumulate(operand, self._contribution(instruction, operand, adjoint, partial))

    def _contribution(self, instruction: Instruction, operand: Value, adjoint: Value, partial: Expression) -> Value:
        if instruction.opcode in ("fpext", "fptrunc"):
            opposite = "fptrunc" if instruction.opcode == "fpext" else "fpext"
            return self._builder.cast(opposite, adjoint, operand.type)
        if is_literal(partial, 1.0):
            return adjoint
        if is_literal(partial, -1.0):
            return self._builder.fneg(adjoint)
        type = instruction.type
        assert isinstance(type, FloatType)
        values = {
            index: self._lookup.value(instruction.value if index == RESULT else instruction.operands[index])
            for index in operands_of(partial)
        }
        product = self._builder.binary("fmul", adjoint, emit_expression(self._builder, partial, values, type))
        if is_always_finite(partial, instruction, self._context.primal.definitions):
            return product
        # A zero adjoint stays zero even where the partial derivative is infinite or NaN.
        zero = float_constant(type, 0.0)
        return self._builder.select(self._builder.compare("oeq", adjoint, zero, GUARD), zero, product)

    def _select(self, instruction: Select) -> None:
        condition, if_true, if_false = instruction.operands
        assert isinstance(instruction.type, FloatType)
        zero = float_constant(instruction.type, 0.0)
        chosen = self._lookup.value(condition)
        adjoint = self._adjoint(instruction.value)
        if self._context.is_active(if_true):
            self._accumulate(if_true, self._builder.select(chosen, adjoint, zero))
        if self._context.is_active(if_false):
            self._accumulate(if_false, self._builder.select(chosen, zero, adjoint))

    def _return(self, instruction: Return) -> None:
        for value in instruction.operands:
            if self._context.is_active(value):
                self._accumulate(value, self._lookup.parameter(Port(Role.SEED), value.type))

    def _call(self, call: Call, site: CallSite) -> None:
        """The reverse pass of the activation that the call made, in the place of the call."""
        callee = self._context.callees[site.callee]
        assert self._context.primal.program is not None
        parameters = self._context.primal.program.program.functions[site.callee].arguments
        operands = {parameter.name: o for parameter, o in zip(parameters, call.arguments, strict=True)}

        def resolve(port: Port, type: Type) -> Value:
            match port.role:
                case Role.TAPE:
                    return self._lookup.parameter(port, type)
                case Role.RECORD:
                    reason = "the reverse pass goes back to the activation"
                    return self._lookup.taped(TapedRecord(site.number, callee.title), I64, reason)
                case Role.PRIMAL:
                    return self._lookup.value(operands[port.name])
                case Role.SHADOW:
                    return self._lookup.shadow(operands[port.name])
                case Role.SEED:
                    assert isinstance(type, FloatType)
                    is_active = self._context.is_active(call.result)
                    return self._adjoint(call.value) if is_active else float_constant(type, 0.0)
                case _:
                    raise AssertionError(port)

        for port, adjoint in callee.reverse.call(self._builder, resolve, f"{callee.title}.reversed").items():
            self._accumulate(operands[port.name], adjoint)

    # -- memory ---------------------------------------------------------------------------------------

    def _load(self, load: Load) -> None:
        """``shadow[p] += x'`` for ``x = load p``."""
        pointer = load.operands[0]
        self._check_active_memory(pointer, load)
        if load.name in self._context.added_to:
            return
        assert isinstance(load.type, FloatType)
        if self._waiting is not None and self._waiting.add_or_none(pointer, self._adjoint(load.value)) is not None:
            return
        align, scopes = _alignment(load.align, load.type), self._scopes(pointer)
        shadow = self._lookup.shadow(pointer)
        before = self._builder.load(load.type, shadow, "shadow", align, scopes)
        # Sums of adjoints may be reassociated: into one address over a loop they would not vectorise otherwise.
        after = self._builder.binary("fadd", before, self._adjoint(load.value), "shadow", ("reassoc",))
        self._builder.store(after, shadow, align, scopes)

    def _scopes(self, pointer: Value) -> Scopes:
        return self._waiting.scopes(pointer) if self._waiting is not None else ()

    def _store(self, store: Store) -> None:
        """``v' += shadow[p]; shadow[p] = 0`` for ``store v, p``; an addition into ``p`` leaves its shadow as it is."""
        value, pointer = store.operands
        if not self._is_active_memory(pointer):
            return
        self._check_active_memory(pointer, store)
        if isinstance(value.type, IntType) and not self._context.primal.varies(value):
            self._builder.store(integer(0, value.type), self._lookup.shadow(pointer), 1)
            return
        if not isinstance(value.type, FloatType):
            raise refuse(
                f"a store of {value.type} into differentiated memory",
                store,
                "Keep integers and floats in separate arrays.",
            )
        shadow, align, scopes = self._lookup.shadow(pointer), _alignment(store.align, value.type), self._scopes(pointer)
        is_sum = isinstance(value, Local) and value.name in self._context.accumulated
        taken = self._waiting.take_or_none(pointer, is_sum) if self._waiting is not None else None
        if self._context.is_active(value):
            self._accumulate(value, taken or self._builder.load(value.type, shadow, "shadow", align, scopes))
        if taken is not None or is_sum:
            return
        self._builder.store(float_constant(value.type, 0.0), shadow, align, scopes)

    def _transfer(self, call: Call) -> None:
        """``shadow[source] += shadow[target]; shadow[target] = 0``, for all bytes."""
        target, source, size = call.arguments[:3]
        if not self._is_active_memory(target):
            return
        if not self._is_active_memory(source):
            self._fill(call)
            return
        type = self._float_type_behind(target, call)
        if type != self._float_type_behind(source, call):
            raise refuse("a copy between memory of different types", call, "Copy element by element in a loop.")
        bytes_ = self._builder.resize(self._lookup.value(size), I64)
        arguments = [self._lookup.shadow(source), self._lookup.shadow(target), bytes_]
        may_overlap = (call.callee_name or "").startswith("llvm.memmove")
        self._builder.call(f"{ACCUMULATE_MOVED if may_overlap else ACCUMULATE_BYTES}.{type}", VOID, arguments)

    def _fill(self, call: Call) -> None:
        """The shadow of memory that is filled with constants is zero before."""
        target, size = call.arguments[0], call.arguments[2]
        if not self._is_active_memory(target):
            return
        bytes_ = self._builder.resize(self._lookup.value(size), I64)
        zeros = (self._lookup.shadow(target), integer(0, I8), bytes_, integer(0, I1))
        self._builder.call("llvm.memset.p0.i64", VOID, zeros)

    def _float_type_behind(self, pointer: Value, instruction: Instruction) -> FloatType:
        match self._context.primal.memory.pointee(pointer):
            case Pointee.DOUBLE:
                return DOUBLE
            case Pointee.FLOAT:
                return FLOAT
            case other:
                raise refuse(
                    f"a copy of differentiated memory that holds {other.value} data",
                    instruction,
                    "Copy element by element in a loop.",
                )

    def _check_custom_memory(self, marker: Call, rule: CustomRule) -> None:
        for position in rule.differentiated:
            pointer = marker.operands[position]
            if isinstance(pointer.type, PointerType) and self._is_active_memory(pointer):
                self._check_active_memory(pointer, marker)

    def _is_active_memory(self, pointer: Value) -> bool:
        primal = self._context.primal
        return any(primal.activity.is_active_object(o) for o in primal.memory.objects(pointer))

    def _check_active_memory(self, pointer: Value, instruction: Instruction) -> None:
        """Refuses a pointer that may point both to memory with a shadow and to memory without one."""
        primal = self._context.primal
        constant = [o for o in primal.memory.objects(pointer) if not primal.activity.is_active_object(o)]
        if constant:
            raise refuse(
                f"a pointer of mixed activity: it may point into {constant[0]}, which is not differentiated",
                instruction,
                "Differentiate with respect to all arrays that it may point to, or copy into one array first.",
            )


def _alignment(align: int | None, type: FloatType) -> int | None:
    """Alignment of the shadow access: the primal's, but never more than the type's own."""
    size = scalar_size(type)
    return size if align is None or size is None else min(align, size)


def _name(instruction: Instruction) -> str:
    if isinstance(instruction, Call):
        return f"call @{instruction.callee_name}" if instruction.callee_name else "an indirect call"
    return instruction.opcode
