"""``<J v, w> = <v, Jᵀ w>``: forward mode and reverse mode say the same of a kernel with one float result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from tapeflow.oracle.tolerances import ROUNDINGS
from tests.gradients.comparison import Mismatch, copied


def assert_modes_agree(
    function: Any, arguments: Sequence[Any], argnums: int | Sequence[int] = 0, *, has_single: bool = False
) -> None:
    """The derivative along a random direction is the gradient times it, to rounding.

    ``has_single``: something active is float32, so that nothing is more precise than that.
    Side effects and exceptions are the kernel's in both.  Raises Mismatch; tapeflow's refusals get through.
    """
    import tapeflow

    chosen = (argnums,) if isinstance(argnums, int) else tuple(argnums)
    compiled = function if hasattr(function, "py_func") else tapeflow.jit(function)
    tangents = directions(arguments, chosen)
    backward, forward = copied(arguments), copied(arguments)
    raised = None
    try:
        value, gradients = tapeflow.value_and_grad(compiled, argnums=chosen)(*backward)
    except tapeflow.errors.TapeflowError:
        raise
    except Exception as error:
        raised = error
    try:
        pushed, tangent = tapeflow.jvp(compiled, forward, copied(tangents))
    except tapeflow.errors.TapeflowError:
        raise
    except Exception as error:
        if type(error) is not type(raised) or error.args != getattr(raised, "args", ()):
            raise Mismatch(f"forward mode raised {error!r}, reverse mode {raised!r}") from error
        return
    if raised is not None:
        raise Mismatch(f"reverse mode raised {raised!r}, forward mode returned {tangent!r}")
    for index, (one, other) in enumerate(zip(backward, forward, strict=True)):
        if not np.array_equal(one, other, equal_nan=np.asarray(one).dtype.kind == "f"):
            raise Mismatch(f"argument {index} is left as\n{one}\nby reverse mode, as\n{other}\nby forward mode")
    if not np.array_equal(value, pushed, equal_nan=True):
        raise Mismatch(f"value {value!r} in reverse mode, {pushed!r} in forward mode")
    compare(tangent, gradients, [tangents[n] for n in chosen], has_single=has_single)


def directions(arguments: Sequence[Any], chosen: Sequence[int]) -> list[Any]:
    """A direction for each chosen argument, numbers between 1/2 and 1 in size; None for the others."""
    generator = np.random.default_rng(len(arguments))
    found: list[Any] = [None] * len(arguments)
    for index in chosen:
        shape = np.shape(arguments[index])
        numbers = generator.uniform(0.5, 1.0, shape) * generator.choice([-1.0, 1.0], shape)
        dtype = getattr(arguments[index], "dtype", np.float64)
        found[index] = np.array(numbers, dtype) if isinstance(arguments[index], np.ndarray) else float(numbers)
    return found


def compare(tangent: Any, gradients: Sequence[Any], along: Sequence[Any], *, has_single: bool = False) -> None:
    """The tangent against the gradients along the directions; both may be no numbers."""
    terms = np.concatenate(
        [np.ravel(np.asarray(g, np.float64) * np.asarray(d, np.float64)) for g, d in zip(gradients, along, strict=True)]
    )
    if not np.isfinite(terms).all():
        return  # infinite derivatives add up to anything
    single = has_single or any(getattr(g, "dtype", None) == np.float32 for g in gradients)
    epsilon = float(np.finfo(np.float32 if single else np.float64).eps)
    allowed = (1e1 if single else 1e4) * ROUNDINGS * epsilon * (float(np.abs(terms).sum()) + 1e-30)
    difference = abs(float(tangent) - float(terms.sum()))
    if not difference <= allowed:
        raise Mismatch(f"J v = {tangent!r}, but (gradient, v) = {terms.sum()!r}: they differ by {difference:.2e}")
