"""PyTorch with ``torch.compile``: the whole function, or one step of a loop."""

from __future__ import annotations

import dataclasses
import importlib.util
import shutil
import time

from bench.cases import Case
from bench.tools import Postponed, Prepared, Refusal
from bench.tools.torch_tool import gradient


def prepare(case: Case) -> Prepared:
    if case.size != "large":
        raise Postponed("torch.compile is measured at large alone: it takes up to a minute for each shape")
    if shutil.which("g++") is None and shutil.which("clang++") is None:
        raise Refusal("torch.compile needs a C++ compiler")
    if importlib.util.find_spec("torch") is None:
        raise Refusal("PyTorch is not installed: make bench installs it")
    import torch

    torch.compiler.reset()
    prepared = gradient(case, lambda function: torch.compile(function, dynamic=False), "torch.compile")
    begin = time.perf_counter()
    prepared.run()
    return dataclasses.replace(prepared, compile_seconds=time.perf_counter() - begin)
