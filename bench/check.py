"""Is a gradient right?  Asked of every tool before its time counts.

At ``tiny`` the oracle says.  At the sizes that are timed, a gradient whose derivative along a direction is that of
finite differences is the reference, and the others must agree with it: differences alone are too rough to tell a
small error, and an oracle of Python objects too slow.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from bench.cases import Case, copied
from tapeflow.oracle import Reference
from tapeflow.oracle.tolerances import relative_error

TINY = {"strict": 1e-10, "fastmath": 1e-7}
"""Largest relative error from the oracle, by arithmetic."""
AGREEMENT = {"strict": 1e-7, "fastmath": 1e-5}
"""Largest relative difference of two right gradients at a large size: long recurrences amplify rounding."""
DIFFERENCES = 2e-3
"""Largest relative difference from finite differences along one direction."""
STEPS = (1e-3, 1e-4, 1e-5, 1e-6, 1e-7)
"""Steps of the differences, over the size of the arguments: the first that is good enough, or the best."""


def arrays(gradients: Any) -> tuple[Any, ...]:
    """Gradients of any library as NumPy arrays of their own."""
    return tuple(np.array(gradient, dtype=np.float64) for gradient in gradients)


def error_from_oracle(gradients: Sequence[Any], reference: Reference) -> float:
    """The greatest relative error over the differentiated arguments."""
    if len(gradients) != len(reference.gradients):
        return math.inf
    return max(
        relative_error(
            np.reshape(found, np.shape(expected)) if np.size(found) == np.size(expected) else found, expected, scale
        )
        for found, expected, scale in zip(gradients, reference.gradients, reference.scales, strict=True)
    )


def difference(found: Sequence[Any], expected: Sequence[Any]) -> float:
    """The relative difference of two gradients, over all arguments together.

    One argument's gradient may be the rounding of a sum that vanishes; the norm of all says what is small.
    """
    if [np.size(f) for f in found] != [np.size(e) for e in expected]:
        return math.inf
    flat = [np.concatenate([np.ravel(array) for array in gradient]) for gradient in (found, expected)]
    return relative_error(*flat)


def error_from_differences(case: Case, gradients: Sequence[Any]) -> float:
    """How far the gradient's derivative along one direction is from the primal's finite differences.

    The direction is the gradient's own plus a random one of equal length: along the first alone an error across it
    would not show, along the second alone a long gradient hides.
    """
    arguments = case.arguments()
    random = np.random.default_rng(0)
    direction = []
    for position, gradient in zip(case.argnums, gradients, strict=True):
        size = np.linalg.norm(gradient)
        if not np.isfinite(size) or np.size(gradient) != np.size(arguments[position]):
            return math.inf
        other = random.standard_normal(np.shape(gradient))
        direction.append((gradient / size if size else 0.0) + other / np.linalg.norm(other))
    expected = sum(float(np.vdot(g, d)) for g, d in zip(gradients, direction, strict=True))
    norm = math.sqrt(sum(float(np.linalg.norm(argument)) ** 2 for argument in (arguments[p] for p in case.argnums)))
    errors = []
    for step in STEPS:
        length = step * max(norm, 1.0)
        above, below = (_value(case, arguments, direction, sign * length) for sign in (1.0, -1.0))
        slope = (above - below) / (2.0 * length)
        errors.append(abs(slope - expected) / max(abs(slope), abs(expected), 1e-300))
        if errors[-1] <= 0.1 * DIFFERENCES:
            break
    return min((error for error in errors if not math.isnan(error)), default=math.inf)


def _value(case: Case, arguments: tuple[Any, ...], direction: Sequence[Any], length: float) -> float:
    moved = list(copied(arguments))
    for position, along in zip(case.argnums, direction, strict=True):
        moved[position] = moved[position] + length * np.reshape(along, np.shape(moved[position]))
    return float(case.dispatcher(*moved))


def choose_reference(
    case: Case, found: Mapping[str, Sequence[Any]], trusted: Sequence[str]
) -> tuple[str | None, float]:
    """The tool whose gradient the others are compared with, and its error from finite differences.

    ``trusted`` are the tools that agreed with the oracle at ``tiny``, best first.  None when none of them agrees
    with differences (kinks at every scale, chaos) nor with another tool.
    """
    errors = {}
    for tool in trusted:
        errors[tool] = error_from_differences(case, found[tool])
        if errors[tool] <= DIFFERENCES:
            return tool, errors[tool]
    for tool in trusted:
        others = (found[other] for other in trusted if _family(other) != _family(tool))
        if any(difference(found[tool], other) <= AGREEMENT[case.math] for other in others):
            return tool, errors[tool]
    return None, min(errors.values(), default=math.inf)


def _family(tool: str) -> str:
    """Two builds of one tool agree in their mistakes."""
    return tool.split("-")[0]
