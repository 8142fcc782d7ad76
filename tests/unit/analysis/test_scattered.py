"""Which loops compute addresses from data."""

from __future__ import annotations

import pytest

from llvm_passes.analysis.control_flow import ControlFlow, Definitions
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import LoopForest
from llvm_passes.analysis.nest import Nest
from llvm_passes.analysis.scattered import is_scattered
from llvm_passes.environment import Environment
from llvm_passes.ir.reader import read_module

LOOP = """
declare i64 @llvm.smax.i64(i64, i64)
define void @f(ptr %x, ptr %columns, i64 %n, double %where) {
entry:
  %before = load i64, ptr %columns
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  INDEX
  %p = getelementptr double, ptr %x, i64 %index
  %value = load double, ptr %p
  %next = add i64 %i, 1
  %done = icmp eq i64 %next, %n
  br i1 %done, label %out, label %loop
out:
  ret void
}
"""
READ = "%q = getelementptr i64, ptr %columns, i64 %i\n  %index = load i64, ptr %q"
ROUNDED = "%cell = fptosi double %where to i64\n  %index = call i64 @llvm.smax.i64(i64 %cell, i64 0)"


@pytest.mark.parametrize(
    "index, expected",
    [(READ, True), (ROUNDED, True), ("%index = mul i64 %i, %n", False), ("%index = add i64 %i, %before", False)],
)
def test_addresses_from_data(index, expected):
    function = next(f for f in read_module(LOOP.replace("INDEX", index)).functions.values() if not f.is_declaration)
    control_flow = ControlFlow.of(function)
    nest = Nest.of(control_flow, LoopForest.of(control_flow, Dominators.of(control_flow)), Environment(()))
    (body,) = nest.root.children
    assert is_scattered(body, control_flow, Definitions.of(function)) is expected
