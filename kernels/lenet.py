"""A small convolutional network on images, as direct loops: two convolutions, each pooled, and two dense layers."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "`LeNet` of TapeFlow (Hakimi and Shriraman, 2024); LeCun et al. (1998), with one dense layer less"
SIZES = {
    "tiny": (16, 2, 2, 3, 2),
    "small": (28, 6, 16, 84, 1),
    "medium": (28, 6, 16, 84, 20),
    "large": (28, 6, 16, 84, 200),
}
"""Pixels along a side (16 or more), maps of both convolutions, units of the dense layer, images."""
ARGNUMS = (0, 1, 2, 3, 4, 5, 6, 7)
CLASSES = 10
WINDOW = 5


@njit
def convolve(maps, kernels, biases, out):
    """``out[o] = tanh(biases[o] + sum over i of maps[i] correlated with kernels[o, i])``, where windows fit."""
    for o in range(out.shape[0]):
        for y in range(out.shape[1]):
            for x in range(out.shape[2]):
                total = biases[o]
                for i in range(maps.shape[0]):
                    for a in range(kernels.shape[2]):
                        for b in range(kernels.shape[3]):
                            total += kernels[o, i, a, b] * maps[i, y + a, x + b]
                out[o, y, x] = math.tanh(total)


@njit
def pool(maps, out):
    """``out``: the greatest of each two by two."""
    for o in range(out.shape[0]):
        for y in range(out.shape[1]):
            for x in range(out.shape[2]):
                greatest = maps[o, 2 * y, 2 * x]
                greatest = max(greatest, maps[o, 2 * y, 2 * x + 1])
                greatest = max(greatest, maps[o, 2 * y + 1, 2 * x])
                out[o, y, x] = max(greatest, maps[o, 2 * y + 1, 2 * x + 1])


@njit
def lenet(kernels1, biases1, kernels2, biases2, weights3, biases3, weights4, biases4, images, labels):
    """Mean cross entropy.

    ``kernels1``: (maps1, 1, 5, 5), ``kernels2``: (maps2, maps1, 5, 5), ``weights3``: (units, maps2 side side),
    ``weights4``: (10, units).  ``images``: (images, 1, side, side).  ``labels``: integers.
    """
    wide = images.shape[2] - WINDOW + 1
    narrow = wide // 2 - WINDOW + 1
    side = narrow // 2
    maps1 = np.empty((kernels1.shape[0], wide, wide))
    pooled1 = np.empty((kernels1.shape[0], wide // 2, wide // 2))
    maps2 = np.empty((kernels2.shape[0], narrow, narrow))
    pooled2 = np.empty((kernels2.shape[0], side, side))
    units = np.empty(weights3.shape[0])
    scores = np.empty(weights4.shape[0])
    loss = 0.0
    for image in range(images.shape[0]):
        convolve(images[image], kernels1, biases1, maps1)
        pool(maps1, pooled1)
        convolve(pooled1, kernels2, biases2, maps2)
        pool(maps2, pooled2)
        for u in range(units.shape[0]):
            total = biases3[u]
            for o in range(pooled2.shape[0]):
                for y in range(side):
                    for x in range(side):
                        total += weights3[u, (o * side + y) * side + x] * pooled2[o, y, x]
            units[u] = math.tanh(total)
        greatest = -math.inf
        for c in range(scores.shape[0]):
            total = biases4[c]
            for u in range(units.shape[0]):
                total += weights4[c, u] * units[u]
            scores[c] = total
            greatest = max(greatest, total)
        normaliser = 0.0
        for c in range(scores.shape[0]):
            normaliser += math.exp(scores[c] - greatest)
        loss += greatest + math.log(normaliser) - scores[labels[image]]
    return loss / images.shape[0]


def inputs(side, maps1, maps2, units, count):
    random = np.random.default_rng(26)
    pixels = maps2 * (((side - WINDOW + 1) // 2 - WINDOW + 1) // 2) ** 2

    def layer(*shape):
        return random.standard_normal(shape) / math.sqrt(math.prod(shape[1:])), 0.1 * random.standard_normal(shape[0])

    return (
        *layer(maps1, 1, WINDOW, WINDOW),
        *layer(maps2, maps1, WINDOW, WINDOW),
        *layer(units, pixels),
        *layer(CLASSES, units),
        random.random((count, 1, side, side)),
        random.integers(0, CLASSES, count),
    )
