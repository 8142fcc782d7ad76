"""Floats that LLVM moves as integers become floats again.

::

    %bits = load i64, ptr %source            ->     %bits = load double, ptr %source
    store i64 %bits, ptr %target                    store double %bits, ptr %target
    store i64 0, ptr %cell                          store double 0.0, ptr %cell

Legal because a load, phi, select and store of either type move the same bits; the type is only
changed when every instruction that the bits pass through is one of these, and when all the memory
they are read from and written to is known to hold floats of just that width.  An integer on which
anything is computed stays an integer: the adjoint refuses it where it is differentiated.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import Users
from llvm_passes.analysis.memory import Memory, MemoryObject
from llvm_passes.environment import Environment, Pointee
from llvm_passes.ir.constants import constant_value, float_constant
from llvm_passes.ir.model import (
    DOUBLE,
    FLOAT,
    I32,
    I64,
    Block,
    Constant,
    FloatType,
    Function,
    Instruction,
    IntType,
    Load,
    Local,
    Phi,
    Select,
    Store,
    Type,
    Value,
)

FLOAT_OF_WIDTH: dict[Type, FloatType] = {I64: DOUBLE, I32: FLOAT}
HELD = {DOUBLE: Pointee.DOUBLE, FLOAT: Pointee.FLOAT}


def with_float_moves(function: Function, environment: Environment) -> Function:
    """The function with floats moved as floats."""
    return _Moves(function, Memory.of(function, environment), Users.of(function)).rewritten()


@dataclass(frozen=True, eq=False)
class _Moves:
    function: Function
    memory: Memory
    users: Users

    def rewritten(self) -> Function:
        floats = self._float_memory()
        moved = self._moved(floats)
        blocks = tuple(
            Block(b.label, tuple(self._rewrite(i, moved, floats) for i in b.instructions)) for b in self.function.blocks
        )
        return self.function.replace(blocks=blocks)

    def _float_memory(self) -> dict[MemoryObject, FloatType]:
        """Memory that is accessed as floats of one type, or that the environment says holds them."""
        seen: dict[MemoryObject, set[Type]] = {}
        for access in self.memory.accesses:
            if isinstance(access.type, FloatType):
                for accessed in self.memory.objects(access.pointer):
                    seen.setdefault(accessed, set()).add(access.type)
        for accessed, pointee in self.memory.pointees.items():
            for type, held in HELD.items():
                if pointee is held:
                    seen.setdefault(accessed, set()).add(type)
        return {o: t for o, types in seen.items() if len(types) == 1 and isinstance(t := next(iter(types)), FloatType)}

    def _holds(self, pointer: Value, type: Type, floats: dict[MemoryObject, FloatType]) -> bool:
        """Whether all that the pointer may point into holds floats of the integer type's width."""
        objects = self.memory.objects(pointer)
        return bool(objects) and all(floats.get(o) == FLOAT_OF_WIDTH.get(type) is not None for o in objects)

    def _moved(self, floats: dict[MemoryObject, FloatType]) -> set[str]:
        """Integers that are nothing but floats on the move: the greatest fixed point."""
        candidates: dict[str, Instruction] = {
            i.name: i
            for i in self.function.instructions()
            if i.name is not None and isinstance(i, Load | Phi | Select) and i.type in FLOAT_OF_WIDTH
        }
        changed = True
        while changed:
            rejected = [n for n, i in candidates.items() if not self._is_moved(i, candidates, floats)]
            for name in rejected:
                del candidates[name]
            changed = bool(rejected)
        return set(candidates)

    def _is_moved(
        self, instruction: Instruction, candidates: dict[str, Instruction], floats: dict[MemoryObject, FloatType]
    ) -> bool:
        match instruction:
            case Load(operands=(pointer,)):
                sources = self._holds(pointer, instruction.type, floats)
            case Phi(operands=values) | Select(operands=(_, *values)):
                sources = all(_is_number(v) or (isinstance(v, Local) and v.name in candidates) for v in values)
            case _:
                return False
        return sources and all(
            self._is_move(site.instruction, instruction.value, candidates, floats)
            for site in self.users.users(instruction.value)
        )

    def _is_move(
        self,
        user: Instruction,
        value: Local,
        candidates: dict[str, Instruction],
        floats: dict[MemoryObject, FloatType],
    ) -> bool:
        """Whether ``user`` only hands ``value`` on."""
        match user:
            case Store(operands=(stored, pointer)):
                return stored == value and self._holds(pointer, value.type, floats)
            case Phi() | Select():
                return user.name in candidates
            case _:
                return False

    def _rewrite(self, i: Instruction, moved: set[str], floats: dict[MemoryObject, FloatType]) -> Instruction:
        match i:
            case Load() | Phi() | Select() if i.name in moved:
                operands = i.operands if isinstance(i, Load) else tuple(_as_float(o, i.type) for o in i.operands)
                return i.replace(type=FLOAT_OF_WIDTH[i.type], operands=operands)
            case Store(operands=(value, pointer)):
                is_moved = isinstance(value, Local) and value.name in moved
                if is_moved or (_is_number(value) and self._holds(pointer, value.type, floats)):
                    return i.replace(operands=(_as_float(value, value.type), pointer))
        return i


def _is_number(value: Value) -> bool:
    return isinstance(value, Constant) and isinstance(value.type, IntType) and constant_value(value) is not None


def _as_float(value: Value, type: Type) -> Value:
    """``value`` of the integer ``type`` as the float of the same bits; other operands as they are."""
    if value.type != type:
        return value
    target = FLOAT_OF_WIDTH[type]
    if isinstance(value, Local):
        return Local(target, value.name)
    assert isinstance(value, Constant)
    bits = constant_value(value)
    assert isinstance(bits, int)
    wide = target == DOUBLE
    number: float = struct.unpack("<d" if wide else "<f", struct.pack("<q" if wide else "<i", bits))[0]
    return float_constant(target, number)
