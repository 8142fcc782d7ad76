"""What a derivative by forward mode is made of: forward mode alone, or over reverse mode.

A *recipe* says: first the gradient in some arguments, or nothing; then tangents, one after the other,
each in some directions.
"""

from __future__ import annotations

from dataclasses import dataclass

from llvm_passes.tangent.chain import ADJOINT, tangent_step
from tapeflow.frontend.derivative_entry import RESULT, Key


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a derivative is made of.  All arguments are named by position."""

    transform: str
    """What the user called: it is named in errors."""
    targets: tuple[int, ...] = ()
    """The arguments of the gradient that comes first; none for forward mode alone."""
    directions: tuple[tuple[int, ...], ...] = ()
    """The arguments of each tangent, first to last."""
    is_unit: bool = False
    """Directions are numbers, and their tangents 1; otherwise those of the last tangent follow the arguments."""
    lanes: int = 1
    """How many directions at once: tangents have one more dimension, the last."""
    with_value: bool = False
    """The value that is differentiated last comes first in the result."""
    is_single: bool = True
    """The derivative in the one target comes as such, not in a tuple."""
    is_distinct: bool = True
    """No array overlaps one that is written; otherwise they may, and their tangents lie in memory as they do."""

    @property
    def given(self) -> tuple[Key, ...]:
        """The tangents that the caller passes, in order."""
        return () if self.is_unit else tuple(Key(p, (self.steps[-1],)) for p in self.directions[-1])

    @property
    def order(self) -> int:
        """How many derivatives are taken."""
        return bool(self.targets) + len(self.directions)

    @property
    def steps(self) -> tuple[str, ...]:
        """The paths' names of the tangents."""
        return tuple(tangent_step(n) for n in range(1, 1 + len(self.directions)))

    @property
    def is_scalar_gradient(self) -> bool:
        """Whether it is, like ``grad(grad(f))``, one more gradient of a gradient in a number, and nothing beside."""
        return self.is_unit and self.is_single and not self.with_value

    def results(self, *, has_value: bool) -> tuple[Key, ...]:
        if not has_value:
            return ()
        if self.targets:
            value = Key(RESULT, self.steps)
            found = tuple(Key(p, (ADJOINT, *self.steps)) for p in self.targets)
        else:
            value = Key(RESULT, self.steps[:-1])
            found = (Key(RESULT, self.steps),)
        return (value, *found) if self.with_value else found
