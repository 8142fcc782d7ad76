"""The abstract tape as a Python object: the adjoint stage's IR runs on it in the interpreter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from llvm_passes.adjoint import Adjoint
from llvm_passes.adjoint.context import TAPE_MOVE, TAPE_OWN, TAPE_POSITION, TAPE_READ, TAPE_RESERVE, TAPE_WRITE
from llvm_passes.adjoint.expected import TAPE_COUNT, TAPE_EXPECT
from llvm_passes.adjoint.gradient import ACQUIRE, RELEASE
from llvm_passes.ir.interpreter import Interpreter, Memory
from llvm_passes.ir.model import PTR, VOID, FunctionType


class TapeError(AssertionError):
    """The adjoint uses its tape in a way that no layout could serve."""


class AbstractTape:
    """Records by (slot, record), with everything that the adjoint must keep to checked.

    A record is written where room was reserved, read only when it was written, and read after the
    last write (a reverse pass that has begun never writes; in a fused loop, that of an iteration, and its records are
    gone when the next one writes).  ``failing`` is the number of the first request
    for memory (from 0) that is refused: ``acquire``, ``reserve`` and ``own`` count alike.
    """

    def __init__(self, adjoint: Adjoint, memory: Memory, failing: int | None = None) -> None:
        self.region_of = {slot.index: slot.region for slot in adjoint.plan.slots}
        self._plan = adjoint.plan
        self._reversed: set[int] = set()
        """Regions in fused loops whose records have been read since they were last written."""
        self.records: dict[tuple[int, int], Any] = {}
        self.reads = 0
        self.requests = 0
        self._failing = failing
        self.memory = memory
        self._room: dict[int, int] = {}
        self.expected: dict[int, int] = {}
        """By region; what the plan's formula says for the arguments, where it has one."""
        self.counted: dict[int, int] = {}
        self._positions: dict[int, int] = {}
        self._owned: list[tuple[int, int]] = []
        self._handle = 0
        self._names = [n for n, f in adjoint.module.functions.items() if f.is_declaration]
        self.machine: Interpreter | None = None
        """Set by whoever runs the gradient: the functions that release memory are called in it."""

    @property
    def externals(self) -> Mapping[str, Callable[..., Any]]:
        found: dict[str, Callable[..., Any]] = {}
        for name in self._names:
            if name.startswith(f"{TAPE_WRITE}."):
                found[name] = self._write
            elif name.startswith(f"{TAPE_READ}."):
                found[name] = self._read
        return {
            **found,
            ACQUIRE: self._acquire,
            RELEASE: self._release,
            TAPE_RESERVE: self._reserve,
            TAPE_OWN: self._own,
            TAPE_POSITION: self._position,
            TAPE_MOVE: self._move,
            TAPE_EXPECT: self._expect,
            TAPE_COUNT: self._count,
        }

    def _is_refused(self) -> bool:
        self.requests += 1
        return self._failing is not None and self.requests > self._failing

    def _acquire(self) -> int:
        if self._handle:
            raise TapeError("the tape is acquired twice")
        if self._is_refused():
            return 0
        self._handle = self.memory.reserve(0, "the abstract tape", kind="heap")
        return self._handle

    def _release(self, tape: int) -> None:
        self._check(tape)
        assert self.machine is not None
        while self._owned:
            handle, release = self._owned.pop()
            self.machine.callee_at(release, FunctionType(VOID, (PTR,)))(handle)
        self.memory.free(tape)
        self._handle = 0

    def _reserve(self, tape: int, region: int, records: int) -> bool:
        self._check(tape)
        if self._is_refused():
            return False
        if records < 0:
            raise TapeError(f"room for {records} records of region {region} is asked for")
        self._room[region] = max(records, self._room.get(region, 0))
        return True

    def _expect(self, tape: int, region: int, records: int) -> None:
        self._check(tape)
        if self.records:
            raise TapeError("records are expected after some were written")
        self.expected[region] = records

    def _count(self, tape: int, region: int, records: int) -> None:
        self._check(tape)
        if region in self.counted:
            raise TapeError(f"the records of region {region} are counted twice")
        self.counted[region] = records
        written = {record for slot, record in self.records if self.region_of[slot] == region}
        if written and max(written) >= records:
            raise TapeError(f"{records} records of region {region} are counted, and {max(written)} was written")
        if self.expected.get(region, records) != records:
            raise TapeError(f"{self.expected[region]} records of region {region} are expected, and {records} counted")

    def _position(self, tape: int, region: int) -> int:
        self._check(tape)
        if region not in self._positions:
            raise TapeError(f"the position in region {region} is asked for before it is set")
        return self._positions[region]

    def _move(self, tape: int, region: int, records: int) -> None:
        self._check(tape)
        if self.reads:
            raise TapeError(f"records of region {region} are made after the reverse pass has begun")
        if records > self._room.get(region, 0):
            raise TapeError(f"{records} records of region {region} are taken, and no room was made for them")
        if records < self._positions.get(region, 0):
            raise TapeError(f"records of region {region} are given back")
        self._positions[region] = records

    def _own(self, tape: int, handle: int, release: int) -> bool:
        self._check(tape)
        if handle == 0:
            return False
        if self._is_refused():
            assert self.machine is not None
            self.machine.callee_at(release, FunctionType(VOID, (PTR,)))(handle)
            return False
        self._owned.append((handle, release))
        return True

    def _write(self, tape: int, slot: int, record: int, value: Any) -> None:
        self._check(tape)
        region = self.region_of[slot]
        if self.reads and not self._is_in_fused_loop(region):
            raise TapeError(f"slot {slot} is written after the reverse pass has begun")
        if region in self._reversed:
            self._reversed.remove(region)
            self.records = {at: v for at, v in self.records.items() if self.region_of[at[0]] != region}
        if not 0 <= record < self._room.get(self.region_of[slot], 0):
            raise TapeError(f"record {record} of slot {slot} is written, and no room was made for it")
        if (slot, record) in self.records:
            raise TapeError(f"record {record} of slot {slot} is written twice")
        self.records[slot, record] = value

    def _read(self, tape: int, slot: int, record: int) -> Any:
        self._check(tape)
        if self._is_in_fused_loop(self.region_of[slot]):
            self._reversed.add(self.region_of[slot])
        else:
            self.reads += 1
        if (slot, record) not in self.records:
            raise TapeError(f"record {record} of slot {slot} is read, and nothing wrote it")
        return self.records[slot, record]

    def _is_in_fused_loop(self, region: int) -> bool:
        current = self._plan.region(region)
        while not current.is_fused and current.parent is not None:
            current = self._plan.region(current.parent)
        return current.is_fused

    def _check(self, tape: int) -> None:
        if not tape or tape != self._handle:
            raise TapeError("the tape is used before it is acquired, or after it was released")
