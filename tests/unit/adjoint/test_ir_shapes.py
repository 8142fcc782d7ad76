"""Shapes of control flow and memory that Numba's own kernels seldom have, as IR, through the stage oracle."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.reader import read_module
from llvm_passes.registry import environment_of
from llvm_passes.tape.lower import schedule
from tests.unit.adjoint.plain_ir import Input, Made, assert_stages_agree, extrapolated

CONST, DUP, ACTIVE = Activity.CONST, Activity.DUP, Activity.ACTIVE
X = np.array([0.7, 1.3, -0.4, 1.9, 0.6])
Y = X[::-1].copy()
FOLDER = Path(__file__).parent / "shapes"

SHAPES: dict[str, tuple[tuple[Activity, ...], list[tuple[Any, ...]]]] = {
    "exit_of_two_loops": ((DUP, CONST, CONST), [(X, 5, 1e9), (X, 5, 3.3), (X, 5, 9.0), (X, 1, 0.5)]),
    "carried_values_swapped": ((ACTIVE, ACTIVE, CONST), [(1.1, 0.9, n) for n in (1, 2, 5)]),
    "carried_from_outside": ((ACTIVE, ACTIVE, CONST), [(1.1, 0.9, n) for n in (1, 2, 5)]),
    "narrow_counter": ((DUP, CONST), [(X, 5), (X, 1)]),
    "switch_shared_block": ((DUP, CONST), [(X, 5), (X, 1)]),
    "pointer_of_two_arrays": ((DUP, DUP, CONST, CONST), [(X, Y, 5, 0.65)]),
    "stack_array": ((DUP, CONST), [(X, 5), (X, 4), (X, 2)]),
    "triangle": ((DUP, CONST), [(X, 5), (X, 2)]),
    "conditional_loop": ((DUP, CONST, CONST), [(X, 5, 0.3), (X, 5, 100.0), (X, 5, 0.011)]),
    "two_returns": ((DUP, CONST), [(X, 0), (X, 1)]),
    "runtime_stride": ((DUP, CONST, CONST), [(X, 2, 2), (X, 5, 1), (X, 3, 0)]),
    "cleared_part": ((DUP,), [(X,)]),
    "search": ((DUP, CONST), [(X, 5), (X, 1)]),
    "joins_within_joins": ((DUP, CONST), [(X, 5), (np.array([-1.0, 2.0, 0.3, 0.7]), 4)]),
    "neighbours": ((DUP, CONST), [(X, 4), (X, 1)]),
    "recursion_with_stack": ((DUP, CONST), [(X, 1), (X, 4)]),
    "recursion_in_loops": ((DUP, ACTIVE, CONST), [(X, 0.8, 0), (X, 0.8, 1), (X, 0.7, 3), (9.0 * X, 2.0, 3)]),
    "mutual_recursion": ((DUP, DUP, ACTIVE, CONST), [(X, Y, s, n) for s in (0.6, 1.4) for n in (0, 1, 3, 4)]),
    "recursion_through_another": ((ACTIVE, ACTIVE, CONST), [(1.3, 0.4, n) for n in (0, 1, 4)]),
    "recursion_handed_back": ((ACTIVE, CONST), [(1.3, 0), (1.3, 3)]),
    "recursion_at_the_root": ((DUP, DUP, CONST), [(X, Y, n) for n in (0, 1, 3)]),
    "recursion_of_integers": ((DUP, CONST, CONST), [(X, np.zeros(5, np.int64), n) for n in (1, 5)]),
}
"""What is differentiated, and the arguments of each call, by file."""


@pytest.mark.parametrize("distinct", [True, False], ids=["distinct", "may overlap"])
@pytest.mark.parametrize("shape", SHAPES)
def test_shape(shape: str, distinct: bool) -> None:
    activity, calls = SHAPES[shape]
    for arguments in calls:
        assert_stages_agree(Input(str(FOLDER / f"{shape}.ll"), "f", activity, arguments, distinct=distinct))


def test_two_arguments_may_be_the_same_memory_with_the_same_shadow() -> None:
    made = Made(Input(str(FOLDER / "shared_memory.ll"), "f", (DUP, DUP, CONST), (X, X, 5), distinct=False))

    def run(at: Any) -> float:
        machine = Interpreter(made.prepared)
        memory = machine.allocate(at)
        return float(machine.call("f", memory, memory, 5))

    machine = Interpreter(made.scheduled, strict=True)
    memory, shadow = machine.allocate(X), machine.allocate(np.zeros(5))
    assert machine.call("f.gradient", memory, shadow, memory, shadow, 5, 1.0) == run(X)
    cells = np.eye(5)
    expected = [extrapolated(lambda h, cell=cell: run(X + h * cell)) for cell in cells]  # type: ignore[misc]
    np.testing.assert_allclose(machine.array(shadow, 5, np.float64), expected, rtol=1e-7)


def test_the_reverse_pass_of_a_callee_begins_at_the_return_taken() -> None:
    """Preparation makes one return of several; IR from elsewhere need not have been prepared."""
    text = """
    define double @f(double %x, i64 %n) {
    entry:
      %y = call double @g(double %x, i64 %n)
      ret double %y
    }

    define double @g(double %x, i64 %n) {
    entry:
      switch i64 %n, label %more [
        i64 0, label %none
        i64 1, label %one
      ]
    none:
      ret double %x
    one:
      %square = fmul double %x, %x
      ret double %square
    more:
      %less = add i64 %n, -2
      %half = fmul double %x, 0.5
      %rest = call double @g(double %half, i64 %less)
      %product = fmul double %x, %rest
      ret double %product
    }
    """
    module = read_module(text)
    made = schedule(differentiate(module, "f", environment_of(module, "f", (ACTIVE, CONST))))
    for n, derivative in [(0, 1.0), (1, 2 * 1.3), (2, 1.3), (3, 0.75 * 1.3**2), (4, 0.375 * 1.3**2)]:
        machine = Interpreter(made, strict=True)
        shadow = machine.allocate(np.zeros(1))
        machine.call("f.gradient", 1.3, shadow, n, 1.0)
        np.testing.assert_allclose(machine.array(shadow, 1, np.float64), [derivative], rtol=1e-12)
