"""Every scalar function that Numba compiles for real arguments has the oracle's gradient, or is refused by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tapeflow.oracle import oracle_gradient
from tests.gradients.comparison import assert_gradient_matches
from tests.gradients.scalar_functions import ScalarFunction, kernel_arguments, kernel_source, scalar_functions
from tests.gradients.source import load_module

REFUSED: dict[str, tuple[str, str]] = {
    "math.frexp": ("frexp", "the mantissa's derivative jumps with the exponent; no rule"),
}
"""Label of a function to the symbol that the refusal names, and the reason for it."""

FUNCTIONS = tuple(scalar_functions())


def _kernel(function: ScalarFunction, folder: Path) -> Any:
    return load_module(f"import math\n\nimport numpy\n\n\n{kernel_source(function)}", folder).kernel


def test_the_registries_were_read() -> None:
    labels = {function.label for function in FUNCTIONS}
    assert {"math.sin", "math.lgamma", "math.frexp", "numpy.arctan2", "numpy.logaddexp2", "numpy.sinc"} <= labels
    assert len(labels) > 100


def test_refused_functions_exist() -> None:
    assert set(REFUSED) <= {function.label for function in FUNCTIONS}


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: f"{function.label}-{function.arity}")
def test_oracle_knows_the_function(function: ScalarFunction, tmp_path: Path) -> None:
    arguments = kernel_arguments(function, np.float64)
    reference = oracle_gradient(_kernel(function, tmp_path), arguments, (0, 1))
    assert reference.exception is None
    assert all(np.isfinite(gradient).all() for gradient in reference.gradients)


@pytest.mark.parametrize("dtype", [np.float64, np.float32], ids=["float64", "float32"])
@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: f"{function.label}-{function.arity}")
def test_scalar_function_is_differentiated_or_refused(function: ScalarFunction, dtype: Any, tmp_path: Path) -> None:
    import tapeflow

    kernel, arguments = _kernel(function, tmp_path), kernel_arguments(function, dtype)
    if function.label not in REFUSED:
        # The spacing of singles is not that of doubles, in which the oracle computes: only the point can be compared.
        chosen = (0, 1) if function.label != "numpy.spacing" or dtype is np.float64 else (0,)
        assert_gradient_matches(kernel, arguments, chosen)
        return
    with pytest.raises(tapeflow.UnsupportedError, match=REFUSED[function.label][0]):
        assert_gradient_matches(kernel, arguments, (0, 1))
