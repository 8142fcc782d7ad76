"""Allocations that live as long as the call.

::

    %h = call ptr @alloc(i64 %n)          ->    %tape = call ptr @tapeflow.tape.acquire()    ; on entry
    ...                                         %h = call ptr @alloc(i64 %n)
    call void @decref(ptr %h)                   %owned = call i1 @tapeflow.tape.own(ptr %tape, ptr %h, ptr @decref)
    ret i32 0                                   br i1 %owned, label %onward, label %no.memory
                                                ...
                                                call void @tapeflow.tape.release(ptr %tape)  ; decref of all
                                                ret i32 0

Legal because a count of references is observed by nobody, and the program does not outlive the call
with memory that it made: what it returns, it returns through its arguments.  Nothing leaks when it
raises, and a shadow needs no count of its own: it is owned in the same way.

What a failing end allocates for its exception is left as it is.  Not done: giving memory back before
the call ends, as the program would.
"""

from __future__ import annotations

from llvm_passes.adjoint.context import TAPE_OWN
from llvm_passes.adjoint.forward_instruction import without_destructor
from llvm_passes.adjoint.gradient import ACQUIRE, RELEASE
from llvm_passes.adjoint.missing_memory import goes_on_without
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.environment import OUT_OF_MEMORY_STATUS, CalleeFacts, CalleeKind, Environment
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import (
    I1,
    PTR,
    VOID,
    Alloca,
    Call,
    Constant,
    Function,
    Global,
    Instruction,
    IntType,
    Phi,
    Return,
    Value,
)


def with_owned_allocations(primal: Primal) -> Function:
    """The function with a tape that owns all that it allocates; as it is when it allocates nothing."""
    failing = primal.nest.failing
    blocks = [b for b in primal.function.blocks if b.label not in failing]
    if not any(allocation(primal, i) for b in blocks for i in b.instructions):
        return primal.function
    return _Ownership(primal).run()


def allocation(primal: Primal, instruction: Instruction) -> CalleeFacts | None:
    """What is known of the allocator that an instruction calls; None for anything else."""
    if not isinstance(instruction, Call):
        return None
    facts = primal.environment.callees.get(instruction.callee_name or "")
    if facts is None or facts.kind is not CalleeKind.ALLOCATE:
        return None
    is_handed_out = MemoryObject(ObjectKind.ALLOCATION, instruction.value.name) in primal.memory.escaping
    return None if is_handed_out else facts


class _Ownership:
    def __init__(self, primal: Primal) -> None:
        self.primal = primal
        function = primal.function
        self.builder = FunctionBuilder(
            function.name, function.result, function.arguments, linkage=function.linkage, attributes=function.attributes
        )
        self.builder.reserve_names([*primal.definitions.sites, *(block.label for block in function.blocks)])
        self.ends: dict[str, str] = {}
        """The block in which each of the function's blocks ends."""
        self.tape: Value = Constant(PTR, "null")

    def run(self) -> Function:
        builder, function = self.builder, self.primal.function
        begin = builder.open("tape.begin")
        for block in function.blocks:
            builder.open_reserved(block.label)
        self.failed, exhausted = builder.open("no.memory"), builder.open("no.tape")
        builder.at(begin)
        for instruction in function.instructions():
            if isinstance(instruction, Alloca):
                builder.emit(instruction)
        self.tape = builder.call_value(ACQUIRE, PTR, (), "tape")
        acquired = builder.compare("ne", self.tape, Constant(PTR, "null"), "acquired")
        builder.branch_if(acquired, function.blocks[0].label, exhausted)
        for block in function.blocks:
            builder.at(block.label)
            for instruction in block.instructions:
                builder.location = instruction.location
                self.emit(instruction, is_failing=block.label in self.primal.nest.failing)
            self.ends[block.label] = builder.label
        builder.location = None
        builder.at(self.failed)
        builder.call(RELEASE, VOID, (self.tape,))
        emit_out_of_memory(builder, self.primal.environment)
        builder.at(exhausted)
        emit_out_of_memory(builder, self.primal.environment)
        return with_phi_blocks(builder.build(), self.ends)

    def emit(self, instruction: Instruction, *, is_failing: bool) -> None:
        builder = self.builder
        if isinstance(instruction, Alloca):
            return
        if isinstance(instruction, Call) and not self.primal.is_made_to_fail(instruction):
            facts = self.primal.environment.callees.get(instruction.callee_name or "")
            if facts is not None and facts.kind is CalleeKind.RETAIN_OR_RELEASE:
                return
        if isinstance(instruction, Return):
            builder.call(RELEASE, VOID, (self.tape,))
        facts = None if is_failing else allocation(self.primal, instruction)
        if isinstance(instruction, Call) and facts is not None:
            instruction = without_destructor(instruction, facts)
        builder.emit(instruction)
        if facts is None:
            return
        assert facts.release is not None and isinstance(instruction, Call)
        arguments = (self.tape, instruction.value, Global(PTR, facts.release))
        owned = builder.call_value(TAPE_OWN, I1, arguments, "owned")
        if goes_on_without(instruction, self.primal):
            absent = builder.compare("eq", instruction.value, Constant(PTR, "null"), "absent")
            owned = builder.binary("or", owned, absent)
        onward = builder.open("onward")
        builder.branch_if(owned, onward, self.failed)
        builder.at(onward)


def emit_out_of_memory(builder: FunctionBuilder, environment: Environment) -> None:
    """Returns the status that says so, or aborts in a function without a status."""
    if environment.status_result and isinstance(builder.result, IntType):
        builder.ret(integer(OUT_OF_MEMORY_STATUS, builder.result))
        return
    builder.call("abort", VOID, ())
    builder.unreachable()


def with_phi_blocks(function: Function, ends: dict[str, str]) -> Function:
    """The function with its phis fed from the blocks in which the blocks that they name end."""
    blocks = []
    for block in function.blocks:
        instructions = tuple(
            i.replace(blocks=tuple(ends.get(label, label) for label in i.blocks)) if isinstance(i, Phi) else i
            for i in block.instructions
        )
        blocks.append(type(block)(block.label, instructions))
    return function.replace(blocks=tuple(blocks))
