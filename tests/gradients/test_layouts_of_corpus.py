"""Kernels of the corpus with arrays of other layouts, with arrays that overlap, and by ``vjp``."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import tapeflow
from tapeflow.transforms.arguments import types_of
from tapeflow.transforms.structured import StructuredGradient
from tests.gradients.corpus import Case, all_cases
from tests.gradients.structures import assert_pullback, assert_structured_gradient

SELECTED = ("memory.", "views.", "loops.", "precision.")
SOME = tuple(case for case in all_cases() if case.name.startswith(SELECTED))[::6]


def _relaid(array: Any, kind: int) -> Any:
    """The same values with steps between them, in reverse, or in Fortran's order."""
    if not isinstance(array, np.ndarray) or array.ndim == 0:
        return array
    if kind % 3 == 0:
        gaps = np.nan if array.dtype.kind == "f" else 7
        memory = np.full([2 * length + 1 for length in array.shape], gaps, array.dtype)
        view = memory[tuple(slice(0, 2 * length, 2) for length in array.shape)]
    elif kind % 3 == 1:
        view = np.zeros(array.shape, array.dtype)[(slice(None, None, -1),) * array.ndim]
    else:
        view = np.zeros(array.shape, array.dtype, order="F")
    view[...] = array
    return view


def _overlapping(case: Case) -> tuple[tuple[Any, ...], tuple[int, ...]] | None:
    """The arguments with every vector of floats over half of the one before it, and which these are."""
    floats = [n for n, a in enumerate(case.arguments) if isinstance(a, np.ndarray) and a.dtype.kind == "f"]
    vectors = [n for n in floats if case.arguments[n].ndim == 1 and case.arguments[n].dtype == np.float64]
    if len(vectors) < 2:
        return None
    memory = np.concatenate([case.arguments[n] for n in vectors])
    arguments = list(case.arguments)
    begin = 0
    for n in vectors:
        size = arguments[n].size
        arguments[n] = memory[begin : begin + size]
        begin += max(1, size // 2)
    return tuple(arguments), tuple(vectors)


OVERLAPPING = tuple((case, found) for case in all_cases() if (found := _overlapping(case)) is not None)[::2]


@pytest.mark.parametrize(("kind", "case"), list(enumerate(SOME)), ids=lambda found: getattr(found, "name", ""))
def test_arrays_of_another_layout(kind: int, case: Case) -> None:
    arguments = tuple(_relaid(argument, kind + n) for n, argument in enumerate(case.arguments))
    assert_structured_gradient(case.kernel, arguments, case.argnums)


@pytest.mark.parametrize(("case", "overlapping"), OVERLAPPING, ids=lambda found: getattr(found, "name", ""))
def test_arrays_that_overlap(case: Case, overlapping: Any) -> None:
    arguments, vectors = overlapping
    function = case.kernel if hasattr(case.kernel, "py_func") else tapeflow.jit(case.kernel)
    compiled = StructuredGradient.of(function, types_of(function, arguments), vectors, False, True)
    is_shared = bool(compiled.written & set(vectors))
    assert_structured_gradient(function, arguments, vectors, is_shared=is_shared)


@pytest.mark.parametrize("case", [case for case in SOME if case.smooth][::2], ids=lambda case: case.name)
def test_pullbacks(case: Case) -> None:
    assert_pullback(case.kernel, case.arguments)
