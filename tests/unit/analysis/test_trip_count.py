"""Trip counts of the loops that Numba and clang make, one shape a test."""

from __future__ import annotations

from llvm_passes.analysis.control_flow import ControlFlow, Definitions, Edge
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.induction import Induction, PointerInduction, inductions
from llvm_passes.analysis.loops import LoopForest
from llvm_passes.analysis.trip_count import Counted, count_bound, describe_trip_counts, trip_count_or_none
from llvm_passes.ir.model import I64, Constant, Function, Local
from llvm_passes.ir.reader import read_module


def function_of(text: str) -> Function:
    return next(f for f in read_module(text).functions.values() if not f.is_declaration)


def counted(text: str, header: str = "loop", *, bound: bool = False, ignored: tuple[Edge, ...] = ()) -> Counted:
    function = function_of(text)
    control_flow = ControlFlow.of(function)
    dominators = Dominators.of(control_flow)
    loop = LoopForest.of(control_flow, dominators).loop(header)
    question = count_bound if bound else trip_count_or_none
    definitions = Definitions.of(function)
    return question(loop, control_flow, dominators, definitions, prefix="count", ignored_exits=ignored)


COUNTED_DOWN = """
declare i64 @llvm.smax.i64(i64, i64)
define void @f(i64 %n) {
entry:
  %length = call i64 @llvm.smax.i64(i64 %n, i64 0)
  %empty = icmp slt i64 %n, 1
  br i1 %empty, label %out, label %before
before:
  br label %loop
loop:
  %left = phi i64 [ %length, %before ], [ %left.next, %loop ]
  %left.next = add nsw i64 %left, -1
  %more = icmp samesign ugt i64 %left, 1
  br i1 %more, label %loop, label %out
out:
  ret void
}
"""


def test_a_range_that_numba_counts_down_takes_its_length() -> None:
    answer = counted(COUNTED_DOWN)
    assert answer.count is not None
    assert answer.count.exact
    assert answer.count.instructions == ()
    assert answer.count.value == Local(I64, "length")


def test_an_equality_test_behind_a_guard_takes_the_bound() -> None:
    answer = counted("""
define void @f(i64 %n) {
entry:
  %some = icmp sgt i64 %n, 0
  br i1 %some, label %before, label %out
before:
  br label %loop
loop:
  %i = phi i64 [ 0, %before ], [ %i.next, %loop ]
  %i.next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %i.next, %n
  br i1 %done, label %out, label %loop
out:
  ret void
}
""")
    assert answer.count is not None
    assert (answer.count.instructions, answer.count.value) == ((), Local(I64, "n"))


UNROTATED = """
define void @f(i64 %n, ptr %p) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %more = icmp slt i64 %i, 10
  br i1 %more, label %body, label %out
body:
  %x = load i64, ptr %p
  %bad = icmp eq i64 %x, 0
  br i1 %bad, label %raise, label %latch
latch:
  %i.next = add nsw i64 %i, 3
  br label %loop
raise:
  unreachable
out:
  ret void
}
"""


def test_a_header_test_counts_the_last_look_at_it() -> None:
    answer = counted(UNROTATED, ignored=(Edge("body", "raise"),))
    assert answer.count is not None
    # The body runs for 0, 3, 6 and 9.
    assert answer.count.value == Constant(I64, "5")
    assert answer.count.exact


def test_an_exit_that_depends_on_data_leaves_a_bound() -> None:
    assert counted(UNROTATED).count is None
    answer = counted(UNROTATED, bound=True)
    assert answer.count is not None
    assert answer.count.value == Constant(I64, "5")
    assert not answer.count.exact
    assert "exit %body -> %raise is not counted: neither side of %bad advances by a constant step" in answer.reason


def test_pointers_count_as_addresses() -> None:
    text = """
define void @f(ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %q = phi ptr [ %p, %entry ], [ %q.next, %loop ]
  store double 0.0, ptr %q
  %q.next = getelementptr inbounds double, ptr %q, i64 1
  %done = icmp eq ptr %q.next, %end
  br i1 %done, label %out, label %loop
out:
  ret void
}
"""
    answer = counted(text)
    assert answer.count is not None
    assert [i.opcode for i in answer.count.instructions].count("ptrtoint") == 2
    assert "udiv" in [i.opcode for i in answer.count.instructions]
    without = counted(text.replace("inbounds ", ""))
    assert without.count is None
    assert "steps of 8 may wrap before they meet the bound" in without.reason


def test_a_bound_computed_in_the_loop_from_invariants_is_copied_without_its_flags() -> None:
    answer = counted("""
define void @f(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %i.next = add nsw i64 %i, 1
  %twice = shl nsw i64 %n, 1
  %more = icmp slt i64 %i.next, %twice
  br i1 %more, label %loop, label %out
out:
  ret void
}
""")
    assert answer.count is not None
    assert answer.count.instructions[0].opcode == "shl"
    assert all(not i.flags for i in answer.count.instructions)


def test_a_bound_that_is_loaded_in_the_loop_is_not_counted() -> None:
    answer = counted("""
define void @f(ptr %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %i.next = add nsw i64 %i, 1
  %limit = load i64, ptr %n
  %more = icmp slt i64 %i.next, %limit
  br i1 %more, label %loop, label %out
out:
  ret void
}
""")
    assert answer.count is None
    assert answer.reason == "exit %loop -> %out is not counted: its bound %limit changes in the loop"


NESTED = """
define void @f(i64 %n, i64 %m, i1 %c) {
entry:
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  br label %inner
inner:
  %j = phi i64 [ %i, %outer ], [ %j.next, %inner.latch ]
  br i1 %c, label %inner.latch, label %give.up
inner.latch:
  %j.next = add nuw nsw i64 %j, 2
  %more = icmp slt i64 %j.next, %m
  br i1 %more, label %inner, label %latch
latch:
  %i.next = add nuw nsw i64 %i, 1
  %again = icmp slt i64 %i.next, %n
  br i1 %again, label %outer, label %out
give.up:
  ret void
out:
  ret void
}
"""


def test_an_exit_from_an_inner_loop_does_not_count_for_the_outer_one() -> None:
    answer = counted(NESTED, "outer", bound=True)
    assert answer.count is not None
    assert not answer.count.exact
    assert answer.reason.endswith("exit %inner -> %give.up is not counted: it leaves from an inner loop")


def test_the_count_of_an_inner_loop_may_use_the_outer_counter() -> None:
    answer = counted(NESTED, "inner", ignored=(Edge("inner", "give.up"),))
    assert answer.count is not None
    used = {o.name for i in answer.count.instructions for o in i.operands if isinstance(o, Local)}
    assert {"i", "m"} <= used
    # Where the loop is given up in its first iteration, nobody has looked at the outer counter's flags.
    assert "freeze" in [i.opcode for i in answer.count.instructions]


def test_the_earlier_of_two_exits_counts() -> None:
    answer = counted("""
define void @f() {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %early = icmp eq i64 %i, 7
  br i1 %early, label %out, label %latch
latch:
  %i.next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %i.next, 100
  br i1 %done, label %out, label %loop
out:
  ret void
}
""")
    assert answer.count is not None
    assert answer.count.exact
    assert answer.count.value == Constant(I64, "8")


def test_a_test_that_an_iteration_may_pass_by_is_not_counted() -> None:
    answer = counted("""
define void @f(i1 %c) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  br i1 %c, label %test, label %latch
test:
  %early = icmp eq i64 %i, 7
  br i1 %early, label %out, label %latch
latch:
  %i.next = add nuw nsw i64 %i, 1
  br label %loop
out:
  ret void
}
""")
    assert answer.reason == "exit %test -> %out is not counted: an iteration may pass by its test"


def test_loops_without_an_exit_or_a_preheader_say_so() -> None:
    endless = counted("define void @f() {\nentry:\n  br label %loop\nloop:\n  br label %loop\n}\n")
    assert endless == Counted(None, "the loop has no exit that counts")
    headless = counted(
        "define void @f(i1 %c) {\nentry:\n  br i1 %c, label %loop, label %out\n"
        "loop:\n  br i1 %c, label %loop, label %out\nout:\n  ret void\n}\n"
    )
    assert headless == Counted(None, "the loop has no preheader to compute a count in")


def test_inductions_are_recognised_with_their_flags() -> None:
    function = function_of("""
define void @f(i64 %n, ptr %p, i64 %s) {
entry:
  br label %loop
loop:
  %up = phi i64 [ 0, %entry ], [ %up.next, %loop ]
  %down = phi i64 [ %n, %entry ], [ %down.next, %loop ]
  %by = phi i64 [ 0, %entry ], [ %by.next, %loop ]
  %q = phi ptr [ %p, %entry ], [ %q.next, %loop ]
  %r = phi ptr [ %p, %entry ], [ %r.next, %loop ]
  %twice = phi i64 [ 1, %entry ], [ %twice.next, %loop ]
  %up.next = add nuw nsw i64 %up, 4
  %down.next = sub nuw i64 %down, 2
  %by.next = sub nsw i64 %by, %s
  %q.next = getelementptr inbounds [3 x double], ptr %q, i64 -1
  %r.next = getelementptr float, ptr %r, i64 %s
  %twice.next = mul i64 %twice, 2
  %more = icmp ult i64 %up.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
""")
    control_flow = ControlFlow.of(function)
    (loop,) = LoopForest.of(control_flow, Dominators.of(control_flow)).all()
    up, down, by, q, r = inductions(loop, control_flow, Definitions.of(function))
    assert isinstance(up, Induction)
    assert isinstance(down, Induction)
    assert isinstance(by, Induction)
    assert isinstance(q, PointerInduction)
    assert isinstance(r, PointerInduction)
    assert (up.step, up.no_signed_wrap, up.no_unsigned_wrap) == (4, True, True)
    assert (down.start, down.step, down.no_signed_wrap, down.no_unsigned_wrap) == (Local(I64, "n"), -2, False, True)
    assert (by.step, by.subtracts) == (Local(I64, "s"), True)
    assert (q.stride, q.scale, q.inbounds) == (-24, 1, True)
    assert (r.stride, r.scale, r.inbounds) == (Local(I64, "s"), 4, False)


def test_counts_are_described_with_their_arithmetic() -> None:
    function = function_of(UNROTATED.replace("%i, 10", "%i, %n"))
    assert describe_trip_counts(function) == (
        "trip counts of @f:\n"
        "  loop %loop: at most %loop.count.4: goes on while %i slt %n, step 3;"
        " exit %body -> %raise is not counted: neither side of %bad advances by a constant step\n"
        "    %loop.count.0 = add i64 %n, i64 -1\n"
        "    %loop.count.1 = udiv i64 %loop.count.0, i64 3\n"
        "    %loop.count.2 = add i64 %loop.count.1, i64 2\n"
        "    %loop.count.3 = icmp slt i64 0, i64 %n\n"
        "    %loop.count.4 = select i1 %loop.count.3, i64 %loop.count.2, i64 1\n"
    )
