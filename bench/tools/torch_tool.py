"""PyTorch's ``backward``, eager, in float64, of the kernel as a PyTorch user writes it (``bench/torch_kernels``)."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from typing import Any

import numpy as np

from bench.cases import Case
from bench.tools import Prepared, Refusal

PACKAGE = "bench.torch_kernels"


def prepare(case: Case) -> Prepared:
    return gradient(case, lambda function: function, "eager")


def gradient(case: Case, compiled: Callable[[Any], Any], how: str) -> Prepared:
    """The gradient with ``compiled`` around what the kernel's file says is worth compiling."""
    if importlib.util.find_spec("torch") is None:
        raise Refusal("PyTorch is not installed: make bench installs it")
    if importlib.util.find_spec(f"{PACKAGE}.{case.kernel}") is None:
        raise Refusal("not written in PyTorch")
    import torch

    torch.set_num_threads(1)
    function = importlib.import_module(f"{PACKAGE}.{case.kernel}").build(compiled)
    arguments = [torch.from_numpy(a) if isinstance(a, np.ndarray) else a for a in case.arguments()]
    leaves = []
    for position in case.argnums:
        leaf = torch.as_tensor(arguments[position], dtype=torch.float64).requires_grad_()
        arguments[position] = leaf
        leaves.append(leaf)

    def run() -> tuple[Any, Any]:
        value = function(*arguments)
        return value.detach(), torch.autograd.grad(value, leaves)

    return Prepared(run, build=f"torch {torch.__version__}, {how}")
