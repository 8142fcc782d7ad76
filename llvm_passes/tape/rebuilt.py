"""Loops whose tape is rebuilt: the forward pass leaves checkpoints, the reverse pass replays from them.

::

    fwd_loop_1(count, …):  streamed                   fwd_loop_1(count, …):
      for t in count:                                   for t in count:
        fwd_1(record t, …)                                at each 23rd t: checkpoint
                                                 =>       fwd_1.plain(…)                ; no tape
    rev_loop_1(count, …):                             rev_loop_1(count, …):
      for t in reversed(count):                         for each checkpoint, last first:
        rev_1(record t, …)                                restore it; for t from there: fwd_1(record t - there, …)
                                                          for t, reversed: rev_1(record t - there, …)

The tape holds one segment at a time.  How long one is is decided when the loop begins
(:mod:`llvm_passes.tape.spacing`): a loop whose tape fits the cache, and the budget, is streamed by the same
code.  The last segment is taped in the forward pass at once, and so is the first iteration, which tells how
much one tapes; with a budget that is found out without its tape.

Legal where :mod:`llvm_passes.adjoint.replay` says so: then a replay gives the same bits, so what is taped is
what the forward pass would have taped.  The reverse pass is the same function of that tape, iteration for
iteration, so gradients are the same bit for bit.

One whose trip count is not known when it begins is rebuilt where there is a budget, from checkpoints that are dealt
out as it goes (:mod:`llvm_passes.tape.rebuilt_online`).

Not done: a loop within a loop (the outermost is rebuilt, and if that may not be, none), and one whose sums are
gathered or whose reverse already runs in its forward pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from llvm_passes.adjoint import Adjoint
from llvm_passes.adjoint.context import TAPE_RESERVE
from llvm_passes.adjoint.declarations import with_declarations
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.replay import Replay
from llvm_passes.adjoint.signature import Port, Role
from llvm_passes.ir.builder import integer
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import I1, I64, BinaryOp, Block, Call, Constant, Function, Instruction, Module
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.checkpoint import frame_layout
from llvm_passes.tape.fate import Fate, Verdict
from llvm_passes.tape.plain import called_functions, plain_versions
from llvm_passes.tape.plan import Region, Slot, TapePlan
from llvm_passes.tape.rebuilt_forward import ForwardLoop
from llvm_passes.tape.rebuilt_online import OnlineLoop, online_text
from llvm_passes.tape.rebuilt_reverse import ReverseLoop
from llvm_passes.tape.replay_cost import replay_and_tape
from llvm_passes.tape.replayed_loop import build_run
from llvm_passes.tape.replayed_segment import RebuiltLoop
from llvm_passes.tape.settings import TapeSettings
from llvm_passes.tape.spacing import spacing_text


def with_fates(adjoint: Adjoint, settings: TapeSettings) -> Adjoint:
    """The adjoint with the fate of each outermost loop in its tree, and why; the IR is as it was."""
    pairs = tuple(
        replace(_with_inner_fates(pair, settings), fate=_fate(adjoint, pair, settings))
        for pair in adjoint.root.children
    )
    return replace(adjoint, root=replace(adjoint.root, children=pairs))


def _with_inner_fates(pair: LoopPair, settings: TapeSettings) -> LoopPair:
    """The loop; where a plan says of one inside it that it is rebuilt, with the reason why it is not."""
    children = tuple(_with_inner_fates(child, settings) for child in pair.children)
    changed = (
        replace(child, fate=Verdict(child.fate.fate, f"{child.fate.reason}; not rebuilt: it is inside another loop"))
        if settings.edits.fate(child.header) is Fate.REBUILT
        else child
        for child in children
    )
    return replace(pair, children=tuple(changed))


def with_rebuilt_loops(adjoint: Adjoint, settings: TapeSettings) -> Adjoint:
    """The adjoint with each loop rebuilt that may be and that the settings ask for."""
    adjoint = with_frames(with_fates(adjoint, settings))
    for pair in adjoint.root.children:
        if pair.fate.fate is Fate.REBUILT:
            adjoint = _rebuilt(adjoint, pair, settings)
    return adjoint


def _fate(adjoint: Adjoint, pair: LoopPair, settings: TapeSettings) -> Verdict:
    said = settings.edits.fate(pair.header)
    is_possible = settings.rebuilt or said is Fate.REBUILT
    if pair.fate.fate is Fate.FUSED or said is Fate.FUSED or not is_possible:
        return pair.fate
    is_bounded = settings.budget is not None
    reason = "the plan says so" if said is Fate.STREAMED else _reason_to_stream(adjoint, pair, settings)
    if reason is not None:
        return Verdict(Fate.STREAMED, f"{pair.fate.reason}; not rebuilt: {reason}")
    replay, tape = replay_and_tape(pair, adjoint.module.functions, adjoint.plan, settings.costs)
    takes = f"replaying an iteration takes about {100 * replay / max(tape, 1e-9):.0f}% of the time of its tape"
    assert isinstance(pair.replay, Replay)
    if not pair.replay.is_counted:
        return Verdict(Fate.REBUILT, f"the budget may demand it, and nobody knows that in time; {takes}")
    if not settings.streamed or said is Fate.REBUILT:
        why = "streamed=False" if said is None else "the plan says so"
        return Verdict(Fate.REBUILT, f"{why}; {takes}")
    if replay < tape:
        cache = f"{settings.costs.cache_bytes / 1e6:.0f} MB"
        return Verdict(Fate.REBUILT, f"{takes}; streamed where the tape fits {cache}")
    if is_bounded:
        return Verdict(Fate.REBUILT, f"the budget may demand it; streamed where that fits; {takes}")
    return Verdict(Fate.STREAMED, f"{pair.fate.reason}; not rebuilt: {takes}")


def _reason_to_stream(adjoint: Adjoint, pair: LoopPair, settings: TapeSettings) -> str | None:
    if not isinstance(pair.replay, Replay):
        return pair.replay
    if not pair.replay.is_counted and (settings.budget is None or settings.directory is not None):
        return "the number of its iterations is not known when it begins, and no tape_budget has to be kept"
    functions = adjoint.module.functions
    prefix = f"{adjoint.symbol}."
    own = {s.symbol for inner in pair.walk() for s in (inner.forward, inner.forward_loop) if s is not None}
    if pair.reverse is None or pair.reverse_loop is None or pair.forward_loop is None:
        return "nothing of it is reversed"
    if not called_functions(pair.forward.symbol, functions, prefix) <= own:
        return "its forward pass does more than to run forward"
    if plain_versions(pair.forward.symbol, functions, prefix) is None:
        return "its forward pass needs its tape for more than records"
    if f"{pair.reverse_loop.symbol}.scattered" in functions or not _is_ordinary(pair):
        return "its sums are gathered from iteration to iteration"
    if not pair.slots and not pair.forward.ports(Role.POSITION):
        return "it keeps nothing on the tape"
    return None


def _is_ordinary(pair: LoopPair) -> bool:
    """Whether its reverse loop takes and returns what a loop of its iterations does, and nothing else."""
    assert pair.reverse is not None and pair.reverse_loop is not None
    skipped = (Role.ITERATION, Role.RECORD)
    expected = {port for port, _ in pair.reverse.parameters if port.role not in skipped} | {Port(Role.COUNT)}
    returned = {port for port, _ in pair.reverse.results}
    if pair.slots:
        own = Port(Role.POSITION, str(pair.slots[0].region))
        expected.add(own)
        returned.add(own)
    found = {port for port, _ in pair.reverse_loop.parameters}
    return found == expected and {port for port, _ in pair.reverse_loop.results} == returned


def _rebuilt(adjoint: Adjoint, pair: LoopPair, settings: TapeSettings) -> Adjoint:
    """The adjoint with this loop rebuilt."""
    assert isinstance(pair.replay, Replay)
    module, plan = adjoint.module, adjoint.plan
    prefix = f"{adjoint.symbol}.rebuilt_{pair.index}"
    region = next(r for r in plan.regions if r.body == _frame_name(pair))
    layout = frame_layout(region.slots[0].index, pair.forward, pair.replay)
    run, run_signature = build_run(pair, pair.replay, f"{prefix}.run", pair.index, frozenset(pair.replay.alone))
    sizes = {str(r.index): r.record_size for r in plan.regions}
    keeps_first = settings.budget is None or settings.directory is not None
    loop = (pair, pair.replay, pair.index, sizes, region.index, layout, run_signature, keeps_first, prefix)
    replay, tape = replay_and_tape(pair, module.functions, plan, settings.costs)
    is_cheaper = replay < tape
    texts = [
        spacing_text(
            prefix,
            is_forced=not settings.streamed or settings.edits.fate(pair.header) is Fate.REBUILT,
            is_cheaper=is_cheaper,
            budget=settings.budget,
            costs=settings.costs,
            has_disk=settings.directory is not None,
        )
    ]
    if not pair.replay.is_counted:
        assert settings.budget is not None
        texts.append(online_text(prefix, settings.budget, _online_after(adjoint, pair)))
    plain = plain_versions(pair.forward.symbol, module.functions, f"{adjoint.symbol}.")
    assert plain is not None
    made = [
        *plain.values(),
        run,
        RebuiltLoop(*loop).build_replay(),
        (ForwardLoop if pair.replay.is_counted else OnlineLoop)(*loop).build(),
        ReverseLoop(*loop).build(),
    ]
    regions = frozenset({pair.index, *map(int, layout.regions)})
    gradient = module.functions[f"{adjoint.symbol}.gradient"]
    made += [
        _without_expectations(gradient, regions),
        *(f for text in texts for f in read_module(text).functions.values()),
    ]
    return replace(adjoint, module=_with_functions(module, made))


def _online_after(adjoint: Adjoint, pair: LoopPair) -> int:
    """How many other loops of unknown length are rebuilt: any of them may come later."""
    rebuilt = [other for other in adjoint.root.children if other.fate.fate is Fate.REBUILT and other is not pair]
    return sum(isinstance(other.replay, Replay) and not other.replay.is_counted for other in rebuilt)


def _with_functions(module: Module, functions: list[Function]) -> Module:
    known = module.functions
    return with_declarations(
        module.with_functions(*(f for f in functions if not f.is_declaration or f.name not in known))
    )


def with_frames(adjoint: Adjoint) -> Adjoint:
    """The adjoint with a region for each loop that may be rebuilt, where its checkpoints are kept."""
    plan = adjoint.plan
    for pair in adjoint.root.children:
        if pair.fate.fate is Fate.REBUILT:
            plan = replace(plan, regions=(*plan.regions, _frame_region(plan, pair)))
    return replace(adjoint, plan=plan)


def _frame_region(plan: TapePlan, pair: LoopPair) -> Region:
    number = len(plan.regions)
    index = 1 + max((slot.index for slot in plan.slots), default=-1)
    slot = Slot(index, number, "checkpoints, in words", I64, pair.location, "the loop may be replayed from them")
    name = _frame_name(pair)
    return Region(number, name, 1, pair.location, None, 0, (slot,), holds_checkpoints=True)


def _frame_name(pair: LoopPair) -> str:
    return f"{pair.header}.checkpoints"


def _without_expectations(gradient: Function, regions: frozenset[int]) -> Function:
    """The gradient, no longer making room for records that a rebuilt loop may not take."""
    blocks = (Block(b.label, tuple(_unexpected(b.instructions, regions))) for b in gradient.blocks)
    return gradient.replace(blocks=tuple(blocks))


def _unexpected(instructions: tuple[Instruction, ...], regions: frozenset[int]) -> Iterator[Instruction]:
    for i in instructions:
        name = (i.callee_name or "") if isinstance(i, Call) else ""
        if not isinstance(i, Call) or name not in (TAPE_RESERVE, TAPE_EXPECT):
            yield i
            continue
        region = i.arguments[1]
        assert isinstance(region, Constant)
        if constant_value(region) not in regions:
            yield i
        elif name == TAPE_RESERVE:
            true = integer(1, I1)
            yield BinaryOp(opcode="or", type=I1, name=i.name, operands=(true, true), location=i.location)


TAPE_EXPECT = "tapeflow.tape.expect"
