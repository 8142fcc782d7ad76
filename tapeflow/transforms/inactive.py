"""``tapeflow.inactive``: functions whose result is declared to carry no derivative."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba
from numba.core.registry import CPUDispatcher

from llvm_passes.errors import SignatureError
from tapeflow.frontend.custom import inactive_form
from tapeflow.transforms.derived import FormFunction
from tapeflow.transforms.stop_gradient import stop_gradient


class InactiveFunction(CPUDispatcher, FormFunction):  # type: ignore[misc]
    """A compiled function whose result carries no derivative."""

    is_opaque = True
    is_inactive = True

    def __init__(self, plain: Any) -> None:
        super().__init__(
            plain.py_func,
            locals=plain.locals,
            targetoptions=plain.targetoptions,
            pipeline_class=plain._compiler.pipeline_class,
        )
        self.plain = plain

    def captured_form(self, context: Any, argument_types: tuple[Any, ...]) -> Callable[..., Any]:
        arguments = self.arguments(argument_types, frozenset())
        return inactive_form(arguments, self.plain, self.result(argument_types), stop_gradient)


def inactive(f: Any = None, **options: Any) -> Any:
    """``f``, declared to return what carries no derivative: as ``tapeflow.stop_gradient`` of its result.

    ``f`` is a Python function, which is compiled with ``options`` (those of ``numba.njit``), or an
    ``@njit`` function.  Returns a compiled function; without ``f``, a decorator.  Where a function that
    calls it is differentiated, it may call what cannot be looked into, such as C functions; it may
    write arrays of integers, and arrays of floats are read-only to it.
    """
    if f is None:
        return lambda function: inactive(function, **options)
    plain = f if isinstance(f, CPUDispatcher) and not options else numba.njit(**options)(f)
    if not isinstance(plain, CPUDispatcher) or isinstance(plain, FormFunction):
        raise SignatureError(f"inactive: {f!r} is not a Python or numba.njit function.")
    return InactiveFunction(plain)
