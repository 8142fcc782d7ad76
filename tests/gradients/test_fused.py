"""Fused loops: which loops are, which must not be, and that gradients are right either way.

Each counterexample breaks one condition of :mod:`llvm_passes.adjoint.fusible` alone; fused, its gradient
would be wrong.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import tapeflow
from llvm_passes.tape.fate import Fate
from tapeflow.pipeline import pipeline_of
from tests.gradients.comparison import assert_gradient_matches

X = np.array([0.5, -1.5, 2.0, 0.25, 1.25])
W = np.array([1.5, 0.5, -0.75, 2.0, 1.0])


def plain_sum(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.sin(x[i]) * x[i]
    return total


def scaled_mean(x):
    total = 1.0
    for i in range(x.shape[0]):
        total -= math.exp(x[i])
    return -0.5 * total / x.shape[0] + 3.0


def sum_of_squares(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * x[i]
    return total


def sum_of_exponentials(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.exp(x[i])
    return total


def square_root_of_sum(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * x[i]
    return math.sqrt(total)


def times_another_sum(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.exp(x[i])
    weight = 0.0
    for i in range(w.shape[0]):
        weight += w[i] * w[i]
    return total * weight


def two_sums(x):
    first = 0.0
    second = 0.0
    for i in range(x.shape[0]):
        first += math.exp(x[i])
        second -= math.sin(x[i]) * x[i]
    return first + 2.0 * second


def sums_that_meet(x):
    first = 0.0
    second = 0.0
    for i in range(x.shape[0]):
        first += math.exp(x[i])
        second += first * x[i]
    return first + second


def doubled_sum(x):
    total = 0.5
    for i in range(x.shape[0]):
        total = 2.0 * total + math.exp(x[i])
    return total


def sum_of_sums(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.exp(x[i])
    for i in range(x.shape[0]):
        total += math.sin(x[i]) * x[i]
    return total


def sum_read_in_a_later_loop(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.exp(x[i])
    other = 0.0
    for i in range(x.shape[0]):
        other += total * x[i]
    return other


def predicated_sum(x):
    total = 0.0
    for i in range(x.shape[0]):
        if x[i] > 0.0:
            total += math.log(x[i])
        elif x[i] < -1.0:
            total -= x[i] * x[i]
    return total


def nested_sum(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(i):
            total += math.exp(x[i] * w[j])
    return total


def rows_with_logarithm(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        inner = 0.0
        for j in range(w.shape[0]):
            inner += math.exp(x[i] * w[j])
        total += math.log(inner)
    return total / x.shape[0]


def rows_weighted(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        weight = math.exp(x[i])
        inner = 0.0
        for j in range(w.shape[0]):
            inner += math.sin(x[i] * w[j])
        total += weight * inner
    return total


def product_within_row(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        product = 1.0
        for j in range(w.shape[0]):
            product *= math.cos(x[i] * w[j])
        if product > 0.1:
            total += product
    return total


def neighbours_carried(x):
    total = 0.0
    before = x[0]
    for i in range(1, x.shape[0]):
        now = x[i]
        total += (now - before) * (now - before) * now
        before = now
    return total


def greatest(x):
    best = x[0]
    total = 0.0
    for i in range(x.shape[0]):
        if x[i] > best:
            best = x[i]
        total += x[i] * x[i]
    return best + total


def last_term(x):
    total = 0.0
    term = 0.0
    for i in range(x.shape[0]):
        term = math.exp(x[i])
        total += term
    return total + 3.0 * term


def with_break(x):
    total = 0.0
    for i in range(x.shape[0]):
        if x[i] > 1.9:
            break
        total += math.exp(x[i])
    return total


def with_continue(x):
    total = 0.0
    for i in range(x.shape[0]):
        if x[i] < 0.0:
            continue
        total += math.exp(x[i]) * x[i]
    return total


def chosen_after(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.exp(x[i])
    if w[0] > 1.0:
        return total * w[1]
    return -total


def chosen_after_by_the_sum(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.exp(x[i])
    return 2.0 * total if total > 5.0 else 3.0 * total


def written_afterwards(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * x[i]
    for i in range(x.shape[0]):
        x[i] = 2.0 * x[i]
    other = 0.0
    for i in range(x.shape[0]):
        other += x[i] * x[i] * x[i]
    return total + other


def written_in_the_loop(x):
    total = 0.0
    for i in range(x.shape[0]):
        x[i] = math.sin(x[i])
        total += x[i] * x[i]
    return total


def running_array(x):
    total = 0.0
    for i in range(1, x.shape[0]):
        x[i] = x[i - 1] * x[i]
        total += x[i] * x[i]
    return total


def scratch_array(x, w):
    n = w.shape[0]
    terms = np.empty(n)
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(n):
            terms[j] = x[i] * w[j] * w[j]
        normaliser = 0.0
        for j in range(n):
            normaliser += math.exp(terms[j])
        total += math.log(normaliser) * terms[0]
    return total


def scratch_array_updated_in_place(x, w):
    n = w.shape[0]
    terms = np.empty(n)
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(n):
            terms[j] = x[i] * w[j]
        for j in range(n):
            for k in range(j + 1, n):
                terms[k] += math.sin(terms[j]) * w[k]
        for j in range(n):
            total += terms[j] * terms[j]
    return total


def scratch_array_filled(x, w):
    n = w.shape[0]
    terms = np.empty(n)
    total = 0.0
    for i in range(x.shape[0]):
        terms[:] = 0.0
        for j in range(n):
            terms[j % 2] += math.sin(x[i] * w[j])
        for j in range(n):
            total += math.exp(terms[j])
    return total


def scratch_array_not_reset(x, w):
    n = w.shape[0]
    terms = np.zeros(n)
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(n):
            terms[j] += x[i] * w[j]
        for j in range(n):
            total += math.exp(terms[j])
    return total


def scratch_array_reset_in_part(x, w):
    n = w.shape[0]
    terms = np.zeros(n)
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(1, n):
            terms[j] = x[i] * w[j]
        terms[0] += terms[1] * w[0]
        for j in range(n):
            total += math.exp(terms[j])
    return total


def scratch_array_reset_now_and_then(x, w):
    n = w.shape[0]
    terms = np.zeros(n)
    total = 0.0
    for i in range(x.shape[0]):
        if x[i] > 0.0:
            for j in range(n):
                terms[j] = x[i] * w[j]
        for j in range(n):
            total += math.sin(terms[j]) * w[j]
    return total


def scratch_array_reset_until(x, w):
    n = w.shape[0]
    terms = np.ones(n)
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(n):
            if w[j] < 0.0:
                break
            terms[j] = x[i] * w[j]
        for j in range(n):
            total += math.sin(terms[j]) * w[j]
    return total


def scratch_array_read_after(x, w):
    n = w.shape[0]
    terms = np.empty(n)
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(n):
            terms[j] = x[i] * w[j]
        for j in range(n):
            total += math.exp(terms[j])
    return total + terms[1] * terms[2]


def scratch_array_begun_before(x, w):
    n = w.shape[0]
    terms = np.empty(n)
    for j in range(n):
        terms[j] = w[j] * w[j]
    total = terms[0]
    for i in range(x.shape[0]):
        for j in range(n):
            terms[j] = x[i] * w[j]
        for j in range(n):
            total += math.exp(terms[j])
    return total


def scratch_argument(x, w, terms):
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(terms.shape[0]):
            terms[j] = x[i] * w[j]
        for j in range(terms.shape[0]):
            total += math.exp(terms[j])
    return total


def array_made_in_the_loop(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        terms = np.zeros(w.shape[0])
        for j in range(w.shape[0]):
            terms[j] += x[i] * w[j]
        for j in range(w.shape[0]):
            total += math.exp(terms[j])
    return total


def arrays_made_and_swapped(x, w):
    total = 0.0
    before = w.copy()
    for i in range(x.shape[0]):
        now = np.empty(w.shape[0])
        for j in range(w.shape[0]):
            now[j] = math.sin(before[j]) * x[i]
        for j in range(w.shape[0]):
            total += math.exp(now[j])
        before = now
    return total


def sum_stored(x, out):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * x[i]
        out[i] = total
    return total + out[2] * out[3]


def sum_in_memory(x):
    cell = np.zeros(1)
    for i in range(x.shape[0]):
        cell[0] += math.exp(x[i])
    return cell[0]


def scalars_from_outside(x, a, b):
    total = 0.0
    scale = math.exp(a)
    for i in range(x.shape[0]):
        total += math.sin(scale * x[i]) + b * x[i]
    return total * 2.0


def begins_with_something(x, a):
    total = math.exp(a)
    for i in range(x.shape[0]):
        total += a * x[i] * x[i]
    return 0.5 * total


def counted_by_while(x):
    total = 0.0
    i = 0
    while i < x.shape[0]:
        total += math.exp(x[i]) * x[i]
        i += 1
    return total


def inner_while(x):
    total = 0.0
    for i in range(x.shape[0]):
        y = x[i]
        while abs(y) > 0.3:
            y = 0.5 * math.sin(y)
        total += y * y
    return total


def divides_by_infinity(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        total += 1.0 / (w[i] * w[i]) * x[i]
    return total / (x.shape[0] - 1)


@pytest.fixture(autouse=True)
def _every_loop_that_may_be_is_fused(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["llvm_passes.adjoint.differentiate"]
    monkeypatch.setattr(module, "worth_fusing", lambda context, fused, verdicts: (fused, verdicts))


F, S = Fate.FUSED, Fate.STREAMED
CASES: list[tuple[Callable[..., Any], tuple[Any, ...], tuple[int, ...], tuple[Fate, ...]]] = [
    (plain_sum, (X,), (0,), (F,)),
    (scaled_mean, (X,), (0,), (F,)),
    (square_root_of_sum, (X,), (0,), (S,)),
    (times_another_sum, (X, W), (0, 1), (S, F)),
    (times_another_sum, (X, W), (0,), (S, S)),
    (two_sums, (X,), (0,), (F,)),
    (sums_that_meet, (X,), (0,), (S,)),
    (doubled_sum, (X,), (0,), (S,)),
    (sum_of_sums, (X,), (0,), (F, F)),
    (sum_read_in_a_later_loop, (X,), (0,), (S, F)),
    (predicated_sum, (X,), (0,), (F,)),
    (nested_sum, (X, W), (0, 1), (F, F)),
    (rows_with_logarithm, (X, W), (0, 1), (F, S)),
    (rows_weighted, (X, W), (0, 1), (F, F)),
    (product_within_row, (X, W), (0, 1), (F, S)),
    (neighbours_carried, (X,), (0,), (S,)),
    (greatest, (X,), (0,), (S,)),
    (with_continue, (X,), (0,), (F,)),
    (written_in_the_loop, (X,), (0,), (S,)),
    (running_array, (X,), (0,), (S,)),
    (scratch_array, (X, W), (0, 1), (F, S, S)),
    (scratch_array_filled, (X, W), (0, 1), (F, S, S, F)),
    (scratch_array_not_reset, (X, W), (0, 1), (S, S, S)),
    (scratch_array_reset_in_part, (X, W), (0, 1), (S, S, S)),
    (scratch_array_reset_now_and_then, (X, W), (0, 1), (S, S, S)),
    (scratch_array_read_after, (X, W), (0, 1), (S, S, S)),
    (scratch_array_begun_before, (X, W), (0, 1), (S, F, S, F)),
    (scratch_argument, (X, W, np.zeros(5)), (0, 1, 2), (S, S, S)),
    (array_made_in_the_loop, (X, W), (0, 1), (F, S, F)),
    (arrays_made_and_swapped, (X, W), (0, 1), (S, S, S)),
    (sum_stored, (X, np.zeros(5)), (0, 1), (S,)),
    (sum_in_memory, (X,), (0,), (S,)),
    (scalars_from_outside, (X, 0.5, 2.0), (0, 1, 2), (F,)),
    (begins_with_something, (X, 0.5), (0, 1), (F,)),
    (counted_by_while, (X,), (0,), (F,)),
    (inner_while, (X,), (0,), (F, S)),
    (divides_by_infinity, (X, W), (0, 1), (F,)),
]

ALSO: list[tuple[Callable[..., Any], tuple[Any, ...], tuple[int, ...]]] = [
    (last_term, (X,), (0,)),
    (with_break, (X,), (0,)),
    (chosen_after, (X, W), (0, 1)),
    (chosen_after_by_the_sum, (X,), (0,)),
    (written_afterwards, (X,), (0,)),
    (scratch_array_updated_in_place, (X, W), (0, 1)),
    (scratch_array_reset_until, (X, W), (0, 1)),
]


def fates(function: Any, arguments: tuple[Any, ...], argnums: tuple[int, ...]) -> tuple[Fate, ...]:
    types = tuple(map(function.typeof_pyval, arguments))
    root = pipeline_of(function).compilation(types, argnums).adjoint.root
    return tuple(pair.fate.fate for pair in root.walk() if pair.forward_loop and pair.reverse)


@pytest.mark.parametrize(
    ("function", "arguments", "argnums", "expected"), CASES, ids=[f"{c[0].__name__}-{len(c[2])}" for c in CASES]
)
def test_loops_are_fused_where_it_is_right(
    function: Callable[..., Any], arguments: tuple[Any, ...], argnums: tuple[int, ...], expected: tuple[Fate, ...]
) -> None:
    compiled = tapeflow.jit(function, fused=True)
    assert_gradient_matches(compiled, arguments, argnums)
    assert fates(compiled, arguments, argnums) == expected


@pytest.mark.parametrize(("function", "arguments", "argnums"), ALSO, ids=[c[0].__name__ for c in ALSO])
def test_gradients_are_right_however_loops_are_arranged(
    function: Callable[..., Any], arguments: tuple[Any, ...], argnums: tuple[int, ...]
) -> None:
    assert_gradient_matches(tapeflow.jit(function, fused=True), arguments, argnums)


@pytest.mark.parametrize("length", [0, 1, 2, 40])
def test_any_number_of_iterations(length: int) -> None:
    x = np.linspace(-1.0, 2.0, length)
    for function in (plain_sum, predicated_sum, two_sums, sum_of_sums, inner_while):
        assert_gradient_matches(tapeflow.jit(function, fused=True), (x,), (0,))
    for function in (nested_sum, product_within_row, scratch_array_filled):
        w = np.linspace(1.0, 2.0, max(5, length))
        assert_gradient_matches(tapeflow.jit(function, fused=True), (x, w), (0, 1))


def test_an_exception_half_way_is_the_kernels() -> None:
    w = W.copy()
    w[3] = 0.0
    assert_gradient_matches(tapeflow.jit(divides_by_infinity, fused=True), (X, w), (0, 1))


@pytest.mark.parametrize("special", [np.inf, -np.inf, np.nan])
def test_infinities_and_nans_are_those_of_the_plain_gradient(special: float) -> None:
    x = X.copy()
    x[2] = special
    for function in (plain_sum, predicated_sum, with_continue):
        plain = tapeflow.grad(tapeflow.jit(function, fused=False))(x)
        np.testing.assert_array_equal(tapeflow.grad(tapeflow.jit(function, fused=True))(x), plain)


def test_float32() -> None:
    arguments = X.astype(np.float32), W.astype(np.float32)
    for function in (rows_with_logarithm, scratch_array, nested_sum):
        assert_gradient_matches(tapeflow.jit(function, fused=True), arguments, (0, 1))


def test_strided_and_overlapping_views() -> None:
    buffer = np.linspace(-1.0, 2.0, 12)
    compiled = tapeflow.jit(nested_sum, fused=True)
    assert_gradient_matches(compiled, (buffer[::2], buffer[1::2]), (0, 1))
    assert_gradient_matches(compiled, (buffer[2:8], buffer[:6]), (0, 1))


def test_checked_gradients() -> None:
    for function in (rows_with_logarithm, scratch_array, product_within_row):
        assert_gradient_matches(tapeflow.jit(function, fused=True, check=True), (X, W), (0, 1))


def test_shadows_that_the_caller_holds_are_as_they_were_after_an_exception() -> None:
    compiled = tapeflow.jit(divides_by_infinity, fused=True)
    w = W.copy()
    w[3] = 0.0
    x_bar, w_bar = np.ones(5), np.ones(5)
    with pytest.raises(ZeroDivisionError):
        tapeflow.adjoint(compiled, ("dup", "dup"))(X, x_bar, w, w_bar)
    np.testing.assert_array_equal(x_bar, 1.0)
    np.testing.assert_array_equal(w_bar, 1.0)


@pytest.mark.parametrize("function", [rows_with_logarithm, scratch_array, nested_sum, product_within_row])
def test_other_transforms(function: Callable[..., Any]) -> None:
    fused, plain = tapeflow.jit(function, fused=True), tapeflow.jit(function, fused=False)
    x_bars = []
    for compiled in (fused, plain):
        x_bar, w_bar = np.ones(5), np.zeros(5)
        tapeflow.adjoint(compiled, ("dup", "dup"))(X, x_bar, W, w_bar)
        _, pullback = tapeflow.vjp(compiled, X, W)
        again = [pullback(2.0) for _ in range(2)]
        hvp = tapeflow.hvp(compiled)(X, W, W)
        x_bars.append([x_bar, w_bar, *again[0], *again[1], hvp, tapeflow.hessian(compiled)(X, W)])
    for ours, theirs in zip(*x_bars, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-12, atol=1e-12)


def test_a_loop_without_a_tape_is_not_fused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert fates(tapeflow.jit(sum_of_squares, fused=True), (X,), (0,)) == (S,)
    assert fates(tapeflow.jit(sum_of_exponentials, fused=True), (X,), (0,)) == (F,)


def drawn_weights(x, w):
    total = 0.0
    state = 1
    for i in range(x.shape[0]):
        state = (5 * state + 3) % 64
        total += state * x[i] * w[0]
    return total


def test_a_loop_of_a_few_cheap_operations_is_fused_where_memory_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert fates(tapeflow.jit(drawn_weights), (X, W), (0, 1)) == (S,)
    assert "its reverse is vectorised" in str(tapeflow.jit(drawn_weights).explain(X, W))
    assert fates(tapeflow.jit(drawn_weights, tape_budget="1MiB"), (X, W), (0, 1)) == (F,)
    assert_gradient_matches(tapeflow.jit(drawn_weights, tape_budget="1MiB"), (X, W), (0, 1))


def test_the_tape_does_not_grow_with_the_number_of_rows() -> None:
    fused = tapeflow.jit(rows_with_logarithm, fused=True)
    gradient = tapeflow.grad(fused)
    peaks = []
    for rows in (10, 10_000):
        gradient(np.linspace(0.1, 1.0, rows), W)
        peaks.append(tapeflow.tape_stats().peak)
    assert peaks[0] == peaks[1] == fused.explain(X, W).bytes(X, W)
