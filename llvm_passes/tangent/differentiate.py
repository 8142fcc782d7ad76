"""From a function to its tangent: values and derivatives in one pass, in the order of the program.

::

    define double @f(ptr %x, double %s)         define { double, double } @f.tangent(ptr %x, ptr %x.shadow,
      %a = load double, ptr %x                                                       double %s, double %s.tangent)
      %y = fmul double %a, %s             =>      %a = load double, ptr %x
      ret double %y                               %a.tangent = load double, ptr %x.shadow
                                                  %y = fmul double %a, %s
                                                  %y.tangent = %a.tangent * %s + %s.tangent * %a
                                                  ret { double, double } { %y, %y.tangent }

Why it is right.  Every differentiated float has its tangent where it is defined, so that the tangent is
there wherever the float is; every pointer to differentiated memory has a shadow pointer in the same
way, made by the same steps from the shadow of what the pointer was made from.  A store to such memory
always stores a tangent as well, zero where nothing differentiated is stored, and what fills or copies
it fills and copies the shadow.  So after each instruction the tangents are those of the values, by
induction over the run.  The control flow is the primal's; blocks that only lead to a failure are
copied, since nobody sees a derivative after them.

With several ``lanes`` a tangent is a vector, one element for each direction (llvm_passes/tangent/lanes.py).
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.declarations import with_declarations
from llvm_passes.adjoint.fence import check
from llvm_passes.adjoint.primal import Primal, primals_of, written_arguments
from llvm_passes.analysis.program import Program, program_of
from llvm_passes.environment import Environment
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import Module
from llvm_passes.tangent.function import TangentFunction
from llvm_passes.tangent.guards import check_guards
from llvm_passes.tangent.ownership import with_owned_allocations
from llvm_passes.tangent.slots import TAPE_CALLEES, TangentSlots, tape_callees, with_slot_arguments
from llvm_passes.tape.plan import TapePlan


@dataclass(frozen=True, eq=False)
class Tangent:
    """A module with the tangent of a function, and what the tape stage needs to know about it."""

    module: Module
    """The primal and ``SYMBOL.tangent``; what it allocates is owned by an abstract tape."""
    symbol: str
    """The primal; with the suffix ``.tangent``, the function made of it."""
    plan: TapePlan
    """Without slots, unless the primal has a tape: unless it is itself a gradient."""
    written_arguments: frozenset[int]
    """Positions of the primal's pointer arguments whose memory a run may write, also one that fails."""


def tangent(
    module: Module, symbol: str, environment: Environment, *, lanes: int = 1, plan: TapePlan | None = None
) -> Tangent:
    """Adds ``SYMBOL.tangent`` to a module in canonical form.

    Its arguments are those of the function, each ``dup`` pointer followed by its shadow and each
    ``active`` float by its tangent; it returns what the function returns or, for a differentiated
    float, ``{value, tangent}``.  With ``lanes`` (a power of two) tangents are vectors, and shadows
    hold so many floats for each float.  ``plan`` is that of the tape that the function writes, with
    its slots in the names of their accesses, when it is a gradient.

    Raises :class:`UnsupportedError`, before anything is generated, for what cannot be differentiated.
    """
    if lanes < 1 or lanes & (lanes - 1):
        raise UnsupportedError("tangent", f"{lanes} lanes", advice="Use a power of two.")
    try:
        return _tangent(module, symbol, environment, lanes, plan)
    except UnsupportedError as error:
        if error.stage != "adjoint":
            raise
        raise UnsupportedError(
            "tangent", error.construct, location=error.location, advice=error.advice
        ) from error.__cause__


def _tangent(module: Module, symbol: str, environment: Environment, lanes: int, plan: TapePlan | None) -> Tangent:
    function = module.functions.get(symbol)
    if function is None or function.is_declaration:
        raise refuse(f"@{symbol} is not defined in the module", None, "Check the function's name.")
    callees = {**TAPE_CALLEES, **environment.callees, **tape_callees(function)}
    environment = dataclasses.replace(environment, callees=callees)
    program = program_of(module, symbol, environment)
    if plan is not None and program.callees:
        raise refuse("the gradient of a function that calls itself", None, "Use first derivatives of it.")
    primals = primals_of(program)
    for primal in primals:
        check(primal)
        check_guards(primal.function)
    if plan is None:
        primals = _with_owned_allocations(program, primals)
    slots = TangentSlots(plan or TapePlan(symbol, ()))
    made = [TangentFunction(primal, symbol, lanes, slots, program.module.globals).build() for primal in primals]
    whole = with_slot_arguments(with_declarations(program.module.with_functions(*made)))
    return Tangent(whole, symbol, slots.plan(), written_arguments(primals))


def _with_owned_allocations(program: Program, primals: list[Primal]) -> list[Primal]:
    """The same functions, each with a tape that owns what a call of it allocates."""
    owned = {primal.function.name: with_owned_allocations(primal) for primal in primals}
    if all(owned[primal.function.name] is primal.function for primal in primals):
        return primals
    analysed = primals[0].program.program if primals[0].program else program
    functions = [owned.get(name, function) for name, function in analysed.functions.items()]
    return primals_of(analysed.replacing(functions))
