"""How the reverse pass comes by values: what must be taped, and what recomputed instructions may not promise."""

from __future__ import annotations

import pytest

from llvm_passes.adjoint import Adjoint, differentiate
from llvm_passes.environment import Activity, ArgumentFacts, Environment, Pointee
from llvm_passes.ir.model import Instruction
from llvm_passes.ir.reader import read_module

DUP = ArgumentFacts(Activity.DUP, Pointee.DOUBLE)
CONST = ArgumentFacts()

SQUARE_OF_ONE_INTO_ANOTHER = """
define void @f(ptr %x, ptr %y) {
entry:
  %a = load double, ptr %x
  %b = fmul double %a, %a
  store double %b, ptr %y
  ret void
}
"""

STRIDED = """
define void @f(ptr %x, i64 %n, i64 %offset) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %scaled = mul nuw nsw i64 %i, %n
  %chosen = add nsw i64 %scaled, %offset
  %settled = freeze i64 %chosen
  %p = getelementptr inbounds double, ptr %x, i64 %scaled
  %v = load double, ptr %p
  %w = fmul nnan double %v, %v
  %q = getelementptr inbounds double, ptr %x, i64 %settled
  store double %w, ptr %q
  %i.next = add nuw nsw i64 %i, 1
  %again = icmp ult i64 %i.next, %n
  br i1 %again, label %loop, label %exit

exit:
  ret void
}
"""


def reverse_of_iteration(adjoint: Adjoint) -> list[Instruction]:
    return list(adjoint.module.functions[f"{adjoint.symbol}.rev_1"].instructions())


@pytest.mark.parametrize("are_distinct", [False, True])
def test_what_may_be_overwritten_through_another_argument_is_taped(are_distinct: bool) -> None:
    environment = Environment((DUP, DUP), distinct_arguments=are_distinct)
    plan = differentiate(read_module(SQUARE_OF_ONE_INTO_ANOTHER), "f", environment).plan
    assert [slot.value for slot in plan.slots] == ([] if are_distinct else ["%a"])


def test_recomputed_instructions_promise_nothing() -> None:
    """The flags held behind the primal's guard, and for values that the primal went on to use."""
    adjoint = differentiate(read_module(STRIDED), "f", Environment((DUP, CONST, CONST)))
    recomputed = [i for i in reverse_of_iteration(adjoint) if i.opcode in ("mul", "getelementptr", "fmul")]
    assert {i.opcode for i in recomputed} == {"mul", "getelementptr", "fmul"}
    assert [i for i in recomputed if i.flags] == []


def test_a_frozen_value_is_taped() -> None:
    adjoint = differentiate(read_module(STRIDED), "f", Environment((DUP, CONST, CONST)))
    assert "%settled" in [slot.value for slot in adjoint.plan.slots]
    assert "freeze" not in [i.opcode for i in reverse_of_iteration(adjoint)]


def test_a_chain_of_values_is_recomputed_however_long_it_is() -> None:
    links = "\n".join(f"  %v{i + 1} = xor i64 %v{i}, {i}" for i in range(3000))
    text = f"""
define void @f(ptr %x, i64 %v0) {{
entry:
{links}
  %p = getelementptr double, ptr %x, i64 %v3000
  %a = load double, ptr %p
  %b = fmul double %a, %a
  store double %b, ptr %p
  ret void
}}
"""
    plan = differentiate(read_module(text), "f", Environment((DUP, CONST))).plan
    assert [slot.value for slot in plan.slots] == ["%a"]
