"""Arrays of records: gradients in their float fields, beside everything else that a function makes."""

from __future__ import annotations

import math

import numba
import numpy as np
import pytest
from numba.core.runtime import _nrt_python, rtsys

import tapeflow
from tapeflow.errors import SignatureError, UnsupportedError
from tests.gradients.structures import oracle_gradient

BODY = [("x", np.float64), ("y", np.float64), ("kind", np.int64)]


def test_records_are_constants():
    particle = np.dtype([("charge", np.float64), ("kind", np.int32)])

    @tapeflow.jit
    def f(x, particles, one):
        total = 0.0
        for i in range(x.shape[0]):
            if particles[i].kind > 0:
                total += x[i] * particles[i].charge * one.charge
        return total

    particles = np.array([(2.0, 1), (3.0, 0), (5.0, 7)], particle)
    np.testing.assert_array_equal(tapeflow.grad(f)(np.ones(3), particles, particles[1]), [6, 0, 15])


def test_records_written_in_a_branch_release_no_argument():
    """Numba counts the references to the arrays then, in a way that LLVM does not undo."""

    def f(u, points):
        total = 0.0
        if u[0] > 0.3:
            points[0].x = u[1] * points[1].y
        for i in range(u.shape[0]):
            total += u[i] * points[i].x
        return total

    points = np.array([(2.0, 3.0), (5.0, 7.0)], [("x", np.float64), ("y", np.float64)])
    u_bar, points_bar = tapeflow.grad(f, (0, 1))(np.array([0.5, 1.5]), points.copy())
    np.testing.assert_array_equal(u_bar, [1.5 * 7, 0.5 * 7 + 5])
    np.testing.assert_array_equal(points_bar["x"], [0, 1.5])
    np.testing.assert_array_equal(points_bar["y"], [0, 0.5 * 1.5])


def relaxed(u, points):
    old, new = np.zeros(u.shape[0]), np.ones(u.shape[0])
    for i in range(points.shape[0]):
        for j in range(u.shape[0]):
            new[j] = old[j] * u[j] + points[i].y
        old, new = new, old
    both = 0.5 * old + u
    points[0].x = both[0] * old[1]
    return both[1] * points[0].x + both.sum()


def relaxed_fields(u, x, y):
    old, new = np.zeros(u.shape[0]), np.ones(u.shape[0])
    for i in range(y.shape[0]):
        for j in range(u.shape[0]):
            new[j] = old[j] * u[j] + y[i]
        old, new = new, old
    both = 0.5 * old + u
    x[0] = both[0] * old[1]
    return both[1] * x[0] + both.sum()


def test_functions_of_records_make_arrays_and_leave_none():
    points = np.array([(2.0, 3.0), (5.0, 7.0), (0.5, 0.25)], [("x", np.float64), ("y", np.float64)])
    u = np.array([0.5, 1.5])
    gradient, wanted = tapeflow.grad(relaxed, (0, 1)), tapeflow.grad(relaxed_fields, (0, 1, 2))
    u_bar, points_bar = gradient(u, points.copy())
    for found, expected in zip(
        (u_bar, points_bar["x"], points_bar["y"]), wanted(u, points["x"].copy(), points["y"].copy()), strict=True
    ):
        np.testing.assert_allclose(found, expected, rtol=1e-14)
    _nrt_python.memsys_enable_stats()
    try:
        before = rtsys.get_allocation_stats()
        for _ in range(3):
            gradient(u, points.copy())
        after = rtsys.get_allocation_stats()
    finally:
        _nrt_python.memsys_disable_stats()
    assert after.mi_alloc - before.mi_alloc == after.mi_free - before.mi_free


PARTICLE = [("charge", np.float64), ("kind", np.int64), ("size", np.float32)]


def moves(particles, n):
    total = 0.0
    for _ in range(n):
        for i in range(particles.shape[0]):
            particles[i].charge = particles[i].charge * particles[i].size + particles[i].kind
            total += particles[i].charge * particles[i].charge
    return total


def moves_of_fields(charge, size, kind, n):
    total = 0.0
    for _ in range(n):
        for i in range(charge.shape[0]):
            charge[i] = charge[i] * size[i] + kind[i]
            total += charge[i] * charge[i]
    return total


def fields_of(particles):
    return [particles[name].copy() for name in ("charge", "size", "kind")]


@pytest.mark.parametrize("align", [True, False], ids=["aligned", "packed"])
def test_records_have_gradients_in_their_float_fields(align):
    particles = np.zeros(5, np.dtype(PARTICLE, align=align))
    particles["charge"], particles["size"] = np.linspace(1.0, 2.0, 5), np.linspace(0.5, 1.5, 5)
    particles["kind"] = [1, 0, 2, 1, 3]
    reference = oracle_gradient(moves_of_fields, (*fields_of(particles), 3), (0, 1))
    given = particles.copy()
    value, gradient = tapeflow.value_and_grad(tapeflow.jit(moves))(given, 3)
    assert gradient.dtype == particles.dtype and gradient.shape == given.shape
    np.testing.assert_allclose(value, reference.value, rtol=1e-6)
    np.testing.assert_allclose(given["charge"], reference.arguments[0], rtol=1e-6)
    for name, expected in zip(("charge", "size"), reference.gradients, strict=True):
        np.testing.assert_allclose(gradient[name], expected, rtol=1e-5)
    np.testing.assert_array_equal(gradient["kind"], 0)


def test_strided_records_have_gradients_where_one_type_of_field_is_used():
    @tapeflow.jit
    def charges(particles):
        total = 0.0
        for i in range(particles.shape[0]):
            total += particles[i].charge * particles[i].charge
        return total

    particles = np.zeros(5, PARTICLE)
    particles["charge"] = np.arange(5.0)
    gradient = tapeflow.grad(charges)(particles[::-2])
    np.testing.assert_array_equal(gradient["charge"], [8, 4, 0])
    with pytest.raises(UnsupportedError, match=r"differentiated values in `load` of type i64 \(.*test_records.py"):
        tapeflow.grad(tapeflow.jit(moves))(particles[::-2], 2)


def test_a_record_of_a_tuple_and_its_pullback():
    @tapeflow.jit
    def f(p):
        for i in range(p[0].shape[0]):
            p[0][i].charge = p[0][i].charge * p[1]

    particles = np.zeros(2, PARTICLE)
    particles["charge"] = [2.0, 3.0]
    bar = np.zeros(2, PARTICLE)
    bar["charge"], bar["size"] = [1.0, 10.0], [5.0, 7.0]
    _, pullback = tapeflow.vjp(f, (particles, 4.0))
    with pytest.raises(SignatureError, match=r"p\[1\] has no cotangent"):
        pullback(p=(bar, 1.0))
    ((gradient, slope),) = pullback(p=(bar, None))
    np.testing.assert_array_equal(gradient["charge"], [4, 40])
    np.testing.assert_array_equal(gradient["size"], [5, 7])
    assert slope == 32.0


def test_one_record_and_records_without_floats_are_no_target():
    one = np.zeros(1, PARTICLE)[0]
    with pytest.raises(SignatureError, match="argument 'r' is Record"):
        tapeflow.grad(tapeflow.jit(lambda r: r.charge))(one)
    with pytest.raises(SignatureError, match="argument 'r' is an array of Record"):
        tapeflow.grad(tapeflow.jit(lambda r: 1.0))(np.zeros(2, [("kind", np.int64)]))


def in_a_list(u, bodies):
    total = 0.0
    values = [u[0]]
    for i in range(u.shape[0]):
        values.append(bodies[i].x * u[i])
    total += values.pop()
    for i in range(len(values)):
        total += values[i] * values[i - 1] * bodies[i].y
    return total


def in_views(u, bodies):
    total = bodies[0].x * np.max(u[1:])
    for i in range(u.shape[0]):
        rows = u.reshape(u.shape[0], 1)
        total += rows[i, 0] * rows[i - 1, 0] * bodies[i].y
    return total


def in_a_list_of_arrays(u, bodies):
    group = [u.copy()]
    for _ in range(2):
        group.append(np.ones(5))
    group[0][0] = bodies[0].x * u[0]
    last = group.pop()
    last[1] = u[1] * bodies[1].x
    group.append(last)
    total = 0.0
    for i in range(len(group)):
        total += group[i][0] * bodies[i].y + group[i - 1][1] * u[i]
    return total


@numba.njit("float64(float64, int64)")
def falls(x, depth):
    return x if depth <= 0 else 0.5 * math.sin(x) + falls(0.7 * x * x, depth - 1)


def with_recursion(u, bodies):
    made = u @ np.ones((5, 2))
    total = falls(made[0] * bodies[0].x, 2)
    for i in range(u.shape[0]):
        total += u[i] * bodies[i].y
    return total


@pytest.mark.parametrize("kernel", (in_a_list, in_a_list_of_arrays, in_views, with_recursion), ids=lambda k: k.__name__)
def test_whatever_a_function_makes_beside_records(kernel):
    random = np.random.default_rng(1)
    bodies = np.zeros(5, BODY)
    bodies["x"], bodies["y"], u = random.random((3, 5))

    u_bar, bodies_bar = tapeflow.grad(tapeflow.jit(kernel), (0, 1))(u, bodies)
    step = 1e-6
    for place in range(5):
        for found, name in ((u_bar, None), (bodies_bar["x"], "x"), (bodies_bar["y"], "y")):
            values = []
            for sign in (1, -1):
                moved, others = u.copy(), bodies.copy()
                (moved if name is None else others[name])[place] += sign * step
                values.append(kernel(moved, others.view(np.recarray)))
            np.testing.assert_allclose(found[place], (values[0] - values[1]) / (2 * step), rtol=1e-7, atol=1e-9)
