"""A quick set of gradients by pytest-benchmark, to see what a change did before ``make bench`` says it in full.

    make bench-quick                              # saved under build/bench/quick
    make bench-quick ARGS=--benchmark-compare     # beside the last saved

No time is asserted.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from bench.cases import Case
from bench.tools import Prepared, hand, primal, tapeflow_tool

KERNELS = ("heat_1d", "gauss_seidel_2d", "nbody", "rnn", "needleman_wunsch", "gaussian_mixture", "lennard_jones")


def measured(benchmark: Any, prepared: Prepared) -> Any:
    """The value of the last round."""
    benchmark.extra_info["compile_seconds"] = prepared.compile_seconds
    benchmark.extra_info["tape_bytes"] = prepared.tape_bytes
    value, _ = benchmark.pedantic(prepared.run, setup=prepared.reset, rounds=30, warmup_rounds=2)
    return value


@pytest.mark.parametrize("kernel", KERNELS)
def test_primal(benchmark: Any, kernel: str) -> None:
    benchmark.group = kernel
    assert np.isfinite(measured(benchmark, primal.prepare(Case(kernel, "small"))))


@pytest.mark.parametrize("kernel", KERNELS)
def test_tapeflow(benchmark: Any, kernel: str) -> None:
    benchmark.group = kernel
    case = Case(kernel, "small")
    assert measured(benchmark, tapeflow_tool.prepare(case)) == case.dispatcher(*case.arguments())


@pytest.mark.parametrize("kernel", [k for k in KERNELS if k != "gauss_seidel_2d"])
def test_by_hand(benchmark: Any, kernel: str) -> None:
    benchmark.group = kernel
    case = Case(kernel, "small")
    assert measured(benchmark, hand.prepare(case)) == case.dispatcher(*case.arguments())
