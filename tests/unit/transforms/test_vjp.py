"""``tapeflow.vjp``: values, side effects, pullbacks of results of any structure and of written arrays."""

import gc
import math
import threading
import weakref
from collections import namedtuple

import numpy as np
import pytest
from numba.core.runtime import _nrt_python, rtsys

import tapeflow
from tapeflow.errors import AliasingError, SignatureError, UnsupportedError
from tests.gradients.structures import assert_pullback

State = namedtuple("State", ["position", "speed"])


def scalar(x, s):
    return math.sin(x[0]) * x[1] * s


def fresh_array(x, s):
    y = np.empty(x.shape[0])
    for i in range(x.shape[0]):
        y[i] = x[i] * x[i] * s
    return y


def itself(x, s):
    for i in range(x.shape[0]):
        x[i] = x[i] * x[i] * s
    return x


def untouched(x, s):
    return x


def a_view(x, s):
    for i in range(x.shape[0]):
        x[i] = x[i] * s
    return x[1:]


def reversed_view(x, s):
    return x[::-1]


def nested(x, s):
    y = np.empty((x.shape[0], 2), np.float32)
    for i in range(x.shape[0]):
        y[i, 0] = x[i] * s
        y[i, 1] = x[i] + s
    return (y, 3), (s * s, None, True), (y.shape[0],), x.sum()


def named(state, dt):
    position = np.empty(state.position.shape[0])
    for i in range(state.position.shape[0]):
        position[i] = state.position[i] + dt * state.speed[i]
        state.speed[i] = state.speed[i] - dt * position[i]
    return State(position, state.speed)


def nothing(x, s):
    for i in range(1, x.shape[0]):
        x[i] = x[i - 1] * x[i] * s


def single(x, s):
    return x * s * s


def zero_dimensional(x, s):
    y = np.empty(())
    y[()] = x[0] * s
    return y


def whichever(x, s):
    return x if s > 1.0 else np.ones(3) * s


X = np.linspace(0.5, 1.5, 4)
CASES = {
    "scalar": (scalar, (X, 2.0)),
    "fresh array": (fresh_array, (X, 2.0)),
    "the argument itself": (itself, (X, 2.0)),
    "the argument untouched": (untouched, (X, 2.0)),
    "a view of the argument": (a_view, (X, 2.0)),
    "a reversed view": (reversed_view, (X, 2.0)),
    "nested tuples": (nested, (X, 2.0)),
    "named tuples": (named, (State(X, X[::-1].copy()), 0.25)),
    "nothing": (nothing, (X, 2.0)),
    "float32": (single, (np.float32(1.5), np.float32(0.5))),
    "0-d": (zero_dimensional, (X, 2.0)),
    "float32 array": (itself, (X.astype(np.float32), np.float32(1.25))),
    "strided": (itself, (np.linspace(0.5, 1.5, 9)[::-2], 2.0)),
    "read only": (untouched, (np.broadcast_to(X, (4,)), 2.0)),
    "Fortran": (fresh_array, (np.asfortranarray(np.ones((3, 2)))[:, 0], 2.0)),
    "empty": (fresh_array, (np.empty(0), 2.0)),
}


@pytest.mark.parametrize("case", CASES)
def test_pullbacks(case):
    function, arguments = CASES[case]
    assert_pullback(function, arguments)


def shifted(x, y):
    for i in range(x.shape[0]):
        x[i] = x[i] * y[i]
    return y


@pytest.mark.parametrize(
    "views",
    [
        lambda m: (m[:-1], m[1:]),
        lambda m: (m[1:], m[:-1]),
        lambda m: (m, m),
        lambda m: (m[::2], m[1::2]),
        lambda m: (m[:4], m[::-2]),
    ],
)
def test_arguments_that_overlap(views):
    assert_pullback(shifted, views(np.linspace(0.5, 1.5, 8)), is_shared=True)


def test_overlapping_arguments_that_are_only_read_have_separate_partials():
    x = np.arange(1.0, 4.0)
    y, pullback = tapeflow.vjp(tapeflow.jit(lambda a, b: (a * b).sum()), x, x)
    assert y == 14.0
    da, db = pullback(1.0)
    np.testing.assert_array_equal(da, x)
    np.testing.assert_array_equal(db, x)


def test_a_constant_that_overlaps_a_written_argument_is_refused_before_anything_runs():
    @tapeflow.jit
    def f(x, order):
        for i in range(x.shape[0]):
            x[i] = x[order[i]]

    x = np.arange(3.0)
    with pytest.raises(AliasingError, match="arguments x and order overlap"):
        tapeflow.vjp(f, x, x.view(np.int64))
    folded = np.lib.stride_tricks.as_strided(x, (2, 2), (8, 8))
    with pytest.raises(AliasingError, match="share memory with each other"):
        tapeflow.vjp(tapeflow.jit(lambda x: x.fill(2.0)), folded)
    np.testing.assert_array_equal(x, np.arange(3.0))


def test_the_result_is_what_the_function_returns():
    x = np.arange(3.0)
    y, _ = tapeflow.vjp(tapeflow.jit(itself), x, 2.0)
    assert np.shares_memory(y, x)
    np.testing.assert_array_equal(x, [0, 2, 8])


def test_side_effects_happen_once_and_a_pullback_has_none():
    x = np.full(3, 2.0)
    _, pullback = tapeflow.vjp(tapeflow.jit(nothing), x, 1.0)
    after = x.copy()
    pullback(x=np.ones(3))
    np.testing.assert_array_equal(x, after)
    np.testing.assert_array_equal(x, [2, 4, 8])


def test_gradients_are_fresh():
    x, bar = np.ones(3), np.ones(3)
    _, pullback = tapeflow.vjp(tapeflow.jit(itself), x, 2.0)
    first, _ = pullback(bar)
    second, _ = pullback(bar, x=bar)
    assert not np.shares_memory(first, second) and not np.shares_memory(first, bar)
    first[:] = 0.0
    np.testing.assert_array_equal(pullback(bar)[0], [4, 4, 4])
    np.testing.assert_array_equal(second, [8, 8, 8])
    np.testing.assert_array_equal(bar, np.ones(3))


def test_pullbacks_are_called_in_any_order_and_on_any_thread():
    f = tapeflow.jit(nogil=True)(fresh_array)
    made = [tapeflow.vjp(f, np.full(50, 1.0 + k), 1.0)[1] for k in range(4)]
    wrong = []

    def work(k):
        for _ in range(50):
            for j in (3, k, 0):
                gradient, _ = made[j](np.ones(50))
                if not np.array_equal(gradient, np.full(50, 2.0 + 2 * j)):
                    wrong.append((k, j))

    threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_pullback_frees_what_it_owns():
    x = np.ones(1000)
    _, pullback = tapeflow.vjp(tapeflow.jit(nothing), x, 1.0)
    owned = weakref.ref(pullback._values[0])
    del pullback
    gc.collect()
    assert owned() is None


def test_pullbacks_leave_nothing():
    _y, pullback = tapeflow.vjp(tapeflow.jit(fresh_array), np.ones(5), 2.0)
    bar = np.ones(5)
    _nrt_python.memsys_enable_stats()
    try:
        pullback(bar)
        before = rtsys.get_allocation_stats()
        for _ in range(2000):
            pullback(bar)
        after = rtsys.get_allocation_stats()
    finally:
        _nrt_python.memsys_disable_stats()
    assert after.mi_alloc - after.mi_free == before.mi_alloc - before.mi_free
    assert after.alloc - after.free == before.alloc - before.free


def test_none_stands_for_zeros():
    _, pullback = tapeflow.vjp(tapeflow.jit(nested), X.copy(), 2.0)
    gradient, slope = pullback(None)
    np.testing.assert_array_equal(gradient, np.zeros(4))
    assert slope == 0.0
    gradient, slope = pullback((None, (1.0, None, None), (None,), None))
    np.testing.assert_array_equal(gradient, np.zeros(4))
    assert slope == 4.0


def test_arguments_without_a_gradient_are_none():
    _, pullback = tapeflow.vjp(tapeflow.jit(lambda x, n, p: x * n * p[0]), 2.0, 3, (1.5, 7))
    assert pullback(1.0) == (4.5, None, (6.0, None))


def test_defaults_and_starred_arguments():
    @tapeflow.jit
    def f(x, scale=3.0, *rest):
        return x * scale * rest[0]

    y, pullback = tapeflow.vjp(f, 2.0, 3.0, 5.0)
    assert y == 30.0
    assert pullback(1.0) == (15.0, 10.0, (6.0,))
    y, pullback = tapeflow.vjp(tapeflow.jit(lambda x, scale=3.0: x * scale), 2.0)
    assert (y, pullback(1.0)) == (6.0, (3.0,))


def test_a_python_function():
    def cube(x):
        return x * x * x

    y, pullback = tapeflow.vjp(cube, 2.0)
    assert (y, pullback(2.0)) == (8.0, (24.0,))


@pytest.mark.parametrize(
    ("cotangents", "by_name", "message"),
    [
        ((), {}, "takes one cotangent"),
        ((1.0, 2.0), {}, "takes one cotangent"),
        ((np.ones(3),), {}, r"cotangent of the result has shape \(3,\), the result has \(4,\)"),
        ((1.0,), {}, r"cotangent of the result has shape \(\)"),
        ((np.ones(4, complex),), {}, "is of type complex128"),
        (("four",), {}, "is of type"),
        ((np.ones(4),), {"z": np.ones(4)}, r"fresh_array\(x, s\) has no argument 'z'"),
        ((np.ones(4),), {"x": np.ones(5)}, "cotangent of x has shape"),
        ((np.ones(4),), {"s": 1.0}, "s has no cotangent"),
    ],
)
def test_cotangents_that_do_not_fit(cotangents, by_name, message):
    _, pullback = tapeflow.vjp(tapeflow.jit(fresh_array), X.copy(), 2.0)
    with pytest.raises(SignatureError, match=message):
        pullback(*cotangents, **by_name)


@pytest.mark.parametrize(
    ("cotangent", "message"),
    [
        (1.0, "the result is a tuple of 4, and its cotangent is 1.0"),
        (((None, 1.0), (1.0, None, None), (None,), 1.0), r"the result\[0\]\[1\] has no cotangent"),
        (((None, None), (1.0, None), (None,), 1.0), r"the result\[1\] is a tuple of 3"),
    ],
)
def test_cotangents_of_another_structure(cotangent, message):
    _, pullback = tapeflow.vjp(tapeflow.jit(nested), X.copy(), 2.0)
    with pytest.raises(SignatureError, match=message):
        pullback(cotangent)


@pytest.mark.parametrize("result", [lambda x: x + 1j, lambda x: [x], lambda x: x if x > 1.0 else None])
def test_results_whose_cotangent_cannot_be_given(result):
    with pytest.raises(SignatureError, match="whose cotangent cannot be given"):
        tapeflow.vjp(tapeflow.jit(result), 2.0)


def test_what_is_refused_is_refused_before_anything_runs():
    @tapeflow.jit
    def f(x):
        x[0, 0] = 7.0
        return np.linalg.qr(x)[0]

    x = np.eye(2)
    with pytest.raises(UnsupportedError):
        tapeflow.vjp(f, x)
    assert x[0, 0] == 1.0


def test_a_function_that_raises_raises():
    @tapeflow.jit
    def f(x):
        x[0] = 7.0
        if x[1] < 0.0:
            raise ValueError("negative", x.shape[0])
        return x[0] * x[1]

    x = np.array([1.0, -1.0])
    with pytest.raises(ValueError, match="negative") as caught:
        tapeflow.vjp(f, x)
    assert caught.value.args == ("negative", 2)
    np.testing.assert_array_equal(x, [7.0, -1.0])
    _, pullback = tapeflow.vjp(f, np.ones(2))
    np.testing.assert_array_equal(pullback(1.0)[0], [0.0, 7.0])


def test_recompile_sees_changed_globals():
    namespace = {"factor": 2.0}
    exec("def scaled(x):\n    return factor * x\n", namespace)
    f = tapeflow.jit(namespace["scaled"])
    assert tapeflow.vjp(f, 3.0)[1](1.0) == (2.0,)
    namespace["factor"] = 5.0
    f.recompile()
    assert tapeflow.vjp(f, 3.0)[1](1.0) == (5.0,)
