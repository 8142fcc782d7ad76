"""Stand-ins for ``math``, ``numpy`` and the builtins that a kernel calls: the same names, on the oracle's numbers."""

from __future__ import annotations

import builtins
import math
from collections.abc import Callable
from functools import reduce
from typing import Any

import numpy as np

from tapeflow.oracle.arrays import IntegerArray, NumberArray, elementwise, filled, from_cells, plain
from tapeflow.oracle.derivatives import BINARY, PREDICATES, SYNONYMS, UNARY
from tapeflow.oracle.linear_algebra import LINALG
from tapeflow.oracle.number import Number, OracleError, lift, must_lift, record

Function = Callable[..., Any]


def _native(value: Any) -> Any:
    """The value of a number in its own type, for functions without a derivative."""
    if isinstance(value, Number):
        return np.float32(value.value) if value.single else np.float64(value.value)
    return value


def _unary(name: str) -> Function:
    rule = UNARY[name]

    def apply(argument: Any) -> Any:
        if isinstance(argument, np.ndarray):
            return elementwise(apply, [plain(argument)])
        x = must_lift(argument)
        y = np.float64(rule.value(np.float64(x.value)))
        return record(float(y), (x,), (float(rule.slope(np.float64(x.value), y)),))

    return apply


def _binary(name: str) -> Function:
    rule = BINARY[name]

    def apply(first: Any, second: Any) -> Any:
        if isinstance(first, np.ndarray) or isinstance(second, np.ndarray):
            return elementwise(apply, [plain(a) if isinstance(a, np.ndarray) else a for a in (first, second)])
        a, b = must_lift(first), must_lift(second)
        x, y = np.float64(a.value), np.float64(b.value)
        z = np.float64(rule.value(x, y))
        return record(float(z), (a, b), rule.slopes(x, y, z))

    return apply


def _predicate(name: str) -> Function:
    def apply(*arguments: Any) -> Any:
        if any(isinstance(argument, np.ndarray) for argument in arguments):
            return elementwise(apply, [plain(a) if isinstance(a, np.ndarray) else a for a in arguments])
        return bool(PREDICATES[name](*[_native(argument) for argument in arguments]))

    return apply


def scalar_function(name: str) -> Function | None:
    """The stand-in of an elementwise function, by its name in either module; None when it has no rule."""
    canonical = SYNONYMS.get(name, name)
    if canonical in UNARY:
        return _unary(canonical)
    if canonical in BINARY:
        return _binary(canonical)
    if canonical in PREDICATES:
        return _predicate(canonical)
    return None


def numpy_function(name: str) -> Function:
    function = NUMPY.get(name) or scalar_function(name)
    if function is None:
        raise OracleError(f"no rule for numpy.{name}")
    return function


def _to_integer(function: Function) -> Function:
    def apply(argument: Any) -> int:
        return int(function(argument.value if isinstance(argument, Number) else argument))

    return apply


def _frexp(argument: Any) -> tuple[Number, int]:
    x = must_lift(argument)
    mantissa, exponent = math.frexp(x.value)
    return record(mantissa, (x,), (2.0**-exponent,)), exponent


def _ldexp(argument: Any, exponent: Any) -> Number:
    x = must_lift(argument)
    scale = 2.0 ** int(exponent)
    return record(x.value * scale, (x,), (scale,))


def without_derivative(value: Any) -> Any:
    """What ``tapeflow.stop_gradient`` means: the value, an array as a copy, with no past."""
    if isinstance(value, tuple):
        return getattr(type(value), "_make", tuple)(map(without_derivative, value))
    if isinstance(value, NumberArray):
        cells = plain(value).copy()
        for index in np.ndindex(cells.shape):
            cells[index] = without_derivative(cells[index])
        return from_cells(cells, value.single)
    if isinstance(value, np.ndarray):
        return value.copy()
    return Number(value.value, value.single) if isinstance(value, Number) else value


def _python_min(*arguments: Any) -> Any:
    return _python_extremum(builtins.min, lambda value, best: value < best, arguments)


def _python_max(*arguments: Any) -> Any:
    return _python_extremum(builtins.max, lambda value, best: value > best, arguments)


def _python_extremum(builtin: Function, is_better: Function, arguments: tuple[Any, ...]) -> Any:
    """Python's choice among the arguments, in the type that Numba unifies them to."""
    values = arguments if len(arguments) > 1 else tuple(arguments[0])
    numbers = [lift(value) for value in values]
    if not any(isinstance(value, Number | float | np.floating) for value in values) or None in numbers:
        return builtin(values)
    single = all(isinstance(value, Number) and value.single for value in values)
    best = reduce(lambda best, value: value if is_better(value, best) else best, [n for n in numbers if n is not None])
    return record(best.value, (best,), (1.0,), single)


def _numpy_dtype(dtype: Any) -> Any:
    return dtype.dtype if isinstance(dtype, Cast) else np.dtype(dtype)


def _is_single(dtype: Any) -> bool | None:
    """Whether a dtype is float32; None when it is no float."""
    kind = _numpy_dtype(dtype)
    return bool(kind == np.float32) if kind.kind == "f" else None


class Cast:
    """``np.float32`` and its like: a conversion when called, a dtype where one is wanted."""

    def __init__(self, dtype: Any) -> None:
        self.dtype = np.dtype(dtype)

    def __call__(self, value: Any = 0) -> Any:
        if isinstance(value, np.ndarray):
            return elementwise(self, [plain(value)])
        if self.dtype.kind == "b":
            return bool(value)
        if self.dtype.kind in "iu":
            return int(value)
        number = must_lift(value)
        return record(number.value, (number,), (1.0,), self.dtype == np.float32)


def _integers(array: Any) -> IntegerArray:
    return np.asarray(array).view(IntegerArray)


def _filler(value: float) -> Function:
    def create(shape: Any, dtype: Any = np.float64) -> Any:
        single = _is_single(dtype)
        if single is None:
            fill = 0 if math.isnan(value) else value
            return _integers(np.full(shape, fill, _numpy_dtype(dtype)))
        return filled(shape, value, single)

    return create


def _full(shape: Any, value: Any, dtype: Any = None) -> Any:
    number = must_lift(value)
    single = number.single if dtype is None else _is_single(dtype)
    if single is None or (dtype is None and not isinstance(value, Number | float)):
        return _integers(np.full(shape, int(number.value), np.int64 if dtype is None else _numpy_dtype(dtype)))
    result = filled(shape, 0.0, single)
    result[...] = value
    return result


def _like(create: Function) -> Function:
    def create_like(array: Any, *arguments: Any, dtype: Any = None) -> Any:
        return create(array.shape, *arguments, dtype=array.dtype if dtype is None else dtype)

    return create_like


def _array(values: Any, dtype: Any = None) -> Any:
    cells = np.array(values, dtype=object)
    single = None if dtype is None else _is_single(dtype)
    holds_floats = any(isinstance(cell, Number | float | np.floating) for cell in cells.flat)
    if dtype is None and not holds_floats:
        return _integers(np.array(cells.tolist()))
    if dtype is not None and single is None:
        return _integers(np.array(cells.tolist(), dtype=_numpy_dtype(dtype)))
    return from_cells(cells, single)


def _range_like(function: Function) -> Function:
    def create(*arguments: Any, **keywords: Any) -> Any:
        natives = [_native(argument) for argument in arguments]
        if any(isinstance(argument, Number) and argument.recording is not None for argument in arguments):
            raise OracleError(f"numpy.{function.__name__} of differentiated bounds")
        result = function(*natives, **keywords)
        return from_cells(result.astype(object), False) if result.dtype.kind == "f" else _integers(result)

    return create


def _sum(array: Any) -> Any:
    return array.sum()


def _mean(array: Any) -> Any:
    return array.sum() / array.size


def _fold(function: Function) -> Function:
    """A reduction over all elements in memory order."""

    def apply(array: Any) -> Any:
        return reduce(function, plain(array).flat) if isinstance(array, NumberArray) else reduce(function, array.flat)

    return apply


def _dot(a: Any, b: Any) -> Any:
    result = np.dot(plain(a), plain(b))
    return from_cells(result) if isinstance(result, np.ndarray) else result


def _cumulative_sum(array: Any) -> Any:
    return from_cells(np.cumsum(plain(array)), array.single)


def _copy(array: Any) -> Any:
    return array.copy()


MATH: dict[str, Any] = {
    "floor": _to_integer(math.floor),
    "ceil": _to_integer(math.ceil),
    "trunc": _to_integer(math.trunc),
    "frexp": _frexp,
    "ldexp": _ldexp,
    "pow": _binary("power"),
    "gcd": lambda a, b: math.gcd(int(a), int(b)),
}
"""Where ``math`` and ``numpy`` disagree, or ``math`` stands alone."""

NUMPY: dict[str, Any] = {
    "empty": _filler(math.nan),
    "zeros": _filler(0.0),
    "ones": _filler(1.0),
    "full": _full,
    "empty_like": _like(_filler(math.nan)),
    "zeros_like": _like(_filler(0.0)),
    "ones_like": _like(_filler(1.0)),
    "full_like": _like(_full),
    "array": _array,
    "asarray": _array,
    "copy": _copy,
    "arange": _range_like(np.arange),
    "linspace": _range_like(np.linspace),
    "ndindex": np.ndindex,
    "sum": _sum,
    "mean": _mean,
    "cumsum": _cumulative_sum,
    "prod": _fold(lambda a, b: a * b),
    "min": _fold(lambda best, x: x if x < best else best),
    "max": _fold(lambda best, x: x if x > best else best),
    "dot": _dot,
    "matmul": _dot,
    "ldexp": _ldexp,
    "round": builtins.round,
    "around": builtins.round,
    "divmod": lambda a, b: (numpy_function("floor_divide")(a, b), numpy_function("remainder")(a, b)),
    **{name: Cast(name) for name in ["float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint64"]},
    "intp": Cast(np.int64),
    "bool_": Cast(np.bool_),
}

BUILTINS: dict[str, Any] = {"min": _python_min, "max": _python_max, "float": Cast(np.float64)}
"""Builtins whose Python versions would drop or mistype a number."""


class ModuleStandIn:
    """A module whose functions are replaced, whose constants are kept, and whose unknown functions are refused."""

    def __init__(self, module: Any, table: dict[str, Any]) -> None:
        self._module = module
        self._table = table

    def __getattr__(self, name: str) -> Any:
        original = getattr(self._module, name)
        if name in self._table:
            return self._table[name]
        if not callable(original):
            return original
        return scalar_function(name) or _refused(f"{self._module.__name__}.{name}")


def _refused(name: str) -> Function:
    def refuse(*arguments: Any, **keywords: Any) -> Any:
        raise OracleError(f"no rule for {name}")

    return refuse


NUMPY["linalg"] = ModuleStandIn(np.linalg, LINALG)
