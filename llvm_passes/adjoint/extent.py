"""Memory that a loop writes, in whole: what a checkpoint of the loop holds of it."""

from __future__ import annotations

from dataclasses import dataclass

from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.memory_objects import WHOLE, MemoryObject, ObjectKind
from llvm_passes.analysis.nest import Body
from llvm_passes.environment import CalleeKind, Pointee
from llvm_passes.ir.builder import integer
from llvm_passes.ir.model import DOUBLE, FLOAT, Alloca, Call, Local, Value
from llvm_passes.ir.sizes import scalar_size


class CannotReplayError(Exception):
    """Why a loop may not be replayed."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Memory that a loop writes, in whole, by values from before the loop."""

    base: Local
    """Where it begins, or the handle behind which that stands."""
    data_offset: int | None
    """Where in the handle its address stands, in bytes; None when ``base`` is the address."""
    count: Value
    """How many elements it has."""
    size: int
    """Bytes of an element."""
    is_callers: bool
    """The caller sees it."""


def extent_of(primal: Primal, body: Body, written: MemoryObject) -> Extent:
    """All of an object that the loop of ``body`` writes; CannotReplayError where it is not known whole."""
    if written.field != WHOLE:
        raise CannotReplayError(f"it writes a part of {written}")
    match written.kind:
        case ObjectKind.ARGUMENT:
            return _extent_of_argument(primal, written)
        case ObjectKind.ALLOCATION:
            return _extent_of_allocation(primal, body, written)
        case ObjectKind.STACK:
            made = primal.definitions.sites[written.name].instruction
            size = scalar_size(made.allocated) if isinstance(made, Alloca) else None
            if size is not None:
                return Extent(made.value, None, integer(1), size, is_callers=False)
    raise CannotReplayError(f"it writes {written}, whose extent is not known")


def _extent_of_argument(primal: Primal, written: MemoryObject) -> Extent:
    facts = primal.facts(written.name)
    sizes = {Pointee.DOUBLE: scalar_size(DOUBLE), Pointee.FLOAT: scalar_size(FLOAT)}
    size = facts.element_size or sizes.get(facts.pointee)
    if facts.length_argument is None or size is None:
        raise CannotReplayError(f"it writes argument {facts.label or written.name}, whose extent is not known")
    arguments = {a.name: a.value for a in primal.function.arguments}
    length = primal.function.arguments[facts.length_argument].value
    return Extent(arguments[written.name], None, length, size, is_callers=True)


def _extent_of_allocation(primal: Primal, body: Body, written: MemoryObject) -> Extent:
    site = primal.definitions.sites[written.name]
    call = site.instruction
    facts = primal.environment.callees.get(call.callee_name or "") if isinstance(call, Call) else None
    if not isinstance(call, Call) or facts is None or facts.kind is not CalleeKind.ALLOCATE or facts.header:
        raise CannotReplayError(f"it writes {written}, whose extent is not known")
    if body.contains(site.label) or not primal.dominators.dominates(site.label, body.entry):
        raise CannotReplayError(f"it writes {written}, which need not be there before it begins")
    if written in primal.memory.resized or written in primal.memory.escaping:
        raise CannotReplayError(f"it writes {written}, which the caller may know or which may move")
    return Extent(call.value, facts.data_offset, call.arguments[facts.size_argument], 1, is_callers=False)
