"""Stand-ins for functions of the C library that are called through ctypes or cffi: known by their addresses."""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import cache
from importlib import import_module
from typing import Any

from tapeflow.oracle.derivatives import BINARY, UNARY
from tapeflow.oracle.functions import Function, scalar_function

_CTYPES_FUNCTION: Any = type(ctypes.CDLL(None).abs).__mro__[1]
"""What ctypes makes of functions of libraries."""


def c_function(function: Any) -> Function | None:
    """The stand-in of a function; None of one that has none, and of anything else."""
    address = _address(function)
    return None if address is None else _stand_ins().get(address)


def _address(function: Any) -> int | None:
    if isinstance(function, _CTYPES_FUNCTION):
        return ctypes.cast(function, ctypes.c_void_p).value
    if type(function).__module__ != "_cffi_backend" or not callable(function):
        return None
    cffi: Any = import_module("cffi")
    return int(cffi.FFI().cast("uintptr_t", function))


@cache
def _stand_ins() -> dict[int, Function]:
    known = {name: scalar_function(name) for name in (*UNARY, *BINARY)} | {"memcpy": _copy_memory}
    libraries = [ctypes.CDLL(ctypes.util.find_library("m")), ctypes.CDLL(None)]
    found: dict[int, Function] = {}
    for name, stand_in in known.items():
        functions = (getattr(library, name, None) for library in libraries)
        for address in (_address(function) for function in functions if function is not None):
            if address is not None and stand_in is not None:
                found.setdefault(address, stand_in)
    return found


def _copy_memory(target: Any, source: Any, size: Any) -> None:
    """``memcpy(target.ctypes, source.ctypes, size)``, of arrays in C order."""
    written, read = target._arr.reshape(-1), source._arr.reshape(-1)
    count = int(size) // read.dtype.itemsize
    written[:count] = read[:count]
