"""Real Enzyme, on the IR that tapeflow gets, the same code generation and the same caller.

    python -m bench.tools.enzyme K=heat_1d,lstm SIZE=large      # primal, tapeflow, Enzyme; in three memories

Enzyme gets its best of raw and prepared IR: whichever gives the right gradient and takes less time at the case.
Its memory is the process's own; :data:`bench.enzyme.memory.MEMORIES` are the environments of the process that are
compared.
"""

from __future__ import annotations

import functools
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numba

from bench.cases import Arguments, Case
from bench.check import AGREEMENT, TINY, arrays, difference, error_from_differences, error_from_oracle
from bench.enzyme import memory
from bench.enzyme.build import FORMS, LOOSE, STRICT, EnzymeGradient, Variant, enzyme_gradient
from bench.enzyme.program import REQUIREMENT, EnzymeError
from bench.tools import Prepared, Refusal
from tapeflow.errors import TapeflowError
from tapeflow.oracle.number import OracleError

TRIAL = 0.15
"""Seconds for which each candidate is run to find the faster."""


@dataclass(frozen=True)
class Candidates:
    """What Enzyme made of one kernel."""

    gradients: tuple[EnzymeGradient, ...]
    notes: tuple[str, ...]
    """Why a form is not among them."""


def prepare(case: Case) -> Prepared:
    arguments = Arguments(case)
    types = tuple(numba.typeof(argument) for argument in arguments.values)
    candidates = _candidates(case.kernel, case.math, types)
    if not candidates.gradients:
        raise Refusal("; ".join(candidates.notes))
    chosen = _best(case, arguments, candidates.gradients)
    tape_bytes = None
    if case.math == "strict" and memory.is_default():
        # The same in every memory: counted once.
        tape_bytes = _counts(chosen.counting, arguments).tape_bytes(_counts(chosen.counting_primal, arguments))
    build = "; ".join((f"{REQUIREMENT}, {chosen.variant.form} IR, {chosen.command}", *candidates.notes))

    def run() -> tuple[Any, Any]:
        result: tuple[Any, Any] = chosen.call(*arguments.values)
        return result

    return Prepared(run, arguments.reset, chosen.compile_seconds, tape_bytes, build)


@functools.cache
def _candidates(kernel: str, arithmetic: str, types: tuple[Any, ...]) -> Candidates:
    """The gradients by Enzyme that are right at ``tiny``, or that are wrong if none is right."""
    case = Case(kernel, "tiny", arithmetic)
    try:
        reference = case.reference()
    except OracleError:
        reference = None
    right, wrong, notes = [], [], []
    for form in FORMS:
        try:
            gradient = _made(case, form)
        except (EnzymeError, TapeflowError) as refusal:
            notes.append(f"{form} IR refused: {refusal}")
            continue
        _, found = gradient.call(*case.arguments())
        error = error_from_oracle(arrays(found), reference) if reference is not None else 0.0
        if error <= TINY[arithmetic]:
            right.append(gradient)
            continue
        wrong.append(gradient)
        notes.append(f"{form} IR wrong: relative error {error:.1e} on {case.extents}, {gradient.command}")
    return Candidates(tuple(right or wrong), tuple(notes))


def _made(case: Case, form: str) -> EnzymeGradient:
    flags = STRICT if case.math == "strict" else ()
    arguments = case.arguments()
    try:
        return enzyme_gradient(case.dispatcher, arguments, case.argnums, Variant(form, flags))
    except EnzymeError as error:
        if "deduce type" not in str(error):
            raise
    return enzyme_gradient(case.dispatcher, arguments, case.argnums, Variant(form, (*flags, LOOSE)))


def _best(case: Case, arguments: Arguments, gradients: tuple[EnzymeGradient, ...]) -> EnzymeGradient:
    """The fastest at this size; where they disagree, the one that finite differences confirm."""
    if len(gradients) == 1:
        return gradients[0]
    found = []
    for gradient in gradients:
        arguments.reset()
        found.append(arrays(gradient.call(*arguments.values)[1]))
    if difference(*found) > AGREEMENT[case.math]:
        errors = [error_from_differences(case, result) for result in found]
        return gradients[errors.index(min(errors))]
    seconds: list[list[float]] = [[] for _ in gradients]
    end = time.perf_counter() + TRIAL * len(gradients)
    while not seconds[-1] or time.perf_counter() < end:
        for gradient, times in zip(gradients, seconds, strict=True):
            arguments.reset()
            begin = time.perf_counter()
            gradient.call(*arguments.values)
            times.append(time.perf_counter() - begin)
    least = [min(times) for times in seconds]
    return gradients[least.index(min(least))]


def _counts(call: Callable[..., Any], arguments: Arguments) -> memory.Counts:
    arguments.reset()
    memory.start_counting()
    call(*arguments.values)
    return memory.counted()


if __name__ == "__main__":
    from bench.enzyme.compare import main

    sys.exit(main(sys.argv[1:]))
