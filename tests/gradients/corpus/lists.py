"""Lists of floats and of integers: grown, shrunk, indexed, and used as stacks."""

import math

import numpy as np

from tests.gradients.corpus import case, values


@case(values(8))
def literal(x):
    found = [x[0], x[1], x[2] * x[0]]
    s = 0.0
    for a in found:
        s += a * a
    return s


@case(values(8))
@case(values(0), smooth=False)
def appended_when_large(x):
    found = []
    for a in x:
        if a > 1.0:
            found.append(a * a)
    s = 0.0
    for i in range(len(found)):
        s += found[i] * (i + 1)
    return s


@case(values(8))
def comprehension(x):
    return sum([a * a for a in x])


@case(values(8))
def recurrence(x):
    found = [0.0]
    for a in x:
        found.append(found[-1] * 0.5 + a * a)
    s = 0.0
    for i in range(1, len(found)):
        s += found[i] * found[i - 1]
    return s


@case(values(8))
def popped_and_inserted(x):
    found = [a * a for a in x]
    s = 0.0
    while len(found) > 2:
        v = found.pop()
        s += v * found[-1]
        if v > 3.0:
            found.insert(0, v * 0.1)
        if len(found) > 6:
            found.pop()
    return s + found[0]


@case(values(8), 60)
@case(values(8), 1)
def grown_overwritten_and_shrunk(x, n):
    found = [x[0]]
    for i in range(n):
        found.append(found[i // 2] * 0.9 + x[i % 8])
    s = 0.0
    for v in found:
        s += v * v
    for i in range(n):
        found[i] = found[i + 1] * found[i]
    while len(found) > 1:
        s += found.pop()
    return s + found[0]


@case(values(8))
def two_lists_one_chosen(x):
    a = [x[0]]
    b = [1.0]
    for i in range(8):
        if x[i] > 1.0:
            a.append(x[i] * a[-1])
        else:
            b.append(b[-1] * 0.5 + x[i])
    c = a if len(a) > len(b) else b
    return c[0] * c[1] + sum(b) * sum(a)


@case(values(8))
def stack_of_integers(x):
    stack = [0]
    s = 0.0
    while len(stack) > 0:
        i = stack.pop()
        s += x[i] ** 2 * (i + 1)
        if 2 * i + 1 < 8:
            stack.append(2 * i + 1)
        if 2 * i + 2 < 8:
            stack.append(2 * i + 2)
    return s


@case(values(8))
def made_in_a_loop(x):
    s = 0.0
    for t in range(3):
        found = []
        for i in range(t + 3):
            found.append(x[i] * x[t])
        for v in found:
            s += v * v
    return s


@case(values(8))
def extended_and_reversed(x):
    found = [x[0]]
    found.extend([x[1] * x[2], x[3]])
    found.reverse()
    found[1] = found[0] * found[2]
    return found[0] + found[1] * found[2]


@case(values(8))
def rotation(x):
    c = math.cos(x[0])
    s = math.sin(x[0])
    turn = np.array([[c, -s], [s, c]])
    v = np.dot(turn, x[1:3])
    return v[0] * v[1]


@case(values(8))
def lists_in_a_list(x):
    rows = [[x[0], x[1]], [x[2] * x[3]]]
    rows[1].append(x[4] * x[0])
    rows.append([x[5]])
    s = 0.0
    for row in rows:
        for v in row:
            s += v * v
    return s


@case(values(8))
def arrays_in_a_list(x):
    found = [x * 2.0, x * x]
    s = 0.0
    for a in found:
        s += a[0] * a[1]
    return s
