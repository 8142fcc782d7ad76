"""Where arrays lie in memory, as functions of compiled code: extents, overlaps, shadows of any layout.

A shadow has its array's byte strides.  The shadow of a strided array is therefore a view of a buffer
as long as the memory that the array spans, and the shadows of arrays that overlap are views of one
buffer, which overlap in the same way.
"""

from __future__ import annotations

from typing import Any

import numba
import numpy as np
from numba.core import types
from numba.extending import intrinsic
from numba.np import arrayobj

ALIGNMENT = 64
"""Shadows in one buffer begin at multiples of it, in bytes, as their arrays' memory might."""


@numba.njit
def reach(array: Any) -> tuple[int, int]:
    """The bytes that an array spans, relative to its first element: ``(lowest, one past the highest)``."""
    if array.size == 0:
        return 0, 0
    low, high = 0, array.itemsize
    for length, stride in zip(array.shape, array.strides):  # noqa: B905 (Numba's zip has no strict)
        if stride < 0:
            low += (length - 1) * stride
        else:
            high += (length - 1) * stride
    return low, high


@numba.njit
def extent(array: Any) -> tuple[int, int]:
    """The addresses that an array spans: ``(lowest, one past the highest)``."""
    low, high = reach(array)
    address = array.ctypes.data
    return address + low, address + high


@numba.njit
def meets(a: Any, b: Any) -> bool:
    """Whether the memory that two arrays span overlaps.  An empty array spans none."""
    begin_a, end_a = extent(a)
    begin_b, end_b = extent(b)
    does: bool = begin_a < end_b and begin_b < end_a and begin_a < end_a and begin_b < end_b
    return does


@numba.njit
def may_meet_itself(array: Any) -> bool:
    """False when no two elements share memory, which holds of every view that slices make.

    Sufficient: with the dimensions ordered by stride, each steps over all that the smaller ones span.
    """
    if array.size < 2:
        return False
    done = 0
    span = array.itemsize
    lengths, strides = np.array(array.shape), np.abs(np.array(array.strides))
    while done < array.ndim:
        smallest = -1
        for k in range(array.ndim):
            if strides[k] >= 0 and (smallest < 0 or strides[k] < strides[smallest]):
                smallest = k
        if lengths[smallest] > 1:
            if strides[smallest] < span:
                return True
            span += (lengths[smallest] - 1) * strides[smallest]
        strides[smallest] = -1
        done += 1
    return False


@intrinsic
def view_like(typing_context: Any, array: Any, buffer: Any, start: Any) -> Any:
    """A writable array of the shape and strides of ``array`` whose first element is at byte ``start`` of ``buffer``."""
    made = array.copy(readonly=False)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        like = context.make_array(array)(context, builder, arguments[0])
        memory = context.make_array(buffer)(context, builder, arguments[1])
        result = context.make_array(made)(context, builder)
        address = builder.gep(memory.data, [arguments[2]])
        arrayobj.populate_array(
            result,
            data=builder.bitcast(address, result.data.type),
            shape=like.shape,
            strides=like.strides,
            itemsize=like.itemsize,
            meminfo=memory.meminfo,
        )
        value = result._getvalue()
        context.nrt.incref(builder, made, value)
        return value

    if not isinstance(buffer, types.Array) or buffer.dtype != types.uint8:
        return None
    return made(array, buffer, types.intp), generate


@numba.njit
def spanning_shadow(array: Any) -> Any:
    """A zeroed shadow of an array of any strides that overlaps no other."""
    low, high = reach(array)
    return view_like(array, np.zeros(high - low, np.uint8), -low)


@numba.njit
def shared_shadows(extents: Any, links: Any) -> Any:
    """One zeroed buffer for the shadows of arrays that may overlap, and where in it each array's memory begins.

    ``extents``: int64 (arrays, 2), the addresses that each spans.  Arrays whose extents overlap and of
    which the function writes one (``links``, bool (arrays, arrays), symmetric) are laid into one piece
    at the distances at which they lie; all others apart.  Returns ``(uint8 buffer, int64 (arrays,))``.
    """
    count = extents.shape[0]
    group = np.arange(count)
    changed = True
    while changed:
        changed = False
        for a in range(count):
            for b in range(count):
                is_linked = links[a, b] and extents[a, 0] < extents[b, 1] and extents[b, 0] < extents[a, 1]
                if is_linked and group[a] > group[b]:
                    group[a] = group[b]
                    changed = True
    starts = np.zeros(count, np.int64)
    total = 0
    for leader in range(count):
        if group[leader] != leader:
            continue
        low, high = extents[leader, 0], extents[leader, 1]
        for a in range(count):
            if group[a] == leader:
                low, high = min(low, extents[a, 0]), max(high, extents[a, 1])
        for a in range(count):
            if group[a] == leader:
                starts[a] = total + extents[a, 0] - low
        total += (high - low + ALIGNMENT - 1) // ALIGNMENT * ALIGNMENT
    return np.zeros(total, np.uint8), starts


@numba.njit
def alike(array: Any, shadow: Any) -> bool:
    """Whether two arrays have equal shapes and equal byte strides, as far as strides matter."""
    if array.shape != shadow.shape:
        return False
    if array.size == 0:
        return True
    for length, ours, theirs in zip(array.shape, array.strides, shadow.strides):  # noqa: B905
        if length > 1 and ours != theirs:
            return False
    return True
