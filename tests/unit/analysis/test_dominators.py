from __future__ import annotations

import random

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.analysis.dominators import Dominators, PostDominators
from tests.unit.analysis.graphs import graph

LOOP = """
    entry: header
    header: body raise
    body: latch
    latch: header out
    raise: !
    out:
"""


def test_dominators_of_a_loop_with_a_raising_exit() -> None:
    dominators = Dominators.of(ControlFlow.of(graph(LOOP)))
    assert dominators.dominates("header", "out")
    assert dominators.dominates("header", "header")
    assert not dominators.strictly_dominates("header", "header")
    assert not dominators.dominates("out", "header")
    assert dominators.immediate("latch") == "body"
    assert dominators.immediate("entry") is None
    assert set(dominators.children("header")) == {"body", "raise"}


def test_blocks_that_cannot_be_reached_are_dominated_by_all() -> None:
    dominators = Dominators.of(ControlFlow.of(graph("entry: b\ndead: b\nb:")))
    assert dominators.dominates("b", "dead")
    assert not dominators.dominates("dead", "b")


def test_post_dominators_meet_at_every_way_out() -> None:
    post = PostDominators.of(ControlFlow.of(graph(LOOP)))
    assert post.post_dominates("header", "entry")
    assert not post.post_dominates("latch", "header")
    assert post.post_dominates("latch", "body")
    assert post.immediate("header") is None
    assert post.immediate("body") == "latch"


def test_an_endless_loop_has_no_post_dominators() -> None:
    post = PostDominators.of(ControlFlow.of(graph("entry: a out\na: a\nout:")))
    assert not post.post_dominates("out", "a")
    assert post.post_dominates("a", "a")
    assert post.post_dominates("out", "entry")


def _avoidable(flow: ControlFlow, start: str, goals: set[str], avoided: str) -> bool:
    """Whether some path from ``start`` to a goal does not pass ``avoided``."""
    if start == avoided:
        return False
    seen, pending = {start}, [start]
    while pending:
        label = pending.pop()
        if label in goals:
            return True
        pending += [s for s in flow.successors[label] if s != avoided and s not in seen]
        seen.update(pending)
    return False


def test_random_graphs_agree_with_the_definition_by_paths() -> None:
    draw = random.Random(7)
    for _ in range(60):
        count = draw.randint(2, 9)
        targets = [draw.sample(range(1, count + 1), draw.randint(0, min(3, count))) for _ in range(count + 1)]
        text = "\n".join(f"b{n}: {' '.join(f'b{t}' for t in each)}" for n, each in enumerate(targets))
        flow = ControlFlow.of(graph(text))
        dominators, post = Dominators.of(flow), PostDominators.of(flow)
        reachable = flow.reverse_postorder()
        leaving = set(flow.exits)
        for above in reachable:
            for below in reachable:
                expected = above == below or not _avoidable(flow, flow.entry, {below}, above)
                assert dominators.dominates(above, below) == expected, text
                if leaving & (flow.reachable_from(below) | {below}) and leaving & (
                    flow.reachable_from(above) | {above}
                ):
                    later = above == below or not _avoidable(flow, below, leaving, above)
                    assert post.post_dominates(above, below) == later, text
