"""``tapeflow.jvp`` of arrays that overlap where one is written: each memory cell has one tangent."""

import numpy as np
import pytest

import tapeflow
from tests.unit.transforms.test_overlap import VIEWS, both, chain

MEMORY = np.linspace(0.1, 0.5, 12)
DIRECTION = np.random.default_rng(5).normal(size=12)

chained, coupled = tapeflow.jit(chain), tapeflow.jit(both)


def _views(name, memory, function):
    x, y = VIEWS[name](memory)
    if function is chained and y.shape[0] < x.shape[0]:
        x = x[: y.shape[0]]
    return (memory[:3], memory[:3]) if name == "empty" else (x, y)


def _differences(function, views, step=1e-6):
    """Central differences of the value, and of the memory that is left, along the direction of the memory."""
    found = []
    for sign in (1.0, -1.0):
        memory = MEMORY + sign * step * DIRECTION
        found.append((function(*views(memory)), memory))
    (ahead, left), (behind, right) = found
    return (ahead - behind) / (2 * step), (left - right) / (2 * step)


@pytest.mark.parametrize("are_views", [True, False], ids=["one tangent", "tangents that agree"])
@pytest.mark.parametrize("function", [chained, coupled], ids=["chain", "both"])
@pytest.mark.parametrize("name", VIEWS)
def test_the_tangent_is_that_of_the_memory(function, name, are_views):
    def views(memory):
        return _views(name, memory, function)

    memory, expected, direction = MEMORY.copy(), MEMORY.copy(), DIRECTION.copy()
    tangents = views(direction) if are_views else tuple(t.copy() for t in views(direction))
    value, tangent = tapeflow.jvp(function, views(memory), tangents)
    assert value == function(*views(expected))
    assert np.array_equal(memory, expected)
    difference, left = _differences(function, views)
    assert tangent == pytest.approx(difference, rel=1e-6)
    for found, changed in zip(tangents, views(left), strict=True):
        assert found == pytest.approx(changed, rel=1e-6, abs=1e-8)


def test_it_agrees_with_the_gradient_of_each_cell():
    for_x, for_y = tapeflow.grad(coupled, (0, 1))(*_views("shifted", MEMORY.copy(), coupled))
    direction = DIRECTION.copy()
    _, tangent = tapeflow.jvp(coupled, _views("shifted", MEMORY.copy(), coupled), _views("shifted", direction, coupled))
    cells = np.append(for_x, for_y[-1])
    assert tangent == pytest.approx(cells @ DIRECTION, rel=1e-12)


def test_tangents_that_disagree_on_a_cell_are_refused():
    memory = MEMORY.copy()
    with pytest.raises(
        tapeflow.AliasingError, match="tangents of arguments x and y differ where the arrays share memory"
    ):
        tapeflow.jvp(chained, (memory[:-1], memory[1:]), (DIRECTION[:-1].copy(), DIRECTION[:-1].copy()))
    assert np.array_equal(memory, MEMORY)


def test_an_array_without_a_tangent_that_overlaps_one_with_is_refused():
    memory = MEMORY.copy()
    for tangents in ((DIRECTION[:-1].copy(), None), (None, DIRECTION[1:].copy())):
        with pytest.raises(tapeflow.AliasingError, match=r"x and y overlap in memory, and the function writes x"):
            tapeflow.jvp(chained, (memory[:-1], memory[1:]), tangents)
    assert np.array_equal(memory, MEMORY)


def test_arrays_without_tangents_overlap_as_they_do_in_the_function():
    @tapeflow.jit
    def f(a, b, c):
        for i in range(b.shape[0]):
            b[i] = a[i] * c[i]
        return b[1] + c[1]

    memory = np.array([2.0, 3.0, 5.0])
    value, tangent = tapeflow.jvp(f, (np.array([7.0, 11.0]), memory[:2], memory[1:]), (np.ones(2), None, None))
    assert (value, tangent) == (_value(f, [7.0, 11.0]), pytest.approx(_slope(f), rel=1e-8))


def _value(f, a):
    memory = np.array([2.0, 3.0, 5.0])
    return f(np.array(a), memory[:2], memory[1:])


def _slope(f):
    return (_value(f, [7.0 + 1e-6, 11.0 + 1e-6]) - _value(f, [7.0 - 1e-6, 11.0 - 1e-6])) / 2e-6


def test_tangents_that_overlap_otherwise_than_their_arrays_are_refused():
    memory, direction = MEMORY.copy(), np.ones(12)
    for tangents in ((direction[:-1], direction[:-1]), (direction[1:], direction[:-1]), (memory[:-1], direction[1:])):
        with pytest.raises(tapeflow.AliasingError, match="overlap in memory"):
            tapeflow.jvp(chained, (memory[:-1], memory[1:]), tangents)


def test_elements_of_one_array_that_share_memory_are_refused():
    folded = np.lib.stride_tricks.as_strided(MEMORY.copy(), (4,), (0,))
    with pytest.raises(tapeflow.AliasingError, match="share memory"):
        tapeflow.jvp(chained, (folded, folded), (np.ones(4), np.ones(4)))


def test_results_of_any_structure():
    @tapeflow.jit
    def f(x, y):
        for i in range(x.shape[0]):
            x[i] = x[i] * y[i]
        return y * 2.0, x.sum()

    memory, direction = MEMORY.copy(), DIRECTION.copy()
    value, tangent = tapeflow.jvp(f, (memory[:-1], memory[1:]), (direction[:-1], direction[1:]))
    found = []
    for sign in (1.0, -1.0, 0.0):
        moved = MEMORY + sign * 1e-6 * DIRECTION
        found.append((f(moved[:-1], moved[1:]), moved))
    (ahead, left), (behind, right), (plain, unmoved) = found
    assert np.array_equal(value[0], plain[0])
    assert value[1] == plain[1]
    assert np.array_equal(memory, unmoved)
    assert tangent[0] == pytest.approx((ahead[0] - behind[0]) / 2e-6, rel=1e-6, abs=1e-8)
    assert tangent[1] == pytest.approx((ahead[1] - behind[1]) / 2e-6, rel=1e-6)
    assert direction == pytest.approx((left - right) / 2e-6, rel=1e-6, abs=1e-8)


def test_arrays_that_are_only_read_keep_their_tangents_when_others_overlap():
    @tapeflow.jit
    def f(x, y, u, v):
        total = 0.0
        for i in range(u.shape[0]):
            u[i] = x[i] * y[i] * v[i]
            total += u[i]
        return total

    x, memory = np.arange(1.0, 4.0), np.ones(4)
    moved = np.zeros(4)
    _, tangent = tapeflow.jvp(f, (x, x, memory[:3], memory[1:]), (np.ones(3), None, moved[:3], moved[1:]))
    assert tangent == x.sum()


def test_a_record_that_lies_in_a_written_array_is_refused():
    particle = np.dtype([("charge", np.float64), ("size", np.float64)])

    @tapeflow.jit
    def f(x, particles, one):
        particles[0].charge = 2.0
        return x * one.charge

    particles = np.ones(3, particle)
    with pytest.raises(tapeflow.AliasingError, match="particles and one overlap"):
        tapeflow.jvp(f, (3.0, particles, particles[0]), (1.0, None, None))
    with pytest.raises(tapeflow.AliasingError, match="particles and one overlap"):
        tapeflow.hvp(f)(3.0, particles, particles[0], 1.0)


def test_records_have_tangents():
    particle = np.dtype([("charge", np.float64), ("kind", np.int64)])

    @tapeflow.jit
    def f(particles):
        total = 0.0
        for i in range(particles.shape[0]):
            particles[i].charge = particles[i].charge ** 2 * particles[i].kind
            total += particles[i].charge
        return total

    particles, direction = np.zeros(3, particle), np.zeros(3, particle)
    particles["charge"], particles["kind"], direction["charge"] = [1.0, 2.0, 3.0], [1, 2, 3], [1.0, 0.5, 0.25]
    expected = 2.0 * particles["charge"] * particles["kind"] * direction["charge"]
    value, tangent = tapeflow.jvp(f, (particles,), (direction,))
    assert (value, tangent) == (1.0 + 8.0 + 27.0, expected.sum())
    assert np.array_equal(direction["charge"], expected)
    with pytest.raises(tapeflow.SignatureError, match="records"):
        tapeflow.jvp(f, (particles,), (np.stack([direction, direction]),), batched=True)
