"""Gathers and sums of segments."""

import jax
import jax.numpy as jnp


def mttkrp(starts, columns, layers, values, second, third):
    rows = starts.shape[0] - 1
    row_of = jnp.searchsorted(starts, jnp.arange(values.shape[0]), side="right") - 1
    terms = values[:, None] * second[columns] * third[layers]
    product = jax.ops.segment_sum(terms, row_of, rows, indices_are_sorted=True)
    return jnp.sum(product * product)


VARIANTS = {"segment_sum": mttkrp}
