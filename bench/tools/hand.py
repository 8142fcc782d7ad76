"""The adjoint written by hand (``bench/hand``), its tape kept between calls."""

from __future__ import annotations

import functools
import importlib
import importlib.util
import time
from typing import Any

import numba

from bench.cases import Arguments, Case
from bench.tools import Prepared, Refusal

PACKAGE = "bench.hand"


def prepare(case: Case) -> Prepared:
    if importlib.util.find_spec(f"{PACKAGE}.{case.kernel}") is None:
        raise Refusal("not written by hand")
    module = importlib.import_module(f"{PACKAGE}.{case.kernel}")
    arguments = Arguments(case)
    tape = module.tape(*arguments.values)
    seconds = _compile(case.kernel, tuple(numba.typeof(argument) for argument in (tape, *arguments.values)))

    def run() -> tuple[Any, Any]:
        result: tuple[Any, Any] = module.gradient(tape, *arguments.values)
        return result

    tape_bytes = sum(array.nbytes for array in tape)
    return Prepared(run, arguments.reset, seconds, tape_bytes, build=f"{PACKAGE}.{case.kernel}")


@functools.cache
def _compile(kernel: str, types: tuple[Any, ...]) -> float:
    module = importlib.import_module(f"{PACKAGE}.{kernel}")
    begin = time.perf_counter()
    module.gradient.compile(types)
    return time.perf_counter() - begin
