"""Invariant loads: read once, before the loop, what every iteration would read again.

::

    outer:                                             outer:
      br label %inner                                    %x = load double, ptr %p
    inner:                                               br label %inner
      %x = load double, ptr %p                    =>   inner:
      %t = fmul double %x, %w                            %t = fmul double %x, %w
      store double %t, ptr %then                         store double %t, ptr %then

LLVM's LICM leaves such loads where it cannot tell ``p`` from ``then``.  What the environment promises of
arguments and allocations tells them apart, and it is worth much here: what is read in the outer body is
taped once there, not in each iteration of the inner loop, and its adjoint is a sum in a register.

Legal because the load is certain to run once the loop is entered, its block dominating the latch and all
exits, raising ones included, so that nothing is read that was not read before; and nothing in the loop may
write what it reads.  Calls that are not known to leave memory alone keep all loads in their loop.

Not moved: loads of pointers, whose objects other analyses find where they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import Loop, LoopForest
from llvm_passes.analysis.memory import Memory
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS, Access
from llvm_passes.environment import CalleeKind, Environment
from llvm_passes.ir.model import Block, Call, FloatType, Function, Instruction, IntType, Load, Local
from llvm_passes.prepare.hoist import PURE_CALLS, hoisted
from llvm_passes.rules.table import operation_of_callee

HARMLESS = (CalleeKind.ALLOCATE, CalleeKind.RETAIN_OR_RELEASE, CalleeKind.MATH, CalleeKind.RESIZE, CalleeKind.MATRIX)
"""Kinds of callees whose writes, if any, are among the accesses of :class:`Memory`."""


def with_invariant_loads_hoisted(function: Function, environment: Environment) -> Function:
    """The function with each invariant load in the preheader of the outermost loop it can leave."""
    while True:
        moved = _one_level(function, environment)
        if moved is function:
            return function
        # Addresses that were computed from what has moved may move now, and then the loads behind them.
        function = hoisted(moved)


def _one_level(function: Function, environment: Environment) -> Function:
    """The function with each invariant load moved out of one loop."""
    control_flow = ControlFlow.of(function)
    dominators = Dominators.of(control_flow)
    forest = LoopForest.of(control_flow, dominators)
    if not forest.roots:
        return function
    memory = Memory.of(function, environment)
    writes = list(memory.writes())
    moved: dict[str, list[Instruction]] = {}
    gone: set[int] = set()
    for loop in forest.all():
        if loop.preheader is None or not _calls_are_harmless(loop, control_flow, environment):
            continue
        made = {i.name for label in loop.blocks for i in control_flow.block(label).instructions}
        inside = [write for write in writes if write.label in loop]
        for load in _certain_loads(loop, control_flow, dominators):
            address = load.operands[0]
            if not (isinstance(address, Local) and address.name in made) and not _is_written(load, inside, memory):
                moved.setdefault(loop.preheader, []).append(load)
                gone.add(id(load))
    if not moved:
        return function
    return function.replace(blocks=tuple(_block(b, gone, moved.get(b.label, [])) for b in function.blocks))


def _certain_loads(loop: Loop, control_flow: ControlFlow, dominators: Dominators) -> Iterator[Load]:
    """The loads of a loop's own blocks that run in every iteration, whatever way it ends."""
    ends = (loop.latch, *(edge.source for edge in loop.exits))
    for label in loop.own_blocks:
        if all(dominators.dominates(label, end) for end in ends):
            for i in control_flow.block(label).instructions:
                if isinstance(i, Load) and isinstance(i.type, FloatType | IntType) and _is_plain(i):
                    yield i


def _is_plain(load: Load) -> bool:
    return not load.volatile and load.ordering is None


def _is_written(load: Load, writes: list[Access], memory: Memory) -> bool:
    reads = memory.objects(load.operands[0])
    return any(
        memory.may_overlap(read, written) for w in writes for written in memory.objects(w.pointer) for read in reads
    )


def _calls_are_harmless(loop: Loop, control_flow: ControlFlow, environment: Environment) -> bool:
    calls = (i for label in loop.blocks for i in control_flow.block(label).instructions if isinstance(i, Call))
    return all(_is_harmless(call, environment) for call in calls)


def _is_harmless(call: Call, environment: Environment) -> bool:
    """Whether a call writes nothing but what :class:`Memory` knows of, and comes back."""
    callee = call.callee_name or ""
    facts = environment.callees.get(callee)
    if facts is not None:
        return facts.kind in HARMLESS
    return callee.startswith((*TRANSFERS, FILL, *PURE_CALLS)) or operation_of_callee(callee) is not None


def _block(block: Block, gone: set[int], arrived: list[Instruction]) -> Block:
    *body, terminator = (i for i in block.instructions if id(i) not in gone)
    return Block(block.label, (*body, *arrived, terminator))
