"""``hvp`` and ``hessian`` in tuples, arrays of any layout, and records, in the structure of gradients."""

import math
from typing import NamedTuple

import numpy as np
import pytest
from numba import njit

import tapeflow


class Body(NamedTuple):
    mass: float
    position: np.ndarray
    kind: int


@tapeflow.jit
def energy(body, k):
    total = 0.0
    for i in range(body.position.shape[0]):
        total += math.sin(body.mass * body.position[i]) * body.position[i - 1] * k + body.kind
        body.position[i] = body.position[i] * body.mass
    return total * total


@tapeflow.jit
def energy_of_leaves(mass, position, kind, k):
    total = 0.0
    for i in range(position.shape[0]):
        total += math.sin(mass * position[i]) * position[i - 1] * k + kind
        position[i] = position[i] * mass
    return total * total


@tapeflow.jit
def nested(pair, n):
    (x, s), y = pair
    total = 0.0
    for i in range(n):
        total += math.exp(s * x[i] * y[i, 0]) * y[i, 1]
    return total


@tapeflow.jit
def matrix(a, s):
    total = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = a[i, j] * a[i - 1, j] * s + j
            total += a[i, j] ** 3
    return total


@tapeflow.jit
def read_only(a, w):
    total = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            total += a[i, j] ** 3 * a[i, j - 1] * w[i]
    return total


POSITION = np.linspace(0.3, 1.2, 5)
DIRECTION = np.array([1.0, -0.5, 0.25, 2.0, -1.0])
MATRIX = np.random.default_rng(3).uniform(0.5, 1.5, (3, 4))
TURN = np.random.default_rng(4).normal(size=(3, 4))


def body():
    return Body(0.7, POSITION.copy(), 2)


def laid(array, layout):
    """The same values in another layout."""
    if layout == "fortran":
        return np.asfortranarray(array)
    if layout == "steps":
        memory = np.full(tuple(2 * n for n in array.shape), 7.0, array.dtype)
        memory[tuple(slice(None, None, 2) for _ in array.shape)] = array
        return memory[tuple(slice(None, None, 2) for _ in array.shape)]
    if layout == "backwards":
        return array[(slice(None, None, -1),) * array.ndim].copy()[(slice(None, None, -1),) * array.ndim]
    return array.copy()


def test_hvp_of_a_named_tuple_is_that_of_its_leaves():
    given = body()
    product = tapeflow.hvp(energy)(given, 1.3, Body(0.4, DIRECTION.copy(), None))
    x = POSITION.copy()
    expected = tapeflow.hvp(energy_of_leaves, (0, 1))(0.7, x, 2, 1.3, 0.4, DIRECTION.copy())
    assert type(product) is Body
    assert (product.mass, product.kind) == (pytest.approx(expected[0], rel=1e-14), None)
    assert product.position == pytest.approx(expected[1], rel=1e-14)
    assert np.array_equal(given.position, x)


def test_hvp_is_the_change_of_the_gradient_of_a_tree():
    step = 1e-6

    def gradient(sign):
        moved = Body(0.7 + sign * step * 0.4, POSITION + sign * step * DIRECTION, 2)
        return tapeflow.grad(energy)(moved, 1.3)

    ahead, behind = gradient(1), gradient(-1)
    product = tapeflow.hvp(energy)(body(), 1.3, Body(0.4, DIRECTION.copy(), None))
    assert product.mass == pytest.approx((ahead.mass - behind.mass) / (2 * step), rel=1e-7)
    assert product.position == pytest.approx((ahead.position - behind.position) / (2 * step), rel=1e-7)


def test_directions_may_be_missing():
    product = tapeflow.hvp(energy, ("k", "body"))
    assert product(body(), 1.3, 0.5, None) == _same(product(body(), 1.3, 0.5, Body(0.0, np.zeros(5), None)))
    assert product(body(), 1.3, 0.5, (None, DIRECTION, None)) == _same(
        product(body(), 1.3, 0.5, Body(0.0, DIRECTION, None))
    )


class _same:
    """Equal to trees that are equal, arrays included."""

    def __init__(self, tree):
        self.tree = tree

    def __eq__(self, other):
        if isinstance(self.tree, tuple):
            pairs = zip(self.tree, other, strict=True)
            return type(self.tree) is type(other) and all(_same(a) == b for a, b in pairs)
        return self.tree is other or bool(np.array_equal(self.tree, other))

    __hash__ = None


def test_hvp_of_nested_tuples():
    x, y = np.linspace(0.1, 0.5, 3), np.asfortranarray(MATRIX)
    vx, vy = np.array([1.0, 2.0, -1.0]), TURN
    ((gx, gs), gy) = tapeflow.hvp(nested)(((x, 0.8), y), 3, ((vx, 0.3), vy))
    step = 1e-6
    ahead = tapeflow.grad(nested)(((x + step * vx, 0.8 + step * 0.3), MATRIX + step * vy), 3)
    behind = tapeflow.grad(nested)(((x - step * vx, 0.8 - step * 0.3), MATRIX - step * vy), 3)
    assert gx == pytest.approx((ahead[0][0] - behind[0][0]) / (2 * step), rel=1e-7)
    assert gs == pytest.approx((ahead[0][1] - behind[0][1]) / (2 * step), rel=1e-7)
    assert gy == pytest.approx((ahead[1] - behind[1]) / (2 * step), rel=1e-7, abs=1e-8)
    assert gy.flags.f_contiguous


LAYOUTS = [
    ("plain", "fortran"),
    ("plain", "steps"),
    ("fortran", "plain"),
    ("fortran", "fortran"),
    ("fortran", "backwards"),
    ("steps", "plain"),
    ("backwards", "fortran"),
]
"""Of the argument and of its direction."""


@pytest.mark.parametrize(("layout", "of_direction"), LAYOUTS)
@pytest.mark.parametrize(("function", "rest"), [(matrix, 0.9), (read_only, POSITION[::2])])
def test_hvp_in_arrays_of_any_layout(function, rest, layout, of_direction):
    a, expected = laid(MATRIX, layout), MATRIX.copy()
    v = laid(TURN, of_direction)
    product = tapeflow.hvp(function)(a, rest, v)
    assert product == pytest.approx(tapeflow.hvp(function)(expected, np.array(rest)[()], TURN.copy()), rel=1e-13)
    assert np.array_equal(a, expected)
    assert np.array_equal(v, TURN)
    assert product.flags.f_contiguous == (layout == "fortran")


def test_a_strided_array_outside_argnums():
    w = np.linspace(0.5, 1.0, 6)[::2]
    assert tapeflow.grad(tapeflow.grad(lambda s, w: (s * w).sum() ** 3))(2.0, w) == pytest.approx(
        6.0 * 2.0 * w.sum() ** 3, rel=1e-13
    )


def test_hvp_of_trees_in_compiled_code():
    product = tapeflow.hvp(energy)

    @njit
    def use(b, v):
        return product(b, 1.3, v)

    v = Body(0.4, DIRECTION, None)
    assert use(body(), v) == _same(product(body(), 1.3, v))


def test_the_hessian_of_a_tree_is_a_tree_of_trees():
    rows = tapeflow.hessian(energy)(body(), 1.3)
    (mm, mp), (pm, pp) = tapeflow.hessian(energy_of_leaves, (0, 1))(0.7, POSITION.copy(), 2, 1.3)
    assert type(rows) is Body
    assert rows == _same(Body(Body(mm, mp, None), Body(pm, pp, None), None))


def test_the_hessian_in_several_arguments_of_any_structure():
    given = body()
    rows = tapeflow.hessian(energy, ("k", 0))(given, 1.3)
    (kk, km, kp), (mk, mm, mp), (pk, pm, pp) = tapeflow.hessian(energy_of_leaves, (3, 0, 1))(
        0.7, POSITION.copy(), 2, 1.3
    )
    assert rows[0] == _same((kk, Body(km, kp, None)))
    assert rows[1] == _same(Body((mk, Body(mm, mp, None)), (pk, Body(pm, pp, None)), None))
    assert np.array_equal(given.position, POSITION * 0.7)


@pytest.mark.parametrize(
    ("function", "rest", "layout"),
    [(matrix, 0.9, "fortran"), (matrix, 0.9, "steps"), (read_only, POSITION[::2], "backwards")],
)
def test_the_hessian_in_arrays_of_any_layout(function, rest, layout):
    a, expected = laid(MATRIX, layout), MATRIX.copy()
    found = tapeflow.hessian(function)(a, rest)
    assert found.shape == (3, 4, 3, 4)
    assert found == pytest.approx(tapeflow.hessian(function)(expected, rest), rel=1e-12, abs=1e-13)
    assert np.array_equal(a, expected)


@pytest.mark.parametrize("transform", [tapeflow.hvp, tapeflow.hessian])
def test_what_overlaps_is_refused_also_where_it_is_packed(transform):
    @tapeflow.jit
    def shifted(x, y):
        total = 0.0
        for i in range(x.shape[0]):
            x[i] = x[i] * y[i] * y[i]
            total += x[i] * x[i]
        return total

    memory = np.arange(1.0, 17.0)
    direction = () if transform is tapeflow.hessian else (np.ones(4),)
    with pytest.raises(tapeflow.AliasingError, match="x and y overlap in memory, and the function writes x"):
        transform(shifted)(memory[:8:2], memory[1:9:2], *direction)
    folded = np.lib.stride_tricks.as_strided(memory, (3, 2), (8, 8))
    direction = () if transform is tapeflow.hessian else (np.ones((3, 2)),)
    with pytest.raises(tapeflow.AliasingError, match="elements of a share memory"):
        transform(matrix)(folded, 0.9, *direction)
    assert np.array_equal(memory, np.arange(1.0, 17.0))
    assert transform(shifted)(memory[:8:2], memory[8:16:2], *([np.ones(4)] if transform is tapeflow.hvp else [])).size


def test_the_functions_exception_leaves_arrays_as_the_function_does():
    @tapeflow.jit
    def fails(x):
        x[0] = 9.0
        if x[1] > 0.0:
            raise ValueError("negative only")
        return x[0] * x[1]

    for transform, direction in ((tapeflow.hvp, (np.ones(2),)), (tapeflow.hessian, ())):
        x = np.ones(4)[::2]
        with pytest.raises(ValueError, match="negative only"):
            transform(fails)(x, *direction)
        assert np.array_equal(x, [9.0, 1.0])


@pytest.mark.parametrize(
    ("direction", "message"),
    [
        ((0.4, DIRECTION), r"hvp: the tangent of body\.kind is missing"),
        ((0.4, DIRECTION, 3), r"hvp: the tangent of body\.kind is int64, but body\.kind is int64.*Pass None"),
        ((DIRECTION, DIRECTION, None), r"the tangent of body\.mass is array.*Pass float64"),
        ((0.4, DIRECTION.astype(np.float32), None), r"the tangent of body\.position is array\(float32"),
        (DIRECTION, r"the tangent of body\.mass is missing"),
    ],
)
def test_directions_that_do_not_fit(direction, message):
    with pytest.raises(tapeflow.SignatureError, match=message):
        tapeflow.hvp(energy)(body(), 1.3, direction)


def test_a_direction_of_another_shape():
    with pytest.raises(tapeflow.SignatureError, match=r"tangent 1 of body\.position has not its shape"):
        tapeflow.hvp(energy)(body(), 1.3, (0.4, np.ones(4), None))


PARTICLE = np.dtype([("charge", np.float64), ("kind", np.int64), ("place", np.float64)])


@tapeflow.jit
def field(particles, k):
    total = 0.0
    for i in range(particles.shape[0]):
        total += math.sin(particles[i].charge * particles[i].place) * particles[i].kind * k
        particles[i].charge = particles[i].charge * particles[i].charge
        total += particles[i].charge * particles[i - 1].place
    return total * total


def particles(charge, place):
    made = np.zeros(3, PARTICLE)
    made["charge"], made["place"], made["kind"] = charge, place, [1, 2, 3]
    return made


@pytest.mark.parametrize("step", [1, 2])
def test_hvp_of_records(step):
    charge, place = np.array([0.3, 0.5, 0.7]), np.array([1.0, 2.0, 3.0])
    memory = np.zeros(6, PARTICLE)
    given = memory[: 3 * step : step]
    given[...] = particles(charge, place)
    direction = particles(1.0, 0.5)
    (product, in_k) = tapeflow.hvp(field, (0, 1))(given, 1.3, direction, 0.2)
    h = 1e-6
    ahead, behind = (
        tapeflow.grad(field, (0, 1))(particles(charge + h * s, place + h * s * 0.5), 1.3 + h * s * 0.2)
        for s in (1.0, -1.0)
    )
    for name in ("charge", "place"):
        assert product[name] == pytest.approx((ahead[0][name] - behind[0][name]) / (2 * h), rel=1e-6)
    assert not product["kind"].any()
    assert in_k == pytest.approx((ahead[1] - behind[1]) / (2 * h), rel=1e-6)
    assert np.array_equal(given["charge"], charge * charge)


def test_the_hessian_in_records_is_refused():
    with pytest.raises(
        tapeflow.SignatureError, match="'particles' is an array of records, which hessian does not take"
    ):
        tapeflow.hessian(field)(particles(1.0, 2.0), 1.3)
