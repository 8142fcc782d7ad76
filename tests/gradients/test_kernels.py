"""Every kernel of ``kernels/``: its gradient is the oracle's, or it is refused for a reason that is written here."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import numpy as np
import pytest

import kernels
import tapeflow
from tapeflow.errors import UnsupportedError
from tests.gradients.comparison import assert_gradient_matches, assert_tape_is_as_planned

REFUSED: dict[str, str] = {}
"""Kernels without a gradient, and what the refusal says."""

CLASSES = {"taped", "tape-free", "transcendental-bound"}
SIZES = ["tiny", "small", "medium", "large"]


def _tiny(module: ModuleType) -> tuple[Any, ...]:
    return tuple(module.inputs(*module.SIZES["tiny"]))


def _targets(module: ModuleType) -> tuple[int, ...]:
    return module.ARGNUMS if isinstance(module.ARGNUMS, tuple) else (module.ARGNUMS,)


@pytest.mark.parametrize("name", kernels.names())
def test_gradient_of_kernel(name: str) -> None:
    module = kernels.load(name)
    function = getattr(module, name)
    if name in REFUSED:
        with pytest.raises(UnsupportedError) as refusal:
            assert_gradient_matches(function, _tiny(module), module.ARGNUMS)
        assert REFUSED[name] in str(refusal.value)
        return
    compiled = tapeflow.jit(function)
    reference = assert_gradient_matches(compiled, _tiny(module), module.ARGNUMS)
    assert_tape_is_as_planned(compiled, _tiny(module), module.ARGNUMS)
    # A gradient that is zero would match whatever was lost on the way.
    assert all(np.any(gradient) for gradient in reference.gradients)


@pytest.mark.parametrize("name", kernels.names())
def test_kernel_keeps_the_contract(name: str) -> None:
    module = kernels.load(name)
    assert module.__doc__
    assert module.CLASS in CLASSES
    assert module.SOURCE
    assert list(module.SIZES) == SIZES
    widths = {len(extents) for extents in module.SIZES.values()}
    assert len(widths) == 1
    assert all(isinstance(extent, int) for extents in module.SIZES.values() for extent in extents)
    arguments = _tiny(module)
    for again, argument in zip(_tiny(module), arguments, strict=True):
        assert np.array_equal(again, argument)
    for argument in arguments:
        assert not isinstance(argument, np.ndarray) or argument.flags.c_contiguous
    for target in _targets(module):
        assert getattr(arguments[target], "dtype", np.dtype(float)) == np.float64
    value = getattr(module, name)(*arguments)
    assert isinstance(value, float) and np.isfinite(value)


def test_no_refusal_is_left_over() -> None:
    assert set(REFUSED) <= set(kernels.names())
