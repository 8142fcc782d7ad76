"""What the adjoint asks of a function: memory, activity, overwrites, nest, differential use, availability."""

from __future__ import annotations

from typing import Any

import pytest

from llvm_passes.adjoint.availability import Availability, Source
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.environment import (
    Activity,
    ArgumentFacts,
    CalleeFacts,
    CalleeKind,
    Environment,
    Pointee,
)
from llvm_passes.ir.model import DOUBLE, I64, PTR, Function, Load, Local
from llvm_passes.ir.reader import read_module

CONST = ArgumentFacts()
DUP = ArgumentFacts(Activity.DUP, Pointee.DOUBLE)
ACTIVE = ArgumentFacts(Activity.ACTIVE)
ALLOCATE = {
    "handle": CalleeFacts(CalleeKind.ALLOCATE, data_offset=24, release="drop"),
    "buffer": CalleeFacts(CalleeKind.ALLOCATE, release="free"),
    "numba_gamma": CalleeFacts(CalleeKind.MATH, rule="tgamma"),
}


def primal(text: str, *facts: ArgumentFacts, **options: Any) -> Primal:
    function: Function = next(f for f in read_module(text).functions.values() if not f.is_declaration)
    return Primal.of(function, Environment(facts, ALLOCATE, **options))


def argument(name: str) -> MemoryObject:
    return MemoryObject(ObjectKind.ARGUMENT, name)


def pointer(name: str) -> Local:
    return Local(PTR, name)


def load(found: Primal, name: str) -> Load:
    instruction = found.definitions.sites[name].instruction
    assert isinstance(instruction, Load)
    return instruction


# ---------------------------------------------------------------------------------------- memory

ALLOCATIONS = """
declare ptr @handle(i64)
declare ptr @buffer(i64)
define void @f(i64 %n) {
  %h = call ptr @handle(i64 %n)
  %field = getelementptr i8, ptr %h, i64 24
  %data = load ptr, ptr %field
  %b = call ptr @buffer(i64 %n)
  %other = getelementptr i8, ptr %h, i64 16
  %what = load ptr, ptr %other
  store double 1.0, ptr %data
  store i64 1, ptr %b
  store double 1.0, ptr %b
  ret void
}
"""


def test_the_buffer_of_a_handle_is_an_object_of_its_own() -> None:
    memory = primal(ALLOCATIONS, CONST).memory
    assert memory.objects(pointer("h")) == {MemoryObject(ObjectKind.HANDLE, "h")}
    assert memory.objects(pointer("data")) == {MemoryObject(ObjectKind.ALLOCATION, "h")}
    assert memory.objects(pointer("b")) == {MemoryObject(ObjectKind.ALLOCATION, "b")}
    assert [o.kind for o in memory.objects(pointer("what"))] == [ObjectKind.UNKNOWN]


def test_an_allocation_holds_what_is_accessed_in_it() -> None:
    memory = primal(ALLOCATIONS, CONST).memory
    assert memory.pointee(pointer("data")) is Pointee.DOUBLE
    assert memory.pointee(pointer("b")) is Pointee.MIXED


def test_pointers_that_go_round_a_loop_reach_a_fixed_point() -> None:
    memory = primal(
        """
define void @f(ptr %x, ptr %y, i1 %c) {
entry:
  br label %loop
loop:
  %a = phi ptr [ %x, %entry ], [ %b, %loop ]
  %b = phi ptr [ %y, %entry ], [ %step, %loop ]
  %step = getelementptr double, ptr %a, i64 1
  br i1 %c, label %loop, label %out
out:
  ret void
}""",
        DUP,
        DUP,
        CONST,
    ).memory
    assert memory.objects(pointer("a")) == memory.objects(pointer("b")) == {argument("x"), argument("y")}


@pytest.mark.parametrize("distinct", [False, True])
def test_arguments_overlap_unless_promised_otherwise(distinct: bool) -> None:
    memory = primal("define void @f(ptr %x, ptr %y) {\n  ret void\n}", DUP, DUP, distinct_arguments=distinct).memory
    assert memory.may_overlap(argument("x"), argument("y")) is not distinct
    assert memory.may_overlap(argument("x"), argument("x"))
    assert not memory.may_overlap(argument("x"), MemoryObject(ObjectKind.STACK, "s"))
    assert memory.may_overlap(argument("x"), MemoryObject(ObjectKind.UNKNOWN, "?"))


# -------------------------------------------------------------------------------------- activity


def test_a_value_is_active_when_it_varies_and_matters() -> None:
    found = primal(
        """
define double @f(double %x, double %w) {
  %used = fmul double %x, %w
  %unused = fmul double %x, %x
  %constant = fmul double %w, %w
  %result = fadd double %used, %constant
  ret double %result
}""",
        ACTIVE,
        CONST,
    ).activity
    active = [n for n in ("x", "w", "used", "unused", "constant", "result") if found.is_active(Local(DOUBLE, n))]
    assert active == ["x", "used", "result"]


def test_activity_goes_round_a_loop_through_memory() -> None:
    found = primal(
        """
define double @f(ptr %x, i64 %n) {
entry:
  %cell = alloca double
  store double 0.0, ptr %cell
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %before = load double, ptr %cell
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %sum = fadd double %before, %v
  store double %sum, ptr %cell
  %i.next = add i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  %result = load double, ptr %cell
  ret double %result
}""",
        DUP,
        CONST,
    ).activity
    assert found.is_active_object(MemoryObject(ObjectKind.STACK, "cell"))
    assert all(found.is_active(Local(DOUBLE, n)) for n in ("before", "v", "sum", "result"))
    assert not any(found.is_active(Local(I64, n)) for n in ("i", "i.next"))


def test_the_exponent_of_powi_and_a_step_carry_no_activity() -> None:
    found = primal(
        """
declare double @llvm.powi.f64.i32(double, i32)
declare double @llvm.floor.f64(double)
define double @f(double %x, double %w, i32 %n) {
  %floor = call double @llvm.floor.f64(double %x)
  %power = call double @llvm.powi.f64.i32(double %w, i32 %n)
  %result = fmul double %floor, %power
  ret double %result
}""",
        ACTIVE,
        CONST,
        CONST,
    ).activity
    assert not any(found.is_active(Local(DOUBLE, n)) for n in ("floor", "power", "result"))


def test_a_function_that_the_front_end_names_has_the_rule_that_it_names() -> None:
    found = primal(
        "declare double @numba_gamma(double)\ndefine double @f(double %x) {\n"
        "  %g = call double @numba_gamma(double %x)\n  ret double %g\n}",
        ACTIVE,
    )
    assert found.activity.is_active(Local(DOUBLE, "g"))
    assert found.differential_use.is_read_in_reverse("g")
    assert found.differential_use.reason("g") == "the derivative of numba_gamma reads it"


def test_a_status_is_not_a_result() -> None:
    text = "define i32 @f(ptr %out, double %x) {\n  store double %x, ptr %out\n  ret i32 0\n}"
    found = primal(text, DUP, ACTIVE, status_result=True)
    assert found.activity.is_active(Local(DOUBLE, "x"))
    assert found.activity.is_active_object(argument("out"))


# ----------------------------------------------------------------------- overwrites and the nest

OVERWRITING = """
define double @f(ptr %x, ptr %y, i1 %c, i32 %status) {
entry:
  %early = load double, ptr %x
  br i1 %c, label %one, label %two
one:
  store double 0.0, ptr %x
  br label %join
two:
  %beside = load double, ptr %x
  br label %join
join:
  %late = load double, ptr %x
  store double 1.0, ptr %y
  ret double %late
}
"""


def test_only_writes_that_can_follow_a_read_overwrite_it() -> None:
    found = primal(OVERWRITING, DUP, DUP, CONST, CONST, distinct_arguments=True)
    overwritten = [
        n for n in ("early", "beside", "late") if found.overwrites.is_overwritten_before_reverse(load(found, n))
    ]
    assert overwritten == ["early"]
    write = found.overwrites.overwrite_or_none(load(found, "early"))
    assert write is not None
    assert write.label == "one"


def test_without_the_promise_any_argument_may_be_written_through_any_other() -> None:
    found = primal(OVERWRITING, DUP, DUP, CONST, CONST)
    assert all(found.overwrites.is_overwritten_before_reverse(load(found, n)) for n in ("early", "beside", "late"))


FAILING = """
define i32 @f(ptr %x, i1 %c, i1 %d) {
entry:
  br i1 %c, label %check, label %good
check:
  br i1 %d, label %bad, label %worse
bad:
  br label %raise
worse:
  br label %raise
raise:
  %status = phi i32 [ 1, %bad ], [ 2, %worse ]
  ret i32 %status
good:
  ret i32 0
}
"""


def test_blocks_that_lead_to_a_status_other_than_0_are_failing() -> None:
    assert primal(FAILING, DUP, CONST, CONST, status_result=True).nest.failing == {"check", "bad", "worse", "raise"}
    assert primal(FAILING, DUP, CONST, CONST).nest.failing == frozenset()


def test_a_status_that_may_be_0_does_not_fail() -> None:
    text = FAILING.replace("[ 2, %worse ]", "[ 0, %worse ]")
    assert primal(text, DUP, CONST, CONST, status_result=True).nest.failing == frozenset()


def test_bodies_know_their_blocks_and_their_children() -> None:
    nest = primal(
        """
define void @f(i1 %c, i1 %d) {
entry:
  br label %outer
outer:
  br label %inner
inner:
  br i1 %c, label %inner, label %latch
latch:
  br i1 %d, label %outer, label %out
out:
  ret void
}""",
        CONST,
        CONST,
    ).nest
    assert [(b.index, b.entry, b.parent.index if b.parent else None) for b in nest.bodies()] == [
        (0, "entry", None),
        (1, "outer", 0),
        (2, "inner", 1),
    ]
    assert nest.body_of("inner").index == 2
    child = nest.child_at(nest.root, "inner")
    assert child is not None
    assert child.index == 1
    assert nest.child_at(nest.root, "out") is None
    assert nest.root.contains("inner")
    assert not nest.body_of("inner").contains("latch")


# ---------------------------------------------------------------------------------- availability

AVAILABLE = """
declare double @llvm.sin.f64(double)
declare double @llvm.sqrt.f64(double)
define double @f(ptr %x, ptr %k, i64 %n, double %w) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 1.0, %entry ], [ %product, %loop ]
  %kp = getelementptr i64, ptr %k, i64 %i
  %index = load i64, ptr %kp
  %p = getelementptr double, ptr %x, i64 %index
  %v = load double, ptr %p
  %scaled = fmul double %v, %w
  %sine = call double @llvm.sin.f64(double %scaled)
  %root = call double @llvm.sqrt.f64(double %scaled)
  %frozen = freeze i64 %index
  %term = fmul double %sine, %root
  %product = fmul double %s, %term
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  %result = phi double [ %product, %loop ]
  ret double %result
}
"""


def test_each_value_comes_from_where_it_is_cheapest_to_have() -> None:
    found = primal(AVAILABLE, DUP, CONST, CONST, CONST, distinct_arguments=True)
    availability = Availability(found)
    sources = {name: availability.decision(Local(PTR, name)).source for name in found.definitions.sites}
    assert sources["i"] is Source.INDUCTION
    assert sources["s"] is Source.TAPE
    assert sources["kp"] is sources["p"] is Source.RECOMPUTE
    assert sources["index"] is sources["v"] is Source.RELOAD
    assert sources["scaled"] is sources["root"] is Source.RECOMPUTE
    assert sources["sine"] is Source.TAPE
    assert sources["frozen"] is Source.TAPE


def test_what_is_written_later_is_not_read_again() -> None:
    text = AVAILABLE.replace("%sine = call", "store double 0.0, ptr %p\n  %sine = call")
    found = primal(text, DUP, CONST, CONST, CONST, distinct_arguments=True)
    availability = Availability(found)
    decision = availability.decision(Local(DOUBLE, "v"))
    assert decision.source is Source.TAPE
    assert decision.reason == "the memory it was read from may be overwritten"
    assert availability.decision(Local(I64, "index")).source is Source.RELOAD
    # %k may be the same memory when nothing is promised.
    careful = Availability(primal(text, DUP, CONST, CONST, CONST))
    assert careful.decision(Local(I64, "index")).source is Source.TAPE
