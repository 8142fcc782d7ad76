"""Stand-ins for the functions of Numba's runtime that captured code calls.

A MemInfo is ``{i64 refct, ptr dtor, ptr dtor_info, ptr data, i64 size}``, 40 bytes.  Its data are an
allocation of their own here, so that an access past their end is seen.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Mapping
from typing import Any

from llvm_passes.errors import InterpreterError
from llvm_passes.ir.interpreter import Memory
from tests.unit.ir.numba_blas import NumbaBlas

_MEMINFO = struct.Struct("<QQQQQ")
_DATA, _COUNT = 24, 0


class NumbaRuntime:
    """The runtime's state: what it allocated lives in ``memory``."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.allocations = 0
        self.frees = 0

    @property
    def externals(self) -> Mapping[str, Callable[..., Any]]:
        """The functions by the name that captured code calls them by."""
        return {
            "NRT_MemInfo_alloc": self.new,
            "NRT_MemInfo_alloc_safe": self.new,
            "NRT_MemInfo_alloc_aligned": self.new,
            "NRT_MemInfo_alloc_safe_aligned": self.new,
            "NRT_MemInfo_new": self.adopt,
            "NRT_MemInfo_data_fast": self.data,
            "NRT_MemInfo_call_dtor": self.destroy,
            "NRT_incref": self.incref,
            "NRT_decref": self.decref,
            "NRT_Allocate": lambda size: memory_of(self.memory, size, 16),
            "NRT_Free": self.memory.free,
            "NRT_MemInfo_new_varsize_dtor": lambda size, destructor: self.new(size),
            "NRT_MemInfo_varsize_realloc": self.resize,
            "numba_attempt_nocopy_reshape": self.reshape,
            **NumbaBlas(self.memory).externals,
        }

    def new(self, size: int, align: int = 16) -> int:
        return self.adopt(memory_of(self.memory, size, align), size, 0, 0)

    def adopt(self, data: int, size: int, destructor: int, destructor_info: int) -> int:
        self.allocations += 1
        address = self.memory.reserve(_MEMINFO.size, "MemInfo", kind="heap")
        self.memory.write(address, _MEMINFO.pack(1, destructor, destructor_info, data, size))
        return address

    def resize(self, meminfo: int, size: int) -> int:
        count, destructor, information, data, before = _MEMINFO.unpack(self.memory.bytes_at(meminfo, _MEMINFO.size))
        moved = memory_of(self.memory, size, 16)
        self.memory.copy(moved, data, min(size, before))
        self.memory.free(data)
        self.memory.write(meminfo, _MEMINFO.pack(count, destructor, information, moved, size))
        return moved

    def reshape(
        self, nd: int, dims: int, strides: int, newnd: int, newdims: int, newstrides: int, itemsize: int, is_f: int
    ) -> int:
        """Of contiguous arrays in C order; others are said not to have the new shape without a copy."""
        sizes = struct.unpack(f"<{nd}q", self.memory.bytes_at(dims, 8 * nd))
        steps = struct.unpack(f"<{nd}q", self.memory.bytes_at(strides, 8 * nd))
        wanted = struct.unpack(f"<{newnd}q", self.memory.bytes_at(newdims, 8 * newnd))
        if steps != _steps(sizes, itemsize) or math.prod(sizes) != math.prod(wanted):
            return 0
        self.memory.write(newstrides, struct.pack(f"<{newnd}q", *_steps(wanted, itemsize)))
        return 1

    def count(self, meminfo: int) -> int:
        return int(_MEMINFO.unpack(self.memory.bytes_at(meminfo, _MEMINFO.size))[0])

    def data(self, meminfo: int) -> int:
        return int(_MEMINFO.unpack(self.memory.bytes_at(meminfo, _MEMINFO.size))[3])

    def incref(self, meminfo: int) -> None:
        if meminfo:
            self.memory.write(meminfo, struct.pack("<Q", self.count(meminfo) + 1))

    def decref(self, meminfo: int) -> None:
        if not meminfo:
            return
        count = self.count(meminfo) - 1
        if count < 0:
            raise InterpreterError("NRT_decref of a MemInfo without references")
        self.memory.write(meminfo, struct.pack("<Q", count))
        if count == 0:
            self.destroy(meminfo)

    def destroy(self, meminfo: int) -> None:
        if self.count(meminfo):
            raise InterpreterError(f"a MemInfo is destroyed with {self.count(meminfo)} references")
        self.frees += 1
        self.memory.free(self.data(meminfo))
        self.memory.free(meminfo)


def _steps(sizes: tuple[int, ...], itemsize: int) -> tuple[int, ...]:
    """The strides of a contiguous array in C order."""
    return tuple(itemsize * math.prod(sizes[n + 1 :]) for n in range(len(sizes)))


def memory_of(memory: Memory, size: int, align: int) -> int:
    """Fresh data of an array, not yet written."""
    return memory.reserve(size, f"array data ({size} bytes)", kind="heap", align=align)
