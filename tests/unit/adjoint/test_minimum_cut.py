"""Which values are taped and which are made again, and which arrays are taped as a whole: decisions on IR alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from llvm_passes.adjoint.availability import Availability, Source, availability_of
from llvm_passes.adjoint.minimum_cut import minimum_cut
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.shared_array import NOTHING_SHARED, SharedArrays
from llvm_passes.environment import Activity, ArgumentFacts, CalleeFacts, CalleeKind, Environment, Pointee
from llvm_passes.ir.model import DOUBLE, Local
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.settings import DEFAULT_SETTINGS

DUP = ArgumentFacts(Activity.DUP, Pointee.DOUBLE)
CONST = ArgumentFacts()

IN_PLACE = """
declare double @llvm.sin.f64(double)
declare double @llvm.sqrt.f64(double)
define void @f(ptr %u, i64 %n, double %w) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %q = getelementptr i8, ptr %p, i64 8
  %x = load double, ptr %p
  %y = load double, ptr %q
BODY
  store double %r, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
"""


def primal(text: str, *facts: ArgumentFacts, **options: Any) -> Primal:
    function = next(f for f in read_module(text).functions.values() if not f.is_declaration)
    allocate = CalleeFacts(CalleeKind.ALLOCATE, release="free")
    return Primal.of(function, Environment(facts, {"malloc": allocate}, **options))


def taped(body: str) -> set[str]:
    choice = minimum_cut(primal(IN_PLACE.replace("BODY", body), DUP, CONST, CONST), NOTHING_SHARED)
    assert choice is not None
    return set(choice.taped)


def test_one_sum_is_taped_instead_of_its_two_terms() -> None:
    assert taped("  %s = fadd double %x, %y\n  %r = fmul double %s, %s") == {"s"}


def test_two_sums_of_the_same_two_terms_are_made_again() -> None:
    assert taped(
        "  %s = fadd double %x, %y\n  %d = fsub double %x, %y\n  %e = fadd double %s, %y\n"
        "  %t = fmul double %s, %d\n  %r = fmul double %t, %e"
    ) == {"x", "y"}


def test_what_takes_longer_than_a_slot_is_taped() -> None:
    chain = "\n".join(f"  %c{n} = fdiv double %c{n - 1}, %w" for n in range(1, 5))
    found = taped(f"  %c0 = fmul double %x, %x\n{chain}\n  %r = fmul double %c4, %c4")
    assert "c4" in found


def test_a_result_of_a_call_is_taped_and_its_argument_only_where_a_rule_reads_it() -> None:
    assert taped("  %s = fadd double %x, %y\n  %r = call double @llvm.sin.f64(double %s)") == {"s"}


def test_fast_math_does_not_decide_a_branch_again() -> None:
    body = (
        "  %s = fadd fast double %x, %w\n  %c = fcmp fast olt double %s, 1.0\n"
        "  %t = fmul double %x, %s\n  %r = select i1 %c, double %t, double %x"
    )
    assert "c" in taped(body)
    assert "c" not in taped(body.replace(" fast", ""))


def test_the_decisions_follow_the_cut() -> None:
    found = primal(IN_PLACE.replace("BODY", "  %s = fadd double %x, %y\n  %r = fmul double %s, %s"), DUP, CONST, CONST)
    for choose in (True, False):
        availability = availability_of(found, replace(DEFAULT_SETTINGS, choose=choose))
        assert availability.decision(Local(DOUBLE, "s")).source is Source.TAPE
    assert Availability(found).shared.arrays == ()


EXCHANGED = """
declare ptr @malloc(i64)
define void @f(ptr %out, i64 %n, i64 %steps) {
entry:
  %bytes = shl i64 %n, 3
  %a = call ptr @malloc(i64 %bytes)
  %b = call ptr @malloc(i64 %bytes)
  br label %step
step:
  %t = phi i64 [ 0, %entry ], [ %t.next, %after ]
  %now = phi ptr [ %a, %entry ], [ %then, %after ]
  %then = phi ptr [ OTHER, %entry ], [ NEXT, %after ]
  br label %cell
cell:
  %i = phi i64 [ 1, %step ], [ %i.next, %cell ]
  %p = getelementptr double, ptr %now, i64 %i
  %left = getelementptr i8, ptr %p, i64 -8
  %x = load double, ptr %p
  %y = load double, ptr %left
  %q = getelementptr double, ptr %then, i64 %i
  %s = fadd double %x, %y
  %e = fmul double %s, %x
  %r = fmul double %e, %y
  store double %r, ptr %q
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %cell, label %after
after:
  %t.next = add nuw nsw i64 %t, 1
  %again = icmp slt i64 %t.next, %steps
  br i1 %again, label %step, label %done
done:
  %last = load double, ptr %now
  store double %last, ptr %out
  ret void
}
"""


def shared_arrays(other: str = "%b", following: str = "%now") -> SharedArrays:
    text = EXCHANGED.replace("OTHER", other).replace("NEXT", following)
    return SharedArrays.of(primal(text, DUP, CONST, CONST, distinct_arguments=True))


def test_buffers_that_change_places_are_apart() -> None:
    (array,) = shared_arrays().arrays
    assert array.body.entry == "cell"
    assert set(array.offsets) == {"x", "y"}
    assert {name: offset.distance for name, offset in array.offsets.items()} == {"x": 0, "y": -1}


def test_one_buffer_under_two_names_is_not() -> None:
    assert not shared_arrays(other="%a").arrays


def test_buffers_that_are_handed_on_otherwise_are_not() -> None:
    assert not shared_arrays(following="%then").arrays


def test_a_load_that_not_all_iterations_run_needs_the_whole_array() -> None:
    text = EXCHANGED.replace("OTHER", "%b").replace("NEXT", "%now")
    text = text.replace(
        "  %x = load double, ptr %p\n",
        "  %odd = trunc i64 %i to i1\n  br i1 %odd, label %read, label %join\nread:\n  %z = load double, ptr %p\n"
        "  br label %join\njoin:\n  %x = phi double [ %z, %read ], [ 0.0, %cell ]\n",
    ).replace("[ %i.next, %cell ]", "[ %i.next, %join ]")
    text = text.replace("  %y = load double, ptr %left\n", "  %y = fmul double %x, 2.0\n")
    (array,) = SharedArrays.of(primal(text, DUP, CONST, CONST, distinct_arguments=True)).arrays
    assert array.range.reason == "the whole array"
