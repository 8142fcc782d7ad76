"""Reads one instruction from its line."""

from __future__ import annotations

from collections.abc import Callable

from llvm_passes.errors import ReadError, UnsupportedError
from llvm_passes.ir import memory_reader as memory
from llvm_passes.ir.call_reader import read_call
from llvm_passes.ir.lexer import FLAGS, Cursor
from llvm_passes.ir.model import (
    I1,
    VOID,
    ArrayType,
    BinaryOp,
    Branch,
    Cast,
    Compare,
    ExtractValue,
    InsertValue,
    Instruction,
    Location,
    NamedType,
    Phi,
    Return,
    Select,
    StructType,
    Switch,
    Type,
    UnaryOp,
    Unreachable,
    Value,
    VectorElement,
    VectorType,
)
from llvm_passes.ir.value_reader import Scope

_INTEGER_BINARY = ("add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "shl", "lshr", "ashr", "and", "or", "xor")
_FLOAT_BINARY = ("fadd", "fsub", "fmul", "fdiv", "frem")
_NUMBER_CASTS = ("trunc", "zext", "sext", "fptrunc", "fpext", "fptoui", "fptosi", "uitofp", "sitofp")
_BIT_CASTS = ("ptrtoint", "inttoptr", "bitcast", "addrspacecast")
# What an instruction can branch to must be seen by every analysis, so these are refused, not kept as text.
_JUMPS = frozenset({"invoke", "callbr", "indirectbr", "resume"})
_HANDLERS = frozenset({"landingpad", "catchswitch", "catchpad", "cleanuppad", "catchret", "cleanupret"})


def read_instruction(scope: Scope, text: str, result: str | None, location: Location | None) -> Instruction:
    """``text`` is the right-hand side, attachments removed; ``result`` is the result's token, if any."""
    scope.begin(result, location)
    cursor = Cursor(text)
    opcode = cursor.take()
    if opcode in _JUMPS or opcode in _HANDLERS:
        advice = "Exceptions and computed jumps are not modelled."
        raise UnsupportedError("read", f"instruction {opcode}", location=location, advice=advice)
    if opcode == "musttail":
        raise UnsupportedError("read", "musttail call", location=location, advice="Let the call return.")
    if opcode in ("tail", "notail"):
        # `tail` promises that the callee touches no stack memory of the caller; an adjoint may break it.
        cursor = Cursor(text[text.index("call") :])
        opcode = cursor.take()
    read = _READERS.get(opcode)
    if read is None:
        raise ReadError(f"read: unknown instruction '{opcode}' in: {text.strip()}")
    instruction = read(scope, cursor, opcode)
    if cursor.here:
        raise cursor.error("expected the end of the instruction")
    return instruction


def _binary(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    flags = c.take_all(FLAGS)
    type = c.type()
    left = scope.value(c, type)
    c.expect(",")
    right = scope.value(c, type)
    return BinaryOp(
        opcode=opcode, type=type, name=scope.name, operands=(left, right), flags=flags, location=scope.location
    )


def _unary(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    flags = c.take_all(FLAGS)
    operand = scope.operand(c)
    return UnaryOp(
        opcode=opcode, type=operand.type, name=scope.name, operands=(operand,), flags=flags, location=scope.location
    )


def _compare(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    flags = c.take_all(FLAGS)
    predicate = c.take()
    type = c.type()
    left = scope.value(c, type)
    c.expect(",")
    right = scope.value(c, type)
    return Compare(
        opcode=opcode,
        type=VectorType(type.count, I1) if isinstance(type, VectorType) else I1,
        name=scope.name,
        operands=(left, right),
        flags=flags,
        location=scope.location,
        predicate=predicate,
    )


def _cast(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    flags = c.take_all(FLAGS)
    operand = scope.operand(c)
    c.expect("to")
    return Cast(
        opcode=opcode, type=c.type(), name=scope.name, operands=(operand,), flags=flags, location=scope.location
    )


def _select(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    flags = c.take_all(FLAGS)
    condition = scope.operand(c)
    c.expect(",")
    if_true = scope.operand(c)
    c.expect(",")
    if_false = scope.operand(c)
    return Select(
        opcode=opcode,
        type=if_true.type,
        name=scope.name,
        operands=(condition, if_true, if_false),
        flags=flags,
        location=scope.location,
    )


def _phi(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    flags = c.take_all(FLAGS)
    type = c.type()
    values: list[Value] = []
    blocks: list[str] = []
    while True:
        c.expect("[")
        values.append(scope.value(c, type))
        c.expect(",")
        blocks.append(scope.block(c))
        c.expect("]")
        if not c.accept(","):
            break
    return Phi(
        opcode=opcode,
        type=type,
        name=scope.name,
        operands=tuple(values),
        flags=flags,
        location=scope.location,
        blocks=tuple(blocks),
    )


def _member_type(scope: Scope, type: Type, indices: tuple[int, ...]) -> Type:
    for index in indices:
        if isinstance(type, NamedType):
            type = scope.around.types[type.name]
        if isinstance(type, StructType):
            type = type.elements[index]
        else:
            assert isinstance(type, ArrayType)
            type = type.element
    return type


def _indices(c: Cursor) -> tuple[int, ...]:
    indices = []
    while c.accept(","):
        indices.append(c.integer())
    return tuple(indices)


def _extractvalue(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    aggregate = scope.operand(c)
    indices = _indices(c)
    return ExtractValue(
        opcode=opcode,
        type=_member_type(scope, aggregate.type, indices),
        name=scope.name,
        operands=(aggregate,),
        location=scope.location,
        indices=indices,
    )


def _insertvalue(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    aggregate = scope.operand(c)
    c.expect(",")
    element = scope.operand(c)
    return InsertValue(
        opcode=opcode,
        type=aggregate.type,
        name=scope.name,
        operands=(aggregate, element),
        location=scope.location,
        indices=_indices(c),
    )


def _vector_element(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    operands = [scope.operand(c)]
    while c.accept(","):
        operands.append(scope.operand(c))
    type = operands[0].type
    assert isinstance(type, VectorType)
    if opcode == "extractelement":
        type = type.element
    elif opcode == "shufflevector":
        mask = operands[2].type
        assert isinstance(mask, VectorType)
        type = VectorType(mask.count, type.element)
    return VectorElement(opcode=opcode, type=type, name=scope.name, operands=tuple(operands), location=scope.location)


def _branch(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    if c.here == "label":
        return Branch(opcode=opcode, type=VOID, location=scope.location, targets=(scope.label(c),))
    condition = scope.operand(c)
    c.expect(",")
    if_true = scope.label(c)
    c.expect(",")
    return Branch(
        opcode=opcode,
        type=VOID,
        operands=(condition,),
        location=scope.location,
        targets=(if_true, scope.label(c)),
    )


def _switch(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    operands = [scope.operand(c)]
    c.expect(",")
    default = scope.label(c)
    c.expect("[")
    targets = []
    while not c.accept("]"):
        operands.append(scope.operand(c))
        c.expect(",")
        targets.append(scope.label(c))
    return Switch(
        opcode=opcode,
        type=VOID,
        operands=tuple(operands),
        location=scope.location,
        default=default,
        targets=tuple(targets),
    )


def _return(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    operands = () if c.accept("void") else (scope.operand(c),)
    return Return(opcode=opcode, type=VOID, operands=operands, location=scope.location)


def _unreachable(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    return Unreachable(opcode=opcode, type=VOID, location=scope.location)


_READERS: dict[str, Callable[[Scope, Cursor, str], Instruction]] = {
    **dict.fromkeys((*_INTEGER_BINARY, *_FLOAT_BINARY), _binary),
    **dict.fromkeys((*_NUMBER_CASTS, *_BIT_CASTS), _cast),
    **dict.fromkeys(("fneg", "freeze"), _unary),
    **dict.fromkeys(("icmp", "fcmp"), _compare),
    **dict.fromkeys(("extractelement", "insertelement", "shufflevector"), _vector_element),
    "select": _select,
    "phi": _phi,
    "extractvalue": _extractvalue,
    "insertvalue": _insertvalue,
    "br": _branch,
    "switch": _switch,
    "ret": _return,
    "unreachable": _unreachable,
    "call": read_call,
    "alloca": memory.read_alloca,
    "load": memory.read_load,
    "store": memory.read_store,
    "getelementptr": memory.read_getelementptr,
    "atomicrmw": memory.read_atomicrmw,
    "cmpxchg": memory.read_cmpxchg,
    "fence": memory.read_fence,
    "va_arg": memory.read_va_arg,
    "ptrtoaddr": memory.read_ptrtoaddr,
}
