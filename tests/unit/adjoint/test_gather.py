"""Sums into neighbouring cells that wait in registers: right for every shape of stream, and used where they may be."""

from __future__ import annotations

import itertools
import re

import numpy as np
import pytest

import tapeflow
from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.registry import environment_of
from tests.gradients.comparison import assert_gradient_matches


def three_points(u, v):
    for i in range(1, u.shape[0] - 1):
        v[i] = u[i - 1] * u[i - 1] + 2.0 * u[i] * u[i + 1]
    total = 0.0
    for i in range(v.shape[0]):
        total += v[i] * v[i]
    return total


def five_points_with_a_gap(u, v):
    for i in range(3, u.shape[0] - 2):
        v[i] = u[i - 3] * u[i] + u[i + 2]
    return v.sum()


def downwards(u, v):
    for i in range(u.shape[0] - 2, 0, -1):
        v[i] = u[i - 1] * u[i + 1] - 0.5 * u[i]
    return (v * v).sum()


def every_second(u, v):
    for i in range(2, u.shape[0] - 2, 2):
        v[i] = u[i - 2] * u[i + 2] + u[i]
    return v.sum()


def odd_distance(u, v):
    for i in range(1, u.shape[0] - 1, 2):
        v[i] = u[i - 1] * u[i + 1] + u[i] * u[i]
    return v.sum()


def one_cell(u, v):
    for i in range(v.shape[0]):
        v[i] = u[0] * v[i] + u[1]
    return (v * v).sum()


def in_a_branch(u, v):
    for i in range(1, u.shape[0] - 1):
        flow = u[i - 1] + u[i + 1]
        if u[i] > 0.4:
            flow = flow * u[i]
        v[i] = flow
    return (v * v).sum()


def only_in_a_branch(u, v):
    for i in range(1, u.shape[0] - 1):
        if u[i] > 0.4:
            v[i] = u[i] - u[i - 1]
        else:
            v[i] = u[i + 1] * u[i + 1]
    return (v * v).sum()


def left_early(u, v):
    for i in range(1, u.shape[0] - 1):
        v[i] = u[i - 1] * u[i + 1]
        if u[i] > 0.95:
            break
    return (v * v).sum()


def in_place(u, v):
    for i in range(1, u.shape[0] - 1):
        u[i] = u[i] * u[i - 1] + u[i + 1]
    return (u * u).sum()


def swapped(u, v):
    for step in range(4):
        for i in range(1, u.shape[0] - 1):
            v[i] = u[i] + 0.1 * u[i] * (u[i - 1] - 2.0 * u[i] + u[i + 1])
        u, v = v, u
    return (u * u).sum() + v[0]


def summed_up(u, v):
    total = 0.0
    for i in range(1, u.shape[0] - 1):
        total += u[i - 1] * u[i + 1]
        v[i] = total
    return (v * v).sum()


def far_neighbour(u, v):
    for i in range(20, u.shape[0]):
        v[i] = u[i - 20] * u[i]
    return (v * v).sum()


KERNELS = (
    three_points,
    far_neighbour,
    five_points_with_a_gap,
    downwards,
    every_second,
    odd_distance,
    one_cell,
    in_a_branch,
    only_in_a_branch,
    left_early,
    in_place,
    swapped,
    summed_up,
)


@pytest.mark.parametrize("kernel", KERNELS, ids=lambda k: k.__name__)
def test_every_length_matches_the_oracle(kernel):
    for count in (2, 3, 6, 9, 10, 11, 12, 23, 33, 40, 41, 70):
        u = np.random.default_rng(count).random(count)
        assert_gradient_matches(kernel, (u, u[::-1].copy()), argnums=(0, 1))


@pytest.mark.parametrize("kernel", KERNELS, ids=lambda k: k.__name__)
def test_strided_and_single_arrays_match_the_oracle(kernel):
    wide = np.random.default_rng(1).random(80)
    assert_gradient_matches(kernel, (wide[::2], wide[::-2].copy()), argnums=(0, 1))
    narrow = wide.astype(np.float32)
    assert_gradient_matches(kernel, (narrow, narrow[::-1].copy()), argnums=(0, 1))


@pytest.mark.parametrize("shift", (0, 1, 2, 3, 40))
@pytest.mark.parametrize("kernel", (three_points, downwards, swapped), ids=lambda k: k.__name__)
def test_overlapping_arrays_run_the_plain_loop(kernel, shift):
    memory = np.random.default_rng(2).random(100)

    def shared(whole, start):
        return kernel_of_views(whole[:50], whole[start : start + 50])

    kernel_of_views = tapeflow.jit(kernel)
    assert_gradient_matches(shared, (memory, shift))


def test_rows_of_a_plane_match_the_oracle():
    def plane(a, b):
        for i in range(1, a.shape[0] - 1):
            for j in range(1, a.shape[1] - 1):
                b[i, j] = a[i, j] * (a[i - 1, j] + a[i + 1, j]) + a[i, j - 1] * a[i, j + 1]
        return (b * b).sum()

    random = np.random.default_rng(3)
    for shape in ((3, 3), (5, 12), (12, 5), (13, 17)):
        a = random.random(shape)
        assert_gradient_matches(plane, (a, np.zeros(shape)), argnums=(0, 1))
        assert_gradient_matches(plane, (np.asfortranarray(a), np.zeros(shape)), argnums=(0, 1))


def test_infinities_and_nans_match_the_oracle():
    for special in (np.inf, -np.inf, np.nan):
        u = np.random.default_rng(4).random(30)
        u[11] = special
        assert_gradient_matches(three_points, (u, np.zeros(30)), argnums=(0, 1))


@pytest.mark.parametrize(
    "kernel", (three_points, far_neighbour, five_points_with_a_gap, downwards, in_a_branch, in_place, summed_up)
)
def test_the_sums_do_wait(kernel):
    assert ".gathered" in tapeflow.jit(kernel).inspect("adjoint", "float64[::1], float64[::1]")


@pytest.mark.parametrize("kernel", (left_early, only_in_a_branch))
def test_what_is_not_proved_stays_a_scatter(kernel):
    assert ".gathered" not in tapeflow.jit(kernel).inspect("adjoint", "float64[::1], float64[::1]")


def test_it_can_be_switched_off():
    for kernel, gather in itertools.product((three_points, summed_up), (False, True)):
        text = tapeflow.jit(kernel, gather=gather).inspect("adjoint", "float64[::1], float64[::1]")
        assert (".gathered" in text) == gather


def test_every_waiting_value_of_a_loop_is_paid_out_once():
    """Against the gradient of the plain loop, at the lengths around the shortest that is gathered."""
    plain, waiting = (tapeflow.grad(tapeflow.jit(five_points_with_a_gap, gather=g)) for g in (False, True))
    for count in range(5, 40):
        u = np.random.default_rng(count).random(count)
        np.testing.assert_allclose(waiting(u.copy(), u.copy()), plain(u.copy(), u.copy()), rtol=1e-13, atol=0.0)


UNALIGNED = """
define void @f(ptr noalias %u, ptr noalias %v, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %q = getelementptr double, ptr %p, i64 LAG
  %r = getelementptr double, ptr %v, i64 %i
  %a = load double, ptr %p, align 1
  %b = load double, ptr %q, align 1
  %product = fmul double %a, %b
  store double %product, ptr %r, align 8
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
"""


def gathered_functions(lag: int) -> str:
    module = read_module(UNALIGNED.replace("LAG", str(lag)))
    activity = (Activity.DUP, Activity.DUP, Activity.CONST)
    adjoint = differentiate(module, "f", environment_of(module, "f", activity, distinct=True))
    return print_module(adjoint.module)


def test_a_sum_is_paid_out_with_the_alignment_that_was_promised():
    text = gathered_functions(1)
    body = text[text.index(".gathered") :]
    shadows = [line for line in body.splitlines() if "%shadow" in line and ("load" in line or "store" in line)]
    assert any("align 1" in line for line in shadows)
    assert "gathered" in text


@pytest.mark.parametrize("lag, fewest", [(1, 8), (20, 20)])
def test_sums_wait_in_loops_as_long_as_their_wait(lag, fewest):
    assert re.search(rf"%is\.long[.\d]* = icmp uge i64 %[\w.]+, {fewest}$", gathered_functions(lag), re.MULTILINE)


def bodies(p, q):
    energy = 0.0
    for i in range(p.shape[0]):
        for j in range(i):
            dx = p[i, 0] - p[j, 0]
            dy = p[i, 1] - p[j, 1]
            energy += q[i] * q[j] * (dx * dx + dy * dy)
    return energy


def some_columns(p, q):
    total = 0.0
    for j in range(p.shape[0]):
        total += p[j, 0] * p[j, 2] * q[j]
    return total


@pytest.mark.parametrize("kernel", (bodies, some_columns), ids=lambda k: k.__name__)
def test_rows_of_any_width_match_the_oracle(kernel):
    random = np.random.default_rng(5)
    for rows, width in ((2, 3), (9, 3), (20, 3), (20, 4), (20, 7)):
        assert_gradient_matches(kernel, (random.random((rows, width)), random.random(rows)), argnums=(0, 1))
    pairs = random.random((20, 2))
    assert_gradient_matches(bodies, (pairs, random.random(20)), argnums=(0, 1))


def test_the_width_of_rows_is_guessed_and_asked():
    text = tapeflow.jit(bodies).inspect("adjoint", "float64[:,::1], float64[::1]")
    assert "as.guessed" in text
