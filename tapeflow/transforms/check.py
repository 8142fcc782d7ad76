"""``tapeflow.check_grads``: is the derivative of a function right at a point?

Three witnesses, none of which can make the mistakes of another: the oracle (the Python function, run on
numbers that record themselves), forward mode against reverse mode, and finite differences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from llvm_passes.errors import GradientError, SignatureError, UnsupportedError
from tapeflow.oracle import OracleError, oracle_gradient
from tapeflow.oracle.tolerances import ROUNDINGS, tolerance
from tapeflow.transforms.arguments import Argnums, positions
from tapeflow.transforms.forward import jvp
from tapeflow.transforms.gradient import compiled, value_and_grad

ORACLE, FORWARD, DIFFERENCES = "oracle", "forward", "differences"
WITNESSES = (ORACLE, FORWARD, DIFFERENCES)


@dataclass(frozen=True, slots=True)
class Entry:
    """One number of the gradient, or its product with a direction, beside what a witness says."""

    witness: str
    argument: str
    index: tuple[int, ...]
    found: float
    expected: float
    error: float
    """How many times the error that is allowed."""

    def __str__(self) -> str:
        place = self.argument + (f"[{', '.join(map(str, self.index))}]" if self.index else "")
        return f"{place}: reverse mode has {self.found!r}, {_SAYS[self.witness]} {self.expected!r}"


_SAYS = {
    ORACLE: "the oracle",
    FORWARD: "forward mode along this entry",
    DIFFERENCES: "finite differences along this entry",
}


def check_grads(
    f: Any,
    args: Sequence[Any],
    argnums: Argnums | None = None,
    *,
    against: Sequence[str] = WITNESSES,
    rtol: float | None = None,
) -> None:
    """Compare the gradient of ``f`` at ``args`` with three independent computations of it.

    ``argnums``: the arguments to check; all floats and arrays of floats when not given.  ``against``
    names the witnesses: ``"oracle"``, which runs the Python function on recording numbers and needs it
    to be plain Python on scalars and arrays; ``"forward"``, forward mode entry by entry; ``"differences"``,
    central finite differences, which make sense where the function is smooth, and are left out where the
    arguments are float32.  ``rtol``: the relative error to allow, in the norm of an argument's gradient;
    1e-10 for float64, 1e-4 for float32 and, against finite differences, 1e-5 when not given.

    ``args`` are left as they are.  Returns nothing.  Raises :class:`GradientError`, which is an
    AssertionError, with the worst entry (argument, index, both values); what the oracle cannot run it
    passes over unless it is the only witness.  Raises what ``f`` raises, and :class:`SignatureError` and
    :class:`UnsupportedError` as :func:`tapeflow.grad` does.
    """
    unknown = [name for name in against if name not in WITNESSES]
    if unknown or not against:
        raise SignatureError(f"check_grads: against={tuple(against)!r} is not one or more of {', '.join(WITNESSES)}.")
    function = compiled(f, "check_grads")
    arguments = tuple(args)
    chosen = _chosen(function, arguments, argnums)
    check = _Check(function, arguments, chosen, rtol)
    entries = [entry for name in against for entry in check.against(name, is_only=len(against) == 1)]
    worst = max(entries, key=lambda entry: entry.error, default=None)
    if worst is not None and worst.error > 1.0:
        raise GradientError(
            f"check_grads: the gradient of {function.py_func.__qualname__} differs from what {worst.witness} gives "
            f"in {sum(e.error > 1.0 for e in entries)} of {len(entries)} entries. The worst is {worst}."
        )


def _chosen(function: Any, arguments: tuple[Any, ...], argnums: Argnums | None) -> tuple[int, ...]:
    if argnums is not None:
        return positions(function.py_func, argnums, "check_grads")
    found = tuple(n for n, argument in enumerate(arguments) if _is_float(argument))
    if not found:
        raise SignatureError("check_grads: no argument is a float or an array of floats.")
    return found


def _is_float(argument: Any) -> bool:
    if isinstance(argument, np.ndarray):
        return argument.dtype in (np.float64, np.float32)
    return isinstance(argument, float | np.float32)


class _Check:
    """One gradient, and what the witnesses say of it."""

    def __init__(self, function: Any, arguments: tuple[Any, ...], chosen: tuple[int, ...], rtol: float | None) -> None:
        self.function = function
        self.arguments = arguments
        self.chosen = chosen
        self.rtol = rtol
        self.names = function.py_func.__code__.co_varnames
        self.is_single = any(getattr(a, "dtype", None) == np.float32 for a in arguments)
        _, self.gradients = value_and_grad(function, argnums=chosen)(*self.copies())

    def copies(self) -> list[Any]:
        return [a.copy() if isinstance(a, np.ndarray) else a for a in self.arguments]

    def against(self, witness: str, *, is_only: bool) -> Iterator[Entry]:
        if witness == ORACLE:
            return self.against_oracle(is_only=is_only)
        return self.against_forward() if witness == FORWARD else self.against_differences()

    def against_oracle(self, *, is_only: bool) -> Iterator[Entry]:
        try:
            reference = oracle_gradient(self.function, self.arguments, self.chosen)
        except OracleError as error:
            if is_only:
                raise UnsupportedError(
                    "check_grads", f"the oracle cannot run the function: {error}", advice="Leave it out of against."
                ) from None
            return
        self.is_single |= reference.has_single
        for number, position in enumerate(self.chosen):
            yield from self.entries(ORACLE, position, number, reference.gradients[number], reference.scales[number])

    def against_forward(self) -> Iterator[Entry]:
        for number, position in enumerate(self.chosen):
            found = np.asarray(self.gradients[number])
            directions = np.zeros((found.size, *found.shape), found.dtype)
            directions.reshape(found.size, found.size)[np.diag_indices(found.size)] = 1.0
            if not found.size:
                continue
            tangents: list[Any] = [None] * len(self.arguments)
            tangents[position] = directions
            _, expected = jvp(self.function, self.copies(), tangents, batched=True)
            yield from self.entries(FORWARD, position, number, np.reshape(expected, found.shape), np.abs(found))

    def against_differences(self) -> Iterator[Entry]:
        """Central differences."""
        if self.is_single:
            return
        for number, position in enumerate(self.chosen):
            argument = np.asarray(self.arguments[position])
            expected, noise = np.zeros(argument.shape), np.zeros(argument.shape)
            for index in np.ndindex(argument.shape):
                # The cube root of the rounding error balances it with that of the differences.
                step = 6e-6 * max(1.0, abs(float(argument[index])))
                expected[index], size = self.difference(position, index, step)
                noise[index] = 4e-16 * size / step
            yield from self.entries(DIFFERENCES, position, number, expected, noise)

    def difference(self, position: int, index: tuple[int, ...], step: float) -> tuple[float, float]:
        values = []
        for sign in (1.0, -1.0):
            moved = self.copies()
            if isinstance(moved[position], np.ndarray):
                moved[position][index] += sign * step
            else:
                moved[position] += sign * step
            values.append(float(self.function(*moved)))
        return (values[0] - values[1]) / (2.0 * step), max(map(abs, values))

    def entries(self, witness: str, position: int, number: int, expected: Any, scale: Any) -> Iterator[Entry]:
        """Each entry with its error in units of what is allowed for the whole argument."""
        found, expected = np.asarray(self.gradients[number], np.float64), np.asarray(expected, np.float64)
        dtype: Any = np.dtype(np.float32 if self.is_single else np.float64)
        relative = self.rtol if self.rtol is not None else 1e-5 if witness == DIFFERENCES else tolerance(dtype)
        finite = np.isfinite(expected)
        largest = float(np.max(np.abs(expected[finite]), initial=0.0))
        forgiven = np.asarray(scale, np.float64) * (
            1.0 if witness == DIFFERENCES else ROUNDINGS * float(np.finfo(dtype).eps)
        )
        forgiven = np.where(np.isfinite(forgiven), forgiven, 0.0)
        allowed = relative * largest + forgiven + np.finfo(np.float64).tiny
        for index in np.ndindex(expected.shape):
            a, b = float(found[index]), float(expected[index])
            is_same = a == b or (a != a and b != b)
            if witness == DIFFERENCES and not finite[index]:
                continue
            error = 0.0 if is_same else abs(a - b) / float(np.broadcast_to(allowed, expected.shape)[index])
            yield Entry(witness, self.names[position], index, a, b, error if error == error else np.inf)
