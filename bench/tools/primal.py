"""The kernel itself, compiled by Numba: what every ratio is over."""

from __future__ import annotations

import functools
import time
from typing import Any

import numba

from bench.cases import Arguments, Case
from bench.tools import Prepared


def prepare(case: Case) -> Prepared:
    arguments = Arguments(case)
    function = case.dispatcher
    seconds = _compile(case.kernel, case.math, tuple(numba.typeof(argument) for argument in arguments.values))

    def run() -> tuple[Any, Any]:
        return function(*arguments.values), ()

    return Prepared(run, arguments.reset, compile_seconds=seconds)


@functools.cache
def _compile(kernel: str, arithmetic: str, types: tuple[Any, ...]) -> float:
    function = Case(kernel, "tiny", arithmetic).dispatcher
    begin = time.perf_counter()
    function.compile(types)
    return time.perf_counter() - begin
