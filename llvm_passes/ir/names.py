"""New names for the locals of a function: unique, valid without quotes, and the old ones where possible."""

from __future__ import annotations

import re
from collections.abc import Iterable

from llvm_passes.ir.lexer import unquoted
from llvm_passes.ir.model import Function

_PLAIN = re.compile(r"[-a-zA-Z$._][-a-zA-Z$._0-9]*")
_ODD = re.compile(r"[^-a-zA-Z$._0-9]")
_LONGEST = 200
"""LLVM cuts off names of about a thousand characters, which could make two of them equal."""


def canonical_names(definitions: Iterable[tuple[str, bool]]) -> dict[str, str]:
    """Maps the printed token (``%x``, ``%0``, ``%"a b"``) of each definition to its new name.

    ``definitions`` has each token with whether it is a block's, in order.  A name that is valid
    without quotes stays; others keep a readable stem; numbers become ``v0, v1 …`` and ``b0, b1 …``.
    """
    definitions = list(definitions)
    names: dict[str, str] = {}
    for token, _ in definitions:
        name = unquoted(token[1:])
        if _PLAIN.fullmatch(name):
            names[token] = name
    taken = set(names.values())
    for token, _ in definitions:
        if token not in names and token[1] == '"':
            names[token] = fresh_name(_stem(unquoted(token[1:])), taken)
    numbers = {True: 0, False: 0}
    for token, is_block in definitions:
        if token in names:
            continue
        letter = "b" if is_block else "v"
        while f"{letter}{numbers[is_block]}" in taken:
            numbers[is_block] += 1
        names[token] = f"{letter}{numbers[is_block]}"
        taken.add(names[token])
    return names


def _stem(name: str) -> str:
    stem = _ODD.sub("_", name)[:_LONGEST]
    return f"_{stem}" if not stem or stem[0].isdigit() else stem


def names_of(function: Function) -> set[str]:
    """The names of arguments, blocks and instructions: no two are one."""
    names = {a.name for a in function.arguments} | {b.label for b in function.blocks}
    return names | {i.name for i in function.instructions() if i.name is not None}


def fresh_name(stem: str, taken: set[str]) -> str:
    """``stem``, or ``stem.1``, ``stem.2`` …: a name that is not among those that are taken, and now is."""
    name, count = stem, 0
    while name in taken:
        count += 1
        name = f"{stem}.{count}"
    taken.add(name)
    return name
