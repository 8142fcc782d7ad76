"""Rebuilt: every √steps-th state is kept, the steps between are run again into memory that stays in the cache.

The reverse of a step in gather form: each entry of the new adjoint is written once, from three of the old.
"""

import math

import numpy as np

from bench.hand import adjoint, primal


def tape(u, steps):
    n = u.shape[0]
    span = max(1, math.isqrt(steps))
    return np.empty((steps // span + 1, n)), np.empty((span + 1, n)), np.empty((2, n))


@primal
def step(now, then):
    n = now.shape[0]
    then[0] = now[0]
    then[n - 1] = now[n - 1]
    for i in range(1, n - 1):
        then[i] = now[i] + 0.25 * now[i] * (now[i - 1] - 2.0 * now[i] + now[i + 1])


@adjoint
def reverse_step(now, after, before):
    """``before``: the adjoint of ``now``; ``after``: of the state after it, its ends apart."""
    n = now.shape[0]
    for i in range(1, n - 1):
        own = 1.0 + 0.25 * (now[i - 1] - 4.0 * now[i] + now[i + 1])
        before[i] = after[i] * own + 0.25 * (after[i - 1] * now[i - 1] + after[i + 1] * now[i + 1])
    # The ends are copied, not computed: nothing comes to their neighbours from them.
    before[1] -= 0.25 * after[0] * now[0]
    before[n - 2] -= 0.25 * after[n - 1] * now[n - 1]
    before[0] = after[0] + 0.25 * after[1] * now[1]
    before[n - 1] = after[n - 1] + 0.25 * after[n - 2] * now[n - 2]


@primal
def gradient(tape, u, steps):
    checkpoints, states, adjoints = tape
    n = u.shape[0]
    span = states.shape[0] - 1
    states[0] = u
    for s in range(steps):
        place = s % span
        if place == 0:
            if s > 0:
                states[0] = states[span]
            checkpoints[s // span] = states[0]
        step(states[place], states[place + 1])
    last = steps % span
    if last == 0 and steps > 0:
        last = span
    total = 0.0
    now, then = adjoints[0], adjoints[1]
    for i in range(n):
        total += states[last][i] * states[last][i]
        now[i] = 2.0 * states[last][i]
    for s in range(steps - 1, -1, -1):
        place = s % span
        if place == span - 1 and s != steps - 1:
            states[0] = checkpoints[s // span]
            for k in range(span):
                step(states[k], states[k + 1])
        reverse_step(states[place], now, then)
        now, then = then, now
    return total, (now.copy(),)
