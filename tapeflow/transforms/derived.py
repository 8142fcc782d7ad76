"""Everything that was derived from a dispatcher, and what happens to it when the dispatcher changes."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from typing import Any

from tapeflow.frontend.context import WithForm
from tapeflow.frontend.custom import RuleArgument, rule_arguments
from tapeflow.pipeline import forget
from tapeflow.transforms.adjoint import ATTRIBUTE as ADJOINTS
from tapeflow.transforms.derivative import ATTRIBUTE as DERIVATIVES
from tapeflow.transforms.gradient import ATTRIBUTE as GRADIENTS
from tapeflow.transforms.gradient import Gradient

ATTRIBUTES = (GRADIENTS, DERIVATIVES, ADJOINTS)
"""Attributes of a dispatcher that hold what was derived from it, each a dictionary of dispatchers."""


def derivatives_of(primal: Any) -> Iterator[Any]:
    """The gradients, tangents and adjoints made of a dispatcher so far, which are dispatchers themselves."""
    for attribute in ATTRIBUTES:
        yield from tuple(primal.__dict__.get(attribute, {}).values())


def forget_derivatives(primal: Any) -> None:
    """Have everything that was derived from a dispatcher compiled anew: what it calls has changed."""
    forget(primal)
    made = tuple(derivatives_of(primal))
    for derived in made:
        derived.recompile()
    # Derivatives that call these hold code of several of them.
    for derived in made:
        for user in derived.taken_users() if isinstance(derived, Gradient) else ():
            forget_derivatives(user)


class FormFunction(WithForm):
    """Part of a dispatcher that knows which derivatives hold what was captured of it."""

    py_func: Any

    def used_by(self, dispatcher: Any) -> None:
        self._differentiated.add(dispatcher)

    def changed(self) -> None:
        """Have derivatives that hold the former rule compiled anew."""
        dispatchers = tuple(self._differentiated)
        self._differentiated.clear()
        for dispatcher in dispatchers:
            forget_derivatives(dispatcher)

    def arguments(self, argument_types: tuple[Any, ...], constants: frozenset[int]) -> tuple[RuleArgument, ...]:
        return rule_arguments(self.py_func, argument_types, constants)

    def result(self: Any, argument_types: tuple[Any, ...]) -> Any:
        """Numba's type of the result, for arguments of these types."""
        self.compile(argument_types)
        return self.overloads[argument_types].signature.return_type

    @property
    def _differentiated(self) -> weakref.WeakSet[Any]:
        """Dispatchers of which derivatives were compiled that use the rule."""
        made: weakref.WeakSet[Any] = vars(self).setdefault("__tapeflow_users__", weakref.WeakSet())
        return made
