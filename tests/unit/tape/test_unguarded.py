"""Paths without guards: they compute what the guarded products do, and nothing moves that may not."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from llvm_passes.adjoint.signature import Role
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.model import Function, Module
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.unguarded import with_unguarded_blocks

GUARDED = """
  %{p} = fmul double %{a}, %{q}
  %tapeflow.vanishes.{n} = fcmp oeq double %{a}, 0.0
  %{r} = select i1 %tapeflow.vanishes.{n}, double 0.0, double %{p}
"""


def product(n: int, adjoint: str, partial: str) -> str:
    return GUARDED.format(n=n, p=f"t{n}", a=adjoint, q=partial, r=f"r{n}")


CHAIN = f"""
define double @chain(double %a, double %x, double %y, ptr %shadow, i1 %twice) {{
entry:
  %cell = alloca double, i64 1
  store double %a, ptr %cell
  br label %body
body:
  %round = phi i1 [ %twice, %entry ], [ false, %body ]
  %adjoint = load double, ptr %cell
  {product(1, "adjoint", "x")}
  %s = load double, ptr %shadow
  %s.1 = fadd double %s, %r1
  store double %s.1, ptr %shadow
  {product(2, "r1", "y")}
  %xy = fmul double %x, %y
  {product(3, "r2", "xy")}
  {product(4, "r3", "x")}
  %sum = fadd double %r3, %r4
  store double %sum, ptr %cell
  br i1 %round, label %body, label %out
out:
  %last = load double, ptr %cell
  %result = fadd double %last, %sum
  ret double %result
}}
"""


def changed(text: str) -> tuple[Module, Module]:
    module = read_module(text)
    (function,) = module.functions.values()
    return module, read_module(print_module(module.with_functions(with_unguarded_blocks(function))))


def only(module: Module) -> Function:
    (function,) = module.functions.values()
    return function


NUMBERS = (0.0, -0.0, 1.5, -3.0, 1e200, math.inf, -math.inf, math.nan)


@pytest.mark.parametrize("twice", [False, True])
def test_the_result_is_that_of_guarded_products(twice: bool) -> None:
    before, after = (Interpreter(module) for module in changed(CHAIN))
    assert len(only(after.module).blocks) == len(only(before.module).blocks) + 3
    for a, x, y in itertools.product(NUMBERS, repeat=3):
        found = []
        for machine in (before, after):
            shadow = machine.allocate(np.array([0.5]))
            value = machine.call("chain", a, x, y, shadow, twice)
            found.append([value, machine.read(shadow, np.float64, 1)[0]])
        np.testing.assert_array_equal(found[0], found[1], f"{a}, {x}, {y}")


def test_numbers_take_the_path_without_guards() -> None:
    _, after = changed(CHAIN)
    (unguarded,) = (b for b in only(after).blocks if b.label.endswith(".unguarded"))
    assert not any("vanishes" in (i.name or "") for i in unguarded.instructions)


def test_operands_of_what_is_tested_are_not_tested() -> None:
    _, after = changed(CHAIN)
    text = print_module(after)
    assert "%finite.difference = fsub double %xy, %xy" in text, "x and y are numbers if their product is"


@pytest.mark.parametrize("flags", ["contract", "reassoc", "fast"])
def test_what_llvm_may_compute_in_another_way_says_nothing_about_its_operands(flags: str) -> None:
    _, after = changed(CHAIN.replace("%xy = fmul", f"%xy = fmul {flags}"))
    assert print_module(after).count("%finite.sum") >= 2


def test_a_partial_derivative_read_behind_a_write_keeps_its_guard() -> None:
    text = CHAIN.replace("%xy = fmul double %x, %y", "%xy = load double, ptr %shadow").replace(
        product(4, "r3", "x"), product(4, "r3", "x") + product(5, "r3", "y")
    )
    _, after = changed(text)
    (unguarded,) = (b for b in only(after).blocks if b.label.endswith(".unguarded"))
    assert sum("vanishes" in (i.name or "") for i in unguarded.instructions) == 1


def test_an_infinite_constant_keeps_its_guard() -> None:
    text = CHAIN.replace("%r2, %xy", "%r2, 0x7FF0000000000000").replace(
        product(4, "r3", "x"), product(4, "r3", "x") + product(5, "r3", "y")
    )
    _, after = changed(text)
    (unguarded,) = (b for b in only(after).blocks if b.label.endswith(".unguarded"))
    assert sum("vanishes" in (i.name or "") for i in unguarded.instructions) == 1


@pytest.mark.parametrize(
    "text",
    [
        CHAIN.replace(product(4, "r3", "x"), "%r4 = fmul double %r3, %x"),
        CHAIN.replace("%xy = fmul double %x, %y", "%xy = call double @f(double %x)").replace(
            "define double @chain", "declare double @f(double)\n\ndefine double @chain"
        ),
    ],
    ids=["few guards", "a call"],
)
def test_what_stays_as_it_is(text: str) -> None:
    function = read_module(text).functions["chain"]
    assert with_unguarded_blocks(function) is function


READ_BEHIND_A_WRITE = CHAIN.replace("%xy = fmul double %x, %y", "%xy = load double, ptr %primal").replace(
    "ptr %shadow,", "ptr %shadow, ptr %primal,"
)


@pytest.mark.parametrize(
    ("roles", "guards"),
    [
        ({}, 4),
        ({"shadow": Role.SHADOW}, 4),
        ({"shadow": Role.PRIMAL, "primal": Role.PRIMAL}, 4),
        ({"shadow": Role.SHADOW, "primal": Role.SHADOW}, 4),
        ({"shadow": Role.SHADOW, "primal": Role.PRIMAL}, 0),
    ],
)
def test_shadows_are_not_the_memory_of_the_primal(roles: dict[str, Role], guards: int) -> None:
    function = read_module(READ_BEHIND_A_WRITE).functions["chain"]
    after = with_unguarded_blocks(function, roles)
    on_path = [b for b in after.blocks if not b.label.endswith(".guarded")]
    assert sum("vanishes" in (i.name or "") for b in on_path for i in b.instructions) == guards


def test_a_quotient_says_something_about_its_numerator_alone() -> None:
    _, after = changed(CHAIN.replace("%xy = fmul double %x, %y", "%xy = fdiv double %x, %y"))
    text = print_module(after)
    assert text.count("%finite.sum = fadd") == 1
    assert "fadd double %y, %xy" in text or "fadd double %xy, %y" in text
