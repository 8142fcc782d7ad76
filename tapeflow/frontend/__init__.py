"""From a Numba function and argument types to LLVM IR, and what its arguments mean."""
