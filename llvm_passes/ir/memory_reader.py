"""Reads the instructions that touch memory or compute addresses."""

from __future__ import annotations

from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.lexer import FLAGS, Cursor
from llvm_passes.ir.model import (
    I1,
    I32,
    VOID,
    Alloca,
    Constant,
    GetElementPtr,
    Instruction,
    Load,
    PointerType,
    Store,
    StructType,
    Value,
    VectorType,
)
from llvm_passes.ir.value_reader import Scope, read_align, read_ordering


def read_alloca(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    if c.here in ("inalloca", "swifterror"):
        raise UnsupportedError(
            "read", f"alloca {c.here}", location=scope.location, advice="Use the C calling convention."
        )
    allocated = c.type()
    count: Value = Constant(I32, "1")
    align: int | None = None
    pointer = PointerType()
    while c.accept(","):
        if c.accept("align"):
            align = c.integer()
        elif c.here == "addrspace":
            pointer = c.pointer()
        else:
            count = scope.operand(c)
    return Alloca(
        opcode=opcode,
        type=pointer,
        name=scope.name,
        operands=(count,),
        location=scope.location,
        allocated=allocated,
        align=align,
    )


def read_load(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    atomic = c.accept("atomic")
    volatile = c.accept("volatile")
    type = c.type()
    c.expect(",")
    pointer = scope.operand(c)
    ordering = read_ordering(c) if atomic else None
    return Load(
        opcode=opcode,
        type=type,
        name=scope.name,
        operands=(pointer,),
        location=scope.location,
        align=read_align(c),
        volatile=volatile,
        ordering=ordering,
    )


def read_store(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    atomic = c.accept("atomic")
    volatile = c.accept("volatile")
    value = scope.operand(c)
    c.expect(",")
    pointer = scope.operand(c)
    ordering = read_ordering(c) if atomic else None
    return Store(
        opcode=opcode,
        type=VOID,
        operands=(value, pointer),
        location=scope.location,
        align=read_align(c),
        volatile=volatile,
        ordering=ordering,
    )


def read_getelementptr(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    flags = c.take_all(FLAGS)
    source = c.type()
    operands: list[Value] = []
    while c.accept(","):
        operands.append(scope.operand(c))
    type = operands[0].type
    vector = next((o.type for o in operands if isinstance(o.type, VectorType)), None)
    if vector is not None and not isinstance(type, VectorType):
        type = VectorType(vector.count, type)
    return GetElementPtr(
        opcode=opcode,
        type=type,
        name=scope.name,
        operands=tuple(operands),
        flags=flags,
        location=scope.location,
        source=source,
    )


def read_atomicrmw(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    c.take_all(frozenset({"volatile"}))
    c.take()
    operands = [scope.operand(c)]
    c.expect(",")
    operands.append(scope.operand(c))
    read_ordering(c)
    read_align(c)
    return scope.opaque(c, opcode, operands[1].type, operands)


def read_cmpxchg(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    c.take_all(frozenset({"weak", "volatile"}))
    operands = [scope.operand(c)]
    while c.accept(","):
        operands.append(scope.operand(c))
    read_ordering(c)
    read_align(c)
    return scope.opaque(c, opcode, StructType((operands[1].type, I1)), operands)


def read_fence(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    read_ordering(c)
    return scope.opaque(c, opcode, VOID, [])


def read_va_arg(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    operand = scope.operand(c)
    c.expect(",")
    return scope.opaque(c, opcode, c.type(), [operand])


def read_ptrtoaddr(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    operand = scope.operand(c)
    c.expect("to")
    return scope.opaque(c, opcode, c.type(), [operand])
