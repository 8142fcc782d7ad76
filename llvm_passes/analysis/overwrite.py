"""Whether memory still holds, in the reverse pass, what a load read in the forward pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.analysis.memory import Memory
from llvm_passes.analysis.memory_accesses import Access
from llvm_passes.analysis.memory_objects import MemoryObject, Objects
from llvm_passes.ir.model import Function, Load
from llvm_passes.ir.printer import print_instruction


@dataclass(frozen=True, slots=True)
class CallWrites:
    """A call, and the memory that the functions behind it may write."""

    access: Access
    objects: Objects


@dataclass(frozen=True, eq=False)
class Overwrites:
    """The writes that may run after each load and before the reverse pass."""

    control_flow: ControlFlow
    memory: Memory
    failing: frozenset[str]
    """Blocks from which the function cannot succeed: the reverse pass never follows them."""
    positions: Mapping[str, tuple[str, int]]
    """Block and index of every load, by the name of its result."""
    calls: tuple[CallWrites, ...] = ()
    """What the calls of functions that are looked into write."""
    ever_written: Mapping[MemoryObject, Access] | None = None
    """In a function that others call: all that the program writes, each with one such write.

    It runs many times, and its callers go on after it: whatever may be written at all is overwritten.
    """

    @staticmethod
    def of(
        control_flow: ControlFlow,
        memory: Memory,
        failing: frozenset[str],
        calls: tuple[CallWrites, ...] = (),
        ever_written: Mapping[MemoryObject, Access] | None = None,
    ) -> Overwrites:
        positions = {
            a.instruction.value.name: (a.label, a.index) for a in memory.accesses if isinstance(a.instruction, Load)
        }
        return Overwrites(control_flow, memory, failing, positions, calls, ever_written)

    def is_overwritten_before_reverse(self, load: Load) -> bool:
        return self.overwrite_or_none(load) is not None

    def overwrite_or_none(self, load: Load) -> Access | None:
        """A write that may change what ``load`` read; None when the reverse pass may read it again."""
        return self.write_after(*self.positions[load.value.name], self.memory.objects(load.operands[0]))

    def write_after(self, label: str, index: int, reads: Objects) -> Access | None:
        """A write that may change any of these objects after the instruction at this place; None without one."""
        if self.ever_written is not None:
            found = (w for o, w in self.ever_written.items() if any(self.memory.may_overlap(r, o) for r in reads))
            return next(found, None)
        later = self.control_flow.reachable_from(label)
        for read in reads:
            for written, writes in self._writes.items():
                if not self.memory.may_overlap(read, written):
                    continue
                if label in writes and writes[label][-1].index > index:
                    return writes[label][-1]
                again = next((block for block in writes if block in later), None)
                if again is not None:
                    return writes[again][-1]
        return None

    @cached_property
    def _writes(self) -> Mapping[MemoryObject, Mapping[str, list[Access]]]:
        """The writes that a successful run may make, by what they write and by their block, in its order."""
        found: dict[MemoryObject, dict[str, list[Access]]] = {}
        for write in self.memory.writes():
            if write.label not in self.failing:
                for written in self.memory.objects(write.pointer):
                    found.setdefault(written, {}).setdefault(write.label, []).append(write)
        for call in self.calls:
            for written in call.objects:
                writes = found.setdefault(written, {}).setdefault(call.access.label, [])
                writes.append(call.access)
                writes.sort(key=lambda access: access.index)
        return found


def describe_overwrites(function: Function, overwrites: Overwrites) -> str:
    """For each load, the write after it, if any, as stable text: what the IR tests compare."""
    lines = [f"overwrites of @{function.name}:"]
    for load in function.instructions():
        if not isinstance(load, Load):
            continue
        write = overwrites.overwrite_or_none(load)
        what = "not overwritten" if write is None else f"may be overwritten by `{_text(write)}`"
        lines.append(f"  {load.value} in %{overwrites.positions[load.value.name][0]}: {what}")
    return "\n".join(lines) + "\n"


def _text(access: Access) -> str:
    return print_instruction(access.instruction.replace(location=None)).strip()
