"""A gradient by Enzyme as a Numba function: tapeflow's own entry and caller around Enzyme's IR."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numba
from numba import typeof
from numba.core.compiler_lock import global_compiler_lock

import tapeflow
from bench.enzyme import memory
from bench.enzyme.module import counting_input, enzyme_input
from bench.enzyme.program import differentiate
from llvm_passes.ir.printer import print_module
from tapeflow.engine import NativeCode, OptimisedModule, compile_native, optimise
from tapeflow.frontend.convention import check_scalar_result
from tapeflow.frontend.entry import Entry, emit_entry
from tapeflow.frontend.symbols import runtime_symbols
from tapeflow.pipeline import Compilation, pipeline_of
from tapeflow.transforms.function_like import function_like
from tapeflow.transforms.native import intrinsics, native_gradient

FORMS = ("raw", "prepared")
"""What Enzyme is given: the IR as Numba lowers it, or after tapeflow's preparation."""
STRICT = ("--enzyme-fast-math=0",)
"""Enzyme marks the arithmetic of its adjoints ``fast`` unless told not to."""
LOOSE = "--enzyme-loose-types"
"""Lets Enzyme go on where it cannot deduce what type memory holds; what it then makes is checked like the rest."""


@dataclass(frozen=True)
class Variant:
    """One way of asking Enzyme."""

    form: str
    flags: tuple[str, ...] = STRICT


class EnzymeCompilation(Compilation):
    """The stages of a gradient with Enzyme in the place of tapeflow's passes."""

    def __init__(self, compilation: Compilation, text: str, allocation: str) -> None:
        super().__init__(compilation.source, compilation.differentiated)
        self._text = text
        self._allocation = allocation

    @functools.cached_property
    def entry(self) -> Entry:
        # Tapeflow's checks of overlap go with what its analysis says is written; they cost nothing here.
        return emit_entry(self.source.captured, self.differentiated, ())

    @functools.cached_property
    def optimized(self) -> OptimisedModule:
        def work() -> OptimisedModule:
            optimised = optimise(self._text, exports=(self.entry.symbol,))
            return OptimisedModule(memory.linked_with(self._allocation, optimised.text), optimised.exports)

        return self._clock.run("optimized", work)

    @functools.cached_property
    def native(self) -> NativeCode:
        optimized = self.optimized
        environments = {name: id(value) for name, value in self.source.captured.environments.items()}
        symbols = {**runtime_symbols(), **memory.symbols()}
        return self._clock.run("link", lambda: compile_native(optimized, symbols=symbols, pointers=environments))


@dataclass(frozen=True)
class EnzymeGradient:
    """``value_and_grad`` of a function by Enzyme, compiled."""

    call: Callable[..., Any]
    """Takes the arguments of the function, returns ``(value, gradients)``; allocates fresh shadows."""
    variant: Variant
    command: str
    compile_seconds: float
    """Capture, preparation where it is used, the program, O3, code generation, linking."""
    optimised_text: str
    make_counting: Callable[[], Callable[..., Any]] = field(repr=False)
    make_counting_primal: Callable[[], Callable[..., Any]] = field(repr=False)

    @functools.cached_property
    def counting(self) -> Callable[..., Any]:
        """``call`` with counters in its allocations, for a run that is not timed; compiled when asked for."""
        return self.make_counting()

    @functools.cached_property
    def counting_primal(self) -> Callable[..., Any]:
        """The function alone, with the same counters."""
        return self.make_counting_primal()


def enzyme_gradient(
    function: Any, arguments: Sequence[Any], argnums: int | tuple[int, ...], variant: Variant
) -> EnzymeGradient:
    """The gradient of a Numba function for arguments of these types.

    Raises :class:`EnzymeError` when Enzyme refuses, and tapeflow's errors for what cannot be captured or linked.
    """
    targets = argnums if isinstance(argnums, tuple) else (argnums,)
    types = tuple(typeof(argument) for argument in arguments)
    with global_compiler_lock:
        compilation = pipeline_of(tapeflow.jit(function)).compilation(types, targets)
        captured = compilation.source.captured
        check_scalar_result(captured)
        text = captured.text if variant.form == "raw" else print_module(compilation.source.prepared)
        entry = emit_entry(captured, compilation.differentiated, ())
        made = differentiate(f"{enzyme_input(text, captured, compilation.differentiated)}\n{entry.text}", variant.flags)
        timed = EnzymeCompilation(compilation, made.text, "arena")
        _ = timed.native
        primal = f"{counting_input(text, captured, compilation.differentiated)}\n{entry.text}"
    make = functools.partial(_numba_function, function, targets, not isinstance(argnums, tuple))
    return EnzymeGradient(
        call=make(timed),
        variant=variant,
        command=made.command,
        compile_seconds=made.seconds + sum(timed.seconds.values()),
        optimised_text=timed.optimized.text,
        make_counting=lambda: make(EnzymeCompilation(compilation, made.text, "counting")),
        make_counting_primal=lambda: make(EnzymeCompilation(compilation, primal, "counting")),
    )


def _numba_function(function: Any, targets: tuple[int, ...], is_single: bool, compilation: Compilation) -> Any:
    native = native_gradient(compilation, targets, is_single=is_single, with_value=True)
    call, finish = intrinsics(native)
    return numba.njit(function_like(function.py_func, "enzyme", ["return finish(call({}))"], call=call, finish=finish))
