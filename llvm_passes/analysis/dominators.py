"""Dominator and post-dominator trees, with queries in constant time.

The trees are computed by ``networkx``; a depth-first numbering of a tree turns "is an ancestor of"
into a comparison of two intervals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import networkx

from llvm_passes.analysis.control_flow import ControlFlow

_VIRTUAL_EXIT = ""
"""The node that every exit block leads to.  LLVM gives no block an empty label."""


@dataclass(frozen=True, eq=False)
class _Tree:
    """A tree over labels.  The interval of a node encloses those of its descendants."""

    root: str
    parents: Mapping[str, str]
    """Parent of each node but the root."""
    children: Mapping[str, tuple[str, ...]]
    intervals: Mapping[str, tuple[int, int]]

    @staticmethod
    def of(graph: networkx.DiGraph[str], root: str) -> _Tree:
        found = networkx.immediate_dominators(graph, root)
        parents = {node: parent for node, parent in found.items() if node != root and parent is not None}
        children: dict[str, list[str]] = {root: []} | {node: [] for node in parents}
        for node in graph:
            if node in parents:
                children[parents[node]].append(node)
        return _Tree(
            root,
            MappingProxyType(parents),
            MappingProxyType({node: tuple(below) for node, below in children.items()}),
            MappingProxyType(_intervals(root, children)),
        )

    def encloses(self, above: str, below: str) -> bool:
        first, last = self.intervals[above]
        return first <= self.intervals[below][0] <= last


def _intervals(root: str, children: Mapping[str, list[str]]) -> dict[str, tuple[int, int]]:
    """For each node its preorder number and the last one among its descendants."""
    order: list[str] = []
    pending = [root]
    while pending:
        node = pending.pop()
        order.append(node)
        pending.extend(reversed(children[node]))
    first = {node: number for number, node in enumerate(order)}
    last = dict(first)
    for node in reversed(order):
        for below in children[node]:
            last[node] = max(last[node], last[below])
    return {node: (first[node], last[node]) for node in order}


def _graph(control_flow: ControlFlow) -> networkx.DiGraph[str]:
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    # Nodes first, so that the children of a node come in reverse postorder: output stays stable.
    graph.add_nodes_from(control_flow.reverse_postorder())
    graph.add_edges_from(edge for edge in control_flow.edges() if control_flow.is_reachable(edge.source))
    return graph


@dataclass(frozen=True, eq=False)
class Dominators:
    """Which blocks lie on every path from the entry to a block.

    Blocks that cannot be reached are dominated by every block (no path leads to them), as in LLVM.
    """

    _tree: _Tree

    @staticmethod
    def of(control_flow: ControlFlow) -> Dominators:
        return Dominators(_Tree.of(_graph(control_flow), control_flow.entry))

    def dominates(self, above: str, below: str) -> bool:
        """Whether every path from the entry to ``below`` passes ``above``; a block dominates itself."""
        if above == below or below not in self._tree.intervals:
            return True
        return above in self._tree.intervals and self._tree.encloses(above, below)

    def strictly_dominates(self, above: str, below: str) -> bool:
        return above != below and self.dominates(above, below)

    def immediate(self, label: str) -> str | None:
        """The nearest strict dominator; None for the entry and for blocks that cannot be reached."""
        return self._tree.parents.get(label)

    def children(self, label: str) -> tuple[str, ...]:
        """The blocks whose immediate dominator this is, in reverse postorder."""
        return self._tree.children.get(label, ())


@dataclass(frozen=True, eq=False)
class PostDominators:
    """Which blocks lie on every path from a block to an exit of the function.

    Blocks from which no exit can be reached (they run forever) post-dominate nothing and have no
    post-dominator but themselves.
    """

    _tree: _Tree

    @staticmethod
    def of(control_flow: ControlFlow) -> PostDominators:
        graph = _graph(control_flow)
        graph.add_node(_VIRTUAL_EXIT)
        graph.add_edges_from((label, _VIRTUAL_EXIT) for label in control_flow.exits if control_flow.is_reachable(label))
        return PostDominators(_Tree.of(graph.reverse(copy=True), _VIRTUAL_EXIT))

    def post_dominates(self, later: str, earlier: str) -> bool:
        """Whether every path from ``earlier`` to an exit passes ``later``; a block post-dominates itself."""
        if later == earlier:
            return True
        known = self._tree.intervals
        return later in known and earlier in known and self._tree.encloses(later, earlier)

    def immediate(self, label: str) -> str | None:
        """The nearest strict post-dominator; None when there is none (an exit, or several exits apart)."""
        parent = self._tree.parents.get(label)
        return None if parent == _VIRTUAL_EXIT else parent

    def children(self, label: str) -> tuple[str, ...]:
        return self._tree.children.get(label, ())
