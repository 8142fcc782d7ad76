"""Random statements on arrays: stores, exchanges, temporaries, views, swapped buffers, calls that take arrays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from tests.property.expressions import Expressions
from tests.property.scope import BOUND, Array, Counter_, Scope


def indented(lines: Sequence[str]) -> str:
    return "\n".join(f"    {line}" for line in lines)


def nested(head: str, body: Sequence[str]) -> list[str]:
    return [head, *(f"    {line}" for line in body)]


class ArrayStatements:
    """Writes statements on arrays."""

    def __init__(self, write: Expressions, budget: int) -> None:
        self.write = write
        self.random = write.random
        self.budget = budget
        self.names = count()

    def fresh_name(self, prefix: str) -> str:
        return f"{prefix}{next(self.names)}"

    def _store(self, scope: Scope) -> tuple[list[str], Scope]:
        if not scope.writable:
            return [], scope
        array = self.random.choice([*scope.writable, *(array for array in scope.arrays if array.is_local)])
        target = self.write.element(scope, array)
        if array.grows:
            self.write.note("accumulation in an array")
            return [f"{target} += {self.write.bounded(scope)}"], scope
        if self.write.chance(0.4):
            self.write.note("in-place update")
            return [f"{target} = 0.5 * {target} + {self.write.bounded(scope, 0.5 * BOUND)}"], scope
        return [f"{target} = {self.write.bounded(scope)}"], scope

    def _scale(self, scope: Scope) -> tuple[list[str], Scope]:
        arrays = [array for array in scope.writable if not array.grows]
        if not arrays:
            return [], scope
        self.write.note("in-place product")
        target = self.write.element(scope, self.random.choice(arrays))
        return [f"{target} *= {self.write.bounded(scope, 1.0)}"], scope

    def _exchange(self, scope: Scope) -> tuple[list[str], Scope]:
        arrays = [array for array in scope.writable if not array.grows]
        if not arrays:
            return [], scope
        array = self.random.choice(arrays)
        twins = [
            a for a in scope.arrays if a.is_local and a.dims == array.dims and a != array and a.grows == array.grows
        ]
        # In a program with float32 the twin may be of the other type, and Numba could not type the names.
        if array.is_local and twins and not self.write.is_single:
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
        dims = self.random.choice(known) if known else (self.random.choice(list(scope.sizes)),)
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
        row = Array(
            self.fresh_name("row"), matrix.dims[1:], matrix.grows, False, matrix.is_contiguous, matrix.is_constant
        )
        line = f"{row.name} = {matrix.name}[{self.write.index(scope, matrix.dims[0])}]"
        return [line], scope.within(arrays=(*scope.arrays, row))

    def _update(self, scope: Scope) -> tuple[list[str], Scope]:
        callees = [callee for callee in scope.callees if callee.kind == "update"]
        arrays = [array for array in scope.writable if len(array.dims) == 1 and not array.grows]
        if not (callees and arrays and scope.scalars):
            return [], scope
        self.write.note("callee that updates an array")
        callee, array = self.random.choice(callees), self.random.choice(arrays)
        call = callee.call(array.name, self.write.bounded(scope, depth=1))
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

    def _measure(self, scope: Scope) -> tuple[list[str], Scope]:
        callees = [callee for callee in scope.callees if callee.kind == "measure"]
        arrays = [array for array in scope.arrays if len(array.dims) == 1 and not array.grows]
        if not (callees and arrays and scope.scalars):
            return [], scope
        callee = self.random.choice(callees)
        self.write.note("callee of an array with a rule")
        call = callee.call(self.random.choice(arrays).name, self.write.bounded(scope, depth=1))
        return [f"{self.random.choice(scope.scalars)} = {call}"], scope

    def _buffers(self, scope: Scope) -> tuple[list[str], Scope]:
        """Two arrays that take turns in holding the state."""
        sources = [array for array in scope.arrays if len(array.dims) == 1 and not array.grows]
        if not (sources and scope.integers):
            return [], scope
        self.write.note("swap of arrays")
        dim = self.random.choice(sources).dims[0]
        old, new = Array(self.fresh_name("old"), (dim,), is_local=True), Array(self.fresh_name("new"), (dim,))
        lines = [f"{old.name} = np.empty({dim})", *self.fill(scope, old.name, (dim,))]
        lines += [f"{new.name} = np.{self.random.choice(['zeros', 'ones'])}({dim})"]
        turn, counter = self.fresh_name("t"), Counter_(self.fresh_name("i"), dim)
        inner = scope.within(arrays=(*scope.arrays, old), counters=(*scope.counters, counter))
        step = f"0.5 * {old.name}[{self.write.index(inner, dim)}] + {self.write.bounded(inner, 0.5 * BOUND)}"
        body = [*nested(f"for {counter.name} in range({dim}):", [f"{new.name}[{counter.name}] = {step}"])]
        body += [f"{old.name}, {new.name} = {new.name}, {old.name}"]
        lines += nested(f"for {turn} in range({scope.integers[0]}):", body)
        return lines, scope.within(arrays=(*scope.arrays, old, new))
