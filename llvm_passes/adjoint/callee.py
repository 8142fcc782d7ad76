"""The two passes of a function that stays a call, as functions of their own.

::

    double g(x, n)        ->     g.forward(tape, x, n):
                                   record = the next one of g's region
                                   exit, value = fwd(tape, record, x, n)
                                   return exit, record, value
                                 g.reverse(tape, record, n, seed):
                                   return rev(tape, record, n, seed)         ; x'

Every activation has a record in the region of g's own body.  Its number is a value of the caller's,
which keeps it like any other, so that the reverse pass finds the activation again: nothing is popped.
What memory the stack of an activation held is gone by then, so it is taped where it is needed, and its
shadow is zero when the reverse of the activation begins.

A primal value that g.reverse takes is one that its caller has to come by, so it takes only what it reads.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from llvm_passes.adjoint.context import (
    TAPE_MOVE,
    TAPE_POSITION,
    TAPE_READ,
    TAPE_RESERVE,
    TAPE_WRITE,
    AdjointContext,
    Callee,
    TapedReturn,
    refuse,
)
from llvm_passes.adjoint.forward import ForwardFunctions
from llvm_passes.adjoint.reverse import ReverseFunctions
from llvm_passes.adjoint.signature import FAILED, TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.adjoint.stack_shadow import emit_stack_shadow
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import (
    I1,
    I32,
    I64,
    PTR,
    VOID,
    Alloca,
    FloatType,
    Function,
    Local,
    Type,
    Value,
)

RECORD = Port(Role.RECORD)


@dataclass(frozen=True, slots=True)
class Needs:
    """What the reverse pass of a callee takes from its callers, as far as is known."""

    ports: frozenset[Port] = frozenset()
    """Arguments and shadows of arguments."""
    has_record: bool = False

    def __or__(self, other: Needs) -> Needs:
        return Needs(self.ports | other.ports, self.has_record or other.has_record)

    @staticmethod
    def of(context: AdjointContext, reverse: ReverseFunctions) -> Needs:
        """What the generated pass takes."""
        arguments = {a.name for a in context.primal.function.arguments}
        taken = (p for p, _ in reverse.body_signature.parameters if p.role in (Role.PRIMAL, Role.SHADOW))
        has_record = bool(context.slots_of(context.primal.nest.root))
        return Needs(frozenset(p for p in taken if p.name in arguments), has_record)


def interface(context: AdjointContext, title: str, needs: Needs, shadowed: Collection[str]) -> Callee:
    """A callee as its callers see it, given what its reverse pass needs, and the shadows that its forward pass does."""
    function = context.primal.function
    arguments = [a.value for a in function.arguments]
    record = [(RECORD, I64)] if needs.has_record else []
    ahead = [(TAPE_PORT, PTR), *((Port(Role.PRIMAL, a.name), a.type) for a in arguments)]
    ahead += [(Port(Role.SHADOW, a.name), PTR) for a in arguments if a.name in shadowed]
    result: list[tuple[Port, Type]] = [(Port(Role.EXIT), I32), *record]
    if function.result != VOID:
        result.append((Port(Role.RETURN), function.result))
    back: list[tuple[Port, Type]] = [(TAPE_PORT, PTR), *record]
    back += [
        (Port(role, a.name), a.type)
        for role in (Role.PRIMAL, Role.SHADOW)
        for a in arguments
        if Port(role, a.name) in needs.ports
    ]
    if isinstance(function.result, FloatType):
        back.append((Port(Role.SEED), function.result))
    adjoints = [(Port(Role.ADJOINT, a.name), a.type) for a in arguments if context.is_active(a)]
    return Callee(
        title,
        Signature(f"{context.symbol}.forward", tuple(ahead), tuple(result)),
        Signature(f"{context.symbol}.reverse", tuple(back), tuple(adjoints)),
    )


class _Wrapper:
    """A function around the pass of a callee's own body."""

    def __init__(self, context: AdjointContext, signature: Signature) -> None:
        self.context = context
        self.signature = signature
        self.builder = FunctionBuilder(
            signature.symbol, signature.result_type, [], linkage="internal", attributes=("nounwind",)
        )
        self.arguments = {p: self.builder.add_argument(type, port_stem(p)) for p, type in signature.parameters}
        self.tape = self.arguments[TAPE_PORT]
        self.region = integer(context.region(context.primal.nest.root), I32)
        self.returned = context.slots.get(TapedReturn(context.primal.function.name))
        self.builder.at(self.builder.open("entry"))

    def allocas(self) -> list[Alloca]:
        return [i for i in self.context.primal.function.instructions() if isinstance(i, Alloca)]


def build_forward_call(context: AdjointContext, signature: Signature, forward: ForwardFunctions) -> Function:
    """``forward``: makes the activation's record and stack, and runs the augmented forward pass."""
    wrapper = _Wrapper(context, signature)
    builder, arguments, tape = wrapper.builder, wrapper.arguments, wrapper.tape
    stack: dict[str, Value] = {}
    for instruction in wrapper.allocas():
        name = builder.fresh(instruction.value.name)
        builder.emit(instruction.replace(name=name))
        stack[instruction.value.name] = Local(PTR, name)
    record: Value = integer(0)
    has_record = any(port == RECORD for port, _ in signature.results)
    failed = builder.open("failed") if has_record else ""
    if has_record:
        record = builder.call_value(TAPE_POSITION, I64, (tape, wrapper.region), "record")
        following = builder.add(record, integer(1), "records")
        room = builder.open("room")
        builder.branch_if(
            builder.call_value(TAPE_RESERVE, I1, (tape, wrapper.region, following), "reserved"), room, failed
        )
        builder.at(room)
        builder.call(TAPE_MOVE, VOID, (tape, wrapper.region, following))

    def resolve(port: Port, type: Type) -> Value:
        if port == RECORD:
            return record
        if port.role is Role.PRIMAL and port.name in stack:
            return stack[port.name]
        if port in arguments:
            return arguments[port]
        raise refuse(
            "a pointer that may lead to the stack of a function that calls itself, chosen while it runs",
            context.primal.definitions.instruction(Local(PTR, port.name)),
            "Use an array instead.",
        )

    results = forward.body_signature.call(builder, resolve, "ran")
    if wrapper.returned is not None:
        taped = (tape, integer(wrapper.returned.index, I32), record, results[Port(Role.EXIT)])
        builder.call(f"{TAPE_WRITE}.i32", VOID, taped)
    outgoing: list[Value] = [record if port == RECORD else results[port] for port, _ in signature.results]
    builder.ret(builder.pack(outgoing))
    if has_record:
        builder.at(failed)
        builder.ret(
            builder.pack([integer(FAILED, I32) if p.role is Role.EXIT else poison(t) for p, t in signature.results])
        )
    return builder.build()


def build_reverse_call(context: AdjointContext, signature: Signature, reverse: ReverseFunctions) -> Function:
    """``reverse``: makes the shadow of the activation's stack, and runs the reverse pass on its record."""
    wrapper = _Wrapper(context, signature)
    builder, arguments = wrapper.builder, wrapper.arguments
    stack = {i.value.name: i for i in wrapper.allocas()}

    def resolve(port: Port, type: Type) -> Value:
        if port in arguments:
            return arguments[port]
        match port.role:
            case Role.EXIT:
                assert wrapper.returned is not None
                taped = (wrapper.tape, integer(wrapper.returned.index, I32), arguments[RECORD])
                return builder.call_value(f"{TAPE_READ}.i32", I32, taped, "returned")
            case Role.ADJOINT:
                assert isinstance(type, FloatType)
                return float_constant(type, 0.0)
            case Role.SHADOW if port.name in stack:
                return emit_stack_shadow(builder, stack[port.name], f"{port.name}.shadow")
            case Role.FAILURE:
                raise refuse(
                    "a derivative that the user gives, in a function that calls itself",
                    None,
                    "Give the derivative of the whole function, or none.",
                )
            case _:
                raise refuse(
                    "the stack of a function that calls itself, read after the function has returned",
                    context.primal.definitions.instruction(Local(type, port.name)),
                    "Use an array instead.",
                )

    results = reverse.body_signature.call(builder, resolve, "reversed")
    outgoing: list[Value] = []
    for port, type in signature.results:
        assert isinstance(type, FloatType)
        outgoing.append(results[port] if port in results else float_constant(type, 0.0))
    builder.ret(builder.pack(outgoing) if outgoing else None)
    return builder.build()
