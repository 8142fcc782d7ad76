"""Softmax regression of small images: the mean cross entropy of ten classes."""

import math

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`nn` of TapeFlow (Hakimi and Shriraman, 2024): 28 x 28 pixels, 10 classes"
SIZES = {"tiny": (2, 3, 3), "small": (28, 10, 100), "medium": (28, 10, 2_000), "large": (28, 10, 10_000)}
"""Pixels along a side, classes, images."""
ARGNUMS = (0, 1)


@njit
def softmax_regression(weights, biases, images, labels):
    """``weights``: (classes, pixels), ``biases``: (classes,), ``images``: (images, pixels), ``labels``: integers."""
    classes = weights.shape[0]
    pixels = weights.shape[1]
    scores = np.empty(classes)
    loss = 0.0
    for image in range(images.shape[0]):
        greatest = -math.inf
        for c in range(classes):
            total = biases[c]
            for p in range(pixels):
                total += weights[c, p] * images[image, p]
            scores[c] = total
            greatest = max(greatest, total)
        normaliser = 0.0
        for c in range(classes):
            normaliser += math.exp(scores[c] - greatest)
        loss += greatest + math.log(normaliser) - scores[labels[image]]
    return loss / images.shape[0]


def inputs(side, classes, count):
    random = np.random.default_rng(14)
    pixels = side * side
    weights = random.standard_normal((classes, pixels)) / side
    return weights, np.zeros(classes), random.random((count, pixels)), random.integers(0, classes, count)
