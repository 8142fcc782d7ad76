"""Addresses in a loop as ``constant + step * iteration + sum of coefficient * value from outside``.

Everything is modulo 2**64, as the machine computes addresses: two forms that differ in their constants
alone are that far apart in every iteration, whatever wraps on the way.  Values from outside are taken
apart as far as additions, multiplications by constants and address arithmetic go, so that ``row - 8``
and ``row + 8``, hoisted out of the loop, are still 16 bytes apart.

Not known: integers narrower than 64 bits that change in the loop (their wrapping is not that of 64 bits).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.induction import Induction, PointerInduction, constant_integer, induction_or_none, wrapped
from llvm_passes.analysis.loops import Loop
from llvm_passes.analysis.memory import scalar_size
from llvm_passes.ir.model import (
    I64,
    ArrayType,
    BinaryOp,
    GetElementPtr,
    Global,
    Local,
    Phi,
    PointerType,
    Type,
    Value,
)

BITS = 64
DEEPEST = 24
"""How many instructions a value is followed through."""


@dataclass(frozen=True, slots=True)
class LinearForm:
    """``constant + step * iteration + sum(coefficient * leaf)`` modulo 2**64, all numbers read as signed."""

    constant: int = 0
    step: int = 0
    terms: frozenset[tuple[Value, int]] = field(default_factory=frozenset)
    """Values from outside of the loop with their coefficients, none of them 0."""

    def __add__(self, other: LinearForm) -> LinearForm:
        coefficients = dict(self.terms)
        for leaf, coefficient in other.terms:
            coefficients[leaf] = coefficients.get(leaf, 0) + coefficient
        return _form(self.constant + other.constant, self.step + other.step, coefficients)

    def __mul__(self, factor: int) -> LinearForm:
        return _form(self.constant * factor, self.step * factor, {leaf: c * factor for leaf, c in self.terms})


class LinearForms:
    """The forms of the pointers and 64-bit integers of one loop."""

    def __init__(self, loop: Loop, definitions: Definitions) -> None:
        self._loop = loop
        self._definitions = definitions
        self._known: dict[Value, LinearForm | None] = {}

    def form_or_none(self, value: Value) -> LinearForm | None:
        """The form of ``value``; None where it is not linear in the number of the iteration."""
        return self._of(value, DEEPEST)

    def _of(self, value: Value, depth: int) -> LinearForm | None:
        number = constant_integer(value)
        if number is not None:
            return LinearForm(number)
        if value not in self._known:
            self._known[value] = self._computed(value, depth - 1) if depth else None
            if self._known[value] is None and self._is_from_outside(value):
                self._known[value] = LinearForm(terms=frozenset({(value, 1)}))
        return self._known[value]

    def _is_from_outside(self, value: Value) -> bool:
        is_name = isinstance(value, Local | Global)
        return is_name and not self._definitions.is_defined_within(value, self._loop.blocks)

    def _computed(self, value: Value, depth: int) -> LinearForm | None:
        match self._definitions.instruction(value):
            case Phi() as phi:
                return self._induction(phi, depth)
            case BinaryOp(type=type) as operation if type == I64:
                return self._arithmetic(operation, depth)
            case GetElementPtr(type=PointerType()) as address:
                return self._address(address, depth)
        return None

    def _induction(self, phi: Phi, depth: int) -> LinearForm | None:
        if self._definitions.label(phi.value) != self._loop.header:
            return None
        match induction_or_none(phi, self._loop, self._definitions):
            case Induction(start=start, step=int(step)) if phi.type == I64:
                pass
            case PointerInduction(start=start, stride=int(step)) if isinstance(phi.type, PointerType):
                pass
            case _:
                return None
        first = self._of(start, depth)
        return None if first is None else first + LinearForm(step=step)

    def _arithmetic(self, operation: BinaryOp, depth: int) -> LinearForm | None:
        left, right = operation.operands
        number = constant_integer(right)
        is_product = operation.opcode == "mul" or (operation.opcode == "shl" and number in range(BITS))
        if is_product and number is not None:
            inner = self._of(left, depth)
            return None if inner is None else inner * (number if operation.opcode == "mul" else 1 << number)
        is_sum = operation.opcode == "add" or (operation.opcode == "or" and "disjoint" in operation.flags)
        if not is_sum and operation.opcode != "sub":
            return None
        first, second = self._of(left, depth), self._of(right, depth)
        if first is None or second is None:
            return None
        return first + second * (1 if is_sum else -1)

    def _address(self, address: GetElementPtr, depth: int) -> LinearForm | None:
        base, *indices = address.operands
        found = self._of(base, depth)
        type: Type | None = address.source
        for position, index in enumerate(indices):
            if position:
                type = type.element if isinstance(type, ArrayType) else None
            scale = None if type is None else scalar_size(type)
            moved = self._index(index, depth)
            if found is None or scale is None or moved is None:
                return None
            found += moved * scale
        return found

    def _index(self, index: Value, depth: int) -> LinearForm | None:
        """An index of any width; one that is narrower is sign-extended, so only what does not change will do."""
        if index.type == I64 or constant_integer(index) is not None:
            return self._of(index, depth)
        return LinearForm(terms=frozenset({(index, 1)})) if self._is_from_outside(index) else None


def _form(constant: int, step: int, coefficients: dict[Value, int]) -> LinearForm:
    kept = ((leaf, wrapped(c, BITS)) for leaf, c in coefficients.items())
    return LinearForm(wrapped(constant, BITS), wrapped(step, BITS), frozenset((leaf, c) for leaf, c in kept if c))
