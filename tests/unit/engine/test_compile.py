"""Loading native code: symbols, the cache, and how long code lives."""

import ctypes
import gc
import math
import weakref

import pytest

from tapeflow.engine import compile_native, optimise
from tapeflow.errors import CompileError
from tapeflow.frontend.symbols import runtime_library, runtime_symbols


def scalar_function(native, name="f"):
    return ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double)(native.addresses[name])


def calls(name):
    body = f"  %y = call double @{name}(double %x)\n  ret double %y"
    return f"declare double @{name}(double)\ndefine double @f(double %x) {{\n{body}\n}}"


def test_functions_of_libm_are_found_in_the_process():
    native = compile_native(optimise(calls("sin"), exports=["f"]))
    assert scalar_function(native)(0.5) == math.sin(0.5)


def test_what_the_code_generator_calls_is_found_in_the_process():
    text = "define double @f(double %x) {\n  %y = frem double %x, 0.3\n  ret double %y\n}"
    assert scalar_function(compile_native(optimise(text, exports=["f"])))(1.0) == math.fmod(1.0, 0.3)


def test_a_symbol_given_by_the_front_end_is_imported():
    doubled = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double)(lambda x: 2 * x)
    address = ctypes.cast(doubled, ctypes.c_void_p).value
    native = compile_native(optimise(calls("given"), exports=["f"]), symbols={"given": address})
    assert scalar_function(native)(3.0) == 6.0


def test_an_unresolved_symbol_is_an_error_that_names_it():
    with pytest.raises(CompileError, match="unresolved external symbol no_such_function"):
        compile_native(optimise(calls("no_such_function"), exports=["f"]))


def test_a_symbol_at_address_0_is_unresolved():
    with pytest.raises(CompileError, match="unresolved external symbol nowhere"):
        compile_native(optimise(calls("nowhere"), exports=["f"]), symbols={"nowhere": 0})


def test_an_unresolved_variable_is_an_error_that_names_it():
    text = "@missing_variable = external global double\ndefine ptr @f() {\n  ret ptr @missing_variable\n}"
    with pytest.raises(CompileError, match="missing_variable"):
        compile_native(optimise(text, exports=["f"]))


def test_numba_s_runtime_is_known_by_the_names_that_numba_s_code_uses():
    symbols = runtime_symbols()
    for name in (
        "NRT_MemInfo_alloc_aligned",
        "NRT_MemInfo_call_dtor",
        "NRT_Allocate",
        "numba_gil_ensure",
        "numba_xxdot",
    ):
        assert symbols[name]


def test_reference_counting_is_linked_from_numba_s_library():
    text = "declare void @NRT_incref(ptr)\ndefine void @f(ptr %p) {\n  call void @NRT_incref(ptr %p)\n  ret void\n}"
    native = compile_native(optimise(text, exports=["f"], libraries=[runtime_library()]), symbols=runtime_symbols())
    count = (ctypes.c_int64 * 5)(1)
    ctypes.CFUNCTYPE(None, ctypes.c_void_p)(native.addresses["f"])(ctypes.addressof(count))
    assert count[0] == 2


def test_the_same_content_is_loaded_once():
    optimised = optimise(calls("cos"), exports=["f"])
    assert compile_native(optimised) is compile_native(optimised)


def test_code_lives_as_long_as_its_object_and_no_longer():
    native = compile_native(optimise(calls("tan"), exports=["f"]))
    watch = weakref.ref(native)
    assert scalar_function(native)(0.5) == math.tan(0.5)
    del native
    gc.collect()
    assert watch() is None
    again = compile_native(optimise(calls("tan"), exports=["f"]))
    assert scalar_function(again)(0.5) == math.tan(0.5)


def test_a_pointer_variable_gets_its_contents():
    text = (
        "@environment = common global ptr null\ndefine ptr @f() {\n  %p = load ptr, ptr @environment\n  ret ptr %p\n}"
    )
    optimised = optimise(text, exports=["f"])
    for value in (4096, 8192):
        native = compile_native(optimised, pointers={"environment": value, "elsewhere": 1})
        assert ctypes.CFUNCTYPE(ctypes.c_void_p)(native.addresses["f"])() == value


def test_two_modules_with_the_same_names_do_not_meet():
    one = compile_native(optimise("define double @f(double %x) {\n  ret double 1.0\n}", exports=["f"]))
    two = compile_native(optimise("define double @f(double %x) {\n  ret double 2.0\n}", exports=["f"]))
    assert (scalar_function(one)(0.0), scalar_function(two)(0.0)) == (1.0, 2.0)
