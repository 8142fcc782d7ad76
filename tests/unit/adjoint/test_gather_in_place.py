"""Stencils that overwrite what they read: their adjoints wait in registers, for the store and behind it."""

from __future__ import annotations

import numpy as np
import pytest

import tapeflow
from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.registry import environment_of
from tests.gradients.comparison import assert_gradient_matches


def upwind(u, v):
    for i in range(u.shape[0] - 1):
        u[i] = u[i] - v[i] * u[i] * (u[i + 1] - u[i])
    return (u * u).sum()


def downwards(u, v):
    for i in range(u.shape[0] - 2, -1, -1):
        u[i + 1] = u[i + 1] * v[i] - u[i] * u[i]
    return (u * u).sum()


def only_from_ahead(u, v):
    for i in range(u.shape[0] - 3):
        u[i] = u[i + 3] * v[i] + u[i + 2] * u[i + 3]
    return (u * u).sum()


def far_ahead(u, v):
    for i in range(u.shape[0] - 12):
        u[i] = u[i + 12] * v[i]
    return (u * u).sum()


def recurrence(u, v):
    for i in range(1, u.shape[0]):
        u[i] = u[i - 1] * v[i] + u[i] * u[i]
    return (u * u).sum()


def both_sides(u, v):
    for i in range(2, u.shape[0] - 3):
        u[i] = u[i - 2] * v[i] + u[i] * u[i + 3] - u[i - 1] * u[i + 1]
    return (u * u).sum()


def added_to(u, v):
    for i in range(2, u.shape[0] - 1):
        u[i] += v[i] * u[i - 2] + u[i + 1] * u[i + 1]
    return (u * u).sum()


def constants(u, v):
    for i in range(u.shape[0] - 1):
        v[i] = u[i + 1] * u[i + 1] + u[i]
        u[i] = 3.0
    return (u * u).sum() + (v * v).sum()


def in_a_branch(u, v):
    for i in range(2, u.shape[0] - 2):
        flow = u[i] * u[i + 2] * u[i - 1]
        if flow > 0.1:
            flow *= u[i + 1]
        u[i] = flow
    return (u * u).sum()


def step_after_step(u, v):
    for _ in range(4):
        for i in range(u.shape[0] - 1):
            u[i] = u[i] - v[i] * u[i] * (u[i + 1] - u[i])
    return (u * u).sum()


def stored_in_a_branch(u, v):
    for i in range(u.shape[0] - 1):
        flow = u[i] * u[i + 1]
        if flow > 0.3:
            u[i] = flow
    return (u * u).sum()


def stored_twice(u, v):
    for i in range(u.shape[0] - 2):
        u[i] = v[i] * u[i + 1]
        u[i + 2] = u[i + 2] * 0.5
    return (u * u).sum()


def left_early(u, v):
    for i in range(u.shape[0] - 1):
        u[i] = u[i] * u[i + 1]
        if u[i] > 0.9:
            break
    return (u * u).sum()


GATHERED = (
    upwind,
    downwards,
    only_from_ahead,
    far_ahead,
    recurrence,
    both_sides,
    added_to,
    constants,
    in_a_branch,
    step_after_step,
)
SCATTERED = (stored_in_a_branch, stored_twice, left_early)
TYPES = "float64[::1], float64[::1]"


def of_each_length(counts):
    for count in counts:
        u = np.random.default_rng(count).random(count)
        yield u, u[::-1].copy()


@pytest.mark.parametrize("kernel", GATHERED + SCATTERED, ids=lambda k: k.__name__)
def test_matches_the_oracle(kernel):
    compiled = tapeflow.jit(kernel)
    for arrays in of_each_length((3, 12, 27)):
        assert_gradient_matches(compiled, arrays, argnums=(0, 1))


@pytest.mark.parametrize("kernel", GATHERED, ids=lambda k: k.__name__)
def test_every_length_has_the_gradient_of_the_plain_loop(kernel):
    """Zero and one trip, the lengths around the shortest that is gathered, and those that vectors divide or not."""
    plain, waiting = (tapeflow.grad(tapeflow.jit(kernel, gather=g), argnums=(0, 1)) for g in (False, True))
    for u, v in of_each_length((*range(1, 26), 40, 64, 70)):
        expected, found = plain(u.copy(), v.copy()), waiting(u.copy(), v.copy())
        for one, other in zip(expected, found, strict=True):
            np.testing.assert_allclose(other, one, rtol=1e-11, atol=1e-13)


@pytest.mark.parametrize("kernel", GATHERED, ids=lambda k: k.__name__)
def test_the_sums_wait(kernel):
    assert ".gathered" in tapeflow.jit(kernel).inspect("adjoint", TYPES, argnums=(0, 1))


@pytest.mark.parametrize("kernel", SCATTERED, ids=lambda k: k.__name__)
def test_what_is_not_proved_stays_a_scatter(kernel):
    assert ".gathered" not in tapeflow.jit(kernel).inspect("adjoint", TYPES, argnums=(0, 1))


@pytest.mark.parametrize("kernel", (upwind, both_sides), ids=lambda k: k.__name__)
def test_strided_and_single_arrays_match_the_oracle(kernel):
    wide = np.random.default_rng(1).random(60)
    assert_gradient_matches(kernel, (wide[::-2], wide[::2].copy()), argnums=(0, 1))
    narrow = wide.astype(np.float32)
    assert_gradient_matches(kernel, (narrow, narrow[::-1].copy()), argnums=(0, 1))


@pytest.mark.parametrize("shift", (0, 1, 2, 30))
def test_overlapping_arrays_match_the_oracle(shift):
    of_views = tapeflow.jit(upwind)

    def shared(whole, start):
        return of_views(whole[:30], whole[start : start + 30])

    assert_gradient_matches(shared, (np.random.default_rng(2).random(70), shift))


def test_rows_of_a_plane_match_the_oracle():
    @tapeflow.jit
    def plane(a):
        for i in range(1, a.shape[0] - 1):
            for j in range(1, a.shape[1] - 1):
                a[i, j] = a[i, j] * (a[i - 1, j] + a[i + 1, j]) + a[i, j - 1] * a[i, j + 1]
        return (a * a).sum()

    random = np.random.default_rng(3)
    for shape in ((3, 3), (4, 12), (12, 4)):
        assert_gradient_matches(plane, (random.random(shape),))
    assert_gradient_matches(plane, (np.asfortranarray(random.random((5, 14))),))


def test_infinities_and_nans_match_the_oracle():
    compiled = tapeflow.jit(upwind)
    for special in (np.inf, np.nan):
        u = np.random.default_rng(4).random(30)
        u[11] = special
        assert_gradient_matches(compiled, (u, u[::-1].copy()), argnums=(0, 1))


def test_an_empty_cell_is_a_positive_zero():
    def moved(u, v):
        for i in range(u.shape[0] - 1):
            v[i] = u[i] * u[i + 1]
            u[i] = 2.0
        return u.sum()

    gradient = tapeflow.grad(tapeflow.jit(moved))(np.ones(20), np.ones(20))
    assert not np.signbit(gradient).any()


READ_AND_STORED = """
define void @f(ptr %u, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %q = getelementptr double, ptr %p, i64 1
  %b = load double, ptr %q
  BEFORE
  %square = fmul double %b, %b
  store double %square, ptr %p
  AFTER
  %product = fmul double %a, %b
  store double %product, ptr %r
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
"""


@pytest.mark.parametrize("is_before", (False, True))
def test_a_cell_that_is_read_behind_its_store_stays_a_scatter(is_before):
    load = "%a = load double, ptr %p"
    text = READ_AND_STORED.replace("BEFORE" if is_before else "AFTER", load).replace("%u, i64 %n", "%u, ptr %r, i64 %n")
    module = read_module(text.replace("BEFORE", "").replace("AFTER", ""))
    activity = (Activity.DUP, Activity.DUP, Activity.CONST)
    adjoint = differentiate(module, "f", environment_of(module, "f", activity, distinct=True))
    assert (".gathered" in print_module(adjoint.module)) == is_before
