"""Values of a loop that are ``start + k * step`` at the k-th execution of its header.

An induction variable is one, and so is what additions of invariants and integer casts make of it.
A cast or an addition keeps what is known about wrapping only when its own flags say so: where they
do not, the value is still ``start + k * step`` modulo 2**bits of its own type.
"""

from __future__ import annotations

from dataclasses import dataclass

from llvm_passes.analysis.arithmetic import Arithmetic, constant
from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.induction import Induction, PointerInduction, induction_or_none, is_invariant, wrapped
from llvm_passes.analysis.loops import Loop
from llvm_passes.ir.model import I64, PTR, BinaryOp, Cast, GetElementPtr, IntType, Phi, Value

_ADDRESS_BITS = 64


@dataclass(frozen=True, slots=True)
class Affine:
    """An integer (or an address as one) that grows by ``step`` every iteration."""

    start: Value
    """Its value in the first iteration, to be had before the loop."""
    step: int
    bits: int
    no_signed_wrap: bool
    """Read as signed integers its values are ``start + k * step`` without the modulus, or it is poison."""
    no_unsigned_wrap: bool
    """The same, read as unsigned integers; the step stays signed."""


def affine_or_none(value: Value, loop: Loop, definitions: Definitions, arithmetic: Arithmetic) -> Affine | None:
    """``value`` as an affine function of the iteration number; None where it is not known to be one."""
    site = definitions.site(value)
    if site is None or site.label not in loop:
        return None
    instruction = site.instruction
    if isinstance(instruction, Phi) and site.label == loop.header:
        return _of_phi(instruction, loop, definitions, arithmetic)
    if isinstance(instruction, BinaryOp) and isinstance(instruction.type, IntType):
        return _of_sum(instruction, loop, definitions, arithmetic)
    if isinstance(instruction, GetElementPtr):
        return _of_next_pointer(instruction, loop, definitions, arithmetic)
    if isinstance(instruction, Cast) and isinstance(instruction.type, IntType):
        return _of_cast(instruction, loop, definitions, arithmetic)
    return None


def _of_phi(phi: Phi, loop: Loop, definitions: Definitions, arithmetic: Arithmetic) -> Affine | None:
    match induction_or_none(phi, loop, definitions):
        case Induction(start=start, step=int(step), no_signed_wrap=signed, no_unsigned_wrap=unsigned):
            assert isinstance(phi.type, IntType)
            return Affine(start, step, phi.type.bits, signed, unsigned) if step else None
        case PointerInduction(start=start, stride=int(stride), inbounds=inbounds) if phi.type == PTR and stride:
            # An object does not wrap around the end of the address space, so neither does a walk inside one.
            return Affine(arithmetic.cast("ptrtoint", start, I64), stride, _ADDRESS_BITS, False, inbounds)
    return None


def _of_next_pointer(
    instruction: GetElementPtr, loop: Loop, definitions: Definitions, arithmetic: Arithmetic
) -> Affine | None:
    base = definitions.instruction(instruction.operands[0])
    if not isinstance(base, Phi):
        return None
    induction = induction_or_none(base, loop, definitions)
    inner = affine_or_none(base.value, loop, definitions, arithmetic)
    if inner is None or not isinstance(induction, PointerInduction) or induction.next != instruction.value:
        return None
    return _moved(inner, inner.step, arithmetic)


def _of_sum(instruction: BinaryOp, loop: Loop, definitions: Definitions, arithmetic: Arithmetic) -> Affine | None:
    if instruction.opcode not in ("add", "sub") and not _is_disjoint_or(instruction):
        return None
    left, right = instruction.operands
    if is_invariant(left, loop, definitions) and instruction.opcode != "sub":
        left, right = right, left
    if not is_invariant(right, loop, definitions):
        return None
    inner = affine_or_none(left, loop, definitions, arithmetic)
    if inner is None:
        return None
    disjoint = _is_disjoint_or(instruction)
    start = arithmetic.sub(inner.start, right) if instruction.opcode == "sub" else arithmetic.add(inner.start, right)
    return Affine(
        start,
        inner.step,
        inner.bits,
        inner.no_signed_wrap and (disjoint or "nsw" in instruction.flags),
        inner.no_unsigned_wrap and (disjoint or "nuw" in instruction.flags),
    )


def _is_disjoint_or(instruction: BinaryOp) -> bool:
    return instruction.opcode == "or" and "disjoint" in instruction.flags


def _of_cast(instruction: Cast, loop: Loop, definitions: Definitions, arithmetic: Arithmetic) -> Affine | None:
    inner = affine_or_none(instruction.operands[0], loop, definitions, arithmetic)
    if inner is None or not isinstance(instruction.type, IntType) or not isinstance(inner.start.type, IntType):
        return None
    bits, flags = instruction.type.bits, instruction.flags
    if instruction.opcode == "trunc":
        step = wrapped(inner.step, bits)
        start = arithmetic.cast("trunc", inner.start, instruction.type)
        # Without flags of its own the narrow value wraps where the wide one does not: it stays affine, no more.
        kept = step == inner.step
        signed = kept and inner.no_signed_wrap and "nsw" in flags
        unsigned = kept and inner.no_unsigned_wrap and "nuw" in flags
        return Affine(start, step, bits, signed, unsigned) if step else None
    # ``zext nneg`` of a negative value is poison, so it is as good as ``sext``.
    if inner.no_signed_wrap and (instruction.opcode == "sext" or "nneg" in flags):
        return Affine(arithmetic.cast("sext", inner.start, instruction.type), inner.step, bits, True, False)
    if inner.no_unsigned_wrap and instruction.opcode == "zext":
        # Wider by at least a bit, so that it is not negative either.
        return Affine(arithmetic.cast("zext", inner.start, instruction.type), inner.step, bits, True, True)
    return None


def _moved(affine: Affine, offset: int, arithmetic: Arithmetic) -> Affine:
    start = arithmetic.add(affine.start, constant(affine.start.type, offset))
    return Affine(start, affine.step, affine.bits, affine.no_signed_wrap, affine.no_unsigned_wrap)
