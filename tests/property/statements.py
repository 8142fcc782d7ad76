"""Random statements: blocks, assignments of scalars, loops of every kind, branches."""

from __future__ import annotations

from tests.property.array_statements import nested
from tests.property.caught_statements import CaughtStatements
from tests.property.integer_statements import IntegerStatements
from tests.property.list_statements import ListStatements
from tests.property.memory_statements import MemoryStatements
from tests.property.record_statements import RecordStatements
from tests.property.scope import Counter_, Scope

MAXIMAL_DEPTH = 4
"""Of loops and branches in each other."""


class Statements(MemoryStatements, IntegerStatements, ListStatements, RecordStatements, CaughtStatements):
    """Writes statements of one function until its budget is spent."""

    def block(self, scope: Scope, at_least: int = 1) -> tuple[list[str], Scope]:
        """Statements, and the scope after them."""
        lines: list[str] = []
        written = 0
        while written < at_least or (self.budget > 0 and self.write.chance(0.45)):
            more, scope = self.statement(scope)
            lines += more
            written += 1
            self.budget -= 1
        return lines, scope

    def statement(self, scope: Scope) -> tuple[list[str], Scope]:
        kinds: dict[str, float] = {
            "assign": 2,
            "swap": 1,
            "accumulate": 2,
            "store": 6,
            "scale": 2,
            "exchange": 1,
            "branch": 3,
        }
        if scope.depth < MAXIMAL_DEPTH and scope.sizes and self.budget > 0:
            kinds |= {"loop": 14 if scope.depth == 0 else 5, "repeat": 3, "while": 2, "decay": 1}
        if scope.in_loop:
            kinds |= {"leave": 1}
        if scope.depth <= 1 and scope.sizes and self.budget > 0:
            kinds |= {"temporary": 3, "row": 1, "buffers": 1, "list": 1, "integers": 1.5, "group": 1}
        if scope.depth <= 2 and scope.sizes:
            kinds |= {"view": 5, "copy": 2, "whole": 3, "prefix": 0.7, "reduce": 1.2, "dot": 1.5, "select": 3}
        kinds |= {callee.kind: 5 for callee in scope.callees if callee.kind != "scalar"}
        if scope.records is not None:
            kinds |= {"record": 25}
        if scope.counts:
            kinds |= {"count": 2, "by_count": 2}
        if any(mask.is_argument for mask in scope.masks):
            kinds |= {"mark": 3}
        if scope.may_return:
            kinds |= {"return": 0.3}
        if not scope.is_certain:
            kinds |= self._kinds_that_raise(scope)
        kind = self.random.choices(list(kinds), list(kinds.values()))[0]
        lines, after = getattr(self, f"_{kind}")(scope)
        if not lines:
            return self._assign(scope)
        return lines, after

    def _kinds_that_raise(self, scope: Scope) -> dict[str, float]:
        kinds: dict[str, float] = {"raise": 0.4} if scope.may_return else {}
        if scope.accumulators:
            kinds |= {"fail": 5.0 if scope.checks_bounds else 0.5}
        if scope.may_return and scope.depth < MAXIMAL_DEPTH and self.budget > 0:
            kinds |= {"try": 0.35}
        return kinds

    # Scalars.

    def _assign(self, scope: Scope) -> tuple[list[str], Scope]:
        if not scope.scalars:
            return self._accumulate(scope)
        name = self.random.choice(scope.scalars)
        return [f"{name} = {self.write.bounded(scope)}"], scope

    def _swap(self, scope: Scope) -> tuple[list[str], Scope]:
        if len(scope.scalars) < 2:
            return [], scope
        self.write.note("swap of scalars")
        a, b = self.random.sample(scope.scalars, 2)
        right = self.random.choice([f"{b}, {a}", f"{b}, {self.write.bounded(scope, depth=2)}"])
        return [f"{a}, {b} = {right}"], scope

    def _accumulate(self, scope: Scope) -> tuple[list[str], Scope]:
        if not scope.accumulators:
            return ["pass"], scope
        name = self.random.choice(scope.accumulators)
        value = self.write.bounded(scope)
        return [
            self.random.choice([f"{name} += {value}", f"{name} -= {value}", f"{name} = 0.7 * {name} + {value}"])
        ], scope

    # Control flow.

    def _branch(self, scope: Scope) -> tuple[list[str], Scope]:
        if scope.depth >= MAXIMAL_DEPTH:
            return [], scope
        self.write.note("if")
        inner = scope.within(depth=scope.depth + 1)
        lines = nested(f"if {self.write.condition(scope)}:", self.block(inner)[0])
        if self.write.chance(0.25):
            self.write.note("elif")
            lines += nested(f"elif {self.write.condition(scope)}:", self.block(inner)[0])
        if self.write.chance(0.4):
            self.write.note("else")
            lines += nested("else:", self.block(inner)[0])
        return lines, scope

    def _leave(self, scope: Scope) -> tuple[list[str], Scope]:
        word = "continue" if scope.may_continue and self.write.chance(0.5) else "break"
        self.write.note(word)
        return nested(f"if {self.write.condition(scope)}:", [word]), scope

    def _return(self, scope: Scope) -> tuple[list[str], Scope]:
        self.write.note("early return")
        value = self.write.bounded(scope, depth=2)
        if scope.accumulators:
            value = f"{self.random.choice(scope.accumulators)} + {value}"
        return nested(f"if {self.write.condition(scope)}:", [f"return {value}"]), scope

    def _loop(self, scope: Scope) -> tuple[list[str], Scope]:
        return self.loop_over(scope, self.random.choice(list(scope.sizes)))

    def loop_over(self, scope: Scope, dim: str) -> tuple[list[str], Scope]:
        """A ``for`` whose variable is a valid index of a dimension."""
        name = self.fresh_name("i")
        ranges = [(f"range({dim})", False)] * 5 + [
            (f"range({dim} - 1)", True),
            (f"range({dim} - 1)", True),
            (f"range(1, {dim})", False),
            (f"range({dim} - 1, -1, -1)", False),
            (f"range({dim} - 1, 0, -2)", False),
            (f"range(0, {dim}, 2)", False),
            (f"range({scope.sizes[dim]})", False),
            (f"range(min({dim}, {self.random.randint(1, 3)}))", False),
        ]
        for outer in (c for c in scope.counters if c.dim == dim):
            ranges += [
                (f"range({outer.name})", True),
                (f"range({outer.name} + 1)", False),
                (f"range({outer.name}, {dim})", False),
            ]
            ranges += [(f"range({outer.name}, -1, -1)", False), (f"range({outer.name} + 1, {dim})", False)]
            ranges += ranges[-5:]
        text, has_next = self.random.choice(ranges)
        self._note_range(text, dim)
        counter = Counter_(name, dim, has_next)
        inner = scope.within(
            counters=(*scope.counters, counter), depth=scope.depth + 1, in_loop=True, may_continue=True
        )
        if scope.in_loop:
            self.write.note("nested loop")
        return nested(f"for {name} in {text}:", self.block(inner, self.random.randint(1, 3))[0]), scope

    def _note_range(self, text: str, dim: str) -> None:
        if text.endswith(("-1)", "-2)")):
            self.write.note("loop downwards")
        elif text.endswith(", 2)"):
            self.write.note("loop with a step")
        elif text[6:-1].isdigit():
            self.write.note("loop of static length")
        elif "i" in text[6:].replace("min", ""):
            self.write.note("triangular loop")
        else:
            self.write.note("loop of run-time length")

    def _repeat(self, scope: Scope) -> tuple[list[str], Scope]:
        if not scope.integers:
            return self._loop(scope)
        self.write.note("loop of argument length")
        name = self.fresh_name("t")
        inner = scope.within(integers=(*scope.integers, name), depth=scope.depth + 1, in_loop=True, may_continue=True)
        return nested(f"for {name} in range({scope.integers[0]}):", self.block(inner)[0]), scope

    def _while(self, scope: Scope) -> tuple[list[str], Scope]:
        self.write.note("while on a counter")
        dim = self.random.choice(list(scope.sizes))
        name = self.fresh_name("w")
        inner = scope.within(
            counters=(*scope.counters, Counter_(name, dim)), depth=scope.depth + 1, in_loop=True, may_continue=False
        )
        condition = f"{name} < {dim}"
        if self.write.chance(0.4):
            self.write.note("while on data")
            condition += f" and {self.write.condition(scope, 0)}"
        return [f"{name} = 0", *nested(f"while {condition}:", [*self.block(inner)[0], f"{name} += 1"])], scope

    def _decay(self, scope: Scope) -> tuple[list[str], Scope]:
        if not scope.scalars:
            return [], scope
        self.write.note("while on data")
        scalar, name = self.random.choice(scope.scalars), self.fresh_name("w")
        inner = scope.within(integers=(*scope.integers, name), depth=scope.depth + 1, in_loop=True, may_continue=True)
        body = [f"{name} += 1", f"{scalar} = {scalar} * 0.6", *self.block(inner)[0]]
        return [f"{name} = 0", *nested(f"while {scalar} > 0.2 and {name} < 5:", body)], scope
