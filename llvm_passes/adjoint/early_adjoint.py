"""Emits, in the forward pass and before a fused loop, the adjoint that a value will have behind the loop.

::

    store (fdiv total, n), result      ->      shadow = load result.shadow
                                               adjoint = shadow * (1 / n)
                                               fused_loop(adjoint)

What it is made of, and why that is at hand, says :mod:`known_adjoint`.  A zero adjoint stays zero where the
partial derivative is infinite or no number, as in the reverse pass.
"""

from __future__ import annotations

from llvm_passes.adjoint.behind import Behind
from llvm_passes.adjoint.forward_scope import ForwardScope
from llvm_passes.adjoint.known_adjoint import Incoming, Known, Product, Seed, Term
from llvm_passes.adjoint.lookup import WRAP_FLAGS
from llvm_passes.adjoint.signature import Port, Role
from llvm_passes.analysis.activity import operation_rule
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import FloatType, Local, Phi, Value
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.rules.expression import emit_expression, is_literal, operands_of
from llvm_passes.rules.finite import is_always_finite


class EarlyAdjoint:
    """Emits adjoints in front of one loop."""

    def __init__(self, scope: ForwardScope, before: Body) -> None:
        self._scope = scope
        self._builder = scope.builder
        self._primal = scope.primal
        assert before.loop is not None and before.loop.preheader is not None
        self._preheader = before.loop.preheader
        self._behind = Behind(scope.primal, before)
        self._again: dict[str, Value] = {}

    def emit(self, known: Known, type: FloatType) -> Value:
        """The sum of the terms."""
        total: Value | None = None
        for term in known:
            found = self._term(term, type)
            total = found if total is None else self._builder.binary("fadd", total, found, "adjoint")
        return float_constant(type, 0.0) if total is None else total

    def _term(self, term: Term, type: FloatType) -> Value:
        match term:
            case Seed():
                return self._scope.parameter(Port(Role.SEED), type)
            case Incoming(store):
                value, pointer = store.operands
                size = scalar_size(value.type)
                align = size if store.align is None or size is None else min(store.align, size)
                return self._builder.load(value.type, self._scope.shadow(pointer), "shadow", align)
            case Product():
                return self._product(term)

    def _product(self, term: Product) -> Value:
        builder, user = self._builder, term.user
        operand = user.operands[term.operand]
        assert isinstance(user.type, FloatType) and isinstance(operand.type, FloatType)
        adjoint = self.emit(term.adjoint, user.type)
        if user.opcode in ("fpext", "fptrunc"):
            return builder.cast("fptrunc" if user.opcode == "fpext" else "fpext", adjoint, operand.type)
        rule = operation_rule(user, self._primal.environment)
        partial = rule.partials[term.operand] if rule else None
        assert partial is not None
        if is_literal(partial, 1.0):
            return adjoint
        if is_literal(partial, -1.0):
            return builder.fneg(adjoint)
        values = {index: self._value(user.operands[index]) for index in operands_of(partial)}
        product = builder.binary("fmul", adjoint, emit_expression(builder, partial, values, user.type), "adjoint")
        if is_always_finite(partial, user, self._primal.definitions):
            return product
        zero = float_constant(user.type, 0.0)
        return builder.select(builder.compare("oeq", adjoint, zero), zero, product, "adjoint")

    def _value(self, value: Value) -> Value:
        """A value that exists before the loop, or the same computed there."""
        site = self._primal.definitions.site(value)
        if site is None or self._primal.dominators.dominates(site.label, self._preheader):
            return self._scope.value(value)
        assert isinstance(value, Local)
        if isinstance(site.instruction, Phi):
            source = self._behind.source_or_none(site.instruction)
            assert source is not None
            return self._value(source)
        if value.name not in self._again:
            operands = tuple(map(self._value, site.instruction.operands))
            flags = tuple(f for f in site.instruction.flags if f not in WRAP_FLAGS)
            name = self._builder.fresh(value.name)
            self._builder.emit(site.instruction.replace(name=name, operands=operands, flags=flags))
            self._again[value.name] = Local(value.type, name)
        return self._again[value.name]
