"""What objects hold, from the types in which they are accessed."""

from __future__ import annotations

from collections.abc import Sequence

from llvm_passes.analysis.memory_accesses import TRANSFERS, Access
from llvm_passes.analysis.memory_objects import MemoryObject, Pointers
from llvm_passes.environment import Pointee
from llvm_passes.ir.model import Call, FloatType, IntType, PointerType, Type, VectorType


def inferred_pointees(memory: Pointers, accesses: Sequence[Access]) -> dict[MemoryObject, Pointee]:
    """What allocations and stack slots hold, from the types in which they are accessed."""
    seen: dict[MemoryObject, set[Pointee]] = {}
    for access in accesses:
        for accessed in memory.objects(access.pointer):
            held = seen.setdefault(accessed, set())
            if access.type is not None:
                held.add(pointee_of_type(access.type))
    found = {
        o: held.pop() if len(held) == 1 else Pointee.MIXED if held else Pointee.UNKNOWN for o, held in seen.items()
    }
    return _with_copied_pointees(memory, accesses, found) if memory.environment.deduces_memory else found


def _with_copied_pointees(
    memory: Pointers, accesses: Sequence[Access], known: dict[MemoryObject, Pointee]
) -> dict[MemoryObject, Pointee]:
    """Memory that is only copied holds what it is copied from or to."""
    copies = [
        memory.objects(i.operands[0]) | memory.objects(i.operands[1])
        for i in {id(a.instruction): a.instruction for a in accesses if a.type is None}.values()
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
