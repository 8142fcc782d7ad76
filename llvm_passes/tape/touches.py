"""Before an access to a record that may be on disk: its chunk is brought into memory.

::

    tape.write.double(%tape, 3, %record, %x)        touch.1.write(%tape, %record)      ; slot 3 is one of region 1
    tape.write.double(%tape, 4, %record, %y)   =>   tape.write.double(%tape, 3, %record, %x)
                                                    tape.write.double(%tape, 4, %record, %y)

Legal because a touch changes nothing of what the tape holds.  It is enough because the chunk of a region that was
touched last stays (:mod:`llvm_passes.tape.disk`): an access follows the touch of its record within its block, and
between the two no record of the region is touched, nor a function called that may do so.  Records of a tile are in
one chunk, so that in a split loop the tile is touched, once.

The gradient itself takes one more argument, the guard, and hands it to ``acquire``.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE
from llvm_passes.adjoint.gradient import ACQUIRE
from llvm_passes.ir.model import (
    I64,
    PTR,
    VOID,
    Argument,
    Block,
    Call,
    Function,
    FunctionType,
    Global,
    Instruction,
    Local,
    Value,
)
from llvm_passes.tape.address import number
from llvm_passes.tape.disk import GUARD, DiskTape
from llvm_passes.tape.plan import TapePlan
from llvm_passes.tape.split_loop import TILE_AT, TILE_READ, TILE_WRITE


def with_touches(function: Function, plan: TapePlan, disk: DiskTape) -> Function:
    """One of a gradient's functions, for a tape that may go to disk."""
    touches = _Touches(disk, plan, function)
    blocks = tuple(Block(b.label, tuple(touches.before_accesses(b.instructions))) for b in function.blocks)
    is_gradient = function.name == f"{plan.symbol}.gradient"
    guard = (Argument(PTR, GUARD),) if is_gradient else ()
    return function.replace(blocks=blocks, arguments=(*function.arguments, *guard))


class _Touches:
    """Adds touches to one function."""

    def __init__(self, disk: DiskTape, plan: TapePlan, function: Function) -> None:
        self._disk = disk
        self._regions = {slot.index: slot.region for slot in plan.slots}
        self._tile_kind = "read" if ".rev_loop_" in function.name else "write"

    def before_accesses(self, instructions: tuple[Instruction, ...]) -> Iterator[Instruction]:
        """The instructions of a block, with touches."""
        touched: dict[tuple[int, str], Value] = {}
        for i in instructions:
            access = self._access(i)
            if access is not None:
                region, kind, tape, record = access
                known = [touched.get((region, kind)), touched.get((region, "write"))]
                if record not in known:
                    yield self._touch(region, kind, tape, record)
                    touched = {key: value for key, value in touched.items() if key[0] != region}
                    touched[region, kind] = record
            elif isinstance(i, Call) and not _is_harmless(i):
                touched.clear()
            yield _guarded(i) if isinstance(i, Call) and i.callee_name == ACQUIRE else i

    def _access(self, i: Instruction) -> tuple[int, str, Value, Value] | None:
        """Region, kind, tape and record of an access to a region that may be on disk."""
        if not isinstance(i, Call):
            return None
        name = i.callee_name or ""
        if name == TILE_AT:
            tape, index, record = i.arguments
            region, kind = number(index), self._tile_kind
        elif name.startswith((f"{TAPE_READ}.", f"{TAPE_WRITE}.")):
            tape, slot, record = i.arguments[:3]
            region, kind = self._regions[number(slot)], "write" if name.startswith(TAPE_WRITE) else "read"
        else:
            return None
        return (region, kind, tape, record) if region in self._disk.shifts else None

    def _touch(self, region: int, kind: str, tape: Value, record: Value) -> Call:
        name = f"{self._disk.prefix}.touch.{region}.{kind}"
        signature = FunctionType(VOID, (PTR, I64))
        return Call(opcode="call", type=VOID, operands=(tape, record, Global(PTR, name)), signature=signature)


def _guarded(acquire: Call) -> Call:
    operands = (Local(PTR, GUARD), acquire.callee)
    changed = acquire.replace(operands=operands, signature=FunctionType(PTR, (PTR,)))
    assert isinstance(changed, Call)
    return changed


def _is_harmless(call: Call) -> bool:
    """Whether a call touches no record."""
    name = call.callee_name or ""
    return name.startswith(("llvm.", TILE_READ, TILE_WRITE, TAPE_READ, TAPE_WRITE))
