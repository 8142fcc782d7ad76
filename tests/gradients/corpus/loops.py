"""Loops: static and run-time trip counts, none and one trip, nested, triangular, reversed, while, break."""

import math

import numpy as np

from tests.gradients.corpus import case, values


@case(values(1))
def straight_line(u):
    a = u[0] * u[0]
    b = math.sin(a) + a
    return b * math.exp(-a) / (1.0 + b * b)


@case(values(4))
def static_trip_count(u):
    s = 0.0
    for i in range(4):
        s += u[i] ** 3
    return s


@case(values(5), 5)
@case(values(5), 1)
@case(values(5), 0)
@case(values(5), -3)
def runtime_trip_count(u, n):
    s = 1.0
    for i in range(n):
        s = s * math.sin(u[i]) + u[i]
    return s


@case(values(0))
@case(values(1))
@case(values(2))
@case(values(17))
def product(u):
    p = 1.0
    for i in range(u.shape[0]):
        p *= u[i]
    return p


@case(values(3, 4))
@case(values(0, 4))
@case(values(3, 0))
@case(values(1, 1))
def nested(a):
    s = 0.0
    for i in range(a.shape[0]):
        row = 1.0
        for j in range(a.shape[1]):
            row *= a[i, j]
        s += row * row
    return s


@case(values(6))
@case(values(1))
def triangular(u):
    s = 0.0
    for i in range(len(u)):
        for j in range(i):
            s += u[i] * u[j] ** 2
        for j in range(i, len(u)):
            s += math.cos(u[i] * u[j])
    return s


@case(values(2, 3, 4, 2))
def four_deep(a):
    s = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            t = s
            for k in range(a.shape[2]):
                for m in range(a.shape[3]):
                    t = t * 0.5 + a[i, j, k, m] ** 2
            s = s + math.tanh(t)
    return s


@case(values(7))
def reversed_range(u):
    s = 0.3
    for i in range(len(u) - 1, -1, -1):
        s = math.sin(s + u[i])
    return s


@case(values(9), 2)
@case(values(9), 4)
@case(values(9), 100)
def strided_range(u, step):
    s = 0.0
    for i in range(1, len(u), step):
        s = s * u[i] + u[i - 1]
    return s


@case(values(9), -2)
def negative_runtime_step(u, step):
    s = 0.0
    for i in range(len(u) - 1, 0, step):
        s = s * u[i] + u[i - 1]
    return s


@case(values(4), 3)
def same_data_many_trips(u, n):
    s = 0.1
    for t in range(n):
        for i in range(len(u)):
            s = math.sin(s * u[i])
    return s


@case(values(3), 5.0)
@case(values(3), 0.05)
def while_on_float(u, limit):
    s = u[0]
    while s < limit:
        s = s * (1.0 + u[1]) + u[2]
    return s * u[1]


@case(values(6), 4)
def while_with_counter(u, n):
    i = 0
    s = 1.0
    while i < n:
        s *= u[i] + 0.5
        i += 1
    return s


@case(2.0)
@case(7.3)
@case(0.02)
def newton_square_root(a):
    x = a + 1.0
    steps = 0
    while abs(x * x - a) > 1e-12 * a and steps < 60:
        x = 0.5 * (x + a / x)
        steps += 1
    return x


@case(values(4))
def nested_while(u):
    s = 0.0
    i = 0
    while i < len(u):
        t = u[i]
        while t > 0.3:
            t = t * 0.6
        s += t * t
        i += 1
    return s


@case(values(8), 3.0)
@case(values(8), -1.0)
@case(values(8), 1e9)
def break_on_sum(u, limit):
    s = 0.0
    for i in range(len(u)):
        s += u[i] * u[i]
        if s > limit:
            break
        s = s * 1.01
    return s


@case(values(8), 3.0)
@case(values(8), -1.0)
@case(values(8), 1e9)
def break_between_stores(u, limit):
    s = 0.0
    for i in range(len(u) - 1):
        s += u[i] * u[i]
        u[i] = s
        if s > limit:
            break
        u[i + 1] = u[i + 1] * s
    for i in range(len(u)):
        s += u[i]
    return s


@case(values(5), 0.7, argnums=(0, 1))
def carried_in_several_variables(u, x):
    a, b, c = 1.0, 2.0, 0.5
    s = 0.0
    for i in range(len(u)):
        t = u[i] * a + b * x
        s += t * c
        a = t
        b = t
        c = x
    return s


@case(values(4), 3)
@case(values(4), 0)
def powers_by_multiplication(u, n):
    s = 0.0
    for i in range(len(u)):
        w = u[i] * 1.5
        p = w
        for j in range(n):
            p = p * w
        s += p
    return s


@case(values(4, 5), 2.5)
def break_inner(a, limit):
    s = 0.0
    for i in range(a.shape[0]):
        row = 0.0
        for j in range(a.shape[1]):
            row += a[i, j] ** 2
            if row > limit:
                break
        s += row * row
    return s


@case(values(8, low=-1.0))
def continue_negative(u):
    s = 0.0
    for i in range(len(u)):
        if u[i] < 0.0:
            continue
        s += math.sqrt(u[i])
    return s


@case(values(6), 2.0)
@case(values(6), 100.0)
def early_return(u, limit):
    s = 1.0
    for i in range(len(u)):
        s *= 1.0 + u[i]
        if s > limit:
            return s * u[i]
    return s


@case(values(5), 9.0)
def while_true(u, limit):
    s = 1.0
    i = 0
    while True:
        s = s * (1.0 + u[i % len(u)])
        i += 1
        if s > limit:
            break
        if i > 20:
            return -s
    return s


@case(values(6))
def else_of_for(u):
    s = 0.0
    for i in range(len(u)):
        s += u[i]
        if s > 100.0:
            break
    else:
        s = s * s
    return s


@case(values(5), 3)
def defined_before_used_inside(u, n):
    a = math.exp(u[0])
    b = a * u[1]
    s = 0.0
    for t in range(n):
        for i in range(len(u)):
            s += b * u[i] / a
        a = a + 0.1 * s
    return s * a


@case(values(6))
def two_loops(u):
    mean = 0.0
    for i in range(len(u)):
        mean += u[i]
    mean /= len(u)
    variance = 0.0
    for i in range(len(u)):
        variance += (u[i] - mean) ** 2
    return variance / (len(u) - 1)


@case(values(6))
def iterate_elements(u):
    s = 0.0
    for x in u:
        s = s * 0.5 + x * x
    return s


@case(values(6))
def enumerate_elements(u):
    s = 0.0
    for i, x in enumerate(u):
        s += i * x * x
    return s


@case(values(6), values(6, seed=1), argnums=(0, 1))
def zipped(u, v):
    s = 0.0
    for x, y in zip(u, v):  # noqa: B905 -- Numba knows no strict zip
        s += x * math.log(y)
    return s


@case(values(5), 4)
def trip_count_from_data(u, n):
    s = 0.0
    for i in range(n):
        for j in range(int(u[i] * 3.0)):
            s += u[i] * u[j % len(u)]
    return s


@case(np.array([0.3, 0.8, 1.7]), 12)
def logistic_map(u, n):
    x = u[0]
    for i in range(n):
        x = (2.0 + u[2]) * x * (1.0 - x)
    return x * u[1]
