"""Steps by ``scan``; the chain in slices."""

import jax
import jax.numpy as jnp


def spring_chain(x, v, steps, dt):
    def step(state, _):
        x, v = state
        force = x[:-2] - 2.0 * x[1:-1] + x[2:] - jnp.sin(x[1:-1])
        v = v.at[1:-1].add(dt * force)
        return (x.at[1:-1].add(dt * v[1:-1]), v), None

    (x, _), _ = jax.lax.scan(step, (x, v), length=steps)
    return jnp.sum(x * x)


def joined(x, v, steps, dt):
    """The inner masses alone are carried."""
    first, last = x[:1], x[-1:]

    def step(state, _):
        x, v = state
        whole = jnp.concatenate([first, x, last])
        v = v + dt * (whole[:-2] - 2.0 * x + whole[2:] - jnp.sin(x))
        return (x + dt * v, v), None

    (x, _), _ = jax.lax.scan(step, (x[1:-1], v[1:-1]), length=steps)
    return jnp.sum(x * x) + jnp.sum(first * first) + jnp.sum(last * last)


VARIANTS = {"scan, add": spring_chain, "scan, concatenate": joined}
