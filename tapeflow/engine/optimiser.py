"""LLVM's O3 for the host, with loop and SLP vectorising.

Everything but the exported functions becomes internal first, so that it is inlined and then dropped:
the gradient has one caller, its entry.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

import llvmlite.binding as llvm
from llvmlite.binding import Linkage

from llvm_passes.errors import CompileError
from tapeflow.engine.target import host_machine

INTERNALISED = (Linkage.external, Linkage.linkonce_any, Linkage.linkonce_odr, Linkage.weak_any, Linkage.weak_odr)
"""Linkages that would keep a definition alive or visible; ``common`` and ``private`` globals stay as they are."""


@dataclass(frozen=True, slots=True)
class OptimisedModule:
    """A module as LLVM left it, ready for code generation."""

    text: str
    exports: tuple[str, ...]
    """Functions that can be called from outside."""

    @property
    def key(self) -> str:
        """A digest of the content: equal keys mean equal machine code."""
        return hashlib.sha256("\0".join((self.text, *self.exports)).encode()).hexdigest()


def optimise(text: str, *, exports: Collection[str], libraries: Collection[str] = ()) -> OptimisedModule:
    """Optimise the module ``text`` for this machine.

    ``libraries`` are modules that define functions that ``text`` declares; what it does not use of
    them is dropped.  Raises :class:`CompileError` when the text is not valid IR or an export is not
    defined in it.
    """
    module = parse(text)
    for library in libraries:
        try:
            module.link_in(parse(library))
        except RuntimeError as error:
            raise CompileError(f"engine: the module cannot be linked with its library: {error}") from error
    _internalise(module, exports)
    machine = host_machine()
    module.triple = machine.triple
    module.data_layout = str(machine.target_data)
    options = llvm.create_pipeline_tuning_options(speed_level=3)
    options.loop_vectorization = True
    options.slp_vectorization = True
    options.loop_unrolling = True
    options.loop_interleaving = True
    builder = llvm.create_pass_builder(machine, options)
    # The bodies of loops first: O3 would split their calls by what the first iteration passes (CallSiteSplitting),
    # and the loop that is left hands on a struct that keeps it from being vectorised.
    bodies = llvm.create_new_module_pass_manager()
    bodies.add_always_inliner_pass()
    bodies.run(module, builder)
    builder.getModulePassManager().run(module, builder)
    return OptimisedModule(str(module), tuple(exports))


def parse(text: str) -> llvm.ModuleRef:
    """The module of ``text``, verified."""
    try:
        module = llvm.parse_assembly(text)
        module.verify()
    except RuntimeError as error:
        raise CompileError(f"engine: LLVM rejects the module: {error}") from error
    return module


def assembly(optimised: OptimisedModule) -> str:
    """The host's assembly text of a module."""
    return str(host_machine().emit_assembly(parse(optimised.text)))


def _internalise(module: llvm.ModuleRef, exports: Collection[str]) -> None:
    defined = set()
    for value in (*module.functions, *module.global_variables):
        if value.is_declaration:
            continue
        defined.add(value.name)
        if value.name not in exports and value.linkage in INTERNALISED:
            value.linkage = Linkage.internal
    for name in exports:
        if name not in defined:
            raise CompileError(f"engine: the function @{name} is to be called but the module does not define it")
