"""Which memory certainly holds integers.

Bytes of a float may be moved as integers, so that memory is only read and written in integer types says
little.  What says that it holds integers is arithmetic on what is read from it, or arithmetic behind what
is written to it: nobody adds 1 to the bits of a float and differentiates the result.  Bitwise operations
say nothing, because they are how the sign of a float is changed.
"""

from __future__ import annotations

from llvm_passes.analysis.control_flow import Definitions, Users
from llvm_passes.analysis.memory import Memory
from llvm_passes.analysis.memory_objects import MemoryObject, Objects
from llvm_passes.environment import Pointee
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    BinaryOp,
    Call,
    Cast,
    Compare,
    Constant,
    Function,
    GetElementPtr,
    Instruction,
    IntType,
    Load,
    Phi,
    Select,
    Store,
    Switch,
    Value,
)

ARITHMETIC = frozenset({"add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "shl", "ashr"})
CONVERSIONS = frozenset({"sext", "sitofp", "uitofp", "fptosi", "fptoui"})
MOST_STEPS = 8
"""How many phis and selects are followed."""


def certain_integers(function: Function, memory: Memory) -> Objects:
    """The objects that are accessed as integers alone and that the function calculates with."""
    definitions, users = Definitions.of(function), Users.of(function)
    found: set[MemoryObject] = set()
    for access in memory.accesses:
        match access.instruction:
            case Load() as load if isinstance(load.type, IntType):
                certain = _is_used_as_integer(load.value, users, MOST_STEPS)
            case Store(operands=(value, _)) if isinstance(value.type, IntType):
                certain = _is_made_as_integer(value, definitions, MOST_STEPS)
            case _:
                certain = False
        if certain:
            found |= memory.objects(access.pointer)
    return frozenset(o for o in found if memory.pointees.get(o) is Pointee.INTEGER)


def _is_used_as_integer(value: Value, users: Users, steps: int) -> bool:
    for site in users.users(value):
        user = site.instruction
        match user:
            case Phi() | Select() if user.type == value.type and steps:
                if _is_used_as_integer(user.value, users, steps - 1):
                    return True
            case _ if _is_integer_work(user):
                return True
    return False


def _is_made_as_integer(value: Value, definitions: Definitions, steps: int) -> bool:
    if isinstance(value, Constant):
        number = constant_value(value)
        # As a float it would be a denormal number of the smallest.
        return isinstance(number, int) and 0 < abs(number) < 1 << 20
    made = definitions.instruction(value)
    match made:
        case Phi(operands=values) | Select(operands=(_, *values)):
            return bool(steps) and any(_is_made_as_integer(v, definitions, steps - 1) for v in values)
        case None:
            return False
        case _:
            return not isinstance(made, Load) and _is_integer_work(made)


def _is_integer_work(i: Instruction) -> bool:
    match i:
        case BinaryOp():
            return i.opcode in ARITHMETIC
        case Cast():
            return i.opcode in CONVERSIONS
        case Compare() | GetElementPtr() | Switch():
            return True
        case Call():
            return (i.callee_name or "").startswith(("llvm.smax", "llvm.smin", "llvm.umax", "llvm.umin", "llvm.abs"))
        case _:
            return False
