"""Which objects each pointer may point into, and what those objects hold.

An object is an argument's memory, an allocation, a stack slot or a global.  Distinct objects do not
overlap; whether two *arguments* are distinct is the environment's promise (a front end checks it
when the gradient is called), and without it they may be the same memory.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from llvm_passes.analysis.fields import layouts, pointer_objects
from llvm_passes.analysis.memory_accesses import Access, is_resize, memory_accesses
from llvm_passes.analysis.memory_objects import (
    HANDED_IN,
    UNKNOWN,
    MemoryObject,
    ObjectKind,
    Objects,
    Pointers,
    buffer_behind,
)
from llvm_passes.analysis.pointees import inferred_pointees
from llvm_passes.analysis.pointer_flow import kept_pointers, points_to
from llvm_passes.analysis.points_to import PointsTo
from llvm_passes.environment import Environment, Pointee
from llvm_passes.ir.model import PTR, Function, Local, PointerType, Store, Value


@dataclass(frozen=True, eq=False)
class Memory(Pointers):
    """The pointers and memory accesses of one function."""

    accesses: tuple[Access, ...]
    pointees: Mapping[MemoryObject, Pointee]
    reached: Mapping[MemoryObject, Objects] = field(default_factory=dict)
    """What the pointers that are kept in an object may lead to, in any number of steps; deduced memory alone."""

    @staticmethod
    def of(function: Function, environment: Environment) -> Memory:
        if environment.deduces_memory:
            return _deduced(function, environment)
        pointers = points_to(function, environment)
        accesses = tuple(memory_accesses(function, environment))
        known = {
            MemoryObject(ObjectKind.ARGUMENT, a.name): facts.pointee
            for a, facts in zip(function.arguments, environment.arguments, strict=True)
            if isinstance(a.type, PointerType)
        }
        memory = Memory(environment, pointers, accesses, known)
        pointees = {**inferred_pointees(memory, accesses), **known}
        return dataclasses.replace(memory, pointees=pointees, reached=_reached(memory, kept_pointers(function)))

    @property
    def keeps_pointers(self) -> bool:
        """Whether pointers that are kept in memory, and read back, may be followed."""
        return self.environment.deduces_memory or bool(self.reached)

    def pointee(self, pointer: Value) -> Pointee:
        """What the memory behind the pointer holds."""
        found = {self.pointees.get(o, Pointee.UNKNOWN) for o in self.objects(pointer)}
        return found.pop() if len(found) == 1 else Pointee.MIXED

    def may_overlap(self, left: MemoryObject, right: MemoryObject) -> bool:
        if left == right or UNKNOWN in (left, right):
            return True
        if ObjectKind.POINTED in (left.kind, right.kind):
            return left.kind in HANDED_IN and right.kind in HANDED_IN
        if self.environment.deduces_memory and left.kind is not right.kind:
            # A caller may pass the address of a global variable.
            return left.kind in HANDED_IN and right.kind in HANDED_IN
        if left.kind is ObjectKind.ARGUMENT and left.name == right.name:
            return False  # two fields of one record
        both_arguments = left.kind is right.kind is ObjectKind.ARGUMENT
        return both_arguments and not self.environment.distinct_arguments

    @cached_property
    def escaping(self) -> Objects:
        """What the function may hand to its caller: memory that memory from outside holds a pointer to."""
        outside = (*HANDED_IN, ObjectKind.UNKNOWN)
        return frozenset().union(*(reached for o, reached in self.reached.items() if o.kind in outside))

    @cached_property
    def resized(self) -> Objects:
        """Buffers that may move while the function runs."""
        found = (self.objects(a.pointer) for a in self.accesses if is_resize(a.instruction, self.environment))
        return frozenset[MemoryObject]().union(*found)

    def writes(self) -> Iterator[Access]:
        return (a for a in self.accesses if a.is_write)


def _deduced(function: Function, environment: Environment) -> Memory:
    """The memory of a function of whose pointers nothing is known but how they are used."""
    points = PointsTo(function, environment)
    accesses = tuple(memory_accesses(function, environment))
    pointers = pointer_objects(accesses, points, layouts(accesses, points))
    memory = Memory(environment, pointers, accesses, {}, {o: points.reached(o) for o in points.contents})
    return dataclasses.replace(memory, pointees=inferred_pointees(memory, accesses))


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


def describe_memory(function: Function, memory: Memory) -> str:
    """The objects behind each pointer, and what each object holds, as stable text: what the IR tests compare."""
    lines = [f"memory of @{function.name}:"]
    for name, objects in memory.pointers.items():
        lines.append(f"  {Local(PTR, name)} -> {', '.join(str(o) for o in sorted(objects, key=str)) or 'nothing'}")
    held = sorted(memory.pointees.items(), key=lambda item: str(item[0]))
    lines += [f"  {found} holds {pointee.value}" for found, pointee in held]
    return "\n".join(lines) + "\n"
