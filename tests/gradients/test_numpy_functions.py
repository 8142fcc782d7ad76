"""NumPy as Numba compiles it, function by function: gradients against central differences of the kernel itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba
import numpy as np
import pytest

import tapeflow

x8 = np.array([0.7, 1.9, 0.3, 2.4, 1.1, 0.5, 1.7, 0.9])
m34 = np.linspace(0.3, 2.2, 12).reshape(3, 4) ** 1.3
m33 = np.array([[4.0, 1.0, 0.5], [0.7, 3.0, 0.2], [0.1, 0.9, 5.0]])
idx = np.array([3, 0, 2, 2, 7, 1], np.int64)

KERNELS: list[tuple[Callable[..., Any], tuple[Any, ...]]] = []


def at(*arguments: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def register(kernel: Callable[..., Any]) -> Callable[..., Any]:
        KERNELS.append((kernel, arguments))
        return kernel

    return register


@at(m34)
def flatten(x):
    v = x.flatten()
    s = 0.0
    for i in range(v.size):
        s += v[i] ** 2 * i
    return s


@at(m34)
def bcast(x):
    r = x.sum(axis=0)
    y = x * r + x[:, 1:2]
    return (y * y).sum()


@at(m34)
def newaxis(x):
    a = x[0]
    b = x[1]
    return (a[:, None] * b[None, :]).sum()


@at(x8)
def maxmin(x):
    return np.max(x) * 2.0 + np.min(x) * x.max()


@at(x8)
def amax(x):
    return np.amax(x) + x.min()


@at(x8)
def argmax(x):
    return x[np.argmax(x)] ** 2 + x[x.argmin()]


@at(x8)
def cumsum(x):
    return np.sum(np.cumsum(x) * x)


@at(x8)
def cumprod(x):
    return np.sum(np.cumprod(x))


@at(x8)
def std(x):
    return np.std(x) + np.var(x)


@at(x8)
def median(x):
    return np.median(x)


@at(x8)
def percentile(x):
    return np.percentile(x, 30.0)


@at(x8)
def outer(x):
    return np.sum(np.outer(x, x * x))


@at(x8)
def where(x):
    return np.sum(np.where(x > 1.0, x * x, 3.0 * x))


@at(x8)
def clip(x):
    return np.sum(np.clip(x, 0.4, 1.5) * x)


@at(x8)
def diff(x):
    return np.sum(np.diff(x) ** 2)


@at(x8)
def roll(x):
    return np.sum(np.roll(x, 2) * x)


@at(x8)
def concat(x):
    y = np.concatenate((x, x[:3] * 2.0))
    return np.sum(y * y)


@at(x8)
def stack(x):
    y = np.stack((x, x * x))
    return np.sum(y * y)


@at(x8)
def vstack(x):
    y = np.vstack((x, x * x))
    z = np.hstack((x, x))
    return np.sum(y * y) + z.sum()


@at(x8)
def column_stack(x):
    y = np.column_stack((x, x * x))
    return np.sum(y * y)


@at(x8)
def append(x):
    y = np.append(x, x[0] * 2.0)
    return np.sum(y * y)


@at(x8)
def linspace(x):
    t = np.linspace(0.0, x[0], 5)
    return np.sum(t * t)


@at(x8)
def interp(x):
    return np.interp(x[0], np.arange(8.0), x)


@at(x8)
def sort(x):
    y = np.sort(x)
    return np.sum(y * np.arange(8))


@at(x8)
def sort_inplace(x):
    y = x.copy()
    y.sort()
    return np.sum(y * np.arange(8))


@at(x8)
def argsort(x):
    o = np.argsort(x)
    s = 0.0
    for i in range(8):
        s += x[o[i]] * i
    return s


@at(x8)
def searchsorted(x):
    i = np.searchsorted(np.array([0.0, 1.0, 2.0]), x[0])
    return x[i] * x[0]


@at(x8)
def norm(x):
    return np.linalg.norm(x)


@at(m33)
def trace(A):
    return np.trace(A) * A[0, 0]


@at(m33)
def triu(A):
    return np.sum(np.triu(A) ** 2)


@at(m33)
def kron(A):
    return np.sum(np.kron(A, A))


@at(x8)
def cross(x):
    return np.sum(np.cross(x[:3], x[3:6]))


@at(x8)
def convolve(x):
    return np.sum(np.convolve(x, x[:3]) ** 2)


@at(x8)
def boolmask(x):
    y = x[x > 1.0]
    return np.sum(y * y)


@at(x8)
def mask_assign(x):
    y = x * 1.0
    y[y > 1.0] = 0.5
    return np.sum(y * x)


@at(x8, idx)
def fancy(x, i):
    return np.sum(x[i] ** 2)


@at(x8, idx)
def take(x, i):
    return np.sum(np.take(x, i) ** 2)


@at(m34)
def ndenum(x):
    s = 0.0
    for (i, j), a in np.ndenumerate(x):
        s += a * a * (i - j)
    return s


@at(x8)
def nditer(x):
    s = 0.0
    for a in np.nditer(x):
        s += a.item() ** 2
    return s


@at(x8)
def printed(x):
    s = 0.0
    for i in range(8):
        s += x[i] ** 2
    print("done")
    return s


@at(x8)
def nextafter(x):
    return np.nextafter(x[0], 2.0) * x[1] + np.spacing(x[2]) * x[2]


@at(x8)
def astype(x):
    y = x.astype(np.float32)
    return float(np.sum(y * y))


@at(x8)
def complex_loop(x):
    z = 0j
    c = complex(x[0] * 0.2, x[1] * 0.1)
    for i in range(5):
        z = z * z + c
    return z.real**2 + z.imag**2


@at(x8)
def complex_arr(x):
    z = np.zeros(4, np.complex128)
    for i in range(4):
        z[i] = complex(x[i], x[i + 4]) * z[i - 1] + x[i]
    s = 0.0
    for i in range(4):
        s += z[i].real ** 2 + z[i].imag
    return s


@at(x8)
def small_state_tuple(x):
    st = (x[0], x[1], x[2])
    for i in range(5):
        a, b, c = st
        st = (b * 0.5 + a, c * a, a * 0.3)
    return st[0] + st[1] * st[2]


@at(x8)
def random_seeded(x):
    np.random.seed(3)
    return np.sum(x * np.random.rand(8))


@at(x8)
def repeat(x):
    return np.sum(np.repeat(x, 2) ** 2)


@at(x8)
def flip(x):
    return np.sum(np.flip(x) * x) + np.sum(x[::-1] * x)


@at(m34)
def ascontig(x):
    return np.sum(np.ascontiguousarray(x.T) ** 2 * np.arange(12.0).reshape(4, 3))


@at(m34)
def slab_assign(x):
    u = np.zeros((5, 6))
    u[1:-1, 1:-1] = x
    v = u[1:-1, 1:-1] + 0.1 * (u[2:, 1:-1] + u[:-2, 1:-1] - 2.0 * u[1:-1, 1:-1] + u[1:-1, 2:] * u[1:-1, :-2])
    return np.sum(v * v)


@at(m34, m33)
def gemm_variants(B, A):
    C = np.dot(A, B)
    D = np.dot(B.T, A)
    E = np.dot(B, B.T)
    F = np.dot(C.T, np.ascontiguousarray(B))
    H = np.dot(B.T, A.T)
    return np.sum(C * C) + np.sum(D * D) + np.sum(E * E) * 0.1 + np.sum(F) + np.sum(H * D)


@at(x8)
def vdot(x):
    return np.vdot(x, x[::-1].copy()) + np.linalg.norm(x[1:])


@at(x8)
def np_array_tuple(x):
    R = np.array(((x[0], x[1]), (x[2], x[3])))
    return np.sum(R @ R)


@at(x8)
def nested_lits(x):
    A = np.array([[x[0], x[1], 1.0], [x[2], 2.0, x[3]]])
    return np.sum(A * A) + A[0, 1] * A[1, 2]


@at(x8)
def rnd_normal(x):
    np.random.seed(7)
    s = 0.0
    for i in range(8):
        s += x[i] * np.random.normal(0.0, x[0]) + np.random.uniform(0.0, 1.0) * x[i] ** 2
    return s


def differences(compiled: Callable[..., Any], arguments: tuple[Any, ...], step: float) -> Any:
    found = np.zeros(arguments[0].shape)
    for index in np.ndindex(found.shape):
        sides = []
        for sign in (1.0, -1.0):
            given = [a.copy() if isinstance(a, np.ndarray) else a for a in arguments]
            given[0][index] += sign * step
            sides.append(float(compiled(*given)))
        found[index] = (sides[0] - sides[1]) / (2.0 * step)
    return found


@pytest.mark.parametrize(("kernel", "arguments"), KERNELS, ids=[kernel.__name__ for kernel, _ in KERNELS])
def test_gradient_is_the_central_difference(
    kernel: Callable[..., Any], arguments: tuple[Any, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    single = kernel.__name__ == "astype"
    compiled = numba.njit(kernel)
    expected = differences(compiled, arguments, 1e-2 if single else 1e-6)
    given = [a.copy() if isinstance(a, np.ndarray) else a for a in arguments]
    value, gradient = tapeflow.value_and_grad(compiled)(*given)
    assert value == compiled(*(a.copy() if isinstance(a, np.ndarray) else a for a in arguments))
    np.testing.assert_allclose(gradient, expected, rtol=1e-3 if single else 1e-6, atol=1e-3 if single else 1e-7)
