"""Which memory has a shadow.

All memory that the derivative flows through has one, and so has all that a pointer to such memory may
point into instead: then a pointer either has a shadow or has none, whatever it points to at run time.
The shadow of memory that carries no derivative stays zero.
"""

from __future__ import annotations

from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind, Objects
from llvm_passes.environment import Activity, Pointee
from llvm_passes.ir.model import Argument, PointerType, Value


class Shadowed:
    """The memory objects of one function that have shadows."""

    def __init__(self, primal: Primal) -> None:
        self._primal = primal
        self._objects = _closure(primal)
        self.unused = unused_arguments(primal)
        """Memory that pointers may lead to, and that is not accessed."""

    def holds(self, pointer: Value) -> bool:
        """Whether the memory behind a pointer (for a handle, behind its buffer) has a shadow."""
        return any(_buffer(o).whole in self._objects for o in self._primal.memory.objects(pointer))

    def holds_tangents(self, pointer: Value) -> bool:
        """Whether that shadow has tangents where the pointer leads, not only shadows of pointers, or nothing."""
        if not self._primal.environment.deduces_memory:
            return self.holds(pointer)
        return any(self._primal.activity.is_active_object(o) for o in self._primal.memory.objects(pointer))

    def is_handle(self, pointer: Value) -> bool:
        """Whether a pointer leads into an allocation's bookkeeping, which the shadow has at the same offsets."""
        objects = self._primal.memory.objects(pointer)
        return bool(objects) and all(o.kind is ObjectKind.HANDLE for o in objects)

    def contains(self, found: MemoryObject) -> bool:
        return _buffer(found).whole in self._objects

    def scratch_globals(self) -> list[str]:
        """Constant arrays that stand behind pointers which may lead to differentiated arrays too."""
        return sorted(o.name for o in self._objects if o.kind is ObjectKind.GLOBAL)

    def scratch_arguments(self) -> tuple[Argument, ...]:
        """Constant arguments whose memory needs a shadow for the time of the call.

        Raises :class:`UnsupportedError` for one whose size is not known.
        """
        found = []
        primal = self._primal
        for argument, facts in zip(primal.function.arguments, primal.environment.arguments, strict=True):
            memory = MemoryObject(ObjectKind.ARGUMENT, argument.name)
            is_pointer = isinstance(argument.type, PointerType)
            if not is_pointer or facts.activity is Activity.DUP or memory not in self._objects:
                continue
            if facts.length_argument is None or facts.pointee not in (Pointee.DOUBLE, Pointee.FLOAT):
                raise refuse(
                    f"argument {facts.label or argument.name} may hold differentiated values but is constant",
                    None,
                    "Differentiate with respect to it too.",
                )
            found.append(argument)
        return tuple(found)


def _buffer(found: MemoryObject) -> MemoryObject:
    if found.kind is ObjectKind.HANDLE:
        return MemoryObject(ObjectKind.ALLOCATION, found.name)
    return found


def unused_arguments(primal: Primal) -> Objects:
    """The memory of arguments that is not accessed, such as the handle of an array: no shadow of it is either."""
    accessed = frozenset[MemoryObject]().union(*(primal.memory.objects(a.pointer) for a in primal.memory.accesses))
    found = frozenset(o for objects in primal.memory.pointers.values() for o in objects)
    return frozenset(o for o in found - accessed if o.kind is ObjectKind.ARGUMENT)


def _closure(primal: Primal) -> Objects:
    if primal.environment.deduces_memory:
        return _with_own_memory(primal)
    unused = unused_arguments(primal)
    groups = {frozenset(map(_buffer, objects)) - unused for objects in primal.memory.pointers.values()}
    found = set((primal.activity.varied_memory & primal.activity.useful_memory) | primal.activity.shadowed)
    changed = True
    while changed:
        before = len(found)
        for group in groups:
            if not found.isdisjoint(group):
                found |= group
        changed = before != len(found)
    return frozenset(found)


def _with_own_memory(primal: Primal) -> Objects:
    """The objects with a shadow, and what the function makes itself and the same pointers may lead to."""
    found = set(primal.activity.shadowed)
    own = (ObjectKind.STACK, ObjectKind.ALLOCATION)
    groups = {frozenset(o.whole for o in objects) for objects in primal.memory.pointers.values()}
    changed = True
    while changed:
        before = len(found)
        for group in groups:
            if not found.isdisjoint(group):
                found |= {o for o in group if o.kind in own}
        changed = before != len(found)
    return frozenset(found)
