"""EnzymeCalls: every call of an entry point becomes a call of a derivative that is added to the module.

::

    double __enzyme_autodiff(void *, ...);
    … d = __enzyme_autodiff((void *) f, 3.0);   =>   … d = @"f.enzyme.0.call"(3.0);   and  @"f.enzyme.0.gradient"

Calls that differ in the values they pass alone share one derivative.  Nothing else of the module
changes, but where the function to be differentiated is only known after inlining: then the callers of
entry points are inlined into theirs first.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from llvm_passes.adjoint import differentiate
from llvm_passes.analysis.memory import Memory
from llvm_passes.analysis.memory_objects import ObjectKind
from llvm_passes.driver import Pass
from llvm_passes.environment import Environment
from llvm_passes.enzyme.adapter import adapted_call, make_adapter
from llvm_passes.enzyme.entry_points import STAGE, WIDTH, Mode, Request, is_entry_point, read_request
from llvm_passes.enzyme.expose import exposed
from llvm_passes.enzyme.library import CALLEES, KEEP, with_library
from llvm_passes.enzyme.merge import Merge
from llvm_passes.enzyme.wrapper import Wrapper, make_wrapper, wrapper_key
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import Block, Call, Function, Instruction, Module
from llvm_passes.ir.printer import print_module
from llvm_passes.prepare import prepare
from llvm_passes.prepare.array_bounds import ArrayBounds
from llvm_passes.prepare.byte_layout import ByteLayout
from llvm_passes.prepare.float_moves import with_float_moves
from llvm_passes.prepare.inline import recursive_functions
from llvm_passes.prepare.scalarise import Scalarise
from llvm_passes.tangent import tangent
from llvm_passes.tape.lower import schedule

MOST_ROUNDS = 4
"""How many function pointers may lead to one another."""


@dataclass(frozen=True)
class EnzymeCalls(Pass):
    """Replace the calls of Enzyme's entry points by derivatives."""

    name: ClassVar[str] = "enzyme"

    def apply(self, module: Module) -> Module:
        return _Replacement(exposed(module)).run()


class _Replacement:
    def __init__(self, module: Module) -> None:
        self.module = module
        self.scalar = ArrayBounds().apply(Scalarise().apply(module))
        """The module without vectors: what derivatives are made of."""
        self.merge = Merge(module)
        self.made: dict[tuple[object, ...], tuple[Wrapper, Function]] = {}
        self.count = 0

    def run(self) -> Module:
        for function in self.module.functions.values():
            if any(isinstance(i, Call) and is_entry_point(i.callee_name) for i in function.instructions()):
                blocks = tuple(
                    Block(b.label, tuple(self.replaced(i, function) for i in b.instructions)) for b in function.blocks
                )
                self.merge.add(function.replace(blocks=blocks))
        return self.merge.result(without=is_entry_point)

    def replaced(self, i: Instruction, caller: Function) -> Instruction:
        if not isinstance(i, Call) or not is_entry_point(i.callee_name):
            return i
        request = read_request(i, caller, self.module)
        if request is None:
            raise UnsupportedError(
                STAGE,
                f"the derivative of a function that is only known at run time, in @{caller.name}",
                location=i.location,
                advice="Pass the function by its name.",
            )
        wrapper, derivative = self.derivative(request)
        symbol = self.fresh(f"{wrapper.function.name}.call")
        self.merge.add(make_adapter(i, symbol, request, wrapper, derivative))
        return adapted_call(i, symbol, request, wrapper)

    def derivative(self, request: Request) -> tuple[Wrapper, Function]:
        key = wrapper_key(request, self.module)
        if key not in self.made:
            self.made[key] = self.differentiated(request)
        return self.made[key]

    def differentiated(self, request: Request) -> tuple[Wrapper, Function]:
        symbol = self.fresh(f"{request.function}.enzyme.{self.count}")
        self.count += 1
        wrapper = make_wrapper(request, self.module, symbol)
        wrapped = with_library(self.scalar.with_functions(wrapper.function))
        prepared = ByteLayout().apply(_prepared(print_module(wrapped), symbol))
        if request.mode is Mode.REVERSE:
            made = schedule(differentiate(prepared, symbol, wrapper.environment(CALLEES, prepared.metadata)))
            derivative = made.functions[f"{symbol}.gradient"]
        else:
            environment = wrapper.environment(CALLEES, prepared.metadata)
            check_width(request, prepared.functions[symbol], environment)
            made = schedule(tangent(prepared, symbol, environment))
            derivative = made.functions[f"{symbol}.tangent"]
        made = dataclasses.replace(made, functions=_without(made.functions, symbol))
        self.merge.add_module(made)
        return wrapper, derivative

    def fresh(self, stem: str) -> str:
        """A name that no function or global of the module has."""
        name, number = stem, 0
        while self.merge.is_taken(name):
            number += 1
            name = f"{stem}.{number}"
        return name


def _prepared(text: str, symbol: str) -> Module:
    """The canonical form; again, while simplification shows which function a pointer calls."""
    prepared = prepare(text, symbol, keep=KEEP)
    for _ in range(MOST_ROUNDS):
        recursive = recursive_functions(print_module(prepared))
        defined = {f.name for f in prepared.functions.values() if not f.is_declaration} - recursive - {symbol, *KEEP}
        calls = prepared.functions[symbol].instructions()
        if not any(isinstance(i, Call) and i.callee_name in defined for i in calls):
            break
        prepared = prepare(print_module(prepared), symbol, keep=KEEP)
    return prepared


def check_width(request: Request, function: Function, environment: Environment) -> None:
    """Several directions are as many runs, which must not see what one another wrote."""
    if request.width == 1:
        return
    memory = Memory.of(with_float_moves(function, environment), environment)
    own = (ObjectKind.STACK, ObjectKind.ALLOCATION)
    written = {o for access in memory.writes() for o in memory.objects(access.pointer) if o.kind not in own}
    if request.mode is Mode.REVERSE or written:
        raise UnsupportedError(
            STAGE,
            f"{WIDTH} {request.width} for @{request.function}, in reverse mode or where it writes memory",
            advice="Call the entry point once for each direction.",
        )


def _without(functions: Mapping[str, Function], name: str) -> dict[str, Function]:
    return {n: f for n, f in functions.items() if n != name}
