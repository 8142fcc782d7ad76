"""Reads one instruction from its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Protocol

from llvm_passes.errors import ReadError, UnsupportedError
from llvm_passes.ir import attributes
from llvm_passes.ir.lexer import Cursor, unquoted
from llvm_passes.ir.model import (
    I1,
    I32,
    METADATA,
    VOID,
    Alloca,
    ArrayType,
    BinaryOp,
    Branch,
    Call,
    Cast,
    Compare,
    Constant,
    ConstantExpression,
    ExtractValue,
    FunctionType,
    GetElementPtr,
    Global,
    InsertValue,
    Instruction,
    Load,
    Local,
    Location,
    MetadataOperand,
    NamedType,
    Opaque,
    Phi,
    PointerType,
    Return,
    Select,
    Store,
    StructType,
    Switch,
    Type,
    UnaryOp,
    Unreachable,
    Value,
    VectorElement,
    VectorType,
)

_FAST_MATH = frozenset({"fast", "nnan", "ninf", "nsz", "arcp", "contract", "afn", "reassoc"})
_FLAGS = _FAST_MATH | {"nuw", "nsw", "exact", "disjoint", "nneg", "samesign", "inbounds", "nusw"}
_BINARY = [
    "add",
    "sub",
    "mul",
    "udiv",
    "sdiv",
    "urem",
    "srem",
    "shl",
    "lshr",
    "ashr",
    "and",
    "or",
    "xor",
    "fadd",
    "fsub",
    "fmul",
    "fdiv",
    "frem",
]
_CASTS = [
    "trunc",
    "zext",
    "sext",
    "fptrunc",
    "fpext",
    "fptoui",
    "fptosi",
    "uitofp",
    "sitofp",
    "ptrtoint",
    "inttoptr",
    "bitcast",
    "addrspacecast",
]
_SCALAR_WORDS = frozenset({"true", "false", "null", "undef", "poison", "zeroinitializer", "none"})
_ORDERINGS = frozenset({"unordered", "monotonic", "acquire", "release", "acq_rel", "seq_cst"})
_VOLATILE = frozenset({"volatile"})
_EXPRESSION = re.compile(r"[a-z_]+")
_RENAMED = re.compile(r'%"[^"]*"|%[-a-zA-Z$._0-9]+|[!c]?"[^"]*"| #[0-9]+')
# What an instruction can branch to must be seen by every analysis, so these are refused, not kept as text.
_REFUSED = frozenset(
    [
        "invoke",
        "callbr",
        "indirectbr",
        "resume",
        "landingpad",
        "catchswitch",
        "catchpad",
        "cleanuppad",
        "catchret",
        "cleanupret",
    ]
)


class Surroundings(Protocol):
    """What an instruction's text refers to outside its function."""

    @property
    def types(self) -> Mapping[str, Type]:
        """Named types, by name; opaque ones are missing."""

    def group(self, token: str) -> tuple[str, ...]:
        """The attributes of the group ``#3``."""

    def keep_metadata(self, node: str) -> None:
        """The definition of ``!3`` is needed by an operand."""

    def has_private_convention(self, function: str) -> bool:
        """Whether LLVM chose the function's calling convention, and the reader took it back."""

    def is_type_name(self, token: str) -> bool:
        """Whether ``%name`` also names a type."""


def referenced_globals(tokens: list[str]) -> tuple[str, ...]:
    """The globals among the tokens, each once, in order."""
    return tuple(dict.fromkeys(unquoted(t[1:]) for t in tokens if t[:1] == "@"))


def read_value(cursor: Cursor, type: Type) -> Value:
    """A constant or a global; the type in front of it has been read."""
    start = cursor.index
    token = cursor.take()
    first = token[:1]
    if first == "@":
        return Global(type, unquoted(token[1:]))
    if first.isdigit() or first == "-" or token in _SCALAR_WORDS or token[:2] == 'c"' or token[1:3] == "0x":
        return Constant(type, token)
    if first and first in "[{<":
        cursor.index = start
        cursor.skip_group()
        named = referenced_globals(cursor.tokens[start : cursor.index])
        if "blockaddress" in cursor.tokens[start : cursor.index]:
            raise _no_blockaddress()
        text = cursor.source(start, cursor.index)
        return ConstantExpression(type, text, named) if named else Constant(type, text)
    if token == "blockaddress":
        raise _no_blockaddress()
    if not _EXPRESSION.fullmatch(token):
        cursor.index = start
        raise cursor.error("expected a value")
    while cursor.here and cursor.here != "(" and cursor.here[:1] != "@":
        cursor.take()
    if cursor.here == "(":
        cursor.skip_group()
    elif cursor.here:
        cursor.take()
    else:
        raise cursor.error("expected a constant expression")
    named = referenced_globals(cursor.tokens[start : cursor.index])
    text = cursor.source(start, cursor.index)
    if token == "splat" and not named:
        return Constant(type, text)
    return ConstantExpression(type, text, named)


def _no_blockaddress() -> UnsupportedError:
    return UnsupportedError("read", "address of a block", advice="Use a switch in place of a computed goto.")


class InstructionReader:
    """Reads the instructions of one function, whose locals' new names are known."""

    def __init__(self, names: Mapping[str, str], surroundings: Surroundings) -> None:
        self._names = names
        self._locals: dict[str, Local] = {}
        self._around = surroundings
        # The instruction that is being read:
        self._name: str | None = None
        self._location: Location | None = None

    def declare(self, token: str, type: Type) -> None:
        """An argument of the function."""
        self._locals[token] = Local(type, self._names[token])

    def read(self, text: str, name: str | None, location: Location | None) -> Instruction:
        """``text`` is the right-hand side, attachments removed; ``name`` is the result's token, if any."""
        cursor = Cursor(text)
        self._name = None if name is None else self._names[name]
        self._location = location
        opcode = cursor.take()
        if opcode in _REFUSED:
            raise UnsupportedError(
                "read",
                f"instruction {opcode}",
                location=location,
                advice="Exceptions and computed jumps are not modelled.",
            )
        if opcode in ("tail", "notail", "musttail"):
            if opcode == "musttail":
                raise UnsupportedError("read", "musttail call", location=location, advice="Call without [[musttail]].")
            # `tail` promises that the callee touches no stack memory of the caller; an adjoint may break it.
            cursor = Cursor(text[text.index("call") :])
            opcode = cursor.take()
        read = _READERS.get(opcode)
        if read is None:
            raise ReadError(f"read: unknown instruction '{opcode}' in: {text.strip()}")
        instruction = read(self, cursor, opcode)
        if cursor.here:
            raise cursor.error("expected the end of the instruction")
        return instruction

    # ------------------------------------------------------------------------------- operands

    def _value(self, cursor: Cursor, type: Type) -> Value:
        token = cursor.here
        if token[:1] != "%":
            return read_value(cursor, type)
        cursor.index += 1
        local = self._locals.get(token)
        if local is None:
            name = self._names.get(token)
            if name is None:
                cursor.index -= 1
                raise cursor.error("expected the name of a value")
            local = self._locals[token] = Local(type, name)
        return local

    def _operand(self, cursor: Cursor) -> Value:
        return self._value(cursor, cursor.type())

    def _label(self, cursor: Cursor) -> str:
        cursor.expect("label")
        return self._names[cursor.take()]

    def _align(self, cursor: Cursor) -> int | None:
        if cursor.here == "," and cursor.tokens[cursor.index + 1] == "align":
            cursor.index += 2
            return cursor.integer()
        return None

    def _ordering(self, cursor: Cursor) -> str:
        start = cursor.index
        if cursor.accept("syncscope"):
            cursor.skip_group()
        while cursor.here in _ORDERINGS:
            cursor.take()
        return cursor.source(start, cursor.index)

    def _struct_member(self, type: Type, indices: tuple[int, ...], cursor: Cursor) -> Type:
        for index in indices:
            if isinstance(type, NamedType):
                type = self._around.types[type.name]
            if isinstance(type, StructType):
                type = type.elements[index]
            elif isinstance(type, ArrayType):
                type = type.element
            else:
                raise cursor.error(f"{type} has no member {index}")
        return type

    # --------------------------------------------------------------------------- instructions

    def _binary(self, c: Cursor, opcode: str) -> Instruction:
        flags = c.take_all(_FLAGS)
        type = c.type()
        left = self._value(c, type)
        c.expect(",")
        right = self._value(c, type)
        return BinaryOp(
            opcode=opcode, type=type, name=self._name, operands=(left, right), flags=flags, location=self._location
        )

    def _unary(self, c: Cursor, opcode: str) -> Instruction:
        flags = c.take_all(_FLAGS)
        operand = self._operand(c)
        return UnaryOp(
            opcode=opcode, type=operand.type, name=self._name, operands=(operand,), flags=flags, location=self._location
        )

    def _compare(self, c: Cursor, opcode: str) -> Instruction:
        flags = c.take_all(_FLAGS)
        predicate = c.take()
        type = c.type()
        left = self._value(c, type)
        c.expect(",")
        right = self._value(c, type)
        return Compare(
            opcode=opcode,
            type=VectorType(type.count, I1) if isinstance(type, VectorType) else I1,
            name=self._name,
            operands=(left, right),
            flags=flags,
            location=self._location,
            predicate=predicate,
        )

    def _cast(self, c: Cursor, opcode: str) -> Instruction:
        flags = c.take_all(_FLAGS)
        operand = self._operand(c)
        c.expect("to")
        return Cast(
            opcode=opcode, type=c.type(), name=self._name, operands=(operand,), flags=flags, location=self._location
        )

    def _select(self, c: Cursor, opcode: str) -> Instruction:
        flags = c.take_all(_FLAGS)
        condition = self._operand(c)
        c.expect(",")
        if_true = self._operand(c)
        c.expect(",")
        if_false = self._operand(c)
        return Select(
            opcode=opcode,
            type=if_true.type,
            name=self._name,
            operands=(condition, if_true, if_false),
            flags=flags,
            location=self._location,
        )

    def _phi(self, c: Cursor, opcode: str) -> Instruction:
        flags = c.take_all(_FLAGS)
        type = c.type()
        values: list[Value] = []
        blocks: list[str] = []
        while True:
            c.expect("[")
            values.append(self._value(c, type))
            c.expect(",")
            blocks.append(self._names[c.take()])
            c.expect("]")
            if not c.accept(","):
                break
        return Phi(
            opcode=opcode,
            type=type,
            name=self._name,
            operands=tuple(values),
            flags=flags,
            location=self._location,
            blocks=tuple(blocks),
        )

    def _alloca(self, c: Cursor, opcode: str) -> Instruction:
        if c.here in ("inalloca", "swifterror"):
            raise UnsupportedError(
                "read", f"alloca {c.here}", location=self._location, advice="Use the C calling convention."
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
                count = self._operand(c)
        return Alloca(
            opcode=opcode,
            type=pointer,
            name=self._name,
            operands=(count,),
            location=self._location,
            allocated=allocated,
            align=align,
        )

    def _load(self, c: Cursor, opcode: str) -> Instruction:
        atomic = c.accept("atomic")
        volatile = c.accept("volatile")
        type = c.type()
        c.expect(",")
        pointer = self._operand(c)
        ordering = self._ordering(c) if atomic else None
        return Load(
            opcode=opcode,
            type=type,
            name=self._name,
            operands=(pointer,),
            location=self._location,
            align=self._align(c),
            volatile=volatile,
            ordering=ordering,
        )

    def _store(self, c: Cursor, opcode: str) -> Instruction:
        atomic = c.accept("atomic")
        volatile = c.accept("volatile")
        value = self._operand(c)
        c.expect(",")
        pointer = self._operand(c)
        ordering = self._ordering(c) if atomic else None
        return Store(
            opcode=opcode,
            type=VOID,
            operands=(value, pointer),
            location=self._location,
            align=self._align(c),
            volatile=volatile,
            ordering=ordering,
        )

    def _getelementptr(self, c: Cursor, opcode: str) -> Instruction:
        flags = c.take_all(_FLAGS)
        source = c.type()
        operands: list[Value] = []
        while c.accept(","):
            operands.append(self._operand(c))
        type = operands[0].type
        vector = next((o.type for o in operands if isinstance(o.type, VectorType)), None)
        if vector is not None and not isinstance(type, VectorType):
            type = VectorType(vector.count, type)
        return GetElementPtr(
            opcode=opcode,
            type=type,
            name=self._name,
            operands=tuple(operands),
            flags=flags,
            location=self._location,
            source=source,
        )

    def _indices(self, c: Cursor) -> tuple[int, ...]:
        indices = []
        while c.accept(","):
            indices.append(c.integer())
        return tuple(indices)

    def _extractvalue(self, c: Cursor, opcode: str) -> Instruction:
        aggregate = self._operand(c)
        indices = self._indices(c)
        return ExtractValue(
            opcode=opcode,
            type=self._struct_member(aggregate.type, indices, c),
            name=self._name,
            operands=(aggregate,),
            location=self._location,
            indices=indices,
        )

    def _insertvalue(self, c: Cursor, opcode: str) -> Instruction:
        aggregate = self._operand(c)
        c.expect(",")
        element = self._operand(c)
        return InsertValue(
            opcode=opcode,
            type=aggregate.type,
            name=self._name,
            operands=(aggregate, element),
            location=self._location,
            indices=self._indices(c),
        )

    def _vector_element(self, c: Cursor, opcode: str) -> Instruction:
        operands = [self._operand(c)]
        while c.accept(","):
            operands.append(self._operand(c))
        type = operands[0].type
        assert isinstance(type, VectorType)
        if opcode == "extractelement":
            type = type.element
        elif opcode == "shufflevector":
            mask = operands[2].type
            assert isinstance(mask, VectorType)
            type = VectorType(mask.count, type.element)
        return VectorElement(
            opcode=opcode, type=type, name=self._name, operands=tuple(operands), location=self._location
        )

    def _branch(self, c: Cursor, opcode: str) -> Instruction:
        if c.here == "label":
            return Branch(opcode=opcode, type=VOID, location=self._location, targets=(self._label(c),))
        condition = self._operand(c)
        c.expect(",")
        if_true = self._label(c)
        c.expect(",")
        return Branch(
            opcode=opcode,
            type=VOID,
            operands=(condition,),
            location=self._location,
            targets=(if_true, self._label(c)),
        )

    def _switch(self, c: Cursor, opcode: str) -> Instruction:
        operands = [self._operand(c)]
        c.expect(",")
        default = self._label(c)
        c.expect("[")
        targets = []
        while not c.accept("]"):
            operands.append(self._operand(c))
            c.expect(",")
            targets.append(self._label(c))
        return Switch(
            opcode=opcode,
            type=VOID,
            operands=tuple(operands),
            location=self._location,
            default=default,
            targets=tuple(targets),
        )

    def _return(self, c: Cursor, opcode: str) -> Instruction:
        operands = () if c.accept("void") else (self._operand(c),)
        return Return(opcode=opcode, type=VOID, operands=operands, location=self._location)

    def _unreachable(self, c: Cursor, opcode: str) -> Instruction:
        return Unreachable(opcode=opcode, type=VOID, location=self._location)

    # ----------------------------------------------------------------------------------- calls

    def _call(self, c: Cursor, opcode: str) -> Instruction:
        flags = c.take_all(_FAST_MATH)
        # What stands before the type: a calling convention, attributes of the result, an address space.
        before = []
        while not c.at_type():
            before.append(attributes.kind(c.attribute()))
        opaque = "inreg" in before or "addrspace" in before
        result = c.type()
        signature = c.signature(result) if c.here == "(" else None
        callee: Value | None = None
        if c.here == "asm":
            opaque = True
            while c.here != "(":
                c.take()
        else:
            callee = self._value(c, PointerType())
        self._check_convention(before, callee)
        arguments, kept, has_local_metadata = self._arguments(c)
        opaque |= has_local_metadata
        attached: list[str] = []
        while c.here and c.here != "[":
            attached.extend(self._around.group(c.take()) if c.here[:1] == "#" else (c.attribute(),))
        if c.accept("["):
            opaque = True
            self._bundles(c, arguments)
        call_attributes = attributes.kept_function_attributes(attached)
        if signature is None:
            signature = FunctionType(result, tuple(a.type for a in arguments))
        if opaque or callee is None:
            return self._opaque(c, opcode, result, arguments + ([] if callee is None else [callee]))
        return Call(
            opcode=opcode,
            type=result,
            name=self._name,
            operands=(*arguments, callee),
            flags=flags,
            location=self._location,
            signature=signature,
            argument_attributes=tuple(kept),
            attributes=call_attributes,
        )

    def _check_convention(self, before: list[str], callee: Value | None) -> None:
        """Refuse a calling convention that the callee's definition does not lose as well (``header_reader``)."""
        other = next((w for w in before if w == "cc" or (w.endswith("cc") and w != "ccc")), None)
        if other is None or (isinstance(callee, Global) and self._around.has_private_convention(callee.name)):
            return
        raise UnsupportedError(
            "read",
            f"call with calling convention {other}",
            location=self._location,
            advice="Use the C calling convention.",
        )

    def _arguments(self, c: Cursor) -> tuple[list[Value], list[str], bool]:
        """The arguments, the attributes kept of each, and whether metadata names a value of the function."""
        values: list[Value] = []
        kept: list[str] = []
        local_metadata = False
        c.expect("(")
        while not c.accept(")"):
            type = c.type()
            if type == METADATA:
                if c.here[:1] != "!":
                    local_metadata = True
                    values.append(self._operand(c))
                else:
                    values.append(MetadataOperand(METADATA, self._metadata(c)))
                kept.append("")
            else:
                values.append(self._attributed(c, type, kept))
            c.accept(",")
        return values, kept, local_metadata

    def _attributed(self, c: Cursor, type: Type, kept: list[str]) -> Value:
        found = []
        while c.here[:1].isalpha() and c.here[:2] != 'c"' and not self._starts_value(c.here):
            found.append(c.attribute())
        kept.append(" ".join(attributes.kept_argument_attributes(found, attributes.CALL_ARGUMENT)) if found else "")
        return self._value(c, type)

    @staticmethod
    def _starts_value(word: str) -> bool:
        return word in _SCALAR_WORDS or word in _EXPRESSIONS

    def _metadata(self, c: Cursor) -> str:
        token = c.take()
        if token[1:].isdigit():
            self._around.keep_metadata(token)
        elif c.here == "(":
            start = c.index - 1
            c.skip_group()
            return c.source(start, c.index)
        return token

    def _bundles(self, c: Cursor, operands: list[Value]) -> None:
        while not c.accept("]"):
            c.take()
            c.expect("(")
            while not c.accept(")"):
                operands.append(self._operand(c))
                c.accept(",")
            c.accept(",")

    # ------------------------------------------------------------------- what no pass interprets

    def _opaque(self, c: Cursor, opcode: str, type: Type, operands: list[Value]) -> Instruction:
        def renamed(match: re.Match[str]) -> str:
            token = match.group()
            if token[:2] == " #":
                return ""
            name = self._names.get(token) if token[0] == "%" else None
            if name is None:
                return token
            if f"%{name}" != token and self._around.is_type_name(token):
                raise UnsupportedError(
                    "read", f"{token} names a type and a value", location=self._location, advice="Rename the type."
                )
            return f"%{name}"

        return Opaque(
            opcode=opcode,
            type=type,
            name=self._name,
            operands=tuple(operands),
            location=self._location,
            text=_RENAMED.sub(renamed, c.text).strip(),
        )

    def _atomicrmw(self, c: Cursor, opcode: str) -> Instruction:
        c.take_all(_VOLATILE)
        c.take()
        operands = [self._operand(c)]
        c.expect(",")
        operands.append(self._operand(c))
        self._ordering(c)
        self._align(c)
        return self._opaque(c, opcode, operands[1].type, operands)

    def _cmpxchg(self, c: Cursor, opcode: str) -> Instruction:
        c.take_all(frozenset({"weak", "volatile"}))
        operands = [self._operand(c)]
        while c.accept(","):
            operands.append(self._operand(c))
        self._ordering(c)
        self._align(c)
        return self._opaque(c, opcode, StructType((operands[1].type, I1)), operands)

    def _fence(self, c: Cursor, opcode: str) -> Instruction:
        self._ordering(c)
        return self._opaque(c, opcode, VOID, [])

    def _va_arg(self, c: Cursor, opcode: str) -> Instruction:
        operand = self._operand(c)
        c.expect(",")
        return self._opaque(c, opcode, c.type(), [operand])

    def _ptrtoaddr(self, c: Cursor, opcode: str) -> Instruction:
        operand = self._operand(c)
        c.expect("to")
        return self._opaque(c, opcode, c.type(), [operand])


# Words that open a constant expression; every other word before an argument's value is an attribute.
_EXPRESSIONS = frozenset(
    [
        "getelementptr",
        "inttoptr",
        "ptrtoint",
        "ptrtoaddr",
        "bitcast",
        "addrspacecast",
        "trunc",
        "add",
        "sub",
        "mul",
        "xor",
        "shl",
        "splat",
        "blockaddress",
        "dso_local_equivalent",
        "no_cfi",
        "ptrauth",
        "extractelement",
        "insertelement",
        "shufflevector",
    ]
)

_READERS: dict[str, Callable[[InstructionReader, Cursor, str], Instruction]] = {
    **dict.fromkeys(_BINARY, InstructionReader._binary),
    **dict.fromkeys(_CASTS, InstructionReader._cast),
    **dict.fromkeys(("fneg", "freeze"), InstructionReader._unary),
    **dict.fromkeys(("icmp", "fcmp"), InstructionReader._compare),
    **dict.fromkeys(("extractelement", "insertelement", "shufflevector"), InstructionReader._vector_element),
    "select": InstructionReader._select,
    "phi": InstructionReader._phi,
    "alloca": InstructionReader._alloca,
    "load": InstructionReader._load,
    "store": InstructionReader._store,
    "getelementptr": InstructionReader._getelementptr,
    "extractvalue": InstructionReader._extractvalue,
    "insertvalue": InstructionReader._insertvalue,
    "call": InstructionReader._call,
    "br": InstructionReader._branch,
    "switch": InstructionReader._switch,
    "ret": InstructionReader._return,
    "unreachable": InstructionReader._unreachable,
    "atomicrmw": InstructionReader._atomicrmw,
    "cmpxchg": InstructionReader._cmpxchg,
    "fence": InstructionReader._fence,
    "va_arg": InstructionReader._va_arg,
    "ptrtoaddr": InstructionReader._ptrtoaddr,
}
