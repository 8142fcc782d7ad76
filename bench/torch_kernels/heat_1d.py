"""One step is compiled; the loop over steps is Python's."""

import torch


def build(compiled):
    def step(now):
        inside = now[1:-1] + 0.25 * now[1:-1] * (now[:-2] - 2.0 * now[1:-1] + now[2:])
        return torch.cat([now[:1], inside, now[-1:]])

    step = compiled(step)

    def heat_1d(u, steps):
        for _ in range(steps):
            u = step(u)
        return torch.sum(u * u)

    return heat_1d
