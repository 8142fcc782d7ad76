"""Memory: in-place updates, several arrays and dimensions, temporaries, indirect and negative indices, overwriting."""

import math

import numba
import numpy as np

from tests.gradients.corpus import case, indices, values


@case(np.array([2.0, 3.0, 5.0, 7.0]))
def product_with_neighbour(u):
    for i in range(len(u) - 1):
        u[i] = u[i] * u[i + 1]
    s = 0.0
    for i in range(len(u)):
        s += u[i]
    return s


@case(values(6))
def scan_in_place(u):
    for i in range(1, len(u)):
        u[i] = u[i] * u[i - 1]
    return u[len(u) - 1] + u[2]


@case(values(6), 4)
def heat_in_place(u, steps):
    for t in range(steps):
        for i in range(1, len(u) - 1):
            u[i] = u[i] + 0.2 * (u[i - 1] - 2.0 * u[i] + u[i + 1]) + 0.01 * u[i] * u[i]
    s = 0.0
    for i in range(len(u)):
        s += u[i] * u[i]
    return s


@case(values(7), 5)
@case(values(7), 0)
@case(values(7), 1)
def heat_two_buffers(u, steps):
    v = np.empty(len(u))
    for t in range(steps):
        v[0] = u[0]
        v[len(u) - 1] = u[len(u) - 1]
        for i in range(1, len(u) - 1):
            v[i] = u[i] + 0.1 * math.sin(u[i - 1] - 2.0 * u[i] + u[i + 1])
        for i in range(len(u)):
            u[i] = v[i]
    s = 0.0
    for i in range(len(u)):
        s += u[i] * u[i]
    return s


@case(values(3, 4), values(4, 2, seed=1), argnums=(0, 1))
@case(values(3, 4), values(4, 2, seed=1), argnums=1)
def matrix_product(a, b):
    c = np.zeros((a.shape[0], b.shape[1]))
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    s = 0.0
    for i in range(c.shape[0]):
        for j in range(c.shape[1]):
            s += c[i, j] ** 2
    return s


@case(values(2, 3, 4))
def three_dimensions(a):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            for k in range(1, a.shape[2]):
                a[i, j, k] = a[i, j, k] * a[i, j, k - 1] + a[i, 0, k]
    s = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            s += math.sin(a[i, j, a.shape[2] - 1])
    return s


@case(values(2, 2, 3, 2))
def four_dimensions(a):
    s = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            for k in range(a.shape[2]):
                for m in range(a.shape[3]):
                    a[i, j, k, m] = math.sin(a[i, j, k, m]) * a[0, j, k, 0]
                    s += a[i, j, k, m] * (i + 1)
    return s


@case(values(5), indices(3, 0, 4, 4, 1, -1))
def gather(u, index):
    s = 0.0
    for k in range(len(index)):
        s += u[index[k]] ** 2 * (k + 1)
    return s


@case(values(5), indices(3, 0, 3, 3, 1), values(4, seed=2), argnums=(0, 2))
def scatter(u, index, w):
    for k in range(len(index)):
        w[index[k]] = w[index[k]] * u[k] + u[k]
    s = 0.0
    for i in range(len(w)):
        s += w[i] * w[i]
    return s


@case(values(6))
def negative_indices(u):
    u[-1] = u[-1] * u[-2]
    s = u[-1] + u[0]
    for i in range(len(u)):
        s += u[i - 1] * u[-i]
    return s


@case(values(5))
def overwritten_by_constant(u):
    s = u[2] * u[2]
    u[2] = 1.5
    for i in range(len(u)):
        s += u[i] ** 2
    return s


@case(values(5))
def overwritten_many_times(u):
    for t in range(4):
        u[1] = math.sin(u[1]) * u[0]
        u[0] = u[0] + u[1] * u[2]
        u[2] = u[1]
    return u[0] * u[1] * u[2]


@case(values(5))
def single_cell_accumulator(u):
    cell = np.zeros(1)
    for i in range(len(u)):
        cell[0] += u[i] * u[i]
        cell[0] *= 0.9
    return cell[0]


@case(values(4), 3)
def allocated_in_loop(u, n):
    s = 0.0
    for t in range(n):
        work = np.zeros(len(u))
        for i in range(len(u)):
            work[i] = u[i] * (t + 1)
        for i in range(1, len(u)):
            work[i] *= work[i - 1]
        s += work[len(u) - 1]
    return s


@case(values(4))
def filled_in_loop(u):
    """LLVM lays the block that fills the array out before the block that allocates it."""
    s = 0.0
    for i in range(len(u)):
        weight = np.ones(len(u))
        level = np.full(len(u), 2.0)
        for j in range(len(u)):
            weight[j] *= u[j] * level[i]
        s += weight[i] * u[0]
    return s


@case(values(4))
def allocated_two_dimensional(u):
    n = len(u)
    outer = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            outer[i, j] = u[i] * u[j]
    s = 0.0
    for i in range(n):
        for j in range(n):
            s += outer[i, j] * outer[j, i]
    return s


@numba.njit
def _squares(u):
    result = np.empty(len(u))
    for i in range(len(u)):
        result[i] = u[i] * u[i]
    return result


@case(values(4))
def allocated_in_callee(u):
    squares = _squares(u)
    quartic = _squares(squares)
    s = 0.0
    for i in range(len(u)):
        s += quartic[i] - squares[i]
    return s


@case(values(5))
def full_and_ones(u):
    a = np.ones(len(u))
    b = np.full(len(u), 0.5)
    for i in range(len(u)):
        a[i] *= u[i]
        b[i] += a[i] * u[i]
    s = 0.0
    for i in range(len(u)):
        s += a[i] * b[i]
    return s


@case(values(5))
def like_arrays(u):
    a = np.zeros_like(u)
    b = np.empty_like(u)
    for i in range(len(u)):
        a[i] += u[i] * 2.0
        b[i] = a[i] * a[i]
    return b[0] + b[3] * a[1]


@case(values(5))
def summed_temporary(u):
    t = np.empty(len(u))
    for i in range(len(u)):
        t[i] = math.exp(-u[i])
    return t.sum() + np.sum(t) * u[0]


@case(values(4), values(4, seed=1), values(4, seed=2), argnums=(0, 1, 2))
@case(values(4), values(4, seed=1), values(4, seed=2), argnums=(2, 0))
@case(values(4), values(4, seed=1), values(4, seed=2), argnums=1)
@case(values(4), values(4, seed=1), values(4, seed=2), argnums=(1,))
def three_arrays(u, v, w):
    for i in range(len(u)):
        w[i] = u[i] * v[i] + w[i]
    for i in range(len(u)):
        v[i] = w[i] * u[i]
    s = 0.0
    for i in range(len(u)):
        s += v[i] * w[i]
    return s


@case(values(4), values(4, seed=1))
def through_constant_argument(u, scratch):
    """The derivative flows through memory that is itself not differentiated."""
    for i in range(len(u)):
        scratch[i] = u[i] * scratch[i]
    s = 0.0
    for i in range(len(u)):
        s += scratch[i] * scratch[i]
    return s


@case(values(4), values(4, seed=1))
def output_array(u, out):
    s = 0.0
    for i in range(len(u)):
        out[i] = math.sin(u[i])
        s += u[i] * u[i]
    return s


@case(values(4), values(6, seed=1), 7, argnums=(0, 1))
def swapped_buffers(u, v0, steps):
    a = np.empty(len(u))
    b = np.empty(len(u))
    for i in range(len(u)):
        a[i] = u[i]
        b[i] = v0[i]
    for t in range(steps):
        for i in range(len(u)):
            b[i] = 0.5 * math.sin(a[i]) + 0.3 * a[i - 1] + 0.1 * b[i]
        a, b = b, a
    s = 0.0
    for i in range(len(u)):
        s += a[i] * b[i]
    return s


@case(values(6))
def reversed_in_place(u):
    n = len(u)
    for i in range(n // 2):
        u[i], u[n - 1 - i] = u[n - 1 - i], u[i]
    s = 0.0
    for i in range(n):
        s = s * u[i] + i
    return s


@case(values(5, 5))
def gauss_elimination(a):
    n = a.shape[0]
    determinant = 1.0
    for k in range(n):
        determinant *= a[k, k]
        for i in range(k + 1, n):
            factor = a[i, k] / a[k, k]
            for j in range(k, n):
                a[i, j] -= factor * a[k, j]
    return determinant


@case(values(4, 4) + 4.0 * np.eye(4))
def cholesky(a):
    n = a.shape[0]
    for j in range(n):
        for k in range(j):
            a[j, j] -= a[j, k] * a[j, k]
        a[j, j] = math.sqrt(a[j, j])
        for i in range(j + 1, n):
            for k in range(j):
                a[i, j] -= a[i, k] * a[j, k]
            a[i, j] /= a[j, j]
    s = 0.0
    for j in range(n):
        s += math.log(a[j, j])
    return 2.0 * s


@case(values(4, 3), values(4, 3, seed=5), 0.7, argnums=(0, 1, 2))
def dynamic_time_warping(x, y, gamma):
    n = x.shape[0]
    r = np.full((n + 1, n + 1), 1e10)
    r[0, 0] = 0.0
    for i in range(1, n + 1):
        for j in range(1, n + 1):
            cost = 0.0
            for k in range(x.shape[1]):
                cost += (x[i - 1, k] - y[j - 1, k]) ** 2
            a = -r[i - 1, j - 1] / gamma
            b = -r[i - 1, j] / gamma
            c = -r[i, j - 1] / gamma
            top = max(a, max(b, c))
            r[i, j] = cost - gamma * (top + math.log(math.exp(a - top) + math.exp(b - top) + math.exp(c - top)))
    return r[n, n]


@case(values(6))
def copy_and_modify(u):
    v = u.copy()
    for i in range(len(u)):
        v[i] *= u[i]
    return v[0] + v[5] * u[1]


@case(values(3, 4))
def row_by_row(a):
    s = 0.0
    for i in range(a.shape[0]):
        row = a[i]
        for j in range(len(row)):
            s += row[j] ** 2 * (i + 1)
    return s


@case(values(6))
def sorted_by_insertion(u):
    for i in range(1, len(u)):
        x = u[i]
        j = i - 1
        while j >= 0 and u[j] > x:
            u[j + 1] = u[j]
            j -= 1
        u[j + 1] = x
    s = 0.0
    for i in range(len(u)):
        s += (i + 1) * u[i] ** 2
    return s


@case(values(5), 3)
def ring_buffer(u, lag):
    buffer = np.zeros(lag)
    s = 0.0
    for i in range(len(u)):
        old = buffer[i % lag]
        buffer[i % lag] = u[i] + 0.5 * old
        s += u[i] * old
    for k in range(lag):
        s += buffer[k] ** 2
    return s


@case(values(4))
def integer_workspace(u):
    count = np.zeros(4, np.int64)
    s = 0.0
    for i in range(len(u)):
        k = int(u[i] * 2.0)
        count[k % 4] += 1
        s += u[i] * count[k % 4]
    return s
