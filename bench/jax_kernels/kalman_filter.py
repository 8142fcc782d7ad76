"""Steps by ``scan``."""

import jax
import jax.numpy as jnp


def kalman_filter(dynamics, noise, sensor, sensor_noise, signal):
    n = dynamics.shape[0]

    def step(carried, entry):
        state, covariance = carried
        predicted = dynamics @ state
        covariance = dynamics @ covariance @ dynamics.T + noise
        gain = covariance @ sensor
        variance = sensor_noise + sensor @ gain
        surprise = entry - sensor @ predicted
        loss = 0.5 * (jnp.log(2.0 * jnp.pi * variance) + surprise * surprise / variance)
        state = predicted + gain * surprise / variance
        return (state, covariance - jnp.outer(gain, gain) / variance), loss

    _, losses = jax.lax.scan(step, (jnp.zeros(n), jnp.eye(n)), signal)
    return jnp.sum(losses)


VARIANTS = {"scan": kalman_filter}
