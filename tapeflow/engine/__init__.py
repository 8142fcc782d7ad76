"""LLVM text in, native code out: optimise for this machine, link, keep alive while anything uses it."""

from tapeflow.engine.compile import NativeCode, compile_native
from tapeflow.engine.optimiser import OptimisedModule, assembly, optimise

__all__ = ["NativeCode", "OptimisedModule", "assembly", "compile_native", "optimise"]
