"""Runs LLVM IR natively, through llvmlite's JIT: the oracle of the interpreter's own tests."""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import Any

import llvmlite.binding as llvm
import numba.core.registry as registry
from numba import _helperlib
from numba.core.runtime import _nrt_python

from llvm_passes.ir.model import FloatType, IntType, Module, Type, VoidType
from llvm_passes.ir.reader import read_module

_INTEGERS = {1: ctypes.c_uint8, 8: ctypes.c_int8, 16: ctypes.c_int16, 32: ctypes.c_int32, 64: ctypes.c_int64}


def _ctype(kind: Type) -> Any:
    if isinstance(kind, VoidType):
        return None
    if isinstance(kind, IntType):
        return _INTEGERS[kind.bits]
    if isinstance(kind, FloatType):
        return {"float": ctypes.c_float, "double": ctypes.c_double}[kind.name]
    return ctypes.c_void_p


def _imported(module: Module) -> dict[str, int]:
    """Addresses of what the process does not export by name: Numba's runtime, the compiler's own library."""
    # Numba's runtime starts with its target context.
    assert registry.cpu_target.target_context is not None
    runtime = {
        **{f"NRT_{name}": address for name, address in _nrt_python.c_helpers.items()},
        **{f"numba_{name}": address for name, address in _helperlib.c_helpers.items()},
    }
    found = {name: runtime[name] for name, f in module.functions.items() if f.is_declaration and name in runtime}
    compiler = ctypes.util.find_library("gcc_s")
    assert compiler is not None, "libgcc_s, which has what llvm.powi calls, is not installed"
    library = ctypes.CDLL(compiler)
    for name in ("__powidf2", "__powisf2"):
        found[name] = ctypes.cast(library[name], ctypes.c_void_p).value or 0
    return found


class Native:
    """The functions of a module, compiled for the host without any optimisation of the IR."""

    def __init__(self, text: str) -> None:
        llvm.initialize_native_target()
        llvm.initialize_native_asmprinter()
        self.module: Module = read_module(text)
        target = llvm.Target.from_default_triple().create_target_machine(
            cpu=llvm.get_host_cpu_name(), features=llvm.get_host_cpu_features().flatten()
        )
        parsed = llvm.parse_assembly(text)
        parsed.verify()
        library = llvm.JITLibraryBuilder().add_ir(parsed).add_current_process()
        for name, address in _imported(self.module).items():
            library.import_symbol(name, address)
        for function in self.module.functions.values():
            if not function.is_declaration and not function.linkage:
                library.export_symbol(function.name)
        self._jit = llvm.create_lljit_compiler(target, use_jit_link=True)
        self._library = library.link(self._jit, "module")

    def call(self, name: str, *arguments: Any) -> Any:
        """The result, integers signed; arrays are passed as their address."""
        function = self.module.functions[name]
        kinds = [_ctype(argument.type) for argument in function.arguments]
        result = ctypes.CFUNCTYPE(_ctype(function.result), *kinds)(self._library[name])(*arguments)
        return result & 1 if function.result == IntType(1) else result
