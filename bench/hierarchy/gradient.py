"""A gradient's native entry, called with memory whose kind is known: from here, not through Numba.

The arguments' arrays are the primal's, those passed for their adjoints are shadows; each begins on a line of its
own.  The first call lets kept memory grow, the second is measured, from empty caches.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba.core import types
from numba.np import numpy_support

from bench.hierarchy.caches import LINE
from bench.hierarchy.recorder import Recorder
from bench.hierarchy.records import Kind
from bench.hierarchy.simulator import Counts
from tapeflow.engine import OptimisedModule
from tapeflow.frontend.symbols import runtime_symbols
from tapeflow.pipeline import Compilation

_SCALARS = {types.float64: ctypes.c_double, types.float32: ctypes.c_float}
_RESULT_BYTES = 4096


class CallError(Exception):
    """The gradient raised or refused."""


@dataclass(frozen=True)
class Measured:
    """One gradient call."""

    counts: Counts
    value: float
    gradients: tuple[np.ndarray, ...]
    """Of the differentiated arrays, in the arguments' order, then of the scalars, each an array of one."""


def measure(compilation: Compilation, arguments: Sequence[Any], symbols: Mapping[str, int] | None = None) -> Measured:
    """Run the gradient instrumented.  The arguments are copied.  Raises :class:`CallError`."""
    optimised: OptimisedModule = compilation.optimized
    environments = {name: id(value) for name, value in compilation.source.captured.environments.items()}
    recorder = Recorder(optimised, symbols={**runtime_symbols(), **(symbols or {})}, pointers=environments)
    try:
        for is_measured in (False, True):
            call = _Call(compilation, arguments)
            for array, kind in call.memory:
                recorder.simulator.register(array.ctypes.data, array.nbytes, kind)
            if is_measured:
                recorder.simulator.restart()
            call.run(recorder.address(compilation.entry.symbol))
            recorder.finish()
            if is_measured:
                return Measured(recorder.simulator.counts(), float(call.value), (*call.shadows, *call.scalars))
        raise AssertionError
    finally:
        recorder.drain()


class _Call:
    """The arguments of one call in C's types, and what they point to."""

    def __init__(self, compilation: Compilation, arguments: Sequence[Any]) -> None:
        self.memory: list[tuple[np.ndarray, Kind]] = []
        self.shadows: list[np.ndarray] = []
        self._result = aligned((_RESULT_BYTES // 8,), np.float64)
        self._exception = ctypes.c_void_p()
        self._passed: list[Any] = [ctypes.c_void_p(self._result.ctypes.data), ctypes.byref(self._exception)]
        fields = [(f"f{n}", numpy_support.as_dtype(t)) for n, t in enumerate(compilation.entry.result_type)]
        self._fields = np.dtype(fields, align=True)
        for position, (argument, type_) in enumerate(zip(arguments, compilation.source.argument_types, strict=True)):
            self._passed += self._flattened(argument, type_)
            if position in compilation.differentiated and isinstance(type_, types.Array):
                shadow = aligned(argument.shape, argument.dtype)
                self.shadows.append(shadow)
                self.memory.append((shadow, Kind.SHADOW))
                self._passed.append(ctypes.c_void_p(shadow.ctypes.data))

    def _flattened(self, argument: Any, type_: Any) -> Iterator[Any]:
        """As Numba passes it: an array is its owner, its parent, sizes, data, shape and strides."""
        if isinstance(type_, types.Array):
            array = aligned(argument.shape, argument.dtype)
            array[...] = argument
            self.memory.append((array, Kind.PRIMAL))
            yield from (ctypes.c_void_p(), ctypes.c_void_p())
            yield from (ctypes.c_int64(array.size), ctypes.c_int64(array.itemsize))
            yield ctypes.c_void_p(array.ctypes.data)
            yield from map(ctypes.c_int64, array.shape)
            yield from map(ctypes.c_int64, array.strides)
        elif isinstance(type_, types.BaseTuple):
            for part, part_type in zip(argument, type_, strict=True):
                yield from self._flattened(part, part_type)
        elif type_ in _SCALARS:
            yield _SCALARS[type_](argument)
        elif isinstance(type_, types.Integer | types.Boolean):
            yield ctypes.c_int64(int(argument))
        else:
            raise CallError(f"an argument of type {type_} is not passed from here")

    def run(self, address: int) -> None:
        status = ctypes.CFUNCTYPE(ctypes.c_int32)(address)(*self._passed)
        if status != 0:
            raise CallError(f"the gradient returned status {status}")
        # Value, adjoints of scalars, and why nothing was computed.
        self.value, *scalars, refusal = self._result.view(np.uint8)[: self._fields.itemsize].view(self._fields)[0]
        self.scalars = [np.array([scalar]) for scalar in scalars]
        if refusal != 0:
            raise CallError(f"the gradient's entry refused the arguments ({refusal})")


def aligned(shape: tuple[int, ...], dtype: Any) -> np.ndarray:
    """Zeros that begin on a line and share none."""
    dtype = np.dtype(dtype)
    size = int(np.prod(shape)) * dtype.itemsize
    raw = np.zeros(size + 2 * LINE, np.uint8)
    start = -raw.ctypes.data % LINE
    return np.asarray(raw[start : start + size].view(dtype).reshape(shape))
