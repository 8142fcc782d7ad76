"""Kernels that together have every shape of loop that preparation must bring into canonical form."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit, typeof


@dataclass(frozen=True)
class Case:
    """A kernel, arguments to run it on, and what is to be found in its prepared form."""

    kernel: Any
    arguments: tuple[Any, ...]
    loops: int
    """How many loops the user and NumPy's own implementations have; none may be unrolled or copied."""

    @property
    def name(self) -> str:
        return str(self.kernel.py_func.__name__)

    @property
    def types(self) -> tuple[Any, ...]:
        return tuple(typeof(argument) for argument in self.arguments)


@njit
def heat(u, n):
    v = np.empty_like(u)
    for t in range(n):
        v[0] = u[0]
        v[-1] = u[-1]
        for i in range(1, u.shape[0] - 1):
            v[i] = u[i] + 0.1 * (u[i - 1] - 2 * u[i] + u[i + 1])
        u, v = v, u
    return u.sum()


@njit
def gauss_seidel(u, n):
    for t in range(n):
        for i in range(1, u.shape[0] - 1):
            for j in range(1, u.shape[1] - 1):
                u[i, j] = 0.25 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1])
    s = 0.0
    for i in range(u.shape[0]):
        for j in range(u.shape[1]):
            s += u[i, j] ** 2
    return s


@njit
def nbody(x, v, m, dt, n):
    for t in range(n):
        for i in range(x.shape[0]):
            ax = 0.0
            ay = 0.0
            for j in range(x.shape[0]):
                if i != j:
                    dx = x[j, 0] - x[i, 0]
                    dy = x[j, 1] - x[i, 1]
                    r2 = dx * dx + dy * dy + 1e-3
                    w = m[j] / (r2 * math.sqrt(r2))
                    ax += w * dx
                    ay += w * dy
            v[i, 0] += dt * ax
            v[i, 1] += dt * ay
        for i in range(x.shape[0]):
            for k in range(2):
                x[i, k] += dt * v[i, k]
    return x[0, 0] * x[-1, 1]


@njit
def rnn(w, u, b, xs):
    n = b.shape[0]
    h = np.zeros(n)
    g = np.empty(n)
    for t in range(xs.shape[0]):
        for i in range(n):
            a = b[i] + u[i] * xs[t]
            for j in range(n):
                a += w[i, j] * h[j]
            g[i] = math.tanh(a)
        for i in range(n):
            h[i] = g[i]
    return np.sum(h)


@njit
def newton(a, n):
    x = a
    for _ in range(n):
        y = x
        while True:
            z = 0.5 * (y + a / y)
            if abs(z - y) < 1e-12:
                break
            y = z
        x = y
    return x


@njit
def leaves_early(x, n):
    s = 0.0
    for i in range(n):
        if x[i] > 0:
            s += x[i] * x[i]
        elif x[i] < -3:
            break
    while s > 1.0:
        s *= 0.5
    return s


@njit
def numpy_style(x, y):
    z = np.sin(x) * y + np.exp(-x)
    return np.sum(z * z)


@njit
def three_dimensions(a):
    s = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            for k in range(a.shape[2]):
                s += a[i, j, k] * i
    return s


@njit
def four_dimensions(a, b):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            for k in range(a.shape[2]):
                for m in range(a.shape[3]):
                    b[i, j, k, m] += a[i, j, k, m] * a[i, j, k, 0]
    return b[0, 0, 0, 0]


@njit
def affine_square(x):
    return x * x + 1.0


@njit
def calls(x):
    s = 0.0
    for i in range(len(x)):
        s += affine_square(x[i]) / affine_square(s)
    return s


@njit
def single_precision(x):
    s = np.float32(0)
    for i in range(x.shape[0]):
        s += x[i] * np.float32(0.5)
    return s


@njit
def indirect(x, index):
    s = 0.0
    for k in range(index.shape[0]):
        s += x[index[k]] ** 2
        x[index[k]] = s
    return s


@njit
def constant_trips(x):
    work = np.empty(3)
    s = 0.0
    for t in range(x.shape[0]):
        for k in range(3):
            work[k] = x[t] * k
        for k in range(3):
            s += work[k]
    return s


@njit
def invariant_branch(x, flag):
    s = 0.0
    for i in range(x.shape[0]):
        if flag:
            s += x[i]
        else:
            s *= x[i]
    return s


@njit
def copies_and_clears(x, y):
    for i in range(x.shape[0]):
        y[i] = x[i]
    for i in range(x.shape[0]):
        x[i] = 0.0
    return y[0]


@njit
def raises(x, n):
    if n < 0:
        raise ValueError("negative")
    s = 0.0
    for i in range(n):
        assert x[i] >= 0, "bad"
        s += math.sqrt(x[i])
    return s


@njit
def rows(a):
    s = 0.0
    for i in range(a.shape[0]):
        r = a[i]
        s += r[0] * r[1] + r.sum()
    return s


@njit
def cholesky(a):
    n = a.shape[0]
    for j in range(n):
        s = a[j, j]
        for k in range(j):
            s -= a[j, k] * a[j, k]
        a[j, j] = math.sqrt(s)
        for i in range(j + 1, n):
            s = a[i, j]
            for k in range(j):
                s -= a[i, k] * a[j, k]
            a[i, j] = s / a[j, j]
    t = 0.0
    for i in range(n - 1, -1, -1):
        t += math.log(a[i, i])
    return t


@njit
def no_loop(x, y):
    if x > y:
        return x * y
    return math.exp(x) - y


def _random(*shape: int) -> Any:
    return np.random.default_rng(7).uniform(0.5, 1.5, shape)


CASES = (
    Case(heat, (_random(9), 4), 3),
    Case(gauss_seidel, (_random(6, 5), 3), 5),
    Case(nbody, (_random(4, 2), _random(4, 2), _random(4), 0.01, 3), 5),
    Case(rnn, (_random(3, 3), _random(3), _random(3), _random(5)), 5),
    Case(newton, (2.0, 2), 2),
    Case(leaves_early, (_random(6), 6), 2),
    Case(numpy_style, (_random(5), _random(5)), 3),
    Case(three_dimensions, (_random(2, 3, 4),), 3),
    Case(four_dimensions, (_random(2, 3, 2, 2), _random(2, 3, 2, 2)), 4),
    Case(calls, (_random(6),), 1),
    Case(single_precision, (_random(6).astype(np.float32),), 1),
    Case(indirect, (_random(6), np.array([3, 0, -1, 3])), 1),
    Case(constant_trips, (_random(4),), 3),
    Case(invariant_branch, (_random(4), 1), 1),
    Case(copies_and_clears, (_random(4), _random(4)), 2),
    Case(raises, (_random(4), 4), 1),
    Case(rows, (_random(4, 3),), 2),
    Case(cholesky, (_random(3, 3) @ _random(3, 3).T + 5.0 * np.eye(3),), 5),
    Case(no_loop, (1.5, 0.5), 0),
)
