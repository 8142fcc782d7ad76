"""The log-posterior of a mixture of normal distributions in many dimensions, with a Wishart prior."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "`GMM` of ADBench (Šrajer, Kukelova and Fitzgibbon, 2018)"
SIZES = {"tiny": (2, 3, 3), "small": (2, 5, 1_000), "medium": (10, 25, 2_000), "large": (10, 25, 50_000)}
"""Dimensions, components, points."""
ARGNUMS = (0, 1, 2)


@njit
def log_sum_exp(x):
    greatest = x[0]
    for k in range(1, x.shape[0]):
        greatest = max(greatest, x[k])
    total = 0.0
    for k in range(x.shape[0]):
        total += math.exp(x[k] - greatest)
    return greatest + math.log(total)


@njit
def log_wishart_normaliser(dimensions, gamma, m):
    freedom = dimensions + m + 1
    result = freedom * dimensions * (math.log(gamma) - 0.5 * math.log(2.0))
    result -= 0.25 * dimensions * (dimensions - 1) * math.log(math.pi)
    for j in range(1, dimensions + 1):
        result -= math.lgamma(0.5 * freedom + 0.5 * (1 - j))
    return result


@njit
def adbench_gmm(alphas, means, factors, points, gamma, m):
    """The posterior's logarithm.

    ``alphas``: (k,), logarithms of unnormalised weights.  ``means``: (k, d).  ``factors``: (k, d (d + 1) / 2), of the
    inverse covariances: logarithms of a lower triangle's diagonal, then what is below it, column by column.
    ``points``: (n, d).  ``gamma``, ``m``: the Wishart prior.
    """
    components = means.shape[0]
    d = means.shape[1]
    diagonals = np.empty((components, d))
    log_determinants = np.empty(components)
    prior = -components * log_wishart_normaliser(d, gamma, m)
    for k in range(components):
        log_determinants[k] = 0.0
        squares = 0.0
        for i in range(d):
            log_determinants[k] += factors[k, i]
            diagonals[k, i] = math.exp(factors[k, i])
            squares += diagonals[k, i] * diagonals[k, i]
        for i in range(d, factors.shape[1]):
            squares += factors[k, i] * factors[k, i]
        prior += 0.5 * gamma * gamma * squares - m * log_determinants[k]

    centred = np.empty(d)
    scaled = np.empty(d)
    terms = np.empty(components)
    likelihood = 0.0
    for p in range(points.shape[0]):
        for k in range(components):
            for i in range(d):
                centred[i] = points[p, i] - means[k, i]
                scaled[i] = diagonals[k, i] * centred[i]
            below = d
            for i in range(d):
                for j in range(i + 1, d):
                    scaled[j] += factors[k, below] * centred[i]
                    below += 1
            squares = 0.0
            for i in range(d):
                squares += scaled[i] * scaled[i]
            terms[k] = alphas[k] + log_determinants[k] - 0.5 * squares
        likelihood += log_sum_exp(terms)
    constant = -0.5 * points.shape[0] * d * math.log(2.0 * math.pi)
    return constant + likelihood - points.shape[0] * log_sum_exp(alphas) + prior


def inputs(dimensions, components, count):
    random = np.random.default_rng(37)
    return (
        random.standard_normal(components),
        random.random((components, dimensions)),
        random.standard_normal((components, dimensions * (dimensions + 1) // 2)),
        random.standard_normal((count, dimensions)),
        1.0,
        0,
    )


def from_file(path):
    """The arguments in a ``gmm`` file of ADBench's data: sizes, alphas, means, factors, points, gamma and m."""
    with open(path) as file:
        d, k, n = (int(word) for word in file.readline().split())
        rest = np.array(file.read().split(), dtype=np.float64)
    ends = np.cumsum([k, k * d, k * (d * (d + 1) // 2), n * d])
    alphas, means, factors, points, (gamma, m) = np.split(rest, ends)
    return alphas, means.reshape(k, d), factors.reshape(k, -1), points.reshape(n, d), float(gamma), int(m)
