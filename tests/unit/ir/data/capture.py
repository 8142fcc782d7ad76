"""Writes the captured kernels beside this file: ``python tests/unit/ir/data/capture.py``.

``<kernel>.raw.ll`` is Numba's IR linked and unoptimised, ``<kernel>.ll`` the same after LLVM's
function-level passes without unrolling and vectorising.  They are checked in so that the tests of
the interpreter do not depend on how capture works; rewrite them when Numba's version changes.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import llvmlite.binding as llvm
import numpy as np
from numba.core import compiler, registry, types
from numba.core.codegen import JITCodeLibrary, JITCPUCodegen

HERE = Path(__file__).parent


def sweep(u, n):  # type: ignore[no-untyped-def]
    s = 0.0
    for _ in range(n):
        for i in range(u.shape[0] - 1):
            u[i] = u[i] * math.sin(u[i + 1]) / u[i + 1]
        s += u[0]
    scaled = np.empty(3)
    for i in range(3):
        scaled[i] = u[i] * s
    return scaled.sum()


def halving(u, n):  # type: ignore[no-untyped-def]
    s = 0.0
    for i in range(n):
        if u[i] > 0:
            s += u[i] * u[i]
        elif u[i] < -3:
            break
    while s > 1.0:
        s *= 0.5
    return s


def heat(u, n):  # type: ignore[no-untyped-def]
    old = u.copy()
    new = np.zeros_like(u)
    for _ in range(n):
        for i in range(1, u.shape[0] - 1):
            new[i] = old[i] + 0.1 * (old[i - 1] - 2.0 * old[i] + old[i + 1])
        old, new = new, old
    return old[u.shape[0] // 2]


def indices(u, n):  # type: ignore[no-untyped-def]
    s = 0.0
    for i in range(3 * n):
        k = (i * 7 + (i >> 1)) % n
        s += u[k] * u[-1 - k] + (i // 3) - round(s)
        s = min(max(s, -1e3), 1e3)
    return s


def functions(u, n):  # type: ignore[no-untyped-def]
    s = 0.0
    for i in range(n):
        x = abs(u[i]) + 0.5
        s += math.exp(-x) + math.log(x) + math.tanh(x) - math.atan2(x, s + 2.0) + x**1.5 + math.hypot(x, s)
        s += math.erf(x) + math.lgamma(x) + math.sqrt(x) + math.floor(x) + math.log1p(x) + math.cosh(x)
    return s


def capture(kernel: Any) -> tuple[str, str]:
    """The unoptimised IR of ``kernel(float64[::1], int64)`` and its symbol."""

    class Library(JITCodeLibrary):  # type: ignore[misc]
        raw = ""

        def _optimize_final_module(self) -> None:
            self.raw = str(self._final_module)
            super()._optimize_final_module()

    class Codegen(JITCPUCodegen):  # type: ignore[misc]
        _library_class = Library

    target = registry.cpu_target.target_context.subtarget(_internal_codegen=Codegen("capture"))
    typing = registry.cpu_target.typing_context
    flags = compiler.Flags()
    flags.nrt = True
    flags.error_model = "python"
    typing.refresh()
    target.refresh()
    result = compiler.compile_extra(typing, target, kernel, (types.float64[::1], types.int64), None, flags, {})
    return result.library.raw, result.fndesc.llvm_func_name


def prepare(raw: str, symbol: str) -> str:
    module = llvm.parse_assembly(raw)
    for function in module.functions:
        if function.name != symbol and not function.is_declaration:
            function.linkage = "internal"
    machine = llvm.Target.from_default_triple().create_target_machine()
    options = llvm.create_pipeline_tuning_options(speed_level=2)
    options.loop_unrolling = options.loop_vectorization = False
    options.slp_vectorization = options.loop_interleaving = False
    builder = llvm.create_pass_builder(machine, options)
    builder.getModulePassManager().run(module, builder)
    return str(module)


if __name__ == "__main__":
    for kernel in (sweep, halving, heat, indices, functions):
        raw, symbol = capture(kernel)
        (HERE / f"{kernel.__name__}.raw.ll").write_text(raw.replace(symbol, kernel.__name__))
        (HERE / f"{kernel.__name__}.ll").write_text(prepare(raw, symbol).replace(symbol, kernel.__name__))
