"""``tapeflow.tape_stats``: what the last gradient call of this thread did with its tape."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from llvm_passes.tape.account import NUMBERS
from tapeflow.runtime.memory import account_of_thread
from tapeflow.runtime.registry import Tape, tape_at

NOTHING: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True)
class TapeStats:
    """The tape of one gradient call.  All sizes are bytes."""

    pushed: int = 0
    """Bytes of the records that the forward pass wrote: what the plan's ``bytes`` says.  0 of a call that raised."""
    peak: int = 0
    """The most bytes of records that were live at once; of a call that went to disk, that were in memory."""
    kept: int = 0
    """Bytes that the gradient keeps for its next call."""
    tiles: int = 0
    """Tiles that were pushed; 0 where the layout has none."""
    allocations: int = 0
    """How often memory for records was asked of the system, or more of it; 0 where kept memory sufficed."""
    page_faults: int = 0
    """Page faults of the thread from the first of these allocations to the call's end (Linux; else 0)."""
    written: int = 0
    """Bytes that went to disk, in whole chunks (``tape_dir``)."""
    read: int = 0
    """Bytes that came back from there."""
    counters: Mapping[str, int] = field(default_factory=lambda: NOTHING)
    """Records of each region, by the names that the plan's formulas have for them (``iterations[12]``)."""

    def __str__(self) -> str:
        rows = [(name.replace("_", " "), f"{getattr(self, name):,}") for name in self.__slots_shown__]
        rows += [(name, f"{count:,}") for name, count in self.counters.items()]
        names, numbers = (max(len(row[n]) for row in rows) for n in (0, 1))
        return "\n".join(f"{name.ljust(names)}  {number.rjust(numbers)}" for name, number in rows)

    @property
    def __slots_shown__(self) -> tuple[str, ...]:
        return ("pushed", "peak", "kept", "tiles", "allocations", "page_faults", "written", "read")


def tape_stats() -> TapeStats:
    """What the last gradient call of this thread did with its tape; zeros when there was none.

    It stands until the thread's next call of a gradient (or pullback, adjoint, Hessian …), also across
    calls of other functions.  A call that raised has pushed nothing that counts.
    """
    account = account_of_thread()
    if not account:
        return TapeStats()
    identity, kept, *numbers = _words(account, 2 + len(NUMBERS))
    if not identity:
        return TapeStats()
    found = dict(zip(NUMBERS, numbers, strict=True))
    tape = tape_at(identity)
    return TapeStats(
        pushed=found["pushed"],
        peak=found["peak"],
        kept=kept,
        tiles=found["tiles"],
        allocations=found["allocations"],
        page_faults=found["faults"],
        written=found["written"],
        read=found["read"],
        counters=MappingProxyType(dict(_counters(account, tape))) if tape else NOTHING,
    )


def asked_of_thread() -> tuple[Tape, int, dict[int, int]] | None:
    """The tape of the last call, the bytes that it asked for under a budget, and the records, by region."""
    account = account_of_thread()
    if not account:
        return None
    identity, _, *numbers = _words(account, 2 + len(NUMBERS))
    tape = tape_at(identity) if identity else None
    if tape is None:
        return None
    regions = [region.index for region in tape.plan.regions if region.slots]
    words = _words(account, 2 + len(NUMBERS) + 2 * len(regions))
    reserved = words[2 + len(NUMBERS) + len(regions) :]
    return tape, numbers[NUMBERS.index("asked")], dict(zip(regions, reserved, strict=True))


def fault_of_thread() -> int:
    """What went wrong with the file of the thread's last call: the system's number, or one of the tape's; or 0."""
    account = account_of_thread()
    return _words(account, 2 + len(NUMBERS))[2 + NUMBERS.index("fault")] if account else 0


def _counters(account: int, tape: Tape) -> list[tuple[str, int]]:
    regions = [region for region in tape.plan.regions if region.slots]
    words = _words(account, 2 + len(NUMBERS) + len(regions))
    counted = zip(regions, words[2 + len(NUMBERS) :], strict=True)
    return [(tape.plan.counter(r), n) for r, n in counted if r.function or r.parent is not None]


def _words(address: int, count: int) -> list[int]:
    return list((ctypes.c_int64 * count).from_address(address))
