"""LLVM's own judgement of a module's text."""

from __future__ import annotations

import llvmlite.binding as llvm

from llvm_passes.errors import CompileError


def verify(module_text: str) -> None:
    """Raise :class:`CompileError`, with LLVM's message, when the text does not parse or does not verify."""
    # Named types of one context are renamed when two modules define the same one, so each text has its own.
    context = llvm.context.create_context()
    try:
        with llvm.parse_assembly(module_text, context=context) as module:
            module.verify()
    except RuntimeError as error:
        raise CompileError(f"verify: LLVM rejects the module: {error}") from error
