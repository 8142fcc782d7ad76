"""Runs LLVM IR natively, through llvmlite's JIT: the oracle of the interpreter's own tests."""

from __future__ import annotations

import ctypes
import ctypes.util
from typing import Any

import llvmlite.binding as llvm
import numba.core.registry as registry
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


class Native:
    """The functions of a module, compiled for the host without any optimisation of the IR."""

    def __init__(self, text: str) -> None:
        llvm.initialize_native_target()
        llvm.initialize_native_asmprinter()
        # Numba's runtime starts with its target context.
        assert registry.cpu_target.target_context is not None
        for name, address in _nrt_python.c_helpers.items():
            llvm.add_symbol(f"NRT_{name}", address)
        # llvm.powi becomes a call into the compiler's own runtime library.
        runtime = ctypes.util.find_library("gcc_s")
        assert runtime is not None, "libgcc_s is not installed"
        llvm.load_library_permanently(runtime)
        target = llvm.Target.from_default_triple().create_target_machine(
            cpu=llvm.get_host_cpu_name(), features=llvm.get_host_cpu_features().flatten()
        )
        self.module: Module = read_module(text)
        parsed = llvm.parse_assembly(text)
        parsed.verify()
        self._engine = llvm.create_mcjit_compiler(parsed, target)
        self._engine.finalize_object()

    def call(self, name: str, *arguments: Any) -> Any:
        """The result, integers signed; arrays are passed as their address."""
        function = self.module.functions[name]
        kinds = [_ctype(argument.type) for argument in function.arguments]
        address = self._engine.get_function_address(name)
        assert address, f"@{name} is not defined"
        result = ctypes.CFUNCTYPE(_ctype(function.result), *kinds)(address)(*arguments)
        return result & 1 if function.result == IntType(1) else result
