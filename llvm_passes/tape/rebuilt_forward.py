"""The forward pass of a rebuilt loop.

::

    fwd_loop(count, …):                              with a budget:
      run(taped) the first iteration                   make checkpoint 0; run(plain) the first iteration
      length, most = spacing(count - 1, bytes, state, …)          what it tapes tells what one tapes
      length = 0:   run(taped) the rest
      otherwise:    make checkpoint 0; replay(last segment, fresh)
                    make room for the longest segment that was seen

Where there is a budget, the record of the first iteration is not kept beside those of a segment: the iteration is
segment 0, whatever is decided of the rest, and replayed last.  So nothing is taped before it is known what an
iteration tapes, and a budget that is too small is refused with the bytes of one that would do.

A run that fails on the way returns what the streamed loop returns.  The room that is made last is what lets the
reverse pass not fail: a segment that is taped again takes the records that it took, or would have taken, here.
Where the program may raise long before the count, and without a budget, a frame that is too large to be had is not
missed: the loop is streamed, and makes room as it goes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Begun:
    """The loop when its first iteration has run."""

    values: Mapping[Port, Value]
    """What the second takes."""
    is_held: Value
    """Whether there is room for the loop to go on: what a replay of the first needs is kept."""
    own: Value
    """The first record that is free in the loop's own region."""
    expected: Sequence[tuple[int, Value, Value]]
    """For each region, where its records begin, and how many an iteration has."""
    ends: list[tuple[str, Mapping[Port, Value]]]
    """The ways in which the loop has ended so far: blocks, and what is returned."""


class ForwardLoop(RebuiltLoop):
    """Generates the forward loop."""

    def build(self) -> Function:
        signature = self.pair.forward_loop
        assert signature is not None
        builder = FunctionBuilder(
            signature.symbol, signature.result_type, [], linkage="internal", attributes=("nounwind", "alwaysinline")
        )
        arguments = {p: builder.add_argument(type, port_stem(p)) for p, type in signature.parameters}
        frame = Frame(builder, self.layout, arguments[TAPE_PORT])
        builder.at(builder.open("entry"))
        failed, done = builder.open("failed"), builder.open("done")
        extents = [self._extent(builder, extent, arguments) for extent in self.replay.extents]
        begin = self._begun_taped if self.keeps_first else self._begun_plain
        begun = begin(frame, arguments, extents, (failed, done))
        self.emit_rest(frame, arguments, extents, begun, (failed, done))

        builder.at(done)
        outgoing: list[Value] = [
            builder.phi(type, port_stem(p), [(end[p], label) for label, end in begun.ends])
            for p, type in signature.results
        ]
        builder.ret(builder.pack(outgoing))
        builder.at(failed)
        failing = [integer(FAILED, I32) if p.role is Role.EXIT else poison(t) for p, t in signature.results]
        builder.ret(builder.pack(failing))
        return builder.build()

    # -- the first iteration --------------------------------------------------------------------------------

    def _begun_taped(
        self,
        frame: Frame,
        arguments: Mapping[Port, Value],
        extents: Sequence[tuple[Value, Value]],
        labels: tuple[str, str],
    ) -> Begun:
        builder, before, (failed, done) = frame.builder, self._own_record(arguments), labels
        begin, decide = builder.open("begin"), builder.open("decide")
        builder.branch_if(self.reserved(builder, frame.tape, self.frame_region, integer(1)), begin, failed)
        builder.at(begin)
        frame.store(BEGINS, integer(0))
        results = self.run_iterations(builder, arguments, arguments, 1, integer(1), before)
        first = builder.add(before, integer(1), "record.second")
        ended = (builder.label, {**results, self.own: first})
        builder.branch_if(self.is_back_edge(builder, results), decide, done)
        builder.at(decide)
        values = self._handed_on(arguments, results)
        values |= {Port(Role.POSITION, r): results[Port(Role.POSITION, r)] for r in self.layout.regions}
        expected = self._expected(builder, arguments, results, values, first)
        return Begun(values, integer(1, I1), first, expected, [ended])

    def _begun_plain(
        self,
        frame: Frame,
        arguments: Mapping[Port, Value],
        extents: Sequence[tuple[Value, Value]],
        labels: tuple[str, str],
    ) -> Begun:
        builder, before, (failed, done) = frame.builder, self._own_record(arguments), labels
        hold, begin, ended, decide = (builder.open(s) for s in ("hold", "begin", "ended", "decide"))
        area = self.area(frame, extents)
        room = builder.add(area, self.words(frame, extents), "room")
        reserved = self.reserved(builder, frame.tape, self.frame_region, room)
        entry = builder.label
        builder.branch_if(reserved, hold, begin)
        builder.at(hold)
        for word, value in ((BEGINS, 1), (SEGMENT, 1), (MOST, 1), (TOP, 0)):
            frame.store(word, integer(value))
        frame.store(FIRST, before)
        for region in self.layout.regions:
            frame.keep_first_record(region, arguments[Port(Role.POSITION, region)])
        frame.keep_inputs(lambda port: arguments[port])
        frame.keep_extents(extents)
        frame.save(area, integer(0), lambda port: arguments[port], extents)
        builder.branch(begin)
        builder.at(begin)
        is_held = builder.phi(I1, "is.held", [(integer(0, I1), entry), (integer(1, I1), hold)])
        results = self.run_iterations(builder, arguments, arguments, 0, integer(1), before)
        builder.branch_if(self.is_back_edge(builder, results), decide, ended)

        builder.at(ended)
        roomy = builder.open("held")
        builder.branch_if(is_held, roomy, failed)
        builder.at(roomy)
        longest = [(int(r), results[Port(Role.POSITION, r)]) for r in self.layout.regions]
        if self.has_region:
            longest.append((self.region, builder.add(before, integer(1), "one.more")))
        self.reserve_all(frame, longest, failed)
        end = (builder.label, {**results, self.own: before})
        builder.branch(done)

        builder.at(decide)
        values = self._handed_on(arguments, results)
        expected = self._expected(builder, arguments, results, arguments, before)
        return Begun(values, is_held, before, expected, [end])

    def _own_record(self, arguments: Mapping[Port, Value]) -> Value:
        return arguments[self.own] if self.has_region else integer(0)

    def _handed_on(self, arguments: Mapping[Port, Value], results: Mapping[Port, Value]) -> dict[Port, Value]:
        values = dict(arguments)
        for port, _ in self.layout.carried:
            values[port] = handed_on(port, self.next_values, results, arguments)
        return values

    def _expected(
        self,
        builder: FunctionBuilder,
        arguments: Mapping[Port, Value],
        results: Mapping[Port, Value],
        values: Mapping[Port, Value],
        own: Value,
    ) -> list[tuple[int, Value, Value]]:
        found: list[tuple[int, Value, Value]] = [(self.region, own, integer(1))] if self.has_region else []
        for region in self.layout.regions:
            port = Port(Role.POSITION, region)
            found.append((int(region), values[port], builder.sub(results[port], arguments[port], "records")))
        return found

    def taped(self, builder: FunctionBuilder, begun: Begun) -> Value:
        """The bytes that an iteration tapes."""
        total: Value = integer(0)
        for region, _, records in begun.expected:
            size = integer(self.record_sizes[str(region)])
            total = builder.add(total, builder.mul(records, size), "taped")
        return total

    # -- the others -----------------------------------------------------------------------------------------

    def emit_rest(
        self,
        frame: Frame,
        arguments: Mapping[Port, Value],
        extents: Sequence[tuple[Value, Value]],
        begun: Begun,
        labels: tuple[str, str],
    ) -> None:
        """Decides, and runs all iterations but the first."""
        builder, tape, (failed, done) = frame.builder, frame.tape, labels
        keep, rebuild, whole = builder.open("keep"), builder.open("rebuild"), builder.open("whole")
        words = self.words(frame, extents)
        rest = builder.sub(arguments[Port(Role.BOUND)], integer(1), "rest")
        taped = self.taped(builder, begun)
        asked = builder.call_value(TAPE_ASKED, I64, (tape,), "asked")
        state = builder.mul(words, integer(WORD), "state")
        area = builder.mul(self.area(frame, extents), integer(WORD))
        spent = builder.add(asked, area, "spent") if self.keeps_first else builder.sub(asked, state, "spent")
        pair_type = StructType((I64, I64))
        chosen = builder.call_value(f"{self.prefix}.spacing", pair_type, (rest, taped, state, spent), "spacing")
        length, most = builder.extract(chosen, 0, "length"), builder.extract(chosen, 1, "most")
        builder.branch_if(builder.compare("eq", length, integer(0), "is.whole"), keep, rebuild)

        builder.at(rebuild)
        self._emit_rebuilt(frame, begun, extents, (length, most, rest), (keep, failed, done))

        builder.at(keep)
        if self.has_region:
            room = builder.add(begun.own, rest, "room")
            reserved = self.reserved(builder, tape, self.region, room)
            # A loop that may raise may end long before the count: it makes room as it goes.
            builder.branch_if(reserved, whole, whole if self.pair.may_raise else failed)
        else:
            builder.branch(whole)
        builder.at(whole)
        others = self.run_iterations(builder, arguments, begun.values, 1, ALL, begun.own)
        own = {self.own: builder.add(begun.own, others[Port(Role.COUNT)], "position.next")}
        count = builder.add(others[Port(Role.COUNT)], integer(1), "count")
        if not self.keeps_first:
            first = [(number, builder.add(start, each, "first")) for number, start, each in begun.expected]
            self.reserve_all(frame, first, failed)
        begun.ends.append((builder.label, {**others, **own, Port(Role.COUNT): count}))
        builder.branch(done)

    def _emit_rebuilt(
        self,
        frame: Frame,
        begun: Begun,
        extents: Sequence[tuple[Value, Value]],
        spacing: tuple[Value, Value, Value],
        labels: tuple[str, str, str],
    ) -> None:
        builder, tape, (length, most, rest), (keep, failed, done) = frame.builder, frame.tape, spacing, labels
        for region_number, ahead, each in begun.expected:
            # Where nothing fits, what would have is asked for before the call gives up: its error says so.
            total = builder.add(ahead, builder.mul(each, length), "expected")
            builder.call(TAPE_EXPECT, VOID, (tape, integer(region_number, I32), total))
        area, words = self.area(frame, extents), self.words(frame, extents)
        room = builder.add(area, builder.mul(most, words), "room")
        has_room = builder.open("has.room")
        reserved = self.reserved(builder, tape, self.frame_region, room)
        lacking = keep if self.pair.may_raise and self.keeps_first else failed
        builder.branch_if(builder.binary("and", reserved, begun.is_held, "is.roomy"), has_room, lacking)
        builder.at(has_room)
        builder.call(TAPE_COUNT, VOID, (tape, integer(self.frame_region, I32), room))
        frame.store(SEGMENT, length)
        frame.store(MOST, most)
        if self.keeps_first:
            frame.store(TOP, integer(0))
            frame.store(FIRST, begun.own)
            frame.keep_inputs(lambda port: begun.values[port])
            frame.keep_extents(extents)
            frame.save(area, integer(1), lambda port: begun.values[port], extents)
        for number, ahead, each in begun.expected:
            if number != self.region:
                if self.keeps_first:
                    frame.keep_first_record(str(number), ahead)
                end = ahead if self.keeps_first else builder.add(ahead, each, "end")
                frame.store(self.layout.most_word(str(number)), end)
        last = builder.add(builder.binary("udiv", builder.sub(rest, integer(1)), length), integer(1), "last")
        results = self.replayed(builder, begun.values, extents, last, is_fresh=1)
        count = builder.add(frame.load(BEGINS), results[Port(Role.COUNT)], "count")
        own = {self.own: builder.add(begun.own, results[Port(Role.COUNT)], "position.next")}
        end_ = {**results, **own, Port(Role.COUNT): count}
        ended, lost = builder.open("ended"), builder.open("lost")
        builder.branch_if(self.is_back_edge(builder, results), lost, ended)
        builder.at(lost)  # the trip count was wrong: a fault of tapeflow, which must not go unnoticed
        builder.call("abort", VOID, ())
        builder.unreachable()
        builder.at(ended)
        longest = [(int(r), frame.load(self.layout.most_word(r))) for r in self.layout.regions]
        if self.has_region:
            longest.append((self.region, builder.add(begun.own, length, "longest")))
        self.reserve_all(frame, longest, failed)
        begun.ends.append((builder.label, end_))
        builder.branch(done)

    def reserve_all(self, frame: Frame, records: Sequence[tuple[int, Value]], failed: str) -> None:
        """Makes room for so many records of each region."""
        builder = frame.builder
        for number, total in records:
            onward = builder.open("onward")
            builder.branch_if(self.reserved(builder, frame.tape, number, total), onward, failed)
            builder.at(onward)

    def _extent(self, builder: FunctionBuilder, extent: Extent, arguments: Mapping[Port, Value]) -> tuple[Value, Value]:
        """Address and bytes."""
        address = arguments[Port(Role.PRIMAL, extent.base.name)]
        if extent.data_offset is not None:
            address = builder.load(PTR, builder.offset(address, I8, integer(extent.data_offset)), "extent", 8)
        count = extent.count
        if isinstance(count, Local):
            count = arguments[Port(Role.PRIMAL, count.name)]
        return address, builder.mul(count, integer(extent.size), "bytes")
