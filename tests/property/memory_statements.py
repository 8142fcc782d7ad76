"""Random statements on memory: views, copies, whole-array arithmetic, arrays that are chosen, lists, integers.

A view with a shape of its own brings a new dimension: a variable like ``d4``, and its size in the scope.
"""

from __future__ import annotations

from dataclasses import replace

from tests.property.array_statements import ArrayStatements, nested
from tests.property.scope import BOUND, Array, Counter_, Scope


class MemoryStatements(ArrayStatements):
    """Writes statements on views and on whole arrays."""

    def _view(self, scope: Scope) -> tuple[list[str], Scope]:
        if not scope.arrays:
            return [], scope
        array = self.random.choice(scope.arrays)
        options = [self._reversed, self._sliced, self._sliced]
        options += [self._transposed, self._column] if len(array.dims) == 2 else []
        options += [self._flattened] if len(array.dims) >= 2 else [self._stacked]
        return self.random.choice(options)(scope, array)

    def _reversed(self, scope: Scope, array: Array) -> tuple[list[str], Scope]:
        self.write.note("view with a negative step")
        view = self._view_of(array, array.dims)
        return [f"{view.name} = {array.name}[::-1]"], scope.with_array(view)

    def _sliced(self, scope: Scope, array: Array) -> tuple[list[str], Scope]:
        size, name = scope.sizes[array.dims[0]], self.fresh_name("d")
        slices = {"::2": (size + 1) // 2, "1:": size - 1, ":-1": size - 1, "1::2": size // 2, "-1:0:-1": size - 1}
        slices |= {"::-2": (size + 1) // 2, ":2": min(size, 2)}
        text = self.random.choice([text for text, left in slices.items() if left > 0])
        self.write.note("view with a step" if text.count(":") == 2 else "view of a part")
        view = self._view_of(array, (name, *array.dims[1:]))
        lines = [f"{view.name} = {array.name}[{text}]", f"{name} = {view.name}.shape[0]"]
        return lines, scope.with_size(name, slices[text]).with_array(view)

    def _transposed(self, scope: Scope, array: Array) -> tuple[list[str], Scope]:
        self.write.note("transpose")
        view = self._view_of(array, array.dims[::-1])
        return [f"{view.name} = {array.name}.T"], scope.with_array(view)

    def _column(self, scope: Scope, array: Array) -> tuple[list[str], Scope]:
        self.write.note("column view")
        view = self._view_of(array, array.dims[:1])
        return [f"{view.name} = {array.name}[:, {self.write.index(scope, array.dims[1])}]"], scope.with_array(view)

    def _flattened(self, scope: Scope, array: Array) -> tuple[list[str], Scope]:
        """A view where the array is contiguous, a copy where it is not."""
        name, size = self.fresh_name("d"), 1
        for dim in array.dims:
            size *= scope.sizes[dim]
        methods = ["ravel()", "flatten()", *["reshape(-1)"] * 2 * array.is_contiguous]
        method = self.random.choice(methods)
        self.write.note(method.partition("(")[0])
        view = replace(self._view_of(array, (name,)), is_contiguous=True)
        lines = [f"{view.name} = {array.name}.{method}", f"{name} = {view.name}.size"]
        return lines, scope.with_size(name, size).with_array(view)

    def _stacked(self, scope: Scope, array: Array) -> tuple[list[str], Scope]:
        dim = array.dims[0]
        if not array.is_contiguous or len(array.dims) != 1:
            return [], scope
        self.write.note("reshape")
        one = self.fresh_name("d")
        view = replace(self._view_of(array, self.random.choice([(one, dim), (dim, one)])), is_contiguous=True)
        lines = [f"{one} = 1", f"{view.name} = {array.name}.reshape({', '.join(view.dims)})"]
        return lines, scope.with_size(one, 1).with_array(view)

    def _view_of(self, array: Array, dims: tuple[str, ...]) -> Array:
        return replace(array, name=self.fresh_name("view"), dims=dims, is_local=False, is_contiguous=False)

    def _copy(self, scope: Scope) -> tuple[list[str], Scope]:
        """``a[...] = b[...]``, also within one array."""
        targets = [array for array in scope.writable if not array.grows]
        if not targets:
            return [], scope
        target = self.random.choice(targets)
        sources = [a for a in scope.arrays if a.dims == target.dims and not a.grows]
        source = self.random.choice(sources)
        left, right = self.random.choice(
            [("[:]", ""), ("[:]", ""), ("[:]", "[::-1]"), ("[1:]", "[:-1]"), ("[:-1]", "[1:]"), ("[::-1]", "[:]")]
        )
        self.write.note("copy within an array" if source == target else "copy of an array")
        if self.write.chance(0.2):
            self.write.note("fill of an array")
            return [f"{target.name}{left} = {self.write.bounded(scope, depth=2)}"], scope
        return [f"{target.name}{left} = {source.name}{right}"], scope

    def _whole(self, scope: Scope) -> tuple[list[str], Scope]:
        """A new array from arithmetic on whole arrays."""
        sources = [array for array in scope.arrays if not array.grows]
        if not sources or scope.depth > 2:
            return [], scope
        a = self.random.choice(sources)
        b = self.random.choice([array for array in sources if array.dims == a.dims])
        factor = self.write.bounded(scope, 1.0, depth=1)
        text = self.random.choice(
            [
                f"{a.name}.copy()",
                f"np.copy({a.name})",
                f"0.5 * {a.name} + 0.5 * {b.name}",
                f"({factor}) * {a.name}",
                f"np.tanh({a.name}) * {b.name}",
                f"np.sin({a.name} - {b.name})",
                f"np.minimum({a.name}, {b.name})",
                f"-{a.name}",
                f"{a.name} / (1.0 + {b.name} * {b.name})",
            ]
        )
        self.write.note("copy of an array" if "copy" in text else "arithmetic on whole arrays")
        if a in scope.writable and "copy" not in text and self.write.chance(0.3):
            self.write.note("arithmetic into an array")
            return [f"{a.name}[:] = {text}"], scope
        made = Array(self.fresh_name("made"), a.dims, is_contiguous=False)
        return [f"{made.name} = {text}"], scope.with_array(made)

    def _prefix(self, scope: Scope) -> tuple[list[str], Scope]:
        sources = [array for array in scope.arrays if len(array.dims) == 1 and not array.grows]
        if not sources:
            return [], scope
        self.write.note("np.cumsum")
        source = self.random.choice(sources)
        made = Array(self.fresh_name("made"), source.dims, grows=True)
        return [f"{made.name} = np.cumsum({source.name})"], scope.with_array(made)

    def _reduce(self, scope: Scope) -> tuple[list[str], Scope]:
        if not (scope.arrays and scope.scalars):
            return [], scope
        a = self.random.choice(scope.arrays)
        name = self.random.choice(["np.sum", "np.max", "np.min", "np.mean"])
        self.write.note(name)
        return [f"{self.random.choice(scope.scalars)} = math.sin({name}({a.name}))"], scope

    def _dot(self, scope: Scope) -> tuple[list[str], Scope]:
        """Products of vectors and matrices of one type."""
        if self.write.is_single:
            return [], scope
        pairs = [(a, b) for a in scope.arrays for b in scope.arrays if len(a.dims) <= 2 and len(b.dims) <= 2]
        pairs = [(a, b) for a, b in pairs if a.dims[-1] == b.dims[0]]
        if not (pairs and scope.scalars):
            return [], scope
        # Products of vectors alone are the rule; those with matrices are the ones worth seeing.
        pairs = [(a, b) for a, b in pairs if len(a.dims) + len(b.dims) > 2] or pairs
        a, b = self.random.choice(pairs)
        text = self.random.choice([f"np.dot({a.name}, {b.name})", f"{a.name} @ {b.name}"])
        self.write.note("np.dot" if "np" in text else "@")
        dims = (*a.dims[:-1], *b.dims[1:])
        if not dims:
            return [f"{self.random.choice(scope.scalars)} = math.sin({text})"], scope
        self.write.note("product with a matrix")
        made = Array(self.fresh_name("made"), dims, grows=True)
        return [f"{made.name} = {text}"], scope.with_array(made)

    def _select(self, scope: Scope) -> tuple[list[str], Scope]:
        """An array chosen from two of one shape, in a branch or in a tuple."""
        if self.write.is_single or not scope.arrays:
            return [], scope
        a = self.random.choice(scope.arrays)
        b = self.random.choice([array for array in scope.arrays if array.dims == a.dims and array.grows == a.grows])
        if a.name == b.name:
            return [], scope
        chosen = Array(
            self.fresh_name("chosen"), a.dims, a.grows, is_contiguous=False, is_constant=a.is_constant or b.is_constant
        )
        if self.write.chance(0.4):
            self.write.note("tuple of arrays")
            first, second = replace(a, name=f"{chosen.name}[0]"), replace(b, name=f"{chosen.name}[1]")
            return [f"{chosen.name} = ({a.name}, {b.name})"], scope.with_array(
                replace(first, is_local=False), replace(second, is_local=False)
            )
        self.write.note("array chosen in a branch")
        return [f"{chosen.name} = {a.name} if {self.write.condition(scope)} else {b.name}"], scope.with_array(chosen)

    def on_empty(self, scope: Scope, name: str) -> list[str]:
        """What can be done with an array that has no elements."""
        dim, counter = self.fresh_name("d"), self.fresh_name("i")
        array = Array(name, (dim,))
        # Inside of a loop that never runs it has as many elements as one likes.
        inner = scope.with_size(dim, 2).with_array(array).within(counters=(*scope.counters, Counter_(counter, dim)))
        body = [f"{self.write.element(inner, array)} = {self.write.bounded(inner)}"]
        body += [f"{scope.accumulators[0]} += {self.write.bounded(inner)}"]
        lines = [f"{dim} = {name}.shape[0]", *nested(f"for {counter} in range({dim}):", body)]
        more = [f"{name}[:] = {name} * 0.5", f"{scope.accumulators[0]} += np.sum({name})", f"{name}[::-1] = 0.5"]
        return lines + self.random.sample(more, self.random.randint(0, 2))

    def _list(self, scope: Scope) -> tuple[list[str], Scope]:
        """A list that grows and is read."""
        if self.write.is_single or not scope.accumulators:
            return [], scope
        self.write.note("list of floats")
        name, dim = self.fresh_name("values"), self.random.choice(list(scope.sizes))
        grow, read = Counter_(self.fresh_name("f"), dim), Counter_(self.fresh_name("f"), f"len({name})")
        inner = scope.within(counters=(*scope.counters, grow))
        lines = [f"{name} = [{self.write.bounded(scope, depth=1)}]"]
        lines += nested(f"for {grow.name} in range({dim}):", [f"{name}.append({self.write.bounded(inner, depth=2)})"])
        items = scope.within(arrays=(Array(name, (read.dim,)),), counters=(read,))
        if self.write.chance(0.4):
            self.write.note("store into a list")
            lines += [f"{name}[-1] = 0.5 * {name}[0] + {self.write.bounded(scope, 0.5 * BOUND, depth=1)}"]
        if self.write.chance(0.3):
            self.write.note("pop from a list")
            lines += [f"{scope.accumulators[0]} += {name}.pop()"]
        total = self.random.choice(scope.accumulators)
        body = f"{total} += {self.write.element(items, items.arrays[0])} * {self.write.bounded(items, 1.0, depth=1)}"
        return [*lines, *nested(f"for {read.name} in range({read.dim}):", [body])], scope
