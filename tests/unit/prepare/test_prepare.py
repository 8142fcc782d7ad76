"""Canonical form, checked on kernels: same values, no loop copied or lost, nothing left to clean."""

from __future__ import annotations

import copy
import ctypes
import functools
import pathlib
from typing import Any

import llvmlite.binding as llvm
import numpy as np
import pytest
from numba import types

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import LoopForest
from llvm_passes.errors import CompileError
from llvm_passes.ir.model import Alloca, BinaryOp, Call, Function, Load, Module, Select, UnaryOp
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.verify import verify
from llvm_passes.prepare import check_canonical, prepare
from tapeflow.frontend.capture import Captured, capture
from tapeflow.frontend.runtime import KEEP
from tapeflow.frontend.symbols import runtime_library, runtime_symbols
from tests.unit.prepare import kernels

CASES = {case.name: case for case in kernels.CASES}
NAMES = list(CASES)


@functools.cache
def captured_of(name: str) -> Captured:
    case = CASES[name]
    return capture(case.kernel, case.types)


@functools.cache
def prepared(name: str) -> Module:
    captured = captured_of(name)
    return prepare(captured.text, captured.symbol, keep=KEEP)


def function_of(name: str) -> Function:
    return prepared(name).functions[captured_of(name).symbol]


def forest_of(function: Function) -> LoopForest:
    control_flow = ControlFlow.of(function)
    return LoopForest.of(control_flow, Dominators.of(control_flow))


# ------------------------------------------------------------------------------------ the values


def flattened(argument: Any) -> list[Any]:
    """The LLVM arguments of a Python argument, in ctypes."""
    if isinstance(argument, np.ndarray):
        sizes = [ctypes.c_int64(s) for s in (*argument.shape, *argument.strides)]
        address = ctypes.c_void_p(argument.ctypes.data)
        null = ctypes.c_void_p(None)
        return [null, null, ctypes.c_int64(argument.size), ctypes.c_int64(argument.itemsize), address, *sizes]
    return [ctypes.c_double(argument) if isinstance(argument, float) else ctypes.c_int64(argument)]


def run(module: Module, captured: Captured, arguments: tuple[Any, ...]) -> tuple[int, Any, int]:
    """Status, result and the address of the exception of a prepared function, run natively without optimising."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    for name, address in runtime_symbols().items():
        llvm.add_symbol(name, address)
    parsed = llvm.parse_assembly(print_module(module))
    runtime = llvm.parse_assembly(runtime_library())
    parsed.link_in(runtime)
    engine = llvm.create_mcjit_compiler(parsed, llvm.Target.from_default_triple().create_target_machine(opt=0))
    engine.finalize_object()
    kind = ctypes.c_float if captured.signature.return_type == types.float32 else ctypes.c_double
    result, exception = kind(), ctypes.c_void_p()
    values = [value for argument in arguments for value in flattened(argument)]
    entry = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, *(type(v) for v in values))
    status = entry(engine.get_function_address(captured.symbol))(
        ctypes.addressof(result), ctypes.addressof(exception), *values
    )
    return status, result.value, exception.value or 0


@pytest.mark.parametrize("name", NAMES)
def test_prepared_function_computes_what_numba_computes(name):
    case = CASES[name]
    ours, numbas = copy.deepcopy(case.arguments), copy.deepcopy(case.arguments)
    expected = case.kernel(*numbas)
    status, result, exception = run(prepared(name), captured_of(name), ours)
    assert (status, exception) == (0, 0)
    np.testing.assert_allclose(result, expected, rtol=1e-6 if name == "single_precision" else 1e-14)
    for mine, theirs in zip(ours, numbas, strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=1e-14)


@pytest.mark.parametrize(("values", "n"), [([1.0, -1.0, 2.0], 3), ([1.0], -2)], ids=["assert in the loop", "before it"])
def test_prepared_function_raises_where_numba_raises(values, n):
    status, _, exception = run(prepared("raises"), captured_of("raises"), (np.array(values), n))
    assert status == 1
    assert exception


# -------------------------------------------------------------------------------------- the form


@pytest.mark.parametrize("name", NAMES)
def test_result_is_canonical_and_valid(name):
    assert check_canonical(function_of(name)) == ()
    verify(print_module(prepared(name)))


@pytest.mark.parametrize("name", NAMES)
def test_no_loop_is_unrolled_unswitched_or_turned_into_a_call(name):
    function = function_of(name)
    assert len(list(forest_of(function).all())) == CASES[name].loops
    assert not any("<" in str(instruction.type) for instruction in function.instructions())


def test_loops_that_copy_and_clear_stay_loops():
    called = {i.callee_name for i in function_of("copies_and_clears").instructions() if isinstance(i, Call)}
    assert not {name for name in called if name and name.startswith("llvm.mem")}


@pytest.mark.parametrize("name", NAMES)
def test_no_variable_is_left_in_memory(name):
    assert not [i for i in function_of(name).instructions() if isinstance(i, Alloca)]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("indirect", "numpy_style", "cholesky")])
def test_no_index_wrap_is_left_where_indices_are_seen_to_be_positive(name):
    assert not [i for i in function_of(name).instructions() if isinstance(i, Select)]


@pytest.mark.parametrize("name", NAMES)
def test_only_kept_and_external_functions_are_called(name):
    module = prepared(name)
    defined = [f.name for f in module.functions.values() if not f.is_declaration]
    assert defined == [captured_of(name).symbol]
    called = {i.callee_name for i in function_of(name).instructions() if isinstance(i, Call)}
    assert called == {f.name for f in module.functions.values() if f.is_declaration}


@pytest.mark.parametrize("name", NAMES)
def test_arithmetic_and_loads_know_the_users_own_line(name):
    captured = captured_of(name)
    wanted = [i for i in function_of(name).instructions() if isinstance(i, BinaryOp | UnaryOp | Load)]
    floats = [i for i in wanted if i.opcode in ("fadd", "fsub", "fmul", "fdiv", "fneg", "load")]
    assert floats
    for instruction in floats:
        assert instruction.location is not None, f"{instruction.opcode} has lost its line"
        assert pathlib.Path(instruction.location.file).name == "kernels.py"
        assert instruction.location.line >= captured.line


def test_power_with_a_constant_exponent_is_a_product():
    function = function_of("gauss_seidel")
    products = [i for i in function.instructions() if i.opcode == "fmul" and i.operands[0] == i.operands[1]]
    assert len(products) == 1


def test_preparing_twice_gives_the_same_text():
    captured = captured_of("nbody")
    texts = {print_module(prepare(captured.text, captured.symbol, keep=KEEP)) for _ in range(2)}
    assert len(texts) == 1


# ------------------------------------------------------------------------------- IR from elsewhere

C_LOOP = """
define double @scale(double %x) noinline optnone {
  %y = fmul double %x, 3.0
  ret double %y
}
define double @sum(ptr %a, i32 %n) noinline optnone {
entry:
  %s = alloca double
  %i = alloca i32
  store double 0.0, ptr %s
  store i32 0, ptr %i
  br label %head
head:
  %i1 = load i32, ptr %i
  %more = icmp slt i32 %i1, %n
  br i1 %more, label %body, label %done
body:
  %p = getelementptr double, ptr %a, i32 %i1
  %v = load double, ptr %p
  %w = call double @scale(double %v)
  %s1 = load double, ptr %s
  %s2 = fadd double %s1, %w
  store double %s2, ptr %s
  %i2 = add nsw i32 %i1, 1
  store i32 %i2, ptr %i
  br label %head
done:
  %r = load double, ptr %s
  ret double %r
}
define double @unrelated(double %x) {
  ret double %x
}
"""


def test_unoptimised_c_becomes_one_clean_loop():
    module = prepare(C_LOOP, "sum")
    function = module.functions["sum"]
    assert list(module.functions) == ["sum"]
    assert check_canonical(function) == ()
    assert len(forest_of(function).roots) == 1
    opcodes = [i.opcode for i in function.instructions()]
    assert opcodes.count("load") == 1
    assert "alloca" not in opcodes


def test_kept_function_stays_a_call_and_is_only_declared():
    module = prepare(C_LOOP, "sum", keep=("scale",))
    assert module.functions["scale"].is_declaration
    assert "scale" in {i.callee_name for i in module.functions["sum"].instructions() if isinstance(i, Call)}


def test_recursive_functions_stay_calls():
    text = """
define i32 @f(i32 %n) {
  %r = call i32 @even(i32 %n)
  ret i32 %r
}
define i32 @even(i32 %n) {
entry:
  %z = icmp eq i32 %n, 0
  br i1 %z, label %yes, label %no
yes:
  ret i32 1
no:
  %m = sub i32 %n, 1
  %r = call i32 @odd(i32 %m)
  ret i32 %r
}
define i32 @odd(i32 %n) {
entry:
  %z = icmp eq i32 %n, 0
  br i1 %z, label %yes, label %no
yes:
  ret i32 0
no:
  %m = sub i32 %n, 1
  %r = call i32 @even(i32 %m)
  ret i32 %r
}
"""
    module = prepare(text, "f")
    assert set(module.functions) == {"f", "even", "odd"}
    assert not any(function.is_declaration for function in module.functions.values())


def test_missing_symbol_is_a_compile_error():
    with pytest.raises(CompileError, match=r"prepare: the module does not define @absent"):
        prepare(C_LOOP, "absent")


def test_invalid_ir_is_a_compile_error():
    with pytest.raises(CompileError, match="prepare: LLVM rejects the module"):
        prepare("define i32 @f() { ret double 0.0 }", "f")
