"""The exponentials are kept where the gradient will stand, and divided by their sum."""

import math

import numpy as np

from bench.hand import primal


def tape(x):
    return (np.empty(1),)


@primal
def gradient(tape, x):
    n = x.shape[0]
    greatest = x[0]
    for i in range(1, n):
        if x[i] > greatest:
            greatest = x[i]
    shadow = np.empty(n)
    total = 0.0
    for i in range(n):
        term = math.exp(x[i] - greatest)
        shadow[i] = term
        total += term
    inverse = 1.0 / total
    for i in range(n):
        shadow[i] *= inverse
    return greatest + math.log(total), (shadow,)
