"""The adjoint of a value whose derivative the user gives (``llvm_passes.environment.CustomRule``).

::

    y = marker(v, x, p)                     x' += y' * p

    y = marker(v, @reverse, x, a, r)        cell = 0
                                            call @reverse(failure, exception, y', &cell, a.shadow, r)
                                            x' += cell

A pointer among the arguments that the user's function gets as they are stays what it was: the front end
makes it lead to memory that nothing writes afterwards.
"""

from __future__ import annotations

from llvm_passes.adjoint.adjoint_cells import AdjointCells
from llvm_passes.adjoint.context import AdjointContext, refuse
from llvm_passes.adjoint.lookup import Lookup
from llvm_passes.adjoint.signature import Port, Role
from llvm_passes.environment import CustomRule
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import DOUBLE, PTR, VOID, Call, Constant, FloatType, Global, Local, PointerType, Value
from llvm_passes.rules.special import GUARD


class CustomAdjoint:
    """Emits the adjoints of marked values."""

    def __init__(self, context: AdjointContext, builder: FunctionBuilder, lookup: Lookup, cells: AdjointCells) -> None:
        self._context = context
        self._builder = builder
        self._lookup = lookup
        self._cells = cells

    def emit(self, marker: Call, rule: CustomRule) -> None:
        if rule.partials is None:
            self._call_reverse(marker, rule)
            return
        adjoint = self._cells.adjoint(marker.value)
        for position, partial in zip(rule.differentiated, rule.partials, strict=True):
            operand = marker.operands[position]
            if self._context.is_active(operand):
                contribution = self._product(adjoint, self._lookup.value(marker.operands[partial]))
                self._cells.accumulate(operand, self._converted(contribution, operand))

    def _product(self, adjoint: Value, partial: Value) -> Value:
        """A zero adjoint stays zero even where the partial derivative is infinite or NaN."""
        assert isinstance(adjoint.type, FloatType)
        zero = float_constant(adjoint.type, 0.0)
        product = self._builder.binary("fmul", adjoint, partial)
        return self._builder.select(self._builder.compare("oeq", adjoint, zero, GUARD), zero, product)

    def _converted(self, value: Value, like: Value) -> Value:
        if value.type == like.type:
            return value
        return self._builder.cast("fpext" if like.type == DOUBLE else "fptrunc", value, like.type)

    def _call_reverse(self, marker: Call, rule: CustomRule) -> None:
        reverse = marker.operands[1]
        if not isinstance(reverse, Global):
            raise refuse(f"a reverse function of {rule.label} that is not known", marker, "Name it in the call.")
        cells: list[tuple[Value, Local]] = []
        arguments: list[Value] = []
        for position, value in enumerate(marker.operands[:-1]):
            if position < 2 or position in rule.constant:
                continue
            if position not in rule.differentiated:
                arguments.append(self._lookup.value(value))
            elif isinstance(value.type, PointerType):
                arguments.append(self._shadow(value))
            else:
                assert isinstance(value.type, FloatType)
                cell = self._cells.temporary(value.type)
                self._builder.store(float_constant(value.type, 0.0), cell)
                cells.append((value, cell))
                arguments.append(cell)
        seed = self._cells.adjoint(marker.value)
        failure = self._lookup.parameter(Port(Role.FAILURE), PTR)
        self._builder.call(reverse.name, VOID, (failure, self._exception(), seed, *arguments))
        for value, cell in cells:
            self._cells.accumulate(value, self._builder.load(value.type, cell, "cotangent"))

    def _shadow(self, pointer: Value) -> Value:
        """The pointer's shadow, or null for memory that is not differentiated."""
        primal = self._context.primal
        if any(primal.activity.is_active_object(o) for o in primal.memory.objects(pointer)):
            return self._lookup.shadow(pointer)
        return Constant(PTR, "null")

    def _exception(self) -> Value:
        primal = self._context.primal
        argument = primal.environment.exception_argument
        if argument is None:
            return Constant(PTR, "null")
        return self._lookup.value(primal.function.arguments[argument].value)
