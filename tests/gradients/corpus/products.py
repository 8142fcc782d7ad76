"""Products of arrays by BLAS: the rule on the whole call, also where an operand is overwritten afterwards."""

import numpy as np

from tests.gradients.corpus import case, singles, values


@case(values(6), values(6, seed=1), argnums=(0, 1))
@case(values(6), values(6, seed=1))
def dot(x, y):
    return np.dot(x, y) * np.dot(y, y)


@case(values(6))
def dot_with_itself(x):
    return np.dot(x, x)


@case(singles(5), smooth=False)
def dot_in_single_precision(x):
    return np.dot(x, x)


@case(values(3, 4), values(4, seed=1), argnums=(0, 1))
@case(values(3, 4), values(4, seed=1), argnums=1)
def matrix_times_vector(a, x):
    y = np.dot(a, x)
    return (y * y).sum()


@case(values(3, 4), values(3, seed=1), argnums=(0, 1))
def vector_times_matrix(a, x):
    y = np.dot(x, a)
    return (y * y).sum()


@case(values(3, 4), values(4, 2, seed=1), argnums=(0, 1))
@case(values(3, 4), values(4, 2, seed=1), argnums=1)
@case(values(1, 4), values(4, 1, seed=1), argnums=(0, 1))
def matrix_times_matrix(a, b):
    c = np.dot(a, b)
    return (c * c).sum()


@case(values(3, 3))
def matrix_times_itself(a):
    b = np.dot(a, a)
    return (b * a).sum()


@case(values(3, 3), values(3, 3, seed=1), argnums=(0, 1))
def transposed_operands(a, b):
    c = np.dot(a.T, b)
    d = np.dot(a, b.T)
    e = np.dot(a.T, b.T)
    return (c * c).sum() + (d * c).sum() + (e * d).sum()


@case(values(3, 3), values(3, seed=1), 4, argnums=(0, 1))
@case(values(3, 3), values(3, seed=1), 0, argnums=(0, 1))
def power_iteration(a, x, n):
    y = x.copy()
    for _ in range(n):
        y = np.dot(a, y) * 0.3
    return y.sum()


@case(values(3, 3), values(3, seed=1), 3, argnums=(0, 1))
def operands_overwritten(a, x, n):
    y = x.copy()
    for t in range(n):
        y[:] = np.dot(a, y) * 0.3
        a[t % 3, 0] = y[0]
    return y.sum() + a.sum()
