"""The one comparison of tapeflow's gradient with the oracle's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from tapeflow.oracle import Reference, oracle_gradient
from tapeflow.oracle.tolerances import relative_error, tolerance


class Mismatch(AssertionError):
    """Tapeflow and the oracle disagree."""


def assert_gradient_matches(
    function: Any, arguments: Sequence[Any], argnums: int | Sequence[int] = 0, *, reference: Reference | None = None
) -> Reference:
    """Value, gradients, side effects and exception of ``tapeflow.value_and_grad(function)`` are the oracle's.

    ``function`` is a Python function or a dispatcher.  ``reference``: what the oracle says, where it is known.
    Raises Mismatch with both sides when they differ, and lets tapeflow's refusals through.  Returns the reference
    for further checks.
    """
    import tapeflow

    reference = reference or oracle_gradient(function, arguments, argnums)
    compiled = function if hasattr(function, "py_func") else tapeflow.jit(function)
    differentiated = tapeflow.value_and_grad(compiled, argnums=argnums)
    given = copied(arguments)
    try:
        value, gradients = differentiated(*given)
    except tapeflow.errors.TapeflowError:
        raise
    except Exception as raised:
        if reference.exception is None:
            raise
        compare_exceptions(raised, reference)
        if not is_undone(raised, given, arguments):
            compare_arguments(given, reference)
        return reference
    if reference.exception is not None:
        raise Mismatch(f"the kernel raises {reference.exception!r}, its gradient returned {gradients!r}")
    chosen = (argnums,) if isinstance(argnums, int) else tuple(argnums)
    returned = (gradients,) if isinstance(argnums, int) else gradients
    compare_value(value, reference)
    compare_arguments(given, reference)
    if not isinstance(returned, tuple) or len(returned) != len(chosen):
        raise Mismatch(f"{len(chosen)} gradients expected, got {returned!r}")
    for position, index in enumerate(chosen):
        compare_gradient(index, arguments[index], returned[position], reference, position)
    return reference


def assert_tape_is_as_planned(compiled: Any, arguments: Sequence[Any], argnums: int | Sequence[int] = 0) -> None:
    """What the gradient that has just been called in this thread wrote to its tape is what the plan says."""
    import tapeflow

    stats = tapeflow.tape_stats()
    argnums = argnums if isinstance(argnums, int) else tuple(argnums)
    called = tuple(copied(arguments))  # in C order, whatever the arguments' own: another layout is another plan
    plan = compiled._compilation(called, argnums, "explain").plan
    planned = plan.bytes(*arguments, counters=stats.counters)
    if (stats.pushed, stats.peak) != (planned, planned):
        raise Mismatch(f"{stats}\n\nare not the {planned} bytes of the plan\n\n{plan}")
    if all(plan.trip_counts(region) is not None for region in plan.regions if region.slots):
        assert plan.bytes(*arguments) == planned


def copied(arguments: Sequence[Any]) -> list[Any]:
    return [a.copy() if isinstance(a, np.ndarray) else a for a in arguments]


def _precision(reference: Reference) -> Any:
    return np.dtype(np.float32 if reference.has_single else np.float64)


def is_undone(raised: Exception, given: Sequence[Any], arguments: Sequence[Any]) -> bool:
    """Whether memory did not suffice, and the gradient has undone what it wrote: the kernel alone would leave it."""
    pairs = zip(given, arguments, strict=True)
    arrays = ((a, b) for a, b in pairs if isinstance(a, np.ndarray))
    return isinstance(raised, MemoryError) and all(a.tobytes() == b.tobytes() for a, b in arrays)


def compare_exceptions(raised: Exception, reference: Reference) -> None:
    """The type is the same, and what the kernel itself put into the exception."""
    expected = reference.exception
    # NumPy, which the oracle allocates by, has a MemoryError of its own.
    is_same = type(raised) is (MemoryError if isinstance(expected, MemoryError) else type(expected))
    # Numba words errors of its own making in its own way.
    is_worded = not isinstance(raised, ArithmeticError | IndexError | MemoryError)
    if not is_same or (is_worded and raised.args != getattr(expected, "args", ())):
        raise Mismatch(f"the gradient raised {raised!r}, the kernel {expected!r}") from raised


def compare_value(value: Any, reference: Reference) -> None:
    dtype = _precision(reference)
    error = relative_error(value, reference.value, abs(reference.value) + 1.0, dtype=dtype)
    if error > tolerance(dtype):
        raise Mismatch(f"value {value!r}, oracle {reference.value!r}: relative error {error:.2e}")


def compare_arguments(given: Sequence[Any], reference: Reference) -> None:
    """The gradient call does to its arguments what the kernel does."""
    for index, (argument, expected) in enumerate(zip(given, reference.arguments, strict=True)):
        if not isinstance(argument, np.ndarray):
            continue
        error = relative_error(argument, expected, np.abs(expected) + 1.0, dtype=_precision(reference))
        if error > tolerance(_precision(reference)):
            raise Mismatch(
                f"argument {index} is left as\n{argument}\nthe kernel leaves\n{expected}\nrelative error {error:.2e}"
            )


def compare_gradient(index: int, argument: Any, gradient: Any, reference: Reference, position: int) -> None:
    expected, scale = reference.gradients[position], reference.scales[position]
    dtype = _precision(reference)
    if isinstance(argument, np.ndarray) and getattr(gradient, "dtype", None) != argument.dtype:
        raise Mismatch(f"gradient {index} has dtype {getattr(gradient, 'dtype', None)}, its argument {argument.dtype}")
    error = relative_error(gradient, expected, scale, dtype=dtype)
    if error > tolerance(dtype):
        raise Mismatch(
            f"gradient of argument {index}\n{gradient}\noracle\n{expected}\n"
            f"relative error {error:.2e}, allowed {tolerance(dtype):.0e}"
        )
