"""Arrays that are taped once where a loop that reads them begins: where they may be, and never else."""

from __future__ import annotations

import numpy as np
import pytest

import tapeflow
from tests.gradients.comparison import assert_gradient_matches


def recurrent(w, a):
    n = w.shape[0]
    next_a = np.zeros(n)
    for _ in range(3):
        for i in range(n):
            total = 0.1
            for j in range(w.shape[1]):
                total += w[i, j] * a[j]
            next_a[i] = np.tanh(total)
        for i in range(min(n, a.shape[0])):
            a[i] = next_a[i]
    return (a * a).sum()


def guarded_by_a_flag(w, a):
    flag = w.shape[0] > 3
    for t in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                if flag:
                    total += w[i, j] * a[j] * a[j]
                else:
                    total += w[i, j]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total + t
    return (a * a).sum()


def covered(w, a):
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                total += w[i, j] * a[j]
                if w[i, j] > 0.5:
                    total += a[j] * a[j] * w[i, j]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def not_covered(w, a):
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                if w[i, j] > 0.5:
                    total += a[j] * a[j] * w[i, j]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def covered_under_another_condition(w, a):
    flag = w.shape[0] > 3
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                if flag:
                    total += w[i, j] * a[j]
                if w[i, j] > 0.5:
                    total += a[j] * a[j] * w[i, j]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def backwards_in_steps(w, a):
    m = min(w.shape[1], a.shape[0])
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(m - 1, 0, -2):
                total += w[i, j] * a[j] * a[j - 1]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def triangular(w, a):
    m = min(w.shape[0], a.shape[0])
    for _ in range(3):
        total = 0.0
        for i in range(m):
            for j in range(i):
                total += a[j] * a[i]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def left_early(w, a):
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                if w[i, j] > 0.9:
                    break
                total += w[i, j] * a[j] * a[j]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def counted_by_while(w, a):
    m = min(w.shape[1], a.shape[0])
    for _ in range(3):
        total = 0.0
        i = 0
        while i < w.shape[0]:
            j = 0
            while j < m:
                total += w[i, j] * a[j] * a[j]
                j += 1
            i += 1
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def by_data(w, a):
    order = np.zeros(a.shape[0], np.int64)
    for j in range(a.shape[0]):
        order[j] = (3 * j + 1) % a.shape[0]
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(a.shape[0]):
                total += w[i, 0] * a[order[j]] * a[order[0]]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def raising(w, a):
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                total += w[i, j] * a[j] / (a[j] - 0.5)
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def in_place(w, a):
    for i in range(w.shape[0]):
        for j in range(1, w.shape[1]):
            a[j] = a[j] * a[j - 1] * w[i, j]
    return (a * a).sum()


def exchanged(w, a):
    now, then = a.copy(), a.copy()
    for _ in range(3):
        for i in range(1, a.shape[0] - 1):
            then[i] = now[i] + 0.2 * now[i] * (now[i - 1] - 2.0 * now[i] + now[i + 1])
        now, then = then, now
    return (now * w[0, 0]).sum() + (then * then).sum()


def rotated(w, a):
    first, second, third = a.copy(), 2.0 * a, np.zeros_like(a)
    for _ in range(4):
        for i in range(1, a.shape[0] - 1):
            third[i] = second[i - 1] * second[i] * second[i + 1] - first[i] * first[i - 1]
        first, second, third = second, third, first
    return (first * w[0, 0]).sum() + (third * second).sum()


def exchanged_now_and_then(w, a):
    now, then = a.copy(), a.copy()
    for t in range(4):
        for i in range(1, a.shape[0] - 1):
            then[i] = now[i] + 0.2 * now[i] * (now[i - 1] - 2.0 * now[i] + now[i + 1])
        if t % 2 == 0:
            now, then = then, now
    return (now * w[0, 0]).sum() + (then * then).sum()


def exchanged_with_itself(w, a):
    now = a.copy()
    then = now
    for _ in range(3):
        for i in range(1, a.shape[0] - 1):
            then[i] = now[i] + 0.2 * now[i] * (now[i - 1] - 2.0 * now[i] + now[i + 1])
        now, then = then, now
    return (now * w[0, 0]).sum()


def of_a_view(w, a):
    part = a[1:]
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[0]):
            for j in range(part.shape[0]):
                total += w[i, 0] * part[j] * part[j - 1 if j > 0 else 0]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def products(w, a):
    square = a.reshape(a.shape[0], 1) * a
    image = np.zeros_like(square)
    for _ in range(2):
        for i in range(a.shape[0]):
            for j in range(a.shape[0]):
                total = 0.0
                for k in range(a.shape[0]):
                    total += square[i, k] * square[k, j]
                image[i, j] = 0.1 * total
        for i in range(a.shape[0]):
            for j in range(a.shape[0]):
                square[i, j] = image[i, j] * w[0, 0]
    return square.sum()


def step_by_argument(w, a):
    step = w.shape[0]
    for _ in range(3):
        total = 0.0
        for i in range(w.shape[1]):
            for j in range(0, a.shape[0], step):
                total += w[0, i] * a[j] * a[j]
        for j in range(a.shape[0]):
            a[j] = a[j] * 0.9 + 0.01 * total
    return (a * a).sum()


def sums_of_temporaries(w, a):
    total = 0.0
    part = np.zeros_like(a)
    for i in range(w.shape[0]):
        for j in range(a.shape[0]):
            part[j] = np.sin(a[j] * w[i, 0])
        for j in range(a.shape[0]):
            for k in range(a.shape[0]):
                total += part[j] * part[k] * w[i, k]
    return total


def overwritten_behind(w, a):
    for i in range(w.shape[0]):
        for j in range(a.shape[0] - 2):
            a[j] = a[j] * a[j + 1] * w[i, 0] + a[j + 2] * a[j + 2]
    return (a * a).sum()


def overwritten_behind_downwards(w, a):
    for i in range(w.shape[0]):
        for j in range(a.shape[0] - 2, -1, -1):
            a[j + 1] = a[j + 1] * a[j] * w[i, 0]
    return (a * a).sum()


def overwritten_again(w, a):
    for i in range(min(w.shape[0], a.shape[0])):
        for k in range(w.shape[1]):
            if w[i, k] > 0.5:
                a[i] = a[i] * a[i] * w[i, k]
    return (a * a).sum()


SHARED = (recurrent, covered, counted_by_while, exchanged, rotated, products, overwritten_behind)
NOT_SHARED = (in_place, overwritten_again, exchanged_now_and_then, exchanged_with_itself)
KERNELS = (
    *SHARED,
    *NOT_SHARED,
    overwritten_behind_downwards,
    guarded_by_a_flag,
    not_covered,
    covered_under_another_condition,
    backwards_in_steps,
    triangular,
    left_early,
    by_data,
    raising,
    of_a_view,
    step_by_argument,
    sums_of_temporaries,
)
SHAPES = ((1, 1), (1, 4), (2, 3), (4, 4), (5, 9), (6, 2))


def inputs(shape, dtype=np.float64):
    random = np.random.default_rng(shape[0] * 31 + shape[1])
    return random.random(shape).astype(dtype), random.random(shape[1]).astype(dtype)


@pytest.mark.parametrize("kernel", KERNELS, ids=lambda k: k.__name__)
def test_every_shape_matches_the_oracle(kernel):
    compiled = tapeflow.jit(kernel)
    for shape in SHAPES:
        assert_gradient_matches(compiled, inputs(shape), argnums=(0, 1))


@pytest.mark.parametrize(
    "kernel", (recurrent, exchanged, covered, by_data, overwritten_behind), ids=lambda k: k.__name__
)
def test_no_bit_changes(kernel):
    shared, plain = (
        tapeflow.value_and_grad(tapeflow.jit(kernel, shared=s, fused=False), argnums=(0, 1)) for s in (True, False)
    )
    for shape in ((2, 3), (5, 9)):
        for dtype in (np.float64, np.float32):
            found, expected = (f(*inputs(shape, dtype)) for f in (shared, plain))
            for one, other in zip((found[0], *found[1]), (expected[0], *expected[1]), strict=True):
                assert np.asarray(one).tobytes() == np.asarray(other).tobytes()


@pytest.mark.parametrize("kernel", (recurrent, exchanged, overwritten_behind), ids=lambda k: k.__name__)
def test_strided_and_empty_arrays_match_the_oracle(kernel):
    w, a = inputs((10, 12))
    assert_gradient_matches(kernel, (w[::2, ::3], a[::3]), argnums=(0, 1))
    assert_gradient_matches(kernel, (np.asfortranarray(w), a), argnums=(0, 1))


def test_nothing_is_copied_where_nothing_is_read():
    compiled = tapeflow.jit(recurrent)
    w, a = inputs((3, 4))
    assert_gradient_matches(compiled, (w[:, :0].copy(), a), argnums=(0, 1))
    assert_gradient_matches(compiled, (w[:0].copy(), a), argnums=(0, 1))


@pytest.mark.parametrize("shift", (0, 1, 4))
def test_overlapping_arrays_match_the_oracle(shift):
    def both(memory, start):
        return reads_one(memory[:6], memory[start : start + 6])

    @tapeflow.jit
    def reads_one(a, b):
        for _ in range(2):
            for i in range(6):
                total = 0.0
                for j in range(6):
                    total += a[j] * a[j] * b[i]
                b[i] = 0.1 * total
        return (b * a).sum()

    assert_gradient_matches(both, (np.random.default_rng(2).random(12), shift))


def test_an_exception_leaves_the_gradient_as_it_was():
    w, a = inputs((3, 4))
    a[2] = 0.5
    assert_gradient_matches(raising, (w, a), argnums=(0, 1))


def test_infinities_and_nans_match_the_oracle():
    for kernel in (tapeflow.jit(recurrent), tapeflow.jit(exchanged)):
        for special in (np.inf, -np.inf, np.nan):
            w, a = inputs((4, 4))
            a[1] = special
            assert_gradient_matches(kernel, (w, a), argnums=(0, 1))


def arrays_taped(kernel, **settings):
    plan = tapeflow.jit(kernel, **settings).explain("float64[:, ::1], float64[::1]", argnums=(0, 1))
    return [slot for slot in plan.slots if slot.value.startswith("array at")]


@pytest.mark.parametrize("kernel", SHARED, ids=lambda k: k.__name__)
def test_it_is_used_where_it_is_less(kernel):
    assert arrays_taped(kernel, rebuilt=False)
    assert not arrays_taped(kernel, shared=False, rebuilt=False)


@pytest.mark.parametrize("kernel", NOT_SHARED, ids=lambda k: k.__name__)
def test_what_may_be_overwritten_in_the_loop_is_taped_at_each_use(kernel):
    assert not arrays_taped(kernel)


@pytest.mark.parametrize("kernel", (recurrent, exchanged, overwritten_behind), ids=lambda k: k.__name__)
def test_checked_gradients_find_no_fault(kernel):
    w, a = inputs((4, 5))
    checked = tapeflow.grad(tapeflow.jit(kernel, check=True), argnums=(0, 1))
    plain = tapeflow.grad(tapeflow.jit(kernel), argnums=(0, 1))
    for one, other in zip(checked(w.copy(), a.copy()), plain(w.copy(), a.copy()), strict=True):
        np.testing.assert_array_equal(one, other)
