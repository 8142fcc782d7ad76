"""Random statements that may raise: by the user's word, or since something is divided, indexed or allocated in vain."""

from __future__ import annotations

from tests.property.array_statements import ArrayStatements, nested
from tests.property.scope import Scope

OWN_EXCEPTION = "\n\nclass Stop(Exception):\n    pass\n"


class FailureStatements(ArrayStatements):
    """Writes statements that may raise."""

    def _raise(self, scope: Scope) -> tuple[list[str], Scope]:
        if self.write.chance(0.3):
            self.write.note("assert")
            return [f'assert not ({self._on_data(scope)}), "stop"'], scope
        self.write.note("raise")
        number = self.random.choice([*(c.name for c in scope.counters), "3"])
        texts = ['ValueError("stop")', 'ValueError("stop")', "ValueError", f'KeyError("stop", {number})']
        if scope.may_define:
            texts += [f'Stop("stop", {number})', "Stop"]
        text = self.random.choice(texts)
        if text.startswith("Stop"):
            self.write.note("exception of one's own")
        return nested(f"if {self._on_data(scope)}:", [f"raise {text}"]), scope

    def _on_data(self, scope: Scope) -> str:
        """A condition that depends on floats: what always raises is refused."""
        names = [*scope.scalars, *scope.parameters]
        if not names:
            return self.write.condition(scope)
        return f"{self.random.choice(names)} {self.random.choice('<>')} {self.write.constant(-0.8, 0.8)}"

    def _fail(self, scope: Scope) -> tuple[list[str], Scope]:
        options = [self._divided, self._divided, self._popped, self._allocated]
        if scope.checks_bounds:
            options += [self._beyond] * 6
        return self.random.choice(options)(scope), scope

    def _divided(self, scope: Scope) -> list[str]:
        if not scope.accumulators:
            return []
        total, value = self.random.choice(scope.accumulators), self.write.bounded(scope, 1.0, depth=2)
        floats = [self.write.element(scope, array) for array in scope.arrays[:1]]
        divisors = [f"(abs({text}) // 0.5)" for text in floats if not self.write.is_single]
        wholes = [f"({c.name} - {self.random.randint(1, 3)})" for c in scope.counters]
        if not (divisors or wholes):
            return []
        self.write.note("division by zero")
        if wholes and self.write.chance(0.3):
            operator = self.random.choice(["//", "%"])
            return [f"{total} += 0.1 * (3 {operator} {self.random.choice(wholes)})"]
        return [f"{total} += {value} / {self.random.choice([*divisors, *wholes])}"]

    def _beyond(self, scope: Scope) -> list[str]:
        pairs = [(a, c) for a in scope.writable for c in scope.counters if a.dims == (c.dim,) and not a.grows]
        if not (pairs and scope.accumulators):
            return []
        self.write.note("index out of bounds")
        array, counter = self.random.choice(pairs)
        place = f"{array.name}[{counter.name} + {self.random.randint(1, 2)}]"
        value = self.write.bounded(scope, depth=2)
        line = self.random.choice([f"{place} = {value}", f"{self.random.choice(scope.accumulators)} += {place}"])
        return nested(f"if {self._on_data(scope)}:", [line])

    def _popped(self, scope: Scope) -> list[str]:
        if self.write.is_single or not scope.accumulators:
            return []
        self.write.note("empty list")
        name, total = self.fresh_name("values"), self.random.choice(scope.accumulators)
        last = nested(f"if {self._on_data(scope)}:", [f"{total} += {name}.pop()"])
        return [f"{name} = [{self.write.bounded(scope, depth=1)}]", f"{total} += {name}.pop()", *last]

    def _allocated(self, scope: Scope) -> list[str]:
        if not scope.accumulators or self.write.is_single:
            return []
        self.write.note("failed allocation")
        name, total = self.fresh_name("huge"), self.random.choice(scope.accumulators)
        body = [f"{name} = np.empty(1 << 58)", f"{name}[0] = {self.write.bounded(scope, depth=1)}"]
        return nested(f"if {self._on_data(scope)}:", [*body, f"{total} += {name}[0]"])
