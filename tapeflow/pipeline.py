"""The stages of a gradient, in order, by name.

    captured -> prepared -> adjoint -> scheduled -> optimized -> asm

A stage's result is computed once, from the stage before it, when it is first asked for, and its
seconds are kept.  ``captured`` and ``prepared`` do not depend on what is differentiated and are
shared.  Numba's compiler lock is the only lock: capture needs it, and a second one could be taken in
the other order by a gradient that is compiled from inside other ``@njit`` code.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import gc
import inspect
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, TypeVar

from numba import typeof
from numba.core import types
from numba.core.compiler_lock import global_compiler_lock
from numba.core.typing import signature

from llvm_passes.adjoint import Adjoint, differentiate
from llvm_passes.adjoint.expected import may_fail_midway
from llvm_passes.adjoint.gradient import ACQUIRE
from llvm_passes.errors import InternalError, SignatureError, TapeBudgetError, TapeDirectoryError
from llvm_passes.ir.model import Call, Module, quoted
from llvm_passes.ir.printer import print_module
from llvm_passes.prepare import prepare
from llvm_passes.tape.lower import schedule
from llvm_passes.tape.plan import LoopFate, Slot, TapePlan
from llvm_passes.tape.rebuilt import with_fates, with_frames
from llvm_passes.tape.regions import laid_out
from llvm_passes.tape.settings import TapeSettings
from tapeflow.engine import NativeCode, OptimisedModule, assembly, compile_native, optimise
from tapeflow.frontend.capture import Captured, capture
from tapeflow.frontend.convention import check_scalar_result, environment
from tapeflow.frontend.entry import DISK_FAULT, OUT_OF_BUDGET, OUT_OF_MEMORY, Distinct, Entry, emit_entry, violation
from tapeflow.frontend.runtime import KEEP
from tapeflow.frontend.structure import (
    Leaf,
    ResultForm,
    has_memory,
    is_tree,
    leaf_form,
    leaf_types,
    leaves_of,
    result_form,
)
from tapeflow.frontend.symbols import runtime_library, runtime_symbols
from tapeflow.runtime.budget import completed, disk_fault
from tapeflow.runtime.registry import Tape, register
from tapeflow.tuning.standard import STANDARD_SETTINGS

STAGES = ("captured", "prepared", "adjoint", "scheduled", "optimized", "asm")
"""Names of the stages, in the order in which they run."""

SILENT_SECONDS = 2.0
"""A compilation that takes longer says on a terminal what it is doing."""

ATTRIBUTE = "__tapeflow_pipeline__"

Artefact = TypeVar("Artefact")


class Clock:
    """Seconds by stage, and the line that a terminal shows while a compilation is slow."""

    def __init__(self, title: str, earlier: Clock | None = None) -> None:
        self.seconds: dict[str, float] = {}
        self._title = title
        self._earlier = earlier

    @property
    def total(self) -> float:
        return sum(self.seconds.values()) + (self._earlier.total if self._earlier else 0.0)

    def run(self, stage: str, work: Callable[[], Artefact]) -> Artefact:
        show = self.total > SILENT_SECONDS and sys.stderr.isatty()
        if show:
            print(f"tapeflow: {self._title}: {stage} …", end="", file=sys.stderr, flush=True)
        begin = time.perf_counter()
        try:
            with _without_collection():
                return work()
        finally:
            self.seconds[stage] = time.perf_counter() - begin
            if show:
                print(f" {self.seconds[stage]:.1f} s", file=sys.stderr, flush=True)


@contextlib.contextmanager
def _without_collection() -> Iterator[None]:
    """Garbage is not collected: a pass makes a great many objects at once, and all of them are in use."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class Source:
    """A function for one set of argument types: the stages that every derivative of it shares."""

    def __init__(
        self,
        dispatcher: Any,
        argument_types: tuple[Any, ...],
        *,
        is_flat: bool = False,
        form: ResultForm | None = None,
        order: int = 1,
    ) -> None:
        self.dispatcher = dispatcher
        self.argument_types = argument_types
        self.is_flat = is_flat
        """The arguments of what is captured are the leaves of the dispatcher's."""
        self.form = form
        """What is captured instead of the dispatcher: where its result is written to arrays, or it takes C order."""
        self.order = order
        """How many derivatives what is captured must be right in."""
        self._higher: dict[int, Source] = {}
        self.clock = Clock(dispatcher.py_func.__qualname__)

    def in_order(self, order: int) -> Source:
        """What to differentiate so many times: captured anew where what is captured is right in fewer."""
        if order <= self.order or not self.captured.depends_on_order:
            return self
        made = Source(self.dispatcher, self.argument_types, is_flat=self.is_flat, form=self.form, order=order)
        return self._higher.setdefault(order, made)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """What is captured as one argument each: the arguments, or the leaves of their trees and of the result."""
        if self.form is not None:
            return self.form.parameters
        names = tuple(inspect.signature(self.dispatcher.py_func).parameters)
        if self.is_flat:
            return leaves_of(names, self.argument_types)
        pairs = zip(names, self.argument_types, strict=True)
        return tuple(Leaf(n, (), name, name, type_) for n, (name, type_) in enumerate(pairs))

    @functools.cached_property
    def captured(self) -> Captured:
        captured = self.clock.run("captured", self._capture)
        for function in captured.forms:
            function.used_by(self.dispatcher)
        return captured

    def _capture(self) -> Captured:
        if not self.is_flat:
            return capture(self.dispatcher, self.argument_types, self.order)
        code = self.dispatcher.py_func.__code__
        captured = capture(self.form.dispatcher if self.form else self.dispatcher, self._captured_types, self.order)
        return dataclasses.replace(
            captured,
            python_name=self.dispatcher.py_func.__qualname__,
            signature=signature(captured.signature.return_type, *(leaf.type for leaf in self.leaves)),
            argument_names=tuple(leaf.label for leaf in self.leaves),
            file=code.co_filename,
            line=code.co_firstlineno,
        )

    @property
    def _captured_types(self) -> tuple[Any, ...]:
        return self.form.argument_types if self.form else self.argument_types

    @functools.cached_property
    def prepared(self) -> Module:
        captured = self.captured
        return self.clock.run("prepared", lambda: prepare(captured.text, captured.symbol, keep=KEEP))


class Compilation:
    """The gradient of a function for one set of argument types, with respect to some arguments."""

    def __init__(
        self,
        source: Source,
        differentiated: tuple[int, ...],
        distinct: Distinct = Distinct.ARGUMENTS,
        has_scalar_result: bool = True,
        settings: TapeSettings | None = None,
    ) -> None:
        self.source = source
        self.differentiated = differentiated
        """Positions of the arguments of what is captured (leaves, where they are trees), ascending."""
        self.distinct = distinct
        """Which memory is known to be apart."""
        self.has_scalar_result = has_scalar_result
        """Whether one float must be returned; otherwise the arrays that are written are the result too."""
        self._settings = settings
        self._clock = Clock(f"gradient of {source.dispatcher.py_func.__qualname__}", earlier=source.clock)

    @property
    def seconds(self) -> Mapping[str, float]:
        """Seconds by stage, of the stages that have run.  ``link`` is the loading of the code."""
        return {**self.source.clock.seconds, **self._clock.seconds}

    @functools.cached_property
    def adjoint(self) -> Adjoint:
        captured = self.source.captured
        if self.has_scalar_result:
            check_scalar_result(captured)
        facts = environment(
            captured,
            self.differentiated,
            is_distinct=self.distinct is not Distinct.NOTHING,
            # The shadows of a function of one float are gradients that are only returned when it succeeds.
            discards_shadows=self.has_scalar_result,
        )
        prepared = self.source.prepared
        settings = self.settings

        def work() -> Adjoint:
            adjoint = differentiate(prepared, captured.symbol, facts, settings)
            return laid_out(with_fates(adjoint, settings), settings, is_checked=self.is_checked)

        return self._clock.run("adjoint", work)

    @property
    def is_checked(self) -> bool:
        """Whether the function was compiled with ``tapeflow.jit(check=True)``."""
        return bool(getattr(self.source.dispatcher, "is_checked", False))

    @functools.cached_property
    def settings(self) -> TapeSettings:
        """What the user chose about the tape.

        Raises :class:`SignatureError` for a plan that says what is no choice.
        """
        settings = self._settings
        if settings is None:
            settings = getattr(self.source.dispatcher, "tape_settings", STANDARD_SETTINGS)
        file = settings.plan
        if file is None:
            return settings
        of = self.source, self.differentiated, self.distinct, self.has_scalar_result
        with global_compiler_lock:
            saved = Compilation(*of, file.made_with).plan
        return dataclasses.replace(settings, edits=file.edits(saved, self.name))

    @property
    def violations(self) -> dict[int, tuple[type[Exception], str]]:
        """What each refusal of a checked gradient says that would have left its tape."""
        if not self.is_checked:
            return {}
        return {
            violation(slot.index): (InternalError, f"{self.source.dispatcher.py_func.__qualname__}: {_fault(slot)}")
            for slot in self.adjoint.plan.slots
        }

    @functools.cached_property
    def scheduled(self) -> Module:
        adjoint = self.adjoint

        return self._clock.run(
            "scheduled", lambda: schedule(adjoint, self.settings, is_checked=self.is_checked, is_counted=True)
        )

    @functools.cached_property
    def entry(self) -> Entry:
        written = self.adjoint.written_arguments
        captured = self.source.captured
        is_counted = self._drain in self.scheduled.functions
        return emit_entry(
            captured,
            self.differentiated,
            written,
            self.distinct,
            is_checked=self.is_checked,
            is_bounded=is_counted and self.settings.budget is not None,
            is_without_tape=is_counted and not self._has_tape,
            undoes=is_counted and (self._is_on_disk or may_fail_midway(self.adjoint)),
            is_on_disk=is_counted and self._is_on_disk,
        )

    @property
    def _is_on_disk(self) -> bool:
        """Whether the tape may go to disk."""
        return self.settings.directory is not None and self._has_tape

    @property
    def _drain(self) -> str:
        """The function that gives back what the tape keeps; a tape that does not count has none."""
        return f"{self.source.captured.symbol}.tape.drain"

    @property
    def _has_tape(self) -> bool:
        gradient = self.adjoint.module.functions[f"{self.source.captured.symbol}.gradient"]
        return any(isinstance(i, Call) and i.callee_name == ACQUIRE for i in gradient.instructions())

    @property
    def name(self) -> str:
        """The function's."""
        name: str = self.source.dispatcher.py_func.__qualname__
        return name

    @property
    def refusals(self) -> dict[int, tuple[type[Exception], tuple[Any, ...]]]:
        """What the entry's refusals mean that are not overlaps: an exception, and what it is made of."""
        too_much = f"{self.name}: the tape of its gradient would exceed tape_budget={self.settings.budget}."
        on_disk = f"{self.name}: tape_dir={self.settings.directory!r}:"
        return {
            **({DISK_FAULT: (TapeDirectoryError, (on_disk, disk_fault))} if self._is_on_disk else {}),
            OUT_OF_MEMORY: (MemoryError, (f"{self.name}: there is no memory for the tape of its gradient",)),
            **({OUT_OF_BUDGET: (TapeBudgetError, (too_much, completed))} if self.settings.budget is not None else {}),
            **{number: (kind, (text,)) for number, (kind, text) in self.violations.items()},
        }

    @functools.cached_property
    def optimized(self) -> OptimisedModule:
        scheduled = self.scheduled

        def work() -> OptimisedModule:
            text = f"{print_module(scheduled)}\n{_without_declarations(self.entry.text, scheduled)}"
            drain = (self._drain,) if self._drain in scheduled.functions else ()
            return optimise(text, exports=(self.entry.symbol, *drain), libraries=(runtime_library(),))

        return self._clock.run("optimized", work)

    @functools.cached_property
    def asm(self) -> str:
        optimized = self.optimized
        return self._clock.run("asm", lambda: assembly(optimized))

    @functools.cached_property
    def native(self) -> NativeCode:
        """The loaded code; its function is :attr:`entry`."""
        self.checked_plan  # noqa: B018 (refuses)
        optimized = self.optimized
        environments = {name: id(value) for name, value in self.source.captured.environments.items()}
        native = self._clock.run(
            "link",
            lambda: compile_native(optimized, symbols=runtime_symbols(on_disk=self._is_on_disk), pointers=environments),
        )
        if self._drain in native.addresses:
            drain = native.addresses[self._drain]
            register(
                native, Tape(self.name, with_frames(self.adjoint).plan, self.settings.budget, drain, self._is_on_disk)
            )
        return native

    @functools.cached_property
    def plan(self) -> TapePlan:
        """The tape plan."""
        with global_compiler_lock:
            parameters = inspect.signature(self.source.dispatcher.py_func).parameters.values()
            starred = inspect.Parameter.VAR_POSITIONAL
            return dataclasses.replace(
                self.adjoint.plan,
                function=self.name,
                parameters=tuple(f"*{p.name}" if p.kind is starred else p.name for p in parameters),
                fates=tuple(self._fates()),
                settings=self.settings,
            )

    @property
    def checked_plan(self) -> TapePlan:
        """The plan.  Raises :class:`SignatureError` where it is not that which was given back."""
        file = self.settings.plan
        if file is not None:
            file.check(self.plan, self.settings.edits)
        return self.plan

    def _fates(self) -> Iterator[LoopFate]:
        for pair in self.adjoint.root.walk():
            if pair.forward_loop is not None:
                yield LoopFate(pair.index, pair.fate.fate.value, pair.fate.reason)

    def text(self, stage: str) -> str:
        """The IR (or assembly) of a stage as text.  Raises :class:`SignatureError` for an unknown stage."""
        printers: dict[str, Callable[[], str]] = {
            "captured": lambda: self.source.captured.text,
            "prepared": lambda: print_module(self.source.prepared),
            "adjoint": lambda: print_module(self.adjoint.module),
            "scheduled": lambda: print_module(self.scheduled),
            "optimized": lambda: self.optimized.text,
            "asm": lambda: self.asm,
        }
        if stage not in printers:
            raise SignatureError(f"inspect: there is no stage {stage!r}. The stages are {', '.join(STAGES)}.")
        with global_compiler_lock:
            return printers[stage]()


def _without_declarations(text: str, module: Module) -> str:
    """The text without declarations of what the module has: LLVM takes each once."""
    lines = text.split("\n")
    known = tuple(f"@{quoted(name)}(" for name in module.functions) + tuple(f'@"{name}"(' for name in module.functions)
    return "\n".join(line for line in lines if not (line.startswith("declare ") and any(k in line for k in known)))


def _fault(slot: Slot) -> str:
    where = f" ({slot.location})" if slot.location else ""
    return (
        f"its gradient would have left slot {slot.index} of its tape, which keeps {slot.value}{where}. "
        "This is a fault of tapeflow: please report it with the function."
    )


class Pipeline:
    """All compilations of one dispatcher."""

    def __init__(self, dispatcher: Any) -> None:
        self._dispatcher = dispatcher
        self._sources: dict[tuple[Any, ...], Source] = {}
        self._compilations: dict[tuple[Any, ...], Compilation] = {}

    def source(self, argument_types: tuple[Any, ...], *, is_flat: bool = False) -> Source:
        """The captured function; with one argument for each leaf, where that is asked for."""
        argument_types = without_defaults(argument_types)
        key = argument_types, is_flat
        if key not in self._sources:
            self._sources.setdefault(key, Source(self._dispatcher, argument_types, is_flat=is_flat))
        return self._sources[key]

    def result_source(self, argument_types: tuple[Any, ...], result_type: Any) -> Source:
        """The function in its result form: each float that it returns is written to an array instead."""
        argument_types = without_defaults(argument_types)
        key = argument_types, result_type
        if key not in self._sources:
            form = result_form(self._dispatcher, argument_types, result_type)
            self._sources.setdefault(key, Source(self._dispatcher, argument_types, is_flat=True, form=form))
        return self._sources[key]

    def leaf_source(self, argument_types: tuple[Any, ...]) -> Source:
        """The function with one argument for each leaf, its arrays contiguous in C order."""
        argument_types = without_defaults(argument_types)
        key = argument_types, "leaves"
        if key not in self._sources:
            form = leaf_form(self._dispatcher, argument_types)
            self._sources.setdefault(key, Source(self._dispatcher, argument_types, is_flat=True, form=form))
        return self._sources[key]

    def compilation(
        self,
        argument_types: tuple[Any, ...],
        differentiated: tuple[int, ...],
        distinct: Distinct = Distinct.ARGUMENTS,
        *,
        has_scalar_result: bool = True,
        settings: TapeSettings | None = None,
    ) -> Compilation:
        """The gradient in the arguments at these positions, or in those of their leaves that are floats.

        ``settings``: of its tape; None for those of the function.
        """
        argument_types = without_defaults(argument_types)
        source = self.source(argument_types, is_flat=needs_leaves(argument_types, differentiated))
        targets = tuple(sorted(differentiated))
        if source.is_flat:
            leaves = enumerate(source.leaves)
            targets = tuple(n for n, leaf in leaves if leaf.argument in differentiated and leaf.is_float)
        return self.of(source, targets, distinct, has_scalar_result=has_scalar_result, settings=settings)

    def of(
        self,
        source: Source,
        targets: tuple[int, ...],
        distinct: Distinct,
        *,
        has_scalar_result: bool,
        settings: TapeSettings | None = None,
    ) -> Compilation:
        """The gradient of a source of this pipeline in its own arguments at ``targets``, ascending."""
        if settings == getattr(self._dispatcher, "tape_settings", STANDARD_SETTINGS):
            settings = None
        key = source, targets, distinct, has_scalar_result, settings
        return self._compilations.setdefault(key, Compilation(*key))


def needs_leaves(argument_types: tuple[Any, ...], differentiated: Collection[int]) -> bool:
    """Whether an argument is a tree that the passes must see the leaves of: not a constant tuple of numbers."""
    return any(
        is_tree(type_) and (position in differentiated or any(map(has_memory, leaf_types(type_))))
        for position, type_ in enumerate(argument_types)
    )


def pipeline_of(dispatcher: Any) -> Pipeline:
    """The pipeline of a dispatcher, kept on it so that both live equally long."""
    pipeline: Pipeline = dispatcher.__dict__.setdefault(ATTRIBUTE, Pipeline(dispatcher))
    return pipeline


def forget(dispatcher: Any) -> None:
    """Drop every stage of a dispatcher: its globals may have changed."""
    dispatcher.__dict__.pop(ATTRIBUTE, None)


def without_defaults(argument_types: tuple[Any, ...]) -> tuple[Any, ...]:
    """The types with which a call binds: a default that is not passed counts as its value."""
    return tuple(typeof(t.value) if isinstance(t, types.Omitted) else t for t in argument_types)
