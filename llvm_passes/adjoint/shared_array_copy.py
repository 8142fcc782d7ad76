"""The copy of a shared array to the tape, and where it lies (:mod:`shared_array` has the why)."""

from __future__ import annotations

from collections.abc import Callable

from llvm_passes.adjoint.context import TAPE_RESERVE, TAPE_WRITE, AdjointContext
from llvm_passes.adjoint.forward_scope import ForwardScope
from llvm_passes.adjoint.shared_array import SharedArray
from llvm_passes.adjoint.signature import TAPE_PORT, Role
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.model import I1, I32, I64, PTR, VOID, Local, Value
from llvm_passes.rules.expression import mangled


def emit_array_copies(scope: ForwardScope, child: Body) -> None:
    """Tapes the arrays that the loop ``child``, which is about to begin, reads."""
    for array in scope.context.arrays_before(child):
        _emit_array_copy(scope, array)


def _emit_array_copy(scope: ForwardScope, array: SharedArray) -> None:
    """``for k in range(count): tape[position + k] = array[low + k]``."""
    builder, region = scope.builder, scope.context.array_region(array)
    slot = scope.context.array_slot(array, "")
    low, count = _emit_range(builder, array, scope.value)
    cell, tape = scope.position_cells[str(region)], scope.parameter(TAPE_PORT, PTR)
    first = builder.load(I64, cell, "first")
    following = builder.add(first, count, "position.next")
    reserved = builder.call_value(TAPE_RESERVE, I1, (tape, integer(region, I32), following), "reserved")
    scope.unless_failed(reserved)
    builder.store(following, cell)
    before, loop, done = builder.label, builder.open("copy"), builder.open("copied")
    builder.branch_if(builder.compare("ne", count, integer(0), "is.read"), loop, done)
    builder.at(loop)
    number = builder.phi(I64, "number", [(integer(0), before)])
    pointer = builder.offset(scope.value(array.base), array.type, builder.add(low, number))
    element = builder.load(array.type, pointer, "element", array.align)
    arguments = (tape, integer(slot.index, I32), builder.add(first, number, "record"), element)
    builder.call(f"{TAPE_WRITE}.{mangled(array.type)}", VOID, arguments)
    after = builder.binary("add", number, integer(1), "copied", ("nuw", "nsw"))
    builder.add_incoming(loop, number, after, loop)
    builder.branch_if(builder.compare("ne", after, count, "again"), loop, done)
    builder.at(done)


def shared_regions(context: AdjointContext, body: Body) -> tuple[str, ...]:
    """The regions of the arrays that are taped where the loops of ``body`` begin."""
    return tuple(str(context.array_region(a)) for child in body.children for a in context.arrays_before(child))


def emit_first_record(
    builder: FunctionBuilder, array: SharedArray, cell: Local, value: Callable[[Value], Value]
) -> Value:
    """Steps back over the copy, in reverse, and tells which record stands for the element at the base."""
    low, count = _emit_range(builder, array, value)
    first = builder.sub(builder.load(I64, cell, Role.POSITION.value), count, "first")
    builder.store(first, cell)
    return builder.sub(first, low, "base.record")


def _emit_range(builder: FunctionBuilder, array: SharedArray, value: Callable[[Value], Value]) -> tuple[Value, Value]:
    """``low`` and ``count``; ``value`` maps what they are computed from to what holds it here."""
    known: dict[str, Value] = {}

    def resolve(operand: Value) -> Value:
        if isinstance(operand, Local) and operand.name in known:
            return known[operand.name]
        return value(operand)

    for instruction in array.range.instructions:
        operands = tuple(resolve(o) for o in instruction.operands)
        name = builder.fresh(instruction.value.name)
        builder.emit(instruction.replace(name=name, operands=operands))
        known[instruction.value.name] = Local(instruction.type, name)
    return resolve(array.range.low), resolve(array.range.count)
