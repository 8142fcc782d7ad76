"""A byte-addressed address space in which every access is checked.

Every allocation has an address range of its own, 4 GiB apart from the next, that is never given out
again: the upper half of an address names the allocation, so that an access past either end, or after
the memory was freed, is always seen.  An allocation is aligned to what was asked and to no more.

Each byte has a state: unwritten, written, or poison (a stored ``undef`` or ``poison``).
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from llvm_passes.errors import (
    InterpreterError,
    OutOfBoundsError,
    UninitialisedReadError,
    UseAfterFreeError,
)
from llvm_passes.ir.interpreter.values import POISON, Datum, Poison

UNWRITTEN, WRITTEN, POISONED = 0, 1, 2
_SHIFT = 32
_LOW = (1 << _SHIFT) - 1


@dataclass(slots=True, eq=False)
class Allocation:
    """One contiguous piece of memory."""

    label: str
    address: int
    low: int
    """The low half of the address: what an address' low half is counted from."""
    size: int
    data: bytearray
    state: bytearray | None
    """One state a byte; None as long as every byte is written."""
    kind: str
    """``heap``, ``stack``, ``global``, ``caller`` (given by the test) or ``function`` (no bytes)."""
    writable: bool = True
    freed: bool = dataclasses.field(default=False)

    def __str__(self) -> str:
        return f"{self.label} ({self.kind}, {self.size} bytes)"

    def mark(self, offset: int, count: int, state: int) -> None:
        """Give ``count`` bytes a state."""
        if self.state is None:
            if state == WRITTEN:
                return
            self.state = bytearray([WRITTEN]) * self.size
        self.state[offset : offset + count] = bytes([state]) * count


class Memory:
    """The allocations of one interpreter.

    ``unwritten_is_poison``: reading bytes that nothing has written gives poison, as LLVM has it, in
    place of an error.  Wanted after passes that hoist loads whose value is then not used.
    """

    def __init__(self, *, unwritten_is_poison: bool = False) -> None:
        self.live: dict[int, Allocation] = {}
        """Allocations by the upper half of their address.  Freed ones move to a second table."""
        self._freed: dict[int, Allocation] = {}
        self._count = 0
        self._fresh = POISONED if unwritten_is_poison else UNWRITTEN

    # -------------------------------------------------------------------------------- allocations

    def reserve(
        self, size: int, label: str, *, kind: str, align: int = 16, content: bytes | None = None, writable: bool = True
    ) -> int:
        """A new allocation's address.  Without ``content`` its bytes are unwritten."""
        if size < 0 or size >= _LOW - align:
            raise InterpreterError(f"cannot allocate {size} bytes for {label}")
        self._count += 1
        address = (self._count << _SHIFT) + align
        data = bytearray(size) if content is None else bytearray(content)
        state = bytearray([self._fresh]) * size if content is None else None
        self.live[self._count] = Allocation(label, address, align, size, data, state, kind, writable)
        return address

    def allocate(
        self, content: bytes | bytearray | ArrayLike, label: str = "caller's array", *, align: int = 64
    ) -> int:
        """Copy ``content`` (bytes, or anything that NumPy makes an array of) in; returns its address."""
        data = bytes(content) if isinstance(content, bytes | bytearray) else np.ascontiguousarray(content).tobytes()
        return self.reserve(len(data), label, kind="caller", align=align, content=data)

    def free(self, address: int, *, kind: str = "heap") -> None:
        """End an allocation.  ``address`` must be its start; null is let pass, as ``free`` does."""
        if address == 0:
            return
        allocation, offset = self.locate(address, 0, "free")
        if allocation.kind != kind or offset:
            raise InterpreterError(f"free of offset {offset} of {allocation}, which is not the start of {kind} memory")
        allocation.freed = True
        allocation.data = bytearray()
        self._freed[address >> _SHIFT] = self.live.pop(address >> _SHIFT)

    def heap(self) -> tuple[Allocation, ...]:
        """Heap allocations that nothing has freed: the program's leaks, when it has ended."""
        return tuple(a for a in self.live.values() if a.kind == "heap")

    def locate(self, address: int, size: int, action: str) -> tuple[Allocation, int]:
        """The allocation that holds ``size`` bytes at ``address``, and the offset in it."""
        if isinstance(address, Poison):
            raise TypeError("poison address")
        allocation = self.live.get(address >> _SHIFT)
        if allocation is not None:
            offset = (address & _LOW) - allocation.low
            if offset >= 0 and offset + size <= allocation.size:
                return allocation, offset
            raise OutOfBoundsError(f"{action} of {size} bytes at offset {offset} of {allocation}")
        freed = self._freed.get(address >> _SHIFT)
        if freed is not None:
            raise UseAfterFreeError(f"{action} of {size} bytes in {freed}, which was freed")
        what = "the null pointer" if address == 0 else f"address {address:#x}, which no allocation holds"
        raise OutOfBoundsError(f"{action} of {size} bytes at {what}")

    # ------------------------------------------------------------------------------------- access

    def unclean(self, allocation: Allocation, offset: int, size: int) -> Poison:
        """The value of a read that met bytes that are not written: poison, or an error."""
        assert allocation.state is not None
        first = allocation.state.find(UNWRITTEN, offset, offset + size)
        if first >= 0:
            raise UninitialisedReadError(f"read of byte {first} of {allocation}, which nothing has written")
        return POISON

    def loader(self, size: int, decode: Callable[[bytearray, int], Datum]) -> Callable[[int], Datum]:
        """A function from an address to the scalar of ``size`` bytes there."""
        live = self.live
        clean = bytes([WRITTEN]) * size

        def load(address: int) -> Datum:
            allocation = live.get(address >> _SHIFT)
            if allocation is None:
                allocation, _ = self.locate(address, size, "load")
            offset = (address & _LOW) - allocation.low
            if offset < 0 or offset + size > allocation.size:
                self.locate(address, size, "load")
            state = allocation.state
            if state is not None and state[offset : offset + size] != clean:
                return self.unclean(allocation, offset, size)
            return decode(allocation.data, offset)

        return load

    def storer(self, size: int, encode: Callable[[bytearray, int, Datum], object]) -> Callable[[int, Datum], None]:
        """A function that writes a scalar of ``size`` bytes to an address."""
        live = self.live
        clean = bytes([WRITTEN]) * size

        def store(address: int, value: Datum) -> None:
            allocation = live.get(address >> _SHIFT)
            if allocation is None:
                allocation, _ = self.locate(address, size, "store")
            offset = (address & _LOW) - allocation.low
            if offset < 0 or offset + size > allocation.size:
                self.locate(address, size, "store")
            if not allocation.writable:
                raise InterpreterError(f"store to constant {allocation}")
            if value is POISON:
                allocation.mark(offset, size, POISONED)
                return
            encode(allocation.data, offset, value)
            if allocation.state is not None:
                allocation.state[offset : offset + size] = clean

        return store

    def copy(self, target: int, source: int, count: int, *, overlap: bool = False) -> None:
        """``memcpy``, or ``memmove`` with ``overlap``.  Bytes that are not written stay so in the copy."""
        if count == 0:
            return
        origin, start = self.locate(source, count, "copy from")
        allocation, offset = self.locate(target, count, "copy to")
        if not allocation.writable:
            raise InterpreterError(f"copy to constant {allocation}")
        if not overlap and origin is allocation and offset != start and abs(offset - start) < count:
            raise InterpreterError(f"memcpy between overlapping parts of {allocation}")
        state = bytes([WRITTEN]) * count if origin.state is None else bytes(origin.state[start : start + count])
        allocation.data[offset : offset + count] = bytes(origin.data[start : start + count])
        allocation.mark(offset, count, WRITTEN)
        if allocation.state is not None or state.count(WRITTEN) != count:
            allocation.mark(offset, 0, UNWRITTEN)
            assert allocation.state is not None
            allocation.state[offset : offset + count] = state

    def fill(self, target: int, value: Datum, count: int) -> None:
        """``memset``."""
        if count == 0:
            return
        allocation, offset = self.locate(target, count, "memset")
        if not allocation.writable:
            raise InterpreterError(f"memset of constant {allocation}")
        if value is POISON:
            allocation.mark(offset, count, POISONED)
            return
        allocation.data[offset : offset + count] = bytes([value]) * count
        allocation.mark(offset, count, WRITTEN)

    def forget(self, address: int) -> None:
        """Make the bytes of a stack slot unwritten: its lifetime starts or ends."""
        allocation, _ = self.locate(address, 0, "lifetime")
        allocation.mark(0, allocation.size, self._fresh)

    # ----------------------------------------------------------------------------- for the tests

    def bytes_at(self, pointer: int, count: int) -> bytes:
        """``count`` bytes at ``pointer``; raises unless all of them are written."""
        if count == 0:
            return b""
        allocation, offset = self.locate(pointer, count, "read")
        if allocation.state is not None and allocation.state.count(WRITTEN, offset, offset + count) != count:
            self.unclean(allocation, offset, count)
            raise UninitialisedReadError(f"read of poison in {allocation}")
        return bytes(allocation.data[offset : offset + count])

    def read(self, pointer: int, dtype: DTypeLike, count: int) -> NDArray[np.generic]:
        """A copy of ``count`` numbers at ``pointer``."""
        content = self.bytes_at(pointer, np.dtype(dtype).itemsize * count)
        return np.frombuffer(bytearray(content), dtype)

    def array(self, pointer: int, shape: int | tuple[int, ...], dtype: DTypeLike) -> NDArray[np.generic]:
        """A copy of the C-contiguous array of ``shape`` at ``pointer``."""
        count = shape if isinstance(shape, int) else math.prod(shape)
        return self.read(pointer, dtype, count).reshape(shape)

    def write(self, pointer: int, content: bytes | bytearray | ArrayLike) -> None:
        """Overwrite memory at ``pointer``."""
        data = bytes(content) if isinstance(content, bytes | bytearray) else np.ascontiguousarray(content).tobytes()
        allocation, offset = self.locate(pointer, len(data), "write")
        allocation.data[offset : offset + len(data)] = data
        allocation.mark(offset, len(data), WRITTEN)
