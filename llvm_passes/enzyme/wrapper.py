"""The function that is differentiated in the place of the one that a call names.

::

    define double @apply(ptr %op, ptr %x, i32 %n)            define double @"apply.enzyme.0"(ptr %x, i32 %n) {
    … __enzyme_autodiff(@apply, enzyme_const, @square,  =>     %r = call double @apply(ptr @square, ptr %x, i32 %n)
                        enzyme_dup, %x, %xb, %n) …             ret double %r

A function that is passed as an argument is known at the call, so the wrapper passes it on itself:
once ``@apply`` is inlined, what it calls has a name.  The wrapper returns a float that has a
derivative, and nothing otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from llvm_passes.environment import Activity, ArgumentFacts, CalleeFacts, Environment, Pointee
from llvm_passes.enzyme.entry_points import STAGE, Marker, Request
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.model import VOID, Call, FloatType, Function, Global, Local, Module, Type, Value


@dataclass(frozen=True, slots=True)
class Wrapped:
    """One argument of the wrapper."""

    position: int
    """Its place among the arguments of the function, from 0."""
    type: Type
    marker: Marker

    @property
    def activity(self) -> Activity:
        if self.marker is Marker.CONST:
            return Activity.CONST
        return Activity.ACTIVE if isinstance(self.type, FloatType) else Activity.DUP


@dataclass(frozen=True, slots=True)
class Wrapper:
    function: Function
    arguments: tuple[Wrapped, ...]
    label: str
    """Name of the function that it calls."""

    def environment(self, callees: Mapping[str, CalleeFacts], metadata: Mapping[str, str]) -> Environment:
        """What the adjoint is told: the activities; what pointers lead to is deduced from their use.

        ``metadata`` is that of the module, in which accesses say their types.
        """
        facts = (
            ArgumentFacts(a.activity, Pointee.INFERRED, f"{a.position + 1} of @{self.label}") for a in self.arguments
        )
        return Environment(tuple(facts), callees, alias_types=alias_types(metadata))


_ACCESS = re.compile(r"!\{![0-9]+, (![0-9]+), i64 -?[0-9]+(?:, i64 1)?\}")
_SCALAR = re.compile(r'!\{!"([^"]*)", ![0-9]+, i64 0\}')


def alias_types(metadata: Mapping[str, str]) -> dict[str, str]:
    """The name of the scalar type that each access tag of ``!tbaa`` stands for; ``char`` stands for none."""
    found: dict[str, str] = {}
    for node, text in metadata.items():
        access = _ACCESS.fullmatch(text)
        scalar = _SCALAR.fullmatch(metadata.get(access.group(1), "")) if access else None
        if scalar is None or scalar.group(1) == "omnipotent char":
            continue
        name = scalar.group(1)
        found[node] = "pointer" if name == "any pointer" or re.match(r"p[0-9]+ ", name) else name
    return found


def wrapper_key(request: Request, module: Module) -> tuple[object, ...]:
    """What two calls must share to share a derivative."""
    passed = tuple((p.marker, _known_function(p.value, module)) for p in request.passed)
    return request.mode, request.function, passed, request.width


def make_wrapper(request: Request, module: Module, symbol: str) -> Wrapper:
    """The wrapper for a request, named ``symbol``."""
    target = module.functions[request.function]
    builder = FunctionBuilder(symbol, VOID, [])
    wrapped: list[Wrapped] = []
    values: list[Value] = []
    passed = enumerate(request.passed)
    for parameter in target.arguments:
        if any("sret" in a for a in parameter.attributes):
            raise UnsupportedError(
                STAGE,
                f"the derivative of @{target.name}, which returns a struct",
                advice="Return it through a pointer.",
            )
        position, argument = next(passed)
        known = _known_function(argument.value, module)
        if known is not None:
            values.append(Global(parameter.type, known))
            continue
        wrapped.append(Wrapped(position, parameter.type, argument.marker))
        values.append(builder.add_argument(parameter.type, parameter.name))
    builder.at(builder.open("entry"))
    name = None if target.result == VOID else builder.fresh("result")
    builder.emit(
        Call(
            opcode="call",
            type=target.result,
            name=name,
            operands=(*values, target.reference),
            signature=target.type,
            # What the callee expects of an argument, such as a struct by value, stands at the call too.
            argument_attributes=tuple(" ".join(a.attributes) for a in target.arguments),
        )
    )
    returned = Local(target.result, name) if name is not None and isinstance(target.result, FloatType) else None
    builder.result = returned.type if returned is not None else VOID
    builder.ret(returned)
    return Wrapper(builder.build(), tuple(wrapped), target.name)


def _known_function(value: Value, module: Module) -> str | None:
    return value.name if isinstance(value, Global) and value.name in module.functions else None
