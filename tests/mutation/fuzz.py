"""``python -m tests.mutation.fuzz COUNT``: random kernels until one is a finding, which is named and not reduced."""

from __future__ import annotations

import sys

from tests.property.generator import generate
from tests.property.outcome import FINDINGS, Kind
from tests.property.runner import Worker


def main(count: int) -> int:
    matched = 0
    with Worker() as worker:
        for seed in range(count):
            outcome = worker.judge(generate(seed))
            matched += outcome.kind is Kind.MATCH
            if outcome.kind in FINDINGS:
                headline = outcome.detail.splitlines()[0] if outcome.detail else ""
                print(f"FAILED fuzz seed {seed} - {outcome.kind.value}: {headline}")
                return 1
    if matched < count // 2:
        print(f"FAILED fuzz - only {matched} of {count} programs are differentiated")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
