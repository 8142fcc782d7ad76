"""Private copies of arrays, and shadows of them, that lie in memory as their originals do, or apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

Arrays = Mapping[int, Any]
"""Arrays by what numbers them."""

ALIGNMENT = 16
"""An array that is laid as its original keeps its address modulo this, in bytes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an array lies."""

    buffer: int
    offset: int
    """Of the first element, in bytes."""
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    dtype: Any


@dataclass(frozen=True)
class Placement:
    """Where arrays lie in buffers of their own."""

    places: Mapping[int, Place]
    sizes: tuple[int, ...]
    """Bytes of each buffer."""

    @staticmethod
    def apart(arrays: Arrays) -> Placement:
        """Each in a buffer of its own, contiguous: in Fortran's order where its original is, else in C's."""
        places = {}
        sizes: list[int] = []
        for n, array in arrays.items():
            is_fortran = array.flags.f_contiguous and not array.flags.c_contiguous
            strides = _contiguous(array.shape, array.itemsize, is_fortran)
            places[n] = Place(len(sizes), 0, array.shape, strides, array.dtype)
            sizes.append(array.nbytes)
        return Placement(places, tuple(sizes))

    @staticmethod
    def alike(arrays: Arrays) -> Placement:
        """As the originals lie: what overlaps shares a buffer."""
        groups: list[tuple[int, int, set[int]]] = []
        for n, array in arrays.items():
            begin, end = bounds(array)
            members = {n}
            apart = []
            for other_begin, other_end, others in groups:
                if max(begin, other_begin) < min(end, other_end):
                    begin, end, members = min(begin, other_begin), max(end, other_end), members | others
                else:
                    apart.append((other_begin, other_end, others))
            groups = [*apart, (begin, end, members)]
        places = {}
        for buffer, (begin, _, members) in enumerate(groups):
            for n in members:
                array = arrays[n]
                address = array.__array_interface__["data"][0]
                offset = address - begin + begin % ALIGNMENT if array.size else 0
                places[n] = Place(buffer, offset, array.shape, array.strides, array.dtype)
        return Placement(places, tuple(end - begin + begin % ALIGNMENT for begin, end, _ in groups))

    def zeros(self) -> dict[int, Any]:
        """Zeroed arrays in these places."""
        buffers = [np.zeros(max(size, ALIGNMENT), np.uint8) for size in self.sizes]
        return {n: _view(place, buffers[place.buffer]) for n, place in self.places.items()}

    def copies(self, arrays: Arrays) -> dict[int, Any]:
        """Copies of ``arrays`` in these places."""
        made = self.zeros()
        for n, array in arrays.items():
            made[n][...] = array
        return made

    def fresh(self, arrays: Arrays, changed: Collection[int]) -> dict[int, Any]:
        """``arrays``, with copies for those that share a buffer with one of ``changed``."""
        buffers = {self.places[n].buffer for n in changed}
        copied = {n for n, place in self.places.items() if place.buffer in buffers}
        copies = Placement({n: self.places[n] for n in copied}, self.sizes).copies({n: arrays[n] for n in copied})
        return {**arrays, **copies}

    def of(self, chosen: Collection[int]) -> Placement:
        """The places of some of the arrays."""
        return Placement({n: self.places[n] for n in chosen}, self.sizes)


def bounds(array: Any) -> tuple[int, int]:
    """The addresses that an array spans: ``(lowest, one past the highest)``; equal for an empty array."""
    address = array.__array_interface__["data"][0]
    if array.size == 0:
        return address, address
    begin, end = np.lib.array_utils.byte_bounds(array)
    return int(begin), int(end)


def overlapping_pairs(arrays: Arrays, written: Collection[int]) -> Iterator[tuple[int, int]]:
    """Pairs of arrays that overlap and of which one is written, that one first."""
    numbers = list(arrays)
    for index, a in enumerate(numbers):
        for b in numbers[index + 1 :]:
            first, second = (a, b) if a in written else (b, a)
            (begin, end), (other_begin, other_end) = bounds(arrays[a]), bounds(arrays[b])
            if first in written and max(begin, other_begin) < min(end, other_end):
                yield first, second


def shares_memory_with_itself(array: Any) -> bool:
    """Whether elements of an array share memory, or may: False for every view that slices make."""
    steps = sorted((abs(stride), length) for stride, length in zip(array.strides, array.shape, strict=True))
    span = array.itemsize
    for stride, length in steps if array.size else ():
        if length > 1:
            if stride < span:
                return True
            span += (length - 1) * stride
    return False


def _contiguous(shape: tuple[int, ...], itemsize: int, is_fortran: bool) -> tuple[int, ...]:
    strides = []
    step = itemsize
    for length in shape if is_fortran else reversed(shape):
        strides.append(step)
        step *= max(length, 1)
    return tuple(strides if is_fortran else reversed(strides))


def _view(place: Place, buffer: Any) -> Any:
    return np.ndarray(place.shape, place.dtype, buffer, place.offset, place.strides)
