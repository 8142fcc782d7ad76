"""Numba's compiler of a dispatcher that has an implementation of its own for each set of types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numba.core.dispatcher import _FunctionCompiler


class ImplementationCompiler(_FunctionCompiler):  # type: ignore[misc]
    """Compiles what ``dispatcher.implementation(types)`` gives."""

    def __init__(self, dispatcher: Any) -> None:
        compiler = dispatcher._compiler
        super().__init__(
            compiler.py_func, compiler.targetdescr, compiler.targetoptions, compiler.locals, compiler.pipeline_class
        )
        self._dispatcher = dispatcher

    def _get_implementation(self, args: tuple[Any, ...], kws: dict[str, Any]) -> Callable[..., Any]:
        made: Callable[..., Any] = self._dispatcher.implementation(args)
        return made
