"""The table of faults fits the code: whoever changes a line that a fault is put into hears of it here."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.mutation.fault import Fault
from tests.mutation.faults import FAULTS


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_fits_the_code(fault: Fault) -> None:
    assert fault.mutated() != ""


def test_names_are_unique() -> None:
    assert [name for name, count in Counter(fault.name for fault in FAULTS).items() if count > 1] == []


def test_every_part_of_the_compiler_has_faults() -> None:
    parts = Counter("/".join(fault.file.split("/")[:2]) for fault in FAULTS)
    assert {f"llvm_passes/{part}" for part in ("rules", "analysis", "adjoint", "tape", "ir")} <= set(parts)
    assert len(FAULTS) >= 30
