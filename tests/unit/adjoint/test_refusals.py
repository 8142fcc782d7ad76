"""What the adjoint stage refuses, by its text: each of these would otherwise be a gradient that is silently wrong."""

from __future__ import annotations

import pytest

from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity, ArgumentFacts, CalleeFacts, CalleeKind, Environment, Pointee
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.reader import read_module

DUP = ArgumentFacts(Activity.DUP, Pointee.DOUBLE)
READ = ArgumentFacts(Activity.CONST, Pointee.DOUBLE)
CONST = ArgumentFacts()
CALLEES = {
    "allocate": CalleeFacts(CalleeKind.ALLOCATE, data_offset=24, release="release"),
    "bessel": CalleeFacts(CalleeKind.MATH, rule="bessel_j0"),
}
DECLARATIONS = """
declare ptr @allocate(i64)
declare double @bessel(double)
declare void @elsewhere(ptr)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
"""


def refusal(parameters: str, body: str, *facts: ArgumentFacts) -> str:
    """How the function with these parameters and this straight-line body is refused."""
    text = f"define void @f({parameters}) {{\nentry:\n{body}\n  ret void\n}}\n{DECLARATIONS}"
    environment = Environment(facts, callees=CALLEES)
    with pytest.raises(UnsupportedError) as raised:
        differentiate(read_module(text), "f", environment)
    return str(raised.value)


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ("call void @elsewhere(ptr %x)", "a call of @elsewhere, which cannot be looked into"),
        ("%where = load ptr, ptr %x\n  call void %where(ptr %x)", "an indirect call"),
    ],
)
def test_calls_that_cannot_be_looked_into(call: str, what: str) -> None:
    assert what in refusal("ptr %x", f"  {call}", DUP)


@pytest.mark.parametrize(
    "access",
    [
        "%v = load volatile double, ptr %x",
        "%v = load atomic double, ptr %x monotonic, align 8",
        "store volatile double 1.0, ptr %x",
        "store atomic double 1.0, ptr %x monotonic, align 8",
    ],
)
def test_atomic_and_volatile_accesses(access: str) -> None:
    assert "an atomic or volatile" in refusal("ptr %x", f"  {access}", DUP)


def test_the_bits_of_a_differentiated_float() -> None:
    body = """
  %v = load double, ptr %x
  %bits = bitcast double %v to i64
  %moved = xor i64 %bits, 1
  %w = bitcast i64 %moved to double
  store double %w, ptr %x"""
    assert "differentiated values in `bitcast` of type i64" in refusal("ptr %x", body, DUP)


def test_vectors_of_differentiated_floats() -> None:
    body = "  %v = load <2 x double>, ptr %x\n  store <2 x double> %v, ptr %x"
    assert "differentiated values in `load` of type <2 x double>" in refusal("ptr %x", body, DUP)


def test_a_pointer_made_of_an_integer() -> None:
    body = "  %p = inttoptr i64 %a to ptr\n  store double 1.0, ptr %p"
    assert "`inttoptr`" in refusal("i64 %a", body, CONST)


def test_a_float_read_from_differentiated_doubles() -> None:
    body = "  %v = load float, ptr %x\n  %w = fpext float %v to double\n  store double %w, ptr %x"
    assert "float read or written in argument x, which holds differentiated double data" in refusal("ptr %x", body, DUP)


def test_a_write_to_the_bookkeeping_of_an_allocation() -> None:
    body = "  %h = call ptr @allocate(i64 64)\n  store i64 0, ptr %h"
    assert "a write to an allocation's bookkeeping" in refusal("ptr %x", body, DUP)


def test_a_stack_allocation_of_varying_size() -> None:
    body = "  %s = alloca double, i64 %n\n  store double 1.0, ptr %s"
    assert "a stack allocation of varying size" in refusal("i64 %n", body, CONST)


@pytest.mark.parametrize(
    ("parameter", "facts", "what"),
    [
        ("ptr %k", ArgumentFacts(Activity.DUP, Pointee.INTEGER), "argument k points to integer data"),
        ("double %a", DUP, "argument a is not a pointer"),
        ("i64 %a", ArgumentFacts(Activity.ACTIVE), "argument a is not a float"),
    ],
)
def test_arguments_that_have_no_derivative(parameter: str, facts: ArgumentFacts, what: str) -> None:
    assert what in refusal(parameter, "", facts)


def test_a_pointer_to_differentiated_or_to_constant_memory() -> None:
    body = """
  %p = select i1 %c, ptr %x, ptr %y
  %v = load double, ptr %p
  store double %v, ptr %x"""
    what = "argument y is of unknown size, and a pointer may lead to it or to differentiated memory"
    assert what in refusal("ptr %x, ptr %y, i1 %c", body, DUP, READ, CONST)


def test_an_operation_without_a_rule() -> None:
    body = "  %v = load double, ptr %x\n  %w = call double @bessel(double %v)\n  store double %w, ptr %x"
    assert "no derivative rule for `call @bessel`" in refusal("ptr %x", body, DUP)
