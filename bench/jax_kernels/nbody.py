"""Steps by ``scan``; all pairs at once."""

import jax
import jax.numpy as jnp


def nbody(positions, velocities, masses, steps, dt):
    def step(state, _):
        positions, velocities = state
        d = positions[None, :, :] - positions[:, None, :]
        r2 = jnp.sum(d * d, axis=2) + 0.01
        w = masses[None, :] / (r2 * jnp.sqrt(r2))
        velocities = velocities + dt * jnp.einsum("ij,ijk->ik", w, d)
        return (positions + dt * velocities, velocities), None

    (_, velocities), _ = jax.lax.scan(step, (positions, velocities), length=steps)
    return jnp.sum(0.5 * masses[:, None] * velocities * velocities)


def by_coordinate(positions, velocities, masses, steps, dt):
    """Three (n, n) arrays in the place of one (n, n, 3)."""

    def step(state, _):
        positions, velocities = state
        d = positions.T[:, None, :] - positions.T[:, :, None]
        r2 = d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + 0.01
        w = masses[None, :] / (r2 * jnp.sqrt(r2))
        velocities = velocities + dt * jnp.sum(w * d, axis=2).T
        return (positions + dt * velocities, velocities), None

    (_, velocities), _ = jax.lax.scan(step, (positions, velocities), length=steps)
    return jnp.sum(0.5 * masses[:, None] * velocities * velocities)


VARIANTS = {"scan": nbody, "scan, by coordinate": by_coordinate}
