"""The fast Fourier transform in place, radix two, and the power of a signal in a band."""

import math

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`FFT` of Enzyme's benchmarks (Moses and Churavy, 2020); Cooley and Tukey (1965)"
SIZES = {"tiny": (8,), "small": (2_048,), "medium": (32_768,), "large": (1_048_576,)}
"""The signal's length, a power of two; others are rounded up to the next."""
ARGNUMS = (0, 1)


@njit
def transform(real, imaginary, cosines, sines):
    n = real.shape[0]
    j = 0
    for i in range(n - 1):
        if i < j:
            real[i], real[j] = real[j], real[i]
            imaginary[i], imaginary[j] = imaginary[j], imaginary[i]
        bit = n >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
    half = 1
    while half < n:
        stride = n // (2 * half)
        for start in range(0, n, 2 * half):
            for k in range(half):
                c = cosines[k * stride]
                s = sines[k * stride]
                a = start + k
                b = a + half
                x = c * real[b] + s * imaginary[b]
                y = c * imaginary[b] - s * real[b]
                real[b] = real[a] - x
                imaginary[b] = imaginary[a] - y
                real[a] += x
                imaginary[a] += y
        half *= 2


@njit
def fft(real, imaginary, cosines, sines, weights):
    """Sum of ``weights`` times the power at each frequency; ``real`` and ``imaginary`` become the transform.

    ``cosines``, ``sines``: of the angles ``2 pi k / n`` for ``k < n / 2``.
    """
    transform(real, imaginary, cosines, sines)
    n = real.shape[0]
    total = 0.0
    for k in range(n):
        total += weights[k] * (real[k] * real[k] + imaginary[k] * imaginary[k])
    return total / n


def inputs(length):
    random = np.random.default_rng(27)
    n = 2 ** math.ceil(math.log2(length))
    angles = 2.0 * math.pi * np.arange(n // 2) / n
    return random.standard_normal(n), random.standard_normal(n), np.cos(angles), np.sin(angles), random.random(n)
