"""Edits of a saved plan: obeyed where the passes prove them legal, and refused with their reason where not."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import tapeflow
from tapeflow.errors import SignatureError, UnsupportedError
from tests.gradients.comparison import assert_gradient_matches
from tests.gradients.corpus import all_cases
from tests.gradients.structures import copied, leaves_of


@tapeflow.jit(fused=False)
def likelihood(weights, rows):
    total = 0.0
    for i in range(rows.shape[0]):
        inner = 0.0
        for j in range(weights.shape[0]):
            inner += math.exp(weights[j] * rows[i, j])
        total += math.log(inner)
    return total / rows.shape[0]


@tapeflow.jit(shared=False)
def steps(u, n):
    for _ in range(n):
        for i in range(u.shape[0] - 1):
            u[i] = np.sin(u[i]) * u[i + 1]
    total = 0.0
    for i in range(u.shape[0]):
        total += u[i] * u[i]
    return total


@tapeflow.jit(shared=False)
def clipped(u):
    total = 0.0
    for i in range(u.shape[0]):
        x = u[i] * u[i] + 1.0
        u[i] = 0.0
        if x > 1.3:
            total += math.sqrt(x) * x
    return total


@tapeflow.jit
def descend(u, k):
    if k == 0:
        return u[0] * u[0]
    return np.sin(descend(u, k - 1)) * u[k]


def line(n: int = 40) -> np.ndarray:
    return np.linspace(0.1, 1.0, n)


def rows() -> np.ndarray:
    return np.linspace(-1.0, 1.0, 60).reshape(20, 3)


def edited(
    tmp_path: Path, function: Any, arguments: tuple[Any, ...], edit: Callable[[dict[str, Any]], Any], **options: Any
) -> str:
    path = str(tmp_path / "plan.json")
    function.explain(*arguments, **options).save(path)
    content = json.loads(Path(path).read_text())
    edit(content)
    Path(path).write_text(json.dumps(content))
    return path


def outermost(content: Mapping[str, Any]) -> dict[str, Any]:
    """The first loop."""
    return next(r for r in content["regions"] if r["why"] != "the function's own body")  # type: ignore[no-any-return]


def with_slots(content: Mapping[str, Any]) -> dict[str, Any]:
    """The last loop, or function that is called, that tapes something."""
    return [r for r in content["regions"] if r["slots"]][-1]  # type: ignore[no-any-return]


def value(content: Mapping[str, Any], key: str, text: str) -> dict[str, Any]:
    """The first value whose reason has this text."""
    values = (value for region in content["regions"] for value in region[key])
    return next(value for value in values if text in value["reason"])  # type: ignore[no-any-return]


def test_one_loop_can_be_fused(tmp_path: Path) -> None:
    arguments = (line(3), rows())
    path = edited(tmp_path, likelihood, arguments, lambda c: outermost(c).update(fate="fused"))
    plan = likelihood.explain(*arguments, plan=path)
    assert [fate.fate for fate in plan.fates] == ["fused", "streamed"]
    assert plan.bytes() < likelihood.explain(*arguments).bytes()
    assert_gradient_matches(tapeflow.jit(likelihood.py_func, plan=path), arguments, (0,))
    np.testing.assert_array_equal(
        tapeflow.grad(likelihood, plan=path)(*arguments), tapeflow.grad(likelihood, fused=True)(*arguments)
    )


def test_a_loop_without_tape_can_be_fused(tmp_path: Path) -> None:
    @tapeflow.jit
    def squares(u):
        total = 0.0
        for i in range(u.shape[0]):
            total += u[i] * u[i]
        return total

    assert squares.explain(line(), fused=True).fates[0].fate == "streamed"
    path = edited(tmp_path, squares, (line(),), lambda c: outermost(c).update(fate="fused"))
    assert squares.explain(line(), plan=path).fates[0].fate == "fused"
    assert_gradient_matches(tapeflow.jit(squares.py_func, plan=path), (line(),), (0,))


def test_one_loop_can_be_rebuilt(tmp_path: Path) -> None:
    path = edited(tmp_path, steps, (line(), 50), lambda c: outermost(c).update(fate="rebuilt"), rebuilt=False)
    plan = steps.explain(line(), 50, plan=path)
    assert plan.fates[0].fate == "rebuilt"
    assert "the plan says so" in plan.fates[0].reason
    tapeflow.grad(steps, plan=path)(line(), 50)
    assert tapeflow.tape_stats().pushed != plan.bytes(), "it is rebuilt, however little it tapes"
    np.testing.assert_array_equal(tapeflow.grad(steps, plan=path)(line(), 50), tapeflow.grad(steps)(line(), 50))
    for n in (0, 1, 2):
        np.testing.assert_array_equal(tapeflow.grad(steps, plan=path)(line(), n), tapeflow.grad(steps)(line(), n))


def test_an_edit_of_an_edited_plan_counts(tmp_path: Path) -> None:
    first = edited(tmp_path, steps, (line(), 50), lambda c: outermost(c).update(fate="rebuilt"))
    steps.explain(line(), 50, plan=first).save(str(tmp_path / "again.json"))
    again = str(tmp_path / "again.json")
    assert steps.explain(line(), 50, plan=again).fates[0].fate == "rebuilt"
    content = json.loads(Path(again).read_text())
    outermost(content)["fate"] = "streamed"
    Path(again).write_text(json.dumps(content))
    assert steps.explain(line(), 50, plan=again).fates[0].fate == "streamed"


@pytest.mark.parametrize(
    ("layout", "lanes", "stride"), [("aos", None, 24), ("tiled", None, 24), ("tiled", 8, 24), ("soa", None, 24)]
)
def test_one_region_can_have_another_layout(tmp_path: Path, layout: str, lanes: int | None, stride: int) -> None:
    arguments = (line(), 10)
    path = edited(tmp_path, steps, arguments, lambda c: with_slots(c).update(layout=layout, lanes=lanes), tape="soa")
    plan = steps.explain(*arguments, plan=path)
    found = next(region for region in plan.regions if region.slots)
    assert found.layout is not None
    assert found.layout.kind.value == layout
    assert lanes is None or found.layout.lanes == lanes
    assert found.record_size == stride
    np.testing.assert_array_equal(
        tapeflow.grad(steps)(*copied(arguments)), tapeflow.grad(steps, plan=path)(*copied(arguments))
    )
    assert tapeflow.tape_stats().pushed == plan.bytes(*arguments)


def test_a_taped_value_can_be_computed_again_where_that_gives_the_same(tmp_path: Path) -> None:
    path = edited(tmp_path, clipped, (line(),), lambda c: value(c, "slots", "").update(source="recompute"))
    with pytest.raises(SignatureError, match=r"cannot be computed again: .* may be overwritten at line"):
        clipped.explain(line(), plan=path)

    def recompute_the_condition(content: dict[str, Any]) -> None:
        [condition] = [slot for region in content["regions"] for slot in region["slots"] if slot["type"] == "i1"]
        condition["source"] = "recompute"

    path = edited(tmp_path, likewise, (line(),), recompute_the_condition)
    types = [str(slot.type) for slot in likewise.explain(line(), plan=path).slots]
    assert types == ["double"], "what the condition is made from is taped instead"
    assert_gradient_matches(tapeflow.jit(likewise.py_func, plan=path), (line(),), (0,))


@tapeflow.jit
def likewise(u):
    least = 1e300
    for i in range(u.shape[0]):
        if u[i] * u[i] - 0.3 * u[i] < least:
            least = u[i] * u[i]
    return least


def test_what_is_computed_again_can_be_taped(tmp_path: Path) -> None:
    def tape_everything(content: dict[str, Any]) -> None:
        for region in content["regions"]:
            for found in region["recomputed"]:
                found["source"] = "tape"

    for function, arguments in ((likelihood, (line(3), rows())), (steps, (line(), 7)), (clipped, (line(),))):
        path = edited(tmp_path, function, arguments, tape_everything)
        plan = function.explain(*arguments, plan=path)
        assert plan.bytes() > function.explain(*arguments).bytes()
        np.testing.assert_array_equal(
            tapeflow.grad(function)(*copied(arguments)), tapeflow.grad(function, plan=path)(*copied(arguments))
        )
        assert tapeflow.tape_stats().pushed == plan.bytes(*arguments)


@pytest.mark.parametrize(
    ("function", "arguments", "edit", "text"),
    [
        (
            steps,
            (line(), 9),
            lambda c: outermost(c).update(fate="fused"),
            "cannot be 'fused', but streamed: not fused: ",
        ),
        (
            likelihood,
            (line(3), rows()),
            lambda c: with_slots(c).update(fate="rebuilt"),
            "cannot be 'rebuilt', but streamed: .*not rebuilt: it is inside another loop",
        ),
        (steps, (line(), 9), lambda c: outermost(c).update(fate="burnt"), "fate 'burnt'. Say one of 'streamed'"),
        (steps, (line(), 9), lambda c: with_slots(c).update(layout="auto"), "layout 'auto'. Say one of 'soa'"),
        (steps, (line(), 9), lambda c: with_slots(c).update(lanes=8), "only tiles have lanes"),
        (steps, (line(), 9), lambda c: with_slots(c).update(layout="tiled", lanes=3), "lanes 3. Say a power of two"),
        (
            steps,
            (line(), 9),
            lambda c: with_slots(c).update(layout="tiled", lanes=4096),
            "cannot have lanes=4096, but 1024: .*no more records fit",
        ),
        (steps, (line(), 9), lambda c: outermost(c).update(layout="aos"), "it has no layout, for it has no slots"),
        (
            steps,
            (line(), 9),
            lambda c: value(c, "slots", "not computed twice").update(source="recompute"),
            "cannot be computed again: .*is not computed twice",
        ),
        (steps, (line(), 9), lambda c: value(c, "slots", "").update(source="disk"), "source 'disk'. Say 'tape'"),
        (
            descend,
            (line(), 9),
            lambda c: with_slots(c).update(fate="fused"),
            "cannot be 'fused', but streamed: it is in descend, which stays a call",
        ),
        (
            descend,
            (line(), 9),
            lambda c: with_slots(c)["slots"][0].update(source="recompute"),
            "cannot be edited: it is in a function that stays a call",
        ),
        (
            descend,
            (line(), 9),
            lambda c: with_slots(c).update(layout="aos"),
            "cannot be 'aos', but soa: activations of descend",
        ),
    ],
)
def test_what_is_not_legal_is_refused_with_the_reason_of_the_passes(
    tmp_path: Path, function: Any, arguments: tuple[Any, ...], edit: Callable[[dict[str, Any]], Any], text: str
) -> None:
    path = edited(tmp_path, function, arguments, edit)
    given = copied(arguments)
    with pytest.raises(SignatureError, match=text):
        tapeflow.grad(function, plan=path)(*given)
    np.testing.assert_array_equal(given[0], arguments[0])


def with_random_edits(content: dict[str, Any], draw: random.Random) -> None:
    """One or two edits of any kind, most of them legal."""
    for _ in range(draw.choice((1, 1, 2))):
        region = draw.choice(content["regions"])
        kind = draw.choice(("fate", "layout", "values", "values"))
        values = [*region["slots"], *region["recomputed"]]
        if kind == "fate":
            region["fate"] = draw.choice(("streamed", "fused", "rebuilt"))
        elif kind == "layout" and region["slots"]:
            region["layout"] = draw.choice(("soa", "aos", "tiled"))
            region["lanes"] = draw.choice((None, 1, 8)) if region["layout"] == "tiled" else None
        elif kind == "values" and values:
            for found in draw.sample(values, draw.randint(1, len(values))):
                found["source"] = draw.choice(("tape", "recompute"))


CASES = [case for case in all_cases() if case.name.startswith(("loops.", "memory.", "branches.", "fused."))]


@pytest.mark.parametrize("case", CASES[::18], ids=lambda case: case.name)
def test_no_edit_makes_a_gradient_wrong(tmp_path: Path, case: Any) -> None:
    function = case.kernel if hasattr(case.kernel, "explain") else tapeflow.jit(case.kernel)
    draw = random.Random(case.name)
    expected = tapeflow.grad(function, argnums=case.argnums)(*copied(case.arguments))
    try:
        path = edited(tmp_path, function, case.arguments, lambda c: with_random_edits(c, draw), argnums=case.argnums)
    except (UnsupportedError, IndexError):
        return
    try:
        found = tapeflow.grad(function, argnums=case.argnums, plan=path)(*copied(case.arguments))
    except SignatureError:
        return
    for a, b in zip(leaves_of(found), leaves_of(expected), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-12, atol=1e-12)
