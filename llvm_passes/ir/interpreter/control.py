"""Compiles what ends a block: which block comes next, and what its phis become."""

from __future__ import annotations

from llvm_passes.errors import InterpreterError, PoisonError
from llvm_passes.ir.interpreter.frame import CompiledBlock, Edge, Frame, Slots
from llvm_passes.ir.interpreter.values import POISON
from llvm_passes.ir.model import Block, Branch, Function, Return, Switch, Unreachable


class ControlCompiler:
    """Compiles the terminators of one function, whose compiled blocks are being filled."""

    def __init__(self, function: Function, blocks: dict[str, CompiledBlock], slots: Slots) -> None:
        self._phis = {block.label: block.phis for block in function.blocks}
        self._blocks = blocks
        self._slots = slots

    def _edge(self, source: str, target: str) -> Edge:
        """Go from block ``source`` to ``target``: its phis take their values, all at once."""
        block = self._blocks[target]
        moves: list[tuple[int, int]] = []
        for phi in self._phis[target]:
            value = next((v for v, label in phi.incoming() if label == source), None)
            if value is None:
                raise InterpreterError(f"{phi.value} has no value for the edge from %{source}")
            moves.append((self._slots.of(phi.value), self._slots.of(value)))
        if not moves:
            return lambda frame: block
        if len(moves) == 1:
            ((only, origin),) = moves

            def take_one(frame: Frame) -> CompiledBlock:
                frame[only] = frame[origin]
                return block

            return take_one

        def take(frame: Frame) -> CompiledBlock:
            values = [frame[origin] for _, origin in moves]
            for (target_slot, _), value in zip(moves, values, strict=True):
                frame[target_slot] = value
            return block

        return take

    def terminator(self, block: Block) -> Edge:
        """What gives the block that comes after ``block``."""
        match block.terminator:
            case Return(operands=()):
                return lambda frame: None
            case Return(operands=(value,)):
                return self._return(self._slots.of(value))
            case Branch(targets=(target,)):
                return self._edge(block.label, target)
            case Branch(operands=(condition,), targets=(target, other)):
                return self._branch(
                    self._slots.of(condition), self._edge(block.label, target), self._edge(block.label, other)
                )
            case Switch() as switch:
                return self._switch(block.label, switch)
            case Unreachable():
                return _unreachable
        raise InterpreterError(f"terminator {block.terminator.opcode} is not interpreted")

    def _return(self, slot: int) -> Edge:
        result = self._slots.result

        def leave(frame: Frame) -> None:
            frame[result] = frame[slot]

        return leave

    @staticmethod
    def _branch(condition: int, if_true: Edge, if_false: Edge) -> Edge:
        return lambda frame: if_true(frame) if frame[condition] else if_false(frame)

    def _switch(self, label: str, switch: Switch) -> Edge:
        edges = {
            self._slots.known(case): self._edge(label, target)
            for case, target in zip(reversed(switch.operands[1:]), reversed(switch.targets), strict=True)
        }
        default = self._edge(label, switch.default)
        selector = self._slots.of(switch.operands[0])

        def choose(frame: Frame) -> CompiledBlock | None:
            value = frame[selector]
            if value is POISON:
                raise PoisonError("switch on poison")
            return edges.get(value, default)(frame)

        return choose


def _unreachable(frame: Frame) -> CompiledBlock | None:
    raise InterpreterError("unreachable was reached")
