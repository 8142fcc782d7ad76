"""What a gradient says of its tape as a whole: how many records it will have, before it runs, and how many it had.

::

    gradient(x, n):
      tape = acquire()
      expect(tape, region, n)                    ; of each region whose loops are counted: n from the plan's formula
      reserve(tape, region, n)  or give up
      … forward …
      count(tape, region, position)              ; of each region: where its loop left off
      … reverse …

What is expected is asked for before anything of the function runs: a tape that is too large for the memory, or
for its budget, is refused while everything is as it was.  A region is expected when its loop, and each around
it, iterates a number of times that is a formula in the arguments.

Legal because both only add to what each loop does: it makes room for its records itself, and that is no more
than a comparison where they were expected.  A loop that may raise can end before its count, so that memory
it cannot get is not missed: then it makes room as it goes; but with a budget the count is what is compared.

What it does not do: trust the formula.  It is arithmetic without overflow, so it may say too little; then the
loop asks for the rest.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import TYPE_CHECKING

from llvm_passes.adjoint.context import TAPE_OWN, TAPE_POSITION, TAPE_RESERVE
from llvm_passes.adjoint.signature import Port, Role
from llvm_passes.errors import SignatureError
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import I32, I64, VOID, Branch, Call, IntType, Value
from llvm_passes.tape.fate import Fate
from llvm_passes.tape.plan import Region, TapePlan
from llvm_passes.tape.sizes import COMPARISONS, parsed

if TYPE_CHECKING:
    from llvm_passes.adjoint.differentiate import Adjoint

TAPE_COUNT, TAPE_UNCOUNT, TAPE_EXPECT = "tapeflow.tape.count", "tapeflow.tape.uncount", "tapeflow.tape.expect"
"""More of the abstract tape, none of which changes what it holds:

* ``void tapeflow.tape.count(ptr tape, i32 region, i64 records)``: so many records were pushed
* ``void tapeflow.tape.uncount(ptr tape, i32 region, i64 records)``: so many of them are not needed any more
* ``void tapeflow.tape.expect(ptr tape, i32 region, i64 records)``: the call will push so many in all
"""
COUNTING = (TAPE_COUNT, TAPE_UNCOUNT, TAPE_EXPECT)
_LIMIT = 1 << 50
"""Records; no tape has room for as many."""


def emit_counts(builder: FunctionBuilder, tape: Value, plan: TapePlan, positions: Mapping[Port, Value]) -> None:
    """``positions``: where each loop's region left off, as the forward pass returned it."""
    for region in plan.regions:
        if not region.slots:
            continue
        index = integer(region.index, I32)
        records: Value | None = positions.get(Port(Role.POSITION, str(region.index)))
        if region.function:
            records = builder.call_value(TAPE_POSITION, I64, (tape, index), "position")
        elif region.parent is None:
            records = integer(1)
        if records is not None:
            builder.call(TAPE_COUNT, VOID, (tape, index, records))


def emit_expectations(
    builder: FunctionBuilder, tape: Value, plan: TapePlan, values: Mapping[str, Value]
) -> list[tuple[Region, Value]]:
    """Regions with the numbers of records that they will have.  ``values``: the arguments, by what users call them."""
    found: list[tuple[Region, Value]] = []
    for region in plan.regions:
        factors = plan.trip_counts(region)
        if not region.slots or region.parent is None or factors is None:
            continue
        emission = _Emission(builder, values)
        try:
            records = emission.product(factors)
        except SignatureError:
            continue
        found.append((region, records))
    for region, records in found:
        builder.call(TAPE_EXPECT, VOID, (tape, integer(region.index, I32), records))
    return found


def may_fail_midway(adjoint: Adjoint) -> bool:
    """Whether memory may run out, or the budget be exceeded, after the function has begun to write."""
    if any(pair.fate.fate is Fate.REBUILT for pair in adjoint.root.walk()):
        return True
    prefix = f"{adjoint.symbol}."
    functions = {name: f for name, f in adjoint.module.functions.items() if name.startswith(prefix)}
    gradient = functions.pop(f"{adjoint.symbol}.gradient")
    if any(isinstance(i, Call) and i.callee_name == TAPE_OWN for f in functions.values() for i in f.instructions()):
        return True
    decided = {v for i in gradient.instructions() if isinstance(i, Branch) for v in i.operands}
    expected = {
        str(i.arguments[1])
        for i in gradient.instructions()
        if isinstance(i, Call) and i.callee_name == TAPE_RESERVE and i.value in decided
    }
    return any(region.slots and str(integer(region.index, I32)) not in expected for region in adjoint.plan.regions)


class _Emission:
    """Formulas as instructions."""

    def __init__(self, builder: FunctionBuilder, values: Mapping[str, Value]) -> None:
        self._builder = builder
        self._values = values

    def product(self, factors: tuple[str, ...]) -> Value:
        """The factors' product; ``_LIMIT`` instead of more.  A factor below 0 is 0."""
        builder = self._builder
        nodes = [parsed(factor) for factor in factors]
        for node in nodes:
            self._check(node)
        first, *others = (self._most("smax", self._value(node), integer(0)) for node in nodes)
        total: Value = self._most("smin", first, integer(_LIMIT))
        for count in others:
            most = builder.binary("udiv", integer(_LIMIT), self._most("smax", total, integer(1)), "most")
            product = builder.binary("mul", total, count, "product")
            total = builder.select(builder.compare("ule", count, most, "few"), product, integer(_LIMIT), "records")
        return total

    def _most(self, name: str, a: Value, b: Value) -> Value:
        return self._builder.call_value(f"llvm.{name}.i64", I64, (a, b), "trips")

    def _check(self, node: ast.expr) -> None:
        """Raises :class:`SignatureError`, before anything is emitted, for what is not known here."""
        for part in ast.walk(node):
            is_name = isinstance(part, ast.Name | ast.Attribute | ast.Subscript)
            if is_name and ast.unparse(part) not in self._values and not self._is_part(part, node):
                raise SignatureError(f"plan: {ast.unparse(part)} is not an argument")

    def _is_part(self, part: ast.AST, node: ast.expr) -> bool:
        """Whether it only leads to a name that is known: ``u`` of ``u.shape[0]``, or the ``max`` of a call."""
        if isinstance(part, ast.Name) and part.id in ("max", "min"):
            return True
        return any(
            other is not part and part in ast.walk(other) and ast.unparse(other) in self._values
            for other in ast.walk(node)
            if isinstance(other, ast.Attribute | ast.Subscript)
        )

    def _value(self, node: ast.expr) -> Value:
        builder = self._builder
        match node:
            case ast.Constant(value=int(number)):
                return integer(number)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return builder.sub(integer(0), self._value(operand))
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return builder.add(self._value(left), self._value(right))
            case ast.BinOp(left=left, op=ast.Sub(), right=right):
                return builder.sub(self._value(left), self._value(right))
            case ast.BinOp(left=left, op=ast.Mult(), right=right):
                return builder.binary("mul", self._value(left), self._value(right), "product")
            case ast.BinOp(left=left, op=ast.FloorDiv(), right=ast.Constant(value=int(number))) if number > 0:
                return builder.binary("sdiv", self._value(left), integer(number), "quotient")
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return builder.select(self._condition(test), self._value(body), self._value(orelse), "chosen")
            case ast.Call(func=ast.Name(id="max" | "min" as name), args=[first, *others]):
                found = self._value(first)
                for other in others:
                    found = self._most(f"s{name}", found, self._value(other))
                return found
            case ast.Name() | ast.Attribute() | ast.Subscript():
                return self._argument(self._values[ast.unparse(node)])
        raise SignatureError(f"plan: {ast.unparse(node)} is not computed here")

    def _argument(self, value: Value) -> Value:
        assert isinstance(value.type, IntType)
        return value if value.type == I64 else self._builder.cast("sext", value, I64)

    def _condition(self, node: ast.expr) -> Value:
        match node:
            case ast.Compare(left=left, ops=[operation], comparators=[right]):
                predicate = COMPARISONS[type(operation)][1]
                return self._builder.compare(predicate, self._value(left), self._value(right), "holds")
            case ast.BoolOp(op=ast.And(), values=[first, *others]):
                found = self._condition(first)
                for other in others:
                    found = self._builder.binary("and", found, self._condition(other), "both")
                return found
        raise SignatureError(f"plan: {ast.unparse(node)} is not a condition")
