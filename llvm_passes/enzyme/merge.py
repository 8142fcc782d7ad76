"""Merge: derivatives that were made of copies of a module come back into it.

What a copy has in common with the module (the functions that stay calls, the constants) is there
already; what is new keeps its name.  Metadata is numbered anew.  A derivative's functions are
internal: only the module's own calls reach them.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import (
    Block,
    Call,
    Function,
    GlobalVariable,
    Instruction,
    Load,
    MetadataOperand,
    Module,
    Store,
    Value,
)

_NODE = re.compile(r'"[^"]*"|!([0-9]+)')


class Merge:
    def __init__(self, module: Module) -> None:
        self._module = module
        self._functions: dict[str, Function] = dict(module.functions)
        self._globals: dict[str, GlobalVariable] = dict(module.globals)
        self._types: dict[str, str] = dict(module.types)
        self._metadata: dict[str, str] = dict(module.metadata)

    def is_taken(self, name: str) -> bool:
        return name in self._functions or name in self._globals

    def add(self, function: Function) -> None:
        self._functions[function.name] = function

    def add_module(self, made: Module) -> None:
        """Adds what ``made`` defines and the module does not."""
        base = 1 + max((int(node[1:]) for node in self._metadata), default=-1)
        self._metadata |= {_moved(node, base): _moved(text, base) for node, text in made.metadata.items()}
        for name, definition in made.types.items():
            if self._types.setdefault(name, definition) != definition:
                raise UnsupportedError("enzyme", f"two types named %{name}", advice="Rename one of them.")
        for name, function in made.functions.items():
            known = self._functions.get(name)
            if known is not None and (not known.is_declaration or function.is_declaration):
                continue
            if function.is_declaration:
                self._functions[name] = function
                continue
            blocks = tuple(Block(b.label, tuple(_renumbered(i, base) for i in b.instructions)) for b in function.blocks)
            self._functions[name] = function.replace(blocks=blocks, linkage="internal")
        for name, variable in made.globals.items():
            self._globals.setdefault(name, variable)

    def result(self, *, without: Callable[[str], bool]) -> Module:
        """The module with all that was added; declarations ``without`` which it is to be are gone."""
        functions = {n: f for n, f in self._functions.items() if not (f.is_declaration and without(n))}
        return dataclasses.replace(
            self._module,
            functions=functions,
            globals=self._globals,
            types=self._types,
            metadata=self._metadata,
        )


def _moved(text: str, base: int) -> str:
    return _NODE.sub(lambda m: f"!{int(m[1]) + base}" if m[1] else m[0], text)


def _renumbered(i: Instruction, base: int) -> Instruction:
    if isinstance(i, Load | Store | Call) and i.scopes:
        i = i.replace(scopes=tuple((kind, _moved(text, base)) for kind, text in i.scopes))
    if isinstance(i, Call) and any(isinstance(v, MetadataOperand) for v in i.operands):
        i = i.replace(operands=tuple(_moved_operand(v, base) for v in i.operands))
    return i


def _moved_operand(value: Value, base: int) -> Value:
    return MetadataOperand(value.type, _moved(value.text, base)) if isinstance(value, MetadataOperand) else value
