"""The forward pass of a rebuilt loop whose number of iterations is not known when it begins.

::

    fwd_loop(…):
      make checkpoint 0; run(plain) the first iteration; segment = 1; gap = 1
      until an iteration leaves the loop:
        segment divisible by gap:  no place left:  drop the checkpoints that 2 * gap does not divide; gap = 2 * gap
                                   a place left:   make a checkpoint of segment
        run(plain) a segment; segment += 1
      begins = count                                nothing is on the tape: the reverse pass begins with a replay

Checkpoints are dealt out as the loop goes: they stand at equal distances, and every other one goes when there is
no place left (the doubling of Stumm and Walther, 2010, section 2, without the moves that save a few repetitions).
So at any time half of the places or more are used.  When the loop has ended its length is known, and the places
that checkpoints leave in the reverse pass are dealt out best (:mod:`llvm_passes.tape.spacing`).

A quarter of what is left of the budget goes to the tape of a segment, the rest to checkpoints; loops of this kind
that come later get a share of both.  Room is made as checkpoints are: a short loop takes little.

It is done for a budget alone.  It costs a run without tape more than streaming the loop, also where its tape
would have fitted: nobody knows that in time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.expected import TAPE_COUNT, TAPE_EXPECT
from llvm_passes.adjoint.signature import Port, Role, port_stem
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import I1, I32, I64, VOID, StructType, Value
from llvm_passes.tape.checkpoint import BEGINS, MOST, SEGMENT, TAPE_ASKED, TOP, WORD, Frame
from llvm_passes.tape.rebuilt_forward import Begun, ForwardLoop
from llvm_passes.tape.replayed_loop import handed_on

MOST_OF_ALL = 1 << 20
"""Iterations of a segment, and checkpoints: no more are of use."""


@dataclass(frozen=True)
class OnlineLoop(ForwardLoop):
    """Generates the forward loop."""

    def emit_rest(
        self,
        frame: Frame,
        arguments: Mapping[Port, Value],
        extents: Sequence[tuple[Value, Value]],
        begun: Begun,
        labels: tuple[str, str],
    ) -> None:
        builder, tape, (failed, done) = frame.builder, frame.tape, labels
        start, check, due = builder.open("start"), builder.open("check"), builder.open("due")
        save, run, again, ended = (builder.open(s) for s in ("save", "run", "again", "ended"))
        area, words = self.area(frame, extents), self.words(frame, extents)
        asked = builder.call_value(TAPE_ASKED, I64, (tape,), "asked")
        state = builder.mul(words, integer(WORD), "state")
        sizes = (self.taped(builder, begun), state, asked)
        chosen = builder.call_value(f"{self.prefix}.online", StructType((I64, I64)), sizes, "online")
        length, most = builder.extract(chosen, 0, "length"), builder.extract(chosen, 1, "most")
        for region, ahead, each in begun.expected:
            total = builder.add(ahead, builder.mul(each, length), "expected")
            builder.call(TAPE_EXPECT, VOID, (tape, integer(region, I32), total))
        reserved = self.reserved(builder, tape, self.frame_region, builder.add(area, words, "room"))
        builder.branch_if(builder.binary("and", reserved, begun.is_held, "is.roomy"), start, failed)
        builder.at(start)
        frame.store(SEGMENT, length)
        for number, ahead, each in begun.expected:
            if number != self.region:
                frame.store(self.layout.most_word(str(number)), builder.add(ahead, each, "end"))
        builder.branch(check)

        builder.at(check)
        segment = builder.phi(I64, "segment", [(integer(1), start)])
        gap = builder.phi(I64, "gap", [(integer(1), start)])
        top = builder.phi(I64, "top", [(integer(0), start)])
        count = builder.phi(I64, "count", [(integer(1), start)])
        moving = {p: builder.phi(t, port_stem(p), [(begun.values[p], start)]) for p, t in self.layout.carried}
        builder.branch_if(_divides(builder, gap, segment), due, run)
        builder.at(due)
        above = builder.add(top, integer(1), "above")
        thin = builder.open("thin")
        builder.branch_if(builder.compare("ult", above, most, "has.place"), save, thin)

        builder.at(save)
        room = builder.add(area, builder.mul(builder.add(above, integer(1)), words), "room")
        made = builder.open("made")
        builder.branch_if(self.reserved(builder, tape, self.frame_region, room), made, failed)
        builder.at(made)
        at = builder.add(area, builder.mul(above, words), "place")
        frame.save(at, segment, lambda port: moving[port], extents)
        builder.branch(run)

        builder.at(thin)
        gap_doubled = builder.binary("shl", gap, integer(1), "gap.doubled")
        left, label = self._emit_thinned(frame, (area, words), top, gap_doubled)
        unchanged = ((phi, phi) for phi in (segment, count, *moving.values()))
        for phi, value in ((gap, gap_doubled), (top, left), *unchanged):
            builder.add_incoming(check, phi, value, label)
        builder.branch(check)

        builder.at(run)
        top_now = builder.phi(I64, "top.now", [(top, check), (above, made)])
        positions = {Port(Role.POSITION, r): arguments[Port(Role.POSITION, r)] for r in self.layout.regions}
        values = {**begun.values, **moving, **positions}
        results = self.run_iterations(builder, arguments, values, 0, length, begun.own)
        self.note_longest(frame, results)
        count_now = builder.add(count, results[Port(Role.COUNT)], "count.now")
        builder.branch_if(self.is_back_edge(builder, results), again, ended)
        builder.at(again)
        following = builder.add(segment, integer(1), "segment.next")
        for phi, value in ((segment, following), (gap, gap), (top, top_now), (count, count_now)):
            builder.add_incoming(check, phi, value, again)
        for port, phi in moving.items():
            builder.add_incoming(check, phi, handed_on(port, self.next_values, results, arguments), again)
        builder.branch(check)

        builder.at(ended)
        # Where checkpoints were dropped all places have been used, and are there.
        was_full = builder.compare("ugt", gap, integer(1), "was.full")
        places = builder.select(was_full, most, builder.add(top_now, integer(1)), "places")
        room = builder.add(area, builder.mul(places, words), "room")
        builder.call(TAPE_COUNT, VOID, (tape, integer(self.frame_region, I32), room))
        frame.store(TOP, top_now)
        frame.store(MOST, places)
        frame.store(BEGINS, count_now)
        longest = [(int(r), frame.load(self.layout.most_word(r))) for r in self.layout.regions]
        if self.has_region:
            longest.append((self.region, builder.add(begun.own, length, "longest")))
        self.reserve_all(frame, longest, failed)
        begun.ends.append((builder.label, {**results, self.own: begun.own, Port(Role.COUNT): count_now}))
        builder.branch(done)

    def _emit_thinned(self, frame: Frame, places: tuple[Value, Value], top: Value, gap: Value) -> tuple[Value, str]:
        """Drops the checkpoints that ``gap`` does not divide; returns the last place used, and the block it is in."""
        builder, (area, words) = frame.builder, places
        before, look, keep = builder.label, builder.open("look"), builder.open("keep")
        onward, thinned = builder.open("onward"), builder.open("thinned")
        size = builder.mul(words, integer(WORD), "size")
        builder.branch(look)
        builder.at(look)
        number = builder.phi(I64, "number", [(integer(0), before)])
        kept = builder.phi(I64, "kept", [(integer(0), before)])
        source = builder.add(area, builder.mul(number, words), "place")
        builder.branch_if(_divides(builder, gap, frame.load(source)), keep, onward)
        builder.at(keep)
        target = builder.add(area, builder.mul(kept, words), "place")
        addresses = (frame.address(target), frame.address(source))
        builder.call("llvm.memmove.p0.p0.i64", VOID, (*addresses, size, integer(0, I1)))
        more = builder.add(kept, integer(1), "more")
        builder.branch(onward)
        builder.at(onward)
        kept_now = builder.phi(I64, "kept.now", [(kept, look), (more, keep)])
        following = builder.add(number, integer(1), "following")
        builder.add_incoming(look, number, following, onward)
        builder.add_incoming(look, kept, kept_now, onward)
        builder.branch_if(builder.compare("ule", following, top, "goes.on"), look, thinned)
        builder.at(thinned)
        return builder.sub(kept_now, integer(1), "top.thinned"), thinned


def _divides(builder: FunctionBuilder, gap: Value, segment: Value) -> Value:
    """Whether ``gap``, a power of two, divides the number of a segment."""
    rest = builder.binary("and", segment, builder.sub(gap, integer(1)), "rest")
    return builder.compare("eq", rest, integer(0), "is.divided")


def online_text(prefix: str, budget: int, later: int) -> str:
    """``{ i64, i64 } PREFIX.online(i64 bytes, i64 state, i64 asked)``: iterations in a segment, and checkpoints.

    ``asked`` has the first checkpoint in it; ``later``: how many loops of the kind may still come.
    """
    return f"""
declare double @llvm.minnum.f64(double, double)
declare double @llvm.maxnum.f64(double, double)

define internal {{ i64, i64 }} @"{prefix}.online"(i64 %taped, i64 %checkpoint, i64 %asked) nounwind noinline {{
  %bytes.any = uitofp i64 %taped to double
  %bytes = call double @llvm.maxnum.f64(double %bytes.any, double 1.0)
  %state = uitofp i64 %checkpoint to double
  %spent = uitofp i64 %asked to double
  %all = fsub double {float(budget):.1f}, %spent
  %left = fdiv double %all, {1.0 + later:.1f}
  %quarter = fmul double %left, 0.25
  %fitting = fdiv double %quarter, %bytes
  %some = call double @llvm.maxnum.f64(double %fitting, double 1.0)
  %length = call double @llvm.minnum.f64(double %some, double {float(MOST_OF_ALL):.1f})
  %length.whole = fptoui double %length to i64
  %length.exact = uitofp i64 %length.whole to double
  %tile = fmul double %length.exact, %bytes
  %rest = fsub double %left, %tile
  %places.any = fdiv double %rest, %state
  %places.some = call double @llvm.maxnum.f64(double %places.any, double 0.0)
  %places = call double @llvm.minnum.f64(double %places.some, double {float(MOST_OF_ALL):.1f})
  %places.whole = fptoui double %places to i64
  %most = add i64 %places.whole, 1
  %half = insertvalue {{ i64, i64 }} poison, i64 %length.whole, 0
  %both = insertvalue {{ i64, i64 }} %half, i64 %most, 1
  ret {{ i64, i64 }} %both
}}
"""
