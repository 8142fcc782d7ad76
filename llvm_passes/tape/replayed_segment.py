"""A rebuilt loop, and the function that brings one of its segments onto the tape.

::

    replay(last, is_fresh, …):                     brings segment ``last`` onto the tape
      drop checkpoints of later segments; restore the last one that is left, unless memory is as it says
      until it stands at segment ``last``:
        run(plain) as many segments as advance(segments left, checkpoints free) says
        make a checkpoint there, if there is room for one
      run(taped); begins = first iteration of the segment

Right because a segment begins with what the last checkpoint before it holds and what the plain iterations from
there make of it: the bits that it began with in the forward pass (:mod:`llvm_passes.adjoint.replay`).
``most`` checkpoints are never exceeded: a new one takes the place above ``top``, where there is one.

The first iteration is segment 0, by itself; the others are segments of ``length`` iterations, but for the last.
Where its record stays on the tape, the first checkpoint is that of segment 1.  Carried values are handed in where
the forward pass calls: memory, and they, are as segment 1 begins.

``run`` is in :mod:`llvm_passes.tape.replayed_loop`, ``advance`` in :mod:`llvm_passes.tape.spacing`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.context import TAPE_RESERVE
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.replay import Replay
from llvm_passes.adjoint.signature import TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.model import I1, I32, I64, PTR, Function, Local, Type, Value
from llvm_passes.tape.checkpoint import BEGINS, FIRST, MOST, SEGMENT, TOP, Frame, FrameLayout
from llvm_passes.tape.replayed_loop import AT_MOST, FIRST_RECORD, IS_TAPED, handed_on

LAST, IS_FRESH = Port(Role.BOUND, "last"), Port(Role.BOUND, "fresh")


@dataclass(frozen=True)
class RebuiltLoop:
    """A loop that is rebuilt."""

    pair: LoopPair
    replay: Replay
    region: int
    """The loop's own."""
    record_sizes: Mapping[str, int]
    """Bytes of a record of its own region, and of those further in, by number."""
    frame_region: int
    layout: FrameLayout
    run: Signature
    keeps_first: bool
    """The record of the first iteration stays on the tape.  If not, the iteration is segment 0."""
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

    @property
    def replay_signature(self) -> Signature:
        parameters: list[tuple[Port, Type]] = [(TAPE_PORT, PTR), (LAST, I64), (IS_FRESH, I1), *self.layout.inputs]
        parameters += self.layout.carried
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
        choose, advance, go, ran = (builder.open(s) for s in ("choose", "advance", "go", "ran"))
        arrived, save, tape, done = (builder.open(s) for s in ("arrived", "save", "tape", "done"))
        frame = Frame(builder, self.layout, arguments[TAPE_PORT])
        extents = [(arguments[_address(n)], arguments[_size(n)]) for n in range(self.layout.extents)]
        last = arguments[LAST]

        builder.at(entry)
        length, most, first = frame.load(SEGMENT), frame.load(MOST), frame.load(FIRST)
        top_before = frame.load(TOP)
        area = self.area(frame, extents)
        words = self.words(frame, extents)
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
        frame.restore(place, held, extents)
        builder.branch(walk)

        builder.at(walk)
        ways = (found, restore)
        segment = builder.phi(I64, "segment", [(begins_at, way) for way in ways])
        top = builder.phi(I64, "top", [(top_found, way) for way in ways])
        # The forward pass has run the first iteration before it comes here: a segment, where that has one to itself.
        run_before = builder.phi(I64, "run", [(integer(0 if self.keeps_first else 1), found), (integer(0), restore)])
        carried = {
            p: builder.phi(type, port_stem(p), [(arguments[p], found), (held[p], restore)])
            for p, type in self.layout.carried
        }
        left = builder.sub(last, segment, "left")
        builder.branch_if(builder.compare("eq", left, integer(0), "is.there"), tape, choose)

        builder.at(choose)
        free = builder.sub(builder.sub(most, integer(1)), top, "free")
        segments = builder.add(left, integer(1), "segments")
        steps = builder.call_value(f"{self.prefix}.advance", I64, (segments, free), "steps")
        builder.branch(advance)
        builder.at(advance)
        step = builder.phi(I64, "step", [(run_before, choose)])
        moving = {p: builder.phi(v.type, port_stem(p), [(v, choose)]) for p, v in carried.items()}
        builder.branch_if(builder.compare("ult", step, steps, "goes.on"), go, arrived)
        builder.at(go)
        number = builder.add(segment, step, "number")
        iterations = self.iterations(builder, number, length)
        results = self.run_iterations(builder, arguments, {**arguments, **moving, **positions}, 0, iterations, first)
        self.note_longest(frame, results)
        builder.branch_if(self.is_back_edge(builder, results), ran, done)
        left_early = builder.label
        builder.at(ran)
        builder.add_incoming(advance, step, builder.add(step, integer(1), "steps.done"), ran)
        for port, phi in moving.items():
            builder.add_incoming(advance, phi, handed_on(port, self.next_values, results, arguments), ran)
        builder.branch(advance)

        builder.at(arrived)
        reached = builder.add(segment, steps, "reached")
        has_room = builder.compare("ne", free, integer(0), "has.room")
        is_before = builder.compare("ult", reached, last, "is.before")
        builder.branch_if(builder.binary("and", has_room, is_before, "keeps"), save, walk)
        builder.at(save)
        above = builder.add(top, integer(1), "above")
        at = builder.add(area, builder.mul(above, words), "place")
        frame.save(at, reached, lambda port: moving[port], extents)
        frame.store(TOP, above)
        builder.branch(walk)
        for label, now in ((arrived, top), (save, above)):
            builder.add_incoming(walk, segment, reached, label)
            builder.add_incoming(walk, top, now, label)
            builder.add_incoming(walk, run_before, integer(0), label)
            for port, phi in carried.items():
                builder.add_incoming(walk, phi, moving[port], label)

        builder.at(tape)
        iterations = self.iterations(builder, last, length)
        taped = self.run_iterations(builder, arguments, {**arguments, **carried, **positions}, 1, iterations, first)
        self.note_longest(frame, taped)
        others = builder.add(builder.mul(builder.sub(last, integer(1)), length), integer(1), "begins")
        is_first = builder.compare("eq", last, integer(0), "is.first")
        frame.store(BEGINS, builder.select(is_first, integer(0), others, "begins"))
        taped_at = builder.label
        builder.branch(done)
        builder.at(done)
        outgoing: list[Value] = [
            builder.phi(type, port_stem(p), [(results[p], left_early), (taped[p], taped_at)])
            for p, type in signature.results
        ]
        builder.ret(builder.pack(outgoing))
        return builder.build()

    def iterations(self, builder: FunctionBuilder, segment: Value, length: Value) -> Value:
        """How many a segment has: segment 0 is the first iteration."""
        return builder.select(builder.compare("eq", segment, integer(0), "is.first"), integer(1), length, "iterations")

    def run_iterations(
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

    def reserved(self, builder: FunctionBuilder, tape: Value, region: int, records: Value) -> Local:
        return builder.call_value(TAPE_RESERVE, I1, (tape, integer(region, I32), records), "reserved")

    def note_longest(self, frame: Frame, results: Mapping[Port, Value]) -> None:
        """Remembers how many records the longest segment has had in each region further in."""
        builder = frame.builder
        for region in self.layout.regions:
            word = frame.layout.most_word(region)
            most, now = frame.load(word), results[Port(Role.POSITION, region)]
            frame.store(word, builder.select(builder.compare("ugt", now, most, "is.longer"), now, most, "longest"))

    def is_back_edge(self, builder: FunctionBuilder, results: Mapping[Port, Value]) -> Local:
        return builder.compare("eq", results[Port(Role.EXIT)], integer(0, I32), "goes.on")

    def copies(self, frame: Frame, extents: Sequence[tuple[Value, Value]]) -> list[Value]:
        """The words where the copies of the caller's arrays begin, then the one behind them."""
        word: Value = integer(self.layout.size)
        found: list[Value] = [word]
        for extent, (_, size) in zip(self.replay.extents, extents, strict=True):
            if extent.is_callers:
                word = frame.builder.add(word, frame.words_of(size), "copy")
                found.append(word)
        return found

    def area(self, frame: Frame, extents: Sequence[tuple[Value, Value]]) -> Value:
        """The word where the first checkpoint is."""
        return self.copies(frame, extents)[-1]

    def words(self, frame: Frame, extents: Sequence[tuple[Value, Value]]) -> Value:
        """Words of a checkpoint."""
        return frame.words_of_checkpoint(extents)

    def replayed(
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
        return self.replay_signature.call(
            builder, lambda p, type: own[p] if p in own else values.get(p, poison(type)), "replayed"
        )


def _address(extent: int) -> Port:
    return Port(Role.BOUND, f"extent.{extent}")


def _size(extent: int) -> Port:
    return Port(Role.BOUND, f"bytes.{extent}")
