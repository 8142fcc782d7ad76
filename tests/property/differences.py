"""Central differences: of values against the gradient, and of gradients against ``hvp``.

Kernels have kinks, and branches that depend on the data.  So a difference is taken with two steps, to both sides: by as
much as steps and sides differ, but for a curvature that is the same for both steps, the derivative may be off.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

import tapeflow
from tests.gradients.comparison import Mismatch
from tests.gradients.structures import copied, leaves_of, tree_like
from tests.property.records import directions, float_parts

STEP = 1e-3
RELATIVE = 1e-6
"""Of the terms that are added up."""


def assert_values_match_differences(function: Any, arguments: Sequence[Any], argnums: Sequence[int]) -> None:
    """The gradient along a random direction is what differences of the value give; raises Mismatch."""
    differentiated = tapeflow.value_and_grad(function, argnums=tuple(argnums))
    along = _directions(arguments, argnums)
    _, gradients = differentiated(*copied(arguments))
    terms = _flat(tuple(gradients)) * _flat(tuple(along[n] for n in argnums))

    def value(step: float) -> Any:
        return np.array(differentiated(*_moved(arguments, along, step))[0])

    _assert_near("the gradient along a direction", np.array(terms.sum()), value, float(np.abs(terms).sum()))


def assert_hessian_matches_differences(function: Any, arguments: Sequence[Any], argnums: Sequence[int]) -> None:
    """``hvp`` is what differences of the gradient along a random direction give; raises Mismatch.

    ``arguments``: numbers, arrays of float64, or of records with such fields, and tuples of these.
    """
    gradient = tapeflow.grad(function, argnums=tuple(argnums))
    along = _directions(arguments, argnums)
    given = copied(arguments)
    found = tapeflow.hvp(function, tuple(argnums))(*given, *(along[n] for n in argnums))
    for place, n in enumerate(argnums):

        def entry(step: float, place: int = place) -> Any:
            return _flat(gradient(*_moved(arguments, along, step))[place])

        product = _flat(found[place])
        size = float(np.abs(entry(0.0)).sum()) + float(np.abs(product).sum())
        _assert_near(f"hvp in argument {n}", product, entry, size)


def _flat(gradient: Any) -> Any:
    """The floats in all leaves."""
    parts = (part for leaf in leaves_of(gradient) if leaf is not None for part in float_parts(leaf))
    return np.concatenate([np.zeros(0), *map(np.ravel, parts)])


def _assert_near(what: str, found: Any, function: Callable[[float], Any], size: float) -> None:
    """``found`` is the derivative of ``function(step)`` at 0, as far as differences know it."""
    at = function(0.0)
    sides = {step: (function(step) - at, at - function(-step)) for step in (STEP, 0.5 * STEP)}
    wide, narrow = ((after + before) / (2.0 * step) for step, (after, before) in sides.items())
    expected = (4.0 * narrow - wide) / 3.0
    if not (np.isfinite(expected).all() and np.isfinite(found).all()):
        return  # a pole in the neighbourhood
    bends = [(after - before) / step**2 for step, (after, before) in sides.items()]
    kink = np.abs(bends[1] - bends[0]) * STEP
    rounding = 1e-14 * (1.0 + float(np.abs(at).sum())) / STEP
    if not (np.abs(found - expected) <= np.abs(narrow - wide) + kink + RELATIVE * size + rounding).all():
        raise Mismatch(f"{what} is\n{found}\ndifferences give\n{expected}\nby steps {wide} and {narrow}")


def _directions(arguments: Sequence[Any], argnums: Sequence[int]) -> list[Any]:
    """A direction in place of each chosen argument, None in place of the rest."""
    found = iter(directions([arguments[n] for n in argnums]))
    return [next(found) if n in argnums else None for n in range(len(arguments))]


def _moved(arguments: Sequence[Any], directions: Sequence[Any], step: float) -> list[Any]:
    """Copies of the arguments, those with a direction moved along it."""
    moved = copied(arguments)
    for n, direction in enumerate(directions):
        if direction is None:
            continue
        pairs = zip(leaves_of(moved[n]), leaves_of(direction), strict=True)
        moved[n] = tree_like(moved[n], iter([_along(leaf, along, step) for leaf, along in pairs]))
    return moved


def _along(leaf: Any, direction: Any, step: float) -> Any:
    if direction is None:
        return leaf
    if not isinstance(leaf, np.ndarray):
        return leaf + step * direction
    is_writeable = leaf.flags.writeable
    leaf.flags.writeable = True
    for part, along in zip(float_parts(leaf), float_parts(direction), strict=True):
        part += step * along
    leaf.flags.writeable = is_writeable
    return leaf
