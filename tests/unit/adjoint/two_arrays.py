"""Gradients of small functions written in LLVM IR, compiled and run."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import numpy as np

from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity, ArgumentFacts, Environment, Pointee
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.lower import schedule
from tapeflow.engine import compile_native, optimise

DUP = ArgumentFacts(Activity.DUP, Pointee.DOUBLE)

DECLARATIONS = """
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
"""


def shadows_after(
    body: str, x: Sequence[float], y: Sequence[float], dx: Sequence[float], dy: Sequence[float], n: int = 0
) -> tuple[list[float], list[float]]:
    """What the gradient of ``void f(double *x, double *y, int64_t n)`` leaves in the shadows ``dx`` and ``dy``.

    ``body`` is all between the function's braces.
    """
    text = f"define void @f(ptr %x, ptr %y, i64 %n) {{\n{body}\n}}\n{DECLARATIONS}"
    environment = Environment((DUP, DUP, ArgumentFacts()), distinct_arguments=True)
    module = schedule(differentiate(read_module(text), "f", environment))
    code = compile_native(optimise(print_module(module), exports=("f.gradient",)))
    prototype = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 4, ctypes.c_int64)
    arrays = [np.array(a, np.float64) for a in (x, dx, y, dy)]
    prototype(code.addresses["f.gradient"])(*(ctypes.c_void_p(a.ctypes.data) for a in arrays), n)
    return arrays[1].tolist(), arrays[3].tolist()
