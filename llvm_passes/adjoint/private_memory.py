"""Memory that a loop's iterations use, each for itself: none reads what another has written.

::

    terms = np.empty(k)                     every iteration of the loop over p writes all of ``terms``
    for p in range(n):                      before it reads any of it
        for c in range(k):
            terms[c] = ...
        for c in range(k):
            total += exp(terms[c])

The shadow of such memory is zero between the reverses of two iterations, in whichever order they run: it
is zero when the memory is made, what a read adds to a cell goes on to the write that came before it in the
same iteration, and that write leaves zero.

A read is *covered* by a write to the same address that dominates it, or when all of the object has been
written on every way from the start of the iteration: by a fill of its size, by a loop that steps over it
from its beginning to its end, or because the way tests that the object is empty.  Nothing else may be
read without leaving the object.  Memory that the iteration allocates needs no cover.

Not found: writes that cover a part of an object, and loops that cover a matrix by rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.control_flow import Edge
from llvm_passes.analysis.induction import Induction
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS, Access
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.analysis.nest import Body
from llvm_passes.analysis.pointer_flow import constant_offset, handle_of_buffer
from llvm_passes.environment import CalleeKind
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    PTR,
    Alloca,
    BinaryOp,
    Branch,
    Call,
    Compare,
    Constant,
    GetElementPtr,
    Load,
    Local,
    PointerType,
    Store,
    Value,
)
from llvm_passes.ir.sizes import scalar_size

EMPTY_IF = {("eq", 0): True, ("ult", 1): True, ("slt", 1): True, ("sle", 0): True} | {
    ("ne", 0): False,
    ("ugt", 0): False,
    ("sgt", 0): False,
    ("sge", 1): False,
}
"""For a comparison of an extent with a constant, the outcome that says that there is nothing."""


@dataclass(frozen=True, slots=True)
class _Size:
    """Bytes as a product, modulo 2**64."""

    factor: int
    values: tuple[str, ...]
    """Names of values, sorted."""


def why_shared(primal: Primal, body: Body, found: MemoryObject, later: frozenset[str]) -> str | None:
    """Why iterations of a loop do not each use an object for themselves; None where they do.

    ``later``: the blocks that may run after an iteration of the loop, those of the loop itself aside.
    """
    memory = primal.memory
    if found.kind not in (ObjectKind.ALLOCATION, ObjectKind.STACK) or primal.environment.deduces_memory:
        return f"it writes {found}"
    if found in memory.escaping or found in memory.resized or any(found in r for r in memory.reached.values()):
        return f"{found} is kept elsewhere"
    accesses = [
        a
        for a in memory.accesses
        if a.label not in primal.nest.failing and any(memory.may_overlap(found, o) for o in memory.objects(a.pointer))
    ]
    if any(memory.objects(a.pointer) != {found} for a in accesses):
        return f"{found} or other memory is accessed, as it comes"
    if any(not body.contains(a.label) and a.label in later for a in accesses):
        return f"{found} is used after the loop"
    made = primal.definitions.site(Local(PTR, found.name))
    if made is not None and body.contains(made.label) and found.kind is ObjectKind.ALLOCATION:
        return f"{found} is handed from one iteration to the next" if _is_carried(primal, body, found) else None
    cover = _Cover(primal, body, found)
    inside = [a for a in accesses if body.contains(a.label)]
    uncovered = next((a for a in inside if not a.is_write and not cover.covers(a, inside)), None)
    if uncovered is None:
        return None
    location = uncovered.instruction.location
    where = f" at line {location.line}" if location else ""
    return f"{found} may be read{where} before the iteration has written it"


def _is_carried(primal: Primal, body: Body, found: MemoryObject) -> bool:
    around: Body | None = body
    while around is not None:
        phis = (p for p in primal.header_phis(around) if isinstance(p.type, PointerType))
        if any(found.name == o.name for p in phis for o in primal.memory.objects(p.value)):
            return True
        around = around.parent
    return False


class _Cover:
    """Where, in an iteration of a loop, all of an object has been written."""

    def __init__(self, primal: Primal, body: Body, found: MemoryObject) -> None:
        self._primal = primal
        self._body = body
        self._object = found
        self._size = self._size_of_object()
        self._covered = self._fixed_point() if self._size is not None else {}

    def covers(self, read: Access, inside: list[Access]) -> bool:
        if self._covered.get(read.label, False) or any(i < read.index for i in self._fills(read.label)):
            return True
        return any(self._is_same_cell(write, read) for write in inside if write.is_write)

    def _is_same_cell(self, write: Access, read: Access) -> bool:
        if write.type is None or write.type != read.type:
            return False
        dominators = self._primal.dominators
        is_before = write.index < read.index if write.label == read.label else True
        is_always = write.label == read.label or dominators.dominates(write.label, read.label)
        return is_before and is_always and self._is_same_address(write.pointer, read.pointer)

    def _is_same_address(self, left: Value, right: Value) -> bool:
        if left == right:
            return True
        a, b = self._primal.definitions.instruction(left), self._primal.definitions.instruction(right)
        if not isinstance(a, GetElementPtr) or not isinstance(b, GetElementPtr) or a.source != b.source:
            return False
        same = len(a.operands) == len(b.operands) and a.operands[1:] == b.operands[1:]
        return same and self._is_same_address(a.operands[0], b.operands[0])

    # -- the whole object ---------------------------------------------------------------------------

    def _fixed_point(self) -> Mapping[str, bool]:
        """For each block of the loop, whether the object has been written when it begins: the greatest solution."""
        flow, failing = self._primal.control_flow, self._primal.nest.failing
        order = [x for x in flow.reverse_postorder() if self._body.contains(x) and x not in failing]
        edges = frozenset(self._covering_edges(order))
        filled = {label for label in order if any(True for _ in self._fills(label))}
        covered = dict.fromkeys(order, True)
        covered[self._body.entry] = False
        changed = True
        while changed:
            changed = False
            for label in order[1:]:
                sources = [s for s in flow.predecessors[label] if s in covered]
                now = all(covered[s] or s in filled or Edge(s, label) in edges for s in sources)
                changed = changed or now != covered[label]
                covered[label] = now
        return covered

    def _fills(self, label: str) -> Iterator[int]:
        """The places in a block at which an instruction writes all of the object."""
        for index, i in enumerate(self._primal.control_flow.block(label).instructions):
            is_fill = isinstance(i, Call) and (i.callee_name or "").startswith((*TRANSFERS, FILL))
            if is_fill and self._is_start(i.operands[0]) and self._size_of(i.operands[2]) == self._size:
                yield index

    def _covering_edges(self, order: list[str]) -> Iterator[Edge]:
        """The edges on which the object has been written, or is empty."""
        for loop in self._body.walk():
            exits = self._primal.succeeding_exits(loop)
            if loop is not self._body and len(exits) == 1 and self._is_covering(loop, loop.exits[exits[0] - 1]):
                yield loop.exits[exits[0] - 1]
        for label in order:
            match self._primal.control_flow.block(label).terminator:
                case Branch(operands=(condition,), targets=(if_true, if_false)) if if_true != if_false:
                    outcome = self._emptiness(condition)
                    if outcome is not None:
                        yield Edge(label, if_true if outcome else if_false)

    def _emptiness(self, condition: Value) -> bool | None:
        """The outcome of a condition that says that the object has no bytes."""
        assert self._size is not None
        match self._primal.definitions.instruction(condition):
            case Compare(predicate=predicate, operands=(Local(name=name), Constant() as limit)):
                number = constant_value(limit)
                if name in self._size.values and isinstance(number, int):
                    return EMPTY_IF.get((predicate, number))
        return None

    def _is_covering(self, loop: Body, exit: Edge) -> bool:
        """Whether a loop has, when it is left, stored to every cell of the object from the first on."""
        primal = self._primal
        count = primal.trip_count(loop)
        if count is None:
            return False
        for label in loop.blocks:
            if not primal.dominators.dominates(label, exit.source) or not primal.dominators.dominates(
                label, loop.loop.latch if loop.loop else label
            ):
                continue
            for i in primal.control_flow.block(label).instructions:
                if not isinstance(i, Store):
                    continue
                step = self._step(i, loop)
                if step and self._times(count.value, count.instructions, step) == self._size:
                    return True
        return False

    def _step(self, store: Store, loop: Body) -> int | None:
        """Bytes that a store writes and goes on by in each iteration, from the object's first byte on."""
        made = self._primal.definitions.instruction(store.operands[1])
        if not isinstance(made, GetElementPtr) or len(made.operands) != 2 or not self._is_start(made.operands[0]):
            return None
        index = made.operands[1]
        induction = self._primal.inductions.get(index.name) if isinstance(index, Local) else None
        if not isinstance(induction, Induction) or induction.step != 1:
            return None
        if self._primal.nest.body_of(self._primal.definitions.sites[induction.phi.value.name].label) is not loop:
            return None
        is_from_zero = isinstance(induction.start, Constant) and constant_value(induction.start) == 0
        written = scalar_size(store.operands[0].type)
        return written if is_from_zero and written == scalar_size(made.source) else None

    def _is_start(self, pointer: Value) -> bool:
        """Whether a pointer is the address of the object's first byte."""
        primal = self._primal
        base, offset = constant_offset(pointer, primal.definitions)
        if offset != 0 or primal.memory.objects(base) != {self._object}:
            return False
        match primal.definitions.instruction(base):
            case Load() as load:
                return bool(handle_of_buffer(load, primal.memory, primal.definitions))
            case Alloca():
                return True
            case Call() as call:
                return call.value.name == self._object.name
        return False

    # -- sizes ------------------------------------------------------------------------------------------

    def _size_of_object(self) -> _Size | None:
        match self._primal.definitions.instruction(Local(PTR, self._object.name)):
            case Alloca(allocated=allocated):
                size = scalar_size(allocated)
                return None if size is None else _Size(size, ())
            case Call() as call:
                facts = self._primal.environment.callees.get(call.callee_name or "")
                if facts is not None and facts.kind is CalleeKind.ALLOCATE and not facts.header:
                    return self._size_of(call.arguments[facts.size_argument])
        return None

    def _times(self, count: Value, instructions: tuple[object, ...], step: int) -> _Size | None:
        """The bytes of ``count`` steps, where the count is a value of the function."""
        if any(isinstance(count, Local) and getattr(i, "name", None) == count.name for i in instructions):
            return None
        size = self._size_of(count)
        return None if size is None else _Size(size.factor * step % (1 << 64), size.values)

    def _size_of(self, value: Value) -> _Size | None:
        factor, values = 1, []
        pending = [value]
        while pending:
            current = pending.pop()
            if isinstance(current, Constant):
                number = constant_value(current)
                if not isinstance(number, int):
                    return None
                factor = factor * number % (1 << 64)
                continue
            match self._primal.definitions.instruction(current):
                case BinaryOp(opcode="mul", operands=operands):
                    pending += operands
                case BinaryOp(opcode="shl", operands=(left, Constant() as right)):
                    places = constant_value(right)
                    assert isinstance(places, int)
                    factor = (factor << places) % (1 << 64)
                    pending.append(left)
                case _ if isinstance(current, Local):
                    values.append(current.name)
                case _:
                    return None
        return _Size(factor, tuple(sorted(values)))
