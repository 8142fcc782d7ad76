"""Copies and fills of memory, which Python kernels seldom become."""

from __future__ import annotations

import pytest

from tests.unit.adjoint.two_arrays import shadows_after


def test_a_copy_moves_the_shadow_to_its_source() -> None:
    body = """
  call void @llvm.memcpy.p0.p0.i64(ptr %y, ptr %x, i64 16, i1 false)
  ret void"""
    dx, dy = shadows_after(body, [1.0, 2.0, 3.0], [0.0] * 3, [10.0, 20.0, 30.0], [1.0, 2.0, 3.0])
    assert dx == [11.0, 22.0, 30.0]
    assert dy == [0.0, 0.0, 3.0]


def test_a_copy_onto_itself_leaves_the_shadow() -> None:
    body = """
  %same = icmp sge i64 %n, 0
  %target = select i1 %same, ptr %x, ptr %y
  call void @llvm.memcpy.p0.p0.i64(ptr %target, ptr %x, i64 16, i1 false)
  ret void"""
    dx, dy = shadows_after(body, [1.0, 2.0, 3.0], [0.0] * 3, [10.0, 20.0, 30.0], [1.0, 2.0, 3.0])
    assert (dx, dy) == ([10.0, 20.0, 30.0], [1.0, 2.0, 3.0])


def test_values_are_differentiated_through_a_copied_temporary() -> None:
    body = """
  %t = alloca [2 x double], align 8
  call void @llvm.memcpy.p0.p0.i64(ptr %t, ptr %x, i64 16, i1 false)
  %second = getelementptr double, ptr %t, i64 1
  %v = load double, ptr %second
  %w = fmul double %v, %v
  store double %w, ptr %y
  ret void"""
    dx, dy = shadows_after(body, [3.0, 5.0], [0.0], [0.0, 0.0], [1.0])
    assert (dx, dy) == ([0.0, 10.0], [0.0])


def test_what_a_copy_overwrites_is_taped() -> None:
    body = """
  %v = load double, ptr %y
  call void @llvm.memcpy.p0.p0.i64(ptr %y, ptr %x, i64 8, i1 false)
  %second = getelementptr double, ptr %x, i64 1
  %w = fmul double %v, %v
  store double %w, ptr %second
  ret void"""
    dx, dy = shadows_after(body, [3.0, 0.0], [5.0], [0.0, 1.0], [1.0])
    assert (dx, dy) == ([1.0, 0.0], [10.0])


def test_what_a_fill_overwrites_is_taped_and_has_no_influence() -> None:
    body = """
  %v = load double, ptr %y
  call void @llvm.memset.p0.i64(ptr %y, i8 0, i64 16, i1 false)
  %w = fmul double %v, %v
  store double %w, ptr %x
  ret void"""
    dx, dy = shadows_after(body, [3.0], [5.0, 6.0], [1.0], [100.0, 200.0])
    assert (dx, dy) == ([0.0], [10.0, 0.0])


@pytest.mark.parametrize(
    ("target", "source", "expected"),
    [
        (1, 0, [1.0 + 2.0, 3.0, 4.0, 0.0, 5.0]),
        (2, 0, [1.0 + 3.0, 2.0 + 4.0, 5.0, 0.0, 0.0]),
        (0, 1, [0.0, 1.0, 2.0, 3.0 + 4.0, 5.0]),
        (0, 2, [0.0, 0.0, 1.0, 2.0 + 4.0, 3.0 + 5.0]),
        (1, 1, [1.0, 2.0, 3.0, 4.0, 5.0]),
    ],
)
def test_memory_moved_over_itself_moves_every_adjoint_once(target: int, source: int, expected: list[float]) -> None:
    """Three floats from ``source`` to ``target``: each cell's adjoint is the sum over the cells it went to."""
    body = f"""
  %target = getelementptr double, ptr %x, i64 {target}
  %source = getelementptr double, ptr %x, i64 {source}
  call void @llvm.memmove.p0.p0.i64(ptr %target, ptr %source, i64 24, i1 false)
  ret void"""
    before = [1.0, 2.0, 3.0, 4.0, 5.0]
    matrix = [[float(row == column) for column in range(5)] for row in range(5)]
    for k in range(3):
        matrix[target + k] = [float(column == source + k) for column in range(5)]
    derived = [sum(before[row] * matrix[row][column] for row in range(5)) for column in range(5)]
    dx, _ = shadows_after(body, [0.0] * 5, [0.0], before, [0.0])
    assert dx == derived == expected
