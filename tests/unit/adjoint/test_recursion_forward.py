"""Forward mode through functions that stay calls, as IR: the tangent is the gradient in its direction."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from llvm_passes.environment import Activity
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.registry import environment_of
from llvm_passes.tangent.differentiate import tangent
from tests.unit.adjoint.plain_ir import Input, Made
from tests.unit.adjoint.test_ir_shapes import FOLDER, SHAPES

RECURSIVE = [name for name in SHAPES if "recursion" in name]


def run(machine: Interpreter, symbol: str, case: Input, beside: list[Any], seed: tuple[float, ...]) -> Any:
    """The result, and the shadows of the arrays; ``beside`` has what follows each differentiated argument."""
    given: list[Any] = []
    shadows: list[tuple[int, Any]] = []
    pending = list(beside)
    for argument, kind in zip(case.arguments, case.activity, strict=True):
        given.append(machine.allocate(argument) if isinstance(argument, np.ndarray) else argument)
        if kind is not Activity.CONST:
            value = pending.pop(0)
            is_memory = isinstance(value, np.ndarray)
            given.append(machine.allocate(value) if is_memory else value)
            if is_memory:
                shadows.append((given[-1], value))
    result = machine.call(symbol, *given, *seed)
    return result, [machine.array(at, value.shape, np.float64) for at, value in shadows]


@pytest.mark.parametrize("name", RECURSIVE)
def test_the_tangent_is_the_gradient_in_its_direction(name: str) -> None:
    activity, calls = SHAPES[name]
    for arguments in calls:
        case = Input(str(FOLDER / f"{name}.ll"), "f", activity, arguments)
        made = Made(case)
        facts = environment_of(made.prepared, "f", activity, distinct=True)
        forward = tangent(made.prepared, "f", facts)
        random = np.random.default_rng(7)
        chosen = [np.asarray(a) for a, kind in zip(arguments, activity, strict=True) if kind is not Activity.CONST]
        direction = [random.standard_normal(a.shape) for a in chosen]
        beside = [d if d.shape else float(d) for d in direction]
        (_, found), _ = run(Interpreter(forward.module, strict=True), "f.tangent", case, beside, ())
        zeros = [np.zeros(a.shape) for a in chosen]
        _, gradients = run(Interpreter(made.scheduled, strict=True), "f.gradient", case, zeros, (1.0,))
        expected = sum(float(np.sum(g * d)) for g, d in zip(gradients, direction, strict=True))
        assert found == pytest.approx(expected, rel=1e-10, abs=1e-12)
