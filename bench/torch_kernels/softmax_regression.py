"""All images at once."""

import torch


def build(compiled):
    def softmax_regression(weights, biases, images, labels):
        return torch.nn.functional.cross_entropy(images @ weights.T + biases, labels)

    return compiled(softmax_regression)
