"""Random statements whose exceptions the kernel catches: ``try``, with ``except``, ``else`` and ``finally``.

What follows the first ``except`` raises nothing: Numba compiles that to an error of its own (0.68).  Nor does it know
exceptions by name in a kernel.
"""

from __future__ import annotations

from tests.property.array_statements import nested
from tests.property.failure_statements import FailureStatements
from tests.property.scope import Scope


class CaughtStatements(FailureStatements):
    """Writes statements whose exceptions are caught."""

    def _try(self, scope: Scope) -> tuple[list[str], Scope]:
        return self._caught(scope, self._raise_or_fail(scope)), scope

    def _strict(self, scope: Scope) -> tuple[list[str], Scope]:
        """A call of a function that may raise."""
        callee = next(callee for callee in scope.callees if callee.kind == "strict")
        if not scope.scalars:
            return [], scope
        call = callee.call(self.write.bounded(scope, depth=1), self.write.bounded(scope, depth=1))
        line = f"{self.random.choice(scope.scalars)} = {call}"
        if scope.is_certain:
            return [], scope
        self.write.note("exception of a callee caught")
        return self._caught(scope, [line]), scope

    def _raise_or_fail(self, scope: Scope) -> list[str]:
        return (self._fail(scope)[0] if self.write.chance(0.3) else []) or self._raise(scope)[0]

    def _caught(self, scope: Scope, interruption: list[str]) -> list[str]:
        self.write.note("exception caught")
        inner = scope.within(depth=scope.depth + 1)
        certain = inner.within(is_certain=True, callees=())
        before = self.block(inner)[0] if self.write.chance(0.6) else []
        lines = nested("try:", [*before, *interruption, *self.block(inner)[0]])
        lines += nested(self.random.choice(["except Exception:", "except:"]), self.block(certain)[0])
        for word in ("else", "finally"):
            if self.write.chance(0.15):
                self.write.note(f"{word} of a try")
                lines += nested(f"{word}:", self.block(certain)[0])
        return lines
