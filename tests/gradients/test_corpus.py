"""Every kernel of the corpus: value, gradient, side effects and exception are the oracle's."""

from __future__ import annotations

import pytest

from tests.gradients.comparison import assert_gradient_matches
from tests.gradients.corpus import Case, all_cases


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_gradient_of_kernel(case: Case) -> None:
    assert_gradient_matches(case.kernel, case.arguments, case.argnums)
