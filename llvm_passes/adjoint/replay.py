"""Which loops may be replayed: run once more from a checkpoint, in the reverse pass, with the same bits.

::

    for t in range(steps):                  replayed; a checkpoint holds what it carries,
        for i in range(1, n - 1):           and all of u and w, which it writes
            w[i] = u[i] + c * (u[i - 1] - 2 * u[i] + u[i + 1])
        u, w = w, u

Why a replay gives the same bits.  An iteration is a function of what it carries, of values from before the
loop, and of memory.  The first are in the checkpoint; the second are the same; of memory, what the loop
writes is in the checkpoint, whole, and what it does not write is as it was, since nothing that comes after
the loop has changed it (or it would not be so in the checkpoint either: see below).  Its instructions are the
same, and none of them may give two results for one operand: no ``freeze``, no fast-math flag under which
LLVM may rewrite one copy of an expression and not another, no random number.

Each condition here is one of these: asked for is

* a function that is not called by itself;
* that what the loop writes is known whole: arguments that lie in one piece (their length is an argument),
  allocations made before the loop of which nobody else knows, stack slots; what each iteration writes anew
  (:mod:`llvm_passes.adjoint.written_anew`) need not be in the checkpoint;
* that what it reads and does not write is written by nobody between the loop and its reverse.  What comes
  later in the function may write it, so that is looked up as for the loads of the reverse pass;
* no call but of mathematics, of copies, and of what counts references, which the forward pass drops: nothing
  is allocated, printed, drawn, or seen by anyone else while an iteration runs;
* that no pointer is kept in memory, compared or made a number.

The reverse pass of the loop reads memory again only where nothing writes it later.  What an iteration writes
is written later by the next, so of that it reads nothing: it does not matter what a replay has left there.
The caller's arrays it leaves alone altogether.  A replay works on copies of those that the loop writes, so
that side effects happen once, also for a thread that looks on: a pointer into one of them has to be one that
can be moved over, so it must come from before the loop, and lead to that array alone.

An iteration that may raise does not in a replay: it takes the path that it took.  Only the payload of a NaN
may differ, as it may between any two runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.extent import CannotReplayError, Extent, extent_of
from llvm_passes.adjoint.intrinsics import PURE_INTRINSICS
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.recomputation import REWRITING_FLAGS
from llvm_passes.adjoint.written_anew import written_anew
from llvm_passes.analysis.activity import custom_rule
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS
from llvm_passes.analysis.memory_objects import WHOLE, MemoryObject, ObjectKind, Objects
from llvm_passes.analysis.nest import Body
from llvm_passes.environment import CalleeKind
from llvm_passes.ir.model import (
    Alloca,
    Call,
    Cast,
    Compare,
    Instruction,
    Local,
    PointerType,
    UnaryOp,
    Value,
)
from llvm_passes.rules.table import operation_of_callee


@dataclass(frozen=True, slots=True)
class Replay:
    """A loop that may be replayed."""

    extents: tuple[Extent, ...]
    """What a checkpoint holds, beside the values carried."""
    swapped: tuple[tuple[str, tuple[int, ...]], ...]
    """Extents that change places, and the header phi that points to the one that a checkpoint need not hold."""
    next_values: tuple[tuple[str, Value], ...]
    """What each header phi is in the iteration that follows."""
    moved: tuple[tuple[str, int], ...]
    """Pointers from before the loop that lead into a caller's array, with the number of its extent."""
    is_counted: bool
    """The number of its iterations is known when it begins."""
    alone: tuple[str, ...]
    """Pointers from before the loop to an object that no other pointer of the loop leads to."""

    @property
    def inputs(self) -> tuple[Local, ...]:
        """The values from before the loop that the extents are made of."""
        found = [v for extent in self.extents for v in (extent.base, extent.count)]
        return tuple(dict.fromkeys(v for v in found if isinstance(v, Local)))


def replay_of(context: AdjointContext, body: Body) -> Replay | str:
    """How the loop of ``body`` is replayed, or the reason why it may not be."""
    try:
        return _Question(context, body).answer()
    except CannotReplayError as reason:
        return str(reason)


class _Question:
    """Whether one loop may be replayed; each part raises CannotReplayError where it may not."""

    def __init__(self, context: AdjointContext, body: Body) -> None:
        self._context = context
        self._primal: Primal = context.primal
        self._body = body

    def answer(self) -> Replay:
        primal, body = self._primal, self._body
        if self._context.is_callee or primal.program is not None:
            raise CannotReplayError("the function calls itself, or functions that do")
        if body.entry in primal.nest.failing:
            raise CannotReplayError("only a run that fails enters it")
        if body.loop is None or body.parent is None or body.parent.loop is not None:
            raise CannotReplayError("a loop around it is looked at, not this one")
        if not self._has_tape():
            raise CannotReplayError("it keeps nothing on the tape")
        if not body.children and not any(self._context.is_active(p.value) for p in primal.header_phis(body)):
            raise CannotReplayError("its iterations do not wait for one another, and are quicker in one go")
        if primal.environment.deduces_memory or primal.memory.keeps_pointers:
            raise CannotReplayError("pointers are kept in memory")
        instructions = list(self._instructions())
        for instruction in instructions:
            self._check(instruction)
        written = self._written()
        anew = written_anew(primal, body, written)
        held = sorted(written - anew.objects, key=str)
        extents = tuple(extent_of(primal, body, o) for o in held)
        callers = {o: n for n, o in enumerate(held) if extents[n].is_callers}
        if callers:
            self._check_no_numbers(instructions)
        self._check_kept(written)
        pointers = self._pointers(instructions)
        return Replay(
            extents=extents,
            swapped=tuple((s.pointer, tuple(held.index(o) for o in s.objects)) for s in anew.swapped),
            next_values=tuple((p.value.name, primal.next_value(p, body)) for p in primal.header_phis(body)),
            moved=tuple(self._moved(pointers, callers)),
            is_counted=primal.trip_count(body) is not None,
            alone=tuple(self._alone(pointers)),
        )

    def _has_tape(self) -> bool:
        shared = (self._context.arrays_before(inner) for inner in self._body.walk() if inner is not self._body)
        return any(shared) or any(self._context.slots_of(inner) for inner in self._body.walk())

    def _instructions(self) -> Iterator[Instruction]:
        for block in self._primal.function.blocks:
            if self._body.contains(block.label) and block.label not in self._primal.nest.failing:
                yield from block.instructions

    # -- what an iteration does -----------------------------------------------------------------------

    def _check(self, i: Instruction) -> None:
        line = f" at line {i.location.line}" if i.location else ""
        if isinstance(i, UnaryOp) and i.opcode == "freeze":
            raise CannotReplayError(f"a freeze{line} need not give the same value twice")
        if not REWRITING_FLAGS.isdisjoint(getattr(i, "flags", ())):
            raise CannotReplayError(f"fast-math may round `{i.opcode}`{line} in another way when it is done again")
        if isinstance(i, Alloca):
            raise CannotReplayError(f"a stack slot is made{line}")
        if isinstance(i, Call):
            self._check_call(i, line)

    def _check_call(self, call: Call, line: str) -> None:
        name = call.callee_name or ""
        facts = self._primal.environment.callees.get(name)
        if facts is not None and facts.kind is CalleeKind.CUSTOM:
            rule = custom_rule(call, self._primal.environment)
            if rule is not None and rule.partials is not None:
                return
            raise CannotReplayError(f"a reverse function of the user's is called for line{line}")
        if facts is not None and facts.kind not in (CalleeKind.MATH, CalleeKind.RETAIN_OR_RELEASE):
            raise CannotReplayError(f"@{name} is called{line}, which does not only compute")
        if facts is not None or name.startswith((*PURE_INTRINSICS, *TRANSFERS, FILL)):
            return
        if operation_of_callee(name) is None:
            raise CannotReplayError(f"@{name} is called{line}, which cannot be looked into")
        if "fmuladd" in name:
            raise CannotReplayError(f"a multiply-add{line} may round once or twice")

    def _check_no_numbers(self, instructions: list[Instruction]) -> None:
        for i in instructions:
            is_number = isinstance(i, Cast) and i.opcode == "ptrtoint"
            is_test = isinstance(i, Compare) and isinstance(i.operands[0].type, PointerType)
            if is_number or is_test:
                raise CannotReplayError("an address is compared or made a number, and a replay works on copies")

    # -- memory ---------------------------------------------------------------------------------------

    def _written(self) -> Objects:
        primal = self._primal
        writes = [a for a in primal.memory.writes() if self._body.contains(a.label)]
        found = (primal.memory.objects(a.pointer) for a in writes if a.label not in primal.nest.failing)
        return frozenset[MemoryObject]().union(*found)

    def _check_kept(self, written: Objects) -> None:
        """What an iteration reads and does not write must still be there when the reverse pass comes."""
        primal = self._primal
        assert self._body.loop is not None
        for access in primal.memory.accesses:
            if access.is_write or not self._body.contains(access.label) or access.label in primal.nest.failing:
                continue
            for read in primal.memory.objects(access.pointer) - written:
                if read.kind is ObjectKind.UNKNOWN:
                    raise CannotReplayError("it reads memory of unknown origin")
                later = primal.overwrites.write_after(access.label, access.index, frozenset({read}))
                if later is not None:
                    where = later.instruction.location
                    line = f" at line {where.line}" if where else ""
                    raise CannotReplayError(f"it reads {read}, which may be overwritten after it{line}")

    # -- pointers -------------------------------------------------------------------------------------

    def _pointers(self, instructions: list[Instruction]) -> dict[str, Objects]:
        """The pointers that come into an iteration: from before the loop, and carried."""
        primal, found = self._primal, dict[str, Objects]()
        for i in instructions:
            for operand in i.operands:
                if not isinstance(operand, Local) or not isinstance(operand.type, PointerType):
                    continue
                if primal.is_outside(operand, self._body):
                    found[operand.name] = primal.memory.objects(operand)
        for phi in primal.header_phis(self._body):
            if isinstance(phi.type, PointerType):
                found[phi.value.name] = primal.memory.objects(phi.value)
        return found

    def _moved(self, pointers: dict[str, Objects], callers: dict[MemoryObject, int]) -> Iterator[tuple[str, int]]:
        carried = {phi.value.name for phi in self._primal.header_phis(self._body)}
        for name, objects in pointers.items():
            if objects.isdisjoint(callers):
                continue
            if name in carried or len(objects) != 1:
                raise CannotReplayError(f"%{name} may lead into an argument that it writes, or elsewhere")
            yield name, callers[next(iter(objects))]

    def _alone(self, pointers: dict[str, Objects]) -> Iterator[str]:
        memory = self._primal.memory
        for name, objects in pointers.items():
            if len(objects) != 1 or name in {phi.value.name for phi in self._primal.header_phis(self._body)}:
                continue
            own = next(iter(objects))
            others = (o for other, reached in pointers.items() if other != name for o in reached)
            is_array = own.kind in (ObjectKind.ARGUMENT, ObjectKind.ALLOCATION) and own.field == WHOLE
            if is_array and not any(memory.may_overlap(own, o) for o in others):
                yield name
