"""Where a rebuilt loop keeps what: its frame, words of 8 bytes that are the only slot of a region of their own.

::

    begins  segment  most  top  first | for each region further in: first record, end of the longest segment |
    inputs of an iteration | for each extent: address, bytes | copies of the caller's arrays |
    checkpoint 0 | checkpoint 1 | ...

    checkpoint:  segment that begins here | values carried | contents of each extent, rounded up to words

Of extents that change places, one is written anew by each iteration: a checkpoint leaves out the one that a
pointer among the values carried leads to.  It has room for all of them but the smallest.

``begins`` is the first iteration whose record is on the tape, so 0 when all are: then nothing but this word
is there.  The frame has room for as many checkpoints as there may be at once (``most``); ``top`` is the last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from llvm_passes.adjoint.replay import Replay
from llvm_passes.adjoint.signature import Port, Role, Signature, port_stem
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import I1, I8, I32, I64, PTR, VOID, Local, Type, Value

TAPE_ADDRESS = "tapeflow.tape.address"
"""``ptr tapeflow.tape.address(ptr tape, i32 slot, i64 record)``: where the record of a slot lies, if the slot is an
array of its own."""

TAPE_ASKED = "tapeflow.tape.asked"
"""``i64 tapeflow.tape.asked(ptr tape)``: the bytes that this call has asked room for, where there is a budget."""

WORD = 8
BEGINS, SEGMENT, MOST, TOP, FIRST = range(5)
"""Words of the frame, by number."""


@dataclass(frozen=True, slots=True)
class FrameLayout:
    """The part of a frame whose size is known when it is compiled."""

    slot: int
    regions: tuple[str, ...]
    """The regions further in, each by its number."""
    inputs: tuple[tuple[Port, Type], ...]
    """What an iteration takes from before the loop."""
    carried: tuple[tuple[Port, Type], ...]
    """What it takes from the iteration before, beside positions."""
    extents: int
    swapped: tuple[tuple[Port, tuple[int, ...]], ...] = ()
    """A pointer among the values carried, and the extents that it leads to the beginning of, one at a time."""

    @property
    def inner(self) -> int:
        """The first of the words for regions further in, two each: first record, end of the longest segment."""
        return FIRST + 1

    def most_word(self, region: str) -> int:
        """The word that holds the end of the longest segment of a region."""
        return self.inner + 2 * self.regions.index(region) + 1

    @property
    def input_words(self) -> int:
        return self.inner + 2 * len(self.regions)

    @property
    def extent_words(self) -> int:
        return self.input_words + len(self.inputs)

    @property
    def size(self) -> int:
        """Words before the copies of the caller's arrays."""
        return self.extent_words + 2 * self.extents


class Frame:
    """The frame in one function: emits accesses to it."""

    def __init__(self, builder: FunctionBuilder, layout: FrameLayout, tape: Value) -> None:
        self.builder = builder
        self.layout = layout
        self.tape = tape

    def address(self, word: Value | int) -> Local:
        arguments = (self.tape, integer(self.layout.slot, I32), integer(word) if isinstance(word, int) else word)
        return self.builder.call_value(TAPE_ADDRESS, PTR, arguments, "word")

    def load(self, word: Value | int, type: Type = I64, stem: str = "held") -> Value:
        builder = self.builder
        if type == I1:
            return builder.cast("trunc", builder.load(I8, self.address(word), stem), I1, stem)
        return builder.load(type, self.address(word), stem, 8)

    def store(self, word: Value | int, value: Value) -> None:
        builder = self.builder
        stored = builder.cast("zext", value, I8) if value.type == I1 else value
        builder.store(stored, self.address(word), 8)

    # -- regions further in ------------------------------------------------------------------------------

    def first_record(self, region: str) -> Value:
        return self.load(self.layout.inner + 2 * self.layout.regions.index(region), stem=f"first.{region}")

    def keep_first_record(self, region: str, record: Value) -> None:
        self.store(self.layout.inner + 2 * self.layout.regions.index(region), record)

    # -- inputs, extents ----------------------------------------------------------------------------------

    def keep_inputs(self, value: Callable[[Port], Value]) -> None:
        for n, (port, _) in enumerate(self.layout.inputs):
            self.store(self.layout.input_words + n, value(port))

    def inputs(self) -> dict[Port, Value]:
        words = enumerate(self.layout.inputs)
        return {p: self.load(self.layout.input_words + n, type, port_stem(p)) for n, (p, type) in words}

    def keep_extents(self, extents: Sequence[tuple[Value, Value]]) -> None:
        for n, (address, size) in enumerate(extents):
            self.store(self.layout.extent_words + 2 * n, address)
            self.store(self.layout.extent_words + 2 * n + 1, size)

    def extents(self) -> list[tuple[Value, Value]]:
        """Address and bytes of each."""
        at = self.layout.extent_words
        return [
            (self.load(at + 2 * n, PTR, "extent"), self.load(at + 2 * n + 1, stem="bytes"))
            for n in range(self.layout.extents)
        ]

    def words_of(self, size: Value) -> Value:
        """``size`` in bytes as words, rounded up."""
        upward = self.builder.add(size, integer(WORD - 1))
        return self.builder.binary("lshr", upward, integer(3), "words")

    # -- checkpoints --------------------------------------------------------------------------------------

    def words_of_checkpoint(self, extents: Sequence[tuple[Value, Value]]) -> Value:
        builder = self.builder
        sizes = [self.words_of(size) for _, size in extents]
        words: Value = integer(1 + len(self.layout.carried))
        for size in sizes:
            words = builder.add(words, size, "words")
        for _, numbers in self.layout.swapped:
            least = sizes[numbers[0]]
            for number in numbers[1:]:
                is_less = builder.compare("ult", sizes[number], least)
                least = builder.select(is_less, sizes[number], least, "least")
            words = builder.sub(words, least, "words")
        return words

    def save(
        self, at: Value, segment: Value, carried: Callable[[Port], Value], extents: Sequence[tuple[Value, Value]]
    ) -> None:
        """Makes the checkpoint at word ``at``."""
        self.store(at, segment)
        for n, (port, _) in enumerate(self.layout.carried, 1):
            self.store(self.builder.add(at, integer(n)), carried(port))
        self._copy(at, carried, extents, is_saved=True)

    def carried(self, at: Value) -> dict[Port, Value]:
        return {
            port: self.load(self.builder.add(at, integer(n)), type, port_stem(port))
            for n, (port, type) in enumerate(self.layout.carried, 1)
        }

    def restore(self, at: Value, carried: Mapping[Port, Value], extents: Sequence[tuple[Value, Value]]) -> None:
        """Brings the memory of the checkpoint at word ``at`` back, with these values."""
        self._copy(at, carried.__getitem__, extents, is_saved=False)

    def _copy(
        self, at: Value, carried: Callable[[Port], Value], extents: Sequence[tuple[Value, Value]], *, is_saved: bool
    ) -> None:
        builder = self.builder
        pointers = {number: port for port, numbers in self.layout.swapped for number in numbers}
        word = builder.add(at, integer(1 + len(self.layout.carried)))
        for number, (address, size) in enumerate(extents):
            held: Value = size
            if number in pointers:
                is_anew = builder.compare("eq", address, carried(pointers[number]), "is.anew")
                held = builder.select(is_anew, integer(0), size, "held")
            kept = self.address(word)
            to, source = (kept, address) if is_saved else (address, kept)
            builder.call("llvm.memcpy.p0.p0.i64", VOID, (to, source, held, integer(0, I1)))
            word = builder.add(word, self.words_of(held), "word.next")


def frame_layout(slot: int, iteration: Signature, replay: Replay) -> FrameLayout:
    """The frame of a loop whose iterations have this signature."""
    carried = {name for name, _ in replay.next_values}
    outside = (Role.TAPE, Role.RECORD, Role.POSITION)
    ports = [(p, t) for p, t in iteration.parameters if p.role not in outside]
    is_handed_on = {p: p.role is Role.VALUE or (p.role is Role.SHADOW and p.name in carried) for p, _ in ports}
    pointers = {p.name: p for p, _ in ports if p.role is Role.VALUE}
    return FrameLayout(
        slot=slot,
        regions=iteration.ports(Role.POSITION),
        inputs=tuple((p, t) for p, t in ports if not is_handed_on[p]),
        carried=tuple((p, t) for p, t in ports if is_handed_on[p]),
        extents=len(replay.extents),
        swapped=tuple((pointers[name], numbers) for name, numbers in replay.swapped if name in pointers),
    )


def asked_text(symbol: str, at: int | None) -> str:
    """``TAPE_ASKED`` as a function; ``at`` is where the number stands in the tape object, None where nobody counts."""
    number = "  ret i64 0"
    if at is not None:
        number = f"""  %at = getelementptr i8, ptr %tape, i64 {at}
  %asked = load i64, ptr %at
  ret i64 %asked"""
    return f"""
define internal i64 @"{symbol}"(ptr %tape) nounwind alwaysinline {{
{number}
}}
"""
