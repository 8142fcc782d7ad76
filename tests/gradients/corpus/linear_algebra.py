"""``np.linalg``: equations solved, inverses, determinants, factors, norms; layouts, sizes, and what is raised."""

import math

import numpy as np

from tests.gradients.corpus import case, singles, values

REGULAR = values(4, 4) + 3.0 * np.eye(4)
DEFINITE = REGULAR @ REGULAR.T
SINGULAR = np.array([[1.0, 2.0, 4.0], [2.0, 4.0, 8.0], [1.0, 1.0, 3.0]])
ILL_CONDITIONED = 1.0 / (1.0 + np.arange(5)[:, None] + np.arange(5)[None, :])


@case(REGULAR, values(4, seed=1), argnums=(0, 1))
@case(values(8, 8, seed=2)[::2, 4:], values(4, seed=1)[::-1], argnums=(0, 1))
@case(REGULAR.astype(np.float32), singles(4, seed=1), argnums=(0, 1), smooth=False)
@case(np.ones((3, 3)), values(3), argnums=(0, 1), smooth=False)
@case(REGULAR, values(3), argnums=(0, 1), smooth=False)
@case(np.array([[np.nan]]), np.array([3.0]), smooth=False)
def solution(a, b):
    x = np.linalg.solve(a, b)
    s = 0.0
    for i in range(len(x)):
        s += math.sin(x[i]) * b[i] * (i + 1)
    return s


@case(REGULAR, np.asfortranarray(values(4, 3, seed=1)), argnums=(0, 1))
@case(REGULAR.astype(np.float32), singles(4, 2, seed=1), argnums=(0, 1), smooth=False)
def solutions(a, b):
    x = np.linalg.solve(a, b)
    b[0, 0] = 7.0
    a[1] = 0.0
    s = 0.0
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            s += x[i, j] * x[i, j] * (i + 2 * j + 1)
    return s + b[1, 1]


@case(values(5), 6)
def implicit_euler(u, steps):
    n = len(u)
    for t in range(steps):
        a = np.zeros((n, n))
        for i in range(n):
            a[i, i] = 1.0 + 0.1 * u[i] * u[i]
            if i > 0:
                a[i, i - 1] = -0.2 * u[i - 1]
        u[:] = np.linalg.solve(a, u)
    s = 0.0
    for i in range(n):
        s += u[i] * u[i]
    return s


# Its smallest singular value is a thirtieth of the step of finite differences.
@case(ILL_CONDITIONED.T, smooth=False)
@case(REGULAR.astype(np.float32), smooth=False)
@case(SINGULAR, smooth=False)
@case(values(2, 3), smooth=False)
def inverse(a):
    y = np.linalg.inv(a)
    s = 0.0
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            s += y[i, j] * y[i, j] * (i + 2 * j + 1)
    return s


@case(values(8, 8, seed=2)[::2, 4:])
@case(SINGULAR)
@case(np.zeros((3, 3)))
@case(REGULAR.astype(np.float32), smooth=False)
def determinant(a):
    return 2.0 * np.linalg.det(a) + a[0, 0]


@case(REGULAR)
@case(-REGULAR[::-1])
@case(np.array([[np.inf]]), smooth=False)
def log_determinant(a):
    sign, logarithm = np.linalg.slogdet(a)
    return sign * logarithm * logarithm


@case(DEFINITE[::-1, ::-1])
@case(DEFINITE + np.triu(np.ones((4, 4)), 1))
@case(DEFINITE.astype(np.float32), smooth=False)
@case(-DEFINITE, smooth=False)
def cholesky_factor(a):
    l = np.linalg.cholesky(a)
    s = 0.0
    for i in range(l.shape[0]):
        for j in range(l.shape[1]):
            s += math.cos(l[i, j]) * (i + 2 * j + 1)
    return s


@case(values(3), values(4, 3, seed=1), argnums=(0, 1))
def gaussian_log_likelihood(mean, samples):
    n = mean.shape[0]
    covariance = np.zeros((n, n))
    for k in range(samples.shape[0]):
        for i in range(n):
            for j in range(n):
                covariance[i, j] += (samples[k, i] - mean[i]) * (samples[k, j] - mean[j])
    for i in range(n):
        covariance[i, i] += 1.0
    l = np.linalg.cholesky(covariance)
    white = np.linalg.solve(l, mean)
    s = 0.0
    for i in range(n):
        s -= 0.5 * white[i] * white[i] + math.log(l[i, i])
    return s


@case(values(5))
@case(values(10)[::2])
@case(singles(5), smooth=False)
def norm_of_vector(x):
    return np.linalg.norm(x) * x[0]


@case(values(3, 4))
@case(values(4, 3).T)
@case(values(6, 8)[::2, ::2])
@case(singles(3, 4), smooth=False)
def norm_of_matrix(x):
    return np.linalg.norm(x) * x[0, 0]
