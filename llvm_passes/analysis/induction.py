"""Induction variables: the header phis that advance by the same amount every iteration.

::

    header:
      %i = phi i64 [ %start, %preheader ], [ %i.next, %latch ]
      ...
    latch:
      %i.next = add nsw i64 %i, 3          ; or sub, or a getelementptr for a pointer

At the k-th execution of the header (counted from 0) the phi holds ``start + k * step`` modulo 2**bits.
The no-wrap fields say where that also holds without the modulus.  LLVM's flags make a wrapping
value poison, not undefined behaviour: they bind only a value that the program goes on to branch on.

Not recognised, on purpose: polynomial and geometric recurrences, and steps that change in the loop.
"""

from __future__ import annotations

from dataclasses import dataclass

from llvm_passes.analysis.control_flow import ControlFlow, Definitions
from llvm_passes.analysis.loops import Loop
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    BinaryOp,
    Constant,
    GetElementPtr,
    IntType,
    Local,
    Phi,
    PointerType,
    Value,
)
from llvm_passes.ir.sizes import scalar_size


@dataclass(frozen=True, slots=True)
class Induction:
    """An integer induction variable."""

    phi: Phi
    start: Value
    """Value of the phi when the loop is entered."""
    step: int | Value
    """What an iteration adds: a signed constant, or a loop-invariant value of the phi's type."""
    subtracts: bool
    """A loop-invariant ``step`` is subtracted.  False for constant steps, which carry their sign."""
    next: Local
    """The phi's value in the following iteration."""
    no_signed_wrap: bool
    """``next`` is poison unless it is the phi plus the step as signed integers."""
    no_unsigned_wrap: bool
    """``next`` is poison unless it is the unsigned phi plus the signed constant step, as integers."""


@dataclass(frozen=True, slots=True)
class PointerInduction:
    """A pointer that advances by a fixed number of bytes."""

    phi: Phi
    start: Value
    stride: int | Value
    """What an iteration adds: bytes as a signed constant, or a loop-invariant index."""
    scale: int
    """Bytes that one unit of a loop-invariant ``stride`` stands for; 1 for constant strides."""
    next: Local
    inbounds: bool
    """``next`` is poison unless it stays within the object that the phi points into."""


def inductions(
    loop: Loop, control_flow: ControlFlow, definitions: Definitions
) -> tuple[Induction | PointerInduction, ...]:
    """The induction variables of a loop, in the order of its header's phis."""
    found = (induction_or_none(phi, loop, definitions) for phi in control_flow.block(loop.header).phis)
    return tuple(each for each in found if each is not None)


def induction_or_none(phi: Phi, loop: Loop, definitions: Definitions) -> Induction | PointerInduction | None:
    """The induction that a header phi of ``loop`` is; None when it is not one."""
    incoming = {label: value for value, label in phi.incoming()}
    following = incoming.get(loop.latch)
    if loop.preheader is None or incoming.keys() != {loop.preheader, loop.latch} or not isinstance(following, Local):
        return None
    start = incoming[loop.preheader]
    site = definitions.site(following)
    if site is None or site.label not in loop:
        return None
    if isinstance(site.instruction, BinaryOp) and isinstance(phi.type, IntType):
        return _integer(phi, start, site.instruction, loop, definitions)
    if isinstance(site.instruction, GetElementPtr) and isinstance(phi.type, PointerType):
        return _pointer(phi, start, site.instruction, loop, definitions)
    return None


def is_invariant(value: Value, loop: Loop, definitions: Definitions) -> bool:
    """Whether ``value`` is defined outside of the loop, so that it is the same in every iteration."""
    return not definitions.is_defined_within(value, loop.blocks)


def constant_integer(value: Value) -> int | None:
    """The signed value of an integer constant; None for anything else, ``poison`` included."""
    if not isinstance(value, Constant) or not isinstance(value.type, IntType):
        return None
    number = constant_value(value)
    return wrapped(number, value.type.bits) if isinstance(number, int) else None


def wrapped(number: int, bits: int) -> int:
    """``number`` modulo 2**bits, as the signed integer that those bits spell."""
    number %= 1 << bits
    return number - (1 << bits) if number >> (bits - 1) else number


def _integer(phi: Phi, start: Value, update: BinaryOp, loop: Loop, definitions: Definitions) -> Induction | None:
    assert isinstance(phi.type, IntType)
    left, right = update.operands
    if update.opcode == "add" and right == phi.value:
        left, right = right, left
    if update.opcode not in ("add", "sub") or left != phi.value or not is_invariant(right, loop, definitions):
        return None
    constant = constant_integer(right)
    signed, unsigned = "nsw" in update.flags, "nuw" in update.flags
    if constant is None:
        return Induction(phi, start, right, update.opcode == "sub", update.value, signed, False)
    if constant == -(1 << (phi.type.bits - 1)):
        # Its negation is itself, so the flags do not say which way it moves.
        return Induction(phi, start, constant, False, update.value, False, False)
    step = -constant if update.opcode == "sub" else constant
    # ``nuw`` reads the constant as unsigned: it only speaks of the signed step when the two agree.
    return Induction(phi, start, step, False, update.value, signed, unsigned and constant >= 0)


def _pointer(
    phi: Phi, start: Value, update: GetElementPtr, loop: Loop, definitions: Definitions
) -> PointerInduction | None:
    base, *indices = update.operands
    size = scalar_size(update.source)
    if base != phi.value or size is None or len(indices) != 1 or not is_invariant(indices[0], loop, definitions):
        return None
    inbounds = "inbounds" in update.flags
    constant = constant_integer(indices[0])
    if constant is None:
        return PointerInduction(phi, start, indices[0], size, update.value, inbounds)
    return PointerInduction(phi, start, constant * size, 1, update.value, inbounds)
