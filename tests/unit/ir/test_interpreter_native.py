"""Whole kernels, captured from Numba: interpreted and native results are equal bit for bit."""

from __future__ import annotations

import ctypes
from pathlib import Path

import numpy as np
import pytest

from llvm_passes.errors import InterpreterError, OutOfBoundsError
from llvm_passes.ir.interpreter import Interpreter, Memory
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from tests.unit.ir.native import Native
from tests.unit.ir.numba_runtime import NumbaRuntime

DATA = Path(__file__).parent / "data"
CONVERTING = ("indices", "functions")
"""Kernels that convert a float to an integer, which is poison where the float is not a number."""
KERNELS = ("sweep", "halving", "heat", "indices", "functions")
INPUTS = {
    "positive": np.linspace(0.3, 2.7, 9),
    "mixed": np.array([1.5, -0.25, 3.0, -2.0, 0.125, 7.0, -4.0, 1.0]),
    "with zero": np.array([1.0, 2.0, 0.0, 3.0]),
    "not a number": np.array([1.0, 1e100, -2.0, np.nan, 0.5]),
}


def native_results(module: Native, name: str, array: np.ndarray, n: int) -> tuple[int, bytes, bytes]:
    """Status, returned float and final array of the native kernel."""
    data, returned = array.copy(), np.zeros(1)
    exception = ctypes.c_void_p()
    count = len(data)
    results = returned.ctypes.data, ctypes.addressof(exception)
    status = module.call(name, *results, None, None, count, 8, data.ctypes.data, count, 8, n)
    return status, returned.tobytes(), data.tobytes()


def interpreted_results(text: str, name: str, array: np.ndarray, n: int) -> tuple[int, bytes, bytes]:
    memory = Memory()
    runtime = NumbaRuntime(memory)
    machine = Interpreter(read_module(text), runtime.externals, memory=memory, strict=True)
    data = machine.allocate(array, "u")
    returned, exception = machine.allocate(np.zeros(1), "retptr"), machine.allocate(np.zeros(1), "excinfo")
    status = machine.call(name, returned, exception, 0, 0, len(array), 8, data, len(array), 8, n)
    assert runtime.allocations == runtime.frees or status
    assert not memory.heap() or status
    return status, memory.bytes_at(returned, 8), memory.bytes_at(data, array.nbytes)


@pytest.mark.parametrize("form", [".ll", ".raw.ll"])
@pytest.mark.parametrize("name", KERNELS)
def test_kernels_equal_native(name: str, form: str) -> None:
    text = (DATA / f"{name}{form}").read_text()
    native = Native(text)
    printed = print_module(native.module)
    for label, array in INPUTS.items():
        if name in CONVERTING and label == "not a number":
            continue
        expected = native_results(native, name, array, 4)
        assert interpreted_results(text, name, array, 4) == expected, label
        assert interpreted_results(printed, name, array, 4) == expected, f"{label}, printed and read again"


def test_a_raised_exception_is_a_status() -> None:
    status, _, _ = interpreted_results((DATA / "sweep.ll").read_text(), "sweep", INPUTS["with zero"], 2)
    assert status == 1


def test_an_index_past_the_end_of_an_array_is_refused() -> None:
    with pytest.raises(OutOfBoundsError, match=r"@halving, .* = load double, .* of u \(caller, 32 bytes\)"):
        interpreted_results((DATA / "halving.ll").read_text(), "halving", np.ones(4), 5)


@pytest.mark.parametrize("name", CONVERTING)
def test_a_number_too_large_for_an_integer_does_not_reach_the_result(name: str) -> None:
    text = (DATA / f"{name}.ll").read_text()
    with pytest.raises(InterpreterError, match="poison"):
        interpreted_results(text, name, INPUTS["not a number"], 4)
