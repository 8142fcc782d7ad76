"""Whatever a machine is said to take, gradients are the oracle's: costs choose what is taped, and nothing else."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

import kernels
import tapeflow
from llvm_passes.tape.cost import BUILT_IN_COSTS, LEAST, MOST_BYTES, MOST_NANOSECONDS, Costs
from llvm_passes.tape.plan import TapePlan
from tapeflow.oracle import Reference
from tests.gradients.comparison import assert_gradient_matches, assert_tape_is_as_planned

SIZES = ("cache_bytes",)
MEMORY = ("taped_byte", "copied_read", "reloaded")
WORK = tuple(f.name for f in dataclasses.fields(Costs) if f.name not in (*SIZES, *MEMORY))


def extreme(cache: float, memory: float, work: float) -> Costs:
    return Costs.of({**dict.fromkeys(SIZES, cache), **dict.fromkeys(MEMORY, memory), **dict.fromkeys(WORK, work)})


EXTREMES = {
    "a tape costs everything, and no cache": extreme(LEAST, MOST_NANOSECONDS, LEAST),
    "a tape costs nothing": extreme(LEAST, LEAST, MOST_NANOSECONDS),
    "copies for nothing": dataclasses.replace(BUILT_IN_COSTS, copied_read=LEAST, reloaded=MOST_NANOSECONDS),
    "reading for nothing": dataclasses.replace(BUILT_IN_COSTS, copied_read=MOST_NANOSECONDS, reloaded=LEAST),
}
ENDLESS_CACHE = extreme(MOST_BYTES, MOST_NANOSECONDS, LEAST)
KERNELS = ("heat_1d", "nbody", "rnn", "gauss_seidel_2d")


def with_costs(function: Any, costs: Costs, **options: Any) -> Any:
    compiled = tapeflow.jit(getattr(function, "py_func", function), **options)
    compiled.tape_settings = dataclasses.replace(compiled.tape_settings, costs=costs)
    return compiled


@pytest.mark.parametrize("name", KERNELS)
def test_gradients_do_not_depend_on_costs(name: str) -> None:
    module = kernels.load(name)
    arguments = module.inputs(*module.SIZES["tiny"])
    reference: Reference | None = None
    taped = set()
    for costs in EXTREMES.values():
        compiled = with_costs(getattr(module, name), costs)
        reference = assert_gradient_matches(compiled, arguments, module.ARGNUMS, reference=reference)
        taped.add(tapeflow.tape_stats().pushed)
    assert len(taped) > 1, "what is taped depends on them"


def chained(x, n):
    total = 0.0
    for t in range(n):
        for i in range(x.shape[0]):
            s = x[i] * 1.5 + 0.1
            x[i] = (s * s + s / 3.0) / (1.0 + s * s)
        total += x[0] * x[x.shape[0] - 1]
    return total


@pytest.mark.parametrize(("name", "costs"), [*EXTREMES.items(), ("an endless cache", ENDLESS_CACHE)])
@pytest.mark.parametrize("steps", [0, 1, 40])
def test_a_loop_is_replayed_where_its_tape_is_dear_and_the_cache_small(name: str, costs: Costs, steps: int) -> None:
    compiled = with_costs(chained, costs)
    arguments = (np.linspace(0.2, 0.9, 5), steps)
    assert_gradient_matches(compiled, arguments)
    plan = compiled.explain(*arguments)
    is_dear = costs.taped_byte == MOST_NANOSECONDS
    assert any(fate.fate == "rebuilt" for fate in plan.fates) == is_dear
    if not is_dear:
        assert_tape_is_as_planned(compiled, arguments)
    elif steps == 40:
        assert (tapeflow.tape_stats().pushed == plan.bytes()) == (costs is ENDLESS_CACHE)


def test_a_plan_that_is_given_back_keeps_the_costs_it_was_made_with(tmp_path: Any) -> None:
    file = str(tmp_path / "plan.json")
    costs = EXTREMES["a tape costs nothing"]
    plan = with_costs(chained, costs).explain("float64[::1], int64")
    assert "costs: tuned" in str(plan)
    plan.save(file)
    again = tapeflow.jit(chained, plan=file)
    assert again.tape_settings.costs == costs
    assert again.explain("float64[::1], int64").slots == plan.slots
    assert "costs: tuned" in str(again.explain("float64[::1], int64"))
    assert_gradient_matches(again, (np.linspace(0.2, 0.9, 5), 4))
    loaded = TapePlan.load(file)
    text = (tmp_path / "plan.json").read_text()
    assert loaded.costs == costs
    (tmp_path / "plan.json").write_text(text.replace('"cache_bytes"', '"cash_bytes"'))
    with pytest.raises(tapeflow.SignatureError, match="'costs' cannot be edited: there is no constant 'cash_bytes'"):
        tapeflow.jit(chained, plan=file)
