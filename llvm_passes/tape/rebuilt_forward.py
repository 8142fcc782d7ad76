"""The forward pass of a rebuilt loop.

::

    fwd_loop(count, …):
      run(taped) the first iteration               what it tapes tells what one tapes
      length, most = spacing(count - 1, bytes, state, …)
      length = 0:   run(taped) the rest; begins = 0
      otherwise:    make checkpoint 0; replay(last segment, fresh)
                    make room for the longest segment that was seen

A run that fails on the way returns what the streamed loop returns.  The room that is made last is what lets the
reverse pass not fail: a segment that is taped again takes the records that it took, or would have taken, here.
Where the program may raise long before the count, a frame that is too large to be had is not missed: the loop is
streamed, and makes room as it goes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from llvm_passes.adjoint.context import TAPE_RESERVE
from llvm_passes.adjoint.expected import TAPE_COUNT, TAPE_EXPECT
from llvm_passes.adjoint.extent import Extent
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, port_stem
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.model import I1, I8, I32, I64, PTR, VOID, Function, Local, StructType, Value
from llvm_passes.tape.checkpoint import BEGINS, FIRST, MOST, SEGMENT, TAPE_ASKED, TOP, WORD, Frame
from llvm_passes.tape.replayed_loop import handed_on
from llvm_passes.tape.replayed_segment import RebuiltLoop

ALL = integer(-1)
"""More iterations than there are."""


class ForwardLoop(RebuiltLoop):
    """Generates the forward loop."""

    def build(self) -> Function:
        signature = self.pair.forward_loop
        assert signature is not None
        builder = FunctionBuilder(
            signature.symbol, signature.result_type, [], linkage="internal", attributes=("nounwind", "alwaysinline")
        )
        arguments = {p: builder.add_argument(type, port_stem(p)) for p, type in signature.parameters}
        tape = arguments[TAPE_PORT]
        frame = Frame(builder, self.layout, tape)
        entry, begin, decide, keep = (builder.open(s) for s in ("entry", "begin", "decide", "keep"))
        rebuild, whole, failed, done = (builder.open(s) for s in ("rebuild", "whole", "failed", "done"))
        before: Value = arguments[self.own] if self.has_region else integer(0)
        after = builder.add
        ends: list[tuple[str, Mapping[Port, Value]]] = []

        builder.at(entry)
        builder.branch_if(self.reserved(builder, tape, self.frame_region, integer(1)), begin, failed)
        builder.at(begin)
        frame.store(BEGINS, integer(0))
        results = self.run_iterations(builder, arguments, arguments, 1, integer(1), before)
        own = {self.own: after(before, integer(1), "record.second")}
        first = own[self.own]
        ends.append((builder.label, {**results, **own}))
        builder.branch_if(self.is_back_edge(builder, results), decide, done)

        builder.at(decide)
        state = dict(arguments)
        for port, _ in self.layout.carried:
            state[port] = handed_on(port, self.next_values, results, arguments)  # type: ignore[assignment]
        values: dict[Port, Value] = dict(state)
        values |= {Port(Role.POSITION, r): results[Port(Role.POSITION, r)] for r in self.layout.regions}
        extents = [self._extent(builder, extent, arguments) for extent in self.replay.extents]
        words = self.words(frame, extents)
        rest = builder.sub(arguments[Port(Role.BOUND)], integer(1), "rest")
        taped: Value = integer(self.record_sizes[str(self.region)])
        expected: list[tuple[int, Value, Value]] = []
        if self.has_region:
            expected.append((self.region, first, integer(1)))
        for region in self.layout.regions:
            port = Port(Role.POSITION, region)
            records = builder.sub(results[port], arguments[port], "records")
            taped = builder.add(taped, builder.mul(records, integer(self.record_sizes[region])), "taped")
            expected.append((int(region), results[port], records))
        pair_type = StructType((I64, I64))
        asked = builder.call_value(TAPE_ASKED, I64, (tape,), "asked")
        spent = builder.add(asked, builder.mul(self.area(frame, extents), integer(WORD)), "spent")
        state_bytes = builder.mul(words, integer(WORD), "state")
        chosen = builder.call_value(f"{self.prefix}.spacing", pair_type, (rest, taped, state_bytes, spent), "spacing")
        length, most = builder.extract(chosen, 0, "length"), builder.extract(chosen, 1, "most")
        is_whole = builder.compare("eq", length, integer(0), "is.whole")
        builder.branch_if(is_whole, keep, rebuild)

        builder.at(keep)
        if self.has_region:
            room = after(before, arguments[Port(Role.BOUND)], "records")
            reserved = self.reserved(builder, tape, self.region, room)
            # A loop that may raise may end long before the count: it makes room as it goes.
            builder.branch_if(reserved, whole, whole if self.pair.may_raise else failed)
        else:
            builder.branch(whole)
        builder.at(whole)
        others = self.run_iterations(builder, arguments, values, 1, ALL, first)
        own = {self.own: builder.add(first, others[Port(Role.COUNT)], "position.next")}
        count = builder.add(others[Port(Role.COUNT)], integer(1), "count")
        ends.append((builder.label, {**others, **own, Port(Role.COUNT): count}))
        builder.branch(done)

        builder.at(rebuild)
        self._emit_rebuilt(frame, values, extents, (length, most, rest, first, expected), ends, (keep, failed, done))

        builder.at(done)
        outgoing: list[Value] = [
            builder.phi(type, port_stem(p), [(end[p], label) for label, end in ends]) for p, type in signature.results
        ]
        builder.ret(builder.pack(outgoing))
        builder.at(failed)
        failing = [integer(FAILED, I32) if p.role is Role.EXIT else poison(t) for p, t in signature.results]
        builder.ret(builder.pack(failing))
        return builder.build()

    def _emit_rebuilt(
        self,
        frame: Frame,
        values: Mapping[Port, Value],
        extents: Sequence[tuple[Value, Value]],
        spacing: tuple[Value, Value, Value, Value, Sequence[tuple[int, Value, Value]]],
        ends: list[tuple[str, Mapping[Port, Value]]],
        labels: tuple[str, str, str],
    ) -> None:
        """The rest of a loop that is rebuilt, its first iteration being done."""
        builder, tape = frame.builder, frame.tape
        length, most, rest, first, expected = spacing
        keep, failed, done = labels
        for region_number, ahead, each in expected:
            # Where nothing fits, what would have is asked for before the call gives up: its error says so.
            total = builder.add(ahead, builder.mul(each, length), "expected")
            builder.call(TAPE_EXPECT, VOID, (tape, integer(region_number, I32), total))
        area, words = self.area(frame, extents), self.words(frame, extents)
        room = builder.add(area, builder.mul(most, words), "room")
        has_room = builder.open("has.room")
        lacking = keep if self.pair.may_raise else failed
        builder.branch_if(self.reserved(builder, tape, self.frame_region, room), has_room, lacking)
        builder.at(has_room)
        builder.call(TAPE_COUNT, VOID, (tape, integer(self.frame_region, I32), room))
        frame.store(SEGMENT, length)
        frame.store(MOST, most)
        frame.store(TOP, integer(0))
        frame.store(FIRST, first)
        for region in self.layout.regions:
            frame.keep_first_record(region, values[Port(Role.POSITION, region)])
            frame.store(self.layout.most_word(region), values[Port(Role.POSITION, region)])
        frame.keep_inputs(lambda port: values[port])
        frame.keep_extents(extents)
        frame.save(area, integer(0), lambda port: values[port], extents)
        last = builder.binary("udiv", builder.sub(rest, integer(1)), length, "last")
        results = self.replayed(builder, values, extents, last, is_fresh=1)
        begins = frame.load(BEGINS)
        count = builder.add(begins, results[Port(Role.COUNT)], "count")
        own = {self.own: builder.add(first, results[Port(Role.COUNT)], "position.next")}
        end = {**results, **own, Port(Role.COUNT): count}
        ended, lost = builder.open("ended"), builder.open("lost")
        builder.branch_if(self.is_back_edge(builder, results), lost, ended)
        builder.at(lost)  # the trip count was wrong: a fault of tapeflow, which must not go unnoticed
        builder.call("abort", VOID, ())
        builder.unreachable()
        builder.at(ended)
        longest = [(int(r), frame.load(self.layout.most_word(r))) for r in self.layout.regions]
        if self.has_region:
            longest.append((self.region, builder.add(first, length, "longest")))
        for number, records in longest:
            onward = builder.open("onward")
            builder.branch_if(self.reserved(builder, tape, number, records), onward, failed)
            builder.at(onward)
        ends.append((builder.label, end))
        builder.branch(done)

    def _extent(self, builder: FunctionBuilder, extent: Extent, arguments: Mapping[Port, Value]) -> tuple[Value, Value]:
        """Address and bytes."""
        address = arguments[Port(Role.PRIMAL, extent.base.name)]
        if extent.data_offset is not None:
            address = builder.load(PTR, builder.offset(address, I8, integer(extent.data_offset)), "extent", 8)
        count = extent.count
        if isinstance(count, Local):
            count = arguments[Port(Role.PRIMAL, count.name)]
        return address, builder.mul(count, integer(extent.size), "bytes")

    def reserved(self, builder: FunctionBuilder, tape: Value, region: int, records: Value) -> Local:
        return builder.call_value(TAPE_RESERVE, I1, (tape, integer(region, I32), records), "reserved")
