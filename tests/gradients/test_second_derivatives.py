"""Hessians of the corpus: symmetric to rounding, ``<H v, w> = <v, H w>``, which only right ones are in general."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pytest

import tapeflow
from tests.gradients.comparison import copied
from tests.gradients.corpus import Case, all_cases

CASES = [
    c
    for c in all_cases()
    if c.smooth and c.name.endswith("-0") and c.name.startswith(("loops.", "memory.", "products."))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_hessian_is_symmetric(case: Case) -> None:
    kernel = case.kernel if hasattr(case.kernel, "py_func") else tapeflow.jit(case.kernel)
    chosen = (case.argnums,) if isinstance(case.argnums, int) else tuple(case.argnums)
    bound = inspect.signature(kernel.py_func).bind(*case.arguments)
    bound.apply_defaults()
    arguments = bound.args
    generator = np.random.default_rng(7)

    def direction() -> list[Any]:
        drawn = [generator.normal(size=np.shape(arguments[n])) for n in chosen]
        return [d if isinstance(arguments[n], np.ndarray) else float(d) for n, d in zip(chosen, drawn, strict=True)]

    v, w = direction(), direction()
    product = tapeflow.hvp(kernel, chosen)
    left, right = product(*copied(arguments), *v), product(*copied(arguments), *w)
    terms = np.concatenate([np.ravel(a * b) for a, b in zip((*left, *right), (*w, *(-d for d in v)), strict=True)])
    assert abs(terms.sum()) <= 1e-9 * np.abs(terms).sum()
