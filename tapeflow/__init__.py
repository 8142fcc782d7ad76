"""Gradients of Numba functions, compiled, with a tape that is planned and shown."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from tapeflow.errors import (
    AliasingError,
    CompileError,
    GradientError,
    SignatureError,
    TapeBudgetError,
    TapeDirectoryError,
    TapeflowError,
    UnsupportedError,
)

if TYPE_CHECKING:
    from llvm_passes.tape.plan import TapePlan
    from tapeflow.pipeline import STAGES
    from tapeflow.runtime.registry import release_tape
    from tapeflow.runtime.statistics import TapeStats, tape_stats
    from tapeflow.transforms.adjoint import adjoint
    from tapeflow.transforms.check import check_grads
    from tapeflow.transforms.custom import custom_jvp, custom_vjp
    from tapeflow.transforms.forward import hvp, jvp
    from tapeflow.transforms.gradient import grad, value_and_grad
    from tapeflow.transforms.hessian import hessian
    from tapeflow.transforms.inactive import inactive
    from tapeflow.transforms.jit import jit
    from tapeflow.transforms.stop_gradient import stop_gradient

__all__ = [
    "STAGES",
    "AliasingError",
    "CompileError",
    "GradientError",
    "SignatureError",
    "TapeBudgetError",
    "TapeDirectoryError",
    "TapePlan",
    "TapeStats",
    "TapeflowError",
    "UnsupportedError",
    "adjoint",
    "check_grads",
    "custom_jvp",
    "custom_vjp",
    "grad",
    "hessian",
    "hvp",
    "inactive",
    "jit",
    "jvp",
    "release_tape",
    "stop_gradient",
    "tape_stats",
    "value_and_grad",
    "vjp",
]

# Imported at first use, so that `tapeflow opt` works on LLVM IR without Numba.
_HOMES = {
    "STAGES": "tapeflow.pipeline",
    "TapePlan": "llvm_passes.tape.plan",
    "TapeStats": "tapeflow.runtime.statistics",
    "release_tape": "tapeflow.runtime.registry",
    "tape_stats": "tapeflow.runtime.statistics",
    "check_grads": "tapeflow.transforms",
    "custom_jvp": "tapeflow.transforms",
    "custom_vjp": "tapeflow.transforms",
    "adjoint": "tapeflow.transforms",
    "grad": "tapeflow.transforms",
    "hessian": "tapeflow.transforms",
    "hvp": "tapeflow.transforms",
    "jvp": "tapeflow.transforms",
    "inactive": "tapeflow.transforms",
    "jit": "tapeflow.transforms",
    "stop_gradient": "tapeflow.transforms",
    "value_and_grad": "tapeflow.transforms",
    "vjp": "tapeflow.transforms",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'tapeflow' has no attribute {name!r}")
    return globals().setdefault(name, getattr(importlib.import_module(home), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
