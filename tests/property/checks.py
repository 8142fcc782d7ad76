"""What is compared of a program besides its gradient: some of it, drawn for each program.

Each is a compilation or two more, so that a program with all of them takes several times as long as one with
none; drawn, they find what they find in more programs.
"""

from __future__ import annotations

from collections.abc import Collection
from random import Random

FORWARD = "forward mode"
"""``<J v, w> = <v, Jᵀ w>``."""
PULLBACK = "pullback of results with arrays"
"""``vjp`` of the function that returns arrays too, where the program has one."""
PULLBACK_FORWARD = "forward mode of results with arrays"
ADJOINT = "adjoint on shadows that are not zero"
SECOND = "second derivatives"
"""``hvp`` against differences of the gradient."""
DIFFERENCES = "differences of values"

PROBABILITIES = {FORWARD: 0.15, PULLBACK: 0.5, PULLBACK_FORWARD: 0.15, ADJOINT: 0.1, SECOND: 0.08, DIFFERENCES: 0.3}

RULES_OF_REVERSE_MODE = frozenset(
    {"custom_vjp", "custom_vjp on an array", "C function", "C function of cffi", "C function that writes an array"}
)
ONE_VARIABLE_FOR_TWO = frozenset({"overlapping arrays", "one array twice"})
TREES = frozenset({"tuple argument", "named tuple argument", "nested tuple argument"})
NOT_FOLLOWED = frozenset({"stop_gradient", "inactive function"})
"""Differences see what derivatives are told not to."""

NOT_FOR = {
    FORWARD: RULES_OF_REVERSE_MODE,
    PULLBACK_FORWARD: RULES_OF_REVERSE_MODE | ONE_VARIABLE_FOR_TWO,
    ADJOINT: ONE_VARIABLE_FOR_TWO | TREES | {"default argument"},
    SECOND: RULES_OF_REVERSE_MODE
    | ONE_VARIABLE_FOR_TWO
    | {"default argument", "float32 array", "recursion"}
    | NOT_FOLLOWED,
    DIFFERENCES: ONE_VARIABLE_FOR_TWO | NOT_FOLLOWED | {"custom_vjp", "float32 array"},
}
"""Constructs for which a check is refused, or says nothing."""


def drawn_checks(seed: int, constructs: Collection[str], *, has_outputs: bool) -> tuple[str, ...]:
    """The checks of a program with these constructs."""
    random = Random(f"checks {seed}")
    found = []
    for check, probability in PROBABILITIES.items():
        is_drawn = random.random() < probability
        is_possible = has_outputs or check not in (PULLBACK, PULLBACK_FORWARD)
        if is_drawn and is_possible and not NOT_FOR.get(check, frozenset()).intersection(constructs):
            found.append(check)
    return tuple(found)
