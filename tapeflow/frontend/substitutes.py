"""Functions of NumPy in whose place something else is captured: a rule on the whole function.

What such a function calls (LAPACK) cannot be looked into.  Its substitute has its value, bit for bit,
and is made of what can be differentiated.  Substitutes are made for a number of derivatives, their
*order*, and are wrong beyond it: whoever differentiates more often captures anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numba


@dataclass(frozen=True)
class Substitute:
    """What is captured in the place of one function."""

    name: str
    """What a user calls the function."""
    make: Callable[[tuple[Any, ...], Any, int], Callable[..., Any] | None]
    """The Python function for types of arguments, a type of result, and an order; None for none."""
    most: int | None = None
    """The highest order that there is; None where all are."""


SUBSTITUTES: dict[Any, Substitute] = {}
"""By the function, as Numba's typing knows it."""


def substitute_of(context: Any, function: Any, signature: Any) -> Any:
    """The dispatcher to lower in the place of a function of this signature, in a ``CaptureContext``.

    None for most functions, and where no derivative flows.
    """
    substitute = SUBSTITUTES.get(getattr(function, "typing_key", None))
    session = context.session
    if substitute is None or any(form.is_opaque for form in session.within):
        return None
    session.depends_on_order = True
    if substitute.most is not None and session.order > substitute.most:
        context.refuse(
            f"derivatives of order {session.order} of {substitute.name}",
            None,
            f"Its rule holds up to order {substitute.most}.",
        )
    key = substitute.name, signature.args
    if key not in session.substitutes:
        made = substitute.make(signature.args, signature.return_type, session.order)
        session.substitutes[key] = None if made is None else numba.njit(error_model="numpy")(made)
    return session.substitutes[key]
