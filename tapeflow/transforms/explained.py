"""``f.explain``: the plan of a gradient's tape, for types or for values."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from typing import Any

from numba.core import types

from llvm_passes.tape.plan import TapePlan
from llvm_passes.tape.settings import PER_USE_CACHING, TapeSettings
from tapeflow.pipeline import Compilation


def explained(
    function: Any,
    arguments: tuple[Any, ...],
    compilation: Callable[[TapeSettings | None], Compilation],
    settings: TapeSettings | None,
) -> TapePlan:
    """The plan with these settings, shown for the arguments where they are values, beside that of per-use caching."""
    plan = compilation(settings).checked_plan
    values = {} if any(isinstance(a, str | types.Type) for a in arguments) else _bound(function, plan, arguments)
    per_use = compilation(PER_USE_CACHING).plan
    return dataclasses.replace(plan, values=values, per_use=dataclasses.replace(per_use, values=values))


def _bound(function: Any, plan: TapePlan, arguments: tuple[Any, ...]) -> dict[str, Any]:
    """The arguments by name, with defaults for those that are left out."""
    parameters = inspect.signature(function.py_func).parameters.values()
    defaults = {p.name: p.default for p in parameters if p.default is not inspect.Parameter.empty}
    return {**defaults, **plan.bound(arguments)}
