"""Floats, and pointers, that LLVM moves as integers become floats and pointers again.

::

    %bits = load i64, ptr %source            ->     %bits = load double, ptr %source
    store i64 %bits, ptr %target                    store double %bits, ptr %target
    store i64 0, ptr %cell                          store double 0.0, ptr %cell

Legal because a load, phi, select and store of either type move the same bits; the type is only
changed when every instruction that the bits pass through is one of these, and when all the memory
they are read from and written to is known to hold floats of just that width.  Where what memory holds is
deduced, memory that such bits are copied from or to, and that is accessed in no other way, holds what
they are.  An integer on which anything is computed stays an integer: the adjoint refuses it where it is
differentiated.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import Users
from llvm_passes.analysis.evidence import certain_integers
from llvm_passes.analysis.memory import Memory
from llvm_passes.analysis.memory_accesses import TRANSFERS
from llvm_passes.analysis.memory_objects import MemoryObject, Objects
from llvm_passes.environment import Environment, Pointee
from llvm_passes.ir.constants import constant_value, float_constant
from llvm_passes.ir.model import (
    DOUBLE,
    FLOAT,
    I32,
    I64,
    PTR,
    Block,
    Call,
    Constant,
    FloatType,
    Function,
    Instruction,
    IntType,
    Load,
    Local,
    Phi,
    PointerType,
    Select,
    Store,
    Type,
    Value,
)
from llvm_passes.prepare.record_moves import with_record_moves

MOVED_AS: tuple[tuple[IntType, Type], ...] = ((I64, DOUBLE), (I32, FLOAT), (I64, PTR))
"""What integers of a width may be on the move."""
HELD: dict[Type, Pointee] = {DOUBLE: Pointee.DOUBLE, FLOAT: Pointee.FLOAT}
Held = dict[MemoryObject, Type]


def with_float_moves(function: Function, environment: Environment) -> Function:
    """The function with floats moved as floats."""
    function = with_record_moves(function, environment)
    for width, target in MOVED_AS:
        if target == PTR and not environment.deduces_memory:
            continue
        if not any(i.type == width or _stores(i, width) for i in function.instructions()):
            continue
        function = _Moves(function, Memory.of(function, environment), Users.of(function), width, target).rewritten()
    return function


def _stores(i: Instruction, width: IntType) -> bool:
    return isinstance(i, Store) and i.operands[0].type == width


@dataclass(frozen=True, eq=False)
class _Moves:
    function: Function
    memory: Memory
    users: Users
    width: IntType
    target: Type

    def rewritten(self) -> Function:
        held = self._held()
        moved = self._moved(held)
        blocks = tuple(
            Block(b.label, tuple(self._rewrite(i, moved, held) for i in b.instructions)) for b in self.function.blocks
        )
        return self.function.replace(blocks=blocks)

    def _held(self) -> Held:
        """Memory that is accessed in one type apart from integers, or that the environment says holds it."""
        seen: dict[MemoryObject, set[Type]] = {}
        integers: set[MemoryObject] = set()
        for access in self.memory.accesses:
            if isinstance(access.type, FloatType) or (self.target == PTR and isinstance(access.type, PointerType)):
                for accessed in self.memory.objects(access.pointer):
                    seen.setdefault(accessed, set()).add(access.type)
            elif access.type == self.width:
                integers |= self.memory.objects(access.pointer)
        for accessed, pointee in self.memory.pointees.items():
            for type, held in HELD.items():
                if pointee is held:
                    seen.setdefault(accessed, set()).add(type)
        held_types = {o: next(iter(types)) for o, types in seen.items() if len(types) == 1}
        return self._with_copies(held_types, integers) if self.memory.environment.deduces_memory else held_types

    def _with_copies(self, held: Held, integers: set[MemoryObject]) -> Held:
        """``held``, and what the bits are copied from or to, if it is accessed as integers of the width alone."""
        spared = certain_integers(self.function, self.memory)
        open_memory = {
            o for o in integers - spared - held.keys() if self.memory.pointees.get(o) in (Pointee.INTEGER, None)
        }
        changed = True
        while changed:
            before = len(held)
            for i in self.function.instructions():
                if isinstance(i, Load) and i.type == self.width:
                    self._spread(i, held, open_memory)
                elif isinstance(i, Call) and (i.callee_name or "").startswith(TRANSFERS):
                    self._connect([self.memory.objects(p) for p in i.operands[:2]], held, open_memory)
            changed = before != len(held)
        return held

    def _spread(self, load: Load, held: Held, open_memory: set[MemoryObject]) -> None:
        stores = (s.instruction for s in self.users.users(load.value))
        sinks = [self.memory.objects(s.operands[1]) for s in stores if isinstance(s, Store)]
        self._connect([self.memory.objects(load.operands[0]), *sinks], held, open_memory)

    def _connect(self, connected: list[Objects], held: Held, open_memory: set[MemoryObject]) -> None:
        """Between memory that bytes are copied from and to, what one holds, the other does."""
        if any(held.get(o) == self.target for objects in connected for o in objects):
            for objects in connected:
                held.update(dict.fromkeys(objects & open_memory, self.target))

    def _holds(self, pointer: Value, type: Type, held: Held) -> bool:
        """Whether all that the pointer may point into holds the target type, and the access is of its width."""
        objects = self.memory.objects(pointer)
        return type == self.width and bool(objects) and all(held.get(o) == self.target for o in objects)

    def _moved(self, held: Held) -> set[str]:
        """Integers that are nothing but floats on the move: the greatest fixed point."""
        candidates: dict[str, Instruction] = {
            i.name: i
            for i in self.function.instructions()
            if i.name is not None and isinstance(i, Load | Phi | Select) and i.type == self.width
        }
        changed = True
        while changed:
            rejected = [n for n, i in candidates.items() if not self._is_moved(i, candidates, held)]
            for name in rejected:
                del candidates[name]
            changed = bool(rejected)
        return set(candidates)

    def _is_moved(self, instruction: Instruction, candidates: dict[str, Instruction], held: Held) -> bool:
        match instruction:
            case Load(operands=(pointer,)):
                sources = self._holds(pointer, instruction.type, held)
            case Phi(operands=values) | Select(operands=(_, *values)):
                sources = all(self._is_number(v) or (isinstance(v, Local) and v.name in candidates) for v in values)
            case _:
                return False
        return sources and all(
            self._is_move(site.instruction, instruction.value, candidates, held)
            for site in self.users.users(instruction.value)
        )

    def _is_move(self, user: Instruction, value: Local, candidates: dict[str, Instruction], held: Held) -> bool:
        """Whether ``user`` only hands ``value`` on."""
        match user:
            case Store(operands=(stored, pointer)):
                return stored == value and self._holds(pointer, value.type, held)
            case Phi() | Select():
                return user.name in candidates
            case _:
                return False

    def _rewrite(self, i: Instruction, moved: set[str], held: Held) -> Instruction:
        match i:
            case Load() | Phi() | Select() if i.name in moved:
                operands = i.operands if isinstance(i, Load) else tuple(self._as_target(o, i.type) for o in i.operands)
                return i.replace(type=self.target, operands=operands)
            case Store(operands=(value, pointer)):
                is_moved = isinstance(value, Local) and value.name in moved
                if is_moved or (self._is_number(value) and self._holds(pointer, value.type, held)):
                    return i.replace(operands=(self._as_target(value, value.type), pointer))
        return i

    def _is_number(self, value: Value) -> bool:
        if not isinstance(value, Constant) or not isinstance(value.type, IntType):
            return False
        number = constant_value(value)
        return number == 0 if self.target == PTR else number is not None

    def _as_target(self, value: Value, type: Type) -> Value:
        """``value`` of the integer ``type`` as the float or pointer of the same bits; other operands as they are."""
        if value.type != type:
            return value
        if isinstance(value, Local):
            return Local(self.target, value.name)
        assert isinstance(value, Constant)
        if not isinstance(self.target, FloatType):
            return Constant(self.target, "null")
        bits = constant_value(value)
        assert isinstance(bits, int)
        wide = self.target == DOUBLE
        number: float = struct.unpack("<d" if wide else "<f", struct.pack("<q" if wide else "<i", bits))[0]
        return float_constant(self.target, number)
