"""Strip: take out of the text what would keep the pipeline from its work.

::

    define i32 @f(ptr %x) #0 !dbg !4 {                define i32 @f(ptr %x) "no-builtin-memset" … #0 !dbg !4 {
      #dbg_value(ptr %x, !5, !DIExpression(), !6)
      ret i32 0, !dbg !7                        =>      ret i32 0, !dbg !7
    }                                                 }
    attributes #0 = { noinline optnone }              attributes #0 = { "inlinable" "optimisable" }

``#dbg`` records name the variables of a debugger; locations do not need them.  ``noinline`` and
``optnone`` are wishes about debugging and size, never about meaning.  ``no-builtin-…`` tells LLVM that
the function may not use ``memset`` or ``memcpy``, so that a loop stays the loop that was written; calls
that are there already are not touched.

A text pass, because llvmlite can add attributes but not take any away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_RECORD = re.compile(r"^[ \t]*#dbg_[^\n]*\n", re.MULTILINE)
_GROUP_OR_DEFINITION = re.compile(r"^(?:attributes #|define )[^\n]*", re.MULTILINE)
_WISH = re.compile(r"(?<![\w\"@%.\-])(noinline|optnone|minsize|optsize)(?![\w\"\-])")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')

_NO_LOOP_IDIOMS = " ".join(f'"no-builtin-{f}"' for f in ("memset", "memcpy", "memmove", "memset_pattern16"))


@dataclass(frozen=True)
class Strip:
    """Drop ``#dbg`` records and the attributes that forbid inlining and optimising."""

    name: str = "strip"

    def apply(self, text: str) -> str:
        return _GROUP_OR_DEFINITION.sub(_rewrite, _RECORD.sub("", text))


def _rewrite(match: re.Match[str]) -> str:
    line = match.group()
    # An empty attribute group does not parse, so a wish is replaced by a string that means nothing.
    line = _outside_strings(line)
    if not line.startswith("define "):
        return line
    end = _end_of_parameters(line)
    return f"{line[:end]} {_NO_LOOP_IDIOMS}{line[end:]}"


def _outside_strings(line: str) -> str:
    parts = []
    position = 0
    for quoted in _STRING.finditer(line):
        parts += [_WISH.sub(r'"was-\1"', line[position : quoted.start()]), quoted.group()]
        position = quoted.end()
    return "".join([*parts, _WISH.sub(r'"was-\1"', line[position:])])


def _end_of_parameters(definition: str) -> int:
    """Where function attributes may begin: after the parameters and ``unnamed_addr``."""
    name = re.search(r'@(?:"(?:[^"\\]|\\.)*"|[\w$.\-]+)\(', definition)
    assert name is not None, f"no function name in {definition}"
    depth, position = 1, name.end()
    while depth:
        character = definition[position]
        if character == '"':
            quoted = _STRING.match(definition, position)
            assert quoted is not None, f"unbalanced quotes in {definition}"
            position = quoted.end()
            continue
        depth += {"(": 1, ")": -1}.get(character, 0)
        position += 1
    address = re.compile(r"\s*(?:local_)?unnamed_addr").match(definition, position)
    return address.end() if address else position
