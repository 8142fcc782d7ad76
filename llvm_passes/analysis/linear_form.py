"""Addresses in a loop as ``constant + step * iteration + sum of coefficient * value from outside``.

Everything is modulo 2**64, as the machine computes addresses: two forms that differ in their constants
alone are that far apart in every iteration, whatever wraps on the way.  Values from outside are taken
apart as far as additions, multiplications by constants and address arithmetic go, so that ``row - 8``
and ``row + 8``, hoisted out of the loop, are still 16 bytes apart.

A walk over rows, ``row * width + column``, is as far for each iteration as a value from outside says: the
form keeps such steps apart (``rows``), and a caller that guesses the value has them counted as numbers.

Not known: integers narrower than 64 bits that change in the loop (their wrapping is not that of 64 bits).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.induction import Induction, PointerInduction, constant_integer, induction_or_none, wrapped
from llvm_passes.analysis.loops import Loop
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
from llvm_passes.ir.sizes import scalar_size

BITS = 64
LONGEST_STEP = 1 << 20
"""Bytes of a step with which no loop comes around the end of the address space, whatever it skips on the way."""
DEEPEST = 24
"""How many instructions a value is followed through."""


@dataclass(frozen=True, slots=True)
class LinearForm:
    """``constant + step * iteration + sum(coefficient * leaf)`` modulo 2**64, all numbers read as signed."""

    constant: int = 0
    step: int = 0
    terms: frozenset[tuple[Value, int]] = field(default_factory=frozenset)
    """Values from outside of the loop with their coefficients, none of them 0."""
    rows: frozenset[tuple[Value, int]] = field(default_factory=frozenset)
    """Values from outside that the number of the iteration is multiplied with, with their coefficients."""

    def __add__(self, other: LinearForm) -> LinearForm:
        terms, rows = _sum(self.terms, other.terms), _sum(self.rows, other.rows)
        return LinearForm(_wrapped(self.constant + other.constant), _wrapped(self.step + other.step), terms, rows)

    def __mul__(self, factor: int) -> LinearForm:
        terms, rows = _times(self.terms, factor), _times(self.rows, factor)
        return LinearForm(_wrapped(self.constant * factor), _wrapped(self.step * factor), terms, rows)


class LinearForms:
    """The forms of the pointers and 64-bit integers of one loop."""

    def __init__(self, loop: Loop, definitions: Definitions, assumed: Mapping[Value, int] | None = None) -> None:
        """``assumed``: what values from outside are taken to be."""
        self._loop = loop
        self._definitions = definitions
        self._assumed = assumed or {}
        self._known: dict[Value, LinearForm | None] = {}

    def form_or_none(self, value: Value) -> LinearForm | None:
        """The form of ``value``; None where it is not linear in the number of the iteration."""
        return self._of(value, DEEPEST)

    def _of(self, value: Value, depth: int) -> LinearForm | None:
        number = self._assumed.get(value, constant_integer(value))
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
        if operation.opcode == "shl":
            inner = self._of(left, depth) if number in range(BITS) else None
            return None if inner is None or number is None else inner * (1 << number)
        if operation.opcode == "mul":
            return _product(self._of(left, depth), self._of(right, depth))
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


Terms = frozenset[tuple[Value, int]]


def _product(one: LinearForm | None, other: LinearForm | None) -> LinearForm | None:
    """The product with a number, or of what the iteration alone changes with a value from outside."""
    if one is None or other is None:
        return None
    for form, factor in ((one, other), (other, one)):
        if factor == LinearForm(factor.constant):
            return form * factor.constant
        is_value = factor == LinearForm(terms=factor.terms) and len(factor.terms) == 1
        if is_value and not form.terms and not form.rows:
            return LinearForm(terms=_times(factor.terms, form.constant), rows=_times(factor.terms, form.step))
    return None


def _sum(one: Terms, other: Terms) -> Terms:
    coefficients = dict(one)
    for leaf, coefficient in other:
        coefficients[leaf] = coefficients.get(leaf, 0) + coefficient
    return frozenset((leaf, _wrapped(c)) for leaf, c in coefficients.items() if _wrapped(c))


def _times(terms: Terms, factor: int) -> Terms:
    return frozenset((leaf, _wrapped(c * factor)) for leaf, c in terms if _wrapped(c * factor))


def _wrapped(number: int) -> int:
    return wrapped(number, BITS)
