"""Arguments in other forms: layouts, overlap, tuples of arguments, arrays without elements or dimensions."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

import numpy as np

from tests.property.expressions import Expressions
from tests.property.program import NAMED_TUPLES
from tests.property.scope import Array

LAYOUTS = ("steps", "reversed", "Fortran order", "read-only", "transposed")


def relaid(array: Any, layout: str) -> Any:
    """The same values in other memory; gaps between them are not numbers."""
    if layout == "steps":
        memory = np.full([2 * length + 1 for length in array.shape], np.nan, array.dtype)
        view = memory[tuple(slice(0, 2 * length, 2) for length in array.shape)]
    elif layout == "reversed":
        view = np.zeros(array.shape, array.dtype)[(slice(None, None, -1),) * array.ndim]
    elif layout == "transposed":
        view = np.zeros(array.shape[::-1], array.dtype).T
    else:
        view = np.zeros(array.shape, array.dtype, order="F" if layout == "Fortran order" else "C")
    view[...] = array
    view.flags.writeable = layout != "read-only"
    return view


def overlapping(arrays: Sequence[Any], random: Random) -> list[Any]:
    """Arrays of the same shapes that begin at random places of one memory, and have an element in common."""
    size, least = max(array.size for array in arrays), min(array.size for array in arrays)
    starts = [random.randint(0, least - 1) for _ in arrays]
    if random.random() < 0.4:
        starts = [0] * len(arrays)
    memory = np.resize(np.concatenate([array.ravel() for array in arrays]), size + max(starts))
    return [
        memory[start : start + array.size].reshape(array.shape) for start, array in zip(starts, arrays, strict=True)
    ]


def packed(
    names: Sequence[str], arguments: Sequence[Any], random: Random, write: Expressions
) -> tuple[list[str], list[Any], list[str]]:
    """Some of the arguments in a tuple, a named or a nested one: parameters, arguments, first lines of the body."""
    count = random.randint(1, min(4, len(names)))
    first = random.randint(0, len(names) - count)
    inner, values = list(names[first : first + count]), tuple(arguments[first : first + count])
    kind = random.choice(["tuple argument", "named tuple argument", "nested tuple argument"])
    write.note(kind)
    if kind == "named tuple argument":
        pack: Any = NAMED_TUPLES[count](*values)
        lines = [f"{name} = pack.{field}" for name, field in zip(inner, pack._fields, strict=True)]
    elif kind == "nested tuple argument":
        pack = (values[0], NAMED_TUPLES[count - 1](*values[1:]) if count > 1 else (values[0],))
        lines = [f"{inner[0]} = pack[0]", *(f"{name} = pack[1][{n}]" for n, name in enumerate(inner[1:]))]
        pack = pack if count > 1 else (pack[1], 3)
        lines = lines if count > 1 else [f"{inner[0]} = pack[0][0]"]
    else:
        pack = values
        lines = [f"{', '.join(inner)}{',' * (count == 1)} = pack"]
    parameters = [*names[:first], "pack", *names[first + count :]]
    return parameters, [*arguments[:first], pack, *arguments[first + count :]], lines


def as_laid_out(array: Array, layout: str) -> Array:
    """What a program may do with an array of that layout."""
    return Array(array.name, array.dims, is_contiguous=layout == "read-only", is_constant=layout == "read-only")
