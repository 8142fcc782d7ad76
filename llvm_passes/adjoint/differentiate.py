"""From a function to its gradient, with the tape still abstract.

The reverse pass is generated first, from the innermost bodies outwards: what it asks for, and only
that, becomes the tape.  The forward pass follows, and writes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from llvm_passes.adjoint.availability import Availability
from llvm_passes.adjoint.context import AdjointContext
from llvm_passes.adjoint.declarations import with_declarations
from llvm_passes.adjoint.fence import check
from llvm_passes.adjoint.forward import ForwardFunctions, build_forward
from llvm_passes.adjoint.forward_instruction import shadowed_pointers
from llvm_passes.adjoint.gradient import GradientFunction
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.reverse import ReverseFunctions, build_reverse
from llvm_passes.analysis.formula import formula_or_none
from llvm_passes.analysis.memory import ObjectKind
from llvm_passes.analysis.nest import Body
from llvm_passes.environment import Environment
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import Location, Module, PointerType
from llvm_passes.prepare.float_moves import with_float_moves
from llvm_passes.tape.plan import Region, TapePlan


@dataclass(frozen=True, eq=False)
class Adjoint:
    """The adjoint IR, and what the tape stage needs to know about it."""

    module: Module
    """The primal, and its gradient outlined into functions, with abstract tape calls."""
    symbol: str
    """The primal; its gradient is ``SYMBOL.gradient``."""
    root: LoopPair
    plan: TapePlan
    written_arguments: frozenset[int]
    """Positions of the pointer arguments whose memory a run may write, also one that fails."""


def differentiate(module: Module, symbol: str, environment: Environment) -> Adjoint:
    """Adds ``SYMBOL.gradient`` to a module in canonical form.

    Raises UnsupportedError, before anything is generated, for what cannot be differentiated.
    """
    function = module.functions.get(symbol)
    if function is None or function.is_declaration:
        raise UnsupportedError(
            "adjoint", f"@{symbol} is not defined in the module", advice="Check the function's name."
        )
    primal = Primal.of(with_float_moves(function, environment), environment)
    check(primal)
    context = AdjointContext(primal, symbol, Availability(primal))
    bodies = list(primal.nest.bodies())
    reverse: dict[int, ReverseFunctions] = {}
    for body in reversed(bodies):
        if body.entry not in primal.nest.failing:
            reverse[body.index] = build_reverse(context, body, reverse)
    if not reverse:
        raise UnsupportedError("adjoint", f"@{symbol} always fails", advice="Give it a path that returns a result.")
    shadowed = shadowed_pointers(context)
    forward: dict[int, ForwardFunctions] = {}
    for body in reversed(bodies):
        forward[body.index] = build_forward(context, body, forward, shadowed)
    gradient = GradientFunction(context, forward[0], reverse[0]).build()
    functions = [gradient]
    for body in bodies:
        ahead, back = forward[body.index], reverse.get(body.index)
        functions += [f for f in (ahead.loop, ahead.body) if f is not None]
        functions += [f for f in (back.loop, back.body) if f is not None] if back else []
    root = _loop_pair(context, primal.nest.root, forward, reverse)
    plan = TapePlan(symbol, tuple(_region(context, body) for body in bodies))
    return Adjoint(with_declarations(module.with_functions(*functions)), symbol, root, plan, _written_arguments(primal))


def _written_arguments(primal: Primal) -> frozenset[int]:
    written = {
        o.name
        for access in primal.memory.writes()
        for o in primal.memory.objects(access.pointer)
        if o.kind is ObjectKind.ARGUMENT
    }
    arguments = enumerate(primal.function.arguments)
    return frozenset(n for n, a in arguments if isinstance(a.type, PointerType) and a.name in written)


def _region(context: AdjointContext, body: Body) -> Region:
    return Region(
        index=body.index,
        body=body.entry,
        depth=body.loop.depth if body.loop else 0,
        location=_location(context, body),
        trip_count=_trip_count_formula(context.primal, body),
        parent=body.parent.index if body.parent else None,
        slots=tuple(context.slots_of(body).values()),
    )


def _trip_count_formula(primal: Primal, body: Body) -> str | None:
    count = primal.trip_count(body) if body.loop else None
    if count is None:
        return None
    arguments = zip(primal.function.arguments, primal.environment.arguments, strict=True)
    names = {argument.name: facts.label for argument, facts in arguments}
    return formula_or_none(count.value, primal.definitions, names, count.instructions)


def _location(context: AdjointContext, body: Body) -> Location | None:
    block = context.primal.control_flow.block(body.entry)
    return next((i.location for i in reversed(block.instructions) if i.location), None)


def _loop_pair(
    context: AdjointContext,
    body: Body,
    forward: dict[int, ForwardFunctions],
    reverse: dict[int, ReverseFunctions],
) -> LoopPair:
    primal = context.primal
    carried = tuple(phi.value for phi in primal.header_phis(body))
    back = reverse.get(body.index)
    count = primal.trip_count(body) if body.loop else None
    writes = {
        str(o)
        for access in primal.memory.writes()
        if body.contains(access.label) and access.label not in primal.nest.failing
        for o in primal.memory.objects(access.pointer)
    }
    return LoopPair(
        index=body.index,
        header=body.entry,
        location=_location(context, body),
        forward=forward[body.index].body_signature,
        reverse=back.body_signature if back else None,
        forward_loop=forward[body.index].loop_signature,
        reverse_loop=back.loop_signature if back else None,
        carried=carried,
        active_carried=tuple(v for v in carried if context.is_active(v)),
        writes=tuple(sorted(writes)),
        may_raise=any(e.target in primal.nest.failing for e in body.exits),
        exits=len(primal.succeeding_exits(body)),
        trip_count=count.reason if count else None,
        slots=tuple(context.slots_of(body).values()),
        children=tuple(_loop_pair(context, child, forward, reverse) for child in body.children),
    )
