"""Forward mode against reverse mode, on every kernel of the corpus and of the kernels' folder."""

from __future__ import annotations

import pytest

import kernels
from tapeflow.oracle import oracle_gradient
from tests.gradients.corpus import Case, all_cases
from tests.gradients.identity import assert_modes_agree


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_modes_agree_on_case(case: Case) -> None:
    has_single = oracle_gradient(case.kernel, case.arguments, case.argnums).has_single
    assert_modes_agree(case.kernel, case.arguments, case.argnums, has_single=has_single)


@pytest.mark.parametrize("name", kernels.names())
def test_modes_agree_on_kernel(name: str) -> None:
    module = kernels.load(name)
    arguments = module.inputs(*module.SIZES["tiny"])
    assert_modes_agree(getattr(module, name), arguments, module.ARGNUMS)
