"""The bookkeeping at the beginning of a growing buffer, and the elements behind it, as objects of their own.

::

    { i64 size, i64 capacity, i8 changed, … } elements …       buffer at 0, buffer at 8, buffer at 16; buffer

Each distance within the bookkeeping is a field; the elements are the buffer in whole.
"""

from __future__ import annotations

import dataclasses

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.memory_objects import UNKNOWN, WHOLE, MemoryObject, ObjectKind
from llvm_passes.environment import Environment
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import Call, Constant, GetElementPtr, Phi, Select, Value
from llvm_passes.ir.sizes import scalar_size


def buffer_of(handle: MemoryObject, environment: Environment, definitions: Definitions) -> MemoryObject:
    """What a handle's data pointer points into: the buffer's first field of bookkeeping, where it has any."""
    if handle.kind is not ObjectKind.HANDLE:
        return UNKNOWN
    buffer = MemoryObject(ObjectKind.ALLOCATION, handle.name)
    return dataclasses.replace(buffer, field=0) if bookkeeping_bytes(buffer, environment, definitions) else buffer


def is_bookkeeping(found: MemoryObject) -> bool:
    """Whether it is a field at the beginning of a buffer, rather than the elements."""
    return found.kind is ObjectKind.ALLOCATION and isinstance(found.field, int) and found.field != WHOLE


def moved(found: MemoryObject, gep: GetElementPtr, environment: Environment, definitions: Definitions) -> MemoryObject:
    """Where a pointer to bookkeeping leads that was moved by ``gep``.

    The program reaches its bookkeeping at constant distances alone, so a varying index leads to an element,
    wherever it starts from: LLVM writes ``list[i - 1]`` as element ``i`` from 8 bytes before the first.  It
    may choose between constants, though, and then nothing is known.
    """
    assert isinstance(found.field, int)
    index = constant_value(gep.operands[1]) if isinstance(gep.operands[1], Constant) else None
    size = scalar_size(gep.source)
    if len(gep.operands) != 2 or not isinstance(index, int) or size is None:
        return UNKNOWN if any(_is_choice(i, definitions) for i in gep.operands[1:]) else found.whole
    at = found.field + index * size
    if at < 0:
        return UNKNOWN
    return (
        found.whole
        if at >= bookkeeping_bytes(found, environment, definitions)
        else dataclasses.replace(found, field=at)
    )


def bookkeeping_bytes(allocation: MemoryObject, environment: Environment, definitions: Definitions) -> int:
    """How many bytes at the beginning of an allocation's buffer are bookkeeping."""
    if allocation.kind is not ObjectKind.ALLOCATION:
        return 0
    call = definitions.sites[allocation.name].instruction
    return environment.callees[call.callee_name or ""].header if isinstance(call, Call) else 0


def _is_choice(index: Value, definitions: Definitions) -> bool:
    """Whether an index is one of some constants."""
    made = definitions.instruction(index)
    match made:
        case Phi(operands=values) | Select(operands=(_, *values)):
            return all(isinstance(v, Constant) or _is_choice(v, definitions) for v in values if v != made.value)
        case _:
            return False
