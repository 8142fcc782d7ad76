"""Capture gives what was lowered, whatever Numba has compiled and optimised before."""

from __future__ import annotations

import math
import re
import threading
from typing import Any

import numba
import numpy as np
import pytest
from numba import njit, types

import tapeflow
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.verify import verify
from tapeflow.frontend.capture import Captured, capture

VECTOR = types.float64[::1]
MATRIX = types.float64[:, ::1]


def assert_raw(captured: Captured) -> None:
    """No trace of the vectoriser, of unrolling, or of Numba's optimisation of anything in the module."""
    verify(captured.text)
    assert not re.search(r"<\d+ x \w+>|vector\.body|\.unr|\.us\b|sunkaddr", captured.text)
    defined = re.findall(r'^define [^\n]*@"?([^"(]+)"?\(', captured.text, re.MULTILINE)
    missing = re.findall(r"^declare [^\n]*@(_Z\w+)\(", captured.text, re.MULTILINE)
    assert captured.symbol in defined
    assert not missing


@njit
def square_all(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * x[i]
    return total


@njit("float64(float64[::1])")
def typed_callee(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i]
    return total


@njit(fastmath=True)
def fast_callee(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i]
    return total


@njit
def outer_callee(x):
    return square_all(x) + np.sum(x)


def capture_caller(callee: Any) -> Captured:
    @njit
    def caller(x):
        return 2.0 * callee(x)

    return capture(caller, (VECTOR,))


@pytest.mark.parametrize("callee", [square_all, typed_callee, fast_callee, outer_callee], ids=lambda c: c.__name__)
def test_callee_that_was_called_before_is_captured_raw(callee):
    callee(np.ones(9))
    captured = capture_caller(callee)
    assert_raw(captured)
    assert callee.py_func.__name__ in captured.text


def test_capture_twice_and_after_a_call_gives_the_same_program():
    def text() -> str:
        # Symbols and metadata carry counters of the process.
        return re.sub(r"B\d*v\d+B|[%!]\d+|v\d+", "#", capture(outer_callee, (VECTOR,)).text)

    before = text()
    outer_callee(np.ones(9))
    assert text() == before


def test_overloads_inside_numba_are_captured_raw():
    @njit
    def kernel(x, a):
        return np.sum(x) + np.mean(x) + np.zeros(3).sum() + np.sum(x * x) + a.sum() + np.max(a)

    kernel(np.ones(4), np.ones((2, 2)))
    assert_raw(capture(kernel, (VECTOR, MATRIX)))


def test_closure_is_captured_raw():
    @njit
    def kernel(x):
        def inner(y):
            total = 0.0
            for i in range(y.shape[0]):
                total += y[i]
            return total

        return inner(x) + inner(x)

    kernel(np.ones(4))
    assert_raw(capture(kernel, (VECTOR,)))


def test_function_passed_as_argument_is_captured_raw():
    @njit
    def apply(f, x):
        return f(x)

    @njit
    def kernel(x):
        return apply(square_all, x)

    kernel(np.ones(4))
    assert_raw(capture(kernel, (VECTOR,)))


def test_inline_always_is_captured_raw():
    @njit(inline="always")
    def inlined(x):
        return x[0] * x[1]

    @njit
    def kernel(x):
        return inlined(x) + square_all(x)

    assert_raw(capture(kernel, (VECTOR,)))


def test_flags_of_each_function_are_its_own():
    captured = capture_caller(fast_callee)
    fast = [line for line in captured.text.splitlines() if re.search(r"\bf\w+ fast ", line)]
    assert fast
    assert captured.fastmath == ()
    outer = captured.text[captured.text.index(f"@{captured.symbol}(") :]
    assert " fast " not in outer[: outer.index("\n}")]


def test_fastmath_of_the_caller_does_not_leak_into_numbas_own_functions():
    @njit(fastmath=True)
    def fast(x, y):
        return np.sum(x * y) ** 3

    @njit
    def strict(x, y):
        return np.sum(x * y) ** 3

    args = (VECTOR, VECTOR)
    capture(fast, args)
    fast(np.ones(3), np.ones(3))
    assert " fast " not in capture(strict, args).text
    assert capture(fast, args).fastmath == ("fast",)


def test_error_model_numpy_has_no_exception_for_division():
    def divide(x, y):
        return x / y

    scalars = (types.float64, types.float64)
    assert "ZeroDivisionError" in capture(njit(divide), scalars).text
    captured = capture(njit(divide, error_model="numpy"), scalars)
    assert captured.error_model == "numpy"
    assert "ZeroDivisionError" not in captured.text


def test_callee_has_the_error_model_that_numba_compiled_it_with():
    @njit
    def divide(x, y):
        return x / y

    @njit(error_model="numpy")
    def caller(x, y):
        return divide(x, y)

    # Compiled below the caller, the callee inherits from it …
    assert caller(1.0, 0.0) == math.inf
    captured = capture(caller, (types.float64, types.float64))
    assert "ZeroDivisionError" not in captured.text

    @njit
    def divide_alone(x, y):
        return x / y

    divide_alone(1.0, 1.0)

    @njit(error_model="numpy")
    def second_caller(x, y):
        return divide_alone(x, y)

    # … and compiled on its own before, it does not.
    with pytest.raises(ZeroDivisionError):
        second_caller(1.0, 0.0)
    captured = capture(second_caller, (types.float64, types.float64))
    assert "ZeroDivisionError" in captured.text


def test_boundscheck_is_kept():
    def first(x):
        return x[0]

    assert "IndexError" not in capture(njit(first), (VECTOR,)).text
    assert "IndexError" in capture(njit(first, boundscheck=True), (VECTOR,)).text


def test_debug_functions_are_captured_without_their_debugging():
    captured = capture(njit(square_all.py_func, debug=True), (VECTOR,))
    definition = next(line for line in captured.text.splitlines() if f"@{captured.symbol}(" in line)
    assert "noinline" not in definition
    assert "optnone" not in captured.text


def test_locals_of_the_dispatcher_are_kept():
    @njit(locals={"total": types.float32})
    def kernel(x):
        total = x[0]
        return total

    assert capture(kernel, (VECTOR,)).signature.return_type == types.float32


def test_result_type_of_an_explicit_signature_is_kept():
    @njit("float32(float64)")
    def kernel(x):
        return x

    assert capture(kernel, (types.float64,)).signature.return_type == types.float32


def test_captured_says_where_the_function_stands():
    captured = capture(square_all, (VECTOR,))
    code = square_all.py_func.__code__
    assert (captured.file, captured.line) == (code.co_filename, code.co_firstlineno)
    assert captured.python_name == "square_all"
    assert captured.argument_names == ("x",)
    assert f"!DILocation(line: {code.co_firstlineno + 4}," in captured.text


def test_function_without_a_source_file_is_captured():
    namespace: dict[str, Any] = {}
    exec("def kernel(x):\n    return x[0] * 2.0\n", namespace)
    assert_raw(capture(njit(namespace["kernel"]), (VECTOR,)))


@pytest.mark.parametrize(
    ("element", "limit"),
    [
        (types.float64, 1 << 60),
        (types.float32, 1 << 61),
        # 2 ** 63, which i64 has no other way to spell.
        (types.uint8, -(1 << 63)),
        (types.complex128, 1 << 59),
    ],
    ids=str,
)
def test_sizes_of_arrays_are_declared(element: types.Type, limit: int) -> None:
    """``nitems`` and the one dimension: neither is negative, and all elements fit ``2 ** 63 - 1`` bytes."""
    captured = capture(njit(square_all.py_func), (element[::1],))
    definition = next(line for line in captured.text.splitlines() if f"@{captured.symbol}(" in line)
    assert re.findall(r"range\(i64 0, (-?\d+)\)", definition) == [str(limit)] * 2


def test_capture_compiles_nothing_for_the_dispatcher():
    @njit
    def kernel(x):
        return x * 2.0

    capture(kernel, (types.float64,))
    assert not kernel.overloads


def test_functions_still_run_after_their_capture():
    capture(outer_callee, (VECTOR,))
    assert outer_callee(np.arange(4.0)) == 20.0


def test_capture_from_several_threads():
    results: list[Captured] = []
    threads = [
        threading.Thread(target=lambda: results.append(capture(njit(outer_callee.py_func), (VECTOR,))))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 3
    for captured in results:
        assert_raw(captured)


def test_capture_inside_a_compilation():
    found: list[Captured] = []

    def compiled_while_typing(x):
        raise NotImplementedError

    @numba.extending.overload(compiled_while_typing)
    def implementation(x):
        found.append(capture(square_all, (VECTOR,)))
        return lambda x: x[0]

    @njit(fastmath=True, error_model="numpy")
    def kernel(x):
        return compiled_while_typing(x)

    assert kernel(np.ones(2)) == 1.0
    assert_raw(found[0])
    assert found[0].fastmath == ()


# ------------------------------------------------------------------------------------- refusals


def refusal(function: Any, *arguments: types.Type) -> str:
    with pytest.raises(UnsupportedError) as caught:
        capture(function, arguments)
    assert caught.value.stage == "capture"
    assert caught.value.location is not None
    assert caught.value.location.file == __file__
    return str(caught.value)


@njit
def factorial(x):
    return 1.0 if x <= 1.0 else x * factorial(x - 1.0)


@njit
def even(n):
    return 1.0 if n == 0 else odd(n - 1)


@njit
def odd(n):
    return 0.0 if n == 0 else even(n - 1)


@njit
def calls_factorial(x):
    return factorial(x) + 1.0


@pytest.mark.parametrize(
    ("function", "argument"),
    [(factorial, types.float64), (even, types.int64), (odd, types.int64), (calls_factorial, types.float64)],
    ids=["self", "mutual", "mutual, other end", "in a callee"],
)
def test_recursive_functions_call_each_other_by_their_own_names(function, argument):
    text = capture(function, (argument,)).text
    assert "tapeflow.recursive" not in text
    assert "target-cpu" not in text
    defined = set(re.findall(r'^define [^@]*@("[^"]*"|[\w.$]+)\(', text, re.MULTILINE))
    called = set(re.findall(r'call i32 @("[^"]*"|[\w.$]+)\(', text))
    assert called and called <= defined


def test_recursion_is_captured_alike_before_and_after_a_call():
    @njit
    def down(x):
        return 1.0 if x <= 1.0 else x * down(x - 1.0)

    def body(text):
        return re.sub(r"B\d?v\d+", "", text)

    before = body(capture(down, (types.float64,)).text)
    down(4.0)
    assert body(capture(down, (types.float64,)).text).count("\n") == before.count("\n")


def test_parallel_is_refused():
    @njit(parallel=True)
    def kernel(x):
        total = 0.0
        for i in numba.prange(x.shape[0]):
            total += x[i]
        return total

    text = refusal(kernel, VECTOR)
    assert "parallel=True" in text
    assert f"{__file__}:" in text


def test_parallel_callee_is_refused():
    @njit(parallel=True)
    def inner(x):
        return x.sum()

    @njit
    def kernel(x):
        return inner(x)

    assert "parallel=True on" in refusal(kernel, VECTOR)


def test_generator_is_refused():
    @njit
    def values(n):
        for i in range(n):
            yield 1.0 * i

    @njit
    def kernel(n):
        total = 0.0
        for v in values(n):
            total += v
        return total

    assert "generator" in refusal(kernel, types.int64)
    assert "generator" in refusal(values, types.int64)


def test_object_mode_is_refused():
    assert "object mode" in refusal(numba.jit(square_all.py_func, forceobj=True), VECTOR)


def test_object_mode_block_is_refused():
    @njit
    def kernel(x):
        with numba.objmode(y="float64"):
            y = x * 2.0
        return y

    assert "object mode" in refusal(kernel, types.float64)


def test_typing_errors_are_numbas_own():
    @njit
    def kernel(x):
        return x.no_such_attribute

    with pytest.raises(numba.TypingError, match="no_such_attribute"):
        capture(kernel, (VECTOR,))


@numba.vectorize(["float64(float64)"])
def eager_ufunc(x):
    return 2.0 * x


@numba.vectorize
def lazy_ufunc(x):
    return 2.0 * x


@numba.stencil
def smooth(a):
    return 0.5 * (a[-1] + a[1])


@numba.cfunc("float64(float64)")
def c_function(x):
    return x * 2.0


@njit
def calls_eager_ufunc(x):
    return eager_ufunc(x).sum()


@njit
def calls_lazy_ufunc(x):
    return lazy_ufunc(x[0])


@njit
def calls_stencil(x):
    return smooth(x).sum()


@njit
def calls_c_function(x):
    return c_function(x[0])


@pytest.mark.parametrize(
    ("function", "construct"),
    [
        (calls_eager_ufunc, "eager_ufunc"),
        (calls_lazy_ufunc, "lazy_ufunc"),
        (calls_stencil, "stencil"),
        (calls_c_function, "call through a function pointer"),
    ],
    ids=["ufunc", "dynamic ufunc", "stencil", "C function"],
)
def test_what_numba_compiles_by_itself_is_refused(function, construct):
    function(np.ones(4))
    assert construct in refusal(function, VECTOR)


def test_unrolled_power_marks_only_the_power():
    @njit
    def kernel(x):
        total = 0.0
        for i in range(3):
            total += x[i] ** 2
        return total

    captured = capture(kernel, (VECTOR,))
    marked = [line for line in captured.text.splitlines() if "!llvm.loop" in line]
    assert len(marked) == 1
    power = captured.text[captured.text.index("int_power_impl", captured.text.index("\n}")) :]
    assert "!llvm.loop" in power


def test_tapeflow_function_as_callee_is_captured_raw():
    @tapeflow.jit
    def inner(x):
        total = 0.0
        for i in range(x.shape[0]):
            total += x[i]
        return total

    inner(np.ones(9))
    captured = capture_caller(inner)
    assert_raw(captured)
    assert "inner" in captured.text
