"""The tangent of what a function does to memory: the same is done to the shadow."""

from __future__ import annotations

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE, refuse
from llvm_passes.adjoint.fence import is_overwriting
from llvm_passes.adjoint.kept_pointers import has_shadow_behind, keeps_shadow
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.environment import CalleeFacts, CalleeKind
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import (
    I1,
    I8,
    I64,
    PTR,
    VOID,
    BinaryOp,
    Call,
    Constant,
    FloatType,
    Instruction,
    IntType,
    Local,
    PointerType,
    Store,
    Value,
)
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.tangent.companions import Companions, shadow_stem, tangent_stem
from llvm_passes.tangent.lanes import Lanes
from llvm_passes.tangent.ownership import emit_out_of_memory
from llvm_passes.tangent.shadowed import Shadowed
from llvm_passes.tangent.slots import TangentSlots, numbered_name

MEMORY_KINDS = (
    *(CalleeKind.ALLOCATE, CalleeKind.RESIZE, CalleeKind.RETAIN_OR_RELEASE, CalleeKind.ACCUMULATE),
    *(CalleeKind.TAPE_WRITE, CalleeKind.TAPE_READ),
)
"""Kinds of callees that ``MemoryTangent._memory_call`` knows."""


class MemoryTangent(Companions):
    """Emits what is done to shadows."""

    def __init__(
        self, primal: Primal, builder: FunctionBuilder, lanes: Lanes, shadowed: Shadowed, slots: TangentSlots
    ) -> None:
        super().__init__(primal, builder, lanes, shadowed)
        self._slots = slots

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
        slot = self._slots.of(facts.slot, type)
        if written:
            value = self.shadow(kept, call) if is_pointer else self.tangent(kept)
            self.builder.call(numbered_name(TAPE_WRITE, type, slot), VOID, (tape, record, value))
        elif is_pointer:
            name = numbered_name(TAPE_READ, type, slot)
            self.shadows[call.value.name] = self.builder.call_value(name, type, (tape, record), shadow_stem(call))
        else:
            name = numbered_name(TAPE_READ, type, slot)
            self.tangents[call.value.name] = self.builder.call_value(name, type, (tape, record), tangent_stem(call))


def _called_with(call: Call, arguments: tuple[Value, ...]) -> Call:
    """The same function called with other arguments; what was promised of the old ones is not promised of these."""
    changed = call.replace(operands=(*arguments, call.callee), argument_attributes=("",) * len(arguments))
    assert isinstance(changed, Call)
    return changed
