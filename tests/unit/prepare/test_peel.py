"""Boundary iterations as code of their own: what is recognised, and that nothing else changes."""

from __future__ import annotations

import numpy as np
import pytest

import tapeflow
from llvm_passes.analysis.boundary import boundaries
from llvm_passes.ir.reader import read_module
from llvm_passes.prepare.peel import Peel
from tests.gradients.comparison import assert_gradient_matches


def periodic(u, v):
    n = u.shape[0]
    for i in range(n):
        left = u[i - 1] if i > 0 else u[n - 1]
        right = u[i + 1] if i < n - 1 else u[0]
        v[i] = u[i] * (left - 2.0 * u[i] + right)
    return (v * v).sum()


def only_first(u, v):
    total = 0.0
    for i in range(u.shape[0]):
        if i == 0:
            total = 3.0 * u[i]
        total = total * u[i] + v[i]
    return total


def only_last(u, v):
    n = u.shape[0]
    total = 1.0
    for i in range(n):
        total *= u[i]
        if i == n - 1:
            total += v[i] * v[i]
        v[i] = total
    return v.sum()


def downwards(u, v):
    n = u.shape[0]
    total = 1.0
    for i in range(n - 1, -1, -1):
        if i < n - 1:
            total += u[i] * u[i + 1]
        if i > 0:
            total *= v[i]
        v[i] = total
    return v.sum()


def from_the_second(u, v):
    for i in range(1, u.shape[0]):
        if i > 1:
            v[i] = u[i] * v[i - 1]
        else:
            v[i] = u[0] * u[i]
    return v[1:].sum()


def left_early(u, v):
    n = u.shape[0]
    total = 0.0
    for i in range(n):
        if i > 0 and u[i] > 0.8:
            total += 0.1 * u[i - 1]
            break
        if i < n - 1:
            total += u[i] * u[i + 1]
        v[i] = total
    return total * v[0]


def in_a_nest(u, v):
    n = u.shape[0]
    for _ in range(3):
        for i in range(n):
            low = v[i - 1] if i > 0 else 0.0
            high = v[i + 1] if i < n - 1 else 1.0
            u[i] = 0.5 * u[i] * v[i] + 0.25 * (low + high)
        u, v = v, u
    return (u * v).sum()


def both_at_once(u, v):
    n = u.shape[0]
    total = 0.0
    for i in range(n):
        if i == 0 or i == n - 1:
            v[i] = u[i] * u[i]
        else:
            v[i] = u[i - 1] * u[i + 1]
        total += v[i]
    return total


def the_counter_is_used_after(u, v):
    n = u.shape[0]
    k = 0
    for i in range(n):
        if i > 0:
            v[i] = v[i - 1] * u[i]
        k = i
    return v[k] * k


def with_a_limit(u, v):
    """Cells of the limits are no boundaries of the loop."""
    n = u.shape[0]
    total = 0.0
    for i in range(2, n):
        if i > 3 and i < n - 3:
            total += u[i] * v[i - 2]
    return total


PEELED = (
    periodic,
    only_first,
    only_last,
    from_the_second,
    left_early,
    in_a_nest,
    both_at_once,
    the_counter_is_used_after,
)


@pytest.mark.parametrize("kernel", (*PEELED, downwards, with_a_limit), ids=lambda k: k.__name__)
def test_every_length_matches_the_oracle(kernel):
    for count in (2, 3, 4, 5, 9, 23):
        u = np.random.default_rng(count).random(count)
        assert_gradient_matches(kernel, (u, 0.5 + u[::-1]), argnums=(0, 1))


@pytest.mark.parametrize("kernel", (periodic, only_first, only_last, in_a_nest, both_at_once), ids=lambda k: k.__name__)
def test_one_iteration_and_none(kernel):
    for count in (0, 1):
        assert_gradient_matches(kernel, (np.full(count, 0.3), np.full(count, 0.7)), argnums=(0, 1))


@pytest.mark.parametrize("kernel", PEELED, ids=lambda k: k.__name__)
def test_no_boundary_is_left(kernel, monkeypatch):
    peeled = []
    peel = Peel.apply
    monkeypatch.setattr(Peel, "apply", lambda self, text: (peeled.append(peel(self, text)), peeled[-1])[1])
    prepared = tapeflow.jit(kernel).inspect("prepared", "float64[::1], float64[::1]")
    assert len(peeled) == 1 and peeled[0] is not None
    for function in read_module(prepared).functions.values():
        assert function.is_declaration or not list(boundaries(function))


def test_what_is_no_boundary_is_left_alone():
    prepared = tapeflow.jit(with_a_limit).inspect("prepared", "float64[::1], float64[::1]")
    assert ".first" not in prepared and ".last" not in prepared


LOOP = """
define void @f(ptr %u, i64 %n, i64 %start) {
entry:
  %last = add i64 %n, -1
  br label %loop
loop:
  %i = phi i64 [ START, %entry ], [ %next, %rest ]
  %next = add FLAGSi64 %i, STEP
  %p = getelementptr double, ptr %u, i64 %i
  %is = icmp PREDICATE i64 %i, LIMIT
  br i1 %is, label %some, label %rest
some:
  store double 1.0, ptr %p
  br label %rest
rest:
  %done = icmp eq i64 %next, BOUND
  br i1 %done, label %out, label %loop
out:
  ret void
}
"""


def found(**words: str) -> tuple[dict[str, bool], dict[str, bool]]:
    text = LOOP
    for word, value in words.items():
        text = text.replace(word.upper(), value)
    (function,) = (f for f in read_module(text).functions.values() if not f.is_declaration)
    one = next(boundaries(function), None)
    return ({}, {}) if one is None else (one.first, one.last)


@pytest.mark.parametrize(
    "predicate, flags, answer",
    [
        ("eq", "", True),
        ("ne", "", False),
        ("sgt", "nsw ", False),
        ("sle", "nsw ", True),
        ("ugt", "nuw ", False),
        ("sgt", "nuw ", None),
        ("sgt", "", None),
        ("sge", "nsw ", None),
        ("slt", "nsw ", None),
    ],
)
def test_comparisons_with_the_first(predicate, flags, answer):
    first, last = found(predicate=predicate, flags=flags, limit="%start", start="%start", bound="%n", step="1")
    assert (first, last) == ({} if answer is None else {"is": answer}, {})


@pytest.mark.parametrize(
    "predicate, flags, answer",
    [("eq", "", True), ("slt", "nsw ", False), ("sge", "nsw ", True), ("ult", "nuw ", False), ("slt", "", None)],
)
def test_comparisons_with_the_last(predicate, flags, answer):
    first, last = found(predicate=predicate, flags=flags, limit="%last", start="%start", bound="%n", step="1")
    assert (first, last) == ({}, {} if answer is None else {"is": answer})


def test_a_loop_downwards_compares_the_other_way():
    words = {"flags": "nsw ", "limit": "%start", "start": "%start", "bound": "%n", "step": "-1"}
    assert found(predicate="slt", **words) == ({"is": False}, {})
    assert found(predicate="sgt", **words) == ({}, {})
    assert found(predicate="sgt", **{**words, "limit": "1", "bound": "0"}) == ({}, {"is": False})


def test_longer_steps_and_moving_bounds_are_left_alone():
    words = {"predicate": "eq", "flags": "nsw ", "limit": "%start", "start": "%start", "bound": "%n"}
    assert found(**words, step="2") == ({}, {})
    assert found(**{**words, "bound": "%i"}, step="1") == ({}, {})


def test_names_that_llvm_quotes():
    """LLVM quotes names with a dollar sign, which its grammar does not ask for."""
    words = {"START": "%start", "FLAGS": "nsw ", "STEP": "1", "PREDICATE": "eq", "LIMIT": "%start", "BOUND": "%n"}
    text = LOOP.replace("out:\n", 'out:\n  %"$left.lcssa" = phi i64 [ %next, %rest ]\n')
    for word, value in words.items():
        text = text.replace(word, value)
    peeled = Peel("f").apply(text)
    assert peeled is not None
    (phi,) = (line for line in peeled.splitlines() if "left.lcssa" in line)
    assert phi.endswith("phi i64 [ %next, %rest ], [ %next.first, %rest.first ]")
