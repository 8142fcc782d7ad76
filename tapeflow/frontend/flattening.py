"""How many LLVM arguments a Numba type takes, and which is which, asked of Numba's data model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numba.core import types
from numba.core.datamodel import default_manager
from numba.np.numpy_support import as_dtype

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


def element_sizes(arguments: Sequence[types.Type]) -> dict[int, int]:
    """Bytes of an element, by the indices of the LLVM arguments that count elements: ``nitems`` and ``shape``."""
    found: dict[int, int] = {}
    first = IMPLICIT_ARGUMENTS
    for type_ in (leaf for argument in arguments for leaf in leaf_types(argument)):
        if isinstance(type_, types.Array):
            shape = first + field_position(type_, "shape")
            counts = (first + field_position(type_, "nitems"), *range(shape, shape + type_.ndim))
            found |= dict.fromkeys(counts, max(1, as_dtype(type_.dtype).itemsize))
        first += argument_count(type_)
    return found


def _leaves(argument: object) -> Iterator[object]:
    if not isinstance(argument, tuple):
        yield argument
        return
    for part in argument:
        yield from _leaves(part)
