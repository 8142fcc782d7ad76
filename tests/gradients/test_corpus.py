"""Every kernel of the corpus: value, gradient, side effects and exception are the oracle's; its tape is as planned."""

from __future__ import annotations

import pytest

import tapeflow
from tests.gradients.comparison import assert_gradient_matches, assert_tape_is_as_planned
from tests.gradients.corpus import Case, all_cases


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_gradient_of_kernel(case: Case) -> None:
    compiled = tapeflow.jit(case.kernel)
    reference = assert_gradient_matches(compiled, case.arguments, case.argnums)
    if reference.exception is None:
        assert_tape_is_as_planned(compiled, case.arguments, case.argnums)
