"""``tapeflow.jvp``: values, tangents, batches, side effects, exceptions, refusals."""

import math

import numpy as np
import pytest
from numba.core.runtime import _nrt_python, rtsys

import tapeflow


@tapeflow.jit
def wave(x, scale, steps=2):
    total = 0.0
    for _ in range(steps):
        for i in range(x.shape[0]):
            total += math.sin(x[i] * scale) * x[i]
            x[i] = 0.9 * x[i] + 0.1 * total * scale
    return total


@tapeflow.jit
def relax(u, steps):
    for _ in range(steps):
        for i in range(1, u.shape[0]):
            u[i] = u[i] * u[i - 1]


@tapeflow.jit
def guarded(x, limit):
    work = np.zeros(x.shape[0])
    total = 0.0
    for i in range(x.shape[0]):
        work[i] = x[i] * x[i]
        total += work[i]
        if total > limit:
            raise ValueError("over the limit", i)
    return total


POINT = np.linspace(0.1, 1.0, 5)
DIRECTION = np.array([0.5, -1.0, 2.0, 0.25, -0.75])


def gradient(function, *arguments, argnums=0):
    return tapeflow.grad(function, argnums)(*(a.copy() if isinstance(a, np.ndarray) else a for a in arguments))


def test_the_tangent_is_the_gradient_along_the_direction():
    value, tangent = tapeflow.jvp(wave, (POINT.copy(), 1.3, 3), (DIRECTION.copy(), 0.5, None))
    dx, dscale = gradient(wave, POINT, 1.3, 3, argnums=(0, 1))
    assert value == wave(POINT.copy(), 1.3, 3)
    assert tangent == pytest.approx(dx @ DIRECTION + 0.5 * dscale, rel=1e-13)


@pytest.mark.parametrize("absent", [None, 0, 0.0])
def test_an_argument_without_a_tangent_does_not_change(absent):
    _, tangent = tapeflow.jvp(wave, (POINT.copy(), 1.3), (absent, 1.0))
    assert tangent == pytest.approx(gradient(wave, POINT, 1.3, argnums=1), rel=1e-13)


def test_no_tangent_at_all_is_zero():
    value, tangent = tapeflow.jvp(wave, (POINT.copy(), 1.3), (None, None))
    assert (value, tangent) == (wave(POINT.copy(), 1.3), 0.0)


def test_arguments_and_their_tangents_become_those_of_the_final_contents():
    x, dx = POINT.copy(), DIRECTION.copy()
    value, tangent = tapeflow.jvp(relax, (x, 3), (dx, None))
    assert (value, tangent) == (None, None)
    ahead, behind, expected = POINT + 1e-6 * DIRECTION, POINT - 1e-6 * DIRECTION, POINT.copy()
    for u in (ahead, behind, expected):
        relax(u, 3)
    assert np.array_equal(x, expected)
    assert dx == pytest.approx((ahead - behind) / 2e-6, rel=1e-7)


def test_tangents_of_arrays_that_are_only_read_stay_as_they_are():
    @tapeflow.jit
    def total(x):
        return (x * x).sum()

    v = DIRECTION.copy()
    v.flags.writeable = True
    tapeflow.jvp(total, (POINT,), (v,))
    assert np.array_equal(v, DIRECTION)


@pytest.mark.parametrize("count", [1, 2, 3, 8, 11])
def test_a_batch_is_its_directions_one_by_one(count):
    directions = np.random.default_rng(count).normal(size=(count, 5))
    scales = np.linspace(-1.0, 1.0, count)
    x, moved = POINT.copy(), directions.copy()
    value, tangents = tapeflow.jvp(wave, (x, 1.3), (moved, scales), batched=True)
    final = POINT.copy()
    assert value == wave(final, 1.3)
    assert np.array_equal(x, final)
    assert tangents.shape == (count,)
    for n in range(count):
        dx = directions[n].copy()
        _, tangent = tapeflow.jvp(wave, (POINT.copy(), 1.3), (dx, float(scales[n])))
        assert tangents[n] == pytest.approx(tangent, rel=1e-13)
        assert moved[n] == pytest.approx(dx, rel=1e-13)


def test_single_precision_keeps_its_type():
    x = POINT.astype(np.float32)
    value, tangents = tapeflow.jvp(guarded, (x, 100.0), (np.eye(5, dtype=np.float32), None), batched=True)
    assert tangents == pytest.approx(2.0 * x, rel=1e-6)
    assert value == pytest.approx(float((x * x).sum()), rel=1e-6)


def test_an_empty_array_has_an_empty_tangent():
    assert tapeflow.jvp(wave, (np.empty(0), 1.3), (np.empty(0), 1.0)) == (0.0, 0.0)


def test_the_exception_is_the_functions_own():
    with pytest.raises(ValueError, match="over the limit") as raised:
        tapeflow.jvp(guarded, (POINT.copy(), 0.5), (DIRECTION.copy(), None))
    assert raised.value.args == ("over the limit", 3)


@pytest.mark.parametrize("limit", [0.5, 100.0])
def test_nothing_is_left_on_the_heap(limit):
    def call():
        try:
            tapeflow.jvp(guarded, (POINT, limit), (DIRECTION, None))
        except ValueError:
            assert limit == 0.5

    call()
    _nrt_python.memsys_enable_stats()
    try:
        before = rtsys.get_allocation_stats()
        for _ in range(1000):
            call()
        after = rtsys.get_allocation_stats()
    finally:
        _nrt_python.memsys_disable_stats()
    assert after.alloc - after.free == before.alloc - before.free
    assert after.mi_alloc - after.mi_free == before.mi_alloc - before.mi_free


def test_arrays_allocated_in_a_loop_have_tangents():
    @tapeflow.jit
    def chained(x, steps):
        current = x
        for _ in range(steps):
            following = np.empty(current.shape[0])
            for i in range(current.shape[0]):
                following[i] = math.sin(current[i]) + current[i - 1]
            current = following
        return current.sum()

    _, tangent = tapeflow.jvp(chained, (POINT, 4), (DIRECTION.copy(), None))
    assert tangent == pytest.approx(gradient(chained, POINT, 4) @ DIRECTION, rel=1e-13)


def test_a_tangent_of_another_shape_is_refused():
    with pytest.raises(tapeflow.SignatureError, match="wave: the tangent 1 of x has not its shape"):
        tapeflow.jvp(wave, (POINT.copy(), 1.3), (np.ones(4), None))
    with pytest.raises(tapeflow.SignatureError, match=r"jvp: the tangent of argument 'x' is array\(float32"):
        tapeflow.jvp(wave, (POINT.copy(), 1.3), (DIRECTION.astype(np.float32), None))
    with pytest.raises(tapeflow.SignatureError, match="it has one more dimension, the first"):
        tapeflow.jvp(wave, (POINT.copy(), 1.3), (np.ones((3, 4)), None), batched=True)


def test_a_tangent_that_overlaps_what_is_written_is_refused():
    x = POINT.copy()
    with pytest.raises(tapeflow.AliasingError, match="x and the tangent 1 of x overlap in memory"):
        tapeflow.jvp(wave, (x, 1.3), (x, None))


def test_primals_and_tangents_come_in_pairs():
    with pytest.raises(tapeflow.SignatureError, match="jvp: 2 primals and 1 tangents"):
        tapeflow.jvp(wave, (POINT, 1.3), (DIRECTION,))


def test_a_direction_of_an_integer_is_refused():
    with pytest.raises(tapeflow.SignatureError, match="'steps' is an integer"):
        tapeflow.jvp(wave, (POINT, 1.3, 2), (None, None, 1.0))


@pytest.mark.parametrize(("weight", "expected"), [(0.0, 0.0), (1.0, math.inf)], ids=["without_weight", "with_weight"])
def test_a_zero_factor_hides_an_infinite_tangent(weight, expected):
    @tapeflow.jit
    def weighted_root(x, w):
        return math.sqrt(x) * w

    assert tapeflow.jvp(weighted_root, (0.0, weight), (1.0, None))[1] == expected
