"""Arrays of records for the oracle, which knows numbers and arrays: each field is an array of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

import tapeflow
from tapeflow.oracle import Reference
from tests.gradients.comparison import Mismatch, compare_exceptions, compare_value, is_undone
from tests.gradients.identity import compare
from tests.gradients.structures import compare_leaf, compare_memory, copied, is_float, leaves_of, tree_like


class FieldArrays:
    """Looks to a kernel like the array of records that its fields make: arrays, or fields of records in records."""

    def __init__(self, fields: dict[str, Any]) -> None:
        vars(self)["fields"] = fields

    @property
    def shape(self) -> Any:
        first = next(iter(self.fields.values()))
        return FieldArrays(first).shape if isinstance(first, dict) else first.shape

    def __len__(self) -> int:
        return int(self.shape[0])

    def __iter__(self) -> Iterator[_Record]:
        return (_Record(self.fields, index) for index in range(len(self)))

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return FieldArrays({name: values[index] for name, values in self.fields.items()})
        return self.fields[index] if isinstance(index, str) else _Record(self.fields, index)

    def __setitem__(self, index: Any, record: Any) -> None:
        for name, values in self.fields.items():
            values[index] = getattr(record, name)


class _Record:
    """One record: it is where it is in the array."""

    def __init__(self, fields: dict[str, Any], index: Any) -> None:
        first = next(iter(fields.values()))
        if not isinstance(first, dict):
            first[index]  # raises IndexError where the array would
        vars(self).update(fields=fields, index=index)

    def __getattr__(self, name: str) -> Any:
        found = self.fields[name]
        return _Record(found, self.index) if isinstance(found, dict) else found[self.index]

    def __setattr__(self, name: str, value: Any) -> None:
        self.fields[name][self.index] = value


def holds_records(value: Any) -> bool:
    """Whether a value is a record or an array of them, or a tuple that has such."""
    if isinstance(value, tuple):
        return any(map(holds_records, value))
    return isinstance(value, np.ndarray | np.void) and value.dtype.names is not None


def expanded(value: Any) -> Any:
    """Records as the tuples of their fields."""
    if isinstance(value, tuple) and holds_records(value):
        return tuple(map(expanded, value))
    if not holds_records(value):
        return value
    fields = (np.asarray(value)[name] for name in value.dtype.names)
    return tuple(expanded(field) if holds_records(field) else field.copy() for field in fields)


def of_fields(function: Callable[..., Any], arguments: Sequence[Any]) -> Callable[..., Any]:
    """The function of arguments that are expanded."""
    # The oracle rebuilds what it finds in closures; so what it must leave alone is in an argument's default.
    known = [(tuple(arguments), _joined)]

    def of_expanded(*arguments: Any, known: Any = known) -> Any:
        example, joined = known[0]
        return function(*joined(example, arguments))

    return of_expanded


def _joined(example: Any, parts: Any) -> Any:
    """What is given as ``parts``, in the form of an example."""
    if isinstance(example, tuple) and holds_records(example):
        members = [_joined(member, part) for member, part in zip(example, parts, strict=True)]
        return type(example)(*members) if hasattr(example, "_fields") else tuple(members)
    if not holds_records(example):
        return parts
    found = FieldArrays(_fields(example.dtype, parts))
    return found[()] if isinstance(example, np.void) else found


def _fields(dtype: Any, parts: Any) -> dict[str, Any]:
    pairs = zip(dtype.names, parts, strict=True)
    return {name: part if dtype[name].names is None else _fields(dtype[name], part) for name, part in pairs}


def float_parts(leaf: Any) -> list[Any]:
    """An array of floats, or the float fields of one of records, as views."""
    if is_float(leaf):
        return [leaf]
    return [leaf[name] for name in leaf.dtype.names if leaf.dtype[name].kind == "f"] if holds_records(leaf) else []


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
        for found, leaf in zip(leaves_of(gradient), leaves_of(arguments[n]), strict=True):
            if holds_records(leaf) and found.dtype != leaf.dtype:
                raise Mismatch(f"gradient {n} has dtype {found.dtype}, its argument {leaf.dtype}")
        for found, leaf in zip(leaves_of(expanded(gradient)), leaves_of(expanded(arguments[n])), strict=True):
            if is_float(leaf):
                compare_leaf(f"the gradient of argument {n}", found, leaf, *next(expected), reference)
            elif np.any(found):
                raise Mismatch(f"the gradient of argument {n} has {found} in a field that is no float")


def assert_record_modes_agree(
    function: Any, arguments: Sequence[Any], argnums: Sequence[int], reference: Reference
) -> None:
    """The derivative along a random direction is the gradient times it, to rounding; raises Mismatch."""
    tangents = directions([arguments[n] for n in argnums])
    given: list[Any] = [None] * len(arguments)
    for n, tangent in zip(argnums, copied(tangents), strict=True):
        given[n] = tangent
    backward, forward = copied(arguments), copied(arguments)
    _, gradients = tapeflow.value_and_grad(function, argnums=tuple(argnums))(*backward)
    value, slope = tapeflow.jvp(function, forward, given)
    compare_value(value, reference)
    compare_memory([expanded(argument) for argument in forward], reference)
    found, along = ([p for leaf in leaves_of(tuple(tree)) for p in float_parts(leaf)] for tree in (gradients, tangents))
    compare(slope, found, along, has_single=reference.has_single)


def directions(arguments: Sequence[Any]) -> list[Any]:
    """Numbers between 1/2 and 1 in size in place of floats, also of those in records; None in place of the rest."""
    generator = np.random.default_rng(len(arguments))

    def along(leaf: Any) -> Any:
        if not isinstance(leaf, np.ndarray):
            return generator.uniform(0.5, 1.0) if is_float(leaf) else None
        made = np.zeros(leaf.shape, leaf.dtype)
        for part in float_parts(made):
            part[...] = generator.uniform(0.5, 1.0, part.shape) * generator.choice([-1.0, 1.0], part.shape)
        return made if float_parts(leaf) else None

    return [tree_like(argument, iter(map(along, leaves_of(argument)))) for argument in arguments]
