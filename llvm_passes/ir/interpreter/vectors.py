"""Operations on vectors: lane by lane, poison in one lane leaving the others alone."""

from __future__ import annotations

from llvm_passes.ir.interpreter.arithmetic import Binary, Unary
from llvm_passes.ir.interpreter.frame import Frame, Slots, Step
from llvm_passes.ir.interpreter.values import POISON
from llvm_passes.ir.model import Select, VectorElement, VectorType


def lanes_of_one(operation: Unary) -> Unary:
    return lambda a: tuple([POISON if x is POISON else operation(x) for x in a])


def lanes_of_two(operation: Binary) -> Binary:
    return lambda a, b: tuple(
        [POISON if x is POISON or y is POISON else operation(x, y) for x, y in zip(a, b, strict=True)]
    )


def select(i: Select, slots: Slots) -> Step:
    """``select`` whose condition is a vector."""
    target = slots.of(i.value)
    condition, a, b = map(slots.of, i.operands)

    def select_lanes(frame: Frame) -> None:
        frame[target] = tuple(
            [
                POISON if lane is POISON else x if lane else y
                for lane, x, y in zip(frame[condition], frame[a], frame[b], strict=True)
            ]
        )

    return select_lanes


def element(i: VectorElement, slots: Slots) -> Step:
    """``extractelement``, ``insertelement`` or ``shufflevector``."""
    target = slots.of(i.value)
    operands = [slots.of(operand) for operand in i.operands]
    kind = i.operands[0].type
    assert isinstance(kind, VectorType), f"{i.opcode} takes a vector"
    lanes = kind.count
    if i.opcode == "shufflevector":
        first, second, _ = operands
        mask = slots.known(i.operands[2])

        def shuffle(frame: Frame) -> None:
            both = (*frame[first], *frame[second])
            frame[target] = tuple([POISON if lane is POISON else both[lane] for lane in mask])

        return shuffle
    index = operands[-1]
    if i.opcode == "extractelement":
        vector = operands[0]

        def extract(frame: Frame) -> None:
            frame[target] = frame[vector][frame[index]] if frame[index] < lanes else POISON

        return extract
    vector, element, _ = operands
    poison = (POISON,) * lanes

    def insert(frame: Frame) -> None:
        at = frame[index]
        old = frame[vector]
        frame[target] = (*old[:at], frame[element], *old[at + 1 :]) if at < lanes else poison

    return insert
