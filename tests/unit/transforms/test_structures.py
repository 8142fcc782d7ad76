"""Gradients in tuples, named tuples, records, optional and opaque arguments, of any dimension."""

import math
from collections import namedtuple
from typing import NamedTuple

import numba
import numpy as np
import pytest

import tapeflow
from tapeflow.errors import SignatureError, UnsupportedError
from tests.gradients.structures import assert_structured_gradient

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
