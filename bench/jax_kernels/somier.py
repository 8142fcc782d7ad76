"""Steps by ``scan``; forces along the springs of each direction by slices."""

import jax
import jax.numpy as jnp

DIRECTIONS = tuple((axis, way) for axis in (1, 2, 3) for way in (-1, 1))


def _inner(a):
    return a[:, 1:-1, 1:-1, 1:-1]


def _force(positions):
    total = 0.0
    for axis, way in DIRECTIONS:
        d = _inner(jnp.roll(positions, -way, axis)) - _inner(positions)
        length = jnp.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2])
        total = total + (length - 1.0) / length * d
    return total


def somier(positions, velocities, steps, dt):
    inner = (slice(None), slice(1, -1), slice(1, -1), slice(1, -1))

    def step(state, _):
        positions, velocities = state
        velocities = velocities.at[inner].add(dt * _force(positions))
        return (positions.at[inner].add(dt * velocities[inner]), velocities), None

    (_, velocities), _ = jax.lax.scan(step, (positions, velocities), length=steps)
    return 0.5 * jnp.sum(velocities * velocities)


VARIANTS = {"scan": somier}
