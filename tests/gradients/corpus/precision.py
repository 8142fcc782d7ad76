"""float32, and float32 mixed with float64.  Finite differences cannot see that far; the oracle can."""

import math

import numpy as np

from tests.gradients.corpus import case, singles, values


@case(singles(5), smooth=False)
def single_sum_of_squares(u):
    s = np.float32(0.0)
    for i in range(len(u)):
        s += u[i] * u[i]
    return s


@case(singles(5), smooth=False)
def single_functions(u):
    s = np.float32(1.0)
    for i in range(len(u)):
        s = s * math.sin(u[i]) + np.exp(u[i]) / math.sqrt(u[i])
    return s


@case(singles(6), 4, smooth=False)
def single_in_place(u, steps):
    for t in range(steps):
        for i in range(1, len(u)):
            u[i] = u[i] * u[i - 1] + np.float32(0.1)
    s = np.float32(0.0)
    for i in range(len(u)):
        s += u[i]
    return s


@case(singles(4), values(4, seed=1), argnums=(0, 1), smooth=False)
@case(singles(4), values(4, seed=1), argnums=0, smooth=False)
@case(singles(4), values(4, seed=1), argnums=1, smooth=False)
def mixed(u, v):
    s = 0.0
    for i in range(len(u)):
        u[i] = u[i] * v[i]
        v[i] = v[i] + u[i] * 0.5
        s += u[i] * v[i]
    return s


@case(singles(3, 4), smooth=False)
def single_temporary(a):
    t = np.zeros(a.shape[0], np.float32)
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            t[i] += a[i, j] * a[i, j]
    s = np.float32(0.0)
    for i in range(a.shape[0]):
        s += math.log(t[i])
    return s


@case(singles(4), smooth=False)
def double_temporary_of_singles(u):
    t = np.empty(len(u), np.float64)
    for i in range(len(u)):
        t[i] = u[i]
    s = 0.0
    for i in range(len(u)):
        s += t[i] ** 3
    return s


@case(np.float32(0.7), singles(3), argnums=(0, 1), smooth=False)
def single_scalar(a, u):
    s = a
    for i in range(len(u)):
        s = s * u[i] + a
    return s


@case(singles(4), smooth=False)
def single_with_double_constants(u):
    s = 0.0
    for i in range(len(u)):
        s += 0.1 * u[i] + max(u[i], 1.0) * 2
    return s


@case(values(4), smooth=False)
def double_through_single(u):
    s = 0.0
    for i in range(len(u)):
        s += np.float32(u[i]) * u[i]
    return s
