"""One row is compiled."""

import torch


def build(compiled):
    def step(costs, row):
        far = torch.full((1,), torch.inf, dtype=costs.dtype)
        left = torch.cat([far, costs[:-1]])
        right = torch.cat([costs[1:], far])
        return row + torch.minimum(torch.minimum(costs, left), right)

    step = compiled(step)

    def pathfinder(wall):
        costs = wall[0]
        for row in wall[1:]:
            costs = step(costs, row)
        return torch.mean(costs)

    return pathfinder
