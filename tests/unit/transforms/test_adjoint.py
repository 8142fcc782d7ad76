"""``tapeflow.adjoint``: shadows that the caller holds, from Python, compiled code and C."""

import ctypes
import pickle
import shutil
import subprocess
import threading
from collections import namedtuple

import numba
import numpy as np
import pytest
from numba.core.runtime import _nrt_python, rtsys

import tapeflow
from tapeflow.errors import AliasingError, SignatureError, UnsupportedError

Pair = namedtuple("Pair", ["left", "right"])


@tapeflow.jit
def f(x, n, y):
    total = 0.0
    for i in range(n):
        x[i] = x[i] * x[i] * y
        total += x[i]
    return total


@tapeflow.jit
def step(u, w):
    for i in range(1, u.shape[0]):
        u[i] = u[i - 1] * u[i] * w[i]


df = tapeflow.adjoint(f, ("dup", "const", "active"))


def test_value_shadows_and_adjoints():
    x, x_bar = np.arange(1.0, 4.0), np.zeros(3)
    value, (y_bar,) = df(x, x_bar, 3, 2.0)
    assert (value, y_bar) == (28.0, 14.0)
    np.testing.assert_array_equal(x, [2, 8, 18])
    np.testing.assert_array_equal(x_bar, [4, 8, 12])


def test_the_shadow_of_an_overwritten_array_comes_in_as_a_cotangent():
    x, x_bar = np.arange(1.0, 4.0), np.array([1.0, 10.0, 100.0])
    value, (y_bar,) = df(x, x_bar, 3, 2.0)
    assert (value, y_bar) == (28.0, 2.0 * 1 + 11.0 * 4 + 101.0 * 9)
    np.testing.assert_array_equal(x_bar, [2.0 * 4, 11.0 * 8, 101.0 * 12])


def test_shadows_of_arrays_that_are_read_accumulate():
    read = tapeflow.adjoint(tapeflow.jit(lambda x: x[0] * x[1]), ["dup"])
    x, x_bar = np.array([2.0, 3.0]), np.array([10.0, 20.0])
    assert read(x, x_bar) == (6.0, ())
    np.testing.assert_array_equal(x_bar, [13, 22])


def test_it_is_what_vjp_says():
    u, w, u_bar = np.linspace(0.5, 1.5, 6), np.linspace(1.0, 2.0, 6), np.linspace(-1.0, 1.0, 6)
    _, pullback = tapeflow.vjp(step, u.copy(), w)
    du, dw = pullback(u=u_bar)
    w_bar = np.ones(6)
    assert tapeflow.adjoint(step, ("dup", "dup"))(u, u_bar, w, w_bar) == (None, ())
    np.testing.assert_array_equal(u_bar, du)
    np.testing.assert_allclose(w_bar, dw + 1.0, rtol=1e-15)


def test_dupnoneed_has_a_shadow_too():
    u, u_bar = np.linspace(0.5, 1.5, 6), np.ones(6)
    expected = tapeflow.vjp(step, u.copy(), u.copy())[1](u=u_bar)[0]
    tapeflow.adjoint(step, ("dupnoneed", "const"))(u.copy(), u_bar, u.copy())
    np.testing.assert_array_equal(u_bar, expected)


@pytest.mark.parametrize(
    "view", [lambda m: m[::2], lambda m: m[::-3], lambda m: m.reshape(3, 4).T[2], lambda m: m[5:5]]
)
def test_strided_arrays_and_shadows(view):
    memory, shadow = np.linspace(0.5, 1.5, 12), np.linspace(-1.0, 1.0, 12)
    dense, dense_bar = view(memory).copy(), view(shadow).copy()
    gaps = shadow.copy()
    result = df(view(memory), view(shadow), dense.size, 1.5)
    assert result == df(dense, dense_bar, dense.size, 1.5)
    np.testing.assert_array_equal(view(memory), dense)
    np.testing.assert_array_equal(view(shadow), dense_bar)
    view(gaps)[...] = 0.0
    view(shadow)[...] = 0.0
    np.testing.assert_array_equal(shadow, gaps)


def test_fortran_order():
    @tapeflow.jit
    def g(a):
        return a[0, 1] * a[1, 0]

    a, a_bar = np.asfortranarray([[1.0, 2.0], [3.0, 4.0]]), np.zeros((2, 2), order="F")
    dg = tapeflow.adjoint(g, ("dup",))
    assert dg(a, a_bar) == (6.0, ())
    np.testing.assert_array_equal(a_bar, [[0, 3], [2, 0]])
    with pytest.raises(SignatureError, match="a and its shadow differ in shape or strides"):
        dg(a, np.zeros((2, 2)))


def test_trees():
    @tapeflow.jit
    def g(pair, scales):
        for i in range(pair.left.shape[0]):
            pair.left[i] = pair.left[i] * pair.right[i] * scales[0]
        return pair.left[0] * scales[1]

    pair = Pair(np.array([2.0, 3.0]), np.array([5.0, 7.0]))
    bar = Pair(np.zeros(2), np.zeros(2))
    value, adjoints = tapeflow.adjoint(g, ("dup", "active"))(pair, bar, (1.5, 2.0))
    assert value == 30.0
    assert adjoints == ((20.0, 15.0),)
    np.testing.assert_array_equal(bar.left, [15, 0])
    np.testing.assert_array_equal(bar.right, [6, 0])


@pytest.mark.parametrize(
    ("shadow", "message"),
    [
        (np.zeros(4), "x and its shadow differ in shape or strides"),
        (np.zeros(6)[::2], "x and its shadow differ in shape or strides"),
        (np.zeros(3, np.float32), r"shadow of x is array\(float32, 1d, C\), but x is array\(float64"),
        (np.zeros((3, 1)), "shadow of x is array"),
        (1.0, "shadow of x is float64"),
        (None, "shadow of x is none"),
    ],
)
def test_shadows_that_do_not_fit(shadow, message):
    x = np.arange(1.0, 4.0)
    with pytest.raises(SignatureError, match=message):
        df(x, shadow, 3, 2.0)
    np.testing.assert_array_equal(x, [1, 2, 3])


def test_a_read_only_shadow():
    shadow = np.zeros(3)
    shadow.flags.writeable = False
    with pytest.raises(SignatureError, match="shadow of x is read-only"):
        df(np.ones(3), shadow, 3, 2.0)


def test_what_overlaps_is_refused_before_anything_runs():
    memory = np.linspace(0.5, 1.5, 12)
    before = memory.copy()
    both = tapeflow.adjoint(step, ("dup", "dup"))
    with pytest.raises(AliasingError, match="the shadow of x overlaps argument x in memory"):
        df(memory[:4], memory[3:7], 3, 2.0)
    with pytest.raises(AliasingError, match="arguments u and w overlap in memory, and the function writes u"):
        both(memory[:4], np.zeros(4), memory[2:6], np.zeros(4))
    with pytest.raises(AliasingError, match="the shadow of u overlaps that of w"):
        shadow = np.zeros(4)
        both(memory[:4], shadow, memory[4:8], shadow)
    with pytest.raises(AliasingError, match="the shadow of w overlaps argument u"):
        both(memory[:4], np.zeros(4), memory[4:8], memory[3:7])
    np.testing.assert_array_equal(memory, before)


def test_an_exception_leaves_the_shadows_as_they_were():
    @tapeflow.jit
    def g(x, y):
        for i in range(x.shape[0]):
            x[i] *= y
            if x[i] > 5.0:
                raise ValueError("too large", i)
        return x[0]

    x, x_bar = np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0])
    with pytest.raises(ValueError, match="too large") as caught:
        tapeflow.adjoint(g, ("dup", "active"))(x, x_bar, 2.0)
    assert caught.value.args == ("too large", 2)
    np.testing.assert_array_equal(x, [2, 4, 6])
    np.testing.assert_array_equal(x_bar, [1, 2, 3])


def test_in_compiled_code():
    @numba.njit
    def descend(x, steps, rate):
        x_bar = np.empty_like(x)
        value = 0.0
        for _ in range(steps):
            x_bar[:] = 0.0
            value, _ = df(x.copy(), x_bar, x.shape[0], 0.5)
            x -= rate * x_bar
        return value, x

    value, x = descend(np.ones(4), 3, 0.25)
    np.testing.assert_array_equal(x, np.full(4, 0.75**3))
    assert value == 4 * 0.5 * 0.75**4


def test_nothing_is_left():
    x, x_bar = np.ones(5), np.zeros(5)
    calls = [lambda: df(x, x_bar, 5, 1.0), lambda: _quiet(df, x, np.zeros(4), 5, 1.0), lambda: _quiet(df, x, x, 5, 1.0)]
    for call in calls:
        call()
    _nrt_python.memsys_enable_stats()
    try:
        before = rtsys.get_allocation_stats()
        for _ in range(2000):
            for call in calls:
                call()
        after = rtsys.get_allocation_stats()
    finally:
        _nrt_python.memsys_disable_stats()
    assert after.alloc - after.free == before.alloc - before.free
    assert after.mi_alloc - after.mi_free == before.mi_alloc - before.mi_free


def _quiet(function, *arguments):
    with pytest.raises((ValueError, TypeError)):
        function(*arguments)


def test_many_threads():
    inputs = [np.linspace(0.5, 1.0 + k, 50) for k in range(6)]
    expected = [df(x.copy(), np.zeros(50), 50, 1.5) for x in inputs]
    wrong = []

    def work(k):
        for _ in range(100):
            if df(inputs[k].copy(), np.zeros(50), 50, 1.5) != expected[k]:
                wrong.append(k)

    threads = [threading.Thread(target=work, args=(k,)) for k in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@pytest.mark.parametrize(
    ("activity", "message"),
    [
        (("dup",), r"f\(x, n, y\) has 3 arguments, and activity names 1"),
        (("dup", "const", "Active"), "'Active' is no activity. Choose from const, dup, dupnoneed, active"),
        ("dup", "has 3 arguments, and activity names 1"),
    ],
)
def test_activities_that_do_not_fit(activity, message):
    with pytest.raises(SignatureError, match=f"^adjoint: .*{message}"):
        tapeflow.adjoint(f, activity)


@pytest.mark.parametrize(
    ("activity", "arguments", "message"),
    [
        (("active", "const", "const"), (np.ones(3), 3, 1.0), "argument 'x' is active and array"),
        (("const", "active", "const"), (np.ones(3), 3, 1.0), "argument 'n' is active and int64"),
        (("const", "const", "dup"), (np.ones(3), 3, 1.0, 0.0), "argument 'y' is dup and float64"),
        (("dup", "const", "const"), (np.arange(3), np.zeros(3), 3, 1.0), "argument 'x' is dup and array"),
    ],
)
def test_types_that_do_not_fit(activity, arguments, message):
    with pytest.raises(SignatureError, match=f"^adjoint: {message}"):
        tapeflow.adjoint(f, activity)(*arguments)


def test_results_that_need_a_cotangent_are_refused():
    with pytest.raises(SignatureError, match=r"adjoint: .* returns array\(float64, 1d, C\).* or use tapeflow.vjp"):
        tapeflow.adjoint(tapeflow.jit(lambda x: x), ("dup",))(np.ones(3), np.ones(3))


def test_it_is_the_same_adjoint_each_time_also_when_pickled():
    assert tapeflow.adjoint(f, ("dup", "const", "active")) is df
    assert pickle.loads(pickle.dumps(df)) is df
    assert df.__name__ == "adjoint_f"
    with pytest.raises(UnsupportedError, match="cache=True of an adjoint"):
        df.enable_caching()


def test_shadows_have_names():
    x, x_bar = np.ones(2), np.zeros(2)
    assert df(y=1.0, n=2, x_bar=x_bar, x=x) == (2.0, (2.0,))

    @tapeflow.jit
    def g(x, x_bar):
        return x[0] * x_bar

    assert tapeflow.adjoint(g, ("dup", "active"))(x=x, x_bar=3.0, x_bar_=x_bar) == (3.0, (1.0,))


C_PROGRAM = """
#include <stdint.h>

typedef {typedef}

double drive(adjoint_f df, double *x_bar) {{
    double x[4] = {{1.0, 2.0, 3.0, 4.0}}, value = 0.0, y_bar = 0.0;
    int32_t status = df(&value, x, x_bar, 4, 4, 2.0, &y_bar);
    return status ? -1.0 : 100.0 * value + y_bar;
}}
"""


def test_c_callers(tmp_path):
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        pytest.skip("no C compiler (cc, gcc, clang) is installed")
    types = "float64[::1], int64, float64"
    declaration = df.c_signature(types)
    assert declaration == (
        "int32_t adjoint_f(double *value, double *x, double *x_bar, int64_t x_0, int64_t n, double y, double *y_bar);"
    )
    source = tmp_path / "drive.c"
    source.write_text(C_PROGRAM.format(typedef=declaration.replace("adjoint_f(", "(*adjoint_f)(")))
    library = tmp_path / "drive.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", str(library), str(source)], check=True)
    drive = ctypes.CDLL(str(library)).drive
    drive.restype, drive.argtypes = ctypes.c_double, [ctypes.c_void_p, ctypes.c_void_p]
    x_bar = np.zeros(4)
    assert drive(df.address(types), x_bar.ctypes.data) == 100.0 * 60.0 + 30.0
    np.testing.assert_array_equal(x_bar, [4, 8, 12, 16])
    assert df.address(types) == df.address("float64[::1]", "int64", "float64")


def test_a_c_caller_learns_of_a_failure():
    @tapeflow.jit
    def g(x):
        if x[0] < 0.0:
            raise ValueError("negative")
        return x[0] * x[1]

    dg = tapeflow.adjoint(g, ("dup",))
    types = "float64[::1]"
    pointer = ctypes.POINTER(ctypes.c_double)
    call = ctypes.CFUNCTYPE(ctypes.c_int32, pointer, pointer, pointer, ctypes.c_int64)(dg.address(types))
    value, x, x_bar = np.zeros(1), np.array([-1.0, 2.0]), np.zeros(2)
    arguments = [a.ctypes.data_as(pointer) for a in (value, x, x_bar)]
    assert call(*arguments, 2) == 1
    np.testing.assert_array_equal(x_bar, [0, 0])
    x[0] = 3.0
    assert call(*arguments, 2) == 0
    assert value[0] == 6.0
    np.testing.assert_array_equal(x_bar, [2, 3])


def test_c_callers_pass_numbers_and_contiguous_arrays():
    with pytest.raises(SignatureError, match="argument x is array\\(float64, 1d, A\\), and C callers pass"):
        df.address("float64[:], int64, float64")


def test_recompile_sees_changed_globals():
    namespace = {"factor": 2.0}
    exec("def scaled(x):\n    return factor * x\n", namespace)
    g = tapeflow.jit(namespace["scaled"])
    dg = tapeflow.adjoint(g, ("active",))
    assert dg(3.0) == (6.0, (2.0,))
    namespace["factor"] = 5.0
    g.recompile()
    assert dg(3.0) == (15.0, (5.0,))
