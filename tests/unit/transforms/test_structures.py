"""Gradients in tuples, named tuples, records, optional and opaque arguments, of any dimension."""

import math
from collections import namedtuple
from typing import NamedTuple

import numba
import numpy as np
import pytest
from numba.core.runtime import _nrt_python, rtsys

import tapeflow
from tapeflow.errors import SignatureError, UnsupportedError
from tests.gradients.structures import assert_structured_gradient, oracle_gradient

Body = namedtuple("Body", ["mass", "position", "kind"])


class System(NamedTuple):
    bodies: tuple
    strength: float


def energy(body, weights):
    total = 0.0
    for i in range(body.position.shape[0]):
        total += body.mass * weights[0][i] * math.sin(body.position[i]) * weights[1]
        body.position[i] = 2.0 * body.position[i] * body.mass
    return total + body.position[0] * body.kind


def attraction(system, n):
    total = 0.0
    a, b = system.bodies
    for i in range(n):
        total += system.strength * a.mass * b.mass * a.position[i] * b.position[i]
    return total


BODY = Body(1.5, np.linspace(0.1, 1.0, 4), 3)
WEIGHTS = (np.linspace(1.0, 2.0, 4), 0.5)


@pytest.mark.parametrize("argnums", [0, 1, (0, 1), (1, 0)], ids=str)
def test_tuples_and_named_tuples(argnums):
    assert_structured_gradient(energy, (BODY, WEIGHTS), argnums)


def test_nested_named_tuples():
    other = Body(0.25, np.linspace(-1.0, 1.0, 4), 1)
    assert_structured_gradient(attraction, (System((BODY, other), 2.0), 4), 0)


def test_a_gradient_has_the_type_of_its_argument_and_none_for_what_has_none():
    gradient = tapeflow.grad(tapeflow.jit(energy))(Body(1.5, np.ones(3), 3), (np.ones(3), 0.5))
    assert type(gradient) is Body
    assert gradient.kind is None
    assert type(gradient.mass) is float
    assert gradient.position.shape == (3,)


def test_tuples_of_one_and_of_floats_alone():
    def f(p, q):
        return p[0] * q[0] * q[1] * q[2]

    assert_structured_gradient(f, ((3.0,), (1.0, 2.0, np.float32(4.0))), (0, 1))


def test_a_tree_may_be_constant():
    def f(x, pair):
        total = 0.0
        for i in range(x.shape[0]):
            total += x[i] * pair[0][i] * pair[1][0]
        return total

    assert_structured_gradient(f, (np.ones(3), (np.arange(3), (2.5, 1))), 0)


def test_trees_are_passed_by_name_and_by_default():
    @tapeflow.jit
    def f(x, pair=(2.0, 3.0), n=2):
        return x * pair[0] * pair[1] * n

    gradient = tapeflow.grad(f, "pair")
    assert gradient(5.0) == (30.0, 20.0)
    assert gradient(5.0, n=1) == (15.0, 10.0)
    assert gradient(n=1, pair=(1.0, 4.0), x=2.0) == (8.0, 2.0)
    assert tapeflow.grad(f)(5.0) == 12.0


def test_starred_arrays():
    @tapeflow.jit
    def f(x, *rest):
        total = 0.0
        for i in range(x.shape[0]):
            total += x[i] * rest[0][i] * rest[1]
        return total

    np.testing.assert_array_equal(tapeflow.grad(f)(np.ones(3), np.arange(3.0), 2.0), [0, 2, 4])


def test_in_compiled_code():
    gradient = tapeflow.value_and_grad(tapeflow.jit(energy))

    @numba.njit
    def use(body, weights):
        value, g = gradient(body, weights)
        return value, g.position * 2.0, g.mass, g.kind

    value, position, mass, kind = use(Body(1.5, np.ones(3), 3), (np.ones(3), 0.5))
    expected = tapeflow.grad(tapeflow.jit(energy))(Body(1.5, np.ones(3), 3), (np.ones(3), 0.5))
    np.testing.assert_array_equal(position, 2.0 * expected.position)
    assert (mass, kind) == (expected.mass, None)
    assert math.isfinite(value)


def test_labels_and_lines_are_the_users():
    def f(state, n):
        for _ in range(n):
            state[0][0] = math.sin(state[0][0]) * state[1]
        return state[0][0]

    report = str(tapeflow.jit(f).explain((np.ones(2), 2.0), 3))
    assert f"test_structures.py:{f.__code__.co_firstlineno + 2}" in report
    assert "8 * n" in report
    assert "flat" not in report

    def g(state):
        return np.linalg.qr(state[0])[1][0, 0] * state[1]

    with pytest.raises(UnsupportedError, match=rf"test_structures.py:{g.__code__.co_firstlineno + 1}\)"):
        tapeflow.grad(g)((np.eye(2), 1.0))


def test_parameters_may_have_the_names_of_leaves():
    def f(p, p_0, p_1):
        return p[0] * p_0 + p[1] * p_1

    assert_structured_gradient(f, ((2.0, 3.0), 5.0, 7.0), (0, 1, 2))


@pytest.mark.parametrize(
    ("argument", "message"),
    [((1, 2), "holds no float"), ((), "holds no float"), ((np.arange(3), None), "holds no float")],
)
def test_trees_without_floats_are_no_target(argument, message):
    with pytest.raises(SignatureError, match=f"^grad: argument 'p' is .*{message}"):
        tapeflow.grad(tapeflow.jit(lambda p: 1.0))(argument)


def test_none_or_a_value():
    def f(x, mask=None):
        total = 0.0
        for i in range(x.shape[0]):
            if mask is None:
                total += x[i] * x[i]
            else:
                total += x[i] * mask[i]
        return total

    assert_structured_gradient(f, (np.arange(3.0), None))
    assert_structured_gradient(f, (np.arange(3.0), np.ones(3)), (0, 1))
    assert_structured_gradient(f, (np.arange(3.0), np.array([True, False, True])))


def test_a_number_or_none_that_is_known_only_at_run_time():
    gradient = tapeflow.grad(tapeflow.jit(lambda x, m: x * m if m is not None else x))

    @numba.njit
    def use(x, flag):
        return gradient(x, 2.0 if flag else None)

    assert (use(3.0, True), use(3.0, False)) == (2.0, 1.0)
    with pytest.raises(SignatureError, match=r"argument 'm' is OptionalType\(float64\)"):
        tapeflow.grad(tapeflow.jit(lambda x, m: x), "m").compile((numba.float64, numba.optional(numba.float64)))


def test_none_in_a_tuple():
    def f(p):
        return p[0] * 2.0 if p[1] is None else p[0]

    assert_structured_gradient(f, ((3.0, None),))


@pytest.mark.parametrize("shape", [(), (0,), (2, 0, 3), (2, 1, 3, 2, 2), (1, 2, 1, 2, 1, 2)], ids=str)
def test_any_shape(shape):
    def f(p):
        total = 0.0
        for index in np.ndindex(p[0].shape):
            total += p[0][index] * p[0][index] * p[1]
        return total

    def point(p):
        return p[0][()] * p[0][()] * p[1]

    x = np.arange(1.0, 1 + math.prod(shape)).reshape(shape)
    assert_structured_gradient(f if shape else point, ((x, 3.0),))
    if shape:
        gradient = tapeflow.grad(tapeflow.jit(lambda x: x.sum()))(x)
        np.testing.assert_array_equal(gradient, np.ones(shape))


def test_integers_and_booleans_as_data():
    def f(x, data):
        index, keep, weights = data
        total = 0.0
        for i in range(index.shape[0]):
            if keep[i]:
                total += x[index[i]] * x[index[i]] * weights[i]
        return total

    data = (np.array([2, 0, 2, 1]), np.array([True, False, True, True]), np.arange(4, dtype=np.uint8))
    assert_structured_gradient(f, (np.arange(1.0, 4.0), data))


def test_complex_numbers_are_constants():
    @tapeflow.jit
    def f(x, z, many):
        return x * z.real * many[1].imag

    assert tapeflow.grad(f)(3.0, 2.0 + 1.0j, np.array([1j, 5j])) == 10.0
    with pytest.raises(SignatureError, match="argument 'z' is complex128"):
        tapeflow.grad(f, "z")(3.0, 2.0 + 1.0j, np.array([1j, 5j]))


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
    with pytest.raises(UnsupportedError, match=r"differentiated values in `load` of type i64 \(.*test_structures.py"):
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


def test_functions_are_constants():
    @numba.njit
    def square(x):
        return x * x

    @numba.njit
    def cube(x):
        return x * x * x

    @tapeflow.jit
    def apply(function, x, p):
        return function(x) * p[0]

    gradient = tapeflow.grad(apply, "x")
    assert gradient(square, 3.0, (2.0, 1)) == 12.0
    assert gradient(cube, 3.0, (2.0, 1)) == 54.0


def test_a_word_is_a_constant():
    @tapeflow.jit
    def f(x, word):
        return x * len(word)

    assert tapeflow.grad(f)(3.0, "four") == 4.0


def test_what_is_no_constant_is_refused_by_name():
    @tapeflow.jit
    def f(x, p):
        return x * p[0][0]

    with pytest.raises(UnsupportedError, match=r"argument p\[0\] of .*f is ListType"):
        tapeflow.grad(f)(3.0, (numba.typed.List([1.0]), np.ones(2)))


def test_an_exception_is_the_functions_own():
    def f(p):
        for i in range(p[0].shape[0]):
            p[0][i] *= 2.0
            if p[0][i] > 3.0:
                raise ValueError("too much", i)
        return p[0][0] * p[1]

    assert isinstance(assert_structured_gradient(f, ((np.array([1.0, 2.0, 1.0]), 2.0),)).exception, ValueError)
    assert assert_structured_gradient(f, ((np.array([1.0, 1.0]), 2.0),)).exception is None
