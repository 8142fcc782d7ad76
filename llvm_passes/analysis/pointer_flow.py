"""Which objects the pointers of a function lead to, where the environment says what its arguments point to.

Objects flow through address arithmetic, phis and selects, from a handle to the buffer behind it, through the slots
of a tape, and through the function's own memory: what is read there is anything that was stored there.
"""

from __future__ import annotations

from llvm_passes.analysis.bookkeeping import buffer_of, is_bookkeeping, moved
from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.memory_accesses import TRANSFERS, elements_of, is_resize
from llvm_passes.analysis.memory_objects import UNKNOWN, MemoryObject, ObjectKind, Objects, Pointers
from llvm_passes.environment import CalleeKind, Environment
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    Alloca,
    Call,
    Constant,
    FloatType,
    Function,
    GetElementPtr,
    Instruction,
    Load,
    Local,
    Phi,
    PointerType,
    Select,
    Store,
    Value,
)
from llvm_passes.ir.sizes import scalar_size


def points_to(function: Function, environment: Environment) -> dict[str, Objects]:
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
    memory = Pointers(environment, pointers)
    taped = _taped_pointers(function, environment)
    kept, exposed = kept_pointers(function), _exposed_pointers(function, environment)
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
        if is_resize(instruction, environment):
            pointers[elements_of(instruction.value).name] = frozenset(o.whole for o in pointers[instruction.value.name])
    return pointers


def kept_pointers(function: Function) -> list[Store]:
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
        match definitions.instruction(pointer):
            case GetElementPtr(operands=(base, *_)):
                pending.append(base)
            case Phi(operands=values) | Select(operands=(_, *values)):
                pending += values
    return found


def _objects_kept_at(pointer: Value, memory: Pointers, kept: list[Store], exposed: list[Value]) -> Objects:
    """What a pointer leads to that is read from memory of the function's own: anything that was stored there."""
    places = memory.objects(pointer)
    own = (ObjectKind.ALLOCATION, ObjectKind.STACK)
    if any(o.kind not in own for o in places) or any(places & memory.objects(e) for e in exposed):
        return frozenset({UNKNOWN})
    values = (memory.objects(s.operands[0]) for s in kept if places & memory.objects(s.operands[1]))
    return frozenset[MemoryObject]().union(*values)


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


def _objects_of_result(instruction: Instruction, memory: Pointers, definitions: Definitions) -> Objects:
    match instruction:
        case GetElementPtr(operands=(base, *_)):
            return frozenset(
                moved(o, instruction, memory.environment, definitions) if is_bookkeeping(o) else o
                for o in memory.objects(base)
            )
        case Phi(operands=values) | Select(operands=(_, *values)):
            return frozenset().union(*(memory.objects(v) for v in values))
        case Alloca(name=str(name)):
            return frozenset({MemoryObject(ObjectKind.STACK, name)})
        case Call() if is_resize(instruction, memory.environment):
            handles = memory.objects(instruction.operands[0])
            return frozenset(buffer_of(h, memory.environment, definitions) for h in handles)
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
            return frozenset(buffer_of(h, memory.environment, definitions) for h in handles) or frozenset({UNKNOWN})
        case _:
            return frozenset({UNKNOWN})


def handle_of_buffer(load: Load, memory: Pointers, definitions: Definitions) -> Objects:
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
