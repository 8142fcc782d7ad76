"""Where the adjoints of a body's values accumulate while the body is reversed."""

from __future__ import annotations

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.lookup import Lookup
from llvm_passes.adjoint.signature import Port, Role
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import FloatType, Local, Phi, Value


class AdjointCells:
    """One cell for each active value, made when it is first asked for; LLVM turns them into registers."""

    def __init__(
        self, context: AdjointContext, body: Body, builder: FunctionBuilder, lookup: Lookup, start: str
    ) -> None:
        self._context = context
        self._primal = context.primal
        self._body = body
        self._own_blocks = frozenset(body.blocks)
        self._builder = builder
        self._lookup = lookup
        self._start = start
        """The block in which the cells are made."""
        self._cells: dict[str, Local] = {}
        self._pending: dict[str, Value] = {}
        """Adjoints of values that only their own block reads, so far."""

    def cell(self, value: Local, initial: Value | None = None) -> Local:
        """The memory that the adjoint of ``value`` accumulates in."""
        found = self._cells.get(value.name)
        if found is not None:
            return found
        assert isinstance(value.type, FloatType)
        if initial is None:
            outside = self._primal.is_outside(value, self._body)
            # -0.0 is the identity of addition: LLVM removes the first add, which it may not do for 0.0.
            initial = (
                self._lookup.parameter(Port(Role.ADJOINT, value.name), value.type)
                if outside
                else float_constant(value.type, -0.0)
            )
        current = self._builder.label
        self._builder.at(self._start)
        found = self._cells[value.name] = self._builder.alloca(value.type, f"{value.name}.cell")
        self._builder.store(initial, found)
        self._builder.at(current)
        return found

    def temporary(self, type: FloatType) -> Local:
        """Memory for one float, made once, however often the place where it is used is reached."""
        current = self._builder.label
        self._builder.at(self._start)
        made = self._builder.alloca(type, "cotangent.cell")
        self._builder.at(current)
        return made

    def adjoint(self, value: Local) -> Value:
        """The adjoint accumulated so far."""
        if self.is_block_local(value):
            assert isinstance(value.type, FloatType)
            return self._pending.get(value.name, float_constant(value.type, 0.0))
        return self._builder.load(value.type, self.cell(value), f"{value.name}.adjoint")

    def is_block_local(self, value: Local) -> bool:
        """Whether only the block that defines ``value`` reads it: its adjoint then needs no cell."""
        site = self._primal.definitions.site(value)
        if site is None or isinstance(site.instruction, Phi) or site.label not in self._own_blocks:
            return False
        users = self._primal.users.users(value)
        return all(user.label == site.label and not isinstance(user.instruction, Phi) for user in users)

    def accumulate(self, value: Value, contribution: Value) -> None:
        """``value' += contribution``; nothing for values that are not active."""
        if not self._context.is_active(value):
            return
        if self.is_block_local(value):
            before = self._pending.get(value.name)
            self._pending[value.name] = (
                contribution
                if before is None
                else self._builder.binary("fadd", before, contribution, f"{value.name}.adjoint")
            )
            return
        # The sum over iterations of a value from further out may be reassociated, so that it vectorises.
        flags = ("reassoc",) if self._primal.is_outside(value, self._body) else ()
        cell = self.cell(value)
        so_far = self._builder.load(value.type, cell, f"{value.name}.adjoint")
        after = self._builder.binary("fadd", so_far, contribution, f"{value.name}.adjoint", flags)
        self._builder.store(after, cell)
