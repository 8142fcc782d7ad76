"""The fence: everything that the adjoint does not understand, refused before anything is generated.

What passes here is either differentiated correctly or refused later by the rule that meets it;
nothing is skipped in silence.  Of blocks that only lead to a failing return nothing is asked but that
no memory of the tape gets out: the reverse pass never enters them, and the forward pass copies them.
"""

from __future__ import annotations

from collections.abc import Callable

from llvm_passes.adjoint.call_fence import check_statuses, is_exception_of_a_call
from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.intrinsics import PURE_INTRINSICS
from llvm_passes.adjoint.kept_pointers import check_kept_pointers, check_loaded_pointer
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.activity import custom_rule
from llvm_passes.analysis.memory_accesses import FILL, TRANSFERS, Access
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind
from llvm_passes.analysis.pointees import pointee_of_type
from llvm_passes.environment import Activity, CalleeKind, Pointee
from llvm_passes.ir.model import (
    DOUBLE,
    FLOAT,
    PTR,
    Alloca,
    Call,
    Cast,
    Constant,
    FloatType,
    Instruction,
    IntType,
    Load,
    Local,
    Opaque,
    PointerType,
    Store,
)
from llvm_passes.rules.table import operation_of_callee

WAY_OUT = (
    "Write the computation as loops and scalar functions, or call it in a function of its own and give that a "
    "derivative with tapeflow.custom_vjp."
)


def check(primal: Primal) -> None:
    """Raises UnsupportedError for the first thing that is not understood."""
    _check_arguments(primal)
    _check_globals(primal)
    check_statuses(primal)
    entry = primal.control_flow.entry
    for block in primal.function.blocks:
        is_failing = block.label in primal.nest.failing
        for instruction in block.instructions:
            if isinstance(instruction, Opaque):
                raise refuse(
                    f"`{instruction.opcode}`", instruction, "Keep it out of the function to be differentiated."
                )
            if isinstance(instruction, Alloca) and not _is_static(instruction, block.label == entry):
                raise refuse("a stack allocation of varying size", instruction, "Allocate an array instead.")
            if is_failing:
                _check_escape(primal, instruction)
                _check_counting(primal, instruction)
                continue
            for rule in RULES:
                rule(primal, instruction)
    for access in primal.memory.accesses:
        if access.label not in primal.nest.failing:
            _check_access(primal, access)


def _is_static(alloca: Alloca, is_in_entry: bool) -> bool:
    return is_in_entry and alloca.operands == (Constant(alloca.operands[0].type, "1"),)


def _check_call(primal: Primal, i: Instruction) -> None:
    if not isinstance(i, Call):
        return
    name = i.callee_name
    if name is None:
        raise refuse("an indirect call", i, WAY_OUT)
    if primal.program is not None and primal.program.program.site_or_none(i) is not None:
        return
    facts = primal.environment.callees.get(name)
    if facts is not None and facts.kind is not CalleeKind.MATH:
        return
    alias = facts.rule if facts else None
    is_math = operation_of_callee(name, lambda _: alias) is not None
    is_memory = name.startswith((*TRANSFERS, FILL))
    if not is_math and not is_memory and not name.startswith(PURE_INTRINSICS):
        what = f"a call of @{name}, which cannot be looked into"
        raise refuse(what, i, WAY_OUT)


def _check_custom(primal: Primal, i: Instruction) -> None:
    """What a user's derivative leaves out must not be differentiated: it would be zero without a word."""
    custom = custom_rule(i, primal.environment)
    if custom is None or i.value.name not in primal.activity.useful:
        return
    for position in custom.constant:
        value = i.operands[position]
        is_pointer = isinstance(value.type, PointerType)
        varies = (
            bool(primal.memory.objects(value) & primal.activity.varied_memory)
            if is_pointer
            else isinstance(value, Local) and value.name in primal.activity.varied
        )
        if varies:
            raise refuse(
                f"a differentiated value as an argument of {custom.label} that is in nondiff_argnums",
                i,
                "Take it out of nondiff_argnums, or pass tapeflow.stop_gradient of it.",
            )


def _check_access_kind(primal: Primal, i: Instruction) -> None:
    if isinstance(i, Load | Store) and (i.volatile or i.ordering is not None):
        raise refuse(f"an atomic or volatile {i.opcode}", i, "Use plain array accesses.")


def _check_flow(primal: Primal, i: Instruction) -> None:
    """Derivatives flow through float and double only: not through vectors, aggregates, float bytes or other floats."""
    if i.name is None or i.type in (FLOAT, DOUBLE) or isinstance(i.type, PointerType):
        return
    if not primal.activity.is_active(i.value):
        return
    if isinstance(i.type, FloatType):
        raise refuse(f"differentiated values of type {i.type}", i, "Use double or float.")
    raise refuse(
        f"differentiated values in `{i.opcode}` of type {i.type}",
        i,
        "Work on floats: the bits of one cannot be differentiated.",
    )


def _check_pointer(primal: Primal, i: Instruction) -> None:
    if isinstance(i, Cast) and i.opcode in ("inttoptr", "addrspacecast"):
        raise refuse(f"`{i.opcode}`", i, "Address arrays by their indices.")
    if isinstance(i.type, PointerType) and i.type != PTR:
        raise refuse(f"a pointer in another address space ({i.type})", i, "Use ordinary memory.")


def _check_release(primal: Primal, i: Instruction) -> None:
    """Memory is freed after the reverse pass, which only the function's own memory can wait for."""
    facts = primal.environment.callees.get(i.callee_name or "") if isinstance(i, Call) else None
    if facts is None or facts.kind is not CalleeKind.RETAIN_OR_RELEASE or facts.is_counted:
        return
    if not primal.environment.deduces_memory:
        return
    assert isinstance(i, Call)
    for freed in primal.memory.objects(i.arguments[0]):
        if freed.kind is not ObjectKind.ALLOCATION or freed in primal.memory.escaping:
            raise refuse(f"the release of {freed}, which the caller may know", i, "Free it in the caller.")


def _check_escape(primal: Primal, i: Instruction) -> None:
    """An exception may refer to what failing blocks allocate; other allocations die with the tape."""
    if not isinstance(i, Store) or not isinstance(i.operands[0].type, PointerType):
        return
    if is_exception_of_a_call(primal, i.operands[0]):
        return
    for stored in primal.memory.objects(i.operands[0]):
        if stored.kind not in (ObjectKind.ALLOCATION, ObjectKind.HANDLE, ObjectKind.UNKNOWN):
            continue
        home = primal.definitions.label(Local(PTR, stored.name))
        if home is None or home not in primal.nest.failing:
            raise refuse(
                "an exception that holds memory allocated before it was certain to be raised",
                i,
                "Make the exception's arguments where it is raised, or give it numbers.",
            )


def _check_counting(primal: Primal, i: Instruction) -> None:
    """What a failing block allocates is counted, and what the tape owns is not: it must be known which it is."""
    if not isinstance(i, Call):
        return
    facts = primal.environment.callees.get(i.callee_name or "")
    if facts is None or facts.kind is not CalleeKind.RETAIN_OR_RELEASE:
        return
    if primal.may_be_made_to_fail(i) and not primal.is_made_to_fail(i):
        raise refuse(
            "an array that is chosen, where an exception is raised, from new and older ones",
            i,
            "Raise the exception in each case for itself.",
        )


RULES: tuple[Callable[[Primal, Instruction], None], ...] = (
    _check_call,
    _check_custom,
    _check_access_kind,
    _check_flow,
    _check_pointer,
    _check_release,
    check_kept_pointers,
    check_loaded_pointer,
)


def _check_access(primal: Primal, access: Access) -> None:
    objects = primal.memory.objects(access.pointer)
    if not objects and primal.environment.deduces_memory:
        raise refuse("memory behind a pointer that is null, or of unknown origin", access.instruction, "Set it first.")
    if any(o.kind is ObjectKind.UNKNOWN for o in objects):
        raise refuse(
            "memory behind a pointer of unknown origin", access.instruction, "Pass the array as an argument of its own."
        )
    if access.is_write and any(o.kind is ObjectKind.HANDLE for o in objects):
        raise refuse("a write to an allocation's bookkeeping", access.instruction, "Leave it to the allocator.")
    for accessed in objects:
        if access.type is None or not primal.activity.is_active_object(accessed):
            continue
        held = primal.memory.pointees.get(accessed, Pointee.UNKNOWN)
        if held is Pointee.INTEGER and is_overwriting(access.instruction, primal):
            continue
        if held not in (Pointee.DOUBLE, Pointee.FLOAT) or pointee_of_type(access.type) is not held:
            raise refuse(
                f"{access.type} read or written in {accessed}, which holds differentiated {held.value} data",
                access.instruction,
                "Keep one type of float in an array.",
            )


def _check_globals(primal: Primal) -> None:
    """A pointer that C hands in may lead to a global variable, whose derivative would then have two shadows."""
    if not primal.environment.deduces_memory:
        return
    has_pointers = any(facts.activity is Activity.DUP for facts in primal.environment.arguments)
    written = {o.name for access in primal.memory.writes() for o in primal.memory.objects(access.pointer)}
    for name in primal.activity.shadowed_globals:
        if has_pointers and name in written:
            raise refuse(
                f"differentiated values in the global variable @{name}, which an argument may lead to as well",
                None,
                "Pass the variable as an argument, or keep the values in a local one.",
            )


def is_overwriting(i: Instruction, primal: Primal) -> bool:
    """Whether integers that carry no derivative are stored: whatever the memory held, its derivative ends there."""
    return isinstance(i, Store) and isinstance(i.operands[0].type, IntType) and not primal.varies(i.operands[0])


def _check_arguments(primal: Primal) -> None:
    for argument, facts in zip(primal.function.arguments, primal.environment.arguments, strict=True):
        if facts.activity is Activity.DUP and not isinstance(argument.type, PointerType):
            raise refuse(f"argument {facts.label or argument.name} is not a pointer", None, "Mark it active instead.")
        if facts.activity is Activity.ACTIVE and not isinstance(argument.type, FloatType):
            raise refuse(f"argument {facts.label or argument.name} is not a float", None, "Mark it constant.")
        if facts.activity is Activity.DUP and facts.pointee not in (Pointee.DOUBLE, Pointee.FLOAT, Pointee.INFERRED):
            raise refuse(
                f"argument {facts.label or argument.name} points to {facts.pointee.value} data",
                None,
                "Only arrays of float64 and float32 can be differentiated.",
            )
        memory = MemoryObject(ObjectKind.ARGUMENT, argument.name)
        is_reached = facts.activity is Activity.CONST and primal.activity.is_active_object(memory)
        if is_reached and (facts.length_argument is None or facts.pointee not in (Pointee.DOUBLE, Pointee.FLOAT)):
            what = (
                "is of unknown size, and a pointer may lead to it or to differentiated memory"
                if memory in primal.activity.companions
                else "receives differentiated values but is constant"
            )
            raise refuse(
                f"argument {facts.label or argument.name} {what}", None, "Differentiate with respect to it too."
            )
