"""Names for the functions of a program: no two of them share the name of a local or of a label."""

from __future__ import annotations

import re
from collections.abc import Iterable

from llvm_passes.ir.model import Argument, Block, Branch, Function, Instruction, Local, Phi, Switch, Value

GENERATED = ("tape", "owned", "onward", "no", "acquired")
"""What the names that passes add to a function begin with: no callee is called so."""


def titles_of(root: Function, symbols: Iterable[str]) -> dict[str, str]:
    """A short name for each callee that begins no name of the root, nor another callee's."""
    taken = [a.name for a in root.arguments] + [b.label for b in root.blocks]
    taken += [i.name for i in root.instructions() if i.name is not None]
    taken += [f"{name}." for name in GENERATED]
    titles: dict[str, str] = {}
    for symbol in symbols:
        stem = title = readable(symbol)
        count = 0
        while any(name.startswith(f"{title}.") for name in (*taken, *(f"{t}." for t in titles.values()))):
            count += 1
            title = f"{stem}_{count}"
        titles[symbol] = title
    return titles


def readable(symbol: str) -> str:
    """The last part of a mangled name: ``total`` of ``_ZN8__main__5totalB2v8…``; other names as they are."""
    position = 3 if symbol.startswith("_ZN") else 2
    if not symbol.startswith("_Z"):
        return re.sub(r"\W", "_", symbol.removesuffix(".recursive"))
    name = ""
    while length := re.match(r"\d+", symbol[position:]):
        begin = position + length.end()
        position = begin + int(length.group())
        name = symbol[begin:position]
    return re.sub(r"\W", "_", name) or re.sub(r"\W", "_", symbol)


def renamed(function: Function, title: str, *, is_partly: bool = False) -> Function:
    """The function with its title before the name of every local and label; ``is_partly`` when some have it."""

    def titled(name: str) -> str:
        return name if is_partly and name.startswith(f"{title}.") else f"{title}.{name}"

    def value(v: Value) -> Value:
        return Local(v.type, titled(v.name)) if isinstance(v, Local) else v

    def labels(found: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(titled, found))

    def instruction(i: Instruction) -> Instruction:
        changes: dict[str, object] = {"operands": tuple(map(value, i.operands))}
        if i.name is not None:
            changes["name"] = titled(i.name)
        match i:
            case Phi(blocks=blocks):
                changes["blocks"] = labels(blocks)
            case Branch(targets=targets):
                changes["targets"] = labels(targets)
            case Switch(default=default, targets=targets):
                changes |= {"default": titled(default), "targets": labels(targets)}
        return i.replace(**changes)

    return function.replace(
        arguments=tuple(Argument(a.type, titled(a.name), a.attributes) for a in function.arguments),
        blocks=tuple(Block(titled(b.label), tuple(map(instruction, b.instructions))) for b in function.blocks),
    )
