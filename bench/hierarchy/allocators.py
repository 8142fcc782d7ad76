"""Functions that return memory, and the kind of what they return."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bench.hierarchy.records import Kind
from llvm_passes.ir.model import Call, Constant

_NUMBA_HEADER = 64
"""Bytes that Numba's runtime puts before an array, with room for its alignment."""


@dataclass(frozen=True)
class Allocator:
    """A function that returns memory."""

    size: tuple[int, ...]
    """Positions of the arguments whose product is the size."""
    kind: Kind
    extra: int = 0
    """Bytes beside those asked for."""
    zeroed: bool = False


_NUMBA = {
    name: Allocator((0,), Kind.PRIMAL, extra=_NUMBA_HEADER)
    for name in (
        "NRT_MemInfo_alloc",
        "NRT_MemInfo_alloc_safe",
        "NRT_MemInfo_alloc_aligned",
        "NRT_MemInfo_alloc_safe_aligned",
        "NRT_MemInfo_alloc_external",
        "NRT_MemInfo_alloc_safe_aligned_external",
        "NRT_Allocate",
        "NRT_Allocate_External",
    )
}
ALLOCATORS: Mapping[str, Allocator] = MappingProxyType(
    {
        **_NUMBA,
        # Enzyme's input takes the function's arrays from malloc; tapeflow has none from there.
        "malloc": Allocator((0,), Kind.PRIMAL),
        # Shadows are zero at first: tapeflow asks for that, and of Enzyme's malloc and memset LLVM makes it.
        "calloc": Allocator((0, 1), Kind.SHADOW, zeroed=True),
        # What grows is the tape: tapeflow's arrays, and Enzyme's of loops whose trip count it does not know.
        "realloc": Allocator((1,), Kind.TAPE),
        "tapeflow.memory.resize": Allocator((2,), Kind.TAPE),
        # bench.enzyme.memory renames the calls that Enzyme marks with !enzyme_cache_alloc.
        "tape.malloc": Allocator((0,), Kind.TAPE),
    }
)
"""By name, less the prefix that :mod:`bench.enzyme.memory` puts before it."""
SCRATCHPAD = "scratchpad"
"""How the names of the schedule's scratchpads begin."""
UNDO = "undo."
"""How the names of copies of the arguments begin, which restore them if memory runs out."""
_SHADOW_MARKS = (".shadow", "'mi")
"""In the names that tapeflow and Enzyme give to the shadow of an allocation."""
_PREFIXES = re.compile(r"^(arena|counting)\.")


def allocator_of(call: Call) -> Allocator | None:
    """The allocator that is called, if one is."""
    return ALLOCATORS.get(_PREFIXES.sub("", call.callee_name or ""))


def kind_of(call: Call, allocator: Allocator, *, has_tape_pool: bool) -> Kind:
    """What the call allocates.  ``has_tape_pool``: the module keeps a tape of tapeflow's."""
    name = call.name or ""
    if name.startswith(SCRATCHPAD):
        return Kind.SCRATCHPAD
    if name.startswith(UNDO):
        return Kind.PRIMAL
    if allocator.kind is Kind.PRIMAL and any(mark in name for mark in _SHADOW_MARKS):
        return Kind.SHADOW
    # Tapeflow's tape object is one block of a size known to the compiler; its shadows have one element more than
    # the array, so never one.
    is_object = all(isinstance(call.arguments[n], Constant) for n in allocator.size) and str(call.arguments[0]) == "1"
    return Kind.TAPE if allocator.zeroed and has_tape_pool and is_object else allocator.kind
