"""Records: what a byte of an object holds, deduced from the accesses to it, and objects cut into their fields.

::

    struct { double mass; int charge; double *path; } *p;     p->mass, p->charge, p->path[i]

An object that is accessed in one type alone stays whole.  Otherwise accesses that overlap are one field,
modulo the stride at which the object is walked, and each field is an object of its own: the passes then
see memory of doubles, of integers and of pointers, and refuse only what mixes them in the same bytes.
An object into which bytes are copied or filled stays whole too, unless that spares or covers each field.

Where that leaves different types in one field, because an index may go anywhere, C's own rule helps: memory
of one type is not accessed as another.  It holds where each access says its type, and none says ``char``,
as those to a union do.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from llvm_passes.analysis.memory_accesses import FILL, Access, is_resize
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind, Objects
from llvm_passes.analysis.points_to import Offset, Places, PointsTo
from llvm_passes.environment import Environment
from llvm_passes.ir.model import Call, Load, Local, Store, Type
from llvm_passes.ir.sizes import scalar_size


@dataclass(frozen=True, slots=True)
class Span:
    """The bytes that an access touches."""

    at: Offset
    size: int


@dataclass(frozen=True, slots=True)
class Layout:
    """How an object is cut: begins of its fields with their sizes, and the stride at which they repeat."""

    stride: int
    fields: tuple[tuple[int, int], ...]
    types: frozenset[str] = frozenset()
    """The types of the members, where these are what the object is cut by."""
    base: int = 0
    """Where the first whole element begins of which the fields are named."""

    def field_at(self, at: Offset) -> int | None:
        """Begin of the field that holds these bytes; None when they lie in no single field."""
        if at.stride and (not self.stride or at.stride % self.stride):
            return None
        place = at.at % self.stride if self.stride else at.at
        found = (begin for begin, size in self.fields if begin <= place and place + at.reach < begin + size)
        return next(found, None)


def layouts(accesses: Iterable[Access], points: PointsTo) -> dict[MemoryObject, Layout]:
    """The layout of every object that is accessed in several types; objects that stay whole are left out."""
    spans: dict[MemoryObject, list[tuple[Span, Type]]] = {}
    named: dict[MemoryObject, set[str | None]] = {}
    whole: set[MemoryObject] = set()
    for access in accesses:
        size = None if access.type is None else scalar_size(access.type)
        for found, at in points.of(access.pointer).items():
            if found.kind in (ObjectKind.GLOBAL, ObjectKind.UNKNOWN):
                continue
            if access.type is None and _is_of_all_fields(access, found, points.environment):
                continue
            if access.type is None or size is None:
                whole.add(found)
            else:
                spans.setdefault(found, []).append((Span(at, size), access.type))
                named.setdefault(found, set()).add(alias_type(access, points.environment))
    cut = {
        found: _by_type(_layout(seen), seen, named[found])
        for found, seen in spans.items()
        if found not in whole and _is_mixed(seen)
    }
    return {found: _behind(layout, points.bookkeeping_bytes(found)) for found, layout in cut.items() if layout}


def _behind(layout: Layout, header: int) -> Layout:
    """The layout with fields named by where they are in an element that lies behind the bookkeeping."""
    if not header:
        return layout
    return dataclasses.replace(layout, base=-(-header // layout.stride) * layout.stride if layout.stride else 0)


def alias_type(access: Access, environment: Environment) -> str | None:
    """What C says that the accessed memory holds; None where it says nothing."""
    if not isinstance(access.instruction, Load | Store):
        return None
    node = next((node for kind, node in access.instruction.scopes if kind == "tbaa"), None)
    return None if node is None else environment.alias_types.get(node)


def _by_type(layout: Layout | None, seen: list[tuple[Span, Type]], named: set[str | None]) -> Layout | None:
    """``layout``, or one by types where it leaves several types in one field."""
    if layout is not None:
        held: dict[int | None, set[Type]] = {}
        for span, type in seen:
            held.setdefault(layout.field_at(span.at), set()).add(type)
        if all(len(types) == 1 for types in held.values()):
            return layout
    types = frozenset(name for name in named if name is not None)
    return Layout(0, (), types) if None not in named and len(types) > 1 else layout


def _is_of_all_fields(access: Access, found: MemoryObject, environment: Environment) -> bool:
    """Whether memory made here is filled, or moved as it grows: each of its fields, and their shadows, alike."""
    if is_resize(access.instruction, environment):
        return True
    is_fill = isinstance(access.instruction, Call) and (access.instruction.callee_name or "").startswith(FILL)
    return is_fill and found.kind in (ObjectKind.STACK, ObjectKind.ALLOCATION)


def _is_mixed(seen: list[tuple[Span, Type]]) -> bool:
    return len({type for _, type in seen}) > 1


def _layout(seen: list[tuple[Span, Type]]) -> Layout | None:
    stride = math.gcd(*(span.at.stride for span, _ in seen))
    intervals: list[tuple[int, int]] = []
    for span, _ in seen:
        begin = span.at.at % stride if stride else span.at.at
        end = begin + span.at.reach + span.size
        if stride and end > stride:
            return None
        intervals.append((begin, end))
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(intervals):
        if merged and begin < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((begin, end))
    if len(merged) < 2:
        return None
    return Layout(stride, tuple((begin, end - begin) for begin, end in merged))


def field_objects(places: Places, cuts: Mapping[MemoryObject, Layout], types: frozenset[str]) -> Objects:
    """The fields that a pointer may point into; all of an object where that is not one field.

    ``types`` are those in which memory is accessed through the pointer.
    """
    found: set[MemoryObject] = set()
    for whole, at in places.items():
        layout = cuts.get(whole)
        if layout is None:
            found.add(whole)
            continue
        if layout.types:
            members = layout.types & types or layout.types
            found |= {MemoryObject(whole.kind, whole.name, name) for name in members}
            continue
        begin = layout.field_at(at)
        fields = [begin] if begin is not None else [b for b, _ in layout.fields]
        found |= {MemoryObject(whole.kind, whole.name, layout.base + b) for b in fields}
    return frozenset(found)


def pointer_objects(
    accesses: Iterable[Access], points: PointsTo, cuts: Mapping[MemoryObject, Layout]
) -> dict[str, Objects]:
    """The objects behind each pointer, cut into fields; all of the fields behind one through which bytes are filled."""
    spread = {a.pointer.name for a in accesses if a.type is None and isinstance(a.pointer, Local)}
    anywhere = Offset(0, 1)
    types: dict[str, set[str]] = {}
    for access in accesses:
        known = alias_type(access, points.environment)
        if isinstance(access.pointer, Local) and known is not None:
            types.setdefault(access.pointer.name, set()).add(known)
    return {
        name: field_objects(
            dict.fromkeys(places, anywhere) if name in spread else places, cuts, frozenset(types.get(name, ()))
        )
        for name, places in points.places.items()
    }
