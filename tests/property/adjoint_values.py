"""``tapeflow.adjoint`` on shadows that hold something: they accumulate, or go in as cotangents of what is overwritten.

Both are one statement: for shadows ``w``, what comes out is the gradient of ``f(x) + <w, x afterwards>``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

import tapeflow
from tapeflow.oracle import oracle_gradient
from tapeflow.oracle.tolerances import relative_error, tolerance
from tests.gradients.comparison import Mismatch, compare_value
from tests.gradients.structures import compare_memory, copied, with_cotangents


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
            shadow[...] = random.uniform(-1.0, 1.0, argument.shape)
            bars[n] = shadow
            given.append(shadow)
    left = oracle_gradient(function.py_func, arguments, ())
    paired = with_cotangents(function.py_func, arguments, 1.0, [None if b is None else b.copy() for b in bars])
    reference = oracle_gradient(paired, arguments, tuple(argnums))
    value, adjoints = tapeflow.adjoint(function, tuple(words))(*given)
    compare_value(value, left)
    compare_memory(arguments_left, reference)
    precision = np.dtype(np.float32 if reference.has_single else np.float64)
    for place, n in enumerate(argnums):
        found = bars[n] if words[n] == "dup" else adjoints[words[:n].count("active")]
        error = relative_error(found, reference.gradients[place], reference.scales[place], dtype=precision)
        if error > tolerance(precision):
            raise Mismatch(
                f"adjoint {tuple(words)}: argument {n} has\n{found}\noracle\n{reference.gradients[place]}\n"
                f"relative error {error:.2e}"
            )
