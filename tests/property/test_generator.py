"""The fuzzer's own parts: programs are valid and repeatable, reductions shrink, a crash is an outcome."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import numpy as np
import pytest

from tests.gradients.source import load_module
from tests.gradients.structures import leaves_of
from tests.property import reduce
from tests.property.checks import PROBABILITIES
from tests.property.coverage import CONSTRUCTS
from tests.property.generator import generate
from tests.property.judgement import reference_of
from tests.property.outcome import Kind, Outcome
from tests.property.program import NAMED_TUPLES, Program
from tests.property.runner import Worker
from tests.property.worker import is_kernels_own


def test_a_seed_fixes_the_program() -> None:
    first, second = generate(17), generate(17)
    assert first.to_json() == second.to_json()
    assert first.source != generate(18).source


def test_a_program_survives_its_text_form() -> None:
    program = generate(3)
    again = Program.from_json(program.to_json())
    assert again.to_json() == program.to_json()
    for a, b in zip(program.arguments, again.arguments, strict=True):
        assert np.array_equal(a, b) and getattr(a, "dtype", None) == getattr(b, "dtype", None)


def test_arguments_in_their_text_form_keep_layout_and_overlap() -> None:
    memory = np.arange(12.0)
    locked = np.arange(2.0)
    locked.flags.writeable = False
    pack = NAMED_TUPLES[2](memory[::-2], (locked, 3))
    arguments = (memory[2:8].reshape(2, 3).T, memory[5:], pack, np.array(0.5), np.empty(0))
    found = Program.from_json(Program("", arguments, (0,), 0).to_json()).arguments
    given, again = leaves_of(arguments), leaves_of(found)
    for a, b in zip(given, again, strict=True):
        assert np.array_equal(a, b)
        assert getattr(a, "strides", None) == getattr(b, "strides", None)
    assert not again[3].flags.writeable and type(found[2]) is type(pack)
    assert np.shares_memory(again[0], again[1]) and np.shares_memory(again[1], again[2])
    assert not np.shares_memory(again[3], again[0])


def test_records_in_their_text_form_keep_their_dtype() -> None:
    fields = [("x", "f8"), ("is_free", "?"), ("p", [("x", "f4"), ("kind", "i4")]), ("v", "f8", (2,))]
    for dtype in (np.dtype(fields), np.dtype(fields, align=True)):
        array = np.zeros(4, dtype)
        array["v"] = np.arange(8.0).reshape(4, 2)
        arguments = (array[::-2], (array, 3), array[1])
        found = Program.from_json(Program("", arguments, (0,), 0).to_json()).arguments
        assert [leaf.dtype for leaf in (found[0], found[1][0], found[2])] == [dtype] * 3
        assert found[1][0].dtype.isalignedstruct == dtype.isalignedstruct
        assert found[0].strides == array[::-2].strides and np.shares_memory(found[0], found[1][0])
        assert np.array_equal(found[1][0], array) and found[2] == array[1]


def test_programs_are_valid_and_finite_and_cover_the_constructs(tmp_path: Path) -> None:
    covered: set[str] = set()
    for seed in range(1500):
        program = generate(seed)
        covered.update(program.constructs)
        kernel = load_module(program.source, tmp_path).kernel
        reference = reference_of(kernel, program.arguments, program.argnums)
        raised = reference.exception
        assert raised is None or is_kernels_own(raised, program), (seed, raised)
        if reference.exception is None:
            assert np.isfinite(reference.value), seed
            assert all(np.isfinite(gradient).all() for gradient in reference.gradients), seed
    assert covered >= CONSTRUCTS


def test_a_reduction_keeps_the_failure_and_little_else() -> None:
    class Judge(Worker):
        """Says that every program with a product of neighbours is wrong."""

        def judge(self, program: Program) -> Outcome:
            return Outcome(Kind.WRONG if "u[i] * u[i + 1]" in program.source else Kind.MATCH)

    source = (
        "import math\n\ndef kernel(u, n):\n    s = 0.0\n    t = math.sin(u[0])\n    for k in range(n):\n"
        "        if t > 0.0:\n            for i in range(len(u) - 1):\n"
        "                u[i] = math.cos(0.5 * t + u[i] * u[i + 1]) / 2.0\n        t = t * 2.0\n"
        "    for i in range(len(u)):\n        s += u[i]\n    return s + t\n"
    )
    program = Program(source, (np.ones(3), 2), (0,), 0)
    smaller, outcome = reduce.reduced(program, Outcome(Kind.WRONG), Judge())
    assert outcome.kind is Kind.WRONG
    assert smaller.source == "def kernel(u, n):\n    u[i] = u[i] * u[i + 1]\n"


def test_the_checks_of_programs_are_drawn_often() -> None:
    drawn = [generate(seed).checks for seed in range(500)]
    for check in PROBABILITIES:
        assert sum(check in checks for checks in drawn) >= 5, check


def test_a_dead_worker_is_an_outcome_and_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    with Worker() as worker:
        process = worker._running()
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert worker.judge(generate(0)).kind is Kind.CRASH
        assert worker._running().pid != process.pid


def test_a_program_that_is_none_is_reported_as_invalid() -> None:
    program = Program("def kernel(u):\n    return u[7]\n", (np.ones(2),), (0,), 0)
    endless = Program("def kernel(u):\n    return missing(u[0])\n", (np.ones(2),), (0,), 0)
    with Worker() as worker:
        assert worker.judge(program).kind is Kind.INVALID
        assert worker.judge(endless).kind is Kind.INVALID
