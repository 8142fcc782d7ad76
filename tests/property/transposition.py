"""``<y_bar, J v> + <u_bar, tangents left> = <v, pullback(y_bar, u_bar)>``, for results and arguments of any form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

import tapeflow
from tapeflow.oracle.tolerances import ROUNDINGS
from tests.gradients.comparison import Mismatch
from tests.gradients.structures import copied, is_float, leaves_of, tree_like


def assert_outputs_agree(function: Any, arguments: Sequence[Any], *, has_single: bool = False) -> None:
    """Forward mode and pullback along random directions agree to rounding; raises Mismatch."""
    generator = np.random.default_rng(len(arguments))
    tangents = [_direction(argument, generator) for argument in copied(arguments)]
    before = [np.array(leaf) if leaf is not None else None for leaf in leaves_of(tuple(tangents))]
    y, along = tapeflow.jvp(function, copied(arguments), tangents)
    _, pullback = tapeflow.vjp(function, *copied(arguments))
    names = function.py_func.__code__.co_varnames
    bars = {
        names[n]: _direction(argument, generator)
        for n, argument in enumerate(arguments)
        if all(isinstance(leaf, np.ndarray) for leaf in leaves_of(argument)) and any(map(is_float, leaves_of(argument)))
    }
    y_bar = _direction(y, generator)
    gradients = pullback(*([y_bar] if any(map(is_float, leaves_of(y))) else []), **bars)
    forward = _terms(leaves_of(y_bar), leaves_of(along))
    for n, name in enumerate(names[: len(arguments)]):
        if name in bars:
            forward += _terms(leaves_of(bars[name]), leaves_of(tangents[n]))
    backward: list[float] = []
    flat = iter(before)
    for gradient, argument in zip(gradients, arguments, strict=True):
        directions = [next(flat) for _ in leaves_of(argument)]
        found = leaves_of(gradient) if gradient is not None else [None] * len(directions)
        backward += _terms(found, directions)
    both = np.array([*forward, *backward])
    if not np.isfinite(both).all():
        return  # infinite derivatives add up to anything
    epsilon = float(np.finfo(np.float32 if has_single else np.float64).eps)
    allowed = (1e2 if has_single else 1e4) * ROUNDINGS * epsilon * (float(np.abs(both).sum()) + 1e-30)
    if not abs(sum(forward) - sum(backward)) <= allowed:
        raise Mismatch(f"<y_bar, J v> = {sum(forward)!r}, but <pullback(y_bar), v> = {sum(backward)!r}")


def _direction(value: Any, generator: Any) -> Any:
    """Numbers between 1/2 and 1 in size in place of floats, in arrays of the same layout; None in place of the rest."""

    def along(leaf: Any) -> Any:
        if not is_float(leaf):
            return None
        numbers = generator.uniform(0.5, 1.0, np.shape(leaf)) * generator.choice([-1.0, 1.0], np.shape(leaf))
        if not isinstance(leaf, np.ndarray):
            return float(numbers)
        moved = np.zeros_like(leaf)
        moved[...] = numbers
        return moved

    return tree_like(value, iter([along(leaf) for leaf in leaves_of(value)]))


def _terms(some: Sequence[Any], others: Sequence[Any]) -> list[float]:
    pairs = zip(some, others, strict=True)
    return [
        float(term)
        for a, b in pairs
        if a is not None and b is not None
        for term in np.ravel(np.asarray(a, np.float64) * np.asarray(b, np.float64))
    ]
