"""How far an index goes: what a remainder, a mask, a loop or an assumption says about it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from llvm_passes.analysis.control_flow import ControlFlow, Definitions
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import BinaryOp, Branch, Call, Cast, Compare, Constant, Function, IntType, Local, Phi, Value

ASSUME = "llvm.assume"
MOST_STEPS = 6


class IndexBounds:
    """Constant bounds of the integers of one function."""

    def __init__(self, function: Function, definitions: Definitions) -> None:
        self._function = function
        self._definitions = definitions

    def bound(self, value: Value, label: str, steps: int = MOST_STEPS) -> int | None:
        """A number that ``value`` is below in the block ``label``, where it is not negative; None if none is known."""
        if not isinstance(value, Local) or not steps:
            return None
        # An assumption holds where it has been passed: elsewhere the same index may go further.
        limits = [n for n, where in self._assumed.get(value.name, ()) if self._dominators.dominates(where, label)]
        if limits:
            return min(limits)
        match self._definitions.instruction(value):
            case BinaryOp(opcode="urem" | "and" as opcode, operands=(_, Constant() as limit)):
                number = constant_value(limit)
                if isinstance(number, int) and number > 0:
                    return number if opcode == "urem" else number + 1
            case BinaryOp(opcode="srem", operands=(inner, Constant() as limit)):
                number = constant_value(limit)
                if isinstance(number, int) and number > 0 and self.bound(inner, label, steps - 1) is not None:
                    return number
            case Cast(opcode="zext" | "sext" | "trunc", operands=(inner,)):
                below = self.bound(inner, label, steps - 1)
                # As far as neither type takes it for a negative number.
                bits = min(t.bits for t in (value.type, inner.type) if isinstance(t, IntType))
                return below if below is not None and below <= 1 << (bits - 1) else None
            case Phi() as phi:
                return self._counted(phi)
        return None

    def _counted(self, phi: Phi) -> int | None:
        """The limit of ``i = 0; do … while (++i != limit)``."""
        if len(phi.operands) != 2:
            return None
        incoming = list(phi.incoming())
        for (start, _), (following, latch) in (incoming, incoming[::-1]):
            step = self._definitions.instruction(following)
            is_counter = isinstance(start, Constant) and constant_value(start) == 0
            match step:
                case BinaryOp(opcode="add", operands=(counter, Constant() as one)) if (
                    is_counter and counter == phi.value and constant_value(one) == 1
                ):
                    return self._limit(step.value, latch, self._definitions.label(phi.value))
        return None

    def _limit(self, following: Local, latch: str, header: str | None) -> int | None:
        """The number at which the only way back into the loop is not taken."""
        back = self._function.block(latch).terminator
        if not isinstance(back, Branch) or len(back.targets) != 2:
            return None
        test = self._definitions.instruction(back.operands[0])
        match test:
            case Compare(predicate="eq" | "ne", operands=(tested, Constant() as limit)) if tested == following:
                stays = back.targets[1 if test.predicate == "eq" else 0]
                leaves = back.targets[0 if test.predicate == "eq" else 1]
                number = constant_value(limit)
                if stays == header != leaves and isinstance(number, int) and number > 0:
                    return number
        return None

    def _remainder(self, value: Value) -> int | None:
        """What ``value`` is below if it is not negative, as the remainder of a signed division."""
        match self._definitions.instruction(value):
            case BinaryOp(opcode="srem", operands=(_, Constant() as divisor)):
                number = constant_value(divisor)
                return number if isinstance(number, int) and number > 0 else None
        return None

    @cached_property
    def _dominators(self) -> Dominators:
        return Dominators.of(ControlFlow.of(self._function))

    @cached_property
    def _assumed(self) -> Mapping[str, list[tuple[int, str]]]:
        """What the program promises of an index, that it lies within its array, and the block in which it does."""
        found: dict[str, list[tuple[int, str]]] = {}
        for block in self._function.blocks:
            for i in block.instructions:
                if not isinstance(i, Call) or i.callee_name != ASSUME:
                    continue
                match self._definitions.instruction(i.arguments[0]):
                    case Compare(predicate="sgt", operands=(Local(name=name) as rest, Constant(text="-1"))):
                        divisor = self._remainder(rest)
                        if divisor is not None:
                            found.setdefault(name, []).append((divisor, block.label))
                    case Compare(predicate="ult", operands=(Local(name=name), Constant() as limit)):
                        number = constant_value(limit)
                        if isinstance(number, int) and number > 0:
                            found.setdefault(name, []).append((number, block.label))
        return found
