"""The stage oracle: every stage of every kernel of the corpus computes, in the interpreter, what the stage before did.

Captured and prepared IR leave the same bits.  The adjoint stage, on an abstract tape, leaves the
primal's bits and the gradient of the Python oracle.  The scheduled stage leaves the adjoint's bits.
"""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
import pytest

from llvm_passes.environment import OUT_OF_MEMORY_STATUS
from llvm_passes.ir.model import Module
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.ir.verify import verify
from llvm_passes.tape.settings import DEFAULT_SETTINGS
from tapeflow.oracle import oracle_gradient
from tapeflow.oracle.tolerances import relative_error, tolerance
from tests.gradients.corpus import all_cases
from tests.unit.adjoint.stages import Outcome, Stages, gradients

CASES = {case.name: case for case in all_cases() if ".linear_algebra." not in f".{case.name}"}
"""Not those of linear algebra, whose rules are compiled functions that are called by address."""
LISTS_OF_REFERENCES = ("lists.arrays_in_a_list-0", "lists.lists_in_a_list-0", "lists.rotation-0")
"""Kernels whose lists release what is in them by a destructor, which the interpreter's runtime does not run; that
nothing leaks of them is tested where they are compiled."""
FIRST_CASES = [name for name in CASES if name.endswith("-0") and name not in LISTS_OF_REFERENCES]


@functools.cache
def stages_of(name: str) -> Stages:
    return Stages.of(CASES[name])


@functools.cache
def prepared_outcome(name: str) -> Outcome:
    stages = stages_of(name)
    return stages.run_primal(stages.source.prepared)


@functools.cache
def adjoint_outcome(name: str) -> Outcome:
    stages = stages_of(name)
    return stages.run_adjoint(stages.adjoint.module)[0]


@pytest.mark.parametrize("name", FIRST_CASES)
def test_prepared_computes_what_was_captured(name: str) -> None:
    stages = stages_of(name)
    assert prepared_outcome(name) == stages.run_primal(stages.captured)


@pytest.mark.parametrize("name", [name for name in CASES if name not in LISTS_OF_REFERENCES])
def test_the_adjoint_computes_the_primal_bit_for_bit(name: str) -> None:
    assert adjoint_outcome(name).primal == prepared_outcome(name)


@pytest.mark.parametrize("name", CASES)
def test_the_adjoint_on_an_abstract_tape_is_the_oracles_gradient(name: str) -> None:
    case, outcome = CASES[name], adjoint_outcome(name)
    reference = oracle_gradient(case.kernel, case.arguments, case.argnums)
    assert (outcome.status == 0) == (reference.exception is None)
    if outcome.status != 0:
        assert not any(map(any, outcome.gradients)), "a kernel that raises changed a shadow"
        return
    dtype = np.float32 if reference.has_single else np.float64
    for found, expected, scale in zip(
        gradients(stages_of(name), outcome), reference.gradients, reference.scales, strict=True
    ):
        assert relative_error(found, expected, scale, dtype=dtype) <= tolerance(dtype)


@pytest.mark.parametrize("name", FIRST_CASES)
def test_scheduled_computes_the_bits_of_the_adjoint(name: str) -> None:
    stages = stages_of(name)
    assert stages.run_scheduled(stages.compilation.scheduled) == adjoint_outcome(name)


def read_again(module: Module) -> Module:
    """The module printed and read again, after LLVM has verified the text."""
    text = print_module(module)
    verify(text)
    again = read_module(text)
    # What the reader leaves out (source lines, attributes that no pass may rely on) is gone; all else stays.
    assert print_module(read_module(print_module(again))) == print_module(again)
    return again


@pytest.mark.parametrize("name", FIRST_CASES[::2])
def test_every_stage_read_again_computes_the_same(name: str) -> None:
    stages = stages_of(name)
    assert stages.run_primal(read_again(stages.source.prepared)) == prepared_outcome(name)
    outcome, _ = stages.run_adjoint(read_again(stages.adjoint.module))
    assert outcome == adjoint_outcome(name)
    assert stages.run_scheduled(read_again(stages.compilation.scheduled)) == outcome


@pytest.mark.parametrize(
    "name",
    [
        "loops.break_on_sum-0",
        "loops.nested_while-0",
        "memory.heat_in_place-0",
        "memory.allocated_in_loop-0",
        "memory.swapped_buffers-0",
        "memory.through_constant_argument-0",
        "recursion.mergesort-0",
        "recursion.children-0",
    ],
)
@pytest.mark.parametrize("fused", [False, True])
def test_each_request_for_memory_may_fail_and_nothing_is_lost(name: str, fused: bool) -> None:
    stages = Stages.of(CASES[name], replace(DEFAULT_SETTINGS, fused=fused))
    _, tape = stages.run_adjoint(stages.adjoint.module)
    assert fused or tape.requests > 1
    for failing in range(tape.requests):
        outcome, refused = stages.run_adjoint(stages.adjoint.module, failing)
        assert outcome.status == OUT_OF_MEMORY_STATUS
        # A function that may raise goes on, for it may end before it needs all the records that are expected: then
        # its loop asks once more for all, and for the first.
        most = failing + 2 + len(refused.expected)
        assert failing < refused.requests <= most, "memory is asked for after it ran out"
        assert refused.reads == 0
        # Fused loops have changed shadows by then, which ``grad`` throws away.
        assert fused or not any(map(any, outcome.gradients)), "a gradient without memory changed a shadow"
        leaks = [str(a) for a in refused.memory.heap()]
        assert not leaks, leaks
