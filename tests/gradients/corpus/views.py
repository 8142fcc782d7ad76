"""Views and pointers: slices, steps, reshaping, arrays that a pointer may lead to or not, buffers that are swapped."""

import math

import numpy as np

from tests.gradients.corpus import case, indices, values

WEIGHTS = np.array([0.5, 1.5, 2.5, 3.5, 0.1, 0.2, 0.3, 0.4])
ORDER = np.array([2, 0, 1], np.int64)


@case(values(8))
def slice_with_step(x):
    s = 0.0
    v = x[1::3]
    for i in range(v.shape[0]):
        s += v[i] * v[i] * (i + 1)
    return s


@case(values(8))
def reversed_slice(x):
    s = 0.0
    v = x[::-1]
    for i in range(v.shape[0]):
        s += v[i] * x[i] * i
    return s


@case(values(9))
def view_of_view(x):
    v = x[1:-1][::2][1:]
    s = 0.0
    for i in range(len(v)):
        s += v[i] ** 3
        v[i] = s
    for i in range(len(x)):
        s += x[i]
    return s


@case(values(3, 4))
def rows_and_columns(x):
    s = 0.0
    for i in range(x.shape[0]):
        row = x[i]
        for j in range(x.shape[1]):
            column = x[:, j]
            s += row[j] * column[0] * (i + 1)
    return s


@case(values(8))
def reshaped(x):
    m = x.reshape(2, 4)
    s = 0.0
    for i in range(2):
        for j in range(4):
            s += m[i, j] * m[i, 0] * (i + 1) * (j + 2)
            m[i, j] = s
    return s + x[3]


@case(values(3, 4))
def raveled(x):
    v = x.ravel()
    s = 0.0
    for i in range(v.size):
        s += v[i] ** 2 * i
    return s


@case(values(3, 4))
def transposed(x):
    t = x.T
    s = 0.0
    for i in range(t.shape[0]):
        for j in range(t.shape[1]):
            s += t[i, j] ** 2 * (i + 2 * j)
    return s


@case(values(8), values(8, seed=1))
@case(values(8), values(8, seed=1), argnums=1)
@case(values(8), values(8, seed=1), argnums=(0, 1))
def one_of_two_arrays(x, c):
    s = 0.0
    for i in range(8):
        a = x if i % 3 == 0 else c
        s += a[i] * a[(i + 1) % 8]
    return s


@case(values(8), values(8, seed=1), True)
@case(values(8), values(8, seed=1), False)
def array_chosen_by_argument(x, c, flag):
    a = x if flag else c
    s = 0.0
    for i in range(8):
        a[i] = a[i] * x[7 - i]
    for i in range(8):
        s += a[i] * x[i] * c[i]
    return s


@case(values(8))
def argument_or_global_array(x):
    s = 0.0
    for i in range(8):
        a = WEIGHTS if i % 3 == 0 else x
        s += a[i] * a[(i + 1) % 8] * x[i]
    return s


@case(values(8))
def global_arrays(x):
    s = 0.0
    for i in range(3):
        s += WEIGHTS[i] * x[ORDER[i]] ** 2
    return s


@case(values(8), 5)
@case(values(8), 4)
@case(values(8), 0)
def argument_swapped_with_buffer(x, n):
    a = x
    b = np.empty_like(x)
    for _ in range(n):
        for i in range(8):
            b[i] = 0.5 * (a[i - 1] + a[(i + 1) % 8]) * a[i]
        a, b = b, a
    s = 0.0
    for i in range(8):
        s += a[i] * (i + 1)
    return s


@case(values(8), values(8, seed=1))
@case(values(8), values(8, seed=1), argnums=1)
def swapped_with_constant(x, c):
    a = x
    b = c
    s = 0.0
    for i in range(8):
        s += a[i] * b[(i + 1) % 8] * a[i - 1]
        a, b = b, a
    return s


@case(values(8), values(8, seed=1))
def swapped_and_written(x, c):
    a = x
    b = c
    for i in range(1, 7):
        a[i] = b[i] * a[i - 1] + b[i + 1]
        a, b = b, a
    s = 0.0
    for i in range(8):
        s += a[i] + 2.0 * b[i]
    return s


@case(values(8), 3)
@case(values(8), 0)
def moved_up(x, n):
    y = np.empty(8)
    for i in range(8):
        y[i] = x[i] * x[i]
    for t in range(n):
        for i in range(7, 0, -1):
            y[i] = y[i - 1]
        y[0] = x[t]
    s = 0.0
    for i in range(8):
        s += y[i] * x[i]
    return s


@case(values(8))
def moved_by_slices(x):
    y = x * x
    y[1:] = y[:-1]
    y[:-2] = y[2:] * y[:-2]
    y[2:6] = x[0]
    y[::2] += x[::2]
    s = 0.0
    for i in range(8):
        s += y[i] * y[i] * (i + 1)
    return s


@case(values(8), values(8, seed=1), 3)
def copied_from_constant(x, c, n):
    y = np.zeros(8)
    y[:] = c
    y[n:] = x[: 8 - n]
    s = 0.0
    for i in range(8):
        s += y[i] * x[i]
    return s


@case(values(8), indices(3, 0, 2, 2, 7, 1))
def gathered_and_scattered(x, index):
    y = np.zeros(8)
    for j in range(index.size):
        y[index[j]] += x[j] * x[index[j]]
    s = 0.0
    for i in range(8):
        s += y[i] * y[i]
    return s


@case(values(8))
def tuple_of_arrays(x):
    a = x * 2.0
    b = x * x
    pair = (a, b, x)
    s = 0.0
    for k in range(3):
        for j in range(8):
            s += pair[k][j] * pair[k][j] * (k + 1)
    return s


@case(values(8))
def integers_and_flags_as_data(x):
    count = np.zeros(4, np.int64)
    large = np.zeros(8, np.bool_)
    s = 0.0
    for i in range(8):
        count[int(x[i])] += 1
        large[i] = x[i] > 1.0
    for i in range(8):
        if large[i]:
            s += x[i] ** 2
    for i in range(4):
        s += count[i] * x[i]
    return s


@case(values(8))
def arrays_made_in_a_loop(x):
    u = x
    s = 0.0
    for t in range(4):
        w = np.empty(8)
        for i in range(8):
            w[i] = u[i] * x[(i + t) % 8]
        s += math.sin(w[t])
        u = w
    return s
