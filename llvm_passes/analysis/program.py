"""The functions that stay calls below a function: recursion cannot be inlined.

::

    f calls g; g calls g and h; h calls g      ->      f, g, h, with names that no two of them share

What flows between them is seen by analyses of one function, on the *supergraph*: one function of all
their blocks, in which a parameter is a phi of what the calls pass, and a call's result a phi of what
the callee returns.  Only analyses that look at no path may read it (what pointers point to, activity):
paths through it return to callers that they did not come from.

A function that can reach itself gets an entry of its own, so that the function that is differentiated
is never called from within:  ``f calls f``  ->  ``f calls f.recursive; f.recursive calls f.recursive``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import LoopForest
from llvm_passes.analysis.nest import Nest
from llvm_passes.analysis.program_names import renamed, titles_of
from llvm_passes.environment import ArgumentFacts, Environment
from llvm_passes.ir.model import (
    VOID,
    Block,
    Branch,
    Call,
    FloatType,
    Function,
    Global,
    Instruction,
    Local,
    Module,
    Opaque,
    Phi,
    PointerType,
    Return,
    Unreachable,
    Value,
)
from llvm_passes.rules.table import operation_of_callee

EDGES = "call.edges"
"""Label of the supergraph's block that holds the flow through calls."""


@dataclass(frozen=True, eq=False)
class CallSite:
    """A call of a function of the program, in a block that a successful run may reach."""

    number: int
    """Unique in the program."""
    caller: str
    label: str
    call: Call
    callee: str


@dataclass(frozen=True, eq=False)
class Program:
    """A function, and those of its callees that stay calls; no two share the name of a local or a label."""

    module: Module
    """Defines all functions that are called, as they were read."""
    root: str
    functions: Mapping[str, Function]
    """By symbol, the root first."""
    environments: Mapping[str, Environment]
    titles: Mapping[str, str]
    """What each callee is called in messages and in what is generated from it; its names begin with it."""
    sites: tuple[CallSite, ...]

    @property
    def callees(self) -> tuple[str, ...]:
        return tuple(symbol for symbol in self.functions if symbol != self.root)

    def site_or_none(self, instruction: Instruction) -> CallSite | None:
        """The call site that ``instruction``, the very object, is."""
        return self._by_identity.get(id(instruction))

    def calls_of(self, symbol: str) -> Iterator[CallSite]:
        """The calls that a function makes."""
        return (site for site in self.sites if site.caller == symbol)

    def replacing(self, functions: Iterable[Function]) -> Program:
        """The program with other bodies of its functions; what is new in a callee is renamed apart."""
        changed = {f.name: f for f in functions}
        for symbol, title in self.titles.items():
            changed[symbol] = renamed(changed[symbol], title, is_partly=True)
        return dataclasses.replace(
            self, functions=MappingProxyType(changed), sites=tuple(_sites(changed, self.environments))
        )

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_identity", {id(site.call): site for site in self.sites})

    _by_identity: Mapping[int, CallSite] = dataclasses.field(init=False, repr=False)


def program_of(module: Module, symbol: str, environment: Environment) -> Program:
    """The program below ``symbol``; its only function where everything else is inlined or declared."""
    root = module.functions[symbol]
    is_alone = not any(_callee_or_none(module, i, environment) for i in root.instructions())
    reached = () if is_alone else _reached(module, root, environment)
    if symbol in reached:
        module, reached = _with_entry(module, symbol, reached)
        root = module.functions[symbol]
    titles = titles_of(root, reached)
    functions = {symbol: root} | {name: renamed(module.functions[name], titles[name]) for name in reached}
    environments = {name: environment_of_callee(f, root, environment) for name, f in functions.items()}
    environments[symbol] = environment
    return Program(
        module=module,
        root=symbol,
        functions=MappingProxyType(functions),
        environments=MappingProxyType(environments),
        titles=MappingProxyType(titles),
        sites=tuple(_sites(functions, environments)),
    )


def environment_of_callee(function: Function, root: Function, environment: Environment) -> Environment:
    """What is known of a callee: nothing of its arguments, which the analyses follow to the root's.

    In a module where the root returns a status, so does every function that returns its type.
    """
    return dataclasses.replace(
        environment,
        arguments=(ArgumentFacts(),) * len(function.arguments),
        status_result=environment.status_result and function.result == root.result,
    )


def failing_blocks(function: Function, environment: Environment) -> frozenset[str]:
    """Labels of the blocks from which a function cannot succeed."""
    control_flow = ControlFlow.of(function)
    return Nest.of(control_flow, LoopForest.of(control_flow, Dominators.of(control_flow)), environment).failing


def supergraph(program: Program) -> Function:
    """All functions of the program as one, for analyses that look at no path."""
    root = program.functions[program.root]
    edges = [i for symbol in program.callees for i in _parameters(program, symbol)]
    blocks = [Block(EDGES, (*edges, Branch(opcode="br", type=VOID, targets=(root.blocks[0].label,))))]
    for symbol, function in program.functions.items():
        for block in function.blocks:
            instructions = (_flow(program, i, is_root=symbol == program.root) for i in block.instructions)
            blocks.append(Block(block.label, tuple(instructions)))
    return root.replace(blocks=tuple(blocks))


def without_supergraph(program: Program, changed: Function) -> Program:
    """The program whose blocks were changed in its supergraph; calls and returns stay as they were."""
    blocks = {block.label: block for block in changed.blocks}
    functions = []
    for function in program.functions.values():
        new = []
        for old in function.blocks:
            kept = [i for i in old.instructions if isinstance(i, Return) or program.site_or_none(i)]
            new.append(Block(old.label, tuple(_with_originals(blocks[old.label].instructions, kept))))
        functions.append(function.replace(blocks=tuple(new)))
    return program.replacing(functions)


def _with_originals(instructions: Iterable[Instruction], kept: list[Instruction]) -> Iterator[Instruction]:
    """The instructions of a block with its calls and returns in the place of what stood for them, in their order."""
    remaining = iter(kept)
    original = next(remaining, None)
    for i in instructions:
        stands_for_it = original is not None and (
            i.name == original.name if original.name is not None else isinstance(i, Return | Unreachable)
        )
        if stands_for_it and original is not None:
            yield original
            original = next(remaining, None)
        else:
            yield i
    assert original is None


def _flow(program: Program, instruction: Instruction, *, is_root: bool) -> Instruction:
    site = program.site_or_none(instruction)
    if site is not None and instruction.name is not None:
        returned = [v for f in (program.functions[site.callee],) for v in _returned(f)]
        return _joined(instruction.value, returned)
    if site is not None or (isinstance(instruction, Return) and not is_root):
        # Neither reads nor writes anything: what the call does is in the callee's own blocks.
        return Unreachable(opcode="unreachable", type=VOID)
    return instruction


def _parameters(program: Program, symbol: str) -> Iterator[Instruction]:
    """What flows into each parameter of a callee."""
    for index, argument in enumerate(program.functions[symbol].arguments):
        passed = [site.call.arguments[index] for site in program.sites if site.callee == symbol]
        yield _joined(argument.value, passed)


def _returned(function: Function) -> Iterator[Value]:
    return (v for i in function.instructions() if isinstance(i, Return) for v in i.operands)


def _joined(result: Local, values: list[Value]) -> Instruction:
    if isinstance(result.type, FloatType | PointerType):
        blocks = (EDGES,) * len(values)
        return Phi(opcode="phi", type=result.type, name=result.name, operands=tuple(values), blocks=blocks)
    # Not a phi: integers that may be floats on the move must not change their type across a call.
    return Opaque(opcode="call.edge", type=result.type, name=result.name, operands=tuple(values), text="")


def _reached(module: Module, root: Function, environment: Environment) -> tuple[str, ...]:
    """The defined functions that a successful run may call, in the order in which they are met."""
    found: dict[str, None] = {}
    pending = [root]
    while pending:
        function = pending.pop()
        own = environment if function is root else environment_of_callee(function, root, environment)
        failing = failing_blocks(function, own)
        for block in function.blocks:
            for instruction in block.instructions if block.label not in failing else ():
                callee = _callee_or_none(module, instruction, environment)
                if callee is not None and callee.name not in found:
                    found[callee.name] = None
                    pending += [callee] if callee.name != root.name else []
    return tuple(found)


def _callee_or_none(module: Module, instruction: Instruction, environment: Environment) -> Function | None:
    if not isinstance(instruction, Call) or instruction.callee_name is None:
        return None
    name = instruction.callee_name
    function = module.functions.get(name)
    is_known = name in environment.callees or operation_of_callee(name) is not None
    return None if function is None or function.is_declaration or is_known else function


def _with_entry(module: Module, symbol: str, reached: tuple[str, ...]) -> tuple[Module, tuple[str, ...]]:
    """The module in which only outsiders call ``symbol``, and its callees call a copy of it."""
    copy = f"{symbol}.recursive"
    while copy in module.functions:
        copy += "_"

    def redirected(instruction: Instruction) -> Instruction:
        if isinstance(instruction, Call) and instruction.callee_name == symbol:
            return instruction.replace(operands=(*instruction.arguments, Global(instruction.callee.type, copy)))
        return instruction

    changed = []
    for name in reached:
        function = module.functions[name]
        blocks = (Block(b.label, tuple(map(redirected, b.instructions))) for b in function.blocks)
        changed.append(function.replace(blocks=tuple(blocks)))
    own = next(f for f in changed if f.name == symbol)
    functions = module.with_functions(*changed, own.replace(name=copy, linkage="internal"))
    return functions, tuple(copy if name == symbol else name for name in reached)


def _sites(functions: Mapping[str, Function], environments: Mapping[str, Environment]) -> Iterator[CallSite]:
    number = 0
    for symbol, function in functions.items():
        failing = failing_blocks(function, environments[symbol])
        for block in function.blocks:
            for i in block.instructions if block.label not in failing else ():
                callee = i.callee_name if isinstance(i, Call) else None
                if isinstance(i, Call) and callee is not None and callee in functions:
                    yield CallSite(number, symbol, block.label, i, callee)
                    number += 1
