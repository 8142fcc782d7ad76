"""Random statements: blocks, loops of every kind, branches, stores, temporaries."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from tests.property.expressions import BOUND, Array, Counter_, Expressions, Scope

MAXIMAL_DEPTH = 4
"""Of loops and branches in each other."""


def indented(lines: Sequence[str]) -> str:
    return "\n".join(f"    {line}" for line in lines)


def nested(head: str, body: Sequence[str]) -> list[str]:
    return [head, *(f"    {line}" for line in body)]


class Statements:
    """Writes statements of one function until its budget is spent."""

    def __init__(self, write: Expressions, sizes: dict[str, int], budget: int) -> None:
        self.write = write
        self.random = write.random
        self.sizes = sizes
        self.budget = budget
        self.names = count()

    def fresh_name(self, prefix: str) -> str:
        return f"{prefix}{next(self.names)}"

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
        kinds = {"assign": 2, "swap": 1, "accumulate": 2, "store": 6, "scale": 2, "exchange": 1, "branch": 3}
        if scope.depth < MAXIMAL_DEPTH and self.sizes and self.budget > 0:
            kinds |= {"loop": 14 if scope.depth == 0 else 5, "repeat": 3, "while": 2, "decay": 1}
        if scope.in_loop:
            kinds |= {"leave": 1}
        if scope.depth <= 1 and self.sizes and self.budget > 0:
            kinds |= {"temporary": 3, "row": 1}
        if scope.callees:
            kinds |= {"update": 2, "fresh": 2}
        if scope.accumulators:
            kinds |= {"return": 0.3, "raise": 0.15}
        kind = self.random.choices(list(kinds), list(kinds.values()))[0]
        lines, after = getattr(self, f"_{kind}")(scope)
        if not lines:
            return self._assign(scope)
        return lines, after

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

    # Arrays.

    def _store(self, scope: Scope) -> tuple[list[str], Scope]:
        if not scope.arrays:
            return [], scope
        array = self.random.choice([*scope.arrays, *(array for array in scope.arrays if array.is_local)])
        target = self.write.element(scope, array)
        if array.grows:
            self.write.note("accumulation in an array")
            return [f"{target} += {self.write.bounded(scope)}"], scope
        if self.write.chance(0.4):
            self.write.note("in-place update")
            return [f"{target} = 0.5 * {target} + {self.write.bounded(scope, 0.5 * BOUND)}"], scope
        return [f"{target} = {self.write.bounded(scope)}"], scope

    def _scale(self, scope: Scope) -> tuple[list[str], Scope]:
        arrays = [array for array in scope.arrays if not array.grows]
        if not arrays:
            return [], scope
        self.write.note("in-place product")
        target = self.write.element(scope, self.random.choice(arrays))
        return [f"{target} *= {self.write.bounded(scope, 1.0)}"], scope

    def _exchange(self, scope: Scope) -> tuple[list[str], Scope]:
        arrays = [array for array in scope.arrays if not array.grows]
        if not arrays:
            return [], scope
        array = self.random.choice(arrays)
        twins = [
            a for a in scope.arrays if a.is_local and a.dims == array.dims and a != array and a.grows == array.grows
        ]
        if array.is_local and twins:
            self.write.note("swap of arrays")
            other = self.random.choice(twins)
            return [f"{array.name}, {other.name} = {other.name}, {array.name}"], scope
        self.write.note("swap of elements")
        a, b = self.write.element(scope, array), self.write.element(scope, array)
        return [f"{a}, {b} = {b}, {a}"], scope

    def fill(self, scope: Scope, name: str, dims: tuple[str, ...]) -> list[str]:
        """A loop nest that stores every element of an array, reading others only."""
        if not dims:
            return []
        counters = [Counter_(self.fresh_name("f"), dim) for dim in dims]
        inner = scope.within(counters=(*scope.counters, *counters))
        lines = [f"{name}[{', '.join(c.name for c in counters)}] = {self.write.bounded(inner, depth=2)}"]
        for counter in reversed(counters):
            lines = nested(f"for {counter.name} in range({counter.dim}):", lines)
        return lines

    def _temporary(self, scope: Scope) -> tuple[list[str], Scope]:
        known = sorted({array.dims for array in scope.arrays if len(array.dims) < 3})
        dims = self.random.choice(known) if known else (self.random.choice(list(self.sizes)),)
        name = self.fresh_name("temporary")
        shape = dims[0] if len(dims) == 1 else f"({', '.join(dims)})"
        dtype = ", np.float32" if self.write.is_single and self.write.chance(0.5) else ""
        self.write.note(f"{len(dims)}-d temporary")
        if scope.in_loop:
            self.write.note("temporary allocated in a loop")
        kind = self.random.choice(["empty", "empty", "grow", "zeros", "like", "ones"])
        self.write.note(f"temporary: {kind}")
        same = [array for array in scope.arrays if array.dims == dims]
        if kind == "like" and not same:
            kind = "zeros"
        array = Array(name, dims, grows=kind == "grow", is_local=True)
        after = scope.within(arrays=(*scope.arrays, array))
        match kind:
            case "empty":
                return [f"{name} = np.empty({shape}{dtype})", *self.fill(scope, name, dims)], after
            case "like":
                return [f"{name} = np.zeros_like({same[0].name})"], after
            case "ones":
                return [f"{name} = np.ones({shape}{dtype})"], after
        return [f"{name} = np.zeros({shape}{dtype})"], after

    def _row(self, scope: Scope) -> tuple[list[str], Scope]:
        matrices = [array for array in scope.arrays if len(array.dims) >= 2]
        if not matrices:
            return [], scope
        self.write.note("row view")
        matrix = self.random.choice(matrices)
        row = Array(self.fresh_name("row"), matrix.dims[1:], matrix.grows)
        line = f"{row.name} = {matrix.name}[{self.write.index(scope, matrix.dims[0])}]"
        return [line], scope.within(arrays=(*scope.arrays, row))

    def _update(self, scope: Scope) -> tuple[list[str], Scope]:
        names = [callee.name for callee in scope.callees if callee.kind == "update"]
        arrays = [array for array in scope.arrays if len(array.dims) == 1 and not array.grows]
        if not (names and arrays and scope.scalars):
            return [], scope
        self.write.note("callee that updates an array")
        call = f"{self.random.choice(names)}({self.random.choice(arrays).name}, {self.write.bounded(scope, depth=1)})"
        return [f"{self.random.choice(scope.scalars)} = {call}"], scope

    def _fresh(self, scope: Scope) -> tuple[list[str], Scope]:
        names = [callee.name for callee in scope.callees if callee.kind == "fresh"]
        arrays = [array for array in scope.arrays if len(array.dims) == 1 and not array.grows]
        if not (names and arrays):
            return [], scope
        self.write.note("callee that allocates an array")
        source = self.random.choice(arrays)
        result = Array(self.fresh_name("made"), source.dims)
        line = f"{result.name} = {self.random.choice(names)}({source.name})"
        return [line], scope.within(arrays=(*scope.arrays, result))

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
        value = f"{self.random.choice(scope.accumulators)} + {self.write.bounded(scope, depth=2)}"
        return nested(f"if {self.write.condition(scope)}:", [f"return {value}"]), scope

    def _raise(self, scope: Scope) -> tuple[list[str], Scope]:
        self.write.note("raise")
        return nested(f"if {self.write.condition(scope)}:", ['raise ValueError("stop")']), scope

    def _loop(self, scope: Scope) -> tuple[list[str], Scope]:
        return self.loop_over(scope, self.random.choice(list(self.sizes)))

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
            (f"range({self.sizes[dim]})", False),
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
        dim = self.random.choice(list(self.sizes))
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

    def closing_sums(self, scope: Scope) -> list[str]:
        """Loops at the end that make the result depend on what the arrays hold."""
        lines: list[str] = []
        for array in scope.arrays:
            if self.write.chance(0.6):
                counters = [Counter_(self.fresh_name("e"), dim) for dim in array.dims]
                cell = f"{array.name}[{', '.join(c.name for c in counters)}]"
                more = [
                    f"{scope.accumulators[0]} += {self.random.choice([cell, f'{cell} * {cell}', f'math.sin({cell})'])}"
                ]
                for counter in reversed(counters):
                    more = nested(f"for {counter.name} in range({counter.dim}):", more)
                lines += more
            elif self.write.chance(0.3):
                self.write.note("sum of an array")
                lines.append(
                    f"{scope.accumulators[0]} += {self.random.choice([f'{array.name}.sum()', f'np.sum({array.name})'])}"
                )
        return lines
