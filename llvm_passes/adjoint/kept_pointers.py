"""Pointers that are kept in memory: where a pointer is kept, the shadow of that memory keeps the pointer's shadow.

::

    store ptr %fresh, ptr %next          ->     store ptr %fresh, ptr %next
                                                store ptr %fresh.shadow, ptr %next.shadow

A pointer that is read back then has its shadow at the same place of the shadow, as in Enzyme.  The null
pointer is its own shadow, and so is a pointer to memory that takes no part in the derivative.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.memory_accesses import TRANSFERS
from llvm_passes.analysis.memory_objects import ObjectKind, buffer_behind
from llvm_passes.environment import Pointee
from llvm_passes.ir.model import Call, Global, Instruction, Load, Local, PointerType, Store, Value


def has_shadow_behind(pointer: Value, primal: Primal) -> bool:
    """Whether the memory that a pointer leads to has a shadow: all of it, or none."""
    return any(buffer_behind(o) in primal.activity.shadowed for o in primal.memory.objects(pointer))


def keeps_shadow(store: Store, primal: Primal) -> bool:
    """Whether a pointer is stored where its shadow is to be stored too."""
    value, address = store.operands
    if not primal.memory.keeps_pointers or not isinstance(value.type, PointerType):
        return False
    return has_shadow_behind(address, primal)


def copies_shadows(call: Call, primal: Primal) -> bool:
    """Whether bytes are copied that are pointers with shadows."""
    if not primal.memory.keeps_pointers or not (call.callee_name or "").startswith(TRANSFERS):
        return False
    target, source = call.arguments[:2]
    held = {primal.memory.pointee(target), primal.memory.pointee(source)}
    return Pointee.POINTER in held and has_shadow_behind(target, primal) and has_shadow_behind(source, primal)


def pointers_of_kept_shadows(primal: Primal) -> Iterator[Value]:
    """The pointers whose shadows the forward pass needs for that."""
    if not primal.memory.keeps_pointers:
        return
    for block in primal.function.blocks:
        if block.label in primal.nest.failing:
            continue
        for i in block.instructions:
            match i:
                case Store(operands=(value, address)) if keeps_shadow(i, primal):
                    yield address
                    if has_shadow_behind(value, primal):
                        yield value
                case Call() if copies_shadows(i, primal):
                    yield from i.arguments[:2]


def check_loaded_pointer(primal: Primal, i: Instruction) -> None:
    """Refuses a pointer from memory that also holds something else: what it may lead to is not known then."""
    if not isinstance(i, Load) or not isinstance(i.type, PointerType) or not primal.environment.deduces_memory:
        return
    objects = primal.memory.objects(i.operands[0])
    held = {primal.memory.pointees.get(o, Pointee.UNKNOWN) for o in objects}
    if held != {Pointee.POINTER}:
        raise refuse(
            "a pointer read from memory that does not hold pointers alone",
            i,
            "Keep pointers and numbers in different members of a record.",
        )


def check_kept_pointers(primal: Primal, i: Instruction) -> None:
    """Refuses a place for pointers, or a pointer to be kept, that sometimes has a shadow and sometimes has none."""
    if not isinstance(i, Store) or not keeps_shadow(i, primal):
        return
    for pointer in i.operands:
        if not has_shadow_behind(pointer, primal):
            continue
        if not isinstance(pointer, Local | Global):
            raise refuse(
                "an address in a global variable that is kept in memory", i, "Keep the variable's own address."
            )
        bare = [o for o in primal.memory.objects(pointer) if buffer_behind(o) not in primal.activity.shadowed]
        if any(o.kind is not ObjectKind.UNKNOWN for o in bare):
            raise refuse(
                f"a pointer kept in memory that may lead to {bare[0]}, which is not differentiated, or to what is",
                i,
                "Differentiate with respect to all that it may lead to.",
            )
