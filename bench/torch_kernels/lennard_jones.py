"""All pairs at once, each twice."""

import torch


def build(compiled):
    def lennard_jones(positions):
        x = positions.T
        d = x[:, :, None] - x[:, None, :]
        itself = torch.eye(positions.shape[0], dtype=positions.dtype)
        # An atom is at a distance from itself, so that its term has a derivative; then the term is left out.
        r2 = d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + itself
        inverse = torch.where(itself == 1.0, 0.0, 1.0 / r2)
        attraction = inverse * inverse * inverse
        return 2.0 * torch.sum(attraction * attraction - attraction)

    return compiled(lennard_jones)
