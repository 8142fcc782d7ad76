"""What a call may promise of its arguments."""

from __future__ import annotations

from llvm_passes.ir.model import Call
from llvm_passes.ir.reader import read_module

MODULE = """
declare void @callee(ptr, ptr, i8)

define void @f(ptr %p, ptr %q) {
  call void @callee(ptr noalias readonly nonnull align 8 %p, ptr writeonly captures(none) %q, i8 signext 1)
  ret void
}
"""


def test_promises_that_a_differentiated_callee_breaks_are_dropped_from_calls() -> None:
    (call,) = (i for i in read_module(MODULE).functions["f"].instructions() if isinstance(i, Call))
    assert call.argument_attributes == ("align 8", "", "signext")
