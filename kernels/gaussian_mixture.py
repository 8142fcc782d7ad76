"""The negative log-likelihood of a mixture of normal distributions on a line."""

import math

import numpy as np
from numba import njit

CLASS = "transcendental-bound"
SOURCE = "maximum likelihood by gradient, as in Bishop (2006), section 9.2"
SIZES = {"tiny": (7, 3), "small": (2_000, 16), "medium": (50_000, 16), "large": (200_000, 16)}
"""Points, components."""
ARGNUMS = (0, 1, 2)


@njit
def gaussian_mixture(means, log_scales, log_weights, points):
    """``log_weights`` need not be normalised."""
    k = means.shape[0]
    terms = np.empty(k)
    inverse_scales = np.empty(k)
    normaliser = 0.0
    for c in range(k):
        inverse_scales[c] = math.exp(-log_scales[c])
        normaliser += math.exp(log_weights[c])
    loss = points.shape[0] * math.log(normaliser)
    for p in range(points.shape[0]):
        greatest = -math.inf
        for c in range(k):
            z = (points[p] - means[c]) * inverse_scales[c]
            terms[c] = log_weights[c] - log_scales[c] - 0.5 * z * z - 0.9189385332046727
            greatest = max(greatest, terms[c])
        total = 0.0
        for c in range(k):
            total += math.exp(terms[c] - greatest)
        loss -= greatest + math.log(total)
    return loss


def inputs(points, components):
    random = np.random.default_rng(10)
    means = random.standard_normal(components)
    return means, 0.1 * random.standard_normal(components), np.zeros(components), random.standard_normal(points)
