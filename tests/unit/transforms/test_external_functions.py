"""C functions called through ctypes and cffi, inside a function with a rule of its own."""

import ctypes
import ctypes.util
import math
import subprocess

import numpy as np
import pytest

import tapeflow
from tapeflow.oracle import oracle_gradient
from tests.gradients.comparison import assert_gradient_matches

LIBM = ctypes.CDLL(ctypes.util.find_library("m"))


def libm(name):
    function = getattr(LIBM, name)
    function.restype = ctypes.c_double
    function.argtypes = [ctypes.c_double]
    return function


j0, j1, cexp = libm("j0"), libm("j1"), libm("exp")


@tapeflow.custom_vjp
def bessel(x):
    return j0(x)


bessel.defvjp(lambda x: (j0(x), x), lambda x, g: (-g * j1(x),))


@tapeflow.custom_jvp
def exponential(x):
    return cexp(x)


@exponential.defjvp
def exponential_jvp(primals, tangents):
    value = cexp(primals[0])
    return value, value * tangents[0]


def test_libm_through_ctypes():
    @tapeflow.jit
    def f(x):
        total = 0.0
        for i in range(x.shape[0]):
            total += bessel(x[i] * x[i]) * x[i]
        return total

    x = np.linspace(0.2, 3, 7)
    value, gradient = tapeflow.value_and_grad(f)(x)
    assert value == pytest.approx(sum(j0(v * v) * v for v in x))
    np.testing.assert_allclose(gradient, [j0(v * v) - 2 * v * v * j1(v * v) for v in x], rtol=1e-12)


def test_a_rule_for_tangents():
    def true(x):
        total = 1.0
        for i in range(x.shape[0]):
            total = math.exp(x[i] / total) + x[i]
        return total

    @tapeflow.jit
    def f(x):
        total = 1.0
        for i in range(x.shape[0]):
            total = exponential(x[i] / total) + x[i]
        return total

    x = np.linspace(0.2, 3, 7)
    reference = assert_gradient_matches(true, (x,))
    np.testing.assert_allclose(tapeflow.grad(f)(x), reference.gradients[0], rtol=1e-12)


def test_the_function_itself():
    assert tapeflow.grad(bessel)(1.5) == -j1(1.5)
    assert bessel(1.5) == j0(1.5)


def test_without_a_rule_it_is_refused_with_the_way_out():
    f = tapeflow.jit(lambda x: j0(x) * x)
    with pytest.raises(tapeflow.UnsupportedError, match=r"tapeflow\.custom_vjp"):
        tapeflow.grad(f)(1.0)


SOURCE = """
double weighted(const double *x, const double *w, double *work, long n) {
  double total = 0.0;
  for (long i = 0; i < n; ++i) { work[i] = w[i] * x[i]; total += work[i] * x[i]; }
  return total;
}
double half_of(double x) { return 0.5 * x; }
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("c")
    (folder / "weighted.c").write_text(SOURCE)
    subprocess.run(
        ["cc", "-O1", "-shared", "-fPIC", "-o", str(folder / "weighted.so"), str(folder / "weighted.c")], check=True
    )
    return ctypes.CDLL(str(folder / "weighted.so"))


def test_a_c_function_on_arrays(library):
    weighted = library.weighted
    weighted.restype = ctypes.c_double
    weighted.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long]

    @tapeflow.custom_vjp
    def quadratic(x, w):
        work = np.empty(x.size)
        return weighted(x.ctypes, w.ctypes, work.ctypes, x.size)

    def fwd(x, w):
        work = np.empty(x.size)
        value = weighted(x.ctypes, w.ctypes, work.ctypes, x.size)
        return value, (x, work)

    def bwd(residuals, g):
        x, work = residuals
        return 2.0 * g * work, g * x * x

    quadratic.defvjp(fwd, bwd)

    def caller(x, w):
        total = 0.0
        for k in range(3):
            total += quadratic(x, w) * (k + 1)
            for i in range(x.shape[0]):
                x[i] = x[i] * 0.5 + w[i]
        return total

    def true(x, w):
        total = 0.0
        for k in range(3):
            for i in range(x.shape[0]):
                total += w[i] * x[i] * x[i] * (k + 1)
            for i in range(x.shape[0]):
                x[i] = x[i] * 0.5 + w[i]
        return total

    x, w = np.linspace(0.5, 2, 5), np.linspace(1, 3, 5)
    reference = assert_gradient_matches(true, (x, w), (0, 1))
    value, gradients = tapeflow.value_and_grad(tapeflow.jit(caller), (0, 1))(x.copy(), w)
    assert value == pytest.approx(reference.value)
    np.testing.assert_allclose(gradients[0], reference.gradients[0], rtol=1e-12)
    np.testing.assert_allclose(gradients[1], reference.gradients[1], rtol=1e-12)


def test_a_cffi_function(library):
    import cffi

    interface = cffi.FFI()
    interface.cdef("double half_of(double x);")
    half_of = interface.dlopen(library._name).half_of
    halved = tapeflow.custom_vjp(lambda x: half_of(x))
    halved.defvjp(lambda x: (half_of(x), ()), lambda residuals, g: (half_of(g),))
    f = tapeflow.jit(lambda x: halved(x) * x)
    assert tapeflow.value_and_grad(f)(3.0) == (4.5, 3.0)


def test_numba_s_own_c_functions():
    @tapeflow.custom_vjp
    def log_determinant(a):
        return np.linalg.slogdet(a)[1]

    log_determinant.defvjp(lambda a: (np.linalg.slogdet(a)[1], np.linalg.inv(a)), lambda inverse, g: (g * inverse.T,))
    f = tapeflow.jit(lambda a, s: log_determinant(a) * s)
    a = np.array([[3.0, 1.0, 0.5], [0.2, 2.0, 0.1], [0.4, 0.3, 4.0]])
    value, (da, ds) = tapeflow.value_and_grad(f, (0, 1))(a, 2.0)
    assert value == pytest.approx(2.0 * np.linalg.slogdet(a)[1])
    assert ds == pytest.approx(np.linalg.slogdet(a)[1])
    np.testing.assert_allclose(da, 2.0 * np.linalg.inv(a).T, rtol=1e-12)


def test_the_oracle_knows_functions_of_the_c_library():
    import cffi

    interface = cffi.FFI()
    interface.cdef("double cosh(double x);")
    c_cosh = interface.dlopen(ctypes.util.find_library("m")).cosh
    copy = ctypes.CDLL(None).memcpy
    copy.restype, copy.argtypes = ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t]

    def called(x):
        made = np.zeros(x.size)
        copy(made.ctypes, x.ctypes, 8 * (x.size - 1))
        return c_cosh(made[0]) * cexp(made[1]) + made[2]

    def written(x):
        return math.cosh(x[0]) * math.exp(x[1])

    x = np.array([0.3, 0.7, 1.1])
    ours, plain = oracle_gradient(called, (x,)), oracle_gradient(written, (x,))
    assert ours.value == plain.value
    np.testing.assert_array_equal(ours.gradients[0], plain.gradients[0])
