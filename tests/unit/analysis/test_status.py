"""Which returns say that a function failed, and whether a caller goes on after a call that did."""

from __future__ import annotations

import pytest

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.analysis.status import goes_on_after, is_failure
from llvm_passes.ir.model import Call, Return
from llvm_passes.ir.reader import read_module

DIRECT = """
  %s = call i32 @g(double %x)
  switch i32 %s, label %raised [ i32 0, label %onward
                                 i32 -2, label %onward ]
raised:
  ret i32 %s
onward:
  ret i32 0
"""
MERGED = """
  %c = fcmp olt double %x, 0.0
  br i1 %c, label %left, label %right
left:
  %s = call i32 @g(double %x)
  br label %meet
right:
  %t = call i32 @g(double 1.0)
  br label %meet
meet:
  %both = phi i32 [ %s, %left ], [ %t, %right ]
  %ok = icmp eq i32 %both, 0
  br i1 %ok, label %onward, label %raised
raised:
  %lcssa = phi i32 [ %both, %meet ]
  ret i32 %lcssa
onward:
  ret i32 0
"""
FROZEN = """
  %s = call i32 @g(double %x)
  %frozen = freeze i32 %s
  %bad = icmp ne i32 %frozen, 0
  br i1 %bad, label %raised, label %onward
raised:
  ret i32 %frozen
onward:
  ret i32 0
"""
CONDITION = """
  %s = call i32 @g(double %x)
  %c = fcmp olt double %x, 0.0
  %wide = zext i1 %c to i32
  br i1 %c, label %raised, label %onward
raised:
  %status = phi i32 [ %wide, %entry ]
  ret i32 %status
onward:
  ret i32 0
"""
UNTESTED = """
  %s = call i32 @g(double %x)
  br label %raised
raised:
  ret i32 %s
"""
CAUGHT = """
  %s = call i32 @g(double %x)
  %one = icmp eq i32 %s, 1
  br i1 %one, label %onward, label %raised
raised:
  ret i32 %s
onward:
  ret i32 0
"""


def graph(body: str) -> ControlFlow:
    text = f"declare i32 @g(double)\ndefine i32 @f(double %x) {{\nentry:{body}}}\n"
    return ControlFlow.of(read_module(text).functions["f"])


@pytest.mark.parametrize(
    ("body", "is_found"),
    [(DIRECT, True), (MERGED, True), (FROZEN, True), (CONDITION, True), (UNTESTED, False), (CAUGHT, False)],
    ids=["direct", "merged", "frozen", "condition", "untested", "caught"],
)
def test_a_status_that_was_found_not_to_be_zero_is_a_failure(body: str, is_found: bool) -> None:
    control_flow = graph(body)
    end = control_flow.block("raised").terminator
    assert isinstance(end, Return)
    assert is_failure(control_flow, "raised", end.operands[0]) is is_found


@pytest.mark.parametrize(
    ("body", "goes_on"),
    [(DIRECT, False), (MERGED, False), (FROZEN, False), (CONDITION, True), (CAUGHT, True)],
    ids=["direct", "merged", "frozen", "not tested", "caught"],
)
def test_whether_a_caller_goes_on_after_a_failure(body: str, goes_on: bool) -> None:
    control_flow = graph(body)
    label, call = next(
        (block.label, i)
        for block in control_flow.function.blocks
        for i in block.instructions
        if isinstance(i, Call) and i.name == "s"
    )
    assert goes_on_after(control_flow, label, call, 1, {"raised"}) is goes_on
