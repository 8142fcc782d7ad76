"""Plain LLVM IR through the stages.

The oracle is the primal itself, interpreted: its Jacobian by extrapolated differences, one column an
input cell.  The adjoint stage (on an abstract tape) and the scheduled stage must leave the same bits.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from llvm_passes.adjoint import Adjoint, differentiate
from llvm_passes.environment import Activity, Pointee
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.model import FloatType, Function, Module
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.prepare import prepare
from llvm_passes.registry import environment_of
from llvm_passes.tape.lower import schedule
from tests.unit.adjoint.abstract_tape import AbstractTape
from tests.unit.adjoint.stages import with_runtime

IR = Path(__file__).resolve().parents[2] / "ir"
"""Where the inputs of the IR tests stand."""

CONST = Activity.CONST


@dataclass(frozen=True)
class Input:
    """A function of a file, what is differentiated, and arguments."""

    file: str
    function: str
    activity: tuple[Activity, ...]
    arguments: tuple[Any, ...]
    pointee: tuple[Pointee, ...] = ()
    distinct: bool = True

    @property
    def name(self) -> str:
        return f"{Path(self.file).stem}-{self.function}"


class Made:
    """The stages of one input."""

    def __init__(self, case: Input) -> None:
        self.case = case
        module = read_module((IR / case.file).read_text())
        self.prepared: Module = prepare(print_module(module), case.function)
        facts = environment_of(self.prepared, case.function, case.activity, case.pointee, distinct=case.distinct)
        self.adjoint: Adjoint = differentiate(self.prepared, case.function, facts)
        self.scheduled: Module = schedule(self.adjoint)

    @property
    def function(self) -> Function:
        return self.prepared.functions[self.case.function]

    @property
    def returns_float(self) -> bool:
        return isinstance(self.function.result, FloatType)

    def primal(self, arguments: Sequence[Any]) -> tuple[Any, list[Any]]:
        """What the function returns, and the arrays that it leaves."""
        machine = Interpreter(self.prepared, strict=True)
        given = [machine.allocate(a) if isinstance(a, np.ndarray) else a for a in arguments]
        result = machine.call(self.case.function, *given)
        arrays = [
            machine.array(p, a.shape, a.dtype)
            for p, a in zip(given, arguments, strict=True)
            if isinstance(a, np.ndarray)
        ]
        return result, arrays

    def gradient(self, module: Module, seed: float, cotangents: list[Any], tape: AbstractTape | None) -> list[Any]:
        """Result, arrays left, and adjoints of the inputs, from one call of the gradient."""
        memory = tape.memory if tape else None
        machine = Interpreter(module, tape.externals if tape else None, memory=memory, strict=True)
        if tape:
            tape.machine = machine
        given: list[Any] = []
        places: list[tuple[int, Any]] = []
        shadows: list[tuple[int, Any]] = []
        pending = list(cotangents)
        for argument, kind in zip(self.case.arguments, self.case.activity, strict=True):
            given.append(machine.allocate(argument) if isinstance(argument, np.ndarray) else argument)
            if isinstance(argument, np.ndarray):
                places.append((given[-1], argument))
            if kind is not CONST:
                shadows.append((machine.allocate(pending.pop(0)), np.asarray(argument)))
                given.append(shadows[-1][0])
        seeds = [seed] if self.returns_float else []
        result = machine.call(f"{self.case.function}.gradient", *given, *seeds)
        contents = [machine.array(p, a.shape, a.dtype) for p, a in (*places, *shadows)]
        return [result, *contents]


def differentiated(case: Input) -> list[int]:
    return [n for n, kind in enumerate(case.activity) if kind is not CONST]


def weighted(made: Made, arguments: Sequence[Any], seed: float, cotangents: list[Any]) -> float:
    """The number whose gradient is asked for: the result and the final arrays, each with its weight."""
    result, arrays = made.primal(arguments)
    total = seed * result if made.returns_float else 0.0
    left = iter(arrays)
    weights = dict(zip(differentiated(made.case), cotangents, strict=True))
    for n, argument in enumerate(arguments):
        if isinstance(argument, np.ndarray):
            final = next(left)
            total += float(np.sum(weights[n] * final)) if n in weights else 0.0
    return total


def extrapolated(function: Callable[[float], float]) -> float:
    """The derivative at 0 by central differences, extrapolated twice (Richardson)."""
    row = [(function(h) - function(-h)) / (2.0 * h) for h in (0.01, 0.005, 0.0025)]
    for weight in (4.0, 16.0):
        row = [(weight * finer - coarser) / (weight - 1.0) for coarser, finer in itertools.pairwise(row)]
    return row[0]


def expected_adjoints(made: Made, seed: float, cotangents: list[Any]) -> list[Any]:
    arguments = made.case.arguments
    found = []
    for n in differentiated(made.case):
        at = np.atleast_1d(np.asarray(arguments[n]))
        adjoint = np.zeros(at.shape)
        for cell in range(at.size):

            def shifted(step: float, n: int = n, at: Any = at, cell: int = cell) -> float:
                moved = at.copy()
                moved[cell] += step
                value = moved if isinstance(arguments[n], np.ndarray) else float(moved[0])
                return weighted(made, [*arguments[:n], value, *arguments[n + 1 :]], seed, cotangents)

            adjoint[cell] = extrapolated(shifted)
        found.append(adjoint)
    return found


def assert_stages_agree(case: Input) -> None:
    """Adjoint and scheduled leave the same bits, the primal's own among them, and the gradient is the oracle's."""
    made = Made(case)
    random = np.random.default_rng(3)
    # A scalar's cell starts at 0; the shadow of an array holds the cotangent of its final contents.
    cotangents = [
        random.uniform(0.5, 1.5, case.arguments[n].shape).astype(case.arguments[n].dtype)
        if isinstance(case.arguments[n], np.ndarray)
        else np.zeros(1)
        for n in differentiated(case)
    ]
    tape = AbstractTape(made.adjoint, Interpreter(made.prepared).memory)
    abstract = made.gradient(with_runtime(made.adjoint.module), 0.8, cotangents, tape)
    assert not tape.memory.heap()
    lowered = made.gradient(made.scheduled, 0.8, cotangents, None)
    result, arrays = made.primal(case.arguments)
    for ours, exact in zip([*abstract, *lowered], [*lowered, *abstract], strict=True):
        assert np.asarray(ours).tobytes() == np.asarray(exact).tobytes()
    assert abstract[0] == result
    for ours, exact in zip(abstract[1:], arrays, strict=False):
        assert ours.tobytes() == exact.tobytes()
    trust = 1e-3 if any(getattr(a, "dtype", None) == np.float32 for a in case.arguments) else 1e-7
    adjoints = abstract[1 + len(arrays) :]
    for adjoint, exact in zip(adjoints, expected_adjoints(made, 0.8, cotangents), strict=True):
        np.testing.assert_allclose(np.atleast_1d(adjoint), exact, rtol=trust, atol=trust)
