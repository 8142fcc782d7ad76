"""Exceptions raised inside, nan and infinite data, infinities that meet zero adjoints."""

import math

import numpy as np

from tests.gradients.corpus import case, values


@case(np.array([1.0, 2.0, 0.0, 4.0]), smooth=False)
@case(np.array([1.0, 2.0, 3.0, 4.0]))
def division_by_zero_raises(u):
    s = 0.0
    for i in range(len(u)):
        s += 1.0 / u[i]
    return s


@case(np.array([1.0, 2.0, 0.0, 4.0]), values(4), argnums=(0, 1), smooth=False)
def raises_after_side_effects(u, v):
    s = 0.0
    for i in range(len(u)):
        v[i] = v[i] * 2.0
        s += v[i] / u[i]
    return s


@case(values(4), 2.0, smooth=False)
@case(values(4), 200.0)
def explicit_exception(u, limit):
    s = 0.0
    for i in range(len(u)):
        s += u[i] * 2.0
        if s > limit:
            raise ValueError("too large")
    return s


@case(values(4), 0, smooth=False)
@case(values(4), 3)
def integer_division_by_zero(u, n):
    s = 0.0
    for i in range(len(u)):
        s += u[i] * (7 // n)
    return s


@case(np.array([1.0, -1.0]), smooth=False)
def failed_assertion(u):
    s = 0.0
    for i in range(len(u)):
        assert u[i] > 0.0, "negative"
        s += u[i]
    return s


@case(np.array([1.0, np.nan, 2.0]), smooth=False)
def nan_spoils_only_its_own(u):
    s = 0.0
    for i in range(len(u)):
        s += u[i] * u[i]
    return s


@case(np.array([1.0, np.nan, 2.0]), smooth=False)
def nan_is_branched_around(u):
    s = 0.0
    for i in range(len(u)):
        if not math.isnan(u[i]):
            s += u[i] * u[i]
    return s


@case(np.array([1.0, np.inf, 2.0]), smooth=False)
def infinite_data(u):
    s = 0.0
    for i in range(len(u)):
        s += math.atan(u[i]) + math.tanh(u[i]) + math.exp(-u[i])
    return s


@case(np.array([0.0, 4.0, 0.0]), smooth=False)
def infinite_slope_with_no_weight(u):
    """The adjoint of the roots is zero where they are not used; an infinite slope must not make it nan."""
    roots = np.empty(len(u))
    for i in range(len(u)):
        roots[i] = math.sqrt(u[i])
    return roots[1] * 3.0


@case(np.array([0.0, 1.0]), smooth=False)
def logarithm_of_zero(u):
    return math.log(u[0]) + math.log(u[1])


@case(np.array([-1.0, 4.0]), smooth=False)
def root_of_negative_number(u):
    return math.sqrt(u[0]) * 2.0 + math.sqrt(u[1])


@case(np.array([800.0, 1.0]), smooth=False)
def overflow_to_infinity(u):
    return math.exp(u[0]) + u[1]


@case(np.array([1e200, 1.0]), smooth=False)
def overflow_of_a_product(u):
    return u[0] * u[0] * u[1]


@case(np.array([1e-200, 3.0]), smooth=False)
def underflow_of_a_product(u):
    return u[0] * u[0] * u[1] + u[1]


@case(np.array([-0.0, 0.0]), smooth=False)
def signed_zeros(u):
    return math.copysign(2.0, u[0]) + math.copysign(3.0, u[1]) + u[0] * 5.0


@case(np.array([1e300, 1e300]), smooth=False)
def running_product_overflows(u):
    p = 1.0
    for i in range(len(u)):
        p = p * u[i]
    if p > 1.0:
        return 1.0
    return p
