"""Runs the gradient of a single operation in the interpreter."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import numpy as np

from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity, ArgumentFacts, Environment
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.model import Module
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.lower import schedule

BINARY_INSTRUCTIONS = ("fadd", "fsub", "fmul", "fdiv", "frem")


@dataclass(frozen=True)
class Operation:
    """An operation as LLVM spells it, in one precision."""

    name: str
    operands: tuple[str, ...]
    """Types of the operands; those that are floats are differentiated."""
    result: str
    spelling: str
    """The instruction, or the function called."""

    @property
    def text(self) -> str:
        """A function that returns the operation on its arguments."""
        names = [f"%x{n}" for n in range(len(self.operands))]
        typed = ", ".join(f"{t} {n}" for t, n in zip(self.operands, names, strict=True))
        if self.spelling in BINARY_INSTRUCTIONS:
            body = f"{self.spelling} {self.operands[0]} {', '.join(names)}"
        elif self.spelling in ("fneg", "freeze"):
            body = f"{self.spelling} {typed}"
        elif self.spelling in ("fpext", "fptrunc"):
            body = f"{self.spelling} {typed} to {self.result}"
        else:
            body = f"call {self.result} @{self.spelling}({typed})"
        declaration = f"declare {self.result} @{self.spelling}({', '.join(self.operands)})\n" if "call" in body else ""
        return f"{declaration}define {self.result} @f({typed}) {{\n  %z = {body}\n  ret {self.result} %z\n}}\n"


@functools.cache
def gradient_module(operation: Operation) -> Module:
    kinds = [Activity.CONST if t.startswith("i") else Activity.ACTIVE for t in operation.operands]
    environment = Environment(tuple(ArgumentFacts(k, label=f"x{n}") for n, k in enumerate(kinds)))
    return schedule(differentiate(read_module(operation.text), "f", environment))


def value_and_partials(operation: Operation, point: tuple[Any, ...], seed: float = 1.0) -> tuple[float, list[float]]:
    """The operation's result, and the adjoints that ``seed`` gives its float operands."""
    machine = Interpreter(gradient_module(operation), strict=True)
    arguments: list[Any] = []
    cells: list[tuple[int, Any]] = []
    for kind, value in zip(operation.operands, point, strict=True):
        arguments.append(value)
        if not kind.startswith("i"):
            dtype = np.float32 if kind == "float" else np.float64
            cells.append((machine.allocate(np.zeros(1, dtype), "adjoint"), dtype))
            arguments.append(cells[-1][0])
    value = machine.call("f.gradient", *arguments, seed)
    return value, [float(machine.read(cell, dtype, 1)[0]) for cell, dtype in cells]


def value(operation: Operation, point: tuple[Any, ...]) -> float:
    return float(Interpreter(gradient_module(operation)).call("f", *point))
