"""Tapeflow with a fresh tape in each call: what keeping it is worth, by switching it off."""

from __future__ import annotations

import functools
import time
from typing import Any

import numba
from numba.core.compiler_lock import global_compiler_lock

from bench.cases import Arguments, Case
from bench.tools import Postponed, Prepared, Refusal
from bench.tools.columns import SETTINGS
from bench.tools.tapeflow_tool import function_of
from llvm_passes.ir.model import Module
from llvm_passes.tape.lower import schedule
from llvm_passes.tape.plan import TapePlan
from tapeflow.errors import SignatureError, TapeflowError
from tapeflow.pipeline import Compilation, pipeline_of
from tapeflow.transforms.function_like import function_like
from tapeflow.transforms.native import intrinsics, native_gradient
from tapeflow.transforms.settings import own_settings


class FreshCompilation(Compilation):
    """The stages of a gradient whose tape goes into no pool."""

    @functools.cached_property
    def scheduled(self) -> Module:
        return schedule(self.adjoint, self.settings, keep_memory=False)


def prepare(case: Case, tool: str = "tapeflow-fresh") -> Prepared:
    if tool in SETTINGS and case.size != "large":
        raise Postponed("the scheduler's parts are measured at large alone")
    arguments = Arguments(case)
    types = tuple(numba.typeof(argument) for argument in arguments.values)
    try:
        gradient, plan, seconds = _compiled(case.kernel, case.math, types, tool)
    except TapeflowError as error:
        raise Refusal(str(error)) from error

    def run() -> tuple[Any, Any]:
        result: tuple[Any, Any] = gradient(*arguments.values)
        return result

    return Prepared(run, arguments.reset, seconds, planned_bytes(plan, case), build="tapeflow, tape freed by each call")


@functools.cache
def _compiled(kernel: str, arithmetic: str, types: tuple[Any, ...], tool: str) -> tuple[Any, Any, float]:
    case = Case(kernel, "tiny", arithmetic)
    function = function_of(kernel, arithmetic)
    settings = own_settings(tool, function, SETTINGS[tool].options) if tool in SETTINGS else None
    with global_compiler_lock:
        begin = time.perf_counter()
        compilation = FreshCompilation(
            pipeline_of(function).source(types), tuple(sorted(case.argnums)), settings=settings
        )
        native = native_gradient(compilation, case.argnums, is_single=False, with_value=True)
        call, finish = intrinsics(native)
        gradient = numba.njit(
            function_like(function.py_func, "fresh", ["return finish(call({}))"], call=call, finish=finish)
        )
        gradient.compile(types)
        return gradient, compilation.plan, time.perf_counter() - begin


def planned_bytes(plan: TapePlan, case: Case) -> int | None:
    """The plan's bytes for these arguments; None when a loop's trip count is not a formula in them."""
    try:
        return plan.bytes(*case.arguments())
    except SignatureError:
        return None
