"""What a function is compiled to, and where its values stand while it runs.

A frame is a list.  Slot 0 holds the stack allocations made so far; then come the arguments; every
other local and every constant has a slot too, so that an operand is always ``frame[index]``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from llvm_passes.errors import InterpreterError
from llvm_passes.ir.interpreter.layout import Layout
from llvm_passes.ir.interpreter.memory import Memory
from llvm_passes.ir.interpreter.values import Datum
from llvm_passes.ir.model import (
    Constant,
    ConstantExpression,
    Function,
    FunctionType,
    Global,
    Instruction,
    Local,
    MetadataOperand,
    Type,
    Value,
)

Frame = list[Datum]
Step = Callable[[Frame], None]
Edge = Callable[[Frame], "CompiledBlock | None"]


@dataclass(eq=False, slots=True)
class CompiledBlock:
    """A block: its steps, then what gives the next block (None to return)."""

    label: str
    steps: list[Step] = field(default_factory=list)
    sources: list[Instruction] = field(default_factory=list)
    """The instruction that each step was made from."""
    terminate: Edge = lambda frame: None
    terminator: Instruction | None = None


@dataclass(eq=False, slots=True)
class CompiledFunction:
    function: Function
    entry: CompiledBlock
    frame: Frame
    """What a new frame is copied from: the constants are in place."""
    result: int
    """Slot of the returned value."""
    slots: dict[str, int]
    """Slot of each local."""


class Surroundings(Protocol):
    """What the compiled code needs of the interpreter it runs in."""

    memory: Memory
    layout: Layout
    strict: bool

    def constant(self, kind: Type, text: str) -> Datum: ...

    def address_of(self, name: str) -> int: ...

    def callee(self, name: str, signature: FunctionType) -> Callable[..., Datum]: ...

    def callee_at(self, address: Datum, signature: FunctionType) -> Callable[..., Datum]: ...

    def is_pure(self, name: str, signature: FunctionType) -> bool: ...


class Slots:
    """Gives every argument, local and constant of a function its place in the frame."""

    def __init__(self, function: Function, around: Surroundings) -> None:
        self._around = around
        self.frame: Frame = [None]
        """What new frames are copied from: constants have their values, locals None."""
        self.locals: dict[str, int] = {argument.name: self._new() for argument in function.arguments}
        self._constants: dict[tuple[Type, str], int] = {}
        self.result = self._new()

    def _new(self, value: Datum = None) -> int:
        self.frame.append(value)
        return len(self.frame) - 1

    def of(self, value: Value) -> int:
        """The slot of an operand or result."""
        if isinstance(value, Local):
            if value.name not in self.locals:
                self.locals[value.name] = self._new()
            return self.locals[value.name]
        key = (value.type, str(value))
        if key not in self._constants:
            self._constants[key] = self._new(self._constant(value))
        return self._constants[key]

    def _constant(self, value: Value) -> Datum:
        if isinstance(value, Global):
            return self._around.address_of(value.name)
        if isinstance(value, Constant | ConstantExpression):
            return self._around.constant(value.type, value.text)
        if isinstance(value, MetadataOperand):
            return value.text
        raise InterpreterError(f"operand {value} is not interpreted")

    def known(self, value: Value) -> Datum:
        """The value of an operand that is a constant; None for a local."""
        return None if isinstance(value, Local) else self.frame[self.of(value)]
