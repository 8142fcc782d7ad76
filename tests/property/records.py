"""Arrays of records for the oracle, which knows numbers and arrays: each field is an array of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

import tapeflow
from tapeflow.oracle import Reference
from tests.gradients.comparison import Mismatch, compare_exceptions, compare_value, is_undone
from tests.gradients.structures import compare_leaf, compare_memory, copied, is_float, leaves_of


class FieldArrays:
    """Looks to a kernel like the array of records that its fields make."""

    def __init__(self, fields: dict[str, Any]) -> None:
        vars(self)["fields"] = fields

    @property
    def shape(self) -> Any:
        return next(iter(self.fields.values())).shape

    def __len__(self) -> int:
        return int(self.shape[0])

    def __getitem__(self, index: Any) -> Any:
        return self.fields[index] if isinstance(index, str) else _Record(self.fields, index)

    def __setitem__(self, index: Any, record: Any) -> None:
        for name, values in self.fields.items():
            values[index] = getattr(record, name)


class _Record:
    """One record: it is where it is in the array."""

    def __init__(self, fields: dict[str, Any], index: Any) -> None:
        next(iter(fields.values()))[index]  # raises IndexError where the array would
        vars(self).update(fields=fields, index=index)

    def __getattr__(self, name: str) -> Any:
        return self.fields[name][self.index]

    def __setattr__(self, name: str, value: Any) -> None:
        self.fields[name][self.index] = value


def holds_records(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.names is not None


def expanded(value: Any) -> Any:
    """An array of records as the tuple of its fields."""
    return tuple(value[name].copy() for name in value.dtype.names) if holds_records(value) else value


def of_fields(function: Callable[..., Any], arguments: Sequence[Any]) -> Callable[..., Any]:
    """The function of arguments that are expanded."""
    # The oracle rebuilds what it finds in closures; so what it must leave alone is in an argument's default.
    names = [[argument.dtype.names if holds_records(argument) else None for argument in arguments]]

    def of_expanded(*arguments: Any, names: Any = names) -> Any:
        given = []
        for argument, fields in zip(arguments, names[0], strict=True):
            given.append(argument if fields is None else FieldArrays(dict(zip(fields, argument, strict=True))))
        return function(*given)

    return of_expanded


def assert_record_gradient(
    function: Any, arguments: Sequence[Any], argnums: Sequence[int], reference: Reference
) -> None:
    """Value, gradient, side effects and exception are those of ``reference``, which is in terms of fields.

    In fields that are no floats a gradient is zero.  Raises Mismatch.
    """
    given = copied(arguments)
    try:
        value, gradients = tapeflow.value_and_grad(function, argnums=tuple(argnums))(*given)
    except tapeflow.TapeflowError:
        raise
    except Exception as raised:
        if reference.exception is None:
            raise
        compare_exceptions(raised, reference)
        if not is_undone(raised, leaves_of(tuple(given)), leaves_of(tuple(arguments))):
            compare_memory([expanded(argument) for argument in given], reference)
        return
    if reference.exception is not None:
        raise Mismatch(f"the kernel raises {reference.exception!r}, its gradient returned {gradients!r}")
    compare_value(value, reference)
    compare_memory([expanded(argument) for argument in given], reference)
    expected = zip(reference.gradients, reference.scales, strict=True)
    for n, gradient in zip(argnums, gradients, strict=True):
        if isinstance(arguments[n], np.ndarray) and gradient.dtype != arguments[n].dtype:
            raise Mismatch(f"gradient {n} has dtype {gradient.dtype}, its argument {arguments[n].dtype}")
        for found, leaf in zip(leaves_of(expanded(gradient)), leaves_of(expanded(arguments[n])), strict=True):
            if is_float(leaf):
                compare_leaf(f"the gradient of argument {n}", found, leaf, *next(expected), reference)
            elif np.any(found):
                raise Mismatch(f"the gradient of argument {n} has {found} in a field that is no float")
