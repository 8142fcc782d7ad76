"""A code generator for Numba that keeps modules as they were lowered.

Numba optimises each library twice before a caller ever sees it: function passes when a module is
added, module passes when the library is finished.  The classes here do neither and generate no
code: a finished :class:`RawLibrary` holds what the lowering wrote, and :func:`linked_text` links it
with everything that it calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import llvmlite.binding as llvm
from numba.core.codegen import CodeLibrary, CPUCodeLibrary, JITCPUCodegen
from numba.core.runtime import rtsys

from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import quoted
from tapeflow.frontend.unroll import unroll_integer_powers

_UNWRAP = "__excinfo_unwrap_args"
"""Begins the names of the functions that make the arguments of an exception Python objects."""


class RawLibrary(CPUCodeLibrary):
    """A library that is never optimised, never compiled, and linked only by :func:`linked_text`."""

    def add_llvm_module(self, ll_module: llvm.ModuleRef) -> None:
        ll_module.data_layout = self._codegen._data_layout
        for function in ll_module.functions:
            # Equal in every library whose exceptions have arguments of these types, and named alike.
            if function.name.startswith(_UNWRAP) and not function.is_declaration:
                function.linkage = llvm.Linkage.linkonce_odr
        self._final_module.link_in(ll_module)

    def add_linking_library(self, library: CodeLibrary) -> None:
        """Note that ``library`` is called; refuse one that another code generator has optimised."""
        if library is rtsys.library:
            library = self._codegen.runtime
        if not isinstance(library, RawLibrary):
            # Stencils and generalised ufuncs are bound without asking CaptureContext.get_function.
            raise UnsupportedError(
                "capture",
                f"call to {library.name}, which Numba compiles and optimises by itself",
                advice="Write it as a function under numba.njit.",
            )
        self._linking_libraries.append(library)

    def finalize(self) -> None:
        self._finalized = True

    def get_pointer_to_function(self, name: str) -> int:
        return 0

    def _finalize_specific(self) -> None:
        pass


class RawCodegen(JITCPUCodegen):
    """Numba's own code generator for this process, with :class:`RawLibrary` for its libraries."""

    _library_class = RawLibrary

    runtime: RawLibrary
    """Numba's reference counting in LLVM (``NRT_incref`` …), raw: Numba's own optimiser has removed
    ``NRT_MemInfo_data_fast``, without which no load shows where an array's memory comes from."""


def linked_text(library: RawLibrary, placeholders: Mapping[str, str]) -> str:
    """LLVM IR of ``library`` with all that it calls, each library linked once.

    ``placeholders`` maps the names by which recursive functions are called to the functions' own.

    Numba links a library's *linked* module into each caller, so shared callees arrive many times
    over and grow with the depth of calls; here every library is linked on its own.
    """
    module = llvm.parse_assembly(str(library._final_module))
    for callee in callees(library):
        module.link_in(callee._final_module, preserve=True)
    module.verify()
    return unroll_integer_powers(_with_names(str(module), placeholders))


def _with_names(text: str, placeholders: Mapping[str, str]) -> str:
    """``text`` with the functions behind placeholders called by their own names."""
    for placeholder, symbol in placeholders.items():
        reference = re.compile(rf"@{re.escape(placeholder)}(?![\w.$\-])")
        if reference.search(text) is None:
            continue
        # LLVM prints a declaration on a line of its own, or not at all.
        text = re.sub(rf"^declare [^\n]*@{re.escape(placeholder)}\([^\n]*\n", "", text, flags=re.MULTILINE)
        parts = reference.split(text)
        text = f"@{quoted(symbol)}".join(parts)
    return text


def callees(library: RawLibrary) -> Iterator[RawLibrary]:
    """Everything that ``library`` links, directly or not, each once."""
    seen = {id(library)}
    pending = list(library._linking_libraries)
    while pending:
        callee = pending.pop()
        if id(callee) in seen:
            continue
        seen.add(id(callee))
        yield callee
        pending += callee._linking_libraries
