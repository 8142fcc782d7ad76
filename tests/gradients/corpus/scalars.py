"""Scalars: arguments by value, carried and swapped values, branches, min, max, abs, integers as data, callees."""

import math
from math import exp, sqrt

import numba
import numpy as np

from tests.gradients.corpus import case, indices, values

SCALE = 0.75
TABLE = np.array([0.5, 1.5, 2.5])


@case(1.3)
def scalar_only(x):
    return x * x + math.sin(x)


@case(1.3, 0.4, argnums=(0, 1))
@case(1.3, 0.4, argnums=1)
@case(1.3, 0.4, argnums=(1, 0))
def two_scalars(x, y):
    return x**y + y / x


@case(0.8, values(4), 3, argnums=(0, 1))
@case(0.8, values(4), 3, argnums=0)
def scalar_and_array(a, u, n):
    s = a
    for t in range(n):
        for i in range(len(u)):
            s = math.tanh(a * s + u[i])
    return s


@case(0.5, 0.1)
def constant_result(x, y):
    return y


@case(values(3))
def unused_argument(u):
    return 2.0


@case(values(8))
def fibonacci_like(u):
    a = 1.0
    b = 1.0
    for i in range(len(u)):
        a, b = b, a * 0.5 + b * u[i]
    return a * b


@case(values(6))
def three_carried(u):
    x = 0.1
    y = 0.2
    z = 0.3
    for i in range(len(u)):
        x, y, z = x + 0.1 * (y - x), y + 0.1 * (x * (u[i] - z) - y), z + 0.1 * (x * y - z)
    return x + y * z


@case(values(5))
def carried_products(u):
    p = 1.0
    s = 0.0
    for i in range(len(u)):
        p *= u[i]
        s += p * p
    return s


@case(values(8, low=-1.0, high=1.0))
def branches(u):
    s = 0.0
    for i in range(len(u)):
        if u[i] > 0.5:
            s += u[i] ** 3
        elif u[i] > 0.0:
            s -= math.sin(u[i])
        elif u[i] > -0.5:
            s = s * u[i]
        else:
            s = s + math.exp(u[i]) * s
    return s


@case(values(6, low=-1.0, high=1.0))
def conditional_expressions(u):
    s = 1.0
    for i in range(len(u)):
        s += u[i] if u[i] > 0.0 else u[i] * s
    return s


@case(values(6, low=-1.0, high=1.0))
def boolean_operators(u):
    s = 0.0
    for i in range(1, len(u)):
        if u[i] > 0.0 and u[i - 1] > 0.0:
            s += u[i] * u[i - 1]
        if u[i] < 0.0 or not u[i - 1] < 0.3:
            s += u[i] ** 2
    return s


@case(values(6, low=-1.0, high=1.0))
def absolute_values(u):
    s = 0.0
    for i in range(len(u)):
        s += abs(u[i]) * (i + 1) + np.abs(u[i] - 0.1) + math.fabs(u[i] * 2.0)
    return s


@case(np.array([0.0, -1.0, 0.0, 2.0]), smooth=False)
def absolute_value_at_zero(u):
    s = 0.0
    for i in range(len(u)):
        s += abs(u[i])
    return s


@case(values(6), values(6, seed=3), argnums=(0, 1))
def minima_and_maxima(u, v):
    s = 0.0
    for i in range(len(u)):
        s += min(u[i], v[i]) * 2.0 + max(u[i], v[i]) ** 2
        s += np.minimum(u[i], 1.0) + np.maximum(v[i], u[i] * 1.1)
    return s


@case(np.array([1.0, 1.0, 2.0]), np.array([1.0, 3.0, 2.0]), argnums=(0, 1), smooth=False)
def ties_of_builtin_min_and_max(u, v):
    s = 0.0
    for i in range(len(u)):
        s += min(u[i], v[i]) * 2.0 + max(u[i], v[i]) * 3.0
    return s


@case(np.array([1.0, 1.0, 2.0]), np.array([1.0, 3.0, 2.0]), argnums=(0, 1), smooth=False)
def ties_of_numpy_minimum_and_maximum(u, v):
    s = 0.0
    for i in range(len(u)):
        s += np.minimum(u[i], v[i]) * 2.0 + np.maximum(u[i], v[i]) * 3.0
    return s


@case(np.array([1.0, 4.0, 4.0, 2.0]), smooth=False)
def tie_in_a_running_maximum(u):
    best = u[0]
    for i in range(1, len(u)):
        if u[i] > best:
            best = u[i]
    return best * 2.0


@case(values(6))
def running_maximum(u):
    best = -1e300
    where = 0
    for i in range(len(u)):
        if u[i] > best:
            best = u[i]
            where = i
    return best * u[where - 1]


@case(values(5), indices(3, 1, 4, 1, 5))
def integers_as_data(u, k):
    s = 0.0
    for i in range(len(u)):
        s += u[i] * k[i] + u[i] ** k[i] + k[i] / 2 + k[i] // 2
    return s


@case(values(4), 3, 2)
def integer_arguments(u, n, k):
    s = 0.0
    for i in range(len(u)):
        s += u[i] ** k * n
        n = n + i
    return s


@case(values(4), True)
@case(values(4), False)
def boolean_argument(u, flag):
    s = 0.0
    for i in range(len(u)):
        if flag:
            s += u[i] ** 2
        else:
            s += math.log(u[i])
    return s


@case(values(4))
def constant_powers(u):
    s = 0.0
    for i in range(len(u)):
        x = u[i]
        s += x**2 + x**3 + x**7 + x**-1 + x**-2 + x**0 + x**0.5 + x**1.5 + x**-0.5 + 2.0**x + math.pow(x, 2.2)
    return s


@case(values(4), 2.5, argnums=(0, 1))
def variable_powers(u, p):
    s = 0.0
    for i in range(len(u)):
        s += u[i] ** p + p ** u[i] + u[i] ** u[i]
    return s


@case(np.array([0.0, 2.0]), smooth=False)
def powers_at_zero(u):
    s = 0.0
    for i in range(len(u)):
        s += u[i] ** 2 + u[i] ** 1.0 + u[i] ** 3.5 + u[i] ** 0.0
    return s


@case(np.array([0.0, 4.0]), smooth=False)
def square_root_at_zero(u):
    return math.sqrt(u[0]) + math.sqrt(u[1])


@case(np.array([0.0, 4.0]), smooth=False)
def square_root_at_zero_without_weight(u):
    return u[1] + 0.0 * math.sqrt(u[0])


@case(values(5, low=0.1, high=9.0), 0.7, argnums=(0, 1))
def modulo_and_floor_division(u, m):
    s = 0.0
    for i in range(len(u)):
        s += u[i] % m + (u[i] // m) * u[i] + divmod(u[i], m)[1]
    return s


@case(values(5, low=-3.0, high=3.0), 0.7, argnums=(0, 1))
def numpy_remainders(u, m):
    s = 0.0
    for i in range(len(u)):
        s += np.fmod(u[i], m) * 2.0 + np.remainder(u[i], m) + np.mod(u[i], -m)
    return s


@case(values(5, low=0.1, high=5.0))
def rounding(u):
    s = 0.0
    for i in range(len(u)):
        s += math.floor(u[i]) * u[i] + math.ceil(u[i]) + round(u[i]) * u[i] + int(u[i] * 2.0) * u[i]
        s += np.floor(u[i]) * u[i] + np.ceil(u[i]) + np.rint(u[i]) + np.trunc(u[i]) * u[i]
    return s


@numba.njit
def _softplus(x):
    if x > 20.0:
        return x
    return math.log1p(math.exp(x))


@numba.njit
def _poly(x, coefficients):
    s = 0.0
    for i in range(len(coefficients) - 1, -1, -1):
        s = s * x + coefficients[i]
    return s


@numba.njit(inline="always")
def _half(x):
    return 0.5 * x


@case(values(4), values(3, seed=4), argnums=(0, 1))
def callees(u, c):
    s = 0.0
    for i in range(len(u)):
        s += _softplus(u[i]) * _poly(u[i], c) + _half(u[i]) + _softplus(30.0 * u[i])
    return s


@numba.njit
def _double_in_place(u, k):
    for i in range(len(u)):
        u[i] = u[i] * u[i] * k
    return u[0]


@case(values(4))
def callee_with_side_effects(u):
    a = _double_in_place(u, 0.5)
    b = _double_in_place(u, 1.5)
    return a * b + u[1] + u[3]


@numba.njit
def _rotate(x, y, angle):
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)


@case(0.3, 0.9, 0.4, argnums=(0, 1, 2))
def callee_returns_tuple(x, y, angle):
    for i in range(3):
        x, y = _rotate(x, y, angle)
    return x * x * y


@case(values(3))
def global_constants(u):
    s = 0.0
    for i in range(len(u)):
        s += u[i] * SCALE * TABLE[i] + math.pi * u[i] ** 2
    return s


@case(values(3))
def imported_by_name(u):
    return exp(u[0]) + sqrt(u[1]) * exp(-u[2])


@case(values(3))
def inner_function(u):
    def weight(x):
        return x * x + 1.0

    s = 0.0
    for i in range(len(u)):
        s += weight(u[i]) * u[i]
    return s


@case(values(4), 1.5)
def default_argument(u, a, b=2.0):
    s = 0.0
    for i in range(len(u)):
        s += u[i] ** 2 * a * b
    return s


@case(values(3))
def tuple_of_scalars(u):
    pair = (u[0] * u[1], u[2])
    return pair[0] * pair[1] + pair[0]


@case(values(6), 0.01, 10, argnums=(0, 1))
def runge_kutta_oscillator(p, h, steps):
    x = p[0]
    v = p[1]
    for t in range(steps):
        k1x = v
        k1v = -p[2] * x - p[3] * v * abs(v)
        k2x = v + 0.5 * h * k1v
        k2v = -p[2] * (x + 0.5 * h * k1x) - p[3] * k2x * abs(k2x)
        x = x + h * k2x
        v = v + h * k2v
    return x * x + v * v
