"""Which objects each pointer may point into, and what those objects hold.

An object is an argument's memory, an allocation, a stack slot or a global.  Distinct objects do not
overlap; whether two *arguments* are distinct is the environment's promise (a front end checks it
when the gradient is called), and without it they may be the same memory.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.matrix_calls import MatrixCall
from llvm_passes.environment import EXTERNAL_PREFIX, CalleeKind, Environment, Pointee
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    I64,
    PTR,
    Alloca,
    ArrayType,
    Call,
    Constant,
    ConstantExpression,
    FloatType,
    Function,
    GetElementPtr,
    Global,
    Instruction,
    IntType,
    Load,
    Local,
    Phi,
    PointerType,
    Select,
    Store,
    Type,
    Value,
    VectorType,
)


class ObjectKind(Enum):
    ARGUMENT = "argument"
    """What a pointer argument points into."""
    POINTED = "pointed"
    """What pointers in an argument's memory lead to, by the argument and the distances on the way."""
    ALLOCATION = "allocation"
    """The buffer of an allocation made in the function."""
    HANDLE = "handle"
    """The bookkeeping record through which an allocation's buffer is reached; never written here."""
    STACK = "stack"
    GLOBAL = "global"
    TAPE = "tape slot"
    """A slot of the tape of a gradient that is differentiated again, by its number; no pointer leads into it."""
    UNKNOWN = "unknown"
    """Memory behind a pointer whose origin is not known: it may be any of the others."""


WHOLE = -1


@dataclass(frozen=True, slots=True, order=True)
class MemoryObject:
    kind: ObjectKind
    name: str
    """The argument, the allocating call's result, the ``alloca``, or the global."""
    field: int | str = WHOLE
    """Where in a record this field of it begins, in bytes, or the type of its members; ``WHOLE`` if it is not cut."""

    @property
    def whole(self) -> MemoryObject:
        return self if self.field == WHOLE else MemoryObject(self.kind, self.name)

    @property
    def argument(self) -> str:
        """Of memory that the function was handed in: the argument through which it is reached."""
        return self.name.split(":")[0]

    def __str__(self) -> str:
        place = "" if self.field == WHOLE else f" at {self.field}"
        return f"{self.kind.value} {self.name}{place}"


UNKNOWN = MemoryObject(ObjectKind.UNKNOWN, "?")
Objects = frozenset[MemoryObject]
TRANSFERS = ("llvm.memcpy.", "llvm.memmove.")
FILL = "llvm.memset."
ACCUMULATE = "tapeflow.accumulate."
"""``void tapeflow.accumulate.TYPE(ptr to, ptr from, i64 bytes)``: ``to += from; from = 0``, float by float."""


@dataclass(frozen=True, slots=True)
class Access:
    """A read or a write of memory by one instruction."""

    label: str
    index: int
    """Position of the instruction in its block."""
    instruction: Instruction
    pointer: Value
    type: Type | None
    """Type read or written; None when bytes are moved or filled."""
    is_write: bool


@dataclass(frozen=True, eq=False)
class Memory:
    """The pointers and memory accesses of one function."""

    environment: Environment
    pointers: Mapping[str, Objects]
    accesses: tuple[Access, ...]
    pointees: Mapping[MemoryObject, Pointee]
    reached: Mapping[MemoryObject, Objects] = field(default_factory=dict)
    """What the pointers that are kept in an object may lead to, in any number of steps; deduced memory alone."""

    @staticmethod
    def of(function: Function, environment: Environment) -> Memory:
        if environment.deduces_memory:
            return _deduced(function, environment)
        pointers = _points_to(function, environment)
        accesses = tuple(memory_accesses(function, environment))
        known = {
            MemoryObject(ObjectKind.ARGUMENT, a.name): facts.pointee
            for a, facts in zip(function.arguments, environment.arguments, strict=True)
            if isinstance(a.type, PointerType)
        }
        memory = Memory(environment, pointers, accesses, known)
        pointees = {**_inferred_pointees(memory), **known}
        return dataclasses.replace(memory, pointees=pointees, reached=_reached(memory, _kept_pointers(function)))

    @property
    def keeps_pointers(self) -> bool:
        """Whether pointers that are kept in memory, and read back, may be followed."""
        return self.environment.deduces_memory or bool(self.reached)

    def objects(self, pointer: Value) -> Objects:
        """Everything that the pointer may point into; empty for null, poison and undef."""
        match pointer:
            case Local():
                return self.pointers.get(pointer.name, frozenset({UNKNOWN}))
            case Global():
                return frozenset({MemoryObject(ObjectKind.GLOBAL, pointer.name)})
            case ConstantExpression() if len(pointer.globals) == 1:
                return frozenset({MemoryObject(ObjectKind.GLOBAL, pointer.globals[0])})
            case Constant(_, "null" | "poison" | "undef"):
                return frozenset()
            case _:
                return frozenset({UNKNOWN})

    def pointee(self, pointer: Value) -> Pointee:
        """What the memory behind the pointer holds."""
        found = {self.pointees.get(o, Pointee.UNKNOWN) for o in self.objects(pointer)}
        return found.pop() if len(found) == 1 else Pointee.MIXED

    def may_overlap(self, left: MemoryObject, right: MemoryObject) -> bool:
        if left == right or UNKNOWN in (left, right):
            return True
        if ObjectKind.POINTED in (left.kind, right.kind):
            return left.kind in _HANDED_IN and right.kind in _HANDED_IN
        if self.environment.deduces_memory and left.kind is not right.kind:
            # A caller may pass the address of a global variable.
            return left.kind in _HANDED_IN and right.kind in _HANDED_IN
        if left.kind is ObjectKind.ARGUMENT and left.name == right.name:
            return False  # two fields of one record
        both_arguments = left.kind is right.kind is ObjectKind.ARGUMENT
        return both_arguments and not self.environment.distinct_arguments

    @cached_property
    def escaping(self) -> Objects:
        """What the function may hand to its caller: memory that memory from outside holds a pointer to."""
        outside = (*_HANDED_IN, ObjectKind.UNKNOWN)
        return frozenset().union(*(reached for o, reached in self.reached.items() if o.kind in outside))

    @cached_property
    def resized(self) -> Objects:
        """Buffers that may move while the function runs."""
        found = (self.objects(a.pointer) for a in self.accesses if _is_resize(a.instruction, self.environment))
        return frozenset[MemoryObject]().union(*found)

    def writes(self) -> Iterator[Access]:
        return (a for a in self.accesses if a.is_write)


def is_handed_in(found: MemoryObject) -> bool:
    """Whether it is memory that an argument leads to."""
    return found.kind in (ObjectKind.ARGUMENT, ObjectKind.POINTED)


_HANDED_IN = (ObjectKind.ARGUMENT, ObjectKind.POINTED, ObjectKind.GLOBAL)
"""Kinds of memory that was there before the function ran."""


def _deduced(function: Function, environment: Environment) -> Memory:
    """The memory of a function of whose pointers nothing is known but how they are used."""
    from llvm_passes.analysis.fields import layouts, pointer_objects
    from llvm_passes.analysis.points_to import PointsTo

    points = PointsTo(function, environment)
    accesses = tuple(memory_accesses(function, environment))
    pointers = pointer_objects(accesses, points, layouts(accesses, points))
    memory = Memory(environment, pointers, accesses, {}, {o: points.reached(o) for o in points.contents})
    return dataclasses.replace(memory, pointees=_inferred_pointees(memory))


def _points_to(function: Function, environment: Environment) -> dict[str, Objects]:
    """Least fixed point of the flow of objects through geps, phis and selects."""
    pointers: dict[str, Objects] = {
        a.name: frozenset({MemoryObject(ObjectKind.ARGUMENT, a.name)})
        for a in function.arguments
        if isinstance(a.type, PointerType)
    }
    definitions = Definitions.of(function)
    pending = [i for i in function.instructions() if isinstance(i.type, PointerType)]
    for instruction in pending:
        pointers[instruction.value.name] = frozenset()
    memory = Memory(environment, pointers, (), {})
    taped = _taped_pointers(function, environment)
    kept, exposed = _kept_pointers(function), _exposed_pointers(function, environment)
    numbers = _pointers_to_floats(function, definitions)
    changed = True
    while changed:
        changed = False
        for instruction in pending:
            name = instruction.value.name
            slot = _slot_read(instruction, environment)
            if slot is not None:
                found = frozenset().union(*(memory.objects(v) for v in taped.get(slot, ())))
            else:
                found = _objects_of_result(instruction, memory, definitions)
                if isinstance(instruction, Load) and found == {UNKNOWN}:
                    found = _objects_kept_at(instruction.operands[0], memory, kept, exposed)
                    if name in numbers:
                        found = frozenset(o for o in found if o.kind is not ObjectKind.HANDLE)
            if not found <= pointers[name]:
                pointers[name] |= found
                changed = True
    for instruction in pending:
        if _is_resize(instruction, environment):
            pointers[_elements(instruction.value).name] = frozenset(o.whole for o in pointers[instruction.value.name])
    return pointers


def _kept_pointers(function: Function) -> list[Store]:
    """The stores of pointers."""
    return [i for i in function.instructions() if isinstance(i, Store) and isinstance(i.operands[0].type, PointerType)]


def _exposed_pointers(function: Function, environment: Environment) -> list[Value]:
    """Pointers to memory in which others than stores may put pointers: copies, and functions that are not known."""
    found: list[Value] = []
    for i in function.instructions():
        if not isinstance(i, Call):
            continue
        name = i.callee_name or ""
        if name.startswith(TRANSFERS):
            found.append(i.operands[0])
        elif name not in environment.callees and not name.startswith("llvm."):
            found += [a for a in i.operands[:-1] if isinstance(a.type, PointerType)]
    return found


def _pointers_to_floats(function: Function, definitions: Definitions) -> set[str]:
    """Pointers through which floats are accessed: they do not lead to a handle, whatever is kept beside them."""
    pending = [i.operands[0] for i in function.instructions() if isinstance(i, Load) and isinstance(i.type, FloatType)]
    stores = (i for i in function.instructions() if isinstance(i, Store))
    pending += [s.operands[1] for s in stores if isinstance(s.operands[0].type, FloatType)]
    found: set[str] = set()
    while pending:
        pointer = pending.pop()
        if not isinstance(pointer, Local) or pointer.name in found:
            continue
        found.add(pointer.name)
        if isinstance(gep := definitions.instruction(pointer), GetElementPtr):
            pending.append(gep.operands[0])
    return found


def _objects_kept_at(pointer: Value, memory: Memory, kept: list[Store], exposed: list[Value]) -> Objects:
    """What a pointer leads to that is read from memory of the function's own: anything that was stored there."""
    places = memory.objects(pointer)
    own = (ObjectKind.ALLOCATION, ObjectKind.STACK)
    if any(o.kind not in own for o in places) or any(places & memory.objects(e) for e in exposed):
        return frozenset({UNKNOWN})
    values = (memory.objects(s.operands[0]) for s in kept if places & memory.objects(s.operands[1]))
    return frozenset[MemoryObject]().union(*values)


def _reached(memory: Memory, kept: list[Store]) -> dict[MemoryObject, Objects]:
    """What the pointers kept in the function's own memory, and read back, may lead to, in any number of steps."""
    found: dict[MemoryObject, set[MemoryObject]] = {}
    loads = (a.pointer for a in memory.accesses if not a.is_write and isinstance(a.type, PointerType))
    read_back = {o.whole for pointer in loads for o in memory.objects(pointer)}
    for store in kept:
        for place in memory.objects(store.operands[1]):
            if place.kind in (ObjectKind.ALLOCATION, ObjectKind.STACK) and place.whole in read_back:
                behind = {buffer_behind(o) for o in memory.objects(store.operands[0])}
                found.setdefault(place.whole, set()).update(behind)
    changed = True
    while changed:
        before = sum(map(len, found.values()))
        for reached in found.values():
            reached |= {o for inner in reached & found.keys() for o in found[inner]}
        changed = before != sum(map(len, found.values()))
    return {place: frozenset(reached) for place, reached in found.items()}


def buffer_behind(found: MemoryObject) -> MemoryObject:
    """The buffer of a handle; other memory as it is, in whole."""
    return MemoryObject(ObjectKind.ALLOCATION, found.name) if found.kind is ObjectKind.HANDLE else found.whole


def _taped_pointers(function: Function, environment: Environment) -> dict[int, list[Value]]:
    """The pointers that each slot of a tape may hold."""
    found: dict[int, list[Value]] = {}
    for i in function.instructions():
        facts = environment.callees.get(i.callee_name or "") if isinstance(i, Call) else None
        if isinstance(i, Call) and facts is not None and facts.kind is CalleeKind.TAPE_WRITE and facts.slot is not None:
            found.setdefault(facts.slot, []).append(i.arguments[-1])
    return found


def _slot_read(instruction: Instruction, environment: Environment) -> int | None:
    """The slot of a tape that an instruction reads; None for any other instruction."""
    facts = environment.callees.get(instruction.callee_name or "") if isinstance(instruction, Call) else None
    return facts.slot if facts is not None and facts.kind is CalleeKind.TAPE_READ else None


def _objects_of_result(instruction: Instruction, memory: Memory, definitions: Definitions) -> Objects:
    match instruction:
        case GetElementPtr(operands=(base, *_)):
            return frozenset(_moved(o, instruction, memory, definitions) for o in memory.objects(base))
        case Phi(operands=values) | Select(operands=(_, *values)):
            return frozenset().union(*(memory.objects(v) for v in values))
        case Alloca(name=str(name)):
            return frozenset({MemoryObject(ObjectKind.STACK, name)})
        case Call() if _is_resize(instruction, memory.environment):
            handles = memory.objects(instruction.operands[0])
            return frozenset(_buffer_of(h, memory, definitions) for h in handles)
        case Call(name=str(name)):
            facts = memory.environment.callees.get(instruction.callee_name or "")
            if facts is not None and facts.returns_state:
                return frozenset({MemoryObject(ObjectKind.GLOBAL, f"state of {instruction.callee_name}")})
            if facts is None or facts.kind is not CalleeKind.ALLOCATE:
                return frozenset({UNKNOWN})
            kind = ObjectKind.ALLOCATION if facts.data_offset is None else ObjectKind.HANDLE
            return frozenset({MemoryObject(kind, name)})
        case Load():
            if not memory.objects(constant_offset(instruction.operands[0], definitions)[0]):
                return frozenset()  # not yet: blocks need not be laid out in the order in which they run
            handles = handle_of_buffer(instruction, memory, definitions)
            return frozenset(_buffer_of(h, memory, definitions) for h in handles) or frozenset({UNKNOWN})
        case _:
            return frozenset({UNKNOWN})


def _is_resize(instruction: Instruction, environment: Environment) -> bool:
    facts = environment.callees.get(instruction.callee_name or "") if isinstance(instruction, Call) else None
    return facts is not None and facts.kind is CalleeKind.RESIZE


def _elements(resized: Local) -> Local:
    """Stands for a pointer to what follows the bookkeeping in a buffer that was resized."""
    return Local(PTR, f"{resized.name}:elements")


def _header(allocation: MemoryObject, memory: Memory, definitions: Definitions) -> int:
    """How many bytes at the beginning of an allocation's buffer are bookkeeping."""
    call = definitions.sites[allocation.name].instruction
    return memory.environment.callees[call.callee_name or ""].header if isinstance(call, Call) else 0


def _buffer_of(handle: MemoryObject, memory: Memory, definitions: Definitions) -> MemoryObject:
    """What a handle's data pointer points into: the buffer's first field of bookkeeping, where it has any."""
    if handle.kind is not ObjectKind.HANDLE:
        return UNKNOWN
    buffer = MemoryObject(ObjectKind.ALLOCATION, handle.name)
    return dataclasses.replace(buffer, field=0) if _header(buffer, memory, definitions) else buffer


def _moved(found: MemoryObject, gep: GetElementPtr, memory: Memory, definitions: Definitions) -> MemoryObject:
    """Where a pointer leads that was moved by ``gep``.

    Within a buffer's bookkeeping each distance is a field of its own; behind it begin the elements, which are
    one object.  The program reaches its bookkeeping at constant distances alone, so a varying index leads to
    an element, wherever it starts from: LLVM writes ``list[i - 1]`` as element ``i`` from 8 bytes before the
    first.  It may choose between constants, though, and then nothing is known.
    """
    if found.kind is not ObjectKind.ALLOCATION or found.field == WHOLE:
        return found
    index = constant_value(gep.operands[1]) if isinstance(gep.operands[1], Constant) else None
    size = scalar_size(gep.source)
    if len(gep.operands) != 2 or not isinstance(index, int) or size is None:
        return UNKNOWN if any(_is_choice(i, definitions) for i in gep.operands[1:]) else found.whole
    assert isinstance(found.field, int)
    at = found.field + index * size
    if at < 0:
        return UNKNOWN
    return found.whole if at >= _header(found, memory, definitions) else dataclasses.replace(found, field=at)


def _is_choice(index: Value, definitions: Definitions) -> bool:
    """Whether an index is one of some constants."""
    made = definitions.instruction(index)
    match made:
        case Phi(operands=values) | Select(operands=(_, *values)):
            return all(isinstance(v, Constant) or _is_choice(v, definitions) for v in values if v != made.value)
        case _:
            return False


def handle_of_buffer(load: Load, memory: Memory, definitions: Definitions) -> Objects:
    """The handles whose buffer address this load reads; empty when it reads anything else."""
    base, offset = constant_offset(load.operands[0], definitions)
    handles = memory.objects(base)
    for handle in handles:
        if handle.kind is not ObjectKind.HANDLE:
            return frozenset()
        call = definitions.sites[handle.name].instruction
        assert isinstance(call, Call)
        if memory.environment.callees[call.callee_name or ""].data_offset != offset:
            return frozenset()
    return handles


def constant_offset(pointer: Value, definitions: Definitions) -> tuple[Value, int | None]:
    """``pointer`` as a base and a constant distance in bytes; None as distance when it varies."""
    offset = 0
    while isinstance(gep := definitions.instruction(pointer), GetElementPtr):
        index = constant_value(gep.operands[1]) if isinstance(gep.operands[1], Constant) else None
        size = scalar_size(gep.source)
        if len(gep.operands) != 2 or not isinstance(index, int) or size is None:
            return pointer, None
        offset += index * size
        pointer = gep.operands[0]
    return pointer, offset


def scalar_size(type: Type) -> int | None:
    """Bytes of a value of this type in memory; None for types that the passes do not lay out."""
    match type:
        case IntType(bits):
            return max(1, (bits + 7) // 8) if bits in (1, 8, 16, 32, 64, 128) else None
        case FloatType(name):
            return {"half": 2, "float": 4, "double": 8}.get(name)
        case PointerType():
            return 8
        case ArrayType(count, element):
            size = scalar_size(element)
            return None if size is None else count * size
        case _:
            return None


def memory_accesses(function: Function, environment: Environment) -> Iterator[Access]:
    """Every read and write of memory, in the function's order."""
    for block in function.blocks:
        for index, i in enumerate(block.instructions):
            match i:
                case Load(operands=(pointer,)):
                    yield Access(block.label, index, i, pointer, i.type, is_write=False)
                case Store(operands=(value, pointer)):
                    yield Access(block.label, index, i, pointer, value.type, is_write=True)
                case Call() if (i.callee_name or "").startswith(TRANSFERS):
                    yield Access(block.label, index, i, i.operands[0], None, is_write=True)
                    yield Access(block.label, index, i, i.operands[1], None, is_write=False)
                case Call() if (i.callee_name or "").startswith(FILL):
                    yield Access(block.label, index, i, i.operands[0], None, is_write=True)
                case Call() if _is_resize(i, environment):
                    # It may shrink: then elements are gone.
                    yield Access(block.label, index, i, _elements(i.value), None, is_write=True)
                case Call() if (product := MatrixCall.of(i, environment)) is not None:
                    for pointer in (*product.operands, *product.scalars):
                        yield Access(block.label, index, i, pointer, product.element, is_write=False)
                    yield Access(block.label, index, i, product.result, product.element, is_write=True)
                case Call() if (facts := environment.callees.get(i.callee_name or "")) and (
                    facts.reads or facts.writes
                ):
                    for position in facts.reads:
                        yield Access(block.label, index, i, i.operands[position], I64, is_write=False)
                    for position in facts.writes:
                        yield Access(block.label, index, i, i.operands[position], I64, is_write=True)
                case Call() if (i.callee_name or "").startswith(EXTERNAL_PREFIX):
                    first = 0 if (i.callee_name or "").startswith(f"{EXTERNAL_PREFIX}@") else 1
                    for pointer in (v for v in i.arguments[first:] if isinstance(v.type, PointerType)):
                        yield Access(block.label, index, i, pointer, None, is_write=False)
                        yield Access(block.label, index, i, pointer, None, is_write=True)
                case Call() if (facts := environment.callees.get(i.callee_name or "")) and facts.custom:
                    for position in facts.custom.differentiated:
                        if isinstance(i.operands[position].type, PointerType):
                            yield Access(block.label, index, i, i.operands[position], None, is_write=False)


def _inferred_pointees(memory: Memory) -> dict[MemoryObject, Pointee]:
    """What allocations and stack slots hold, from the types in which they are accessed."""
    seen: dict[MemoryObject, set[Pointee]] = {}
    for access in memory.accesses:
        for accessed in memory.objects(access.pointer):
            held = seen.setdefault(accessed, set())
            if access.type is not None:
                held.add(pointee_of_type(access.type))
    found = {
        o: held.pop() if len(held) == 1 else Pointee.MIXED if held else Pointee.UNKNOWN for o, held in seen.items()
    }
    return _with_copied_pointees(memory, found) if memory.environment.deduces_memory else found


def _with_copied_pointees(memory: Memory, known: dict[MemoryObject, Pointee]) -> dict[MemoryObject, Pointee]:
    """Memory that is only copied holds what it is copied from or to."""
    copies = [
        memory.objects(i.operands[0]) | memory.objects(i.operands[1])
        for i in {id(a.instruction): a.instruction for a in memory.accesses if a.type is None}.values()
        if isinstance(i, Call) and (i.callee_name or "").startswith(TRANSFERS)
    ]
    changed = True
    while changed:
        before = dict(known)
        for objects in copies:
            held = {known.get(o, Pointee.UNKNOWN) for o in objects} - {Pointee.UNKNOWN}
            if len(held) == 1:
                known |= {o: next(iter(held)) for o in objects if known.get(o, Pointee.UNKNOWN) is Pointee.UNKNOWN}
        changed = before != known
    return known


def pointee_of_type(type: Type) -> Pointee:
    match type:
        case FloatType("double"):
            return Pointee.DOUBLE
        case FloatType("float"):
            return Pointee.FLOAT
        case IntType():
            return Pointee.INTEGER
        case PointerType():
            return Pointee.POINTER
        case VectorType(_, element):
            return pointee_of_type(element)
        case _:
            return Pointee.MIXED


def describe_memory(function: Function, memory: Memory) -> str:
    """The objects behind each pointer, and what each object holds, as stable text: what the IR tests compare."""
    lines = [f"memory of @{function.name}:"]
    for name, objects in memory.pointers.items():
        lines.append(f"  {Local(PTR, name)} -> {', '.join(str(o) for o in sorted(objects, key=str)) or 'nothing'}")
    held = sorted(memory.pointees.items(), key=lambda item: str(item[0]))
    lines += [f"  {found} holds {pointee.value}" for found, pointee in held]
    return "\n".join(lines) + "\n"
