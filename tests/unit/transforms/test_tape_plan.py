"""The plan as a user sees it: for values, saved, edited and given back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import tapeflow
from tapeflow.errors import SignatureError, TapeBudgetError


@tapeflow.jit(shared=False)
def smooth(u, steps=3):
    for _ in range(steps):
        for i in range(u.shape[0] - 1):
            u[i] = np.sin(u[i]) * u[i + 1]
    total = 0.0
    for i in range(u.shape[0]):
        total += u[i] * u[i]
    return total


@tapeflow.jit
def guarded(u, n, flag):
    if flag > 2:
        for i in range(n):
            u[0] = np.sin(u[0])
    if u[1] > 0.5:
        for i in range(n):
            u[1] = np.cos(u[1])
    return u[0] + u[1]


@tapeflow.jit
def sums(x, *arrays):
    total = 0.0
    for i in range(arrays[1].shape[0]):
        total += np.sin(x * arrays[1][i]) * np.exp(total)
    return total


def ones(n: int = 50) -> np.ndarray:
    return np.linspace(0.1, 1.0, n)


def test_sizes_are_numbers_for_values_and_formulas_for_types() -> None:
    plan = smooth.explain(ones(), 10)
    assert f"24 * steps * (u.shape[0] - 1) bytes = {24 * 10 * 49:,}" in str(plan)
    assert plan.bytes() == 24 * 10 * 49
    assert plan.bytes(ones(7), 2) == 24 * 2 * 6
    assert " = " not in str(smooth.explain("float64[::1], int64")).split("\n", 1)[0]
    assert smooth.explain(ones()).bytes() == 24 * 3 * 49, "the default counts"
    assert plan == smooth.explain("float64[::1], int64")


def test_an_array_that_is_overwritten_behind_its_reads_is_taped_once() -> None:
    assert smooth.explain(ones(), 10, shared=True).bytes() == 8 * 10 * (49 + 50)
    tapeflow.grad(smooth, shared=True)(ones(), 10)
    assert tapeflow.tape_stats().pushed == 8 * 10 * (49 + 50)


@pytest.mark.parametrize(("size", "steps"), [(0, 5), (1, 5), (2, 0), (50, -3)])
def test_loops_that_do_not_run_take_nothing(size: int, steps: int) -> None:
    tapeflow.grad(smooth)(ones(size), steps)
    assert tapeflow.tape_stats().pushed == smooth.explain(ones(size), steps).bytes() == 0


def test_a_condition_on_arguments_is_in_the_formula_and_one_on_data_is_counted() -> None:
    plan = guarded.explain(ones(), 4, 3)
    assert "n if flag > 2 else 0" in str(plan) or "n if flag >= 3 else 0" in str(plan)
    assert "iterations[" in str(plan)
    for flag, data in ((3, 1.0), (3, 0.0), (2, 1.0), (2, 0.0)):
        u = ones()
        u[1] = data
        tapeflow.grad(guarded)(u, 4, flag)
        stats = tapeflow.tape_stats()
        u[1] = data
        assert stats.pushed == plan.bytes(u, 4, flag, counters=stats.counters)


def test_arguments_may_be_starred() -> None:
    arrays = (ones(3), ones(5))
    tapeflow.grad(sums)(0.5, *arrays)
    assert tapeflow.tape_stats().pushed == sums.explain(0.5, *arrays).bytes() > 0


def test_each_loop_has_a_fate_and_per_use_caching_stands_beside() -> None:
    text = str(smooth.explain(ones(), 10))
    assert text.count("loop at test_tape_plan.py:") >= 3
    assert "per-use caching would take: " in text
    fates = smooth.explain(ones(), 10, fused=False, rebuilt=False).fates
    assert {fate.fate for fate in fates} == {"streamed"}
    assert all(fate.reason for fate in fates)


def test_a_plan_that_is_given_back_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    smooth.explain(ones(), 10).save(str(path))
    expected = tapeflow.grad(smooth)(ones(), 10)
    for plan in (str(path), tapeflow.TapePlan.load(str(path))):
        np.testing.assert_array_equal(tapeflow.grad(smooth, plan=plan)(ones(), 10), expected)
    again = tapeflow.jit(smooth.py_func, plan=str(path))
    np.testing.assert_array_equal(tapeflow.grad(again)(ones(), 10), expected)


def edited(tmp_path: Path, edit: Callable[[dict[str, Any]], Any], **options: Any) -> str:
    path = str(tmp_path / "plan.json")
    smooth.explain(ones(), 10, **options).save(path)
    with open(path) as file:
        content = json.load(file)
    edit(content)
    with open(path, "w") as file:
        json.dump(content, file)
    return path


def test_settings_of_a_plan_are_obeyed(tmp_path: Path) -> None:
    path = edited(tmp_path, lambda c: c["settings"].update(tape_budget=1000, rebuilt=False))
    with pytest.raises(TapeBudgetError, match="tape_budget=1000"):
        tapeflow.grad(smooth, plan=path)(ones(), 10)
    expected = tapeflow.grad(smooth)(ones(), 10)
    np.testing.assert_array_equal(tapeflow.grad(smooth, plan=path, tape_budget=None)(ones(), 10), expected)
    path = edited(tmp_path, lambda c: c["settings"].update(tape="aos"))
    np.testing.assert_array_equal(tapeflow.grad(smooth, plan=path)(ones(), 10), expected)


def test_a_loop_can_be_made_streamed(tmp_path: Path) -> None:
    fates = [fate.fate for fate in smooth.explain(ones(), 10, streamed=False).fates]
    assert "rebuilt" in fates

    def stream(content: dict[str, Any]) -> None:
        for region in content["regions"]:
            region["fate"] = "streamed"

    path = edited(tmp_path, stream, streamed=False)
    found = smooth.explain(ones(), 10, plan=path).fates
    assert {fate.fate for fate in found} == {"streamed"}
    assert any("the plan says so" in fate.reason for fate in found)
    np.testing.assert_array_equal(tapeflow.grad(smooth, plan=path)(ones(), 10), tapeflow.grad(smooth)(ones(), 10))


def loop_with_slots(content: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(region for region in content["regions"] if region["slots"])
    return found


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (lambda c: loop_with_slots(c).update(records="5"), "'records' cannot be edited"),
        (lambda c: loop_with_slots(c)["slots"].pop(), "'slots' cannot be edited"),
        (lambda c: loop_with_slots(c)["slots"][0].update(type="float"), "'slots' cannot be edited"),
        (lambda c: loop_with_slots(c).update(colour="red"), "'colour' is not in both"),
        (lambda c: c["regions"].pop(1), "regions: .* is not in both"),
        (lambda c: c["settings"].update(colour="red"), "there is no option 'colour'"),
        (lambda c: c["settings"].update(tape="round"), "tape='round'"),
        (lambda c: c.update(function="other"), "is of other, not of smooth"),
        (lambda c: c.update(version=99), "is not a plan of version 2"),
        (lambda c: c["made_with"].update(tape="round"), "'made_with' cannot be edited"),
        (lambda c: c.pop("regions"), "is not a plan of version 2"),
    ],
)
def test_an_edit_that_is_no_choice_is_refused_by_name(
    tmp_path: Path, edit: Callable[[dict[str, Any]], Any], text: str
) -> None:
    path = edited(tmp_path, edit)
    u = ones()
    with pytest.raises(SignatureError, match=text):
        tapeflow.grad(smooth, plan=path)(u, 10)
    np.testing.assert_array_equal(u, ones())


def test_what_is_no_plan_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text("nothing")
    with pytest.raises(SignatureError, match="is not a plan"):
        tapeflow.grad(smooth, plan=str(path))


def test_formulas_from_a_file_are_not_run() -> None:
    from llvm_passes.tape.sizes import evaluate

    for text in ("__import__('os').getpid()", "u.__class__", "[1]", "u.dtype", "1 / 2", "lambda: 1", "max()", "f(1)"):
        with pytest.raises(SignatureError):
            evaluate(text, {"u": ones()}, {})


@tapeflow.jit
def descend(u, k):
    if k == 0:
        return u[0] * u[0]
    return np.sin(descend(u, k - 1)) * u[k]


def test_activations_of_a_function_that_calls_itself_are_counted() -> None:
    plan = descend.explain(ones(), 7)
    tapeflow.grad(descend)(ones(), 7)
    counters = tapeflow.tape_stats().counters
    assert any(name.startswith("activations[") and count in (7, 8) for name, count in counters.items())
    assert tapeflow.tape_stats().pushed == plan.bytes(counters=counters) > 7 * 8
