"""Source lines: from a ``!dbg`` attachment to the line in the user's own function.

Inlining chains locations through ``inlinedAt``; the outermost one stands in the function that the
user wrote, which is the line that an error or a report should name.
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Mapping

from llvm_passes.ir.lexer import string_value
from llvm_passes.ir.model import Location

_NUMBER_FIELDS = {name: re.compile(rf"\b{name}: (!?[0-9]+)") for name in ("line", "scope", "inlinedAt", "file")}
_STRING = re.compile(r'"[^"]*"')
_STRING_FIELDS = {name: re.compile(rf'\b{name}: ("[^"]*")') for name in ("filename", "directory")}


class Locations:
    """Answers where a metadata node points to; every node is followed once."""

    def __init__(self, metadata: Mapping[str, str]) -> None:
        self._metadata = metadata
        self._known: dict[str, Location | None] = {}
        self._files: dict[str, str | None] = {}

    def of(self, node: str) -> Location | None:
        """The location of the ``DILocation`` named ``node`` (``!12``); None when it names no line."""
        if node not in self._known:
            self._known[node] = self._follow(node)
        return self._known[node]

    def _follow(self, node: str) -> Location | None:
        text = self._metadata.get(node, "")
        outer = self._field(text, "inlinedAt")
        seen = {node}
        while outer is not None and outer not in seen:
            seen.add(outer)
            text = self._metadata.get(outer, "")
            outer = self._field(text, "inlinedAt")
        line, scope = self._field(text, "line"), self._field(text, "scope")
        if line is None or line == "0" or scope is None:
            return None
        file = self._file_of_scope(scope)
        return None if file is None else Location(file, int(line))

    def _file_of_scope(self, scope: str | None) -> str | None:
        start = scope
        if start in self._files:
            return self._files[start]
        file: str | None = None
        seen = set()
        while scope is not None and file is None and scope not in seen:
            seen.add(scope)
            text = self._metadata.get(scope, "")
            node = self._field(text, "file")
            file = None if node is None else self._path(self._metadata.get(node, ""))
            scope = self._field(text, "scope")
        if start is not None:
            self._files[start] = file
        return file

    @staticmethod
    def _path(text: str) -> str | None:
        filename = _STRING_FIELDS["filename"].search(text)
        if filename is None:
            return None
        directory = _STRING_FIELDS["directory"].search(text)
        name = string_value(filename.group(1))
        return os.path.join(string_value(directory.group(1)), name) if directory else name

    @staticmethod
    def _field(text: str, name: str) -> str | None:
        match = _NUMBER_FIELDS[name].search(_STRING.sub('""', text))
        return match.group(1) if match else None
