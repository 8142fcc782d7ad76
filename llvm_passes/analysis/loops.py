"""The natural loops of a function, nested.

A loop is known by its header.  The canonical form that ``prepare`` gives (LLVM's ``loop-simplify``)
is what the passes build on, so a loop with several latches is refused here, once; so is a cycle that
can be entered at two places, which has no header at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from llvm_passes.analysis.control_flow import ControlFlow, Edge
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import Function, Location


@dataclass(frozen=True, slots=True)
class Loop:
    """One natural loop.  Two loops of a function are equal when their headers are."""

    header: str
    blocks: frozenset[str] = field(compare=False, repr=False)
    """All blocks of the loop, those of its children included."""
    own_blocks: tuple[str, ...] = field(compare=False, repr=False)
    """The blocks that are in no child, in reverse postorder; the header is the first."""
    latch: str = field(compare=False)
    """The one block with an edge back to the header."""
    preheader: str | None = field(compare=False)
    """The one block that enters the loop, when it leads nowhere else."""
    exits: tuple[Edge, ...] = field(compare=False)
    """Edges that leave the loop, those to raising blocks included, by source in reverse postorder."""
    children: tuple[Loop, ...] = field(compare=False, repr=False)
    """The loops directly inside, in reverse postorder of their headers."""
    parent: str | None = field(compare=False)
    """Header of the loop directly around this one."""
    depth: int = field(compare=False)
    """1 for an outermost loop."""

    @property
    def back_edge(self) -> Edge:
        return Edge(self.latch, self.header)

    @property
    def exit_blocks(self) -> tuple[str, ...]:
        """The blocks outside that the exits lead to, without repeats."""
        return tuple(dict.fromkeys(edge.target for edge in self.exits))

    def __contains__(self, label: str) -> bool:
        return label in self.blocks


@dataclass(frozen=True, eq=False)
class LoopForest:
    """All loops of a function."""

    roots: tuple[Loop, ...]
    """The outermost loops, in reverse postorder of their headers."""
    _by_header: Mapping[str, Loop]
    _innermost: Mapping[str, Loop]

    @staticmethod
    def of(control_flow: ControlFlow, dominators: Dominators) -> LoopForest:
        bodies = _bodies(control_flow, _latches(control_flow, dominators))
        parents = _parents(bodies)
        nested: dict[str | None, list[str]] = {}
        for header, parent in parents.items():
            nested.setdefault(parent, []).append(header)
        roots = tuple(_loop(header, control_flow, bodies, nested, None, 1) for header in nested.get(None, ()))
        by_header: dict[str, Loop] = {}
        innermost: dict[str, Loop] = {}
        for loop in _outer_first(roots):
            by_header[loop.header] = loop
            innermost.update(dict.fromkeys(loop.own_blocks, loop))
        return LoopForest(roots, MappingProxyType(by_header), MappingProxyType(innermost))

    def all(self) -> Iterator[Loop]:
        """Every loop, each before its children."""
        return _outer_first(self.roots)

    def loop(self, header: str) -> Loop:
        return self._by_header[header]

    def loop_of(self, label: str) -> Loop | None:
        """The innermost loop around a block; None outside of all loops."""
        return self._innermost.get(label)

    def parent(self, loop: Loop) -> Loop | None:
        return None if loop.parent is None else self._by_header[loop.parent]

    def around(self, label: str) -> tuple[Loop, ...]:
        """The loops around a block, outermost first."""
        found: list[Loop] = []
        loop = self.loop_of(label)
        while loop is not None:
            found.append(loop)
            loop = self.parent(loop)
        return tuple(reversed(found))

    def depth(self, label: str) -> int:
        loop = self.loop_of(label)
        return 0 if loop is None else loop.depth


def _outer_first(loops: tuple[Loop, ...]) -> Iterator[Loop]:
    for loop in loops:
        yield loop
        yield from _outer_first(loop.children)


def _latches(control_flow: ControlFlow, dominators: Dominators) -> dict[str, str]:
    """The latch of each header, headers in reverse postorder."""
    latches: dict[str, list[str]] = {}
    for target in control_flow.reverse_postorder():
        for source in control_flow.predecessors[target]:
            if not control_flow.is_reachable(source) or control_flow.position(source) < control_flow.position(target):
                continue
            # An edge that goes back in a depth-first order closes a cycle; in a reducible graph its target
            # dominates its source whatever the order was (Hecht and Ullman 1974).
            if not dominators.dominates(target, source):
                raise UnsupportedError(
                    "loops",
                    f"irreducible control flow: the cycle through %{source} and %{target} has more than one entry",
                    location=location_of(control_flow, (target, source)),
                    advice="Rewrite the jump into the middle of a loop as a flag that the loop tests.",
                )
            latches.setdefault(target, []).append(source)
    for header, sources in latches.items():
        if len(sources) > 1:
            raise UnsupportedError(
                "loops",
                f"the loop at %{header} has {len(sources)} latches",
                location=location_of(control_flow, (header, *sources)),
                advice="Bring the function into canonical form first: prepare runs LLVM's loop-simplify.",
            )
    return {header: sources[0] for header, sources in latches.items()}


def _bodies(control_flow: ControlFlow, latches: Mapping[str, str]) -> dict[str, tuple[str, frozenset[str]]]:
    """Latch and blocks of each loop: the blocks that reach the latch without passing the header."""
    bodies: dict[str, tuple[str, frozenset[str]]] = {}
    for header, latch in latches.items():
        blocks = {header}
        pending = [latch]
        while pending:
            label = pending.pop()
            if label not in blocks:
                blocks.add(label)
                pending.extend(p for p in control_flow.predecessors[label] if control_flow.is_reachable(p))
        bodies[header] = (latch, frozenset(blocks))
    return bodies


def _parents(bodies: Mapping[str, tuple[str, frozenset[str]]]) -> dict[str, str | None]:
    """The header of the smallest loop around each loop.

    Natural loops with different headers are disjoint or nested, and an outer header comes first in
    reverse postorder, so the last of the loops that claimed a header is the innermost around it.
    """
    parents: dict[str, str | None] = {}
    innermost: dict[str, str] = {}
    for header, (_, blocks) in bodies.items():
        parents[header] = innermost.get(header)
        innermost.update(dict.fromkeys(blocks, header))
    return parents


def _loop(
    header: str,
    control_flow: ControlFlow,
    bodies: Mapping[str, tuple[str, frozenset[str]]],
    nested: Mapping[str | None, list[str]],
    parent: str | None,
    depth: int,
) -> Loop:
    latch, blocks = bodies[header]
    children = tuple(_loop(c, control_flow, bodies, nested, header, depth + 1) for c in nested.get(header, ()))
    inner = frozenset[str]().union(*(child.blocks for child in children))
    ordered = sorted(blocks, key=control_flow.position)
    return Loop(
        header=header,
        blocks=blocks,
        own_blocks=tuple(label for label in ordered if label not in inner),
        latch=latch,
        preheader=_preheader(control_flow, header, blocks),
        exits=tuple(Edge(s, t) for s in ordered for t in control_flow.successors[s] if t not in blocks),
        children=children,
        parent=parent,
        depth=depth,
    )


def _preheader(control_flow: ControlFlow, header: str, blocks: frozenset[str]) -> str | None:
    entering = [p for p in control_flow.predecessors[header] if p not in blocks and control_flow.is_reachable(p)]
    if len(entering) != 1 or control_flow.successors[entering[0]] != (header,):
        return None
    return entering[0]


def location_of(control_flow: ControlFlow, labels: tuple[str, ...]) -> Location | None:
    """The first source position known in these blocks: what a refusal names."""
    instructions = (i for label in labels for i in control_flow.block(label).instructions)
    return next((i.location for i in instructions if i.location is not None), None)


def describe_loops(function: Function) -> str:
    """The loop forest as stable text, a line each, children indented: what the IR tests compare."""
    control_flow = ControlFlow.of(function)
    forest = LoopForest.of(control_flow, Dominators.of(control_flow))
    lines = [f"loops of @{function.name}:"]
    for loop in forest.all():
        exits = ", ".join(f"%{edge.source} -> %{edge.target}" for edge in loop.exits) or "none"
        preheader = "none" if loop.preheader is None else f"%{loop.preheader}"
        own = " ".join(f"%{label}" for label in loop.own_blocks)
        lines.append(
            f"{'  ' * loop.depth}loop %{loop.header} depth {loop.depth}: "
            f"latch %{loop.latch}, preheader {preheader}, blocks {own}, exits {exits}"
        )
    if len(lines) == 1:
        lines.append("  none")
    return "\n".join(lines) + "\n"
