"""Shadows of pointers that are chosen, and of pointers that a loop advances."""

from __future__ import annotations

import pytest

from tests.unit.adjoint.two_arrays import shadows_after


@pytest.mark.parametrize(("n", "expected"), [(0, ([0.0, 0.0], [10.0])), (1, ([6.0, 0.0], [0.0]))])
def test_the_shadow_of_a_chosen_pointer_is_chosen_alike(n: int, expected: tuple[list[float], list[float]]) -> None:
    body = """
  %is.x = icmp eq i64 %n, 1
  %p = select i1 %is.x, ptr %x, ptr %y
  %v = load double, ptr %p
  %w = fmul double %v, %v
  %target = getelementptr double, ptr %x, i64 1
  store double %w, ptr %target
  ret void"""
    assert shadows_after(body, [3.0, 0.0], [5.0], [0.0, 1.0], [0.0], n) == expected


def test_a_pointer_that_advances_by_a_runtime_stride() -> None:
    body = """
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = phi ptr [ %x, %entry ], [ %p.next, %loop ]
  %sum = phi double [ 0.0, %entry ], [ %sum.next, %loop ]
  %v = load double, ptr %p
  %w = fmul double %v, %v
  %sum.next = fadd double %sum, %w
  %p.next = getelementptr double, ptr %p, i64 %n
  %i.next = add i64 %i, 1
  %again = icmp ult i64 %i.next, 3
  br i1 %again, label %loop, label %exit

exit:
  %total = phi double [ %sum.next, %loop ]
  store double %total, ptr %y
  ret void"""
    dx, dy = shadows_after(body, [1.0, 2.0, 3.0, 4.0, 5.0], [0.0], [0.0] * 5, [1.0], n=2)
    assert (dx, dy) == ([2.0, 0.0, 6.0, 0.0, 10.0], [0.0])
