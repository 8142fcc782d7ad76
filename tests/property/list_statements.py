"""Random statements on lists of arrays: built, read and written through, reordered, shortened."""

from __future__ import annotations

from tests.property.array_statements import ArrayStatements, nested
from tests.property.scope import BOUND, Array, Counter_, Scope


class ListStatements(ArrayStatements):
    """Writes statements on lists that hold arrays."""

    def _group(self, scope: Scope) -> tuple[list[str], Scope]:
        """A list of arrays of one shape: those made here, and copies of others.

        One that holds an array of the caller's is refused, and rare.
        """
        sources = [a for a in scope.arrays if a.is_contiguous and not a.grows]
        sources = [a for a in sources if len(a.dims) == 1]
        if self.write.is_single or not sources:
            return [], scope
        self.write.note("list of arrays")
        first = self.random.choice(sources)
        dim, name = first.dims[0], self.fresh_name("group")
        alike = [a.name if a.is_local else f"{a.name}.copy()" for a in sources if a.dims == first.dims]
        members = self.random.sample(alike, self.random.randint(1, len(alike)))
        if members[0].endswith(".copy()") and self.write.chance(0.1):
            self.write.note("list with an array of the caller's")
            members[0] = members[0].removesuffix(".copy()")
        lines = [f"{name} = [{', '.join(members)}]"]
        lines += self._appended(name, dim, is_needed=len(members) < 2)
        for _ in range(self.random.randint(1, 2)):
            lines += self.random.choice([self._visited, self._element_of, self._taken_out])(scope, name, dim)
        chosen = Array(self.fresh_name("chosen"), first.dims)
        position = self.random.choice([*scope.integers, *(c.name for c in scope.counters), "1"])
        return [*lines, f"{chosen.name} = {name}[{position} % len({name})]"], scope.with_array(chosen)

    def _appended(self, name: str, dim: str, *, is_needed: bool) -> list[str]:
        made = f"{name}.append(np.{self.random.choice(['zeros', 'ones'])}({dim}))"
        if self.write.chance(0.3):
            self.write.note("list of arrays that grows in a loop")
            return nested(f"for {self.fresh_name('f')} in range(2):", [made])
        return [made] if is_needed or self.write.chance(0.3) else []

    def _visited(self, scope: Scope, name: str, dim: str) -> list[str]:
        """Every element of every array is changed, or added up."""
        part, counter = self.fresh_name("part"), Counter_(self.fresh_name("f"), dim)
        item = Array(part, (dim,))
        inner = scope.with_array(item).within(counters=(*scope.counters, counter))
        target = self.write.element(inner, item)
        value = self.write.bounded(inner, 0.5 * BOUND, depth=2)
        line = f"{target} = 0.5 * {target} + {value}"
        if scope.accumulators and self.write.chance(0.5):
            line = f"{self.random.choice(scope.accumulators)} += {target} * {value}"
        return nested(f"for {part} in {name}:", nested(f"for {counter.name} in range({dim}):", [line]))

    def _element_of(self, scope: Scope, name: str, dim: str) -> list[str]:
        index = self.write.index(scope, dim)
        return [f"{name}[0][{index}] = {self.write.bounded(scope, depth=2)}"]

    def _taken_out(self, scope: Scope, name: str, dim: str) -> list[str]:
        """Exchanging two of them is refused."""
        self.write.note("array taken out of a list")
        last = self.fresh_name("last")
        change = f"{last}[{self.write.index(scope, dim)}] = {self.write.bounded(scope, depth=2)}"
        return [f"{last} = {name}.pop()", change, f"{name}.append({last})"]
