"""``tapeflow.check_grads``: silent where the gradient is right, and the worst entry where it is not."""

import math

import numpy as np
import pytest

import tapeflow
from tapeflow.transforms import check


@tapeflow.jit
def smooth(x, s, n):
    total = 0.0
    for i in range(n):
        total += math.sin(x[i] * s) * x[i - 1]
        x[i] = total
    return total


POINT = np.linspace(0.2, 1.4, 6)


@pytest.mark.parametrize("argnums", [None, 0, (0, 1), "s"])
@pytest.mark.parametrize("against", [check.WITNESSES, ("oracle",), ("forward",), ("differences",)])
def test_a_right_gradient_passes(argnums, against):
    x = POINT.copy()
    assert tapeflow.check_grads(smooth, (x, 1.3, 6), argnums, against=against) is None
    assert np.array_equal(x, POINT)


@pytest.mark.parametrize("against", check.WITNESSES)
def test_a_wrong_gradient_is_reported_by_its_worst_entry(against, monkeypatch):
    real = check.value_and_grad

    def spoiled(function, argnums):
        def call(*arguments):
            value, gradients = real(function, argnums=argnums)(*arguments)
            gradients[0][2] += 1e-3
            gradients[0][4] += 2.0
            return value, gradients

        return call

    monkeypatch.setattr(check, "value_and_grad", spoiled)
    with pytest.raises(tapeflow.GradientError, match=r"2 of 7 entries\. The worst is x\[4\]: rev") as raised:
        tapeflow.check_grads(smooth, (POINT.copy(), 1.3, 6), against=(against,))
    assert isinstance(raised.value, AssertionError)


def test_single_precision_is_compared_as_such():
    tapeflow.check_grads(smooth, (POINT.astype(np.float32), np.float32(1.3), 6))


def test_exceptions_of_the_function_come_through():
    @tapeflow.jit
    def failing(x):
        if x > 1.0:
            raise ValueError("too large")
        return x * x

    tapeflow.check_grads(failing, (0.5,))
    with pytest.raises(ValueError, match="too large"):
        tapeflow.check_grads(failing, (2.0,))


def test_a_kink_is_seen_by_differences_alone():
    @tapeflow.jit
    def kink(x):
        return abs(x)

    tapeflow.check_grads(kink, (0.0,), against=("oracle", "forward"))
    tapeflow.check_grads(kink, (0.5,))


def test_what_cannot_be_checked_is_refused():
    with pytest.raises(tapeflow.SignatureError, match="is not one or more of oracle, forward, differences"):
        tapeflow.check_grads(smooth, (POINT, 1.3, 6), against=("magic",))
    with pytest.raises(tapeflow.SignatureError, match="no argument is a float"):
        tapeflow.check_grads(smooth, (1, 2, 3))
