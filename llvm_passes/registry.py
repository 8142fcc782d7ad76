"""Every pass that a pipeline can name.

The stages of a gradient are here as passes on any module::

    prepare     inlined, canonical form of one function
    adjoint     its gradient, with the tape as abstract calls
    tangent     its tangent: forward mode
    schedule    the tape's calls lowered to memory
    enzyme      every call of an Enzyme entry point replaced by a derivative

and the analyses as reports, which print and change nothing.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from llvm_passes.adjoint import Adjoint, differentiate
from llvm_passes.adjoint.availability import Availability, describe_availability
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.activity import describe_activity
from llvm_passes.analysis.differential_use import describe_differential_use
from llvm_passes.analysis.loops import describe_loops
from llvm_passes.analysis.memory import describe_memory
from llvm_passes.analysis.nest import describe_nest
from llvm_passes.analysis.overwrite import describe_overwrites
from llvm_passes.analysis.trip_count import describe_trip_counts
from llvm_passes.driver import Pass, Report
from llvm_passes.environment import Activity, ArgumentFacts, Environment, Pointee
from llvm_passes.enzyme import EnzymeCalls
from llvm_passes.errors import PipelineError
from llvm_passes.ir.model import FloatType, Function, Module, PointerType
from llvm_passes.ir.printer import print_module
from llvm_passes.prepare import prepare
from llvm_passes.prepare.float_moves import with_float_moves
from llvm_passes.tangent import Tangent, tangent
from llvm_passes.tape.settings import DEFAULT_SETTINGS, Layout, TapeSettings


@dataclass(frozen=True)
class Prepare(Pass):
    """Inline, simplify and bring the loops of one function into the form that the analyses read."""

    name: ClassVar[str] = "prepare"
    function: str
    keep: tuple[str, ...] = ()
    """Functions that stay calls."""

    def apply(self, module: Module) -> Module:
        return prepare(print_module(module), self.function, keep=self.keep)


@dataclass(frozen=True)
class AdjointModule(Module):
    """A module that remembers the loop-pair tree and the plan that the schedule is made from."""

    adjoint: Adjoint | Tangent | None = None


@dataclass(frozen=True)
class MakeAdjoint(Pass):
    """Differentiate one prepared function; the tape stays abstract."""

    name: ClassVar[str] = "adjoint"
    function: str
    activity: tuple[Activity, ...]
    """One for each argument."""
    pointee: tuple[Pointee, ...] = ()
    """What each ``dup`` pointer points to, in order; doubles when not given."""
    distinct: bool = False
    """The caller's promise that no two arguments overlap where one is written."""
    fused: bool = False
    """Loops whose output adjoint is known before they run are fused."""

    def apply(self, module: Module) -> Module:
        environment = environment_of(module, self.function, self.activity, self.pointee, distinct=self.distinct)
        settings = replace(DEFAULT_SETTINGS, fused=self.fused)
        return _remembering(differentiate(module, self.function, environment, settings))


@dataclass(frozen=True)
class MakeTangent(Pass):
    """Differentiate one prepared function in forward mode; what it allocates is owned by an abstract tape."""

    name: ClassVar[str] = "tangent"
    function: str
    activity: tuple[Activity, ...]
    """One for each argument."""
    pointee: tuple[Pointee, ...] = ()
    """What each ``dup`` pointer points to, in order; doubles when not given."""
    distinct: bool = False
    """The caller's promise that no two arguments overlap where one is written."""
    lanes: int = 1
    """How many directions at once, a power of two: shadows hold so many floats for each float."""

    def apply(self, module: Module) -> Module:
        environment = environment_of(module, self.function, self.activity, self.pointee, distinct=self.distinct)
        return _remembering(tangent(module, self.function, environment, lanes=self.lanes))


def _remembering(derivative: Adjoint | Tangent) -> AdjointModule:
    made = derivative.module
    return AdjointModule(
        functions=made.functions,
        globals=made.globals,
        types=made.types,
        data_layout=made.data_layout,
        triple=made.triple,
        metadata=made.metadata,
        adjoint=derivative,
    )


@dataclass(frozen=True)
class Schedule(Pass):
    """Lower the tape.  Its input is the result of ``adjoint`` itself: flat IR does not hold the loop-pair tree."""

    name: ClassVar[str] = "schedule"
    tape: Layout = DEFAULT_SETTINGS.layout
    lanes: int = 0
    """0 leaves it to the cost model."""
    scratchpad: int = DEFAULT_SETTINGS.scratchpad
    staged: bool = False
    bits: bool = False
    """A branch takes a bit where that is possible, not a byte."""

    def apply(self, module: Module) -> Module:
        from llvm_passes.tape.lower import schedule

        if not isinstance(module, AdjointModule) or module.adjoint is None:
            raise PipelineError("schedule: needs the loop-pair tree. Name it directly after adjoint or tangent.")
        lanes = self.lanes or None
        settings = TapeSettings(
            layout=self.tape, lanes=lanes, scratchpad=self.scratchpad, staged=self.staged, bits=self.bits
        )
        return schedule(module.adjoint, settings)


@dataclass(frozen=True)
class PrintPlan(Report):
    """Print the tape plan of the adjoint just made."""

    name: ClassVar[str] = "print-plan"

    def describe(self, module: Module) -> str:
        if not isinstance(module, AdjointModule) or module.adjoint is None:
            raise PipelineError("print-plan: there is no plan. Name it directly after the pass adjoint.")
        return str(module.adjoint.plan)


@dataclass(frozen=True)
class FunctionReport(Report):
    """A report on each function that the module defines, or on one."""

    function: str = ""
    """The function to report on; all when empty."""

    def describe(self, module: Module) -> str:
        defined = [f for f in module.functions.values() if not f.is_declaration]
        chosen = [f for f in defined if self.function in ("", f.name)]
        if not chosen:
            raise PipelineError(f"{self.name}: the module does not define @{self.function}.")
        return "\n".join(self.describe_function(function) for function in chosen)

    @abstractmethod
    def describe_function(self, function: Function) -> str: ...


@dataclass(frozen=True)
class PrintLoops(FunctionReport):
    """Print the loop forest: headers, latches, preheaders, exits."""

    name: ClassVar[str] = "print-loops"

    def describe_function(self, function: Function) -> str:
        return describe_loops(function)


@dataclass(frozen=True)
class PrintTripCounts(FunctionReport):
    """Print each loop's trip count, and what it is computed from."""

    name: ClassVar[str] = "print-trip-counts"

    def describe_function(self, function: Function) -> str:
        return describe_trip_counts(function)


@dataclass(frozen=True)
class PrimalReport(Report):
    """A report on one function as the adjoint sees it; the options are those of ``adjoint``."""

    function: str
    activity: tuple[Activity, ...]
    pointee: tuple[Pointee, ...] = ()
    distinct: bool = False

    def describe(self, module: Module) -> str:
        environment = environment_of(module, self.function, self.activity, self.pointee, distinct=self.distinct)
        function = with_float_moves(module.functions[self.function], environment)
        return self.describe_primal(Primal.of(function, environment))

    @abstractmethod
    def describe_primal(self, primal: Primal) -> str: ...


@dataclass(frozen=True)
class PrintMemory(PrimalReport):
    """Print which objects each pointer may point into, and what they hold."""

    name: ClassVar[str] = "print-memory"

    def describe_primal(self, primal: Primal) -> str:
        return describe_memory(primal.function, primal.memory)


@dataclass(frozen=True)
class PrintActivity(PrimalReport):
    """Print the values and the memory that the derivative flows through."""

    name: ClassVar[str] = "print-activity"

    def describe_primal(self, primal: Primal) -> str:
        return describe_activity(primal.function, primal.activity)


@dataclass(frozen=True)
class PrintNest(PrimalReport):
    """Print the bodies that forward and reverse functions are made of, and the blocks that always fail."""

    name: ClassVar[str] = "print-nest"

    def describe_primal(self, primal: Primal) -> str:
        return describe_nest(primal.function, primal.nest)


@dataclass(frozen=True)
class PrintOverwrites(PrimalReport):
    """Print, for each load, the write that may change what it read before the reverse pass."""

    name: ClassVar[str] = "print-overwrites"

    def describe_primal(self, primal: Primal) -> str:
        return describe_overwrites(primal.function, primal.overwrites)


@dataclass(frozen=True)
class PrintDifferentialUse(PrimalReport):
    """Print the values that derivative rules read, each with its first reader."""

    name: ClassVar[str] = "print-differential-use"

    def describe_primal(self, primal: Primal) -> str:
        return describe_differential_use(primal.function, primal.differential_use)


@dataclass(frozen=True)
class PrintAvailability(PrimalReport):
    """Print how the reverse pass would come by each value: induction, recompute, reload or tape, and why."""

    name: ClassVar[str] = "print-availability"

    def describe_primal(self, primal: Primal) -> str:
        return describe_availability(primal, Availability(primal))


PASSES: Mapping[str, type[Pass]] = {
    kind.name: kind
    for kind in (
        *(Prepare, MakeAdjoint, MakeTangent, Schedule, EnzymeCalls),
        *(PrintPlan, PrintLoops, PrintTripCounts, PrintNest),
        *(PrintMemory, PrintActivity, PrintOverwrites, PrintDifferentialUse, PrintAvailability),
    )
}


def environment_of(
    module: Module,
    symbol: str,
    activity: tuple[Activity, ...],
    pointee: tuple[Pointee, ...] = (),
    *,
    distinct: bool = False,
) -> Environment:
    """What a command line says about a function: the activity of each argument, the pointee of each ``dup``.

    Raises :class:`PipelineError` when they do not fit the function.
    """
    function = module.functions.get(symbol)
    if function is None or function.is_declaration:
        defined = ", ".join(f"@{f.name}" for f in module.functions.values() if not f.is_declaration) or "nothing"
        raise PipelineError(f"adjoint: the module does not define @{symbol}. It defines {defined}.")
    if len(activity) != len(function.arguments):
        types = ", ".join(str(a.type) for a in function.arguments)
        raise PipelineError(f"adjoint: {len(activity)} activities for the arguments of @{symbol}, which are ({types}).")
    pointers = sum(a is Activity.DUP for a in activity)
    if pointee and len(pointee) != pointers:
        raise PipelineError(f"adjoint: {len(pointee)} pointees for {pointers} dup arguments. Give one for each.")
    held = iter(pointee or (Pointee.DOUBLE,) * pointers)
    facts = []
    for argument, kind in zip(function.arguments, activity, strict=True):
        wanted = {Activity.DUP: PointerType, Activity.ACTIVE: FloatType}.get(kind)
        if wanted is not None and not isinstance(argument.type, wanted):
            needs = "a pointer" if kind is Activity.DUP else "a float"
            raise PipelineError(
                f"adjoint: argument {argument.name} of @{symbol} is {argument.type}, and {kind.value} needs {needs}."
            )
        points_to = next(held) if kind is Activity.DUP else Pointee.UNKNOWN
        facts.append(ArgumentFacts(activity=kind, pointee=points_to, label=argument.name))
    return Environment(arguments=tuple(facts), distinct_arguments=distinct)
