"""Everything that is known of the function that is being differentiated, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from llvm_passes.analysis.accumulation import Accumulations
from llvm_passes.analysis.activity import ActivityAnalysis
from llvm_passes.analysis.control_flow import ControlFlow, Definitions, Edge, Users
from llvm_passes.analysis.differential_use import DifferentialUse
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.induction import Induction, PointerInduction, inductions
from llvm_passes.analysis.loops import LoopForest
from llvm_passes.analysis.memory import Memory
from llvm_passes.analysis.memory_objects import ObjectKind
from llvm_passes.analysis.nest import Body, Nest
from llvm_passes.analysis.overwrite import Overwrites
from llvm_passes.analysis.program import Program
from llvm_passes.analysis.program_analysis import ProgramAnalysis
from llvm_passes.analysis.rotation import Rotation
from llvm_passes.analysis.scattered import is_scattered
from llvm_passes.analysis.trip_count import TripCount, trip_count_or_none
from llvm_passes.environment import ArgumentFacts, Environment
from llvm_passes.ir.model import PTR, Call, Function, Instruction, Local, Phi, PointerType, Value
from llvm_passes.prepare.float_moves import with_float_moves


@dataclass(frozen=True, slots=True)
class Arrival:
    """A way from within a body into one of its own blocks."""

    edge: Edge
    child: Body | None
    """The inner loop that the edge leaves, if it leaves one."""
    exit: int
    """Number of that inner loop's exit, from 1; 0 for an edge between own blocks."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """A way in which an iteration of a body ends without failing."""

    number: int
    """0 for the back edge, then the exits from 1; in the function's own body the returns, from 0."""
    source: str
    """The own block that it leaves, or the header of the inner loop."""
    child: Body | None
    exit: int


@dataclass(frozen=True, eq=False)
class Primal:
    """A function in canonical form and the answers of every analysis about it."""

    function: Function
    environment: Environment
    control_flow: ControlFlow
    dominators: Dominators
    definitions: Definitions
    users: Users
    nest: Nest
    memory: Memory
    activity: ActivityAnalysis
    differential_use: DifferentialUse
    overwrites: Overwrites
    inductions: Mapping[str, Induction | PointerInduction]
    """By the name of the header phi."""
    program: ProgramAnalysis | None = None
    """The program that the function is a part of, where it calls functions that stay calls; None where it does not."""

    @staticmethod
    def of(function: Function, environment: Environment, program: ProgramAnalysis | None = None) -> Primal:
        control_flow = ControlFlow.of(function)
        dominators = Dominators.of(control_flow)
        loops = LoopForest.of(control_flow, dominators)
        nest = Nest.of(control_flow, loops, environment)
        memory = program.memory_of(function, environment) if program else Memory.of(function, environment)
        definitions = Definitions.of(function)
        activity = program.activity if program else ActivityAnalysis.of(function, memory, nest.failing)
        return Primal(
            function=function,
            environment=environment,
            control_flow=control_flow,
            dominators=dominators,
            definitions=definitions,
            users=Users.of(function),
            nest=nest,
            memory=memory,
            activity=activity,
            differential_use=DifferentialUse.of(function, activity, environment, nest.failing),
            overwrites=Overwrites.of(
                control_flow,
                memory,
                nest.failing,
                calls=program.call_writes(function) if program else (),
                ever_written=program.ever_written if program and program.is_callee(function) else None,
            ),
            inductions={
                i.phi.value.name: i for loop in loops.all() for i in inductions(loop, control_flow, definitions)
            },
            program=program,
        )

    @cached_property
    def scattered_bodies(self) -> frozenset[int]:
        """Loops that compute addresses from data, by the number of their body."""
        bodies = (body for body in self.nest.root.walk() if body.loop is not None)
        return frozenset(b.index for b in bodies if is_scattered(b, self.control_flow, self.definitions))

    def facts(self, argument: str) -> ArgumentFacts:
        return self._facts[argument]

    def calls(self, callee: str) -> bool:
        """Whether the function calls ``callee``."""
        return any(isinstance(i, Call) and i.callee_name == callee for i in self.function.instructions())

    def varies(self, value: Value) -> bool:
        """Whether the value may change with what is differentiated."""
        return isinstance(value, Local) and value.name in self.activity.varied

    def is_outside(self, value: Local, body: Body) -> bool:
        """Whether ``value`` exists before each iteration of ``body``."""
        label = self.definitions.label(value)
        return label is None or not body.contains(label)

    def header_phis(self, body: Body) -> tuple[Phi, ...]:
        return self.control_flow.block(body.entry).phis if body.loop else ()

    def initial_value(self, phi: Phi, body: Body) -> Value:
        """What a header phi holds in the first iteration."""
        assert body.loop is not None
        return next(v for v, label in phi.incoming() if label not in body.loop.blocks)

    def next_value(self, phi: Phi, body: Body) -> Value:
        """What a header phi holds in the iteration that follows."""
        assert body.loop is not None
        return next(v for v, label in phi.incoming() if label in body.loop.blocks)

    def outs(self, body: Body) -> tuple[Local, ...]:
        """Values of a loop that outlive an iteration: those carried to the next, and those used after the loop."""
        if body.loop is None:
            return ()
        return self._outs[body.index]

    def succeeding_exits(self, body: Body) -> tuple[int, ...]:
        """Numbers (from 1) of the exits of a loop that a successful run may take."""
        return tuple(n for n, edge in enumerate(body.exits, 1) if edge.target not in self.nest.failing)

    def arrivals(self, body: Body, label: str) -> tuple[Arrival, ...]:
        """How control may come into an own block of ``body`` from within it, in the order of its predecessors."""
        found: list[Arrival] = []
        for source in self.control_flow.predecessors[label]:
            if source in self.nest.failing or not body.contains(source):
                continue
            edge = Edge(source, label)
            child = self.nest.child_at(body, source)
            found.append(Arrival(edge, child, 0 if child is None else child.exits.index(edge) + 1))
        return tuple(found)

    def terminals(self, body: Body) -> tuple[Terminal, ...]:
        """How an iteration of ``body`` may end in a run that succeeds."""
        if body.loop is None:
            returns = (b for b in self.control_flow.exits if b in body.blocks and b not in self.nest.failing)
            return tuple(Terminal(n, label, None, 0) for n, label in enumerate(returns))
        found = [Terminal(0, body.loop.latch, None, 0)]
        for number in self.succeeding_exits(body):
            edge = body.exits[number - 1]
            child = self.nest.child_at(body, edge.source)
            if child is None:
                found.append(Terminal(number, edge.source, None, 0))
            else:
                found.append(Terminal(number, child.entry, child, child.exits.index(edge) + 1))
        return tuple(found)

    def trip_count(self, body: Body) -> TripCount | None:
        """The number of iterations, where it is known on entry: exact in a run that succeeds, else a bound."""
        return self._trip_counts[body.index]

    def block_of(self, instruction: Instruction) -> str:
        return self.definitions.sites[instruction.value.name].label

    def is_made_to_fail(self, counting: Call) -> bool:
        """Whether all that this call retains or releases was allocated when the function was certain to fail."""
        return bool(counting.arguments) and self._origins(counting.arguments[0]) == {True}

    def may_be_made_to_fail(self, counting: Call) -> bool:
        """Whether some of what this call retains or releases was allocated when the function was certain to fail."""
        return bool(counting.arguments) and True in self._origins(counting.arguments[0])

    def _origins(self, handle: Value) -> set[bool]:
        """For each object behind ``handle``, whether a failing block allocates it."""
        # What is read from a record of pointers may be a string's constant bytes too: nobody counts those.
        counted = (o for o in self.memory.objects(handle) if o.kind is not ObjectKind.GLOBAL)
        homes = (self.definitions.label(Local(PTR, o.name)) for o in counted)
        return {home is not None and home in self.nest.failing for home in homes}

    @cached_property
    def rotation(self) -> Rotation:
        """Pointers that change places."""
        return Rotation(LoopForest.of(self.control_flow, self.dominators), self.memory, self.definitions)

    @cached_property
    def accumulations(self) -> Accumulations:
        """The additions into memory."""
        return Accumulations.of(self.function, self.memory, self.definitions, self.users)

    @cached_property
    def _facts(self) -> Mapping[str, ArgumentFacts]:
        return {a.name: f for a, f in zip(self.function.arguments, self.environment.arguments, strict=True)}

    @cached_property
    def _outs(self) -> Mapping[int, tuple[Local, ...]]:
        return {body.index: self._outs_of(body) for body in self.nest.bodies() if body.loop}

    def _outs_of(self, body: Body) -> tuple[Local, ...]:
        values = [self.next_value(phi, body) for phi in self.header_phis(body)]
        for edge in body.exits:
            values += [
                v for phi in self.control_flow.block(edge.target).phis for v, p in phi.incoming() if p == edge.source
            ]
        inside = (v for v in values if isinstance(v, Local) and not self.is_outside(v, body))
        return tuple(dict.fromkeys(inside))

    @cached_property
    def _trip_counts(self) -> Mapping[int, TripCount | None]:
        return {
            body.index: trip_count_or_none(
                body.loop,
                self.control_flow,
                self.dominators,
                self.definitions,
                prefix=f"{body.entry}.trips",
                ignored_exits=tuple(e for e in body.exits if e.target in self.nest.failing),
            ).count
            for body in self.nest.bodies()
            if body.loop
        }


def primals_of(program: Program) -> list[Primal]:
    """The function that a program is of, then those of its callees that the derivative flows through."""
    root, environments = program.root, program.environments
    if not program.callees:
        function = with_float_moves(program.functions[root], environments[root])
        return [Primal.of(function, environments[root])]
    analysis = ProgramAnalysis.of(program)
    names = [root, *(name for name in program.callees if name in analysis.with_derivative)]
    return [Primal.of(analysis.program.functions[name], environments[name], analysis) for name in names]


def written_arguments(primals: list[Primal]) -> frozenset[int]:
    """Positions of the pointer arguments whose memory a run may write, also one that fails."""
    written = {
        o.name
        for primal in primals
        for access in (primal.program or primal).memory.writes()
        for o in primal.memory.objects(access.pointer)
        if o.kind is ObjectKind.ARGUMENT
    }
    primal = primals[0]
    arguments = enumerate(primal.function.arguments)
    return frozenset(n for n, a in arguments if isinstance(a.type, PointerType) and a.name in written)


def exit_values(primal: Primal, edge: Edge) -> tuple[tuple[Phi, Value], ...]:
    """The phis of an edge's target, each with the value that it takes when control comes by this edge."""
    phis = primal.control_flow.block(edge.target).phis
    return tuple((phi, next(v for v, label in phi.incoming() if label == edge.source)) for phi in phis)
