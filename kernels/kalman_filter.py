"""The negative log-likelihood of a noisy signal under a linear state-space model, by the Kalman filter."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "Kalman (1960); likelihood by the prediction error decomposition (Harvey, 1989, section 3.4)"
SIZES = {"tiny": (2, 3), "small": (4, 200), "medium": (4, 10_000), "large": (4, 200_000)}
"""Numbers of the state, steps."""
ARGNUMS = (0, 1, 2, 3)


@njit
def kalman_filter(dynamics, noise, sensor, sensor_noise, signal):
    """``dynamics``, ``noise``: (n, n), the covariance added in a step.  ``sensor``: (n,).  ``signal``: (steps,)."""
    n = dynamics.shape[0]
    state = np.zeros(n)
    predicted = np.empty(n)
    covariance = np.zeros((n, n))
    for i in range(n):
        covariance[i, i] = 1.0
    product = np.empty((n, n))
    gain = np.empty(n)
    loss = 0.0
    for t in range(signal.shape[0]):
        for i in range(n):
            total = 0.0
            for j in range(n):
                total += dynamics[i, j] * state[j]
            predicted[i] = total
        for i in range(n):
            for j in range(n):
                total = 0.0
                for k in range(n):
                    total += dynamics[i, k] * covariance[k, j]
                product[i, j] = total
        for i in range(n):
            for j in range(n):
                total = noise[i, j]
                for k in range(n):
                    total += product[i, k] * dynamics[j, k]
                covariance[i, j] = total

        surprise = signal[t]
        variance = sensor_noise
        for i in range(n):
            surprise -= sensor[i] * predicted[i]
            total = 0.0
            for j in range(n):
                total += covariance[i, j] * sensor[j]
            gain[i] = total
            variance += sensor[i] * total
        loss += 0.5 * (math.log(2.0 * math.pi * variance) + surprise * surprise / variance)
        for i in range(n):
            state[i] = predicted[i] + gain[i] * surprise / variance
            for j in range(n):
                covariance[i, j] -= gain[i] * gain[j] / variance
    return loss


def inputs(size, steps):
    random = np.random.default_rng(33)
    dynamics = 0.9 * np.linalg.qr(random.standard_normal((size, size)))[0]
    return dynamics.copy(), 0.1 * np.eye(size), random.standard_normal(size), 0.2, random.standard_normal(steps)
