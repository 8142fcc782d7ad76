"""The whole array at once."""

import torch


def build(compiled):
    def sin_exp_chain(x):
        waves = torch.sin(x)
        return torch.sum(waves * torch.exp(-waves))

    return compiled(sin_exp_chain)
