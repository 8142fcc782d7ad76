"""Points-to with places: where in which object each pointer points, also pointers that were kept in memory.

::

    node->next = fresh;                 contents of `argument node`:  at 8 -> `allocation fresh`, at 0
    for (p = node; p; p = p->next)      p -> `argument node` at 0, `pointed node:8` at 0, `allocation fresh` at 0

A place is an object and a set of byte distances from its begin: ``at + k * stride``, and up to ``reach``
bytes more, which is how far an index of known range goes.  Stride 0 is one such stretch.  What pointers
in the memory behind an argument lead to is the object ``pointed a:8``: all that pointers at distance 8 in
``a`` lead to.  A path that comes back to a distance it had ends there, so a list is one object, and a tree
is a few.  Memory that a caller hands in may overlap other memory that it hands in, whatever the paths;
what is stored in one may be loaded from any of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from llvm_passes.analysis.bookkeeping import bookkeeping_bytes, buffer_of, is_bookkeeping, moved
from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.index_bounds import IndexBounds
from llvm_passes.analysis.memory_accesses import TRANSFERS, elements_of, is_resize
from llvm_passes.analysis.memory_objects import UNKNOWN, MemoryObject, ObjectKind, is_handed_in
from llvm_passes.environment import CalleeKind, Environment, Pointee
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    Alloca,
    BinaryOp,
    Call,
    Constant,
    ConstantExpression,
    Function,
    GetElementPtr,
    Global,
    Instruction,
    Load,
    Local,
    Phi,
    PointerType,
    Select,
    Store,
    Value,
)
from llvm_passes.ir.sizes import scalar_size, size_in_memory

LONGEST_PATH = 6
"""More pointers than this, one after the other, are one object."""
MOST_REACH = 1 << 16
"""An index that goes further than this many bytes is taken to go anywhere."""
MOST_GROWTH = 8
"""A place that grows more often is taken to repeat itself."""
MOST_PLACES = 32
"""Pointers at more places of an object than this are taken to be anywhere in it."""


class Offset(NamedTuple):
    """The byte distances from ``at + k * stride`` to ``at + k * stride + reach``."""

    at: int
    stride: int
    reach: int = 0

    def joined(self, other: Offset) -> Offset:
        stride = math.gcd(self.stride, other.stride, abs(self.at - other.at))
        return Offset(self.at % stride if stride else self.at, stride, max(self.reach, other.reach))

    def spanned(self, other: Offset) -> Offset:
        """Both, as one stretch from the nearer to the farther where neither has a stride."""
        if self.stride or other.stride:
            return self.joined(other)
        at = min(self.at, other.at)
        return Offset(at, 0, max(self.at + self.reach, other.at + other.reach) - at)

    def moved(self, other: Offset) -> Offset:
        stride = math.gcd(self.stride, other.stride)
        at = self.at + other.at
        return Offset(at % stride if stride else at, stride, self.reach + other.reach)

    def may_meet(self, other: Offset) -> bool:
        """Whether an 8-byte pointer here may overlap one there."""
        stride = math.gcd(self.stride, other.stride)
        ahead = other.at - self.at
        if not stride:
            return -other.reach - 8 < ahead < self.reach + 8
        ahead %= stride
        return ahead < self.reach + 8 or stride - ahead < other.reach + 8


START = Offset(0, 0)
Places = dict[MemoryObject, Offset]


@dataclass(eq=False)
class PointsTo:
    """Least fixed point of the flow of places through instructions and memory."""

    function: Function
    environment: Environment
    places: dict[str, Places] = field(default_factory=dict)
    """Where each pointer points."""
    contents: dict[MemoryObject, dict[Offset, Places]] = field(default_factory=dict)
    """Where the pointers that were stored in an object point, by the place of the store."""

    def __post_init__(self) -> None:
        self._definitions = Definitions.of(self.function)
        self._data_offsets: dict[str, int] = {}
        """Where in a handle the address of its buffer stands."""
        self._growth: dict[tuple[int, MemoryObject], int] = {}
        self._walking = {i.name for i in self.function.instructions() if isinstance(i, Phi) and self._walks(i)}
        self._bounds = IndexBounds(self.function, self._definitions)
        self._pointees = {
            a.name: f.pointee for a, f in zip(self.function.arguments, self.environment.arguments, strict=True)
        }
        for argument in self.function.arguments:
            if isinstance(argument.type, PointerType):
                self.places[argument.name] = {MemoryObject(ObjectKind.ARGUMENT, argument.name): START}
        body = [i for i in self.function.instructions() if self._matters(i)]
        for i in body:
            if isinstance(i.type, PointerType):
                self.places.setdefault(i.value.name, {})
        while self._round(body):
            continue
        for i in body:
            if is_resize(i, self.environment):
                self.places[elements_of(i.value).name] = {o.whole: START for o in self.places[i.value.name]}

    def _walks(self, phi: Phi) -> bool:
        """Whether a pointer comes from itself, some distance further."""
        for value in phi.operands:
            for _ in range(MOST_PLACES):
                made = self._definitions.instruction(value)
                if not isinstance(made, GetElementPtr):
                    break
                value = made.operands[0]
            if value == phi.value:
                return True
        return False

    def of(self, pointer: Value) -> Places:
        match pointer:
            case Local():
                return self.places.get(pointer.name, {UNKNOWN: START})
            case Global():
                return {MemoryObject(ObjectKind.GLOBAL, pointer.name): START}
            case ConstantExpression() if len(pointer.globals) == 1:
                return {MemoryObject(ObjectKind.GLOBAL, pointer.globals[0]): Offset(0, 1)}
            case Constant(_, "null" | "poison" | "undef"):
                return {}
            case _:
                return {UNKNOWN: START}

    def bookkeeping_bytes(self, found: MemoryObject) -> int:
        """How many bytes at the beginning of an object are objects of their own, by their distance."""
        return bookkeeping_bytes(found, self.environment, self._definitions)

    def reached(self, found: MemoryObject) -> frozenset[MemoryObject]:
        """What the pointers in an object may lead to, in any number of steps."""
        seen: set[MemoryObject] = set()
        pending = [found]
        while pending:
            for places in self.contents.get(pending.pop(), {}).values():
                pending += [o for o in places if o not in seen]
                seen |= places.keys()
        return frozenset(seen)

    # -- the flow ---------------------------------------------------------------------------------

    @staticmethod
    def _matters(i: Instruction) -> bool:
        if isinstance(i.type, PointerType):
            return True
        if isinstance(i, Store):
            return isinstance(i.operands[0].type, PointerType)
        return isinstance(i, Call) and (i.callee_name or "").startswith(TRANSFERS)

    def _round(self, body: Sequence[Instruction]) -> bool:
        changed = False
        for i in body:
            changed |= self._step(i)
        return changed

    def _step(self, i: Instruction) -> bool:
        """Adds what the instruction makes known; whether that was new."""
        match i:
            case Store(operands=(value, pointer)):
                changed = False
                for o, at in list(self.of(pointer).items()):
                    changed |= self._put(o, at, self.of(value))
                return changed
            case Call() if i.name is None:
                return self._copy(i)
            case _:
                known = self.places[i.value.name]
                walks = i.name in self._walking
                repeats = any(self._growth.get((id(known), o), 0) > MOST_GROWTH for o in known)
                return self._join(known, self._result(i, walks or repeats), walks=walks)

    def _join(self, known: Places, found: Places, *, walks: bool = False) -> bool:
        """Adds places; ``walks`` says that they are steps of a pointer that goes through an array."""
        changed = False
        for o, at in found.items():
            joined = at
            if o in known:
                key = id(known), o
                growth = self._growth.get(key, 0)
                widens = walks or growth > MOST_GROWTH
                joined = known[o].joined(at) if widens else known[o].spanned(at)
                if joined.reach > known[o].reach and growth > 2 * MOST_GROWTH:
                    joined = Offset(0, 1)  # a step of varying length, taken again and again
                if joined != known[o]:
                    self._growth[key] = growth + 1
            if known.get(o) != joined:
                known[o] = joined
                changed = True
        return changed

    @staticmethod
    def _gather(found: Places, more: Places, walks: bool) -> None:
        """Adds places to those that one instruction gives."""
        for o, at in more.items():
            known = found.get(o)
            found[o] = at if known is None else known.joined(at) if walks else known.spanned(at)

    def _put(self, target: MemoryObject, at: Offset, value: Places) -> bool:
        if not value:
            return False
        if len(self.contents.get(target, {})) > MOST_PLACES:
            at = Offset(0, 1)
        return self._join(self.contents.setdefault(target, {}).setdefault(at, {}), value)

    def _copy(self, call: Call) -> bool:
        """Pointers that a copy of bytes carries along."""
        changed = False
        for source, begin in self.of(call.operands[1]).items():
            for at, value in list(self._entries(source)):
                away = Offset(at.at - begin.at, math.gcd(at.stride, begin.stride))
                for target, start in self.of(call.operands[0]).items():
                    changed |= self._put(target, start.moved(away), value)
        return changed

    def _entries(self, found: MemoryObject) -> Iterator[tuple[Offset, Places]]:
        yield from self.contents.get(found, {}).items()
        if self._hands_in_pointers(found):
            yield Offset(0, 1), {self._pointed(found, Offset(0, 1)): START}

    def _result(self, i: Instruction, walks: bool) -> Places:
        match i:
            case GetElementPtr():
                return self._moved(i)
            case Phi(operands=values) | Select(operands=(_, *values)):
                found: Places = {}
                for value in values:
                    self._gather(found, self.of(value), walks)
                return found
            case Alloca(name=str(name)):
                return {MemoryObject(ObjectKind.STACK, name): START}
            case Call() if is_resize(i, self.environment):
                return {buffer_of(o, self.environment, self._definitions): START for o in self.of(i.operands[0])}
            case Call(name=str(name)):
                facts = self.environment.callees.get(i.callee_name or "")
                if facts is None or facts.kind is not CalleeKind.ALLOCATE:
                    return {UNKNOWN: START}
                if facts.data_offset is None:
                    return {MemoryObject(ObjectKind.ALLOCATION, name): START}
                self._data_offsets[name] = facts.data_offset
                return {MemoryObject(ObjectKind.HANDLE, name): START}
            case Load(operands=(pointer,)):
                return self._loaded(pointer, walks)
            case _:
                return {UNKNOWN: START}

    def _moved(self, gep: GetElementPtr) -> Places:
        """Where ``gep`` leads; a field of bookkeeping is an object that begins where it stands in its buffer."""
        away = self._displacement(gep)
        found: Places = {}
        for o, at in self.of(gep.operands[0]).items():
            if is_bookkeeping(o):
                begin = Offset(int(o.field), 0)
                o = moved(o, gep, self.environment, self._definitions)
                self._gather(found, {o: START if is_bookkeeping(o) else begin.moved(away)}, walks=True)
            else:
                self._gather(found, {o: at.moved(away)}, walks=True)
        return found

    def _loaded(self, pointer: Value, walks: bool) -> Places:
        """Where a pointer that is read at ``pointer`` points."""
        found: Places = {}
        for o, at in self.of(pointer).items():
            if o.kind in (ObjectKind.UNKNOWN, ObjectKind.GLOBAL):
                return {UNKNOWN: START}
            if o.kind is ObjectKind.HANDLE:
                if at != Offset(self._data_offsets[o.name], 0):
                    return {UNKNOWN: START}
                self._gather(found, {buffer_of(o, self.environment, self._definitions): START}, walks)
                continue
            for other, entries in self.contents.items():
                may_be_same = is_handed_in(o) and is_handed_in(other) and other != o
                for place, value in entries.items():
                    if may_be_same or (other == o and place.may_meet(at)):
                        self._gather(found, value, walks)
            if self._hands_in_pointers(o):
                self._gather(found, {self._pointed(o, at): START}, walks)
            elif is_handed_in(o):
                return {UNKNOWN: START}
        return found

    def _hands_in_pointers(self, found: MemoryObject) -> bool:
        if found.kind is ObjectKind.POINTED:
            return True
        return found.kind is ObjectKind.ARGUMENT and self._pointees.get(found.name) is Pointee.INFERRED

    @staticmethod
    def _pointed(found: MemoryObject, at: Offset) -> MemoryObject:
        """What pointers at a distance in the caller's memory lead to."""
        root, *path = found.name.split(":")
        step = str(at.at)
        if step in path:
            path = path[: path.index(step)]
        path = [*path, step][:LONGEST_PATH]
        return MemoryObject(ObjectKind.POINTED, ":".join((root, *path)))

    def _displacement(self, gep: GetElementPtr) -> Offset:
        size = size_in_memory(gep.source)
        if size is None or len(gep.operands) > 3:
            return Offset(0, 1)
        label = self._definitions.label(gep.value) or ""
        away = self._multiple(gep.operands[1], size, label)
        if len(gep.operands) == 3:
            element = scalar_size(getattr(gep.source, "element", gep.source))
            if element is None:
                return Offset(0, 1)
            away = away.moved(self._multiple(gep.operands[2], element, label))
        return away

    def _multiple(self, index: Value, size: int, label: str, steps: int = LONGEST_PATH) -> Offset:
        """``index * size``, in a block, as a set of distances."""
        if isinstance(index, Constant):
            number = constant_value(index)
            return Offset(number * size, 0) if isinstance(number, int) else Offset(0, 1)
        made = self._definitions.instruction(index)
        bound = self._bounds.bound(index, label)
        if bound is not None and bound * size <= MOST_REACH:
            return Offset(0, 0, (bound - 1) * size)
        match made:
            case BinaryOp(opcode="mul", operands=(inner, Constant() as factor)):
                number = constant_value(factor)
                if isinstance(number, int) and number > 0:
                    return self._multiple(inner, size * number, label)
                if isinstance(number, int) and number:
                    return Offset(0, size * -number)
            case BinaryOp(opcode="shl", operands=(inner, Constant() as factor)):
                number = constant_value(factor)
                if isinstance(number, int) and 0 <= number < 32:
                    return self._multiple(inner, size << number, label)
            case BinaryOp(opcode="add", operands=(inner, Constant() as term)):
                number = constant_value(term)
                if isinstance(number, int):
                    return self._multiple(inner, size, label).moved(Offset(number * size, 0))
            case Select(operands=(_, *choices)) if steps:
                return self._any_multiple(choices, size, label, steps)
            case Phi(operands=choices) if steps and not _is_carried(made):
                return self._any_multiple(choices, size, label, steps)
        return Offset(0, size)

    def _any_multiple(self, choices: Sequence[Value], size: int, label: str, steps: int) -> Offset:
        found = [self._multiple(choice, size, label, steps - 1) for choice in choices]
        total = found[0]
        for one in found[1:]:
            total = total.spanned(one)
        return total


def _is_carried(phi: Phi) -> bool:
    """Whether a phi may take a value that was computed from it: one that joins more than constants may."""
    return len(phi.operands) > 1 and not all(isinstance(v, Constant) for v in phi.operands)
