"""Differentiated scalars: their adjoints are added to what the caller's cells hold, times the seed."""

from __future__ import annotations

import ctypes

from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity, ArgumentFacts, Environment
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.lower import schedule
from tapeflow.engine import compile_native, optimise

PRODUCT = """
define double @f(double %a, double %b) {
  %z = fmul double %a, %b
  ret double %z
}
"""


def test_adjoints_times_the_seed_are_added_to_the_cells() -> None:
    environment = Environment((ArgumentFacts(Activity.ACTIVE), ArgumentFacts(Activity.ACTIVE)))
    module = schedule(differentiate(read_module(PRODUCT), "f", environment))
    code = compile_native(optimise(print_module(module), exports=("f.gradient",)))
    cells = (ctypes.c_double * 2)(100.0, 200.0)
    pointers = [ctypes.addressof(cells) + 8 * k for k in range(2)]
    types = [ctypes.c_double, ctypes.c_void_p] * 2
    prototype = ctypes.CFUNCTYPE(ctypes.c_double, *types, ctypes.c_double)
    value = prototype(code.addresses["f.gradient"])(3.0, pointers[0], 5.0, pointers[1], 2.0)
    assert (value, list(cells)) == (15.0, [110.0, 206.0])
