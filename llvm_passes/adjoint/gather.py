"""Sums into neighbouring cells wait in registers until the cell is complete: from scatter to gather.

::

    rev:  u'[i-1] += a ; u'[i] += b ; u'[i+1] += c
    ->
    rev(b1, a1, a2):  u'[i+1] += c + b1 + a2            ; no lower iteration meets this cell again
                      return b, a, a1                   ; for the cells u'[i], u'[i-1], u'[i]
    after the loop:  u'[low] += b1 + a2 ; u'[low - 1] += a1     ; what waits when the first iteration is done

The reverse loop then writes each cell once and reads none that it wrote, so that LLVM vectorises it:
what waits are its *fixed-order recurrences* (sums of them that wait in one register are none, and it
gives up).  A sum into one cell waits until the loop ends.

Legal because ``a += b`` commutes with every access of the loop to other cells, and nothing else in
the loop touches these cells while their sums wait (:mod:`llvm_passes.adjoint.streams`).  What iteration
``i`` adds with delay ``d`` is for the cell that iteration ``i - d`` completes, and by induction is there
in the register of age ``d``.  After the first iteration the registers are paid out: in a loop of as many
iterations as a sum waits, each of their cells has been met.  Sums are made in another order than one by one.

**In place.**  ``u[i] = g(u[i], u[i+1])`` clears the cell that it wrote, and adds to it and its neighbour::

    rev:  s = u'[i] ; u'[i] = 0 ; u'[i] += b(s) ; u'[i+1] += a(s)
    ->
    before the loop:  kept = u'[high + 1]
    rev(b1):  s = u'[i] ;  u'[i+1] = a(s) + b1             ; u'[i+1] was cleared one iteration before
              return b(s)
    after the loop:   u'[low] = b1 ;  u'[high + 1] += kept

A cell is met by loads that ran after the store came by, then by the store, then by loads that ran before.
What the first bring waits for the store and is part of ``s``; none do where the store meets the cell first,
and the loop is vectorised; otherwise it is as sequential as the primal, but through a register.  The store takes
all, so that what the last bring is what the cell holds in the end.  It is set once, when complete, below the
address of every later ``s``.  The cells that are complete before a store comes by (``kept``) hold something
already, and those that wait after the first iteration are set where a store came by, and else added to.

What has to be compared at run time is compared when the loop begins (:mod:`llvm_passes.adjoint.gather_choice`);
where it does not hold, or the loop is short, the plain loop runs.
"""

from __future__ import annotations

from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.lookup import Lookup
from llvm_passes.adjoint.signature import Port, Role
from llvm_passes.adjoint.stream import Stream
from llvm_passes.adjoint.streams import Streams
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import Local, Value


class WaitingSums:
    """The sums of one reverse iteration that wait for their cells to be complete."""

    def __init__(
        self, context: AdjointContext, streams: Streams, builder: FunctionBuilder, lookup: Lookup, start: str
    ) -> None:
        self._context = context
        self._streams = streams
        self._builder = builder
        self._lookup = lookup
        self._start = start
        """The block in which the cells are made."""
        self._added: dict[Value, Local] = {}
        """A cell for what the iteration adds at each address; -0.0 where it does not come by."""

    def scopes(self, pointer: Value) -> tuple[tuple[str, str], ...]:
        """What an access to the shadow of ``pointer`` may overlap."""
        stream = self._streams.stream_of(pointer)
        return self._context.memory_tag(*stream_tag(self._streams, stream)) if stream else ()

    def add_or_none(self, pointer: Value, adjoint: Value) -> Value | None:
        """Keeps what is to be added to the shadow of ``pointer``; None where that does not wait."""
        stream = self._streams.stream_of(pointer)
        if stream is None or stream.delays is None:
            return None
        cell = self._added.get(pointer)
        if cell is None:
            cell = self._added[pointer] = self._cell(stream)
        before = self._builder.load(stream.type, cell, "waiting")
        self._builder.store(self._builder.binary("fadd", before, adjoint, "waiting"), cell)
        return adjoint

    def take_or_none(self, pointer: Value, is_sum: bool) -> Value | None:
        """The adjoint of what is stored at ``pointer``, which a sum leaves there; None where it does not wait."""
        stream = self._streams.stream_of(pointer)
        if stream is None or stream.delays is None:
            return None
        shadow, scopes = self._lookup.shadow(pointer), self.scopes(pointer)
        total: Value = self._builder.load(stream.type, shadow, "shadow", stream.align, scopes)
        for delay in filter(stream.is_taken, stream.delayed):
            waiting = self._waiting(stream, delay, stream.wait(delay))
            total = self._builder.binary("fadd", total, waiting, "gathered")
        if is_sum:
            self.add_or_none(pointer, total)
        return total

    def _cell(self, stream: Stream) -> Local:
        current = self._builder.label
        self._builder.at(self._start)
        cell = self._builder.alloca(stream.type, "waiting.cell")
        self._builder.store(float_constant(stream.type, -0.0), cell)
        self._builder.at(current)
        return cell

    def finish(self) -> list[tuple[Port, Value]]:
        """Adds to the cells that are complete, and hands on what goes on waiting."""
        found: list[tuple[Port, Value]] = []
        for stream in self._streams.gathered:
            total: Value = self._added_with(stream, 0)
            if not stream.step:
                total = self._builder.binary("fadd", self._waiting(stream, 0, 0), total, "waiting", ("reassoc",))
                found.append((waiting_port(stream, 0, 0), total))
                continue
            for delay in stream.delayed:
                wait = stream.wait(delay)
                if not stream.is_taken(delay):
                    total = self._builder.binary("fadd", total, self._waiting(stream, delay, wait), "gathered")
                newest = self._added_with(stream, delay)
                older = [self._waiting(stream, delay, age) for age in range(1, wait)]
                found += [(waiting_port(stream, delay, age), v) for age, v in enumerate((newest, *older), start=1)]
            self._pay(stream, total)
        return found

    def _waiting(self, stream: Stream, delay: int, age: int) -> Value:
        return self._lookup.parameter(waiting_port(stream, delay, age), stream.type)

    def _added_with(self, stream: Stream, delay: int) -> Value:
        """What this iteration adds to the cell that is complete in ``delay`` iterations."""
        assert stream.delays is not None
        pointers = [p for p, d in stream.delays.items() if d == delay and p in self._added]
        total: Value = float_constant(stream.type, -0.0)
        for number, pointer in enumerate(pointers):
            added = self._builder.load(stream.type, self._added[pointer], "added")
            total = self._builder.binary("fadd", total, added, "added") if number else added
        return total

    def _pay(self, stream: Stream, total: Value) -> None:
        pointer = stream.pointers[0]
        shadow, scopes = self._lookup.shadow(pointer), self.scopes(pointer)
        before: Value = float_constant(stream.type, 0.0)
        if stream.cleared is None:
            before = self._builder.load(stream.type, shadow, "shadow", stream.align, scopes)
        self._builder.store(self._builder.binary("fadd", before, total, "shadow"), shadow, stream.align, scopes)


def waiting_port(stream: Stream, delay: int, age: int) -> Port:
    """What an iteration ``age`` above this one adds to a cell that it completes ``delay`` iterations later."""
    return Port(Role.WAITING, f"{stream.index}.{delay}.{age}")


def stream_tag(streams: Streams, stream: Stream) -> tuple[str, ...]:
    """The memory that a stream is, then what it is known to be apart from."""
    return tuple(f"shadow.{streams.region}.{n}" for n in (stream.index, *streams.apart_from(stream)))
