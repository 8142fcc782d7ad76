"""Random functions that call themselves and each other, a few activations deep.

::

    def falls(x, y, depth):
        if depth <= 0:
            return <expression>
        <statements, with calls of falls(…, …, depth - 1)>
        return <expression>
"""

from __future__ import annotations

from dataclasses import replace

from tests.property.array_statements import indented, nested
from tests.property.expressions import Expressions
from tests.property.scope import Array, Callee, Scope
from tests.property.statements import Statements

OUTSIDE, INSIDE = "2", "depth - 1"
"""How deep a call from outside goes, and one from within."""


def recursive_callees(write: Expressions) -> list[tuple[Callee, str]]:
    """One recursive function or two, with their texts."""
    kinds = write.random.choice([("scalar",), ("update",), ("scalar", "scalar"), ("scalar", "update")])
    callees = tuple(Callee(f"falls{n}", kind, INSIDE) for n, kind in enumerate(kinds))
    write.note("recursion")
    if len(callees) > 1:
        write.note("mutual recursion")
    return [(replace(callee, depth=OUTSIDE), _text(write, callee, callees)) for callee in callees]


def _text(write: Expressions, callee: Callee, callees: tuple[Callee, ...]) -> str:
    if callee.kind == "update":
        write.note("recursion that updates an array")
        scope = Scope(arrays=(Array("g", ("d",)),), parameters=("x",), sizes={"d": 1}, depth=2)
        parameters, lines = "g, x", ["d = len(g)"]
    else:
        scope = Scope(parameters=("x", "y"), depth=2)
        parameters, lines = "x, y", []
    lines += nested("if depth <= 0:", [f"return {write.bounded(scope, depth=1)}"])
    lines.append(f"t = {write.bounded(scope, depth=1)}")
    scope = scope.within(scalars=("t",), callees=callees)
    statements = Statements(write, budget=2)
    block, scope = statements.block(scope, at_least=1)
    lines += block
    # One call at least, whatever was written so far: scalar functions call each other, others themselves.
    scalars = [other for other in callees if other.kind == "scalar"]
    again = scalars[(scalars.index(callee) + 1) % len(scalars)] if callee in scalars else callee
    plain = scope.within(callees=())
    first = "g" if again.kind == "update" else write.bounded(plain, depth=1)
    lines.append(f"t = 0.5 * {again.call(first, write.bounded(plain, depth=1))} + 0.4 * t")
    lines.append(f"return 0.5 * t + 0.4 * {write.bounded(plain, depth=2)}")
    return f"def {callee.name}({parameters}, depth):\n{indented(lines)}\n"
