"""Additions into memory: their reverse reads the shadow and leaves it as it is, where that is what the rules give."""

from __future__ import annotations

import re

import numpy as np
import pytest

import tapeflow
from tests.gradients.comparison import assert_gradient_matches


def histogram(x, bins, place):
    for i in range(x.shape[0]):
        bins[place[i]] += x[i] * x[i]
    return (bins * bins).sum()


def taken_away(x, bins, place):
    for i in range(x.shape[0]):
        bins[place[i]] -= x[i] * x[i]
    return (bins * bins).sum()


def read_between(x, bins, place):
    for i in range(x.shape[0]):
        before = bins[place[i]]
        other = bins[(place[i] + 1) % bins.shape[0]]
        bins[place[i]] = before + x[i] * other
    return (bins * bins).sum()


def written_between(x, bins, place):
    for i in range(x.shape[0]):
        before = bins[place[i]]
        bins[(place[i] + 1) % bins.shape[0]] = 2.0 * x[i]
        bins[place[i]] = before + x[i]
    return (bins * bins).sum()


def overwritten_between(x, bins, place):
    for i in range(x.shape[0]):
        before = bins[0]
        bins[place[i]] = x[i]
        bins[0] = before + x[i] * x[i]
    return (bins * bins).sum()


def old_value_used_twice(x, bins, place):
    total = 0.0
    for i in range(x.shape[0]):
        before = bins[place[i]]
        bins[place[i]] = before + x[i]
        total += before * x[i]
    return total + (bins * bins).sum()


def new_value_used_twice(x, bins, place):
    total = 0.0
    for i in range(x.shape[0]):
        after = bins[place[i]] + x[i]
        bins[place[i]] = after
        total += after * after
    return total


def doubled(x, bins, place):
    for i in range(x.shape[0]):
        bins[place[i]] = bins[place[i]] + bins[place[i]]
        bins[place[i]] *= x[i]
    return bins.sum()


def taken_from(x, bins, place):
    for i in range(x.shape[0]):
        bins[place[i]] = x[i] * x[i] - bins[place[i]]
    return (bins * bins).sum()


def product_of_matrices(x, bins, place):
    n = bins.shape[0]
    c = np.zeros((n, n))
    for i in range(n):
        for k in range(n):
            for j in range(n):
                c[i, j] += bins[i] * x[k % x.shape[0]] * bins[j]
    return (c * c).sum()


KERNELS = (
    histogram,
    taken_away,
    read_between,
    written_between,
    overwritten_between,
    old_value_used_twice,
    new_value_used_twice,
    doubled,
    taken_from,
    product_of_matrices,
)


@pytest.mark.parametrize("kernel", KERNELS, ids=lambda k: k.__name__)
def test_every_kind_matches_the_oracle(kernel):
    random = np.random.default_rng(1)
    for count in (0, 1, 2, 7, 30):
        place = random.integers(0, 5, count)
        assert_gradient_matches(kernel, (random.random(count), random.random(5), place), argnums=(0, 1))


@pytest.mark.parametrize(("kernel", "zeroed"), [(histogram, 0), (taken_away, 0), (taken_from, 1)])
def test_the_shadow_is_not_written(kernel, zeroed):
    text = tapeflow.jit(kernel).inspect("adjoint", "float64[::1], float64[::1], int64[::1]", argnums=(0, 1))
    body = re.search(r"^define internal [^\n]*\.rev_1\(.*?^}", text, re.MULTILINE | re.DOTALL)
    assert body is not None
    assert len(re.findall(r"store double 0.0+e\+00, ptr %.*shadow", body.group())) == zeroed
