"""What the lowered tape tells LLVM of memory: three kinds that never overlap, and each access is of one of them."""

from __future__ import annotations

import re

from llvm_passes.adjoint import differentiate
from llvm_passes.environment import Activity, ArgumentFacts, Environment, Pointee
from llvm_passes.ir.model import GetElementPtr, Instruction, Load, Local, Module, Store
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.lower import schedule

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


def scheduled() -> Module:
    facts = (ArgumentFacts(Activity.DUP, Pointee.DOUBLE), ArgumentFacts())
    return schedule(differentiate(read_module(PREFIX_PRODUCTS), "f", Environment(facts)))


def kinds(module: Module) -> dict[str, list[Load | Store]]:
    """The accesses to the tape object, to its arrays and to all other memory, told apart by their addresses."""
    found: dict[str, list[Load | Store]] = {"header": [], "tape": [], "memory": []}
    for name in ("f.fwd_1", "f.rev_1"):
        definitions: dict[str, Instruction] = {}
        for i in module.functions[name].instructions():
            definitions[i.name or ""] = i
            if not isinstance(i, Load | Store):
                continue
            pointer = i.operands[-1]
            gep = definitions.get(pointer.name) if isinstance(pointer, Local) else None
            base = gep.operands[0] if isinstance(gep, GetElementPtr) else None
            if isinstance(base, Local) and base.name.startswith("tape"):
                found["header"].append(i)
            elif isinstance(base, Local) and definitions.get(base.name) in found["header"]:
                found["tape"].append(i)
            else:
                found["memory"].append(i)
    return found


def test_accesses_of_a_kind_have_one_scope_and_kinds_have_different_ones() -> None:
    found = kinds(scheduled())
    assert {type(i) for i in found["tape"]} == {Load, Store}
    scopes = [{dict(i.scopes)["alias.scope"] for i in accesses} for accesses in found.values()]
    assert [len(each) for each in scopes] == [1, 1, 1]
    assert len(set.union(*scopes)) == 3


def test_no_access_is_said_to_be_apart_from_its_own_kind() -> None:
    module = scheduled()
    for accesses in kinds(module).values():
        for access in accesses:
            own, others = (
                set(re.findall(r"!\d+", module.metadata[dict(access.scopes)[word]]))
                for word in ("alias.scope", "noalias")
            )
            assert len(own) == 1
            assert len(others) == 2
            assert not own & others
