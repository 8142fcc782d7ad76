"""Tapeflow with a fresh tape in each call: what keeping it is worth, by switching it off.

%other = atomicrmw xchg ptr @"f.tape.pool", ptr %tape acq_rel      ; the tape's release: into the pool
->
%other = getelementptr i8, ptr %tape, i64 0                        ; and so it is freed at once
"""

from __future__ import annotations

import functools
import re
import time
from typing import Any

import numba
from numba.core.compiler_lock import global_compiler_lock

import tapeflow
from bench.cases import Arguments, Case
from bench.tools import Prepared, Refusal
from bench.tools.tapeflow_tool import planned_bytes
from llvm_passes.ir.model import Module
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from tapeflow.errors import TapeflowError
from tapeflow.pipeline import Compilation, pipeline_of
from tapeflow.transforms.gradient import _function_like
from tapeflow.transforms.native import intrinsics, native_gradient

_RELEASE = re.compile(r'= atomicrmw xchg ptr @"?[^\s",]*\.tape\.pool"?, ptr (%[^\s,]+) acq_rel[^\n]*')


class FreshCompilation(Compilation):
    """The stages of a gradient whose tape goes into no pool."""

    @functools.cached_property
    def scheduled(self) -> Module:
        text = print_module(super().scheduled)
        text, count = _RELEASE.subn(r"= getelementptr i8, ptr \1, i64 0", text)
        if count != 1:
            raise Refusal(f"the scheduled IR releases its tape in {count} places")
        return read_module(text)


def prepare(case: Case) -> Prepared:
    arguments = Arguments(case)
    types = tuple(numba.typeof(argument) for argument in arguments.values)
    try:
        gradient, plan, seconds = _compiled(case.kernel, case.math, types)
    except TapeflowError as error:
        raise Refusal(str(error)) from error

    def run() -> tuple[Any, Any]:
        result: tuple[Any, Any] = gradient(*arguments.values)
        return result

    return Prepared(run, arguments.reset, seconds, planned_bytes(plan, case), build="tapeflow, tape freed by each call")


@functools.cache
def _compiled(kernel: str, arithmetic: str, types: tuple[Any, ...]) -> tuple[Any, Any, float]:
    case = Case(kernel, "tiny", arithmetic)
    function = tapeflow.jit(case.python_function, **case.options)
    with global_compiler_lock:
        begin = time.perf_counter()
        compilation = FreshCompilation(pipeline_of(function).source(types), tuple(sorted(case.argnums)))
        native = native_gradient(compilation, case.argnums, is_single=False, with_value=True)
        call, finish = intrinsics(native)
        gradient = numba.njit(_function_like(function.py_func, "fresh", "finish(call({}))", call=call, finish=finish))
        gradient.compile(types)
        return gradient, compilation.plan, time.perf_counter() - begin
