"""Programs whose tapes go to disk in chunks of a few records: what is not brought back in time is garbage."""

from __future__ import annotations

import copy
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernels
import tapeflow
from llvm_passes.tape import disk
from tests.gradients.comparison import assert_gradient_matches

if sys.platform != "linux":
    pytest.skip("tapes on disk need Linux", allow_module_level=True)

PLENTY = 1 << 40


@pytest.fixture(autouse=True)
def few_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "PAGE_RECORDS", 1)


def outcome(function: Any, arguments: tuple[Any, ...], argnums: Any, options: dict[str, Any]) -> list[bytes]:
    held = copy.deepcopy(arguments)
    value, gradients = tapeflow.value_and_grad(function, argnums=argnums, **options)(*held)
    parts = (value, *(gradients if isinstance(gradients, tuple) else (gradients,)), *held)
    return [np.asarray(part).tobytes() for part in parts]


def assert_same_on_disk(function: Any, arguments: tuple[Any, ...], argnums: Any, folder: Path, **options: Any) -> None:
    """A file changes no bit, and the gradient is the oracle's."""
    kernel = tapeflow.jit(**options)(getattr(function, "py_func", function))
    budget = assert_same_bits(kernel, arguments, argnums, folder)
    bounded = tapeflow.jit(**options, tape_budget=budget, tape_dir=folder)(kernel.py_func)
    assert_gradient_matches(bounded, arguments, argnums)
    assert tapeflow.tape_stats().written > 0


def assert_same_bits(kernel: Any, arguments: tuple[Any, ...], argnums: Any, folder: Path) -> int:
    """Returns a budget that sends part of the tape to disk."""
    expected = outcome(kernel, arguments, argnums, {"tape_budget": PLENTY, "tape_dir": folder})
    budget = max(tapeflow.tape_stats().pushed // 3, 1)
    try:
        outcome(kernel, arguments, argnums, {"tape_budget": budget, "tape_dir": folder})
    except tapeflow.TapeBudgetError as error:
        budget = int(str(error).rpartition("=")[2].rstrip("."))
    assert outcome(kernel, arguments, argnums, {"tape_budget": budget, "tape_dir": folder}) == expected
    stats = tapeflow.tape_stats()
    assert stats.written > 0
    assert stats.peak <= budget
    return budget


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("conjugate_gradient", {}),
        ("soft_dtw", {"tape": "aos"}),
        ("rnn", {"tape": "tiled", "rebuilt": False}),
        ("gauss_seidel_2d", {}),
        ("burgers", {"fused": True, "shared": False}),
    ],
    ids=lambda found: found if isinstance(found, str) else "",
)
def test_kernels(name: str, options: dict[str, Any], tmp_path: Path) -> None:
    module = kernels.load(name)
    arguments = tuple(module.inputs(*module.SIZES["tiny"]))
    assert_same_on_disk(getattr(module, name), arguments, module.ARGNUMS, tmp_path, **options)


@tapeflow.jit
def descend(x: Any, n: int) -> float:
    total = 0.0
    for i in range(x.shape[0]):
        x[i] = np.sin(x[i]) * (1.0 + 0.01 * n)
        if n > 0 and i == 1:
            total += descend(x, n - 1)
        total += x[i] * x[0]
    return total


def test_activations_in_between(tmp_path: Path) -> None:
    assert_same_bits(descend, (np.linspace(0.2, 0.9, 6), 9), 0, tmp_path)


def ragged(x: Any, most: int) -> float:
    total = 1.0
    count = 0
    while total < 50.0 and count < most:
        for i in range(count % 5):
            if x[i] > 0.5:
                total += x[i] * x[i + 1]
                x[i] = np.cos(x[i])
            else:
                x[i] = x[i] * 1.3 + 0.01
        count += 1
    return total * x[2]


def test_loops_of_varying_length_under_conditions(tmp_path: Path) -> None:
    assert_same_on_disk(ragged, (np.linspace(0.2, 0.9, 7), 60), 0, tmp_path)


def stumbling(x: Any, last: int) -> float:
    total = 0.0
    for i in range(x.shape[0]):
        x[i] = np.sin(x[i]) * np.cos(x[i])
        total += x[i] / (0 if i == last else 1)
    return total


def test_exceptions_midway(tmp_path: Path) -> None:
    bounded = tapeflow.jit(tape_budget=300, tape_dir=tmp_path)(stumbling)
    for last in (40, 77, 99):
        assert_gradient_matches(bounded, (np.linspace(0.1, 1.0, 100), last), 0)
    assert_gradient_matches(bounded, (np.linspace(0.1, 1.0, 100), -1), 0)
    assert tapeflow.tape_stats().written > 0


def heavy_outside(x: Any, steps: int) -> float:
    for _ in range(steps):
        x[0] = np.sin(x[0] + x[3])
        x[1] = np.cos(x[1] * x[0])
        x[2] = np.exp(-x[2] * x[1])
        x[3] = np.tanh(x[3] * x[2])
        for _ in range(9):
            x[4] = np.sin(x[4] + x[0])
        x[0] = x[0] * x[4]
        x[1] = np.sin(x[1] * x[4])
        x[2] = np.sqrt(1.0 + x[2] * x[1])
    return x.sum()


def test_a_record_stays_while_loops_within_fill_the_memory(tmp_path: Path) -> None:
    assert_same_on_disk(heavy_outside, (np.linspace(0.2, 0.9, 5), 40), 0, tmp_path, rebuilt=False)
