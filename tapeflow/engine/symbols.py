"""Where an external symbol lives: told by a front end, or found in the process; never address 0."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Iterable, Mapping

import llvmlite.binding as llvm

from llvm_passes.errors import CompileError


def externals(module: llvm.ModuleRef) -> tuple[str, ...]:
    """Names that ``module`` uses and does not define, intrinsics aside."""
    values = (*module.functions, *module.global_variables)
    return tuple(v.name for v in values if v.is_declaration and not v.name.startswith("llvm."))


def resolve(names: Iterable[str], known: Mapping[str, int]) -> dict[str, int]:
    """The address of each name: from ``known``, from what LLVM was told, from the process's libraries.

    Raises :class:`CompileError` naming every symbol that is nowhere.
    """
    found = {name: _address(name, known) for name in names}
    missing = sorted(name for name, address in found.items() if not address)
    if missing:
        raise CompileError(
            f"engine: unresolved external symbol {', '.join(missing)}: neither the front end nor a loaded library "
            "defines it. Load the library that does before the gradient is compiled."
        )
    return {name: address for name, address in found.items() if address}


def _address(name: str, known: Mapping[str, int]) -> int | None:
    address = known.get(name)
    if address:
        return address
    registered = llvm.address_of_symbol(name)
    if registered:
        return int(registered)
    try:
        return ctypes.cast(getattr(_process(), name), ctypes.c_void_p).value
    except AttributeError:
        return None


@functools.cache
def _process() -> ctypes.CDLL:
    return ctypes.CDLL(None)
