"""Cuts the printed lines of a function into labels and instructions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llvm_passes.errors import ReadError
from llvm_passes.ir.lexer import TOKEN

_DEFINITION = re.compile(r'  (%(?:[-a-zA-Z$._0-9]+|"[^"]*")) = ')
_LABEL = re.compile(r'([-a-zA-Z$._0-9]+|"[^"]*"):')
_ATTACHMENT = re.compile(r", !([-a-zA-Z$._0-9\\]+) (![0-9]+)")


def read_body(lines: Iterator[str]) -> list[str]:
    """The lines of a function after its first one; the closing brace is taken as well."""
    body: list[str] = []
    for line in lines:
        if line == "}":
            return body
        body.append(line)
    raise ReadError("read: the text ends inside a function")


def statements(body: list[str], unnamed_arguments: int) -> Iterator[tuple[str | None, str | None]]:
    """Labels as (token, None), instructions as (result's token or None, right-hand side)."""
    # LLVM prints no label for an entry block without a name, but gives it the number after the arguments'.
    if body and not _LABEL.match(body[0]):
        yield f"%{unnamed_arguments}", None
    lines = iter(body)
    for line in lines:
        if not line or line[:1] == ";":
            continue
        if line[0] != " ":
            label = _LABEL.match(line)
            if label is None:
                raise ReadError(f"read: expected a label: {line}")
            yield f"%{label.group(1)}", None
            continue
        if line.startswith("    #dbg_"):
            continue
        definition = _DEFINITION.match(line)
        if line.startswith("  switch ") and line.endswith("["):
            line = _joined(line, lines)
        yield (definition.group(1), line[definition.end() :]) if definition else (None, line)


def _joined(line: str, lines: Iterator[str]) -> str:
    """A ``switch`` with the lines of its cases."""
    parts = [line]
    for following in lines:
        if following.startswith("    #dbg_"):
            continue
        parts.append(following)
        if following.startswith("  ]"):
            break
    return " ".join(parts)


def alias_type(text: str) -> str | None:
    """The node of an instruction's ``!tbaa``: what C says that the accessed memory holds."""
    start = text.rfind(", !tbaa ")
    return None if start < 0 else text[start + len(", !tbaa ") :].split(",", 1)[0].strip()


def without_attachments(text: str) -> tuple[str, str | None]:
    """The instruction alone, and the node of its ``!dbg``."""
    start = text.find(", !")
    if start < 0:
        return text, None
    if '"' in text:
        # That may lie in a string, so strings are stepped over.
        commas = (m.start() for m in TOKEN.finditer(text) if m.group() == ",")
        start = next((at for at in commas if _ATTACHMENT.match(text, at)), len(text))
    debug = next((node for kind, node in _ATTACHMENT.findall(text, start) if kind == "dbg"), None)
    return text[:start], debug
