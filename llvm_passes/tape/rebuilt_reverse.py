"""The reverse pass of a rebuilt loop.

::

    rev_loop(count, …):
      end = count
      repeat  for iteration from end - 1 down to begins: rev(iteration)
              end = begins
              end > 1:  replay(segment before)     end = 1:  begins = 0, that record is still there, or replayed
      until end = 0

The iterations are reversed in the order and with the records of the streamed loop; only where a record lies
differs.  Replays work on copies of the caller's arrays: a pointer into one is moved over, by as much as the copy
is away from the array.
"""

from __future__ import annotations

from collections.abc import Mapping

from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, port_stem
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import I8, I32, I64, VOID, FloatType, Function, Local, Type, Value
from llvm_passes.tape.checkpoint import BEGINS, FIRST, SEGMENT, Frame
from llvm_passes.tape.replayed_segment import RebuiltLoop

_PASSED = (Role.EXIT, Role.OUT_ADJOINT, Role.ADJOINT, Role.POSITION)
"""What changes from one iteration to the next."""


class ReverseLoop(RebuiltLoop):
    """Generates the reverse loop."""

    def build(self) -> Function:
        signature, iteration = self.pair.reverse_loop, self.pair.reverse
        assert signature is not None and iteration is not None
        builder = FunctionBuilder(
            signature.symbol, signature.result_type, [], linkage="internal", attributes=("nounwind", "alwaysinline")
        )
        arguments = {p: builder.add_argument(type, port_stem(p)) for p, type in signature.parameters}
        frame = Frame(builder, self.layout, arguments[TAPE_PORT])
        entry, turn, loop, turned = (builder.open(s) for s in ("entry", "turn", "loop", "turned"))
        more, replay, again = (builder.open(s) for s in ("more", "replay", "again"))
        lost, done = builder.open("lost"), builder.open("done")
        passed = [(p, t) for p, t in iteration.parameters if p.role in _PASSED]

        builder.at(entry)
        count = arguments[Port(Role.COUNT)]
        before: Value = builder.sub(arguments[self.own], count, "first") if self.has_region else integer(0)
        begins_now = frame.load(BEGINS)
        builder.branch(turn)

        builder.at(turn)
        end = builder.phi(I64, "end", [(count, entry)])
        begins = builder.phi(I64, "begins", [(begins_now, entry)])
        offset = builder.phi(I64, "offset", [(before, entry)])
        incoming = {p: builder.phi(t, port_stem(p), [(arguments[p], entry)]) for p, t in passed}
        if self.keeps_first:
            builder.branch(loop)
        else:  # A loop that left nothing on the tape begins with a replay.
            builder.branch_if(builder.compare("ne", end, begins, "is.taped"), loop, replay)

        builder.at(loop)
        remaining = builder.phi(I64, "remaining", [(end, turn)])
        moving = {p: builder.phi(v.type, port_stem(p), [(v, turn)]) for p, v in incoming.items()}
        current = builder.binary("sub", remaining, integer(1), "iteration", ("nuw", "nsw"))
        record = builder.add(offset, current, "record")

        def resolve(port: Port, type: Type) -> Value:
            match port.role:
                case Role.ITERATION:
                    return current
                case Role.RECORD:
                    return record
                case _:
                    return moving[port] if port in moving else arguments[port]

        results = iteration.call(builder, resolve)
        following = {p: self._before(builder, p, v.type, results) for p, v in moving.items()}
        latch = builder.label
        builder.add_incoming(loop, remaining, current, latch)
        for port, phi in moving.items():
            builder.add_incoming(loop, phi, following[port], latch)
        builder.branch_if(builder.compare("ne", current, begins, "again"), loop, turned)

        builder.at(turned)
        builder.branch_if(builder.compare("eq", begins, integer(0), "is.first"), done, more)
        builder.at(more)
        ways: list[tuple[str, Value, Value, Mapping[Port, Value], Mapping[Port, Value]]] = []
        sources: list[tuple[str, Mapping[Port, Value]]] = [(more, following)]
        if self.keeps_first:
            head = builder.open("head")
            builder.branch_if(builder.compare("eq", begins, integer(1), "is.second"), head, replay)
            builder.at(head)
            first = frame.load(FIRST)
            positions = {Port(Role.POSITION, r): frame.first_record(r) for r in self.layout.regions}
            ways.append((head, integer(0), builder.sub(first, integer(1), "offset"), positions, following))
            builder.branch(turn)
        else:
            sources.append((turn, incoming))
            builder.branch(replay)

        builder.at(replay)
        handed = {
            p: builder.phi(v.type, port_stem(p), [(values[p], label) for label, values in sources])
            for p, v in following.items()
        }
        first, length = frame.load(FIRST), frame.load(SEGMENT)
        # The segment that ends where the tape begins: a loop whose length was not known has its last one cut short.
        upward = builder.add(builder.sub(begins, integer(2)), length, "upward")
        last = builder.binary("udiv", upward, length, "last")
        extents = frame.extents()
        inputs, extents = self._moved(frame, frame.inputs(), extents)
        values = {**inputs, TAPE_PORT: arguments[TAPE_PORT]}
        ran = self.replayed(builder, values, extents, last, is_fresh=0)
        is_lost = builder.compare("eq", ran[Port(Role.EXIT)], integer(FAILED, I32), "is.lost")
        builder.branch_if(is_lost, lost, again)
        builder.at(lost)  # there was room for this segment
        builder.call("abort", VOID, ())
        builder.unreachable()
        builder.at(again)
        begins_next = frame.load(BEGINS)
        ways.append((again, begins_next, builder.sub(first, begins_next, "offset"), ran, handed))
        builder.branch(turn)

        for label, begin, place, positions_, passed_ in ways:
            builder.add_incoming(turn, end, begins, label)
            builder.add_incoming(turn, begins, begin, label)
            builder.add_incoming(turn, offset, place, label)
            for port, phi in incoming.items():
                value = positions_[port] if port.role is Role.POSITION else passed_[port]
                builder.add_incoming(turn, phi, value, label)

        builder.at(done)
        outgoing = [offset if p == self.own else results[p] for p, _ in signature.results]
        builder.ret(builder.pack(outgoing) if outgoing else None)
        return builder.build()

    def _moved(
        self, frame: Frame, inputs: dict[Port, Value], extents: list[tuple[Value, Value]]
    ) -> tuple[dict[Port, Value], list[tuple[Value, Value]]]:
        """Inputs and extents with copies in the place of the caller's arrays."""
        builder = frame.builder
        copies = iter(self.copies(frame, extents))
        moved: list[tuple[Value, Value]] = []
        for extent, (address, size) in zip(self.replay.extents, extents, strict=True):
            moved.append((frame.address(next(copies)), size) if extent.is_callers else (address, size))
        for name, number in self.replay.moved:
            port = Port(Role.PRIMAL, name)
            if port not in inputs:
                continue
            from_base = builder.sub(
                builder.cast("ptrtoint", inputs[port], I64), builder.cast("ptrtoint", extents[number][0], I64), "within"
            )
            inputs[port] = builder.offset(moved[number][0], I8, from_base, "moved")
        return inputs, moved

    def _before(self, builder: FunctionBuilder, port: Port, type: Type, results: Mapping[Port, Value]) -> Value:
        """What ``port`` is for the iteration before one that returned ``results``; as in an ordinary reverse loop."""
        if port.role is Role.EXIT:
            return integer(0, I32)
        if port.role is Role.POSITION:
            return results[port]
        assert isinstance(type, FloatType)
        parts = [results[port]] if port.role is Role.ADJOINT else []
        for name, value in self.replay.next_values:
            adjoint = Port(Role.PHI_ADJOINT, name)
            if value == Local(type, port.name) and adjoint in results:
                parts.append(results[adjoint])
        if not parts:
            return float_constant(type, 0.0)
        total = parts[0]
        for part in parts[1:]:
            total = builder.binary("fadd", total, part, port_stem(port))
        return total
