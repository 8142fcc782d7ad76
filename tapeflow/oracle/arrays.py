"""Arrays that hold the oracle's numbers and look to a kernel like the float arrays that they stand for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from tapeflow.oracle.number import Number, OracleError, must_lift, record

FLOATS = (np.dtype(np.float64), np.dtype(np.float32))


def converted(value: Any, single: bool) -> Number:
    """A scalar as it is after being stored in a float array: rounded, and of the array's type."""
    number = must_lift(value)
    return number if number.single == single else record(number.value, (number,), (1.0,), single)


_convert_all = np.frompyfunc(converted, 2, 1)


class NumberArray(np.ndarray):
    """An object array whose elements are numbers of one float type; what is stored is converted to it."""

    single: bool

    def __array_finalize__(self, source: Any) -> None:
        self.single = getattr(source, "single", False)

    @property
    def dtype(self) -> Any:
        return FLOATS[self.single]

    def __getitem__(self, index: Any) -> Any:
        return super().__getitem__(index)

    def __setitem__(self, index: Any, value: Any) -> None:
        if isinstance(value, np.ndarray):
            super().__setitem__(index, _convert_all(value.view(np.ndarray), self.single))
        else:
            super().__setitem__(index, converted(value, self.single))

    def fill(self, value: Any) -> None:
        self[...] = value

    def sum(self, axis: Any = None) -> Any:  # type: ignore[override]
        return np.add.reduce(plain(self), axis=axis) if self.size else Number(0.0, self.single)

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, out: Any = None, **keywords: Any) -> Any:
        from tapeflow.oracle.functions import numpy_function

        operands = [plain(x) if isinstance(x, np.ndarray) else x for x in inputs]
        if method == "reduce":
            return getattr(ufunc, method)(*operands, **keywords)
        if ufunc is np.matmul and method == "__call__" and out is None:
            return numpy_function("matmul")(*inputs)
        if method != "__call__" or keywords:
            raise OracleError(f"numpy.{ufunc.__name__}.{method} on arrays")
        result = elementwise(numpy_function(ufunc.__name__), operands)
        if out is None:
            return result
        out[0][...] = result
        return out[0]


def plain(array: Any) -> Any:
    """The object array without its stand-in behaviour."""
    return array.view(np.ndarray)


def elementwise(function: Callable[..., Any], operands: Sequence[Any]) -> Any:
    """Apply a scalar stand-in to arrays; numbers come back in a number array, truth values in a bool array."""
    cells = np.frompyfunc(function, len(operands), 1)(*operands)
    if not isinstance(cells, np.ndarray):
        return cells
    first = cells.flat[0] if cells.size else Number(0.0)
    return from_cells(cells) if isinstance(first, Number) else cells.astype(type(first))


def from_cells(cells: Any, single: bool | None = None) -> NumberArray:
    """An object array as a number array of the type of its elements."""
    if single is None:
        numbers = [must_lift(cell) for cell in cells.flat]
        single = bool(numbers) and all(number.single for number in numbers)
    result = np.empty(cells.shape, object).view(NumberArray)
    result.single = single
    if cells.size:
        result[...] = cells
    return result


def filled(shape: Any, value: float, single: bool) -> NumberArray:
    cells = np.empty(shape, object).view(NumberArray)
    cells.single = single
    for index in np.ndindex(cells.shape):
        cells[index] = Number(value, single)
    return cells


def overlapping(arrays: dict[int, Any], number: Callable[[float, bool], Number]) -> dict[int, NumberArray]:
    """Arrays of numbers that share cells where the float arrays that they stand for share memory.

    All of one dtype.  ``number(value, single)`` makes the number in a cell.
    """
    (dtype,) = {array.dtype for array in arrays.values()}
    found = {}
    for group in _sharing(arrays):
        begin, end = min(span[0] for span in group.values()), max(span[1] for span in group.values())
        cells = np.empty((end - begin) // dtype.itemsize, object)
        for i in group:
            array = arrays[i]
            first = (array.__array_interface__["data"][0] - begin) // dtype.itemsize if array.size else 0
            strides = [stride // dtype.itemsize * cells.itemsize for stride in array.strides]
            view = np.lib.stride_tricks.as_strided(cells[first:], array.shape, strides)
            for index in np.ndindex(array.shape):
                if view[index] is None:
                    view[index] = number(float(array[index]), dtype == np.float32)
            found[i] = view.view(NumberArray)
            found[i].single = dtype == np.float32
    return found


def _sharing(arrays: Mapping[int, Any]) -> list[dict[int, tuple[int, int]]]:
    """The arrays in groups whose bytes may overlap, with the begin and the end of each in memory."""
    spans = {i: np.lib.array_utils.byte_bounds(a) if a.size else (0, 0) for i, a in arrays.items()}
    groups: list[dict[int, tuple[int, int]]] = []
    reached = -1
    for i in sorted(spans, key=lambda i: spans[i]):
        begin, end = spans[i]
        if begin >= reached:
            groups.append({})
        groups[-1][i] = begin, end
        reached = max(reached, end)
    return groups


class IntegerArray(np.ndarray):
    """An integer or bool array whose elements are read as Python's, so that ``//`` by zero raises as compiled."""

    def __getitem__(self, index: Any) -> Any:
        item = super().__getitem__(index)
        return item if isinstance(item, np.ndarray) else item.item()

    def __setitem__(self, index: Any, value: Any) -> None:
        super().__setitem__(index, int(value) if isinstance(value, Number) else value)
