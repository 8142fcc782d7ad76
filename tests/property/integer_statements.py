"""Random statements on integers and truth values: local arrays of them, and arguments that are written."""

from __future__ import annotations

from tests.property.array_statements import ArrayStatements, nested
from tests.property.scope import Counter_, IndexArray, Scope


class IntegerStatements(ArrayStatements):
    """Writes statements on arrays that hold no floats."""

    def _integers(self, scope: Scope) -> tuple[list[str], Scope]:
        """A local array of indices, or of truth values."""
        dim, name = self.random.choice(list(scope.sizes)), self.fresh_name("whole")
        counter = Counter_(self.fresh_name("f"), dim)
        inner = scope.within(counters=(*scope.counters, counter))
        if self.write.chance(0.5):
            self.write.note("local array of integers")
            target = self.random.choice(list(scope.sizes))
            value, dtype = self.write.index(inner, target), "np.int64"
            after = scope.within(indices=(*scope.indices, IndexArray(name, dim, target)))
        else:
            self.write.note("local array of truth values")
            value, dtype = self.write.condition(inner), "np.bool_"
            after = scope.within(masks=(*scope.masks, IndexArray(name, dim, "")))
        lines = nested(f"for {counter.name} in range({dim}):", [f"{name}[{counter.name}] = {value}"])
        return [f"{name} = np.empty({dim}, {dtype})", *lines], after

    def _mark(self, scope: Scope) -> tuple[list[str], Scope]:
        """A truth value stored in an argument."""
        masks = [mask for mask in scope.masks if mask.is_argument]
        if not masks:
            return [], scope
        self.write.note("truth value stored in an argument")
        mask = self.random.choice(masks)
        target = f"{mask.name}[{self.write.index(scope, mask.length)}]"
        value = self.random.choice([self.write.condition(scope), f"not {target}"])
        return [f"{target} = {value}"], scope

    def _count(self, scope: Scope) -> tuple[list[str], Scope]:
        """An integer stored in an argument, from which it is also read."""
        if not scope.counts:
            return [], scope
        self.write.note("integer stored in an argument")
        counts = self.random.choice(scope.counts)
        target = f"{counts.name}[{self.write.index(scope, counts.length)}]"
        other = f"{counts.name}[{self.write.index(scope, counts.length)}]"
        whole = self.random.choice([*(c.name for c in scope.counters), *scope.integers, "3"])
        return [self.random.choice([f"{target} += 1", f"{target} = {other} + {whole}", f"{target} = {whole}"])], scope

    def _by_count(self, scope: Scope) -> tuple[list[str], Scope]:
        """Something that is done as often as an integer in an argument says, or where it says."""
        arrays = [a for a in scope.writable if len(a.dims) == 1 and not a.grows]
        if not (scope.counts and arrays):
            return [], scope
        self.write.note("integer read from an argument that is written")
        counts, array = self.random.choice(scope.counts), self.random.choice(arrays)
        element = f"{counts.name}[{self.write.index(scope, counts.length)}]"
        place = f"{array.name}[{element} % {array.dims[0]}]"
        line = f"{place} = 0.5 * {place} + 0.1 * ({element} % 7)"
        return self.random.choice(
            [[line], nested(f"for {self.fresh_name('t')} in range({element} % 3):", [line])]
        ), scope
