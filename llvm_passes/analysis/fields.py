"""Records: what a byte of an object holds, deduced from the accesses to it, and objects cut into their fields.

::

    struct { double mass; int charge; double *path; } *p;     p->mass, p->charge, p->path[i]

An object that is accessed in one type alone stays whole.  Otherwise accesses that overlap are one field,
modulo the stride at which the object is walked, and each field is an object of its own: the passes then
see memory of doubles, of integers and of pointers, and refuse only what mixes them in the same bytes.
An object into which bytes are copied or filled stays whole too, unless that spares or covers each field.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from llvm_passes.analysis.memory import FILL, Access, MemoryObject, ObjectKind, Objects, scalar_size
from llvm_passes.analysis.points_to import Offset, Places, PointsTo
from llvm_passes.ir.model import Call, Local, Type


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
    whole: set[MemoryObject] = set()
    for access in accesses:
        size = None if access.type is None else scalar_size(access.type)
        for found, at in points.of(access.pointer).items():
            if found.kind in (ObjectKind.GLOBAL, ObjectKind.UNKNOWN):
                continue
            if access.type is None and _is_fill_of_own(access, found):
                continue
            if access.type is None or size is None:
                whole.add(found)
            else:
                spans.setdefault(found, []).append((Span(at, size), access.type))
    cut = {found: _layout(seen) for found, seen in spans.items() if found not in whole and _is_mixed(seen)}
    return {found: layout for found, layout in cut.items() if layout is not None}


def _is_fill_of_own(access: Access, found: MemoryObject) -> bool:
    """Whether memory made here is filled: that goes for each of its fields, and for their shadows, alike."""
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


def field_objects(places: Places, cuts: Mapping[MemoryObject, Layout]) -> Objects:
    """The fields that a pointer may point into; all of an object where that is not one field."""
    found: set[MemoryObject] = set()
    for whole, at in places.items():
        layout = cuts.get(whole)
        if layout is None:
            found.add(whole)
            continue
        begin = layout.field_at(at)
        fields = [begin] if begin is not None else [b for b, _ in layout.fields]
        found |= {MemoryObject(whole.kind, whole.name, b) for b in fields}
    return frozenset(found)


def pointer_objects(
    accesses: Iterable[Access], points: PointsTo, cuts: Mapping[MemoryObject, Layout]
) -> dict[str, Objects]:
    """The objects behind each pointer, cut into fields; all of the fields behind one through which bytes are filled."""
    spread = {a.pointer.name for a in accesses if a.type is None and isinstance(a.pointer, Local)}
    anywhere = Offset(0, 1)
    return {
        name: field_objects(dict.fromkeys(places, anywhere) if name in spread else places, cuts)
        for name, places in points.places.items()
    }
