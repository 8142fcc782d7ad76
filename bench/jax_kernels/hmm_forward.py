"""Steps by ``scan``."""

import jax
import jax.numpy as jnp


def hmm_forward(first, transitions, emissions, observed):
    def scaled(now):
        scale = jnp.sum(now)
        return now / scale, jnp.log(scale)

    def step(now, symbol):
        return scaled((now @ transitions) * emissions[:, symbol])

    now, start = scaled(first * emissions[:, observed[0]])
    _, logs = jax.lax.scan(step, now, observed[1:])
    return start + jnp.sum(logs)


VARIANTS = {"scan": hmm_forward}
