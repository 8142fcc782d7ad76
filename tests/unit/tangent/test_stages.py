"""The stage oracle of forward mode: a tangent leaves the primal's bits, and has the oracle's derivative."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from llvm_passes.environment import Activity
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.model import Module
from llvm_passes.tangent import tangent
from llvm_passes.tape.layout import OWNED_LIST
from llvm_passes.tape.lower import schedule
from tapeflow.oracle import oracle_gradient
from tapeflow.oracle.tolerances import relative_error, tolerance
from tests.gradients.corpus import all_cases
from tests.unit.adjoint.stages import Call, Outcome, Stages

WITHOUT = ("products.", "lists.", "linear_algebra.")
"""Cases that call functions which the interpreter's runtime does not have."""
CASES = {c.name: c for c in all_cases() if c.name.endswith("-0") and not c.name.startswith(WITHOUT)}


class TangentCall(Call):
    """The arguments of a tangent; directions are ones."""

    def _with_shadows(self) -> Iterator[Any]:
        sizes = dict(self._arrays)
        for fact, argument in zip(self.stages.environment.arguments, self.arguments, strict=True):
            yield argument
            if fact.is_output and fact.activity is Activity.DUP:
                self.tangent = self.memory.allocate(np.zeros(1, self._result_type), "tangent of the result")
                yield self.tangent
            elif fact.activity is Activity.DUP:
                dtype = np.float32 if fact.pointee.value == "float" else np.float64
                ones = np.ones(sizes[argument] // np.dtype(dtype).itemsize, dtype)
                yield self.memory.allocate(ones, f"tangent of {fact.label}")
            elif fact.activity is Activity.ACTIVE:
                yield 1.0

    def tangent_of_result(self) -> float:
        size = np.dtype(self._result_type).itemsize
        return float(np.frombuffer(self.memory.bytes_at(self.tangent, size), self._result_type)[0])


@functools.cache
def tangent_module(name: str) -> tuple[Stages, Module]:
    stages = Stages.of(CASES[name])
    return stages, schedule(tangent(stages.source.prepared, stages.symbol, stages.environment))


def run(stages: Stages, module: Module) -> tuple[Outcome, float]:
    call = TangentCall(stages)
    machine = call.machine(module)
    status = machine.call(f"{stages.symbol}.tangent", *call.gradient_arguments)
    call.check_leaks(status, kept(stages, machine))
    return call.outcome(status), call.tangent_of_result()


def kept(stages: Stages, machine: Interpreter) -> frozenset[int]:
    """Addresses of the tape that waits for the next call, which only owns allocations, and of its list of them."""
    pool = f"{stages.symbol}.tape.pool"
    tape = int(machine.read(machine.address_of(pool), np.uint64, 1)[0]) if pool in machine.module.globals else 0
    return frozenset({tape, int(machine.read(tape + OWNED_LIST, np.uint64, 1)[0])}) if tape else frozenset()


@pytest.mark.parametrize("name", CASES)
def test_the_tangent_computes_the_primal_bit_for_bit_and_the_oracles_derivative(name: str) -> None:
    stages, module = tangent_module(name)
    outcome, found = run(stages, module)
    assert outcome.primal == stages.run_primal(stages.source.prepared)
    case = CASES[name]
    reference = oracle_gradient(case.kernel, case.arguments, case.argnums)
    assert (outcome.status == 0) == (reference.exception is None)
    total = sum(float(np.sum(gradient)) for gradient in reference.gradients)
    if outcome.status == 0 and np.isfinite(total):
        dtype = np.float32 if reference.has_single else np.float64
        scale = sum(float(np.sum(np.abs(s))) for s in reference.scales)
        assert relative_error(found, total, scale, dtype=dtype) <= tolerance(dtype)
