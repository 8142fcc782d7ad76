from __future__ import annotations

import pytest

from llvm_passes.analysis.control_flow import ControlFlow, Edge
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import LoopForest, describe_loops
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import Function, Location
from tests.unit.analysis.graphs import graph

NEST = graph(
    """
    entry: outer
    outer: inner.pre
    inner.pre: inner
    inner: inner.body fail
    inner.body: inner outer.latch
    outer.latch: outer second.pre
    second.pre: second
    second: second out
    fail: !
    out:
    """
)


def forest_of(function: Function) -> LoopForest:
    flow = ControlFlow.of(function)
    return LoopForest.of(flow, Dominators.of(flow))


def test_nested_loops_know_their_blocks_and_each_other() -> None:
    forest = forest_of(NEST)
    assert [loop.header for loop in forest.all()] == ["outer", "inner", "second"]
    outer, inner = forest.loop("outer"), forest.loop("inner")
    assert outer.own_blocks == ("outer", "inner.pre", "outer.latch")
    assert outer.blocks == {"outer", "inner.pre", "inner", "inner.body", "outer.latch"}
    assert outer.children == (inner,)
    assert (inner.parent, inner.depth, inner.latch, inner.preheader) == ("outer", 2, "inner.body", "inner.pre")
    assert outer.exits == (Edge("inner", "fail"), Edge("outer.latch", "second.pre"))
    assert forest.parent(inner) is outer
    assert forest.loop_of("inner.body") == inner
    assert forest.loop_of("out") is None
    assert forest.around("inner") == (outer, inner)
    assert forest.depth("inner") == 2


def test_a_preheader_leads_to_the_loop_only() -> None:
    assert forest_of(graph("entry: loop out\nloop: loop out\nout:")).loop("loop").preheader is None


def test_a_cycle_with_two_entries_is_refused() -> None:
    function = graph("entry: a b\na: b out\nb: a\nout:", location=Location("kernel.py", 7))
    with pytest.raises(UnsupportedError) as refused:
        forest_of(function)
    assert str(refused.value) == (
        "loops: irreducible control flow: the cycle through %a and %b has more than one entry (kernel.py:7). "
        "Rewrite the jump into the middle of a loop as a flag that the loop tests."
    )


def test_a_loop_with_two_latches_is_refused() -> None:
    with pytest.raises(UnsupportedError, match="loops: the loop at %loop has 2 latches"):
        forest_of(graph("entry: loop\nloop: a b\na: loop\nb: loop out\nout:"))


def test_a_cycle_that_cannot_be_reached_is_not_a_loop() -> None:
    assert forest_of(graph("entry: out\ndead: dead out\nout:")).roots == ()


def test_loops_are_described_a_line_each() -> None:
    assert describe_loops(NEST) == (
        "loops of @f:\n"
        "  loop %outer depth 1: latch %outer.latch, preheader %entry, blocks %outer %inner.pre %outer.latch,"
        " exits %inner -> %fail, %outer.latch -> %second.pre\n"
        "    loop %inner depth 2: latch %inner.body, preheader %inner.pre, blocks %inner %inner.body,"
        " exits %inner -> %fail, %inner.body -> %outer.latch\n"
        "  loop %second depth 1: latch %second, preheader %second.pre, blocks %second, exits %second -> %out\n"
    )
