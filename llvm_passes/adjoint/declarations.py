"""Declarations for the functions that generated code calls."""

from __future__ import annotations

from llvm_passes.ir.model import PTR, VOID, Argument, Call, Function, Global, Module


def with_declarations(module: Module) -> Module:
    """The module with a declaration for every function that is called, or whose address is taken, but missing."""
    missing: dict[str, Function] = {}
    for function in module.functions.values():
        for instruction in function.instructions():
            if not isinstance(instruction, Call):
                continue
            name = instruction.callee_name
            if name is not None and name not in module.functions and name not in module.globals:
                signature = instruction.signature
                arguments = tuple(Argument(type, f"a{n}") for n, type in enumerate(signature.parameters))
                missing[name] = Function(name, signature.result, arguments, variadic=signature.variadic)
            for argument in instruction.arguments:
                if (
                    isinstance(argument, Global)
                    and argument.name not in module.functions
                    and argument.name not in module.globals
                ):
                    missing.setdefault(argument.name, _release(argument.name))
    return module.with_functions(*missing.values()) if missing else module


def _release(name: str) -> Function:
    """A function of one handle, such as ``free``."""
    return Function(name, VOID, (Argument(PTR, "handle"),))
