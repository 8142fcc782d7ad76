"""``tapeflow.value_and_grad``, as a user calls it: its tape is kept between calls."""

from __future__ import annotations

import functools
import time
from typing import Any

import numba

import tapeflow
from bench.cases import Arguments, Case
from bench.tools import Prepared, Refusal
from bench.tools.columns import SETTINGS
from tapeflow.errors import TapeflowError
from tapeflow.runtime import memory

memory.KEPT_SHARE = 2
"""The columns of the ablation take turns, and each keeps its tape: more than a quarter of the memory together."""


def prepare(case: Case, tool: str = "tapeflow") -> Prepared:
    """With the settings of a column of the ablation, or the default ones."""
    arguments = Arguments(case)
    types = tuple(numba.typeof(argument) for argument in arguments.values)
    try:
        gradient, seconds = _compiled(case.kernel, case.math, types, tool)
    except TapeflowError as error:
        raise Refusal(str(error)) from error

    def run() -> tuple[Any, Any]:
        result: tuple[Any, Any] = gradient(*arguments.values)
        return result

    def released() -> None:
        tapeflow.release_tape()

    return Prepared(run, arguments.reset, seconds, tape_after=tape_peak, build=tool, released=released)


def tape_peak() -> int:
    """Bytes of the tape of the gradient that was called last, loops that were replayed counted as they were."""
    return tapeflow.tape_stats().peak


@functools.cache
def function_of(kernel: str, arithmetic: str) -> Any:
    """One for all settings, so that its capture is paid for once."""
    case = Case(kernel, "tiny", arithmetic)
    return tapeflow.jit(case.python_function, **case.options)


@functools.cache
def _compiled(kernel: str, arithmetic: str, types: tuple[Any, ...], tool: str) -> tuple[Any, float]:
    """The gradient, and the seconds that it took, the first of a function from the Python function on."""
    options = SETTINGS[tool].options if tool in SETTINGS else {}
    argnums = Case(kernel, "tiny", arithmetic).argnums
    gradient = tapeflow.value_and_grad(function_of(kernel, arithmetic), argnums=argnums, **options)
    begin = time.perf_counter()
    gradient.compile(types)
    return gradient, time.perf_counter() - begin
