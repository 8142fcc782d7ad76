"""The three functions that a rebuilt loop is made of, around ``run`` (:mod:`llvm_passes.tape.replayed_loop`).

::

    replay(last, is_fresh, …):                     brings segment ``last`` onto the tape
      drop checkpoints of later segments; restore the last one that is left, unless memory is as it says
      until it stands at segment ``last``:
        run(plain) as many segments as advance(segments left, checkpoints free) says
        make a checkpoint there, if there is room for one
      run(taped); begins = first iteration of the segment

    fwd_loop(count, …):
      run(taped) the first iteration               what it tapes tells what one tapes
      length, most = spacing(count - 1, bytes, state)
      length = 0:   run(taped) the rest; begins = 0
      otherwise:    make checkpoint 0; replay(last segment, fresh)
                    make room for the longest segment that was seen

    rev_loop(count, …):
      end = count
      repeat  for iteration from end - 1 down to begins: rev(iteration)
              end = begins
              end > 1:  replay(segment before)     end = 1:  begins = 0, that record is still there
      until end = 0

The reverse pass cannot fail: a segment that is taped again takes the records that it took, or would have
taken, in the forward pass, and for the longest of them there is room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.context import TAPE_RESERVE
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.replay import Extent, Replay
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import I1, I8, I32, I64, PTR, VOID, FloatType, Function, Local, StructType, Type, Value
from llvm_passes.tape.checkpoint import BEGINS, FIRST, MOST, SEGMENT, TAPE_ASKED, TOP, WORD, Frame, FrameLayout
from llvm_passes.tape.replayed_loop import AT_MOST, FIRST_RECORD, IS_TAPED, handed_on

LAST, IS_FRESH = Port(Role.BOUND, "last"), Port(Role.BOUND, "fresh")
ALL = integer(-1)
"""More iterations than there are."""


@dataclass(frozen=True)
class Driver:
    """Generates them for one loop."""

    pair: LoopPair
    replay: Replay
    region: int
    """The loop's own."""
    record_sizes: Mapping[str, int]
    """Bytes of a record of its own region, and of those further in, by number."""
    frame_region: int
    layout: FrameLayout
    run: Signature
    prefix: str
    """Begins the names of the functions of :mod:`llvm_passes.tape.spacing`."""

    @property
    def own(self) -> Port:
        return Port(Role.POSITION, str(self.region))

    @property
    def has_region(self) -> bool:
        return bool(self.pair.slots)

    @property
    def next_values(self) -> dict[str, Value]:
        return dict(self.replay.next_values)

    # -- replay ---------------------------------------------------------------------------------------

    @property
    def replay_signature(self) -> Signature:
        parameters: list[tuple[Port, Type]] = [(TAPE_PORT, PTR), (LAST, I64), (IS_FRESH, I1), *self.layout.inputs]
        for n in range(self.layout.extents):
            parameters += [(_address(n), PTR), (_size(n), I64)]
        return Signature(f"{self.prefix}.replay", tuple(parameters), self.run.results)

    def build_replay(self) -> Function:
        signature = self.replay_signature
        builder = FunctionBuilder(
            signature.symbol, signature.result_type, [], linkage="internal", attributes=("nounwind", "noinline")
        )
        arguments = {p: builder.add_argument(type, port_stem(p)) for p, type in signature.parameters}
        entry, look, drop = builder.open("entry"), builder.open("look"), builder.open("drop")
        found, restore, walk = builder.open("found"), builder.open("restore"), builder.open("walk")
        choose, advance, ran = builder.open("choose"), builder.open("advance"), builder.open("ran")
        arrived, save, tape, done = (builder.open(s) for s in ("arrived", "save", "tape", "done"))
        frame = Frame(builder, self.layout, arguments[TAPE_PORT])
        extents = [(arguments[_address(n)], arguments[_size(n)]) for n in range(self.layout.extents)]
        last = arguments[LAST]

        builder.at(entry)
        length, most, first = frame.load(SEGMENT), frame.load(MOST), frame.load(FIRST)
        top_before = frame.load(TOP)
        area = self._area(frame, extents)
        words = self._words(frame, extents)
        positions = {Port(Role.POSITION, r): frame.first_record(r) for r in self.layout.regions}
        builder.branch(look)

        builder.at(look)
        top_found = builder.phi(I64, "top", [(top_before, entry)])
        place = builder.add(area, builder.mul(top_found, words), "place")
        begins_at = frame.load(place)
        builder.branch_if(builder.compare("ugt", begins_at, last, "is.later"), drop, found)
        builder.at(drop)
        builder.add_incoming(look, top_found, builder.sub(top_found, integer(1), "below"), drop)
        builder.branch(look)
        builder.at(found)
        frame.store(TOP, top_found)
        held = frame.carried(place)
        builder.branch_if(arguments[IS_FRESH], walk, restore)
        builder.at(restore)
        frame.restore(place, extents)
        builder.branch(walk)

        builder.at(walk)
        ways = (found, restore)
        segment = builder.phi(I64, "segment", [(begins_at, way) for way in ways])
        top = builder.phi(I64, "top", [(top_found, way) for way in ways])
        carried = {
            p: builder.phi(type, port_stem(p), [(held[p], way) for way in ways]) for p, type in self.layout.carried
        }
        left = builder.sub(last, segment, "left")
        builder.branch_if(builder.compare("eq", left, integer(0), "is.there"), tape, choose)

        builder.at(choose)
        free = builder.sub(builder.sub(most, integer(1)), top, "free")
        segments = builder.add(left, integer(1), "segments")
        steps = builder.call_value(f"{self.prefix}.advance", I64, (segments, free), "steps")
        builder.branch(advance)
        builder.at(advance)
        step = builder.phi(I64, "step", [(integer(0), choose)])
        moving = {p: builder.phi(v.type, port_stem(p), [(v, choose)]) for p, v in carried.items()}
        results = self._run(builder, arguments, {**arguments, **moving, **positions}, 0, length, first)
        self._note_longest(frame, results)
        builder.branch_if(self._is_back_edge(builder, results), ran, done)
        left_early = builder.label
        builder.at(ran)
        following = {p: handed_on(p, self.next_values, results, arguments) for p in moving}
        done_steps = builder.add(step, integer(1), "steps.done")
        builder.branch_if(builder.compare("ult", done_steps, steps, "goes.on"), advance, arrived)
        builder.add_incoming(advance, step, done_steps, ran)
        for port, phi in moving.items():
            builder.add_incoming(advance, phi, following[port], ran)

        builder.at(arrived)
        reached = builder.add(segment, steps, "reached")
        has_room = builder.compare("ne", free, integer(0), "has.room")
        is_before = builder.compare("ult", reached, last, "is.before")
        builder.branch_if(builder.binary("and", has_room, is_before, "keeps"), save, walk)
        builder.at(save)
        above = builder.add(top, integer(1), "above")
        at = builder.add(area, builder.mul(above, words), "place")
        frame.save(at, reached, lambda port: following[port], extents)
        frame.store(TOP, above)
        builder.branch(walk)
        for label, now in ((arrived, top), (save, above)):
            builder.add_incoming(walk, segment, reached, label)
            builder.add_incoming(walk, top, now, label)
            for port, phi in carried.items():
                builder.add_incoming(walk, phi, following[port], label)

        builder.at(tape)
        taped = self._run(builder, arguments, {**arguments, **carried, **positions}, 1, length, first)
        self._note_longest(frame, taped)
        frame.store(BEGINS, builder.add(builder.mul(last, length), integer(1), "begins"))
        taped_at = builder.label
        builder.branch(done)
        builder.at(done)
        outgoing: list[Value] = [
            builder.phi(type, port_stem(p), [(results[p], left_early), (taped[p], taped_at)])
            for p, type in signature.results
        ]
        builder.ret(builder.pack(outgoing))
        return builder.build()

    def _run(
        self,
        builder: FunctionBuilder,
        arguments: Mapping[Port, Value],
        values: Mapping[Port, Value],
        is_taped: int,
        most: Value,
        first: Value,
    ) -> Mapping[Port, Value]:
        own = {IS_TAPED: integer(is_taped, I1), AT_MOST: most, FIRST_RECORD: first, TAPE_PORT: arguments[TAPE_PORT]}
        return self.run.call(builder, lambda port, _: own[port] if port in own else values[port], "ran")

    def _note_longest(self, frame: Frame, results: Mapping[Port, Value]) -> None:
        """Remembers how many records the longest segment has had in each region further in."""
        builder = frame.builder
        for region in self.layout.regions:
            word = frame.layout.most_word(region)
            most, now = frame.load(word), results[Port(Role.POSITION, region)]
            frame.store(word, builder.select(builder.compare("ugt", now, most, "is.longer"), now, most, "longest"))

    def _is_back_edge(self, builder: FunctionBuilder, results: Mapping[Port, Value]) -> Local:
        return builder.compare("eq", results[Port(Role.EXIT)], integer(0, I32), "goes.on")

    def _copies(self, frame: Frame, extents: Sequence[tuple[Value, Value]]) -> list[Value]:
        """The words where the copies of the caller's arrays begin, then the one behind them."""
        word: Value = integer(self.layout.size)
        found: list[Value] = [word]
        for extent, (_, size) in zip(self.replay.extents, extents, strict=True):
            if extent.is_callers:
                word = frame.builder.add(word, frame.words_of(size), "copy")
                found.append(word)
        return found

    def _area(self, frame: Frame, extents: Sequence[tuple[Value, Value]]) -> Value:
        """The word where the first checkpoint is."""
        return self._copies(frame, extents)[-1]

    def _words(self, frame: Frame, extents: Sequence[tuple[Value, Value]]) -> Value:
        """Words of a checkpoint."""
        words: Value = integer(1 + len(self.layout.carried))
        for _, size in extents:
            words = frame.builder.add(words, frame.words_of(size), "words")
        return words

    # -- forward --------------------------------------------------------------------------------------

    def build_forward(self) -> Function:
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
        builder.branch_if(self._reserved(builder, tape, self.frame_region, integer(1)), begin, failed)
        builder.at(begin)
        frame.store(BEGINS, integer(0))
        results = self._run(builder, arguments, arguments, 1, integer(1), before)
        own = {self.own: after(before, integer(1), "record.second")}
        first = own[self.own]
        ends.append((builder.label, {**results, **own}))
        builder.branch_if(self._is_back_edge(builder, results), decide, done)

        builder.at(decide)
        state = dict(arguments)
        for port, _ in self.layout.carried:
            state[port] = handed_on(port, self.next_values, results, arguments)  # type: ignore[assignment]
        values: dict[Port, Value] = dict(state)
        values |= {Port(Role.POSITION, r): results[Port(Role.POSITION, r)] for r in self.layout.regions}
        extents = [self._extent(builder, extent, arguments) for extent in self.replay.extents]
        words = self._words(frame, extents)
        rest = builder.sub(arguments[Port(Role.BOUND)], integer(1), "rest")
        taped: Value = integer(self.record_sizes[str(self.region)])
        for region in self.layout.regions:
            port = Port(Role.POSITION, region)
            records = builder.sub(results[port], arguments[port], "records")
            taped = builder.add(taped, builder.mul(records, integer(self.record_sizes[region])), "taped")
        pair_type = StructType((I64, I64))
        asked = builder.call_value(TAPE_ASKED, I64, (tape,), "asked")
        spent = builder.add(asked, builder.mul(self._area(frame, extents), integer(WORD)), "spent")
        state_bytes = builder.mul(words, integer(WORD), "state")
        chosen = builder.call_value(f"{self.prefix}.spacing", pair_type, (rest, taped, state_bytes, spent), "spacing")
        length, most = builder.extract(chosen, 0, "length"), builder.extract(chosen, 1, "most")
        is_whole = builder.compare("eq", length, integer(0), "is.whole")
        builder.branch_if(is_whole, keep, rebuild)

        builder.at(keep)
        if self.has_region:
            room = after(before, arguments[Port(Role.BOUND)], "records")
            reserved = self._reserved(builder, tape, self.region, room)
            # A loop that may raise may end long before the count: it makes room as it goes.
            builder.branch_if(reserved, whole, whole if self.pair.may_raise else failed)
        else:
            builder.branch(whole)
        builder.at(whole)
        others = self._run(builder, arguments, values, 1, ALL, first)
        own = {self.own: builder.add(first, others[Port(Role.COUNT)], "position.next")}
        count = builder.add(others[Port(Role.COUNT)], integer(1), "count")
        ends.append((builder.label, {**others, **own, Port(Role.COUNT): count}))
        builder.branch(done)

        builder.at(rebuild)
        self._emit_rebuilt(frame, values, extents, (length, most, rest, first), ends, (keep, failed, done))

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
        spacing: tuple[Value, Value, Value, Value],
        ends: list[tuple[str, Mapping[Port, Value]]],
        labels: tuple[str, str, str],
    ) -> None:
        """The rest of a loop that is rebuilt, its first iteration being done."""
        builder, tape = frame.builder, frame.tape
        length, most, rest, first = spacing
        keep, failed, done = labels
        area, words = self._area(frame, extents), self._words(frame, extents)
        room = builder.add(area, builder.mul(most, words), "room")
        has_room = builder.open("has.room")
        lacking = keep if self.pair.may_raise else failed
        builder.branch_if(self._reserved(builder, tape, self.frame_region, room), has_room, lacking)
        builder.at(has_room)
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
        results = self._replayed(builder, values, extents, last, is_fresh=1)
        begins = frame.load(BEGINS)
        count = builder.add(begins, results[Port(Role.COUNT)], "count")
        own = {self.own: builder.add(first, results[Port(Role.COUNT)], "position.next")}
        end = {**results, **own, Port(Role.COUNT): count}
        ended, lost = builder.open("ended"), builder.open("lost")
        builder.branch_if(self._is_back_edge(builder, results), lost, ended)
        builder.at(lost)  # the trip count was wrong: a fault of tapeflow, which must not go unnoticed
        builder.call("abort", VOID, ())
        builder.unreachable()
        builder.at(ended)
        longest = [(int(r), frame.load(self.layout.most_word(r))) for r in self.layout.regions]
        if self.has_region:
            longest.append((self.region, builder.add(first, length, "longest")))
        for region, records in longest:
            onward = builder.open("onward")
            builder.branch_if(self._reserved(builder, tape, region, records), onward, failed)
            builder.at(onward)
        ends.append((builder.label, end))
        builder.branch(done)

    def _replayed(
        self,
        builder: FunctionBuilder,
        values: Mapping[Port, Value],
        extents: Sequence[tuple[Value, Value]],
        last: Value,
        *,
        is_fresh: int,
    ) -> Mapping[Port, Value]:
        own: dict[Port, Value] = {LAST: last, IS_FRESH: integer(is_fresh, I1)}
        for n, (address, size) in enumerate(extents):
            own |= {_address(n): address, _size(n): size}
        return self.replay_signature.call(builder, lambda p, _: own[p] if p in own else values[p], "replayed")

    def _extent(self, builder: FunctionBuilder, extent: Extent, arguments: Mapping[Port, Value]) -> tuple[Value, Value]:
        """Address and bytes."""
        address = arguments[Port(Role.PRIMAL, extent.base.name)]
        if extent.data_offset is not None:
            address = builder.load(PTR, builder.offset(address, I8, integer(extent.data_offset)), "extent", 8)
        count = extent.count
        if isinstance(count, Local):
            count = arguments[Port(Role.PRIMAL, count.name)]
        return address, builder.mul(count, integer(extent.size), "bytes")

    def _reserved(self, builder: FunctionBuilder, tape: Value, region: int, records: Value) -> Local:
        return builder.call_value(TAPE_RESERVE, I1, (tape, integer(region, I32), records), "reserved")

    # -- reverse --------------------------------------------------------------------------------------

    def build_reverse(self) -> Function:
        signature, iteration = self.pair.reverse_loop, self.pair.reverse
        assert signature is not None and iteration is not None
        builder = FunctionBuilder(
            signature.symbol, signature.result_type, [], linkage="internal", attributes=("nounwind", "alwaysinline")
        )
        arguments = {p: builder.add_argument(type, port_stem(p)) for p, type in signature.parameters}
        frame = Frame(builder, self.layout, arguments[TAPE_PORT])
        entry, turn, loop, turned = (builder.open(s) for s in ("entry", "turn", "loop", "turned"))
        more, head, replay, again = (builder.open(s) for s in ("more", "head", "replay", "again"))
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
        builder.branch(loop)

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
        builder.branch_if(builder.compare("eq", begins, integer(1), "is.second"), head, replay)
        builder.at(head)
        first = frame.load(FIRST)
        positions = {Port(Role.POSITION, r): frame.first_record(r) for r in self.layout.regions}
        ways: list[tuple[str, Value, Value, Mapping[Port, Value]]] = []
        ways.append((head, integer(0), builder.sub(first, integer(1), "offset"), positions))
        builder.branch(turn)

        builder.at(replay)
        first, length = frame.load(FIRST), frame.load(SEGMENT)
        ended = builder.binary("udiv", builder.sub(begins, integer(1)), length, "segments")
        last = builder.sub(ended, integer(1), "last")
        extents = frame.extents()
        inputs, extents = self._moved(frame, frame.inputs(), extents)
        values = {**inputs, TAPE_PORT: arguments[TAPE_PORT]}
        ran = self._replayed(builder, values, extents, last, is_fresh=0)
        is_lost = builder.compare("eq", ran[Port(Role.EXIT)], integer(FAILED, I32), "is.lost")
        builder.branch_if(is_lost, lost, again)
        builder.at(lost)  # there was room for this segment
        builder.call("abort", VOID, ())
        builder.unreachable()
        builder.at(again)
        begins_next = frame.load(BEGINS)
        ways.append((again, begins_next, builder.sub(first, begins_next, "offset"), ran))
        builder.branch(turn)

        for label, begin, place, positions_ in ways:
            builder.add_incoming(turn, end, begins, label)
            builder.add_incoming(turn, begins, begin, label)
            builder.add_incoming(turn, offset, place, label)
            for port, phi in incoming.items():
                value = positions_[port] if port.role is Role.POSITION else following[port]
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
        copies = iter(self._copies(frame, extents))
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


_PASSED = (Role.EXIT, Role.OUT_ADJOINT, Role.ADJOINT, Role.POSITION)


def _address(extent: int) -> Port:
    return Port(Role.BOUND, f"extent.{extent}")


def _size(extent: int) -> Port:
    return Port(Role.BOUND, f"bytes.{extent}")
