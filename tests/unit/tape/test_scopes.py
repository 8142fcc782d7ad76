"""What the lowered tape tells LLVM of memory: the tape is apart from all other, which is apart as it is marked."""

from __future__ import annotations

import re
from itertools import combinations_with_replacement, product

import pytest

from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity, ArgumentFacts, Environment, Pointee
from llvm_passes.ir.memory_tags import PRIMAL_MEMORY
from llvm_passes.ir.model import Function, GetElementPtr, Instruction, Load, Local, Module, Store
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.alias_scopes import HEADER, MEMORY, TAPE
from llvm_passes.tape.lower import schedule

POINTER = ArgumentFacts(Activity.DUP, Pointee.DOUBLE)

PREFIX_PRODUCTS = """
define void @f(ptr %x, i64 %n) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %i.next = add i64 %i, 1
  %q = getelementptr double, ptr %x, i64 %i.next
  %v = load double, ptr %p
  %w = load double, ptr %q
  %z = fmul double %v, %w
  store double %z, ptr %q
  %again = icmp ult i64 %i.next, %n
  br i1 %again, label %loop, label %exit

exit:
  ret void
}
"""
"""Sequential in reverse too: nothing is gathered, and so nothing is marked."""

PRODUCTS_OF_NEIGHBOURS = """
define void @f(ptr %x, ptr %y, i64 %n) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %i.next = add nuw nsw i64 %i, 1
  %p = getelementptr double, ptr %x, i64 %i
  %q = getelementptr double, ptr %x, i64 %i.next
  %v = load double, ptr %p
  %w = load double, ptr %q
  %z = fmul double %v, %w
  %t = getelementptr double, ptr %y, i64 %i
  store double %z, ptr %t
  %again = icmp ult i64 %i.next, %n
  br i1 %again, label %loop, label %exit

exit:
  ret void
}
"""
"""The shadow of x is gathered, and that of y is a stream of its own; x, which y may overlap, is taped."""

SUM_OF_PRODUCTS = """
define double @f(ptr %x, i64 %n) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %s.next, %loop ]
  %i.next = add nuw nsw i64 %i, 1
  %p = getelementptr double, ptr %x, i64 %i
  %q = getelementptr double, ptr %x, i64 %i.next
  %v = load double, ptr %p
  %w = load double, ptr %q
  %z = fmul double %v, %w
  %s.next = fadd double %s, %z
  %again = icmp ult i64 %i.next, %n
  br i1 %again, label %loop, label %exit

exit:
  ret double %s.next
}
"""
"""The shadow of x is gathered, and x, which nothing writes, is read again."""

FACTS = {
    PREFIX_PRODUCTS: (POINTER, ArgumentFacts()),
    PRODUCTS_OF_NEIGHBOURS: (POINTER, POINTER, ArgumentFacts()),
    SUM_OF_PRODUCTS: (POINTER, ArgumentFacts()),
}
SOURCES = pytest.mark.parametrize("source", FACTS, ids=("prefix_products", "products_of_neighbours", "sum_of_products"))


def scheduled(source: str = PREFIX_PRODUCTS) -> Module:
    return schedule(differentiate(read_module(source), "f", Environment(FACTS[source])))


def memories(module: Module) -> dict[str, list[Load | Store]]:
    """The accesses to the tape object, to its arrays, and to each array and cell, told apart by their addresses."""
    found: dict[str, list[Load | Store]] = {HEADER: [], TAPE: []}
    for function in module.functions.values():
        if re.fullmatch(r"f\.(fwd|rev)_1(\.\w+)?", function.name):
            for memory, access in accesses(function):
                found.setdefault(memory, []).append(access)
    return found


def accesses(function: Function) -> list[tuple[str, Load | Store]]:
    definitions: dict[str, Instruction] = {i.name: i for i in function.instructions() if i.name is not None}

    def memory(pointer: Local) -> str:
        match definitions.get(pointer.name):
            case GetElementPtr(operands=(Local() as base, *_)):
                return HEADER if base.name == "tape" else memory(base)
            case Load():
                return TAPE
            case _:
                return pointer.name

    found = [i for i in function.instructions() if isinstance(i, Load | Store)]
    return [(memory(i.operands[-1]), i) for i in found if isinstance(i.operands[-1], Local)]


def names(module: Module, access: Load | Store, word: str) -> set[str]:
    """What the scopes are called that an access is in (``alias.scope``), or apart from (``noalias``)."""
    numbers = re.findall(r"!\d+", module.metadata[dict(access.scopes)[word]])
    return {re.findall('"([^"]+)"', module.metadata[number])[0] for number in numbers}


def are_said_to_be_apart(module: Module, one: Load | Store, other: Load | Store) -> bool:
    """As LLVM takes it: all scopes of one access are among those that the other one is apart from."""
    return any(names(module, a, "alias.scope") <= names(module, b, "noalias") for a, b in ((one, other), (other, one)))


@SOURCES
def test_accesses_of_a_kind_have_one_scope_and_kinds_have_different_ones(source: str) -> None:
    module = scheduled(source)
    found = memories(module)
    scopes = {memory: {frozenset(names(module, i, "alias.scope")) for i in of} for memory, of in found.items()}
    tapes = source != SUM_OF_PRODUCTS
    assert scopes.pop(HEADER) == ({frozenset({HEADER})} if tapes else set())
    assert scopes.pop(TAPE) == ({frozenset({TAPE})} if tapes else set())
    assert all(len(scope) == 1 and not scope & {HEADER, TAPE} for each in scopes.values() for scope in each)


@SOURCES
def test_no_access_is_said_to_be_apart_from_its_own_kind(source: str) -> None:
    """Nor where one loop marks an access to some memory and another loop does not."""
    module = scheduled(source)
    for of in memories(module).values():
        for one, other in combinations_with_replacement(of, 2):
            assert not are_said_to_be_apart(module, one, other)


@SOURCES
def test_unmarked_memory_is_apart_from_the_tape_alone(source: str) -> None:
    module = scheduled(source)
    every = [i for of in memories(module).values() for i in of]
    unmarked = [i for i in every if names(module, i, "alias.scope") == {MEMORY}]
    assert unmarked
    for one, other in product(unmarked, every):
        is_of_tape = names(module, other, "alias.scope") <= {HEADER, TAPE}
        assert are_said_to_be_apart(module, one, other) == is_of_tape


def test_a_gathered_shadow_is_apart_from_the_other_streams_of_its_loop() -> None:
    module = scheduled(PRODUCTS_OF_NEIGHBOURS)
    of = dict[str, list[Load | Store]]()
    for memory, access in accesses(module.functions["f.rev_1.gathered"]):
        of.setdefault(memory, []).append(access)
    assert {type(i) for i in of["x.shadow"]} == {type(i) for i in of["y.shadow"]} == {Load, Store}
    assert all(are_said_to_be_apart(module, a, b) for a, b in product(of["x.shadow"], of["y.shadow"]))


def test_a_gathered_shadow_is_apart_from_what_its_loop_reads_again() -> None:
    module = scheduled(SUM_OF_PRODUCTS)
    found = accesses(module.functions["f.rev_1.gathered"])
    shadow, primal = ([i for memory, i in found if memory == name] for name in ("x.shadow", "x"))
    assert {name for i in primal for name in names(module, i, "alias.scope")} == {PRIMAL_MEMORY}
    assert {type(i) for i in shadow} == {Load, Store}
    assert all(are_said_to_be_apart(module, a, b) for a, b in product(shadow, primal))
