"""Tangents of arrays that overlap, one of which the function writes: each memory cell has one.

The tangents are laid into private memory as their arrays lie, so that a cell that several arrays name has one
tangent there, which those that the caller gives must agree on::

    x, y      = a[:-1], a[1:]              x', y' = da[:-1], da[1:]       views of one array, or equal copies
    private   = zeros like a;  private[:-1] = x';  private[1:] = y'       refused unless both are still there
    … the function runs on a and private …
    x', y'    = private[:-1], private[1:]

An array that overlaps none that is written keeps a tangent of its own, also where others overlap.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from typing import Any

import networkx as nx
import numpy as np

from llvm_passes.errors import AliasingError
from tapeflow.transforms.private import Arrays, Placement, bounds, shares_memory_with_itself


def shared_tangents(
    arrays: Arrays,
    floats: Collection[int],
    tangents: Mapping[int, Any],
    pairs: Sequence[tuple[int, int]],
    written: frozenset[int],
    names: Sequence[str],
) -> dict[int, Any]:
    """Tangents of the arrays at ``floats``, in private memory; they lie in it as their arrays do.

    Those that are not given are zero.  ``pairs``: the arrays that overlap and of which the function writes
    one, that one first.

    Raises :class:`AliasingError` where no tangent of the memory is given: where one of two arrays has none, where
    two disagree, or where they lie otherwise in memory than their arrays, so that they could not be given back.
    """
    for a, b in pairs:
        is_one = (a in tangents) != (b in tangents) or (a in floats) != (b in floats)
        if is_one or (a in floats and arrays[a].dtype != arrays[b].dtype):
            raise AliasingError(
                f"jvp: arguments {names[a]} and {names[b]} overlap in memory, and the function writes {names[a]}. "
                "Pass a copy of one of them, or tangents for both."
            )
    graph = nx.Graph([(a, b) for a, b in pairs if a in floats])
    graph.add_nodes_from(floats)
    groups = list(nx.connected_components(graph))
    group_of = {n: number for number, group in enumerate(groups) for n in group}
    _check_places(arrays, tangents, group_of, written, names)
    made: dict[int, Any] = {}
    for group in groups:
        if len(group) > 1:
            _check_not_folded(arrays, group, names)
        shadows = Placement.alike({n: arrays[n] for n in sorted(group)}).zeros()
        for n, shadow in shadows.items():
            if n in tangents:
                shadow[...] = tangents[n]
        made |= shadows
    for a, b in pairs:
        if a in tangents and not (is_same(made[a], tangents[a]) and is_same(made[b], tangents[b])):
            raise AliasingError(
                f"jvp: the tangents of arguments {names[a]} and {names[b]} differ where the arrays share memory, and "
                f"the function writes {names[a]}. Give each memory cell one tangent, or pass a copy of one array."
            )
    return made


def is_same(a: Any, b: Any) -> bool:
    """Whether two arrays of a type hold the same, NaN included."""
    if a.dtype.names is not None:
        return all(is_same(a[name], b[name]) for name in a.dtype.names)
    return np.array_equal(a, b, equal_nan=True)


def _check_not_folded(arrays: Arrays, group: set[int], names: Sequence[str]) -> None:
    for n in sorted(group):
        if shares_memory_with_itself(arrays[n]):
            raise AliasingError(f"jvp: elements of argument {names[n]} share memory with each other. Pass a copy.")


def _check_places(
    arrays: Arrays,
    tangents: Mapping[int, Any],
    group_of: Mapping[int, int],
    written: frozenset[int],
    names: Sequence[str],
) -> None:
    """What the function changes must be written back to tangents that nothing else is in."""
    for n, tangent in tangents.items():
        for m, array in arrays.items():
            if (n in written or m in written) and _meet(tangent, array):
                raise _overlap(f"the tangent of {names[n]}", names[m])
    for a, b in combinations(tangents, 2):
        if a not in written and b not in written and group_of[a] != group_of[b]:
            continue
        is_alike = group_of[a] == group_of[b] and _distance(tangents[a], tangents[b]) == _distance(arrays[a], arrays[b])
        is_alike = is_alike and all(tangents[n].strides == arrays[n].strides for n in (a, b))
        if _meet(tangents[a], tangents[b]) and not is_alike:
            raise _overlap(f"the tangent of {names[a]}", f"the tangent of {names[b]}")


def _meet(a: Any, b: Any) -> bool:
    (begin, end), (other_begin, other_end) = bounds(a), bounds(b)
    return max(begin, other_begin) < min(end, other_end)


def _distance(a: Any, b: Any) -> int:
    """Bytes from the first element of one array to that of another."""
    return int(b.__array_interface__["data"][0] - a.__array_interface__["data"][0])


def _overlap(first: str, second: str) -> AliasingError:
    return AliasingError(f"jvp: {first} and {second} overlap in memory. Pass a copy of one.")
