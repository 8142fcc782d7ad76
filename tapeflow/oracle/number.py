"""A number that records how it was computed, so that a plain Python run yields a gradient.

Typing follows Numba, not NumPy: float32 with float32 stays float32, everything else is float64.  A float32
result is rounded at every operation, so control flow takes the branches that the compiled kernel takes;
adjoints are always accumulated in float64.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

Scalar = bool | int | float | np.generic


class OracleError(Exception):
    """The oracle does not know a construct.  Never raised on behalf of the kernel."""


class Recording:
    """Every active operation of one run: for each, the operands it depends on and the partial derivatives."""

    def __init__(self) -> None:
        self.operations: list[tuple[tuple[int, float], ...]] = []
        self.has_single = False
        """An active number was float32, so an adjoint passes through float32."""

    def leaf(self, value: float, single: bool) -> Number:
        """A number that is differentiated with respect to."""
        self.operations.append(())
        self.has_single |= single
        return Number(value, single, self, len(self.operations) - 1)

    def backward(self, result: Number) -> tuple[list[float], list[float]]:
        """Adjoints of all nodes, and for each the sum of the absolute values that were added up to it.

        The second is the scale of the rounding errors: it exceeds the adjoint where terms cancel.
        A zero adjoint contributes nothing whatever the partial: ``0 * inf`` is zero here.
        """
        adjoints = [0.0] * len(self.operations)
        scales = [0.0] * len(self.operations)
        if result.recording is None:
            return adjoints, scales
        adjoints[result.node] = scales[result.node] = 1.0
        for node in range(result.node, -1, -1):
            adjoint, scale = adjoints[node], scales[node]
            if scale == 0.0 and adjoint == 0.0:
                continue
            for operand, partial in self.operations[node]:
                if adjoint != 0.0:
                    adjoints[operand] += adjoint * partial
                scales[operand] += scale * abs(partial) if scale != 0.0 and partial != 0.0 else 0.0
        return adjoints, scales


def rounded(value: float, single: bool) -> float:
    """``value`` as a Python float, after rounding to float32 where the type says so."""
    return float(np.float32(value)) if single else float(value)


def lift(value: Any) -> Number | None:
    """A scalar as a number; None when it is no real scalar (an array, a string, a complex number)."""
    if isinstance(value, Number):
        return value
    if isinstance(value, np.float32):
        return Number(float(value), True)
    if isinstance(value, bool | int | float | np.integer | np.floating | np.bool_):
        return Number(float(value), False)
    return None


def must_lift(value: Any) -> Number:
    number = lift(value)
    if number is None:
        raise OracleError(f"{type(value).__name__} where a real scalar is needed")
    return number


def record(value: float, operands: Sequence[Number], partials: Sequence[float], single: bool | None = None) -> Number:
    """The result of an operation, with its partial derivatives for each operand."""
    is_single = all(operand.single for operand in operands) if single is None else single
    value = rounded(value, is_single)
    active = tuple((x.node, float(d)) for x, d in zip(operands, partials, strict=True) if x.recording is not None)
    if not active:
        return Number(value, is_single)
    recording = next(x.recording for x in operands if x.recording is not None)
    recording.operations.append(active)
    recording.has_single |= is_single
    return Number(value, is_single, recording, len(recording.operations) - 1)


def _is_integer(value: Any) -> bool:
    return isinstance(value, int | np.integer) and not isinstance(value, bool)


class Number:
    """A real scalar of a kernel.  Without a recording it is a constant."""

    __slots__ = ("node", "recording", "single", "value")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, value: float, single: bool = False, recording: Recording | None = None, node: int = -1) -> None:
        self.value = value
        self.single = single
        """float32, as Numba types it."""
        self.recording = recording
        self.node = node

    def __repr__(self) -> str:
        kind = "float32" if self.single else "float64"
        return f"Number({self.value!r}, {kind}, {'constant' if self.recording is None else 'active'})"

    # Arithmetic: value, d/da, d/db.

    def __add__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else record(self.value + b.value, (self, b), (1.0, 1.0))

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else record(self.value - b.value, (self, b), (1.0, -1.0))

    def __rsub__(self, other: Any) -> Any:
        a = lift(other)
        return NotImplemented if a is None else a - self

    def __mul__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else record(self.value * b.value, (self, b), (b.value, self.value))

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        b = lift(other)
        if b is None:
            return NotImplemented
        quotient = self.value / b.value
        return record(quotient, (self, b), (1.0 / b.value, -quotient / b.value))

    def __rtruediv__(self, other: Any) -> Any:
        a = lift(other)
        return NotImplemented if a is None else a / self

    def __floordiv__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else record(self.value // b.value, (self, b), (0.0, 0.0))

    def __rfloordiv__(self, other: Any) -> Any:
        a = lift(other)
        return NotImplemented if a is None else a // self

    def __mod__(self, other: Any) -> Any:
        b = lift(other)
        if b is None:
            return NotImplemented
        return record(self.value % b.value, (self, b), (1.0, -(self.value // b.value)))

    def __rmod__(self, other: Any) -> Any:
        a = lift(other)
        return NotImplemented if a is None else a % self

    def __divmod__(self, other: Any) -> Any:
        return self // other, self % other

    def __rdivmod__(self, other: Any) -> Any:
        return other // self, other % self

    def __pow__(self, other: Any) -> Any:
        b = lift(other)
        if b is None:
            return NotImplemented
        if _is_integer(other):
            return _integer_power(self, int(other))
        return _real_power(self, b)

    def __rpow__(self, other: Any) -> Any:
        a = lift(other)
        return NotImplemented if a is None else _real_power(a, self)

    def __neg__(self) -> Number:
        return record(-self.value, (self,), (-1.0,))

    def __pos__(self) -> Number:
        return self

    def __abs__(self) -> Number:
        slope = math.copysign(1.0, self.value) if self.value != 0.0 else 0.0
        return record(abs(self.value), (self,), (slope,))

    def __round__(self, digits: int | None = None) -> Any:
        if digits is None:
            return round(self.value)
        if not math.isfinite(self.value):
            return self
        return record(round(self.value, digits), (self,), (0.0,))

    def __int__(self) -> int:
        return int(self.value)

    def __trunc__(self) -> int:
        return int(self.value)

    def __bool__(self) -> bool:
        return self.value != 0.0

    def __lt__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else self.value < b.value

    def __le__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else self.value <= b.value

    def __gt__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else self.value > b.value

    def __ge__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else self.value >= b.value

    def __eq__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else self.value == b.value

    def __ne__(self, other: Any) -> Any:
        b = lift(other)
        return NotImplemented if b is None else self.value != b.value


def _integer_power(a: Number, n: int) -> Number:
    if n == 0:
        return record(1.0, (a,), (0.0,), a.single)
    if n < 0 and a.value == 0.0:
        raise ZeroDivisionError("division by zero")
    value = float(np.float64(a.value) ** n)
    slope = n * float(np.float64(a.value) ** (n - 1))
    return record(value, (a,), (slope,), a.single)


def _real_power(a: Number, b: Number) -> Number:
    """C's ``pow``: never raises.  d/da is 0 for exponent 0; d/db is 0 where the power is 0."""
    x, y = np.float64(a.value), np.float64(b.value)
    value = float(np.power(x, y))
    to_base = float(y * np.power(x, y - 1.0)) if y != 0.0 else 0.0
    to_exponent = 0.0
    if b.recording is not None and value != 0.0:
        to_exponent = float(value * np.log(x))
    return record(value, (a, b), (to_base, to_exponent))
