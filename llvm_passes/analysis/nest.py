"""A function as a tree of bodies: its own straight part at the root, a body for every loop.

A body's graph is acyclic: its nodes are the blocks that lie in no inner loop, and the inner loops,
each taken as one node.  This is the shape in which the adjoint is written: a body becomes a pair of
functions, and an inner loop a pair of calls.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from llvm_passes.analysis.control_flow import ControlFlow, Edge
from llvm_passes.analysis.loops import Loop, LoopForest
from llvm_passes.analysis.status import is_failure
from llvm_passes.environment import Environment
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import Constant, Function, Return, Unreachable


@dataclass(frozen=True, eq=False)
class Body:
    """The blocks of a loop, or of the function, that lie in no loop further in."""

    loop: Loop | None
    """None for the function's own body."""
    index: int
    """Number in the nest, outer bodies first; the function's own body is 0."""
    parent: Body | None
    blocks: tuple[str, ...]
    """In reverse postorder; the first is the loop's header, or the function's entry."""
    children: list[Body] = field(default_factory=list)

    @property
    def entry(self) -> str:
        return self.blocks[0]

    @property
    def exits(self) -> tuple[Edge, ...]:
        """Edges that leave the loop; an exit is known by its position here, from 1 (0 is the back edge)."""
        return self.loop.exits if self.loop else ()

    def walk(self) -> Iterator[Body]:
        """This body and all in it, outer first."""
        yield self
        for child in self.children:
            yield from child.walk()

    def contains(self, label: str) -> bool:
        return self.loop is None or label in self.loop.blocks


@dataclass(frozen=True, eq=False)
class Nest:
    root: Body
    failing: frozenset[str]
    """Blocks from which no return of success can be reached."""
    _innermost: dict[str, Body]

    @staticmethod
    def of(control_flow: ControlFlow, loops: LoopForest, environment: Environment) -> Nest:
        order = control_flow.reverse_postorder()
        own_of_root = tuple(label for label in order if loops.loop_of(label) is None)
        root = Body(None, 0, None, own_of_root)
        counter = 0

        def add(loop: Loop, parent: Body) -> None:
            nonlocal counter
            counter += 1
            body = Body(loop, counter, parent, loop.own_blocks)
            parent.children.append(body)
            for child in loop.children:
                add(child, body)

        for loop in loops.roots:
            add(loop, root)
        innermost = {label: body for body in root.walk() for label in body.blocks}
        return Nest(root, _failing_blocks(control_flow, environment), innermost)

    def body_of(self, label: str) -> Body:
        """The innermost body that the block lies in."""
        return self._innermost[label]

    def child_at(self, body: Body, label: str) -> Body | None:
        """The child of ``body`` that the block lies in, at any depth; None for a block of its own or outside."""
        inner = self._innermost[label]
        while inner.parent is not None and inner.parent is not body:
            inner = inner.parent
        return inner if inner.parent is body else None

    def bodies(self) -> Iterator[Body]:
        return self.root.walk()


def _failing_blocks(control_flow: ControlFlow, environment: Environment) -> frozenset[str]:
    """Reachable blocks that lead only to ``unreachable`` or to a return of a status other than 0."""
    pending = [label for label in control_flow.exits if not _fails_at(control_flow, label, environment)]
    succeeding: set[str] = set()
    while pending:
        label = pending.pop()
        if label not in succeeding:
            succeeding.add(label)
            pending.extend(control_flow.predecessors[label])
    return frozenset(control_flow.reverse_postorder()) - succeeding


def _fails_at(control_flow: ControlFlow, label: str, environment: Environment) -> bool:
    match control_flow.block(label).terminator:
        case Unreachable():
            return True
        case Return(operands=(Constant() as status,)) if environment.status_result:
            return constant_value(status) != 0
        case Return(operands=(status,)) if environment.status_result:
            return is_failure(control_flow, label, status)
        case _:
            return False


def describe_nest(function: Function, nest: Nest) -> str:
    """The bodies with their blocks and exits, then the failing blocks, as stable text: what the IR tests compare."""
    lines = [f"nest of @{function.name}:"]
    for body in nest.bodies():
        what = f"loop %{body.entry}" if body.loop else "function"
        blocks = " ".join(f"%{label}" for label in body.blocks)
        exits = "".join(f", exit {n} %{e.source} -> %{e.target}" for n, e in enumerate(body.exits, 1))
        depth = body.loop.depth if body.loop else 0
        lines.append(f"{'  ' * (depth + 1)}body {body.index} {what}: {blocks}{exits}")
    failing = " ".join(f"%{b.label}" for b in function.blocks if b.label in nest.failing)
    lines.append(f"  failing: {failing or 'none'}")
    return "\n".join(lines) + "\n"
