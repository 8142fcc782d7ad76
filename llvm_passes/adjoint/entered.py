"""Whether an iteration always comes to a loop within it, or on what condition.

::

    for i in range(n):             the guard of the inner loop is "m > 0", which its trip count m says already
        if m > 0:
            for j in range(m): …
        if flag > 2:               the guard is "flag > 2"
            for k in range(m): …
        if u[i] > 0:               the guard is not known: no formula in the arguments
            for k in range(m): …

A body's graph is acyclic.  From its entry down the dominator tree to the loop's preheader, each step either
must be taken (no path to a successful end of the iteration avoids it), or is decided by one branch, one of
whose sides must come to it and the other cannot: then the branch's condition is part of the guard.

What it is for: sizes in a plan, and so text; no pass may rely on it for more.
"""

from __future__ import annotations

from collections.abc import Mapping

from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.formula import Guard, guards_or_none
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import Branch


def entered_trip_count(formula: str, guards: tuple[Guard, ...]) -> str:
    """How often the loop iterates for each iteration around it; below 0 stands for never.

    A guard that says no more than that there are iterations is left out.
    """
    tests = []
    for guard in guards:
        some = guard.excess
        never_below_0 = [f"max({some}, 0)", f"max(0, {some})"]
        # As the loop is not come to otherwise, neither bound says more than the guard.
        if formula in never_below_0 or formula in [f"max({least}, 1)" for least in (some, *never_below_0)]:
            formula = some
        if formula != some:
            tests.append(guard.text)
    return f"{formula} if {' and '.join(tests)} else 0" if tests else formula


def entry_guards(primal: Primal, body: Body, names: Mapping[str, str]) -> tuple[Guard, ...] | None:
    """The conditions under which a successful iteration of the body around a loop enters it.

    None when it depends on anything but the arguments.  ``names``: what the user calls them.
    """
    assert body.parent is not None and body.loop is not None and body.loop.preheader is not None
    return _Guards(primal, body.parent, names).of(body.loop.preheader)


class _Guards:
    def __init__(self, primal: Primal, body: Body, names: Mapping[str, str]) -> None:
        self._primal = primal
        self._body = body
        self._names = names
        self._children = {block: child for child in body.children for inner in child.walk() for block in inner.blocks}

    def of(self, label: str) -> tuple[Guard, ...] | None:
        found: list[Guard] = []
        target = self._node(label)
        while target != self._node(self._body.entry):
            above = self._primal.dominators.immediate(target)
            if above is None:
                return None
            source = self._node(above)
            if not self._must_pass(source, target):
                guard = self._deciding(source, target)
                if guard is None:
                    return None
                found += reversed(guard)
            target = source
        return tuple(reversed(found))

    def _node(self, label: str) -> str:
        """The block, or the header of the inner loop that it lies in."""
        child = self._children.get(label)
        return child.entry if child is not None else label

    def _following(self, node: str) -> tuple[set[str], bool]:
        """Nodes after a node, and whether a successful iteration may end there."""
        child = self._children.get(node)
        failing = self._primal.nest.failing
        if child is not None:
            ways = [edge.target for edge in child.exits]
        else:
            ways = list(self._primal.control_flow.successors[node])
        ways = [target for target in ways if target not in failing]
        own = {target for target in ways if self._is_within(target)}
        ends = len(own) < len(set(ways)) or (not ways and node not in failing)
        return {self._node(target) for target in own}, ends

    def _is_within(self, label: str) -> bool:
        return self._body.contains(label) and label != self._body.entry

    def _must_pass(self, source: str, target: str) -> bool:
        """Whether every successful way from ``source`` to the iteration's end leads through ``target``."""
        pending, seen = [source], {source}
        while pending:
            node = pending.pop()
            if node == target:
                continue
            following, ends = self._following(node)
            if ends:
                return False
            pending += following - seen
            seen |= following
        return True

    def _may_reach(self, source: str, target: str) -> bool:
        pending, seen = [source], {source}
        while pending:
            node = pending.pop()
            if node == target:
                return True
            following, _ = self._following(node)
            pending += following - seen
            seen |= following
        return False

    def _deciding(self, source: str, target: str) -> tuple[Guard, ...] | None:
        """The conditions of the branch at ``source`` that alone decides whether ``target`` is come to."""
        if source in self._children:
            return None
        branch = self._primal.control_flow.block(source).terminator
        if not isinstance(branch, Branch) or len(set(branch.targets)) != 2:
            return None
        failing = self._primal.nest.failing
        sides = [
            label not in failing and self._is_within(label) and self._must_pass(self._node(label), target)
            for label in branch.targets
        ]
        others = [
            label not in failing and self._is_within(label) and self._may_reach(self._node(label), target)
            for label in branch.targets
        ]
        for side in (0, 1):
            if sides[side] and not others[1 - side]:
                return guards_or_none(branch.operands[0], side == 0, self._primal.definitions, self._names)
        return None
