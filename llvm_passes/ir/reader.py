"""Reads LLVM IR into the model.

LLVM parses, verifies and prints the text once; what it printed is then read line by line.  So the
reader meets one spelling of everything, malformed IR is LLVM's to reject, and reading costs the same
for every instruction (``str`` of one llvmlite value grows with the module).

Read are types, globals, functions and source lines.  Dropped are debug records, metadata, comdats,
visibility, and every attribute that is not on a whitelist (:mod:`llvm_passes.ir.attributes`).
Refused is what would change the program when dropped.
"""

from __future__ import annotations

import re

import llvmlite.binding as llvm

from llvm_passes.errors import ReadError, UnsupportedError
from llvm_passes.ir.header_reader import Header, read_header
from llvm_passes.ir.instruction_reader import read_instruction
from llvm_passes.ir.lexer import TOKEN, Cursor, string_value, symbol_name, unquoted
from llvm_passes.ir.locations import Locations
from llvm_passes.ir.model import (
    Argument,
    Block,
    Function,
    GlobalVariable,
    Instruction,
    Load,
    Module,
    Store,
    Type,
)
from llvm_passes.ir.names import canonical_names
from llvm_passes.ir.statements import alias_type, read_body, statements, without_attachments
from llvm_passes.ir.value_reader import Scope, referenced_globals

_ERROR_LINE = re.compile(r"<string>:([0-9]+):[0-9]+: error: ([^\n]*)")
_TYPE = re.compile(r'(%(?:[-a-zA-Z$._0-9]+|"[^"]*")) = type (.*)')
_NODE = re.compile(r"![0-9]+")
_NODE_OR_STRING = re.compile(r'"[^"]*"|![0-9]+')
_STRING = re.compile(r'"[^"]*"')
_BRACKET = re.compile(r'"[^"]*"|;[^\n]*|[][(){}<>]')
"""A string, a comment, or a bracket."""
MOST_NESTED = 1000
"""Brackets within brackets that a module may have."""


def read_module(text: str) -> Module:
    """The model of ``text``, any IR that this version of LLVM parses.

    Raises :class:`ReadError` when LLVM rejects the text, and :class:`UnsupportedError` for constructs
    that the model cannot hold.
    """
    printed, counts = _normalised(text)
    module = _ModuleReader(printed).read()
    _cross_check(module, counts)
    return module


def _normalised(text: str) -> tuple[str, list[list[int]]]:
    """The text as LLVM prints it, and how many instructions LLVM has in each block of each function."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise ReadError(f"read: line {line}: a character that UTF-8 does not have") from error
    if "\0" in text:
        raise ReadError(f"read: line {text[: text.index(chr(0))].count(chr(10)) + 1}: a NUL character is not LLVM IR")
    _check_nesting(text)
    # Named types of one context are renamed when two modules define the same one, so each text has its own.
    context = llvm.context.create_context()
    try:
        module = llvm.parse_assembly(text, context=context)
    except RuntimeError as error:
        raise ReadError(_explained(str(error), text)) from error
    with module:
        try:
            module.verify()
        except RuntimeError as error:
            raise ReadError(_explained(str(error), text)) from error
        # Opcodes would take as long again as all of reading, and they are the words that are read.
        counts = [[sum(1 for _ in block.instructions) for block in f.blocks] for f in module.functions]
        return str(module), counts


def _check_nesting(text: str) -> None:
    """LLVM's parser calls itself for each bracket, and a stack that is too small for that ends the process."""
    depth = 0
    for match in _BRACKET.finditer(text):
        bracket = match.group()
        depth = depth + 1 if bracket in "([{<" else max(0, depth - 1) if bracket in ")]}>" else depth
        if depth > MOST_NESTED:
            line = text.count("\n", 0, match.start()) + 1
            raise ReadError(f"read: line {line}: brackets are nested more than {MOST_NESTED} deep")


def _explained(message: str, text: str) -> str:
    """LLVM's message, with the line of ``text`` that it is about."""
    lines = text.split("\n")
    match = _ERROR_LINE.search(message)
    if match:
        number = int(match.group(1))
        source = lines[number - 1].strip()[:200] if number <= len(lines) else ""
        return f"read: line {number}: {match.group(2)}: {source}"
    # The verifier prints the instructions that it means, after the first line of its message.
    for shown in message.split("\n")[1:]:
        for number, line in enumerate(lines, start=1):
            if shown.strip() and line.strip().startswith(shown.strip()):
                return f"read: line {number}: {message.strip()}"
    return f"read: {message.strip()}"


def _cross_check(module: Module, counts: list[list[int]]) -> None:
    """What was read has the functions, blocks and instructions that LLVM itself counts."""
    if len(module.functions) != len(counts):
        raise ReadError(f"read: LLVM has {len(counts)} functions, the model {len(module.functions)}")
    for function, expected in zip(module.functions.values(), counts, strict=True):
        if [len(block.instructions) for block in function.blocks] != expected:
            raise ReadError(f"read: the instructions of @{function.name} are not those that LLVM counts")


class _ModuleReader:
    """Reads one printed module; also what instructions look up outside their function."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.types: dict[str, Type] = {}
        self._type_texts: dict[str, str] = {}
        self._groups: dict[str, tuple[str, ...]] = {}
        self._metadata: dict[str, str] = {}
        self._metadata_numbers: dict[str, str] = {}
        self._kept_metadata: dict[str, str] = {}
        self._globals: dict[str, GlobalVariable] = {}
        self._headers: list[tuple[Header, list[str]]] = []
        self._private_conventions: frozenset[str] = frozenset()
        self._locations = Locations(self._metadata)
        self._data_layout = self._triple = ""

    def read(self) -> Module:
        function_lines = self._read_top_level()
        self._headers = [(read_header(line, self.group), body) for line, body in function_lines]
        self._private_conventions = frozenset(h.name for h, _ in self._headers if h.private_convention)
        functions = {header.name: self._function(header, body) for header, body in self._headers}
        return Module(
            functions=functions,
            globals=self._globals,
            types=self._type_texts,
            data_layout=self._data_layout,
            triple=self._triple,
            metadata=self._kept_metadata,
        )

    # ---------------------------------------------------------------- what instructions look up

    def group(self, token: str) -> tuple[str, ...]:
        return self._groups[token]

    def has_private_convention(self, function: str) -> bool:
        return function in self._private_conventions

    def is_type_name(self, token: str) -> bool:
        return unquoted(token[1:]) in self._type_texts

    def keep_metadata(self, node: str) -> str:
        """The new number of a node, given in the order in which LLVM numbers what is printed."""
        fresh: list[str] = []
        pending = [node]
        while pending:
            found = pending.pop()
            if found in self._metadata_numbers:
                continue
            self._metadata_numbers[found] = f"!{len(self._metadata_numbers)}"
            fresh.append(found)
            pending.extend(reversed(_NODE.findall(_STRING.sub("", self._metadata[found]))))
        for found in fresh:
            self._kept_metadata[self._metadata_numbers[found]] = _NODE_OR_STRING.sub(
                lambda m: self._metadata_numbers.get(m.group(), m.group()), self._metadata[found]
            )
        return self._metadata_numbers[node]

    # -------------------------------------------------------------------------------- top level

    def _read_top_level(self) -> list[tuple[str, list[str]]]:
        """Everything outside functions; returns the functions' first lines with the lines of their bodies."""
        functions: list[tuple[str, list[str]]] = []
        types: list[tuple[str, str]] = []
        lines = iter(self._text.split("\n"))
        for line in lines:
            first = line[:1]
            if first in ("", ";", "$"):  # "$": comdats; a module on its own needs none
                continue
            if first == "!":
                self._read_metadata(line)
            elif first == "@":
                self._read_global(line)
            elif first == "%":
                match = _TYPE.match(line)
                if match is None:
                    raise ReadError(f"read: expected a type's definition: {line}")
                types.append((symbol_name(match.group(1)), match.group(2)))
            elif line.startswith("define "):
                functions.append((line, read_body(lines)))
            elif line.startswith("declare "):
                functions.append((line, []))
            elif line.startswith("attributes "):
                self._read_group(line)
            elif line.startswith("target datalayout = "):
                self._data_layout = string_value(line.removeprefix("target datalayout = "))
            elif line.startswith("target triple = "):
                self._triple = string_value(line.removeprefix("target triple = "))
            elif line.startswith("module asm"):
                raise UnsupportedError("read", "module-level assembly", advice="Keep it out of the module.")
            elif not line.startswith(("source_filename", "uselistorder")):
                raise ReadError(f"read: unknown top-level line: {line}")
        for name, definition in types:
            self._type_texts[name] = definition
            if definition != "opaque":
                self.types[name] = Cursor(definition).type()
        return functions

    def _read_metadata(self, line: str) -> None:
        name, _, text = line.partition(" = ")
        if name[1:].isdigit():
            self._metadata[name] = text

    def _read_group(self, line: str) -> None:
        c = Cursor(line)
        c.take()
        token = c.take()
        c.expect("=")
        c.expect("{")
        found = []
        while not c.accept("}"):
            if c.here[:1] == '"' or c.tokens[c.index + 1] != "=":
                found.append(c.attribute())
            else:  # in a group it is "align=8" rather than "align 8"
                found.append(f"{c.take()} {c.tokens[c.index + 1]}")
                c.index += 2
        self._groups[token] = tuple(found)

    def _read_global(self, line: str) -> None:
        c = Cursor(line)
        name = symbol_name(c.take())
        c.expect("=")
        text = self._global_text(c)
        tokens = TOKEN.findall(text)
        for word in ("alias", "ifunc"):
            if word in tokens:
                self._check_alias(c, name, word)
        self._globals[name] = GlobalVariable(name, text, referenced_globals(tokens))

    @staticmethod
    def _global_text(c: Cursor) -> str:
        """The definition from here on, without its comdat, metadata attachments and attribute groups."""
        kept = []
        start = c.index
        stop = len(c.tokens) - 1
        for index in range(c.index, stop):
            token, following = c.tokens[index : index + 2]
            if token[:1] == "#" or (token == "," and following[:1] == "!"):
                stop = index
                break
            if token == "," and following == "comdat":
                kept.append(c.source(start, index))
                start = index + 2
                if c.tokens[start] == "(":
                    start += 3
        kept.append(c.source(start, stop))
        return "".join(kept)

    @staticmethod
    def _check_alias(c: Cursor, name: str, word: str) -> None:
        """An alias of a function is only a second callee; one of a variable is memory under two names."""
        while c.here != word:
            c.take()
        c.take()
        c.type()
        if word == "ifunc" or c.here != "(":
            raise UnsupportedError("read", f"{word} @{name}", advice="Use the variable or function itself.")

    # -------------------------------------------------------------------------------- functions

    def _function(self, header: Header, body: list[str]) -> Function:
        tokens = [p.token for p in header.parameters]
        parts = list(statements(body, sum(t is not None and t[1:].isdigit() for t in tokens)))
        names = canonical_names(
            [
                *((t, False) for t in tokens if t is not None),
                *((name, text is None) for name, text in parts if name is not None),
            ]
        )
        scope = Scope(names, self)
        for parameter in header.parameters:
            if parameter.token is not None:
                scope.declare(parameter.token, parameter.type)
        blocks: list[tuple[str, list[Instruction]]] = []
        for name, text in parts:
            if text is None:
                assert name is not None
                blocks.append((names[name], []))
                continue
            instruction, debug = without_attachments(text)
            location = None if debug is None else self._locations.of(debug)
            read = read_instruction(scope, instruction, name, location)
            if isinstance(read, Load | Store) and (node := alias_type(text)) is not None:
                read = read.replace(scopes=(("tbaa", self.keep_metadata(node)),))
            blocks[-1][1].append(read)
        return Function(
            name=header.name,
            result=header.result,
            arguments=tuple(
                Argument(p.type, f"a{i}" if p.token is None else names[p.token], p.attributes)
                for i, p in enumerate(header.parameters)
            ),
            blocks=tuple(Block(label, tuple(instructions)) for label, instructions in blocks),
            linkage=header.linkage,
            variadic=header.variadic,
            attributes=header.attributes,
            result_attributes=header.result_attributes,
        )
