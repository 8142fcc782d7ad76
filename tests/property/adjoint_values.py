"""``tapeflow.adjoint`` on shadows that hold something: they accumulate, or go in as cotangents of what is overwritten.

Both are one statement: for shadows ``w``, what comes out is the gradient of ``f(x) + <w, x afterwards>``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

import tapeflow
from tapeflow.oracle import Reference, oracle_gradient
from tapeflow.oracle.tolerances import relative_error, tolerance
from tests.gradients.comparison import Mismatch, compare_value
from tests.gradients.structures import (
    compare_memory,
    copied,
    is_float,
    leaves_of,
    of_leaves,
    tree_like,
    with_cotangents,
)
from tests.property.records import expanded, float_parts, holds_records, of_fields


def assert_adjoint_accumulates(function: Any, arguments: Sequence[Any], argnums: Sequence[int]) -> None:
    """Value, side effects, shadows and adjoints of floats are the oracle's; raises Mismatch.

    ``arguments``: numbers and arrays of any layout, none of which overlap.
    """
    random = np.random.default_rng(len(arguments))
    words, given, bars = [], [], [None] * len(arguments)
    arguments_left = copied(arguments)
    for n, argument in enumerate(arguments_left):
        given.append(argument)
        words.append("const" if n not in argnums else "dup" if isinstance(argument, np.ndarray) else "active")
        if words[-1] == "dup":
            shadow = copied([argument])[0]
            shadow.flags.writeable = True
            for part in float_parts(shadow):
                part[...] = random.uniform(-1.0, 1.0, part.shape)
            bars[n] = shadow
            given.append(shadow)
    left, reference = _references(function.py_func, arguments, argnums, bars)
    value, adjoints = tapeflow.adjoint(function, tuple(words))(*given)
    compare_value(value, left)
    compare_memory([expanded(argument) for argument in arguments_left], reference)
    precision = np.dtype(np.float32 if reference.has_single else np.float64)
    expected = zip(reference.gradients, reference.scales, strict=True)
    for n in argnums:
        found = bars[n] if words[n] == "dup" else adjoints[words[:n].count("active")]
        for part in float_parts(found):
            gradient, scale = next(expected)
            error = relative_error(part, gradient, scale, dtype=precision)
            if error > tolerance(precision):
                raise Mismatch(
                    f"adjoint {tuple(words)}: argument {n} has\n{part}\noracle\n{gradient}\nrelative error {error:.2e}"
                )


def _references(
    function: Any, arguments: Sequence[Any], argnums: Sequence[int], bars: Sequence[Any]
) -> tuple[Reference, Reference]:
    """What the function does by itself, and with the shadows ``bars``; records are the tuples of their fields."""
    function = of_fields(function, arguments) if holds_records(tuple(arguments)) else function
    fields = [expanded(argument) for argument in arguments]
    held = [None if bar is None else _floats(expanded(bar.copy())) for bar in bars]
    flat = leaves_of(tuple(fields))
    numbered = tree_like(tuple(fields), iter(range(len(flat))))
    chosen = [n for t in argnums for n in leaves_of(numbered[t]) if is_float(flat[n])]
    left = oracle_gradient(of_leaves(function, fields), flat, ())
    return left, oracle_gradient(with_cotangents(function, fields, 1.0, held), flat, chosen)


def _floats(bar: Any) -> Any:
    """What a shadow holds of floats; None in place of the rest."""
    return tree_like(bar, iter([leaf if is_float(leaf) else None for leaf in leaves_of(bar)]))
