"""The gradients that are compared, as compilations: their optimised IR and their entry."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numba
from numba.core.compiler_lock import global_compiler_lock

from bench.cases import Case
from bench.check import AGREEMENT, difference
from bench.enzyme import memory
from bench.enzyme.build import FORMS, LOOSE, STRICT, EnzymeCompilation
from bench.enzyme.module import enzyme_input
from bench.enzyme.program import EnzymeError, differentiate
from bench.hierarchy.energy import energy
from bench.hierarchy.gradient import CallError, Measured, measure
from bench.hierarchy.required import Curves, curves
from bench.hierarchy.simulator import FootprintError
from bench.tools.columns import ABLATION, SETTINGS, Setting
from bench.tools.tapeflow_tool import function_of
from llvm_passes.ir.printer import print_module
from tapeflow.errors import TapeflowError
from tapeflow.frontend.entry import emit_entry
from tapeflow.pipeline import Compilation, pipeline_of
from tapeflow.transforms.settings import own_settings


def _options(setting: Setting) -> Mapping[str, Any]:
    return {**setting.options, "streamed": not setting.options["rebuilt"]}


TOOLS = ("tapeflow", "enzyme")
PARTS = {tool: _options(SETTINGS[tool]) for tool in ABLATION}
"""The scheduler's columns, as tools.  At these sizes no tape is too large for the cost model to keep it whole, so loops
that may be rebuilt are, wherever that is switched on."""
LARGEST_ENERGY = 64 << 20
"""The capacity that a tool's energy is given at when none suffices."""
FAILURES = (TapeflowError, EnzymeError, CallError, FootprintError)


@dataclass(frozen=True)
class Candidate:
    """One way in which a tool makes the gradient."""

    build: str
    compilation: Compilation
    symbols: Mapping[str, int] | None = None


@dataclass(frozen=True)
class Outcome:
    """What one tool did on one case."""

    tool: str
    note: str
    """The build, or why there is no measurement."""
    measured: Measured | None = None
    curves: Curves | None = None

    @property
    def capacity(self) -> int:
        """Where energy is taken: the required SRAM, or the largest measured."""
        assert self.curves is not None
        return self.curves.required or LARGEST_ENERGY

    @property
    def energy(self) -> float:
        """Picojoules of all accesses."""
        assert self.measured is not None
        return energy(self.measured.counts, self.capacity)


def outcomes(case: Case) -> Iterator[Outcome]:
    """Each tool on the case.  Enzyme's is the better of its two forms, by total energy, among the right ones."""
    reference: Measured | None = None
    for tool in (TOOLS[0], *PARTS, TOOLS[1]):
        try:
            candidates = list(_candidates(tool, _compilation(case, tool)))
        except FAILURES as error:
            yield Outcome(tool, _first_line(error))
            continue
        found, notes = [], []
        for candidate in candidates:
            try:
                outcome = _measured(tool, case, candidate, reference)
            except FAILURES as error:
                notes.append(f"{candidate.build}: {_first_line(error)}")
                continue
            if outcome.measured is None:
                notes.append(outcome.note)
            else:
                found.append(outcome)
        if not found:
            yield Outcome(tool, "; ".join(notes))
            continue
        best = min(found, key=lambda outcome: outcome.energy)
        unchecked = ["unchecked, for want of tapeflow's"] if tool != TOOLS[0] and reference is None else []
        if tool == TOOLS[0]:
            reference = best.measured
        yield dataclasses.replace(best, note="; ".join((best.note, *unchecked, *notes)))


def _compilation(case: Case, tool: str = TOOLS[0]) -> Compilation:
    types = tuple(numba.typeof(argument) for argument in case.arguments())
    function = function_of(case.kernel, case.math)
    settings = own_settings(tool, function, PARTS.get(tool, {}))
    return pipeline_of(function).compilation(types, tuple(sorted(case.argnums)), settings=settings)


def _candidates(tool: str, compilation: Compilation) -> Iterator[Candidate]:
    if tool != "enzyme":
        yield Candidate(tool, compilation)
        return
    refusals = []
    for form in FORMS:
        with global_compiler_lock:
            source = compilation.source
            text = source.captured.text if form == "raw" else print_module(source.prepared)
            entry = emit_entry(source.captured, compilation.differentiated, ())
            module = f"{enzyme_input(text, source.captured, compilation.differentiated)}\n{entry.text}"
        try:
            made = _differentiated(module)
        except EnzymeError as error:
            refusals.append(error)
            continue
        yield Candidate(f"Enzyme, {form} IR", EnzymeCompilation(compilation, made, "arena"), memory.symbols())
    if len(refusals) == len(FORMS):
        raise refusals[0]


def _differentiated(module: str) -> str:
    try:
        return differentiate(module, STRICT).text
    except EnzymeError as error:
        if "deduce type" not in str(error):
            raise
    return differentiate(module, (*STRICT, LOOSE)).text


def _measured(tool: str, case: Case, candidate: Candidate, reference: Measured | None) -> Outcome:
    found = measure(candidate.compilation, case.arguments(), candidate.symbols)
    if reference is not None:
        off = difference(found.gradients, reference.gradients)
        if off > AGREEMENT["strict"]:
            return Outcome(tool, f"{candidate.build}: differs from tapeflow's gradient by {off:.0e}")
    return Outcome(tool, candidate.build, found, curves(found.counts))


def _first_line(error: Exception) -> str:
    """What it says, without Enzyme's command."""
    return str(error).splitlines()[0].split("; catalyst")[0][:300]
