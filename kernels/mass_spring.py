"""A soft robot: masses on springs whose rest lengths a small network moves, walking on a floor."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "`mass-spring` of TapeFlow (Hakimi and Shriraman, 2024), from DiffTaichi (Hu et al., 2020)"
SIZES = {"tiny": (2, 2, 2, 3), "small": (5, 4, 32, 50), "medium": (5, 4, 32, 1_000), "large": (10, 6, 32, 4_000)}
"""Masses along the body and up it, hidden units of the network, steps."""
ARGNUMS = (0, 1, 2, 3)
WAVES = 4
"""Sines of time that the network sees, beside where each mass is to the body's centre and how fast it moves."""
STIFFNESS = 300.0
DAMPING = 2.0
GRAVITY = 2.0
FLOOR = 1000.0
"""How hard the floor pushes back, for each unit that a mass sinks into it."""
FRICTION = 20.0


@njit
def mass_spring(inner, inner_biases, outer, outer_biases, positions, velocities, ends, lengths, steps, dt):
    """Minus the distance that the body's centre has moved after ``steps`` steps.

    The network is ``tanh(outer tanh(inner features + inner_biases) + outer_biases)``; ``inner``: (hidden,
    features), ``outer``: (springs, hidden).  ``positions``, ``velocities``: (masses, 2), overwritten.
    ``ends``: (springs, 2), the masses that a spring ties.  ``lengths``: (springs,), at rest.
    """
    masses = positions.shape[0]
    springs = lengths.shape[0]
    hidden = inner.shape[0]
    features = np.empty(inner.shape[1])
    state = np.empty(hidden)
    forces = np.empty((masses, 2))
    start = 0.0
    for m in range(masses):
        start += positions[m, 0] / masses
    for step in range(steps):
        centre_x = 0.0
        centre_y = 0.0
        for m in range(masses):
            centre_x += positions[m, 0] / masses
            centre_y += positions[m, 1] / masses
        for w in range(WAVES):
            features[w] = math.sin(20.0 * dt * step + 2.0 * math.pi * w / WAVES)
        for m in range(masses):
            features[WAVES + 4 * m] = positions[m, 0] - centre_x
            features[WAVES + 4 * m + 1] = positions[m, 1] - centre_y
            features[WAVES + 4 * m + 2] = velocities[m, 0]
            features[WAVES + 4 * m + 3] = velocities[m, 1]
        for h in range(hidden):
            total = inner_biases[h]
            for f in range(features.shape[0]):
                total += inner[h, f] * features[f]
            state[h] = math.tanh(total)

        for m in range(masses):
            forces[m, 0] = 0.0
            forces[m, 1] = -GRAVITY
            if positions[m, 1] < 0.0:
                forces[m, 1] -= FLOOR * positions[m, 1]
        for s in range(springs):
            total = outer_biases[s]
            for h in range(hidden):
                total += outer[s, h] * state[h]
            rest = lengths[s] * (1.0 + 0.1 * math.tanh(total))
            a = ends[s, 0]
            b = ends[s, 1]
            dx = positions[a, 0] - positions[b, 0]
            dy = positions[a, 1] - positions[b, 1]
            length = math.sqrt(dx * dx + dy * dy)
            tension = STIFFNESS * (length - rest) / length
            forces[a, 0] -= tension * dx
            forces[a, 1] -= tension * dy
            forces[b, 0] += tension * dx
            forces[b, 1] += tension * dy

        decay = math.exp(-dt * DAMPING)
        grip = math.exp(-dt * FRICTION)
        for m in range(masses):
            velocities[m, 0] = decay * velocities[m, 0] + dt * forces[m, 0]
            velocities[m, 1] = decay * velocities[m, 1] + dt * forces[m, 1]
            if positions[m, 1] < 0.0:
                velocities[m, 0] *= grip
            positions[m, 0] += dt * velocities[m, 0]
            positions[m, 1] += dt * velocities[m, 1]
    end = 0.0
    for m in range(masses):
        end += positions[m, 0] / masses
    return start - end


def inputs(along, up, hidden, steps):
    random = np.random.default_rng(24)
    where = [(i, j) for i in range(along) for j in range(up)]
    ends = [
        (a, b)
        for a, (i, j) in enumerate(where)
        for b, (k, l) in enumerate(where)
        if a < b and max(abs(i - k), abs(j - l)) == 1
    ]
    positions = 0.1 * np.array(where, dtype=np.float64) + 0.005 * random.standard_normal((len(where), 2))
    lengths = np.array([math.dist(positions[a], positions[b]) for a, b in ends])
    features = WAVES + 4 * len(where)
    return (
        random.standard_normal((hidden, features)) / math.sqrt(features),
        0.1 * random.standard_normal(hidden),
        random.standard_normal((len(ends), hidden)) / math.sqrt(hidden),
        0.1 * random.standard_normal(len(ends)),
        positions,
        0.1 * random.standard_normal((len(where), 2)),
        np.array(ends),
        lengths,
        steps,
        1e-3,
    )
