"""Objects: the pieces of memory that pointers lead to, as far as an analysis tells them apart.

An object is an argument's memory, an allocation, a stack slot or a global.  Distinct objects do not
overlap; whether two *arguments* are distinct is the environment's promise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from llvm_passes.environment import Environment
from llvm_passes.ir.model import Constant, ConstantExpression, Global, Local, Value


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


def is_handed_in(found: MemoryObject) -> bool:
    """Whether it is memory that an argument leads to."""
    return found.kind in (ObjectKind.ARGUMENT, ObjectKind.POINTED)


HANDED_IN = (ObjectKind.ARGUMENT, ObjectKind.POINTED, ObjectKind.GLOBAL)
"""Kinds of memory that was there before the function ran."""


def buffer_behind(found: MemoryObject) -> MemoryObject:
    """The buffer of a handle; other memory as it is, in whole."""
    return MemoryObject(ObjectKind.ALLOCATION, found.name) if found.kind is ObjectKind.HANDLE else found.whole


@dataclass(frozen=True, eq=False)
class Pointers:
    """What the pointers of one function lead to."""

    environment: Environment
    pointers: Mapping[str, Objects]
    """By the name of the local."""

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
