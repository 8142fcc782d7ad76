"""Rows by ``scan``; along a row a running maximum."""

import jax
import jax.numpy as jnp


def needleman_wunsch(scores, gap, first, second):
    m = second.shape[0]
    slope = gap * jnp.arange(m + 1)

    def step(row, entry):
        index, letter = entry
        best = jnp.maximum(row[:-1] + scores[letter, second], row[1:] - gap)
        starts = jnp.concatenate([-gap * (index + 1.0)[None], best])
        # new[j] = max over k <= j of starts[k] - gap (j - k)
        return jax.lax.cummax(starts + slope) - slope, None

    indices = jnp.arange(first.shape[0], dtype=float)
    row, _ = jax.lax.scan(step, -slope, (indices, first))
    return row[m]


def by_diagonals(scores, gap, first, second):
    n, m = first.shape[0], second.shape[0]
    rows = jnp.arange(n + 1)

    def step(state, diagonal):
        before, last = state
        columns = diagonal - rows
        down = jnp.concatenate([last[:1], last[:-1]]) - gap
        across = last - gap
        letters = scores[first[jnp.clip(rows - 1, 0)], second[jnp.clip(columns - 1, 0, m - 1)]]
        along = jnp.concatenate([before[:1], before[:-1]]) + letters
        best = jnp.maximum(along, jnp.maximum(down, across))
        edge = (rows == 0) | (columns == 0)
        return (last, jnp.where(edge, -gap * diagonal, best)), None

    zeros = jnp.zeros(n + 1)
    (_, last), _ = jax.lax.scan(step, (zeros, zeros), jnp.arange(1, n + m + 1))
    return last[n]


VARIANTS = {"scan over rows, cummax": needleman_wunsch, "scan over anti-diagonals": by_diagonals}
