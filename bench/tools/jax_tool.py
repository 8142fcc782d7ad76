"""``jax.value_and_grad``, jitted, in float64, of the kernel as a JAX user writes it (``bench/jax_kernels``)."""

from __future__ import annotations

import importlib
import importlib.util
import time
from collections.abc import Callable
from typing import Any

from bench.cases import Case
from bench.tools import Postponed, Prepared, Refusal

PACKAGE = "bench.jax_kernels"


def prepare(case: Case) -> Prepared:
    """The fastest of the kernel's variants, each compiled for the case's shapes."""
    if case.size == "tiny":
        raise Postponed("compiled anew for each size, and so checked where it is timed")
    if importlib.util.find_spec("jax") is None:
        raise Refusal("JAX is not installed: make bench installs it")
    if importlib.util.find_spec(f"{PACKAGE}.{case.kernel}") is None:
        raise Refusal("not written in JAX")
    import jax

    jax.config.update("jax_enable_x64", True)
    variants = importlib.import_module(f"{PACKAGE}.{case.kernel}").VARIANTS
    arguments = {
        position: argument if isinstance(argument, int) else jax.numpy.asarray(argument)
        for position, argument in enumerate(case.arguments())
    }
    traced = tuple(argument for argument in arguments.values() if not isinstance(argument, int))
    prepared = [_compiled(case, name, function, arguments, traced) for name, function in variants.items()]
    if len(prepared) == 1:
        return prepared[0]
    return min(prepared, key=_best_of_two)


def _compiled(
    case: Case, name: str, function: Callable[..., Any], arguments: dict[int, Any], traced: tuple[Any, ...]
) -> Prepared:
    import jax

    gradient = jax.value_and_grad(function, argnums=case.argnums)

    def of_traced(*given: Any) -> Any:
        rest = iter(given)
        return gradient(*(a if isinstance(a, int) else next(rest) for a in arguments.values()))

    begin = time.perf_counter()
    program = jax.jit(of_traced).lower(*traced).compile()
    seconds = time.perf_counter() - begin
    analysis = program.memory_analysis()

    def run() -> tuple[Any, Any]:
        value, gradients = jax.block_until_ready(program(*traced))
        return value, gradients

    return Prepared(
        run,
        compile_seconds=seconds,
        # What XLA keeps between its operations: the residuals, and its other temporaries.
        tape_bytes=getattr(analysis, "temp_size_in_bytes", None),
        build=f"jax {jax.__version__}: {name}",
    )


def _best_of_two(prepared: Prepared) -> float:
    seconds = []
    for _ in range(2):
        begin = time.perf_counter()
        prepared.run()
        seconds.append(time.perf_counter() - begin)
    return min(seconds)
