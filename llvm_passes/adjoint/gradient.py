"""The gradient function: forward pass, reverse pass, and the memory that both live in.

::

    gradient(x, x.shadow, n):
      tape = acquire()
      status, exit, positions = fwd(tape, x, n)
      if it succeeded:  rev(tape, x, x.shadow, n, exit, positions)
      release(tape)                                  ; frees what the kernel allocated
      return status

The reverse pass runs only after a forward pass that succeeded, and it cannot fail: a kernel that
raises leaves the shadows as they were.
"""

from __future__ import annotations

from llvm_passes.adjoint.context import TAPE_MOVE, TAPE_OWN, TAPE_RESERVE, AdjointContext, refuse
from llvm_passes.adjoint.expected import emit_counts, emit_expectations
from llvm_passes.adjoint.forward import ForwardFunctions
from llvm_passes.adjoint.reverse import ReverseFunctions
from llvm_passes.adjoint.signature import FAILED, Port, Role, global_port
from llvm_passes.adjoint.stack_shadow import emit_stack_shadow
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.environment import OUT_OF_MEMORY_STATUS, Activity, Pointee
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import bytes_of_array, float_constant
from llvm_passes.ir.model import (
    DOUBLE,
    FLOAT,
    I1,
    I32,
    PTR,
    VOID,
    Alloca,
    Constant,
    FloatType,
    Function,
    Global,
    IntType,
    Local,
    PointerType,
    Type,
    Value,
)
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.tape.plan import Region, TapePlan

ACQUIRE, RELEASE = "tapeflow.tape.acquire", "tapeflow.tape.release"
"""``ptr tapeflow.tape.acquire()``, null without memory; ``void tapeflow.tape.release(ptr tape)``."""


class GradientFunction:
    """Generates the function that callers see."""

    def __init__(
        self, context: AdjointContext, forward: ForwardFunctions, reverse: ReverseFunctions, plan: TapePlan
    ) -> None:
        self.context = context
        self.plan = plan
        self.primal = context.primal
        self.forward = forward
        self.reverse = reverse
        result = self.primal.function.result
        self.builder = FunctionBuilder(f"{context.symbol}.gradient", result, [], attributes=("nounwind",))
        self.values: dict[str, Value] = {}
        self.shadows: dict[str, Value] = {}
        self.adjoint_cells: dict[str, Local] = {}
        self.seed: Local | None = None
        self.failed: str | None = None
        self.tape: Value = Constant(PTR, "null")

    def build(self) -> Function:
        builder = self.builder
        self.declare_arguments()
        seed = self.seed = self.declare_seed()
        builder.at(builder.open("entry"))
        failure = self.make_failure_cell()
        self.acquire_tape()
        self.make_stack_slots()
        self.make_scratch_shadows()
        results = self.forward.body_signature.call(builder, self.resolve_forward, "ran")
        if self.forward.can_fail:
            self.unless(builder.compare("ne", results[Port(Role.EXIT)], integer(FAILED, I32), "has.memory"))
        reverse, finish = builder.open("reverse"), builder.open("finish")
        status = results.get(Port(Role.RETURN))
        if self.primal.environment.status_result:
            assert status is not None
            builder.branch_if(builder.compare("eq", status, integer(0, status.type), "succeeded"), reverse, finish)
        else:
            builder.branch(reverse)
        builder.at(reverse)
        emit_counts(builder, self.tape, self.plan, results)

        def resolve(port: Port, type: Type) -> Value:
            match port.role:
                case Role.EXIT | Role.POSITION:
                    return results[port]
                case Role.SEED:
                    assert seed is not None
                    return seed
                case Role.FAILURE:
                    assert failure is not None
                    return failure
                case Role.ADJOINT:
                    assert isinstance(type, FloatType)
                    return float_constant(type, 0.0)
                case _:
                    return self.resolve_forward(port, type)

        for port, value in self.reverse.body_signature.call(builder, resolve, "reversed").items():
            if port.role is Role.ADJOINT:
                cell = self.adjoint_cells[port.name]
                total = builder.binary("fadd", builder.load(value.type, cell), value)
                builder.store(total, cell)
        builder.branch(finish)
        builder.at(finish)
        self.release_tape()
        if failure is not None and status is not None:
            # At most one of them is not 0: the reverse pass runs after a forward pass that succeeded.
            status = builder.binary("or", status, builder.load(status.type, failure, "failure"), "status")
        builder.ret(status)
        if self.failed is not None:
            builder.at(self.failed)
            self.fail()
        return builder.build()

    def declare_arguments(self) -> None:
        primal = self.primal
        # Arguments that are distinct wherever one is written are what LLVM calls noalias; so are their shadows.
        distinct = ("noalias",) if primal.environment.distinct_arguments else ()
        for argument, facts in zip(primal.function.arguments, primal.environment.arguments, strict=True):
            is_array = facts.pointee in (Pointee.DOUBLE, Pointee.FLOAT, Pointee.INTEGER)
            promise = distinct if is_array and isinstance(argument.type, PointerType) else ()
            self.values[argument.name] = self.builder.add_argument(argument.type, argument.name, promise)
            if facts.activity is Activity.DUP:
                self.shadows[argument.name] = self.builder.add_argument(PTR, f"{argument.name}.shadow", distinct)
            if facts.activity is Activity.ACTIVE:
                self.adjoint_cells[argument.name] = self.builder.add_argument(PTR, f"{argument.name}.adjoint")

    def declare_seed(self) -> Local | None:
        result = self.primal.function.result
        if self.primal.environment.status_result or not isinstance(result, FloatType):
            return None
        return self.builder.add_argument(result, "seed")

    def resolve_forward(self, port: Port, type: Type) -> Value:
        match port.role:
            case Role.TAPE:
                return self.tape
            case Role.PRIMAL:
                return self.values[port.name]
            case Role.SHADOW if port.name in self.shadows:
                return self.shadows[port.name]
            case Role.SHADOW:
                raise refuse(
                    f"argument {self.primal.facts(port.name).label or port.name} takes part in the derivative "
                    "but has no shadow",
                    None,
                    "Differentiate with respect to it too, or do not store differentiated values in it. An array that "
                    "goes into a list: put a copy of it there.",
                )
            case Role.POSITION:
                return integer(0)
            case Role.SEED:
                assert self.seed is not None
                return self.seed
            case _:
                raise AssertionError(port)

    def make_failure_cell(self) -> Local | None:
        """Where a user's reverse function leaves a status; None when no such function is called."""
        if not self.reverse.body_signature.has_parameter(Role.FAILURE):
            return None
        status = self.primal.function.result if self.primal.environment.status_result else I32
        assert isinstance(status, IntType)
        cell = self.builder.alloca(status, "failure")
        self.builder.store(integer(0, status), cell)
        return cell

    # -- memory ---------------------------------------------------------------------------------------

    def needs_tape(self) -> bool:
        has_scratch = bool(self.scratch_arguments() or self.scratch_globals())
        return bool(self.context.slots) or self.forward.can_fail or has_scratch

    def acquire_tape(self) -> None:
        if not self.needs_tape():
            return
        builder = self.builder
        self.tape = builder.call_value(ACQUIRE, PTR, (), "tape")
        acquired = builder.compare("ne", self.tape, Constant(PTR, "null"), "acquired")
        onward, exhausted = builder.open("acquired.tape"), builder.open("exhausted")
        builder.branch_if(acquired, onward, exhausted)
        builder.at(exhausted)
        self.emit_out_of_memory()
        builder.at(onward)
        for region in sorted({slot.region for slot in self.context.slots.values()}):
            if not self.context.owns(region):
                builder.call(TAPE_MOVE, VOID, (self.tape, integer(region, I32), integer(0)))
        self.expect_records()
        if self.context.slots_of(self.primal.nest.root):
            self.unless(builder.call_value(TAPE_RESERVE, I1, (self.tape, integer(0, I32), integer(1)), "reserved"))

    def expect_records(self) -> None:
        """Makes room for what is known beforehand, so that what cannot be had is missed before anything runs."""
        arguments = zip(self.primal.function.arguments, self.primal.environment.arguments, strict=True)
        integers = ((a, facts) for a, facts in arguments if isinstance(a.type, IntType))
        values = {facts.label or a.name: self.values[a.name] for a, facts in integers}
        is_bounded = self.context.settings.budget is not None
        for region, records in emit_expectations(self.builder, self.tape, self.plan, values):
            arguments_ = (self.tape, integer(region.index, I32), records)
            reserved = self.builder.call_value(TAPE_RESERVE, I1, arguments_, "reserved")
            if is_bounded or not self.may_raise(region):
                self.unless(reserved)

    def may_raise(self, region: Region) -> bool:
        """Whether the function may fail before the region is full."""
        return bool(self.primal.nest.failing)

    def release_tape(self) -> None:
        if self.needs_tape():
            self.builder.call(RELEASE, VOID, (self.tape,))

    def unless(self, condition: Value) -> None:
        """Gives up where ``condition`` is false."""
        if self.failed is None:
            self.failed = self.builder.open("failed")
        onward = self.builder.open("onward")
        self.builder.branch_if(condition, onward, self.failed)
        self.builder.at(onward)

    def fail(self) -> None:
        self.release_tape()
        self.emit_out_of_memory()

    def emit_out_of_memory(self) -> None:
        result = self.primal.function.result
        if self.primal.environment.status_result and isinstance(result, IntType):
            self.builder.ret(integer(OUT_OF_MEMORY_STATUS, result))
            return
        self.builder.call("abort", VOID, ())
        self.builder.unreachable()

    def make_stack_slots(self) -> None:
        """The primal's stack slots live here, so that the reverse pass finds what they last held."""
        builder = self.builder
        for instruction in self.primal.function.instructions():
            if not isinstance(instruction, Alloca):
                continue
            name = instruction.value.name
            builder.emit(instruction.replace(name=builder.fresh(name)))
            self.values[name] = Local(PTR, name)
            slot = MemoryObject(ObjectKind.STACK, name)
            if self.primal.activity.is_active_object(slot) or slot in self.primal.activity.shadowed:
                self.shadows[name] = emit_stack_shadow(builder, instruction, f"{name}.shadow")

    def scratch_arguments(self) -> list[str]:
        """Arguments that are not differentiated but receive differentiated values."""
        found: list[str] = []
        for argument, facts in zip(self.primal.function.arguments, self.primal.environment.arguments, strict=True):
            memory = MemoryObject(ObjectKind.ARGUMENT, argument.name)
            if facts.activity is Activity.CONST and self.primal.activity.is_active_object(memory):
                found.append(argument.name)  # the fence has seen to it that its length and type are known
        return found

    def make_scratch_shadows(self) -> None:
        """A zeroed shadow, for the time of the call, for arrays that only carry values between other arrays."""
        builder = self.builder
        for name in self.scratch_arguments():
            facts = self.primal.facts(name)
            assert facts.length_argument is not None
            length = self.values[self.primal.function.arguments[facts.length_argument].name]
            size = scalar_size(DOUBLE if facts.pointee is Pointee.DOUBLE else FLOAT)
            assert size is not None
            # One element more: calloc(0) may return null, which stands for a failure here.
            count = builder.add(length, integer(1))
            self.shadows[name] = self.scratch_shadow(name, count, integer(size))
        for name in self.scratch_globals():
            port = global_port(name)
            self.shadows[port] = self.scratch_shadow(port, integer(1), integer(self.bytes_of_global(name)))

    def scratch_shadow(self, name: str, count: Value, size: Value) -> Value:
        """Zeroed memory that is given back when the gradient ends."""
        shadow = self.builder.call_value("calloc", PTR, (count, size), f"{name}.shadow")
        self.unless(self.builder.call_value(TAPE_OWN, I1, (self.tape, shadow, Global(PTR, "free")), "owned"))
        return shadow

    def scratch_globals(self) -> list[str]:
        """Global memory that takes part in the derivative; what it holds before the call is constant."""
        return self.primal.activity.shadowed_globals

    def bytes_of_global(self, name: str) -> int:
        found = self.context.globals.get(name)
        bytes_ = None if found is None else bytes_of_array(found)
        if bytes_ is None:
            raise refuse(
                f"differentiated values in global memory @{name}, or behind a pointer that may lead to it",
                None,
                "Pass the array as an argument.",
            )
        return bytes_
