"""Native code from an optimised module, through ORC's LLJIT, with a cache by content.

The code is unloaded when the last :class:`NativeCode` that stands for it dies; whoever embeds an
address holds the object.  The cache therefore holds its entries weakly.
"""

from __future__ import annotations

import ctypes
import functools
import itertools
import threading
import weakref
from collections.abc import Collection, Mapping
from types import MappingProxyType

import llvmlite.binding as llvm

from llvm_passes.errors import CompileError
from tapeflow.engine.optimiser import OptimisedModule, parse
from tapeflow.engine.symbols import externals, resolve
from tapeflow.engine.target import host_machine

NO_SYMBOLS: Mapping[str, int] = MappingProxyType({})


class NativeCode:
    """Loaded machine code and the addresses of its exports.  The addresses are valid while this lives."""

    def __init__(self, tracker: llvm.ResourceTracker, exports: Collection[str]) -> None:
        self.tracker = tracker
        """Keeps the code loaded."""
        self.addresses: Mapping[str, int] = MappingProxyType({name: int(tracker[name]) for name in exports})
        """Each export's address; none is 0."""


_library_numbers = itertools.count()
_lock = threading.Lock()
_loaded: weakref.WeakValueDictionary[tuple[object, ...], NativeCode] = weakref.WeakValueDictionary()


def compile_native(
    optimised: OptimisedModule, *, symbols: Mapping[str, int] = NO_SYMBOLS, pointers: Mapping[str, int] = NO_SYMBOLS
) -> NativeCode:
    """Load ``optimised`` into this process; the same content is loaded once.

    ``symbols`` gives addresses that the process's own symbol table does not.  ``pointers`` gives the
    initial contents of pointer variables that the module defines; names that it does not define are
    passed over.  Raises :class:`CompileError` when an external symbol has no address or the code
    cannot be linked.
    """
    with _lock:
        module = parse(optimised.text)
        contents = {v.name: pointers[v.name] for v in module.global_variables if v.name in pointers}
        key = optimised.key, tuple(sorted(contents.items()))
        known = _loaded.get(key)
        if known is None:
            known = _load(module, optimised.exports, symbols, contents)
            _loaded[key] = known
        return known


def _load(
    module: llvm.ModuleRef, functions: tuple[str, ...], symbols: Mapping[str, int], contents: Mapping[str, int]
) -> NativeCode:
    exports = (*functions, *contents)
    library = llvm.JITLibraryBuilder()
    library.add_object_img(host_machine().emit_object(module))
    # The code generator may call what the IR does not name (memcpy, fmod): those are the C library's.
    library.add_current_process()
    for name, address in resolve(externals(module), symbols).items():
        library.import_symbol(name, address)
    for name in exports:
        library.export_symbol(name)
    try:
        tracker = library.link(_jit(), f"tapeflow.{next(_library_numbers)}")
    except RuntimeError as error:
        raise CompileError(f"engine: the native code cannot be linked: {error}") from error
    native = NativeCode(tracker, exports)
    for name, address in native.addresses.items():
        if not address:
            raise CompileError(f"engine: the linker gave no address for @{name}")
    for name, pointer in contents.items():
        ctypes.c_void_p.from_address(native.addresses[name]).value = pointer
    return native


@functools.cache
def _jit() -> llvm.LLJIT:
    return llvm.create_lljit_compiler(host_machine(), use_jit_link=True, suppress_errors=True)
