"""``tapeflow.value_and_grad``, as a user calls it: its tape is kept between calls."""

from __future__ import annotations

import functools
import time
from typing import Any

import numba

import tapeflow
from bench.cases import Arguments, Case
from bench.tools import Prepared, Refusal
from llvm_passes.tape.plan import TapePlan
from tapeflow.errors import SignatureError, TapeflowError


def prepare(case: Case) -> Prepared:
    arguments = Arguments(case)
    types = tuple(numba.typeof(argument) for argument in arguments.values)
    try:
        function, gradient, seconds = _compiled(case.kernel, case.math, types)
        tape_bytes = planned_bytes(function.explain(*arguments.values, argnums=case.argnums), case)
    except TapeflowError as error:
        raise Refusal(str(error)) from error

    def run() -> tuple[Any, Any]:
        result: tuple[Any, Any] = gradient(*arguments.values)
        return result

    return Prepared(run, arguments.reset, compile_seconds=seconds, tape_bytes=tape_bytes, build="tapeflow")


@functools.cache
def _compiled(kernel: str, arithmetic: str, types: tuple[Any, ...]) -> tuple[Any, Any, float]:
    """The function, its gradient, and the seconds that the gradient took, from the Python function on."""
    case = Case(kernel, "tiny", arithmetic)
    function = tapeflow.jit(case.python_function, **case.options)
    gradient = tapeflow.value_and_grad(function, argnums=case.argnums)
    begin = time.perf_counter()
    gradient.compile(types)
    return function, gradient, time.perf_counter() - begin


def planned_bytes(plan: TapePlan, case: Case) -> int | None:
    """The plan's bytes for these arguments; None when a loop's trip count is not a formula in them."""
    try:
        return plan.bytes(*case.arguments())
    except SignatureError:
        return None
