"""``tapeflow.stop_gradient``: a value as it is, and no derivative through it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba.core import types, typing
from numba.extending import intrinsic, overload

from llvm_passes.environment import CustomRule
from tapeflow.frontend.context import CaptureContext
from tapeflow.frontend.markers import emit_marker

STOPPED = CustomRule("stop_gradient")
"""No argument of the marker is differentiated."""


def stop_gradient(x: Any) -> Any:
    """``x``, with a derivative of zero: what is computed from it counts as constant.

    For use in ``@njit`` and ``tapeflow.jit`` functions, on floats, arrays of floats, and tuples (named
    ones too) of these; integers, booleans, None and strings carry no derivative and come back as they are.
    An array comes back as a copy, here and in compiled code, so that writing to the result or to ``x``
    leaves the other as it is.  In Python anything else is returned as it is.
    """
    if isinstance(x, np.ndarray):
        return x.copy()
    if isinstance(x, tuple):
        return _rebuilt(x)
    return x


def _rebuilt(values: tuple[Any, ...]) -> Any:
    stopped = tuple(stop_gradient(value) for value in values)
    make = getattr(type(values), "_make", None)
    return stopped if make is None else make(stopped)


@overload(stop_gradient)
def _compiled(x: Any) -> Any:
    if isinstance(x, types.Array):
        return _array if isinstance(x.dtype, types.Float) else _constant_array
    if isinstance(x, types.BaseTuple):
        return _tuple(x)
    if isinstance(x, types.Float):
        return _float
    if isinstance(x, types.Integer | types.Boolean | types.NoneType | types.UnicodeType | types.Literal):
        return _unchanged
    return None


def _float(x: Any) -> Any:
    return _stopped(x)


def _unchanged(x: Any) -> Any:
    return x


def _constant_array(x: Any) -> Any:
    return x.copy()


def _array(x: Any) -> Any:
    copied = np.empty_like(x)
    for index in np.ndindex(x.shape):
        copied[index] = _stopped(x[index])
    return copied


def _tuple(type_: Any) -> Any:
    """An implementation for one type of tuple: Numba code cannot loop over elements of different types."""
    namespace: dict[str, Any] = {"stop_gradient": stop_gradient, "make": getattr(type_, "instance_class", None)}
    elements = "".join(f"stop_gradient(x[{n}]), " for n in range(len(type_.types)))
    made = f"make({elements})" if isinstance(type_, types.BaseNamedTuple) else f"({elements})"
    exec(f"def stop_tuple(x):\n    return {made}\n", namespace)
    # Numba compares the signature with that of the typing function, annotations included.
    namespace["stop_tuple"].__annotations__ = dict(_unchanged.__annotations__)
    return namespace["stop_tuple"]


@intrinsic
def _stopped(typing_context: Any, x: Any) -> Any:
    def generate(context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        (value,) = values
        return emit_marker(context, builder, value, (), STOPPED) if isinstance(context, CaptureContext) else value

    return typing.signature(x, x), generate
