"""How many LLVM arguments a Numba type takes, and which is which, asked of Numba's data model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numba.core import types
from numba.core.datamodel import default_manager

from tapeflow.frontend.structure import leaf_types

IMPLICIT_ARGUMENTS = 2
"""``retptr`` and ``excinfo`` come before the arguments that the user wrote."""


def argument_count(type_: types.Type) -> int:
    """How many LLVM arguments a value of ``type_`` is passed in."""
    return sum(1 for _ in _leaves(default_manager[type_].get_argument_type()))


def field_position(array: types.Array, field: str) -> int:
    """Index of an array's field (its first part, for ``shape`` and ``strides``) among its LLVM arguments."""
    model = default_manager[array]
    position = model.get_field_position(field)
    return sum(1 for _ in _leaves(model.get_argument_type()[:position]))


def size_positions(arguments: Sequence[types.Type]) -> Iterator[int]:
    """Indices of the LLVM arguments that are numbers of elements: ``nitems`` and ``shape`` of each array."""
    first = IMPLICIT_ARGUMENTS
    for type_ in (leaf for argument in arguments for leaf in leaf_types(argument)):
        if isinstance(type_, types.Array):
            yield first + field_position(type_, "nitems")
            shape = first + field_position(type_, "shape")
            yield from range(shape, shape + type_.ndim)
        first += argument_count(type_)


def _leaves(argument: object) -> Iterator[object]:
    if not isinstance(argument, tuple):
        yield argument
        return
    for part in argument:
        yield from _leaves(part)
