"""Values in an instruction's text: constants, globals, and the locals of one function."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.lexer import Cursor, symbol_name
from llvm_passes.ir.model import (
    Constant,
    ConstantExpression,
    Global,
    Instruction,
    Local,
    Location,
    Opaque,
    Type,
    Value,
)

SCALAR_WORDS = frozenset({"true", "false", "null", "undef", "poison", "zeroinitializer", "none"})
_ORDERINGS = frozenset({"unordered", "monotonic", "acquire", "release", "acq_rel", "seq_cst"})
_EXPRESSION = re.compile(r"[a-z_]+")
_RENAMED = re.compile(r'%"[^"]*"|%[-a-zA-Z$._0-9]+|[!c]?"[^"]*"| #[0-9]+|![0-9]+')


class Surroundings(Protocol):
    """What an instruction's text refers to outside its function."""

    @property
    def types(self) -> Mapping[str, Type]:
        """Named types, by name; opaque ones are missing."""

    def group(self, token: str) -> tuple[str, ...]:
        """The attributes of the group ``#3``."""

    def keep_metadata(self, node: str) -> str:
        """An operand needs the definition of ``!3``; returns its new number."""

    def has_private_convention(self, function: str) -> bool:
        """Whether LLVM chose the function's calling convention, and the reader took it back."""

    def is_type_name(self, token: str) -> bool:
        """Whether ``%name`` also names a type."""


def referenced_globals(tokens: list[str]) -> tuple[str, ...]:
    """The globals among the tokens, each once, in order; refuses addresses of blocks, which are renamed."""
    if "blockaddress" in tokens:
        raise UnsupportedError("read", "address of a block", advice="Use a switch in place of a computed goto.")
    return tuple(dict.fromkeys(symbol_name(t) for t in tokens if t[:1] == "@"))


def read_value(cursor: Cursor, type: Type) -> Value:
    """A constant or a global; the type in front of it has been read."""
    start = cursor.index
    token = cursor.take()
    first = token[:1]
    if first == "@":
        return Global(type, symbol_name(token))
    if first.isdigit() or first == "-" or token in SCALAR_WORDS or token[:2] == 'c"':
        return Constant(type, token)
    is_literal = first in ("[", "{", "<") or token == "splat"
    if first in ("[", "{", "<"):
        cursor.index = start
        cursor.skip_group()
    elif _EXPRESSION.fullmatch(token):
        _skip_expression(cursor)
    else:
        cursor.index = start
        raise cursor.error("expected a value")
    named = referenced_globals(cursor.tokens[start : cursor.index])
    text = cursor.source(start, cursor.index)
    return Constant(type, text) if is_literal and not named else ConstantExpression(type, text, named)


def _skip_expression(cursor: Cursor) -> None:
    """Flags and operands of a constant expression: ``inbounds (i8, ptr @x, i64 8)``, or the ``@f`` of ``no_cfi @f``."""
    while cursor.here and cursor.here != "(" and cursor.here[:1] != "@":
        cursor.take()
    if cursor.here[:1] == "@":
        cursor.take()
        return
    is_inrange = cursor.tokens[cursor.index - 1] == "inrange"
    cursor.expect("(")
    cursor.index -= 1
    cursor.skip_group()
    if is_inrange:  # `getelementptr inbounds inrange(-8, 16) (i8, …)`
        cursor.skip_group()


class Scope:
    """The locals of one function, and the instruction that is being read."""

    def __init__(self, names: Mapping[str, str], surroundings: Surroundings) -> None:
        self.around = surroundings
        self.name: str | None = None
        """New name of the result."""
        self.location: Location | None = None
        self._names = names
        self._locals: dict[str, Local] = {}

    def begin(self, result: str | None, location: Location | None) -> None:
        """The next instruction; ``result`` is the token of its result, if it has one."""
        self.name = None if result is None else self._names[result]
        self.location = location

    def declare(self, token: str, type: Type) -> None:
        """An argument of the function."""
        self._locals[token] = Local(type, self._names[token])

    def value(self, cursor: Cursor, type: Type) -> Value:
        """A value whose type has been read."""
        token = cursor.here
        if token[:1] != "%":
            return read_value(cursor, type)
        local = self._locals.get(token)
        if local is None:
            name = self._names.get(token)
            if name is None:
                raise cursor.error("expected the name of a value")
            local = self._locals[token] = Local(type, name)
        cursor.index += 1
        return local

    def operand(self, cursor: Cursor) -> Value:
        """A type and a value."""
        return self.value(cursor, cursor.type())

    def block(self, cursor: Cursor) -> str:
        """The new name of the block ``%b``."""
        name = self._names.get(cursor.here)
        if name is None:
            raise cursor.error("expected the name of a block")
        cursor.index += 1
        return name

    def label(self, cursor: Cursor) -> str:
        """The new name of the block in ``label %b``."""
        cursor.expect("label")
        return self.block(cursor)

    def opaque(self, cursor: Cursor, opcode: str, type: Type, operands: list[Value]) -> Instruction:
        """The instruction as text, with locals in their new names and without attribute groups."""
        return Opaque(
            opcode=opcode,
            type=type,
            name=self.name,
            operands=tuple(operands),
            location=self.location,
            text=_RENAMED.sub(self._renamed, cursor.text).strip(),
        )

    def _renamed(self, match: re.Match[str]) -> str:
        token = match.group()
        if token[:2] == " #":
            return ""
        if token[0] == "!" and token[1] != '"':
            return self.around.keep_metadata(token)
        name = self._names.get(token) if token[0] == "%" else None
        if name is None or token == f"%{name}":
            return token
        if self.around.is_type_name(token):
            advice = "Rename the type."
            raise UnsupportedError("read", f"{token} names a type and a value", location=self.location, advice=advice)
        return f"%{name}"


def read_align(cursor: Cursor) -> int | None:
    """``, align 8``, if it stands here."""
    if cursor.here == "," and cursor.tokens[cursor.index + 1] == "align":
        cursor.index += 2
        return cursor.integer()
    return None


def read_ordering(cursor: Cursor) -> str:
    """The scope and memory orderings of an atomic access."""
    start = cursor.index
    if cursor.accept("syncscope"):
        cursor.skip_group()
    cursor.take_all(_ORDERINGS)
    return cursor.source(start, cursor.index)
