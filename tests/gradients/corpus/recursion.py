"""Functions that call themselves or each other."""

import math

import numpy as np
from numba import njit

from tests.gradients.corpus import case, values

TREE_LEFT = np.array([1, 3, 5, -1, -1, -1, -1])
TREE_RIGHT = np.array([2, 4, 6, -1, -1, -1, -1])
FIRST = np.array([1, 4, 6, 7, 0, 0, 0, 0])
COUNT = np.array([3, 2, 1, 1, 0, 0, 0, 0])


@case(1.3, 5)
@case(1.3, 0)
@njit
def power(x, n):
    if n == 0:
        return 1.0
    return x * power(x, n - 1)


@case(0.8, 7)
@njit
def fibonacci(x, n):
    """Two calls in one expression: each keeps its own activation."""
    if n < 2:
        return math.sin(x * n)
    return fibonacci(x * 0.9, n - 1) * fibonacci(x, n - 2)


@case(values(9), 0, 9)
@njit
def halves(u, lo, hi):
    if hi - lo == 1:
        return math.sin(u[lo]) * u[lo]
    mid = (lo + hi) // 2
    return halves(u, lo, mid) * 0.5 + halves(u, mid, hi)


@njit
def sort_range(u, lo, hi):
    if lo >= hi:
        return
    pivot = u[hi]
    i = lo
    for j in range(lo, hi):
        if u[j] < pivot:
            u[i], u[j] = u[j], u[i]
            i += 1
    u[i], u[hi] = u[hi], u[i]
    sort_range(u, lo, i - 1)
    sort_range(u, i + 1, hi)


@case(values(11))
@case(values(0))
@njit
def quicksort(u):
    sort_range(u, 0, len(u) - 1)
    total = 0.0
    for i in range(len(u)):
        total += u[i] * u[i] * (i + 1)
    return total


@njit
def merge_range(u, lo, hi):
    """An array of its own in each activation."""
    if hi - lo < 2:
        return
    mid = (lo + hi) // 2
    merge_range(u, lo, mid)
    merge_range(u, mid, hi)
    merged = np.empty(hi - lo)
    i, j = lo, mid
    for k in range(hi - lo):
        if j >= hi or (i < mid and u[i] <= u[j]):
            merged[k] = u[i]
            i += 1
        else:
            merged[k] = u[j]
            j += 1
    for k in range(hi - lo):
        u[lo + k] = merged[k] * 1.01


@case(values(10))
@njit
def mergesort(u):
    merge_range(u, 0, len(u))
    total = 0.0
    for i in range(len(u)):
        total += math.sqrt(u[i] + 9.0) * (i + 1)
    return total


@case(0.7, 4)
@case(0.7, 5)
@case(10000000.0, 5, smooth=False)
@njit
def even(x, n):
    if n == 0:
        return x
    return odd(x * 1.5, n - 1)


@case(0.3, 6)
@njit
def odd(x, n):
    if n == 0:
        return -x
    if x > 1e6:
        raise ValueError("x is too large")
    return even(math.sin(x) + x, n - 1)


@njit
def integrand(x, a):
    return math.exp(-a * x) * math.sin(3.0 * x)


@case(0.7, 0.0, 3.0, 1e-07, argnums=(0, 1, 2))
@njit
def adaptive(a, lo, hi, tolerance):
    """Simpson's rule, halved where it is not yet good enough."""
    mid = 0.5 * (lo + hi)
    width = hi - lo
    coarse = width / 6.0 * (integrand(lo, a) + 4.0 * integrand(mid, a) + integrand(hi, a))
    left = width / 12.0 * (integrand(lo, a) + 4.0 * integrand(0.5 * (lo + mid), a) + integrand(mid, a))
    right = width / 12.0 * (integrand(mid, a) + 4.0 * integrand(0.5 * (mid + hi), a) + integrand(hi, a))
    if abs(left + right - coarse) < 15.0 * tolerance:
        return left + right + (left + right - coarse) / 15.0
    return adaptive(a, lo, mid, 0.5 * tolerance) + adaptive(a, mid, hi, 0.5 * tolerance)


@njit
def transform(re, im, first, step, n, out_re, out_im, at):
    """A Fourier transform by halves; the index arithmetic goes down with it."""
    if n == 1:
        out_re[at] = re[first]
        out_im[at] = im[first]
        return
    half = n // 2
    transform(re, im, first, 2 * step, half, out_re, out_im, at)
    transform(re, im, first + step, 2 * step, half, out_re, out_im, at + half)
    for k in range(half):
        angle = -2.0 * math.pi * k / n
        c, s = math.cos(angle), math.sin(angle)
        er, ei = out_re[at + k], out_im[at + k]
        odd_re, odd_im = out_re[at + half + k], out_im[at + half + k]
        tr, ti = c * odd_re - s * odd_im, c * odd_im + s * odd_re
        out_re[at + k], out_im[at + k] = er + tr, ei + ti
        out_re[at + half + k], out_im[at + half + k] = er - tr, ei - ti


@case(values(8))
@njit
def spectrum(u):
    n = len(u)
    im = np.zeros(n)
    out_re, out_im = np.empty(n), np.empty(n)
    transform(u, im, 0, 1, n, out_re, out_im, 0)
    total = 0.0
    for k in range(n):
        total += (out_re[k] * out_re[k] + out_im[k] * out_im[k]) * (k + 1)
    return total


@case(values(7), TREE_LEFT, TREE_RIGHT, 0)
@case(values(7), TREE_LEFT, TREE_RIGHT, -1)
@njit
def tree(values, left, right, node):
    if node < 0:
        return 0.0
    below = tree(values, left, right, left[node]) + tree(values, left, right, right[node])
    return values[node] * math.exp(-0.1 * below) + below


@case(values(8), FIRST, COUNT, 0, 1.5, argnums=(0, 4))
@case(8.0 * values(8), FIRST, COUNT, 0, 1.5, argnums=(0, 4), smooth=False)
@njit
def children(values, first, count, node, weight):
    """A loop around the call: its records lie between those of the activations that it starts."""
    total = values[node] * weight
    for i in range(count[node]):
        child = first[node] + i
        part = children(values, first, count, child, weight * 0.5)
        total += math.sin(part) * values[child]
        if total > 40.0:
            break
    return total * total


@case(values(4), 3)
@njit
def nested_loops(u, depth):
    """Loops with and without calls, in and behind each other."""
    total = 0.0
    for i in range(depth):
        inner = 1.0
        for j in range(i + 1):
            inner *= u[j] + 0.1 * i
        for j in range(2):
            total += nested_loops(u, depth - 1) * inner * u[j]
        for j in range(i + 1):
            u[j] = math.sin(u[j]) + 0.01 * inner
        total += inner
    return total


@case(0.4, 2, 2)
@njit
def ackermann(x, m, n):
    if m == 0:
        return x * (n + 1)
    if n == 0:
        return ackermann(x * 1.01, m - 1, 1)
    inner = ackermann(x, m, n - 1)
    return 0.5 * inner + ackermann(x + 0.001 * inner, m - 1, n - 1)


@case(values(3), values(3), 3, argnums=(0, 1))
@njit
def swapped(a, b, n):
    """The arrays change places at each level."""
    if n == 0:
        return a[0] * b[1]
    for i in range(len(a)):
        b[i] += 0.5 * a[i] * a[i]
    return swapped(b, a, n - 1) + b[0]


@njit
def one_array_twice(a, b, n):
    if n == 0:
        return a[0] * b[1]
    a[0] = math.sin(a[0]) + b[1]
    b[1] = b[1] * a[0]
    return one_array_twice(a, b, n - 1) * a[1]


@case(values(3), 3)
@njit
def same_twice(u, n):
    return one_array_twice(u, u, n)


@case(values(5), 4)
@case(np.array([-0.5, 0.3, 0.2, 0.9]), 3, smooth=False)
@njit
def deep_failure(u, n):
    u[n] = math.sin(u[n])
    if u[n] < 0.0:
        raise ValueError("negative")
    if n == 0:
        return u[0]
    return deep_failure(u, n - 1) * u[n]


@case(0.6, 9)
@case(0.6, 2)
@njit
def reassigned(x, n):
    """The argument is overwritten by the loop before the call."""
    while x < 10.0 and n > 0:
        x = x * 1.5 + 0.1
        n -= 1
        if n == 3:
            return reassigned(x * 0.1, n - 1) * x
    return x * x


@case(np.array([0.5, -0.4, 3.0, 1.5, 0.7, -2.0]), 0)
@njit
def several_returns(u, i):
    if i >= len(u):
        return 1.0
    if u[i] < 0.0:
        return u[i] * several_returns(u, i + 2)
    if u[i] > 1.0:
        return several_returns(u, i + 1) / u[i]
    return several_returns(u, i + 1) + u[i]


@case(values(3), 0.7, 7, argnums=(0, 1))
@njit
def by_value_and_array(u, x, n):
    """Floats that go down, come back, and are in memory."""
    if n == 0:
        return x + u[0]
    u[n % len(u)] *= x
    return by_value_and_array(u, x * u[n % len(u)] + 0.1, n - 1) * 0.9


@case(np.float32(1.05), 4, smooth=False)
@njit
def single(x, n):
    if n == 0:
        return x
    return np.float32(single(x * np.float32(1.1), n - 1) * x)


@njit
def with_tuple(p, n):
    if n == 0:
        return p[0] * p[1]
    return with_tuple((p[1], p[0] + p[1]), n - 1)


@case(0.4, 0.9, 4, argnums=(0, 1))
@njit
def tupled(x, y, n):
    return with_tuple((x, y), n)


@case(0.8, 3)
@njit
def with_default(x, n, scale=0.5):
    if n == 0:
        return math.sin(x)
    return with_default(x * scale, n - 1) + with_default(x, n - 1, 0.25)


@njit
def two_types(x, n):
    """The function at two signatures: with an integer and with a float."""
    if n <= 0:
        return x * 1.0
    return two_types(x * 1.0, n - 1) * math.cos(x)


@case(0.6)
@njit
def two_signatures(x):
    return two_types(x, 3) + two_types(2, 2) * x


@case(values(5), 3)
@njit
def loop_of_calls(u, steps):
    total = 0.0
    for k in range(steps):
        for i in range(len(u)):
            u[i] = power(u[i], 2) * 0.9 + 0.05
        total += halves(u, 0, len(u))
    return total


@case(values(6), 6)
@njit
def unused_result(u, n):
    power(u[0], 3)
    return halves(u, 0, n)


@njit
def steps_down(u, n):
    """Nothing is returned: all of it is in the array."""
    if n > 0:
        for i in range(len(u) - 1):
            u[i] = u[i] + 0.3 * math.sin(u[i + 1]) * u[i]
        steps_down(u, n - 1)
        u[0] *= u[-1]


@case(values(5), 4)
@njit
def in_place(u, n):
    steps_down(u, n)
    return u.sum()


@njit
def permutations(a, used, row, n):
    """The permanent of a matrix, row by row."""
    if row == n:
        return 1.0
    total = 0.0
    for column in range(n):
        if used[column]:
            continue
        used[column] = 1
        total += a[row, column] * permutations(a, used, row + 1, n)
        used[column] = 0
    return total


@case(values(3, 3))
@njit
def permanent(a):
    n = a.shape[0]
    return permutations(a, np.zeros(n, np.int64), 0, n)


@case(values(4, 4))
@njit
def determinant(a):
    """By minors; each activation makes a matrix for its callee."""
    n = a.shape[0]
    if n == 1:
        return a[0, 0]
    total, sign = 0.0, 1.0
    for column in range(n):
        minor = np.empty((n - 1, n - 1))
        for i in range(1, n):
            k = 0
            for j in range(n):
                if j != column:
                    minor[i - 1, k] = a[i, j]
                    k += 1
        total += sign * a[0, column] * determinant(minor)
        sign = -sign
    return total


@njit
def depth(x, n):
    """Ten thousand activations at once."""
    if n == 0:
        return x
    return depth(x * 1.0001, n - 1) + 1e-3 * x


@njit
def inactive_guard(n):
    if n <= 1:
        return 1
    return n * inactive_guard(n - 1)


@case(0.7, 5)
@njit
def integer_recursion(x, n):
    return x**2 * inactive_guard(n)


@njit
def length_by_recursion(u, i):
    if i == len(u):
        return 0
    return 1 + length_by_recursion(u, i + 1)


@case(values(4))
@njit
def counted_by_recursion(u):
    """Integers through a recursive function; nothing differentiated goes through it."""
    total = 0.0
    for i in range(length_by_recursion(u, 0)):
        total += u[i] ** 3
    return total


def make_closure(scale):
    @njit
    def inner(x, n):
        if n == 0:
            return x * scale
        return inner(x * x * scale, n - 1)

    return inner


case(0.8, 3)(make_closure(0.9))
