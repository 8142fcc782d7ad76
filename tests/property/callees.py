"""Random functions that the kernel calls: of floats, of arrays that they change or make, recursive, with rules."""

from __future__ import annotations

from random import Random

from tests.property.array_statements import indented
from tests.property.callees_with_rules import callees_with_rules
from tests.property.expressions import Expressions
from tests.property.recursive_callees import recursive_callees
from tests.property.scope import Array, Callee, Scope
from tests.property.statements import Statements


def callees(write: Expressions, forms: Random) -> list[tuple[Callee, str]]:
    """Callees with their texts."""
    kinds = write.random.sample(["scalar", "update", "fresh"], write.random.choice([0, 0, 0, 1, 1, 2]))
    named = [_callee(write, f"callee{i}", kind) for i, kind in enumerate(kinds)]
    if forms.random() < 0.1:
        named += recursive_callees(write)
    found = [(callee, f"\n\n@numba.njit\n{text}") for callee, text in named]
    if not write.is_single and forms.random() < 0.15:
        found += callees_with_rules(write)
    if forms.random() < 0.03:
        found.append((Callee("strict", "strict"), f"\n\n@numba.njit\n{_strict(write)}"))
    return found


def inner_callee(write: Expressions, parameters: tuple[str, ...]) -> tuple[Callee, list[str]]:
    """A function defined in the kernel, which it closes over: the kernel's own parameters among them."""
    write.note("function in the kernel")
    scope = Scope(parameters=("x", "y", *parameters), depth=2)
    callee = Callee("inner", "scalar")
    if write.chance(0.4):
        return callee, [f"inner = lambda x, y: {write.bounded(scope, depth=2)}"]
    lines = [f"t = {write.bounded(scope, depth=1)}", f"if {write.condition(scope)}:"]
    lines += [f"    t = {write.bounded(scope.within(scalars=('t',)), depth=1)}"]
    lines += [f"return {write.bounded(scope.within(scalars=('t',)), depth=2)}"]
    return callee, ["def inner(x, y):", *(f"    {line}" for line in lines)]


def _strict(write: Expressions) -> str:
    """A function that raises for some numbers, when it has worked for a while."""
    scope = Scope(parameters=("x", "y"), depth=2)
    lines = [f"t = {write.bounded(scope, depth=1)}", f"for i in range({write.random.randint(1, 3)}):"]
    scope = scope.within(scalars=("t",))
    lines += [
        f"    if t {write.random.choice('<>')} {write.constant(-0.8, 0.8)}:",
        '        raise ValueError("strict", i)',
    ]
    lines += [f"    t = {write.bounded(scope, depth=2)}", f"return {write.bounded(scope, depth=1)}"]
    return f"def strict(x, y):\n{indented(lines)}\n"


def _callee(write: Expressions, name: str, kind: str) -> tuple[Callee, str]:
    write.note(f"{kind} callee defined")
    sizes = {"d": 1}
    if kind == "scalar":
        scope = Scope(parameters=("x", "y"), scalars=("t",), sizes={}, depth=2, may_return=True)
        lines = [f"t = {write.bounded(scope.within(scalars=()), depth=1)}"]
        block, scope = Statements(write, budget=2).block(scope, at_least=1)
        lines += [*block, f"return {write.bounded(scope, depth=2)}"]
        is_certain = not any("raise" in line or "assert" in line for line in lines)
        callee = Callee(name, kind, has_default=is_certain and write.chance(0.3))
        return callee, f"def {name}(x, y{'=0.7' if callee.has_default else ''}):\n{indented(lines)}\n"
    array = Array("g", ("d",))
    if kind == "update":
        scope = Scope(arrays=(array,), parameters=("x",), scalars=("t",), sizes=sizes, depth=2, may_return=True)
        lines = ["d = len(g)", f"t = {write.bounded(scope.within(scalars=()), depth=1)}"]
        loop, _ = Statements(write, budget=2).loop_over(scope, "d")
        return Callee(name, kind), f"def {name}(g, x):\n{indented([*lines, *loop, 'return t'])}\n"
    scope = Scope(arrays=(array,), sizes=sizes, depth=2)
    lines = ["d = len(g)", "fresh = np.empty(d)", *Statements(write, budget=1).fill(scope, "fresh", ("d",))]
    return Callee(name, kind), f"def {name}(g):\n{indented([*lines, 'return fresh'])}\n"
