"""Reachable: drop the bodies of kept functions, then all that the function no longer reaches.

::

    define i32 @f(ptr %p) {                            define i32 @f(ptr %p) {
      call void @NRT_decref(ptr %p)                      call void @NRT_decref(ptr %p)
    …                                                  …
    define internal void @NRT_decref(ptr %p) {    =>   declare void @NRT_decref(ptr)
      call void @NRT_MemInfo_call_dtor(ptr %p)
    …
    declare void @NRT_MemInfo_call_dtor(ptr)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from llvm_passes.ir.model import ConstantExpression, Function, Global, Instruction, Module, Value


@dataclass(frozen=True)
class Reachable:
    """Keep what ``symbol`` reaches; the functions in ``keep`` become declarations."""

    symbol: str
    keep: tuple[str, ...] = ()
    name: str = "reachable"

    def apply(self, module: Module) -> Module:
        functions = {name: _declaration(f) if name in self.keep else f for name, f in module.functions.items()}
        reached = _reached(self.symbol, functions, module)
        return dataclasses.replace(
            module,
            functions={name: f for name, f in functions.items() if name in reached},
            globals={name: g for name, g in module.globals.items() if name in reached},
        )


def _declaration(function: Function) -> Function:
    return dataclasses.replace(function, blocks=(), linkage="")


def _reached(symbol: str, functions: dict[str, Function], module: Module) -> set[str]:
    reached: set[str] = set()
    pending = [symbol]
    while pending:
        name = pending.pop()
        if name in reached:
            continue
        reached.add(name)
        if name in functions:
            pending += (g for i in functions[name].instructions() for g in _globals(i))
        if name in module.globals:
            pending += module.globals[name].globals
    return reached


def _globals(instruction: Instruction) -> Iterator[str]:
    for operand in instruction.operands:
        yield from _names(operand)


def _names(value: Value) -> Iterator[str]:
    if isinstance(value, Global):
        yield value.name
    if isinstance(value, ConstantExpression):
        yield from value.globals
