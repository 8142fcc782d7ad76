"""Runs the stages of a gradient in the interpreter: a kernel's captured, prepared, adjoint and scheduled IR."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba.core import types

import tapeflow
from llvm_passes.adjoint import Adjoint
from llvm_passes.environment import Activity, Environment
from llvm_passes.ir.interpreter import Interpreter, Memory
from llvm_passes.ir.model import Module
from llvm_passes.ir.reader import read_module
from llvm_passes.rules.special import RUNTIME
from llvm_passes.tape.account import MEMORY
from llvm_passes.tape.layout import OWNED_LIST, TapeLayout
from llvm_passes.tape.rebuilt import with_frames
from llvm_passes.tape.settings import TapeSettings
from tapeflow.frontend.convention import environment
from tapeflow.pipeline import Compilation, Source, pipeline_of
from tapeflow.transforms.arguments import types_of
from tests.gradients.corpus import Case
from tests.unit.adjoint.abstract_tape import AbstractTape
from tests.unit.ir.numba_runtime import NumbaRuntime, memory_of

Externals = Mapping[str, Callable[..., Any]]


@dataclass(frozen=True)
class Outcome:
    """What a call left: everything as bits, so that outcomes are compared without a tolerance."""

    status: int
    result: bytes
    arrays: tuple[bytes, ...]
    gradients: tuple[bytes, ...] = ()
    """Shadows of the differentiated arrays and cells of the differentiated scalars, in the arguments' order."""

    @property
    def primal(self) -> Outcome:
        """The outcome without the derivative."""
        return Outcome(self.status, self.result, self.arrays)


@dataclass(frozen=True)
class Stages:
    """The stages of one kernel of the corpus, for one case's types."""

    case: Case
    compilation: Compilation

    @staticmethod
    def of(case: Case, settings: TapeSettings | None = None) -> Stages:
        kernel = _dispatcher(case.kernel)
        argument_types = types_of(kernel, case.arguments)
        chosen = (case.argnums,) if isinstance(case.argnums, int) else tuple(case.argnums)
        return Stages(case, pipeline_of(kernel).compilation(argument_types, chosen, settings=settings))

    @property
    def source(self) -> Source:
        return self.compilation.source

    @property
    def symbol(self) -> str:
        return self.source.captured.symbol

    @property
    def adjoint(self) -> Adjoint:
        return self.compilation.adjoint

    @functools.cached_property
    def captured(self) -> Module:
        return read_module(self.source.captured.text)

    @property
    def environment(self) -> Environment:
        return environment(self.source.captured, self.compilation.differentiated)

    # -- running a stage ------------------------------------------------------------------------------

    def run_primal(self, module: Module) -> Outcome:
        """The kernel itself, in its captured or prepared form."""
        call = Call(self)
        machine = call.machine(module)
        status = machine.call(self.symbol, *call.arguments)
        call.check_leaks(status)
        return call.outcome(status).primal

    def run_adjoint(self, module: Module, failing: int | None = None) -> tuple[Outcome, AbstractTape]:
        """The gradient of the adjoint stage, on an abstract tape."""
        call = Call(self)
        tape = AbstractTape(self.adjoint, call.memory, failing)
        tape.machine = call.machine(with_runtime(module), tape.externals)
        status = tape.machine.call(f"{self.symbol}.gradient", *call.gradient_arguments)
        call.check_leaks(status)
        return call.outcome(status), tape

    def run_scheduled(self, module: Module) -> Outcome:
        """The gradient of the scheduled stage; a second call on the kept tape must give the same."""
        call = Call(self)
        machine = call.machine(module)
        status = machine.call(f"{self.symbol}.gradient", *call.gradient_arguments)
        kept = kept_by_pool(self, machine)
        call.check_leaks(status, kept)
        outcome = call.outcome(status)
        again = Call(self, call.memory, call.runtime)
        status = machine.call(f"{self.symbol}.gradient", *again.gradient_arguments)
        assert kept_by_pool(self, machine) == kept, "the second call grows a tape that was large enough"
        again.check_leaks(status, kept)
        assert again.outcome(status) == outcome, "the second call, on the kept tape, gives something else"
        return outcome


@functools.cache
def _dispatcher(kernel: Any) -> Any:
    return kernel if hasattr(kernel, "py_func") else tapeflow.jit(kernel)


def kept_by_pool(stages: Stages, machine: Interpreter) -> frozenset[int]:
    """Addresses of the tape that waits for the next call, and of its arrays."""
    pool = f"{stages.symbol}.tape.pool"
    if pool not in machine.module.globals:
        return frozenset()
    tape = int(machine.read(machine.address_of(pool), np.uint64, 1)[0])
    if not tape:
        return frozenset()
    offsets = (OWNED_LIST, *TapeLayout.of(with_frames(stages.adjoint).plan).bases.values())
    held = (int(machine.read(tape + offset, np.uint64, 1)[0]) for offset in offsets)
    return frozenset({tape, *filter(None, held)})


def with_runtime(module: Module) -> Module:
    """The module with the functions that derivative rules call, which the schedule links in."""
    texts = dict.fromkeys(text for name, text in RUNTIME.items() if name in module.functions)
    defined = [f for text in texts for f in read_module(text).functions.values() if not f.is_declaration]
    return module.with_functions(*defined)


def with_defaults(case: Case) -> tuple[Any, ...]:
    bound = inspect.signature(getattr(case.kernel, "py_func", case.kernel)).bind(*case.arguments)
    bound.apply_defaults()
    return bound.args


class Call:
    """The arguments of one call, in an interpreter's memory."""

    def __init__(self, stages: Stages, memory: Memory | None = None, runtime: NumbaRuntime | None = None) -> None:
        self.memory = memory or Memory()
        self.runtime = runtime or NumbaRuntime(self.memory)
        self.stages = stages
        signature = stages.source.captured.signature
        self._result_type = np.float32 if signature.return_type == types.float32 else np.float64
        self._result = self.memory.allocate(np.full(1, np.nan, self._result_type), "retptr")
        exception = self.memory.allocate(np.zeros(1, np.int64), "excinfo")
        self._arrays: list[tuple[int, int]] = []
        self.arguments: list[Any] = [self._result, exception]
        self._cells: list[tuple[int, int]] = []
        for kind, argument in zip(signature.args, with_defaults(stages.case), strict=True):
            if not isinstance(kind, types.Omitted):
                self.arguments += self._flattened(argument)
        self.gradient_arguments = list(self._with_shadows())

    def _flattened(self, argument: Any) -> list[Any]:
        if not isinstance(argument, np.ndarray):
            return [argument]
        address = self.memory.allocate(argument, f"array {len(self._arrays)}")
        self._arrays.append((address, argument.nbytes))
        return [0, 0, argument.size, argument.itemsize, address, *argument.shape, *argument.strides]

    def _with_shadows(self) -> Iterator[Any]:
        facts = self.stages.environment.arguments
        assert len(facts) == len(self.arguments)
        sizes = dict(self._arrays)
        for fact, argument in zip(facts, self.arguments, strict=True):
            yield argument
            if fact.is_output and fact.activity is Activity.DUP:
                yield self.memory.allocate(np.ones(1, self._result_type), "seed")
            elif fact.activity is Activity.DUP:
                size = sizes[argument]
                shadow = self.memory.allocate(bytes(size), f"shadow of {fact.label}")
                self._cells.append((shadow, size))
                yield shadow
            elif fact.activity is Activity.ACTIVE:
                cell = self.memory.allocate(bytes(8), f"adjoint of {fact.label}")
                self._cells.append((cell, 8))
                yield cell

    def machine(self, module: Module, externals: Externals | None = None) -> Interpreter:
        known = {**self.runtime.externals, **self._tape_memory, **(externals or {})}
        return Interpreter(module, known, memory=self.memory, strict=True)

    @property
    def _tape_memory(self) -> Externals:
        """The process's functions that a tape which counts calls; no thread has an account here."""
        return {
            f"{MEMORY}resize": self._resized,
            f"{MEMORY}free": lambda array, _: self.memory.free(array) if array else None,
            f"{MEMORY}keep": lambda _: True,
            f"{MEMORY}unkeep": lambda _: None,
            f"{MEMORY}faults": lambda: 0,
            f"{MEMORY}account": lambda _: 0,
        }

    def _resized(self, old: int, before: int, size: int) -> int:
        made = memory_of(self.memory, size, 16)
        if old:
            self.memory.copy(made, old, min(before, size))
            self.memory.free(old)
        return made

    def outcome(self, status: int) -> Outcome:
        def contents(places: list[tuple[int, int]]) -> tuple[bytes, ...]:
            return tuple(self.memory.bytes_at(address, size) for address, size in places)

        result = self.memory.bytes_at(self._result, np.dtype(self._result_type).itemsize) if status == 0 else b""
        return Outcome(status, result, contents(self._arrays), contents(self._cells))

    def check_leaks(self, status: int, kept: frozenset[int] = frozenset()) -> None:
        """Nothing is left on the heap but what is kept; an exception, if one was raised, holds what it holds."""
        left = [str(a) for a in self.memory.heap() if a.address not in kept]
        assert status != 0 or not left, f"left on the heap: {left}"


def gradients(stages: Stages, outcome: Outcome) -> list[Any]:
    """The gradients of an outcome as arrays, in the order of the case's argnums."""
    case = stages.case
    chosen = (case.argnums,) if isinstance(case.argnums, int) else tuple(case.argnums)
    found = {}
    for position, content in zip(sorted(chosen), outcome.gradients, strict=True):
        argument = case.arguments[position]
        is_array = isinstance(argument, np.ndarray)
        dtype = argument.dtype if is_array else np.float32 if isinstance(argument, np.float32) else np.float64
        flat = np.frombuffer(content, dtype)
        found[position] = flat.reshape(argument.shape) if is_array else flat[0]
    return [found[position] for position in chosen]
