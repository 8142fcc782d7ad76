"""``tapeflow.jvp``, ``tapeflow.hvp`` and ``tapeflow.hessian``: forward mode, alone and over reverse mode."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from llvm_passes.errors import SignatureError
from tapeflow.transforms.arguments import Argnums, positions
from tapeflow.transforms.derivative import DerivativeDispatcher, Recipe, derivative_of


def jvp(f: Any, primals: Sequence[Any], tangents: Sequence[Any]) -> tuple[Any, Any]:
    from tapeflow.transforms.gradient import compiled

    function = compiled(f, "jvp")
    if len(primals) != len(tangents):
        raise SignatureError(f"jvp: {len(primals)} primals and {len(tangents)} tangents. Give one for each.")
    given = [(n, t) for n, t in enumerate(tangents) if not _is_absent(t)]
    recipe = Recipe("jvp", directions=(tuple(n for n, _ in given),), with_value=True)
    results = derivative_of(function, recipe)(*primals, *(t for _, t in given))
    return results or (None, None)


def _is_absent(tangent: Any) -> bool:
    """Whether an argument has no tangent: None, or the number 0."""
    return tangent is None or (isinstance(tangent, int | float) and tangent == 0)


def hvp(f: Any, argnums: Argnums = 0) -> DerivativeDispatcher:
    from tapeflow.transforms.gradient import compiled

    function = compiled(f, "hvp")
    targets = positions(function.py_func, argnums, "hvp")
    recipe = Recipe("hvp", targets, (targets,), is_single=not isinstance(argnums, tuple))
    return derivative_of(function, recipe)
