from __future__ import annotations

import pytest

from llvm_passes.analysis.control_flow import ControlFlow, Definitions, Edge, Users
from llvm_passes.ir.model import I64, VOID, Function, Local
from llvm_passes.ir.reader import read_module
from tests.unit.analysis.graphs import graph

DIAMOND = graph(
    """
    entry: left right
    right: join
    left: join
    join:
    """
)


def test_successors_and_predecessors_mirror_each_other() -> None:
    flow = ControlFlow.of(DIAMOND)
    assert flow.entry == "entry"
    assert flow.labels == ("entry", "right", "left", "join")
    assert flow.successors["entry"] == ("left", "right")
    assert flow.predecessors["join"] == ("right", "left")
    assert set(flow.edges()) == {
        Edge("entry", "left"),
        Edge("entry", "right"),
        Edge("left", "join"),
        Edge("right", "join"),
    }


def test_cases_of_a_switch_with_one_target_are_one_edge() -> None:
    flow = ControlFlow.of(graph("entry: a b a b\na:\nb:"))
    assert flow.successors["entry"] == ("a", "b")
    assert flow.predecessors["a"] == ("entry",)


def test_exits_are_the_blocks_that_leave_the_function() -> None:
    assert ControlFlow.of(graph("entry: a b\na:\nb: !")).exits == ("a", "b")


def test_reverse_postorder_puts_blocks_before_their_successors_and_omits_the_unreachable() -> None:
    assert ControlFlow.of(DIAMOND).reverse_postorder() == ("entry", "left", "right", "join")
    flow = ControlFlow.of(graph("entry: b\ndead: b\nb:"))
    assert flow.reverse_postorder() == ("entry", "b")
    assert not flow.is_reachable("dead")


def test_reverse_postorder_of_a_long_chain_does_not_recurse() -> None:
    lines = [f"b{n}: b{n + 1}" for n in range(5000)]
    assert len(ControlFlow.of(graph("\n".join([*lines, "b5000:"]))).reverse_postorder()) == 5001


def test_a_block_is_reachable_from_its_own_end_only_on_a_cycle() -> None:
    flow = ControlFlow.of(graph("entry: loop\nloop: loop out\nout:"))
    assert flow.reachable_from("entry") == {"loop", "out"}
    assert flow.reachable_from("loop") == {"loop", "out"}
    assert flow.reachable_from("out") == frozenset()
    assert flow.is_on_cycle("loop")
    assert not flow.is_on_cycle("entry")


def test_a_declaration_has_no_control_flow() -> None:
    with pytest.raises(ValueError, match="@g is a declaration: it has no control flow"):
        ControlFlow.of(Function("g", VOID, ()))


def test_definitions_and_users_are_found_by_name() -> None:
    module = read_module("define i64 @f(i64 %n) {\nentry:\n  %x = mul i64 %n, %n\n  ret i64 %x\n}\n")
    function = module.functions["f"]
    definitions, users = Definitions.of(function), Users.of(function)
    (multiply, leave) = function.blocks[0].instructions
    assert definitions.site(Local(I64, "x")) == ("entry", multiply)
    assert definitions.label(Local(I64, "n")) is None
    assert definitions.arguments["n"].value == Local(I64, "n")
    assert users.users(Local(I64, "n")) == (("entry", multiply),)
    assert users.users(Local(I64, "x")) == (("entry", leave),)
