"""``tapeflow.stop_gradient`` on scalars, arrays and tuples, in loops and branches."""

import math
from collections import namedtuple

import numpy as np

import tapeflow
from tapeflow import stop_gradient
from tests.gradients.corpus import case, indices, singles, values

Pair = namedtuple("Pair", ["weight", "rows"])


@case(values(5), smooth=False)
@case(singles(5), smooth=False)
@case(np.empty(0))
def detached_factors(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += stop_gradient(math.sin(x[i])) * x[i] * tapeflow.stop_gradient(x[i])
    return total


@case(values(4), smooth=False)
def the_copy_keeps_what_was_there(x):
    before = stop_gradient(x)
    for i in range(x.shape[0]):
        x[i] = x[i] * before[i] * 2.0
        before[i] += 1.0
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * before[i]
    return total


@case(values(6), 0.5, argnums=(0, 1), smooth=False)
def stopped_carry(x, s):
    for i in range(x.shape[0]):
        s = s * x[i]
        if i % 2 == 0:
            s = stop_gradient(s) + x[i]
    return s


@case(values(3), values(2, 2, seed=1), argnums=(0, 1), smooth=False)
def stopped_tuples(x, y):
    pair = stop_gradient(Pair(x[0] * y[0, 0], (y, 2, x[1])))
    kept, count, last = pair.rows
    total = pair.weight * x[2] + count * x[0] * last
    for i in range(2):
        for j in range(2):
            total += kept[i, j] * y[j, i]
    return total


@case(values(4), indices(3, 0, 1, 1))
def integers_come_back_as_they_are(x, at):
    where = stop_gradient(at)
    total = 0.0
    for i in range(where.shape[0]):
        total += x[where[stop_gradient(i)]] * stop_gradient(True)
    return total


@case(2.0, smooth=False)
def nothing_is_left(x):
    return stop_gradient(x * x)


@case(values(4), 0.0, argnums=(0, 1), smooth=False)
def softmax_with_a_detached_maximum(x, shift):
    largest = x[0]
    for i in range(x.shape[0]):
        if x[i] > largest:
            largest = x[i]
    largest = stop_gradient(largest)
    total = 0.0
    for i in range(x.shape[0]):
        total += math.exp(x[i] - largest + shift)
    return math.log(total) + largest
