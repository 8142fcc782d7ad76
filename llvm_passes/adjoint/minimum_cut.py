"""Store or recompute: a minimum cut between what the reverse pass still has and what it reads.

::

    y = fmul x, w         rule reads z           source -> needed z (infinite)
    z = fadd y, c                                needed z -> again z   cost of taping z
                                                 again z  -> sink      cost of doing z again
                                                 again z  -> needed y  (infinite)
    x: overwritten                               needed x -> sink      cost of taping x, an iteration

Each value has two nodes: it is *needed*, and it is made *again*.  What is needed is taped or made again;
what is made again needs what it is made from; what cannot be made again is taped.  A cut's capacity is the
time that the taped values (bytes streamed) and the work done again take, so the least cut is the best choice
under this model, for all bodies of the function together: each value counts as often as its own body
iterates, for that is where it is taped or made again, whatever asks for it.  An array that is taped once
where a loop begins (:mod:`shared_array`) is a node too: its elements count once for all loads of it.

That values to store form a cut through the dataflow is in Moses et al., *Reverse-Mode Automatic
Differentiation and Optimization of GPU Kernels via Enzyme*, SC 2021, section 4; there, doing a value again
is free and the fewest bytes win.  The two nodes, which make work cost what it costs, are the selection
problem of Picard, *Maximal closure of a graph*, Management Science 22, 1976.

Why any cut is right.  It only chooses between two ways of coming by the same bits.  What must not be made
again (a result of a call, a freeze, a value of a path, overwritten memory, what would decide on rounding
that fast-math may do in another way) has no such node.

Not done: joins as selects, values of inner loops made again further out, costs by what is vectorised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import networkx

from llvm_passes.adjoint.demand import roots
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.recomputation import Again, again_or_none, is_rewritten
from llvm_passes.adjoint.shared_array import SharedArray, SharedArrays
from llvm_passes.analysis.element_index import typical_trips
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import Alloca, FloatType, GetElementPtr, Local
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs
from llvm_passes.tape.settings import NO_EDITS, PlanEdits

MOST_VALUES = 3_000
"""Of a function whose reverse pass wants more, each value is decided by itself: the cut would take too long."""
SCALE = 1_000_000
"""Costs are integers: femtoseconds."""
NOWHERE = 10**15
"""Nanoseconds that a value without a memory layout takes to tape: it cannot be."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the cut says; of other values, that nobody was thought to need, it says nothing."""

    taped: frozenset[str]
    made_again: frozenset[str]
    arrays: frozenset[int]
    """The shared arrays that are used."""
    bytes: int
    """What is taped, if unknown trip counts are typical."""
    said: frozenset[str] = frozenset()
    """The values of which a plan says it."""

    def edited(self, edits: PlanEdits) -> Choice:
        """The choice, but for the values of which a plan says otherwise."""
        return replace(
            self,
            taped=self.taped - edits.recomputed | edits.taped,
            made_again=self.made_again - edits.taped | edits.recomputed,
            said=edits.taped | edits.recomputed,
        )


NOTHING_CHOSEN = Choice(frozenset(), frozenset(), frozenset(), 0)


@dataclass(eq=False)
class _Graph:
    primal: Primal
    shared: SharedArrays
    costs: Costs
    edits: PlanEdits
    made: dict[str, Again | None] = field(default_factory=dict)
    """How each value that may be needed is made again; None where it cannot be."""
    rounded: dict[str, bool] = field(default_factory=dict)
    """Whether a value that is made again may differ in its last bits."""
    frequencies: dict[int, int] = field(default_factory=dict)

    def frequency(self, body: Body) -> int:
        """How often an iteration of a body runs, typically."""
        if body.loop is None or body.parent is None:
            return 1
        if body.index not in self.frequencies:
            self.frequencies[body.index] = self.frequency(body.parent) * typical_trips(self.primal, body)
        return self.frequencies[body.index]

    def frequency_of(self, name: str) -> int:
        return self.frequency(self.primal.nest.body_of(self.primal.definitions.sites[name].label))

    def collect(self, names: Iterable[str]) -> bool:
        """Finds all that may be needed; whether that is little enough."""
        pending = [name for name in names if name in self.primal.definitions.sites]
        while pending:
            name = pending.pop()
            if name in self.made:
                continue
            site = self.primal.definitions.sites[name]
            self.made[name] = found = again_or_none(site.instruction, self.primal, self.shared, self.costs)
            operands = found.operands if found else ()
            pending += [o.name for o in operands if o.name in self.primal.definitions.sites]
            if len(self.made) > MOST_VALUES:
                return False
        for name in [n for n in self.made if n in self.edits.taped or self._decides_on_rounding(n)]:
            self.made[name] = None
        return True

    def _decides_on_rounding(self, name: str) -> bool:
        found = self.made[name]
        type = self.primal.definitions.sites[name].instruction.type
        return found is not None and not isinstance(type, FloatType) and any(map(self.is_rounded, found.operands))

    def is_rounded(self, value: Local) -> bool:
        """Whether fast-math may round a value in another way where it is made again."""
        pending = [value.name]
        while pending:
            name = pending[-1]
            found = self.made.get(name)
            if name in self.rounded or found is None:
                self.rounded.setdefault(name, False)
                pending.pop()
                continue
            instruction = self.primal.definitions.sites[name].instruction
            unknown = [o.name for o in found.operands if o.name not in self.rounded]
            if not unknown:
                self.rounded[name] = is_rewritten(instruction) or any(self.rounded[o.name] for o in found.operands)
            pending += unknown
        return self.rounded[value.name]

    def edges(self, wanted: Iterable[str]) -> Iterator[tuple[object, object, int | None]]:
        """The edges with their capacities; None for infinite."""
        for name in wanted:
            if name in self.made:
                yield "source", name, None
        for name, found in self.made.items():
            often = self.frequency_of(name)
            taped = round(self.cost_of_tape(name) * SCALE) * often
            if found is None:
                yield name, "sink", taped
                continue
            again = ("again", name)
            yield name, again, None if name in self.edits.recomputed else taped
            if found.work:
                yield again, "sink", round(found.work * SCALE) * often
            yield from ((again, o.name, None) for o in found.operands if o.name in self.made)
            array = self.shared.of_load(name)
            if array is not None:
                yield again, ("array", array.index), None
        for array in self.shared.arrays:
            yield ("array", array.index), "sink", self.cost_of_array(array)

    def cost_of_tape(self, name: str) -> float:
        instruction = self.primal.definitions.sites[name].instruction
        size = None if isinstance(instruction, GetElementPtr | Alloca) else scalar_size(instruction.type)
        return NOWHERE if size is None else size * self.costs.taped_byte

    def cost_of_array(self, array: SharedArray) -> int:
        return round(self.bytes_of_array(array) * (self.costs.taped_byte + self.costs.copied_read) * SCALE)

    def bytes_of_array(self, array: SharedArray) -> int:
        assert array.body.parent is not None
        return array.range.estimate * (scalar_size(array.type) or 8) * self.frequency(array.body.parent)


def minimum_cut(
    primal: Primal, shared: SharedArrays, costs: Costs = BUILT_IN_COSTS, edits: PlanEdits = NO_EDITS
) -> Choice | None:
    """The best choice for all values that the reverse pass wants; None where the function is too large.

    What ``edits`` say of single values is given, as far as it is legal; the others are chosen to suit it.
    """
    graph = _Graph(primal, shared, costs, edits)
    wanted = list(dict.fromkeys(roots(primal)))
    if not graph.collect(wanted):
        return None
    network: networkx.DiGraph[object] = networkx.DiGraph()
    network.add_nodes_from(("source", "sink"))
    for start, end, capacity in graph.edges(wanted):
        if capacity is None:
            network.add_edge(start, end)
        else:
            network.add_edge(start, end, capacity=capacity)
    _, (reached, _) = networkx.minimum_cut(network, "source", "sink", flow_func=networkx.algorithms.flow.preflow_push)
    made_again = frozenset(name for name in graph.made if ("again", name) in reached)
    taped = frozenset(name for name in graph.made if name in reached) - made_again
    arrays = frozenset(a.index for a in shared.arrays if ("array", a.index) in reached)
    sizes = {name: scalar_size(primal.definitions.sites[name].instruction.type) or 0 for name in taped}
    total = sum(size * graph.frequency_of(name) for name, size in sizes.items())
    total += sum(graph.bytes_of_array(a) for a in shared.arrays if a.index in arrays)
    return Choice(taped, made_again, arrays, total)
