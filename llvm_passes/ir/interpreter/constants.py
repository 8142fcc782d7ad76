"""Gives the constants that the model keeps as text their run-time value."""

from __future__ import annotations

import re
from collections.abc import Callable

from llvm_passes.errors import InterpreterError
from llvm_passes.ir import constants as scalars
from llvm_passes.ir.interpreter.layout import Layout
from llvm_passes.ir.interpreter.values import POISON, Datum
from llvm_passes.ir.lexer import Cursor, string_value, unquoted
from llvm_passes.ir.model import (
    ArrayType,
    Constant,
    FloatType,
    GlobalVariable,
    IntType,
    StructType,
    Type,
    VectorType,
)

_CLOSING = {"<": ">", "[": "]", "{": "}"}
_CASTS = frozenset({"inttoptr", "ptrtoint", "ptrtoaddr", "bitcast", "addrspacecast", "trunc"})
_DEFINITION = re.compile(r"^(?P<prefix>[^\"\[{<%@]*?)\b(?P<kind>global|constant)\s+(?P<rest>.*)$", re.DOTALL)
_DECLARED = re.compile(r"\b(?:external|extern_weak|available_externally)\b")


class ConstantReader:
    """Evaluates constants of one module; ``address_of`` gives the address of a global by name."""

    def __init__(self, layout: Layout, address_of: Callable[[str], int]) -> None:
        self._layout = layout
        self._address_of = address_of

    def evaluate(self, kind: Type, text: str) -> Datum:
        """The value of the constant of type ``kind`` that ``text`` spells without its type."""
        return self._value(Cursor(text), kind)

    # --------------------------------------------------------------------------------------------

    def _typed(self, c: Cursor) -> Datum:
        return self._value(c, c.type())

    def _list(self, c: Cursor, close: str) -> tuple[Datum, ...]:
        items = []
        while not c.accept(close):
            items.append(self._typed(c))
            c.accept(",")
        return tuple(items)

    def _value(self, c: Cursor, kind: Type) -> Datum:
        kind = self._layout.resolve(kind)
        token = c.take()
        if token in ("zeroinitializer", "null", "none"):
            return filled(kind, zero=True, layout=self._layout)
        if token in ("undef", "poison"):
            return filled(kind, zero=False, layout=self._layout)
        if token == "splat" and isinstance(kind, VectorType):
            c.expect("(")
            element = self._typed(c)
            c.expect(")")
            return (element,) * kind.count
        if token[:2] == 'c"':
            return tuple(string_value(token[1:]).encode("utf-8", "surrogateescape"))
        if token == "<" and c.accept("{"):
            fields = self._list(c, "}")
            c.expect(">")
            return fields
        if token in _CLOSING:
            return self._list(c, _CLOSING[token])
        if token[:1] == "@":
            return self._address_of(unquoted(token[1:]))
        if token in _CASTS:
            return self._cast(c)
        if token == "getelementptr":
            return self._address(c)
        if token in ("add", "sub", "xor"):
            return self._integer(c, token)
        number = scalars.constant_value(Constant(kind, token))
        if isinstance(kind, IntType) and isinstance(number, int):
            return number & ((1 << kind.bits) - 1)
        if isinstance(kind, FloatType) and kind.name in ("float", "double") and number is not None:
            return float(number)
        raise InterpreterError(f"the constant {kind} {c.text} is not interpreted")

    def _cast(self, c: Cursor) -> Datum:
        c.expect("(")
        value = self._typed(c)
        c.expect("to")
        target = c.type()
        c.expect(")")
        return value & ((1 << self._layout.integer_bits(target)) - 1)

    def _integer(self, c: Cursor, opcode: str) -> Datum:
        c.take_all(frozenset({"nuw", "nsw"}))
        c.expect("(")
        kind = c.type()
        left = self._value(c, kind)
        c.expect(",")
        right = self._typed(c)
        c.expect(")")
        result = {"add": left + right, "sub": left - right, "xor": left ^ right}[opcode]
        return result & ((1 << self._layout.integer_bits(kind)) - 1)

    def _address(self, c: Cursor) -> Datum:
        c.take_all(frozenset({"inbounds", "nuw", "nusw"}))
        if c.accept("inrange"):
            c.skip_group()
        c.expect("(")
        source = c.type()
        c.expect(",")
        address = self._typed(c)
        indices = []
        while c.accept(","):
            kind = c.type()
            index, bits = self._value(c, kind), self._layout.integer_bits(kind)
            indices.append(index - (1 << bits) if index >> (bits - 1) else index)
        c.expect(")")
        address += indices[0] * self._layout.size(source)
        for index in indices[1:]:
            offset, source = self._layout.element(source, index)
            address += offset
        return address & ((1 << 64) - 1)


def filled(kind: Type, *, zero: bool, layout: Layout) -> Datum:
    """A value of type ``kind`` that is zero, or poison, in every leaf."""
    kind = layout.resolve(kind)
    if isinstance(kind, ArrayType | VectorType):
        return (filled(kind.element, zero=zero, layout=layout),) * kind.count
    if isinstance(kind, StructType):
        return tuple(filled(element, zero=zero, layout=layout) for element in kind.elements)
    if not zero:
        return POISON
    return 0.0 if isinstance(kind, FloatType) else 0


class Definition:
    """What the text of a global variable says: its type, initialiser and alignment."""

    def __init__(self, variable: GlobalVariable, layout: Layout) -> None:
        match = _DEFINITION.match(variable.text)
        if match is None:
            raise InterpreterError(f"cannot read the global @{variable.name} = {variable.text}")
        cursor = Cursor(match["rest"])
        self.type = cursor.type()
        self.is_constant = match["kind"] == "constant"
        self.initialiser: str | None = None
        if not _DECLARED.search(match["prefix"]):
            start = cursor.index
            while cursor.here and not (cursor.here == "," and _is_trailer(cursor.tokens[cursor.index + 1])):
                if cursor.here in ("(", "[", "{", "<"):
                    cursor.skip_group()
                else:
                    cursor.take()
            self.initialiser = cursor.source(start, cursor.index)
        aligned = re.search(r", align (\d+)", match["rest"])
        self.align = int(aligned[1]) if aligned else layout.alignment(self.type)


def _is_trailer(token: str) -> bool:
    """Whether a token after a comma begins what follows an initialiser."""
    return token in ("align", "section", "comdat", "partition", "code_model") or token[:1] == "!"
