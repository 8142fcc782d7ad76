"""The oracle for gradients: the same Python function, not compiled, run on numbers that record themselves.

    reference = oracle_gradient(kernel, (u, v, 3), argnums=0)

A kernel calls ``math.sin`` by way of its globals, and ``math.sin`` accepts floats only.  So the function is
rebuilt over a copy of its globals in which ``math``, ``numpy``, what was imported from them, and every callee
(a compiled dispatcher or a Python function) are replaced by stand-ins.
"""

from __future__ import annotations

import builtins
import math
import types
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numba
import numpy as np

import tapeflow
from tapeflow.oracle.arrays import IntegerArray, NumberArray, from_cells, overlapping
from tapeflow.oracle.c_functions import c_function
from tapeflow.oracle.functions import (
    BUILTINS,
    MATH,
    NUMPY,
    Cast,
    ModuleStandIn,
    scalar_function,
    without_derivative,
)
from tapeflow.oracle.number import Number, OracleError, Recording, must_lift

_MODULES = {
    math: ModuleStandIn(math, MATH),
    np: ModuleStandIn(np, NUMPY),
    numba: ModuleStandIn(numba, {"prange": range, **{name: Cast(name) for name in ["float32", "float64", "int64"]}}),
    tapeflow: ModuleStandIn(tapeflow, {"stop_gradient": without_derivative}),
}


@dataclass(frozen=True)
class Reference:
    """What a gradient call must do, according to the oracle."""

    value: float
    gradients: tuple[Any, ...]
    """For each differentiated argument, an array of its shape (0-d for a scalar), in float64."""
    scales: tuple[Any, ...]
    """For each gradient entry, the sum of the absolute values that were added up to it."""
    arguments: tuple[Any, ...]
    """All arguments as the kernel leaves them, in float64 or their integer type."""
    has_single: bool
    """An argument or something active is float32: no result is more precise than that."""
    exception: Exception | None = None
    """What the kernel raised; value and gradients are then meaningless."""


def oracle_gradient(
    function: Any, arguments: Sequence[Any], argnums: int | Sequence[int] = 0, *, is_shared: bool = False
) -> Reference:
    """Value, gradients, side effects and exception of ``function(*arguments)``; the arguments are left alone.

    ``is_shared``: float arrays that overlap in memory do so for the function too, and an entry's gradient is
    that of its memory cell.  Otherwise each array is a variable of its own.

    Raises OracleError when the function uses something that the oracle has no rule for.
    """
    chosen = (argnums,) if isinstance(argnums, int) else tuple(argnums)
    recording = Recording()
    inputs = [_input(argument, recording if i in chosen else None) for i, argument in enumerate(arguments)]
    if is_shared:
        arrays = {i: a for i, a in enumerate(arguments) if isinstance(a, np.ndarray) and a.dtype.kind == "f"}
        for i, cells in overlapping(arrays, lambda value, single: _number(value, single, recording)).items():
            inputs[i] = cells
    leaves = {i: _cells(inputs[i]).copy() for i in chosen}
    result: Any = Number(math.nan)
    exception: Exception | None = None
    with np.errstate(all="ignore"):
        try:
            result = rebuilt(function)(*inputs)
        except OracleError:
            raise
        except Exception as raised:
            exception = raised
        output = must_lift(result)
        adjoints, scales = recording.backward(output)
    return Reference(
        output.value,
        tuple(_map_nodes(leaves[i], adjoints) for i in chosen),
        tuple(_map_nodes(leaves[i], scales) for i in chosen),
        tuple(_final(x) for x in inputs),
        recording.has_single or any(getattr(argument, "dtype", None) == np.float32 for argument in arguments),
        exception,
    )


def oracle_value(function: Any, arguments: Sequence[Any]) -> float:
    """The kernel's result with nothing differentiated."""
    return oracle_gradient(function, arguments, ()).value


def rebuilt(function: Any) -> Any:
    """The Python function behind ``function``, over stand-ins."""
    return _Rebuilder().rebuild(function)


class _Rebuilder:
    """Rebuilds a function and everything it calls, each once, so that recursion ends."""

    def __init__(self) -> None:
        self._done: dict[int, Any] = {}
        self._originals: list[Any] = []

    def rebuild(self, function: Any) -> Any:
        original = getattr(function, "py_func", function)
        if id(original) in self._done:
            return self._done[id(original)]
        names: dict[str, Any] = {"__builtins__": builtins, "__name__": original.__module__, **BUILTINS}
        cells = tuple(types.CellType() for _ in original.__closure__ or ())
        result = types.FunctionType(original.__code__, names, original.__name__, original.__defaults__, cells or None)
        result.__kwdefaults__ = original.__kwdefaults__
        self._done[id(original)] = result
        self._originals.append(original)
        for name in _names_used(original.__code__):
            if name in original.__globals__:
                names[name] = self.replace(original.__globals__[name])
        for cell, source in zip(cells, original.__closure__ or (), strict=True):
            cell.cell_contents = self.replace(source.cell_contents)
        return result

    def replace(self, value: Any) -> Any:
        """What stands for a global in the rebuilt function."""
        if isinstance(value, types.ModuleType):
            return _MODULES.get(value, value)
        if value is tapeflow.stop_gradient:
            return without_derivative
        if getattr(value, "is_inactive", False):
            return _inactive(self.rebuild(value))
        if hasattr(value, "py_func") or isinstance(value, types.FunctionType):
            return self.rebuild(value)
        if (stand_in := c_function(value)) is not None:
            return stand_in
        if isinstance(value, np.ndarray):
            return _input(value, None)
        if value is numba.prange:
            return range
        if isinstance(value, type) and issubclass(value, np.generic):
            return Cast(value)
        if getattr(value, "__module__", None) == "math":
            return getattr(_MODULES[math], value.__name__)
        if isinstance(value, np.ufunc):
            return scalar_function(value.__name__) or value
        return next((standin for name, standin in BUILTINS.items() if value is getattr(builtins, name)), value)


def _inactive(function: Any) -> Any:
    """What ``tapeflow.inactive`` means: a result without a past."""
    return lambda *arguments: without_derivative(function(*arguments))


def _names_used(code: types.CodeType) -> set[str]:
    names = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names |= _names_used(constant)
    return names


def _input(argument: Any, recording: Recording | None) -> Any:
    """A copy of an argument as numbers: leaves of the recording, or constants."""
    if isinstance(argument, np.ndarray):
        if argument.dtype.kind != "f":
            return argument.copy().view(IntegerArray)
        single = argument.dtype == np.float32
        cells = np.empty(argument.shape, object)
        for index in np.ndindex(argument.shape):
            cells[index] = _number(float(argument[index]), single, recording)
        return from_cells(cells, single)
    if isinstance(argument, bool | int | np.integer | np.bool_):
        if recording is not None:
            raise OracleError("an integer cannot be differentiated")
        return argument if isinstance(argument, bool | int) else argument.item()
    if isinstance(argument, float | np.floating):
        return _number(float(argument), isinstance(argument, np.float32), recording)
    return argument


def _number(value: float, single: bool, recording: Recording | None) -> Number:
    return Number(value, single) if recording is None else recording.leaf(value, single)


def _cells(value: Any) -> Any:
    cells = np.empty(getattr(value, "shape", ()), object)
    cells[...] = value.view(np.ndarray) if isinstance(value, np.ndarray) else value
    return cells


def _map_nodes(leaves: Any, table: list[float]) -> Any:
    result = np.zeros(leaves.shape)
    for index in np.ndindex(leaves.shape):
        result[index] = table[leaves[index].node]
    return result


def _final(value: Any) -> Any:
    if not isinstance(value, NumberArray):
        return np.asarray(value) if isinstance(value, np.ndarray) else value
    result = np.zeros(value.shape)
    for index in np.ndindex(value.shape):
        result[index] = value[index].value
    return result
