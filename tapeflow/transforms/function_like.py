"""Functions with the parameters of another, for Numba to compile: what a derivative looks like from outside."""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Sequence
from typing import Any


def function_like(function: Any, transform: str, body: Sequence[str], **callees: Any) -> Callable[..., Any]:
    """A function with the parameters and defaults of ``function`` and these statements.

    They name their callees; ``{}`` stands for the arguments, and a name of theirs begins with an underscore.
    """
    parameters = tuple(inspect.signature(function).parameters.values())
    # No parameter can have a name with this prefix and hide a callee.
    prefix = "_" * (1 + max((len(p.name) for p in parameters), default=0))
    starred = {p.name: f"*{p.name}" if p.kind is inspect.Parameter.VAR_POSITIONAL else p.name for p in parameters}
    # Numba code passes a starred argument on as the tuple that it is.
    passed = ", ".join(starred.values() if "self" in callees else starred)
    name = f"{transform}_{function.__name__}" if function.__name__.isidentifier() else transform
    lines = [f"def {name}({', '.join(starred.values())}):"]
    for line in body:
        statement = line.replace("_outcome", f"{prefix}_outcome")
        for callee in callees:
            statement = statement.replace(f"{callee}(", f"{prefix}{callee}(")
        lines.append(statement.format(passed))
    namespace = {"__name__": function.__module__, **{f"{prefix}{name}": value for name, value in callees.items()}}
    exec("\n    ".join(lines), namespace)
    made: types.FunctionType = namespace[name]
    made.__defaults__ = function.__defaults__
    made.__qualname__ = name
    made.__doc__ = f"The gradient of {function.__qualname__}, made by tapeflow.{transform}."
    return made
