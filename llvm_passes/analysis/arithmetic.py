"""Integer arithmetic written as instructions, constants folded on the way.

What :mod:`trip_count` derives is an expression over values that are known before a loop; here it
becomes instructions that can stand in the preheader.  Nothing here carries ``nsw``, ``nuw`` or
``inbounds``: the instructions run where the loop's own guards may not hold.
"""

from __future__ import annotations

from collections.abc import Collection

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.induction import constant_integer, is_invariant, wrapped
from llvm_passes.analysis.loops import Loop
from llvm_passes.ir.constants import int_constant
from llvm_passes.ir.model import (
    I1,
    BinaryOp,
    Call,
    Cast,
    Compare,
    Constant,
    GetElementPtr,
    Instruction,
    IntType,
    Local,
    Select,
    Type,
    UnaryOp,
    Value,
)

_SPECULATABLE = frozenset({"add", "sub", "mul", "and", "or", "xor", "shl", "lshr", "ashr"})
_SPECULATABLE_CALLS = ("llvm.smax.", "llvm.smin.", "llvm.umax.", "llvm.umin.")


class Arithmetic:
    """Instructions in the making.  Names are ``<prefix>.<number>``: the caller vouches for the prefix."""

    def __init__(self, prefix: str, definitions: Definitions) -> None:
        self._prefix = prefix
        self._definitions = definitions
        self._instructions: dict[str, Instruction] = {}
        self._hoisted: dict[str, Value] = {}

    def instructions_for(self, value: Value) -> tuple[Instruction, ...]:
        """The instructions that ``value`` needs, in an order in which they can run."""
        needed: set[str] = set()
        pending = [value]
        while pending:
            current = pending.pop()
            if isinstance(current, Local) and current.name in self._instructions and current.name not in needed:
                needed.add(current.name)
                pending.extend(self._instructions[current.name].operands)
        return tuple(i for name, i in self._instructions.items() if name in needed)

    def add(self, left: Value, right: Value) -> Value:
        first, second = constant_integer(left), constant_integer(right)
        if first is not None and second is not None:
            return constant(left.type, first + second)
        if first is not None:
            left, right, first, second = right, left, second, first
        if second is None:
            return self._emit(BinaryOp, "add", left.type, left, right)
        if second == 0:
            return left
        inner, offset = self._without_offset(left)
        if offset:
            return self.add(inner, constant(left.type, offset + second))
        return self._emit(BinaryOp, "add", left.type, left, right)

    def sub(self, left: Value, right: Value) -> Value:
        second = constant_integer(right)
        if second is not None:
            return self.add(left, constant(left.type, -second))
        inner, offset = self._without_offset(right)
        if offset:
            return self.add(self.sub(left, inner), constant(left.type, -offset))
        return constant(left.type, 0) if left == right else self._emit(BinaryOp, "sub", left.type, left, right)

    def all_instructions(self) -> tuple[Instruction, ...]:
        """All instructions, in an order in which they can run."""
        return tuple(self._instructions.values())

    def mul(self, left: Value, right: Value) -> Value:
        first, second = constant_integer(left), constant_integer(right)
        if first is not None and second is not None:
            return constant(left.type, first * second)
        if first is not None:
            left, right, second = right, left, first
        if second == 0:
            return right
        return left if second == 1 else self._emit(BinaryOp, "mul", left.type, left, right)

    def negated(self, condition: Value) -> Value:
        """The opposite of a condition."""
        return self._emit(BinaryOp, "xor", I1, condition, constant(I1, -1))

    def divide(self, dividend: Value, divisor: int) -> Value:
        """Unsigned division by a positive constant that fits the type."""
        number = constant_integer(dividend)
        if number is not None:
            return constant(dividend.type, unsigned(number, bits_of(dividend)) // divisor)
        if divisor == 1:
            return dividend
        return self._emit(BinaryOp, "udiv", dividend.type, dividend, constant(dividend.type, divisor))

    def remainder(self, dividend: Value, divisor: int) -> Value:
        """What :meth:`divide` leaves."""
        number = constant_integer(dividend)
        if number is not None:
            return constant(dividend.type, unsigned(number, bits_of(dividend)) % divisor)
        return self._emit(BinaryOp, "urem", dividend.type, dividend, constant(dividend.type, divisor))

    def compare(self, predicate: str, left: Value, right: Value) -> Value:
        first, second = constant_integer(left), constant_integer(right)
        if first is not None and second is not None:
            return constant(I1, -int(holds(predicate, first, second, bits_of(left))))
        name = self._fresh()
        self._instructions[name] = Compare(
            opcode="icmp", type=I1, name=name, operands=(left, right), predicate=predicate
        )
        return Local(I1, name)

    def select(self, condition: Value, if_true: Value, if_false: Value) -> Value:
        known = constant_integer(condition)
        if known is not None:
            return if_true if known else if_false
        return (
            if_true if if_true == if_false else self._emit(Select, "select", if_true.type, condition, if_true, if_false)
        )

    def cast(self, opcode: str, value: Value, target: IntType) -> Value:
        """``zext``, ``sext`` or ``trunc`` of an integer, ``ptrtoint`` of a pointer."""
        if value.type == target:
            return value
        number = constant_integer(value)
        if number is not None:
            return constant(target, unsigned(number, bits_of(value)) if opcode == "zext" else number)
        return self._emit(Cast, opcode, target, value)

    def instruction(self, value: Value) -> Instruction | None:
        """What computes ``value``, here or in the function."""
        if isinstance(value, Local) and value.name in self._instructions:
            return self._instructions[value.name]
        return self._definitions.instruction(value)

    def settled(self, value: Value, known: Collection[Value] = ()) -> Value:
        """``value`` where it is not poison, and some number where it is.

        ``known`` are values that cannot be poison because the program has branched on them.
        """
        if self._is_settled(value, known, depth=8):
            return value
        instruction = self.instruction(value)
        if isinstance(instruction, BinaryOp) and instruction.opcode in ("add", "sub"):
            left, right = instruction.operands
            if self._is_settled(left, known, depth=8) and self._is_settled(right, known, depth=8):
                # Without its flags it cannot be poison either, and stays arithmetic that folds.
                return self.add(left, right) if instruction.opcode == "add" else self.sub(left, right)
        return self._emit(UnaryOp, "freeze", value.type, value)

    def _is_settled(self, value: Value, known: Collection[Value], depth: int) -> bool:
        """Whether ``value`` is known not to be poison.

        Arguments come from machine code, where there is no poison.  Poison is made by flags, by shifts
        too far, and perhaps by whatever is not looked through here.
        """
        if not isinstance(value, Local):
            return constant_integer(value) is not None
        if value in known or value.name in self._definitions.arguments:
            return True
        instruction = self.instruction(value)
        if isinstance(instruction, UnaryOp):
            return instruction.opcode == "freeze"
        if instruction is None or instruction.flags or depth == 0:
            return False
        if isinstance(instruction, Call):
            looked_through = _is_speculatable_call(instruction)
            operands = instruction.arguments
        else:
            shifts = instruction.opcode in ("shl", "lshr", "ashr")
            looked_through = _can_run_anywhere(instruction) and not shifts
            operands = instruction.operands
        return looked_through and all(self._is_settled(o, known, depth - 1) for o in operands)

    def minimum(self, left: Value, right: Value) -> Value:
        return left if left == right else self.select(self.compare("ult", left, right), left, right)

    def invariant_or_none(self, value: Value, loop: Loop) -> Value | None:
        """``value`` as it can be had before ``loop``: itself, or a copy of what computes it in there.

        Only operations that can run in any state are copied, without the flags that made promises
        about the state that they ran in.
        """
        if is_invariant(value, loop, self._definitions):
            return value
        assert isinstance(value, Local)
        if value.name in self._hoisted:
            return self._hoisted[value.name]
        instruction = self._definitions.sites[value.name].instruction
        if not _can_run_anywhere(instruction):
            return None
        operands: list[Value] = []
        for operand in instruction.operands:
            outside = self.invariant_or_none(operand, loop)
            if outside is None:
                return None
            operands.append(outside)
        name = self._fresh()
        self._instructions[name] = instruction.replace(name=name, operands=tuple(operands), flags=())
        self._hoisted[value.name] = Local(value.type, name)
        return self._hoisted[value.name]

    def _without_offset(self, value: Value) -> tuple[Value, int]:
        """``value`` as another one plus a constant, as far as it was written here."""
        instruction = self._instructions.get(value.name) if isinstance(value, Local) else None
        if isinstance(instruction, BinaryOp) and instruction.opcode == "add":
            offset = constant_integer(instruction.operands[1])
            if offset is not None:
                return instruction.operands[0], offset
        return value, 0

    def _emit(self, kind: type[Instruction], opcode: str, type: Type, *operands: Value) -> Value:
        name = self._fresh()
        instruction = kind(opcode=opcode, type=type, name=name, operands=operands)
        self._instructions[name] = instruction
        return instruction.value

    def _fresh(self) -> str:
        return f"{self._prefix}.{len(self._instructions)}"


def _can_run_anywhere(instruction: Instruction) -> bool:
    if isinstance(instruction, Compare):
        return instruction.opcode == "icmp"
    if isinstance(instruction, Cast):
        return instruction.opcode in ("zext", "sext", "trunc", "ptrtoint")
    if isinstance(instruction, Call):
        return _is_speculatable_call(instruction)
    if isinstance(instruction, BinaryOp):
        return instruction.opcode in _SPECULATABLE
    return isinstance(instruction, Select | GetElementPtr)


def _is_speculatable_call(instruction: Call) -> bool:
    return instruction.callee_name is not None and instruction.callee_name.startswith(_SPECULATABLE_CALLS)


def constant(type: Type, number: int) -> Constant:
    """An integer constant, reduced to its type."""
    assert isinstance(type, IntType)
    return int_constant(type, number)


def bits_of(value: Value) -> int:
    assert isinstance(value.type, IntType)
    return value.type.bits


def unsigned(number: int, bits: int) -> int:
    return number % (1 << bits)


def holds(predicate: str, left: int, right: int, bits: int) -> bool:
    """What ``icmp`` answers on two integers of ``bits`` bits."""
    if predicate.startswith("u"):
        left, right = unsigned(left, bits), unsigned(right, bits)
    else:
        left, right = wrapped(left, bits), wrapped(right, bits)
    match predicate.removeprefix("u").removeprefix("s"):
        case "eq":
            return left == right
        case "ne":
            return left != right
        case "lt":
            return left < right
        case "le":
            return left <= right
        case "gt":
            return left > right
        case "ge":
            return left >= right
    raise ValueError(f"icmp has no predicate {predicate}")
