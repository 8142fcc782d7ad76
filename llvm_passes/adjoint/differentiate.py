"""From a function to its gradient, with the tape still abstract.

The reverse pass is generated first, from the innermost bodies outwards: what it asks for, and only
that, becomes the tape.  The forward pass follows, and writes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from llvm_passes.adjoint.availability import availability_of
from llvm_passes.adjoint.callee import Needs, build_forward_call, build_reverse_call, interface
from llvm_passes.adjoint.carried_sums import carried_sums
from llvm_passes.adjoint.context import AdjointContext, Callee, Taped, TapedArray, TapedReturn
from llvm_passes.adjoint.declarations import with_declarations
from llvm_passes.adjoint.entered import entered_trip_count, entry_guards
from llvm_passes.adjoint.fence import check
from llvm_passes.adjoint.forward import ForwardFunctions, build_forward
from llvm_passes.adjoint.forward_instruction import shadowed_pointers
from llvm_passes.adjoint.fusible import Fates, fusions
from llvm_passes.adjoint.gradient import GradientFunction
from llvm_passes.adjoint.known_adjoint import pointers_of
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.primal import Primal, primals_of, written_arguments
from llvm_passes.adjoint.replay import Replay, replay_of
from llvm_passes.adjoint.reverse import ReverseFunctions, build_reverse
from llvm_passes.adjoint.shared_array import SharedArray
from llvm_passes.adjoint.signature import Role
from llvm_passes.adjoint.worth_fusing import worth_fusing
from llvm_passes.analysis.formula import formula_or_none
from llvm_passes.analysis.nest import Body
from llvm_passes.analysis.program import program_of
from llvm_passes.environment import Environment
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.memory_tags import first_metadata, memory_tags
from llvm_passes.ir.model import I32, Function, Local, Location, Module
from llvm_passes.prepare.invariant_loads import with_invariant_loads_hoisted
from llvm_passes.tape.fate import Fate, Verdict
from llvm_passes.tape.plan import Region, Slot, TapePlan
from llvm_passes.tape.settings import DEFAULT_SETTINGS, TapeSettings
from llvm_passes.tape.sizes import is_name


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
    callees: tuple[LoopPair, ...] = ()
    """The bodies of the functions that stay calls."""


def differentiate(
    module: Module, symbol: str, environment: Environment, settings: TapeSettings = DEFAULT_SETTINGS
) -> Adjoint:
    """Adds ``SYMBOL.gradient`` to a module in canonical form.

    Raises UnsupportedError, before anything is generated, for what cannot be differentiated.
    """
    function = module.functions.get(symbol)
    if function is None or function.is_declaration:
        raise UnsupportedError(
            "adjoint", f"@{symbol} is not defined in the module", advice="Check the function's name."
        )
    module = module.with_functions(with_invariant_loads_hoisted(function, environment))
    primals = primals_of(program_of(module, symbol, environment))
    for primal in primals:
        check(primal)
    root, *callees = _reversed(primals, symbol, settings, first_metadata(module))
    root.context.globals = module.globals
    if not root.reverse:
        raise UnsupportedError("adjoint", f"@{symbol} always fails", advice="Give it a path that returns a result.")
    early = [name for part in (root, *callees) for name in part.pointers_before_fused()]
    shadowed = shadowed_pointers([part.context for part in (root, *callees)], early)
    called = {part.symbol: part.interface(shadowed) for part in callees}
    for part in (root, *callees):
        part.context.callees = called
        for body in reversed(part.bodies):
            part.forward[body.index] = build_forward(
                part.context,
                body,
                part.forward,
                shadowed,
                part.replays.get(body.index, ""),
                part.reverse.get(body.index),
            )
    plan = TapePlan(symbol, _regions(root, callees))
    functions = [GradientFunction(root.context, root.forward[0], root.reverse[0], plan).build()]
    for part in callees:
        functions.append(build_forward_call(part.context, called[part.symbol].forward, part.forward[0]))
        functions.append(build_reverse_call(part.context, called[part.symbol].reverse, part.reverse[0]))
    functions += [function for part in (root, *callees) for function in part.functions()]
    trees = [_loop_pair(p, p.context.primal.nest.root) for p in (root, *callees)]
    whole = primals[0].program.program.module if primals[0].program else module
    made = with_declarations(whole.with_functions(*functions)).with_metadata(memory_tags(root.context.tags))
    return Adjoint(made, symbol, trees[0], plan, written_arguments(primals), tuple(trees[1:]))


@dataclass(eq=False)
class _Part:
    """A function of the program, and what has been generated for it."""

    context: AdjointContext
    title: str
    """What a callee is called; empty for the function that is differentiated."""
    needs: Needs
    reverse: dict[int, ReverseFunctions] = field(default_factory=dict)
    forward: dict[int, ForwardFunctions] = field(default_factory=dict)

    @cached_property
    def replays(self) -> Mapping[int, Replay | str]:
        """How each loop may be replayed, or why not, by the number of its body."""
        if not self.context.settings.rebuilds:
            return {}
        return {body.index: replay_of(self.context, body) for body in self.bodies if body.loop}

    def pointers_before_fused(self) -> Iterator[str]:
        """The pointers whose shadows the fused loops take."""
        for index, fusion in self.context.fusions.items():
            if index in self.reverse:
                yield from self.reverse[index].body_signature.ports(Role.SHADOW)
            for known in fusion.adjoints.values():
                yield from (p.name for p in pointers_of(known) if isinstance(p, Local))

    @property
    def symbol(self) -> str:
        return self.context.primal.function.name

    @property
    def bodies(self) -> list[Body]:
        return list(self.context.primal.nest.bodies())

    def interface(self, shadowed: frozenset[str] = frozenset()) -> Callee:
        return interface(self.context, self.title, self.needs, shadowed)

    def build_reverse(self) -> None:
        primal = self.context.primal
        for body in reversed(self.bodies):
            if body.entry not in primal.nest.failing:
                self.reverse[body.index] = build_reverse(self.context, body, self.reverse)
        if self.context.is_callee and self.reverse and self.reverse[0].body_signature.has_parameter(Role.EXIT):
            taped = TapedReturn(self.symbol)
            self.context.slot(taped, primal.nest.root, I32, "an activation may end in one of several returns")

    def functions(self) -> Iterator[Function]:
        for body in self.bodies:
            ahead, back = self.forward[body.index], self.reverse.get(body.index)
            yield from (f for f in (ahead.loop, ahead.body) if f is not None)
            yield from (f for f in (back.loop, *back.parts, back.body) if f is not None) if back else ()


def _reversed(primals: list[Primal], symbol: str, settings: TapeSettings, first_tag: int) -> list[_Part]:
    """The reverse passes.

    What the reverse pass of a callee takes is known when it has been generated, and it calls itself: so they
    are generated again until none takes more than its callers give.  Each round adds an argument at least.
    Where loops may be fused, they are first generated without: whether a loop has a tape to save is known then.
    """
    availabilities = [availability_of(primal, settings) for primal in primals]
    fusible = [
        fusions(primal, settings, frozenset(array.body.index for array in availability.shared.arrays))
        for primal, availability in zip(primals, availabilities, strict=True)
    ]
    fates: list[Fates] = [({}, verdicts) for _, verdicts in fusible]
    waiting = any(found for found, _ in fusible)
    bodies = sum(len(list(primal.nest.bodies())) for primal in primals)
    titles = [p.program.program.titles.get(p.function.name, "") if p.program else "" for p in primals]
    needs = [Needs() for _ in primals]
    while True:
        slots: dict[Taped, Slot] = {}
        parts: list[_Part] = []
        for primal, availability, fate, title, needed in zip(
            primals, availabilities, fates, titles, needs, strict=True
        ):
            name = f"{symbol}.{title}" if title else symbol
            first = sum(len(part.bodies) for part in parts)
            context = AdjointContext(
                primal, name, availability, slots, first, is_callee=bool(title), settings=settings, first_tag=first_tag
            )
            context.first_shared = bodies
            context.fusions, context.verdicts = fate
            parts.append(_Part(context, title, needed))
        called = {part.symbol: part.interface() for part in parts[1:]}
        for part in parts:
            part.context.callees = called
            part.build_reverse()
        found = [p.needs | Needs.of(p.context, p.reverse[0]) if p.title and p.reverse else p.needs for p in parts]
        if found == needs and waiting:
            waiting = False
            fates = [worth_fusing(part.context, *fate) for part, fate in zip(parts, fusible, strict=True)]
            for part, fate in zip(parts, fates, strict=True):
                part.context.verdicts = fate[1]
            if any(fused for fused, _ in fates):
                continue
        if found == needs:
            return parts
        needs = found


def _regions(root: _Part, callees: list[_Part]) -> tuple[Region, ...]:
    bodies = [_region(part, body) for part in (root, *callees) for body in part.bodies]
    return (*bodies, *(_region_of_array(root, array) for array in root.context.availability.shared.arrays))


def _region_of_array(part: _Part, array: SharedArray) -> Region:
    """The region of an array that is taped as a whole: its records are the elements."""
    context, primal, found = part.context, part.context.primal, array.range
    assert array.body.parent is not None
    slot = context.slots.get(TapedArray(array.index, str(array.base)))
    formula = formula_or_none(found.count, primal.definitions, _names(primal), found.instructions)
    guards = None if formula is None else entry_guards(primal, array.body, _names(primal))
    return Region(
        index=context.array_region(array),
        body=f"{array.body.entry}.array.{array.index}",
        depth=array.body.loop.depth if array.body.loop else 0,
        location=_location(context, array.body),
        trip_count=None if formula is None or guards is None else entered_trip_count(formula, guards),
        parent=context.region(array.body.parent),
        slots=(slot,) if slot else (),
    )


def _region(part: _Part, body: Body) -> Region:
    context = part.context
    return Region(
        index=context.region(body),
        body=body.entry,
        depth=body.loop.depth if body.loop else 0,
        location=_location(context, body),
        trip_count=_trip_count_formula(context.primal, body),
        parent=context.region(body.parent) if body.parent else None,
        slots=tuple(context.slots_of(body).values()),
        function=part.title,
        is_fused=context.is_fused(body),
        recomputed=context.recomputed_in(body),
    )


def _trip_count_formula(primal: Primal, body: Body) -> str | None:
    count = primal.trip_count(body) if body.loop else None
    if count is None:
        return None
    names = _names(primal)
    formula = formula_or_none(count.value, primal.definitions, names, count.instructions)
    is_callee = primal.program is not None and primal.program.is_callee(primal.function)
    # The arguments of a callee differ from activation to activation: nobody could put them in.
    if formula is None or (is_callee and not formula.isdigit()):
        return None
    guards = entry_guards(primal, body, names)
    if guards is None or (is_callee and guards):
        return None
    return entered_trip_count(formula, guards)


def _names(primal: Primal) -> Mapping[str, str]:
    """What the user calls each argument; where that is no name, its number."""
    arguments = zip(primal.function.arguments, primal.environment.arguments, strict=True)
    named = enumerate(arguments, start=1)
    return {a.name: facts.label if is_name(facts.label) else f"argument{n}" for n, (a, facts) in named}


def _location(context: AdjointContext, body: Body) -> Location | None:
    block = context.primal.control_flow.block(body.entry)
    return next((i.location for i in reversed(block.instructions) if i.location), None)


def _loop_pair(part: _Part, body: Body) -> LoopPair:
    context, forward, reverse = part.context, part.forward, part.reverse
    primal = context.primal
    carried = tuple(phi.value for phi in primal.header_phis(body))
    active = tuple(v for v in carried if context.is_active(v))
    sums = carried_sums(primal, body) if body.loop and active else None
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
        active_carried=active,
        recurrence=sums if isinstance(sums, str) else None,
        writes=tuple(sorted(writes)),
        may_raise=any(e.target in primal.nest.failing for e in body.exits),
        exits=len(primal.succeeding_exits(body)),
        trip_count=count.reason if count else None,
        slots=tuple((context.handed_of(body) if context.is_fused(body) else context.slots_of(body)).values()),
        fate=context.verdicts.get(body.index, Verdict(Fate.STREAMED, "the function's own body")),
        children=tuple(_loop_pair(part, child) for child in body.children),
        replay=part.replays.get(body.index, "rebuilt=False"),
    )
