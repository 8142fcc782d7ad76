"""Derivatives of derivatives: a function, its gradient, the tangent of that, and so on.

::

    f(x, n)  ->  f.gradient(x, x.adjoint, n)
             ->  f.gradient.tangent(x, x.tangent, x.adjoint, x.adjoint.tangent, n)

``x.adjoint.tangent`` is the Hessian times ``x.tangent``: forward mode over reverse mode.  What is
differentiated again is brought into canonical form first, by the passes that prepare any function:
its outlined bodies become one function, whose tape stays abstract.  A tangent of it adds slots.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from llvm_passes.adjoint import Adjoint
from llvm_passes.environment import Activity, ArgumentFacts, Environment, Pointee
from llvm_passes.ir.model import DOUBLE, FLOAT, FloatType, Module, PointerType, Type
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.prepare import prepare
from llvm_passes.prepare.split_structs import SplitStructs
from llvm_passes.rules.special import LOOP_NESTS
from llvm_passes.tangent.differentiate import Tangent, tangent
from llvm_passes.tangent.guards import with_called_guards
from llvm_passes.tangent.slots import with_numbered_slots
from llvm_passes.tape.plan import TapePlan

ADJOINT = "adjoint"

Path = tuple[str, ...]
"""How a derivative was come by: ``("adjoint", "tangent 1")`` is the first tangent of the adjoint."""


def tangent_step(number: int) -> str:
    """What the tangent of this number, from 1, adds to a path."""
    return f"tangent {number}"


@dataclass(frozen=True, slots=True)
class Origin:
    """What an argument of a derivative is of the primal."""

    argument: int
    """Position of the primal's argument; for a seed, the number of its arguments."""
    path: Path = ()
    """Empty for the argument itself."""


@dataclass(frozen=True, eq=False)
class Derivative:
    """A derivative of any order, as IR with an abstract tape."""

    module: Module
    symbol: str
    """The primal."""
    function: str
    """The derivative itself."""
    origins: tuple[Origin, ...]
    """One for each of its arguments."""
    tangents: int
    """How many tangents were taken."""
    plan: TapePlan
    environment: Environment
    """That of the primal, with the first derivative's activities."""
    written_arguments: frozenset[int]
    """Positions of the primal's pointer arguments whose memory a run may write."""

    @staticmethod
    def of_adjoint(adjoint: Adjoint, environment: Environment) -> Derivative:
        """The gradient; ``environment`` is what it was made with."""
        symbol = adjoint.symbol
        origins = _origins(environment, ADJOINT)
        function = adjoint.module.functions[f"{symbol}.gradient"]
        seeds = (Origin(len(environment.arguments), (ADJOINT,)),) * (len(function.arguments) - len(origins))
        written = adjoint.written_arguments
        return Derivative(
            adjoint.module, symbol, function.name, (*origins, *seeds), 0, adjoint.plan, environment, written
        )

    @staticmethod
    def of_tangent(made: Tangent, environment: Environment) -> Derivative:
        """The tangent of a primal; ``environment`` is what it was made with."""
        origins = _origins(environment, tangent_step(1))
        function = f"{made.symbol}.tangent"
        return Derivative(
            made.module, made.symbol, function, origins, 1, made.plan, environment, made.written_arguments
        )

    def tangent(self, directions: Collection[int], *, lanes: int = 1, keep: Collection[str] = ()) -> Derivative:
        """The derivative of this one in the primal's float and pointer arguments at ``directions``.

        ``keep`` names functions that stay calls when the derivative is brought into canonical form.
        What the arguments of this derivative carried beside the primal's (directions of earlier
        tangents) does not vary.
        """
        numbered = _with_loop_nests(with_numbered_slots(with_called_guards(self.module)))
        inlined = prepare(print_module(numbered), self.function, keep=keep)
        flat = prepare(print_module(SplitStructs(self.function).apply(inlined)), self.function, keep=keep)
        environment = self._environment(flat, directions)
        made = tangent(flat, self.function, environment, lanes=lanes, plan=self.plan)
        step = tangent_step(self.tangents + 1)
        origins = []
        for origin, facts in zip(self.origins, environment.arguments, strict=True):
            origins.append(origin)
            if facts.activity is not Activity.CONST:
                origins.append(Origin(origin.argument, (*origin.path, step)))
        return dataclasses.replace(
            self,
            module=made.module,
            function=f"{self.function}.tangent",
            origins=tuple(origins),
            tangents=self.tangents + 1,
            plan=made.plan,
        )

    def _environment(self, module: Module, directions: Collection[int]) -> Environment:
        positions = {o.argument: n for n, o in enumerate(self.origins) if not o.path}
        arguments = module.functions[self.function].arguments
        facts = tuple(
            self._facts(origin, argument.type, directions, positions)
            for origin, argument in zip(self.origins, arguments, strict=True)
        )
        exception = self.environment.exception_argument
        moved = None if exception is None else positions[exception]
        return dataclasses.replace(self.environment, arguments=facts, exception_argument=moved)

    def _facts(
        self, origin: Origin, type: Type, directions: Collection[int], positions: dict[int, int]
    ) -> ArgumentFacts:
        if origin.argument >= len(self.environment.arguments):
            return ArgumentFacts(label="seed")
        own = self.environment.arguments[origin.argument]
        length = None if own.length_argument is None else positions[own.length_argument]
        pointee = own.pointee
        is_pointer = isinstance(type, PointerType)
        is_varied = origin.argument in directions and not origin.path
        if is_pointer and own.activity is Activity.ACTIVE:
            # The cell of a number's adjoint.
            primal = self._primal_type(origin.argument)
            pointee = Pointee.FLOAT if primal == FLOAT else Pointee.DOUBLE
            assert primal in (FLOAT, DOUBLE)
        if is_pointer and (origin.path or is_varied or own.activity is Activity.DUP):
            activity = Activity.DUP
        elif isinstance(type, FloatType) and is_varied:
            activity = Activity.ACTIVE
        else:
            activity = Activity.CONST
        label = ".".join((own.label, *origin.path))
        return dataclasses.replace(own, activity=activity, pointee=pointee, label=label, length_argument=length)

    def _primal_type(self, argument: int) -> Type:
        position = next(n for n, o in enumerate(self.origins) if o == Origin(argument))
        return self.module.functions[self.function].arguments[position].type


def _with_loop_nests(module: Module) -> Module:
    """The module with the bodies of the loop nests that it calls: they are inlined."""
    functions = dict(module.functions)
    for name, text in LOOP_NESTS.items():
        if name in module.functions:
            part = read_module(text).functions
            functions |= {n: f for n, f in part.items() if n not in functions or not f.is_declaration}
    return dataclasses.replace(module, functions=functions)


def _origins(environment: Environment, step: str) -> tuple[Origin, ...]:
    """Where the arguments of a first derivative come from: each differentiated one is followed by a companion."""

    def pairs() -> Iterator[Origin]:
        for n, facts in enumerate(environment.arguments):
            yield Origin(n)
            if facts.activity is not Activity.CONST:
                yield Origin(n, (step,))

    return tuple(pairs())
