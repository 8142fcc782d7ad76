"""12 random kernels: the gradient is the oracle's, or refused."""

from __future__ import annotations

import pytest

from tests.property.__main__ import failure_report
from tests.property.generator import generate
from tests.property.outcome import FINDINGS, Kind, Outcome
from tests.property.program import Program
from tests.property.reduce import reduced
from tests.property.runner import Worker

COUNT = 12
CHUNK = 6
"""Programs in one test: small enough that both cores stay busy to the end."""

REDUCTION_ATTEMPTS = 60


@pytest.mark.parametrize("first", range(0, COUNT, CHUNK))
def test_random_kernels(first: int) -> None:
    findings: list[tuple[Program, Outcome]] = []
    matched = 0
    with Worker() as worker:
        for seed in range(first, first + CHUNK):
            program = generate(seed)
            outcome = worker.judge(program)
            matched += outcome.kind is Kind.MATCH
            if outcome.kind in FINDINGS:
                findings.append((program, outcome))
        if findings:
            program, outcome = findings[0]
            if outcome.kind is not Kind.INVALID:
                program, outcome = reduced(program, outcome, worker, attempts=REDUCTION_ATTEMPTS)
            seeds = {found.seed: result.kind.value for found, result in findings}
            pytest.fail(f"{seeds}\n{failure_report(program, outcome)}", pytrace=False)
    # Refusals are allowed; a fuzzer whose programs are all refused finds nothing.
    assert matched >= CHUNK // 2
