"""Fused: the loss is a sum over points, so each point's reverse runs right after its forward; nothing is taped."""

import math

import numpy as np

from bench.hand import primal


def tape(means, log_scales, log_weights, points):
    return (np.empty((3, means.shape[0])),)


@primal
def gradient(tape, means, log_scales, log_weights, points):
    (workspace,) = tape
    terms, distances, inverse_scales = workspace[0], workspace[1], workspace[2]
    k = means.shape[0]
    means_shadow, scales_shadow, weights_shadow = np.zeros(k), np.zeros(k), np.zeros(k)
    normaliser = 0.0
    for c in range(k):
        inverse_scales[c] = math.exp(-log_scales[c])
        normaliser += math.exp(log_weights[c])
    loss = points.shape[0] * math.log(normaliser)
    for p in range(points.shape[0]):
        greatest = -math.inf
        for c in range(k):
            z = (points[p] - means[c]) * inverse_scales[c]
            distances[c] = z
            terms[c] = log_weights[c] - log_scales[c] - 0.5 * z * z - 0.9189385332046727
        for c in range(k):
            greatest = max(greatest, terms[c])
        total = 0.0
        for c in range(k):
            terms[c] = math.exp(terms[c] - greatest)
            total += terms[c]
        loss -= greatest + math.log(total)
        inverse = 1.0 / total
        for c in range(k):
            share = terms[c] * inverse
            z = distances[c]
            weights_shadow[c] -= share
            means_shadow[c] -= share * z
            scales_shadow[c] -= share * (z * z - 1.0)
    for c in range(k):
        means_shadow[c] *= inverse_scales[c]
        weights_shadow[c] += points.shape[0] * math.exp(log_weights[c]) / normaliser
    return loss, (means_shadow, scales_shadow, weights_shadow)
