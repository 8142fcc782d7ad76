"""Every scalar function of ``math`` and NumPy that Numba compiles for real arguments, from Numba's registries."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numba
import numpy as np
from numba.core import registry, types
from numba.core.typing import mathdecl
from numba.np import ufunc_db

# numba.core.typing resolves templates that are registered when the array library is first used.
SCALAR_OVERLOADS = {
    "around": (1, 2),
    "round": (1, 2),
    "sinc": (1,),
    "angle": (1,),
    "real": (1,),
    "imag": (1,),
    "nan_to_num": (1,),
    "isneginf": (1,),
    "isposinf": (1,),
    "isclose": (2,),
}
"""NumPy functions that are no ufuncs, registered as overloads among many for arrays: these take scalars.

With their numbers of real arguments; a further argument of ``angle`` or ``nan_to_num`` is an option.
"""

REAL = frozenset({types.float64, types.float32})


@dataclass(frozen=True)
class ScalarFunction:
    """One function with a signature that Numba compiles."""

    module: Any
    name: str
    arity: int
    result: str
    """``real``; ``pair`` of reals or of a real and an integer; ``other`` (a truth value, an integer)."""

    @property
    def label(self) -> str:
        return f"{self.module.__name__}.{self.name}"


def scalar_functions() -> Iterator[ScalarFunction]:
    """One entry for each function and arity; ``numpy.abs`` is the same object as ``numpy.absolute``, and so on."""
    registry.cpu_target.target_context.refresh()
    registry.cpu_target.typing_context.refresh()
    for function, _ in mathdecl.registry.globals:
        if getattr(math, getattr(function, "__name__", ""), None) is function:
            yield from _compiled(math, function.__name__, (1, 2))
    for name in sorted({ufunc.__name__ for ufunc in ufunc_db.get_ufuncs()}):
        yield from _compiled(np, name, (1, 2))
    for name, arities in SCALAR_OVERLOADS.items():
        found = list(_compiled(np, name, arities))
        assert found, f"numpy.{name} is no longer compiled by Numba {numba.__version__}"
        yield from found


def _compiled(module: Any, name: str, arities: tuple[int, ...]) -> Iterator[ScalarFunction]:
    function = getattr(module, name)
    if isinstance(function, np.ufunc) and not _has_real_loop(function):
        return
    context = registry.cpu_target.typing_context
    for arity in arities:
        try:
            signature = context.resolve_function_type(
                context.resolve_value_type(function), _argument_types(name, arity), {}
            )
        except Exception:  # Numba raises whatever its templates raise; all of it says "not for these arguments"
            continue
        if signature is not None:
            yield ScalarFunction(module, name, arity, _kind(signature.return_type))


def _has_real_loop(ufunc: np.ufunc) -> bool:
    return any(loop.split("->")[0] in {"d", "dd", "dl"} for loop in ufunc_db.get_ufunc_info(ufunc))


def _argument_types(name: str, arity: int) -> tuple[Any, ...]:
    if name in {"ldexp", "around", "round"} and arity == 2:
        return (types.float64, types.int64)
    return (types.float64,) * arity


def _kind(result: Any) -> str:
    if result in REAL:
        return "real"
    if isinstance(result, types.BaseTuple) and any(member in REAL for member in result):
        return "pair"
    return "other"


def kernel_source(function: ScalarFunction) -> str:
    """A kernel that calls the function in a loop on a changing element, its result weighted by another."""
    second = {"ldexp": "i", "around": "i", "round": "i"}.get(function.name, "v[i]")
    arguments = "u[i]" if function.arity == 1 else f"u[i], {second}"
    call = f"{function.module.__name__}.{function.name}({arguments})"
    lines = {
        "real": [f"s += {call} * v[i]"],
        "pair": [f"first, second = {call}", "s += first * v[i] + second * 0.5"],
        "other": [f"s += {call} * v[i] + u[i]"],
    }[function.result]
    if function.name.startswith("is") or function.name in {"signbit"}:
        lines = [f"if {call}:", "    s += u[i] * v[i]", "else:", "    s -= u[i]"]
    body = "\n        ".join(lines)
    return f"def kernel(u, v):\n    s = 0.0\n    for i in range(len(u)):\n        {body}\n    return s\n"


DOMAINS: dict[str, tuple[float, ...]] = {
    "acosh": (1.2, 2.5, 4.0),
    "arccosh": (1.2, 2.5, 4.0),
    "asin": (-0.6, 0.2, 0.9),
    "acos": (-0.6, 0.2, 0.9),
    "atanh": (-0.6, 0.2, 0.9),
    "arcsin": (-0.6, 0.2, 0.9),
    "arccos": (-0.6, 0.2, 0.9),
    "arctanh": (-0.6, 0.2, 0.9),
    "power": (0.4, 1.3, 2.6),
    "pow": (0.4, 1.3, 2.6),
    "float_power": (0.4, 1.3, 2.6),
    "log": (0.4, 1.3, 2.6),
    "log2": (0.4, 1.3, 2.6),
    "log10": (0.4, 1.3, 2.6),
    "sqrt": (0.4, 1.3, 2.6),
    "gamma": (0.4, 1.3, 2.6),
    "lgamma": (0.4, 1.3, 2.6),
    "log1p": (-0.6, 0.3, 2.6),
    "gcd": (4.0, 6.0, 9.0),
}
"""First arguments; a function that is not named takes ``ANYWHERE``."""

ANYWHERE = (-1.7, 0.3, 2.6)


def kernel_arguments(function: ScalarFunction, dtype: Any) -> tuple[Any, Any]:
    # Not multiples of each other, and not equal: no ties.
    return np.array(DOMAINS.get(function.name, ANYWHERE), dtype), np.array([0.7, 1.9, -1.1], dtype)
