"""The tokens of LLVM's printed IR, and a cursor that reads types and attributes from one line of them.

LLVM prints one instruction on a line (``switch`` excepted, whose lines are joined before they come
here), so a line is the unit that is read and that an error names.
"""

from __future__ import annotations

import re

from llvm_passes.errors import ReadError, UnsupportedError
from llvm_passes.ir.model import (
    LABEL,
    METADATA,
    VOID,
    ArrayType,
    FloatType,
    FunctionType,
    IntType,
    NamedType,
    PointerType,
    StructType,
    Type,
    VectorType,
)

TOKEN = re.compile(
    r"""
      [%@](?:[-a-zA-Z$._0-9]+ | "[^"]*")      # names
    | [!c]?"[^"]*"                            # strings: plain, metadata, bytes
    | -?[0-9]+\.[0-9]+e[+-][0-9]+             # floats in decimal
    | 0x[KLMHR]?[0-9A-Fa-f]+                  # floats by their bits
    | -?[0-9]+
    | [a-zA-Z_.$][-a-zA-Z_.$0-9]*             # keywords
    | ![-a-zA-Z$._0-9\\]*                     # metadata: numbers, kinds, specialised nodes
    | \#[0-9]+                                # attribute groups
    | [^\s]
    """,
    re.VERBOSE,
)
FAST_MATH = frozenset({"fast", "nnan", "ninf", "nsz", "arcp", "contract", "afn", "reassoc"})
FLAGS = FAST_MATH | {"nuw", "nsw", "exact", "disjoint", "nneg", "samesign", "inbounds", "nusw"}
"""Words between an opcode and its first type."""
_ESCAPE = re.compile(rb"\\([0-9A-Fa-f]{2}|\\)")

_SIMPLE_TYPES: dict[str, Type] = {
    "void": VOID,
    "label": LABEL,
    "metadata": METADATA,
    **{str(t): t for t in map(IntType, (1, 8, 16, 32, 64, 128))},
    **{n: FloatType(n) for n in ("half", "bfloat", "float", "double", "fp128", "x86_fp80", "ppc_fp128")},
}
_INTEGER = re.compile(r"i([0-9]+)")
_UNSUPPORTED_TYPES = frozenset({"token", "target", "x86_amx"})
_POINTERS: dict[int, PointerType] = {0: PointerType()}
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


def unquoted(name: str) -> str:
    """The name that a token stands for, without sigil and quotes, escapes resolved.

    Bytes that are not UTF-8 become surrogates, which :func:`~llvm_passes.ir.model.quoted` turns back.
    """
    if not name.startswith('"'):
        return name
    return string_value(name)


def symbol_name(token: str) -> str:
    """The name of the global or type that ``token`` refers to, sigil included in the token."""
    name = unquoted(token[1:])
    if token[1:2] == '"' and name.isdigit():
        # The model tells apart names, not whether they were in quotes: `@"0"` is not the nameless `@0`.
        raise UnsupportedError("read", f"the name {token}", advice="Give it a name that is not a number.")
    return name


def string_value(token: str) -> str:
    """The contents of a quoted string, escapes resolved."""

    def byte(match: re.Match[bytes]) -> bytes:
        digits = match.group(1)
        return b"\\" if digits == b"\\" else bytes([int(digits, 16)])

    inner = token[1:-1].encode("utf-8")
    return _ESCAPE.sub(byte, inner).decode("utf-8", "surrogateescape")


class Cursor:
    """A position in the tokens of one line."""

    __slots__ = ("index", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[str] = TOKEN.findall(text)
        self.tokens.append("")  # end of line: compares unequal to every token
        self.index = 0

    # ------------------------------------------------------------------------------- moving

    @property
    def here(self) -> str:
        return self.tokens[self.index]

    def take(self) -> str:
        token = self.tokens[self.index]
        self.index += 1
        return token

    def accept(self, token: str) -> bool:
        if self.tokens[self.index] != token:
            return False
        self.index += 1
        return True

    def expect(self, token: str) -> None:
        if self.tokens[self.index] != token:
            raise self.error(f"expected '{token}'")
        self.index += 1

    def integer(self) -> int:
        token = self.take()
        if not token.lstrip("-").isdigit():
            self.index -= 1
            raise self.error("expected a number")
        return int(token)

    def take_all(self, words: frozenset[str]) -> tuple[str, ...]:
        """The run of tokens here that are among ``words``."""
        tokens, start = self.tokens, self.index
        index = start
        while tokens[index] in words:
            index += 1
        self.index = index
        return tuple(tokens[start:index])

    def error(self, message: str) -> ReadError:
        found = f"'{self.here}'" if self.here else "the end of the line"
        return ReadError(f"read: {message}, found {found} in: {self.text.strip()[:200]}")

    def skip_group(self) -> None:
        """Step over the bracketed group that starts here."""
        stack = [_CLOSING[self.take()]]
        while stack:
            token = self.take()
            if token == "":
                self.index -= 1
                raise self.error(f"expected '{stack[-1]}'")
            if token == stack[-1]:
                stack.pop()
            elif token in _CLOSING:
                stack.append(_CLOSING[token])

    def source(self, start: int, stop: int) -> str:
        """The text from token ``start`` up to token ``stop``, as it was printed."""
        spans = [m.span() for m in TOKEN.finditer(self.text)]
        return self.text[spans[start][0] : spans[stop - 1][1]] if stop > start else ""

    # -------------------------------------------------------------------------------- types

    def at_type(self) -> bool:
        token = self.here
        return (
            token in _SIMPLE_TYPES
            or token in ("ptr", "[", "{", "<")
            or token[:1] == "%"
            or bool(_INTEGER.fullmatch(token))
        )

    def type(self) -> Type:
        token = self.take()
        simple = _SIMPLE_TYPES.get(token)
        if simple is not None:
            return simple
        if token == "ptr":
            return _POINTERS[0] if self.here != "addrspace" else self.pointer()
        if token == "[":
            count = self.integer()
            self.expect("x")
            element = self.type()
            self.expect("]")
            return ArrayType(count, element)
        if token == "{":
            return self._struct("}", packed=False)
        if token == "<":
            if self.accept("{"):
                struct = self._struct("}", packed=True)
                self.expect(">")
                return struct
            if self.here == "vscale":
                advice = "Compile for vectors of fixed width."
                raise UnsupportedError("read", f"scalable vector in: {self.text.strip()}", advice=advice)
            count = self.integer()
            self.expect("x")
            element = self.type()
            self.expect(">")
            return VectorType(count, element)
        if token[:1] == "%":
            return NamedType(symbol_name(token))
        integer = _INTEGER.fullmatch(token)
        if integer:
            return IntType(int(integer.group(1)))
        if token in _UNSUPPORTED_TYPES:
            raise UnsupportedError(
                "read", f"type {token} in: {self.text.strip()}", advice="The passes have no such type."
            )
        self.index -= 1
        raise self.error("expected a type")

    def pointer(self) -> PointerType:
        """The address space that follows ``ptr``."""
        self.expect("addrspace")
        self.expect("(")
        space = self.integer()
        self.expect(")")
        return _POINTERS.setdefault(space, PointerType(space))

    def signature(self, result: Type) -> FunctionType:
        """The parameter types of a function type whose result has been read."""
        self.expect("(")
        parameters: list[Type] = []
        variadic = False
        while not self.accept(")"):
            if self.accept("..."):
                variadic = True
            else:
                parameters.append(self.type())
            self.accept(",")
        return FunctionType(result, tuple(parameters), variadic)

    def _struct(self, closing: str, *, packed: bool) -> StructType:
        elements: list[Type] = []
        while not self.accept(closing):
            elements.append(self.type())
            self.accept(",")
        return StructType(tuple(elements), packed)

    # --------------------------------------------------------------------------- attributes

    def attribute(self) -> str:
        """One attribute, with its argument: ``nounwind``, ``align 8``, ``memory(none)``, ``"key"="value"``."""
        start = self.index
        word = self.take()
        if word == "":
            self.index = start
            raise self.error("expected an attribute")
        if self.here == "(":
            self.skip_group()
            return self.source(start, self.index)
        if self.here == "=":
            self.index += 2
            return self.source(start, self.index)
        if word == "align" or word == "alignstack":
            return f"{word} {self.integer()}"
        return word


def read_type(text: str) -> Type:
    """The type that ``text`` spells, as in the definitions of ``Module.types``."""
    cursor = Cursor(text)
    result = cursor.type()
    if cursor.here == "(":
        result = cursor.signature(result)
    if cursor.here:
        raise cursor.error("expected the end of the type")
    return result
