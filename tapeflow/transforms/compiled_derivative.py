"""The pipeline of a derivative by forward mode, from captured IR to loaded code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from numba.core import types
from numba.core.compiler_lock import global_compiler_lock

from llvm_passes.adjoint import differentiate
from llvm_passes.ir.printer import print_module
from llvm_passes.tangent import tangent
from llvm_passes.tangent.chain import Derivative
from llvm_passes.tape.lower import schedule
from llvm_passes.tape.settings import TapeSettings
from tapeflow.engine import compile_native, optimise
from tapeflow.frontend.capture import Captured
from tapeflow.frontend.convention import check_scalar_result, environment, layouts
from tapeflow.frontend.derivative_entry import RESULT, Buffer, Key, buffer_type, emit_derivative_entry
from tapeflow.frontend.runtime import KEEP
from tapeflow.frontend.symbols import runtime_library, runtime_symbols
from tapeflow.pipeline import Source
from tapeflow.runtime.registry import Tape, register
from tapeflow.transforms.arguments import FLOATS
from tapeflow.transforms.native_derivative import VALUE, NativeDerivative
from tapeflow.transforms.recipe import Recipe
from tapeflow.tuning.standard import STANDARD_SETTINGS


def native_derivative(source: Source, recipe: Recipe) -> NativeDerivative:
    """Runs the pipeline to its end, and describes what came out.

    The recipe names the arguments of what is captured: leaves, where the source takes leaves.
    """
    with global_compiler_lock:
        source = source.in_order(recipe.order)
        captured = source.captured
        settings = _plain(getattr(source.dispatcher, "tape_settings", STANDARD_SETTINGS))
        made = _first_derivative(source.prepared, captured, recipe, settings)
        for number, directions in enumerate(recipe.directions[not recipe.targets :], start=1):
            is_last = number == len(recipe.directions) - (not recipe.targets)
            lanes = recipe.lanes if is_last else 1
            made = made.tangent(_llvm_positions(captured, directions), lanes=lanes, keep=KEEP)
        has_value = captured.signature.return_type in FLOATS
        results = recipe.results(has_value=has_value)
        buffers = tuple(_buffers(captured, made, recipe, results))
        units = frozenset(p for step in recipe.directions for p in step) if recipe.is_unit else frozenset()
        entry = emit_derivative_entry(
            captured,
            made,
            buffers,
            recipe.lanes,
            units,
            is_distinct=recipe.is_distinct,
            is_bounded=settings.budget is not None,
        )
        text = f"{print_module(schedule(made, settings, is_counted=True))}\n{entry.text}"
        drain = f"{made.symbol}.tape.drain"
        optimised = optimise(text, exports=(entry.symbol, drain), libraries=(runtime_library(),))
        environments = {name: id(value) for name, value in captured.environments.items()}
        native = compile_native(optimised, symbols=runtime_symbols(), pointers=environments)
        name = source.dispatcher.py_func.__qualname__
        register(native, Tape(name, made.plan, settings.budget, native.addresses[drain]))
    return NativeDerivative(
        native=native,
        entry=entry,
        kept=captured.environments,
        name=name,
        budget=settings.budget,
        primal_types=tuple(leaf.type for leaf in source.leaves),
        given=tuple(b.type.dtype if b.is_number else b.type for b in buffers if b.is_given),
        buffers=buffers,
        results=results,
        written=frozenset(n for n, a in enumerate(layouts(captured)) if a.memory in made.written_arguments),
        lanes=recipe.lanes,
    )


def _plain(settings: TapeSettings) -> TapeSettings:
    """What is differentiated again keeps the plainest form: LLVM brings it into canonical form once more."""
    return replace(settings, choose=False, shared=False, fused=False, rebuilt=False, gather=False)


def _first_derivative(prepared: Any, captured: Captured, recipe: Recipe, settings: TapeSettings) -> Derivative:
    if recipe.targets:
        check_scalar_result(captured)
        facts = environment(captured, recipe.targets)
        return Derivative.of_adjoint(differentiate(prepared, captured.symbol, facts, settings), facts)
    facts = environment(captured, recipe.directions[0], is_distinct=recipe.is_distinct)
    lanes = recipe.lanes if len(recipe.directions) == 1 else 1
    return Derivative.of_tangent(tangent(prepared, captured.symbol, facts, lanes=lanes), facts)


def _llvm_positions(captured: Captured, positions: tuple[int, ...]) -> frozenset[int]:
    arguments = layouts(captured)
    return frozenset(a.first if a.data is None else a.data for a in (arguments[p] for p in positions))


def _buffers(captured: Captured, made: Derivative, recipe: Recipe, results: tuple[Key, ...]) -> Iterator[Buffer]:
    """Those that the caller gives, in order, then the others."""
    arguments = layouts(captured)
    given = recipe.given
    for key in given:
        argument = arguments[key.position]
        is_written = argument.data is not None and argument.data in made.written_arguments
        yield _buffer(key, argument.type, recipe.lanes, is_given=True, is_written=is_written)
    needed = list(results)
    for origin in made.origins:
        for position, layout in enumerate(arguments):
            if origin.path and layout.data == origin.argument is not None:
                needed.append(Key(position, origin.path))
    for key in dict.fromkeys(needed):
        if key in given or key == VALUE:
            continue
        type_ = captured.signature.return_type if key.position == RESULT else arguments[key.position].type
        lanes = recipe.lanes if _has_lanes(key, recipe) else 1
        yield _buffer(key, type_, lanes, is_given=False)


def _has_lanes(key: Key, recipe: Recipe) -> bool:
    """Whether a buffer belongs to the last tangent, the only one that has lanes."""
    return recipe.steps[-1] in key.path


def _buffer(key: Key, primal: Any, lanes: int, *, is_given: bool, is_written: bool = True) -> Buffer:
    is_number = lanes == 1 and not isinstance(primal, types.Array)
    return Buffer(key, buffer_type(primal, lanes), is_given, is_written, is_number)
